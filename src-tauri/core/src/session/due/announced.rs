//! Erasures that were announced: to everybody who may confirm one, from the day on which it may be done. Who may not confirm their own is not
//! told of it, unless nobody else can: then it stays until they withdraw it or find a second person. A hold is due by its own day.

use super::{DueRow, DueSegment, DueSort, Found, Source};
use crate::{
    crm::{
        day::{day_of, written},
        party::Party,
    },
    erasure,
    error::{ErasureWait, Result},
    id::{ErasureAnnouncementId, UserId},
    personal::Personal,
    role::Permission,
    store::Snapshot,
    user,
};

pub(super) const SOURCE: Source = Source { find, tell };

fn find(snapshot: &Snapshot<'_>, user: UserId, _until: &str) -> Result<Vec<Found>> {
    if !user::role(snapshot, user)?.may(Permission::ErasureRun) {
        return Ok(Vec::new());
    }
    let mut announced = erasure::announcements(snapshot, user, 0)?;
    announced
        .retain(|one| matches!(one.wait, None | Some(ErasureWait::Cooling { .. } | ErasureWait::Nobody)));
    let found = announced.into_iter().map(|one| Found {
        id: one.id.0,
        planned_on: None,
        planned_at: Some(one.runs_at),
        due_on: None,
    });
    Ok(found.collect())
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let (contact, whom, runs_at) = erasure::announced_of(snapshot, ErasureAnnouncementId(id))?;
    Ok(DueRow {
        sort: DueSort::Erasure,
        id,
        segment,
        what: Personal::default(),
        voucher: None,
        request: None,
        party: Party { contact: Some(contact), company: None },
        whom,
        planned_on: written(day_of(runs_at)),
        planned_at: Some(runs_at),
        due_on: String::new(),
        by_law: false,
        recurs: false,
    })
}
