//! Deadlines: periods counted by Regulation (EEC, Euratom) 1182/71, on the public holidays of a place. Nothing here reads a clock or a
//! store: days in, days out. How it is counted, with examples and sources: `docs/deadline.md`.
//!
//! The day of receipt is not counted. A period of months ends on the day with the number of the day of receipt, or on the last day of a
//! month that has no such day. A last day on a weekend or public holiday gives way to the next working day where the period rolls.
//! Outside the years and countries of the table nothing rolls: a deadline is then too early rather than too late, and says that it
//! is not certain.

mod calendar;
pub mod keep;
mod territory;
mod wait;

use chrono::{DateTime, Days, Months, NaiveDate, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::{
    calendar::{Calendar, FIRST_YEAR, LAST_YEAR},
    territory::Territory,
    wait::{Pause, Wait, paused},
};
use crate::clock::Timestamp;

/// What a period is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "PeriodUnit")]
pub enum Unit {
    /// Hours, also of weekends and holidays: see [`hours`].
    Hour,
    /// Calendar days.
    Day,
    /// Working days: neither Saturdays, Sundays nor public holidays.
    BusinessDay,
    /// Months: 28 to 31 days.
    Month,
    /// Years.
    Year,
}

/// A period that a law gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Period {
    /// How many; 0 where the law gives no number but says "without undue delay".
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl Period {
    /// No number: without undue delay.
    pub const PROMPT: Self = Self { count: 0, unit: Unit::Day };

    /// Calendar days.
    pub const fn days(count: u32) -> Self {
        Self { count, unit: Unit::Day }
    }

    /// Working days.
    pub const fn business_days(count: u32) -> Self {
        Self { count, unit: Unit::BusinessDay }
    }

    /// Months.
    pub const fn months(count: u32) -> Self {
        Self { count, unit: Unit::Month }
    }

    /// Whether the law gives a number.
    pub const fn has_number(self) -> bool {
        self.count > 0
    }

    /// This period and a further one as one, counted from the same beginning. What can't be counted together (days and months) stays
    /// this period alone, which is never too long; no law's table has such a pair.
    #[must_use]
    pub fn and(self, further: Self) -> Self {
        if self.unit == further.unit {
            Self { count: self.count.saturating_add(further.count), unit: self.unit }
        } else {
            self
        }
    }
}

/// The last day of a period, twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The last day as counted. Whoever keeps to it is in time wherever they are.
    pub nominal: NaiveDate,
    /// The last day that is in time by the law: never before `nominal`.
    pub legal: NaiveDate,
    /// Whether the holidays that matter are known. Where not, `legal` is `nominal`, and screens say so.
    pub certain: bool,
}

/// When a period that began with a day ends. It ends at midnight of the place, at the end of the day. Of a period without a number
/// ([`Period::has_number`]) it is the day itself. Hours of an unknown time are taken from the day's beginning.
pub fn due(received: NaiveDate, period: Period, roll: bool, calendar: &Calendar) -> Due {
    if period.unit == Unit::BusinessDay && period.has_number() {
        return on_business_day(received, period.count, calendar);
    }
    rolled(counted(received, period), roll && period.has_number(), calendar)
}

/// When a period that was extended ends: both are counted as one from receipt, never from the first end.
pub fn extended(
    received: NaiveDate,
    first: Period,
    extension: Period,
    roll: bool,
    calendar: &Calendar,
) -> Due {
    due(received, first.and(extension), roll, calendar)
}

/// The day as counted, on whatever day of the week it falls.
fn counted(from: NaiveDate, Period { count, unit }: Period) -> NaiveDate {
    let months = |count| from.checked_add_months(Months::new(count));
    match unit {
        Unit::Hour => from.checked_add_days(Days::new(u64::from(count / 24))),
        Unit::Day | Unit::BusinessDay => from.checked_add_days(Days::new(count.into())),
        Unit::Month => months(count),
        Unit::Year => count.checked_mul(12).and_then(months),
    }
    .unwrap_or(NaiveDate::MAX)
}

fn rolled(nominal: NaiveDate, roll: bool, calendar: &Calendar) -> Due {
    if !roll {
        return Due { nominal, legal: nominal, certain: true };
    }
    match calendar.next_working_day(nominal) {
        Some(legal) => Due { nominal, legal, certain: true },
        None => Due { nominal, legal: nominal, certain: false },
    }
}

fn on_business_day(received: NaiveDate, count: u32, calendar: &Calendar) -> Due {
    let mut day = received;
    for _ in 0..count {
        day = calendar.working_day_after(day);
    }
    Due { nominal: day, legal: day, certain: calendar.covers(received) && calendar.covers(day) }
}

/// The day to aim at: some days before the nominal one, moved back to a working day, but never before receipt.
pub fn target(received: NaiveDate, due: Due, margin: u32, calendar: &Calendar) -> NaiveDate {
    let earlier = due.nominal.checked_sub_days(Days::new(margin.into())).unwrap_or(received);
    calendar.working_day_until(earlier).max(received)
}

/// The end of a period in hours, twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueHour {
    /// As many hours after the moment.
    pub target: DateTime<Utc>,
    /// The hour in which the moment lies is not counted (Art. 3(1)).
    pub legal: DateTime<Utc>,
}

/// When as many hours after a moment are over. Nights, weekends and holidays count, and an hour is one also where clocks are changed.
/// Whether Art. 3(5) gives periods in hours two working days is disputed; here it does not.
pub fn hours(aware: DateTime<Utc>, count: u32) -> DueHour {
    let later = |from: DateTime<Utc>| {
        from.checked_add_signed(TimeDelta::hours(count.into())).unwrap_or(DateTime::<Utc>::MAX_UTC)
    };
    let into_hour = TimeDelta::minutes(aware.minute().into())
        + TimeDelta::seconds(aware.second().into())
        + TimeDelta::nanoseconds(aware.nanosecond().into());
    let next_hour = if into_hour.is_zero() {
        aware
    } else {
        aware.checked_add_signed(TimeDelta::hours(1) - into_hour).unwrap_or(aware)
    };
    DueHour { target: later(aware), legal: later(next_hour) }
}

/// The day that it is in a zone at a moment: what comes in one minute before midnight came in on that day.
pub fn day_in(at: Timestamp, zone: Tz) -> NaiveDate {
    DateTime::from_timestamp_millis(at).unwrap_or_default().with_timezone(&zone).date_naive()
}
