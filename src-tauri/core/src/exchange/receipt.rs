//! The receipt of what somebody consented to, for them to keep: everything that happened to their consent for one purpose, on paper or
//! for machines.

mod json;
mod words;

use chrono::{DateTime, FixedOffset, NaiveDate, Offset};
use data_encoding::HEXUPPER;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{self, ConsentEvent, ConsentGrade, ConsentKind, ConsentMethod, DataOrigin},
    crm::contact::{self, Contact},
    document::{self, Document},
    error::{Error, Result, SettingLack},
    exchange::{form::FormWording, letterhead::Letterhead},
    id::{ContactId, NoticeVersionId, PurposeId},
    notice,
    personal::Personal,
    purpose::{self, Purpose},
    role::{Permission, Role},
    session::Session,
    setting::{self, Settings},
    store::Snapshot,
    task::moment,
    text::Language,
    user,
};

/// How a receipt is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentReceiptFormat {
    /// To be read and printed: PDF/UA-1.
    Pdf,
    /// For machines: JSON-LD with the Data Privacy Vocabulary.
    JsonLd,
}

/// What a receipt says.
#[derive(Debug)]
pub struct ConsentReceipt {
    /// `en`, `de` or `sv`: the person's where it is one of these, else the vault's.
    pub language: &'static str,
    /// Who answers for the data.
    pub letterhead: Letterhead,
    /// What it is found by in the journal, as in `3F2A 91C0`.
    pub number: String,
    /// When it was made, by the clocks of the zone of the last event.
    pub made: DateTime<FixedOffset>,
    /// That zone, by its name in the IANA database.
    pub zone: String,
    /// Who consented.
    pub person: Personal<String>,
    /// What to.
    pub purpose: Personal<String>,
    /// The channels that anything was said about, with the addresses where it was about those only, in the order in which they were named first.
    pub channels: Vec<(Channel, Personal<String>)>,
    /// The wordings that were shown, each once.
    pub wordings: Vec<FormWording>,
    /// What happened, in order.
    pub events: Vec<ReceiptEvent>,
    /// What shows it, each kind once.
    pub evidence: Vec<ReceiptEvidence>,
    /// How strong that is where anything stands: of several consents the weakest.
    pub grade: Option<ConsentGrade>,
    /// How to withdraw, in a sentence.
    pub withdrawal: Personal<String>,
    uuid: [u8; 16],
    of: Of,
}

/// Something that happened to a consent.
#[derive(Debug)]
pub struct ReceiptEvent {
    /// Which of [`ConsentReceipt::channels`] it is about.
    pub channel: usize,
    /// What.
    pub kind: ConsentKind,
    /// When, by the clocks of its zone.
    pub at: DateTime<FixedOffset>,
    /// That zone, by its name in the IANA database.
    pub zone: String,
    /// How.
    pub method: ConsentMethod,
    /// The role of who recorded it.
    pub role: Role,
    /// Until which day it holds at most.
    pub until: Option<NaiveDate>,
    /// Which of [`ConsentReceipt::wordings`] was shown.
    pub wording: Option<usize>,
    /// Whether it is the last that happened to its channel and address.
    pub stands: bool,
    grade: ConsentGrade,
    by_guardian: bool,
    uuid: [u8; 16],
}

/// What sort of thing shows a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptEvidence {
    /// A picture or PDF of a sheet.
    Scan,
    /// A mail.
    Mail,
    /// Another file.
    File,
    /// A recording of sound or film.
    Recording,
}

/// What a receipt is about, as the vault knows it.
#[derive(Debug)]
struct Of {
    contact: ContactId,
    purpose: Purpose,
    purpose_uuid: [u8; 16],
    pseudonym: [u8; 16],
    vault: [u8; 16],
    home: String,
    /// Whether it is said that the data was collected from the person.
    from_person: bool,
    /// The numbers (UUID) of the wordings and of their notices.
    wordings: Vec<([u8; 16], [u8; 16])>,
}

/// What ISO/IEC TS 27560:2023 and the GDPR demand that a receipt says of the controller.
const NEEDED: [SettingLack; 4] =
    [SettingLack::Organisation, SettingLack::Address, SettingLack::Contact, SettingLack::Authority];

/// Says what a receipt will say: all that happened until now.
///
/// # Errors
/// [`Error::Forbidden`] to who may not record consents; [`Error::NotFound`] where the contact is not there or in the trash, there is no
/// such purpose, or nothing happened; [`Error::Unset`] where the settings lack what a receipt has to say.
pub fn prepare(session: &Session, contact: ContactId, purpose: PurposeId) -> Result<ConsentReceipt> {
    session.actor().role.require(Permission::ConsentChange)?;
    session.store().require_writable()?;
    let (now, vault) = (session.store().clock().now(), session.store().keys().vault);
    session.read(|snapshot| {
        let person = contact::get_listed(snapshot, contact)?;
        let purpose = purpose::get(snapshot, purpose)?;
        let mut events = consent::of_contact(snapshot, contact)?;
        events.retain(|event| event.draft.key.purpose == purpose.id && event.draft.at <= now);
        // Of two at the same moment, the one that allows less is the later.
        events.sort_by_key(|event| (event.draft.at, event.draft.kind.strictness(), event.id));
        let last = events.last().ok_or(Error::NotFound)?;
        let settings = setting::get(snapshot)?;
        settings.require(&NEEDED)?;
        let language = language(&person, &settings);
        let uuid: [u8; 16] = crate::random::bytes();
        let number = [HEXUPPER.encode(&uuid[..2]), HEXUPPER.encode(&uuid[2..4])].join(" ");
        let mut receipt = ConsentReceipt {
            language: language.code(),
            number,
            made: by_clocks(now, &last.draft.zone)?,
            zone: last.draft.zone.clone(),
            person: person.display_name.clone(),
            purpose: purpose.draft.name.clone(),
            channels: Vec::new(),
            wordings: Vec::new(),
            events: Vec::new(),
            evidence: Vec::new(),
            grade: None,
            withdrawal: notice::to_withdraw(language, &settings).into(),
            letterhead: Letterhead::of(&settings),
            uuid,
            of: Of {
                contact,
                purpose_uuid: uuid_of(snapshot, "purpose", purpose.id.0)?,
                purpose,
                pseudonym: contact::pseudonym(snapshot, contact)?,
                vault,
                from_person: is_from_person(snapshot, contact)?,
                home: settings.country,
                wordings: Vec::new(),
            },
        };
        let mut versions = Vec::new();
        for event in events {
            receipt.tell(snapshot, &person, event, &mut versions)?;
        }
        Ok(receipt)
    })
}

