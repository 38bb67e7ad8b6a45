//! The words of a text with the places where they stand, folded as search folds them.

use std::ops::Range;

use crate::text::fold;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
    /// As it is compared.
    pub(crate) folded: String,
}

impl Word {
    /// Whether it begins as a name does: not with a small letter.
    pub(crate) fn is_capital(&self, text: &str) -> bool {
        text[self.range.clone()].chars().next().is_some_and(|first| !first.is_lowercase())
    }
}

/// The words of a text in order. Parted as [`words`](crate::text::words) parts them, each character folded by itself, so that its place
/// is known.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut within, mut buffer) = (false, [0; 4]);
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        if character.is_ascii() {
            within = push(&mut words, within, at..end, character.to_ascii_lowercase());
            continue;
        }
        let folded = fold(character.encode_utf8(&mut buffer));
        match words.last_mut() {
            // A diacritic belongs to its letter.
            Some(word) if within && folded.is_empty() => word.range.end = end,
            _ => {}
        }
        for folded in folded.chars() {
            within = push(&mut words, within, at..end, folded);
        }
    }
    words
}

/// Adds a folded character; whether it is part of a word.
fn push(words: &mut Vec<Word>, within: bool, range: Range<usize>, folded: char) -> bool {
    if !folded.is_alphanumeric() {
        return false;
    }
    match words.last_mut() {
        Some(word) if within => {
            word.range.end = range.end;
            word.folded.push(folded);
        }
        _ => words.push(Word { range, folded: folded.into() }),
    }
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn joined(text: &str) -> String {
        words(text).iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_stand_where_they_stand() {
        let text = "Å\u{30a}sa, Öberg-Strauß: ½ 070";
        let found: Vec<_> = words(text).into_iter().map(|word| (&text[word.range], word.folded)).collect();

        let expected = [
            ("Å\u{30a}sa", "asa"),
            ("Öberg", "oberg"),
            ("Strauß", "strauss"),
            ("½", "1"),
            ("½", "2"),
            ("070", "070"),
        ];
        assert_eq!(found.len(), expected.len());
        assert!(
            found.iter().zip(expected).all(|(found, expected)| (found.0, found.1.as_str()) == expected),
            "{found:?}"
        );
    }

    proptest! {
        #[test]
        fn they_are_the_words_that_search_keeps(text in "[a-zåäöüßA-ZÅÄÖ0-9 .,;@+\\-\n’éø½]{0,40}") {
            prop_assert_eq!(joined(&text), crate::text::words(&text));
        }
    }
}
