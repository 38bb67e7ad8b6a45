//! Days and times of a zone, and the moment that they name. The rule for times that daylight saving skips or shows twice is that
//! of RFC 5545, section 3.3.5: a skipped one is read by the offset from before the gap, so that it is as much later; of one that
//! is there twice, the first counts. What was chosen is kept as it was chosen.

use chrono::{DateTime, Duration, LocalResult, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;
use serde::Serialize;
use ts_rs::TS;

pub use crate::crm::day::day;
pub(crate) use crate::crm::day::written;
use crate::{
    clock::Timestamp,
    error::{Error, Problem, Result},
};

/// What the clocks of a zone do with a time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ClockShift {
    /// They show it once.
    #[default]
    None,
    /// They skip it, being put forward: it is as much later.
    Skipped,
    /// They show it twice, being put back: the first counts.
    Doubled,
}

/// The moment that the clocks of a zone show a day and time, in UTC milliseconds.
pub fn moment(zone: Tz, local: NaiveDateTime) -> (Timestamp, ClockShift) {
    let (at, shift) = match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => (at.naive_utc(), ClockShift::None),
        LocalResult::Ambiguous(first, _) => (first.naive_utc(), ClockShift::Doubled),
        LocalResult::None => {
            // The longest gap is a day, where Samoa went over the date line.
            let before = (1..=26)
                .find_map(|hours| zone.from_local_datetime(&(local - Duration::hours(hours))).latest())
                .map_or(0, |before| before.offset().fix().local_minus_utc());
            (local - Duration::seconds(before.into()), ClockShift::Skipped)
        }
    };
    (at.and_utc().timestamp_millis(), shift)
}

/// What the clocks of a zone show at a moment.
pub fn local(zone: Tz, at: Timestamp) -> NaiveDateTime {
    DateTime::from_timestamp_millis(at).unwrap_or_default().with_timezone(&zone).naive_local()
}

/// Reads the name of a zone of the IANA database.
///
/// # Errors
/// [`Error::Invalid`] with `zone`.
pub fn zone(name: &str) -> Result<Tz> {
    name.parse().map_err(|_| Error::invalid("zone", Problem::Choice))
}

/// Reads a time of day, as in "10:00".
///
/// # Errors
/// [`Error::Invalid`] with the field's name.
pub fn time(field: &'static str, text: &str) -> Result<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .ok()
        .filter(|time| time.format("%H:%M").to_string() == text)
        .ok_or_else(|| Error::invalid(field, Problem::Time))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn utc(zone_name: &str, text: &str) -> (String, ClockShift) {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        let (at, shift) = moment(zone(zone_name).unwrap(), local);
        (DateTime::from_timestamp_millis(at).unwrap().format("%Y-%m-%d %H:%M").to_string(), shift)
    }

    #[test]
    fn a_time_that_daylight_saving_skips_is_as_much_later_and_of_one_twice_the_first_counts() {
        use ClockShift::{Doubled, None, Skipped};
        for (zone, chosen, moment, shift) in [
            ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59", None),
            ("Europe/Berlin", "2026-03-29 02:00", "2026-03-29 01:00", Skipped),
            ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:30", Skipped),
            ("Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00", None),
            ("Europe/Berlin", "2026-10-25 01:59", "2026-10-24 23:59", None),
            ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30", Doubled),
            ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25 02:00", None),
            ("Europe/Stockholm", "2027-03-28 02:15", "2027-03-28 01:15", Skipped),
            ("Europe/Stockholm", "2027-10-31 02:15", "2027-10-31 00:15", Doubled),
            ("Europe/London", "2026-03-29 01:30", "2026-03-29 01:30", Skipped),
            ("Europe/London", "2026-03-29 02:00", "2026-03-29 01:00", None),
            ("Europe/London", "2026-10-25 01:30", "2026-10-25 00:30", Doubled),
            ("America/New_York", "2007-03-11 02:30", "2007-03-11 07:30", Skipped),
            ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:45", Skipped),
            ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30 22:00", Skipped),
        ] {
            assert_eq!(utc(zone, chosen), (moment.to_owned(), shift), "{zone} {chosen}");
        }
    }

    #[test]
    fn a_moment_reads_back_as_the_time_it_was_made_of_unless_that_was_skipped() {
        for name in ["Europe/Berlin", "Europe/London", "Asia/Kolkata", "UTC"] {
            let zone = zone(name).unwrap();
            let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().and_time(NaiveTime::MIN);
            for quarter in 0..366 * 96 {
                let chosen = start + Duration::minutes(quarter * 15);
                let (at, shift) = moment(zone, chosen);
                let forward = if shift == ClockShift::Skipped { 60 } else { 0 };
                assert_eq!(local(zone, at), chosen + Duration::minutes(forward), "{name}");
            }
        }
    }

    #[test]
    fn what_is_no_day_time_or_zone_is_refused() {
        for text in [
            "",
            "2026-02-29",
            "2026-2-01",
            "2026-13-01",
            "1969-12-31",
            "2201-01-01",
            "tomorrow",
            "2026-01-01 ",
        ] {
            assert!(day("plannedOn", text).is_err(), "{text}");
        }
        for text in ["", "24:00", "9:00", "09:60", "09:00:00", "noon"] {
            assert!(time("plannedTime", text).is_err(), "{text}");
        }
        for text in ["", "Europe/Atlantis", "CEST+1", "../etc"] {
            assert!(zone(text).is_err(), "{text}");
        }
    }
}
