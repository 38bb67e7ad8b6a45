//! What the user decides about an import: columns, source, lawful basis, duplicates.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    consent::DataOrigin,
    exchange::import::{layout::CsvLayout, target::ImportTarget},
    id::{NoticeVersionId, PurposeId},
    personal::Personal,
    purpose::Basis,
};

/// What the user decided about the batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportPlan {
    /// How a CSV is cut; `None` for vCard.
    pub layout: Option<CsvLayout>,
    /// Where each column goes, in the file's order; empty for vCard.
    pub targets: Vec<ImportTarget>,
    /// Where the data came from, in words.
    pub source: Personal<String>,
    /// Whether the people gave it themselves (Art. 13 GDPR); otherwise they have to be told (Art. 14).
    #[serde(default)]
    #[ts(optional)]
    pub origin: Option<DataOrigin>,
    /// What those consented to whom the file says to have opted in. Without it, such columns say nothing.
    #[serde(default)]
    #[ts(optional)]
    pub consent: Option<ImportConsent>,
    /// On what basis it is kept.
    pub basis: Option<Basis>,
    /// A tag for all of them, empty if none.
    pub tag: Personal<String>,
    /// What happens with duplicates that nothing else was said about.
    pub duplicates: DuplicateChoice,
    /// What happens with single duplicates, by row number as in `ImportDuplicate`.
    pub choices: Vec<(u64, DuplicateChoice)>,
    /// Who comes in though they were erased or want nothing from us; everybody else of those is left out.
    #[serde(default)]
    pub admit: Vec<ImportAdmission>,
}

/// Somebody who comes in though they were erased or want nothing from us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportAdmission {
    /// Row or card number, as in `ImportSuppressed`.
    pub row: u64,
    /// Why, in at most 1,000 characters. It is journaled.
    pub reason: Personal<String>,
}

/// What the people of a file are said to have consented to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportConsent {
    /// For what; by e-mail.
    pub purpose: PurposeId,
    /// The wording that they were shown, where that is known.
    pub version: Option<NoticeVersionId>,
}

/// What happens with a row that seems to be a contact one has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DuplicateChoice {
    /// The row is left out.
    #[default]
    Skip,
    /// What the contact lacks is filled in from the row; nothing that is there changes.
    Fill,
    /// A second contact is made.
    Add,
}

/// A mapping that the user saved under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportMapping {
    /// Its name.
    pub name: String,
    /// Column name → target.
    pub targets: Vec<(Personal<String>, ImportTarget)>,
}
