//! Letters that tell recipients what changed (Art. 19 GDPR), filled in from what is known: the text is that of the area `template`.

pub mod erased;

use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;

use super::{
    letter::{self, Letter, LetterFormat, LetterPreview, Writing},
    reply::number,
};
use crate::{
    clock::Timestamp,
    consent::Handed,
    crm::contact::{self, Contact, ContactDraft},
    deadline,
    error::{Error, Result},
    id::{ContactId, RecipientNoticeId},
    personal::Personal,
    recipient::{
        self, RecipientDraft,
        notice::{self, NoticeReason, RecipientNotice},
    },
    regime::Regime,
    request::{self, Request},
    role::Permission,
    session::Session,
    setting::{self, Settings},
    store::Snapshot,
    template::{TemplateKey, TemplateKind, Values},
    text::{Language, Spelling},
};

const KIND: TemplateKind = TemplateKind::RecipientNotice;

/// A letter to a recipient as it will be read.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecipientLetter {
    /// What it says, or what is missing.
    #[serde(flatten)]
    pub letter: LetterPreview,
    /// The e-mail address at which the recipient is told; empty for none.
    pub email: Personal<String>,
}

/// A letter to a recipient, ready to be set.
#[derive(Debug)]
pub struct NoticeLetter {
    /// The letter.
    pub letter: Letter,
    pub(super) notice: RecipientNoticeId,
    /// Of the notice that the letter was made of.
    pub(super) revision: i64,
    pub(super) contact: ContactId,
    recipient: Personal<String>,
}

impl NoticeLetter {
    /// What the journal says of it.
    pub(super) fn told(&self, format: LetterFormat) -> Value {
        json!({ "letter": KIND, "format": format, "number": self.letter.number, "recipient": self.recipient })
    }
}

/// Everything that a letter rests on.
struct Basis {
    notice: RecipientNotice,
    recipient: RecipientDraft,
    contact: Contact,
    request: Option<Request>,
    handed: Handed,
    settings: Settings,
    now: Timestamp,
}

impl Basis {
    fn of(session: &Session, snapshot: &Snapshot<'_>, id: RecipientNoticeId) -> Result<Self> {
        let notice = notice::one(snapshot, id)?;
        let contact = contact::get(snapshot, notice.contact)?;
        Ok(Self {
            recipient: recipient::get(snapshot, notice.recipient)?.draft,
            request: notice.request.map(|id| request::get(snapshot, id)).transpose()?,
            handed: Handed::of(snapshot, session.store().keys(), &contact, notice.recipient)?,
            settings: setting::get(snapshot)?,
            now: session.store().clock().now(),
            notice,
            contact,
        })
    }

    /// The law that it is under: that of the request, else that of the organisation's place.
    fn regime(&self) -> Regime {
        match &self.request {
            Some(request) => request.draft.regime,
            None => self.settings.territory().as_ref().and_then(Regime::of).unwrap_or(Regime::Gdpr),
        }
    }

    /// Who is told, who there and where, line by line.
    fn lines(&self) -> Vec<Personal<String>> {
        let mut lines = vec![self.notice.name.clone()];
        lines.extend(letter::items(&self.recipient.contact));
        lines.dedup();
        lines
    }

    fn writing(self, language: Language) -> Result<Writing> {
        let regime = self.regime();
        // The laws of other countries have English letters only.
        let language =
            if letter::languages(KIND, regime).contains(&language) { language } else { Language::English };
        let key = TemplateKey { kind: KIND, regime, language };
        let (date, number) = match &self.request {
            Some(request) => (request::day_of(request, self.now)?, number(request)),
            None => (deadline::day_in(self.now, self.settings.zone()), format!("E{}", self.notice.id.0)),
        };
        let values = Values {
            person: self.contact.display_name.clone(),
            number: number.into(),
            recipient: self.notice.name.clone(),
            date: Some(date),
            identifiers: self.handed.identifiers.clone(),
            changes: changes(
                &self.notice,
                &self.contact.draft,
                &self.handed,
                key.spelling(&self.settings.country),
            ),
            ..letter::values(&self.settings)
        };
        Ok(Writing {
            key,
            values,
            recipient: self.lines(),
            email: self.recipient.email,
            settings: self.settings,
            now: self.now,
        })
    }
}

fn basis(session: &Session, id: RecipientNoticeId) -> Result<Basis> {
    session.actor().role.require(Permission::RecipientChange)?;
    session.read(|snapshot| Basis::of(session, snapshot, id))
}

