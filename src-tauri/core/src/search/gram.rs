//! Which entries hold a letter or a pair of letters, in the name or elsewhere, at a word's start or anywhere.
//!
//! One bit per entry, in words of 64 entries; words without a bit are not stored. Words are grouped by 64 again:
//! per group and pair one mask says which words there are, so that building only ever appends.

use super::{bits::Bits, query::is_word, wiped::Wiped};

/// Codes of bytes: 1–26 letters, 27–36 digits, 37–43 shared by the bytes outside ASCII, 44–47 the punctuation of
/// addresses and numbers, 0 all else.
const CODES: usize = 48;
/// The first code that belongs to no word.
const PUNCTUATION: usize = 44;
const GRAMS: usize = CODES * CODES;
const WORD: usize = 64;
const GROUP: usize = 64 * WORD;

const CODE: [u8; 256] = codes();

#[expect(clippy::cast_possible_truncation, reason = "a byte's value fits a byte")]
const fn codes() -> [u8; 256] {
    let mut codes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        codes[byte] = match byte as u8 {
            letter @ b'a'..=b'z' => letter - b'a' + 1,
            digit @ b'0'..=b'9' => digit - b'0' + 27,
            beyond @ 0x80.. => beyond % 7 + 37,
            b'-' => 44,
            b'.' => 45,
            b'@' => 46,
            b'+' => 47,
            _ => 0,
        };
        byte += 1;
    }
    codes
}

/// The letters and pairs of one text of each entry.
#[derive(Default)]
pub(super) struct Grams {
    start: Rows,
    anywhere: Rows,
}

impl Grams {
    /// Entries of which a word starts with `needle`, and entries that hold it, where pairs alone can tell.
    pub(super) fn exact(&self, needle: &[u8], length: usize) -> Option<(Bits, Bits)> {
        let gram = exact_gram(needle)?;
        Some((self.start.bits(gram, length), self.anywhere.bits(gram, length)))
    }

    /// Entries that may hold `needle`: those that hold each of its pairs.
    pub(super) fn candidates(&self, needle: &[u8], length: usize) -> Bits {
        let mut candidates = Bits::all(length);
        for gram in grams(needle) {
            self.anywhere.and(gram, &mut candidates);
        }
        candidates
    }

    /// Entries of which a word may start with `needle`.
    pub(super) fn may_start(&self, needle: &[u8], length: usize) -> Bits {
        match *needle {
            [left, right, ..] if is_word(left) => self.start.bits(pair(left, right), length),
            _ => Bits::all(length),
        }
    }

    /// The memory held, in bytes.
    pub(super) fn memory(&self) -> usize {
        self.start.memory() + self.anywhere.memory()
    }
}

/// The one gram that a needle is, if it is one.
fn exact_gram(needle: &[u8]) -> Option<usize> {
    if !needle.iter().all(u8::is_ascii_alphanumeric) {
        return None;
    }
    match *needle {
        [letter] => Some(single(letter)),
        [left, right] => Some(pair(left, right)),
        _ => None,
    }
}

/// The pairs of a needle, and those of its letters that have no neighbour.
fn grams(needle: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let code_at = |at: usize| needle.get(at).map_or(0, |&byte| CODE[usize::from(byte)]);
    (0..needle.len()).filter_map(move |at| match (code_at(at), code_at(at + 1)) {
        (0, _) => None,
        (_, 0) if at > 0 && code_at(at - 1) != 0 => None,
        (left, right) => Some(usize::from(left) * CODES + usize::from(right)),
    })
}

fn single(letter: u8) -> usize {
    usize::from(CODE[usize::from(letter)]) * CODES
}

fn pair(left: u8, right: u8) -> usize {
    single(left) + usize::from(CODE[usize::from(right)])
}

/// Collects the letters and pairs of texts, entry by entry.
pub(super) struct GramBuilder {
    start: RowsBuilder,
    anywhere: RowsBuilder,
    added: usize,
}

impl GramBuilder {
    /// A builder for about `count` entries.
    pub(super) fn new(count: usize) -> Self {
        Self { start: RowsBuilder::new(count * 4), anywhere: RowsBuilder::new(count * 12), added: 0 }
    }

    /// Adds the text of the next entry.
    pub(super) fn add(&mut self, text: &[u8]) {
        let bit = 1 << (self.added % WORD);
        let place = self.added % GROUP / WORD;
        let start = self.start.place(place);
        let anywhere = self.anywhere.place(place);
        // Without branches: what is set for bytes outside words lands in rows that nobody reads.
        let (mut previous, mut within, mut previous_bit) = (0, false, 0);
        for &byte in text {
            let code = usize::from(CODE[usize::from(byte)]);
            let start_bit = if within { 0 } else { bit };
            anywhere[previous * CODES + code] |= bit;
            start[previous * CODES + code] |= previous_bit;
            (previous, previous_bit) = (code, start_bit);
            within = code != 0 && code < PUNCTUATION;
        }
        anywhere[previous * CODES] |= bit;
        start[previous * CODES] |= previous_bit;
        self.added += 1;
        if self.added.is_multiple_of(GROUP) {
            self.start.flush();
            self.anywhere.flush();
        }
    }

    pub(super) fn finish(mut self) -> Grams {
        if !self.added.is_multiple_of(GROUP) {
            self.start.flush();
            self.anywhere.flush();
        }
        Grams { start: self.start.finish(), anywhere: self.anywhere.finish() }
    }
}

