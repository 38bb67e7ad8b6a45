//! Looking for who is to be erased in the texts of others: by the indexes of words, and in confidential notes one by one.

use std::collections::BTreeSet;

use super::ErasureStrike;
use crate::{
    crm::confidential,
    error::Result,
    id::ContactId,
    request::{self, MatchKind},
    store::{Snapshot, StoreKeys},
    text::strike::Forms,
};

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
    let texts = spoken.into_iter().map(|(kind, object)| ErasureStrike { kind, object }).collect();
    let mut found = Found { texts, unread: 0 };
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
