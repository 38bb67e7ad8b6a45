//! The bulk of the index: entries in name order that never change, only die.

use super::{
    bits::Bits,
    gram::{GramBuilder, Grams},
    index::Entry,
    query::{Needle, RANKS, Term},
    wiped::Wiped,
};

/// Sets of entries by rank: each holds the entries that match so well or better.
pub(super) type Levels = [Bits; RANKS];

/// Entries in the order of their names.
#[derive(Default)]
pub(super) struct Body {
    ids: Wiped<i64>,
    /// Positions in the order of ids.
    by_id: Vec<u32>,
    keys: Wiped<u8>,
    key_ends: Wiped<u32>,
    /// The name and the other text of each entry, one after the other.
    text: Wiped<u8>,
    /// The end of the name, then the end of the other text, for each entry.
    text_ends: Wiped<u32>,
    names: Grams,
    others: Grams,
    alive: Bits,
    living: usize,
}

impl Body {
    /// How many entries there are, dead ones too.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// How many entries are alive.
    pub(super) fn living(&self) -> usize {
        self.living
    }

    pub(super) fn alive(&self) -> &Bits {
        &self.alive
    }

    pub(super) fn id(&self, position: usize) -> i64 {
        self.ids[position]
    }

    /// Where a living entry stands.
    pub(super) fn position(&self, id: i64) -> Option<usize> {
        let at = self.by_id.binary_search_by_key(&id, |&position| self.ids[position as usize]).ok()?;
        let position = self.by_id[at] as usize;
        self.alive.contains(position).then_some(position)
    }

    /// How many entries, living or dead, come before a key and id.
    pub(super) fn before(&self, key: &[u8], id: i64) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if (self.key(middle), self.id(middle)) < (key, id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    pub(super) fn key(&self, position: usize) -> &[u8] {
        let start = if position == 0 { 0 } else { self.key_ends[position - 1] as usize };
        &self.keys[start..self.key_ends[position] as usize]
    }

    pub(super) fn entry(&self, position: usize) -> Entry<'_> {
        Entry::from_bytes(self.id(position), self.key(position), self.name(position), self.other(position))
    }

    fn name(&self, position: usize) -> &[u8] {
        let start = if position == 0 { 0 } else { self.text_ends[position * 2 - 1] as usize };
        &self.text[start..self.text_ends[position * 2] as usize]
    }

    fn other(&self, position: usize) -> &[u8] {
        &self.text[self.text_ends[position * 2] as usize..self.text_ends[position * 2 + 1] as usize]
    }

    /// Takes an entry out of all answers. Its text is wiped at once.
    pub(super) fn kill(&mut self, position: usize) {
        self.alive.clear(position);
        self.living -= 1;
        let start = if position == 0 { 0 } else { self.text_ends[position * 2 - 1] as usize };
        let end = self.text_ends[position * 2 + 1] as usize;
        self.text[start..end].fill(0);
    }

    /// The entries, dead ones too, that match every term, by rank.
    pub(super) fn find(&self, terms: &[Term]) -> Levels {
        let mut found = std::array::from_fn(|_| self.alive.clone());
        for term in terms {
            let mut of_term: Levels = std::array::from_fn(|_| Bits::none(self.len()));
            for needles in &term.readings {
                let mut of_reading: Levels = found.clone();
                for needle in needles {
                    let within = &of_reading[RANKS - 1];
                    let of_needle = self.find_needle(needle, within);
                    merge(&mut of_reading, &of_needle, Bits::and);
                }
                merge(&mut of_term, &of_reading, Bits::or);
            }
            found = of_term;
        }
        found
    }

    fn find_needle(&self, needle: &Needle, within: &Bits) -> Levels {
        let length = self.len();
        let bytes = needle.bytes();
        let mut levels = match (self.names.exact(bytes, length), self.others.exact(bytes, length)) {
            (Some((name_start, name)), Some((other_start, other))) => [name_start, name, other_start, other],
            _ => self.scan(needle, within),
        };
        for rank in 1..RANKS {
            let (better, worse) = levels.split_at_mut(rank);
            worse[0].or(&better[rank - 1]);
        }
        levels
    }

