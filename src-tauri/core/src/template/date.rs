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
    let (number, month, year) = (day.day(), day.month0() as usize, day.year());
    match (key.language, key.regime) {
        (Language::English, Regime::Ccpa | Regime::Hipaa) => format!("{} {number}, {year}", ENGLISH[month]),
        (Language::English, _) => format!("{number} {} {year}", ENGLISH[month]),
        (Language::German, _) => format!("{number}. {} {year}", GERMAN[month]),
        (Language::Swedish, _) => format!("{number} {} {year}", SWEDISH[month]),
    }
}
