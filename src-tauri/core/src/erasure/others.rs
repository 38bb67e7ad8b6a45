//! Other cards that may be of the same person, and why: by the search that requests are searched with, and by alike names at one company.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::{
    crm::{
        alike::{are_alike, folded_name},
        contact,
    },
    error::Result,
    id::ContactId,
    personal::Personal,
    request::{self, MatchReason},
    store::Snapshot,
    text::words,
};

/// How many are listed.
const LISTED: usize = 50;

/// Why a card may be of the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum OtherReason {
    /// An e-mail address is the same.
    Email,
    /// A telephone number is the same.
    Phone,
    /// The name is the same, or a slip away from it, at the same company.
    NameAtCompany,
    /// It has every word of the name.
    Name,
    /// It shares nothing with this card, but an address, a number or a name with another of these.
    Duplicate,
}

/// A card that may be of the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OtherCard {
    /// Which.
    pub id: ContactId,
    /// Their name.
    pub name: Personal<String>,
    /// Where they work.
    pub company: Personal<String>,
    /// Their first e-mail address.
    pub email: Personal<String>,
    /// Where they live.
    pub city: Personal<String>,
    /// Whether it lies in the trash.
    pub trashed: bool,
    /// Why, the strongest reason first.
    pub reasons: Vec<OtherReason>,
}

/// The cards that may be of the same person as one, at most 50, the strongest reasons first.
///
/// # Errors
/// [`Error::NotFound`](crate::error::Error::NotFound).
pub fn others(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Vec<OtherCard>> {
    let mut found: BTreeMap<ContactId, BTreeSet<OtherReason>> = BTreeMap::new();
    let own = contact::get(snapshot, id)?.draft;
    let name = words(&format!("{} {}", *own.given_name, *own.family_name));
    for (card, reasons) in request::cards_like(snapshot, id)? {
        // Its address or number is another card's then.
        let through = reasons.contains(&MatchReason::Duplicate);
        for reason in reasons {
            let reason = match reason {
                MatchReason::Email if !through => OtherReason::Email,
                MatchReason::Phone if !through => OtherReason::Phone,
                MatchReason::Name if has_words(&name_of(snapshot, card)?, &name) => OtherReason::Name,
                MatchReason::Email | MatchReason::Phone | MatchReason::Name | MatchReason::Duplicate => {
                    OtherReason::Duplicate
                }
                MatchReason::Asked | MatchReason::Mention => continue,
            };
            found.entry(card).or_default().insert(reason);
        }
    }
    for card in at_company(snapshot, id)? {
        found.entry(card).or_default().insert(OtherReason::NameAtCompany);
    }
    for reasons in found.values_mut().filter(|reasons| reasons.len() > 1) {
        reasons.remove(&OtherReason::Duplicate);
    }
    let mut found: Vec<_> =
        found.into_iter().filter(|(card, reasons)| *card != id && !reasons.is_empty()).collect();
    found.sort_by(|(_, one), (_, other)| one.cmp(other));
    found.truncate(LISTED);
    found.into_iter().map(|(card, reasons)| shown(snapshot, card, reasons)).collect()
}

fn shown(snapshot: &Snapshot<'_>, id: ContactId, reasons: BTreeSet<OtherReason>) -> Result<OtherCard> {
    let contact = contact::get(snapshot, id)?;
    let draft = contact.draft;
    let email = draft.emails.iter().find(|email| email.primary).or(draft.emails.first());
    let address = draft.addresses.iter().find(|address| address.primary).or(draft.addresses.first());
    Ok(OtherCard {
        id,
        name: contact.display_name,
        email: email.map(|email| email.address.clone()).unwrap_or_default(),
        city: address.map(|address| address.city.clone()).unwrap_or_default(),
        company: draft.company_name,
        trashed: contact.trashed_at.is_some(),
        reasons: reasons.into_iter().collect(),
    })
}

/// All names of a contact, in folded words.
fn name_of(snapshot: &Snapshot<'_>, id: ContactId) -> Result<String> {
    let draft = contact::get(snapshot, id)?.draft;
    let names = [&draft.given_name, &draft.middle_name, &draft.family_name, &draft.nickname];
    Ok(words(&names.map(|name| name.as_str()).join(" ")))
}

/// Whether a name has every word of another one's given and family name.
fn has_words(name: &str, wanted: &str) -> bool {
    !wanted.is_empty() && wanted.split(' ').all(|word| name.split(' ').any(|own| own == word))
}

/// Who works at the same company under a name that is alike.
fn at_company(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Vec<ContactId>> {
    let own = contact::get(snapshot, id)?.draft;
    let name = folded_name(&own.given_name, &own.family_name);
    let mut statement = snapshot.prepare_cached(
        "SELECT id, given_name, family_name FROM contact
         WHERE company_id = (SELECT company_id FROM contact WHERE id = ?1) AND id <> ?1",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok((row.get(0)?, row.get::<_, Personal<String>>(1)?, row.get::<_, Personal<String>>(2)?))
    })?;
    let mut alike = Vec::new();
    for row in rows {
        let (card, given, family): (ContactId, _, _) = row?;
        if are_alike(&name, &folded_name(&given, &family)) {
            alike.push(card);
        }
    }
    Ok(alike)
}
