//! Reference codes: what a printed form or an answering mail is matched by, short enough to be copied by hand.
//!
//! `7K3MX-0D4QZ`: 40 random bits in two groups of five characters of [Crockford's base 32](group::ALPHABET), each with a check digit.
//! Every single wrong character is found, and every two characters swapped, wherever they stand.

use std::fmt;

use kartotek_journal::group;

/// Groups of a code.
const GROUPS: usize = 2;
/// Characters of a group without its check digit.
const DIGITS: usize = group::LENGTH - 1;
/// Characters of a code, check digits included.
const LENGTH: usize = GROUPS * group::LENGTH;
/// What the check digit of each group starts from: groups that are swapped don't fit, and neither do groups of a recovery code.
const SALTS: [u8; GROUPS] = [29, 30];

/// A reference code. Whoever knows it can answer in somebody's name, so `Debug` shows nothing of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code([u8; 5]);

/// Text that is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mistyped {
    /// Characters are missing, too many, or none that a code has.
    #[error("a code has two groups of five digits and capital letters")]
    Shape,
    /// A group does not fit its check digit.
    #[error("group {group} of the code is mistyped")]
    Group {
        /// The first such group, from 0.
        group: usize,
    },
}

impl Code {
    /// The code of 40 random bits.
    pub fn new(bytes: [u8; 5]) -> Self {
        Self(bytes)
    }

    /// Its 40 bits.
    pub(crate) fn bytes(self) -> [u8; 5] {
        self.0
    }

    /// Reads a typed code: case, spaces and dashes don't count; O is read as 0, I and L as 1.
    pub fn parse(typed: &str) -> Result<Self, Mistyped> {
        let mut values = [0; LENGTH];
        let mut count = 0;
        for character in typed.chars().filter(|character| !group::is_separator(*character)) {
            let value = values.get_mut(count).ok_or(Mistyped::Shape)?;
            *value = group::digit(character).ok_or(Mistyped::Shape)?;
            count += 1;
        }
        if count != LENGTH {
            return Err(Mistyped::Shape);
        }
        for (at, (typed, salt)) in values.chunks_exact(group::LENGTH).zip(SALTS).enumerate() {
            if group::check_digit(salt, &typed[..DIGITS]) != typed[DIGITS] {
                return Err(Mistyped::Group { group: at });
            }
        }
        let digits = values.chunks_exact(group::LENGTH).flat_map(|typed| &typed[..DIGITS]);
        let bits = digits.fold(0_u64, |bits, digit| bits << 5 | u64::from(*digit));
        let [_, _, _, bytes @ ..] = bits.to_be_bytes();
        Ok(Self(bytes))
    }

    /// The codes in a text, such as a mail that quotes what it answers: each once, in their order.
    ///
    /// A code is found in one word, or in two of five characters with only spaces, dashes or the marks of a quoted line between. One in
    /// 1,024 words that merely look like a code passes for one.
    pub fn find(text: &str) -> Vec<Self> {
        let mut found = Vec::new();
        for phrase in text.split(|character: char| !character.is_alphanumeric() && !is_gap(character)) {
            let words: Vec<&str> = phrase.split(is_gap).filter(|word| !word.is_empty()).collect();
            for (at, word) in words.iter().enumerate() {
                let next = words.get(at + 1).copied().unwrap_or_default();
                let code = match (word.len(), next.len()) {
                    (LENGTH, _) => Self::parse(word),
                    (group::LENGTH, group::LENGTH) => Self::parse(&format!("{word}{next}")),
                    _ => Err(Mistyped::Shape),
                };
                found.extend(code.ok().filter(|code| !found.contains(code)));
            }
        }
        found
    }
}

impl fmt::Display for Code {
    /// The form that is printed: `7K3MX-0D4QZ`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self.0.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        for (at, salt) in SALTS.into_iter().enumerate() {
            if at > 0 {
                formatter.write_str("-")?;
            }
            let digits: [u8; DIGITS] = std::array::from_fn(|digit| {
                let behind = LENGTH - GROUPS - 1 - (at * DIGITS + digit);
                (bits >> (5 * behind)).to_le_bytes()[0] & 0b1_1111
            });
            for digit in digits.iter().chain([&group::check_digit(salt, &digits)]) {
                write!(formatter, "{}", char::from(group::ALPHABET[usize::from(*digit)]))?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Code")
    }
}

