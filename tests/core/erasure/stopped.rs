//! An erasure that a legal hold stops is announced and done once the hold ends; and what is announced is done as it was decided, not by the trash
//! or by a rule.

use kartotek_core::{
    activity::ActivityDraft,
    consent::{DataOrigin, RestrictionDraft, RestrictionGround},
    document::RetentionClass,
    erasure::{ErasureCause, ErasureDifference, ErasureDraft},
    error::{ErasureWait, Error, Result},
    id::{ContactId, LegalHoldId},
    progress::Silent,
    retention::{
        category::{RetentionAction, RetentionCategory, RetentionEvent, RetentionItem},
        due::RetentionSkip,
        flag::{RetentionMove, RetentionState},
        hold::LegalHoldDraft,
        run::RetentionObstacle,
    },
    role::Role,
    session::{
        Session,
        due::DueSort,
        retention::RetentionCarried,
        trash::{TrashDue, TrashKind, TrashStay},
    },
    voucher::{VoucherDraft, VoucherKind},
};

use super::{
    announced::{EVA, announce, at_work, confirm, due, erase, four_eyes, only, over, set, waits},
    asked, decided,
};
use crate::{
    access::Desk,
    activity::{ABOUT_ANNA, note},
    office::{DAY, NOW, Office, email, named},
    retention::rule,
    task::ZONE,
    voucher::invoice,
};

/// Until when the holds here are not looked at.
const REVIEW: &str = "2027-01-31";

fn hold(session: &Session, contact: ContactId, review_on: &str) -> LegalHoldId {
    let draft = LegalHoldDraft { reason: "A claim".into(), review_on: review_on.into() };
    session.set_legal_hold(RetentionItem::contact(contact), draft).unwrap().0.hold.id
}

fn end(session: &Session, id: LegalHoldId) {
    session.end_legal_hold(id, 1, "settled".into()).unwrap();
}

fn held(review: &str) -> ErasureWait {
    ErasureWait::Hold { review: review.into() }
}

#[test]
fn on_hold_an_erasure_is_announced_and_done_by_whoever_announced_it_once_the_hold_ends() {
    let office = Office::with(&["Eva Dahl"]);
    let session = &office.session;
    let [first, second] = [REVIEW, "2027-03-31"].map(|review| hold(session, EVA, review));
    assert!(matches!(erase(session, EVA), Err(Error::OnHold { .. })));

    let announced = announce(session, EVA).unwrap();

    assert_eq!(announced.wait, Some(held("2027-03-31")));
    assert_eq!(waits(erase(session, EVA)), ErasureWait::Announced);
    for hurry in [None, Some("It can't wait")] {
        assert_eq!(waits(confirm(session, &announced, hurry)), held("2027-03-31"));
    }
    office.clock.advance(100 * DAY);
    end(session, second);
    assert_eq!(only(session).wait, Some(held(REVIEW)));
    assert!(due(session).is_empty(), "the hold is due by its own day");
    office.clock.advance(100 * DAY);
    end(session, first);

    let found = only(session);
    assert_eq!((found.wait.as_ref(), found.runs_at), (None, NOW + 200 * DAY), "since the hold ended");
    assert_eq!(session.erasure_differences(found.id).unwrap(), [ErasureDifference::Blocks]);
    let rows = session.open_due(ZONE, 50).unwrap().rows;
    let row = rows.iter().find(|row| row.sort == DueSort::Erasure).unwrap();
    assert_eq!((row.whom.as_str(), row.planned_at), ("Eva Dahl", Some(NOW + 200 * DAY)));
    confirm(session, &found, None).unwrap();
    let erased = session.erasures().unwrap().remove(0);
    let told = erased.summary.announced.unwrap();
    assert_eq!((told.by_another, told.cooling_off_days, told.hurried), (false, 0, None));
    office.verify_rows().unwrap();
}

