//! The words of a long text, as search keeps them.

use crate::text::fold;

/// The most characters of a word that are kept.
const LONGEST: usize = 64;

/// How many hexadecimal digits name a mentioned contact: no word of the text.
const TOKEN: usize = 32;

/// The folded words of a text, parted by single spaces.
///
/// What stands in the index of a vault was made by this function and is only found again, to be taken out, as long as it gives
/// the same: whoever changes it adds a migration that builds the index anew.
pub fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let folded = fold(text);
    for word in folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !is_left_out(word))
    {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().take(LONGEST));
    }
    words
}

fn is_left_out(word: &str) -> bool {
    word.is_empty() || (word.len() == TOKEN && word.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_folded_and_parted_by_one_space() {
        for (text, expected) in [
            ("", ""),
            (" \n\t", ""),
            ("Angebot über Größe 42-B", "angebot uber grosse 42 b"),
            ("Ärendet gäller återköp, 3,5 %.", "arendet galler aterkop 3 5"),
            ("naïve ＦＵＬＬ ½", "naive full 1 2"),
            ("seen by [[00112233445566778899aabbccddeeff]]!", "seen by"),
            ("e\u{301}te\u{301}", "ete"),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
        assert_eq!(words(&"x".repeat(100_000)).len(), LONGEST);
    }

    proptest! {
        #[test]
        fn words_of_words_are_the_same(text in ".{0,60}") {
            let once = words(&text);
            prop_assert_eq!(words(&once), once.clone());
            prop_assert!(!once.contains("  ") && once.trim() == once);
        }
    }
}
