//! Who was written onto a list, and whether what they said since still allows it.

use std::collections::HashSet;

use super::{Recipient, shared};
use crate::{
    channel::Channel,
    consent::ConsentKey,
    crm::contact,
    error::{Error, Result},
    id::{ContactId, SuppressionId},
    store::{Snapshot, Tx},
};

/// A moment that no clock tells: how much was recorded until then.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    entry: u64,
    suppression: Option<SuppressionId>,
}

impl Mark {
    /// Now.
    pub(crate) fn read(snapshot: &Snapshot<'_>) -> Result<Self> {
        Ok(snapshot
            .prepare_cached(
                "SELECT (SELECT ifnull(max(seq), 0) FROM journal), (SELECT max(id) FROM suppression)",
            )?
            .query_row([], |row| Ok(Self { entry: row.get(0)?, suppression: row.get(1)? }))?)
    }
}

/// Who was written onto a list so far.
#[derive(Default)]
pub(crate) struct Written {
    /// What each was written to for.
    pub(crate) keys: Vec<ConsentKey>,
    /// Their pseudonyms.
    people: HashSet<[u8; 16]>,
    points: HashSet<String>,
}

impl Written {
    /// Whether an address is on the list already. Where there is none to compare, in letters, it is not.
    pub(crate) fn has(&self, key: &ConsentKey) -> bool {
        self.points.contains(key.point.as_str())
    }

    /// Notes who was written.
    pub(crate) fn add(&mut self, recipient: Recipient) {
        let Recipient { key, pseudonym, .. } = recipient;
        if !key.point.is_empty() {
            self.points.insert(key.point.0.clone());
        }
        self.people.insert(pseudonym);
        self.keys.push(key);
    }

    /// Refuses the list where a consent, objection, restriction or suppression was recorded since a moment about somebody on it, or
    /// somebody else who has an address on it, or somebody on it was deleted.
    ///
    /// # Errors
    /// [`Error::Conflict`].
    pub(crate) fn require_unchanged(&self, tx: &Tx<'_>, since: Mark, channel: Channel) -> Result<()> {
        let mut statement = tx.prepare_cached(
            "SELECT subject, contact.id
             FROM (SELECT DISTINCT subject FROM journal
                   WHERE seq > ?1 AND (object_type IN ('consent', 'objection', 'restriction')
                                       OR action IN ('contact.trash', 'import.undo'))) AS said
                  LEFT JOIN subject AS person ON person.pseudonym = said.subject
                  LEFT JOIN contact ON contact.subject_id = person.id
             UNION
             SELECT pseudonym, contact.id
             FROM suppression_hit JOIN contact ON contact.id = contact_id JOIN subject ON subject.id = subject_id
             WHERE suppression_id > coalesce(?2, 0)",
        )?;
        let changed: Vec<([u8; 16], Option<ContactId>)> = statement
            .query_map((since.entry, since.suppression), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        for (pseudonym, id) in changed {
            if self.people.contains(&pseudonym) {
                return Err(Error::Conflict);
            }
            let Some(id) = id else { continue };
            let draft = contact::get(tx, id)?.draft;
            let points = shared::points(&draft.emails, &draft.phones, channel);
            if points.iter().any(|point| self.points.contains(point)) {
                return Err(Error::Conflict);
            }
        }
        Ok(())
    }
}
