//! What is on legal hold of somebody who is erased: the thing itself stays, till the hold ends, and nothing else of them.

use kartotek_core::{
    crm::party::Party,
    deal::DealDraft,
    document::RetentionClass,
    erasure::archive::{ArchiveKind, ArchiveRecord, Archived},
    error::{Error, Problem},
    id::{ContactId, LegalHoldId},
    money::Money,
    request::{RequestClosing, RequestMove, path::RequestOutcome},
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold::LegalHoldDraft,
    },
    session::{Session, due::DueSort},
    voucher::VoucherDraft,
};

use super::{decided, erase, files, try_erase};
use crate::{
    access::{ANNA, Desk},
    activity::{ABOUT_ANNA, note},
    office::{DAY, named, refusal},
    request::{Walk, access},
    task::{ZONE, planned},
    voucher::invoice,
};

fn hold(session: &Session, kind: RetentionItemKind, id: i64, review_on: &str) -> LegalHoldId {
    let draft = LegalHoldDraft { reason: "Anna Berg against us".into(), review_on: review_on.into() };
    session.set_legal_hold(RetentionItem { kind, id }, draft).unwrap().0.hold.id
}

fn held(session: &Session) -> Vec<Archived> {
    let mut archived = session.archive().unwrap();
    archived.retain(|archived| archived.kind == ArchiveKind::Held);
    archived
}

#[test]
fn a_hold_on_somebody_stops_their_erasure_and_one_on_a_thing_keeps_the_thing() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let kept = desk.office.log(ABOUT_ANNA, note("She said that the roof leaks")).id;
    desk.office.log(ABOUT_ANNA, note("Nothing else"));
    let whole = hold(session, RetentionItemKind::Contact, ANNA.0, "2027-01-31");
    assert!(matches!(try_erase(session, ANNA), Err(Error::OnHold { .. })));
    session.end_legal_hold(whole, 1, "settled".into()).unwrap();
    hold(session, RetentionItemKind::Activity, kept.0, "2027-03-31");
    hold(session, RetentionItemKind::Activity, kept.0, "2027-01-31");

    let plan = session.plan_erasure(ANNA).unwrap();
    assert_eq!((plan.holds, plan.kept.len()), (0, 1));
    let planned = &plan.kept[0];
    assert_eq!((planned.kind, planned.held), (ArchiveKind::Held, Some(RetentionItemKind::Activity)));
    assert_eq!((planned.law.as_deref(), planned.until.as_deref()), (Some("Art. 17(3)(e) GDPR"), None));
    let erased = session.erase(&decided(&plan)).unwrap().0;
    assert_eq!((erased.summary.kept[0].kind, erased.summary.kept[0].count), (ArchiveKind::Held, 1));

    assert!(session.legal_holds().unwrap().iter().all(|row| row.hold.contact != Some(ANNA)));
    let archived = &held(session)[0];
    assert_eq!(archived.review_on.as_deref(), Some("2027-01-31"), "the first of both");
    let opened = session.open_archived(archived.id).unwrap();
    assert_eq!(opened.holds.len(), 2);
    assert!(opened.holds.iter().all(|hold| hold.reason.as_str() == "Anna Berg against us"));
    let ArchiveRecord::Held(record) = opened.record else { panic!("what was on hold") };
    assert_eq!(
        (record.item, record.name.as_str(), record.text.as_str()),
        (RetentionItemKind::Activity, "Anna Berg", "She said that the roof leaks")
    );
    assert!(record.whole.contains("the roof leaks"));
    desk.office.verify_rows().unwrap();

    // A restart and any time later, it is still there: what keeps it has no end of its own.
    desk.office.clock.advance(30 * 366 * DAY);
    assert_eq!(session.finish_erasures().unwrap().0, 0);
    let due = session.open_due(ZONE, 10).unwrap();
    let row = &due.rows[0];
    assert_eq!((row.sort, row.what.as_str(), row.whom.as_str()), (DueSort::ArchiveHold, "E2026-1", ""));

    assert_eq!(refusal(session.end_archived(archived.id, " ".into())), ("note", None, Problem::Missing));
    assert_eq!(refusal(session.review_archived(archived.id, "2020-01-01".into())).0, "reviewOn");
    session.review_archived(archived.id, "2100-01-31".into()).unwrap();
    assert!(session.open_due(ZONE, 10).unwrap().rows.is_empty());
    desk.office.verify_rows().unwrap();
    session.end_archived(archived.id, "settled with Anna Berg".into()).unwrap();

    assert!(session.archive().unwrap().is_empty());
    assert!(matches!(session.end_archived(archived.id, "again".into()), Err(Error::NotFound)));
    desk.office.verify_rows().unwrap();
}

