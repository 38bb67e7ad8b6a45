//! Templates as they are shown.

use serde::Serialize;
use ts_rs::TS;

use super::{TemplateKind, TemplateText};
use crate::{clock::Timestamp, personal::Personal, regime::Regime};

/// A template in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TemplateRow {
    /// What the letter is for.
    pub kind: TemplateKind,
    /// The law.
    pub regime: Regime,
    /// `en`, `de` or `sv`.
    pub language: &'static str,
    /// With its placeholders.
    pub subject: Personal<String>,
    /// UTC milliseconds since when it is not the shipped text; none where it is.
    pub changed_at: Option<Timestamp>,
    /// Whether the shipped text changed since it was made from it.
    pub is_outdated: bool,
}

/// All about a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TemplatePage {
    /// What the letter is for.
    pub kind: TemplateKind,
    /// The law.
    pub regime: Regime,
    /// `en`, `de` or `sv`.
    pub language: &'static str,
    /// Grows by one with each change, from 0 as shipped; a change names the revision it was made on.
    pub revision: i64,
    /// UTC milliseconds since when it is not the shipped text; none where it is.
    pub changed_at: Option<Timestamp>,
    /// Whether the shipped text changed since it was made from it.
    pub is_outdated: bool,
    /// As it counts.
    pub text: TemplateText,
    /// As shipped.
    pub shipped: TemplateText,
    /// What it may name.
    pub placeholders: Vec<PlaceholderOffer>,
}

/// A placeholder as it is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TemplatePlaceholderOffer")]
pub struct PlaceholderOffer {
    /// As it stands between the braces.
    pub name: &'static str,
    /// Whether it is a list, which stands alone on its line.
    pub is_list: bool,
    /// Whether no text may be without it.
    pub is_required: bool,
}
