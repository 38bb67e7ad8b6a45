//! Striking somebody out of a text: their names, addresses and numbers wherever they stand as words, compared as search compares them,
//! and not a byte of anything else.

mod website;
pub(crate) mod word;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use self::{
    website::place_of,
    word::{Word, words},
};
use super::fold_digits;

/// What stands in the place of a text that was struck out, however long it was.
pub(crate) const MARK: &str = "█████";
/// What stands there where the other would make a text longer than it may be: as long as the shortest name, and so never longer than it.
const SHORT_MARK: &str = "█";

/// The fewest bytes of a single name that is one in small letters too: shorter ones are words of some language ("bo", "berg", "may").
const DISTINCT: usize = 6;
/// The fewest letters of a word of a name that stands for the name by itself: shorter ones are particles ("van", "den").
const TELLING: usize = 4;
/// The fewest digits of a number.
const DIGITS: usize = 5;
/// The fewest digits of a number without its country.
const DIGITS_AT_HOME: usize = 8;

/// What somebody is called and reached by, in the forms in which texts have it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Forms {
    /// Full names, in folded words: whatever of these stands in a text speaks of them.
    names: BTreeSet<Vec<String>>,
    /// Addresses, in folded words, which speak of them as well.
    addresses: BTreeSet<Vec<String>>,
    /// Single names, in folded words, and whether they count in small letters too.
    parts: BTreeMap<Vec<String>, bool>,
    /// Numbers in digits, each in every way in which it is dialled.
    numbers: BTreeSet<String>,
    /// What stands for them letter by letter.
    tokens: BTreeSet<String>,
    /// Folded words that are no single names of theirs here, since they are of whom the text is about.
    spared: BTreeSet<String>,
}

impl Forms {
    /// Adds a name: alone its parts count where anything else of the person stands, together they do in either order.
    pub(crate) fn name(&mut self, given: &str, middle: &str, family: &str) {
        let [given, middle, family] = [given, middle, family].map(|name| {
            self.part(name);
            folded(name)
        });
        let first: Vec<String> = given.first().cloned().into_iter().collect();
        for before in [[&given[..], &middle].concat(), given, first] {
            // Who has one name alone is called by a word that others may have.
            if before.is_empty() || family.is_empty() {
                continue;
            }
            for both in [[&before[..], &family].concat(), [&family[..], &before].concat()] {
                let joined = both.concat();
                if joined.len() >= DISTINCT {
                    self.names.insert(vec![joined]);
                }
                self.names.insert(both);
            }
        }
    }

    /// Adds what else they are called.
    pub(crate) fn part(&mut self, name: &str) {
        let is_distinct = |text: &str| text.len() >= DISTINCT;
        let all = folded(name);
        if !all.is_empty() {
            self.parts.insert(all, is_distinct(name.trim()));
        }
        for word in words(name).into_iter().filter(|word| word.is_capital(name)) {
            if word.folded.chars().count() >= TELLING {
                self.parts.insert(vec![word.folded], is_distinct(&name[word.range]));
            }
        }
    }

    /// Adds an address of several words, as one of mail is.
    pub(crate) fn address(&mut self, text: &str) {
        let words = folded(text);
        if words.len() > 1 {
            self.addresses.insert(words);
        }
    }

    /// Adds a street with a number: without one it is where many live, or a few words of any text ("Im Hof").
    pub(crate) fn street(&mut self, text: &str) {
        if text.contains(char::is_numeric) {
            self.address(text);
        }
    }

    /// Adds a website, unless it is one that everybody is on and says nothing of who.
    pub(crate) fn website(&mut self, url: &str) {
        if let Some(place) = place_of(url) {
            self.address(place);
        }
    }

    /// Adds a telephone number, as typed and, where that is known, in E.164 form, of which no more than three digits are the country's.
    pub(crate) fn number(&mut self, typed: &str, e164: &str) {
        let (typed, whole) = (fold_digits(typed), fold_digits(e164));
        if typed.len() >= DIGITS {
            self.numbers.insert(typed);
        }
        if whole.len() < DIGITS {
            return;
        }
        for (country, national) in (1..=3).filter_map(|at| whole.split_at_checked(at)) {
            // As in "+46 (0)70 174 06 05", "0701740605" and, in countries that dial no 0, "70 174 06 05".
            let ways = [format!("{country}0{national}"), format!("0{national}"), national.to_owned()];
            self.numbers.extend(ways.into_iter().filter(|way| way.len() >= DIGITS_AT_HOME));
            self.numbers.insert(format!("00{country}0{national}"));
        }
        self.numbers.extend([format!("00{whole}"), whole]);
    }

    /// Adds what stands for them letter by letter: how they are mentioned.
    pub(crate) fn token(&mut self, token: String) {
        self.tokens.insert(token);
    }

    /// The same for a text about somebody else: what both are called alone is the other's there, and so is an address or a number that both
    /// have.
    pub(crate) fn sparing(&self, owner: &Self) -> Self {
        let mut forms = self.clone();
        forms.addresses.retain(|address| !owner.addresses.contains(address));
        forms.numbers.retain(|number| !owner.numbers.contains(number));
        forms.spared.extend(owner.parts.keys().flatten().cloned());
        forms
    }

    /// Whether a full name, an address, a number or a mention of theirs stands in a text.
    pub(crate) fn speak(&self, text: &str) -> bool {
        !self.spans(text, false).is_empty()
    }

    /// Where anything of theirs stands in a text, in bytes: in order, none over another.
    pub(crate) fn find(&self, text: &str) -> Vec<Range<usize>> {
        self.spans(text, true)
    }

