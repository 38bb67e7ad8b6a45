//! Legal holds as a source of what is due: to everybody who may end them, from the day on which they are to be looked at again.

use rusqlite::params;

use super::{DueRow, DueSegment, DueSort, Found, Source};
use crate::{
    crm::{contact, party::Party},
    error::Result,
    id::{LegalHoldId, UserId},
    personal::Personal,
    retention::hold,
    role::Permission,
    store::Snapshot,
    user,
};

pub(super) const SOURCE: Source = Source { find, tell };

const FIND: &str = "SELECT id, review_on FROM legal_hold WHERE ended_at IS NULL AND review_on <= ?1";

fn find(snapshot: &Snapshot<'_>, user: UserId, until: &str) -> Result<Vec<Found>> {
    if !user::role(snapshot, user)?.may(Permission::RetentionChange) {
        return Ok(Vec::new());
    }
    let mut statement = snapshot.prepare_cached(FIND)?;
    let rows = statement.query_map(params![until], |row| {
        Ok(Found { id: row.get(0)?, planned_on: row.get(1)?, planned_at: None, due_on: None })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let hold = hold::get(snapshot, LegalHoldId(id))?;
    let whom = match hold.contact {
        Some(contact) => contact::get(snapshot, contact)?.display_name,
        None => Personal::default(),
    };
    Ok(DueRow {
        sort: DueSort::LegalHold,
        id,
        segment,
        what: hold.draft.reason,
        voucher: None,
        request: None,
        party: Party { contact: hold.contact, company: None },
        whom,
        planned_on: hold.draft.review_on,
        planned_at: None,
        due_on: String::new(),
        by_law: false,
        recurs: false,
    })
}
