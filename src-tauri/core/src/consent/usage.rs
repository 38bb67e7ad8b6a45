//! Uses: each time that somebody was put on a list under a consent. German law has the proof of a consent to calls kept for five years
//! from each (§ 7a UWG).

use rusqlite::params;

use super::{
    record::{ConsentKey, ConsentKind},
    standing::{self, Link},
};
use crate::{
    clock::Timestamp,
    error::{Error, Problem, Result},
    id::{ConsentId, ImportId},
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
        "UPDATE consent_event SET used_at = ?2 WHERE id = ?1 AND (used_at IS NULL OR used_at < ?2)",
    )?
    .execute(params![relied_on(tx, key)?, at])?;
    Ok(())
}

/// The event that allows to use an address, if one does: the one that a decision rests on.
fn relied_on(tx: &Tx<'_>, key: &ConsentKey) -> Result<Option<ConsentId>> {
    let mut statement = tx.prepare_cached(
        "SELECT id, kind, at FROM consent_event
         WHERE purpose_id = ?2 AND channel = ?3 AND contact_id = ?1 AND point IN (?4, '') AND since <= ?5",
    )?;
    let links = statement
        .query_map(params![key.contact, key.purpose, key.channel, key.point, tx.now], |row| {
            Ok(Link { id: row.get(0)?, kind: row.get(1)?, at: row.get(2)? })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let stands = standing::standing(links, |link| *link);
    let allows = |link: &Link| link.kind.consents() || link.kind == ConsentKind::Customer;
    Ok(stands.filter(allows).map(|link| link.id))
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
        "UPDATE consent_event SET used_at = ?2
         WHERE id = ?1 AND import_id = ?3 AND at <= ?2 AND (used_at IS NULL OR used_at < ?2)",
    )?
    .execute(params![relied_on(tx, key)?, at, import])?;
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
