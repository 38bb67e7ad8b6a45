//! What is approved is carried out: people and single records go, what stays says why, and what is left of people is numbers.

use std::collections::BTreeSet;

use kartotek_core::{
    activity::{ActivityDraft, ActivityKind, Direction},
    consent::{ConsentKind, ConsentMethod, DataOrigin},
    crm::{confidential::ConfidentialNote, party::Party},
    deal::DealDraft,
    document::RetentionClass,
    erasure::{
        ErasureCause,
        statistic::{StatisticKind, StatisticOutcome, StatisticSource},
    },
    error::{Error, Result},
    history::{self, list::PayloadState, verify::verify},
    id::{ContactId, StageId},
    personal::Personal,
    progress::{Progress, Silent},
    retention::{
        category::{RetentionAction, RetentionCategory, RetentionEvent, RetentionItem, RetentionItemKind},
        due::RetentionSkip,
        flag::{RetentionMove, RetentionState},
        rule::RetentionRuleDraft,
        run::RetentionObstacle,
    },
    role::Role,
    session::{Session, retention::RetentionCarried},
    setting,
    voucher::{VoucherDraft, VoucherKind},
};

use super::{ANNA, everywhere, hold::held, rule};
use crate::{
    access::Desk,
    activity::{ABOUT_ANNA, note},
    consent::event,
    office::{DAY, NOW, Office, named},
    row_mac::forge,
    task::{ZONE, planned},
    user::Shop,
    voucher::invoice,
};

const BO: ContactId = ContactId(2);
const LOST: StageId = StageId(6);

/// Flags what is due and approves all of it, with what its rule does unless told otherwise.
pub(crate) fn approve(office: &Office, action: Option<RetentionAction>) {
    office.session.flag_retention(None, &Silent).unwrap();
    let open = office.session.retention_queue(RetentionState::Open, 0, 500).unwrap();
    for row in open.rows {
        let wanted = RetentionMove::Approve { action: action.unwrap_or(row.flag.action) };
        office.session.decide_retention(row.flag.id, row.flag.revision, wanted).unwrap();
    }
}

pub(crate) fn carry(office: &Office) -> RetentionCarried {
    office.session.carry_out_retention(&Silent).unwrap().0
}

fn obstacles(carried: &RetentionCarried) -> Vec<(ContactId, Option<RetentionObstacle>)> {
    carried.left.iter().map(|left| (left.contact.unwrap(), left.obstacle.clone())).collect()
}

#[test]
fn where_erasures_take_two_who_approved_does_not_carry_out() {
    let shop = Shop::with(&[("Petra", Role::PrivacyOfficer)]);
    let anna = shop.unlock("anna").unwrap();
    let session = anna.session();
    let contact = session.add_contact(named("Eva Dahl")).unwrap().0.id;
    session.change_confidential(contact, Personal::default(), "a secret".into()).unwrap();
    session.set_collection(&[contact], DataOrigin::Person, NOW - 2_000 * DAY).unwrap();
    let draft = rule(RetentionCategory::Confidential, RetentionEvent::FromPerson, 1);
    session.add_retention_rule(draft).unwrap();
    let mut settings = session.read(setting::get).unwrap();
    settings.four_eyes = true;
    session.change_settings(&settings, &Silent).unwrap();
    session.flag_retention(None, &Silent).unwrap();
    let flag = session.retention_queue(RetentionState::Open, 0, 1).unwrap().rows.remove(0).flag;
    let approve = RetentionMove::Approve { action: RetentionAction::Erase };
    session.decide_retention(flag.id, flag.revision, approve).unwrap();
    let row = |session: &Session| {
        session.retention_queue(RetentionState::Approved, 0, 1).unwrap().rows.remove(0).obstacle
    };

    let carried = session.carry_out_retention(&Silent).unwrap().0;

    assert_eq!((carried.done, carried.left.len()), (0, 1));
    assert_eq!(carried.left[0].obstacle, Some(RetentionObstacle::Second));
    assert_eq!(row(session), Some(RetentionObstacle::Second));
    anna.close().unwrap();
    let petra = shop.unlock("petra").unwrap();
    assert_eq!(row(petra.session()), None);
    let carried = petra.session().carry_out_retention(&Silent).unwrap().0;
    assert_eq!((carried.done, carried.left.len()), (1, 0));
}

