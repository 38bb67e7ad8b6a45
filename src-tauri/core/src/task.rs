//! Tasks: what somebody means to do, and what has to be done by a day. A task about a contact is the contact's data, as an activity
//! is; one about nobody is the vault's.

pub mod list;
pub mod moment;
mod record;
mod recurrence;
pub mod reminder;
mod snooze;

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::{Connection, Row, named_params, params};
use serde_json::{Value, json};

pub use self::{
    moment::ClockShift,
    record::{DueKind, Task, TaskDraft, TaskState},
    snooze::Snooze,
};
use crate::{
    clock::Timestamp,
    crm::{check, day::given, difference, party::Party},
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, TaskId, UserId},
    store::{Snapshot, Touched, Tx, row_mac},
    user,
};

/// Adds a task; who works is its author.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where whom it is about is not there, or in the trash.
pub fn add(tx: &Tx<'_>, party: Party, mut draft: TaskDraft) -> Result<TaskId> {
    check(tx, &mut draft, None)?;
    let state = TaskState { draft, ..TaskState::default() };
    insert(tx, crate::random::bytes(), party, &restarted(state))
}

/// Adds a task under an identity that it has already, as far as it is: one that comes in from a package. A recurring one goes on
/// from what is planned.
pub(crate) fn add_as(tx: &Tx<'_>, uuid: [u8; 16], party: Party, mut state: TaskState) -> Result<TaskId> {
    check(tx, &mut state.draft, None)?;
    insert(tx, uuid, party, &restarted(state))
}

fn insert(tx: &Tx<'_>, uuid: [u8; 16], party: Party, state: &TaskState) -> Result<TaskId> {
    party.require_listed(tx)?;
    tx.prepare_cached(
        "INSERT INTO task (uuid, revision, title, note, due_kind, due_reason, recurrence, contact_id, company_id,
                           author_id, created_at, changed_at)
         VALUES (?1, 0, '', '', 'promise', '', '', ?2, ?3, ?4, ?5, ?5)",
    )?
    .execute(params![uuid, party.contact, party.company, tx.actor.user, tx.now])?;
    let id = TaskId(tx.last_insert_rowid());
    write(tx, id, state)?;
    journal(tx, "task.add", id, party, &json!({ "new": difference::filled(state)? }))?;
    Ok(id)
}

/// Reads a task, also one in the trash.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: TaskId) -> Result<Task> {
    row_mac::verify(snapshot, &row_mac::TASK, id)?;
    let mut task = snapshot
        .prepare_cached(
            "SELECT id, revision, title, note, planned_on, planned_time, zone, due_on, due_kind, due_reason,
                    assignee_id, recurrence, series_on, series_time, series_zone, done_at, done_by, planned_at,
                    contact_id, company_id, author_id, created_at, changed_at, trashed_at
             FROM task WHERE id = ?1",
        )?
        .query_row([id], read)?;
    if let Some((_, shift)) = planned_moment(&task.state.draft)? {
        task.clock_shift = shift;
    }
    Ok(task)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Task> {
    let text = |column: usize| row.get(column).map(Option::<String>::unwrap_or_default);
    Ok(Task {
        id: row.get(0)?,
        revision: row.get(1)?,
        state: TaskState {
            draft: TaskDraft {
                title: row.get(2)?,
                note: row.get(3)?,
                planned_on: text(4)?,
                planned_time: text(5)?,
                zone: text(6)?,
                due_on: text(7)?,
                due_kind: row.get(8)?,
                due_reason: row.get(9)?,
                assignee: row.get(10)?,
                recurrence: row.get(11)?,
            },
            series_on: text(12)?,
            series_time: text(13)?,
            series_zone: text(14)?,
            done_at: row.get(15)?,
            done_by: row.get(16)?,
        },
        planned_at: row.get(17)?,
        clock_shift: ClockShift::None,
        party: Party { contact: row.get(18)?, company: row.get(19)? },
        author: row.get(20)?,
        created_at: row.get(21)?,
        changed_at: row.get(22)?,
        trashed_at: row.get(23)?,
    })
}

