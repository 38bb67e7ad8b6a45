//! Deadlines: the worked examples of `docs/deadline.md`, and the laws that hold for any day.

mod law;

use chrono::{DateTime, NaiveDate, Utc};
use kartotek_core::deadline::{
    self, Calendar, Due, Pause, Period, Territory, Unit, Wait, day_in, due, extended, hours, paused, target,
};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn calendar(code: &str) -> Calendar {
    Calendar::of(&Territory::read(code).unwrap())
}

fn certain(nominal: &str, legal: &str) -> Due {
    Due { nominal: day(nominal), legal: day(legal), certain: true }
}

const MONTH: Period = Period::months(1);

#[test]
fn a_month_ends_as_in_the_worked_examples() {
    for (number, place, received, nominal, legal) in [
        (1, "DE", "2026-06-15", "2026-07-15", "2026-07-15"),
        (2, "DE", "2026-03-05", "2026-04-05", "2026-04-07"),
        (3, "DE", "2026-01-31", "2026-02-28", "2026-03-02"),
        (4, "DE", "2026-01-30", "2026-02-28", "2026-03-02"),
        (5, "DE", "2028-01-31", "2028-02-29", "2028-02-29"),
        (6, "DE", "2026-08-31", "2026-09-30", "2026-09-30"),
        (7, "DE", "2026-02-28", "2026-03-28", "2026-03-30"),
        (8, "DE", "2026-12-01", "2027-01-01", "2027-01-04"),
        (9, "DE", "2026-11-25", "2026-12-25", "2026-12-28"),
        (9, "GB", "2026-11-25", "2026-12-25", "2026-12-29"),
        (9, "GB-ENG", "2026-11-25", "2026-12-25", "2026-12-29"),
        (9, "GB-SCT", "2026-11-25", "2026-12-25", "2026-12-29"),
        (9, "GB-NIR", "2026-11-25", "2026-12-25", "2026-12-29"),
        (10, "DE", "2026-09-03", "2026-10-03", "2026-10-05"),
        // Corpus Christi is a holiday in Bavaria, Easter Monday in England and not in Scotland, Epiphany in Sweden.
        (0, "DE-BY", "2026-05-04", "2026-06-04", "2026-06-05"),
        (0, "DE-BE", "2026-05-04", "2026-06-04", "2026-06-04"),
        (0, "GB-ENG", "2026-03-06", "2026-04-06", "2026-04-07"),
        (0, "GB-SCT", "2026-03-06", "2026-04-06", "2026-04-06"),
        (0, "SE", "2026-12-06", "2027-01-06", "2027-01-07"),
        (0, "CH-ZH", "2026-04-01", "2026-05-01", "2026-05-04"),
        (0, "CH-BE", "2026-04-01", "2026-05-01", "2026-05-01"),
        (0, "FR", "2026-06-14", "2026-07-14", "2026-07-15"),
        (0, "NL", "2026-03-27", "2026-04-27", "2026-04-28"),
        (0, "AT", "2026-09-26", "2026-10-26", "2026-10-27"),
        (0, "US", "2026-10-26", "2026-11-26", "2026-11-27"),
    ] {
        assert_eq!(
            due(day(received), MONTH, true, &calendar(place)),
            certain(nominal, legal),
            "{number} {place} {received}"
        );
    }
}

#[test]
fn a_request_late_in_the_evening_came_in_on_that_day() {
    let berlin = "Europe/Berlin".parse().unwrap();
    let at = DateTime::parse_from_rfc3339("2026-09-03T23:30:00+02:00").unwrap().timestamp_millis();
    assert_eq!(day_in(at, berlin), day("2026-09-03"));
    assert_eq!(day_in(at + 30 * 60_000, berlin), day("2026-09-04"));
    // It was the third in London an hour longer, and is all along in Honolulu.
    assert_eq!(day_in(at + 45 * 60_000, "Europe/London".parse().unwrap()), day("2026-09-03"));
    assert_eq!(day_in(at + 45 * 60_000, "Pacific/Honolulu".parse().unwrap()), day("2026-09-03"));
}

#[test]
fn an_extension_counts_from_receipt() {
    let germany = calendar("DE");
    let further = Period::months(2);
    for (number, received, nominal, legal, notice) in [
        (11, "2026-01-31", "2026-04-30", "2026-04-30", "2026-03-02"),
        (12, "2026-11-30", "2027-02-28", "2027-03-01", "2026-12-30"),
    ] {
        let received = day(received);
        assert_eq!(extended(received, MONTH, further, true, &germany), certain(nominal, legal), "{number}");
        assert_eq!(due(received, MONTH, true, &germany).legal, day(notice), "{number}");
    }
    // From the first end it would be two days less.
    assert_eq!(due(day("2026-02-28"), further, true, &germany).nominal, day("2026-04-28"));
}

