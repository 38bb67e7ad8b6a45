//! A datum: one value about a person, with what is known about it.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::redaction::RedactionReason;
use crate::{
    clock::Timestamp,
    id::ContactId,
    personal::Personal,
    store::inventory::{Category, Class},
};

/// Where a datum is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DataSource {
    /// The person gave it.
    Provided,
    /// It was seen of what they did, or what was done with them.
    Observed,
    /// It was made of other data, or for the keeping of records.
    Derived,
    /// Somebody here thinks so.
    Inferred,
    /// Somebody else gave it.
    ThirdParty,
}

impl DataSource {
    /// The word in the files.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Provided => "provided",
            Self::Observed => "observed",
            Self::Derived => "derived",
            Self::Inferred => "inferred",
            Self::ThirdParty => "third_party",
        }
    }
}

/// One value about a person.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessDatum {
    /// The column.
    pub field: &'static str,
    /// What it says, as it is handed out.
    pub value: Personal<Value>,
    /// Where it is from.
    pub source: DataSource,
    /// Whether it is handed out under Art. 20 too.
    pub portable: bool,
    /// Why it is kept back, where it is; `value` is null then.
    pub withheld: Option<RedactionReason>,
    /// Whether something was struck out of it.
    pub struck: Option<RedactionReason>,
    /// What is known about the column.
    #[serde(skip)]
    pub(super) class: Class,
    /// The lawful bases and purposes, by their places in the list of purposes.
    #[serde(skip)]
    pub(super) purposes: Vec<usize>,
}

impl AccessDatum {
    /// As it stands in the files.
    pub(super) fn told(&self) -> Value {
        match self.withheld {
            Some(reason) => json!({ "withheld": reason }),
            None => self.value.0.clone(),
        }
    }

    /// As one line of text.
    pub(super) fn text(&self) -> String {
        match self.withheld {
            Some(_) => String::new(),
            None => text(&self.value.0),
        }
    }
}

/// A value as text.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What belongs together: a row.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessRecord {
    /// The table.
    pub table: &'static str,
    /// The contact.
    pub contact: ContactId,
    /// Since when it is kept, in UTC milliseconds.
    pub since: Option<Timestamp>,
    /// Until when, or how long, it is kept.
    pub until: Personal<String>,
    /// Its values.
    pub data: Vec<AccessDatum>,
    /// What it is called in the package, and by what a [`Redaction`](super::Redaction) names it.
    pub name: String,
    /// Which of the contacts that were asked for, from 0.
    #[serde(skip)]
    pub(super) person: usize,
    /// How the journal names what it belongs to.
    #[serde(skip)]
    pub(super) object: [u8; 16],
}

impl AccessRecord {
    /// A value of it; none where there is none, or it is kept back.
    pub(in crate::exchange) fn get(&self, field: &str) -> Option<&Value> {
        let datum = self.data.iter().find(|datum| datum.field == field)?;
        Some(&datum.value.0).filter(|_| datum.withheld.is_none())
    }

    /// As it stands in the files.
    pub(super) fn told(&self) -> Map<String, Value> {
        let mut told = Map::new();
        told.insert("record".into(), self.name.clone().into());
        told.insert("contact".into(), format!("contact-{}", self.contact.0).into());
        told.extend(self.data.iter().map(|datum| (datum.field.to_owned(), datum.told())));
        told
    }
}

/// The word for a category in the files.
pub(super) fn category(category: Category) -> &'static str {
    match category {
        Category::Technical => "technical",
        Category::Name => "name",
        Category::ContactPoint => "contact_point",
        Category::Profession => "profession",
        Category::Birth => "birth",
        Category::Picture => "picture",
        Category::FreeText => "free_text",
        Category::Origin => "origin",
        Category::Record => "record",
        Category::Organisation => "organisation",
    }
}
