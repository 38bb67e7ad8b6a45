//! The form that somebody is asked for a consent on: what it says, and how a typed code leads back to it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    channel::Channel,
    clock::Timestamp,
    id::{ContactId, NoticeVersionId, PurposeId},
    personal::Personal,
};

/// A channel, and the address or number of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentPoint {
    /// The channel.
    pub channel: Channel,
    /// One of the person's, as they have it or in the form in which such are compared. Empty where it is to be written by hand; letters
    /// and processing have none.
    pub point: Personal<String>,
}

/// What a user chooses about a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentFormDraft {
    /// Who is asked; none for forms of which a stack lies on the counter.
    pub contact: Option<ContactId>,
    /// What for.
    pub purpose: PurposeId,
    /// The wording, in the language that the form is in.
    pub version: NoticeVersionId,
    /// What can be ticked, each once.
    pub channels: Vec<ConsentPoint>,
    /// The zone of the IANA database whose clocks say when it was asked.
    pub zone: String,
}

/// A form that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentFormSaved {
    /// The code on it, as in `793NX-W3CVC`.
    pub code: Personal<String>,
    /// What the file is called, without its folder.
    pub file: Personal<String>,
}

/// What a typed code leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentFormFound {
    /// The code as it is printed.
    pub code: Personal<String>,
    /// Who was asked; none where the form has no name.
    pub contact: Option<ContactId>,
    /// Their name.
    pub name: Option<Personal<String>>,
    /// What for.
    pub purpose: PurposeId,
    /// The wording.
    pub version: Option<NoticeVersionId>,
    /// What could be ticked; nothing is known of that of a form without a name.
    pub channels: Vec<ConsentPoint>,
    /// When they were asked, in UTC milliseconds.
    pub requested_at: Option<Timestamp>,
}
