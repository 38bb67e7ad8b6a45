//! What users do with tasks: each action with the step that takes it back.

use serde::Serialize;
use ts_rs::TS;

use super::{
    Changed, Session,
    action::{label, trash_action},
    list::{Content, ListHandle, part},
    lock,
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    crm::party::Party,
    error::{Error, Result},
    id::TaskId,
    store::Touched,
    task::{
        self, Snooze, Task, TaskDraft, TaskState,
        list::{self, TaskQuery, TaskRow},
        moment,
    },
};

/// What finishing a task came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TaskFinished {
    /// The task.
    pub task: Task,
    /// The next one, of a task that comes again.
    pub next: Option<Task>,
}

impl Session {
    /// Adds a task.
    ///
    /// # Errors
    /// As [`task::add`].
    pub fn add_task(&self, party: Party, draft: TaskDraft) -> Result<(Task, Changed)> {
        self.write_undoable(|tx, _| {
            let id = task::add(tx, party, draft)?;
            let steps = vec![Step::TaskTrash(vec![id], true)];
            Ok((task::get(tx, id)?, label(UndoAction::Add, UndoObject::Task, 1), steps))
        })
    }

    /// Changes a task that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`task::change`].
    pub fn change_task(&self, id: TaskId, revision: i64, draft: TaskDraft) -> Result<(Task, Changed)> {
        let changed = self.write_task(id, UndoAction::Change, |tx| {
            Ok(vec![step(id, task::change(tx, id, revision, draft)?)])
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| task::get(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Finishes a task, by the day that it is in a zone of the IANA database; one that comes again makes the next.
    ///
    /// # Errors
    /// [`Error::NothingToChange`] where it is done, [`Error::NotFound`], [`Error::Invalid`] with `zone`.
    pub fn finish_task(&self, id: TaskId, zone: &str) -> Result<(TaskFinished, Changed)> {
        let zone = moment::zone(zone)?;
        self.write_undoable(|tx, _| {
            let task::Finished { before, next } = task::finish(tx, id, zone)?;
            let mut steps = vec![step(id, before)];
            steps.extend(next.map(|next| Step::TaskTrash(vec![next], true)));
            let next = next.map(|next| task::get(tx, next)).transpose()?;
            let finished = TaskFinished { task: task::get(tx, id)?, next };
            Ok((finished, label(UndoAction::Finish, UndoObject::Task, 1), steps))
        })
    }

    /// Opens a task again that was done.
    ///
    /// # Errors
    /// [`Error::NothingToChange`] where it is open, [`Error::NotFound`].
    pub fn reopen_task(&self, id: TaskId) -> Result<(Task, Changed)> {
        self.write_task(id, UndoAction::Reopen, |tx| Ok(vec![step(id, task::reopen(tx, id)?)]))
    }

    /// Plans a task for later, by the clocks of a zone of the IANA database. What is due stays due.
    ///
    /// # Errors
    /// [`Error::Invalid`] where that is no time or over, [`Error::NothingToChange`], [`Error::NotFound`].
    pub fn snooze_task(&self, id: TaskId, to: &Snooze, zone: &str) -> Result<(Task, Changed)> {
        let zone = moment::zone(zone)?;
        self.write_task(id, UndoAction::Snooze, |tx| Ok(vec![step(id, task::snooze(tx, id, to, zone)?)]))
    }

    fn write_task(
        &self,
        id: TaskId,
        action: UndoAction,
        change: impl FnOnce(&crate::store::Tx<'_>) -> Result<Vec<Step>>,
    ) -> Result<(Task, Changed)> {
        self.write_undoable(|tx, _| {
            let steps = change(tx)?;
            Ok((task::get(tx, id)?, label(action, UndoObject::Task, 1), steps))
        })
    }

    /// Moves tasks into the trash or out of it; returns how many were moved.
    ///
    /// # Errors
    /// As [`task::set_trashed`]; [`Error::NothingToChange`] where all are there already.
    pub fn trash_tasks(&self, ids: &[TaskId], trashed: bool) -> Result<(usize, Changed)> {
        self.store().freeing(|| {
            self.write_undoable(|tx, _| {
                let moved = task::set_trashed(tx, ids, trashed)?;
                let count = moved.len();
                if count == 0 {
                    return Err(Error::NothingToChange);
                }
                let steps = vec![Step::TaskTrash(moved, !trashed)];
                Ok((count, label(trash_action(trashed), UndoObject::Task, count), steps))
            })
        })
    }

    /// Opens the list of tasks that a query describes.
    pub fn open_tasks(&self, query: &TaskQuery) -> Result<ListHandle> {
        let ids = self.read(|snapshot| list::ids(snapshot, self.actor().user, query))?;
        let total = ids.len();
        Ok(lock(&self.lists).add(Content::Tasks(query.clone(), ids), total))
    }

    /// Reads rows of an open list of tasks.
    pub fn task_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<TaskRow>> {
        let ids = match lock(&self.lists).get(handle)? {
            Content::Tasks(_, ids) => part(ids, offset, count),
            _ => return Err(Error::NotFound),
        };
        self.read(|snapshot| ids.into_iter().map(|id| list::row(snapshot, TaskId(id))).collect())
    }

    /// Takes out of the open lists of tasks what is no longer of them, so that no window shows a gap.
    pub(super) fn follow_tasks(&self, touched: &[Touched]) -> Result<()> {
        if touched.is_empty() {
            return Ok(());
        }
        let queries: Vec<TaskQuery> = lock(&self.lists).tasks().map(|(query, _)| query.clone()).collect();
        for query in queries {
            let left: std::collections::HashSet<i64> =
                self.read(|snapshot| list::ids(snapshot, self.actor().user, &query))?.into_iter().collect();
            for (_, ids) in lock(&self.lists).tasks().filter(|(of, _)| **of == query) {
                ids.retain(|id| left.contains(id));
            }
        }
        Ok(())
    }
}

fn step(id: TaskId, before: TaskState) -> Step {
    Step::Task(id, Box::new(before))
}
