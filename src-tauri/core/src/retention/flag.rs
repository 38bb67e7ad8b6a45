//! The queue: what rules flagged, and what somebody decided about it. What is approved waits for whoever carries it out.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{
    category::{RetentionAction, RetentionEvent, RetentionItem},
    due::{Due, Record},
    rule,
};
use crate::{
    clock::Timestamp,
    crm::{
        check,
        day::{day, day_of, written},
        party::Party,
    },
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, PurposeId, RetentionFlagId, RetentionRuleId, UserId},
    personal::Personal,
    store::{Snapshot, Touched, Tx, row_mac, word::words},
};

/// The longest reason, in characters.
const SHORT: usize = 1_000;

/// How far something that was flagged is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionState {
    /// Nobody decided.
    Open,
    /// It stays until a day.
    Kept,
    /// What the rule does is to be done.
    Approved,
    /// It was done.
    Done,
}

words!(RetentionState { Open "open", Kept "kept", Approved "approved", Done "done" });

/// Something that a rule flagged, as stored. Days are as in "2026-11-24".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionFlag {
    /// Identity within the vault.
    pub id: RetentionFlagId,
    /// Grows by one with each change; a decision names the revision it was made on.
    pub revision: i64,
    /// The rule that flagged it.
    pub rule: RetentionRuleId,
    /// What was flagged.
    pub item: RetentionItem,
    /// Whom that is about.
    pub contact: Option<ContactId>,
    /// The purpose that it is kept for, where that is what it is.
    pub purpose: Option<PurposeId>,
    /// What the rule does.
    pub action: RetentionAction,
    /// What happened that its period was counted from.
    pub event: RetentionEvent,
    /// When.
    pub event_on: String,
    /// Since when it was due.
    pub due_on: String,
    /// How far it is.
    pub state: RetentionState,
    /// The last day on which it stays; empty where nobody decided so.
    pub keep_until: String,
    /// Why it stays.
    pub reason: Personal<String>,
    /// Who flagged it.
    pub author: UserId,
    /// When, in UTC milliseconds.
    pub flagged_at: Timestamp,
    /// Who decided.
    pub decided_by: Option<UserId>,
    /// When, in UTC milliseconds.
    pub decided_at: Option<Timestamp>,
    /// When it was done, in UTC milliseconds.
    pub done_at: Option<Timestamp>,
}

/// What somebody decides about something that was flagged.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum RetentionMove {
    /// It stays.
    Keep {
        /// The last day on which it does, as in "2026-11-24".
        until: String,
        /// Why, in at most 1,000 characters.
        reason: Personal<String>,
    },
    /// What the rule does is to be done; of a rule that only has somebody look at it, what they choose.
    Approve {
        /// What is done: one that the rule's category allows, and none that only looks.
        action: RetentionAction,
    },
    /// The decision is taken back, while it was not carried out.
    Reopen,
}

/// Flags a record that is due. One that somebody kept until a day that is over is flagged once more.
///
/// # Errors
/// [`Error::NothingToChange`] where it stands in the queue already.
pub(super) fn add(tx: &Tx<'_>, record: &Record, due: &Due, today: NaiveDate) -> Result<RetentionFlagId> {
    let rule = rule::get(tx, due.rule)?;
    let known = tx
        .prepare_cached(
            "SELECT id FROM retention_flag
             WHERE kind = ?1 AND object_id = ?2 AND coalesce(purpose_id, 0) = ?3 AND state <> 'done'",
        )?
        .query_row(params![record.item.kind, record.item.id, record.purpose.map_or(0, |id| id.0)], |row| {
            row.get(0)
        })
        .optional()?;
    let id = match known {
        Some(id) => {
            let flag = get(tx, id)?;
            if flag.state != RetentionState::Kept || flag.keep_until >= written(today) {
                return Err(Error::NothingToChange);
            }
            id
        }
        None => {
            let uuid: [u8; 16] = crate::random::bytes();
            tx.prepare_cached(
                "INSERT INTO retention_flag (uuid, revision, rule_id, kind, object_id, contact_id, purpose_id, action, event,
                                             event_on, due_on, state, reason, author_id, flagged_at)
                 VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '', '', 'open', '', ?9, ?10)",
            )?
            .execute(params![
                uuid,
                due.rule,
                record.item.kind,
                record.item.id,
                record.contact,
                record.purpose,
                rule.draft.action,
                due.event,
                tx.actor.user,
                tx.now,
            ])?;
            RetentionFlagId(tx.last_insert_rowid())
        }
    };
    tx.prepare_cached(
        "UPDATE retention_flag SET revision = revision + 1, rule_id = :rule, action = :action, event = :event,
                event_on = :event_on, due_on = :due_on, state = 'open', keep_until = NULL, reason = '',
                author_id = :author, flagged_at = :now, decided_by = NULL, decided_at = NULL
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":rule": due.rule, ":action": rule.draft.action, ":event": due.event,
        ":event_on": written(due.event_on), ":due_on": written(due.on), ":author": tx.actor.user, ":now": tx.now,
    })?;
    let new = json!({
        "item": record.item, "rule": due.rule, "action": rule.draft.action, "event": due.event,
        "eventOn": written(due.event_on), "dueOn": written(due.on),
    });
    journal(tx, "retention_flag.add", id, record.contact, &json!({ "new": new }))?;
    Ok(id)
}

