//! The letter that tells somebody that the restriction of their data will be lifted (Art. 18(3) GDPR), be it that they had asked for it, or
//! that it was set by hand.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{
    letter::{self, Letter, LetterFormat, LetterPreview, Writing},
    reply::number,
};
use crate::{
    clock::Timestamp,
    consent::{self, Restriction},
    crm::{
        check,
        contact::{self, Contact},
        day::{day, given},
        history, reading,
    },
    deadline,
    error::{Error, Result},
    history::object::{self, Sort},
    id::{ContactId, RequestId, RestrictionId},
    personal::Personal,
    regime::Regime,
    request::{self, Request},
    role::Permission,
    session::Session,
    setting::{self, Settings},
    store::{Snapshot, StoreKeys},
    template::{TemplateKey, TemplateKind, Values},
    text::Language,
};

const KIND: TemplateKind = TemplateKind::RestrictionLifted;

/// Entries of the journal that are read at once.
const AT_ONCE: usize = 50;

/// What a user chooses about the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LiftingLetterDraft {
    /// Which restriction.
    pub restriction: RestrictionId,
    /// `en`, `de` or `sv`.
    pub language: String,
    /// The first day without it, as in "2026-12-01"; empty where it is not known yet.
    pub lifted: String,
    /// Why it ends, a reason per line.
    pub reasons: Personal<String>,
}

/// How the letter can be written.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LiftingLetterOffer {
    /// The person's language, or else the vault's.
    pub language: &'static str,
    /// Those that there are texts in.
    pub languages: Vec<&'static str>,
    /// Where a mail goes; empty where no e-mail address is known.
    pub email: Personal<String>,
    /// The letter that was made last, if one was.
    pub made: Option<LiftingLetterMade>,
}

/// A letter that was made. That it was made does not say that it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LiftingLetterMade {
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// As what.
    pub format: LetterFormat,
    /// The first day without the restriction, as it says.
    pub lifted: String,
}

/// What the journal says of a letter.
#[derive(Serialize, Deserialize)]
pub(super) struct Told {
    letter: TemplateKind,
    format: LetterFormat,
    number: String,
    lifted: String,
}

impl Told {
    pub(super) fn of(letter: &Letter, format: LetterFormat, lifted: &str) -> Self {
        Self { letter: KIND, format, number: letter.number.clone(), lifted: lifted.to_owned() }
    }
}

/// The letter, ready to be set.
#[derive(Debug)]
pub struct LiftingLetter {
    /// The letter.
    pub letter: Letter,
    pub(super) contact: ContactId,
    /// The request that the restriction follows, if one does.
    pub(super) request: Option<RequestId>,
    lifted: String,
}

impl LiftingLetter {
    /// What the journal says of it.
    pub(super) fn told(&self, format: LetterFormat) -> Value {
        json!(Told::of(&self.letter, format, &self.lifted))
    }
}

/// Everything that the letter rests on.
struct Basis {
    restriction: Restriction,
    contact: Contact,
    request: Option<Request>,
    settings: Settings,
    now: Timestamp,
}

impl Basis {
    fn of(snapshot: &Snapshot<'_>, id: RestrictionId, now: Timestamp) -> Result<Self> {
        let restriction = consent::restriction(snapshot, id)?;
        if restriction.ended_at.is_some() {
            return Err(Error::NothingToChange);
        }
        Ok(Self {
            contact: contact::get(snapshot, restriction.draft.contact)?,
            request: request::behind(snapshot, &restriction.draft)?,
            settings: setting::get(snapshot)?,
            restriction,
            now,
        })
    }

    /// The law: that of the request, else that of the organisation's place, where it has the letter. The grounds of a restriction are those
    /// of the GDPR.
    fn regime(&self) -> Regime {
        let asked = self.request.as_ref().map(|request| request.draft.regime);
        let here = || self.settings.territory().as_ref().and_then(Regime::of);
        let has_letter = |regime: &Regime| !letter::languages(KIND, *regime).is_empty();
        asked.or_else(here).filter(has_letter).unwrap_or(Regime::Gdpr)
    }

    fn languages(&self) -> Vec<Language> {
        letter::languages(KIND, self.regime())
    }

