//! Documents as a source of timelines, by their dates.

use rusqlite::params;

use super::{Names, Place, Search, Source, TimelineContent, TimelineKind};
use crate::{crm::point::Owner, document, error::Result, id::DocumentId, store::Snapshot};

pub(super) const SOURCE: Source = Source { find, tell };

const OF_CONTACT: &str = "
    SELECT dated_at, id FROM document
    WHERE contact_id = ?1 AND trashed_at IS NULL AND (dated_at, id) < (?2, ?3)
    ORDER BY dated_at DESC, id DESC LIMIT ?4";

/// What is about somebody in the trash is hidden with them.
const OF_COMPANY: &str = "
    SELECT dated_at, document.id
    FROM document LEFT JOIN contact ON contact.id = contact_id
    WHERE document.company_id = ?1 AND document.trashed_at IS NULL AND contact.trashed_at IS NULL
          AND (dated_at, document.id) < (?2, ?3)
    ORDER BY dated_at DESC, document.id DESC LIMIT ?4";

fn find(snapshot: &Snapshot<'_>, search: &Search) -> Result<Vec<Place>> {
    if !matches!(search.kind, None | Some(TimelineKind::Document)) {
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
    let document = document::get(names.snapshot, DocumentId(id))?;
    let person = match document.party.contact {
        Some(contact) if owner != Owner::Contact(contact) => names.person(contact)?,
        _ => None,
    };
    let author = names.user(document.author)?;
    Ok(TimelineContent::Document { document: Box::new(document), author, person })
}
