//! The kinds of records.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Kind {
    /// A contact.
    Contact,
    /// A company.
    Company,
}
