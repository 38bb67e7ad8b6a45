//! Mails that answer a request for consent: read from files, matched by the code that they quote, recorded with the mail as evidence.

mod mail;
mod source;

use std::{cell::Cell, path::PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::{mail::Mail, source::Place};
use super::form::{ConsentPoint, points};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{self, ConsentDraft, ConsentEvent, ConsentKind, ConsentMethod},
    crm::{check, contact, party::Party},
    document::{
        self, DocumentDraft, RetentionClass,
        file::{self, Sealed},
        guess,
    },
    error::{Error, FileProblem, Problem, Result},
    id::{ContactId, PurposeId},
    personal::Personal,
    progress::Silent,
    purpose,
    role::Permission,
    session::{Changed, Session},
    store::{Snapshot, Tx},
    text::{Code, identifier},
};

/// What is read of a mail, for who makes mails up.
#[doc(hidden)]
#[derive(PartialEq, Eq)]
pub struct Answered {
    /// The address that it says to be from.
    pub from: String,
    /// Its subject.
    pub subject: String,
    /// What stands above what it quotes.
    pub text: String,
    /// The codes that it quotes.
    pub codes: Vec<String>,
}

impl std::fmt::Debug for Answered {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Answered")
    }
}

/// Reads a mail; `None` where it is none.
#[doc(hidden)]
pub fn read_mail(bytes: &[u8]) -> Option<Answered> {
    let Mail { from, subject, text, codes, .. } = mail::read(bytes)?;
    Some(Answered { from, subject, text, codes: codes.iter().map(ToString::to_string).collect() })
}

/// A mail that quotes the code of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentAnswer {
    /// Its place among all that were read, from 0.
    pub index: usize,
    /// The code as it is printed.
    pub code: Personal<String>,
    /// Who was asked.
    pub contact: ContactId,
    /// Their name.
    pub name: Personal<String>,
    /// What for.
    pub purpose: PurposeId,
    /// Its name.
    pub purpose_name: Personal<String>,
    /// What they were asked for.
    pub channels: Vec<ConsentPoint>,
    /// Who wrote the mail, as it says.
    pub from: Personal<String>,
    /// Whether that is the address that was asked.
    pub from_matches: bool,
    /// When it was written, as it says, in UTC milliseconds.
    pub sent_at: Option<Timestamp>,
    /// What was written above the mail that it quotes, at most 1,000 characters.
    pub text: Personal<String>,
    /// When they were asked, in UTC milliseconds.
    pub requested_at: Timestamp,
    /// Whether the request was answered already.
    pub answered: bool,
}

/// What was read of the chosen files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentAnswers {
    /// What the answers are called until others are read, or the vault is locked.
    pub handle: u32,
    /// The mails that answer a request.
    pub answers: Vec<ConsentAnswer>,
    /// How many mails quote no code that is known.
    pub unmatched: u64,
    /// The files that could not be read, or not to their end, each with the word of a [`FileProblem`](crate::error::FileProblem)
    /// behind a colon, as in `a.eml: too_large`.
    pub unreadable: Vec<Personal<String>>,
}

/// What a mail says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentAnswerKind {
    /// Yes.
    Given,
    /// No.
    Refused,
}

/// What the user read a mail as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentAnswerTaken {
    /// Which of the answers.
    pub index: usize,
    /// What it says.
    pub kind: ConsentAnswerKind,
}

/// A mail that was read, and the code in it.
struct Quoted {
    place: Place,
    mail: Mail,
}

/// The mails that were read from files, before it is known whose answers they are.
pub struct AnswerMails {
    quoted: Vec<Quoted>,
    unmatched: u64,
    unreadable: Vec<Personal<String>>,
}

/// What is kept of an answer until the user took it: no more than where its mail lies, and what decides how it counts. It has no
/// `Debug`: all of it is about a person.
#[derive(Clone)]
pub struct HeldAnswer {
    place: Place,
    code: Code,
    from: String,
    title: String,
    sent_at: Option<Timestamp>,
}

