//! What has to be kept of somebody who is erased: of each thing, by which law and until when; never all of them for the sake of one thing.

use std::collections::BTreeSet;

use crate::{
    channel::Channel,
    consent::{self, ConsentEvent},
    crm::{contact::Contact, day},
    decision,
    document::{self, file::Name},
    error::{Error, Result},
    id::{ArchiveId, ContactId, DocumentId, RequestId, VoucherId},
    recipient::{
        self, Recipient,
        notice::{self, NoticeReason},
    },
    request,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold,
    },
    store::{Snapshot, StoreKeys, Tx},
    voucher::{self, Voucher},
};

use super::{
    archive::{self, ArchiveKind, ArchiveRecord},
    held::{self, Held},
};

/// The law that has the proof of a consent to calls kept.
const PROOF: &str = "§ 7a UWG";
/// The law that has recipients told.
const TELL: &str = "Art. 19 GDPR";
/// The law that has what a claim needs kept.
pub(super) const CLAIM: &str = "Art. 17(3)(e) GDPR";

/// Something that has to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) what: What,
    pub(super) law: Option<String>,
    pub(super) until: Option<String>,
    pub(super) ask: bool,
    /// Whether nothing but a decision of whoever erases keeps it.
    pub(super) decided: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Voucher(Box<Voucher>),
    Consent(Box<ConsentEvent>),
    Notice(Box<Recipient>),
    Held(Box<Held>),
}

impl Kept {
    pub(super) fn kind(&self) -> ArchiveKind {
        match self.what {
            What::Voucher(_) => ArchiveKind::Voucher,
            What::Consent(_) => ArchiveKind::Consent,
            What::Notice(_) => ArchiveKind::Notice,
            What::Held(_) => ArchiveKind::Held,
        }
    }

    /// Whether it stays with a company rather than in the archive: a voucher that a law keeps, which is that company's record as well.
    pub(super) fn is_of_company(&self) -> bool {
        matches!(&self.what, What::Voucher(voucher) if voucher.party.company.is_some())
    }

    /// The documents that it takes along.
    pub(super) fn documents(&self) -> Vec<DocumentId> {
        match &self.what {
            What::Voucher(voucher) => voucher.state.draft.document.into_iter().collect(),
            What::Consent(event) => event.draft.evidence.clone(),
            What::Notice(_) => Vec::new(),
            What::Held(held) => held.documents.clone(),
        }
    }

    /// What is written down of it: no more than what it is kept for takes.
    pub(super) fn record(
        &self,
        snapshot: &Snapshot<'_>,
        keys: &StoreKeys,
        contact: &Contact,
    ) -> Result<ArchiveRecord> {
        Ok(match &self.what {
            What::Voucher(voucher) => ArchiveRecord::voucher(&voucher.state.draft, contact),
            What::Consent(event) => ArchiveRecord::consent(snapshot, event, contact)?,
            What::Notice(recipient) => ArchiveRecord::notice(snapshot, keys, recipient, contact)?,
            What::Held(held) => held.record(contact),
        })
    }
}

/// All that has to be kept of a contact.
pub(super) fn of(snapshot: &Snapshot<'_>, contact: ContactId, now: i64) -> Result<Vec<Kept>> {
    let mut kept = Vec::new();
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM voucher WHERE contact_id = ?1 ORDER BY issued_on, id")?;
    let ids = statement.query_map([contact], |row| row.get(0))?.collect::<Result<Vec<VoucherId>, _>>()?;
    for id in ids {
        let voucher = voucher::get(snapshot, id)?;
        if let Some(keep) = voucher::kept(snapshot, &voucher, now)? {
            kept.push(Kept {
                what: What::Voucher(Box::new(voucher)),
                law: keep.law.map(str::to_owned),
                until: Some(keep.until),
                ask: keep.ask,
                decided: false,
            });
        }
    }
    for event in consent::of_contact(snapshot, contact)? {
        if event.draft.key.channel != Channel::Phone {
            continue;
        }
        let until = decision::proof_until(snapshot, &event, now)?.filter(|until| !day::is_over(until, now));
        if let Some(until) = until {
            let what = What::Consent(Box::new(event));
            kept.push(Kept {
                what,
                law: Some(PROOF.to_owned()),
                until: Some(until),
                ask: false,
                decided: false,
            });
        }
    }
    let told = notice::of_contact(snapshot, contact)?;
    for used in recipient::used(snapshot, contact)? {
        let is_settled = told.iter().any(|notice| {
            notice.why == NoticeReason::Erasure
                && notice.recipient == used.recipient.id
                && notice.closed_at.is_some_and(|closed_at| closed_at >= used.at.1)
        });
        if !is_settled {
            let what = What::Notice(Box::new(used.recipient));
            kept.push(Kept { what, law: Some(TELL.to_owned()), until: None, ask: false, decided: false });
        }
    }
    for held in held::of(snapshot, contact)? {
        // A company's voucher that a law keeps stays with the company, and so does its hold.
        if !kept.iter().any(|kept| kept.is_of_company() && kept.item() == Some(held.item)) {
            kept.push(Kept {
                what: What::Held(Box::new(held)),
                law: Some(CLAIM.to_owned()),
                until: None,
                ask: false,
                decided: false,
            });
        }
    }
    Ok(kept)
}

