//! The queue: which requests there are, the one that is due first on top. It names nobody.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::get;
use crate::{
    clock::Timestamp,
    error::Result,
    id::{ContactId, RequestId, UserId},
    personal::Personal,
    regime::{Regime, RequestKind, RequestStage},
    request::path::RequestOutcome,
    store::Snapshot,
    user,
};

/// Which requests a queue has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequestView {
    /// Those that are open, the one that is due first on top.
    #[default]
    Open,
    /// Those of them that were given to who asks.
    Mine,
    /// Those that are closed, the last first.
    Closed,
}

/// What a queue shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct RequestQuery {
    /// Which requests.
    pub view: RequestView,
    /// Of which kind; none for all.
    pub kind: Option<RequestKind>,
    /// In which stage; none for all.
    pub stage: Option<RequestStage>,
}

/// A row of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestRow {
    /// Which.
    pub id: RequestId,
    /// The year of its receipt.
    pub year: i32,
    /// Its number within that year.
    pub number: i64,
    /// By which law.
    pub regime: Regime,
    /// What it asks.
    pub kind: RequestKind,
    /// How far it is.
    pub stage: RequestStage,
    /// The day of receipt, as in "2026-11-24".
    pub received_on: String,
    /// The day that an answer is meant to be ready.
    pub target_on: String,
    /// The last day by law.
    pub legal_on: String,
    /// Whether the holidays of that year are known.
    pub certain: bool,
    /// Since when something is waited for that was asked of them; empty where nothing is.
    pub waiting_since: String,
    /// Whether more time was taken, and they were told.
    pub extended: bool,
    /// Whether it is only there to try things out.
    pub test: bool,
    /// The name of who handles it; empty for nobody.
    pub assignee_name: Personal<String>,
    /// What it came to.
    pub outcome: Option<RequestOutcome>,
    /// When it was closed, in UTC milliseconds.
    pub closed_at: Option<Timestamp>,
    /// The day of that, as in "2026-11-24"; empty while it is open.
    pub closed_on: String,
}

const OPEN: &str = "
    SELECT id FROM request
    WHERE closed_at IS NULL AND (?1 IS NULL OR assignee_id = ?1) AND (?2 IS NULL OR ?2 IN (assignee_id, author_id))
          AND (?3 IS NULL OR kind = ?3) AND (?4 IS NULL OR stage = ?4)
    ORDER BY legal_on, id";

const CLOSED: &str = "
    SELECT id FROM request
    WHERE closed_at IS NOT NULL AND (?1 IS NULL OR assignee_id = ?1) AND (?2 IS NULL OR ?2 IN (assignee_id, author_id))
          AND (?3 IS NULL OR kind = ?3) AND (?4 IS NULL OR stage = ?4)
    ORDER BY closed_at DESC, id DESC";

