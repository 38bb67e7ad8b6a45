//! Letters from templates: how they read, in which form they are saved, and what each of them has, whoever it goes to. What a letter says
//! beside that is with its kind: answers to requests, the end of a restriction, notices to recipients.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::letterhead::{Letterhead, joined};
use crate::{
    clock::Timestamp,
    crm::contact::Contact,
    error::{Error, Problem, Result, SettingLack},
    personal::Personal,
    regime::Regime,
    session::Session,
    setting::Settings,
    template::{
        self, Filled, GapProblem, Placeholder, TemplateGap, TemplateKey, TemplateKind, TemplatePlace, Values,
    },
    text::Language,
};

/// In which form a letter is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LetterFormat {
    /// To be printed or attached: PDF/UA-1.
    Pdf,
    /// A draft for a mail program, with the letter attached.
    Mail,
}

/// A list of a letter that can be typed.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LetterField {
    /// Which.
    pub placeholder: Placeholder,
    /// What counts, an item per line.
    pub text: Personal<String>,
    /// What says that there is none; none where nothing is a gap.
    pub nothing: Option<String>,
}

/// A letter as it will be read.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LetterPreview {
    /// What it says; none while something is missing.
    pub filled: Option<Filled>,
    /// What is missing, each with the place where it is entered.
    pub gaps: Vec<TemplateGap>,
    /// Whom it is written to, line by line.
    pub recipient: Vec<Personal<String>>,
    /// What can be typed.
    pub lists: Vec<LetterField>,
}

/// A letter, ready to be set.
#[derive(Debug)]
pub struct Letter {
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
    /// Its number, as in `2026-7`.
    pub number: String,
    /// What it says.
    pub filled: Filled,
}

/// A letter while it is written: everything that it rests on.
pub(super) struct Writing {
    pub(super) key: TemplateKey,
    pub(super) settings: Settings,
    /// What is filled in, with its day and number.
    pub(super) values: Values,
    /// Whom it is written to, line by line.
    pub(super) recipient: Vec<Personal<String>>,
    /// Where a mail goes; empty where no address is known.
    pub(super) email: Personal<String>,
    pub(super) now: Timestamp,
}

impl Writing {
    fn filled(&self, session: &Session) -> Result<Result<Filled, Vec<TemplateGap>>> {
        Ok(session.read(|snapshot| template::template(snapshot, self.key))?.fill(&self.values))
    }

    /// As it will be read, or what is missing.
    pub(super) fn preview(self, session: &Session, lists: Vec<LetterField>) -> Result<LetterPreview> {
        let (filled, gaps) = match self.filled(session)? {
            Ok(filled) => (Some(filled), Vec::new()),
            Err(gaps) => (None, gaps),
        };
        Ok(LetterPreview { filled, gaps, recipient: self.recipient, lists })
    }

    /// Says what it will say. Nothing is written.
    ///
    /// # Errors
    /// [`Error::ReadOnly`]; [`Error::Unset`] where the settings lack what it says, [`Error::Invalid`] about `email` where a mail goes nowhere,
    /// and with the placeholder's name where a value is missing or can't be.
    pub(super) fn set(self, session: &Session, format: LetterFormat) -> Result<Letter> {
        session.store().require_writable()?;
        let filled = self.filled(session)?;
        let gaps = filled.as_ref().err().cloned().unwrap_or_default();
        let mut needed = vec![SettingLack::Organisation, SettingLack::Address, SettingLack::Contact];
        if gaps.iter().any(|gap| gap.placeholder == Placeholder::Authority) {
            needed.push(SettingLack::Authority);
        }
        self.settings.require(&needed)?;
        let filled = filled.map_err(|gaps| lacking(&gaps))?;
        let from = self.settings.controller.email.clone();
        if format == LetterFormat::Mail {
            if self.email.is_empty() {
                return Err(Error::invalid("email", Problem::Missing));
            }
            if from.is_empty() {
                return Err(Error::Unset { missing: vec![SettingLack::Contact] });
            }
        }
        Ok(Letter {
            language: self.key.language,
            letterhead: Letterhead::of(&self.settings),
            country: self.settings.country,
            recipient: self.recipient,
            email: self.email,
            from,
            date: self.values.date.ok_or_else(|| Error::internal("a letter has a day"))?,
            at: self.now,
            number: self.values.number.0,
            filled,
        })
    }
}

