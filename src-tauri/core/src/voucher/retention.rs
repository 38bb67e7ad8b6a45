//! How long the law keeps vouchers: one table, by country. A period begins with the end of a year and ends with the end of one.
//!
//! The table says for each row how well it is known: [`Tag`]. It is no legal advice; where a row is not certain, or a country is
//! not in it, whoever reads the answer is told to ask.

use chrono::{Datelike, NaiveDate};

use super::VoucherKind::{self, CreditNote, Invoice, Order, Quote};
use crate::{clock::Timestamp, crm::day, error::Keep, task::moment};

/// What a period begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// The end of the calendar year of the voucher.
    CalendarYear,
    /// The end of the financial year of the voucher, which is taken to be the calendar year.
    FinancialYear,
    /// The tax return for that year, which is filed in the year after.
    Filing,
}

/// How well a row is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    /// [V] Read in the law.
    Verified,
    /// [S] Read about in a secondary source.
    Secondary,
    /// [K] Not verified.
    Unverified,
}

struct Rule {
    /// ISO 3166-1 alpha-2.
    country: &'static str,
    kinds: &'static [VoucherKind],
    years: i32,
    start: Start,
    /// Cited as in its country.
    law: &'static str,
    tag: Tag,
}

const fn rule(
    country: &'static str,
    kinds: &'static [VoucherKind],
    years: i32,
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
    rule("AT", BOOKED, 7, Start::CalendarYear, "§ 132 BAO, § 212 UGB, § 18 UStG", Tag::Secondary),
    rule("AT", LETTERS, 7, Start::CalendarYear, "§ 212 UGB", Tag::Unverified),
    // Through the seventh year after the calendar year in which the financial year ended. [S/K]
    rule("SE", BOOKED, 7, Start::FinancialYear, "7 kap. 2 § bokföringslagen", Tag::Secondary),
    rule("SE", LETTERS, 7, Start::FinancialYear, "7 kap. 2 § bokföringslagen", Tag::Unverified),
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
    fn last_day(&self, issued_on: NaiveDate) -> NaiveDate {
        let begins = issued_on.year() + i32::from(self.start == Start::Filing);
        NaiveDate::from_ymd_opt(begins + self.years, 12, 31).unwrap_or(NaiveDate::MAX)
    }
}

/// Until when the law of a country keeps a voucher of a day. Of a country that is not in the table, the longest period counts.
pub(crate) fn keep(country: &str, kind: VoucherKind, issued_on: NaiveDate) -> Keep {
    let rules = RULES.iter().filter(|rule| rule.kinds.contains(&kind));
    let known = rules.clone().find(|rule| rule.country == country);
    let rule =
        known.or_else(|| rules.max_by_key(|rule| rule.last_day(issued_on))).expect("each kind has a rule");
    Keep {
        until: moment::written(rule.last_day(issued_on)),
        law: known.map(|rule| rule.law),
        by_financial_year: rule.start == Start::FinancialYear,
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
            let keep = keep(country, kind, day(issued_on));

            assert_eq!((keep.until.as_str(), keep.law, keep.ask), (until, law, ask), "{country} {kind:?}");
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
                assert!(keep("??", *kind, issued_on).until >= moment::written(rule.last_day(issued_on)));
            }
        }
    }

    #[test]
    fn a_period_is_over_once_its_last_day_has_passed_everywhere() {
        let keep = keep("DE", Invoice, day("2025-03-03"));
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
