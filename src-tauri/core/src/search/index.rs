//! The index: a bulk that never changes, a tail of what was written since, and the two made one now and then.

use std::fmt;

use super::{
    body::{Body, BodyBuilder},
    matches::{Matches, Selection},
    query::parse,
    tail::Tail,
};

/// How many written entries are kept apart, besides a share of the bulk.
const TAIL: usize = if cfg!(test) { 16 } else { 256 };
/// The share of the bulk: one in this many.
const TAIL_SHARE: usize = 32;

/// What the index keeps of a contact or company: a row of the store's projection.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    /// Its row id.
    pub id: i64,
    /// Its place among the names ([`crate::text::Collation::sort_key`]).
    pub sort_key: &'a [u8],
    /// Folded names ([`super::Haystack::name`]).
    pub name: &'a str,
    /// Everything else, folded ([`super::Haystack::other`]).
    pub other: &'a str,
}

/// An index in memory over the contacts or over the companies of a vault. Dropping it wipes it.
#[derive(Default)]
pub struct Index {
    pub(super) body: Body,
    pub(super) tail: Tail,
}

impl<'a> Entry<'a> {
    /// An entry out of bytes that came from one.
    pub(super) fn from_bytes(id: i64, sort_key: &'a [u8], name: &'a [u8], other: &'a [u8]) -> Self {
        let text = |bytes| std::str::from_utf8(bytes).expect("the index holds what came as text");
        Self { id, sort_key, name: text(name), other: text(other) }
    }
}

impl Index {
    /// Builds an index from entries in the order of their sort keys, then ids. Each id comes once.
    pub fn build<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let entries = entries.into_iter();
        let mut builder = Builder::with_capacity(entries.size_hint().0);
        for entry in entries {
            builder.push(&entry);
        }
        builder.finish()
    }

    /// Adds an entry, or puts it in the place of the one with its id.
    pub fn upsert(&mut self, entry: &Entry<'_>) {
        self.remove(entry.id);
        let before = self.body.before(entry.sort_key, entry.id);
        self.tail.insert(entry, before);
        if self.tail.entries().len() > TAIL + self.body.len() / TAIL_SHARE {
            self.compact();
        }
    }

    /// Takes out the entry with this id; returns whether it was there.
    pub fn remove(&mut self, id: i64) -> bool {
        if let Some(position) = self.body.position(id) {
            self.body.kill(position);
            return true;
        }
        self.tail.remove(id)
    }

    /// Finds what matches `text`: every word of it, in any order, anywhere in an entry.
    ///
    /// Best first: a word of the name starts so, the name holds it, a word of another field starts so, another
    /// field holds it; of several words the worst one counts. Within a rank names are in order. Words of digits
    /// find phone numbers however either is written. An empty text finds everything.
    pub fn query(&self, text: &str) -> Matches<'_> {
        Matches::new(self, &parse(text))
    }

    /// A set of entries that [`Matches::within`] takes. Unknown ids are left out.
    pub fn select(&self, ids: impl IntoIterator<Item = i64>) -> Selection<'_> {
        Selection::new(self, ids)
    }

    /// All ids in name order.
    pub fn ids_in_name_order(&self) -> Vec<i64> {
        self.query("").ids_in_name_order()
    }

    /// The sort key of an entry.
    pub fn sort_key_of(&self, id: i64) -> Option<&[u8]> {
        match self.body.position(id) {
            Some(position) => Some(self.body.key(position)),
            None => self.tail.get(id).map(|written| &*written.key),
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.body.living() + self.tail.entries().len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The memory held, in bytes.
    pub fn memory(&self) -> usize {
        self.body.memory() + self.tail.memory()
    }

    /// Makes bulk and tail one.
    fn compact(&mut self) {
        let mut builder = BodyBuilder::new(self.len());
        let mut tail = self.tail.entries().iter().peekable();
        for position in self.body.alive().iter() {
            while let Some(written) = tail.next_if(|written| written.before <= position) {
                builder.push(&written.entry());
            }
            builder.push(&self.body.entry(position));
        }
        for written in tail {
            builder.push(&written.entry());
        }
        *self = Self { body: builder.finish(), tail: Tail::default() };
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Index").field("len", &self.len()).finish()
    }
}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Entry").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Builds an index row by row, for rows that live only while they are read.
pub struct Builder {
    body: BodyBuilder,
    /// Entries out of order, which a projection read in order does not have.
    strays: Tail,
}

impl Builder {
    /// A builder for about `count` entries.
    pub fn with_capacity(count: usize) -> Self {
        Self { body: BodyBuilder::new(count), strays: Tail::default() }
    }

    /// Adds the next entry, in the order of sort keys, then ids. One out of order costs more but is kept.
    pub fn push(&mut self, entry: &Entry<'_>) {
        if !self.body.push(entry) {
            self.strays.insert(entry, 0);
        }
    }

    /// The index.
    pub fn finish(self) -> Index {
        let mut index = Index { body: self.body.finish(), tail: Tail::default() };
        for written in self.strays.entries() {
            index.upsert(&written.entry());
        }
        index
    }
}