/// For every gram, the words of its set that are not zero.
#[derive(Default)]
struct Rows {
    /// Per group and gram: which of the group's words are stored.
    present: Wiped<u64>,
    /// Per group and gram: where they start.
    offset: Wiped<u32>,
    words: Wiped<u64>,
}

impl Rows {
    /// The stored words of a gram with the place that each has in the set.
    fn groups(&self, gram: usize) -> impl Iterator<Item = (usize, u64, &[u64])> {
        (0..self.present.len() / GRAMS).map(move |group| {
            let at = group * GRAMS + gram;
            (group * 64, self.present[at], &self.words[self.offset[at] as usize..])
        })
    }

    fn bits(&self, gram: usize, length: usize) -> Bits {
        let mut bits = Bits::none(length);
        for (first, mut present, words) in self.groups(gram) {
            for word in words {
                if present == 0 {
                    break;
                }
                bits.words_mut()[first + present.trailing_zeros() as usize] = *word;
                present &= present - 1;
            }
        }
        bits
    }

    fn and(&self, gram: usize, bits: &mut Bits) {
        for (first, present, mut words) in self.groups(gram) {
            for (at, target) in bits.words_mut()[first..].iter_mut().take(64).enumerate() {
                if present >> at & 1 == 0 {
                    *target = 0;
                } else if let Some((word, rest)) = words.split_first() {
                    *target &= word;
                    words = rest;
                }
            }
        }
    }

    fn memory(&self) -> usize {
        self.present.memory() + self.offset.memory() + self.words.memory()
    }
}

struct RowsBuilder {
    /// The words of the group at work: for each of its places so far, all grams.
    words: Wiped<u64>,
    rows: Rows,
}

impl RowsBuilder {
    fn new(words: usize) -> Self {
        let rows = Rows { words: Wiped::with_capacity(words), ..Rows::default() };
        Self { words: Wiped::default(), rows }
    }

    /// The words of all grams at one place of the group.
    fn place(&mut self, place: usize) -> &mut [u64] {
        let first = place * GRAMS;
        if self.words.len() == first {
            self.words.extend_from_slice(&[0; GRAMS]);
        }
        &mut self.words[first..first + GRAMS]
    }

    fn flush(&mut self) {
        let mut used = [0; GRAMS];
        for place in self.words.chunks_exact_mut(GRAMS) {
            // A letter is there if a pair is that starts with it; the last one has nothing as its partner.
            for pairs in place.chunks_exact_mut(CODES) {
                pairs[0] = pairs.iter().fold(0, |letter, pair| letter | pair);
            }
            used.iter_mut().zip(&*place).for_each(|(used, word)| *used |= word);
        }
        for (gram, &used) in used.iter().enumerate() {
            let first = self.rows.words.len();
            self.rows
                .offset
                .push(u32::try_from(first).expect("the words of four thousand million entries fit"));
            let mut present = 0;
            if used != 0 && gram >= CODES {
                let mut set = [0; 64];
                let mut count = 0;
                for (place, &word) in self.words[gram..].iter().step_by(GRAMS).enumerate() {
                    set[count] = word;
                    count += usize::from(word != 0);
                    present |= u64::from(word != 0) << place;
                }
                self.rows.words.extend_from_slice(&set[..count]);
            }
            self.rows.present.push(present);
        }
        self.words.fill(0);
    }

    fn finish(self) -> Rows {
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grams_of(texts: &[&str]) -> Grams {
        let mut builder = GramBuilder::new(0);
        for text in texts {
            builder.add(text.as_bytes());
        }
        builder.finish()
    }

    #[test]
    fn letters_and_pairs_are_told_apart_by_where_they_stand() {
        let grams = grams_of(&["anna berg", "hanna", "bo", ""]);

        let (start, anywhere) = grams.exact(b"an", 4).unwrap();

        assert_eq!(start.iter().collect::<Vec<_>>(), [0]);
        assert_eq!(anywhere.iter().collect::<Vec<_>>(), [0, 1]);
        assert_eq!(grams.exact(b"b", 4).unwrap().0.iter().collect::<Vec<_>>(), [0, 2]);
    }

    #[test]
    fn candidates_hold_every_pair() {
        let grams = grams_of(&["anna@example", "nan", "ann", "a@e"]);

        assert_eq!(grams.candidates(b"ann", 4).iter().collect::<Vec<_>>(), [0, 2]);
        assert_eq!(grams.candidates(b"a@e", 4).iter().collect::<Vec<_>>(), [0, 3]);
        assert_eq!(grams.candidates(b"@", 4).iter().collect::<Vec<_>>(), [0, 3]);
        assert_eq!(grams.candidates(b"&", 4).iter().collect::<Vec<_>>(), [0, 1, 2, 3]);
    }

    #[test]
    fn many_groups_keep_every_entry_in_its_place() {
        let texts: Vec<String> = (0..10_000).map(|number| format!("n{number}")).collect();
        let grams = grams_of(&texts.iter().map(String::as_str).collect::<Vec<_>>());

        let found = grams.exact(b"77", texts.len()).unwrap().1;

        let expected: Vec<usize> = (0..10_000).filter(|number| number.to_string().contains("77")).collect();
        assert_eq!(found.iter().collect::<Vec<_>>(), expected);
    }
}
