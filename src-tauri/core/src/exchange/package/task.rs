//! Tasks in a package.

use serde::{Deserialize, Serialize};

use super::{
    PackageKind,
    bring::Bringing,
    part::{Part, Stored},
    record::Uuid,
    undo::Undone,
};
use crate::{
    crm::party::Party,
    error::Result,
    id::TaskId,
    personal::Personal,
    store::{Snapshot, Tx},
    task::{self, TaskState},
    user,
};

pub(super) struct Tasks;

/// A task with who is to do it by name: their number says nothing in another vault.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Content {
    #[serde(flatten)]
    state: TaskState,
    #[serde(default)]
    assignee_name: Personal<String>,
}

impl Part for Tasks {
    type Content = Content;
    const KIND: PackageKind = PackageKind::Task;
    const TABLE: &'static str = "task";
    const FILE: &'static str = "tasks.json";

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<Content>> {
        let task = task::get(snapshot, TaskId(id))?;
        let mut state = task.state;
        let assignee = state.draft.assignee.take();
        state.done_by = None;
        let assignee_name = assignee.map(|id| user::name(snapshot, id)).transpose()?.unwrap_or_default();
        Ok(Stored {
            content: Content { state, assignee_name },
            party: task.party,
            author: task.author,
            created_at: task.created_at,
            changed_at: task.changed_at,
        })
    }

    fn add(bringing: &mut Bringing<'_, '_, '_>, uuid: Uuid, party: Party, content: Content) -> Result<()> {
        let Content { mut state, assignee_name } = content;
        let tx = bringing.tx;
        let assignees = task::list::assignees(tx)?;
        state.draft.assignee = assignees.iter().find(|user| user.name == assignee_name).map(|user| user.id);
        state.done_by = state.done_at.map(|_| tx.actor.user);
        task::add_as(tx, uuid.0, party, state).map(drop)
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        task::remove(tx, TaskId(id))
    }
}
