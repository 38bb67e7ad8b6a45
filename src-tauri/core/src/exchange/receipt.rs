//! The receipt of what somebody consented to, for them to keep.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a receipt is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentReceiptFormat {
    /// To be read and printed: PDF/UA-1.
    Pdf,
    /// For machines: JSON-LD with the Data Privacy Vocabulary.
    JsonLd,
}
