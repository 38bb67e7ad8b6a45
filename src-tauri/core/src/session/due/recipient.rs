//! Notices to recipients as a source of what is due: to everybody who settles them, until each was told or there is a reason why not.

use rusqlite::params;

use super::{DueRow, DueSegment, DueSort, Found, Source};
use crate::{
    crm::{contact, party::Party},
    error::Result,
    id::{RecipientNoticeId, UserId},
    recipient::notice,
    role::Permission,
    store::Snapshot,
    user,
};

pub(super) const SOURCE: Source = Source { find, tell };

const FIND: &str = "SELECT id, planned_on FROM recipient_notice WHERE closed_at IS NULL AND planned_on <= ?1";

fn find(snapshot: &Snapshot<'_>, user: UserId, until: &str) -> Result<Vec<Found>> {
    if !user::role(snapshot, user)?.may(Permission::RecipientChange) {
        return Ok(Vec::new());
    }
    let mut statement = snapshot.prepare_cached(FIND)?;
    let rows = statement.query_map(params![until], |row| {
        Ok(Found { id: row.get(0)?, planned_on: row.get(1)?, planned_at: None, due_on: None })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let notice = notice::one(snapshot, RecipientNoticeId(id))?;
    Ok(DueRow {
        sort: DueSort::RecipientNotice,
        id,
        segment,
        what: notice.name,
        voucher: None,
        request: None,
        party: Party { contact: Some(notice.contact), company: None },
        whom: contact::get(snapshot, notice.contact)?.display_name,
        planned_on: notice.planned_on,
        planned_at: None,
        due_on: String::new(),
        by_law: true,
        recurs: false,
    })
}
