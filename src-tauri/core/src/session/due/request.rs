//! Requests as a source of what is due: the day that somebody means to answer, and the last one by law. Whoever handles requests sees
//! those that were given to nobody too.

use rusqlite::params;

use super::{DueRow, DueSegment, DueSort, Found, Source};
use crate::{
    crm::party::Party,
    error::Result,
    id::{RequestId, UserId},
    personal::Personal,
    request::list,
    role::Permission,
    store::Snapshot,
    user,
};

pub(super) const SOURCE: Source = Source { find, tell };

const FIND: &str = "
    SELECT id, target_on, legal_on FROM request
    WHERE closed_at IS NULL AND min(target_on, legal_on) <= ?3
          AND (assignee_id = ?1 OR ?2 AND assignee_id IS NULL)";

fn find(snapshot: &Snapshot<'_>, user: UserId, until: &str) -> Result<Vec<Found>> {
    let all = user::role(snapshot, user)?.may(Permission::RequestRun);
    let mut statement = snapshot.prepare_cached(FIND)?;
    let rows = statement.query_map(params![user, all, until], |row| {
        Ok(Found { id: row.get(0)?, planned_on: row.get(1)?, planned_at: None, due_on: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let row = list::row(snapshot, RequestId(id))?;
    Ok(DueRow {
        sort: DueSort::Request,
        id,
        segment,
        what: Personal(format!("{}-{}", row.year, row.number)),
        voucher: None,
        request: Some(row.kind),
        party: Party::default(),
        whom: Personal::default(),
        planned_on: row.target_on,
        planned_at: None,
        due_on: row.legal_on,
        by_law: true,
        recurs: false,
    })
}
