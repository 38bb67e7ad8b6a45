//! Files that lie in the archive and stay with somebody else too: neither end of one takes the other's.

use kartotek_core::{
    crm::party::Party,
    document::RetentionClass,
    erasure::{
        ErasureDraft, ErasureKeep, KeepGround,
        archive::{ArchiveKind, Archived},
    },
    id::{CompanyId, DocumentId},
    progress::Silent,
    request::{RequestClosing, RequestDraft, RequestMove, path::RequestOutcome},
    retention::{
        category::{RetentionCategory, RetentionEvent, RetentionItem, RetentionItemKind as Kind},
        hold::LegalHoldDraft,
    },
    session::Session,
    voucher::VoucherDraft,
};

use super::{decided, files};
use crate::{
    access::{ANNA, Desk},
    office::{DAY, named},
    request::{Walk, access},
    retention::{
        carry::{approve, carry},
        rule,
    },
    voucher::invoice,
};

const PAPER: &[u8] = b"%PDF-1.4\nwhat the claim is about";

/// Erases Anna, but for what of some sorts a claim takes.
fn erase_but(session: &Session, sorts: &[Kind]) {
    let keep = |&category| ErasureKeep {
        category,
        ground: KeepGround::Claim,
        law: "".into(),
        hold: LegalHoldDraft { reason: "a claim".into(), review_on: "2028-06-30".into() },
    };
    let draft = decided(&session.plan_erasure(ANNA).unwrap());
    session.erase(&ErasureDraft { keep: sorts.iter().map(keep).collect(), ..draft }).unwrap();
}

/// What the claim keeps of the paper.
fn kept(session: &Session) -> Archived {
    let mut archived = session.archive().unwrap();
    archived.retain(|one| one.kind == ArchiveKind::Held && one.files == 1);
    assert_eq!(archived.len(), 1);
    archived.remove(0)
}

/// A vault in which Anna's paper shows a request that she took back.
fn asked() -> Desk {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let paper = desk.store("Letter", RetentionClass::Evidence, PAPER);
    let mut walk = Walk::of(desk.session(), RequestDraft { evidence: vec![paper], ..access() });
    walk.act(RequestMove::Close(RequestClosing {
        outcome: RequestOutcome::TakenBack,
        reasons: Vec::new(),
        remedies: false,
        note: "on the phone".into(),
    }));
    desk
}

/// Has a rule empty the file of the request, with what shows it.
fn empty_request(desk: &Desk) {
    desk.office.rule(rule(RetentionCategory::Request, RetentionEvent::Closing, 10));
    desk.office.clock.advance(20 * DAY);
    approve(&desk.office, None);
    let carried = carry(&desk.office);
    assert_eq!((carried.done, carried.left.len()), (1, 0), "{carried:?}");
}

#[test]
fn what_a_claim_keeps_has_its_file_when_the_request_that_it_showed_is_emptied() {
    let desk = asked();
    let session = desk.session();
    erase_but(session, &[Kind::Document]);
    assert_eq!(files(&desk), 1, "one file, for the request and for the claim");

    empty_request(&desk);

    assert_eq!(files(&desk), 1);
    let held = kept(session).id;
    assert_eq!(*session.archived_file(held, 0).unwrap().1, PAPER);
    session.end_archived(held, "settled".into()).unwrap();
    assert_eq!(files(&desk), 0, "nobody needs it any more");
    desk.office.verify_rows().unwrap();
}

#[test]
fn a_request_has_what_shows_it_when_the_claim_is_over() {
    let desk = asked();
    let session = desk.session();
    erase_but(session, &[Kind::Document]);

    session.end_archived(kept(session).id, "settled".into()).unwrap();

    assert_eq!(*session.document_content(DocumentId(1)).unwrap(), PAPER);
    empty_request(&desk);
    assert_eq!(files(&desk), 0);
    desk.office.verify_rows().unwrap();
}

/// Erases Anna, of whom an invoice stays with a company by a law that is over soon; its paper is on hold as well.
fn left_to(desk: &Desk, company: CompanyId) -> DocumentId {
    let session = desk.session();
    let paper = desk.store("Invoice", RetentionClass::Other, PAPER);
    let old = VoucherDraft { issued_on: "2019-06-01".into(), document: Some(paper), ..invoice("2019-3") };
    desk.office.record(Party { contact: Some(ANNA), company: Some(company) }, old);
    let hold = LegalHoldDraft { reason: "a claim".into(), review_on: "2028-06-30".into() };
    session.set_legal_hold(RetentionItem { kind: Kind::Document, id: paper.0 }, hold).unwrap();
    erase_but(session, &[]);
    paper
}

#[test]
fn what_a_claim_keeps_has_its_file_when_the_company_deletes_the_paper_that_was_left_to_it() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let company = desk.office.add_company("Alm AB").id;
    let paper = left_to(&desk, company);
    let held = kept(session).id;
    desk.office.clock.advance(200 * DAY);

    session.trash_documents(&[paper], true).unwrap();
    session.purge_document(paper).unwrap();

    assert_eq!(*session.archived_file(held, 0).unwrap().1, PAPER);
    desk.office.verify_rows().unwrap();
}

#[test]
fn the_trash_takes_no_file_of_the_archive_either() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let company = desk.office.add_company("Alm AB").id;
    let paper = left_to(&desk, company);
    let held = kept(session).id;
    desk.office.clock.advance(200 * DAY);
    session.trash_documents(&[paper], true).unwrap();
    desk.office.clock.advance(31 * DAY);

    assert_eq!(session.empty_trash(&Silent).unwrap().0.gone, 1);

    assert_eq!(*session.archived_file(held, 0).unwrap().1, PAPER);
    desk.office.verify_rows().unwrap();
}