#[test]
fn what_others_wrote_of_somebody_is_in_the_plan_and_what_comes_since_is_looked_at_first() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let carl = desk.office.add(named("Carl Ek")).id;
    let session = desk.session();
    let about_carl = Party { contact: Some(carl), company: None };
    desk.office.log(ABOUT_ANNA, note("Anna Berg called"));
    desk.office.log(about_carl, note("Annas Berg is a mountain"));
    let text = desk.office.log(about_carl, note("He has it from Anna Berg")).id;

    let plan = session.plan_erasure(ANNA).unwrap();
    let spoken: Vec<_> =
        plan.spoken_of.iter().map(|one| (one.text.object, one.text.owner.as_str())).collect();
    assert_eq!(spoken, [(text.0, "Carl Ek")]);

    desk.office.plan(about_carl, planned("Ask Anna Berg"));
    assert!(matches!(session.erase(&decided(&plan)), Err(Error::Conflict)));
    assert_eq!(session.plan_erasure(ANNA).unwrap().spoken_of.len(), 2);
}

#[test]
fn each_sort_of_thing_can_be_held_and_takes_its_files_along() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let paper = desk.store("Letter of the lawyer", RetentionClass::Letter, b"%PDF-1.4\nthe letter");
    desk.store("Another", RetentionClass::Letter, b"%PDF-1.4\nanother");
    let old = VoucherDraft { issued_on: "2010-01-01".into(), note: "unpaid".into(), ..invoice("2010-3") };
    let voucher = desk.office.record(ABOUT_ANNA, old);
    let task = desk.office.plan(ABOUT_ANNA, planned("Answer the lawyer")).id;
    let offered = session
        .add_deal(ABOUT_ANNA, DealDraft { title: "Roof".into(), ..DealDraft::default() }, None)
        .unwrap()
        .0
        .id;
    hold(session, RetentionItemKind::Document, paper.0, "2027-01-31");
    hold(session, RetentionItemKind::Voucher, voucher.id.0, "2027-01-31");
    hold(session, RetentionItemKind::Task, task.0, "2027-01-31");
    hold(session, RetentionItemKind::Deal, offered.0, "2027-01-31");

    erase(session, ANNA);

    let records: Vec<_> = held(session)
        .iter()
        .map(|archived| match session.open_archived(archived.id).unwrap().record {
            ArchiveRecord::Held(record) => record,
            _ => panic!("what was on hold"),
        })
        .collect();
    let mut titles: Vec<_> = records.iter().map(|record| record.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["2010-3", "Answer the lawyer", "Letter of the lawyer", "Roof"]);
    let paid = records.iter().find(|record| record.item == RetentionItemKind::Voucher).unwrap();
    let Money { units, .. } = paid.amount.unwrap();
    assert!(units > 0 && paid.text.as_str() == "unpaid");
    assert_eq!(files(&desk), 1, "the other letter is gone");
    let letter = held(session).into_iter().find(|archived| archived.files == 1).unwrap();
    assert_eq!(*session.archived_file(letter.id, 0).unwrap().1, b"%PDF-1.4\nthe letter");

    session.end_archived(letter.id, "over".into()).unwrap();
    assert_eq!(files(&desk), 0);
    desk.office.verify_rows().unwrap();
}

