//! The request that an erasure is done for, also where whoever erases did not begin at it.

use kartotek_core::{
    consent::{RestrictionDraft, RestrictionGround},
    crm::contact::ContactDraft,
    erasure::{ErasureCause, ErasureDifference, ErasureDraft, ErasureKeep, KeepGround},
    error::{Error, Problem},
    progress::Silent,
    regime::RequestKind,
    request::{RequestClosing, RequestDraft, RequestMove, path::RequestOutcome},
    retention::{category::RetentionItemKind, hold::LegalHoldDraft},
    session::Session,
    setting,
};

use super::{asked, decided};
use crate::{
    access::ANNA,
    activity::{ABOUT_ANNA, note},
    office::{DAY, NOW, Office, email, named, refusal},
    request::{Walk, access},
};

fn office() -> Office {
    let office = Office::new();
    office.add(ContactDraft { emails: vec![email("anna@berg.example")], ..named("Anna Berg") });
    office
}

/// What a user decides who began at the contact.
fn unasked(session: &Session) -> ErasureDraft {
    let draft = decided(&session.plan_erasure(ANNA).unwrap());
    assert_eq!((draft.cause, draft.request), (ErasureCause::Decision, None));
    draft
}

fn closing(outcome: RequestOutcome) -> RequestMove {
    RequestMove::Close(RequestClosing {
        outcome,
        reasons: Vec::new(),
        remedies: false,
        note: "by mail, today".into(),
    })
}

#[test]
fn what_nobody_began_at_the_request_answers_it_all_the_same() {
    let office = office();
    let session = &office.session;
    office.log(ABOUT_ANNA, note("Called"));
    assert_eq!(session.plan_erasure(ANNA).unwrap().asked, None);
    let mut walk = asked(session);
    let id = walk.sheet.request.id;
    assert_eq!(session.plan_erasure(ANNA).unwrap().asked, Some(id));

    let keep = ErasureKeep {
        category: RetentionItemKind::Activity,
        ground: KeepGround::Claim,
        law: "".into(),
        hold: LegalHoldDraft { reason: "A claim".into(), review_on: "2028-06-30".into() },
    };
    let erased = session.erase(&ErasureDraft { keep: vec![keep], ..unasked(session) }).unwrap().0;

    assert_eq!((erased.cause, erased.request), (ErasureCause::Request, Some(id)));
    walk.sheet = session.request_sheet(id).unwrap();
    walk.tick_rest();
    let refused = walk.try_act(closing(RequestOutcome::Fulfilled));
    assert_eq!(refusal(refused), ("kept", None, Problem::Choice), "a part of it is refused");
    office.verify_rows().unwrap();
}

#[test]
fn only_a_request_to_be_erased_that_is_at_its_answer_is_the_reason() {
    let office = office();
    let session = &office.session;
    let erasure = || RequestDraft { kind: RequestKind::Erasure, ..access() };
    let asks = || session.plan_erasure(ANNA).unwrap().asked;
    let mut other = Walk::of(session, access());
    other.next().search(&[]).decide_all(true).next().next();
    assert_eq!(asks(), None, "they ask for something else");
    let mut test = Walk::of(session, RequestDraft { test: true, ..erasure() });
    test.next().search(&[]).decide_all(true).next().next();
    assert_eq!(asks(), None, "nobody asks");
    let mut first = Walk::of(session, erasure());
    first.next().search(&[]).decide_all(true).next();
    assert_eq!(asks(), None, "it is not checked yet");
    first.next();
    assert_eq!(asks(), Some(first.sheet.request.id));
    let mut second = Walk::of(session, erasure());
    second.next().search(&[]).decide_all(true).next().next();
    assert_eq!(asks(), Some(first.sheet.request.id), "the first of them");
    first.tick_rest().act(closing(RequestOutcome::TakenBack));
    assert_eq!(asks(), Some(second.sheet.request.id));
    second.tick_rest().act(closing(RequestOutcome::TakenBack));
    assert_eq!(asks(), None);

    let erased = session.erase(&unasked(session)).unwrap().0;
    assert_eq!((erased.cause, erased.request), (ErasureCause::Decision, None));
}

#[test]
fn another_card_of_who_asks_goes_because_of_the_same_request() {
    let office = office();
    let session = &office.session;
    let twin = office.add(ContactDraft { emails: vec![email("anna@berg.example")], ..named("A. Berg") });
    let mut walk = Walk::of(session, RequestDraft { kind: RequestKind::Erasure, ..access() });
    walk.next().search(&[]).decide_all(true).next().next();

    let plan = session.plan_erasure(twin.id).unwrap();
    assert_eq!(plan.asked, Some(walk.sheet.request.id));
    let erased = session.erase(&decided(&plan)).unwrap().0;
    assert_eq!(erased.request, Some(walk.sheet.request.id));
}

#[test]
fn a_request_that_came_since_is_what_an_announced_erasure_is_confirmed_for() {
    let office = office();
    let session = &office.session;
    let mut settings = session.read(setting::get).unwrap();
    settings.cooling_off_days = 2;
    session.change_settings(&settings, &Silent).unwrap();
    let announced = session.announce_erasure(&unasked(session)).unwrap().0;
    assert_eq!((announced.cause, announced.request), (ErasureCause::Decision, None));

    let id = asked(session).sheet.request.id;
    let announced = session.erasure_announcements().unwrap().remove(0);
    assert_eq!((announced.cause, announced.request), (ErasureCause::Request, Some(id)));
    assert!(session.erasure_differences(announced.id).unwrap().contains(&ErasureDifference::Requests));
    office.clock.advance(3 * DAY);
    let seal = session.plan_erasure(ANNA).unwrap().seal;
    let erased = session.confirm_erasure(announced.id, &seal, None).unwrap().0;

    assert_eq!((erased.cause, erased.request), (ErasureCause::Request, Some(id)));
    office.verify_rows().unwrap();
}

#[test]
fn restricted_data_goes_for_the_request_that_waits_and_for_no_mere_decision() {
    let office = office();
    let session = &office.session;
    let ground = RestrictionGround::Claims;
    session.restrict(RestrictionDraft { contact: ANNA, ground, at: NOW, note: "".into() }).unwrap();
    assert!(matches!(session.erase(&unasked(session)), Err(Error::Restricted { since: NOW })));

    let id = asked(session).sheet.request.id;
    let erased = session.erase(&unasked(session)).unwrap().0;
    assert_eq!(erased.request, Some(id));
}