/// Changes a task that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault,
/// [`Error::NothingToChange`] where nothing differs, [`Error::NotFound`] where it, or whom it is about, lies in the trash.
pub fn change(tx: &Tx<'_>, id: TaskId, revision: i64, mut draft: TaskDraft) -> Result<TaskState> {
    let task = get_listed(tx, id)?;
    if task.revision != revision {
        return Err(Error::Conflict);
    }
    check(tx, &mut draft, Some(&task.state.draft))?;
    let before = &task.state.draft;
    let days = |draft: &TaskDraft| {
        [&draft.planned_on, &draft.planned_time, &draft.zone, &draft.due_on, &draft.recurrence]
            .map(Clone::clone)
    };
    let replanned = days(before) != days(&draft);
    let state = TaskState { draft, ..task.state.clone() };
    replace(tx, task, &if replanned { restarted(state) } else { state }, "task.change")
}

/// Puts a task back to what it was; what it is before that is returned.
pub(crate) fn put_back(tx: &Tx<'_>, id: TaskId, state: &TaskState) -> Result<TaskState> {
    replace(tx, get_listed(tx, id)?, state, "task.change")
}

/// What finishing a task came to.
pub(crate) struct Finished {
    /// What the task was before.
    pub(crate) before: TaskState,
    /// The next one of a recurring task.
    pub(crate) next: Option<TaskId>,
}

/// Finishes a task, and adds the next one where it comes again. The recurrence goes on in that one; days that were missed do not
/// pile up.
///
/// # Errors
/// [`Error::NothingToChange`] where it is done, [`Error::NotFound`] where it, or whom it is about, lies in the trash.
pub(crate) fn finish(tx: &Tx<'_>, id: TaskId, zone: Tz) -> Result<Finished> {
    let task = get_listed(tx, id)?;
    if task.state.done_at.is_some() {
        return Err(Error::NothingToChange);
    }
    let party = task.party;
    let next = following(&task.state, moment::local(zone, tx.now).date())?;
    let state = TaskState {
        done_at: Some(tx.now),
        done_by: Some(tx.actor.user),
        draft: TaskDraft { recurrence: String::new(), ..task.state.draft.clone() },
        ..TaskState::default()
    };
    let before = replace(tx, task, &state, "task.done")?;
    let next = next.map(|state| insert(tx, crate::random::bytes(), party, &state)).transpose()?;
    Ok(Finished { before, next })
}

/// Opens a task again that was done; what it was before is returned.
///
/// # Errors
/// [`Error::NothingToChange`] where it is open, [`Error::NotFound`] where it, or whom it is about, lies in the trash.
pub(crate) fn reopen(tx: &Tx<'_>, id: TaskId) -> Result<TaskState> {
    let task = get_listed(tx, id)?;
    let state = TaskState { done_at: None, done_by: None, ..task.state.clone() };
    replace(tx, task, &state, "task.reopen")
}

/// Plans a task for later; what it was before is returned. What is due stays due.
///
/// # Errors
/// [`Error::Invalid`] where that is no day or over, [`Error::NothingToChange`] where it is done or planned for then,
/// [`Error::NotFound`] where it, or whom it is about, lies in the trash.
pub(crate) fn snooze(tx: &Tx<'_>, id: TaskId, to: &Snooze, zone: Tz) -> Result<TaskState> {
    let task = get_listed(tx, id)?;
    if task.state.done_at.is_some() {
        return Err(Error::NothingToChange);
    }
    let draft = snooze::snooze(&task.state.draft, to, tx.now, zone)?;
    moment::day("plannedOn", &draft.planned_on)?;
    let over = match planned_moment(&draft)? {
        Some((at, _)) => at < tx.now,
        None => draft.planned_on < moment::written(moment::local(zone, tx.now).date()),
    };
    if over {
        return Err(Error::invalid("to", Problem::Date));
    }
    let state = TaskState { draft, ..task.state.clone() };
    replace(tx, task, &state, "task.snooze")
}

