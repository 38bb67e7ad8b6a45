//! Requests as a source of timelines: where they came in.

use rusqlite::params;

use super::{Names, Place, Search, Source, TimelineContent, TimelineKind};
use crate::{crm::point::Owner, error::Result, id::RequestId, request::list, store::Snapshot};

pub(super) const SOURCE: Source = Source { find, tell };

const OF_CONTACT: &str = "
    SELECT received_at, id FROM request
    WHERE contact_id = ?1 AND (received_at, id) < (?2, ?3)
    ORDER BY received_at DESC, id DESC LIMIT ?4";

fn find(snapshot: &Snapshot<'_>, search: &Search) -> Result<Vec<Place>> {
    let (None | Some(TimelineKind::Request), Owner::Contact(contact)) = (search.kind, search.owner) else {
        return Ok(Vec::new());
    };
    let mut statement = snapshot.prepare_cached(OF_CONTACT)?;
    let rows = statement
        .query_map(params![contact, search.before.0, search.before.1, search.count], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(names: &mut Names<'_, '_>, _: Owner, id: i64) -> Result<TimelineContent> {
    Ok(TimelineContent::Request { row: Box::new(list::row(names.snapshot, RequestId(id))?) })
}
