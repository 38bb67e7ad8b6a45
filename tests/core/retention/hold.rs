//! Legal holds: what is on hold is never due and can't be deleted for good.

use kartotek_core::{
    crm::party::Party,
    deal::DealDraft,
    error::{Error, Problem},
    history,
    id::{ContactId, LegalHoldId},
    retention::{
        category::{RetentionCategory, RetentionEvent, RetentionItem, RetentionItemKind},
        due::RetentionSkip,
        hold::LegalHoldDraft,
    },
    session::due::DueSort,
    voucher::VoucherDraft,
};

use super::{ANNA, rule};
use crate::{
    activity::{ABOUT_ANNA, note},
    office::{DAY, NOW, Office, refusal},
    row_mac::{forge, is_told},
    task::ZONE,
    voucher::invoice,
};

fn claim() -> LegalHoldDraft {
    LegalHoldDraft { reason: "Claim of 2026".into(), review_on: "2027-01-31".into() }
}

pub(super) fn held(office: &Office, item: RetentionItem) -> LegalHoldId {
    office.session.set_legal_hold(item, claim()).unwrap().0.hold.id
}

fn item(kind: RetentionItemKind, id: i64) -> RetentionItem {
    RetentionItem { kind, id }
}

#[test]
fn a_hold_is_set_changed_and_ended_with_reasons() {
    let office = Office::with(&["Anna Berg"]);
    let session = &office.session;
    let refused = |draft| {
        let (field, _, problem) = refusal(session.set_legal_hold(RetentionItem::contact(ANNA), draft));
        (field, problem)
    };
    assert_eq!(refused(LegalHoldDraft { reason: " ".into(), ..claim() }), ("reason", Problem::Missing));
    assert_eq!(
        refused(LegalHoldDraft { review_on: String::new(), ..claim() }),
        ("reviewOn", Problem::Missing)
    );
    for on in ["2026-09-21", "2020-01-01", "soon"] {
        assert_eq!(refused(LegalHoldDraft { review_on: on.into(), ..claim() }), ("reviewOn", Problem::Date));
    }
    let (field, ..) = refusal(session.set_legal_hold(item(RetentionItemKind::Import, 1), claim()));
    assert_eq!(field, "item");
    let nobody = RetentionItem::contact(ContactId(7));
    assert!(matches!(session.set_legal_hold(nobody, claim()), Err(Error::NotFound)));

    let (row, _) = session.set_legal_hold(RetentionItem::contact(ANNA), claim()).unwrap();
    assert_eq!((row.whom.as_str(), row.hold.contact), ("Anna Berg", Some(ANNA)));
    let id = row.hold.id;
    let later = LegalHoldDraft { review_on: "2027-06-30".into(), ..claim() };
    assert!(matches!(session.change_legal_hold(id, 1, claim()), Err(Error::NothingToChange)));
    let (row, _) = session.change_legal_hold(id, 1, later).unwrap();
    assert_eq!((row.hold.revision, row.hold.draft.review_on.as_str()), (2, "2027-06-30"));
    assert!(matches!(session.end_legal_hold(id, 1, "over".into()), Err(Error::Conflict)));
    assert_eq!(refusal(session.end_legal_hold(id, 2, " ".into())).0, "note");
    let (row, _) = session.end_legal_hold(id, 2, "Settled".into()).unwrap();
    assert_eq!((row.hold.ended_at, row.hold.end_note.as_str()), (Some(NOW), "Settled"));
    assert!(matches!(session.end_legal_hold(id, 3, "again".into()), Err(Error::NotFound)));
    assert_eq!(session.legal_holds().unwrap().len(), 1, "it is still told");

    let entries = session.read(history::entries).unwrap();
    let about = entries.iter().filter(|(entry, _)| entry.action.starts_with("legal_hold."));
    assert!(about.clone().all(|(entry, _)| entry.subject != [0; 16]), "journaled under her key");
    assert_eq!(about.count(), 3);
    office.verify_rows().unwrap();
}