/// Moves tasks into the trash or out of it; returns those that were moved.
///
/// # Errors
/// [`Error::NotFound`] where one is not there, or whom it is about lies in the trash.
pub fn set_trashed(tx: &Tx<'_>, ids: &[TaskId], trashed: bool) -> Result<Vec<TaskId>> {
    let mut moved = Vec::new();
    for &id in ids {
        let task = get(tx, id)?;
        if task.trashed_at.is_some() == trashed {
            continue;
        }
        task.party.require_listed(tx)?;
        tx.prepare_cached("UPDATE task SET trashed_at = ?2, revision = revision + 1 WHERE id = ?1")?
            .execute(params![id, trashed.then_some(tx.now)])?;
        journal(tx, if trashed { "task.trash" } else { "task.restore" }, id, task.party, &json!({}))?;
        moved.push(id);
    }
    Ok(moved)
}

/// Whether a task is about a contact.
pub(crate) fn is_known_of(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM task WHERE contact_id = ?1)")?
        .query_row([id], |row| row.get(0))?)
}

fn check(tx: &Tx<'_>, draft: &mut TaskDraft, before: Option<&TaskDraft>) -> Result<()> {
    let missing = |field| Err(Error::invalid(field, Problem::Missing));
    check::line(&mut draft.title, check::LINE).map_err(|problem| Error::invalid("title", problem))?;
    check::lines(&mut draft.note, check::TEXT).map_err(|problem| Error::invalid("note", problem))?;
    check::line(&mut draft.due_reason, check::LINE)
        .map_err(|problem| Error::invalid("dueReason", problem))?;
    if draft.title.is_empty() {
        return missing("title");
    }
    if draft.planned_time.is_empty() {
        draft.zone.clear();
    } else if draft.planned_on.is_empty() {
        return missing("plannedOn");
    }
    let planned = given(&draft.planned_on).map(|text| moment::day("plannedOn", text)).transpose()?;
    planned_moment(draft)?;
    let due = given(&draft.due_on).map(|text| moment::day("dueOn", text)).transpose()?;
    if due.is_none() {
        draft.due_kind = DueKind::default();
        if !draft.due_reason.is_empty() {
            return missing("dueOn");
        }
    }
    if !draft.recurrence.is_empty() {
        let Some(start) = due.or(planned) else { return missing("plannedOn") };
        recurrence::check(&draft.recurrence, start)?;
    }
    match draft.assignee {
        // Who had it and was removed since may keep it.
        Some(assignee) if before.and_then(|before| before.assignee) != Some(assignee) => {
            require_user(tx, assignee)
        }
        _ => Ok(()),
    }
}

fn require_user(snapshot: &Snapshot<'_>, id: UserId) -> Result<()> {
    match user::get(snapshot, id) {
        Err(Error::NotFound) => Err(Error::invalid("assignee", Problem::Choice)),
        found => found.map(drop),
    }
}

/// The moment that a task is planned for, where a time is.
fn planned_moment(draft: &TaskDraft) -> Result<Option<(Timestamp, ClockShift)>> {
    if draft.planned_time.is_empty() {
        return Ok(None);
    }
    let day = moment::day("plannedOn", &draft.planned_on)?;
    let time = moment::time("plannedTime", &draft.planned_time)?;
    Ok(Some(moment::moment(moment::zone(&draft.zone)?, day.and_time(time))))
}

/// A state whose recurrence starts from what is planned, and due.
fn restarted(mut state: TaskState) -> TaskState {
    let TaskState { draft, .. } = &state;
    [state.series_on, state.series_time, state.series_zone] = if draft.recurrence.is_empty() {
        Default::default()
    } else {
        [&draft.planned_on, &draft.planned_time, &draft.zone].map(Clone::clone)
    };
    state
}

