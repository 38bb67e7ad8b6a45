//! Reading: what the journal keeps of who looked at whom. An entry says who and when, not what there was to see.

use kartotek_journal::Uuid;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::json;

use crate::{
    clock::Timestamp,
    crm::contact,
    error::{Error, Result},
    id::ContactId,
    store::Tx,
};

/// A contact was opened. Like each reading it does not begin with `contact.`: it leaves the row as it is.
pub const OPEN: &str = "reading.open";
/// The confidential note on a contact was shown.
pub const CONFIDENTIAL: &str = "reading.confidential";
/// Something of a contact was copied to the clipboard.
pub const COPY: &str = "reading.copy";
/// An e-mail address, phone number or website of a contact was handed to another program.
pub const LINK: &str = "reading.link";
/// A contact was written to or called for a purpose.
pub const REACH: &str = "reading.reach";
/// A letter about a contact was saved: about their consents, a request, the end of a restriction, or to a recipient.
pub const LETTER: &str = "reading.letter";
/// A document of a contact was shown.
pub const DOCUMENT: &str = "reading.document";
/// A document of a contact was opened in another program.
pub const OUTSIDE: &str = "reading.outside";
/// It was shown who a request is about.
pub(crate) const REQUEST: &str = "reading.request";

/// The time within which the same reading of the same user is noted once: a quarter of an hour, in milliseconds.
const ONCE: i64 = 900_000;

/// Notes that who works reads about a contact.
///
/// # Errors
/// [`Error::NothingToChange`] where that was noted within the quarter of an hour, [`Error::NotFound`].
pub(crate) fn note(tx: &Tx<'_>, action: &'static str, id: ContactId) -> Result<()> {
    if is_noted(tx, tx.actor.uuid, action, id, tx.now)? {
        return Err(Error::NothingToChange);
    }
    contact::journal(tx, action, id, &json!({}))
}

/// Whether a reading was noted within the quarter of an hour. It counts on either side of now: a clock that is set back neither
/// doubles a note nor keeps the next one away for long.
pub(crate) fn is_noted(
    connection: &Connection,
    user: Uuid,
    action: &str,
    id: ContactId,
    now: Timestamp,
) -> Result<bool> {
    let mut statement = connection.prepare_cached("SELECT uuid FROM contact WHERE id = ?1")?;
    match statement.query_row([id], |row| row.get(0)).optional()? {
        Some(uuid) => is_noted_of(connection, user, action, "contact", &uuid, now),
        None => Ok(false),
    }
}

/// The same, of anything that the journal knows.
pub(crate) fn is_noted_of(
    connection: &Connection,
    user: Uuid,
    action: &str,
    kind: &str,
    object: &Uuid,
    now: Timestamp,
) -> Result<bool> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (
           SELECT 1 FROM journal INDEXED BY journal_object
           WHERE object = ?1 AND object_type = ?2 AND action = ?3 AND user = ?4 AND at > ?5 AND at < ?6)",
    )?;
    let noted = params![object, kind, action, user, now - ONCE, now + ONCE];
    Ok(statement.query_row(noted, |row| row.get(0))?)
}
