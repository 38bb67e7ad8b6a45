//! What was typed, taken apart: words that all have to match, each by one of its readings.

use memchr::memmem::Finder;

use super::haystack::typed_digits;
use crate::text::fold;

/// How well a text matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A word of the name starts so.
    NameStart,
    /// The name holds it.
    Name,
    /// A word of another field starts so.
    OtherStart,
    /// Another field holds it.
    Other,
}

/// How many ranks there are.
pub(super) const RANKS: usize = 4;

/// A part of a query that has to match: by any of its readings, of which each needs all its needles.
pub(super) struct Term {
    pub(super) readings: Vec<Vec<Needle>>,
}

/// A text to be found as it stands.
pub(super) struct Needle {
    finder: Finder<'static>,
    pairs: Pairs,
}

/// The pairs of bytes of a text, some sharing a bit. A text holds another only if its pairs hold the other's.
#[derive(Clone, Copy, Default)]
pub(super) struct Pairs([u64; 4]);

impl Pairs {
    pub(super) fn add(&mut self, text: &[u8]) {
        for pair in text.windows(2) {
            let mixed = u16::from_le_bytes([pair[0], pair[1]]).wrapping_mul(0x9e3b) >> 8;
            self.0[usize::from(mixed >> 6)] |= 1 << (mixed & 63);
        }
    }

    fn hold(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(own, other)| own & other == *other)
    }
}

impl Needle {
    fn new(text: &str) -> Self {
        let mut pairs = Pairs::default();
        pairs.add(text.as_bytes());
        Self { finder: Finder::new(text.as_bytes()).into_owned(), pairs }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.finder.needle()
    }

    /// Where `text` holds the needle at its best: `Some(true)` where a word starts so, `Some(false)` inside one.
    /// If no word can start so, as `may_start` says, the first place settles it.
    pub(super) fn find(&self, text: &[u8], may_start: bool) -> Option<bool> {
        let mut at = self.finder.find(text)?;
        loop {
            if at == 0 || !is_word(text[at - 1]) {
                return Some(true);
            }
            if !may_start {
                return Some(false);
            }
            match self.finder.find(&text[at + 1..]) {
                Some(next) => at += 1 + next,
                None => return Some(false),
            }
        }
    }

    /// How well an entry matches, whose texts have these pairs.
    fn rank(&self, name: &[u8], other: &[u8], pairs: &Pairs) -> Option<Rank> {
        if !pairs.hold(&self.pairs) {
            return None;
        }
        match self.find(name, true) {
            Some(true) => Some(Rank::NameStart),
            Some(false) => Some(Rank::Name),
            None => self.find(other, true).map(|start| if start { Rank::OtherStart } else { Rank::Other }),
        }
    }
}

impl Term {
    /// How well an entry matches: by its best reading, which is as good as its worst needle.
    pub(super) fn rank(&self, name: &[u8], other: &[u8], pairs: &Pairs) -> Option<Rank> {
        let ranks = |needles: &[Needle]| worst(needles.iter().map(|needle| needle.rank(name, other, pairs)));
        self.readings.iter().filter_map(|needles| ranks(needles)).min()
    }
}

/// The worst of `ranks`, or none if one is missing. Nothing to match matches best.
pub(super) fn worst(mut ranks: impl Iterator<Item = Option<Rank>>) -> Option<Rank> {
    ranks.try_fold(Rank::NameStart, |worst, rank| Some(worst.max(rank?)))
}

/// Whether a byte belongs to a word: a letter or digit, or part of a character outside ASCII.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Takes `text` apart. Words that look like parts of a phone number are read together as well as each by itself.
pub(super) fn parse(text: &str) -> Vec<Term> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut terms = Vec::new();
    for run in words.chunk_by(|left, right| is_phone(left) && is_phone(right)) {
        if is_phone(run[0]) {
            terms.push(phone_term(run));
        } else if let Some(word) = bare(run[0]) {
            terms.push(Term { readings: vec![vec![Needle::new(word)]] });
        }
    }
    // Punctuation alone is searched for only when nothing else is.
    if terms.is_empty() {
        terms.extend(words.iter().map(|word| Term { readings: vec![vec![Needle::new(word)]] }));
    }
    // The order changes no result: first what is known without looking, then what leaves least to look at.
    terms.sort_by_key(|term| match term.readings[0][0].bytes().len() {
        length @ ..=2 => length,
        length => usize::MAX - length,
    });
    terms
}

/// A word without the punctuation around it; none if it is nothing but punctuation.
fn bare(word: &str) -> Option<&str> {
    if !word.chars().any(char::is_alphanumeric) {
        return None;
    }
    Some(word.trim_matches([',', ';', ':', '"', '(', ')', '<', '>', '[', ']']))
}

fn is_phone(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_digit() || b"+-()/.".contains(&byte))
}

fn phone_term(words: &[&str]) -> Term {
    let joined = words.concat();
    let digits = typed_digits(&joined);
    let each: Vec<&str> = words.iter().filter_map(|word| bare(word)).collect();
    let mut readings = vec![vec![Needle::new(&digits)]];
    if each != [digits.as_str()] {
        readings.push(each.into_iter().map(Needle::new).collect());
    }
    Term { readings }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(text: &str) -> Vec<Vec<Vec<String>>> {
        let text_of = |needle: &Needle| String::from_utf8(needle.bytes().to_vec()).unwrap();
        let readings = |term: &Term| {
            term.readings
                .iter()
                .map(|needles| needles.iter().map(text_of).collect())
                .collect::<Vec<Vec<String>>>()
        };
        parse(text).iter().map(readings).collect()
    }

    #[test]
    fn words_are_folded_and_freed_of_the_punctuation_around_them() {
        assert_eq!(readings("Öberg, (Åsa)"), [[["oberg"]], [["asa"]]]);
        assert_eq!(readings("anna@ex o’brien"), [[["anna@ex"]], [["o'brien"]]]);
    }

    #[test]
    fn parts_of_a_number_are_read_together_and_each_by_itself() {
        assert_eq!(readings("070-12 34"), [vec![vec!["0701234"], vec!["070-12", "34"]]]);
        assert_eq!(readings("0701"), [[["0701"]]]);
    }

    #[test]
    fn the_way_to_dial_from_abroad_is_no_part_of_a_number() {
        for text in ["+46 70 123", "0046 70 123", "+46 (0)70 123"] {
            assert_eq!(readings(text)[0][0], ["4670123"]);
        }
    }

    #[test]
    fn punctuation_alone_counts_only_when_nothing_else_is_there() {
        assert_eq!(readings("anna - @"), [[["anna"]]]);
        assert_eq!(readings("@"), [[["@"]]]);
        assert!(readings(" \n").is_empty());
    }

    #[test]
    fn a_word_start_beats_the_inside_of_an_earlier_word() {
        let needle = Needle::new("an");

        assert_eq!(needle.find(b"hanna anders", true), Some(true));
        assert_eq!(needle.find(b"hanna", true), Some(false));
        assert_eq!(needle.find(b"bo", true), None);
    }
}