/// Whether a character may stand between the groups of a code in running text: also where a mail program quotes or breaks a line.
fn is_gap(character: char) -> bool {
    group::is_separator(character) || matches!(character, '>' | '\u{ad}' | '\u{200b}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CODE: Code = Code([0x3a, 0x47, 0x5e, 0x0d, 0x9b]);

    #[test]
    fn a_code_is_two_groups_of_five() {
        let written = CODE.to_string();

        assert_eq!(written, "793NX-W3CVC");
        assert_eq!(Code::parse(&written), Ok(CODE));
    }

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        let zeros_and_ones = Code([0, 0, 0, 0, 0b10_0000]);
        let written = zeros_and_ones.to_string();
        assert!(written.contains('0') && written.contains('1'), "{written}");

        for typed in [
            written.to_lowercase(),
            written.replace('-', ""),
            written.replace('-', " – "),
            format!(" {} \n", written.replace('0', "O").replace('1', "l")),
            written.replace('0', "o").replace('1', "I").replace('-', "."),
        ] {
            assert_eq!(Code::parse(&typed), Ok(zeros_and_ones), "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for (typed, refused) in [
            ("", Mistyped::Shape),
            ("793NX", Mistyped::Shape),
            ("793NX-W3CVC-0", Mistyped::Shape),
            ("793NX-W3CVU", Mistyped::Shape),
            ("793NX-W3CVÄ", Mistyped::Shape),
            ("793NY-W3CVC", Mistyped::Group { group: 0 }),
            ("793NX-W3CVE", Mistyped::Group { group: 1 }),
            ("W3CVC-793NX", Mistyped::Group { group: 0 }),
        ] {
            assert_eq!(Code::parse(typed), Err(refused), "{typed}");
        }
    }

    #[test]
    fn codes_are_found_in_the_mail_that_answers() {
        for mail in [
            "Ja, ich möchte. 793NX-W3CVC",
            "ja\n\n> Antworten Sie mit dem Code 793nx-w3cvc, dann …\n",
            "Re: Anmeldung (793NXW3CVC)",
            "> > Code: 793NX-\n> > W3CVC\n",
            "<p>793NX\u{2011}W3CVC</p>",
            "793NX\u{200b}-\u{200b}W3CVC",
            "Code 793NX W3CVC. Tack!",
            "793NX-W3CVC\n\n> 793NX-W3CVC",
            "Ref-793NX-W3CVC-Re",
        ] {
            assert_eq!(Code::find(mail), [CODE], "{mail}");
        }
        let other = Code([1, 2, 3, 4, 5]);
        assert_eq!(Code::find(&format!("{other}, {CODE} und {other}")), [other, CODE]);
    }

    #[test]
    fn what_is_no_code_is_not_found() {
        for text in [
            "",
            "Ja, gern. Viele Grüße aus Malmö",
            "793NX-W3CVE",
            "793NX, W3CVC",
            "1793NXW3CVC",
            "793NXW3CVCÄ",
            "793NX and W3CVC",
            "0171 23456 78901",
        ] {
            assert_eq!(Code::find(text), [], "{text}");
        }
    }

    #[test]
    fn nothing_shows_a_code_by_accident() {
        assert_eq!(format!("{CODE:?}"), "Code");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(bytes: [u8; 5]) {
            let code = Code::new(bytes);

            prop_assert_eq!(Code::parse(&code.to_string()), Ok(code));
        }

        #[test]
        fn every_wrong_character_is_found(bytes: [u8; 5]) {
            let written = Code::new(bytes).to_string().replace('-', "");
            for at in 0..LENGTH {
                for other in group::ALPHABET.map(char::from) {
                    let mut typed = written.clone();
                    typed.replace_range(at..=at, other.encode_utf8(&mut [0; 4]));
                    if typed != written {
                        let found = Mistyped::Group { group: at / group::LENGTH };
                        prop_assert_eq!(Code::parse(&typed), Err(found), "{} for {}", typed, written);
                    }
                }
            }
        }

        #[test]
        fn every_two_characters_that_are_swapped_are_found(bytes: [u8; 5]) {
            let written: Vec<char> = Code::new(bytes).to_string().replace('-', "").chars().collect();
            for at in 0..LENGTH {
                for other in at + 1..LENGTH {
                    let mut typed = written.clone();
                    typed.swap(at, other);
                    if typed != written {
                        let typed: String = typed.into_iter().collect();
                        prop_assert!(Code::parse(&typed).is_err(), "{}", typed);
                    }
                }
            }
        }

        #[test]
        fn a_code_is_found_behind_and_before_any_text(
            bytes: [u8; 5],
            before in "\\PC{0,30}",
            after in "\\PC{0,30}",
        ) {
            let code = Code::new(bytes);

            let mail = format!("{before}\n{code}\n{after}");
            prop_assert!(Code::find(&mail).contains(&code));
        }
    }
}