/// The requests that a query lists for a user, in order; who does not handle them all has only `seen` by that user.
pub(crate) fn ids(
    snapshot: &Snapshot<'_>,
    user: UserId,
    seen: Option<UserId>,
    query: &RequestQuery,
) -> Result<Vec<i64>> {
    let sql = if query.view == RequestView::Closed { CLOSED } else { OPEN };
    let of = (query.view == RequestView::Mine).then_some(user);
    let mut statement = snapshot.prepare_cached(sql)?;
    let rows = statement.query_map(params![of, seen, query.kind, query.stage], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const OF_CONTACT: &str = "
    SELECT id FROM request
    WHERE contact_id = ?1 AND (?2 IS NULL OR ?2 IN (assignee_id, author_id))
    ORDER BY received_at DESC, id DESC";

/// The requests about a contact that a user sees, the last first.
pub(crate) fn of_contact(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    seen: Option<UserId>,
) -> Result<Vec<RequestRow>> {
    let mut statement = snapshot.prepare_cached(OF_CONTACT)?;
    let ids = statement.query_map(params![contact, seen], |row| row.get(0))?;
    ids.map(|id| row(snapshot, id?)).collect()
}

const TO_ERASE: &str = "
    SELECT id FROM request
    WHERE closed_at IS NULL AND kind = 'erasure' AND stage = 'answer' AND test = 0
          AND (contact_id = ?1 OR EXISTS (
              SELECT 1 FROM request_match
              WHERE request_id = request.id AND kind = 'contact' AND object_id = ?1 AND included = 1))
    ORDER BY id LIMIT 1";

/// The first request of somebody to be erased that is at its answer, of those that are no tests; also one whose search found their card.
pub(crate) fn to_erase(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Option<RequestId>> {
    let found = snapshot.prepare_cached(TO_ERASE)?.query_row([contact], |row| row.get(0)).optional()?;
    // What was changed past the program leads nowhere.
    found.map(|id: RequestId| get(snapshot, id).map(|request| request.id)).transpose()
}

const OF_NUMBER: &str = "
    SELECT id FROM request
    WHERE number = ?1 AND (?2 IS NULL OR year = ?2) AND (?3 IS NULL OR ?3 IN (assignee_id, author_id))
    ORDER BY year DESC";

/// The requests that a user sees of a number as typed, of any year ("7") or of one ("2026-7"), the last year's first; none where it is
/// no number.
pub(crate) fn of_number(
    snapshot: &Snapshot<'_>,
    typed: &str,
    seen: Option<UserId>,
) -> Result<Vec<RequestRow>> {
    let (year, number) = match typed.trim().split_once('-') {
        Some((year, number)) => (Some(year), number),
        None => (None, typed.trim()),
    };
    let (Ok(year), Ok(number)) = (year.map(str::parse::<i32>).transpose(), number.parse::<i64>()) else {
        return Ok(Vec::new());
    };
    let mut statement = snapshot.prepare_cached(OF_NUMBER)?;
    let ids = statement.query_map(params![number, year, seen], |row| row.get(0))?;
    ids.map(|id| row(snapshot, id?)).collect()
}

/// A row of the queue.
///
/// # Errors
/// As [`get`].
pub fn row(snapshot: &Snapshot<'_>, id: RequestId) -> Result<RequestRow> {
    let request = get(snapshot, id)?;
    let waiting = request.waits.iter().find(|wait| wait.answered_on.is_empty());
    let assignee = request.plan.assignee;
    Ok(RequestRow {
        id,
        year: request.year,
        number: request.number,
        regime: request.draft.regime,
        kind: request.draft.kind,
        stage: request.stage,
        received_on: request.received_on,
        target_on: request.plan.target_on,
        legal_on: request.dates.legal_on,
        certain: request.dates.certain,
        waiting_since: waiting.map(|wait| wait.asked_on.clone()).unwrap_or_default(),
        extended: request.told_at.is_some(),
        test: request.draft.test,
        assignee_name: assignee.map(|id| user::name(snapshot, id)).transpose()?.unwrap_or_default(),
        outcome: request.closing.map(|closing| closing.outcome),
        closed_at: request.closed_at,
        closed_on: request.closed_on,
    })
}

/// How many open requests, of those that a user sees, are due until a day, as in "2026-11-24".
pub(crate) fn due_until(snapshot: &Snapshot<'_>, seen: Option<UserId>, until: &str) -> Result<usize> {
    Ok(snapshot
        .prepare_cached(
            "SELECT count(*) FROM request
             WHERE closed_at IS NULL AND legal_on <= ?2 AND (?1 IS NULL OR ?1 IN (assignee_id, author_id))",
        )?
        .query_row(params![seen, until], |row| row.get(0))?)
}

/// How many open requests, of those that a user sees, have their last day by law from one day until another, as in "2026-11-24".
pub(crate) fn due_between(
    snapshot: &Snapshot<'_>,
    seen: Option<UserId>,
    from: &str,
    until: &str,
) -> Result<usize> {
    Ok(snapshot
        .prepare_cached(
            "SELECT count(*) FROM request
             WHERE closed_at IS NULL AND legal_on BETWEEN ?2 AND ?3
                   AND (?1 IS NULL OR ?1 IN (assignee_id, author_id))",
        )?
        .query_row(params![seen, from, until], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Clock, store::Store};

    #[test]
    fn a_queue_is_read_from_an_index_alone_in_its_order() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        for (sql, index) in [(OPEN, "request_open"), (CLOSED, "request_closed")] {
            let explained = format!("EXPLAIN QUERY PLAN {sql}");
            let plan =
                store
                    .read(|snapshot| {
                        let mut plan = snapshot.prepare(&explained)?;
                        let none: Option<i64> = None;
                        Ok(plan
                            .query_map(params![none, none, none, none], |row| row.get(3))?
                            .collect::<Result<Vec<String>, _>>()?)
                    })
                    .unwrap();

            assert!(plan.len() == 1 && plan[0].contains(&format!("COVERING INDEX {index}")), "{plan:?}");
        }
    }
}