/// Reads what was flagged.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub fn get(snapshot: &Snapshot<'_>, id: RetentionFlagId) -> Result<RetentionFlag> {
    row_mac::verify(snapshot, &row_mac::RETENTION_FLAG, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, rule_id, kind, object_id, contact_id, purpose_id, action, event, event_on, due_on, state,
                    keep_until, reason, author_id, flagged_at, decided_by, decided_at, done_at
             FROM retention_flag WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<RetentionFlag> {
    Ok(RetentionFlag {
        id: row.get(0)?,
        revision: row.get(1)?,
        rule: row.get(2)?,
        item: RetentionItem { kind: row.get(3)?, id: row.get(4)? },
        contact: row.get(5)?,
        purpose: row.get(6)?,
        action: row.get(7)?,
        event: row.get(8)?,
        event_on: row.get(9)?,
        due_on: row.get(10)?,
        state: row.get(11)?,
        keep_until: row.get::<_, Option<String>>(12)?.unwrap_or_default(),
        reason: row.get(13)?,
        author: row.get(14)?,
        flagged_at: row.get(15)?,
        decided_by: row.get(16)?,
        decided_at: row.get(17)?,
        done_at: row.get(18)?,
    })
}

/// Those in a state, what was due first first.
///
/// # Errors
/// Those of the store.
pub(crate) fn ids(snapshot: &Snapshot<'_>, state: RetentionState) -> Result<Vec<RetentionFlagId>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM retention_flag WHERE state = ?1 ORDER BY due_on, id")?;
    let ids = statement.query_map([state], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// How many are in a state, and those of a page, what was due first first.
///
/// # Errors
/// As [`get`].
pub fn list(
    snapshot: &Snapshot<'_>,
    state: RetentionState,
    offset: usize,
    count: usize,
) -> Result<(usize, Vec<RetentionFlag>)> {
    let total = snapshot
        .prepare_cached("SELECT count(*) FROM retention_flag WHERE state = ?1")?
        .query_row([state], |row| row.get(0))?;
    let ids: Vec<RetentionFlagId> = snapshot
        .prepare_cached(
            "SELECT id FROM retention_flag WHERE state = ?1 ORDER BY due_on, id LIMIT ?3 OFFSET ?2",
        )?
        .query_map(params![state, offset, count], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok((total, ids.into_iter().map(|id| get(snapshot, id)).collect::<Result<_>>()?))
}

/// Decides about something that was flagged.
///
/// # Errors
/// [`Error::Conflict`] where somebody decided since, [`Error::Invalid`] with the field at fault, [`Error::NothingToChange`] where it is so
/// already or was done, [`Error::OnHold`] where what is to be approved is on hold by now, [`Error::NotFound`] where it is gone.
pub fn decide(tx: &Tx<'_>, id: RetentionFlagId, revision: i64, wanted: RetentionMove) -> Result<()> {
    let flag = get(tx, id)?;
    if flag.revision != revision {
        return Err(Error::Conflict);
    }
    match (flag.state, wanted) {
        (RetentionState::Done, _) | (RetentionState::Open, RetentionMove::Reopen) => {
            Err(Error::NothingToChange)
        }
        (_, RetentionMove::Keep { until, mut reason }) => {
            check::lines(&mut reason, SHORT).map_err(|problem| Error::invalid("reason", problem))?;
            if reason.is_empty() {
                return Err(Error::invalid("reason", Problem::Missing));
            }
            if day("until", &until)? <= day_of(tx.now) {
                return Err(Error::invalid("until", Problem::Date));
            }
            let payload = json!({ "until": until, "reason": reason });
            put(tx, &flag, RetentionState::Kept, flag.action, Some(&until), &reason)?;
            journal(tx, "retention_flag.keep", id, flag.contact, &payload)
        }
        (RetentionState::Approved, RetentionMove::Approve { .. }) => Err(Error::NothingToChange),
        (_, RetentionMove::Approve { action }) => {
            let rule = rule::get(tx, flag.rule)?;
            let allowed = rule.draft.category.actions().contains(&action);
            if action == RetentionAction::Review || !allowed {
                return Err(Error::invalid("action", Problem::Choice));
            }
            super::hold::require_free(tx, flag.item)?;
            put(tx, &flag, RetentionState::Approved, action, None, &Personal::default())?;
            journal(tx, "retention_flag.approve", id, flag.contact, &json!({ "action": action }))
        }
        (_, RetentionMove::Reopen) => {
            let rule = rule::get(tx, flag.rule)?;
            put(tx, &flag, RetentionState::Open, rule.draft.action, None, &Personal::default())?;
            journal(tx, "retention_flag.reopen", id, flag.contact, &json!({}))
        }
    }
}

fn put(
    tx: &Tx<'_>,
    flag: &RetentionFlag,
    state: RetentionState,
    action: RetentionAction,
    until: Option<&str>,
    reason: &Personal<String>,
) -> Result<()> {
    let decided = state != RetentionState::Open;
    tx.prepare_cached(
        "UPDATE retention_flag SET revision = revision + 1, state = ?2, action = ?3, keep_until = ?4, reason = ?5,
                decided_by = ?6, decided_at = ?7
         WHERE id = ?1",
    )?
    .execute(params![
        flag.id,
        state,
        action,
        until,
        reason,
        decided.then_some(tx.actor.user),
        decided.then_some(tx.now)
    ])?;
    Ok(())
}

/// Carries out what is approved.
pub trait CarryOut {
    /// Does to a record what was approved, in the transaction in which that is noted. Where the person themselves is erased, what was
    /// flagged of them goes along.
    ///
    /// # Errors
    /// Whatever stops it: then nothing of it is done.
    fn carry_out(&self, tx: &Tx<'_>, flag: &RetentionFlag) -> Result<()>;
}

/// Has something that is approved carried out, and notes that it was. It is asked once more whether something is on hold.
///
/// # Errors
/// [`Error::NotFound`] where it is not approved, [`Error::OnHold`]; as [`CarryOut::carry_out`].
pub fn carry_out(tx: &Tx<'_>, id: RetentionFlagId, by: &dyn CarryOut) -> Result<()> {
    let flag = get(tx, id)?;
    if flag.state != RetentionState::Approved {
        return Err(Error::NotFound);
    }
    super::hold::require_free(tx, flag.item)?;
    by.carry_out(tx, &flag)?;
    let left = tx
        .prepare_cached(
            "UPDATE retention_flag SET revision = revision + 1, state = 'done', done_at = ?2 WHERE id = ?1",
        )?
        .execute(params![id, tx.now])?;
    // It went with whom it was about.
    if left == 0 { Ok(()) } else { journal(tx, "retention_flag.done", id, flag.contact, &json!({})) }
}

/// Journals a change of what was flagged under the key of whom it is about, and authenticates the row.
fn journal(
    tx: &Tx<'_>,
    action: &'static str,
    id: RetentionFlagId,
    contact: Option<ContactId>,
    payload: &Value,
) -> Result<()> {
    let uuid = tx
        .prepare_cached("SELECT uuid FROM retention_flag WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let party = Party { contact, company: None };
    party.journal(tx, action, Object { kind: "retention_flag", uuid }, payload)?;
    tx.touch(Touched::Retention(id.0));
    row_mac::renew(tx, &row_mac::RETENTION_FLAG, id)
}
