//! Where somebody's data was collected: from them (Art. 13 GDPR), or from somebody else (Art. 14), who then have to be told.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    crm::{contact, party::Party},
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, UserId},
    store::{Snapshot, Touched, Tx, row_mac, word::words},
};

/// Where data was collected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DataOrigin {
    /// From the person.
    #[default]
    Person,
    /// From somebody else, or a public source.
    Other,
}

words!(DataOrigin { Person "person", Other "other" });

/// Says where somebody's data was collected, and when. What was said of it before stays there for the days before.
///
/// # Errors
/// [`Error::NotFound`] where they are not there, or in the trash; [`Error::Invalid`] with `at`, [`Error::NothingToChange`].
pub fn collected(tx: &Tx<'_>, id: ContactId, origin: DataOrigin, at: Timestamp) -> Result<()> {
    contact::get_listed(tx, id)?;
    if at > tx.now {
        return Err(Error::invalid("at", Problem::Date));
    }
    let before = collection_of(tx, id, Timestamp::MAX)?;
    if before == Some((origin, at)) {
        return Err(Error::NothingToChange);
    }
    write(tx, crate::random::bytes(), id, before, (origin, at))
}

/// Says where data was collected as a package does, under the identity that this has elsewhere. Nothing was said of it here.
///
/// # Errors
/// As [`collected`].
pub(crate) fn collected_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    id: ContactId,
    origin: DataOrigin,
    at: Timestamp,
) -> Result<()> {
    contact::get_listed(tx, id)?;
    if at > tx.now {
        return Err(Error::invalid("at", Problem::Date));
    }
    write(tx, uuid, id, None, (origin, at))
}

fn write(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    id: ContactId,
    before: Option<(DataOrigin, Timestamp)>,
    (origin, at): (DataOrigin, Timestamp),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO collection (uuid, contact_id, origin, at, author_id, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![uuid, id, origin, at, tx.actor.user, tx.now])?;
    let key = tx.last_insert_rowid();
    let payload = json!({
        "origin": { "old": before.map(|(origin, _)| origin), "new": origin },
        "at": { "old": before.map(|(_, at)| at), "new": at },
    });
    Party { contact: Some(id), company: None }.journal(
        tx,
        "collection.change",
        Object { kind: "collection", uuid },
        &payload,
    )?;
    row_mac::renew(tx, &row_mac::COLLECTION, key)?;
    tx.touch(Touched::Consent(id.0));
    Ok(())
}

/// Where somebody's data was collected, and when, as it was said last until a moment.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub fn collection_of(
    snapshot: &Snapshot<'_>,
    id: ContactId,
    until: Timestamp,
) -> Result<Option<(DataOrigin, Timestamp)>> {
    let last: Option<i64> = snapshot
        .prepare_cached(
            "SELECT id FROM collection WHERE contact_id = ?1 AND recorded_at <= ?2
             ORDER BY recorded_at DESC, id DESC LIMIT 1",
        )?
        .query_row(params![id, until], |row| row.get(0))
        .optional()?;
    last.map(|last| Ok(get(snapshot, last)?.0)).transpose()
}

/// Reads by its row what was said of it; gives of whom, who recorded it, and when, in UTC milliseconds.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub(crate) fn get(
    snapshot: &Snapshot<'_>,
    id: i64,
) -> Result<((DataOrigin, Timestamp), ContactId, UserId, Timestamp)> {
    row_mac::verify(snapshot, &row_mac::COLLECTION, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT origin, at, contact_id, author_id, recorded_at FROM collection WHERE id = ?1",
        )?
        .query_row([id], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?, row.get(3)?, row.get(4)?)))?)
}
