//! The queue of retention as a source of what is due: to everybody who may decide about it, from the day on which the first of it was flagged
//! or approved. What is in it is counted, not told one by one.

use super::{DueRow, DueSegment, DueSort, Found, Source};
use crate::{
    clock::Timestamp,
    crm::{
        day::{day_of, written},
        party::Party,
    },
    error::{Error, Result},
    id::UserId,
    personal::Personal,
    role::Permission,
    store::Snapshot,
    user,
};

pub(super) const SOURCE: Source = Source { find, tell };

/// The states that wait for somebody, with the moment from which on; a row is numbered by them.
const STATES: [(DueSort, &str, &str); 2] =
    [(DueSort::RetentionOpen, "open", "flagged_at"), (DueSort::RetentionApproved, "approved", "decided_at")];

fn find(snapshot: &Snapshot<'_>, user: UserId, _until: &str) -> Result<Vec<Found>> {
    if !user::role(snapshot, user)?.may(Permission::RetentionRun) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for (id, (_, state, moment)) in (0..).zip(STATES) {
        let sql = format!("SELECT min({moment}) FROM retention_flag WHERE state = ?1");
        if let Some(at) = snapshot.prepare_cached(&sql)?.query_row([state], |row| row.get(0))? {
            found.push(Found { id, planned_on: Some(written(day_of(at))), planned_at: None, due_on: None });
        }
    }
    Ok(found)
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let (sort, state, moment) =
        usize::try_from(id).ok().and_then(|at| STATES.get(at)).ok_or(Error::NotFound)?;
    let sql = format!("SELECT count(*), min({moment}) FROM retention_flag WHERE state = ?1");
    let (count, at): (u64, Option<Timestamp>) =
        snapshot.prepare_cached(&sql)?.query_row([state], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(DueRow {
        sort: *sort,
        id,
        segment,
        what: count.to_string().into(),
        voucher: None,
        request: None,
        party: Party::default(),
        whom: Personal::default(),
        planned_on: at.map(|at| written(day_of(at))).unwrap_or_default(),
        planned_at: None,
        due_on: String::new(),
        by_law: false,
        recurs: false,
    })
}
