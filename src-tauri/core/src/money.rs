//! Money: amounts in whole smallest units, never in floating point, each with its currency (ISO 4217).

use iso_currency::IntoEnumIterator;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};

/// The most smallest units that an amount has, above and below nothing: what every reader of the data keeps exactly, with as many
/// again to add up (IEEE 754 doubles are exact up to 9,007,199,254,740,991).
pub const MOST: i64 = 999_999_999_999_999;

/// A currency of ISO 4217 that things are paid in, also one that is no longer: no fund, metal or unit of account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, TS)]
#[ts(type = "string")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// The currency with a code, as in "EUR".
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let currency = iso_currency::Currency::from_code(code)?;
        (!currency.is_fund() && !currency.is_special() && currency.exponent().is_some())
            .then_some(Self(currency))
    }

    /// The currency that a country (ISO 3166-1 alpha-2) pays in; the euro where the standard names none.
    #[must_use]
    pub fn of_country(country: &str) -> Self {
        let found = country.parse().ok().and_then(|country| {
            let candidates = iso_currency::Currency::from_country(country);
            let current = candidates.into_iter().filter_map(|currency| Self::of_code(currency.code()));
            current.into_iter().find(|currency| currency.is_current())
        });
        found.unwrap_or(Self(iso_currency::Currency::EUR))
    }

    /// Those that things are paid in today, by their codes.
    #[must_use]
    pub fn current() -> Vec<Self> {
        let mut all: Vec<_> =
            iso_currency::Currency::iter().filter_map(|currency| Self::of_code(currency.code())).collect();
        all.retain(|currency| currency.is_current());
        all.sort_by_key(|currency| currency.code());
        all
    }

    fn is_current(self) -> bool {
        self.0.is_superseded().is_none()
    }

    /// Its code, as in "EUR".
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many decimals its amounts have.
    #[must_use]
    pub fn digits(self) -> u16 {
        self.0.exponent().unwrap_or_default()
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::of_code(&code).ok_or_else(|| serde::de::Error::custom("no currency of ISO 4217"))
    }
}

impl ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl FromSql for Currency {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::of_code(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// An amount with its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Money {
    /// Smallest units: cents of euros.
    #[ts(type = "number")]
    pub units: i64,
    /// The code of ISO 4217, as in "EUR".
    pub currency: Currency,
}

impl Money {
    /// Reads an amount as people write it: with the decimal sign that their language has, with or without groups of three, with or
    /// without the code of the currency. The other sign is understood where it can mean one thing only.
    ///
    /// # Errors
    /// [`Error::Invalid`] for `amount`: missing, no amount, more decimals than the currency has, or more than [`MOST`] units.
    pub fn read(text: &str, currency: Currency, decimal: char) -> Result<Self> {
        let typed = text.trim();
        if typed.is_empty() {
            return Err(Error::invalid("amount", Problem::Missing));
        }
        let units =
            read(typed, currency, decimal).ok_or_else(|| Error::invalid("amount", Problem::Amount))?;
        Ok(Self { units, currency })
    }

    /// The amount as a decimal number with a point and all its decimals, as in "-1234.50": for files.
    #[must_use]
    pub fn decimal(self) -> String {
        let digits = usize::from(self.currency.digits());
        let sign = if self.units < 0 { "-" } else { "" };
        let text = format!("{:0>width$}", self.units.unsigned_abs(), width = digits + 1);
        let (whole, part) = text.split_at(text.len() - digits);
        if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
    }
}

/// Whether an amount is within what is kept.
#[must_use]
pub fn is_kept(units: i64) -> bool {
    (-MOST..=MOST).contains(&units)
}

fn read(text: &str, currency: Currency, decimal: char) -> Option<i64> {
    let text = without_sign_of(text, currency);
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let text = without_sign_of(text, currency);
    let (whole, part) = split(text, decimal)?;
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let digits = usize::from(currency.digits());
    let kept = part.trim_end_matches('0');
    if kept.len() > digits {
        return None;
    }
    let units: i64 = format!("{}{kept:0<digits$}", ungrouped(whole)?).parse().ok()?;
    let units = if negative { -units } else { units };
    is_kept(units).then_some(units)
}

fn without_sign_of(text: &str, currency: Currency) -> &str {
    let symbol = currency.0.symbol().to_string();
    [currency.code(), symbol.as_str()].into_iter().find_map(|sign| around(text, sign)).unwrap_or(text)
}

fn around<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let start =
        text.get(..sign.len()).filter(|start| start.eq_ignore_ascii_case(sign)).map(|_| &text[sign.len()..]);
    let end = || {
        let at = text.len().checked_sub(sign.len())?;
        text.get(at..).filter(|end| end.eq_ignore_ascii_case(sign)).map(|_| &text[..at])
    };
    start.or_else(end).map(str::trim)
}

