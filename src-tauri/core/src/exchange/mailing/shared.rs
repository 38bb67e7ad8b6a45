//! Addresses that several people have: whoever says no to mail at one means what arrives there, whoever else has it.

use std::collections::HashMap;

use super::MailingQuery;
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{self, ConsentEvent, ConsentKey, ConsentKind, standing},
    crm::point,
    error::Result,
    id::ContactId,
    personal::Personal,
    purpose::Purpose,
    store::Snapshot,
    text::identifier,
};

/// Who has each address that more than one contact has, or once said something about; also those in the trash, for the address is still
/// theirs.
pub(crate) struct Shared(HashMap<String, Vec<ContactId>>);

impl Shared {
    /// Reads the addresses through which a list reaches people.
    pub(crate) fn read(snapshot: &Snapshot<'_>, query: &MailingQuery) -> Result<Self> {
        let mut shared = Self(HashMap::new());
        match query.channel {
            Channel::Email => {
                let mut statement = snapshot
                    .prepare_cached("SELECT contact_id, address FROM email WHERE contact_id IS NOT NULL")?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    shared.add(row.get(0)?, identifier::email(&row.get::<_, Personal<String>>(1)?));
                }
            }
            Channel::Phone | Channel::Message => {
                let mut statement = snapshot.prepare_cached(
                    "SELECT contact_id, number, e164 FROM phone WHERE contact_id IS NOT NULL",
                )?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let (number, e164): (Personal<String>, Personal<String>) = (row.get(1)?, row.get(2)?);
                    shared.add(row.get(0)?, identifier::phone(&number, &e164));
                }
            }
            // Those who live together are each written to by name.
            Channel::Letter | Channel::Processing => return Ok(shared),
        }
        let mut statement = snapshot.prepare_cached(
            "SELECT DISTINCT contact_id, point FROM consent_event WHERE purpose_id = ?1 AND channel = ?2 AND point <> ''",
        )?;
        let mut rows = statement.query((query.purpose, query.channel))?;
        while let Some(row) = rows.next()? {
            shared.add(row.get(0)?, row.get(1)?);
        }
        shared.0.retain(|_, contacts| contacts.len() > 1);
        Ok(shared)
    }

    fn add(&mut self, contact: ContactId, point: String) {
        let contacts = self.0.entry(point).or_default();
        if !contacts.contains(&contact) {
            contacts.push(contact);
        }
    }

    /// Whether another contact with the address of a key refused, withdrew or objected, from rows that are each checked.
    pub(crate) fn is_refused(
        &self,
        snapshot: &Snapshot<'_>,
        key: &ConsentKey,
        purpose: &Purpose,
        at: Timestamp,
    ) -> Result<bool> {
        for other in self.0.get(key.point.as_str()).into_iter().flatten().filter(|id| **id != key.contact) {
            if says_no(snapshot, &ConsentKey { contact: *other, ..key.clone() }, purpose, at)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether somebody wants nothing at an address that they have: what stands of the purpose is no, or they object.
fn says_no(snapshot: &Snapshot<'_>, key: &ConsentKey, purpose: &Purpose, at: Timestamp) -> Result<bool> {
    consent::complete::verify(snapshot, key.contact)?;
    let objects = consent::objections(snapshot, key.contact)?.into_iter().any(|objection| {
        let to = objection.draft.purpose;
        objection.ended_at.is_none_or(|ended_at| ended_at > at)
            && to.map_or(purpose.draft.marketing, |to| to == purpose.id)
            && objection.draft.channel.is_none_or(|channel| channel == key.channel)
    });
    let about = |event: &ConsentEvent| {
        let of = &event.draft.key;
        of.purpose == key.purpose
            && of.channel == key.channel
            && (of.point.is_empty() || of.point == key.point)
            && event.since <= at
    };
    let events = consent::of_contact(snapshot, key.contact)?.into_iter().filter(about);
    let stands = standing::standing(events, ConsentEvent::link);
    let refused = |kind| matches!(kind, ConsentKind::Refused | ConsentKind::Withdrawn);
    Ok(objects || stands.is_some_and(|event| refused(event.draft.kind)))
}

/// The addresses of a contact through which a channel reaches them, in the form in which such are compared.
pub(super) fn points(emails: &[point::Email], phones: &[point::Phone], channel: Channel) -> Vec<String> {
    match channel {
        Channel::Email => emails.iter().map(|email| identifier::email(&email.address)).collect(),
        Channel::Phone | Channel::Message => {
            phones.iter().map(|phone| identifier::phone(&phone.number, &phone.e164)).collect()
        }
        Channel::Letter | Channel::Processing => Vec::new(),
    }
}