    /// That of the request; of a restriction that was set by hand, its own.
    fn number(&self) -> String {
        self.request.as_ref().map_or_else(|| format!("R{}", self.restriction.id.0), number)
    }

    /// The letter that was made last since the restriction began, as the journal knows it.
    fn made(&self, snapshot: &Snapshot<'_>, keys: &StoreKeys) -> Result<Option<LiftingLetterMade>> {
        let about = history::about_contact(snapshot, self.contact.id)?;
        let (number, mut before) = (self.number(), None);
        loop {
            let entries = object::entries(snapshot, keys, about, Sort::Readings, before, AT_ONCE)?;
            let Some(last) = entries.last() else { return Ok(None) };
            before = Some(last.seq);
            for entry in &entries {
                if entry.at < self.restriction.recorded_at {
                    return Ok(None);
                }
                let payload = entry.payload.as_ref().filter(|_| entry.action == reading::LETTER);
                let told: Option<Told> = payload.and_then(|payload| serde_json::from_slice(payload).ok());
                if let Some(told) = told.filter(|told| told.letter == KIND && told.number == number) {
                    let Told { format, lifted, .. } = told;
                    return Ok(Some(LiftingLetterMade { at: entry.at, format, lifted }));
                }
            }
        }
    }

    fn writing(self, draft: &LiftingLetterDraft) -> Result<Writing> {
        let language = letter::chosen(&draft.language, &self.languages())?;
        let mut reasons = draft.reasons.clone();
        check::lines(&mut reasons, check::TEXT).map_err(|problem| Error::invalid("reasons", problem))?;
        let date = match &self.request {
            Some(request) => request::day_of(request, self.now)?,
            None => deadline::day_in(self.now, self.settings.zone()),
        };
        let values = Values {
            person: self.contact.display_name.clone(),
            number: self.number().into(),
            date: Some(date),
            lifted: given(&draft.lifted).map(|lifted| day("lifted", lifted)).transpose()?,
            reasons: letter::items(&reasons),
            ..letter::values(&self.settings)
        };
        Ok(Writing {
            key: TemplateKey { kind: KIND, regime: self.regime(), language },
            values,
            recipient: letter::recipient_of(&self.contact.display_name, &self.contact, &self.settings),
            email: letter::email_of(&self.contact),
            settings: self.settings,
            now: self.now,
        })
    }
}

fn basis(session: &Session, id: RestrictionId) -> Result<Basis> {
    session.actor().role.require(Permission::ConsentRun)?;
    let now = session.store().clock().now();
    session.read(|snapshot| Basis::of(snapshot, id, now))
}

/// How the letter can be written.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`]; [`Error::NothingToChange`] where the restriction was lifted.
pub fn offer(session: &Session, id: RestrictionId) -> Result<LiftingLetterOffer> {
    let basis = basis(session, id)?;
    let languages = basis.languages();
    let made = session.read(|snapshot| basis.made(snapshot, session.store().keys()))?;
    Ok(LiftingLetterOffer {
        made,
        language: letter::language_of(Some(&basis.contact), &basis.settings, &languages).code(),
        languages: languages.into_iter().map(Language::code).collect(),
        email: letter::email_of(&basis.contact),
    })
}

/// The letter as the person will read it, or what is missing.
///
/// # Errors
/// As [`offer`]; [`Error::Invalid`] about `language`, `lifted` and `reasons`.
pub fn preview(session: &Session, draft: &LiftingLetterDraft) -> Result<LetterPreview> {
    basis(session, draft.restriction)?.writing(draft)?.preview(session, Vec::new())
}

/// Says what the letter will say. Nothing is written.
///
/// # Errors
/// As [`preview`]; [`Error::ReadOnly`]; [`Error::Unset`] where the settings lack what it says, [`Error::Invalid`] about `email` where a mail
/// goes nowhere, and with the placeholder's name where a value is missing, or it would be lifted before it is told.
pub fn prepare(session: &Session, draft: &LiftingLetterDraft, format: LetterFormat) -> Result<LiftingLetter> {
    let basis = basis(session, draft.restriction)?;
    let (contact, request) = (basis.contact.id, basis.request.as_ref().map(|request| request.id));
    let letter = basis.writing(draft)?.set(session, format)?;
    Ok(LiftingLetter { letter, contact, request, lifted: draft.lifted.clone() })
}