/// Whether it is said that somebody's data was collected from them.
fn is_from_person(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<bool> {
    let collected = consent::collection_of(snapshot, contact, Timestamp::MAX)?;
    Ok(collected.is_some_and(|(origin, _)| origin == DataOrigin::Person))
}

/// The language that somebody is written to in.
fn language(person: &Contact, settings: &Settings) -> Language {
    let theirs = person.draft.language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    Language::from_code(&theirs).unwrap_or(Language::of(&settings.sort_language))
}

impl ConsentReceipt {
    /// Whom it is for.
    pub(super) fn contact(&self) -> ContactId {
        self.of.contact
    }

    /// What it is about.
    pub(super) fn purpose_id(&self) -> PurposeId {
        self.of.purpose.id
    }

    /// Adds an event, the latest that happened so far.
    fn tell(
        &mut self,
        snapshot: &Snapshot<'_>,
        person: &Contact,
        event: ConsentEvent,
        versions: &mut Vec<NoticeVersionId>,
    ) -> Result<()> {
        let key = &event.draft.key;
        let point = shown(person, key.channel, &key.point);
        let channel = position(&mut self.channels, (key.channel, point.into()));
        for earlier in self.events.iter_mut().filter(|earlier| earlier.channel == channel) {
            earlier.stands = false;
        }
        let wording = match event.draft.version {
            Some(version) => Some(self.wording(snapshot, version, versions)?),
            None => None,
        };
        if event.draft.kind.consents() {
            for id in &event.draft.evidence {
                let evidence = ReceiptEvidence::of(&document::get(snapshot, *id)?);
                position(&mut self.evidence, evidence);
            }
        }
        self.events.push(ReceiptEvent {
            channel,
            kind: event.draft.kind,
            at: by_clocks(event.draft.at, &event.draft.zone)?,
            role: user::role(snapshot, event.author)?,
            method: event.draft.method,
            by_guardian: !event.draft.guardian.is_empty(),
            wording,
            stands: true,
            grade: event.grade,
            uuid: consent::uuid(snapshot, event.id)?,
            zone: event.draft.zone,
            until: event.draft.valid_until.parse().ok(),
        });
        let standing = self.events.iter().filter(|event| event.stands && event.kind.consents());
        self.grade = standing.map(|event| event.grade).max();
        Ok(())
    }

    fn wording(
        &mut self,
        snapshot: &Snapshot<'_>,
        id: NoticeVersionId,
        versions: &mut Vec<NoticeVersionId>,
    ) -> Result<usize> {
        let at = position(versions, id);
        if at == self.wordings.len() {
            let (version, hash) = notice::as_frozen(snapshot, id)?;
            self.wordings.push(FormWording {
                text: version.text,
                language: version.language,
                version: version.version,
                hash,
            });
            self.of.wordings.push(notice::uuids(snapshot, id)?);
        }
        Ok(at)
    }
}

impl ReceiptEvidence {
    fn of(document: &Document) -> Self {
        let (media, name) = (document.media_type.as_str(), document.file_name.to_ascii_lowercase());
        match media.split('/').next() {
            _ if media == "message/rfc822" || name.ends_with(".eml") => Self::Mail,
            Some("image") => Self::Scan,
            _ if media == "application/pdf" => Self::Scan,
            Some("audio" | "video") => Self::Recording,
            _ => Self::File,
        }
    }
}

/// An address as the person has it, where they still do.
fn shown(person: &Contact, channel: Channel, point: &str) -> String {
    use crate::text::identifier;
    let draft = &person.draft;
    let found = match channel {
        Channel::Email => {
            let mut emails = draft.emails.iter().map(|email| &email.address);
            emails.find(|address| identifier::email(address) == point)
        }
        Channel::Phone | Channel::Message => {
            let mut phones = draft.phones.iter();
            phones
                .find(|phone| identifier::phone(&phone.number, &phone.e164) == point)
                .map(|phone| &phone.number)
        }
        Channel::Letter | Channel::Processing => None,
    };
    found.map_or(point, |found| found.as_str()).to_owned()
}

/// A moment as the clocks of a zone showed it.
fn by_clocks(at: Timestamp, zone: &str) -> Result<DateTime<FixedOffset>> {
    let local = DateTime::from_timestamp_millis(at).unwrap_or_default().with_timezone(&moment::zone(zone)?);
    Ok(local.with_timezone(&local.offset().fix()))
}

/// Where a value stands in a list, at its end where it was not there.
fn position<T: PartialEq>(list: &mut Vec<T>, value: T) -> usize {
    list.iter().position(|known| *known == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    })
}

fn uuid_of(snapshot: &Snapshot<'_>, table: &str, id: i64) -> Result<[u8; 16]> {
    let sql = format!("SELECT uuid FROM {table} WHERE id = ?1");
    Ok(snapshot.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?)
}