/// What stands before the decimal sign, and the digits after it.
fn split(text: &str, decimal: char) -> Option<(&str, &str)> {
    let at = match (text.rfind(','), text.rfind('.')) {
        (None, None) => None,
        (Some(comma), Some(point)) => Some(comma.max(point)),
        (Some(at), None) | (None, Some(at)) => {
            let sign = text[at..].chars().next()?;
            let once = text.find(sign) == Some(at);
            let group = text.len() - at == 4 && at > 0 && sign != decimal;
            (once && !group).then_some(at)
        }
    };
    let (whole, part) = at.map_or((text, ""), |at| (&text[..at], &text[at + 1..]));
    part.bytes().all(|byte| byte.is_ascii_digit()).then_some((whole, part))
}

/// The digits of whole units, where what stands between them makes groups of three.
fn ungrouped(whole: &str) -> Option<String> {
    let is_sign = |letter: char| matches!(letter, ',' | '.' | '\'' | '\u{2019}') || letter.is_whitespace();
    let groups: Vec<&str> = whole.split(is_sign).collect();
    let first = groups.first()?.len();
    let signs: Vec<char> = whole.chars().filter(|letter| is_sign(*letter)).collect();
    let fits = signs.windows(2).all(|pair| pair[0] == pair[1])
        && groups.iter().skip(1).all(|group| group.len() == 3)
        && (signs.is_empty() || (1..=3).contains(&first))
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let digits = groups.concat();
    (fits && digits.len() < 19).then(|| if digits.is_empty() { "0".into() } else { digits })
}

#[cfg(test)]
mod tests {
    use std::{fmt::Write as _, fs, path::Path};

    use proptest::prelude::*;

    use super::*;

    /// The window shows amounts by this list.
    #[test]
    fn export_currencies() {
        let mut all: Vec<_> = iso_currency::Currency::iter()
            .filter_map(|currency| Currency::of_code(currency.code()))
            .map(|currency| (currency.code(), currency.digits(), currency.is_current()))
            .collect();
        all.sort_unstable();
        let mut text = "// Written from ISO 4217 in src-tauri/core/src/money.rs. Do not edit.\n\n\
            /** The decimals of each currency, by its code. */\n\
            export const digits: Readonly<Record<string, number>> = {\n"
            .to_owned();
        for (code, digits, _) in &all {
            let _ = writeln!(text, "  {code}: {digits},");
        }
        let current: Vec<_> = all.iter().filter(|(_, _, current)| *current).map(|(code, ..)| code).collect();
        let current = serde_json::to_string(&current).unwrap().replace(',', ", ");
        let _ = write!(
            text,
            "}};\n\n/** Those that things are paid in today. */\nexport const currencies: readonly string[] = {current};\n"
        );
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/currencies.ts");
        if fs::read_to_string(&file).ok().as_deref() != Some(&text) {
            fs::write(file, text).expect("the repository can be written to");
        }
    }

    fn currency(code: &str) -> Currency {
        Currency::of_code(code).unwrap()
    }