#[test]
fn what_waits_for_a_hold_can_be_withdrawn_and_takes_no_other_setting_than_it_has() {
    let office = Office::with(&["Eva Dahl", "Bo Ek"]);
    let session = &office.session;
    let on_hold = hold(session, EVA, REVIEW);
    let announced = announce(session, EVA).unwrap();
    session.withdraw_erasure(announced.id).unwrap();
    assert!(session.erasure_announcements().unwrap().is_empty());
    end(session, on_hold);

    assert!(matches!(announce(session, EVA), Err(Error::NothingToChange)), "nothing stops it");
    assert!(matches!(announce(session, ContactId(2)), Err(Error::NothingToChange)));
    erase(session, EVA).unwrap();
}

#[test]
fn after_a_hold_it_still_takes_the_second_person_and_the_cooling_off() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
    at_work(&shop, "anna", |office| {
        let session = office.session();
        set(session, |settings| settings.cooling_off_days = 3).unwrap();
        let on_hold = hold(session, EVA, REVIEW);
        let announced = announce(session, EVA).unwrap();
        assert_eq!(announced.wait, Some(held(REVIEW)));
        end(session, on_hold);
        assert_eq!(waits(confirm(session, &announced, None)), ErasureWait::Second);
    });
    at_work(&shop, "petra", |office| {
        let session = office.session();
        assert_eq!(waits(confirm(session, &only(session), None)), ErasureWait::Cooling { until: over(3) });
        // One that comes afterwards stops it as well.
        hold(session, EVA, REVIEW);
        assert_eq!(waits(confirm(session, &only(session), Some("At once"))), held(REVIEW));
    });
}

/// Flags what a rule finds and approves it.
fn approve(session: &Session, action: RetentionAction) {
    session.flag_retention(None, &Silent).unwrap();
    for row in session.retention_queue(RetentionState::Open, 0, 500).unwrap().rows {
        let wanted = RetentionMove::Approve { action };
        session.decide_retention(row.flag.id, row.flag.revision, wanted).unwrap();
    }
}

/// Has a rule find contacts that were collected long ago.
fn lead(session: &Session, contacts: &[ContactId]) {
    session.set_collection(contacts, DataOrigin::Person, NOW - 200 * DAY).unwrap();
    let draft = rule(RetentionCategory::Prospect, RetentionEvent::FromPerson, 90);
    session.add_retention_rule(draft).unwrap();
}

fn carry(session: &Session) -> (usize, Vec<Option<RetentionObstacle>>) {
    let RetentionCarried { done, left, .. } = session.carry_out_retention(&Silent).unwrap().0;
    (done, left.into_iter().map(|left| left.obstacle).collect())
}

#[test]
fn what_was_approved_and_a_hold_stopped_is_carried_out_once_it_ends() {
    let office = Office::with(&["Eva Dahl"]);
    let session = &office.session;
    lead(session, &[EVA]);
    approve(session, RetentionAction::Erase);
    let on_hold = hold(session, EVA, REVIEW);
    let stopped = Some(RetentionObstacle::Skip { skip: RetentionSkip::LegalHold });
    assert_eq!(carry(session), (0, vec![stopped]));

    end(session, on_hold);

    assert_eq!(carry(session), (1, Vec::new()));
    assert_eq!(session.erasures().unwrap()[0].cause, ErasureCause::Retention);
    office.verify_rows().unwrap();
}