#[test]
fn waiting_adds_days_or_starts_anew_or_does_nothing() {
    let germany = calendar("DE");
    let received = day("2026-03-10");
    let wait = |pause| Wait { asked: day("2026-03-12"), answered: day("2026-03-25"), pause };
    for (pause, nominal, legal) in [
        (Pause::AddDays, "2026-04-23", "2026-04-23"),
        (Pause::StartAnew, "2026-04-25", "2026-04-27"),
        (Pause::No, "2026-04-10", "2026-04-10"),
    ] {
        let found = paused(received, MONTH, &[wait(pause)], true, &germany);
        assert_eq!(found, certain(nominal, legal), "{pause:?}");
    }
}

#[test]
fn waits_count_once_in_any_order_and_not_after_the_end() {
    let germany = calendar("DE");
    let received = day("2026-03-10");
    let wait = |asked, answered, pause| Wait { asked: day(asked), answered: day(answered), pause };
    let found = |waits: &[Wait]| paused(received, MONTH, waits, true, &germany).nominal;

    // The 12th to the 30th, once.
    let overlapping = [
        wait("2026-03-20", "2026-03-30", Pause::AddDays),
        wait("2026-03-12", "2026-03-25", Pause::AddDays),
        wait("2026-03-13", "2026-03-15", Pause::AddDays),
    ];
    assert_eq!(found(&overlapping), day("2026-04-28"));
    // What was asked for before the clock started anew doesn't count in it any more, but for what lasted longer.
    let mixed = [
        wait("2026-03-12", "2026-03-25", Pause::StartAnew),
        wait("2026-03-20", "2026-03-30", Pause::AddDays),
    ];
    assert_eq!(found(&mixed), day("2026-04-30"));
    // The period ended on the 10th of April; one that was prolonged did not.
    let late = wait("2026-04-13", "2026-04-20", Pause::AddDays);
    assert_eq!(found(&[late]), day("2026-04-10"));
    assert_eq!(found(&[late, overlapping[0]]), day("2026-04-27"));
    // An answer of before the question is none.
    assert_eq!(found(&[wait("2026-03-20", "2026-03-18", Pause::AddDays)]), day("2026-04-10"));
    assert_eq!(found(&[]), day("2026-04-10"));
}

#[test]
fn seventy_two_hours_are_told_by_the_hour() {
    let utc = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc);
    for (aware, exact, legal) in [
        ("2026-04-02T16:20:00+02:00", "2026-04-05T16:20:00+02:00", "2026-04-05T17:00:00+02:00"),
        ("2026-04-02T16:00:00+02:00", "2026-04-05T16:00:00+02:00", "2026-04-05T16:00:00+02:00"),
        ("2026-04-02T16:00:00.001+02:00", "2026-04-05T16:00:00.001+02:00", "2026-04-05T17:00:00+02:00"),
        // Clocks are put forward and back on the way: the hours are as many all the same.
        ("2026-03-27T10:30:00+01:00", "2026-03-30T11:30:00+02:00", "2026-03-30T12:00:00+02:00"),
        ("2026-10-23T10:30:00+02:00", "2026-10-26T09:30:00+01:00", "2026-10-26T10:00:00+01:00"),
    ] {
        let found = hours(utc(aware), 72);
        assert_eq!((found.target, found.legal), (utc(exact), utc(legal)), "{aware}");
    }
}

#[test]
fn californian_days_do_not_roll_and_business_days_pass_over_holidays() {
    let us = calendar("US");
    let received = day("2026-01-02");
    assert_eq!(due(received, Period::days(45), false, &us), certain("2026-02-16", "2026-02-16"));
    assert_eq!(due(received, Period::business_days(10), false, &us), certain("2026-01-16", "2026-01-16"));
    assert_eq!(
        extended(received, Period::days(45), Period::days(45), false, &us),
        certain("2026-04-02", "2026-04-02")
    );
    // Martin Luther King's day is a Monday between.
    assert_eq!(
        due(day("2026-01-09"), Period::business_days(10), false, &us),
        certain("2026-01-26", "2026-01-26")
    );
    // Nobody's holidays are known: Monday to Friday count, which is earlier.
    assert_eq!(
        due(day("2026-01-09"), Period::business_days(10), false, &Calendar::unknown()),
        Due { nominal: day("2026-01-23"), legal: day("2026-01-23"), certain: false }
    );
}

#[test]
fn years_and_hours_and_no_number_have_a_day_too() {
    let germany = calendar("DE");
    let received = day("2028-02-29");
    for (period, nominal) in [
        (Period { count: 2, unit: Unit::Year }, "2030-02-28"),
        (Period { count: 4, unit: Unit::Year }, "2032-02-29"),
        (Period { count: 72, unit: Unit::Hour }, "2028-03-03"),
        (Period::PROMPT, "2028-02-29"),
        (Period::days(1), "2028-03-01"),
        (Period { count: 0, unit: Unit::BusinessDay }, "2028-02-29"),
    ] {
        assert_eq!(due(received, period, false, &germany).nominal, day(nominal), "{period:?}");
    }
    // What is due at once does not wait for Monday.
    assert_eq!(due(day("2026-11-22"), Period::PROMPT, true, &germany), certain("2026-11-22", "2026-11-22"));
    // No period ends after the last day there is.
    let endless = due(received, Period { count: u32::MAX, unit: Unit::Year }, true, &germany);
    assert_eq!((endless.nominal, endless.certain), (NaiveDate::MAX, false));
}

