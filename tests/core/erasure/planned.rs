//! What the plan of an erasure lists: the records of each category, which of them stay, and other cards of the person.

use kartotek_core::{
    activity::ActivityDraft,
    crm::party::Party,
    deal::DealDraft,
    document::RetentionClass,
    erasure::{ErasureCategory, ErasurePlan, ErasureRecordSort, OtherReason, archive::ArchiveKind},
    error::Error,
    history,
    id::ContactId,
    request::RequestDraft,
    retention::{
        category::{RetentionItem, RetentionItemKind as Kind},
        hold::LegalHoldDraft,
    },
    voucher::VoucherDraft,
};

use super::{
    decided::{keep, keeping},
    erase, files,
};
use crate::{
    access::{ANNA, Desk},
    activity::{ABOUT_ANNA, note},
    office::{NOW, Office, email, named, phone},
    request::access,
    voucher::invoice,
};

/// How many records of a category stay.
fn staying(plan: &ErasurePlan, category: ErasureCategory) -> u64 {
    plan.stays.iter().find(|counted| counted.category == category).map_or(0, |counted| counted.count)
}

#[test]
fn what_belongs_to_what_stays_is_told_to_stay() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let paper = desk.store("Invoice 17", RetentionClass::Other, b"%PDF-1.4\nthe invoice");
    let shown = desk.store("Letter", RetentionClass::Evidence, b"%PDF-1.4\nwhat she asked");
    let offered = desk.store("Offer", RetentionClass::Other, b"%PDF-1.4\nthe offer");
    let held = desk.store("Plan of the roof", RetentionClass::Other, b"%PDF-1.4\nthe roof");
    desk.store("Sketch", RetentionClass::Other, b"%PDF-1.4\na sketch");
    let invoice =
        desk.office.record(ABOUT_ANNA, VoucherDraft { document: Some(paper), ..invoice("2026-17") });
    let on_hold = |kind, id| {
        let hold = LegalHoldDraft { reason: "A claim".into(), review_on: "2027-01-31".into() };
        session.set_legal_hold(RetentionItem { kind, id }, hold).unwrap();
    };
    on_hold(Kind::Voucher, invoice.id.0);
    let deals: Vec<_> = ["Hall", "Roof"]
        .iter()
        .map(|title| {
            desk.office.offer(ABOUT_ANNA, DealDraft { title: (*title).into(), ..Default::default() }).id
        })
        .collect();
    session.link_deal(deals[0], offered, true).unwrap();
    session.link_deal(deals[1], held, true).unwrap();
    on_hold(Kind::Deal, deals[1].0);
    let draft = RequestDraft { evidence: vec![shown], ..access() };
    session.add_request(draft).unwrap();

    let plan = session.plan_erasure(ANNA).unwrap();

    use ErasureCategory::{Deal, Document, Request, Voucher};
    assert_eq!(staying(&plan, Voucher), 1, "for a law and for a claim, it is one");
    assert_eq!([Deal, Document, Request].map(|category| staying(&plan, category)), [1, 3, 1]);
    let records = session.erasure_records(ANNA, Document).unwrap();
    let mut stay: Vec<_> = records.rows.iter().map(|row| (row.what.as_str(), row.stays)).collect();
    stay.sort_unstable();
    assert_eq!(
        stay,
        [
            ("Invoice 17", true),
            ("Letter", true),
            ("Offer", false),
            ("Plan of the roof", true),
            ("Sketch", false)
        ]
    );
    // Who keeps the other deal keeps its document.
    let choices: Vec<_> =
        plan.choices.iter().map(|choice| (choice.category, choice.count, choice.documents)).collect();
    assert_eq!(choices, [(Kind::Deal, 1, 1), (Kind::Document, 3, 0)]);
    session.erase(&keeping(session, &[keep(Kind::Deal)])).unwrap();
    assert_eq!(files(&desk), 4, "the sketch alone is gone");
    desk.office.verify_rows().unwrap();
}

