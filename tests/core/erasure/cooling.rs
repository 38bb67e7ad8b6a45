//! Erasures that wait for a cooling-off: until when, what cuts it short, and what is done once it is over.

use kartotek_core::{
    activity,
    crm::{contact::ContactDraft, party::Party, point::Address},
    erasure::{ErasureDraft, ErasureKeep, ErasureStrike, KeepGround, statistic::StatisticKind},
    error::{ErasureWait, Problem},
    id::ContactId,
    retention::{category::RetentionItemKind, hold::LegalHoldDraft},
    session::due::DueSort,
};

use super::{
    announced::{EVA, announce, confirm, due, only, over, set, waits},
    decided,
};
use crate::{
    activity::{ABOUT_ANNA, note},
    office::{DAY, NOW, Office, named, refusal},
    task::ZONE,
};

#[test]
fn days_of_a_cooling_off_are_at_most_thirty() {
    let office = Office::new();

    set(&office.session, |settings| settings.cooling_off_days = 30).unwrap();
    let refused = set(&office.session, |settings| settings.cooling_off_days = 31);

    assert_eq!(refusal(refused), ("coolingOffDays", None, Problem::Choice));
}

#[test]
fn what_was_decided_is_done_as_it_was_announced_where_it_is_still_there() {
    let office = Office::with(&["Eva Dahl", "Bo Ek"]);
    let session = &office.session;
    set(session, |settings| settings.cooling_off_days = 14).unwrap();
    session.add_activity(ABOUT_ANNA, note("Asked for an offer")).unwrap();
    let bo = Party { contact: Some(ContactId(2)), company: None };
    let [said, gone] = ["Eva Dahl was there", "Eva Dahl comes too"]
        .map(|text| session.add_activity(bo, note(text)).unwrap().0);
    let plan = session.plan_erasure(EVA).unwrap();
    let strike: Vec<ErasureStrike> = plan
        .spoken_of
        .iter()
        .map(|planned| ErasureStrike { kind: planned.text.kind, object: planned.text.object })
        .collect();
    assert_eq!(strike.len(), 2);
    let kept = |reason: &str| ErasureKeep {
        category: RetentionItemKind::Activity,
        ground: KeepGround::Claim,
        law: "".into(),
        hold: LegalHoldDraft { reason: reason.into(), review_on: "2028-06-30".into() },
    };
    let draft = |reason| ErasureDraft {
        strike: strike.clone(),
        keep: vec![kept(reason)],
        count: vec![StatisticKind::Contact],
        ..decided(&plan)
    };
    let refused = session.announce_erasure(&draft(" "));
    assert_eq!(refusal(refused), ("reason", Some(0), Problem::Missing), "what is wrong is said at once");
    assert!(session.erasure_announcements().unwrap().is_empty());

    let announced = session.announce_erasure(&draft("Eva against us")).unwrap().0;

    assert_eq!((&announced.strike, announced.keep.len(), announced.count.len()), (&strike, 1, 1));
    let changed = note("Somebody comes too");
    session.change_activity(gone.id, gone.revision, changed).unwrap();
    office.clock.advance(15 * DAY);
    confirm(session, &only(session), None).unwrap();
    let summary = session.erasures().unwrap().remove(0).summary;
    assert_eq!((summary.struck, summary.spoken), (1, 0));
    assert!(summary.kept.iter().any(|kept| kept.decided && kept.count == 1));
    assert_eq!(session.archive().unwrap().len(), 1);
    let said = session.read(|snapshot| activity::get(snapshot, said.id)).unwrap();
    assert!(!said.draft.subject.0.contains("Dahl") && !said.draft.body.0.contains("Dahl"));
    assert_eq!(
        session
            .read(|snapshot| Ok(
                snapshot.query_row("SELECT count(*) FROM statistic", [], |row| row.get::<_, u64>(0))?
            ))
            .unwrap(),
        1
    );
}

