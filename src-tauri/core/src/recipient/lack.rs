//! What an entry of the register still lacks: a pure function of what was filled in and the day.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::record::{RecipientDraft, RecipientKind};
use crate::crm::day::written;

/// What an entry of the register lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RecipientLack {
    /// Where the data goes.
    Country,
    /// The contract or arrangement that the law asks for (Art. 26(1) and 28(3) GDPR).
    Contract,
    /// The contract was to be looked at again by now.
    Review,
    /// What the transfer to a third country rests on (Chapter V GDPR).
    Safeguard,
    /// Which data it gets.
    Categories,
    /// For which purpose.
    Purpose,
    /// Nobody there can be told of a change (Art. 19 GDPR).
    Contact,
}

/// Countries to which data goes as within: the European Union, Iceland, Liechtenstein and Norway, the United Kingdom and Switzerland.
const NEAR: [&str; 32] = [
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Whether data that goes to a country leaves the European Economic Area, the United Kingdom and Switzerland.
pub fn is_abroad(country: &str) -> bool {
    !country.is_empty() && !NEAR.contains(&country)
}

/// What an entry lacks on a day. One that has ended lacks nothing.
pub fn lacks(draft: &RecipientDraft, today: NaiveDate) -> Vec<RecipientLack> {
    let today = written(today);
    if !draft.ended_on.is_empty() && draft.ended_on <= today {
        return Vec::new();
    }
    let needs_contract = matches!(draft.kind, RecipientKind::Processor | RecipientKind::JointController);
    let none = |missing: bool, lack| missing.then_some(lack);
    [
        none(draft.country.is_empty(), RecipientLack::Country),
        none(needs_contract && draft.contract_on.is_empty(), RecipientLack::Contract),
        none(!draft.review_on.is_empty() && draft.review_on <= today, RecipientLack::Review),
        none(is_abroad(&draft.country) && draft.safeguard.is_none(), RecipientLack::Safeguard),
        none(draft.categories.is_empty(), RecipientLack::Categories),
        none(draft.purposes.is_empty(), RecipientLack::Purpose),
        none(draft.contact.is_empty() && draft.email.is_empty(), RecipientLack::Contact),
    ]
    .into_iter()
    .flatten()
    .collect()
}