#[test]
fn what_is_on_hold_is_never_due_and_one_on_a_person_is_on_all_that_is_about_them() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let session = &office.session;
    let notes = office.rule(rule(RetentionCategory::Note, RetentionEvent::Occurrence, 10));
    let prospects = office.prospects(90);
    let logged = |party: Party| {
        let draft = kartotek_core::activity::ActivityDraft { occurred_at: NOW - 50 * DAY, ..note("x") };
        office.log(party, draft).id
    };
    let (first, second) = (logged(ABOUT_ANNA), logged(ABOUT_ANNA));
    let third = logged(Party { contact: Some(ContactId(2)), company: None });
    let held_ids = || {
        let mut ids: Vec<i64> = office.found(notes.id, true).iter().map(|row| row.item.id).collect();
        ids.sort_unstable();
        ids
    };
    assert!(held_ids().is_empty());

    let one = held(&office, item(RetentionItemKind::Activity, first.0));
    assert_eq!(held_ids(), [first.0]);
    let all = held(&office, RetentionItem::contact(ANNA));
    assert_eq!(held_ids(), [first.0, second.0]);
    assert_eq!(office.found(notes.id, false)[0].item.id, third.0);
    office.clock.advance(200 * DAY);
    assert_eq!(office.found(prospects.id, true)[0].skip, Some(RetentionSkip::LegalHold));
    assert_eq!(office.found(prospects.id, false).len(), 1, "Bo is due");

    session.end_legal_hold(all, 1, "over".into()).unwrap();
    assert_eq!(held_ids(), [first.0]);
    assert!(office.found(prospects.id, true).is_empty(), "a hold on one thing holds that alone");
    session.end_legal_hold(one, 1, "over".into()).unwrap();
    assert!(held_ids().is_empty());
}

#[test]
fn the_holds_of_a_record_are_its_own_and_those_of_whom_it_is_about_while_they_stand() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let session = &office.session;
    let alm = office.add_company("Alm AB").id;
    let [own, of_bo] = [1, 2].map(|id| Party { contact: Some(ContactId(id)), company: None });
    let of_alm = Party { contact: None, company: Some(alm) };
    let deal = |party| {
        item(
            RetentionItemKind::Deal,
            office.offer(party, DealDraft { title: "Hall".into(), ..DealDraft::default() }).id.0,
        )
    };
    let [first, second, third] = [own, of_bo, of_alm].map(deal);
    let ids =
        |item| -> Vec<_> { session.legal_holds_of(item).unwrap().into_iter().map(|hold| hold.id).collect() };
    let (one, person) = (held(&office, first), held(&office, RetentionItem::contact(ANNA)));
    let company = held(&office, third);

    assert_eq!(ids(first), [one, person]);
    assert_eq!((ids(second), ids(third)), (vec![], vec![company]));
    session.end_legal_hold(one, 1, "over".into()).unwrap();
    assert_eq!(ids(first), [person]);
    assert!(matches!(session.legal_holds_of(item(RetentionItemKind::Deal, 99)), Err(Error::NotFound)));
}

#[test]
fn what_is_on_hold_is_not_deleted_for_good() {
    let office = Office::with(&["Anna Berg"]);
    let session = &office.session;
    let old = VoucherDraft { issued_on: "1999-01-01".into(), ..invoice("1") };
    let voucher = office.record(ABOUT_ANNA, old).id;
    session.trash_vouchers(&[voucher], true).unwrap();
    let hold = held(&office, item(RetentionItemKind::Voucher, voucher.0));
    let refused = |expected: &str| match session.purge_voucher(voucher) {
        Err(Error::OnHold { review }) => assert_eq!(review, expected),
        other => panic!("{other:?}"),
    };
    refused("2027-01-31");
    session.end_legal_hold(hold, 1, "over".into()).unwrap();
    let person = held(&office, RetentionItem::contact(ANNA));
    refused("2027-01-31");
    session.end_legal_hold(person, 1, "over".into()).unwrap();

    session.purge_voucher(voucher).unwrap();

    assert_eq!(session.legal_holds().unwrap().len(), 2, "what was on hold is still told");
    office.verify_rows().unwrap();
}

#[test]
fn a_hold_is_due_in_today_once_it_is_to_be_looked_at_again() {
    let office = Office::with(&["Anna Berg"]);
    let hold = held(&office, RetentionItem::contact(ANNA));
    let due = || office.session.open_due(ZONE, 10).unwrap();
    assert_eq!(due().total, 0);

    office.clock.advance(140 * DAY);

    let list = due();
    let row = &list.rows[0];
    assert_eq!((list.overdue, row.sort, row.id), (1, DueSort::LegalHold, hold.0));
    assert_eq!((row.whom.as_str(), row.what.as_str()), ("Anna Berg", "Claim of 2026"));
    office.session.end_legal_hold(hold, 1, "over".into()).unwrap();
    assert_eq!(due().total, 0);
}

#[test]
fn a_hold_that_was_ended_past_the_app_is_told() {
    let office = Office::with(&["Anna Berg"]);
    let hold = held(&office, RetentionItem::contact(ANNA));
    forge(&office, "UPDATE legal_hold SET review_on = '2099-01-01' WHERE id = ?1", &[hold.0.into()]);

    assert!(is_told(&office.session.contact_retention(ANNA)));
    assert!(is_told(&office.session.legal_holds()));
}
