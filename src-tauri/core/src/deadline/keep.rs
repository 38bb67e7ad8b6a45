//! How long something is kept: a period that begins with a day, or with the end of its year. What the start adds makes a period longer and
//! never shorter.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Period, Unit, counted};

/// What a period of keeping begins with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "RetentionStart")]
pub enum Start {
    /// The day itself.
    #[default]
    Day,
    /// The end of its calendar year.
    CalendarYear,
    /// The end of its financial year.
    FinancialYear,
    /// The end of the calendar year in which its financial year ends.
    FinancialCalendarYear,
    /// The end of the year in which the tax return for that year is filed: the one after.
    Filing,
}

/// The months that a financial year can end with.
pub const MONTHS: std::ops::RangeInclusive<u32> = 1..=12;

impl Start {
    /// Each, the shortest first.
    pub const ALL: [Self; 5] =
        [Self::Day, Self::CalendarYear, Self::FinancialYear, Self::FinancialCalendarYear, Self::Filing];

    /// The day that a period begins with, where financial years end with the last day of a month (1 to 12). The period is counted from
    /// the day after.
    pub fn of(self, event: NaiveDate, year_end: u32) -> NaiveDate {
        match self {
            Self::Day => event,
            Self::CalendarYear => end_of_year(event.year()),
            Self::FinancialYear => end_of_financial_year(event, year_end),
            Self::FinancialCalendarYear => end_of_year(end_of_financial_year(event, year_end).year()),
            Self::Filing => end_of_year(end_of_financial_year(event, year_end).year() + 1),
        }
    }
}

/// The last day on which something is kept. A period of months or years from the end of a month ends with the end of one; one from a day
/// that the last month does not have, with its last day (Art. 3(2)(c) Regulation (EEC, Euratom) 1182/71).
pub fn kept_until(event: NaiveDate, start: Start, period: Period, year_end: u32) -> NaiveDate {
    let until = counted(start.of(event, year_end), period);
    let months = matches!(period.unit, Unit::Month | Unit::Year);
    if months && start != Start::Day { end_of_month(until) } else { until }
}

fn end_of_year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX)
}

fn end_of_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    first.and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX)
}

/// The last day of the financial year in which a day lies.
fn end_of_financial_year(day: NaiveDate, year_end: u32) -> NaiveDate {
    let year = day.year() + i32::from(day.month() > year_end);
    NaiveDate::from_ymd_opt(year, year_end, 1).map_or(NaiveDate::MAX, end_of_month)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn years(count: u32) -> Period {
        Period { count, unit: Unit::Year }
    }

    #[test]
    fn worked_examples() {
        use Start::{CalendarYear, Day, Filing, FinancialCalendarYear, FinancialYear};
        for (event, start, period, year_end, until) in [
            // The facts: Germany and Austria.
            ("2025-03-03", CalendarYear, years(8), 12, "2033-12-31"),
            ("2017-01-03", FinancialCalendarYear, years(7), 12, "2024-12-31"),
            ("2017-01-03", FinancialCalendarYear, years(7), 6, "2024-12-31"),
            ("2017-07-03", FinancialCalendarYear, years(7), 6, "2025-12-31"),
            // Sweden: through the seventh year after the calendar year in which the financial year ended.
            ("2025-05-01", FinancialCalendarYear, years(7), 12, "2032-12-31"),
            ("2025-06-30", FinancialCalendarYear, years(7), 6, "2032-12-31"),
            ("2025-07-01", FinancialCalendarYear, years(7), 6, "2033-12-31"),
            // France and Switzerland: from the end of the financial year.
            ("2025-05-01", FinancialYear, years(10), 12, "2035-12-31"),
            ("2025-05-01", FinancialYear, years(10), 6, "2035-06-30"),
            ("2025-07-01", FinancialYear, years(10), 6, "2036-06-30"),
            // Financial years that end with February.
            ("2024-02-29", FinancialYear, years(1), 2, "2025-02-28"),
            ("2023-02-28", FinancialYear, years(1), 2, "2024-02-29"),
            ("2024-03-01", FinancialYear, years(6), 2, "2031-02-28"),
            // The year of the tax return.
            ("2026-05-01", Filing, years(7), 12, "2034-12-31"),
            ("2026-07-01", Filing, years(7), 6, "2035-12-31"),
            // Leap days and ends of months.
            ("2024-02-29", Day, years(1), 12, "2025-02-28"),
            ("2024-02-29", Day, years(4), 12, "2028-02-29"),
            ("2026-01-31", Day, Period::months(1), 12, "2026-02-28"),
            ("2026-02-28", Day, Period::months(1), 12, "2026-03-28"),
            ("2026-01-15", Day, Period::days(90), 12, "2026-04-15"),
            ("2026-04-30", FinancialYear, Period::months(1), 4, "2026-05-31"),
            ("2026-03-03", CalendarYear, Period::days(60), 12, "2027-03-01"),
        ] {
            let found = kept_until(day(event), start, period, year_end);
            assert_eq!(found, day(until), "{event} {start:?} {period:?} {year_end}");
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0_i32..60_000).prop_map(|days| {
            NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Duration::days(days.into())
        })
    }

    fn any_period() -> impl Strategy<Value = Period> {
        (1_u32..400, prop_oneof![Just(Unit::Day), Just(Unit::Month), Just(Unit::Year)]).prop_map(
            |(count, unit)| Period { count: if unit == Unit::Year { count % 40 + 1 } else { count }, unit },
        )
    }

    proptest! {
        #[test]
        fn a_start_never_shortens(event in any_day(), period in any_period(), year_end in MONTHS) {
            let plain = kept_until(event, Start::Day, period, year_end);
            for start in Start::ALL {
                prop_assert!(start.of(event, year_end) >= event);
                prop_assert!(kept_until(event, start, period, year_end) >= plain, "{:?}", start);
            }
        }

        #[test]
        fn what_happened_later_is_kept_no_shorter(event in any_day(), later in 0_i64..800, period in any_period(), year_end in MONTHS) {
            let after = event + chrono::Duration::days(later);
            for start in Start::ALL {
                prop_assert!(kept_until(after, start, period, year_end) >= kept_until(event, start, period, year_end));
            }
        }
    }
}
