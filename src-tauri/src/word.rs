//! Enums as the words that letters, the window and files know them by.

use kartotek_core::error::{Error, Result};
use serde::Serialize;

/// The word that an enum is written as.
pub(crate) fn word(value: &impl Serialize) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(Error::internal("this is written as no word")),
    }
}
