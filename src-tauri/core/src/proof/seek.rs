//! Looking for all needles at once, in one pass over the bytes.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::{
    erasure::{ProofPlace, needle::Needles},
    error::{Error, Result},
};

/// Up to so many bytes of forms a table of all states is made, two to four times as fast: of about 50 people, with some tens of megabytes.
const FEW: usize = 256 * 1024;

/// All forms of the needles of several people.
pub(super) struct Seeker {
    forms: AhoCorasick,
    /// Of which needle each form is.
    of: Vec<usize>,
    /// Of which person each needle is.
    person: Vec<usize>,
    longest: usize,
}

impl Seeker {
    pub(super) fn new<'n>(people: impl Iterator<Item = &'n Needles>) -> Result<Self> {
        let (mut patterns, mut of, mut person) = (Vec::new(), Vec::new(), Vec::new());
        for (number, needles) in people.enumerate() {
            for forms in needles.forms() {
                of.extend(forms.iter().map(|_| person.len()));
                patterns.extend(forms);
                person.push(number);
            }
        }
        let length: usize = patterns.iter().map(Vec::len).sum();
        let longest = patterns.iter().map(Vec::len).max().unwrap_or_default();
        let forms = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind((length <= FEW).then_some(AhoCorasickKind::DFA))
            .build(patterns)
            .map_err(Error::internal)?;
        Ok(Self { forms, of, person, longest })
    }

    /// How many bytes the longest form has.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// Of which person each needle is.
    pub(super) fn people(&self) -> &[usize] {
        &self.person
    }

    /// How often each needle stands there, as far as it ends behind the first `seen` bytes.
    pub(super) fn count(&self, bytes: &[u8], seen: usize) -> BTreeMap<usize, u64> {
        let mut found = BTreeMap::new();
        if self.forms.is_match(bytes) {
            for form in self.forms.find_overlapping_iter(bytes).filter(|form| form.end() > seen) {
                *found.entry(self.of[form.pattern().as_usize()]).or_default() += 1;
            }
        }
        found
    }

    /// The needles that stand there.
    pub(super) fn which(&self, bytes: &[u8]) -> BTreeSet<usize> {
        self.count(bytes, 0).into_keys().collect()
    }
}

/// What was found so far.
#[derive(Default)]
pub(super) struct Tally {
    /// By place and needle.
    found: BTreeMap<(ProofPlace, usize), u64>,
    /// The same in what belongs to nothing in a database's file: nothing may stand there, whoever else has the same name.
    gaps: BTreeMap<(ProofPlace, usize), u64>,
    read: BTreeMap<ProofPlace, Read>,
}

/// How much of a place was read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Read {
    pub(super) count: u64,
    pub(super) bytes: u64,
    pub(super) unread: u64,
}

impl Tally {
    pub(super) fn add(&mut self, place: ProofPlace, found: BTreeMap<usize, u64>) {
        for (needle, count) in found {
            *self.found.entry((place, needle)).or_default() += count;
        }
    }

    pub(super) fn add_in_gap(&mut self, place: ProofPlace, needle: usize, count: u64) {
        *self.gaps.entry((place, needle)).or_default() += count;
    }

    /// Adds what was found elsewhere; what others have there only where it belongs to nothing.
    pub(super) fn take(&mut self, other: Self, shared: &BTreeSet<usize>) {
        for ((place, needle), count) in other.gaps {
            self.add_in_gap(place, needle, count);
            if shared.contains(&needle) {
                self.add(place, BTreeMap::from([(needle, count)]));
            }
        }
        for ((place, needle), count) in other.found {
            if !shared.contains(&needle) {
                self.add(place, BTreeMap::from([(needle, count)]));
            }
        }
    }

    pub(super) fn read(&mut self, place: ProofPlace) -> &mut Read {
        self.read.entry(place).or_default()
    }

    pub(super) fn reads(&self, place: ProofPlace) -> Option<Read> {
        self.read.get(&place).copied()
    }

    /// The needles that were found in any of the places.
    pub(super) fn needles(&self) -> BTreeSet<usize> {
        self.found.keys().map(|(_, needle)| *needle).collect()
    }

    /// How often a needle stands in a place where it may not.
    pub(super) fn of(&self, place: ProofPlace, needle: usize, is_shared: bool) -> u64 {
        let counted = if is_shared { &self.gaps } else { &self.found };
        counted.get(&(place, needle)).copied().unwrap_or_default()
    }
}
