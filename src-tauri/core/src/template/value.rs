//! What is filled in.

use chrono::NaiveDate;

use super::TemplateKey;
use super::{Placeholder, date, words};
use crate::{personal::Personal, regime::RequestKind, text::Spelling};

/// Until when something is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateDue {
    /// This is the last day.
    By(NaiveDate),
    /// The law has no number: without undue delay.
    Prompt,
}

/// What is filled in. Empty texts and lists are missing. Texts are of the letter's language.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "each is told with the placeholder of its name")]
pub struct Values {
    pub organisation: Personal<String>,
    pub contact: Personal<String>,
    pub officer: Personal<String>,
    pub authority: Personal<String>,
    pub person: Personal<String>,
    pub number: Personal<String>,
    pub recipient: Personal<String>,
    pub request: Option<RequestKind>,
    pub received: Option<NaiveDate>,
    pub date: Option<NaiveDate>,
    pub due: Option<TemplateDue>,
    pub extended: Option<NaiveDate>,
    pub lifted: Option<NaiveDate>,
    pub proof: Vec<Personal<String>>,
    pub reasons: Vec<Personal<String>>,
    pub attachments: Vec<Personal<String>>,
    pub purposes: Vec<Personal<String>>,
    pub categories: Vec<Personal<String>>,
    pub recipients: Vec<Personal<String>>,
    pub transfers: Vec<Personal<String>>,
    pub retention: Vec<Personal<String>>,
    pub sources: Vec<Personal<String>>,
    pub automated: Vec<Personal<String>>,
    pub done: Vec<Personal<String>>,
    pub identifiers: Vec<Personal<String>>,
    pub searched: Vec<Personal<String>>,
    pub changes: Vec<Personal<String>>,
}

impl Values {
    /// What stands within a line; `None` where it is missing.
    pub(super) fn line(
        &self,
        key: TemplateKey,
        spelling: Spelling,
        placeholder: Placeholder,
    ) -> Option<String> {
        let day = |day: Option<NaiveDate>| day.map(|day| date::written(key, day));
        match placeholder {
            Placeholder::Organisation => tidy(&self.organisation),
            Placeholder::Contact => tidy(&self.contact),
            Placeholder::Officer => tidy(&self.officer),
            Placeholder::Authority => tidy(&self.authority),
            Placeholder::Person => tidy(&self.person),
            Placeholder::Number => tidy(&self.number),
            Placeholder::Recipient => tidy(&self.recipient),
            Placeholder::Request => self.request.map(|kind| words::request(kind, spelling).into_owned()),
            Placeholder::Received => day(self.received),
            Placeholder::Date => day(self.date),
            Placeholder::Extended => day(self.extended),
            Placeholder::Lifted => day(self.lifted),
            Placeholder::Due => self.due.map(|due| words::due(due, key)),
            _ => None,
        }
    }

    /// What stands as a list. Where it is missing: what is, which may be a part of it.
    pub(super) fn list(
        &self,
        key: TemplateKey,
        spelling: Spelling,
        placeholder: Placeholder,
    ) -> Result<Vec<String>, Placeholder> {
        let list = match placeholder {
            Placeholder::Rights => return Ok(words::rights(key, spelling)),
            Placeholder::Remedies => {
                let part = |text: &str, placeholder| tidy(text).ok_or(placeholder);
                let authority = part(&self.authority, Placeholder::Authority)?;
                return words::remedies(key, spelling, &authority, || {
                    part(&self.contact, Placeholder::Contact)
                });
            }
            Placeholder::Proof => &self.proof,
            Placeholder::Reasons => &self.reasons,
            Placeholder::Attachments => &self.attachments,
            Placeholder::Purposes => &self.purposes,
            Placeholder::Categories => &self.categories,
            Placeholder::Recipients => &self.recipients,
            Placeholder::Transfers => &self.transfers,
            Placeholder::Retention => &self.retention,
            Placeholder::Sources => &self.sources,
            Placeholder::Automated => &self.automated,
            Placeholder::Done => &self.done,
            Placeholder::Identifiers => &self.identifiers,
            Placeholder::Searched => &self.searched,
            Placeholder::Changes => &self.changes,
            _ => return Err(placeholder),
        };
        // One that is empty would be a gap in the list.
        let list: Option<Vec<String>> = list.iter().map(|item| tidy(item)).collect();
        list.filter(|list| !list.is_empty()).ok_or(placeholder)
    }
}

/// A value in one line; `None` where there is nothing in it.
fn tidy(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|character: char| character.is_whitespace() || character.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}
