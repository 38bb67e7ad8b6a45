//! Redactions: what is kept back so that others are not harmed (Art. 15(4) GDPR). The package says where, and why, never what.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    datum::AccessRecord,
    journal,
    lawful::{camel, field as field_of},
};
use crate::{
    error::{Error, Problem, Result},
    personal::Personal,
    text::strike::MARK,
};

/// Why something is kept back. There is no other, so that no reason can tell what is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RedactionReason {
    /// It is about somebody else, or somebody's secret (Art. 15(4) GDPR).
    ThirdParty,
    /// It is needed for legal claims.
    LegalClaim,
}

impl RedactionReason {
    /// The term of the Data Privacy Vocabulary.
    pub(super) fn term(self) -> &'static str {
        match self {
            Self::ThirdParty => "ThirdPartyRightsImpaired",
            Self::LegalClaim => "LegalClaimDefenceImpaired",
        }
    }
}

/// What is struck out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strike {
    /// A datum, with what the journal keeps of it. Of a document that is `sealed_key`: its file.
    Field {
        /// The record, by its name.
        record: String,
        /// The datum.
        field: String,
    },
    /// A text, wherever it stands in a datum and in what the journal keeps of its record.
    Part {
        /// The record, by its name.
        record: String,
        /// The datum.
        field: String,
        /// What is struck out of it.
        text: Personal<String>,
    },
    /// A text that names somebody else, wherever it stands in the data, if it does. The files of documents are looked through by who answers.
    Name {
        /// What is struck out.
        text: Personal<String>,
    },
    /// A text, wherever it stands.
    Everywhere {
        /// What is struck out.
        text: Personal<String>,
    },
}

/// Something that is kept back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redaction {
    /// What.
    pub strike: Strike,
    /// Why.
    pub reason: RedactionReason,
}

/// Where something was struck out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Place {
    pub(super) file: &'static str,
    pub(super) record: String,
    pub(super) field: String,
    pub(super) whole: bool,
    pub(super) reason: RedactionReason,
}

/// Strikes out what is to be kept back; refuses where something of it is not there (any more), so that nobody believes it struck.
///
/// # Errors
/// [`Error::Invalid`] about `redactions` where a text is empty, or only part of a file is meant; [`Error::Conflict`].
pub(super) fn apply(records: &mut [AccessRecord], redactions: &[Redaction]) -> Result<()> {
    redactions.iter().try_for_each(|redaction| {
        let reason = redaction.reason;
        let found = match &redaction.strike {
            Strike::Field { record, field } => strike_field(records, record, field, reason),
            Strike::Part { record, field, text } => {
                require_text(text)?;
                strike_part(records, record, field, text, reason)?
            }
            Strike::Name { text } => {
                require_text(text)?;
                for record in &mut *records {
                    strike_all(record, text, reason);
                }
                true
            }
            Strike::Everywhere { text } => {
                require_text(text)?;
                with_each(records.iter_mut(), |record| strike_all(record, text, reason))
            }
        };
        if found { Ok(()) } else { Err(Error::Conflict) }
    })
}

/// Refuses what no record can have, before anything is read.
///
/// # Errors
/// [`Error::Invalid`] about `redactions`.
pub(in crate::exchange) fn require_known(redactions: &[Redaction]) -> Result<()> {
    redactions.iter().try_for_each(|redaction| match &redaction.strike {
        Strike::Part { text, .. } | Strike::Name { text } | Strike::Everywhere { text } => require_text(text),
        Strike::Field { .. } => Ok(()),
    })
}

fn require_text(text: &str) -> Result<()> {
    if text.trim().is_empty() { Err(Error::invalid("redactions", Problem::Missing)) } else { Ok(()) }
}

