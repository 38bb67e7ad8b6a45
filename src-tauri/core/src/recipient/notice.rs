//! Notices to recipients: each who got somebody's data is told of its rectification, erasure and restriction, unless that is impossible or
//! takes disproportionate effort (Art. 19 GDPR). A notice stays open until somebody says that they were told, or why not.

use chrono::Days;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{disclosure, get};
use crate::{
    clock::Timestamp,
    crm::{check, day, party::Party},
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, RecipientId, RecipientNoticeId, RequestId, UserId},
    personal::Personal,
    store::{Snapshot, Touched, Tx, row_mac, word::words},
};

/// Days until a notice is to be sent. The law has no number; nothing is gained by waiting.
const PLANNED: u64 = 7;

/// Why recipients are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoticeReason {
    /// Data was rectified (Art. 16 GDPR).
    Rectification,
    /// Data was erased (Art. 17(1) GDPR).
    Erasure,
    /// The use of the data was restricted (Art. 18 GDPR).
    Restriction,
    /// The restriction was lifted.
    RestrictionLifted,
}

words!(NoticeReason {
    Rectification "rectification",
    Erasure "erasure",
    Restriction "restriction",
    RestrictionLifted "restriction_lifted",
});

/// Why a recipient is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoticeRelease {
    /// It is impossible.
    Impossible,
    /// It takes disproportionate effort.
    Disproportionate,
}

words!(NoticeRelease { Impossible "impossible", Disproportionate "disproportionate" });

/// A notice to a recipient as stored, with the recipient's name of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecipientNotice {
    /// Identity within the vault.
    pub id: RecipientNoticeId,
    /// Grows by one with each change.
    pub revision: i64,
    /// Who is to be told.
    pub recipient: RecipientId,
    /// Its name.
    pub name: Personal<String>,
    /// Whose data changed.
    pub contact: ContactId,
    /// The request that led to it, if one did.
    pub request: Option<RequestId>,
    /// What happened.
    pub why: NoticeReason,
    /// Of a rectification: the fields that changed, by their names in `ContactDraft`.
    pub fields: Vec<String>,
    /// The day until which they are to be told, as in "2026-11-24". The law has no number.
    pub planned_on: String,
    /// When the letter was drafted last, in UTC milliseconds.
    pub drafted_at: Option<Timestamp>,
    /// When they were told, in UTC milliseconds.
    pub told_at: Option<Timestamp>,
    /// How they were told.
    pub method: Personal<String>,
    /// Why they are not told.
    pub released: Option<NoticeRelease>,
    /// What there is to say of that.
    pub reason: Personal<String>,
    /// Who closed it.
    pub closed_by: Option<UserId>,
    /// When, in UTC milliseconds.
    pub closed_at: Option<Timestamp>,
    /// When what it tells happened, in UTC milliseconds.
    pub recorded_at: Timestamp,
}

/// What somebody does with a notice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum NoticeMove {
    /// Notes that the letter was drafted.
    Draft,
    /// Notes that they were told.
    Tell {
        /// When, in UTC milliseconds.
        at: Timestamp,
        /// How, in a line.
        method: Personal<String>,
    },
    /// Notes that they are not told.
    Release {
        /// Why.
        because: NoticeRelease,
        /// The reason, in at most 1,000 characters.
        reason: Personal<String>,
    },
}

/// Opens a notice to each recipient that got somebody's data. Who is still to be told the same hears it once. How many are open anew is
/// returned.
///
/// # Errors
/// [`Error::NotFound`] where the contact is not there.
pub fn open(
    tx: &Tx<'_>,
    contact: ContactId,
    why: NoticeReason,
    request: Option<RequestId>,
    fields: &[String],
) -> Result<usize> {
    let mut opened = 0;
    for used in disclosure::used(tx, contact)? {
        let recipient = used.recipient.id;
        let is_open = of_contact(tx, contact)?.iter().any(|notice| {
            notice.closed_at.is_none()
                && notice.recipient == recipient
                && notice.why == why
                && notice.request == request
                && notice.fields == fields
        });
        if is_open {
            continue;
        }
        let uuid: [u8; 16] = crate::random::bytes();
        let today = day::day_of(tx.now);
        let planned_on = day::written(today.checked_add_days(Days::new(PLANNED)).unwrap_or(today));
        let list = (!fields.is_empty())
            .then(|| serde_json::to_string(fields))
            .transpose()
            .map_err(Error::internal)?;
        tx.prepare_cached(
            "INSERT INTO recipient_notice (uuid, revision, recipient_id, contact_id, request_id, why, fields, planned_on,
                                           method, reason, recorded_at)
             VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, '', '', ?8)",
        )?
        .execute(params![uuid, recipient, contact, request, why, list, planned_on, tx.now])?;
        let id = RecipientNoticeId(tx.last_insert_rowid());
        let payload = json!({ "recipient": used.recipient.draft.name, "why": why, "fields": fields });
        journal(tx, "recipient_notice.add", id, contact, &payload)?;
        opened += 1;
    }
    Ok(opened)
}

