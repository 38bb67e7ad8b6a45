//! Dates as files write them, turned into ISO 8601.

use chrono::NaiveDate;

/// What comes first in a date with slashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// `31/12/2001`
    DayFirst,
    /// `12/31/2001`
    MonthFirst,
}

/// Reads a date into `2001-12-31` or `--12-31`. `Some("")` stands for "no date", as Outlook writes it (`0/0/00`).
///
/// `None` where it is no date, or where day and month can't be told apart and `order` does not say.
pub fn read(text: &str, order: Option<DateOrder>) -> Option<String> {
    let text = text.trim();
    if text.chars().all(|letter| matches!(letter, '0' | '/' | '.' | '-' | ' ')) {
        return Some(String::new());
    }
    // A time of day is of no use in a birthday.
    let date = text.split(['T', 't', ' ']).next().filter(|date| date.len() >= 5).unwrap_or(text);
    without_year(date)
        .or_else(|| compact(date))
        .or_else(|| parted(date, '-', order))
        .or_else(|| parted(date, '.', order))
        .or_else(|| parted(date, '/', order))
}

/// The order that the values of a column show, if any of them does.
pub fn order_of<'a>(values: impl IntoIterator<Item = &'a str>) -> Option<DateOrder> {
    values.into_iter().find_map(|value| {
        let mut parts = value.trim().split('/').map(str::parse::<u32>);
        let (first, second) = (parts.next()?.ok()?, parts.next()?.ok()?);
        match (first, second) {
            (13..=31, 1..=12) => Some(DateOrder::DayFirst),
            (1..=12, 13..=31) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    })
}

/// `--12-31`, `--1231`, or Apple's year 1604 for "unknown".
fn without_year(date: &str) -> Option<String> {
    let rest = date.strip_prefix("--").or_else(|| date.strip_prefix("1604-"))?;
    let (month, day) = match rest.split_once('-') {
        Some(pair) => pair,
        None => rest.split_at_checked(2)?,
    };
    // 29 February exists in some years: 2000 was one.
    let date = NaiveDate::from_ymd_opt(2000, digits(month)?, digits(day)?)?;
    Some(date.format("--%m-%d").to_string())
}

/// `20011231`
fn compact(date: &str) -> Option<String> {
    if date.len() != 8 || !date.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    iso(digits(&date[..4])?, digits(&date[4..6])?, digits(&date[6..])?)
}

fn parted(date: &str, separator: char, order: Option<DateOrder>) -> Option<String> {
    let parts: Vec<&str> = date.split(separator).collect();
    let [first, second, third] = parts[..] else { return None };
    if first.len() == 4 {
        return iso(digits(first)?, digits(second)?, digits(third)?);
    }
    if third.len() != 4 {
        return None;
    }
    let (year, first, second) = (digits(third)?, digits(first)?, digits(second)?);
    let day_first = match (separator, first, second) {
        ('/', 13.., _) => true,
        ('/', _, 13..) => false,
        ('/', ..) if first == second => true,
        ('/', ..) => order? == DateOrder::DayFirst,
        _ => true,
    };
    if day_first { iso(year, second, first) } else { iso(year, first, second) }
}

fn digits(text: &str) -> Option<u32> {
    (!text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some(date.format("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_form_that_says_what_it_means() {
        let cases = [
            ("1980-03-22", Some("1980-03-22")),
            ("1980-03-22 10:15", Some("1980-03-22")),
            ("1980-03-22T00:00:00Z", Some("1980-03-22")),
            ("19800322", Some("1980-03-22")),
            ("22.03.1980", Some("1980-03-22")),
            ("2.3.1980", Some("1980-03-02")),
            ("22/03/1980", Some("1980-03-22")),
            ("3/22/1980", Some("1980-03-22")),
            ("5/5/1980", Some("1980-05-05")),
            ("3/4/1980", None),
            ("--12-31", Some("--12-31")),
            ("--0229", Some("--02-29")),
            ("1604-07-08", Some("--07-08")),
            ("0/0/00", Some("")),
            ("00.00.00", Some("")),
            ("1980-02-30", None),
            ("22.03.80", None),
            ("tomorrow", None),
            ("ä\u{301}\u{301}\u{301}.é.日本", None),
            ("--é日", None),
        ];

        for (text, expected) in cases {
            assert_eq!(read(text, None).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn an_unclear_date_follows_the_other_values_of_its_column() {
        let order = order_of(["3/4/1980", "12/31/1999"]);

        assert_eq!(order, Some(DateOrder::MonthFirst));
        assert_eq!(read("3/4/1980", order).as_deref(), Some("1980-03-04"));
        assert_eq!(read("3/4/1980", Some(DateOrder::DayFirst)).as_deref(), Some("1980-04-03"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,20}", digits in "[0-9/.\\-T ]{0,14}") {
            let _ = (read(&text, None), read(&digits, None), order_of([text.as_str(), digits.as_str()]));
        }
    }
}
