//! Anchors: what is known about a journal from outside it, and what it says about one that is at hand.

use std::str::FromStr;

use data_encoding::HEXLOWER_PERMISSIVE;

use crate::{
    chain::Head,
    entry::{Hash, Uuid},
    fingerprint::{Fingerprint, Mistyped},
};

/// Something that saw the journal earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The number of an entry and its hash.
    Head(Head),
    /// A printed fingerprint.
    Fingerprint(Fingerprint),
}

/// What an anchor says about a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// The journal is the one that the anchor saw, up to there.
    Same,
    /// At the anchor's number it has another entry: it was forked.
    Fork,
    /// It ends before the anchor's number: its end was cut off.
    Cut,
    /// The entry is not at hand, so nothing can be said.
    Unknown,
}

impl Anchor {
    /// The number of the entry that it saw.
    pub fn seq(&self) -> u64 {
        match self {
            Self::Head(head) => head.seq,
            Self::Fingerprint(fingerprint) => fingerprint.seq(),
        }
    }

    /// Compares with the entry of the anchor's number and the Merkle root there, where that is known.
    pub fn compare(&self, vault: &Uuid, head: Head, root: Option<&Hash>) -> Comparison {
        let is_same = match (self, root) {
            (Self::Head(anchor), _) => *anchor == head,
            (Self::Fingerprint(anchor), Some(root)) => *anchor == Fingerprint::of(vault, head, root),
            (Self::Fingerprint(_), None) => return Comparison::Unknown,
        };
        if is_same { Comparison::Same } else { Comparison::Fork }
    }

    /// What it says where the entry of its number was not seen, in a journal whose last entry has the number `end`.
    pub fn unseen(&self, end: u64) -> Comparison {
        if self.seq() > end { Comparison::Cut } else { Comparison::Unknown }
    }
}

impl FromStr for Anchor {
    type Err = Mistyped;

    /// Reads a fingerprint, or the number of an entry, a colon and its hash in hex.
    fn from_str(text: &str) -> Result<Self, Mistyped> {
        let Some((seq, hash)) = text.trim().split_once(':') else {
            return text.parse().map(Self::Fingerprint);
        };
        let seq = seq.parse().ok().filter(|seq| *seq > 0).ok_or(Mistyped::Shape)?;
        let hash = HEXLOWER_PERMISSIVE.decode(hash.as_bytes()).ok().and_then(|hash| hash.try_into().ok());
        Ok(Self::Head(Head { seq, hash: hash.ok_or(Mistyped::Shape)? }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VAULT: Uuid = [1; 16];
    const HEAD: Head = Head { seq: 5, hash: [2; 32] };

    #[test]
    fn a_journal_is_the_same_forked_cut_or_not_at_hand() {
        let root = [3; 32];
        let printed = Anchor::Fingerprint(Fingerprint::of(&VAULT, HEAD, &root));
        let other = Head { hash: [9; 32], ..HEAD };

        for anchor in [Anchor::Head(HEAD), printed] {
            assert_eq!(anchor.compare(&VAULT, HEAD, Some(&root)), Comparison::Same);
            assert_eq!(anchor.compare(&VAULT, other, Some(&root)), Comparison::Fork);
            assert_eq!(anchor.unseen(4), Comparison::Cut);
            assert_eq!(anchor.unseen(5), Comparison::Unknown);
        }
        assert_eq!(printed.compare(&VAULT, HEAD, Some(&[4; 32])), Comparison::Fork);
        assert_eq!(printed.compare(&[0; 16], HEAD, Some(&root)), Comparison::Fork);
        assert_eq!(printed.compare(&VAULT, HEAD, None), Comparison::Unknown);
    }

    #[test]
    fn a_fingerprint_and_a_number_with_a_hash_are_read() {
        let printed = Fingerprint::of(&VAULT, HEAD, &[3; 32]);
        let hash = "02".repeat(32);

        assert_eq!(printed.to_string().parse(), Ok(Anchor::Fingerprint(printed)));
        assert_eq!(format!("5:{hash}").parse(), Ok(Anchor::Head(HEAD)));
        for text in ["5:02".to_owned(), format!("0:{hash}"), format!("x:{hash}"), format!("5:{hash}02")] {
            assert_eq!(text.parse::<Anchor>(), Err(Mistyped::Shape));
        }
    }
}