    fn spans(&self, text: &str, alone: bool) -> Vec<Range<usize>> {
        let words = words(text);
        let mut spans: Vec<Range<usize>> = self
            .tokens
            .iter()
            .flat_map(|token| text.match_indices(token.as_str()).map(|(at, _)| at..at + token.len()))
            .collect();
        let whole: BTreeMap<&str, Vec<&[String]>> = by_first(self.names.iter().chain(&self.addresses));
        let parts: BTreeMap<&str, Vec<&[String]>> = if alone {
            by_first(self.parts.keys().filter(|part| !self.is_spared(part)))
        } else {
            BTreeMap::new()
        };
        for at in 0..words.len() {
            let from = &words[at..];
            spans.extend(candidates(&whole, &from[0]).filter_map(|form| self.sequence(text, from, form)));
            spans.extend(candidates(&parts, &from[0]).filter_map(|form| {
                let counts = self.parts[form] || from[0].is_capital(text);
                counts.then(|| self.sequence(text, from, form)).flatten()
            }));
            spans.extend(self.number_at(text, from));
        }
        merged(spans)
    }

    fn is_spared(&self, part: &[String]) -> bool {
        part.iter().all(|word| self.spared.contains(word))
    }

    /// Where a form stands at the beginning of some words; its last word may be in the genitive.
    fn sequence(&self, text: &str, words: &[Word], form: &[String]) -> Option<Range<usize>> {
        let words = words.get(..form.len())?;
        let (last, before) = form.split_last()?;
        let same = before.iter().zip(words).all(|(form, word)| *form == word.folded);
        let end = words.last()?;
        // Where a text is about an Andreas, "Andreas" is no genitive of "Andrea".
        let genitive = end.folded.strip_suffix('s').filter(|_| !self.spared.contains(&end.folded));
        let ends = end.folded == *last || genitive == Some(last.as_str());
        let together = |pair: &[Word]| is_within_name(gap(text, &pair[0], &pair[1]));
        (same && ends && words.windows(2).all(together)).then(|| words[0].range.start..end.range.end)
    }

    /// A number of theirs that begins with the first of these words, with the plus before it.
    fn number_at(&self, text: &str, words: &[Word]) -> Option<Range<usize>> {
        let longest = self.numbers.iter().map(String::len).max()?;
        let (mut digits, mut found) = (String::new(), None);
        for (at, word) in words.iter().enumerate() {
            let is_next = at == 0 || is_within_number(gap(text, &words[at - 1], word));
            if !is_next || !word.folded.bytes().all(|byte| byte.is_ascii_digit()) {
                break;
            }
            digits.push_str(&word.folded);
            if digits.len() > longest {
                break;
            }
            if self.numbers.contains(&digits) {
                found = Some(word.range.end);
            }
        }
        let start = words.first()?.range.start;
        let plus = text[..start].ends_with('+');
        found.map(|end| start - usize::from(plus)..end)
    }
}

/// A text with a mark in the place of each span; none where there is none. Where it would have more characters than `longest`, the mark is a
/// shorter one.
pub(crate) fn marked(text: &str, spans: &[Range<usize>], longest: usize) -> Option<String> {
    if spans.is_empty() {
        return None;
    }
    let by = |mark: &str| {
        let (mut struck, mut from) = (String::with_capacity(text.len()), 0);
        for span in spans {
            struck.push_str(&text[from..span.start]);
            struck.push_str(mark);
            from = span.end;
        }
        struck.push_str(&text[from..]);
        struck
    };
    let struck = by(MARK);
    Some(if struck.chars().count() > longest { by(SHORT_MARK) } else { struck })
}

/// The folded words of a name or an address.
fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// Forms by their first word.
fn by_first<'a>(forms: impl Iterator<Item = &'a Vec<String>>) -> BTreeMap<&'a str, Vec<&'a [String]>> {
    let mut by_first: BTreeMap<&str, Vec<&[String]>> = BTreeMap::new();
    for form in forms {
        by_first.entry(&form[0]).or_default().push(form);
    }
    by_first
}

/// The forms that may begin with a word, which may be in the genitive.
fn candidates<'a>(
    forms: &'a BTreeMap<&str, Vec<&'a [String]>>,
    word: &'a Word,
) -> impl Iterator<Item = &'a [String]> {
    let bare = word.folded.strip_suffix('s');
    [Some(word.folded.as_str()), bare]
        .into_iter()
        .flatten()
        .filter_map(|first| forms.get(first))
        .flatten()
        .copied()
}

/// What stands between two words; nothing where one character is both.
fn gap<'a>(text: &'a str, one: &Word, next: &Word) -> &'a str {
    text.get(one.range.end..next.range.start).unwrap_or_default()
}

/// Whether what stands between two words parts no name or address from another: no mark, and no end of a sentence.
fn is_within_name(gap: &str) -> bool {
    let is_part = |character: char| character.is_whitespace() || ",-‐‑()'’\"".contains(character);
    match gap.contains(char::is_whitespace) {
        true => gap.chars().all(is_part),
        false => !gap.contains('█'),
    }
}

/// Whether what stands between two groups of digits parts no number from another.
fn is_within_number(gap: &str) -> bool {
    let is_part = |character: char| {
        matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '-' | '‐' | '‑' | '–' | '/' | '.' | '(' | ')')
    };
    gap.chars().count() <= 3 && gap.chars().all(is_part)
}

/// Spans in order; those that have anything in common are one.
fn merged(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests;
