//! What there is of each of those who are erased as planned, besides their card and their activities: papers, an invoice that the law keeps,
//! and texts of others that speak of them.

use std::{fs, path::Path};

use kartotek_core::{
    activity::ActivityDraft,
    crm::{contact, party::Party},
    document::{DocumentDraft, RetentionClass},
    erasure::{ErasureCause, ErasureDraft, ErasurePlan, ErasureStrike},
    id::{ContactId, DocumentId},
    money::{Currency, Money},
    progress::Silent,
    random,
    session::Session,
    voucher::{VoucherDraft, VoucherKind, VoucherStatus},
};

use crate::said::said;

/// Bytes of a paper: a scanned page.
const SIZE: usize = 100_000;
/// How many texts of others speak of each.
const SPOKEN: usize = 2;

/// Adds them.
pub(crate) fn add(session: &Session, folder: &Path, id: ContactId) {
    let party = Party { contact: Some(id), company: None };
    paper(session, folder, party, RetentionClass::Letter);
    let invoice = VoucherDraft {
        kind: VoucherKind::Invoice,
        number: format!("F-{}", id.0).as_str().into(),
        issued_on: "2026-09-01".into(),
        amount: Money { units: 123_400, currency: Currency::of_code("SEK").unwrap() },
        status: VoucherStatus::Paid,
        document: Some(paper(session, folder, party, RetentionClass::Invoice)),
        due_on: String::new(),
        note: "".into(),
    };
    session.add_voucher(party, invoice).unwrap();
    let card = session.read(|snapshot| contact::get(snapshot, id)).unwrap().draft;
    for (number, after) in (0..SPOKEN).zip(10..) {
        let text = format!("Asked by {} {}", card.given_name.as_str(), card.family_name.as_str());
        let draft = ActivityDraft {
            occurred_at: session.store().clock().now(),
            subject: text.as_str().into(),
            body: said(number).as_str().into(),
            ..ActivityDraft::default()
        };
        let other = Party { contact: Some(ContactId(id.0 + after)), company: None };
        session.add_activity(other, draft).unwrap();
    }
}

fn paper(session: &Session, folder: &Path, party: Party, retention: RetentionClass) -> DocumentId {
    let path = folder.join("scan.pdf");
    let mut content = b"%PDF-1.4\n".to_vec();
    while content.len() < SIZE {
        content.extend_from_slice(&random::bytes::<1024>());
    }
    fs::write(&path, content).unwrap();
    let dated_at = session.store().clock().now();
    let draft = DocumentDraft { title: "Scan".into(), retention, dated_at };
    session.add_document(party, draft, &path, false, &Silent).unwrap().0.id
}

/// Erases somebody as planned, struck out of all texts that can be.
pub(crate) fn draft(plan: &ErasurePlan) -> ErasureDraft {
    let open = plan.spoken_of.iter().filter(|text| text.barred.is_none());
    ErasureDraft {
        contact: plan.contact,
        cause: ErasureCause::Decision,
        request: None,
        suppress: false,
        strike: open.map(|one| ErasureStrike { kind: one.text.kind, object: one.text.object }).collect(),
        keep: Vec::new(),
        count: Vec::new(),
        seal: plan.seal.clone(),
    }
}
