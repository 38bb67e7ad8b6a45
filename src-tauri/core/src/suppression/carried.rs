//! Suppressions that are carried over from another state of the same vault: their hashes are under the same key.

use rusqlite::params;
use serde_json::json;

use super::{SuppressionReason, SuppressionScope, complete, get, hit, identifier::SuppressionKind, journal};
use crate::{
    channel::Channel,
    clock::Timestamp,
    error::{Error, Result},
    id::SuppressionId,
    personal::Personal,
    store::{Snapshot, Touched, Tx, row_mac},
};

/// A suppression of another state of this vault.
pub(crate) struct Carried {
    uuid: [u8; 16],
    kind: SuppressionKind,
    hash: Vec<u8>,
    scope: &'static str,
    /// How the journal names the purpose.
    purpose: Option<[u8; 16]>,
    channel: Option<Channel>,
    reason: SuppressionReason,
    source: Personal<String>,
    at: Timestamp,
    review_on: Option<String>,
}

/// A row: which, how the journal names it, its hash, and how the journal names its purpose.
type Found = (SuppressionId, [u8; 16], Vec<u8>, Option<[u8; 16]>);

/// All that are in force.
///
/// # Errors
/// As [`get`].
pub(crate) fn in_force(snapshot: &Snapshot<'_>) -> Result<Vec<Carried>> {
    let mut statement = snapshot.prepare(
        "SELECT suppression.id, suppression.uuid, hash, purpose.uuid
         FROM suppression LEFT JOIN purpose ON purpose.id = purpose_id WHERE ended_at IS NULL ORDER BY suppression.id",
    )?;
    let rows: Vec<Found> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<_, _>>()?;
    let carried = rows.into_iter().map(|(id, uuid, hash, purpose)| {
        let found = get(snapshot, id)?;
        let (scope, channel) = (found.scope.word(), SuppressionScope::channel(found.scope));
        let super::Suppression { kind, reason, source, at, review_on, .. } = found;
        Ok(Carried { uuid, kind, hash, scope, purpose, channel, reason, source, at, review_on })
    });
    carried.collect()
}

/// Puts those on the list that never stood on it, and finds the contacts who have them; returns how many these are. One for a purpose that
/// is not here stays out: nobody is contacted for that.
///
/// # Errors
/// [`Error::NothingToChange`] where there are none.
pub(crate) fn carry(tx: &Tx<'_>, found: &[Carried]) -> Result<u64> {
    let mut new = Vec::new();
    for one in found {
        let inserted = tx
            .prepare_cached(
                "INSERT INTO suppression (uuid, kind, hash, scope, purpose_id, channel, reason, source, at, review_on,
                                          author_id, created_at)
                 SELECT ?1, ?2, ?3, ?4, (SELECT id FROM purpose WHERE uuid = ?5), ?6, ?7, ?8, ?9, ?10, ?11, ?12
                 WHERE NOT EXISTS (SELECT 1 FROM suppression WHERE uuid = ?1)
                       AND (?5 IS NULL OR EXISTS (SELECT 1 FROM purpose WHERE uuid = ?5))
                 ON CONFLICT (hash, scope, coalesce(purpose_id, 0), coalesce(channel, '')) WHERE ended_at IS NULL
                 DO NOTHING",
            )?
            .execute(params![
                one.uuid,
                one.kind,
                one.hash,
                one.scope,
                one.purpose,
                one.channel,
                one.reason,
                one.source,
                one.at,
                one.review_on,
                tx.actor.user,
                tx.now,
            ])?;
        if inserted > 0 {
            new.push(SuppressionId(tx.last_insert_rowid()));
        }
    }
    if new.is_empty() {
        return Err(Error::NothingToChange);
    }
    let count = new.len() as u64;
    journal(tx, "suppression.carry", complete::bundle(tx, &new)?, &json!({ "added": count }))?;
    for id in new {
        // No entry is about one of them alone, which is what their MAC says.
        row_mac::renew(tx, &row_mac::SUPPRESSION, id)?;
        tx.touch(Touched::Suppression(id.0));
    }
    hit::rebuild(tx)?;
    Ok(count)
}
