//! Whom the overview points out: about whose data something is to be done.

use rusqlite::Connection;

use crate::{clock::Timestamp, crm::contact::PrivacyConcern, error::Result};

/// Their ids at `?1`, each once, by what was recorded by then; also of who is in the trash.
const fn of(concern: PrivacyConcern) -> &'static str {
    match concern {
        PrivacyConcern::Conflict => {
            // Few objected, or have a suppressed address: of those it is asked what they consent to.
            "SELECT consent_event.contact_id
             FROM objection CROSS JOIN consent_event ON consent_event.contact_id = objection.contact_id
                  CROSS JOIN purpose ON purpose.id = consent_event.purpose_id AND marketing
             WHERE objection.recorded_at <= ?1 AND (ended_at IS NULL OR ended_at > ?1)
                   AND (objection.purpose_id IS NULL OR objection.purpose_id = consent_event.purpose_id)
                   AND (objection.channel IS NULL OR objection.channel = consent_event.channel)
                   AND kind IN ('given', 'renewed', 'customer') AND since <= ?1 AND (ends_at IS NULL OR ends_at > ?1)
             UNION
             SELECT consent_event.contact_id
             FROM suppression_hit CROSS JOIN suppression ON suppression.id = suppression_id
                  CROSS JOIN consent_event ON consent_event.contact_id = suppression_hit.contact_id
                  CROSS JOIN purpose ON purpose.id = consent_event.purpose_id AND marketing
             WHERE suppression.created_at <= ?1 AND (ended_at IS NULL OR ended_at > ?1)
                   AND (suppression.kind = 'person'
                        OR (iif(suppression.kind = 'email', consent_event.channel = 'email',
                                consent_event.channel IN ('phone', 'message'))
                            AND consent_event.point IN ('', suppression_hit.point)))
                   AND (scope = 'all' OR suppression.purpose_id = consent_event.purpose_id
                        OR suppression.channel = consent_event.channel)
                   AND consent_event.kind IN ('given', 'renewed', 'customer')
                   AND since <= ?1 AND (ends_at IS NULL OR ends_at > ?1)"
        }
        PrivacyConcern::Restricted => {
            "SELECT contact_id FROM restriction WHERE recorded_at <= ?1 AND (ended_at IS NULL OR ended_at > ?1)"
        }
        // What was said of somebody goes before what was said of the list that brought them.
        PrivacyConcern::Untold => {
            "SELECT contact_id FROM (
               SELECT contact_id FROM collection AS said
               WHERE recorded_at <= ?1 AND origin = 'other' AND NOT EXISTS (
                 SELECT 1 FROM collection AS later
                 WHERE later.contact_id = said.contact_id AND later.recorded_at <= ?1
                       AND (later.recorded_at, later.id) > (said.recorded_at, said.id))
               UNION ALL
               SELECT id FROM contact
               WHERE import_id IN (SELECT id FROM import WHERE origin = 'other') AND created_at <= ?1
                     AND id NOT IN (SELECT contact_id FROM collection WHERE recorded_at <= ?1)
             ) AS brought
             WHERE contact_id NOT IN (
               SELECT contact_id FROM notice_shown JOIN notice_version ON notice_version.id = version_id
                      JOIN notice ON notice.id = notice_id AND notice.kind = 'information'
               WHERE notice_shown.recorded_at <= ?1)"
        }
    }
}

/// The contacts that a concern is about at a moment; also those in the trash.
pub(crate) fn contacts(connection: &Connection, concern: PrivacyConcern, at: Timestamp) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(of(concern))?;
    Ok(statement.query_map([at], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// How many they are, without those in the trash.
pub(super) fn count(connection: &Connection, concern: PrivacyConcern, at: Timestamp) -> Result<u64> {
    let sql = format!(
        "SELECT count(*) FROM contact WHERE trashed_at IS NULL AND created_at <= ?1 AND id IN ({})",
        of(concern)
    );
    Ok(connection.prepare_cached(&sql)?.query_row([at], |row| row.get(0))?)
}