#[test]
fn the_trash_takes_nobody_whose_erasure_is_announced_and_nothing_of_them() {
    let office = Office::with(&["Eva Dahl", "Bo Ek"]);
    let session = &office.session;
    set(session, |settings| settings.cooling_off_days = 30).unwrap();
    let said = session.add_activity(ABOUT_ANNA, note("She said that the roof leaks")).unwrap().0.id;
    session.trash_activities(&[said], true).unwrap();
    session.trash_contacts(&[EVA, ContactId(2)], true).unwrap();
    let plan = session.plan_erasure(EVA).unwrap();
    session.announce_erasure(&ErasureDraft { suppress: true, ..decided(&plan) }).unwrap();
    office.clock.advance(31 * DAY);

    assert_eq!(session.trash_due().unwrap(), TrashDue { goes: 1, stays: 2 });
    let emptied = session.empty_trash(&Silent).unwrap().0;

    assert_eq!(emptied.gone, 1, "Bo");
    let left: Vec<_> = emptied.left.iter().map(|left| (left.kind, left.stays)).collect();
    let stays = Some(TrashStay::Announced);
    assert_eq!(left, [(TrashKind::Activity, stays), (TrashKind::Contact, stays)]);
    let list = session.open_trash().unwrap();
    assert!(session.trash_window(list.handle, 0, 10).unwrap().iter().all(|row| row.stays == stays));
    confirm(session, &only(session), None).unwrap();
    let erased = session.erasures().unwrap().remove(0);
    assert_eq!((erased.cause, erased.summary.announced.is_some()), (ErasureCause::Decision, true));
    office.verify_rows().unwrap();
}

#[test]
fn a_paper_of_somebody_whose_erasure_is_announced_is_not_deleted_for_good_by_hand() {
    let desk = Desk::empty();
    let (office, session) = (&desk.office, desk.session());
    office.add(named("Anna Berg"));
    let paper = desk.store("Letter of the lawyer", RetentionClass::Other, b"x");
    let quote = VoucherDraft { kind: VoucherKind::Quote, issued_on: "1999-01-05".into(), ..invoice("1") };
    let quote = office.record(ABOUT_ANNA, quote).id;
    session.trash_documents(&[paper], true).unwrap();
    session.trash_vouchers(&[quote], true).unwrap();
    set(session, |settings| settings.cooling_off_days = 3).unwrap();
    announce(session, EVA).unwrap();

    assert_eq!(waits(session.purge_document(paper)), ErasureWait::Announced);
    assert_eq!(waits(session.purge_voucher(quote)), ErasureWait::Announced);

    session.withdraw_erasure(only(session).id).unwrap();
    session.purge_document(paper).unwrap();
    session.purge_voucher(quote).unwrap();
    office.verify_rows().unwrap();
}

#[test]
fn the_trash_is_no_way_around_the_second_person() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
    at_work(&shop, "anna", |office| {
        let session = office.session();
        announce(session, EVA).unwrap();
        session.trash_contacts(&[EVA], true).unwrap();
    });
    shop.clock.advance(31 * DAY);
    at_work(&shop, "anna", |office| {
        let session = office.session();
        assert_eq!(session.empty_trash(&Silent).unwrap().0.left[0].stays, Some(TrashStay::Announced));
        // Once it is taken back, the trash goes on as ever.
        session.withdraw_erasure(only(session).id).unwrap();
        assert_eq!(session.empty_trash(&Silent).unwrap().0.gone, 1);
        assert_eq!(session.erasures().unwrap()[0].cause, ErasureCause::Trash);
    });
}

