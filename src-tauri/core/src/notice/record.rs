//! What a notice is made of: as filled in, and as stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::wording::NoticeLack;
use crate::{
    clock::Timestamp,
    id::{NoticeId, NoticeVersionId, PurposeId, UserId},
    personal::Personal,
    store::word::words,
};

/// What a notice is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoticeKind {
    /// What people consent to (Art. 7 GDPR).
    #[default]
    Consent,
    /// What people are told about the use of their data (Art. 13 and 14 GDPR).
    Information,
}

words!(NoticeKind { Consent "consent", Information "information" });

/// What a user fills in about a notice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct NoticeDraft {
    /// Its name inside the app, in a line of at most 100 characters.
    pub name: Personal<String>,
    /// What it is for.
    pub kind: NoticeKind,
    /// The purpose that it is about. Information may be about all.
    pub purpose: Option<PurposeId>,
}

/// A notice as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Notice {
    /// Identity within the vault.
    pub id: NoticeId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: NoticeDraft,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds of its removal, if it was removed: what was shown stays provable.
    pub removed_at: Option<Timestamp>,
}

/// A wording in one language, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoticeText {
    /// `en`, `de` or `sv`.
    pub language: String,
    /// The wording, with placeholders, in at most 20,000 characters.
    pub text: Personal<String>,
}

/// One wording of a notice, in one language, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoticeVersion {
    /// Identity within the vault.
    pub id: NoticeVersionId,
    /// Of which notice.
    pub notice: NoticeId,
    /// The number, from 1. All languages of a version belong together.
    pub version: u32,
    /// `en`, `de` or `sv`.
    pub language: String,
    /// As people read it, once it is frozen; with placeholders until then.
    pub text: Personal<String>,
    /// SHA-256 in hexadecimal; empty until it is frozen.
    pub hash: String,
    /// UTC milliseconds since when nobody can change it.
    pub frozen_at: Option<Timestamp>,
    /// Who wrote it first.
    pub author: UserId,
    /// UTC milliseconds.
    pub created_at: Timestamp,
}

/// A wording as people read it, and what it lacks before it can be frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoticePreview {
    /// As people read it.
    pub text: Personal<String>,
    /// What it lacks; empty where it can be frozen.
    pub lacks: Vec<NoticeLack>,
}

/// A version of a notice in all its languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoticeEdition {
    /// The number, from 1.
    pub version: u32,
    /// UTC milliseconds since when nobody can change it; none for a draft.
    pub frozen_at: Option<Timestamp>,
    /// The wordings in the order English, German, Swedish.
    pub texts: Vec<NoticeVersion>,
}

/// All about a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoticePage {
    /// The notice.
    pub notice: Notice,
    /// The name of its purpose; empty where it is about none.
    pub purpose_name: Personal<String>,
    /// Its versions, the newest first. At most the newest is a draft.
    pub editions: Vec<NoticeEdition>,
}

/// A notice in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoticeRow {
    /// The notice.
    pub notice: Notice,
    /// The name of its purpose; empty where it is about none.
    pub purpose_name: Personal<String>,
    /// The newest version that is frozen: the one to show.
    pub current: Option<u32>,
    /// UTC milliseconds since when it is frozen.
    pub current_since: Option<Timestamp>,
    /// The version that is a draft.
    pub draft: Option<u32>,
    /// The languages of the newest version.
    pub languages: Vec<String>,
}
