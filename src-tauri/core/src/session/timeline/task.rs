//! Tasks as a source of timelines: one that is open where it was added, one that is done where it was done.

use rusqlite::params;

use super::{Names, Place, Search, Source, TimelineContent, TimelineKind};
use crate::{
    crm::point::Owner,
    error::{Error, Result, VaultProblem},
    id::TaskId,
    store::Snapshot,
    task::{self, list::TaskRow},
};

pub(super) const SOURCE: Source = Source { find, tell };

const OF_CONTACT: &str = "
    SELECT coalesce(done_at, created_at), id FROM task
    WHERE contact_id = ?1 AND trashed_at IS NULL AND (coalesce(done_at, created_at), id) < (?2, ?3)
    ORDER BY coalesce(done_at, created_at) DESC, id DESC LIMIT ?4";

const OF_COMPANY: &str = "
    SELECT coalesce(done_at, task.created_at), task.id
    FROM task LEFT JOIN contact ON contact.id = contact_id
    WHERE task.company_id = ?1 AND task.trashed_at IS NULL AND contact.trashed_at IS NULL
          AND (coalesce(done_at, task.created_at), task.id) < (?2, ?3)
    ORDER BY coalesce(done_at, task.created_at) DESC, task.id DESC LIMIT ?4";

fn find(snapshot: &Snapshot<'_>, search: &Search) -> Result<Vec<Place>> {
    if !matches!(search.kind, None | Some(TimelineKind::Task)) {
        return Ok(Vec::new());
    }
    let (sql, owner) = match search.owner {
        Owner::Contact(id) => (OF_CONTACT, id.0),
        Owner::Company(id) => (OF_COMPANY, id.0),
    };
    let mut statement = snapshot.prepare_cached(sql)?;
    let rows = statement
        .query_map(params![owner, search.before.0, search.before.1, search.count], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(names: &mut Names<'_, '_>, owner: Owner, id: i64) -> Result<TimelineContent> {
    let row: TaskRow = task::list::row(names.snapshot, TaskId(id))?;
    let own = match owner {
        Owner::Contact(contact) => row.task.party.contact == Some(contact),
        Owner::Company(company) => row.task.party.company == Some(company),
    };
    if !own {
        return Err(Error::vault(VaultProblem::DamagedDatabase));
    }
    Ok(TimelineContent::Task { row: Box::new(row) })
}