/// The letter of a notice in a language, as the recipient will read it, or what is missing.
///
/// # Errors
/// [`Error::Forbidden`]; [`Error::NotFound`] where there is no such notice.
pub fn preview(session: &Session, id: RecipientNoticeId, language: Language) -> Result<RecipientLetter> {
    let writing = basis(session, id)?.writing(language)?;
    let email = writing.email.clone();
    Ok(RecipientLetter { letter: writing.preview(session, Vec::new())?, email })
}

/// Says what the letter of a notice will say. Nothing is written.
///
/// # Errors
/// As [`preview`]; [`Error::NothingToChange`] where the notice is closed, [`Error::ReadOnly`], [`Error::Unset`] where the settings lack what
/// it says, [`Error::Invalid`] about `email` where a mail goes nowhere, and with the placeholder's name where a value is missing.
pub fn prepare(
    session: &Session,
    id: RecipientNoticeId,
    language: Language,
    format: LetterFormat,
) -> Result<NoticeLetter> {
    let basis = basis(session, id)?;
    let RecipientNotice { revision, contact, closed_at, name: recipient, .. } = basis.notice.clone();
    if closed_at.is_some() {
        return Err(Error::NothingToChange);
    }
    let letter = basis.writing(language)?.set(session, format)?;
    Ok(NoticeLetter { letter, notice: id, revision, contact, recipient })
}

/// What changed, in words of the letter's language. Of a rectification what is right now, never what was wrong.
fn changes(
    notice: &RecipientNotice,
    draft: &ContactDraft,
    handed: &Handed,
    spelling: Spelling,
) -> Vec<Personal<String>> {
    let said = |words| spelling.say(words).into_owned();
    let whole = match notice.why {
        NoticeReason::Rectification => {
            let data = serde_json::to_value(draft).unwrap_or_default();
            let mut told: Vec<Personal<String>> = Vec::new();
            for field in &notice.fields {
                let line = match name(field).filter(|_| handed.has(field)) {
                    Some(name) => {
                        let now = shown(handed.part(data.get(field).unwrap_or(&Value::Null)));
                        let removed = said(["(removed)", "(entfernt)", "(borttaget)"]);
                        let now = if now.is_empty() { removed } else { now };
                        format!("{}: {now}", said(name)).into()
                    }
                    // What is no recipient's to know, such as our notes, or was never handed over, is not told: only that it changed.
                    None => said(["Other data", "Weitere Angaben", "Övriga uppgifter"]).into(),
                };
                if !told.contains(&line) {
                    told.push(line);
                }
            }
            return told;
        }
        NoticeReason::Erasure => erased::TOLD,
        NoticeReason::Restriction => [
            "The use of the data was restricted.",
            "Die Verarbeitung der Daten wurde eingeschränkt.",
            "Behandlingen av uppgifterna begränsades.",
        ],
        NoticeReason::RestrictionLifted => [
            "The restriction of the use of the data was lifted.",
            "Die Einschränkung der Verarbeitung wurde aufgehoben.",
            "Begränsningen av behandlingen upphävdes.",
        ],
    };
    vec![said(whole).into()]
}

/// A value as a letter says it: the parts that hold something, in order.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => {
            list.iter().map(shown).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
        }
        Value::Object(fields) => {
            // What is told of an address is the address: neither its kind nor the label that it has here.
            let parts = fields
                .iter()
                .filter(|(name, _)| !["kind", "label", "primary", "e164"].contains(&name.as_str()));
            parts
                .map(|(_, value)| shown(value))
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        }
        _ => String::new(),
    }
}

/// What a letter calls a field whose value a recipient is told; none for any other.
fn name(field: &str) -> Option<[&'static str; 3]> {
    Some(match field {
        "givenName" => ["Given name", "Vorname", "Förnamn"],
        "middleName" => ["Middle name", "Weitere Vornamen", "Mellannamn"],
        "familyName" => ["Family name", "Nachname", "Efternamn"],
        "jobTitle" => ["Job title", "Position", "Befattning"],
        "department" => ["Department", "Abteilung", "Avdelning"],
        "company" | "companyName" => ["Company", "Firma", "Företag"],
        "birthday" => ["Birthday", "Geburtstag", "Födelsedag"],
        "language" => ["Language", "Sprache", "Språk"],
        "emails" => ["E-mail addresses", "E-Mail-Adressen", "E-postadresser"],
        "phones" => ["Telephone numbers", "Telefonnummern", "Telefonnummer"],
        "addresses" => ["Postal addresses", "Postanschriften", "Postadresser"],
        "websites" => ["Websites", "Websites", "Webbplatser"],
        _ => return None,
    })
}
