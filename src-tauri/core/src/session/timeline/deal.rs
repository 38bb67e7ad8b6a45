//! Deals as a source of timelines: an entry for each stage that one came into.

use rusqlite::params;

use super::{Names, Place, Search, Source, TimelineContent, TimelineKind};
use crate::{
    crm::point::Owner,
    deal,
    error::{Error, Result, VaultProblem},
    store::Snapshot,
};

pub(super) const SOURCE: Source = Source { find, tell };

const OF_CONTACT: &str = "
    SELECT at, deal_move.id FROM deal JOIN deal_move ON deal_id = deal.id
    WHERE contact_id = ?1 AND trashed_at IS NULL AND (at, deal_move.id) < (?2, ?3)
    ORDER BY at DESC, deal_move.id DESC LIMIT ?4";

const OF_COMPANY: &str = "
    SELECT at, deal_move.id
    FROM deal JOIN deal_move ON deal_id = deal.id LEFT JOIN contact ON contact.id = contact_id
    WHERE deal.company_id = ?1 AND deal.trashed_at IS NULL AND contact.trashed_at IS NULL
          AND (at, deal_move.id) < (?2, ?3)
    ORDER BY at DESC, deal_move.id DESC LIMIT ?4";

fn find(snapshot: &Snapshot<'_>, search: &Search) -> Result<Vec<Place>> {
    if !matches!(search.kind, None | Some(TimelineKind::Deal)) {
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
    let (deal, step) = deal::get_move(names.snapshot, id)?;
    let deal = deal::get(names.snapshot, deal)?;
    let (own, person) = match owner {
        Owner::Contact(contact) => (deal.party.contact == Some(contact), None),
        Owner::Company(company) => (deal.party.company == Some(company), deal.party.contact),
    };
    if !own {
        return Err(Error::vault(VaultProblem::DamagedDatabase));
    }
    let person = match person {
        Some(id) => names.person(id)?,
        None => None,
    };
    Ok(TimelineContent::Deal { deal: Box::new(deal), step: Box::new(step), person })
}
