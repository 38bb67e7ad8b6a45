//! What a consent's events are made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::standing::Link;
use crate::{
    channel::Channel,
    clock::Timestamp,
    id::{ConsentId, ContactId, DocumentId, NoticeVersionId, PurposeId, UserId},
    personal::Personal,
    store::word::words,
};

/// What happened to a consent. The states are those of the Data Privacy Vocabulary; `Customer` is none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentKind {
    /// The person was asked.
    Requested,
    /// The person consented.
    Given,
    /// The person consented again.
    Renewed,
    /// The person said no.
    Refused,
    /// The person took it back (Art. 7(3) GDPR).
    Withdrawn,
    /// It ran out.
    Expired,
    /// It does not count: its wording, or the way it was asked for, was wrong.
    Invalidated,
    /// No consent, but the address was got with a sale, and the person was told that they may object (Art. 13(2) of directive
    /// 2002/58/EC).
    Customer,
}

words!(ConsentKind {
    Requested "requested",
    Given "given",
    Renewed "renewed",
    Refused "refused",
    Withdrawn "withdrawn",
    Expired "expired",
    Invalidated "invalidated",
    Customer "customer",
});

impl ConsentKind {
    /// Each.
    pub const ALL: [Self; 8] = [
        Self::Requested,
        Self::Given,
        Self::Renewed,
        Self::Refused,
        Self::Withdrawn,
        Self::Expired,
        Self::Invalidated,
        Self::Customer,
    ];

    /// Whether the person consents.
    pub fn consents(self) -> bool {
        matches!(self, Self::Given | Self::Renewed)
    }

    /// Whether it ends a consent, or says that there is none.
    pub fn says_no(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Invalidated | Self::Expired | Self::Refused)
    }

    /// Of two at the same moment, the one that allows less counts.
    pub(crate) fn strictness(self) -> u8 {
        match self {
            Self::Given | Self::Renewed => 0,
            Self::Customer => 1,
            Self::Requested => 2,
            Self::Expired => 3,
            Self::Invalidated => 4,
            Self::Refused => 5,
            Self::Withdrawn => 6,
        }
    }
}

/// How somebody expressed it. There is no word for silence, a box that was ticked already, or doing nothing (recital 32 GDPR).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentMethod {
    /// A form on paper, filled in by hand.
    Paper,
    /// A form on a website.
    WebForm,
    /// On the phone.
    Phone,
    /// Face to face.
    InPerson,
    /// A message that they wrote.
    Email,
    /// Asked for at an address, and confirmed from it.
    DoubleOptIn,
    /// A list says so.
    Import,
}

words!(ConsentMethod {
    Paper "paper",
    WebForm "web_form",
    Phone "phone",
    InPerson "in_person",
    Email "email",
    DoubleOptIn "double_opt_in",
    Import "import",
});

/// How well a consent is proven (Art. 7(1) GDPR), the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentGrade {
    /// Signed, or confirmed from the address itself, with the evidence at hand.
    A,
    /// The record of a form, with its time, or other evidence at hand.
    B,
    /// A user says so, and which wording was shown.
    C,
    /// A claim: nothing shows it.
    D,
}

words!(ConsentGrade { A "a", B "b", C "c", D "d" });

/// What a consent is about: whose, for what, and through which channel and address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentKey {
    /// Whose.
    pub contact: ContactId,
    /// For what.
    pub purpose: PurposeId,
    /// Through what.
    pub channel: Channel,
    /// The address or number, in the form in which such are compared; empty for every one of the channel.
    pub point: Personal<String>,
}

/// What a user fills in about an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentDraft {
    /// What it is about.
    #[serde(flatten)]
    pub key: ConsentKey,
    /// What happened.
    pub kind: ConsentKind,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// The zone of the IANA database whose clocks said so.
    pub zone: String,
    /// How it was expressed; a withdrawal takes any way.
    pub method: ConsentMethod,
    /// Where: the fair, the address of the form, the list.
    pub source: Personal<String>,
    /// The wording that was shown.
    pub version: Option<NoticeVersionId>,
    /// ISO 8601: the last day that it holds, where it is limited; empty otherwise.
    pub valid_until: String,
    /// Who consented for a child (Art. 8 GDPR); empty for the person themselves.
    pub guardian: Personal<String>,
    /// What makes them the guardian, and how that was checked (Art. 8(2)).
    pub guardian_relation: Personal<String>,
    /// The code of the request that it answers; empty without one.
    pub code: String,
    /// Anything else.
    pub note: Personal<String>,
    /// Documents of the contact that show it.
    pub evidence: Vec<DocumentId>,
}

/// An event as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentEvent {
    /// Identity within the vault.
    pub id: ConsentId,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: ConsentDraft,
    /// How well it is proven.
    pub grade: ConsentGrade,
    /// When it was recorded, in UTC milliseconds.
    pub recorded_at: Timestamp,
    /// From when on it counted: since it happened and was recorded.
    pub since: Timestamp,
    /// When it gave way to another event, if it did; at once where one stood that it does not end.
    pub ends_at: Option<Timestamp>,
    /// When the consent was used last under it.
    pub used_at: Option<Timestamp>,
    /// Who recorded it.
    pub author: UserId,
}

impl ConsentEvent {
    pub(crate) fn link(&self) -> Link {
        Link { id: self.id, kind: self.draft.kind, at: self.draft.at }
    }
}
