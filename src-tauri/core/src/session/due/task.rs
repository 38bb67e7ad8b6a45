//! Tasks as a source of what is due.

use rusqlite::params;

use super::{DueRow, DueSegment, DueSort, Found, Source};
use crate::{
    error::Result,
    id::{TaskId, UserId},
    store::Snapshot,
    task::{DueKind, list},
};

pub(super) const SOURCE: Source = Source { find, tell };

/// What is about somebody in the trash is hidden with them.
const FIND: &str = "
    SELECT task.id, planned_on, planned_at, due_on
    FROM task LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = task.company_id
    WHERE done_at IS NULL AND task.trashed_at IS NULL
          AND min(coalesce(planned_on, due_on, '9999'), coalesce(due_on, planned_on, '9999')) <= ?2
          AND (assignee_id IS NULL OR assignee_id = ?1)
          AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL";

fn find(snapshot: &Snapshot<'_>, user: UserId, until: &str) -> Result<Vec<Found>> {
    let mut statement = snapshot.prepare_cached(FIND)?;
    let rows = statement.query_map(params![user, until], |row| {
        Ok(Found { id: row.get(0)?, planned_on: row.get(1)?, planned_at: row.get(2)?, due_on: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let list::TaskRow { task, about, .. } = list::row(snapshot, TaskId(id))?;
    let draft = task.state.draft;
    Ok(DueRow {
        sort: DueSort::Task,
        id,
        segment,
        what: draft.title,
        voucher: None,
        request: None,
        party: task.party,
        whom: about,
        planned_on: draft.planned_on,
        planned_at: task.planned_at,
        by_law: !draft.due_on.is_empty() && draft.due_kind == DueKind::Law,
        due_on: draft.due_on,
        recurs: !draft.recurrence.is_empty(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Clock, store::Store};

    #[test]
    fn what_is_due_is_found_by_an_index() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        let explained = format!("EXPLAIN QUERY PLAN {FIND}");
        let plan = store.read(|snapshot| {
            let mut plan = snapshot.prepare(&explained)?;
            Ok(plan
                .query_map(params![1, "2026-11-24"], |row| row.get(3))?
                .collect::<Result<Vec<String>, _>>()?)
        });

        assert!(plan.unwrap()[0].contains("USING INDEX task_open (<expr><?)"));
    }
}
