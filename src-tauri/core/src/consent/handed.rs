//! What of somebody's data a recipient has from us, as far as that is known: a letter names no more of it than the recipient needs to find
//! them by, and nothing that it never had (Art. 5(1)(c) GDPR).

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::usage;
use crate::{
    channel::Channel,
    crm::{
        contact::{Contact, ContactDraft},
        history,
        point::Address,
    },
    error::Result,
    id::{ContactId, RecipientId},
    personal::Personal,
    recipient::{self, DisclosureKind},
    store::{Snapshot, StoreKeys},
};

/// The fields that stand on every mailing list.
const LISTED: [&str; 5] = ["givenName", "familyName", "company", "companyName", "language"];

/// What a recipient has of somebody.
pub(crate) struct Handed {
    /// What it finds them by, the name first.
    pub(crate) identifiers: Vec<Personal<String>>,
    /// The fields of `ContactDraft` that it has; none where it may have any.
    fields: Option<BTreeSet<&'static str>>,
}

impl Handed {
    /// Of each hand-over, the one address that the person is found by there: of a mailing list the address or number that stood on it, of a
    /// card the primary one that was on it then. Of what nobody here knows (a document, what was told or sent past the program), the primary
    /// one of today.
    pub(crate) fn of(
        snapshot: &Snapshot<'_>,
        keys: &StoreKeys,
        contact: &Contact,
        recipient: RecipientId,
    ) -> Result<Self> {
        let mut handed =
            Self { identifiers: vec![contact.display_name.clone()], fields: Some(LISTED.into()) };
        let disclosed = recipient::of_contact(snapshot, contact.id)?;
        for one in disclosed.iter().filter(|one| one.recipient == recipient) {
            let seq = one.export.and_then(|seq| u64::try_from(seq).ok());
            match (one.kind, seq) {
                (DisclosureKind::Mailing, Some(seq)) => {
                    for (channel, point) in usage::listed_in(snapshot, contact.id, seq)? {
                        handed.list(snapshot, keys, contact, seq, (channel, point))?;
                    }
                }
                (DisclosureKind::Export | DisclosureKind::Package, Some(seq)) => {
                    handed.fields = None;
                    let point = on_card(snapshot, keys, contact, seq)?;
                    handed.name(point);
                }
                _ => {
                    handed.fields = None;
                    handed.name(primary(contact));
                }
            }
        }
        Ok(handed)
    }

    /// Adds what stood on a mailing list.
    fn list(
        &mut self,
        snapshot: &Snapshot<'_>,
        keys: &StoreKeys,
        contact: &Contact,
        seq: u64,
        (channel, point): (Channel, Personal<String>),
    ) -> Result<()> {
        let field = match channel {
            Channel::Email => "emails",
            Channel::Phone | Channel::Message => "phones",
            Channel::Letter | Channel::Processing => "addresses",
        };
        if let Some(fields) = &mut self.fields {
            fields.insert(field);
        }
        let point = match channel {
            // Of a letter, the list has the address that was the primary one.
            Channel::Letter => {
                let mut then = contact.draft.addresses.clone();
                restore(snapshot, keys, (contact.id, seq, field), &mut then)?;
                first(&then, |one| one.primary).map(line).unwrap_or_default()
            }
            _ => point,
        };
        self.name(point);
        Ok(())
    }

    /// Adds what somebody is found by, once.
    fn name(&mut self, point: Personal<String>) {
        if !point.is_empty() && !self.identifiers.contains(&point) {
            self.identifiers.push(point);
        }
    }

    /// Whether the recipient may have a field.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.fields.as_ref().is_none_or(|fields| fields.contains(field))
    }

    /// The part of a field's value that a recipient may know: who was given one address of a list learns one that is right now.
    pub(crate) fn part<'a>(&self, value: &'a Value) -> &'a Value {
        match value {
            Value::Array(list) if self.fields.is_some() => {
                first(list, |one| one["primary"] == true).unwrap_or(&Value::Null)
            }
            value => value,
        }
    }
}

/// What somebody is found by on a card that left with an entry: the primary address or number that was on it.
fn on_card(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: &Contact,
    seq: u64,
) -> Result<Personal<String>> {
    let mut then = contact.clone();
    let ContactDraft { emails, phones, addresses, .. } = &mut then.draft;
    let past = |field| (contact.id, seq, field);
    restore(snapshot, keys, past("emails"), emails)?;
    restore(snapshot, keys, past("phones"), phones)?;
    restore(snapshot, keys, past("addresses"), addresses)?;
    Ok(primary(&then))
}

/// Makes a list what it was with an entry; empty where nobody can tell any more.
fn restore<T: for<'a> Deserialize<'a>>(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    (contact, seq, field): (ContactId, u64, &str),
    list: &mut Vec<T>,
) -> Result<()> {
    let now = std::mem::take(list);
    *list = history::field_at(snapshot, keys, contact, seq, field, now)?.unwrap_or_default();
    Ok(())
}

/// The primary e-mail address; of who has none, the primary number; of who has neither, the primary postal address.
fn primary(contact: &Contact) -> Personal<String> {
    let draft = &contact.draft;
    let email = first(&draft.emails, |one| one.primary).map(|one| one.address.clone());
    let phone = || first(&draft.phones, |one| one.primary).map(|one| one.number.clone());
    let address = || first(&draft.addresses, |one| one.primary).map(line);
    email.or_else(phone).or_else(address).unwrap_or_default()
}

/// The primary one of a list.
fn first<T>(list: &[T], is_primary: impl Fn(&T) -> bool) -> Option<&T> {
    list.iter().find(|one| is_primary(one)).or(list.first())
}

/// A postal address in a line.
fn line(address: &Address) -> Personal<String> {
    let city = format!("{} {}", address.postal_code.as_str(), address.city.as_str());
    let parts = [address.street.as_str(), &address.extended, &address.po_box, city.trim(), &address.country];
    let parts: Vec<&str> =
        parts.into_iter().flat_map(str::lines).map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.join(", ").into()
}
