//! Lists of tasks: which are open, which are done, and rows of them.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Task, get};
use crate::{
    crm::{company, contact},
    error::Result,
    id::{TaskId, UserId},
    personal::Personal,
    store::Snapshot,
    text, user,
};

/// Which tasks a list has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TaskView {
    /// Open ones of who asks.
    #[default]
    Mine,
    /// All that are open.
    All,
    /// Those that are done, the last first.
    Done,
}

/// What a list of tasks shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct TaskQuery {
    /// Which tasks.
    pub view: TaskView,
    /// What their titles have in them; empty for all.
    pub text: Personal<String>,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TaskRow {
    /// The task.
    #[serde(flatten)]
    pub task: Task,
    /// The name of whom it is about; empty for nobody.
    pub about: Personal<String>,
    /// The name of who is to do it; empty for nobody.
    pub assignee_name: Personal<String>,
}

/// The open tasks, by the earlier of their days; those without a day last. What is about somebody in the trash is hidden with them.
const OPEN: &str = "
    SELECT task.id, title
    FROM task LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = task.company_id
    WHERE done_at IS NULL AND task.trashed_at IS NULL AND (?1 IS NULL OR assignee_id = ?1)
          AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL
    ORDER BY min(coalesce(planned_on, due_on, '9999'), coalesce(due_on, planned_on, '9999')),
             planned_at IS NULL, planned_at, task.id";

const DONE: &str = "
    SELECT task.id, title
    FROM task LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = task.company_id
    WHERE done_at IS NOT NULL AND task.trashed_at IS NULL AND ?1 IS NULL
          AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL
    ORDER BY done_at DESC, task.id DESC";

/// The tasks that a query lists for a user, in order.
pub(crate) fn ids(snapshot: &Snapshot<'_>, user: UserId, query: &TaskQuery) -> Result<Vec<i64>> {
    let sql = if query.view == TaskView::Done { DONE } else { OPEN };
    let of = (query.view == TaskView::Mine).then_some(user);
    let wanted = text::fold(query.text.trim());
    let mut statement = snapshot.prepare_cached(sql)?;
    let mut rows = statement.query(params![of])?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        if wanted.is_empty() || text::fold(&row.get::<_, Personal<String>>(1)?).contains(&wanted) {
            ids.push(row.get(0)?);
        }
    }
    Ok(ids)
}

/// A row of a list.
///
/// # Errors
/// As [`get`].
pub fn row(snapshot: &Snapshot<'_>, id: TaskId) -> Result<TaskRow> {
    let task = get(snapshot, id)?;
    let about = match (task.party.contact, task.party.company) {
        (Some(id), _) => contact::get(snapshot, id)?.display_name,
        (None, Some(id)) => company::name(snapshot, id)?,
        (None, None) => Personal::default(),
    };
    let assignee = task.state.draft.assignee;
    let assignee_name = assignee.map(|id| user::name(snapshot, id)).transpose()?.unwrap_or_default();
    Ok(TaskRow { task, about, assignee_name })
}

/// Somebody who tasks can be given to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Assignee {
    /// The user.
    pub id: UserId,
    /// Their name.
    pub name: Personal<String>,
}

/// Everybody who may open the vault, by name.
///
/// # Errors
/// As [`user::list`].
pub fn assignees(snapshot: &Snapshot<'_>) -> Result<Vec<Assignee>> {
    let users = user::list(snapshot)?.into_iter().filter(|user| user.disabled_at.is_none());
    let mut assignees: Vec<_> = users.map(|user| Assignee { id: user.id, name: user.name }).collect();
    assignees.sort_by(|left, right| left.name.0.cmp(&right.name.0));
    Ok(assignees)
}
