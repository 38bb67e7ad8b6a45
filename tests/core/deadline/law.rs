//! What holds for every day, period and place.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Weekday};
use kartotek_core::deadline::{
    Calendar, FIRST_YEAR, LAST_YEAR, Pause, Period, Unit, Wait, due, extended, hours, paused,
};
use proptest::prelude::*;

use super::calendar;

/// Days of the table, and some years around it.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(FIRST_YEAR - 2, 1, 1).unwrap();
    (0..(LAST_YEAR - FIRST_YEAR + 5).unsigned_abs() * 365)
        .prop_map(move |days| first + Days::new(days.into()))
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let mut places: Vec<&str> = Calendar::territories().collect();
    places.push("JP");
    proptest::sample::select(places).prop_map(calendar)
}

fn any_period() -> impl Strategy<Value = Period> {
    let unit = prop_oneof![
        Just(Unit::Hour),
        Just(Unit::Day),
        Just(Unit::BusinessDay),
        Just(Unit::Month),
        Just(Unit::Year)
    ];
    (unit, 0..100_u32).prop_map(|(unit, count)| Period { count, unit })
}

fn any_pause() -> impl Strategy<Value = Pause> {
    prop_oneof![Just(Pause::No), Just(Pause::AddDays), Just(Pause::StartAnew)]
}

fn any_waits() -> impl Strategy<Value = Vec<(u64, i64, Pause)>> {
    prop::collection::vec((0..60_u64, -3..60_i64, any_pause()), 0..5)
}

/// Waits by how long after receipt they began and how long they took.
fn since(received: NaiveDate, waits: &[(u64, i64, Pause)]) -> Vec<Wait> {
    let wait = |&(asked, took, pause): &(u64, i64, Pause)| {
        let asked = received + Days::new(asked);
        Wait { asked, answered: asked + TimeDelta::days(took), pause }
    };
    waits.iter().map(wait).collect()
}

proptest! {
    #[test]
    fn the_legal_day_is_a_working_day_and_never_before_the_nominal_one(
        received in any_day(), period in any_period(), roll: bool, calendar in any_calendar()
    ) {
        let due = due(received, period, roll, &calendar);

        prop_assert!(received <= due.nominal && due.nominal <= due.legal);
        if roll && due.certain && period.has_number() {
            prop_assert!(calendar.is_working_day(due.legal));
            // No working day lies between.
            prop_assert!(due.nominal.iter_days().take_while(|day| *day < due.legal).all(|day| !calendar.is_working_day(day)));
        }
        if !due.certain || !roll {
            prop_assert_eq!(due.legal, due.nominal);
        }
    }

    #[test]
    fn what_comes_later_is_due_no_earlier(
        received in any_day(), later in 0..40_u64, period in any_period(), roll: bool, calendar in any_calendar()
    ) {
        let first = due(received, period, roll, &calendar);
        let second = due(received + Days::new(later), period, roll, &calendar);

        prop_assert!(first.nominal <= second.nominal && first.legal <= second.legal);
    }

    #[test]
    fn an_extension_ends_no_earlier_than_what_it_extends_nor_than_a_chain(
        received in any_day(), first in any_period(), further in any_period(), roll: bool, calendar in any_calendar()
    ) {
        let once = due(received, first, roll, &calendar);
        let whole = extended(received, first, further, roll, &calendar);

        prop_assert!(whole.nominal >= once.nominal && whole.legal >= once.legal);
        if first.unit == Unit::Month && further.unit == Unit::Month {
            let chained = due(once.nominal, further, false, &calendar);
            prop_assert!(whole.nominal >= chained.nominal);
        }
    }

    #[test]
    fn months_never_skip_one_and_keep_the_day_where_they_can(received in any_day(), count in 0..40_u32) {
        let end = due(received, Period::months(count), false, &Calendar::unknown()).nominal;
        let month = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();

        prop_assert_eq!(month(end) - month(received), count.cast_signed());
        let is_last = (end + Days::new(1)).month() != end.month();
        prop_assert!(end.day() == received.day() || is_last && end.day() < received.day());
    }

    #[test]
    fn business_days_are_as_many_working_days(
        received in any_day(), count in 1..60_u32, calendar in any_calendar()
    ) {
        let due = due(received, Period::business_days(count), false, &calendar);
        let between = received.iter_days().skip(1).take_while(|day| *day <= due.legal);

        prop_assert_eq!(between.filter(|day| calendar.is_working_day(*day)).count(), count as usize);
        prop_assert!(calendar.is_working_day(due.legal));
    }

    #[test]
    fn an_unknown_calendar_tells_the_nominal_day(received in any_day(), period in any_period(), roll: bool) {
        let due = due(received, period, roll, &Calendar::unknown());

        prop_assert_eq!(due.legal, due.nominal);
        prop_assert!(!(due.certain && roll && period.has_number()));
    }

    #[test]
    fn a_wait_never_shortens_and_their_order_does_not_matter(
        received in any_day(), period in any_period(), waits in any_waits(), roll: bool, calendar in any_calendar()
    ) {
        let plain = due(received, period, roll, &calendar);
        let waits = since(received, &waits);
        let found = paused(received, period, &waits, roll, &calendar);

        prop_assert!(found.nominal >= plain.nominal && found.legal >= plain.legal);
        prop_assert!(found.legal >= found.nominal);
        let reversed: Vec<Wait> = waits.iter().rev().copied().collect();
        prop_assert_eq!(paused(received, period, &reversed, roll, &calendar), found);
        if waits.iter().all(|wait| wait.pause == Pause::No) {
            prop_assert_eq!(found, plain);
        }
    }

    #[test]
    fn one_more_wait_never_shortens(
        received in any_day(), waits in any_waits(), took in 0..60_u64, pause in any_pause(), calendar in any_calendar()
    ) {
        let mut waits = since(received, &waits);
        let before = paused(received, Period::months(1), &waits, true, &calendar);
        let asked = waits.iter().map(|wait| wait.asked).max().unwrap_or(received) + Days::new(1);
        waits.push(Wait { asked, answered: asked + Days::new(took), pause });
        let after = paused(received, Period::months(1), &waits, true, &calendar);

        prop_assert!(after.nominal >= before.nominal && after.legal >= before.legal);
    }

    #[test]
    fn waiting_that_is_added_is_as_many_days(received in any_day(), asked in 0..28_u64, took in 0..90_u64) {
        let asked = received + Days::new(asked);
        let wait = Wait { asked, answered: asked + Days::new(took), pause: Pause::AddDays };
        let plain = due(received, Period::months(1), false, &Calendar::unknown()).nominal;
        let found = paused(received, Period::months(1), &[wait], false, &Calendar::unknown()).nominal;

        prop_assert_eq!(found, plain + Days::new(took));
    }

    #[test]
    fn hours_are_exact_and_the_first_one_is_given(at in -2_000_000_000_000_i64..4_000_000_000_000, count in 0..1000_u32) {
        let aware = DateTime::from_timestamp_millis(at).unwrap();
        let found = hours(aware, count);

        prop_assert_eq!(found.target - aware, TimeDelta::hours(count.into()));
        let given = found.legal - found.target;
        prop_assert!(given >= TimeDelta::zero() && given < TimeDelta::hours(1));
        prop_assert_eq!(found.legal.timestamp_millis() % 3_600_000, 0);
    }

    #[test]
    fn no_weekend_is_a_working_day(day in any_day(), calendar in any_calendar()) {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            prop_assert!(!calendar.is_working_day(day));
        }
    }
}