    /// Looks into the text of each candidate.
    fn scan(&self, needle: &Needle, within: &Bits) -> Levels {
        let mut levels: Levels = std::array::from_fn(|_| Bits::none(self.len()));
        let mut names = self.names.candidates(needle.bytes(), self.len());
        names.and(within);
        let may_start = self.names.may_start(needle.bytes(), self.len());
        for position in names.iter() {
            if let Some(start) = needle.find(self.name(position), may_start.contains(position)) {
                levels[usize::from(!start)].set(position);
            }
        }
        let mut others = self.others.candidates(needle.bytes(), self.len());
        others.and(within);
        others.subtract(&levels[0]);
        others.subtract(&levels[1]);
        let may_start = self.others.may_start(needle.bytes(), self.len());
        for position in others.iter() {
            if let Some(start) = needle.find(self.other(position), may_start.contains(position)) {
                levels[2 + usize::from(!start)].set(position);
            }
        }
        levels
    }

    /// The memory held, in bytes.
    pub(super) fn memory(&self) -> usize {
        self.ids.memory()
            + self.by_id.capacity() * 4
            + self.keys.memory()
            + self.key_ends.memory()
            + self.text.memory()
            + self.text_ends.memory()
            + self.names.memory()
            + self.others.memory()
            + self.alive.memory()
    }
}

fn merge(into: &mut Levels, from: &Levels, merge: impl Fn(&mut Bits, &Bits)) {
    for (into, from) in into.iter_mut().zip(from) {
        merge(into, from);
    }
}

/// Collects entries that come in the order of their names.
pub(super) struct BodyBuilder {
    body: Body,
    names: GramBuilder,
    others: GramBuilder,
}

impl BodyBuilder {
    pub(super) fn new(count: usize) -> Self {
        let body = Body {
            ids: Wiped::with_capacity(count),
            keys: Wiped::with_capacity(count * 48),
            key_ends: Wiped::with_capacity(count),
            text: Wiped::with_capacity(count * 192),
            text_ends: Wiped::with_capacity(count * 2),
            ..Body::default()
        };
        Self { body, names: GramBuilder::new(count), others: GramBuilder::new(count) }
    }

    /// Adds an entry; refuses one that does not come after the last.
    pub(super) fn push(&mut self, entry: &Entry<'_>) -> bool {
        let body = &mut self.body;
        let last = body.ids.len().checked_sub(1);
        if last.is_some_and(|last| (body.key(last), body.id(last)) >= (entry.sort_key, entry.id)) {
            return false;
        }
        body.ids.push(entry.id);
        body.keys.extend_from_slice(entry.sort_key);
        body.key_ends.push(offset(body.keys.len()));
        body.text.extend_from_slice(entry.name.as_bytes());
        body.text_ends.push(offset(body.text.len()));
        body.text.extend_from_slice(entry.other.as_bytes());
        body.text_ends.push(offset(body.text.len()));
        self.names.add(entry.name.as_bytes());
        self.others.add(entry.other.as_bytes());
        true
    }

    pub(super) fn finish(self) -> Body {
        let mut body = self.body;
        body.by_id = by_id(&body.ids);
        body.names = self.names.finish();
        body.others = self.others.finish();
        body.living = body.ids.len();
        body.alive = Bits::all(body.living);
        body
    }
}

/// The positions in the order of ids. Row ids lie close together, so that they mostly need no sorting.
fn by_id(ids: &[i64]) -> Vec<u32> {
    let positions = 0..offset(ids.len());
    let (Some(&first), Some(&last)) = (ids.iter().min(), ids.iter().max()) else {
        return Vec::new();
    };
    let span = last.abs_diff(first);
    if span >= ids.len() as u64 * 4 {
        let mut sorted: Vec<u32> = positions.collect();
        sorted.sort_unstable_by_key(|&position| ids[position as usize]);
        return sorted;
    }
    let mut places = vec![u32::MAX; ids.len() * 4];
    for (position, &id) in positions.zip(ids) {
        places[usize::try_from(id.abs_diff(first)).expect("the span fits")] = position;
    }
    let mut sorted = Vec::with_capacity(ids.len());
    sorted.extend(places.into_iter().filter(|&position| position != u32::MAX));
    sorted
}

fn offset(length: usize) -> u32 {
    u32::try_from(length).expect("the folded text of a vault is less than 4 GiB")
}
