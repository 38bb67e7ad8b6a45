//! Objections (Art. 21 GDPR): to direct marketing, which counts at once and without a reason, or to one purpose.

use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{brought::Ended, record::ConsentMethod};
use crate::{
    channel::Channel,
    clock::Timestamp,
    crm::{check, contact, difference, party::Party},
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, ImportId, ObjectionId, PurposeId, UserId},
    personal::Personal,
    purpose,
    store::{Snapshot, Touched, Tx, row_mac},
    task::moment,
};

/// What a user fills in about an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ObjectionDraft {
    /// Whose.
    pub contact: ContactId,
    /// To which purpose; none for direct marketing of every kind.
    pub purpose: Option<PurposeId>,
    /// Through which channel; none for every one.
    pub channel: Option<Channel>,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// The zone of the IANA database whose clocks said so.
    pub zone: String,
    /// How it was said.
    pub method: ConsentMethod,
    /// Anything else.
    pub note: Personal<String>,
}

/// An objection as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Objection {
    /// Identity within the vault.
    pub id: ObjectionId,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: ObjectionDraft,
    /// Who recorded it.
    pub author: UserId,
    /// When, in UTC milliseconds.
    pub recorded_at: Timestamp,
    /// When the person took it back, if they did.
    pub ended_at: Option<Timestamp>,
    /// What they said then.
    pub end_note: Personal<String>,
}

/// Records an objection. It counts from the moment on that it was said.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where the contact is not there, or in the trash;
/// [`Error::NothingToChange`] where the same one stands that somebody recorded; one that an import told ends when that is undone.
pub fn object(tx: &Tx<'_>, draft: ObjectionDraft) -> Result<ObjectionId> {
    object_by(tx, draft, None)
}

/// Records an objection that a list told, or a user.
///
/// # Errors
/// As [`object`].
pub(crate) fn object_by(tx: &Tx<'_>, draft: ObjectionDraft, import: Option<ImportId>) -> Result<ObjectionId> {
    if stands(tx, &draft, import)? {
        return Err(Error::NothingToChange);
    }
    insert(tx, crate::random::bytes(), draft, import)
}

/// Records an objection that a package brings, under the identity that it has elsewhere; and that it ended, where it did.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where the contact is not there, or in the trash.
pub(crate) fn object_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    draft: ObjectionDraft,
    ended: Option<Ended>,
    import: ImportId,
) -> Result<()> {
    let ended = ended.map(|ended| ended.checked(tx, draft.at)).transpose()?;
    let id = insert(tx, uuid, draft, Some(import))?;
    match ended {
        Some(ended) => close(tx, &get(tx, id)?, ended.at, &ended.note),
        None => Ok(()),
    }
}

/// Whether the same objection stands, recorded by a user or told by the same import. What another import told does not count: it ends when
/// that is undone, and who objected stays somebody who did.
pub(crate) fn stands(
    connection: &Connection,
    draft: &ObjectionDraft,
    import: Option<ImportId>,
) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM objection WHERE contact_id = ?1 AND purpose_id IS ?2
                                                     AND channel IS ?3 AND ended_at IS NULL
                                                     AND (import_id IS NULL OR import_id IS ?4))",
        )?
        .query_row(params![draft.contact, draft.purpose, draft.channel, import], |row| row.get(0))?)
}

fn insert(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    mut draft: ObjectionDraft,
    import: Option<ImportId>,
) -> Result<ObjectionId> {
    contact::get_listed(tx, draft.contact)?;
    check::lines(&mut draft.note, check::TEXT).map_err(|problem| Error::invalid("note", problem))?;
    moment::zone(&draft.zone)?;
    if draft.at > tx.now {
        return Err(Error::invalid("at", Problem::Date));
    }
    if let Some(id) = draft.purpose {
        purpose::get(tx, id)?;
    }
    tx.prepare_cached(
        "INSERT INTO objection (uuid, contact_id, purpose_id, at, zone, method, note, author_id, recorded_at, end_note,
                                channel, import_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, '', ?10, ?11)",
    )?
    .execute(params![
        uuid,
        draft.contact,
        draft.purpose,
        draft.at,
        draft.zone,
        draft.method,
        draft.note,
        tx.actor.user,
        tx.now,
        draft.channel,
        import,
    ])?;
    let id = ObjectionId(tx.last_insert_rowid());
    let payload = json!({ "new": difference::filled(&draft)? });
    journal(tx, "objection.add", id, uuid, draft.contact, &payload)?;
    Ok(id)
}

