//! The suppression list as it is looked at: page by page, and asked whether something stands on it.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Suppression, SuppressionReason, SuppressionScope, get, identifier::Identifier};
use crate::{
    clock::Timestamp, error::Result, id::SuppressionId, store::Snapshot, suppression::SuppressionKind,
};

/// The most rows of a page.
const MOST: usize = 500;

/// Which suppressions are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SuppressionState {
    /// Those in force.
    #[default]
    InForce,
    /// Those in force that somebody should look at again.
    Review,
    /// Those that ended.
    Ended,
}

/// Which suppressions a page shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct SuppressionQuery {
    /// In force, to be looked at, or ended.
    pub state: SuppressionState,
    /// ISO 8601: the day that it is, by which a review is due.
    pub today: String,
    /// Only of this kind.
    pub kind: Option<SuppressionKind>,
    /// Only for this reason.
    pub reason: Option<SuppressionReason>,
    /// Only those that are not to be used for just this.
    pub scope: Option<SuppressionScope>,
    /// Only those of which a contact has the address.
    pub met: bool,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuppressionRow {
    /// The suppression.
    #[serde(flatten)]
    pub suppression: Suppression,
    /// How many contacts have it today, those in the trash left out.
    pub contacts: u64,
}

/// A page of the list, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuppressionPage {
    /// How many the query finds.
    pub total: u64,
    /// The rows.
    pub rows: Vec<SuppressionRow>,
    /// How many in force are due to be looked at, whatever else is asked for.
    pub due: u64,
}

/// What somebody asked for about an address: never who.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "SuppressionAsked")]
pub struct Asked {
    /// What it is not to be used for.
    pub scope: SuppressionScope,
    /// Why.
    pub reason: SuppressionReason,
    /// When it was asked for, in UTC milliseconds.
    pub at: Timestamp,
}

const FOUND: &str = "FROM suppression
     WHERE (ended_at IS NOT NULL) = (?1 = 2) AND (?1 <> 1 OR review_on <= ?2) AND (?3 IS NULL OR kind = ?3)
           AND (?4 IS NULL OR reason = ?4)
           AND (NOT ?5 OR EXISTS (SELECT 1 FROM suppression_hit WHERE suppression_id = suppression.id))
           AND (?6 IS NULL OR (scope = ?6 AND purpose_id IS ?7 AND channel IS ?8))";

/// Reads a page of the list.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where one is not as it was written last.
pub fn page(
    snapshot: &Snapshot<'_>,
    query: &SuppressionQuery,
    offset: usize,
    count: usize,
) -> Result<SuppressionPage> {
    let state = match query.state {
        SuppressionState::InForce => 0,
        SuppressionState::Review => 1,
        SuppressionState::Ended => 2,
    };
    let scope = query.scope.map(SuppressionScope::word);
    let (purpose, channel) =
        (query.scope.and_then(SuppressionScope::purpose), query.scope.and_then(SuppressionScope::channel));
    let SuppressionQuery { today, kind, reason, met, .. } = query;
    let wanted = params![state, today, kind, reason, met, scope, purpose, channel];
    let total =
        snapshot.prepare_cached(&format!("SELECT count(*) {FOUND}"))?.query_row(wanted, |row| row.get(0))?;
    let ids: Vec<SuppressionId> = snapshot
        .prepare_cached(&format!("SELECT id {FOUND} ORDER BY id DESC LIMIT ?9 OFFSET ?10"))?
        .query_map(
            params![state, today, kind, reason, met, scope, purpose, channel, count.min(MOST), offset],
            |row| row.get(0),
        )?
        .collect::<Result<_, _>>()?;
    let due = snapshot
        .prepare_cached("SELECT count(*) FROM suppression WHERE ended_at IS NULL AND review_on <= ?1")?
        .query_row([&query.today], |row| row.get(0))?;
    let rows = ids.into_iter().map(|id| row(snapshot, id)).collect::<Result<_>>()?;
    Ok(SuppressionPage { total, rows, due })
}

fn row(snapshot: &Snapshot<'_>, id: SuppressionId) -> Result<SuppressionRow> {
    let contacts = snapshot
        .prepare_cached("SELECT count(DISTINCT contact_id) FROM suppression_hit WHERE suppression_id = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(SuppressionRow { suppression: get(snapshot, id)?, contacts })
}

/// What was asked for about each identifier, in force, the widest first.
///
/// # Errors
/// As [`page`].
pub fn asked(snapshot: &Snapshot<'_>, identifiers: &[Identifier]) -> Result<Vec<Vec<Asked>>> {
    identifiers.iter().map(|identifier| of(snapshot, identifier)).collect()
}

fn of(snapshot: &Snapshot<'_>, identifier: &Identifier) -> Result<Vec<Asked>> {
    let ids: Vec<SuppressionId> = snapshot
        .prepare_cached(
            "SELECT id FROM suppression WHERE hash = ?1 AND ended_at IS NULL ORDER BY scope <> 'all', at DESC, id DESC",
        )?
        .query_map([identifier.hash(snapshot)], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let asked = |id| {
        let Suppression { scope, reason, at, .. } = get(snapshot, id)?;
        Ok(Asked { scope, reason, at })
    };
    ids.into_iter().map(asked).collect()
}

/// Whether nothing was ever put on the list.
pub(crate) fn is_empty(snapshot: &Snapshot<'_>) -> Result<bool> {
    Ok(snapshot
        .prepare_cached("SELECT NOT EXISTS (SELECT 1 FROM suppression)")?
        .query_row([], |row| row.get(0))?)
}

/// Whether an identifier stands on the list in force, for a scope.
pub(crate) fn is_known(
    snapshot: &Snapshot<'_>,
    identifier: &Identifier,
    scope: SuppressionScope,
) -> Result<bool> {
    Ok(snapshot
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM suppression
                            WHERE hash = ?1 AND ended_at IS NULL AND scope = ?2
                                  AND purpose_id IS ?3 AND channel IS ?4)",
        )?
        .query_row(
            params![identifier.hash(snapshot), scope.word(), scope.purpose(), scope.channel()],
            |row| row.get(0),
        )?)
}