/// What every letter says of who writes.
pub(super) fn values(settings: &Settings) -> Values {
    let letterhead = Letterhead::of(settings);
    Values {
        contact: contact(&letterhead),
        officer: letterhead.officer.clone().unwrap_or_default(),
        authority: letterhead.complaint().unwrap_or_default(),
        organisation: letterhead.organisation,
        ..Values::default()
    }
}

/// How the organisation is reached, in a line.
fn contact(letterhead: &Letterhead) -> Personal<String> {
    let lines: Vec<Personal<String>> = [&letterhead.organisation]
        .into_iter()
        .chain(&letterhead.address)
        .chain(&letterhead.contact)
        .filter(|line| !line.is_empty())
        .cloned()
        .collect();
    // The name alone reaches nobody.
    if lines.len() < 2 { Personal::default() } else { joined(&lines, ", ").into() }
}

/// The languages that there is a text in, of a kind of letter under a law.
pub(super) fn languages(kind: TemplateKind, regime: Regime) -> Vec<Language> {
    let is_shipped =
        |language: &Language| template::shipped(TemplateKey { kind, regime, language: *language }).is_some();
    Language::ALL.into_iter().filter(is_shipped).collect()
}

/// Somebody's language, or else the vault's, as far as there are texts in it.
pub(super) fn language_of(
    contact: Option<&Contact>,
    settings: &Settings,
    languages: &[Language],
) -> Language {
    let theirs = contact.map(|contact| contact.draft.language.as_str()).unwrap_or_default();
    let theirs = theirs.split('-').next().unwrap_or_default();
    let wanted = Language::from_code(theirs).unwrap_or_else(|| Language::of(&settings.sort_language));
    if languages.contains(&wanted) { wanted } else { Language::English }
}

/// A language as it was chosen.
///
/// # Errors
/// [`Error::Invalid`] about `language` where there is no text in it.
pub(super) fn chosen(code: &str, languages: &[Language]) -> Result<Language> {
    Language::from_code(code)
        .filter(|language| languages.contains(language))
        .ok_or(Error::invalid("language", Problem::Language))
}

/// The address that mails to somebody go to; empty where none is known.
pub(super) fn email_of(contact: &Contact) -> Personal<String> {
    let emails = &contact.draft.emails;
    let found = emails.iter().find(|email| email.primary).or(emails.first());
    found.map(|email| email.address.clone()).unwrap_or_default()
}

/// Name and postal address, line by line.
pub(super) fn recipient_of(
    name: &Personal<String>,
    contact: &Contact,
    settings: &Settings,
) -> Vec<Personal<String>> {
    let mut lines = vec![name.clone()];
    let addresses = &contact.draft.addresses;
    if let Some(address) = addresses.iter().find(|one| one.primary).or(addresses.first()) {
        let city = format!("{} {}", address.postal_code.as_str(), address.city.as_str());
        let parts = [
            address.street.as_str(),
            &address.extended,
            &address.po_box,
            city.trim(),
            // The post wants it where it goes abroad.
            Some(address.country.as_str()).filter(|country| **country != settings.country).unwrap_or(""),
        ];
        lines.extend(parts.into_iter().filter(|line| !line.is_empty()).map(Personal::from));
    }
    lines.dedup();
    lines
}

/// The lines of a text with something in them.
pub(super) fn items(text: &str) -> Vec<Personal<String>> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Personal::from).collect()
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
