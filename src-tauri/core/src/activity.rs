//! Activities: what happened with somebody, or with a company. An activity about a contact is the contact's data: it is journaled
//! under their key, hidden with them in the trash, and goes for good when they go, from the company's page too.

pub mod mention;
pub mod quick;
mod record;

use rusqlite::{Connection, params};
use serde_json::{Value, json};

pub use self::record::{Activity, ActivityDraft, ActivityKind, Direction};
pub use crate::crm::party::Party;
use crate::{
    clock::{self, Timestamp},
    crm::{check, difference},
    error::{Error, Problem, Result},
    history::Object,
    id::{ActivityId, ContactId},
    store::{Snapshot, Touched, Tx, row_mac},
};

/// Adds an activity; who works is its author.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where contact or company is not there, or in the trash.
pub fn add(tx: &Tx<'_>, party: Party, draft: ActivityDraft) -> Result<ActivityId> {
    add_as(tx, crate::random::bytes(), party, draft)
}

/// Logs an activity under an identity that it has already: one that comes in from a package.
pub(crate) fn add_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    party: Party,
    mut draft: ActivityDraft,
) -> Result<ActivityId> {
    check(&mut draft, tx.now)?;
    party.require_named()?;
    party.require_listed(tx)?;
    tx.prepare_cached(
        "INSERT INTO activity (uuid, revision, kind, direction, occurred_at, subject, body, contact_id, company_id,
                               author_id, created_at, changed_at)
         VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)",
    )?
    .execute(params![
        uuid,
        draft.kind,
        draft.direction,
        draft.occurred_at,
        draft.subject,
        draft.body,
        party.contact,
        party.company,
        tx.actor.user,
        tx.now,
    ])?;
    let id = ActivityId(tx.last_insert_rowid());
    mention::replace(tx, id, &draft.body)?;
    journal_change(tx, "activity.add", id, &json!({ "new": difference::filled(&draft)? }))?;
    Ok(id)
}

/// Reads an activity, also one in the trash.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: ActivityId) -> Result<Activity> {
    row_mac::verify(snapshot, &row_mac::ACTIVITY, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, kind, direction, occurred_at, subject, body, contact_id, company_id, author_id,
                    created_at, changed_at, trashed_at
             FROM activity WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Activity {
                id: row.get(0)?,
                revision: row.get(1)?,
                draft: ActivityDraft {
                    kind: row.get(2)?,
                    direction: row.get(3)?,
                    occurred_at: row.get(4)?,
                    subject: row.get(5)?,
                    body: row.get(6)?,
                },
                party: Party { contact: row.get(7)?, company: row.get(8)? },
                author: row.get(9)?,
                created_at: row.get(10)?,
                changed_at: row.get(11)?,
                trashed_at: row.get(12)?,
            })
        })?)
}

/// Changes an activity that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault,
/// [`Error::NothingToChange`] where nothing differs, [`Error::NotFound`] where it, or whom it is about, lies in the trash.
pub fn change(tx: &Tx<'_>, id: ActivityId, revision: i64, mut draft: ActivityDraft) -> Result<ActivityDraft> {
    let before = get_listed(tx, id)?;
    if before.revision != revision {
        return Err(Error::Conflict);
    }
    check(&mut draft, tx.now)?;
    replace(tx, before, &draft)
}

/// Puts an activity back to what it was; what it is before that is returned.
pub(crate) fn put_back(tx: &Tx<'_>, id: ActivityId, draft: &ActivityDraft) -> Result<ActivityDraft> {
    replace(tx, get_listed(tx, id)?, draft)
}

fn replace(tx: &Tx<'_>, before: Activity, draft: &ActivityDraft) -> Result<ActivityDraft> {
    let changes = difference::changes(&before.draft, draft)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    let id = before.id;
    tx.prepare_cached(
        "UPDATE activity SET revision = revision + 1, kind = ?2, direction = ?3, occurred_at = ?4, subject = ?5,
                             body = ?6, changed_at = ?7
         WHERE id = ?1",
    )?
    .execute(params![id, draft.kind, draft.direction, draft.occurred_at, draft.subject, draft.body, tx.now])?;
    mention::replace(tx, id, &draft.body)?;
    journal_change(tx, "activity.change", id, &Value::Object(changes))?;
    Ok(before.draft)
}

/// Moves activities into the trash or out of it; returns those that were moved.
///
/// # Errors
/// [`Error::NotFound`] where one is not there, or whom it is about lies in the trash.
pub fn set_trashed(tx: &Tx<'_>, ids: &[ActivityId], trashed: bool) -> Result<Vec<ActivityId>> {
    let mut moved = Vec::new();
    for &id in ids {
        let activity = get(tx, id)?;
        if activity.trashed_at.is_some() == trashed {
            continue;
        }
        activity.party.require_listed(tx)?;
        tx.prepare_cached("UPDATE activity SET trashed_at = ?2, revision = revision + 1 WHERE id = ?1")?
            .execute(params![id, trashed.then_some(tx.now)])?;
        journal_change(tx, if trashed { "activity.trash" } else { "activity.restore" }, id, &json!({}))?;
        moved.push(id);
    }
    Ok(moved)
}

/// Deletes an activity for good, where the import that it came by is undone.
pub(crate) fn remove(tx: &Tx<'_>, id: ActivityId) -> Result<()> {
    journal(tx, "import.undo", id, &json!({}))?;
    tx.prepare_cached("DELETE FROM activity WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Whether something was written about a contact: an activity of theirs, or one that mentions them.
pub(crate) fn is_known_of(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM activity WHERE contact_id = ?1)
                    OR EXISTS (SELECT 1 FROM activity_mention WHERE contact_id = ?1)",
        )?
        .query_row([id], |row| row.get(0))?)
}

fn check(draft: &mut ActivityDraft, now: Timestamp) -> Result<()> {
    check::line(&mut draft.subject, check::LINE).map_err(|problem| Error::invalid("subject", problem))?;
    check::lines(&mut draft.body, check::TEXT).map_err(|problem| Error::invalid("body", problem))?;
    if draft.kind == ActivityKind::Note && draft.subject.is_empty() && draft.body.is_empty() {
        return Err(Error::invalid("body", Problem::Missing));
    }
    if !clock::is_plausible(draft.occurred_at, now) {
        return Err(Error::invalid("occurredAt", Problem::Date));
    }
    if draft.kind == ActivityKind::Note {
        draft.direction = Direction::None;
    }
    Ok(())
}

/// Reads an activity that is not in the trash, nor whom it is about.
fn get_listed(snapshot: &Snapshot<'_>, id: ActivityId) -> Result<Activity> {
    let activity = get(snapshot, id)?;
    activity.party.require_listed(snapshot)?;
    if activity.trashed_at.is_some() { Err(Error::NotFound) } else { Ok(activity) }
}

/// Journals a change of an activity, and authenticates the row.
fn journal_change(tx: &Tx<'_>, action: &'static str, id: ActivityId, payload: &Value) -> Result<()> {
    journal(tx, action, id, payload)?;
    row_mac::renew(tx, &row_mac::ACTIVITY, id)
}

fn journal(tx: &Tx<'_>, action: &'static str, id: ActivityId, payload: &Value) -> Result<()> {
    let (uuid, party) = tx
        .prepare_cached("SELECT uuid, contact_id, company_id FROM activity WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, Party { contact: row.get(1)?, company: row.get(2)? })))?;
    party.journal(tx, action, Object { kind: "activity", uuid }, payload)?;
    tx.touch(Touched::Activity(id.0));
    Ok(())
}
