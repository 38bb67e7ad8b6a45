//! Deals as a source of what is due: the day of the next step is planned, the day of the expected close is when they are due.

use rusqlite::params;

use super::{DueRow, DueSegment, DueSort, Found, Source};
use crate::{
    deal::list::{self, DealRow},
    error::Result,
    id::{DealId, UserId},
    personal::Personal,
    store::Snapshot,
};

pub(super) const SOURCE: Source = Source { find, tell };

/// What is about somebody in the trash is hidden with them.
const FIND: &str = "
    SELECT deal.id, next_on, expected_on
    FROM deal LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = deal.company_id
    WHERE closed_on IS NULL AND deal.trashed_at IS NULL
          AND min(coalesce(next_on, expected_on, '9999'), coalesce(expected_on, next_on, '9999')) <= ?2
          AND (deal.owner_id IS NULL OR deal.owner_id = ?1)
          AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL";

fn find(snapshot: &Snapshot<'_>, user: UserId, until: &str) -> Result<Vec<Found>> {
    let mut statement = snapshot.prepare_cached(FIND)?;
    let rows = statement.query_map(params![user, until], |row| {
        Ok(Found { id: row.get(0)?, planned_on: row.get(1)?, planned_at: None, due_on: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let DealRow { deal, contact_name, company_name, .. } = list::row(snapshot, DealId(id))?;
    let draft = deal.state.draft;
    let what = if draft.next_on.is_empty() {
        draft.title
    } else {
        Personal(format!("{}: {}", draft.title.0, draft.next_step.0))
    };
    Ok(DueRow {
        sort: DueSort::Deal,
        id,
        segment,
        what,
        party: deal.party,
        whom: if contact_name.is_empty() { company_name } else { contact_name },
        planned_on: draft.next_on,
        planned_at: None,
        due_on: draft.expected_on,
        by_law: false,
        recurs: false,
        voucher: None,
        request: None,
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

        let plan = plan.unwrap();
        assert!(plan[0].contains("INDEX deal_due (<expr><?)"), "{plan:?}");
    }
}
