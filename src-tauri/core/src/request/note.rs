//! What people write on a request beside its path: ticks of the checklist, and comments. Both can be taken back.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    crm::check,
    error::{Error, Problem, Result},
    id::{RequestCommentId, RequestId, UserId},
    personal::Personal,
    regime::Step,
    store::{Snapshot, Tx},
    user,
};

/// A step of the checklist that was ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestTick {
    /// Which.
    pub step: Step,
    /// What was said about it.
    pub note: Personal<String>,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// The name of who ticked it.
    pub user: Personal<String>,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestComment {
    /// Which.
    pub id: RequestCommentId,
    /// What it says.
    pub text: Personal<String>,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// The name of who wrote it.
    pub user: Personal<String>,
}

/// Ticks a step, or takes the tick away.
///
/// # Errors
/// [`Error::NothingToChange`] where it is so already, [`Error::Invalid`] about `note`.
pub(super) fn tick(
    tx: &Tx<'_>,
    request: RequestId,
    step: Step,
    done: bool,
    mut note: Personal<String>,
) -> Result<()> {
    check::lines(&mut note, check::TEXT).map_err(|problem| Error::invalid("note", problem))?;
    let changed = if done {
        tx.prepare_cached(
            "INSERT INTO request_step (request_id, code, note, at, user_id) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![request, step, note, tx.now, tx.actor.user])?
    } else {
        tx.prepare_cached("DELETE FROM request_step WHERE request_id = ?1 AND code = ?2")?
            .execute(params![request, step])?
    };
    if changed == 0 { Err(Error::NothingToChange) } else { Ok(()) }
}

/// What was ticked, in order.
pub(super) fn ticked(snapshot: &Snapshot<'_>, request: RequestId) -> Result<Vec<RequestTick>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT code, note, at, user_id FROM request_step WHERE request_id = ?1 ORDER BY id",
    )?;
    let rows = statement
        .query_map([request], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, UserId>(3)?)))?;
    rows.map(|row| {
        let (step, note, at, id) = row?;
        Ok(RequestTick { step, note, at, user: user::name(snapshot, id)? })
    })
    .collect()
}

/// Adds a comment.
///
/// # Errors
/// [`Error::Invalid`] about `text`.
pub(super) fn comment(
    tx: &Tx<'_>,
    request: RequestId,
    mut text: Personal<String>,
) -> Result<(RequestCommentId, Personal<String>)> {
    check::lines(&mut text, check::TEXT).map_err(|problem| Error::invalid("text", problem))?;
    if text.is_empty() {
        return Err(Error::invalid("text", Problem::Missing));
    }
    tx.prepare_cached("INSERT INTO request_comment (request_id, text, at, user_id) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![request, text, tx.now, tx.actor.user])?;
    Ok((RequestCommentId(tx.last_insert_rowid()), text))
}

/// Takes a comment away; what it said is returned.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) fn remove(tx: &Tx<'_>, request: RequestId, id: RequestCommentId) -> Result<Personal<String>> {
    tx.prepare_cached("DELETE FROM request_comment WHERE id = ?1 AND request_id = ?2 RETURNING text")?
        .query_row(params![id, request], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound)
}

/// The comments, the first first.
pub(super) fn comments(snapshot: &Snapshot<'_>, request: RequestId) -> Result<Vec<RequestComment>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT id, text, at, user_id FROM request_comment WHERE request_id = ?1 ORDER BY id",
    )?;
    let rows = statement
        .query_map([request], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, UserId>(3)?)))?;
    rows.map(|row| {
        let (id, text, at, user) = row?;
        Ok(RequestComment { id, text, at, user: user::name(snapshot, user)? })
    })
    .collect()
}
