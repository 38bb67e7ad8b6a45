//! What an activity is made of: as filled in, and as stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    crm::party::Party,
    id::{ActivityId, UserId},
    personal::Personal,
    store::word::words,
};

/// What sort of thing happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ActivityKind {
    /// Something was noted.
    #[default]
    Note,
    /// A telephone call.
    Call,
    /// A meeting, also over video.
    Meeting,
    /// An e-mail.
    Mail,
    /// A letter by post.
    Letter,
}

words!(ActivityKind { Note "note", Call "call", Meeting "meeting", Mail "mail", Letter "letter" });

/// From whom it came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Direction {
    /// From nobody, or it does not matter; a note has none.
    #[default]
    None,
    /// They called or wrote.
    In,
    /// We did.
    Out,
}

words!(Direction { None "none", In "in", Out "out" });

/// What a user fills in about an activity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ActivityDraft {
    /// What sort of thing happened.
    pub kind: ActivityKind,
    /// From whom it came.
    pub direction: Direction,
    /// When, in UTC milliseconds.
    pub occurred_at: Timestamp,
    /// What it was about, in a line of at most 200 characters.
    pub subject: Personal<String>,
    /// What there is to say, in at most 100,000 characters. A contact who is mentioned stands in it as `[[token]]`.
    pub body: Personal<String>,
}

/// An activity as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Activity {
    /// Identity within the vault.
    pub id: ActivityId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: ActivityDraft,
    /// Whom it is about.
    #[serde(flatten)]
    pub party: Party,
    /// Who logged it.
    pub author: UserId,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds.
    pub changed_at: Timestamp,
    /// UTC milliseconds of the move into the trash, if it is there.
    pub trashed_at: Option<Timestamp>,
}
