//! What comes again and again: rules of RFC 5545, section 3.3.10, about days. The library knows which days a rule names; how many
//! are left is counted here, since each task stands for one of them.

use chrono::{NaiveDate, NaiveTime, TimeZone};
use rrule::{RRule, RRuleSet, Tz, Unvalidated};

use crate::error::{Error, Problem, Result};

/// What a rule may be made of: days and no times.
const PARTS: [&str; 9] =
    ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"];
/// The longest rule.
const LONGEST: usize = 200;
/// How often something comes again at most, where that is counted.
const MOST: u32 = 999;

/// The next day of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Next {
    /// The day.
    pub(crate) on: NaiveDate,
    /// The rule from there on: with what is left of its count.
    pub(crate) rule: String,
}

/// Checks a rule that starts on a day.
///
/// # Errors
/// [`Error::Invalid`] with `recurrence` where it is none, has a time of day, or names no day.
pub(crate) fn check(rule: &str, on: NaiveDate) -> Result<()> {
    let invalid = || Error::invalid("recurrence", Problem::Recurrence);
    let parts = Parts::read(rule).ok_or_else(invalid)?;
    if parts.count.is_some_and(|count| !(1..=MOST).contains(&count)) {
        return Err(invalid());
    }
    parts.days(on).ok_or_else(invalid)?.into_iter().next().ok_or_else(invalid).map(drop)
}

/// The first day of a rule after `on`, and not before `earliest`: what was missed does not pile up.
pub(crate) fn next(rule: &str, on: NaiveDate, earliest: NaiveDate) -> Option<Next> {
    let parts = Parts::read(rule)?;
    let set = parts.days(on)?;
    let days = set.into_iter().map(|at| at.date_naive()).filter(|day| *day > on);
    for (before, day) in (1_u32..).zip(days) {
        let left = match parts.count {
            Some(count) => Some(count.checked_sub(before).filter(|left| *left > 0)?),
            None => None,
        };
        if day >= earliest {
            return Some(Next { on: day, rule: parts.with_count(left) });
        }
    }
    None
}

/// A rule, apart from its count.
struct Parts<'a> {
    others: Vec<(&'a str, &'a str)>,
    count: Option<u32>,
}

impl<'a> Parts<'a> {
    fn read(rule: &'a str) -> Option<Self> {
        if rule.len() > LONGEST {
            return None;
        }
        let mut others: Vec<(&str, &str)> = Vec::new();
        let mut count = None;
        for part in rule.split(';') {
            let (name, value) = part.split_once('=')?;
            let is_known = PARTS.contains(&name) && others.iter().all(|(other, _)| *other != name);
            match (is_known, name) {
                (true, "COUNT") if count.is_none() => count = Some(value.parse().ok()?),
                (true, "UNTIL") if !is_day(value) => return None,
                (true, name) if name != "COUNT" => others.push((name, value)),
                _ => return None,
            }
        }
        let (_, frequency) = others.iter().find(|(name, _)| *name == "FREQ")?;
        let is_days = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(frequency);
        let ends_twice = count.is_some() && others.iter().any(|(name, _)| *name == "UNTIL");
        (is_days && !ends_twice).then_some(Self { others, count })
    }

    /// The days of the rule from its start on; none where it ended before, or names no day.
    fn days(&self, on: NaiveDate) -> Option<RRuleSet> {
        let text: Vec<String> = self
            .others
            .iter()
            // The library has moments only.
            .map(|(name, value)| format!("{name}={value}{}", if *name == "UNTIL" { "T000000Z" } else { "" }))
            .collect();
        let rule: RRule<Unvalidated> = text.join(";").parse().ok()?;
        let start = Tz::UTC.from_utc_datetime(&on.and_time(NaiveTime::MIN));
        rule.build(start).ok().map(RRuleSet::limit)
    }

    fn with_count(&self, count: Option<u32>) -> String {
        let mut parts: Vec<String> =
            self.others.iter().map(|(name, value)| format!("{name}={value}")).collect();
        parts.extend(count.map(|count| format!("COUNT={count}")));
        parts.join(";")
    }
}