#[test]
fn a_rule_takes_nobody_whose_erasure_is_announced_and_nothing_of_them() {
    for action in [RetentionAction::Erase, RetentionAction::Anonymise] {
        let office = Office::with(&["Eva Dahl", "Bo Ek"]);
        let session = &office.session;
        lead(session, &[EVA]);
        session.add_retention_rule(rule(RetentionCategory::Note, RetentionEvent::Occurrence, 10)).unwrap();
        let old = ActivityDraft { occurred_at: NOW - 100 * DAY, ..note("She said that the roof leaks") };
        session.add_activity(ABOUT_ANNA, old).unwrap();
        session.flag_retention(None, &Silent).unwrap();
        for row in session.retention_queue(RetentionState::Open, 0, 10).unwrap().rows {
            let whole = row.flag.item == RetentionItem::contact(EVA);
            let action = if whole { action } else { RetentionAction::Erase };
            let wanted = RetentionMove::Approve { action };
            session.decide_retention(row.flag.id, row.flag.revision, wanted).unwrap();
        }
        set(session, |settings| settings.cooling_off_days = 30).unwrap();
        let announced = announce(session, EVA).unwrap();

        let stopped = || Some(RetentionObstacle::Announced);
        assert_eq!(carry(session), (0, vec![stopped(), stopped()]));
        let queue = session.retention_queue(RetentionState::Approved, 0, 10).unwrap();
        assert!(queue.rows.iter().all(|row| row.obstacle == stopped()), "the queue says so too");

        session.withdraw_erasure(announced.id).unwrap();
        assert_eq!(carry(session).1, Vec::new());
        assert_eq!(session.erasures().unwrap().len(), 1);
        office.verify_rows().unwrap();
    }
}

#[test]
fn where_erasures_take_two_nobody_carries_out_that_somebody_goes_whom_they_approved() {
    for action in [RetentionAction::Erase, RetentionAction::Anonymise] {
        let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
        at_work(&shop, "anna", |office| {
            let session = office.session();
            lead(session, &[EVA]);
            approve(session, action);
            assert_eq!(carry(session), (0, vec![Some(RetentionObstacle::Second)]));
            assert!(session.erasures().unwrap().is_empty());
        });
        at_work(&shop, "petra", |office| {
            assert_eq!(carry(office.session()), (1, Vec::new()), "{action:?}");
            assert_eq!(office.session().erasures().unwrap()[0].cause, ErasureCause::Retention);
        });
    }
}

fn restrict(session: &Session) -> Result<()> {
    let ground = RestrictionGround::Claims;
    session.restrict(RestrictionDraft { contact: EVA, ground, at: NOW, note: "".into() }).map(drop)
}

#[test]
fn who_is_restricted_since_is_erased_as_announced_only_where_they_asked_for_it() {
    let office = Office::new();
    let mut eva = named("Anna Berg");
    eva.emails = vec![email("anna@berg.example")];
    office.add(eva);
    let session = &office.session;
    set(session, |settings| settings.cooling_off_days = 1).unwrap();
    let announced = announce(session, EVA).unwrap();
    restrict(session).unwrap();
    office.clock.advance(2 * DAY);
    let differing = session.erasure_differences(announced.id).unwrap();
    assert_eq!(differing, [ErasureDifference::Records, ErasureDifference::Blocks]);

    assert!(matches!(confirm(session, &announced, None), Err(Error::Restricted { .. })));

    assert_eq!(only(session).id, announced.id, "nothing went");
    session.withdraw_erasure(announced.id).unwrap();
    let request = Some(asked(session).sheet.request.id);
    let plan = session.plan_erasure(EVA).unwrap();
    let draft = ErasureDraft { cause: ErasureCause::Request, request, ..decided(&plan) };
    let announced = session.announce_erasure(&draft).unwrap().0;
    office.clock.advance(2 * DAY);
    confirm(session, &announced, None).unwrap();
    office.verify_rows().unwrap();
}

#[test]
fn who_may_not_erase_is_told_nothing_of_an_announcement() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer), ("Sven", Role::Sales), ("Rolf", Role::ReadOnly)]);
    at_work(&shop, "anna", |office| announce(office.session(), EVA).unwrap());
    let told = |session: &Session| {
        let history = session.contact_history(EVA, None).unwrap().entries;
        assert_eq!(history.iter().map(|entry| entry.action.as_str()).collect::<Vec<_>>(), ["contact.add"]);
        due(session)
    };
    at_work(&shop, "petra", |office| assert_eq!(told(office.session()), ["Eva Dahl"]));
    for who in ["sven", "rolf"] {
        at_work(&shop, who, |office| assert!(told(office.session()).is_empty(), "{who}"));
    }
}
