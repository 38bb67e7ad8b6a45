//! What a period was really counted from is what is told, also where the collection of the data stands for what never happened.

use kartotek_core::{
    activity::{ActivityKind, Direction},
    consent::{ConsentKind, DataOrigin},
    progress::Silent,
    retention::{
        category::{RetentionCategory, RetentionEvent},
        flag::RetentionState,
        rule::RetentionRuleDraft,
    },
};

use super::{ANNA, heard, rule};
use crate::{
    activity::ABOUT_ANNA,
    consent::{event, newsletter},
    office::{DAY, NOW, Office},
};

/// Does something with a new office.
type Act = fn(&Office);

fn collected(office: &Office) {
    office.session.set_collection(&[ANNA], DataOrigin::Other, NOW - 60 * DAY).unwrap();
}

fn log(office: &Office, direction: Direction, days: i64) {
    office.log(ABOUT_ANNA, heard(ActivityKind::Mail, direction, NOW - days * DAY));
}

#[test]
fn each_event_is_told_as_what_it_was() {
    use RetentionEvent::{Collection, Consent, FromPerson, WithPerson};
    let nothing: Act = |_| ();
    let table: [(&str, RetentionEvent, Act, RetentionEvent, &str); 10] = [
        ("never", FromPerson, nothing, Collection, "2026-07-23"),
        ("never", WithPerson, nothing, Collection, "2026-07-23"),
        ("never", Consent, nothing, Collection, "2026-07-23"),
        ("asked for", Collection, nothing, Collection, "2026-07-23"),
        (
            "before it was collected",
            FromPerson,
            |office| log(office, Direction::In, 90),
            Collection,
            "2026-07-23",
        ),
        ("on that day", FromPerson, |office| log(office, Direction::In, 60), FromPerson, "2026-07-23"),
        ("they wrote", FromPerson, |office| log(office, Direction::In, 30), FromPerson, "2026-08-22"),
        ("only we wrote", FromPerson, |office| log(office, Direction::Out, 30), Collection, "2026-07-23"),
        ("only we wrote", WithPerson, |office| log(office, Direction::Out, 30), WithPerson, "2026-08-22"),
        ("they consented", Consent, consented, Consent, "2026-08-22"),
    ];
    for (what, counted, act, told, on) in table {
        let office = Office::with(&["Anna Berg"]);
        collected(&office);
        act(&office);
        office.rule(rule(RetentionCategory::Prospect, counted, 1_000));

        let due = office.session.contact_retention(ANNA).unwrap().due.unwrap();

        assert_eq!((due.event, due.event_on.as_str()), (told, on), "{what}, {counted:?}");
        assert_eq!(due.instead_of, (told != counted).then_some(counted), "{what}, {counted:?}");
    }
}

fn consented(office: &Office) {
    let purpose = office.purpose(newsletter());
    office.consent(event(ANNA, purpose, ConsentKind::Given, NOW - 30 * DAY));
}

#[test]
fn what_was_flagged_says_so_too_until_its_rule_says_something_else() {
    let office = Office::with(&["Anna Berg"]);
    collected(&office);
    let rule = office.prospects(30);
    office.session.flag_retention(None, &Silent).unwrap();
    let row = || office.session.retention_queue(RetentionState::Open, 0, 1).unwrap().rows.remove(0);

    assert_eq!(
        (row().flag.event, row().instead_of),
        (RetentionEvent::Collection, Some(RetentionEvent::FromPerson))
    );

    office.clock.advance(DAY);
    let other = RetentionRuleDraft { event: RetentionEvent::WithPerson, ..rule.draft.clone() };
    office.session.change_retention_rule(rule.id, rule.revision, other).unwrap();
    assert_eq!((row().flag.event, row().instead_of), (RetentionEvent::Collection, None));
    office.verify_rows().unwrap();
}