fn is_day(value: &str) -> bool {
    value.len() == 8 && NaiveDate::parse_from_str(value, "%Y%m%d").is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    /// The days that follow one another when each task is done in time.
    fn series(rule: &str, start: &str, length: usize) -> Vec<String> {
        let (mut rule, mut on) = (rule.to_owned(), day(start));
        let mut days = Vec::new();
        while days.len() < length
            && let Some(found) = next(&rule, on, on)
        {
            days.push(found.on.to_string());
            (rule, on) = (found.rule, found.on);
        }
        days
    }

    #[test]
    fn a_rule_names_the_days_that_a_calendar_has() {
        for (rule, start, days) in [
            ("FREQ=DAILY", "2027-12-30", &["2027-12-31", "2028-01-01", "2028-01-02"][..]),
            ("FREQ=DAILY;INTERVAL=10", "2026-02-20", &["2026-03-02", "2026-03-12"]),
            // Weekdays over new year: 1 January 2027 is a Friday.
            (
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "2026-12-30",
                &["2026-12-31", "2027-01-01", "2027-01-04", "2027-01-05"],
            ),
            ("FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-24", &["2026-11-26", "2026-11-30", "2026-12-03"]),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-24", &["2026-12-08", "2026-12-22", "2027-01-05"]),
            ("FREQ=MONTHLY;BYMONTHDAY=15", "2026-11-15", &["2026-12-15", "2027-01-15"]),
            // A month end, in a leap year and in others.
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "2028-01-31", &["2028-02-29", "2028-03-31", "2028-04-30"]),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31", &["2027-02-28", "2027-03-31"]),
            // The 31st, and where a month has none, its last day.
            (
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
                "2027-01-31",
                &["2027-02-28", "2027-03-31", "2027-04-30"],
            ),
            ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "2027-01-30", &["2027-02-28", "2027-03-30"]),
            // As the standard has it, months without the day are left out.
            ("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31", &["2027-03-31", "2027-05-31"]),
            ("FREQ=YEARLY", "2026-11-24", &["2027-11-24", "2028-11-24"]),
            (
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
                "2028-02-29",
                &["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"],
            ),
            ("FREQ=DAILY;COUNT=3", "2026-11-24", &["2026-11-25", "2026-11-26"]),
            ("FREQ=DAILY;UNTIL=20261126", "2026-11-24", &["2026-11-25", "2026-11-26"]),
            ("FREQ=DAILY;COUNT=1", "2026-11-24", &[]),
        ] {
            assert_eq!(series(rule, start, days.len().max(4))[..days.len()], *days, "{rule} from {start}");
        }
        assert_eq!(series("FREQ=DAILY;COUNT=3", "2026-11-24", 9).len(), 2);
        assert_eq!(series("FREQ=DAILY;UNTIL=20261126", "2026-11-24", 9).len(), 2);
    }

    #[test]
    fn what_was_missed_does_not_pile_up_and_counts_all_the_same() {
        let found = next("FREQ=WEEKLY;BYDAY=MO;COUNT=9", day("2026-11-02"), day("2026-11-24")).unwrap();
        assert_eq!(found, Next { on: day("2026-11-30"), rule: "FREQ=WEEKLY;BYDAY=MO;COUNT=5".into() });
        let today = next("FREQ=WEEKLY;BYDAY=MO", day("2026-11-02"), day("2026-11-23")).unwrap();
        assert_eq!(today.on, day("2026-11-23"));
        assert_eq!(next("FREQ=WEEKLY;COUNT=3", day("2026-11-02"), day("2026-11-24")), None);
    }

    #[test]
    fn what_is_no_rule_about_days_is_refused() {
        for rule in [
            "",
            "FREQ=",
            "FREQ=HOURLY",
            "FREQ=DAILY;BYHOUR=9",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=99999999",
            "FREQ=DAILY;COUNT=0",
            "FREQ=DAILY;COUNT=1000",
            "FREQ=DAILY;COUNT=2;COUNT=3",
            "FREQ=DAILY;FREQ=WEEKLY",
            "FREQ=DAILY;COUNT=2;UNTIL=20261231",
            "FREQ=DAILY;UNTIL=20261231T000000Z",
            "FREQ=DAILY;UNTIL=20260101",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=MONTHLY;BYMONTHDAY=32",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "RRULE:FREQ=DAILY",
            "DTSTART:20260101\nRRULE:FREQ=DAILY",
        ] {
            assert!(check(rule, day("2026-11-24")).is_err(), "{rule}");
        }
        let long = format!("FREQ=YEARLY;BYMONTHDAY={}1", "1,".repeat(100));
        assert!(check(&long, day("2026-11-24")).is_err());
        assert!(check("FREQ=DAILY", day("2026-11-24")).is_ok());
    }
}
