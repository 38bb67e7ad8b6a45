//! Legal holds on what is kept of people who were erased: to everybody who may end them, from the day on which they are to be looked at
//! again. They do not say whom they are about.

use rusqlite::params;

use super::{DueRow, DueSegment, DueSort, Found, Source};
use crate::{
    crm::party::Party,
    erasure::{self, archive},
    error::Result,
    id::{ArchiveId, UserId},
    personal::Personal,
    role::Permission,
    store::Snapshot,
    user,
};

pub(super) const SOURCE: Source = Source { find, tell };

const FIND: &str = "SELECT id, review_on FROM archive WHERE review_on <= ?1";

fn find(snapshot: &Snapshot<'_>, user: UserId, until: &str) -> Result<Vec<Found>> {
    if !user::role(snapshot, user)?.may(Permission::ErasureRun) {
        return Ok(Vec::new());
    }
    let mut statement = snapshot.prepare_cached(FIND)?;
    let rows = statement.query_map(params![until], |row| {
        Ok(Found { id: row.get(0)?, planned_on: row.get(1)?, planned_at: None, due_on: None })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let archived = archive::get(snapshot, ArchiveId(id))?;
    let erasure = erasure::get(snapshot, archived.erasure)?;
    Ok(DueRow {
        sort: DueSort::ArchiveHold,
        id,
        segment,
        what: erasure.name().into(),
        voucher: None,
        request: None,
        party: Party::default(),
        whom: Personal::default(),
        planned_on: archived.review_on.unwrap_or_default(),
        planned_at: None,
        due_on: String::new(),
        by_law: false,
        recurs: false,
    })
}
