//! The answer to "what do you have about me?" (Art. 15 GDPR), and what somebody takes along (Art. 20), as a package.
//!
//! One walk over the [inventory](crate::store::inventory) finds every datum about a person ([`gather`]); what is told of third parties is
//! struck out of it, and [`gate::save_access`](super::gate::save_access) writes the rest. See `docs/access-package.md`.

mod card;
mod consent;
mod datum;
mod decode;
mod journal;
mod lawful;
mod manifest;
mod package;
mod page;
mod password;
mod path;
mod processing;
mod readable;
mod redaction;
mod summary;
mod table;
mod walk;
mod words;

use chrono::NaiveDate;

pub use self::{
    datum::{AccessDatum, AccessRecord, DataSource},
    password::AccessPassword,
    redaction::{Redaction, RedactionReason, Strike},
    walk::gather,
};
pub(super) use self::{
    package::{Written, prepare, write},
    redaction::require_known,
    summary::{AccessSummary, summarise},
    table::file as file_of,
    walk::gather_all,
};
use crate::{
    id::{ContactId, RequestId},
    personal::Personal,
    request::MatchKind,
    text::Language,
};

/// The version of the package that this program writes.
pub const VERSION: &str = "kartotek-access/1";

/// Under which right somebody gets their data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessScope {
    /// Everything (Art. 15 GDPR).
    Access,
    /// What they provided, or was observed of them, under consent or a contract (Art. 20).
    Portability,
}

/// What a package answers.
pub struct AccessAnswer<'a> {
    /// The records of the person: several where they are there more than once.
    pub contacts: &'a [ContactId],
    /// What is kept with others and was found to be about the person.
    pub mentions: &'a [(MatchKind, i64)],
    /// Under which right.
    pub scope: AccessScope,
    /// The request, whose path says that the package was saved; none where nobody wrote one down.
    pub request: Option<RequestId>,
    /// The language that the person is written to in.
    pub language: Language,
    /// The number of the request, as in `2026-0007`: digits and hyphens.
    pub number: &'a str,
    /// The day on which the request came.
    pub received_on: NaiveDate,
    /// The day on which the answer is due by counting, and by the law of days off.
    pub due_on: (NaiveDate, NaiveDate),
    /// Whether the time was extended.
    pub extended: bool,
    /// How it was made sure who asks, as the person reads it; empty where nobody doubted it.
    pub identity: &'a Personal<String>,
    /// What is kept back.
    pub redactions: &'a [Redaction],
    /// The letter as it was set (PDF); none where it goes by other means.
    pub letter: Option<&'a [u8]>,
}

/// What the file of an answer is called: the number of the request, and nobody's name.
pub fn file_name(number: &str) -> String {
    format!("answer-{number}.zip")
}