#[test]
fn what_a_law_and_a_claim_keep_stays_for_the_law_when_the_hold_is_over() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let paper = desk.store("Invoice 17", RetentionClass::Contract, b"%PDF-1.4\nthe invoice");
    let voucher =
        desk.office.record(ABOUT_ANNA, VoucherDraft { document: Some(paper), ..invoice("2026-17") });
    hold(session, RetentionItemKind::Voucher, voucher.id.0, "2027-01-31");

    let plan = session.plan_erasure(ANNA).unwrap();
    let again: Vec<_> = plan.kept.iter().map(|kept| (kept.kind, kept.again)).collect();
    assert_eq!(again, [(ArchiveKind::Voucher, false), (ArchiveKind::Held, true)], "one voucher");
    let erased = erase(session, ANNA);

    let again: Vec<_> = erased.summary.kept.iter().map(|kept| (kept.kind, kept.count, kept.again)).collect();
    assert_eq!(again, [(ArchiveKind::Voucher, 1, false), (ArchiveKind::Held, 1, true)]);
    assert_eq!(session.archive().unwrap().len(), 2);
    session.end_archived(held(session)[0].id, "over".into()).unwrap();
    let left = session.archive().unwrap();
    assert_eq!((left.len(), left[0].kind, files(&desk)), (1, ArchiveKind::Voucher, 1));
    assert_eq!(*session.archived_file(left[0].id, 0).unwrap().1, b"%PDF-1.4\nthe invoice");
    assert_eq!(refusal(session.end_archived(left[0].id, "over".into())).0, "kind");
    desk.office.verify_rows().unwrap();
}

#[test]
fn holds_on_what_stays_elsewhere_stay_with_it() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let company = desk.office.add_company("Alm AB").id;
    let both = Party { contact: Some(ContactId(ANNA.0)), company: Some(company) };
    let by_law = desk.office.record(both, invoice("2026-17"));
    let old = VoucherDraft { issued_on: "2010-01-01".into(), ..invoice("2010-3") };
    let old = desk.office.record(both, old);
    let mut walk = Walk::of(session, access());
    let closing = RequestClosing {
        outcome: RequestOutcome::TakenBack,
        reasons: Vec::new(),
        remedies: false,
        note: "on the phone".into(),
    };
    walk.act(RequestMove::Close(closing));
    let request = walk.sheet.request.id;
    hold(session, RetentionItemKind::Voucher, by_law.id.0, "2036-01-31");
    hold(session, RetentionItemKind::Voucher, old.id.0, "2036-01-31");
    hold(session, RetentionItemKind::Request, request.0, "2036-01-31");
    // Longer than the file of a request is kept otherwise.
    desk.office.clock.advance(4 * 366 * DAY);

    let erased = erase(session, ANNA);

    assert_eq!((erased.summary.left_to_company, erased.summary.requests), (1, 1));
    assert_eq!(session.request_sheet(request).unwrap().who.as_str(), "Anna Berg");
    let holds = session.legal_holds().unwrap();
    let standing: Vec<_> = holds.iter().map(|row| (row.hold.item, row.hold.contact)).collect();
    let item = |kind, id| RetentionItem { kind, id };
    assert_eq!(
        standing,
        [
            (item(RetentionItemKind::Voucher, by_law.id.0), None),
            (item(RetentionItemKind::Request, request.0), None),
        ]
    );
    // What no law leaves to the company lies where everything lies that a claim keeps.
    let held = held(session);
    assert_eq!((session.archive().unwrap().len(), held.len()), (1, 1));
    session.end_archived(held[0].id, "over".into()).unwrap();
    assert!(session.archive().unwrap().is_empty());
    desk.office.verify_rows().unwrap();
}
