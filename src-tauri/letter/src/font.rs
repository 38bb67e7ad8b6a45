//! The fonts that letters are set in, and what can be printed with them. The system's fonts are never looked at.

use std::sync::LazyLock;

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};
use unicode_normalization::char::is_combining_mark;

/// What stands for a character that no font has (U+FFFD).
const REPLACEMENT: char = '\u{fffd}';
/// A word that is longer may be broken anywhere.
const LONGEST_WORD: usize = 20;
/// A word of a letter's text that is longer may be: shorter ones are hyphenated by the rules of their language.
const LONGEST_HYPHENATED: usize = 50;
/// Where a line may be broken without a hyphen.
const BREAK: char = '\u{200b}';

pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

/// DejaVu Sans, and its monospaced sister, whose 0, O, 1, I and l can't be taken for each other.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files = [dejavu::sans::regular(), dejavu::sans::bold(), dejavu::sans_mono::bold()];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// Text that somebody typed, as far as it can be printed: PDF/UA-1 forbids characters that no font has, and a long word
/// must not run out of its column.
pub(crate) fn printable(text: &str) -> String {
    with_breaks(text, LONGEST_WORD)
}

/// The same for running text, in which words are hyphenated.
pub(crate) fn hyphenated(text: &str) -> String {
    with_breaks(text, LONGEST_HYPHENATED)
}

fn with_breaks(text: &str, longest: usize) -> String {
    // Headings are bold: what one of the two lacks is missing somewhere.
    let [regular, bold] = [0, 1].map(|font| &FONTS.fonts[font].info().coverage);
    let mut printable = String::with_capacity(text.len());
    let mut word = 0;
    let mut before = ' ';
    for character in text.chars() {
        if is_combining_mark(character) && !joins(before, character) {
            continue;
        }
        let is_space = character.is_whitespace() || character.is_control();
        word = if is_space { 0 } else { word + 1 };
        if word > longest && !is_combining_mark(character) {
            printable.push(BREAK);
            word = 1;
        }
        before = match character {
            _ if is_space => ' ',
            _ if [regular, bold].iter().all(|font| font.contains(u32::from(character))) => character,
            _ => REPLACEMENT,
        };
        printable.push(before);
    }
    printable
}

/// Whether a mark is one of the diacritics that the fonts set on a letter, and has one before it: any other is set on a circle, or as a
/// letter of its own, which one of them lacks.
fn joins(before: char, mark: char) -> bool {
    matches!(mark, '\u{300}'..='\u{33f}' | '\u{346}'..='\u{36f}') && before != ' ' && before != REPLACEMENT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_replaced_and_control_characters_become_spaces() {
        assert_eq!(printable("Å é ž Ж\tΩ\n漢🦊"), "Å é ž Ж Ω \u{fffd}\u{fffd}");
    }

    #[test]
    fn a_long_word_can_be_broken_and_a_short_one_can_not() {
        let broken = printable(&format!("short {}", "m".repeat(45)));

        let pieces: Vec<usize> = broken.split([' ', BREAK]).map(str::len).collect();
        assert_eq!(pieces, [5, 20, 20, 5]);
    }
}
