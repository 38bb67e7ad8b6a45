//! The folded text that a contact or company is found by.

use std::fmt;

use crate::text::{fold, fold_digits};

/// Parts fields; no folded text and no word of a query holds it.
const SEPARATOR: char = '\n';

/// What a contact or company is found by, as written.
#[derive(Default)]
pub struct Fields<'a> {
    /// The name as shown, further forms of it, nicknames.
    pub names: Vec<&'a str>,
    /// Company, job title, e-mail addresses, tags, city.
    pub others: Vec<&'a str>,
    /// Phone numbers.
    pub phones: Vec<PhoneField<'a>>,
}

/// A phone number as typed, and in E.164 form where that is known.
#[derive(Clone, Copy)]
pub struct PhoneField<'a> {
    /// As typed.
    pub number: &'a str,
    /// In E.164 form (`+46701234567`), else empty.
    pub e164: &'a str,
}

/// Folded text, ready to be stored and searched. Fields are parted by line breaks.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Haystack {
    /// The names.
    pub name: String,
    /// Everything else.
    pub other: String,
}

impl fmt::Debug for Haystack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Haystack")
    }
}

/// Folds `fields` into the text that is searched.
pub fn haystack(fields: &Fields<'_>) -> Haystack {
    let mut haystack = Haystack::default();
    for name in &fields.names {
        push(&mut haystack.name, fold(name).trim());
    }
    for other in &fields.others {
        push(&mut haystack.other, fold(other).trim());
    }
    for &phone in &fields.phones {
        push_phone(&mut haystack.other, phone);
    }
    haystack
}

fn push(text: &mut String, field: &str) {
    if field.is_empty() || text.split(SEPARATOR).any(|there| there == field) {
        return;
    }
    if !text.is_empty() {
        text.push(SEPARATOR);
    }
    text.push_str(field);
}

/// Adds the digits of a phone number in each form that it may be searched by: international without the plus,
/// national with the leading zero, as typed.
fn push_phone(text: &mut String, phone: PhoneField<'_>) {
    let international = fold_digits(phone.e164);
    let typed = typed_digits(phone.number);
    if !international.is_empty() {
        push(text, &international);
        let national = &international[country_code_length(&international).min(international.len())..];
        // Numbers without a trunk zero: North America, and Italy, where the zero belongs to the number.
        if !international.starts_with('1') && !national.starts_with('0') {
            push(text, &format!("0{national}"));
        }
    }
    if !text.rsplit(SEPARATOR).take(2).any(|form| form.contains(&typed)) {
        push(text, &typed);
    }
}

/// The digits of a number as typed, without the `(0)` that is left out abroad and without a leading `00`.
pub(super) fn typed_digits(number: &str) -> String {
    let number = fold(number);
    let number = number.trim();
    let abroad = number.starts_with('+') || number.starts_with("00");
    let digits = if abroad { fold_digits(&number.replace("(0)", "")) } else { fold_digits(number) };
    match digits.strip_prefix("00") {
        Some(rest) if abroad && !rest.is_empty() => rest.to_owned(),
        _ => digits,
    }
}

/// How many digits the country code takes (ITU-T E.164, list of assigned codes).
fn country_code_length(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(number: &str, e164: &str) -> String {
        haystack(&Fields { phones: vec![PhoneField { number, e164 }], ..Fields::default() }).other
    }

    #[test]
    fn names_and_other_fields_are_folded_and_parted() {
        let fields = Fields {
            names: vec!["Åsa Öberg", "", "Åsa Öberg", "Ossi"],
            others: vec!["Große GmbH", "asa@example.com", " \n "],
            phones: Vec::new(),
        };

        let haystack = haystack(&fields);

        assert_eq!(haystack.name, "asa oberg\nossi");
        assert_eq!(haystack.other, "grosse gmbh\nasa@example.com");
    }

    #[test]
    fn a_phone_number_is_kept_in_its_international_and_its_national_form() {
        assert_eq!(phone("070-123 45 67", "+46701234567"), "46701234567\n0701234567");
        assert_eq!(phone("+46 (0)70 123 45 67", "+46701234567"), "46701234567\n0701234567");
        assert_eq!(phone("+358 40 1234567", "+358401234567"), "358401234567\n0401234567");
    }

    #[test]
    fn numbers_without_a_trunk_zero_get_none() {
        assert_eq!(phone("(212) 555-0123", "+12125550123"), "12125550123");
        assert_eq!(phone("06 1234 5678", "+390612345678"), "390612345678");
    }

    #[test]
    fn a_number_that_is_not_understood_is_kept_as_typed() {
        assert_eq!(phone("ext. 12-34", ""), "1234");
        assert_eq!(phone("00999 123", ""), "999123");
    }

    #[test]
    fn debug_shows_no_text() {
        let haystack = haystack(&Fields { names: vec!["Needle"], ..Fields::default() });

        assert_eq!(format!("{haystack:?}"), "Haystack");
    }
}
