//! Settings of a vault, kept inside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Settings that belong to the vault and its organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Settings {
    /// The organisation that is responsible for the data (the controller).
    pub organisation: String,
    /// ISO 3166-1 alpha-2 country: default phone region.
    pub country: String,
    /// `en`, `de` or `sv`: whose rules names are sorted by.
    pub sort_language: String,
    /// Whether birthdays are kept at all. Off unless somebody needs them: collect less (Art. 5(1)(c) GDPR).
    pub birthday: bool,
    /// Minutes without input until the vault locks; 1 to 60.
    pub auto_lock_minutes: u32,
}
