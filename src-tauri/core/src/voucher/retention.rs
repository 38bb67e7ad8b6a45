//! How long the law keeps vouchers: one table, by country. A period begins with the end of a year and ends with the end of one; where that is
//! a financial year, with that of the settings.
//!
//! The table says for each row how well it is known: [`Tag`]. It is no legal advice; where a row is not certain, or a country is
//! not in it, whoever reads the answer is told to ask.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VoucherKind::{self, CreditNote, Invoice, Order, Quote};
use crate::{
    clock::Timestamp,
    crm::day,
    deadline::{
        Period, Unit,
        keep::{Start, kept_until},
    },
    document::RetentionClass,
    error::Keep,
    setting::Settings,
};

/// How well a rule is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "RetentionTag")]
pub enum Tag {
    /// [V] Read in the law.
    Verified,
    /// [S] Read about in a secondary source.
    Secondary,
    /// [K] Not verified.
    Unverified,
}

/// What the law of a country says of some kinds of vouchers.
#[derive(Debug)]
pub(crate) struct Rule {
    /// ISO 3166-1 alpha-2.
    country: &'static str,
    kinds: &'static [VoucherKind],
    pub(crate) years: u32,
    pub(crate) start: Start,
    /// Cited as in its country.
    pub(crate) law: &'static str,
    pub(crate) tag: Tag,
}

const fn rule(
    country: &'static str,
    kinds: &'static [VoucherKind],
    years: u32,
    start: Start,
    law: &'static str,
    tag: Tag,
) -> Rule {
    Rule { country, kinds, years, start, law, tag }
}

const ALL: &[VoucherKind] = &VoucherKind::ALL;
const BOOKED: &[VoucherKind] = &[Invoice, CreditNote];
const LETTERS: &[VoucherKind] = &[Quote, Order];

/// The state of the law in June 2026. Quotes and orders are commercial letters where a law tells them from vouchers.
const RULES: &[Rule] = &[
    // 8 years since 2025-01-01 (BEG IV), also for what was kept by the 10 years before; all that only those would still keep is older.
    // [X] For banks and insurers later. A period does not end before that of the tax assessment (§ 147 Abs. 3 AO).
    rule("DE", BOOKED, 8, Start::CalendarYear, "§ 147 AO, § 257 HGB, § 14b UStG", Tag::Secondary),
    rule("DE", LETTERS, 6, Start::CalendarYear, "§ 147 AO, § 257 HGB", Tag::Secondary),
    // 22 years where it is about the input tax of real estate.
    rule("AT", BOOKED, 7, Start::FinancialCalendarYear, "§ 132 BAO, § 212 UGB, § 18 UStG", Tag::Secondary),
    rule("AT", LETTERS, 7, Start::FinancialCalendarYear, "§ 212 UGB", Tag::Unverified),
    // Through the seventh year after the calendar year in which the financial year ended. [S/K]
    rule("SE", BOOKED, 7, Start::FinancialCalendarYear, "7 kap. 2 § bokföringslagen", Tag::Secondary),
    rule("SE", LETTERS, 7, Start::FinancialCalendarYear, "7 kap. 2 § bokföringslagen", Tag::Unverified),
    rule("CH", BOOKED, 10, Start::FinancialYear, "Art. 958f OR", Tag::Verified),
    rule("CH", LETTERS, 10, Start::FinancialYear, "Art. 958f OR", Tag::Unverified),
    // Orders stand beside accounts and vouchers.
    rule(
        "FR",
        &[Order, Invoice, CreditNote],
        10,
        Start::FinancialYear,
        "art. L123-22 C. com.",
        Tag::Secondary,
    ),
    rule("FR", &[Quote], 5, Start::CalendarYear, "art. L110-4 C. com.", Tag::Unverified),
    rule("NL", ALL, 7, Start::CalendarYear, "art. 52 AWR", Tag::Unverified),
    rule("GB", ALL, 6, Start::FinancialYear, "FA 1998 Sch. 18", Tag::Unverified),
    // No law, but what the tax authority asks for.
    rule("US", ALL, 7, Start::Filing, "IRS practice", Tag::Unverified),
];

impl Rule {
    fn last_day(&self, issued_on: NaiveDate, year_end: u32) -> NaiveDate {
        kept_until(issued_on, self.start, Period { count: self.years, unit: Unit::Year }, year_end)
    }
}

/// What the law of a country says of a kind of voucher, where it is in the table.
pub(crate) fn law(country: &str, kind: VoucherKind) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.country == country && rule.kinds.contains(&kind))
}

/// The last day on which a law keeps a voucher of a day, and that law. Of a country that is not in the table, the longest period counts.
pub(crate) fn last_day(
    country: &str,
    kind: VoucherKind,
    issued_on: NaiveDate,
    year_end: u32,
) -> (NaiveDate, Option<&'static Rule>) {
    let known = law(country, kind);
    let rules = RULES.iter().filter(|rule| rule.kinds.contains(&kind));
    let last = match known {
        Some(rule) => rule.last_day(issued_on, year_end),
        None => rules.map(|rule| rule.last_day(issued_on, year_end)).max().unwrap_or(NaiveDate::MAX),
    };
    (last, known)
}

/// As which kind of voucher a law keeps a document of a class, whose it is not the file of any. Contracts are kept as commercial letters;
/// what else was written, only to and by a customer.
pub(crate) fn kind_of(class: RetentionClass, is_customer: bool) -> Option<VoucherKind> {
    match class {
        RetentionClass::Invoice => Some(Invoice),
        RetentionClass::Quote | RetentionClass::Contract => Some(Quote),
        RetentionClass::Letter => is_customer.then_some(Quote),
        RetentionClass::Evidence | RetentionClass::Other => None,
    }
}