#[test]
fn what_is_not_in_the_table_is_not_certain_and_rolls_nowhere() {
    for (place, received) in
        [("JP", "2026-03-05"), ("DE", "2051-03-05"), ("DE", "2014-10-30"), ("DE", "2050-11-30")]
    {
        let found = due(day(received), MONTH, true, &calendar(place));
        assert_eq!(found.legal, found.nominal, "{place} {received}");
        assert_eq!(found.certain, received == "2050-11-30", "{place} {received}");
    }
    // The last day of the table is a Saturday, and what comes after it is not known.
    let last = due(day("2050-12-01"), Period::days(30), true, &calendar("DE"));
    assert_eq!(last, Due { nominal: day("2050-12-31"), legal: day("2050-12-31"), certain: false });
    // A region that is not in the table has the days of its country.
    assert_eq!(calendar("NL-ZH"), calendar("NL"));
    assert_eq!(calendar("DE-XX"), calendar("DE"));
    assert_ne!(calendar("DE-BY"), calendar("DE"));
}

#[test]
fn a_target_lies_before_the_end_on_a_working_day_but_not_before_receipt() {
    let germany = calendar("DE");
    let received = day("2026-03-05");
    let end = due(received, MONTH, true, &germany);
    for (margin, aim) in [
        (0, "2026-04-02"), // Easter Sunday, then back over Good Friday.
        (2, "2026-04-02"),
        (4, "2026-04-01"),
        (7, "2026-03-27"),
        (31, "2026-03-05"),
        (4000, "2026-03-05"),
    ] {
        assert_eq!(target(received, end, margin, &germany), day(aim), "{margin}");
    }
}

#[test]
fn known_holidays_are_in_the_table() {
    for (place, holidays) in [
        ("DE", "2017-10-31 2026-04-03 2026-05-14 2026-05-25 2048-05-14"),
        ("DE-BE", "2019-03-08 2020-05-08 2025-05-08"),
        ("DE-SN", "2026-11-18"),
        ("AT", "2026-06-04 2026-12-08"),
        ("CH", "2025-08-01"),
        ("CH-TI", "2026-03-19 2026-06-29"),
        ("SE", "2026-05-14 2025-06-06 2026-01-06"),
        ("FR", "2026-05-08 2026-11-11"),
        ("FR-57", "2026-04-03 2025-12-26"),
        ("NL", "2025-05-05 2026-05-14"),
        ("GB", "2022-06-03 2022-09-19 2023-05-08 2026-12-28"),
        ("GB-NIR", "2026-03-17 2027-07-12"),
        ("GB-SCT", "2026-11-30 2026-01-02"),
        ("US", "2026-01-19 2026-07-03 2026-11-26"),
        ("DK", "2023-05-05"),
        ("IE", "2026-02-02"),
        ("GR", "2026-04-10 2026-04-13"),
        ("ES-CT", "2026-06-24"),
    ] {
        let calendar = calendar(place);
        for holiday in holidays.split(' ') {
            assert!(!calendar.is_working_day(day(holiday)), "{place} {holiday}");
        }
    }
    for (place, workdays) in [
        ("DE", "2026-01-06 2026-06-04 2017-10-30 2026-12-24 2026-12-31"),
        ("DE-BE", "2026-05-08 2026-10-30"),
        // Sweden's eves are no public holidays, though many do not work.
        ("SE", "2026-06-19 2026-12-24"),
        ("NL", "2026-05-05"),
        ("GB-SCT", "2026-04-06"),
        ("DK", "2024-04-26"),
        ("US", "2026-11-27"),
    ] {
        let calendar = calendar(place);
        for workday in workdays.split(' ') {
            assert!(calendar.is_working_day(day(workday)), "{place} {workday}");
        }
    }
}

#[test]
fn a_place_is_written_as_iso_3166_has_it() {
    for good in ["DE", "DE-BY", "AT-9", "FR-6AE", "FR-57"] {
        let territory = Territory::read(good).unwrap();
        assert_eq!(territory.code(), good);
        assert_eq!(territory.region(), good.split_once('-').map(|(_, region)| region));
    }
    for bad in ["", "D", "de", "DEU", "DE-", "DE-by", "DE-BAYE", "DE BY", "ÄÖ", "DE-Ä", "1A", "-", "DE--BY"]
    {
        assert_eq!(Territory::read(bad), None, "{bad}");
    }
    assert!(deadline::Calendar::territories().count() > 90);
}