/// Does something with a notice that has the given revision.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::NothingToChange`] where it is closed, [`Error::Invalid`] with the field at
/// fault, [`Error::NotFound`].
pub fn act(tx: &Tx<'_>, id: RecipientNoticeId, revision: i64, wanted: NoticeMove) -> Result<()> {
    let notice = one(tx, id)?;
    if notice.revision != revision {
        return Err(Error::Conflict);
    }
    if notice.closed_at.is_some() {
        return Err(Error::NothingToChange);
    }
    let (action, payload) = match wanted {
        NoticeMove::Draft => {
            tx.prepare_cached("UPDATE recipient_notice SET drafted_at = ?2 WHERE id = ?1")?
                .execute(params![id, tx.now])?;
            ("recipient_notice.draft", json!({ "recipient": notice.name, "why": notice.why }))
        }
        NoticeMove::Tell { at, mut method } => {
            check::line(&mut method, check::LINE).map_err(|problem| Error::invalid("method", problem))?;
            if method.is_empty() {
                return Err(Error::invalid("method", Problem::Missing));
            }
            // Nobody was told of what had not happened.
            if at > tx.now || day::day_of(at) < day::day_of(notice.recorded_at) {
                return Err(Error::invalid("at", Problem::Date));
            }
            tx.prepare_cached(
                "UPDATE recipient_notice SET told_at = ?2, method = ?3, closed_at = ?4, closed_by = ?5 WHERE id = ?1",
            )?
            .execute(params![id, at, method, tx.now, tx.actor.user])?;
            let payload = json!({ "recipient": notice.name, "why": notice.why, "at": at, "method": method });
            ("recipient_notice.tell", payload)
        }
        NoticeMove::Release { because, mut reason } => {
            check::lines(&mut reason, super::SHORT).map_err(|problem| Error::invalid("reason", problem))?;
            if reason.is_empty() {
                return Err(Error::invalid("reason", Problem::Missing));
            }
            tx.prepare_cached(
                "UPDATE recipient_notice SET released = ?2, reason = ?3, closed_at = ?4, closed_by = ?5 WHERE id = ?1",
            )?
            .execute(params![id, because, reason, tx.now, tx.actor.user])?;
            let payload =
                json!({ "recipient": notice.name, "why": notice.why, "because": because, "reason": reason });
            ("recipient_notice.release", payload)
        }
    };
    tx.prepare_cached("UPDATE recipient_notice SET revision = revision + 1 WHERE id = ?1")?.execute([id])?;
    journal(tx, action, id, notice.contact, &payload)
}

/// Reads a notice.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written last.
pub fn one(snapshot: &Snapshot<'_>, id: RecipientNoticeId) -> Result<RecipientNotice> {
    row_mac::verify(snapshot, &row_mac::RECIPIENT_NOTICE, id)?;
    let mut notice = snapshot
        .prepare_cached(
            "SELECT id, revision, recipient_id, contact_id, request_id, why, fields, planned_on, drafted_at, told_at, method,
                    released, reason, closed_by, closed_at, recorded_at
             FROM recipient_notice WHERE id = ?1",
        )?
        .query_row([id], read)?;
    notice.name = get(snapshot, notice.recipient)?.draft.name;
    Ok(notice)
}

fn read(row: &Row<'_>) -> rusqlite::Result<RecipientNotice> {
    let fields: Option<String> = row.get(6)?;
    let fields = serde_json::from_str(fields.as_deref().unwrap_or("[]")).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(6, rusqlite::types::Type::Text, Box::new(error))
    })?;
    Ok(RecipientNotice {
        id: row.get(0)?,
        revision: row.get(1)?,
        recipient: row.get(2)?,
        name: Personal::default(),
        contact: row.get(3)?,
        request: row.get(4)?,
        why: row.get(5)?,
        fields,
        planned_on: row.get(7)?,
        drafted_at: row.get(8)?,
        told_at: row.get(9)?,
        method: row.get(10)?,
        released: row.get(11)?,
        reason: row.get(12)?,
        closed_by: row.get(13)?,
        closed_at: row.get(14)?,
        recorded_at: row.get(15)?,
    })
}

/// The notices about somebody, the latest first.
///
/// # Errors
/// As [`one`].
pub fn of_contact(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<RecipientNotice>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT id FROM recipient_notice WHERE contact_id = ?1 ORDER BY recorded_at DESC, id DESC",
    )?;
    let ids: Vec<RecipientNoticeId> =
        statement.query_map([contact], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| one(snapshot, id)).collect()
}

/// The notices that a request led to, in order.
///
/// # Errors
/// As [`one`].
pub fn of_request(snapshot: &Snapshot<'_>, request: RequestId) -> Result<Vec<RecipientNotice>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM recipient_notice WHERE request_id = ?1 ORDER BY id")?;
    let ids: Vec<RecipientNoticeId> =
        statement.query_map([request], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| one(snapshot, id)).collect()
}

/// Journals what happened to a notice, and authenticates the row.
fn journal(
    tx: &Tx<'_>,
    action: &'static str,
    id: RecipientNoticeId,
    contact: ContactId,
    payload: &Value,
) -> Result<()> {
    let uuid = tx
        .prepare_cached("SELECT uuid FROM recipient_notice WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let party = Party { contact: Some(contact), company: None };
    party.journal(tx, action, Object { kind: "recipient_notice", uuid }, payload)?;
    row_mac::renew(tx, &row_mac::RECIPIENT_NOTICE, id)?;
    tx.touch(Touched::Consent(contact.0));
    Ok(())
}
