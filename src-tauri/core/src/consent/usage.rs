//! Uses: each time that somebody was put on a list under a consent. German law has the proof of a consent to calls kept for five years
//! from each (§ 7a UWG).

use rusqlite::params;

use super::record::ConsentKey;
use crate::{
    clock::Timestamp,
    error::{Error, Problem, Result},
    id::ImportId,
    store::Tx,
};

/// Notes that somebody was contacted, or put on a list for it. What was used is noted beside the event that it rests on, so that
/// many can be judged at once; that is derived from here.
pub(crate) fn note_use(tx: &Tx<'_>, key: &ConsentKey, at: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR IGNORE INTO consent_use (contact_id, purpose_id, channel, point, at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![key.contact, key.purpose, key.channel, key.point, at])?;
    tx.prepare_cached(
        "UPDATE consent_event SET used_at = ?5
         WHERE purpose_id = ?2 AND channel = ?3 AND contact_id = ?1 AND point IN (?4, '') AND ends_at IS NULL
               AND (used_at IS NULL OR used_at < ?5)",
    )?
    .execute(params![key.contact, key.purpose, key.channel, key.point, at])?;
    Ok(())
}

/// Notes a use that a package brings; whether it was not known. Of the events here, only those that came with it count as used: no consent
/// that was recorded here lasts longer for it.
///
/// # Errors
/// [`Error::Invalid`] with `at`.
pub(crate) fn bring_use(tx: &Tx<'_>, key: &ConsentKey, at: Timestamp, import: ImportId) -> Result<bool> {
    if at > tx.now {
        return Err(Error::invalid("at", Problem::Date));
    }
    let new = tx
        .prepare_cached(
            "INSERT OR IGNORE INTO consent_use (contact_id, purpose_id, channel, point, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![key.contact, key.purpose, key.channel, key.point, at])?;
    tx.prepare_cached(
        "UPDATE consent_event SET used_at = ?5
         WHERE purpose_id = ?2 AND channel = ?3 AND contact_id = ?1 AND point IN (?4, '') AND import_id = ?6
               AND ends_at IS NULL AND at <= ?5 AND (used_at IS NULL OR used_at < ?5)",
    )?
    .execute(params![key.contact, key.purpose, key.channel, key.point, at, import])?;
    Ok(new > 0)
}

/// Forgets the uses of a purpose and channel that nothing is known of any more.
pub(super) fn drop_unfounded(tx: &Tx<'_>, key: &ConsentKey) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM consent_use
         WHERE contact_id = ?1 AND purpose_id = ?2 AND channel = ?3
               AND NOT EXISTS (SELECT 1 FROM consent_event WHERE contact_id = ?1 AND purpose_id = ?2 AND channel = ?3)",
    )?
    .execute(params![key.contact, key.purpose, key.channel])?;
    Ok(())
}