#[test]
fn each_category_opens_to_its_records_and_that_is_journaled() {
    let desk = Desk::listed();
    let session = desk.session();
    let plan = session.plan_erasure(ANNA).unwrap();
    assert!(plan.counts.len() >= 10, "{:?}", plan.counts);

    for counted in &plan.counts {
        let records = session.erasure_records(ANNA, counted.category).unwrap();
        let count = records.rows.len() as u64 + records.more;
        let wanted = if counted.category == ErasureCategory::Journal { 0 } else { counted.count };
        assert_eq!(count, wanted, "{:?}: {:?}", counted.category, records.rows);
        let stays = records.rows.iter().filter(|row| row.stays).count() as u64;
        assert_eq!(stays, staying(&plan, counted.category), "{:?}", counted.category);
    }
    let kept = plan.kept.iter().filter(|kept| kept.kind == ArchiveKind::Voucher).count() as u64;
    assert_eq!(staying(&plan, ErasureCategory::Voucher), kept);
    assert!(kept > 0 && staying(&plan, ErasureCategory::Request) > 0);
    let card = session.erasure_records(ANNA, ErasureCategory::Card).unwrap();
    assert_eq!(card.rows[0].sort, ErasureRecordSort::Name);
    assert!(!format!("{card:?}").contains("Anna"), "nothing personal is in a log");
    let last = session.read(history::entries).unwrap().pop().unwrap().0;
    assert_eq!(last.action, "reading.open");
    let nobody = session.erasure_records(ContactId(4711), ErasureCategory::Card);
    assert!(matches!(nobody, Err(Error::NotFound)));
}

#[test]
fn of_many_records_the_latest_are_listed_and_the_rest_is_counted() {
    let office = Office::with(&["Anna Berg"]);
    for at in 0..203 {
        let draft = ActivityDraft { occurred_at: NOW - at * 86_400_000, ..note(&format!("Note {at}")) };
        office.log(ABOUT_ANNA, draft);
    }

    let records = office.session.erasure_records(ANNA, ErasureCategory::Activity).unwrap();

    assert_eq!((records.rows.len(), records.more), (200, 3));
    assert_eq!(records.rows[0].what.as_str(), "Note 0");
    assert_eq!((records.rows[0].on.as_str(), records.rows[199].what.as_str()), ("2026-09-21", "Note 199"));
}

#[test]
fn a_note_that_mentions_somebody_shows_their_name_and_no_token() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let token = office.session.suggest_mentions("Bo").unwrap()[0].token.clone();
    office.log(ABOUT_ANNA, note(&format!("Met her with [[{token}]] on Monday")));

    let records = office.session.erasure_records(ANNA, ErasureCategory::Activity).unwrap();

    assert_eq!(records.rows[0].what.as_str(), "Met her with Bo Ek on Monday");
}

#[test]
fn other_cards_of_somebody_are_found_each_with_its_reasons() {
    let office = Office::new();
    let company = office.add_company("Alm AB").id;
    let add = |name: &str, mail: &str, number: &str, at_alm: bool| {
        let mut draft = named(name);
        draft.emails = Vec::from_iter((!mail.is_empty()).then(|| email(mail)));
        draft.phones = Vec::from_iter((!number.is_empty()).then(|| phone(number)));
        draft.company = at_alm.then_some(company);
        office.add(draft).id
    };
    let anna = add("Anna Lindqvist", "anna@alm.example", "+46701234567", true);
    let mail = add("A. L.", "ANNA@alm.example", "", false);
    let slip = add("Anna Lindkvist", "", "", true);
    let called = add("Anna Lindqvist", "", "+46701234567", true);
    let through = add("Hidden", "second@home.example", "", false);
    office.change(mail, |draft| draft.emails.push(email("second@home.example")));
    add("Bo Ek", "bo@alm.example", "", true);
    add("Anna Lund", "", "", true);
    office.session.trash_contacts(&[slip], true).unwrap();
    office.log(Party { contact: Some(ContactId(6)), company: None }, note("Knows Anna Lindqvist"));

    let others = office.session.erasure_others(anna).unwrap();

    let found: Vec<_> = others.iter().map(|card| (card.id, card.reasons.clone(), card.trashed)).collect();
    use OtherReason::{Duplicate, Email, Name, NameAtCompany, Phone};
    assert_eq!(
        found,
        [
            (mail, vec![Email], false),
            (called, vec![Phone, NameAtCompany, Name], false),
            (slip, vec![NameAtCompany], true),
            (through, vec![Duplicate], false),
        ]
    );
    assert_eq!(others[1].company.as_str(), "Alm AB");
    assert!(matches!(office.session.erasure_others(ContactId(99)), Err(Error::NotFound)));
    // Each is erased by itself, looked at anew.
    erase(&office.session, anna);
    let next = office.session.erasure_others(called).unwrap();
    assert_eq!(next.iter().map(|card| card.id).collect::<Vec<_>>(), [slip]);
}
