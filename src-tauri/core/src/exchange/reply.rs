//! Letters that answer requests: which fit, what they say, and what is still missing. Each figure, day and name in them comes from the
//! data; what only somebody here can know (what was done, why it is refused) is typed.

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
use crate::{
    clock::Timestamp,
    crm::{contact, contact::Contact},
    error::{Error, Problem, Result, SettingLack},
    exchange::letterhead::Letterhead,
    id::RequestId,
    personal::Personal,
    regime::RefusalReason,
    request::{self, Request, Standing, path::RequestLack},
    role::Permission,
    session::Session,
    setting::{self, Settings},
    store::Snapshot,
    template::{
        self, Filled, GapProblem, Placeholder, TemplateGap, TemplateKey, TemplateKind, TemplatePlace,
    },
    text::{Language, reach},
};

/// In which form a letter about a request is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequestLetterFormat {
    /// To be printed or attached: PDF/UA-1.
    Pdf,
    /// A draft for a mail program, with the letter attached.
    Mail,
}

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

/// A list of a letter that can be typed.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestLetterField {
    /// Which.
    pub placeholder: Placeholder,
    /// What counts, an item per line.
    pub text: Personal<String>,
    /// What says that there is none; none where nothing is a gap.
    pub nothing: Option<&'static str>,
}

/// A letter as the person will read it.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestLetterPreview {
    /// What it says; none while something is missing.
    pub filled: Option<Filled>,
    /// What is missing, each with the place where it is entered.
    pub gaps: Vec<TemplateGap>,
    /// Whom it is written to, line by line.
    pub recipient: Vec<Personal<String>>,
    /// What can be typed.
    pub lists: Vec<RequestLetterField>,
}

/// A letter, ready to be set.
#[derive(Debug)]
pub struct RequestLetter {
    /// Of the letter.
    pub language: Language,
    /// Who writes.
    pub letterhead: Letterhead,
    /// The country of who writes: where the window of their envelopes is.
    pub country: String,
    /// Whom they write to, line by line.
    pub recipient: Vec<Personal<String>>,
    /// Their e-mail address; empty where none is known.
    pub email: Personal<String>,
    /// That of who writes; empty where the settings name none.
    pub from: Personal<String>,
    /// The day of the letter.
    pub date: chrono::NaiveDate,
    /// When it was made, in UTC milliseconds.
    pub at: Timestamp,
    /// The number of the request, as in `2026-7`.
    pub number: String,
    /// What it says.
    pub filled: Filled,
    pub(super) request: RequestId,
    pub(super) contact: Option<crate::id::ContactId>,
    pub(super) kind: TemplateKind,
}

impl RequestLetter {
    /// What the journal says of it.
    pub(super) fn told(&self, format: RequestLetterFormat) -> Value {
        json!({ "letter": self.kind, "format": format, "request": self.number })
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
        let key = |language| TemplateKey {
            kind: TemplateKind::Acknowledgement,
            regime: self.request.draft.regime,
            language,
        };
        Language::ALL.into_iter().filter(|language| template::shipped(key(*language)).is_some()).collect()
    }

    /// The person's language, or else the vault's, as far as there are texts in it.
    fn language(&self) -> Language {
        let theirs = self.contact.as_ref().map(|contact| contact.draft.language.as_str()).unwrap_or_default();
        let theirs = theirs.split('-').next().unwrap_or_default();
        let wanted =
            Language::from_code(theirs).unwrap_or_else(|| Language::of(&self.settings.sort_language));
        if self.languages().contains(&wanted) { wanted } else { Language::English }
    }

    fn key(&self, draft: &RequestLetterDraft) -> Result<TemplateKey> {
        let language = Language::from_code(&draft.language)
            .filter(|language| self.languages().contains(language))
            .ok_or(Error::invalid("language", Problem::Language))?;
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
        let emails = self.contact.as_ref().map(|contact| &contact.draft.emails[..]).unwrap_or_default();
        let found = emails.iter().find(|email| email.primary).or(emails.first());
        found.map(|email| email.address.clone()).unwrap_or_default()
    }

