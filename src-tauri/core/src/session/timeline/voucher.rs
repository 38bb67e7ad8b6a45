//! Vouchers as two sources of timelines: when each was recorded, and when its status changed last.

use rusqlite::params;

use super::{Names, Place, Search, Source, TimelineContent, TimelineKind};
use crate::{
    crm::point::Owner,
    error::{Error, Result, VaultProblem},
    id::VoucherId,
    store::Snapshot,
    voucher::list,
};

pub(super) const RECORDED: Source =
    Source { find: |snapshot, search| find(snapshot, search, "created_at"), tell: recorded };

pub(super) const STATUS: Source =
    Source { find: |snapshot, search| find(snapshot, search, "status_at"), tell: status };

/// What is about somebody in the trash is hidden with them.
fn find(snapshot: &Snapshot<'_>, search: &Search, moment: &'static str) -> Result<Vec<Place>> {
    if !matches!(search.kind, None | Some(TimelineKind::Voucher)) {
        return Ok(Vec::new());
    }
    let (whose, owner) = match search.owner {
        Owner::Contact(id) => ("contact_id", id.0),
        Owner::Company(id) => ("company_id", id.0),
    };
    let sql = format!(
        "SELECT voucher.{moment}, voucher.id
         FROM voucher LEFT JOIN contact ON contact.id = contact_id
         WHERE voucher.{whose} = ?1 AND voucher.trashed_at IS NULL AND contact.trashed_at IS NULL
               AND (voucher.{moment}, voucher.id) < (?2, ?3)
         ORDER BY voucher.{moment} DESC, voucher.id DESC LIMIT ?4"
    );
    let mut statement = snapshot.prepare_cached(&sql)?;
    let rows = statement
        .query_map(params![owner, search.before.0, search.before.1, search.count], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn recorded(names: &mut Names<'_, '_>, owner: Owner, id: i64) -> Result<TimelineContent> {
    tell(names, owner, id, false)
}

fn status(names: &mut Names<'_, '_>, owner: Owner, id: i64) -> Result<TimelineContent> {
    tell(names, owner, id, true)
}

fn tell(names: &mut Names<'_, '_>, owner: Owner, id: i64, status: bool) -> Result<TimelineContent> {
    let row = list::row(names.snapshot, VoucherId(id))?;
    let own = match owner {
        Owner::Contact(contact) => row.voucher.party.contact == Some(contact),
        Owner::Company(company) => row.voucher.party.company == Some(company),
    };
    if !own {
        return Err(Error::vault(VaultProblem::DamagedDatabase));
    }
    let author = names.user(row.voucher.author)?;
    Ok(TimelineContent::Voucher { row: Box::new(row), author, status })
}
