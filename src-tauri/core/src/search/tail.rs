//! What was written since the bulk of the index was built, in name order too.

use super::{
    index::Entry,
    query::{Pairs, Rank, Term, worst},
    wiped::Wiped,
};

/// A written entry.
pub(super) struct Written {
    pub(super) id: i64,
    /// How many entries of the body come before it.
    pub(super) before: usize,
    pub(super) key: Wiped<u8>,
    name: Wiped<u8>,
    other: Wiped<u8>,
    pairs: Pairs,
}

impl Written {
    /// How well the entry matches all terms.
    pub(super) fn rank(&self, terms: &[Term]) -> Option<Rank> {
        worst(terms.iter().map(|term| term.rank(&self.name, &self.other, &self.pairs)))
    }

    pub(super) fn entry(&self) -> Entry<'_> {
        Entry::from_bytes(self.id, &self.key, &self.name, &self.other)
    }

    fn memory(&self) -> usize {
        size_of::<Self>() + self.key.memory() + self.name.memory() + self.other.memory()
    }
}

/// Written entries in the order of their names.
#[derive(Default)]
pub(super) struct Tail(Vec<Written>);

impl Tail {
    pub(super) fn entries(&self) -> &[Written] {
        &self.0
    }

    pub(super) fn insert(&mut self, entry: &Entry<'_>, before: usize) {
        let at = self.0.partition_point(|written| {
            (written.before, &*written.key, written.id) < (before, entry.sort_key, entry.id)
        });
        let mut pairs = Pairs::default();
        pairs.add(entry.name.as_bytes());
        pairs.add(entry.other.as_bytes());
        let written = Written {
            pairs,
            id: entry.id,
            before,
            key: Wiped::from(entry.sort_key),
            name: Wiped::from(entry.name.as_bytes()),
            other: Wiped::from(entry.other.as_bytes()),
        };
        self.0.insert(at, written);
    }

    pub(super) fn get(&self, id: i64) -> Option<&Written> {
        self.0.iter().find(|written| written.id == id)
    }

    pub(super) fn remove(&mut self, id: i64) -> bool {
        match self.0.iter().position(|written| written.id == id) {
            Some(at) => {
                self.0.remove(at);
                true
            }
            None => false,
        }
    }

    /// The memory held, in bytes.
    pub(super) fn memory(&self) -> usize {
        self.0.iter().map(Written::memory).sum()
    }
}