/// Whether something stands before its place in the list already, kept for another reason.
pub(super) fn is_again(kept: &[Kept], at: usize) -> bool {
    let item = kept[at].item();
    item.is_some() && kept[..at].iter().any(|before| before.item() == item)
}

/// All records of a contact that stay: what is kept, their documents that it takes along, and the files of requests with what shows these.
pub(super) fn staying(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    kept: &[Kept],
    now: i64,
) -> Result<BTreeSet<RetentionItem>> {
    let mut documents: BTreeSet<DocumentId> = kept.iter().flat_map(Kept::documents).collect();
    let mut staying: BTreeSet<RetentionItem> = kept.iter().filter_map(Kept::item).collect();
    let mut shows =
        snapshot.prepare_cached("SELECT document_id FROM request_evidence WHERE request_id = ?1")?;
    for left in request::left(snapshot, contact, &held_requests(snapshot, contact)?, now)? {
        if left.kept {
            staying.insert(RetentionItem { kind: RetentionItemKind::Request, id: left.id.0 });
            let shown = shows.query_map([left.id], |row| row.get(0))?;
            documents.extend(shown.collect::<Result<Vec<DocumentId>, _>>()?);
        }
    }
    for id in documents {
        if document::get(snapshot, id)?.party.contact == Some(contact) {
            staying.insert(RetentionItem { kind: RetentionItemKind::Document, id: id.0 });
        }
    }
    Ok(staying)
}

/// The requests of a contact that are on legal hold.
pub(super) fn held_requests(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<BTreeSet<RequestId>> {
    let holds = hold::of_contact(snapshot, contact)?;
    let items = holds.into_iter().map(|hold| hold.item);
    Ok(items.filter(|item| item.kind == RetentionItemKind::Request).map(|item| RequestId(item.id)).collect())
}

/// Has the legal holds on what stays, but not in the archive, not go with somebody: on the files of requests, and on what a law leaves to a
/// company.
pub(super) fn leave_holds(tx: &Tx<'_>, contact: ContactId) -> Result<()> {
    for hold in hold::of_contact(tx, contact)? {
        if matches!(hold.item.kind, RetentionItemKind::Request | RetentionItemKind::Voucher)
            && hold.item.about(tx)?.is_none()
        {
            hold::leave(tx, hold.id)?;
        }
    }
    Ok(())
}

/// Erases what was kept and need not be any longer; returns how many, and the files to be removed once this is committed.
///
/// # Errors
/// [`Error::NothingToChange`](crate::error::Error::NothingToChange) where nothing is due.
pub(crate) fn finish(tx: &Tx<'_>) -> Result<(u64, Vec<Name>)> {
    let mut statement =
        tx.prepare_cached("SELECT id, until FROM archive WHERE until IS NOT NULL ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let due: Vec<(ArchiveId, String)> = rows.collect::<Result<_, _>>()?;
    let (mut count, mut files) = (0, Vec::new());
    for (id, until) in due {
        if day::is_over(&until, tx.now) {
            archive::get(tx, id)?;
            files.extend(archive::release(tx, id)?);
            count += 1;
        }
    }
    if count == 0 { Err(Error::NothingToChange) } else { Ok((count, files)) }
}
