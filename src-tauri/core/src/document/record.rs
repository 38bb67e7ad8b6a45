//! What a document is made of: as filled in, and as stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    crm::party::Party,
    id::{DocumentId, UserId},
    personal::Personal,
    store::word::words,
};

/// What sort of document it is, which decides how long it is to be kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionClass {
    /// An offer with a price.
    Quote,
    /// A demand for payment, also a credit note.
    Invoice,
    /// What both sides agreed to.
    Contract,
    /// Correspondence.
    Letter,
    /// What shows that something was so: a consent, an identity that was checked.
    Evidence,
    /// Anything else.
    #[default]
    Other,
}

words!(RetentionClass {
    Quote "quote",
    Invoice "invoice",
    Contract "contract",
    Letter "letter",
    Evidence "evidence",
    Other "other",
});

/// What a user fills in about a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct DocumentDraft {
    /// What it is called, in a line of at most 200 characters.
    pub title: Personal<String>,
    /// What sort of document it is.
    pub retention: RetentionClass,
    /// Its date, in UTC milliseconds.
    pub dated_at: Timestamp,
}

/// A document as stored. What is in it lies in a sealed file of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Document {
    /// Identity within the vault.
    pub id: DocumentId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: DocumentDraft,
    /// What the file was called that it was stored from.
    pub file_name: Personal<String>,
    /// What it is by its content, whatever its file was called: a media type (RFC 6838).
    pub media_type: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Whom it is about.
    #[serde(flatten)]
    pub party: Party,
    /// Who stored it.
    pub author: UserId,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds.
    pub changed_at: Timestamp,
    /// UTC milliseconds of the move into the trash, if it is there.
    pub trashed_at: Option<Timestamp>,
}
