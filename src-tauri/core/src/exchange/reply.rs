//! Letters that answer requests: which fit, what they say, and what is still missing. Each figure, day and name in them comes from the
//! data; what only somebody here can know (what was done, why it is refused) is typed.

mod erased;
mod package;
mod value;
mod words;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

pub use self::package::{
    Packing, RequestPackage, RequestPackageDocument, RequestPackageDraft, RequestPackagePart,
    RequestPackagePerson, RequestPackageSaved, RequestPackageUncarried, check, packing,
};
use super::{
    letter::{self, Letter, LetterField, LetterFormat, LetterPreview, Writing},
    lifting::Told,
};
use crate::{
    clock::Timestamp,
    crm::{contact, contact::Contact},
    error::Result,
    id::{ContactId, RequestId},
    personal::Personal,
    regime::RefusalReason,
    request::{self, Request, Standing, path::RequestLack},
    role::Permission,
    session::Session,
    setting::{self, Settings},
    store::Snapshot,
    template::{self, Placeholder, TemplateKey, TemplateKind},
    text::{Language, reach},
};

/// What somebody types where a list of a letter stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestLetterList {
    /// Which list.
    pub placeholder: Placeholder,
    /// An item per line.
    pub text: Personal<String>,
}

/// What a user chooses about a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestLetterDraft {
    /// Which request.
    pub request: RequestId,
    /// What for.
    pub kind: TemplateKind,
    /// `en`, `de` or `sv`.
    pub language: String,
    /// Why it is refused.
    pub refusals: Vec<RefusalReason>,
    /// What was typed; a list that is not here says what is known.
    pub lists: Vec<RequestLetterList>,
    /// The first day without the restriction, as in "2026-12-01"; empty where it is not known, and in every other letter.
    pub lifted: String,
}

/// The letters that fit where a request is.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestLetters {
    /// What for, the likeliest first.
    pub kinds: Vec<TemplateKind>,
    /// The person's language, or else the vault's.
    pub language: &'static str,
    /// Those that there are texts in.
    pub languages: Vec<&'static str>,
    /// Where a mail goes; empty where no e-mail address is known.
    pub email: Personal<String>,
    /// Whether a package can be made of it now.
    pub package: bool,
}

/// A letter about a request, ready to be set.
#[derive(Debug)]
pub struct RequestLetter {
    /// The letter.
    pub letter: Letter,
    pub(super) request: RequestId,
    pub(super) contact: Option<ContactId>,
    pub(super) kind: TemplateKind,
    lifted: String,
}

impl RequestLetter {
    /// What the journal says of it.
    pub(super) fn told(&self, format: LetterFormat) -> Value {
        match self.kind {
            TemplateKind::RestrictionLifted => json!(Told::of(&self.letter, format, &self.lifted)),
            kind => json!({ "letter": kind, "format": format, "request": self.letter.number }),
        }
    }
}

/// The number of a request, as letters and files have it.
pub(super) fn number(request: &Request) -> String {
    format!("{}-{}", request.year, request.number)
}

/// Everything that a letter rests on.
struct Basis {
    request: Request,
    standing: Standing,
    contact: Option<Contact>,
    settings: Settings,
    person: Personal<String>,
    now: Timestamp,
}

impl Basis {
    fn of(snapshot: &Snapshot<'_>, id: RequestId, now: Timestamp) -> Result<Self> {
        let request = request::get(snapshot, id)?;
        Ok(Self {
            standing: request::standing(snapshot, &request, now)?,
            contact: request.draft.contact.map(|id| contact::get(snapshot, id)).transpose()?,
            settings: setting::get(snapshot)?,
            person: request::who(snapshot, &request)?,
            request,
            now,
        })
    }

    fn languages(&self) -> Vec<Language> {
        letter::languages(TemplateKind::Acknowledgement, self.request.draft.regime)
    }

    fn key(&self, draft: &RequestLetterDraft) -> Result<TemplateKey> {
        let language = letter::chosen(&draft.language, &self.languages())?;
        let key = TemplateKey { kind: draft.kind, regime: self.request.draft.regime, language };
        if !self.standing.letters.contains(&draft.kind) || template::shipped(key).is_none() {
            return Err(RequestLack::Stage.into());
        }
        Ok(key)
    }

    /// Where a mail goes: their preferred address, or the one that was typed of who is no contact.
    fn email(&self) -> Personal<String> {
        let typed = &self.request.draft.address;
        if !typed.is_empty() && reach::is_email(typed) {
            return typed.clone();
        }
        self.contact.as_ref().map(letter::email_of).unwrap_or_default()
    }

    /// Name and address, line by line.
    fn recipient(&self) -> Vec<Personal<String>> {
        if let Some(contact) = &self.contact {
            return letter::recipient_of(&self.person, contact, &self.settings);
        }
        let mut lines = vec![self.person.clone()];
        let typed = &self.request.draft.address;
        if !reach::is_email(typed) {
            lines.extend(typed.split(',').map(str::trim).filter(|line| !line.is_empty()).map(Personal::from));
        }
        lines.dedup();
        lines
    }

    /// A letter as it was chosen, and the lists of it that can be typed.
    fn writing(self, session: &Session, draft: &RequestLetterDraft) -> Result<(Writing, Vec<LetterField>)> {
        let key = self.key(draft)?;
        let (values, lists) = value::of(session, &self, key, draft)?;
        let (recipient, email) = (self.recipient(), self.email());
        Ok((Writing { key, settings: self.settings, values, recipient, email, now: self.now }, lists))
    }
}

fn basis(session: &Session, id: RequestId) -> Result<Basis> {
    session.actor().role.require(Permission::RequestRun)?;
    let now = session.store().clock().now();
    session.read(|snapshot| Basis::of(snapshot, id, now))
}

/// Which letters fit where a request is.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`].
pub fn offer(session: &Session, id: RequestId) -> Result<RequestLetters> {
    let basis = basis(session, id)?;
    let languages = basis.languages();
    Ok(RequestLetters {
        language: letter::language_of(basis.contact.as_ref(), &basis.settings, &languages).code(),
        languages: languages.into_iter().map(Language::code).collect(),
        email: basis.email(),
        package: basis.standing.package,
        kinds: basis.standing.letters,
    })
}

/// A letter as the person will read it, or what is missing.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`]; [`Error::Invalid`] about `language`, `stage` where the letter does not fit it, `refusals`,
/// `lists` and `lifted`.
pub fn preview(session: &Session, draft: &RequestLetterDraft) -> Result<LetterPreview> {
    let (writing, lists) = basis(session, draft.request)?.writing(session, draft)?;
    writing.preview(session, lists)
}

/// Says what a letter will say. Nothing is written.
///
/// # Errors
/// As [`preview`]; [`Error::ReadOnly`]; [`Error::Unset`] where the settings lack what it says, [`Error::Invalid`] about `email` where a mail
/// goes nowhere, and with the placeholder's name where a value is missing or can't be.
pub fn prepare(session: &Session, draft: &RequestLetterDraft, format: LetterFormat) -> Result<RequestLetter> {
    let basis = basis(session, draft.request)?;
    let contact = basis.request.draft.contact;
    let (writing, _) = basis.writing(session, draft)?;
    let letter = writing.set(session, format)?;
    let RequestLetterDraft { request, kind, lifted, .. } = draft.clone();
    Ok(RequestLetter { letter, request, contact, kind, lifted })
}
