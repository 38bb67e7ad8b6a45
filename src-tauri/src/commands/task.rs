//! Commands about tasks.

use kartotek_core::{
    activity::quick::{self, Language, QuickLine},
    crm::party::Party,
    error::Result,
    id::TaskId,
    personal::Personal,
    session::{list::OpenedList, task::TaskFinished},
    task::{
        self, Snooze, Task, TaskDraft,
        list::{TaskQuery, TaskRow},
    },
};

use crate::desk::Desk;

pub(crate) fn task_open(desk: &Desk, query: TaskQuery, first: usize) -> Result<OpenedList<TaskRow>> {
    desk.with(|session| session.open_tasks(&query)?.with_rows(|handle| session.task_window(handle, 0, first)))
}

pub(crate) fn task_window(desk: &Desk, handle: u32, offset: usize, count: usize) -> Result<Vec<TaskRow>> {
    desk.with(|session| session.task_window(handle, offset, count))
}

pub(crate) fn task_get(desk: &Desk, id: TaskId) -> Result<TaskRow> {
    desk.with(|session| session.read(|snapshot| task::list::row(snapshot, id)))
}

pub(crate) fn task_add(desk: &Desk, party: Party, draft: TaskDraft) -> Result<Task> {
    Ok(desk.told(desk.with(|session| session.add_task(party, draft))?))
}

pub(crate) fn task_change(desk: &Desk, id: TaskId, revision: i64, draft: TaskDraft) -> Result<Task> {
    Ok(desk.told(desk.with(|session| session.change_task(id, revision, draft))?))
}

pub(crate) fn task_finish(desk: &Desk, id: TaskId, zone: String) -> Result<TaskFinished> {
    Ok(desk.told(desk.with(|session| session.finish_task(id, &zone))?))
}

pub(crate) fn task_reopen(desk: &Desk, id: TaskId) -> Result<Task> {
    Ok(desk.told(desk.with(|session| session.reopen_task(id))?))
}

pub(crate) fn task_snooze(desk: &Desk, id: TaskId, until: Snooze, zone: String) -> Result<Task> {
    Ok(desk.told(desk.with(|session| session.snooze_task(id, &until, &zone))?))
}

pub(crate) fn task_trash(desk: &Desk, ids: Vec<TaskId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_tasks(&ids, true))?))
}

pub(crate) fn task_restore(desk: &Desk, ids: Vec<TaskId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_tasks(&ids, false))?))
}

/// Reads a line that says what is to be done, in the language of the window.
pub(crate) fn task_read(desk: &Desk, line: Personal<String>, now: String) -> Result<QuickLine> {
    desk.with(|_| Ok(()))?;
    let language = Language::of(desk.remembered(|remembered| remembered.preference.spoken()));
    quick::read_task(&line, language, &now)
}

/// Who a task can be given to, by name.
pub(crate) fn task_assignees(desk: &Desk) -> Result<Vec<task::list::Assignee>> {
    desk.with(|session| session.read(task::list::assignees))
}
