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
    id::ContactId,
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

/// Says where somebody's data was collected, and when.
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
        "INSERT INTO collection (uuid, contact_id, origin, at, author_id, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (contact_id) DO UPDATE SET origin = ?3, at = ?4, author_id = ?5, recorded_at = ?6",
    )?
    .execute(params![uuid, id, origin, at, tx.actor.user, tx.now])?;
    let (key, uuid): (i64, [u8; 16]) = tx
        .prepare_cached("SELECT id, uuid FROM collection WHERE contact_id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
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

/// Where somebody's data was collected, and when, where that was said until a moment.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub fn collection_of(
    snapshot: &Snapshot<'_>,
    id: ContactId,
    until: Timestamp,
) -> Result<Option<(DataOrigin, Timestamp)>> {
    let found: Option<(i64, DataOrigin, Timestamp)> = snapshot
        .prepare_cached("SELECT id, origin, at FROM collection WHERE contact_id = ?1 AND recorded_at <= ?2")?
        .query_row(params![id, until], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((key, origin, at)) = found else { return Ok(None) };
    row_mac::verify(snapshot, &row_mac::COLLECTION, key)?;
    Ok(Some((origin, at)))
}