#[test]
fn what_stays_is_looked_at_again_after_the_cooling_off_and_a_day_that_is_over_by_then_hinders_nothing() {
    let office = Office::with(&["Eva Dahl"]);
    let session = &office.session;
    set(session, |settings| settings.cooling_off_days = 30).unwrap();
    session.add_activity(ABOUT_ANNA, note("Asked for an offer")).unwrap();
    let zoned = |zone: &str| set(session, |settings| settings.controller.zone = zone.into()).unwrap();
    let announce = |review_on: &str| {
        let keep = ErasureKeep {
            category: RetentionItemKind::Activity,
            ground: KeepGround::Claim,
            law: "".into(),
            hold: LegalHoldDraft { reason: "a claim".into(), review_on: review_on.into() },
        };
        let plan = session.plan_erasure(EVA).unwrap();
        session.announce_erasure(&ErasureDraft { keep: vec![keep], ..decided(&plan) })
    };
    // It is announced on 21 September by each of these clocks, and may be done from 22 October on.
    for zone in ["Europe/Stockholm", "Europe/London", "America/Los_Angeles"] {
        zoned(zone);
        for early in ["2026-10-01", "2026-10-21"] {
            assert_eq!(refusal(announce(early)), ("reviewOn", Some(0), Problem::Date), "{zone}");
        }
        let announced = announce("2026-10-22").unwrap().0;
        session.withdraw_erasure(announced.id).unwrap();
    }
    let announced = announce("2026-10-22").unwrap().0;

    // They forgot it.
    office.clock.advance(60 * DAY);
    confirm(session, &announced, None).unwrap();

    let archived = session.archive().unwrap();
    assert_eq!(archived[0].review_on.as_deref(), Some("2026-10-22"));
    let rows = session.open_due(ZONE, 10).unwrap().rows;
    assert!(rows.iter().any(|row| row.sort == DueSort::ArchiveHold), "it is to be looked at");
    office.verify_rows().unwrap();
}

#[test]
fn a_cooling_off_is_waited_for_or_cut_short_for_a_reason_that_names_nobody() {
    let office = Office::new();
    let address = Address { street: "Ringvägen 12".into(), ..Address::default() };
    let phonetic_given_name = "Evi".into();
    office.add(ContactDraft { phonetic_given_name, addresses: vec![address], ..named("Eva Dahl") });
    let session = &office.session;
    set(session, |settings| settings.cooling_off_days = 14).unwrap();
    let announced = announce(session, EVA).unwrap();
    let cooling = ErasureWait::Cooling { until: over(14) };
    assert_eq!((announced.runs_at, announced.wait.as_ref()), (over(14), Some(&cooling)));
    assert_eq!(waits(confirm(session, &announced, None)), cooling);
    for (reason, problem) in [
        (" ", Problem::Missing),
        ("DAHL wants it now", Problem::Identifying),
        ("For eva: at once", Problem::Identifying),
        ("Mail from eva@dahl.example", Problem::Identifying),
        ("Dahls Anwalt will es", Problem::Identifying),
        ("They live in Ringvägen 12", Problem::Identifying),
        ("Evi asks for it", Problem::Identifying),
    ] {
        assert_eq!(refusal(confirm(session, &announced, Some(reason))), ("hurry", None, problem), "{reason}");
    }
    // What the settings say since makes it neither shorter nor longer.
    set(session, |settings| settings.cooling_off_days = 1).unwrap();
    assert_eq!(waits(confirm(session, &announced, None)), cooling);

    confirm(session, &announced, Some("They ask for it today")).unwrap();

    let told = session.erasures().unwrap().remove(0).summary.announced.unwrap();
    assert_eq!((told.cooling_off_days, told.by_another), (14, false));
    assert_eq!(told.hurried.as_ref().map(|reason| reason.as_str()), Some("They ask for it today"));
    office.verify_rows().unwrap();
}

#[test]
fn after_its_cooling_off_an_erasure_is_due_and_needs_no_reason() {
    let office = Office::with(&["Eva Dahl"]);
    let session = &office.session;
    set(session, |settings| settings.cooling_off_days = 14).unwrap();
    let announced = announce(session, EVA).unwrap();
    assert!(due(session).is_empty());
    office.clock.advance(over(14) - NOW - 1);
    assert!(matches!(waits(confirm(session, &announced, None)), ErasureWait::Cooling { .. }));
    office.clock.advance(1);
    assert_eq!(due(session), ["Eva Dahl"]);

    confirm(session, &announced, Some("Not needed any more")).unwrap();

    let told = session.erasures().unwrap().remove(0).summary.announced.unwrap();
    assert_eq!((told.cooling_off_days, told.hurried), (14, None));
}
