//! Clocks that stand still, or start anew, while something is waited for.

use chrono::{Days, NaiveDate};

use super::{Calendar, Due, Period, due, rolled};

/// What waiting does to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pause {
    /// Nothing: it runs on.
    No,
    /// It stands still: the days from the one on which it was asked to the one on which the answer came are added.
    AddDays,
    /// It starts anew with the day of the answer.
    StartAnew,
}

/// Something that was waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// The day on which it was asked for.
    pub asked: NaiveDate,
    /// The day on which it came; of what is still waited for, today.
    pub answered: NaiveDate,
    /// What the law makes of it.
    pub pause: Pause,
}

/// When a period ends that was waited in. Days that are in two waits count once. What was asked for after the end moves nothing any more.
/// A wait never shortens. An extended period is handed over whole ([`Period::and`]).
pub fn paused(received: NaiveDate, period: Period, waits: &[Wait], roll: bool, calendar: &Calendar) -> Due {
    let mut waits: Vec<&Wait> = waits.iter().filter(|wait| wait.pause != Pause::No).collect();
    waits.sort_by_key(|wait| (wait.asked, wait.answered, wait.pause));
    let mut found = due(received, period, roll, calendar);
    let mut start = received;
    let mut stood = Vec::new();
    for wait in waits {
        if wait.asked > found.legal {
            continue;
        }
        match wait.pause {
            Pause::No => {}
            Pause::AddDays => stood.push((wait.asked, wait.answered)),
            Pause::StartAnew => start = start.max(wait.answered),
        }
        let longer = after(start, days_in(&stood, start), period, roll, calendar);
        if longer.nominal > found.nominal {
            found = longer;
        }
    }
    found
}

/// How many days since a day are in at least one of some spans; those begin in order, and their last day is not in them.
fn days_in(spans: &[(NaiveDate, NaiveDate)], since: NaiveDate) -> u64 {
    let mut until = since;
    let mut days = 0;
    for &(from, to) in spans {
        let from = from.max(until);
        days += u64::try_from((to - from).num_days()).unwrap_or(0);
        until = until.max(to);
    }
    days
}

fn after(start: NaiveDate, days: u64, period: Period, roll: bool, calendar: &Calendar) -> Due {
    let counted = due(start, period, false, calendar);
    let nominal = counted.nominal.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    let found = rolled(nominal, roll, calendar);
    Due { certain: found.certain && counted.certain, ..found }
}
