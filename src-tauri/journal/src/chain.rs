//! The chain: each entry carries the hash of the one before.

use crate::entry::{Entry, Hash};

/// The end of a chain: the number and hash of its last entry; `seq` 0 and zeroes while it is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Head {
    /// Number of the last entry.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

/// What is wrong with a chain, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// An entry is missing, doubled or out of order.
    #[error("entry {expected} is missing")]
    Missing {
        /// The number that should have come.
        expected: u64,
    },
    /// An entry does not continue the one before.
    #[error("entry {seq} does not continue the chain")]
    Broken {
        /// Its number.
        seq: u64,
    },
    /// An entry is not what its stored hash says.
    #[error("entry {seq} was altered")]
    Altered {
        /// Its number.
        seq: u64,
    },
}

/// Follows a chain from `start` through entries with their stored hashes and returns its head.
///
/// # Errors
/// The first [`Fault`].
pub fn verify_chain(start: Head, entries: impl IntoIterator<Item = (Entry, Hash)>) -> Result<Head, Fault> {
    let mut head = start;
    for (entry, stored) in entries {
        if entry.seq != head.seq + 1 {
            return Err(Fault::Missing { expected: head.seq + 1 });
        }
        if entry.previous != head.hash {
            return Err(Fault::Broken { seq: entry.seq });
        }
        if entry.hash() != stored {
            return Err(Fault::Altered { seq: entry.seq });
        }
        head = Head { seq: entry.seq, hash: stored };
    }
    Ok(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(length: u64) -> Vec<(Entry, Hash)> {
        let mut head = Head::default();
        (1..=length)
            .map(|seq| {
                let entry = Entry {
                    seq,
                    previous: head.hash,
                    at: 1_790_000_000_000,
                    user: [1; 16],
                    device: [2; 16],
                    version: "0.1.0".into(),
                    action: "contact.add".into(),
                    object_type: "contact".into(),
                    object: [3; 16],
                    subject: [4; 16],
                    payload: None,
                };
                head = Head { seq, hash: entry.hash() };
                (entry, head.hash)
            })
            .collect()
    }

    #[test]
    fn an_untouched_chain_verifies_up_to_its_head() {
        let entries = chain(5);

        assert_eq!(verify_chain(Head::default(), entries.clone()), Ok(Head { seq: 5, hash: entries[4].1 }));
    }

    #[test]
    fn a_deleted_a_doubled_and_a_swapped_entry_are_found() {
        let (mut deleted, mut doubled, mut swapped) = (chain(5), chain(5), chain(5));
        deleted.remove(2);
        doubled.insert(2, doubled[1].clone());
        swapped.swap(1, 2);

        assert_eq!(verify_chain(Head::default(), deleted), Err(Fault::Missing { expected: 3 }));
        assert_eq!(verify_chain(Head::default(), doubled), Err(Fault::Missing { expected: 3 }));
        assert_eq!(verify_chain(Head::default(), swapped), Err(Fault::Missing { expected: 2 }));
    }

    #[test]
    fn an_altered_entry_is_found_even_with_its_hash_made_anew() {
        let (mut altered, mut forged) = (chain(5), chain(5));
        altered[2].0.at += 1;
        forged[2].0.at += 1;
        forged[2].1 = forged[2].0.hash();

        assert_eq!(verify_chain(Head::default(), altered), Err(Fault::Altered { seq: 3 }));
        assert_eq!(verify_chain(Head::default(), forged), Err(Fault::Broken { seq: 4 }));
    }

    #[test]
    fn a_cut_end_is_not_found_without_an_anchor() {
        let mut cut = chain(5);
        cut.truncate(3);

        assert!(verify_chain(Head::default(), cut).is_ok());
    }
}
