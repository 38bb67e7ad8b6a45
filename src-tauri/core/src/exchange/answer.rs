//! Mails that answer a request for consent: read from files, matched by the code that they quote, recorded with the mail as evidence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::form::ConsentPoint;
use crate::{
    clock::Timestamp,
    id::{ContactId, PurposeId},
    personal::Personal,
};

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
    /// Whether something newer than the request stands already.
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
