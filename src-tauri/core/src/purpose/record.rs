//! What a purpose is made of: as filled in, and as stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{basis::Basis, preset::PurposePreset};
use crate::{channel::Channel, clock::Timestamp, id::PurposeId, personal::Personal, store::word::words};

/// How an assessment of legitimate interests came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Assessment {
    /// The interests outweigh those of the people.
    Passed,
    /// They do not.
    Failed,
}

words!(Assessment { Passed "passed", Failed "failed" });

/// What a user fills in about a purpose: a processing activity (Art. 30(1) GDPR).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct PurposeDraft {
    /// Its name, in a line of at most 100 characters. Consents name it.
    pub name: Personal<String>,
    /// What is done, in at most 5,000 characters.
    pub description: Personal<String>,
    /// The lawful basis.
    pub basis: Basis,
    /// The law, in a line of at most 200 characters; needed where the basis is a legal obligation or a public task.
    pub law: Personal<String>,
    /// Whether it is direct marketing, which anybody can object to without a reason (Art. 21(2) GDPR).
    pub marketing: bool,
    /// Whether only the organisation's own similar goods and services are advertised, and every message offers to object
    /// (Art. 13(2) ePrivacy directive). Of marketing only.
    pub own_products: bool,
    /// The channels that it uses, each once.
    pub channels: Vec<Channel>,
    /// Whom it is about, in at most 1,000 characters.
    pub people: Personal<String>,
    /// The fields of a contact that it needs, by their names in `ContactDraft`.
    pub fields: Vec<String>,
    /// Whether it uses special categories of data (Art. 9 GDPR).
    pub special: bool,
    /// The letter of the exception in Art. 9(2) GDPR, `a` to `j`, where special categories are used; empty otherwise.
    pub exception: String,
    /// Who gets the data, in at most 1,000 characters.
    pub recipients: Personal<String>,
    /// How long the data is kept, in at most 1,000 characters.
    pub retention: Personal<String>,
    /// The day of its next review, as in "2026-11-24" (ISO 8601); empty for none.
    pub review_on: String,
    /// Months after which a consent that was not used is pointed out, 0 to 120; 0: never.
    pub warn_months: u32,
    /// Months after which a consent that was not used is no longer relied on, 0 to 120; 0: never.
    pub lapse_months: u32,
    /// The first part of an assessment of legitimate interests, in at most 5,000 characters: which interest, and why it matters.
    pub assessed_purpose: Personal<String>,
    /// The second part: whether it is necessary.
    pub assessed_necessity: Personal<String>,
    /// The third part: what it means for the people, and what protects them.
    pub assessed_balancing: Personal<String>,
    /// How the assessment came out; none while nobody has decided.
    pub assessment: Option<Assessment>,
    /// The day on which it is to be looked at again, as in "2026-11-24"; empty for none.
    pub assessment_review_on: String,
}

impl Default for PurposeDraft {
    fn default() -> Self {
        Self {
            name: Personal::default(),
            description: Personal::default(),
            basis: Basis::default(),
            law: Personal::default(),
            marketing: false,
            own_products: false,
            channels: Vec::new(),
            people: Personal::default(),
            fields: Vec::new(),
            special: false,
            exception: String::new(),
            recipients: Personal::default(),
            retention: Personal::default(),
            review_on: String::new(),
            warn_months: 24,
            lapse_months: 36,
            assessed_purpose: Personal::default(),
            assessed_necessity: Personal::default(),
            assessed_balancing: Personal::default(),
            assessment: None,
            assessment_review_on: String::new(),
        }
    }
}

/// A purpose as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Purpose {
    /// Identity within the vault.
    pub id: PurposeId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What it was started from; none for the user's own.
    pub preset: Option<PurposePreset>,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: PurposeDraft,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds.
    pub changed_at: Timestamp,
    /// UTC milliseconds of its removal, if it was removed: consents still name it.
    pub removed_at: Option<Timestamp>,
}
