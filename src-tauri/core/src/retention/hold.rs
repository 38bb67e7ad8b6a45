//! Legal holds: what is kept for a claim or a proceeding, whatever a rule says. A hold has no end of its own, and so has a day on which it
//! is looked at again. One on a contact is on everything that is about them.

use chrono::NaiveDate;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::category::{RetentionItem, RetentionItemKind};
use crate::{
    clock::Timestamp,
    crm::{
        check,
        day::{day, day_of},
        party::Party,
    },
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, LegalHoldId, UserId},
    personal::Personal,
    store::{Snapshot, Touched, Tx, row_mac},
};

/// The longest reason, in characters.
const SHORT: usize = 1_000;

/// What can be put on hold.
const KINDS: [RetentionItemKind; 8] = [
    RetentionItemKind::Contact,
    RetentionItemKind::Activity,
    RetentionItemKind::Task,
    RetentionItemKind::Deal,
    RetentionItemKind::Voucher,
    RetentionItemKind::Document,
    RetentionItemKind::Consent,
    RetentionItemKind::Request,
];

/// Whether `record`, a row of the table `?2` with a `contact_id`, is free of holds, in SQL.
pub(crate) const IS_FREE: &str = "NOT EXISTS (
    SELECT 1 FROM legal_hold
    WHERE legal_hold.ended_at IS NULL
          AND (legal_hold.kind = replace(?2, 'consent_event', 'consent') AND legal_hold.object_id = record.id
               OR legal_hold.kind = 'contact' AND legal_hold.object_id = record.contact_id))";

/// Why something is on hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LegalHoldDraft {
    /// Which claim or proceeding, in at most 1,000 characters.
    pub reason: Personal<String>,
    /// The day on which it is looked at again, as in "2026-11-24"; after the day that it is.
    pub review_on: String,
}

/// A legal hold as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LegalHold {
    /// Identity within the vault.
    pub id: LegalHoldId,
    /// Grows by one with each change.
    pub revision: i64,
    /// What is on hold.
    pub item: RetentionItem,
    /// Whom that is about.
    pub contact: Option<ContactId>,
    /// Why, and until when nobody looks at it.
    #[serde(flatten)]
    pub draft: LegalHoldDraft,
    /// Who set it.
    pub author: UserId,
    /// When, in UTC milliseconds.
    pub recorded_at: Timestamp,
    /// When it ended, in UTC milliseconds.
    pub ended_at: Option<Timestamp>,
    /// Who ended it.
    pub ended_by: Option<UserId>,
    /// Why.
    pub end_note: Personal<String>,
}

/// Puts something on hold. It may have several: each ends by itself.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where it is not there.
pub fn set(tx: &Tx<'_>, item: RetentionItem, mut draft: LegalHoldDraft) -> Result<LegalHoldId> {
    tidy(tx, &mut draft)?;
    put(tx, item, &draft)
}

/// Puts something on hold, with what was checked before: its day may be over by now.
pub(crate) fn put(tx: &Tx<'_>, item: RetentionItem, draft: &LegalHoldDraft) -> Result<LegalHoldId> {
    if !KINDS.contains(&item.kind) {
        return Err(Error::invalid("item", Problem::Choice));
    }
    item.verify(tx)?;
    let contact = item.about(tx)?;
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached(
        "INSERT INTO legal_hold (uuid, revision, kind, object_id, contact_id, reason, review_on, author_id, recorded_at,
                                 end_note)
         VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '')",
    )?
    .execute(params![
        uuid,
        item.kind,
        item.id,
        contact,
        draft.reason,
        draft.review_on,
        tx.actor.user,
        tx.now
    ])?;
    let id = LegalHoldId(tx.last_insert_rowid());
    journal(tx, "legal_hold.add", id, contact, &json!({ "new": { "item": item, "hold": draft } }))?;
    Ok(id)
}

