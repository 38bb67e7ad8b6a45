//! The record itself as a source of its timeline: when it was added.

use rusqlite::OptionalExtension;

use super::{Names, Place, Search, Source, TimelineContent, TimelineKind};
use crate::{
    crm::{company, contact, point::Owner},
    error::Result,
    store::Snapshot,
};

pub(super) const SOURCE: Source = Source { find, tell };

/// Refuses what is not there.
pub(super) fn require(snapshot: &Snapshot<'_>, owner: Owner) -> Result<()> {
    added(snapshot, owner).map(drop)
}

fn find(snapshot: &Snapshot<'_>, search: &Search) -> Result<Vec<Place>> {
    if !matches!(search.kind, None | Some(TimelineKind::Record)) {
        return Ok(Vec::new());
    }
    let found = added(snapshot, search.owner)?;
    Ok(if found < search.before { vec![found] } else { Vec::new() })
}

/// When a record was added, and its id.
fn added(snapshot: &Snapshot<'_>, owner: Owner) -> Result<Place> {
    let (sql, id) = match owner {
        Owner::Contact(id) => ("SELECT created_at FROM contact WHERE id = ?1", id.0),
        Owner::Company(id) => ("SELECT created_at FROM company WHERE id = ?1", id.0),
    };
    Ok((snapshot.prepare_cached(sql)?.query_row([id], |row| row.get(0))?, id))
}

fn tell(names: &mut Names<'_, '_>, owner: Owner, _id: i64) -> Result<TimelineContent> {
    let snapshot = names.snapshot;
    let import = match owner {
        Owner::Contact(id) => contact::get(snapshot, id)?.import,
        Owner::Company(id) => company::get(snapshot, id)?.import,
    };
    let file = snapshot
        .prepare_cached("SELECT file_name FROM import WHERE id = ?1")?
        .query_row([import], |row| row.get(0))
        .optional()?;
    Ok(TimelineContent::Record { file })
}
