//! Old and new values, as the journal keeps them in JSON and as they are shown.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::{
    crm::point::{Address, Email, Phone, Website},
    personal::Personal,
};

/// A field that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HistoryChange {
    /// Its name in the draft, `note` for the confidential note, or `photo`.
    pub field: String,
    /// What it held before; none for nothing.
    pub old: Option<HistoryValue>,
    /// What it held then; none for nothing.
    pub new: Option<HistoryValue>,
    /// Whether the old value can be put back: it is another one than that of now.
    pub restorable: bool,
}

/// What a field held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
#[ts(export)]
pub enum HistoryValue {
    /// Text; dates and languages in the form that they have in a draft.
    Text(Personal<String>),
    /// Tags by name.
    Tags(Vec<Personal<String>>),
    /// E-mail addresses.
    Emails(Vec<Email>),
    /// Telephone numbers.
    Phones(Vec<Phone>),
    /// Postal addresses.
    Addresses(Vec<Address>),
    /// Websites.
    Websites(Vec<Website>),
    /// A photo. The journal does not keep which.
    Photo,
}

impl HistoryValue {
    /// What a field held; `None` for nothing, and for what only another version of the program can read.
    fn of(field: &str, value: &Value) -> Option<Self> {
        match field {
            "tags" => list(value).map(Self::Tags),
            "emails" => list(value).map(Self::Emails),
            "phones" => list(value).map(Self::Phones),
            "addresses" => list(value).map(Self::Addresses),
            "websites" => list(value).map(Self::Websites),
            "photo" => (!value.is_null()).then_some(Self::Photo),
            _ => value.as_str().filter(|text| !text.is_empty()).map(|text| Self::Text(text.into())),
        }
    }
}

fn list<T: DeserializeOwned>(value: &Value) -> Option<Vec<T>> {
    Vec::deserialize(value).ok().filter(|list: &Vec<T>| !list.is_empty())
}

/// The fields that a payload says changed. `now` is what a draft of the object holds, as far as it can be changed.
pub(super) fn changes(mut payload: Map<String, Value>, now: &Map<String, Value>) -> Vec<HistoryChange> {
    if let Some(Value::Object(added)) = payload.remove("new") {
        let added = added.iter().map(|(field, new)| HistoryChange {
            field: field.clone(),
            old: None,
            new: HistoryValue::of(field, new),
            restorable: false,
        });
        return added.filter(|change| change.new.is_some()).collect();
    }
    let changed = payload.iter().filter_map(|(field, change)| {
        let (old, new) = (change.get("old")?, change.get("new")?);
        let (old, new) = (HistoryValue::of(field, old), HistoryValue::of(field, new));
        let restorable = now.get(field).is_some_and(|now| HistoryValue::of(field, now) != old);
        // A company's id says nothing; its name stands beside it.
        (old.is_some() || new.is_some()).then(|| HistoryChange { field: field.clone(), old, new, restorable })
    });
    changed.collect()
}