/// Reads a hold, also one that ended.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub fn get(snapshot: &Snapshot<'_>, id: LegalHoldId) -> Result<LegalHold> {
    row_mac::verify(snapshot, &row_mac::LEGAL_HOLD, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, kind, object_id, contact_id, reason, review_on, author_id, recorded_at, ended_at,
                    ended_by, end_note
             FROM legal_hold WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<LegalHold> {
    Ok(LegalHold {
        id: row.get(0)?,
        revision: row.get(1)?,
        item: RetentionItem { kind: row.get(2)?, id: row.get(3)? },
        contact: row.get(4)?,
        draft: LegalHoldDraft { reason: row.get(5)?, review_on: row.get(6)? },
        author: row.get(7)?,
        recorded_at: row.get(8)?,
        ended_at: row.get(9)?,
        ended_by: row.get(10)?,
        end_note: row.get(11)?,
    })
}

/// The holds that stand, what is to be looked at first first; then those that ended, the latest first.
///
/// # Errors
/// As [`get`].
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<LegalHold>> {
    let ids = "SELECT id FROM legal_hold
               ORDER BY ended_at IS NOT NULL, iif(ended_at IS NULL, review_on, ''), ended_at DESC, id";
    all(snapshot, ids, params![])
}

/// The holds that stand on a contact, or on something that is about them.
///
/// # Errors
/// As [`get`].
pub fn of_contact(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<LegalHold>> {
    let ids = "SELECT id FROM legal_hold WHERE contact_id = ?1 AND ended_at IS NULL ORDER BY review_on, id";
    all(snapshot, ids, params![contact])
}

/// The holds that stand on a contact as a whole.
///
/// # Errors
/// As [`get`].
pub fn whole(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<LegalHold>> {
    let mut holds = of_contact(snapshot, contact)?;
    holds.retain(|hold| hold.item.kind == RetentionItemKind::Contact);
    Ok(holds)
}

/// When the last of the holds ended that were on a contact as a whole; none where there was none. Others may stand.
///
/// # Errors
/// As [`get`].
pub(crate) fn freed(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Option<Timestamp>> {
    let ids = "SELECT id FROM legal_hold WHERE kind = ?1 AND object_id = ?2 AND ended_at IS NOT NULL";
    let ended = all(snapshot, ids, params![RetentionItemKind::Contact, contact])?;
    Ok(ended.into_iter().filter_map(|hold| hold.ended_at).max())
}

/// The holds that stand on a record, or on whom it is about.
///
/// # Errors
/// [`Error::NotFound`] where the record is not there; as [`get`].
pub fn of(snapshot: &Snapshot<'_>, item: RetentionItem) -> Result<Vec<LegalHold>> {
    let contact = item.about(snapshot)?;
    let ids = "SELECT id FROM legal_hold WHERE ended_at IS NULL AND kind = ?1 AND object_id = ?2
               UNION
               SELECT id FROM legal_hold WHERE ended_at IS NULL AND kind = 'contact' AND object_id = ?3";
    all(snapshot, ids, params![item.kind, item.id, contact])
}

fn all(snapshot: &Snapshot<'_>, ids: &str, parameters: impl rusqlite::Params) -> Result<Vec<LegalHold>> {
    let ids: Vec<LegalHoldId> =
        snapshot.prepare_cached(ids)?.query_map(parameters, |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}

/// Refuses to delete something for good that is on hold.
///
/// # Errors
/// [`Error::OnHold`].
pub(crate) fn require_free(snapshot: &Snapshot<'_>, item: RetentionItem) -> Result<()> {
    match of(snapshot, item)?.into_iter().map(|hold| hold.draft.review_on).max() {
        Some(review) => Err(Error::OnHold { review }),
        None => Ok(()),
    }
}

/// Changes why something is on hold, or when that is looked at again.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault, [`Error::NothingToChange`],
/// [`Error::NotFound`] where it ended too.
pub fn change(tx: &Tx<'_>, id: LegalHoldId, revision: i64, mut draft: LegalHoldDraft) -> Result<()> {
    let hold = standing(tx, id, revision)?;
    tidy(tx, &mut draft)?;
    if hold.draft == draft {
        return Err(Error::NothingToChange);
    }
    tx.prepare_cached(
        "UPDATE legal_hold SET revision = revision + 1, reason = ?2, review_on = ?3 WHERE id = ?1",
    )?
    .execute(params![id, draft.reason, draft.review_on])?;
    journal(tx, "legal_hold.change", id, hold.contact, &json!({ "old": hold.draft, "new": draft }))
}

/// Has a hold stay when whom it was about is erased, on what stays of them all the same: it is about nobody then.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn leave(tx: &Tx<'_>, id: LegalHoldId) -> Result<()> {
    get(tx, id)?;
    tx.prepare_cached("UPDATE legal_hold SET revision = revision + 1, contact_id = NULL WHERE id = ?1")?
        .execute([id])?;
    journal(tx, "legal_hold.leave", id, None, &json!({}))
}

/// Ends a hold. Nothing takes that back.
///
/// # Errors
/// As [`change`]; the reason may not be empty.
pub fn end(tx: &Tx<'_>, id: LegalHoldId, revision: i64, mut note: Personal<String>) -> Result<()> {
    let hold = standing(tx, id, revision)?;
    tidy_note(&mut note)?;
    tx.prepare_cached(
        "UPDATE legal_hold SET revision = revision + 1, ended_at = ?2, ended_by = ?3, end_note = ?4 WHERE id = ?1",
    )?
    .execute(params![id, tx.now, tx.actor.user, note])?;
    journal(tx, "legal_hold.end", id, hold.contact, &json!({ "note": note }))
}

/// Checks why a hold ends.
pub(crate) fn tidy_note(note: &mut Personal<String>) -> Result<()> {
    check::lines(note, SHORT).map_err(|problem| Error::invalid("note", problem))?;
    if note.is_empty() { Err(Error::invalid("note", Problem::Missing)) } else { Ok(()) }
}

fn standing(tx: &Tx<'_>, id: LegalHoldId, revision: i64) -> Result<LegalHold> {
    let hold = get(tx, id)?;
    if hold.ended_at.is_some() {
        return Err(Error::NotFound);
    }
    if hold.revision == revision { Ok(hold) } else { Err(Error::Conflict) }
}

/// Checks why something is on hold, and that its day is to come.
pub(crate) fn tidy(tx: &Tx<'_>, draft: &mut LegalHoldDraft) -> Result<()> {
    tidy_after(Some(day_of(tx.now)), draft)
}

/// Checks why something is on hold, and that the day on which it is looked at again is after another; any day where there is none.
pub(crate) fn tidy_after(after: Option<NaiveDate>, draft: &mut LegalHoldDraft) -> Result<()> {
    check::lines(&mut draft.reason, SHORT).map_err(|problem| Error::invalid("reason", problem))?;
    if draft.reason.is_empty() {
        return Err(Error::invalid("reason", Problem::Missing));
    }
    if draft.review_on.is_empty() {
        return Err(Error::invalid("reviewOn", Problem::Missing));
    }
    let review_on = day("reviewOn", &draft.review_on)?;
    let fits = after.is_none_or(|after| review_on > after);
    if fits { Ok(()) } else { Err(Error::invalid("reviewOn", Problem::Date)) }
}

/// Journals a change of a hold under the key of whom it is about, and authenticates the row.
fn journal(
    tx: &Tx<'_>,
    action: &'static str,
    id: LegalHoldId,
    contact: Option<ContactId>,
    payload: &Value,
) -> Result<()> {
    let uuid =
        tx.prepare_cached("SELECT uuid FROM legal_hold WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    let party = Party { contact, company: None };
    party.journal(tx, action, Object { kind: "legal_hold", uuid }, payload)?;
    tx.touch(Touched::Retention(id.0));
    row_mac::renew(tx, &row_mac::LEGAL_HOLD, id)
}