/// Reads mails from files: `.eml` with one each, or an mbox with many. Nothing is written, and nothing of a mail without a code is kept.
///
/// # Errors
/// [`Error::Invalid`] about `answers` where there are more than 1,000 mails.
pub fn read(files: &[PathBuf]) -> Result<AnswerMails> {
    let mut mails = AnswerMails { quoted: Vec::new(), unmatched: 0, unreadable: Vec::new() };
    let mut count = 0;
    for file in files {
        let name = guess::file_name(file);
        let mut unreadable = Vec::new();
        let read = source::each(file, &mut count, &mut |found| match found {
            Err(problem) => unreadable.push(problem),
            Ok((place, bytes)) => match mail::read(bytes) {
                None => unreadable.push(FileProblem::Format),
                Some(mail) if mail.codes.is_empty() => mails.unmatched += 1,
                Some(mail) => mails.quoted.push(Quoted { place, mail }),
            },
        });
        match read {
            Err(Error::File { problem, .. }) => unreadable.push(problem),
            read => read?,
        }
        for problem in unreadable {
            mails.unreadable.push(format!("{}: {}", *name, word(problem)?).into());
        }
    }
    Ok(mails)
}

/// The word that a problem is written as.
fn word(problem: FileProblem) -> Result<String> {
    match serde_json::to_value(problem).map_err(Error::internal)? {
        serde_json::Value::String(word) => Ok(word),
        _ => Err(Error::internal("a problem is written as no word")),
    }
}

/// Finds whose answers mails are; gives them under a handle, and what is to be kept of each.
///
/// # Errors
/// [`Error::Forbidden`] to who may not record consents.
pub fn matched(
    session: &Session,
    mails: AnswerMails,
    handle: u32,
) -> Result<(ConsentAnswers, Vec<HeldAnswer>)> {
    session.actor().role.require(Permission::ConsentChange)?;
    let AnswerMails { quoted, mut unmatched, unreadable } = mails;
    let (mut answers, mut held) = (Vec::new(), Vec::new());
    session.read(|snapshot| {
        for Quoted { place, mail } in quoted {
            let before = answers.len();
            for code in &mail.codes {
                let requests = consent::requested(snapshot, &code.to_string())?;
                let Some(first) = requests.first() else { continue };
                let key = &first.draft.key;
                let mut is_answered = false;
                for request in &requests {
                    is_answered |= consent::is_answered(snapshot, request)?;
                }
                answers.push(ConsentAnswer {
                    index: answers.len(),
                    code: code.to_string().into(),
                    contact: key.contact,
                    name: contact::get(snapshot, key.contact)?.display_name,
                    purpose: key.purpose,
                    purpose_name: purpose::get(snapshot, key.purpose)?.draft.name,
                    from: mail.from.as_str().into(),
                    from_matches: is_asked(&requests, &mail.from),
                    sent_at: mail.sent_at,
                    text: mail.text.as_str().into(),
                    requested_at: first.draft.at,
                    answered: is_answered,
                    channels: requests.into_iter().map(|request| points(request.draft.key)).collect(),
                });
                held.push(HeldAnswer {
                    place: place.clone(),
                    code: *code,
                    from: mail.from.clone(),
                    title: if mail.subject.is_empty() {
                        place.file_name.0.clone()
                    } else {
                        mail.subject.clone()
                    },
                    sent_at: mail.sent_at,
                });
            }
            unmatched += u64::from(answers.len() == before);
        }
        Ok(())
    })?;
    Ok((ConsentAnswers { handle, answers, unmatched, unreadable }, held))
}

/// Whether a mail comes from an address that was asked.
fn is_asked(requests: &[ConsentEvent], from: &str) -> bool {
    let from = identifier::email(from);
    let mut keys = requests.iter().map(|request| &request.draft.key);
    !from.is_empty() && keys.any(|key| key.channel == Channel::Email && *key.point == from)
}

