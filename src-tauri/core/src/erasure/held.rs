//! What is on legal hold of somebody who is erased: the thing itself is kept for the claim, and no more of them (Art. 17(3)(e) GDPR).

use serde::Serialize;

use super::archive::{ArchiveRecord, HeldRecord};
use crate::{
    activity,
    clock::Timestamp,
    consent,
    crm::{
        contact::Contact,
        day::{day_of, written},
    },
    deal, document,
    error::{Error, Result},
    id::{ActivityId, ConsentId, ContactId, DealId, DocumentId, TaskId, VoucherId},
    money::Money,
    personal::Personal,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold::{self, LegalHold},
    },
    store::Snapshot,
    task, voucher,
};

/// Something that is on hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) item: RetentionItem,
    /// Why.
    pub(super) holds: Vec<LegalHold>,
    /// The documents that it takes along.
    pub(super) documents: Vec<DocumentId>,
    pub(super) content: Content,
}

/// What is written down of it: how it is called, and all that was stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) title: Personal<String>,
    text: Personal<String>,
    on: String,
    amount: Option<Money>,
    whole: Personal<String>,
}

impl Held {
    /// The day on which the first of the holds on it is looked at again.
    pub(super) fn review_on(&self) -> Option<String> {
        self.holds.iter().map(|hold| hold.draft.review_on.clone()).min()
    }

    pub(super) fn record(&self, contact: &Contact) -> ArchiveRecord {
        let Content { title, text, on, amount, whole } = self.content.clone();
        let name = contact.display_name.clone();
        ArchiveRecord::Held(HeldRecord { item: self.item.kind, name, title, text, on, amount, whole })
    }
}

/// All that is on hold of a contact, who is not on hold themselves, but for the files of requests, which stay where they are.
pub(super) fn of(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<Held>> {
    let mut found: Vec<Held> = Vec::new();
    for hold in hold::of_contact(snapshot, contact)? {
        if let Some(known) = found.iter_mut().find(|known| known.item == hold.item) {
            known.holds.push(hold);
            continue;
        }
        let item = hold.item;
        if let Some((content, documents)) = content(snapshot, item)? {
            found.push(Held { item, holds: vec![hold], documents, content });
        }
    }
    Ok(found)
}

/// The documents that something takes along where it is kept.
pub(super) fn documents(snapshot: &Snapshot<'_>, item: RetentionItem) -> Result<Vec<DocumentId>> {
    Ok(match item.kind {
        RetentionItemKind::Activity | RetentionItemKind::Task => Vec::new(),
        _ => content(snapshot, item)?.map(|(_, documents)| documents).unwrap_or_default(),
    })
}

/// What there is of it, and its files; none where it stays where it is.
fn content(snapshot: &Snapshot<'_>, item: RetentionItem) -> Result<Option<(Content, Vec<DocumentId>)>> {
    let on = |at: Timestamp| written(day_of(at));
    Ok(match item.kind {
        RetentionItemKind::Activity => {
            let activity = activity::get(snapshot, ActivityId(item.id))?;
            let content = Content {
                title: activity.draft.subject.clone(),
                text: activity.draft.body.clone(),
                on: on(activity.draft.occurred_at),
                ..whole(&activity)?
            };
            Some((content, Vec::new()))
        }
        RetentionItemKind::Task => {
            let task = task::get(snapshot, TaskId(item.id))?;
            let draft = &task.state.draft;
            let content = Content {
                title: draft.title.clone(),
                text: draft.note.clone(),
                on: if draft.due_on.is_empty() { &draft.planned_on } else { &draft.due_on }.clone(),
                ..whole(&task)?
            };
            Some((content, Vec::new()))
        }
        RetentionItemKind::Deal => {
            let deal = deal::get(snapshot, DealId(item.id))?;
            let draft = &deal.state.draft;
            let content = Content {
                title: draft.title.clone(),
                text: draft.note.clone(),
                on: deal.state.closed_on.clone(),
                amount: draft.value,
                ..whole(&deal)?
            };
            let mut statement = snapshot
                .prepare_cached("SELECT document_id FROM deal_document WHERE deal_id = ?1 ORDER BY id")?;
            let documents = statement.query_map([deal.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Some((content, documents))
        }
        RetentionItemKind::Voucher => {
            let voucher = voucher::get(snapshot, VoucherId(item.id))?;
            let draft = &voucher.state.draft;
            let content = Content {
                title: draft.number.clone(),
                text: draft.note.clone(),
                on: draft.issued_on.clone(),
                amount: Some(draft.amount),
                ..whole(&voucher)?
            };
            Some((content, draft.document.into_iter().collect()))
        }
        RetentionItemKind::Document => {
            let document = document::get(snapshot, DocumentId(item.id))?;
            let content = Content {
                title: document.draft.title.clone(),
                on: on(document.draft.dated_at),
                ..whole(&document)?
            };
            Some((content, vec![document.id]))
        }
        RetentionItemKind::Consent => {
            let event = consent::get(snapshot, ConsentId(item.id))?;
            let content = Content { on: on(event.draft.at), ..whole(&event)? };
            Some((content, event.draft.evidence.clone()))
        }
        RetentionItemKind::Contact
        | RetentionItemKind::Confidential
        | RetentionItemKind::Request
        | RetentionItemKind::Import => None,
    })
}

fn whole(record: &impl Serialize) -> Result<Content> {
    let whole = serde_json::to_string(record).map_err(Error::internal)?.into();
    Ok(Content { whole, ..Content::default() })
}
