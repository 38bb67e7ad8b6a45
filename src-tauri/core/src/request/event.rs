//! What was done with a request, step by step, with its state in the Data Privacy Vocabulary. Nothing of it is ever changed.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::record::{of_word, word};
use crate::{
    clock::Timestamp,
    error::Result,
    id::{RequestId, UserId},
    personal::Personal,
    store::{Snapshot, Tx},
    user,
};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequestAct {
    /// It was recorded.
    Record,
    /// What it asks took effect at once.
    Effect,
    /// Somebody wrote down why it is not certain who asks.
    Doubt,
    /// They were asked who they are.
    Ask,
    /// It was checked who asks.
    Identify,
    /// It was searched.
    Search,
    /// It was decided what of that is about them.
    Decide,
    /// More time was taken.
    Extend,
    /// They were told of that.
    Tell,
    /// It went on to the next stage.
    Advance,
    /// It was closed.
    Close,
    /// A letter was made; the detail says which.
    Letter,
    /// The package with their data was saved.
    Package,
}

/// A state of a request in the Data Privacy Vocabulary 2.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[ts(export)]
#[expect(missing_docs, reason = "the vocabulary says what each means")]
pub enum RequestState {
    RequestInitiated,
    RequestAcknowledged,
    RequestAccepted,
    RequestRejected,
    RequestFulfilled,
    RequestUnfulfilled,
    RequestRequiresAction,
    RequestRequiredActionPerformed,
    RequestActionDelayed,
}

/// Something that was done, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestEvent {
    /// What.
    pub act: RequestAct,
    /// In which state that left the request.
    pub state: RequestState,
    /// A code: the method of a check, the stage that it went on to, the outcome; empty where there is none.
    pub detail: String,
    /// What was said about it.
    pub note: Personal<String>,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// The name of who did it.
    pub user: Personal<String>,
}

/// Appends an event.
pub(super) fn append(
    tx: &Tx<'_>,
    request: RequestId,
    act: RequestAct,
    state: RequestState,
    detail: &str,
    note: &Personal<String>,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO request_event (request_id, act, state, detail, note, at, user_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![request, word(&act)?, word(&state)?, detail, note, tx.now, tx.actor.user])?;
    Ok(())
}

/// What was done with a request, the first first.
pub(crate) fn of(snapshot: &Snapshot<'_>, request: RequestId) -> Result<Vec<RequestEvent>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT act, state, detail, note, at, user_id FROM request_event WHERE request_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([request], |row| {
        let event = RequestEvent {
            act: of_word(row, 0)?,
            state: of_word(row, 1)?,
            detail: row.get(2)?,
            note: row.get(3)?,
            at: row.get(4)?,
            user: Personal::default(),
        };
        Ok((event, row.get::<_, UserId>(5)?))
    })?;
    rows.map(|row| {
        let (event, id) = row?;
        Ok(RequestEvent { user: user::name(snapshot, id)?, ..event })
    })
    .collect()
}
