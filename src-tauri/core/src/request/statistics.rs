//! What a year of requests comes to. Those that are only there to try things out are left out.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use crate::{error::Result, regime::RequestKind, store::Snapshot};

/// The requests of one kind that came in within a year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestKindStatistics {
    /// Which kind.
    pub kind: RequestKind,
    /// How many came in.
    pub count: i64,
    /// How many of them are closed.
    pub closed: i64,
    /// How many days those took on average; none where none is closed.
    pub days: Option<f64>,
    /// How many days the longest of them took.
    pub longest: Option<i64>,
    /// How many were answered after their last day, or are open beyond it.
    pub late: i64,
    /// Of how many more time was taken.
    pub extended: i64,
    /// How many were refused, at least a part of them.
    pub refused: i64,
}

/// What a year comes to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestStatistics {
    /// Which year.
    pub year: i32,
    /// The years in which any came in, the last first.
    pub years: Vec<i32>,
    /// By kind.
    pub kinds: Vec<RequestKindStatistics>,
}

/// What a year comes to, seen from a day, as in "2026-11-24".
///
/// # Errors
/// What reading the database fails with.
pub fn of(snapshot: &Snapshot<'_>, year: i32, today: &str) -> Result<RequestStatistics> {
    let mut statement =
        snapshot.prepare_cached("SELECT DISTINCT year FROM request WHERE test = 0 ORDER BY year DESC")?;
    let years = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut statement = snapshot.prepare_cached(
        "SELECT kind, count(*), count(closed_on), avg(julianday(closed_on) - julianday(received_on)),
                CAST(max(julianday(closed_on) - julianday(received_on)) AS INTEGER),
                count(*) FILTER (WHERE coalesce(closed_on, ?2) > legal_on), count(told_at),
                count(*) FILTER (WHERE outcome IN ('refused', 'partly'))
         FROM request WHERE test = 0 AND year = ?1 GROUP BY kind ORDER BY count(*) DESC, kind",
    )?;
    let kinds = statement.query_map(params![year, today], |row| {
        Ok(RequestKindStatistics {
            kind: row.get(0)?,
            count: row.get(1)?,
            closed: row.get(2)?,
            days: row.get(3)?,
            longest: row.get(4)?,
            late: row.get(5)?,
            extended: row.get(6)?,
            refused: row.get(7)?,
        })
    })?;
    Ok(RequestStatistics { year, years, kinds: kinds.collect::<Result<_, _>>()? })
}
