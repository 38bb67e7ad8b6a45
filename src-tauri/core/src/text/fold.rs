//! Folding for search: text that people take for the same becomes the same.
//!
//! Case, diacritics, width and ligatures go; `ß` is `ss`, `å` and `ä` are `a`, `ø` is `o`, the four Turkish
//! i are one. Folding again changes nothing, and a folded text holds no line break, so that one can part fields.

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// Folds `text` for search.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.extend(text.chars().map(fold_ascii));
        return folded;
    }
    for character in text.nfkd().filter(|&character| !is_dropped(character)) {
        if character.is_ascii() {
            folded.push(fold_ascii(character));
        } else {
            push_folded(&mut folded, character);
        }
    }
    folded
}

/// The digits of `text` in ASCII, in their order, and nothing else.
pub fn fold_digits(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(char::is_ascii_digit).collect();
    }
    fold(text).chars().filter(char::is_ascii_digit).collect()
}

fn fold_ascii(character: char) -> char {
    if character.is_ascii_control() { ' ' } else { character.to_ascii_lowercase() }
}

/// Whether a decomposed character carries nothing that people type in a search: diacritics, points, joiners.
///
/// Marks of the classes 2 to 9 stay: they are letters' parts in Indic scripts and voicing in Japanese.
fn is_dropped(character: char) -> bool {
    let class = canonical_combining_class(character);
    class == 1
        || class >= 10
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Folds a character that decomposition left outside ASCII.
fn push_folded(folded: &mut String, character: char) {
    for lower in character.to_lowercase() {
        match lower {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'ŋ' => folded.push('n'),
            'ς' => folded.push('σ'),
            '‘' | '’' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' => folded.push('\''),
            '“' | '”' | '„' => folded.push('"'),
            '‐'..='―' | '−' => folded.push('-'),
            '٠'..='٩' => push_digit(folded, lower, '٠'),
            '۰'..='۹' => push_digit(folded, lower, '۰'),
            '०'..='९' => push_digit(folded, lower, '०'),
            _ if is_dropped(lower) => {}
            _ if lower.is_whitespace() || lower.is_control() => folded.push(' '),
            _ => folded.push(lower),
        }
    }
}

fn push_digit(folded: &mut String, digit: char, zero: char) {
    folded.extend(char::from_digit(u32::from(digit) - u32::from(zero), 10));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_and_diacritics_do_not_count() {
        for (text, expected) in [
            ("MÜLLER", "muller"),
            ("Åsa Öberg", "asa oberg"),
            ("Ærø", "aero"),
            ("Łódź", "lodz"),
            ("Đặng Thị Hương", "dang thi huong"),
            ("Crème Brûlée", "creme brulee"),
            ("Þórðarson", "thordarson"),
            ("Œuvre", "oeuvre"),
            ("ΟΔΥΣΣΕΎΣ Οδυσσεύς", "οδυσσευσ οδυσσευσ"),
        ] {
            assert_eq!(fold(text), expected);
        }
    }

    #[test]
    fn sharp_s_is_double_s_in_either_case() {
        assert_eq!(fold("Straße"), fold("STRASSE"));
        assert_eq!(fold("STRAẞE"), "strasse");
    }

    #[test]
    fn the_four_turkish_i_are_one() {
        for spelling in ["İIıi", "iiii", "IIII", "i\u{307}I\u{307}ıI"] {
            assert_eq!(fold(spelling), "iiii");
        }
    }

    #[test]
    fn composed_decomposed_and_wide_forms_are_one() {
        assert_eq!(fold("Å"), fold("A\u{30a}"));
        assert_eq!(fold("Ａｎｎａ"), "anna");
        assert_eq!(fold("ﬁn"), "fin");
    }

    #[test]
    fn marks_that_are_part_of_a_letter_stay() {
        assert_ne!(fold("が"), fold("か"));
        assert_ne!(fold("कि"), fold("क"));
        assert_eq!(fold("شَمْس"), fold("شمس"));
    }

    #[test]
    fn typographic_quotes_and_dashes_are_the_ones_on_the_keyboard() {
        assert_eq!(fold("O’Brien–Smith"), "o'brien-smith");
    }

    #[test]
    fn digits_are_kept_from_any_writing() {
        assert_eq!(fold_digits("+46 (70) 123-45 67"), "46701234567");
        assert_eq!(fold_digits("０７０–１٢٣"), "070123");
        assert_eq!(fold_digits("none"), "");
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in "\\PC*") {
            let once = fold(&text);

            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_folded_text_has_no_line_break(text in any::<String>()) {
            prop_assert!(!fold(&text).chars().any(char::is_control));
        }
    }
}
