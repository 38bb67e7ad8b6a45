//! Snoozing: planning for later. It moves what somebody planned and never what is due.

use chrono::{Datelike, Duration, NaiveDateTime, NaiveTime, Timelike};
use chrono_tz::Tz;
use serde::Deserialize;
use ts_rs::TS;

use super::{TaskDraft, moment};
use crate::{
    clock::Timestamp,
    error::{Error, Problem, Result},
};

/// When "this evening" is.
const EVENING: u32 = 18;

/// Until when a task is snoozed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
#[ts(export)]
pub enum Snooze {
    /// An hour from now.
    Hour,
    /// 18:00 of today; not offered from then on.
    Evening,
    /// Tomorrow, at the time that was planned if one was.
    Tomorrow,
    /// The next Monday, at the time that was planned if one was.
    NextWeek,
    /// A day, and a time or none, as in "2026-11-24" and "10:00".
    Pick {
        /// The day.
        on: String,
        /// The time; empty for any time of that day.
        time: String,
    },
}

/// Plans a task for later, by the clocks of a zone.
///
/// # Errors
/// [`Error::Invalid`] with `to`, where that is over.
pub(crate) fn snooze(draft: &TaskDraft, to: &Snooze, now: Timestamp, zone: Tz) -> Result<TaskDraft> {
    let today = moment::local(zone, now);
    let day = |days: i64| (moment::written(today.date() + Duration::days(days)), draft.planned_time.clone());
    let at = |at: NaiveDateTime| (moment::written(at.date()), at.format("%H:%M").to_string());
    let (planned_on, planned_time) = match to {
        // By the clocks an hour on, also where they are put forward meanwhile.
        Snooze::Hour => at(moment::local(zone, now + 3_600_000)),
        Snooze::Evening if today.hour() >= EVENING => return Err(Error::invalid("to", Problem::Time)),
        Snooze::Evening => at(today.date().and_time(NaiveTime::MIN) + Duration::hours(EVENING.into())),
        Snooze::Tomorrow => day(1),
        Snooze::NextWeek => day(7 - i64::from(today.weekday().num_days_from_monday())),
        Snooze::Pick { on, time } => (on.clone(), time.clone()),
    };
    // A time that was planned for another zone stays there.
    let kept = !draft.zone.is_empty() && planned_time == draft.planned_time;
    let zone = match (planned_time.is_empty(), kept) {
        (true, _) => String::new(),
        (_, true) => draft.zone.clone(),
        _ => zone.name().to_owned(),
    };
    Ok(TaskDraft { planned_on, planned_time, zone, ..draft.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_choice_names_a_day_and_time_by_the_clocks_of_the_zone() {
        let berlin = moment::zone("Europe/Berlin").unwrap();
        let planned = TaskDraft {
            planned_on: "2026-03-20".into(),
            planned_time: "09:15".into(),
            zone: "Europe/Berlin".into(),
            due_on: "2026-03-21".into(),
            ..TaskDraft::default()
        };
        let some_day = TaskDraft { planned_time: String::new(), zone: String::new(), ..planned.clone() };
        for (draft, now, to, on, time) in [
            (&planned, "2026-03-27 10:07", Snooze::Hour, "2026-03-27", "11:07"),
            (&some_day, "2026-03-28 23:30", Snooze::Hour, "2026-03-29", "00:30"),
            // The night that has no 02:30.
            (&planned, "2026-03-29 01:30", Snooze::Hour, "2026-03-29", "03:30"),
            (&planned, "2026-03-27 17:59", Snooze::Evening, "2026-03-27", "18:00"),
            (&planned, "2026-03-31 08:00", Snooze::Tomorrow, "2026-04-01", "09:15"),
            (&some_day, "2026-12-31 08:00", Snooze::Tomorrow, "2027-01-01", ""),
            (&planned, "2026-03-27 08:00", Snooze::NextWeek, "2026-03-30", "09:15"),
            (&planned, "2026-03-30 08:00", Snooze::NextWeek, "2026-04-06", "09:15"),
            (&planned, "2026-03-29 23:00", Snooze::NextWeek, "2026-03-30", "09:15"),
        ] {
            let local = NaiveDateTime::parse_from_str(now, "%Y-%m-%d %H:%M").unwrap();
            let snoozed = snooze(draft, &to, moment::moment(berlin, local).0, berlin).unwrap();

            assert_eq!(
                (snoozed.planned_on.as_str(), snoozed.planned_time.as_str()),
                (on, time),
                "{to:?} at {now}"
            );
            assert_eq!(snoozed.zone.is_empty(), time.is_empty());
            assert_eq!(snoozed.due_on, "2026-03-21", "what is due stays");
        }
        let evening = NaiveDateTime::parse_from_str("2026-03-27 18:00", "%Y-%m-%d %H:%M").unwrap();
        assert!(snooze(&planned, &Snooze::Evening, moment::moment(berlin, evening).0, berlin).is_err());
    }
}
