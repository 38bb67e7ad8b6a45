//! What a request is made of: as filled in, and as stored.

use rusqlite::types::Type;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::TS;

use super::{path::RequestOutcome, wait::RequestWait};
use crate::{
    clock::Timestamp,
    consent::{ConsentMethod, RestrictionGround},
    error::{Error, Result},
    id::{ContactId, DocumentId, PurposeId, RequestId, UserId},
    personal::Personal,
    regime::{DelayReason, RefusalReason, Regime, RequestKind, RequestStage},
    store::word::words,
};

/// How a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequestChannel {
    /// In a mail.
    Email,
    /// On the phone.
    Phone,
    /// In a letter.
    Letter,
    /// Face to face.
    InPerson,
    /// By a form on a website.
    WebForm,
}

words!(RequestChannel {
    Email "email",
    Phone "phone",
    Letter "letter",
    InPerson "in_person",
    WebForm "web_form",
});

impl RequestChannel {
    /// The same, as consents call it.
    pub(super) fn method(self) -> ConsentMethod {
        match self {
            Self::Email => ConsentMethod::Email,
            Self::Phone => ConsentMethod::Phone,
            Self::Letter => ConsentMethod::Paper,
            Self::InPerson => ConsentMethod::InPerson,
            Self::WebForm => ConsentMethod::WebForm,
        }
    }
}

/// What a user fills in about a request that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestDraft {
    /// By which law.
    pub regime: Regime,
    /// What it asks.
    pub kind: RequestKind,
    /// How it came in.
    pub channel: RequestChannel,
    /// When, in UTC milliseconds.
    pub received_at: Timestamp,
    /// Whose data; none where they are not known here.
    pub contact: Option<ContactId>,
    /// The name of who is no contact.
    pub name: Personal<String>,
    /// Where they can be answered: an e-mail address, a number, or a postal address.
    pub address: Personal<String>,
    /// Who asks on their behalf; empty where they ask themselves.
    pub mandate: Personal<String>,
    /// What they ask, in their words.
    pub detail: Personal<String>,
    /// Why it is not certain who asks; empty where it is.
    pub doubt: Personal<String>,
    /// Which purpose a withdrawal or an objection is about; none for all.
    pub purpose: Option<PurposeId>,
    /// Why the use is to be restricted.
    pub ground: Option<RestrictionGround>,
    /// The earlier request that asks the same. It goes the same way all the same.
    pub duplicate_of: Option<RequestId>,
    /// Whether it is only there to try things out; statistics leave it out.
    pub test: bool,
    /// The documents that show it.
    pub evidence: Vec<DocumentId>,
}

/// Who handles a request, and by when they mean to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestPlan {
    /// Who; nobody yet.
    pub assignee: Option<UserId>,
    /// The day, as in "2026-11-24".
    pub target_on: String,
}

/// The last days for an answer, as in "2026-11-24".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestDates {
    /// By count.
    pub nominal_on: String,
    /// By law: later where that is no working day.
    pub legal_on: String,
    /// Whether the holidays of that year are known; where not, both are the same.
    pub certain: bool,
}

/// How a request was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestClosing {
    /// What it came to.
    pub outcome: RequestOutcome,
    /// Why something was refused, by the Data Privacy Vocabulary.
    pub reasons: Vec<RefusalReason>,
    /// Whether they were told where to complain, and that a court may decide (Art. 12(4) GDPR).
    pub remedies: bool,
    /// How and when they were answered.
    pub note: Personal<String>,
}

/// A request as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Request {
    /// Identity within the vault.
    pub id: RequestId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// The year of its receipt.
    pub year: i32,
    /// Its number within that year.
    pub number: i64,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: RequestDraft,
    /// The controller's zone of the IANA database when it was recorded: its clocks say which day it is.
    pub zone: String,
    /// The day of its receipt, as in "2026-11-24".
    pub received_on: String,
    /// When it was recorded, in UTC milliseconds.
    pub recorded_at: Timestamp,
    /// Who recorded it.
    pub author: UserId,
    /// How far it is.
    pub stage: RequestStage,
    /// What the check of who asks came to.
    pub confirmed: Option<bool>,
    /// What the check of the mandate came to.
    pub mandated: Option<bool>,
    /// Who handles it, and by when.
    #[serde(flatten)]
    pub plan: RequestPlan,
    /// The last days for an answer.
    #[serde(flatten)]
    pub dates: RequestDates,
    /// What was asked of them, the first first.
    pub waits: Vec<RequestWait>,
    /// When more time was taken, in UTC milliseconds.
    pub extended_at: Option<Timestamp>,
    /// Why, by the Data Privacy Vocabulary.
    pub extension_reasons: Vec<DelayReason>,
    /// Until when, where the law knows no number of its own; empty where it does.
    pub extended_until: String,
    /// When they were told of that, in UTC milliseconds: only then it counts.
    pub told_at: Option<Timestamp>,
    /// How it was closed.
    pub closing: Option<RequestClosing>,
    /// When, in UTC milliseconds.
    pub closed_at: Option<Timestamp>,
    /// The day, as in "2026-11-24"; empty while it is open.
    pub closed_on: String,
}

/// The word that something is stored as: the one that the window knows.
pub(super) fn word<T: Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value).map_err(Error::internal)? {
        serde_json::Value::String(word) => Ok(word),
        _ => Err(Error::internal("a word is stored as text")),
    }
}

/// Reads such a word.
pub(super) fn of_word<T: DeserializeOwned>(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<T> {
    let word: String = row.get(column)?;
    serde_json::from_value(serde_json::Value::String(word))
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into()))
}

/// Stores a list as JSON.
pub(super) fn list<T: Serialize>(values: &[T]) -> Result<String> {
    serde_json::to_string(values).map_err(Error::internal)
}

/// Reads such a list.
pub(super) fn of_list<T: DeserializeOwned>(
    row: &rusqlite::Row<'_>,
    column: usize,
) -> rusqlite::Result<Vec<T>> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into()))
}
