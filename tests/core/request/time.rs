//! By when a request has to be answered: more time, and the days of a place.

use kartotek_core::{
    regime::DelayReason,
    request::{RequestDraft, RequestMove},
};

use super::{Walk, access, refused};
use crate::office::{DAY, NOW, Office};

#[test]
fn more_time_counts_only_once_they_were_told_within_the_first_month() {
    let office = Office::with(&["Anna Berg"]);
    let mut walk = Walk::of(&office.session, access());
    assert_eq!(walk.sheet.notice_on, "2026-10-21");
    let extend = || RequestMove::Extend { reasons: vec![DelayReason::Complexity], until: String::new() };
    refused(walk.try_act(RequestMove::Tell { at: NOW }), "stage");
    walk.act(extend());
    assert_eq!(walk.legal_on(), "2026-10-21", "they were not told yet");
    walk.act(RequestMove::Tell { at: NOW });
    assert_eq!(walk.legal_on(), "2026-12-21", "three months from receipt");

    let mut late = Walk::of(&office.session, access());
    late.act(extend());
    office.clock.advance(31 * DAY);
    let at = NOW + 31 * DAY;
    refused(late.try_act(RequestMove::Tell { at }), "extension");
    let mut later = Walk::of(&office.session, access());
    refused(later.try_act(extend()), "extension");
    assert_eq!(late.legal_on(), "2026-10-21");
}

#[test]
fn holidays_and_days_are_those_of_the_place_in_the_settings() {
    // All Saints' Day is a holiday in Bavaria, and no other one of Germany's is near.
    let at = |region: &str, zone: &str| {
        let office = Office::with(&["Anna Berg"]);
        office.settings(|settings| {
            settings.country = "DE".into();
            settings.controller.region = region.into();
            settings.controller.zone = zone.into();
        });
        // 2026-09-21 14:13 UTC, when the first of the next month has begun nowhere.
        let received_at = NOW - (20 * DAY);
        let request = Walk::of(&office.session, RequestDraft { received_at, ..access() }).sheet.request;
        (request.zone, request.received_on, request.dates.legal_on)
    };
    let of = |zone: &str, received: &str, legal: &str| (zone.into(), received.into(), legal.into());
    assert_eq!(at("", ""), of("Europe/Berlin", "2026-09-01", "2026-10-01"));
    assert_eq!(at("DE-BY", "Pacific/Kiritimati"), of("Pacific/Kiritimati", "2026-09-02", "2026-10-02"));
    let nearly = |region: &str| {
        let office = Office::with(&["Anna Berg"]);
        office.clock.advance(10 * DAY);
        office.settings(|settings| {
            settings.country = "DE".into();
            settings.controller.region = region.into();
        });
        let received_at = NOW + (10 * DAY);
        let request = Walk::of(&office.session, RequestDraft { received_at, ..access() }).sheet.request;
        (request.received_on, request.dates.legal_on)
    };
    assert_eq!(nearly("DE-BE"), ("2026-10-01".into(), "2026-11-02".into()), "the first is a Sunday");
}
