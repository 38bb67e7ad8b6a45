//! What was asked of who asked, and when they answered: waiting for that can stop the clock, as their law says.

use chrono::NaiveDate;
use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use crate::{
    crm::day,
    error::{Error, Result},
    id::RequestId,
    regime::Waiting,
    store::{Snapshot, Tx},
};

/// Something that was asked of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestWait {
    /// What.
    pub waiting: Waiting,
    /// The day, as in "2026-11-24".
    pub asked_on: String,
    /// The day of the answer; empty while it is waited for.
    pub answered_on: String,
}

impl RequestWait {
    /// The days of what was answered.
    pub(super) fn days(&self) -> Result<Option<(Waiting, NaiveDate, NaiveDate)>> {
        if self.answered_on.is_empty() {
            return Ok(None);
        }
        let (asked, answered) =
            (day::day("askedOn", &self.asked_on)?, day::day("answeredOn", &self.answered_on)?);
        Ok(Some((self.waiting, asked, answered)))
    }
}

/// Notes that something was asked of them on a day.
///
/// # Errors
/// [`Error::NothingToChange`] where that is waited for already.
pub(super) fn ask(tx: &Tx<'_>, id: RequestId, waiting: Waiting, on: &str) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "INSERT INTO request_wait (request_id, waiting, asked_on)
             SELECT ?1, ?2, ?3 WHERE NOT EXISTS (
               SELECT 1 FROM request_wait WHERE request_id = ?1 AND waiting = ?2 AND answered_on IS NULL)",
        )?
        .execute(params![id, waiting, on])?;
    if changed == 0 { Err(Error::NothingToChange) } else { Ok(()) }
}

/// Notes that they answered on a day; whether anything was waited for.
pub(super) fn answer(tx: &Tx<'_>, id: RequestId, waiting: Waiting, on: &str) -> Result<bool> {
    let changed = tx
        .prepare_cached(
            "UPDATE request_wait SET answered_on = ?3
             WHERE request_id = ?1 AND waiting = ?2 AND answered_on IS NULL",
        )?
        .execute(params![id, waiting, on])?;
    Ok(changed > 0)
}

/// What was asked of them, the first first.
pub(super) fn of(snapshot: &Snapshot<'_>, id: RequestId) -> Result<Vec<RequestWait>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT waiting, asked_on, coalesce(answered_on, '') FROM request_wait WHERE request_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(RequestWait { waiting: row.get(0)?, asked_on: row.get(1)?, answered_on: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