/// The next one of a recurring task. Its rule names the days that it is due on, where it is due, and what is planned keeps its
/// distance; otherwise the days that it is planned for.
fn following(state: &TaskState, today: NaiveDate) -> Result<Option<TaskState>> {
    let due = given(&state.draft.due_on).map(|text| moment::day("dueOn", text)).transpose()?;
    let planned = given(&state.series_on).map(|text| moment::day("plannedOn", text)).transpose()?;
    let Some(start) = due.or(planned).filter(|_| !state.draft.recurrence.is_empty()) else { return Ok(None) };
    let Some(next) = recurrence::next(&state.draft.recurrence, start, today) else { return Ok(None) };
    let later =
        |day: Option<NaiveDate>| day.map(|day| moment::written(day + (next.on - start))).unwrap_or_default();
    let draft = TaskDraft {
        planned_on: later(planned),
        planned_time: state.series_time.clone(),
        zone: state.series_zone.clone(),
        due_on: later(due),
        recurrence: next.rule,
        ..state.draft.clone()
    };
    Ok(Some(restarted(TaskState { draft, ..TaskState::default() })))
}

fn replace(tx: &Tx<'_>, task: Task, state: &TaskState, action: &'static str) -> Result<TaskState> {
    let changes = difference::changes(&task.state, state)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    write(tx, task.id, state)?;
    journal(tx, action, task.id, task.party, &Value::Object(changes))?;
    Ok(task.state)
}

/// Writes what can change of a row.
fn write(tx: &Tx<'_>, id: TaskId, state: &TaskState) -> Result<()> {
    let TaskState { draft, series_on, series_time, series_zone, done_at, done_by } = state;
    tx.prepare_cached(
        "UPDATE task SET revision = revision + 1, title = :title, note = :note, planned_on = :planned_on,
                planned_time = :planned_time, zone = :zone, planned_at = :planned_at, due_on = :due_on,
                due_kind = :due_kind, due_reason = :due_reason, assignee_id = :assignee, recurrence = :recurrence,
                series_on = :series_on, series_time = :series_time, series_zone = :series_zone, done_at = :done_at,
                done_by = :done_by, changed_at = :now
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":title": draft.title, ":note": draft.note, ":planned_on": given(&draft.planned_on),
        ":planned_time": given(&draft.planned_time), ":zone": given(&draft.zone),
        ":planned_at": planned_moment(draft)?.map(|(at, _)| at), ":due_on": given(&draft.due_on),
        ":due_kind": draft.due_kind, ":due_reason": draft.due_reason, ":assignee": draft.assignee,
        ":recurrence": draft.recurrence, ":series_on": given(series_on), ":series_time": given(series_time),
        ":series_zone": given(series_zone), ":done_at": done_at, ":done_by": done_by, ":now": tx.now,
    })?;
    Ok(())
}

/// Reads a task that is not in the trash, nor whom it is about.
fn get_listed(snapshot: &Snapshot<'_>, id: TaskId) -> Result<Task> {
    let task = get(snapshot, id)?;
    task.party.require_listed(snapshot)?;
    if task.trashed_at.is_some() { Err(Error::NotFound) } else { Ok(task) }
}

/// Journals a change of a task, and authenticates the row.
fn journal(tx: &Tx<'_>, action: &'static str, id: TaskId, party: Party, payload: &Value) -> Result<()> {
    let uuid = tx.prepare_cached("SELECT uuid FROM task WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    party.journal(tx, action, Object { kind: "task", uuid }, payload)?;
    tx.touch(Touched::Task(id.0));
    row_mac::renew(tx, &row_mac::TASK, id)
}

/// Deletes a task for good, where the import that it came by is undone.
pub(crate) fn remove(tx: &Tx<'_>, id: TaskId) -> Result<()> {
    let party = get(tx, id)?.party;
    journal(tx, "import.undo", id, party, &json!({}))?;
    tx.prepare_cached("DELETE FROM task WHERE id = ?1")?.execute([id])?;
    Ok(())
}
