//! Where a suppression comes from, in words: a text that must not say what the hash hides.

use chrono::NaiveDate;

use crate::{
    error::{Error, Problem, Result},
    personal::Personal,
    text::tidy,
};

/// The longest, in characters.
const LONGEST: usize = 200;
/// From how many digits on they are a telephone number: with a `0` or `+` before them, and without.
const DIGITS: (usize, usize) = (7, 10);

/// Tidies a text and checks that it is there and has no address and no number in it.
///
/// # Errors
/// [`Error::Invalid`] about the field.
pub(crate) fn check(field: &'static str, text: &mut Personal<String>) -> Result<()> {
    tidy::line(text, LONGEST).map_err(|problem| Error::invalid(field, problem))?;
    if text.is_empty() {
        return Err(Error::invalid(field, Problem::Missing));
    }
    if is_identifying(text) { Err(Error::invalid(field, Problem::Identifying)) } else { Ok(()) }
}

/// Whether a text has an address of mail or a number in it, whoever's.
pub(crate) fn is_identifying(text: &str) -> bool {
    text.contains(['@', '＠']) || has_number(text)
}

/// Whether a text has what looks like a telephone number; days and numbers of letters are none.
fn has_number(text: &str) -> bool {
    let mut run = String::new();
    for word in text.split_whitespace() {
        if is_day(word) {
            run.push('x');
        } else {
            run.push_str(word);
        }
        run.push(' ');
    }
    let is_part = |character: char| character.is_ascii_digit() || " +()/.-\u{2013}\u{a0}".contains(character);
    run.split(|character| !is_part(character)).any(|part| {
        let part = part.trim_start_matches([' ', '(', '/', '.', '-']);
        let digits = part.chars().filter(char::is_ascii_digit).count();
        digits >= if part.starts_with(['0', '+']) { DIGITS.0 } else { DIGITS.1 }
    })
}

fn is_day(word: &str) -> bool {
    let word = word.trim_matches([',', ';', ':', '(', ')', '.']);
    ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y", "%Y/%m/%d", "%Y%m%d"]
        .iter()
        .any(|form| NaiveDate::parse_from_str(word, form).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(text: &str) -> Result<()> {
        check("source", &mut text.into())
    }

    #[test]
    fn words_days_and_numbers_of_letters_say_where_it_comes_from() {
        for text in [
            "Letter of 03.03.2026",
            "Call, 2026-03-03",
            "Brief vom 03.03.2026, Eingang 04.03.2026",
            "Ticket 4711",
            "Robinson list 2026/2",
            "Case 12-345678",
            "20260303",
        ] {
            assert!(checked(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_the_hash_hides_is_refused() {
        for text in [
            "anna@berg.example",
            "Mail from Anna <anna@berg.example>",
            "Call from 0701234567",
            "+46 70 123 45 67",
            "called (0171) 234 56-7",
            "Ring 070-123 45 67, 03.03.2026",
            "4670123456789",
        ] {
            let refused = checked(text);

            assert!(
                matches!(refused, Err(Error::Invalid { field: "source", problem: Problem::Identifying, .. })),
                "{text}"
            );
        }
    }

    #[test]
    fn it_has_to_be_said() {
        assert!(matches!(checked("  "), Err(Error::Invalid { problem: Problem::Missing, .. })));
    }
}
