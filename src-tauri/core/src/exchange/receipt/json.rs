//! The receipt for machines, out of what the receipt says.

use chrono::{DateTime, FixedOffset};
use sha2::{Digest, Sha256};

use super::{ConsentReceipt, Of, ReceiptEvent, words};
use crate::{
    channel::Channel,
    consent::{
        ConsentGrade, ConsentKind,
        receipt::{
            AuthorityPart, DataPart, Entity, EventPart, Moment, NoticePart, Party, PurposePart, ReceiptFacts,
            State,
        },
    },
    error::{Error, Result},
    exchange::letterhead::joined,
    task,
    text::Language,
};

/// What the number of a record is made for, so that it is no other.
const DOMAIN: &[u8] = b"kartotek consent record 1";

/// Countries of the European Union (ISO 3166-1 alpha-2).
const UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl ConsentReceipt {
    /// The receipt as JSON-LD.
    ///
    /// # Errors
    /// [`Error::NotFound`] where nothing but a sale is known, which is no consent.
    pub fn to_json_ld(&self) -> Result<Vec<u8>> {
        let language = Language::of(self.language);
        let purpose = &self.of.purpose;
        let events: Vec<EventPart<'_>> = self
            .events
            .iter()
            .filter_map(|event| self.event(event, language).transpose())
            .collect::<Result<_>>()?;
        if events.is_empty() {
            return Err(Error::NotFound);
        }
        let notices: Vec<NoticePart<'_>> = self.notices();
        let mut channels: Vec<Channel> = self.channels.iter().map(|(channel, _)| *channel).collect();
        channels.dedup();
        let data = self.data(language);
        let address = [&joined(&self.letterhead.address, ", "), self.of.home.as_str()].join(", ");
        let contact = joined(&self.letterhead.contact, ", ");
        let in_union = UNION.contains(&self.of.home.as_str());
        let jurisdictions: Vec<&str> =
            in_union.then_some("EU").into_iter().chain([self.of.home.as_str()]).collect();
        let recipients: Vec<&str> =
            purpose.draft.recipients.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let preset = serde_json::to_value(purpose.preset).map_err(Error::internal)?;
        let facts = ReceiptFacts {
            receipt: self.uuid,
            record: self.of.record(),
            made: moment(self.made, &self.zone)?,
            language: self.language,
            person: self.of.pseudonym,
            controller: Party {
                id: self.of.vault,
                name: &self.letterhead.organisation,
                address: &address,
                contact: &contact,
                officer: self.letterhead.officer.as_ref().map(|officer| officer.as_str()),
                representative: self.letterhead.representative.as_ref().map(|one| one.as_str()),
            },
            authority: AuthorityPart {
                name: &self.letterhead.authority,
                website: &self.letterhead.authority_website,
            },
            jurisdictions: &jurisdictions,
            purpose: PurposePart {
                code: preset.as_str().unwrap_or(&self.purpose),
                text: if purpose.draft.description.is_empty() {
                    &self.purpose
                } else {
                    &purpose.draft.description
                },
                marketing: purpose.draft.marketing,
                basis: purpose.draft.basis.letter(),
                exception: purpose.draft.exception.chars().next(),
            },
            channels: &channels,
            data: &data,
            storage: words::storage(language),
            retention: if purpose.draft.retention.is_empty() {
                words::retention(language)
            } else {
                &purpose.draft.retention
            },
            recipients: &recipients,
            third_countries: &[],
            withdrawal: &self.withdrawal,
            notices: &notices,
            events: &events,
        };
        serde_json::to_vec_pretty(&facts.to_json()).map_err(Error::internal)
    }

    fn notices(&self) -> Vec<NoticePart<'_>> {
        let numbered = self.wordings.iter().zip(&self.of.wordings);
        let notices = numbered.map(|(wording, (id, notice))| NoticePart {
            id: *id,
            notice: *notice,
            version: wording.version,
            language: &wording.language,
            text: &wording.text,
            hash: wording.hash,
        });
        notices.collect()
    }

    /// The addresses, and what else the purpose needs of a contact.
    fn data(&self, language: Language) -> Vec<DataPart<'_>> {
        let mut data = Vec::new();
        let from_person = self.of.from_person;
        for (channel, point) in &self.channels {
            let Some((code, title)) = words::data(language, *channel) else { continue };
            let value = Some(point.as_str()).filter(|point| !point.is_empty());
            data.push(DataPart { code, title, value, from_person, optional: false, special: false });
        }
        let purpose = &self.of.purpose.draft;
        data.extend(purpose.fields.iter().map(|field| DataPart {
            code: field,
            title: field,
            value: None,
            from_person,
            optional: true,
            special: purpose.special,
        }));
        data
    }

    /// An event, where it is one of a consent.
    fn event(&self, event: &ReceiptEvent, language: Language) -> Result<Option<EventPart<'static>>> {
        let Some(state) = state(event) else { return Ok(None) };
        let by = match event.kind {
            ConsentKind::Requested | ConsentKind::Expired | ConsentKind::Invalidated => Entity::Controller,
            _ if event.by_guardian => Entity::Guardian,
            _ => Entity::Person,
        };
        Ok(Some(EventPart {
            id: event.uuid,
            state,
            moment: moment(event.at, &event.zone)?,
            until: event.until,
            by,
            method: words::method(language, event.method),
            explicit: self.of.purpose.draft.exception == "a",
            notice: event.wording,
        }))
    }
}

/// The state that an event brings about; `None` for a sale, which the vocabulary has no word for.
fn state(event: &ReceiptEvent) -> Option<State> {
    Some(match event.kind {
        ConsentKind::Given | ConsentKind::Renewed if event.grade == ConsentGrade::D => State::Unknown,
        ConsentKind::Given => State::Given,
        ConsentKind::Renewed => State::Renewed,
        ConsentKind::Requested => State::Requested,
        ConsentKind::Refused => State::Refused,
        ConsentKind::Withdrawn => State::Withdrawn,
        ConsentKind::Expired => State::Expired,
        ConsentKind::Invalidated => State::Invalidated,
        ConsentKind::Customer => return None,
    })
}

fn moment(at: DateTime<FixedOffset>, zone: &str) -> Result<Moment> {
    Ok(Moment { at: at.timestamp_millis(), zone: task::moment::zone(zone)? })
}

impl Of {
    /// The number of the record of a person and a purpose, the same in each receipt: a UUID of version 8 (RFC 9562).
    fn record(&self) -> [u8; 16] {
        let mut hash = Sha256::new();
        for part in [DOMAIN, &self.vault, &self.pseudonym, &self.purpose_uuid] {
            hash.update(part);
        }
        let hash: [u8; 32] = hash.finalize().into();
        let mut uuid: [u8; 16] = std::array::from_fn(|at| hash[at]);
        uuid[6] = uuid[6] & 0x0f | 0x80;
        uuid[8] = uuid[8] & 0x3f | 0x80;
        uuid
    }
}
