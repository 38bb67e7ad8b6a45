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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        search::{Fields, PhoneField, haystack},
        text::Collation,
    };

    /// An index of people: name, e-mail, phone as typed, phone in E.164 form.
    fn people(people: &[(&str, &str, &str, &str)]) -> Index {
        let mut index = Index::default();
        for (id, &(name, email, number, e164)) in (1..).zip(people) {
            let phones = if number.is_empty() { vec![] } else { vec![PhoneField { number, e164 }] };
            let folded = haystack(&Fields { names: vec![name], others: vec![email], phones });
            let sort_key = Collation::for_language("sv").sort_key(name);
            index.upsert(&Entry { id, sort_key: &sort_key, name: &folded.name, other: &folded.other });
        }
        index
    }

    fn found(index: &Index, text: &str) -> Vec<i64> {
        index.query(text).ids().collect()
    }

    #[test]
    fn names_come_first_and_word_starts_before_the_inside() {
        let index = people(&[
            ("Bo Ek", "x.lena@example.com", "", ""),
            ("Bo Ek", "lena@example.com", "", ""),
            ("Helena Ek", "", "", ""),
            ("Lena Ek", "", "", ""),
        ]);

        assert_eq!(found(&index, "len"), [4, 3, 1, 2]);
        assert_eq!(found(&index, "ek le"), [4, 3, 1, 2]);
    }

    #[test]
    fn any_spelling_finds_a_name() {
        let index =
            people(&[("Åsa Großmann", "", "", ""), ("İpek Yıldız", "", "", ""), ("Łucja Søby", "", "", "")]);

        assert_eq!(found(&index, "GROSSMANN asa"), [1]);
        assert_eq!(found(&index, "großm"), [1]);
        assert_eq!(found(&index, "ıpek yildiz"), [2]);
        assert_eq!(found(&index, "soby lucja"), [3]);
    }

    #[test]
    fn a_phone_number_is_found_however_either_is_written() {
        let index = people(&[
            ("A", "", "070-174 06 12", "+46701740612"),
            ("B", "", "+46 70 174 06 12", "+46701740612"),
            ("C", "", "+49 (0)30 23125 001", "+493023125001"),
        ]);

        for text in
            ["0701-74 06", "070 174 0612", "+46701740612", "0046 70-174", "+46 (0)70 174", "(070) 174"]
        {
            assert_eq!(found(&index, text), [1, 2], "{text}");
        }
        assert_eq!(found(&index, "030/23125"), [3]);
    }

    #[test]
    fn swedish_names_are_in_swedish_order() {
        let index =
            people(&[("Öberg", "", "", ""), ("Zander", "", "", ""), ("Åberg", "", "", ""), ("", "", "", "")]);

        assert_eq!(index.ids_in_name_order(), [2, 3, 1, 4]);
    }

    #[test]
    fn a_removed_entry_is_in_no_answer() {
        let mut index = people(&[("Anna", "", "", ""), ("Anne", "", "", "")]);

        assert!(index.remove(1));

        assert!(!index.remove(1));
        assert_eq!(found(&index, "ann"), [2]);
        assert_eq!(index.sort_key_of(1), None);
        assert_eq!(index.len(), 1);
    }

    #[test]
    fn matches_can_be_kept_to_a_selection() {
        let index = people(&[("Anna", "", "", ""), ("Anne", "", "", ""), ("Annika", "", "", "")]);

        let selection = index.select([3, 1, 77]);

        assert_eq!(index.query("ann").within(&selection).ids().collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn rows_out_of_order_are_found_in_order() {
        let row = |id, sort_key, name| Entry { id, sort_key, name, other: "" };

        let index = Index::build([row(1, b"b", "anna b"), row(2, b"a", "anna a"), row(3, b"c", "anna c")]);

        assert_eq!(found(&index, "anna"), [2, 1, 3]);
    }

    #[test]
    fn debug_shows_no_text() {
        let index = people(&[("Needle", "", "", "")]);

        let shown =
            format!("{index:?} {:?}", Entry { id: 1, sort_key: b"Needle", name: "Needle", other: "" });

        assert!(!shown.contains("Needle"));
    }
}