/// Every text that is to be nowhere.
pub(super) fn texts(redactions: &[Redaction]) -> Vec<&str> {
    redactions
        .iter()
        .filter_map(|redaction| match &redaction.strike {
            Strike::Everywhere { text } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// Every text that is to be nowhere in the data.
pub(super) fn names(redactions: &[Redaction]) -> impl Iterator<Item = &str> {
    redactions.iter().filter_map(|redaction| match &redaction.strike {
        Strike::Name { text } | Strike::Everywhere { text } => Some(text.as_str()),
        _ => None,
    })
}

/// Whether a record is what is kept of earlier values.
fn is_past(record: &AccessRecord) -> bool {
    record.table == journal::TABLE || record.table == "import_fill"
}

fn strike_field(records: &mut [AccessRecord], name: &str, field: &str, reason: RedactionReason) -> bool {
    let Some(record) = records.iter_mut().find(|record| record.name == name) else { return false };
    let (object, table) = (record.object, record.table);
    let Some(datum) = record.data.iter_mut().find(|datum| datum.field == field) else { return false };
    let was = std::mem::take(&mut datum.value.0);
    datum.withheld = Some(reason);
    let column = camel(field);
    let of_contact = field_of(table, field).filter(|key| *key != column);
    for past in records.iter_mut().filter(|past| is_past(past) && past.object == object) {
        for datum in &mut past.data {
            let mut found = withhold(&mut datum.value.0, &column, reason);
            if let Some(key) = &of_contact {
                found |= withhold(&mut datum.value.0, key, reason);
            }
            if table == "confidential" {
                found |= withhold(&mut datum.value.0, "note", reason);
            }
            if let Value::String(text) = &was
                && datum.field == "sealed"
            {
                found |= strike(&mut datum.value.0, text);
            }
            if found {
                datum.struck = Some(reason);
            }
        }
    }
    true
}

fn strike_part(
    records: &mut [AccessRecord],
    name: &str,
    field: &str,
    text: &str,
    reason: RedactionReason,
) -> Result<bool> {
    let Some(record) = records.iter_mut().find(|record| record.name == name) else { return Ok(false) };
    if matches!((record.table, field), ("document", "sealed_key") | ("photo", "bytes")) {
        return Err(Error::invalid("redactions", Problem::Choice));
    }
    let object = record.object;
    let Some(datum) = record.data.iter_mut().find(|datum| datum.field == field) else { return Ok(false) };
    if !strike(&mut datum.value.0, text) {
        return Ok(false);
    }
    datum.struck = Some(reason);
    for past in records.iter_mut().filter(|past| is_past(past) && past.object == object) {
        strike_all(past, text, reason);
    }
    Ok(true)
}

fn strike_all(record: &mut AccessRecord, text: &str, reason: RedactionReason) -> bool {
    let mut found = false;
    for datum in &mut record.data {
        if strike(&mut datum.value.0, text) {
            datum.struck = Some(reason);
            found = true;
        }
    }
    found
}

/// Strikes a text out of every text of a value.
pub(super) fn strike(value: &mut Value, text: &str) -> bool {
    match value {
        Value::String(whole) if !text.is_empty() && whole.contains(text) => {
            *whole = whole.replace(text, MARK);
            true
        }
        Value::Array(values) => with_each(values, |value| strike(value, text)),
        Value::Object(values) => with_each(values.values_mut(), |value| strike(value, text)),
        _ => false,
    }
}

/// Keeps back what stands under a key, wherever it does.
fn withhold(value: &mut Value, key: &str, reason: RedactionReason) -> bool {
    match value {
        Value::Array(values) => with_each(values, |value| withhold(value, key, reason)),
        Value::Object(values) => values.iter_mut().fold(false, |found, (name, value)| {
            if name == key {
                *value = json!({ "withheld": reason });
                return true;
            }
            withhold(value, key, reason) || found
        }),
        _ => false,
    }
}

/// Everything that was struck out.
pub(super) fn places(records: &[AccessRecord]) -> Vec<Place> {
    let mut places = Vec::new();
    for record in records {
        for datum in &record.data {
            let Some(reason) = datum.withheld.or(datum.struck) else { continue };
            places.push(Place {
                file: super::table::file(record.table),
                record: record.name.clone(),
                field: datum.field.to_owned(),
                whole: datum.withheld.is_some(),
                reason,
            });
        }
    }
    places
}

/// Does something with each, also after the first that it did anything to; whether it did to any.
fn with_each<T>(items: impl IntoIterator<Item = T>, mut act: impl FnMut(T) -> bool) -> bool {
    let mut any = false;
    for item in items {
        any |= act(item);
    }
    any
}