/// Ends an objection that the person took back.
///
/// # Errors
/// [`Error::NotFound`], [`Error::NothingToChange`] where it ended already, [`Error::Invalid`] where nothing says why.
pub fn end_objection(tx: &Tx<'_>, id: ObjectionId, mut note: Personal<String>) -> Result<()> {
    let objection = get(tx, id)?;
    check::lines(&mut note, check::TEXT).map_err(|problem| Error::invalid("note", problem))?;
    if note.is_empty() {
        return Err(Error::invalid("note", Problem::Missing));
    }
    if objection.ended_at.is_some() {
        return Err(Error::NothingToChange);
    }
    contact::get_listed(tx, objection.draft.contact)?;
    close(tx, &objection, tx.now, &note)
}

/// Ends what an import told, since it was undone.
pub(crate) fn end_imported(tx: &Tx<'_>, import: ImportId) -> Result<()> {
    let mut statement =
        tx.prepare_cached("SELECT id FROM objection WHERE import_id = ?1 AND ended_at IS NULL ORDER BY id")?;
    let ids: Vec<ObjectionId> = statement.query_map([import], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().try_for_each(|id| close(tx, &get(tx, id)?, tx.now, &Personal::default()))
}

fn close(tx: &Tx<'_>, objection: &Objection, at: Timestamp, note: &Personal<String>) -> Result<()> {
    let id = objection.id;
    tx.prepare_cached("UPDATE objection SET ended_at = ?2, end_note = ?3 WHERE id = ?1")?
        .execute(params![id, at, note])?;
    let uuid =
        tx.prepare_cached("SELECT uuid FROM objection WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    journal(tx, "objection.end", id, uuid, objection.draft.contact, &json!({ "note": note }))
}

fn journal(
    tx: &Tx<'_>,
    action: &'static str,
    id: ObjectionId,
    uuid: [u8; 16],
    contact: ContactId,
    payload: &serde_json::Value,
) -> Result<()> {
    let party = Party { contact: Some(contact), company: None };
    party.journal(tx, action, Object { kind: "objection", uuid }, payload)?;
    row_mac::renew(tx, &row_mac::OBJECTION, id)?;
    tx.touch(Touched::Consent(contact.0));
    Ok(())
}

/// Reads an objection.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub(crate) fn get(snapshot: &Snapshot<'_>, id: ObjectionId) -> Result<Objection> {
    row_mac::verify(snapshot, &row_mac::OBJECTION, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, contact_id, purpose_id, at, zone, method, note, author_id, recorded_at, ended_at, end_note, channel
             FROM objection WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Objection> {
    Ok(Objection {
        id: row.get(0)?,
        draft: ObjectionDraft {
            contact: row.get(1)?,
            purpose: row.get(2)?,
            channel: row.get(11)?,
            at: row.get(3)?,
            zone: row.get(4)?,
            method: row.get(5)?,
            note: row.get(6)?,
        },
        author: row.get(7)?,
        recorded_at: row.get(8)?,
        ended_at: row.get(9)?,
        end_note: row.get(10)?,
    })
}

/// Every objection of a contact, also those that ended, the latest first.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub fn objections(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<Objection>> {
    let mut statement = snapshot
        .prepare_cached("SELECT id FROM objection WHERE contact_id = ?1 ORDER BY at DESC, id DESC")?;
    let ids: Vec<ObjectionId> =
        statement.query_map([contact], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}
