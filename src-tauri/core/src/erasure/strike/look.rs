//! Looking for who is to be erased in the texts of others: by the index of words, and in what that does not have, text by text.

use std::collections::{BTreeSet, HashMap};

use super::{ErasureStrike, StrikeField};
use crate::{
    crm::confidential,
    error::Result,
    id::ContactId,
    request::{self, MatchKind},
    store::{Snapshot, StoreKeys},
    text::strike::Forms,
};

/// Texts of others than contact `?1` that the index of words does not have, each with the number of its record. Most are empty, and those of
/// imported contacts much the same.
const UNINDEXED: [(MatchKind, StrikeField, &str); 5] = [
    (
        MatchKind::Contact,
        StrikeField::Source,
        "SELECT id, source FROM contact WHERE source <> '' AND id <> ?1",
    ),
    (MatchKind::Contact, StrikeField::Extra, "SELECT id, extra FROM contact WHERE extra <> '' AND id <> ?1"),
    (
        MatchKind::Task,
        StrikeField::DueReason,
        "SELECT id, due_reason FROM task WHERE due_reason <> '' AND contact_id IS NOT ?1",
    ),
    (
        MatchKind::Deal,
        StrikeField::LossReason,
        "SELECT id, loss_reason FROM deal WHERE loss_reason <> '' AND contact_id IS NOT ?1",
    ),
    (
        MatchKind::Deal,
        StrikeField::LossReason,
        "SELECT deal_id, reason FROM deal_move JOIN deal ON deal.id = deal_id
         WHERE reason <> '' AND contact_id IS NOT ?1",
    ),
];

/// Whether the confidential notes of others are looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::erasure) enum Notes {
    /// As far as the keys at hand open them.
    Opened,
    /// None is, and all are counted as not looked into: where many people go at once, each note would be opened for each of them.
    Left,
}

/// What speaks of somebody.
#[derive(Debug, Default)]
pub(in crate::erasure) struct Found {
    /// The texts.
    pub(in crate::erasure) texts: BTreeSet<ErasureStrike>,
    /// How many confidential notes of others nobody looked into: without their keys, or since one is damaged, which its own place says.
    pub(in crate::erasure) unread: u64,
}

/// What speaks of somebody in the texts of others.
pub(super) fn found(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: ContactId,
    forms: &Forms,
    notes: Notes,
) -> Result<Found> {
    let spoken = request::spoken_of(snapshot, contact)?;
    let mut found = Found {
        texts: spoken.into_iter().map(|(kind, object)| ErasureStrike { kind, object }).collect(),
        unread: 0,
    };
    for (kind, field, sql) in UNINDEXED {
        let objects = speaking(snapshot, contact, forms, field, sql)?;
        found.texts.extend(objects.into_iter().map(|object| ErasureStrike { kind, object }));
    }
    if notes == Notes::Left {
        found.unread = confidential::of_others(snapshot, contact)?;
        return Ok(found);
    }
    let (speaking, unread) = self::notes(snapshot, keys, contact, forms)?;
    let strike = |id: ContactId| ErasureStrike { kind: MatchKind::Contact, object: id.0 };
    found.texts.extend(speaking.into_iter().map(strike));
    found.unread = unread;
    Ok(found)
}

/// On which other contacts there is a confidential note that speaks of somebody, of those that these keys open, and how many they don't.
pub(super) fn notes(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: ContactId,
    forms: &Forms,
) -> Result<(BTreeSet<ContactId>, u64)> {
    let (mut speaking, mut unread) = (BTreeSet::new(), 0);
    for (id, note) in confidential::all(snapshot, keys)? {
        match note {
            _ if id == contact => {}
            None => unread += 1,
            Some(note) if forms.speak(&note) => {
                speaking.insert(id);
            }
            Some(_) => {}
        }
    }
    Ok((speaking, unread))
}

/// The records of which a text speaks of somebody.
fn speaking(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    forms: &Forms,
    field: StrikeField,
    sql: &str,
) -> Result<Vec<i64>> {
    let (mut speaking, mut known) = (Vec::new(), HashMap::new());
    let mut statement = snapshot.prepare_cached(sql)?;
    let mut rows = statement.query([contact])?;
    while let Some(row) = rows.next()? {
        let text = row.get_ref(1)?.as_str().unwrap_or_default();
        let speaks = match known.get(text) {
            Some(speaks) => *speaks,
            None => {
                let speaks = field.speaks(forms, text);
                known.insert(text.to_owned(), speaks);
                speaks
            }
        };
        if speaks {
            speaking.push(row.get(0)?);
        }
    }
    Ok(speaking)
}
