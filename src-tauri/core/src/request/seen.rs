//! Who may see a request, that they saw who asked, and what is kept because a request rests on it.

use rusqlite::Connection;
use serde_json::json;

use super::{get, read_row, uuid};
use crate::{
    clock::Timestamp,
    crm::{party::Party, reading},
    error::{Error, Result},
    history::{Object, hold},
    id::{ContactId, DocumentId, RequestId},
    role::Permission,
    store::{Actor, Snapshot, Tx},
};

/// Whether who works may see a request: who handles them all, who recorded it, and to whom it was given.
///
/// # Errors
/// [`Error::NotFound`] where they may not, or there is none.
pub(crate) fn require_seen(snapshot: &Snapshot<'_>, actor: &Actor, id: RequestId) -> Result<()> {
    if actor.role.may(Permission::RequestRun) {
        return Ok(());
    }
    let request = get(snapshot, id)?;
    // They are told nothing about somebody whose data is restricted; who handles requests goes on with it.
    if !actor.role.may(Permission::RestrictionRead)
        && let Some(contact) = request.draft.contact
        && let Err(Error::Restricted { .. }) = hold::require_free(snapshot, contact)
    {
        return Err(Error::NotFound);
    }
    let theirs = request.author == actor.user || request.plan.assignee == Some(actor.user);
    if theirs { Ok(()) } else { Err(Error::NotFound) }
}

/// Whether it was noted a moment ago that who works saw who asked.
pub(crate) fn is_noted(
    connection: &Connection,
    actor: &Actor,
    id: RequestId,
    now: Timestamp,
) -> Result<bool> {
    reading::is_noted_of(connection, actor.uuid, reading::REQUEST, "request", &uuid(connection, id)?, now)
}

/// Notes that who works saw who asked.
///
/// # Errors
/// [`Error::NothingToChange`] where that was noted within the quarter of an hour.
pub(crate) fn note_reading(tx: &Tx<'_>, id: RequestId) -> Result<()> {
    if is_noted(tx, tx.actor, id, tx.now)? {
        return Err(Error::NothingToChange);
    }
    let party = Party { contact: read_row(tx, id)?.draft.contact, company: None };
    let object = Object { kind: "request", uuid: uuid(tx, id)? };
    party.journal(tx, reading::REQUEST, object, &json!({}))
}

/// Whether a request is about a contact.
pub(crate) fn is_known_of(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM request WHERE contact_id = ?1)")?
        .query_row([id], |row| row.get(0))?)
}

/// Whether a document shows a request.
pub(crate) fn is_evidence(connection: &Connection, id: DocumentId) -> Result<bool> {
    Ok(shown_by(connection, id)? > 0)
}

/// Refuses to do away with a document that shows a request.
///
/// # Errors
/// [`Error::InUse`] with how many it shows.
pub(crate) fn require_no_evidence(connection: &Connection, id: DocumentId) -> Result<()> {
    let count = shown_by(connection, id)?;
    if count == 0 { Ok(()) } else { Err(Error::InUse { count }) }
}

fn shown_by(connection: &Connection, id: DocumentId) -> Result<u64> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM request_evidence WHERE document_id = ?1")?
        .query_row([id], |row| row.get(0))?)
}