/// Nothing of the journal was lost past the app, and every row is as it was written.
pub(crate) fn verify_all(office: &Office) {
    let store = office.session.store();
    let found = store.read(|snapshot| verify(snapshot, store.keys().vault, &Silent)).unwrap();
    assert!(found.flaws.is_empty(), "{found:?}");
    office.verify_rows().unwrap();
}

/// Whether the journal can still be read of what is about an object of a kind.
fn told(session: &Session, kind: &str) -> BTreeSet<&'static str> {
    let store = session.store();
    let entries = session.read(history::entries).unwrap();
    entries
        .iter()
        .filter(|(entry, _)| entry.object_type == kind && entry.action != "erasure.item")
        .map(|(entry, _)| {
            match store.read(|snapshot| history::payload(snapshot, store.keys(), entry.seq)).unwrap() {
                Some(_) => "there",
                None => "gone",
            }
        })
        .collect()
}

#[test]
fn a_lead_without_conversion_or_renewed_consent_is_flagged_after_90_days_and_anonymised() {
    let office = Office::with(&["Anna Berg", "Bo Ek", "Cia Lund"]);
    let session = &office.session;
    session.add_retention_presets(&["lead".to_owned()]).unwrap();
    let news = office.purpose(everywhere("News"));
    for id in 1..=3 {
        session.set_collection(&[ContactId(id)], DataOrigin::Person, NOW).unwrap();
        office.consent(event(ContactId(id), news, ConsentKind::Given, NOW));
    }
    office.clock.advance(60 * DAY);
    // Bo says yes again, Cia buys something; of Anna nothing is heard.
    office.consent(event(BO, news, ConsentKind::Renewed, NOW + 60 * DAY));
    office.record(Party { contact: Some(ContactId(3)), company: None }, invoice("1"));
    office.clock.advance(30 * DAY);
    assert_eq!(session.flag_retention(None, &Silent).unwrap().0.flagged, 0, "the last day");
    office.clock.advance(2 * DAY);

    approve(&office, None);
    let carried = carry(&office);

    assert_eq!((carried.done, carried.left.len()), (1, 0));
    assert_eq!(office.names(&Default::default()), ["Bo Ek", "Cia Lund"]);
    let erasures = session.erasures().unwrap();
    assert_eq!((erasures.len(), erasures[0].cause), (1, ErasureCause::Retention));
    let left = session.statistics().unwrap();
    assert!(left.rows.is_empty() && left.suppressed, "one alone is not told");
    assert!(session.undo_state().undo.is_none(), "nothing takes it back");
    verify_all(&office);
}