    /// Name and address, line by line.
    fn recipient(&self) -> Vec<Personal<String>> {
        let mut lines = vec![self.person.clone()];
        let typed = &self.request.draft.address;
        match &self.contact {
            None if !reach::is_email(typed) => {
                lines.extend(
                    typed.split(',').map(str::trim).filter(|line| !line.is_empty()).map(Personal::from),
                );
            }
            None => {}
            Some(contact) => {
                let addresses = &contact.draft.addresses;
                if let Some(address) = addresses.iter().find(|one| one.primary).or(addresses.first()) {
                    let city = format!("{} {}", address.postal_code.as_str(), address.city.as_str());
                    let parts = [
                        address.street.as_str(),
                        &address.extended,
                        &address.po_box,
                        city.trim(),
                        // The post wants it where it goes abroad.
                        Some(address.country.as_str())
                            .filter(|country| **country != self.settings.country)
                            .unwrap_or(""),
                    ];
                    lines.extend(parts.into_iter().filter(|line| !line.is_empty()).map(Personal::from));
                }
            }
        }
        lines.dedup();
        lines
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
    Ok(RequestLetters {
        language: basis.language().code(),
        languages: basis.languages().into_iter().map(Language::code).collect(),
        email: basis.email(),
        package: basis.standing.package,
        kinds: basis.standing.letters,
    })
}

/// A letter as the person will read it, or what is missing.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`]; [`Error::Invalid`] about `language`, `stage` where the letter does not fit it, `refusals` and
/// `lists`.
pub fn preview(session: &Session, draft: &RequestLetterDraft) -> Result<RequestLetterPreview> {
    let basis = basis(session, draft.request)?;
    let key = basis.key(draft)?;
    let (values, lists) = value::of(session, &basis, key, draft)?;
    let filled = session.read(|snapshot| template::template(snapshot, key))?.fill(&values);
    let (filled, gaps) = match filled {
        Ok(filled) => (Some(filled), Vec::new()),
        Err(gaps) => (None, gaps),
    };
    Ok(RequestLetterPreview { filled, gaps, recipient: basis.recipient(), lists })
}

/// Says what a letter will say. Nothing is written.
///
/// # Errors
/// As [`preview`]; [`Error::Unset`] where the settings lack what it says, [`Error::Invalid`] about `email` where a mail goes nowhere, and with
/// the placeholder's name where a value is missing or can't be.
pub fn prepare(
    session: &Session,
    draft: &RequestLetterDraft,
    format: RequestLetterFormat,
) -> Result<RequestLetter> {
    session.store().require_writable()?;
    let basis = basis(session, draft.request)?;
    let key = basis.key(draft)?;
    let mut needed = vec![SettingLack::Organisation, SettingLack::Address, SettingLack::Contact];
    let (values, _) = value::of(session, &basis, key, draft)?;
    let filled = session.read(|snapshot| template::template(snapshot, key))?.fill(&values);
    let gaps = filled.as_ref().err().cloned().unwrap_or_default();
    if gaps.iter().any(|gap| gap.placeholder == Placeholder::Authority) {
        needed.push(SettingLack::Authority);
    }
    basis.settings.require(&needed)?;
    let filled = filled.map_err(|gaps| lacking(&gaps))?;
    let email = basis.email();
    if format == RequestLetterFormat::Mail {
        if email.is_empty() {
            return Err(Error::invalid("email", Problem::Missing));
        }
        if basis.settings.controller.email.is_empty() {
            return Err(Error::Unset { missing: vec![SettingLack::Contact] });
        }
    }
    Ok(RequestLetter {
        language: key.language,
        letterhead: Letterhead::of(&basis.settings),
        recipient: basis.recipient(),
        email,
        from: basis.settings.controller.email.clone(),
        date: request::day_of(&basis.request, basis.now)?,
        at: basis.now,
        number: number(&basis.request),
        filled,
        request: draft.request,
        contact: basis.request.draft.contact,
        kind: draft.kind,
        country: basis.settings.country,
    })
}

/// The first value that a letter can't do without, as an error that the window leads to its place by.
fn lacking(gaps: &[TemplateGap]) -> Error {
    let first = gaps.iter().find(|gap| gap.place != TemplatePlace::Organisation).or(gaps.first());
    match first {
        Some(gap) => {
            let problem = match gap.problem {
                GapProblem::Missing => Problem::Missing,
                GapProblem::TooEarly => Problem::Date,
            };
            Error::invalid(gap.placeholder.name(), problem)
        }
        None => Error::internal("a letter without gaps is filled"),
    }
}
