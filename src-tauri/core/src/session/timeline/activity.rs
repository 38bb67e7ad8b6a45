//! Activities as a source of timelines.

use rusqlite::params;

use super::{Names, Place, Search, Source, TimelineContent, TimelineKind};
use crate::{
    activity::{self, ActivityKind, mention},
    crm::point::Owner,
    error::{Error, Result, VaultProblem},
    id::ActivityId,
    store::Snapshot,
};

pub(super) const SOURCE: Source = Source { find, tell };

/// Those of the contact, and those that mention them; what is about somebody in the trash is hidden with them.
const OF_CONTACT: &str = "
    SELECT at, id FROM (
      SELECT occurred_at AS at, id FROM activity
      WHERE contact_id = ?1 AND trashed_at IS NULL AND (?2 IS NULL OR kind = ?2) AND (occurred_at, id) < (?3, ?4)
      ORDER BY occurred_at DESC, id DESC LIMIT ?5)
    UNION ALL
    SELECT at, id FROM (
      SELECT occurred_at AS at, activity.id AS id
      FROM activity_mention
      JOIN activity ON activity.id = activity_id
      LEFT JOIN contact ON contact.id = activity.contact_id
      WHERE activity_mention.contact_id = ?1 AND activity.contact_id IS NOT ?1 AND activity.trashed_at IS NULL
            AND contact.trashed_at IS NULL AND (?2 IS NULL OR kind = ?2) AND (occurred_at, activity.id) < (?3, ?4)
      ORDER BY occurred_at DESC, activity.id DESC LIMIT ?5)
    ORDER BY 1 DESC, 2 DESC LIMIT ?5";

const OF_COMPANY: &str = "
    SELECT occurred_at, activity.id
    FROM activity LEFT JOIN contact ON contact.id = contact_id
    WHERE activity.company_id = ?1 AND activity.trashed_at IS NULL AND contact.trashed_at IS NULL
          AND (?2 IS NULL OR kind = ?2) AND (occurred_at, activity.id) < (?3, ?4)
    ORDER BY occurred_at DESC, activity.id DESC LIMIT ?5";

fn find(snapshot: &Snapshot<'_>, search: &Search) -> Result<Vec<Place>> {
    let kind = match search.kind {
        None => None,
        Some(TimelineKind::Note) => Some(ActivityKind::Note),
        Some(TimelineKind::Call) => Some(ActivityKind::Call),
        Some(TimelineKind::Meeting) => Some(ActivityKind::Meeting),
        Some(TimelineKind::Mail) => Some(ActivityKind::Mail),
        Some(TimelineKind::Letter) => Some(ActivityKind::Letter),
        Some(
            TimelineKind::Document
            | TimelineKind::Record
            | TimelineKind::Task
            | TimelineKind::Voucher
            | TimelineKind::Deal
            | TimelineKind::Request,
        ) => {
            return Ok(Vec::new());
        }
    };
    let (sql, owner) = match search.owner {
        Owner::Contact(id) => (OF_CONTACT, id.0),
        Owner::Company(id) => (OF_COMPANY, id.0),
    };
    let mut statement = snapshot.prepare_cached(sql)?;
    let rows = statement
        .query_map(params![owner, kind, search.before.0, search.before.1, search.count], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(names: &mut Names<'_, '_>, owner: Owner, id: i64) -> Result<TimelineContent> {
    let activity = activity::get(names.snapshot, ActivityId(id))?;
    let mentions = mention::of(names.snapshot, &activity.draft.body)?;
    let own = match owner {
        Owner::Contact(contact) => activity.party.contact == Some(contact),
        Owner::Company(company) => activity.party.company == Some(company),
    };
    // Who is mentioned stands in a table of its own: the text, which is authenticated, has to agree.
    if !own && !mention::names(names.snapshot, &activity.draft.body, owner)? {
        return Err(Error::vault(VaultProblem::DamagedDatabase));
    }
    let person = match activity.party.contact {
        Some(contact) if owner != Owner::Contact(contact) => names.person(contact)?,
        _ => None,
    };
    let author = names.user(activity.author)?;
    Ok(TimelineContent::Activity { activity: Box::new(activity), author, person, mentions, mentioned: !own })
}