#[test]
fn what_is_left_of_people_is_told_from_ten_on_and_rounded_and_names_nobody() {
    let names: Vec<String> = (0..13).map(|number| format!("Given{number} Family{number}")).collect();
    let office = Office::with(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let ids: Vec<ContactId> = (1..=13).map(ContactId).collect();
    office.session.set_collection(&ids, DataOrigin::Person, NOW - 200 * DAY).unwrap();
    office.prospects(90);
    office.offer(ABOUT_ANNA, DealDraft { title: "Hall".into(), ..Default::default() });
    let deal =
        office.session.read(|snapshot| kartotek_core::deal::get(snapshot, kartotek_core::id::DealId(1)));
    office.session.move_deal(deal.unwrap().id, LOST, "Too expensive".into(), ZONE).unwrap();

    approve(&office, Some(RetentionAction::Anonymise));
    assert_eq!(carry(&office).done, 13);

    let left = office.session.statistics().unwrap();
    assert_eq!(left.rows.len(), 1);
    let row = &left.rows[0];
    assert_eq!((row.kind, row.period.as_str(), row.count), (StatisticKind::Contact, "2026-03", 10));
    assert_eq!((row.source, row.outcome), (Some(StatisticSource::Person), StatisticOutcome::Lead));
    assert!(left.suppressed, "whom something was offered");
    let stored: Vec<(String, i64)> = office
        .session
        .read(|snapshot| {
            let mut statement = snapshot.prepare("SELECT outcome, count FROM statistic ORDER BY count")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert_eq!(stored, [("offer".to_owned(), 1), ("lead".to_owned(), 12)]);
    verify_all(&office);
}

#[test]
fn a_single_record_goes_with_what_the_journal_kept_of_it_and_the_person_stays() {
    let desk = Desk::empty();
    let (office, session) = (&desk.office, desk.session());
    office.add(named("Anna Berg"));
    let old = ActivityDraft { occurred_at: NOW - 50 * DAY, ..note("needle") };
    office.log(ABOUT_ANNA, old);
    let kept = office.log(ABOUT_ANNA, note("new"));
    let task = office.plan(ABOUT_ANNA, planned("needle"));
    session.finish_task(task.id, ZONE).unwrap();
    let paper = desk.store("needle", RetentionClass::Other, b"needle");
    session.change_confidential(ANNA, Personal::default(), "needle".into()).unwrap();
    let quote = VoucherDraft {
        kind: VoucherKind::Quote,
        issued_on: "2010-01-05".into(),
        note: "needle".into(),
        ..invoice("1")
    };
    office.record(ABOUT_ANNA, quote);
    let deal = office.offer(ABOUT_ANNA, DealDraft { title: "needle".into(), ..Default::default() });
    session.move_deal(deal.id, LOST, "needle".into(), ZONE).unwrap();
    for (category, event) in [
        (RetentionCategory::Note, RetentionEvent::Occurrence),
        (RetentionCategory::Task, RetentionEvent::Closing),
        (RetentionCategory::OtherDocument, RetentionEvent::Receipt),
        (RetentionCategory::Confidential, RetentionEvent::WithPerson),
        (RetentionCategory::Quote, RetentionEvent::Issue),
        (RetentionCategory::DealLost, RetentionEvent::Closing),
    ] {
        office.rule(rule(category, event, 20));
    }
    office.clock.advance(15 * DAY);
    approve(office, None);
    assert_eq!(carry(office).done, 2, "the old note and the quote");
    office.clock.advance(10 * DAY);

    approve(office, None);
    let carried = carry(office);

    assert_eq!((carried.done, carried.left.len()), (5, 0), "{carried:?}");
    assert!(office.session.read(|snapshot| kartotek_core::activity::get(snapshot, kept.id)).is_err());
    assert_eq!(office.get(ANNA).display_name.as_str(), "Anna Berg");
    assert!(matches!(session.document_content(paper), Err(Error::NotFound)));
    assert!(crate::document::stored(desk.folder.path()).is_empty(), "the file is gone");
    assert_eq!(session.confidential(ANNA).unwrap(), ConfidentialNote::NotSet);
    for kind in ["activity", "task", "document", "voucher", "deal"] {
        assert_eq!(told(session, kind), BTreeSet::from(["gone"]), "{kind}");
    }
    assert_eq!(told(session, "contact"), BTreeSet::from(["gone", "there"]), "but the confidential note");
    let page = session.journal_list(&Default::default(), None, 200).unwrap();
    let of = |action: &str| page.iter().find(|entry| entry.action == action).unwrap().payload;
    assert_eq!(
        (of("activity.add"), of("contact.confidential")),
        (PayloadState::Erased, PayloadState::Erased)
    );
    assert_eq!((of("contact.add"), of("erasure.item")), (PayloadState::Here, PayloadState::Here));
    // What was flagged leads to no other record that gets the same number.
    let again = office.log(ABOUT_ANNA, note("again"));
    let done = session.retention_queue(RetentionState::Done, 0, 100).unwrap();
    assert!(
        done.rows
            .iter()
            .all(|row| row.flag.item.id != again.id.0 || row.flag.item.kind != RetentionItemKind::Activity)
    );
    verify_all(office);
}

#[test]
fn what_is_kept_by_now_or_due_later_stays_approved_and_says_why() {
    let names = ["Anna Berg", "Bo Ek", "Cia Lund", "Dag Alm", "Eva Holm"];
    let office = Office::with(&names);
    let ids: Vec<ContactId> = (1..=5).map(ContactId).collect();
    office.session.set_collection(&ids, DataOrigin::Person, NOW - 200 * DAY).unwrap();
    let rule = office.prospects(90);
    approve(&office, None);
    held(&office, RetentionItem::contact(ANNA));
    let call = ActivityDraft { kind: ActivityKind::Call, direction: Direction::In, ..note("x") };
    office.log(Party { contact: Some(BO), company: None }, ActivityDraft { occurred_at: NOW, ..call });
    let ground = kartotek_core::consent::RestrictionGround::Accuracy;
    let restriction =
        kartotek_core::consent::RestrictionDraft { contact: ContactId(3), ground, at: NOW, note: "".into() };
    office.session.restrict(restriction).unwrap();
    // The key of what the journal keeps about Dag is gone, so that nothing can be journaled about him.
    forge(
        &office,
        "UPDATE subject SET sealed_key = NULL WHERE id = (SELECT subject_id FROM contact WHERE id = 4)",
        &[],
    );

    let carried = carry(&office);

    assert_eq!((carried.done, carried.left.len()), (1, 4), "Eva alone goes");
    let skip = |skip| Some(RetentionObstacle::Skip { skip });
    assert_eq!(
        obstacles(&carried),
        [
            (ANNA, skip(RetentionSkip::LegalHold)),
            (BO, Some(RetentionObstacle::Later { on: "2026-12-21".into() })),
            (ContactId(3), skip(RetentionSkip::Restricted)),
            (ContactId(4), None),
        ]
    );
    assert!(carried.left[3].error.is_some() && carried.left[0].error.is_none());
    let queue = office.session.retention_queue(RetentionState::Approved, 0, 10).unwrap();
    assert_eq!(queue.total, 4);
    assert_eq!(queue.rows[0].obstacle, skip(RetentionSkip::LegalHold), "the queue says so too");

    office.session.remove_retention_rule(rule.id, true).unwrap();
    assert_eq!(obstacles(&carry(&office))[0].1, Some(RetentionObstacle::NoRule));
}

/// Stops after some.
struct Stop(u64);

impl Progress for Stop {
    fn step(&self, done: u64, _: Option<u64>) -> Result<()> {
        if done < self.0 { Ok(()) } else { Err(Error::Cancelled) }
    }
}

#[test]
fn who_stops_it_keeps_what_was_done_by_then_and_the_next_goes_on() {
    let office = Office::with(&["Anna Berg", "Bo Ek", "Cia Lund"]);
    let ids: Vec<ContactId> = (1..=3).map(ContactId).collect();
    office.session.set_collection(&ids, DataOrigin::Person, NOW - 200 * DAY).unwrap();
    office.prospects(90);
    office.rule(rule(RetentionCategory::Note, RetentionEvent::Occurrence, 100));
    office.log(ABOUT_ANNA, ActivityDraft { occurred_at: NOW - 101 * DAY, ..note("x") });
    approve(&office, None);

    let (first, _) = office.session.carry_out_retention(&Stop(1)).unwrap();
    assert_eq!((first.done, first.unreached), (1, 3));
    let rest = carry(&office);

    assert_eq!((rest.done, rest.along, rest.left.len()), (2, 0, 0));
    assert!(office.names(&Default::default()).is_empty());
    verify_all(&office);
}

#[test]
fn what_is_about_somebody_goes_along_with_them() {
    let office = Office::with(&["Anna Berg"]);
    office.session.set_collection(&[ANNA], DataOrigin::Person, NOW - 200 * DAY).unwrap();
    office.prospects(90);
    office.rule(rule(RetentionCategory::Note, RetentionEvent::Occurrence, 100));
    office.log(ABOUT_ANNA, ActivityDraft { occurred_at: NOW - 101 * DAY, ..note("x") });
    approve(&office, None);

    let carried = carry(&office);

    assert_eq!((carried.done, carried.along, carried.left.len()), (1, 1, 0));
    verify_all(&office);
}

#[test]
fn restricting_keeps_the_person_unused_and_is_done_once() {
    let office = Office::with(&["Anna Berg"]);
    office.session.set_collection(&[ANNA], DataOrigin::Person, NOW - 200 * DAY).unwrap();
    office.prospects(90);
    approve(&office, Some(RetentionAction::Restrict));

    assert_eq!(carry(&office).done, 1);

    let restrictions =
        office.session.read(|snapshot| kartotek_core::consent::restrictions(snapshot, ANNA)).unwrap();
    assert_eq!((restrictions.len(), restrictions[0].draft.note.as_str()), (1, "Own rule"));
    assert_eq!(office.session.flag_retention(None, &Silent).unwrap().0.flagged, 0, "it is restricted");
    verify_all(&office);
}

#[test]
fn what_is_kept_for_a_purpose_ends_first_and_its_proofs_go_when_that_is_over() {
    let office = Office::with(&["Anna Berg"]);
    let news = office.purpose(everywhere("News"));
    let other = office.purpose(everywhere("Other"));
    let draft = RetentionRuleDraft {
        purpose: Some(news),
        ..rule(RetentionCategory::Purpose, RetentionEvent::Consent, 30)
    };
    office.rule(draft);
    for purpose in [news, other] {
        let mut given = event(ANNA, purpose, ConsentKind::Given, NOW - 40 * DAY);
        given.method = ConsentMethod::Paper;
        office.consent(given);
    }
    let kinds = || -> Vec<ConsentKind> {
        let events =
            office.session.read(|snapshot| kartotek_core::consent::of_contact(snapshot, ANNA)).unwrap();
        events.iter().filter(|event| event.draft.key.purpose == news).map(|event| event.draft.kind).collect()
    };

    approve(&office, None);
    assert_eq!(carry(&office).done, 1);
    assert_eq!(kinds(), [ConsentKind::Expired, ConsentKind::Given]);
    assert_eq!(office.session.flag_retention(None, &Silent).unwrap().0.flagged, 0);
    office.clock.advance(32 * DAY);
    approve(&office, None);
    assert_eq!(carry(&office).done, 1);

    assert!(kinds().is_empty());
    let left = office.session.read(|snapshot| kartotek_core::consent::of_contact(snapshot, ANNA)).unwrap();
    assert_eq!(left.len(), 1, "what was said of the other purpose");
    verify_all(&office);
}

#[test]
fn proofs_of_consents_go_in_the_order_in_which_they_were_said() {
    let office = Office::with(&["Anna Berg"]);
    let news = office.purpose(everywhere("News"));
    office.rule(rule(RetentionCategory::ConsentProof, RetentionEvent::Closing, 10));
    for (kind, ago) in [
        (ConsentKind::Given, 100),
        (ConsentKind::Withdrawn, 60),
        (ConsentKind::Given, 50),
        (ConsentKind::Withdrawn, 40),
    ] {
        office.consent(event(ANNA, news, kind, NOW - ago * DAY));
    }
    office.clock.advance(50 * DAY);

    approve(&office, None);
    let carried = carry(&office);

    assert_eq!((carried.done, carried.left.len()), (3, 0), "the last one stands");
    let left = office.session.read(|snapshot| kartotek_core::consent::of_contact(snapshot, ANNA)).unwrap();
    assert_eq!((left.len(), left[0].draft.kind), (1, ConsentKind::Withdrawn));
    verify_all(&office);
}

#[test]
fn the_file_of_a_request_is_emptied_and_its_number_stays() {
    use kartotek_core::{
        request::{RequestClosing, RequestDraft, RequestMove, path::RequestOutcome},
        session::Session,
    };
    fn closed(session: &Session, draft: RequestDraft) {
        let mut walk = crate::request::Walk::of(session, draft);
        let closing = RequestClosing {
            outcome: RequestOutcome::TakenBack,
            reasons: Vec::new(),
            remedies: false,
            note: "needle".into(),
        };
        walk.act(RequestMove::Close(closing));
    }
    let office = Office::with(&["Anna Berg"]);
    closed(&office.session, RequestDraft { detail: "needle".into(), ..crate::request::access() });
    office.rule(rule(RetentionCategory::Request, RetentionEvent::Closing, 10));
    office.clock.advance(20 * DAY);

    approve(&office, None);
    let carried = carry(&office);

    assert_eq!((carried.done, carried.left.len()), (1, 0), "{carried:?}");
    let (number, detail): (i64, String) = office
        .session
        .read(|snapshot| {
            Ok(snapshot
                .query_row("SELECT number, detail FROM request", [], |row| Ok((row.get(0)?, row.get(1)?)))?)
        })
        .unwrap();
    assert_eq!((number, detail.as_str()), (1, ""));
    assert_eq!(told(&office.session, "request"), BTreeSet::from(["gone"]));
    assert_eq!(office.session.flag_retention(None, &Silent).unwrap().0.flagged, 0, "it is empty");
    verify_all(&office);
}