/// Until when the law of the organisation's country keeps a voucher of a day. Of a country that is not in the table, the longest period
/// counts.
pub(crate) fn keep(settings: &Settings, kind: VoucherKind, issued_on: NaiveDate) -> Keep {
    let (until, known) = last_day(&settings.country, kind, issued_on, settings.financial_year_end);
    Keep {
        until: day::written(until),
        law: known.map(|rule| rule.law),
        by_financial_year: known.is_none_or(|rule| rule.start != Start::CalendarYear),
        ask: known.is_none_or(|rule| rule.tag == Tag::Unverified),
    }
}

/// Whether a period is over: its last day has passed everywhere on earth.
pub(crate) fn is_over(keep: &Keep, now: Timestamp) -> bool {
    day::is_over(&keep.until, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of(country: &str, financial_year_end: u32) -> Settings {
        Settings { country: country.into(), financial_year_end, ..Settings::default() }
    }

    #[test]
    fn worked_examples() {
        for (country, kind, issued_on, until, law, ask) in [
            ("DE", Invoice, "2025-03-03", "2033-12-31", Some("§ 147 AO, § 257 HGB, § 14b UStG"), false),
            ("DE", CreditNote, "2026-12-31", "2034-12-31", Some("§ 147 AO, § 257 HGB, § 14b UStG"), false),
            ("DE", Invoice, "2027-01-01", "2035-12-31", Some("§ 147 AO, § 257 HGB, § 14b UStG"), false),
            ("DE", Quote, "2026-02-28", "2032-12-31", Some("§ 147 AO, § 257 HGB"), false),
            ("DE", Order, "2026-02-28", "2032-12-31", Some("§ 147 AO, § 257 HGB"), false),
            ("AT", Invoice, "2017-01-03", "2024-12-31", Some("§ 132 BAO, § 212 UGB, § 18 UStG"), false),
            ("AT", Quote, "2026-05-01", "2033-12-31", Some("§ 212 UGB"), true),
            ("SE", Invoice, "2026-05-01", "2033-12-31", Some("7 kap. 2 § bokföringslagen"), false),
            ("SE", Order, "2026-05-01", "2033-12-31", Some("7 kap. 2 § bokföringslagen"), true),
            ("CH", Invoice, "2026-05-01", "2036-12-31", Some("Art. 958f OR"), false),
            ("FR", Order, "2026-05-01", "2036-12-31", Some("art. L123-22 C. com."), false),
            ("FR", Quote, "2026-05-01", "2031-12-31", Some("art. L110-4 C. com."), true),
            ("NL", CreditNote, "2024-02-29", "2031-12-31", Some("art. 52 AWR"), true),
            ("GB", Quote, "2026-05-01", "2032-12-31", Some("FA 1998 Sch. 18"), true),
            ("US", Invoice, "2026-05-01", "2034-12-31", Some("IRS practice"), true),
            ("JP", Invoice, "2026-05-01", "2036-12-31", None, true),
            ("JP", Quote, "2026-05-01", "2036-12-31", None, true),
            ("", Order, "2026-05-01", "2036-12-31", None, true),
        ] {
            let keep = keep(&of(country, 12), kind, day(issued_on));

            assert_eq!((keep.until.as_str(), keep.law, keep.ask), (until, law, ask), "{country} {kind:?}");
        }
    }

    #[test]
    fn a_financial_year_of_its_own_counts_where_the_law_begins_with_it() {
        for (country, issued_on, until) in [
            ("DE", "2025-07-01", "2033-12-31"),
            ("AT", "2025-07-01", "2033-12-31"),
            ("AT", "2025-06-30", "2032-12-31"),
            ("SE", "2025-06-30", "2032-12-31"),
            ("SE", "2025-07-01", "2033-12-31"),
            ("CH", "2025-06-30", "2035-06-30"),
            ("CH", "2025-07-01", "2036-06-30"),
            ("FR", "2025-07-01", "2036-06-30"),
            ("GB", "2025-06-30", "2031-06-30"),
            ("US", "2025-07-01", "2034-12-31"),
        ] {
            let keep = keep(&of(country, 6), Invoice, day(issued_on));
            assert_eq!(keep.until, until, "{country} {issued_on}");
            assert_eq!(keep.by_financial_year, country != "DE");
        }
    }

    #[test]
    fn a_country_that_is_in_the_table_has_one_rule_for_each_kind() {
        for rule in RULES {
            for kind in VoucherKind::ALL {
                let of = |other: &&Rule| other.country == rule.country && other.kinds.contains(&kind);
                assert_eq!(RULES.iter().filter(of).count(), 1, "{} {kind:?}", rule.country);
            }
        }
    }

    #[test]
    fn no_country_keeps_longer_than_what_counts_where_none_is_known() {
        for rule in RULES {
            for kind in rule.kinds {
                let issued_on = day("2026-01-01");
                for year_end in 1..=12 {
                    let longest = last_day("??", *kind, issued_on, year_end).0;
                    assert!(longest >= rule.last_day(issued_on, year_end));
                }
            }
        }
    }

    #[test]
    fn a_period_is_over_once_its_last_day_has_passed_everywhere() {
        let keep = keep(&of("DE", 6), Invoice, day("2025-03-03"));
        for (now, over) in [
            ("2033-12-31T12:00:00Z", false),
            ("2034-01-01T00:00:00Z", false),
            ("2034-01-01T11:59:59Z", false),
            ("2034-01-01T12:00:00Z", true),
        ] {
            let at = now.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis();
            assert_eq!(is_over(&keep, at), over, "{now}");
        }
    }
}
