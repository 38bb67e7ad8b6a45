//! For how long an announced erasure waits: whole days, by the clocks of the organisation.

use kartotek_core::{erasure::ErasureAnnouncement, error::ErasureWait};

use super::announced::{EVA, announce, confirm, over, set, waits};
use crate::office::{DAY, Office};

/// An hour in milliseconds.
const HOUR: i64 = 3_600_000;

/// Announced so much later, by the clocks of a zone.
fn announced(office: &Office, zone: &str, later: i64, days: u32) -> ErasureAnnouncement {
    set(&office.session, |settings| {
        settings.controller.zone = zone.into();
        settings.cooling_off_days = days;
    })
    .unwrap();
    office.clock.advance(later);
    announce(&office.session, EVA).unwrap()
}

#[test]
fn it_is_over_with_the_last_whole_day_and_never_earlier() {
    // Announced on 21 September 2026 at 14:13:20 UTC, or so much later.
    for (zone, later, days, until) in [
        ("Europe/Stockholm", 0, 1, over(1)),
        ("Europe/Stockholm", 0, 30, over(30)),
        // One minute before midnight: a day is a day.
        ("Europe/Stockholm", 28_000_000 - 60_000, 1, over(1)),
        ("Europe/Stockholm", 28_000_000, 1, over(2)),
        // Clocks are put back on 25 October.
        ("Europe/Stockholm", 30 * DAY, 14, over(44) + HOUR),
        ("America/New_York", 0, 1, over(1) + 6 * HOUR),
        ("Asia/Tokyo", 0, 1, over(1) - 7 * HOUR),
    ] {
        let office = Office::with(&["Eva Dahl"]);
        let found = announced(&office, zone, later, days);
        assert_eq!(found.runs_at, until, "{zone} {later} {days}");
        assert!(found.runs_at - found.at >= i64::from(days) * DAY, "{zone} {later} {days}");
    }
}

#[test]
fn what_the_ledger_says_is_the_days_that_were_asked_for() {
    for later in [0, 28_000_000, 28_000_000 - 60_000] {
        let office = Office::with(&["Eva Dahl"]);
        let session = &office.session;
        let found = announced(&office, "Europe/Stockholm", later, 3);
        assert_eq!(found.wait, Some(ErasureWait::Cooling { until: found.runs_at }));
        // The day is kept to whatever the clocks of the organisation are since.
        set(session, |settings| settings.controller.zone = "America/New_York".into()).unwrap();
        office.clock.advance(found.runs_at - found.at - 1);
        assert_eq!(waits(confirm(session, &found, None)), ErasureWait::Cooling { until: found.runs_at });
        office.clock.advance(1);

        confirm(session, &found, None).unwrap();

        let told = session.erasures().unwrap().remove(0).summary.announced.unwrap();
        assert_eq!((told.cooling_off_days, told.hurried), (3, None));
    }
}
