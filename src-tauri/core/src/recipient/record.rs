//! What a recipient is made of: as filled in, and as stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    id::{PurposeId, RecipientId},
    personal::Personal,
    store::word::words,
};

/// What a recipient does with the data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RecipientKind {
    /// It processes them on behalf of the organisation (Art. 28 GDPR).
    #[default]
    Processor,
    /// It decides with the organisation what they are used for (Art. 26 GDPR).
    JointController,
    /// It decides alone.
    Controller,
    /// It is a public authority.
    Authority,
}

words!(RecipientKind {
    Processor "processor",
    JointController "joint_controller",
    Controller "controller",
    Authority "authority",
});

/// What a transfer to a third country rests on (Chapter V GDPR).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Safeguard {
    /// A decision that the country protects data well enough (Art. 45).
    Adequacy,
    /// Standard data protection clauses (Art. 46(2)(c) and (d)).
    Clauses,
    /// Binding corporate rules (Art. 47).
    Rules,
    /// An exception for this case (Art. 49).
    Derogation,
}

words!(Safeguard {
    Adequacy "adequacy",
    Clauses "clauses",
    Rules "rules",
    Derogation "derogation",
});

/// What a user fills in about a recipient.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct RecipientDraft {
    /// Its name, in a line of at most 200 characters; no other one has it.
    pub name: Personal<String>,
    /// What it does with the data.
    pub kind: RecipientKind,
    /// Who is told there and where, in at most 1,000 characters.
    pub contact: Personal<String>,
    /// The e-mail address at which it is told; empty for none.
    pub email: Personal<String>,
    /// ISO 3166-1 alpha-2 country where the data goes; empty: not known yet.
    pub country: String,
    /// Which contract, and where it lies, in a line of at most 200 characters.
    pub contract: Personal<String>,
    /// The day of the contract, as in "2026-11-24"; empty for none.
    pub contract_on: String,
    /// The day on which the contract is looked at again, as in "2026-11-24"; empty for none.
    pub review_on: String,
    /// What a transfer rests on; none where there is none, or nobody knows yet.
    pub safeguard: Option<Safeguard>,
    /// What there is to say of that, in at most 5,000 characters.
    pub transfer: Personal<String>,
    /// Which data it gets, in at most 1,000 characters.
    pub categories: Personal<String>,
    /// For which purposes it gets them, each once.
    pub purposes: Vec<PurposeId>,
    /// Anything else, in at most 5,000 characters.
    pub note: Personal<String>,
    /// The day since which nothing is handed to it, as in "2026-11-24"; empty: it is still a recipient.
    pub ended_on: String,
}

/// A recipient as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Recipient {
    /// Identity within the vault.
    pub id: RecipientId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: RecipientDraft,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds.
    pub changed_at: Timestamp,
    /// UTC milliseconds of its removal, if it was removed: disclosures still name it.
    pub removed_at: Option<Timestamp>,
}
