//! The plan of an erasure: what goes and what stays, why and until when, who is told, and which backups hold it. It is looked at before
//! anything happens, and what came since is not erased unseen.

use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::{
    announce,
    archive::ArchiveKind,
    backup,
    decide::{self, PlannedChoice},
    keep::{self, Kept, What},
    statistic::StatisticKind,
    strike::{self, PlannedText},
    summary::{self, ErasureCount},
};
use crate::{
    clock::Timestamp,
    consent,
    crm::{contact, day},
    error::{Error, Result},
    id::{ContactId, RecipientId, RequestId},
    personal::Personal,
    purpose, request,
    retention::{category::RetentionItemKind, hold},
    store::{Snapshot, StoreKeys},
};

/// Something that stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedKeep {
    /// What it is.
    pub kind: ArchiveKind,
    /// The number of a voucher, the purpose of a consent, the name of a recipient; what is on legal hold as it is called, which may be
    /// empty.
    pub label: Personal<String>,
    /// By which law, as cited in its country; none where that is not known here.
    pub law: Option<String>,
    /// The last day, as in "2034-12-31"; none until it is settled.
    pub until: Option<String>,
    /// Whether somebody who knows the law has to be asked, since the period is not certain.
    pub ask: bool,
    /// Whether it stays with the company that it is about too, and not in the archive.
    pub of_company: bool,
    /// What is on legal hold; none where that is not why it stays.
    pub held: Option<RetentionItemKind>,
    /// Whether it stands in the list before this already, since a law keeps it too.
    pub again: bool,
}

/// A recipient of the register who got their data, and is to be told that it was erased (Art. 19 GDPR).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedRecipient {
    /// Who.
    pub id: RecipientId,
    /// Its name.
    pub name: Personal<String>,
}

/// A request of theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedRequest {
    /// Which.
    pub id: RequestId,
    /// The year of its receipt.
    pub year: i32,
    /// Its number within that year.
    pub number: i64,
    /// Whether its file is kept, to show that it was answered (Art. 5(2) GDPR).
    pub kept: bool,
    /// The last day that it is; none while it is open.
    pub until: Option<String>,
}

/// What an erasure will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasurePlan {
    /// Who goes.
    pub contact: ContactId,
    /// Their name.
    pub name: Personal<String>,
    /// How much there is of each category.
    pub counts: Vec<ErasureCount>,
    /// How many records of a category stay: those that a law or a hold keeps, what belongs to them, and the files of requests.
    pub stays: Vec<ErasureCount>,
    /// What stays, and why.
    pub kept: Vec<PlannedKeep>,
    /// Of which sorts something can stay by decision that goes otherwise.
    pub choices: Vec<PlannedChoice>,
    /// What can be counted for statistics before it goes.
    pub countable: Vec<StatisticKind>,
    /// Who is to be told.
    pub recipients: Vec<PlannedRecipient>,
    /// Their requests.
    pub requests: Vec<PlannedRequest>,
    /// The first of those to be erased that are at their answer: the erasure is done for it where nobody names another.
    pub asked: Option<RequestId>,
    /// What speaks of them in the texts of others, at most 100 of those and what was chosen of them where it is announced: whoever erases
    /// looks through it, and says out of which of them they are struck.
    pub spoken_of: Vec<PlannedText>,
    /// How many more such texts there are, which are not listed and stay as they are.
    pub spoken_more: u64,
    /// How many confidential notes of others were not looked into, since the keys at hand do not open them.
    pub spoken_unread: u64,
    /// Since when the use of their data is restricted, in UTC milliseconds: only what they asked for may erase it then.
    pub restricted_since: Option<Timestamp>,
    /// How many legal holds are on them as a whole: until those end, they are not erased.
    pub holds: u64,
    /// How many addresses and numbers can go on the suppression list.
    pub identifiers: u64,
    /// How many backups are known that may hold them.
    pub backups: u64,
    /// The day on which the last of these is to be deleted, as in "2027-02-19"; none where there is none.
    pub backups_until: Option<String>,
    /// Names this plan: whoever erases says that they saw it.
    pub seal: String,
}

/// The plan for a contact, also one in the trash, by what these keys open.
///
/// # Errors
/// [`Error::NotFound`].
pub fn plan(snapshot: &Snapshot<'_>, keys: &StoreKeys, id: ContactId, now: Timestamp) -> Result<ErasurePlan> {
    let contact = contact::get(snapshot, id)?;
    let kept = keep::of(snapshot, id, now)?;
    let planned = (0..kept.len()).map(|at| shown(snapshot, &kept, at)).collect::<Result<Vec<_>>>()?;
    let staying = keep::staying(snapshot, id, &kept, now)?;
    let recipients = kept.iter().filter_map(|kept| match &kept.what {
        What::Notice(recipient) => {
            Some(PlannedRecipient { id: recipient.id, name: recipient.draft.name.clone() })
        }
        _ => None,
    });
    let requests =
        request::left(snapshot, id, &keep::held_requests(snapshot, id)?, now)?.into_iter().map(|left| {
            PlannedRequest {
                id: left.id,
                year: left.year,
                number: left.number,
                kept: left.kept,
                until: left.until,
            }
        });
    let spoken = strike::planned(snapshot, keys, &contact, &announce::chosen(snapshot, id)?)?;
    let mut restrictions = consent::restrictions(snapshot, id)?;
    restrictions.retain(|restriction| restriction.ended_at.is_none());
    let backups = backup::since(snapshot, contact.created_at)?;
    let mut plan = ErasurePlan {
        contact: id,
        name: contact.display_name.clone(),
        counts: summary::counts(snapshot, id)?,
        stays: summary::stays(&staying),
        choices: decide::choices(snapshot, id, &kept, &staying)?,
        countable: decide::countable(snapshot, id)?,
        kept: planned,
        recipients: recipients.collect(),
        requests: requests.collect(),
        asked: request::to_erase(snapshot, id)?,
        spoken_more: spoken.count - spoken.texts.len() as u64,
        spoken_unread: spoken.unread,
        spoken_of: spoken.texts,
        restricted_since: restrictions.iter().map(|restriction| restriction.draft.at).min(),
        holds: hold::whole(snapshot, id)?.len() as u64,
        identifiers: contact.draft.identifiers().len() as u64,
        backups: backups.count,
        backups_until: backups.until.map(day::written),
        seal: String::new(),
    };
    // Readings are journaled, and so is that somebody looked at this: neither is something to look at first.
    let mut sealed = plan.clone();
    sealed.counts.retain(|counted| counted.category != summary::ErasureCategory::Journal);
    let written = serde_json::to_vec(&(&sealed, contact.revision)).map_err(Error::internal)?;
    plan.seal = HEXLOWER.encode(&Sha256::digest(written)[..16]);
    Ok(plan)
}

fn shown(snapshot: &Snapshot<'_>, all: &[Kept], at: usize) -> Result<PlannedKeep> {
    let kept = &all[at];
    let label = match &kept.what {
        What::Voucher(voucher) => voucher.state.draft.number.clone(),
        What::Consent(event) => purpose::get(snapshot, event.draft.key.purpose)?.draft.name,
        What::Notice(recipient) => recipient.draft.name.clone(),
        What::Held(held) => held.content.title.clone(),
    };
    Ok(PlannedKeep {
        kind: kept.kind(),
        label,
        law: kept.law.clone(),
        until: kept.until.clone(),
        ask: kept.ask,
        of_company: kept.is_of_company(),
        held: match &kept.what {
            What::Held(held) => Some(held.item.kind),
            _ => None,
        },
        again: keep::is_again(all, at),
    })
}
