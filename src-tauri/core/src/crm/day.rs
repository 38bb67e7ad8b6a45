//! Days as they are stored: ISO 8601, as in "2026-11-24".

use chrono::{DateTime, Datelike, Duration, NaiveDate};

use crate::{
    clock::Timestamp,
    error::{Error, Problem, Result},
};

/// The years of days that can be planned for.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2200;

/// Reads a day, as in "2026-11-24".
///
/// # Errors
/// [`Error::Invalid`] with the field's name.
pub fn day(field: &'static str, text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|day| written(*day) == text && YEARS.contains(&day.year()))
        .ok_or_else(|| Error::invalid(field, Problem::Date))
}

/// The day of a moment, in UTC: nowhere is a rule so sharp that the hour counts.
pub(crate) fn day_of(at: Timestamp) -> NaiveDate {
    DateTime::from_timestamp_millis(at).unwrap_or_default().date_naive()
}

/// Writes a day, as in "2026-11-24".
pub(crate) fn written(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Whether a day has passed everywhere on earth: nowhere is it earlier than twelve hours behind UTC.
pub(crate) fn is_over(last: &str, now: Timestamp) -> bool {
    let latest = DateTime::from_timestamp_millis(now).unwrap_or_default().naive_utc() - Duration::hours(12);
    *written(latest.date()) > *last
}

/// The text of something that may be empty, as it is stored.
pub(crate) fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
