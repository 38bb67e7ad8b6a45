//! The queue: what is flagged, decided and carried out.

use std::cell::Cell;

use kartotek_core::{
    consent::DataOrigin,
    error::{Error, Problem, Result},
    history::{self, Object},
    id::{ContactId, RetentionFlagId},
    progress::{Progress, Silent},
    retention::{
        category::{RetentionAction, RetentionCategory, RetentionEvent, RetentionItem},
        flag::{self, CarryOut, RetentionFlag, RetentionMove, RetentionState},
        rule::RetentionRuleDraft,
    },
    session::{due::DueSort, retention::RetentionFlagged},
    store::Tx,
};

use super::{ANNA, hold::held, rule};
use crate::{
    office::{DAY, NOW, Office, refusal},
    row_mac::{forge, is_told},
    task::ZONE,
};

/// An office in which nobody was heard of for 200 days.
fn office(names: &[&str]) -> Office {
    let office = Office::with(names);
    let ids: Vec<ContactId> = (1..).take(names.len()).map(ContactId).collect();
    office.session.set_collection(&ids, DataOrigin::Person, NOW - 200 * DAY).unwrap();
    office.prospects(90);
    office
}

fn flag(office: &Office) -> RetentionFlagged {
    office.session.flag_retention(None, &Silent).unwrap().0
}

fn queue(office: &Office, state: RetentionState) -> Vec<RetentionFlag> {
    let queue = office.session.retention_queue(state, 0, 100).unwrap();
    assert_eq!(queue.total, queue.rows.len());
    queue.rows.into_iter().map(|row| row.flag).collect()
}

fn keep(until: &str) -> RetentionMove {
    RetentionMove::Keep { until: until.into(), reason: "An offer is on its way".into() }
}

const ERASE: RetentionMove = RetentionMove::Approve { action: RetentionAction::Erase };

#[test]
fn what_is_due_is_flagged_once_and_stands_in_the_queue_with_why() {
    let office = office(&["Anna Berg", "Bo Ek"]);
    held(&office, RetentionItem::contact(ContactId(2)));

    assert_eq!(flag(&office), RetentionFlagged { flagged: 1, ..RetentionFlagged::default() });

    let flags = queue(&office, RetentionState::Open);
    let one = &flags[0];
    assert_eq!((flags.len(), one.item, one.contact), (1, RetentionItem::contact(ANNA), Some(ANNA)));
    assert_eq!((one.action, one.event), (RetentionAction::Erase, RetentionEvent::Collection));
    assert_eq!((one.event_on.as_str(), one.due_on.as_str()), ("2026-03-05", "2026-06-04"));
    assert_eq!(flag(&office), RetentionFlagged::default(), "it stands there already");
    let entries = office.session.read(history::entries).unwrap();
    let last = &entries.last().unwrap().0;
    assert_eq!(last.action, "retention_flag.add");
    assert_ne!(last.subject, [0; 16]);
    office.verify_rows().unwrap();
}

#[test]
fn a_decision_names_a_reason_ends_and_can_be_taken_back_until_it_is_carried_out() {
    let office = office(&["Anna Berg"]);
    flag(&office);
    let session = &office.session;
    let id = queue(&office, RetentionState::Open)[0].id;
    let refused = |wanted| {
        let (field, _, problem) = refusal(session.decide_retention(id, 1, wanted));
        (field, problem)
    };
    let unreasoned = RetentionMove::Keep { until: "2027-01-01".into(), reason: "".into() };
    assert_eq!(refused(unreasoned), ("reason", Problem::Missing));
    assert_eq!(refused(keep("2026-09-21")), ("until", Problem::Date));
    assert_eq!(refused(keep("later")), ("until", Problem::Date));
    let look = RetentionMove::Approve { action: RetentionAction::Review };
    assert_eq!(refused(look), ("action", Problem::Choice));
    assert!(matches!(session.decide_retention(id, 1, RetentionMove::Reopen), Err(Error::NothingToChange)));

    let kept = session.decide_retention(id, 1, keep("2026-12-31")).unwrap().0.flag;
    assert_eq!(
        (kept.state, kept.keep_until.as_str(), kept.decided_at),
        (RetentionState::Kept, "2026-12-31", Some(NOW))
    );
    assert!(matches!(session.decide_retention(id, 1, ERASE), Err(Error::Conflict)));
    assert_eq!(flag(&office).flagged, 0, "it stays until then");
    office.clock.advance(101 * DAY);
    assert_eq!(flag(&office).flagged, 0, "it stays on the last day");
    office.clock.advance(2 * DAY);
    assert_eq!(flag(&office).flagged, 1, "and comes back after it");
    let again = &queue(&office, RetentionState::Open)[0];
    assert_eq!((again.id, again.revision, again.keep_until.as_str()), (id, 3, ""));

    let approved = session.decide_retention(id, 3, ERASE).unwrap().0.flag;
    assert_eq!((approved.state, approved.action), (RetentionState::Approved, RetentionAction::Erase));
    assert!(matches!(session.decide_retention(id, 4, ERASE), Err(Error::NothingToChange)));
    session.decide_retention(id, 4, RetentionMove::Reopen).unwrap();
    assert_eq!(queue(&office, RetentionState::Open).len(), 1);
    office.verify_rows().unwrap();
}

/// Notes what it was asked to do, and fails where it is told to.
struct Hand {
    done: Cell<usize>,
    fails: bool,
}

impl CarryOut for Hand {
    fn carry_out(&self, tx: &Tx<'_>, flag: &RetentionFlag) -> Result<()> {
        assert_eq!(flag.action, RetentionAction::Anonymise);
        history::append(tx, "test.done", Object::VAULT, &())?;
        self.done.set(self.done.get() + 1);
        if self.fails { Err(Error::Busy) } else { Ok(()) }
    }
}