/// Records answers: each mail as a document of the person, and with it as evidence an event for each channel that they were asked for. All
/// of it, or nothing; returns how many mails it was.
///
/// # Errors
/// [`Error::Forbidden`]; [`Error::Invalid`] about `answers` with the place: one that is not there, is named twice, or whose mail has no
/// date between the request and now; [`FileProblem::Changed`] where a mail's file is another by now; [`Error::NotFound`] where the
/// request is gone; otherwise as [`consent::add`].
pub fn take(
    session: &Session,
    held: &[HeldAnswer],
    taken: &[ConsentAnswerTaken],
    zone: &str,
) -> Result<(usize, Changed)> {
    session.actor().role.require(Permission::ConsentChange)?;
    let store = session.store();
    store.require_writable()?;
    if taken.is_empty() {
        return Err(Error::invalid("answers", Problem::Missing));
    }
    let documents = store.documents()?;
    let mut chosen = Vec::with_capacity(taken.len());
    for (at, answer) in taken.iter().enumerate() {
        let refused = |problem| Error::invalid_at("answers", at, problem);
        if taken[..at].iter().any(|earlier| earlier.index == answer.index) {
            return Err(refused(Problem::Duplicate));
        }
        let held = held.get(answer.index).ok_or(refused(Problem::Choice))?;
        let at =
            session.read(|snapshot| moment_of(held, &requests(snapshot, held)?, at, store.clock().now()))?;
        chosen.push((held, answer.kind, at));
    }
    let mut sealed = Vec::with_capacity(chosen.len());
    for (held, ..) in &chosen {
        let mail = held.place.read()?;
        let size = mail.len() as u64;
        sealed.push(
            file::seal_from(&documents, &store.keys().vault, &mut &**mail, size, &Silent).inspect_err(
                |error| {
                    // A disk without room for a mail has room for the next change.
                    if !matches!(error, Error::DiskFull) {
                        store.note(error);
                    }
                },
            )?,
        );
    }
    let is_accepted = Cell::new(false);
    let recorded = session.write(|tx, _| {
        for ((held, kind, at), sealed) in chosen.iter().zip(&sealed) {
            record(tx, held, *kind, *at, sealed, zone)?;
        }
        is_accepted.set(true);
        Ok(chosen.len())
    });
    // A commit that failed may be found whole after a crash: then the files have to be there. Otherwise the next unlock sweeps.
    if is_accepted.get() {
        sealed.into_iter().for_each(Sealed::keep);
    }
    recorded
}

fn requests(snapshot: &Snapshot<'_>, held: &HeldAnswer) -> Result<Vec<ConsentEvent>> {
    let requests = consent::requested(snapshot, &held.code.to_string())?;
    if requests.is_empty() { Err(Error::NotFound) } else { Ok(requests) }
}

/// When an answer was given: when its mail was written. A mail says that to the second.
fn moment_of(held: &HeldAnswer, requests: &[ConsentEvent], at: usize, now: Timestamp) -> Result<Timestamp> {
    let asked = requests.iter().map(|request| request.draft.at).max().unwrap_or(now);
    let sent = held.sent_at.filter(|sent| sent.div_euclid(1_000) >= asked.div_euclid(1_000) && *sent <= now);
    sent.map(|sent| sent.max(asked)).ok_or(Error::invalid_at("answers", at, Problem::Date))
}

fn record(
    tx: &Tx<'_>,
    held: &HeldAnswer,
    kind: ConsentAnswerKind,
    at: Timestamp,
    sealed: &Sealed,
    zone: &str,
) -> Result<()> {
    let requests = requests(tx, held)?;
    let Some(first) = requests.first() else { return Err(Error::NotFound) };
    let party = Party { contact: Some(first.draft.key.contact), company: None };
    let title = held.title.chars().take(check::LINE).collect::<String>();
    let draft = DocumentDraft { title: title.into(), retention: RetentionClass::Evidence, dated_at: at };
    // The same mail may answer two requests.
    let document = document::add(tx, party, draft, &held.place.file_name, sealed, true)?;
    for request in requests {
        // It comes from a mailbox that was asked, which says nothing of a number.
        let from_matches = is_asked(std::slice::from_ref(&request), &held.from);
        let ConsentDraft { key, version, code, .. } = request.draft;
        let draft = ConsentDraft {
            key,
            kind: match kind {
                ConsentAnswerKind::Given => ConsentKind::Given,
                ConsentAnswerKind::Refused => ConsentKind::Refused,
            },
            at,
            zone: zone.to_owned(),
            method: if from_matches { ConsentMethod::DoubleOptIn } else { ConsentMethod::Email },
            source: Personal::default(),
            version,
            valid_until: String::new(),
            guardian: Personal::default(),
            guardian_relation: Personal::default(),
            code,
            note: Personal::default(),
            evidence: vec![document],
        };
        consent::add(tx, draft)?;
    }
    Ok(())
}
