//! A consent's receipt for machines: JSON-LD 1.1 with the terms of the W3C Data Privacy Vocabulary (DPV) 2.3, in the profile that its
//! community group gives for ISO/IEC TS 27560:2023 and the GDPR. Its context is inline: nothing has to be fetched to read it.
//!
//! A receipt ([`dpv:ConsentReceipt`](https://w3id.org/dpv#ConsentReceipt)) holds one record: one person, one purpose, and whatever happened to
//! that consent. Whoever has no value for a field that the standard demands has no receipt: those are no `Option` here.

mod json;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::{channel::Channel, clock::Timestamp};

/// What a receipt says. Names of fields of ISO/IEC TS 27560:2023 stand in brackets. Texts are in [`Self::language`].
///
/// It has no `Debug`: nearly all of it is about a person.
pub struct ReceiptFacts<'a> {
    /// The number (UUID) of this receipt (`receipt_id`), and that of the record in it (`record_id`).
    pub receipt: [u8; 16],
    /// See [`Self::receipt`].
    pub record: [u8; 16],
    /// When the receipt was made.
    pub made: Moment,
    /// The language (BCP 47) of names and descriptions.
    pub language: &'a str,
    /// The person's pseudonym: a UUID that only the controller can turn into a name (`pii_principal_id`).
    pub person: [u8; 16],
    /// Who answers for the data (`pii_controllers`).
    pub controller: Party<'a>,
    /// Where the person can complain (`authority_party`).
    pub authority: AuthorityPart<'a>,
    /// Countries whose law holds (ISO 3166-1 alpha-2), or `EU` (`jurisdiction`).
    pub jurisdictions: &'a [&'a str],
    /// What the data is used for (`purpose`).
    pub purpose: PurposePart<'a>,
    /// The channels that were consented to (`service`).
    pub channels: &'a [Channel],
    /// The data (`pii_information`).
    pub data: &'a [DataPart<'a>],
    /// Where the data is kept (`storage_locations`).
    pub storage: &'a str,
    /// How long the data is kept (`retention_period`).
    pub retention: &'a str,
    /// Who else gets the data (`recipient_third_parties`).
    pub recipients: &'a [&'a str],
    /// Countries outside of the European Economic Area that the data goes to (ISO 3166-1 alpha-2).
    pub third_countries: &'a [&'a str],
    /// How to withdraw (`withdrawal_method`).
    pub withdrawal: &'a str,
    /// The wordings that were shown (`privacy_notice`).
    pub notices: &'a [NoticePart<'a>],
    /// What happened, in order.
    pub events: &'a [EventPart<'a>],
}

/// A moment by the clocks of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// UTC milliseconds.
    pub at: Timestamp,
    /// Whose clocks.
    pub zone: Tz,
}

/// A controller.
pub struct Party<'a> {
    /// Its number, a UUID (`party_id`).
    pub id: [u8; 16],
    /// Its name (`party_name`).
    pub name: &'a str,
    /// Its postal address (`party_address`).
    pub address: &'a str,
    /// How it is reached (`party_contact`).
    pub contact: &'a str,
    /// How its data protection officer is reached, where it has one.
    pub officer: Option<&'a str>,
    /// Its representative in the European Union (Art. 27 GDPR), where it has one, and how they are reached.
    pub representative: Option<&'a str>,
}

/// A supervisory authority.
pub struct AuthorityPart<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its website; empty where that is not known, and left out.
    pub website: &'a str,
}

/// A purpose.
pub struct PurposePart<'a> {
    /// The preset that it began as (`customer_care`, …), or a word of the user's own (`purpose_type`).
    pub code: &'a str,
    /// What the person was told.
    pub text: &'a str,
    /// Whether it is direct marketing (Art. 21(2) GDPR).
    pub marketing: bool,
    /// The letter of Art. 6(1) GDPR that it rests on: `a` for consent (`lawful_basis`).
    pub basis: char,
    /// The letter of Art. 9(2) GDPR, where special categories of data are used.
    pub exception: Option<char>,
}

/// A category of data.
pub struct DataPart<'a> {
    /// A word for it, such as `email` (`pii_type`).
    pub code: &'a str,
    /// What the person reads.
    pub title: &'a str,
    /// The data itself, as where the consent is for one address.
    pub value: Option<&'a str>,
    /// Whether it was collected from the person; what else is known of its source is not told.
    pub from_person: bool,
    /// Whether it can be left out (`pii_optional`).
    pub optional: bool,
    /// Whether it belongs to the special categories of Art. 9 GDPR (`special_pii_category`).
    pub special: bool,
}

/// A wording, frozen.
pub struct NoticePart<'a> {
    /// The number (UUID) of this wording.
    pub id: [u8; 16],
    /// The number (UUID) of the notice that it is a version of.
    pub notice: [u8; 16],
    /// Its version.
    pub version: u32,
    /// Its language (BCP 47).
    pub language: &'a str,
    /// The wording, in full.
    pub text: &'a str,
    /// Its SHA-256: of the notice's number, version, language and text.
    pub hash: [u8; 32],
}

/// Something that happened to a consent.
pub struct EventPart<'a> {
    /// Its number, a UUID.
    pub id: [u8; 16],
    /// What is so from then on (`event_state`).
    pub state: State,
    /// When (`event_time`).
    pub moment: Moment,
    /// Until which day it holds at most (`validity_duration`); without one, until the next event.
    pub until: Option<NaiveDate>,
    /// Who expressed it (`entity_id`).
    pub by: Entity,
    /// How it was expressed.
    pub method: &'a str,
    /// Whether it is an express statement, as Art. 9(2)(a) GDPR asks for (`event_type`).
    pub explicit: bool,
    /// Which of [`ReceiptFacts::notices`] was shown, by its place there.
    pub notice: Option<usize>,
}

/// The state of a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was asked for.
    Requested,
    /// It was given.
    Given,
    /// It was given again.
    Renewed,
    /// It was denied.
    Refused,
    /// The person took it back.
    Withdrawn,
    /// Its time is over.
    Expired,
    /// It never held, or its proof is gone.
    Invalidated,
    /// Somebody claims that it was given, and nothing shows it, as with what is imported.
    Unknown,
}

/// Who expressed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    /// The person.
    Person,
    /// A parent, for the person.
    Parent,
    /// Another guardian, for the person.
    Guardian,
    /// The controller, as where it asks or a time runs out.
    Controller,
}

impl State {
    /// Each.
    pub const ALL: [Self; 8] = [
        Self::Requested,
        Self::Given,
        Self::Renewed,
        Self::Refused,
        Self::Withdrawn,
        Self::Expired,
        Self::Invalidated,
        Self::Unknown,
    ];
}

#[cfg(test)]
mod tests;
