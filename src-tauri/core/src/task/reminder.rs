//! Reminders: how many tasks came to the moment that they are planned for. Numbers only, so that a notification names nobody.

use crate::{clock::Timestamp, error::Result, id::UserId, store::Snapshot};

const COUNT: &str = "
    SELECT count(*)
    FROM task LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = task.company_id
    WHERE planned_at > ?2 AND planned_at <= ?3 AND done_at IS NULL AND task.trashed_at IS NULL
          AND (assignee_id IS NULL OR assignee_id = ?1)
          AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL";

/// How many open tasks of a user or of nobody are planned for a moment after one and until another. Those that are planned for a
/// day without a time remind nobody: they stand in Today.
pub fn count(snapshot: &Snapshot<'_>, user: UserId, after: Timestamp, until: Timestamp) -> Result<usize> {
    Ok(snapshot.prepare_cached(COUNT)?.query_row((user, after, until), |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Clock, store::Store};

    #[test]
    fn reminders_are_found_by_their_moment() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        let explained = format!("EXPLAIN QUERY PLAN {COUNT}");
        let plan = store.read(|snapshot| {
            let mut plan = snapshot.prepare(&explained)?;
            Ok(plan.query_map((1, 0, 1), |row| row.get(3))?.collect::<Result<Vec<String>, _>>()?)
        });

        assert!(plan.unwrap()[0].contains("USING INDEX task_reminder (planned_at>? AND planned_at<?)"));
    }
}
