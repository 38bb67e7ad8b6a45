//! Days as letters have them.

use chrono::{Datelike, NaiveDate};

use super::TemplateKey;
use crate::{regime::Regime, text::Language};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day in the letter's language, as its country writes it.
pub(super) fn written(key: TemplateKey, day: NaiveDate) -> String {
    match (key.language, key.regime) {
        (Language::English, Regime::Ccpa | Regime::Hipaa) => {
            format!("{} {}, {}", ENGLISH[day.month0() as usize], day.day(), day.year())
        }
        (language, _) => in_words(language, day),
    }
}

/// A day in a language: "21 September 2026".
pub(crate) fn in_words(language: Language, day: NaiveDate) -> String {
    let (number, month, year) = (day.day(), day.month0() as usize, day.year());
    match language {
        Language::English => format!("{number} {} {year}", ENGLISH[month]),
        Language::German => format!("{number}. {} {year}", GERMAN[month]),
        Language::Swedish => format!("{number} {} {year}", SWEDISH[month]),
    }
}