    #[test]
    fn what_people_write_is_read() {
        for (text, code, decimal, units) in [
            ("1234", "EUR", ',', 123_400),
            ("1.234,50", "EUR", ',', 123_450),
            ("1,234.50", "EUR", ',', 123_450),
            ("1,234.50", "GBP", '.', 123_450),
            ("1 234,50", "SEK", ',', 123_450),
            ("1\u{a0}234\u{a0}567,5", "SEK", ',', 123_456_750),
            ("1\u{202f}234,50 €", "EUR", ',', 123_450),
            ("1'234.50", "CHF", '.', 123_450),
            ("1’234.50", "CHF", '.', 123_450),
            ("CHF 1'234.50", "CHF", '.', 123_450),
            ("1200 eur", "EUR", ',', 120_000),
            ("€ 12", "EUR", '.', 1_200),
            ("-€12.50", "EUR", '.', -1_250),
            ("−12,50", "EUR", ',', -1_250),
            ("+12", "EUR", ',', 1_200),
            ("1.234", "EUR", ',', 123_400),
            ("1.5", "EUR", ',', 150),
            ("1,234", "EUR", '.', 123_400),
            ("0,5", "EUR", ',', 50),
            (",50", "EUR", ',', 50),
            ("12,", "EUR", ',', 1_200),
            ("12.500", "KWD", '.', 12_500),
            ("12.500", "EUR", '.', 1_250),
            ("1000", "JPY", '.', 1_000),
            ("1.234.567", "EUR", ',', 123_456_700),
            ("9999999999999.99", "EUR", '.', MOST),
        ] {
            let read = Money::read(text, currency(code), decimal).map(|money| money.units);
            assert_eq!(read.ok(), Some(units), "{text} {code} {decimal}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for (text, code, decimal) in [
            ("abc", "EUR", ','),
            ("12,345", "EUR", ','),
            ("1,2,3", "EUR", ','),
            ("1.23.456", "EUR", ','),
            ("1234.567,00", "EUR", ','),
            ("1.234'567,00", "EUR", ','),
            ("12.5", "JPY", '.'),
            ("--5", "EUR", ','),
            ("1e5", "EUR", ','),
            ("12 USD", "EUR", ','),
            ("١٢", "EUR", ','),
            ("10000000000000", "EUR", ','),
            ("99999999999999999999999999", "EUR", ','),
            ("€", "EUR", ','),
        ] {
            let refused = Money::read(text, currency(code), decimal);
            assert!(
                matches!(refused, Err(Error::Invalid { problem: Problem::Amount, .. })),
                "{text} {code} {decimal}"
            );
        }
        assert!(matches!(
            Money::read(" ", currency("EUR"), ','),
            Err(Error::Invalid { problem: Problem::Missing, .. })
        ));
    }

    #[test]
    fn countries_pay_in_their_currency() {
        for (country, code) in
            [("DE", "EUR"), ("SE", "SEK"), ("CH", "CHF"), ("US", "USD"), ("HR", "EUR"), ("BG", "EUR")]
        {
            assert_eq!(Currency::of_country(country).code(), code, "{country}");
        }
        assert_eq!(Currency::of_country("AQ").code(), "EUR");
        assert_eq!(Currency::of_country("nowhere").code(), "EUR");
    }

    #[test]
    fn what_nothing_is_paid_in_is_no_currency() {
        for code in ["XAU", "CHE", "XXX", "XDR", "eur", ""] {
            assert_eq!(Currency::of_code(code), None, "{code}");
        }
        let current = Currency::current();
        assert!(current.contains(&currency("EUR")) && current.len() > 140);
        assert!(!current.contains(&currency("HRK")), "kept, not offered");
    }

    proptest! {
        #[test]
        fn what_is_written_for_files_is_read_again(units in -MOST..=MOST, at in 0_usize..140) {
            let currency = Currency::current()[at];
            let money = Money { units, currency };
            prop_assert_eq!(Money::read(&money.decimal(), currency, '.').unwrap(), money);
        }

        #[test]
        fn nothing_that_is_typed_panics(text in ".{0,24}", point: bool) {
            let _ = Money::read(&text, currency("EUR"), if point { '.' } else { ',' });
        }
    }
}