#[test]
fn only_what_is_approved_and_not_on_hold_is_carried_out_and_a_failure_leaves_it_approved() {
    let office = office(&["Anna Berg"]);
    flag(&office);
    let session = &office.session;
    let id = queue(&office, RetentionState::Open)[0].id;
    let hand = |fails| Hand { done: Cell::new(0), fails };
    let carry = |by: &Hand| session.write(|tx, _| flag::carry_out(tx, id, by)).map(drop);
    assert!(matches!(carry(&hand(false)), Err(Error::NotFound)), "nobody approved it");
    let anonymise = || RetentionMove::Approve { action: RetentionAction::Anonymise };
    let hold = held(&office, RetentionItem::contact(ANNA));
    assert!(matches!(session.decide_retention(id, 1, anonymise()), Err(Error::OnHold { .. })));
    session.end_legal_hold(hold, 1, "over".into()).unwrap();
    session.decide_retention(id, 1, anonymise()).unwrap();
    let hold = held(&office, RetentionItem::contact(ANNA));
    let by = hand(false);
    assert!(matches!(carry(&by), Err(Error::OnHold { .. })));
    assert_eq!(by.done.get(), 0);
    session.end_legal_hold(hold, 1, "over".into()).unwrap();
    assert!(matches!(carry(&hand(true)), Err(Error::Busy)));
    assert_eq!(queue(&office, RetentionState::Approved).len(), 1);

    carry(&by).unwrap();

    assert_eq!((by.done.get(), queue(&office, RetentionState::Done)[0].done_at), (1, Some(NOW)));
    assert!(matches!(session.decide_retention(id, 3, RetentionMove::Reopen), Err(Error::NothingToChange)));
    office.verify_rows().unwrap();
}

#[test]
fn a_rule_that_only_has_somebody_look_leaves_the_choice_to_them() {
    let office = Office::with(&["Anna Berg"]);
    office.session.set_collection(&[ANNA], DataOrigin::Person, NOW - 200 * DAY).unwrap();
    let look = RetentionRuleDraft {
        action: RetentionAction::Review,
        ..rule(RetentionCategory::Prospect, RetentionEvent::Collection, 90)
    };
    office.rule(look);
    flag(&office);
    let one = queue(&office, RetentionState::Open).remove(0);
    assert_eq!(one.action, RetentionAction::Review);

    let restrict = RetentionMove::Approve { action: RetentionAction::Restrict };
    let decided = office.session.decide_retention(one.id, 1, restrict).unwrap().0.flag;

    assert_eq!(decided.action, RetentionAction::Restrict);
}

#[test]
fn what_waits_in_the_queue_stands_in_today_as_a_number_until_it_is_done() {
    let office = office(&["Anna Berg", "Bo Ek"]);
    let session = &office.session;
    let told = || {
        let due = session.open_due(ZONE, 10).unwrap();
        due.rows.into_iter().map(|row| (row.sort, row.what.to_string(), row.planned_on)).collect::<Vec<_>>()
    };
    let row = |sort, count: &str, on: &str| (sort, count.to_owned(), on.to_owned());
    assert_eq!(told(), []);

    flag(&office);
    assert_eq!(told(), [row(DueSort::RetentionOpen, "2", "2026-09-21")]);

    office.clock.advance(DAY);
    let anna = &queue(&office, RetentionState::Open)[0];
    session.decide_retention(anna.id, anna.revision, ERASE).unwrap();
    let of_today = row(DueSort::RetentionApproved, "1", "2026-09-22");
    assert_eq!(told(), [row(DueSort::RetentionOpen, "1", "2026-09-21"), of_today.clone()]);

    let bo = &queue(&office, RetentionState::Open)[0];
    session.decide_retention(bo.id, bo.revision, keep("2026-12-01")).unwrap();
    assert_eq!(told(), [of_today]);
    session.carry_out_retention(&Silent).unwrap();
    assert_eq!(told(), []);
}

#[test]
fn one_record_that_fails_stops_no_other() {
    let office = office(&["Anna Berg", "Bo Ek", "Cia Lund"]);
    // The key of what the journal keeps about Bo is gone, so that nothing can be journaled about him.
    forge(
        &office,
        "UPDATE subject SET sealed_key = NULL WHERE id = (SELECT subject_id FROM contact WHERE id = 2)",
        &[],
    );

    let done = flag(&office);

    assert_eq!((done.flagged, done.failed.len()), (2, 1));
    assert_eq!(done.failed[0].item, RetentionItem::contact(ContactId(2)));
    assert_eq!(queue(&office, RetentionState::Open).len(), 2);
}

/// Stops after some.
struct Stop(u64);

impl Progress for Stop {
    fn step(&self, done: u64, _: Option<u64>) -> Result<()> {
        if done < self.0 { Ok(()) } else { Err(Error::Cancelled) }
    }
}

#[test]
fn who_stops_a_run_keeps_what_was_flagged_by_then_and_the_next_goes_on() {
    let office = office(&["Anna Berg", "Bo Ek", "Cia Lund"]);

    let (done, _) = office.session.flag_retention(None, &Stop(1)).unwrap();

    assert_eq!((done.flagged, done.left), (1, 2));
    assert_eq!(flag(&office).flagged, 2);
}

#[test]
fn a_flag_that_was_approved_past_the_app_is_told() {
    let office = office(&["Anna Berg"]);
    flag(&office);
    let approve = "UPDATE retention_flag SET state = 'approved', decided_by = 1, decided_at = 1 WHERE id = 1";
    forge(&office, approve, &[]);

    let hand = Hand { done: Cell::new(0), fails: false };
    assert!(is_told(&office.session.write(|tx, _| flag::carry_out(tx, RetentionFlagId(1), &hand))));
}
