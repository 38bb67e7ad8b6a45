//! Uses: each time that somebody was put on a list under a consent. German law has the proof of a consent to calls kept for five years
//! from each (§ 7a UWG).

use rusqlite::params;

use super::record::ConsentKey;
use crate::{clock::Timestamp, error::Result, store::Tx};

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
