//! What a change changes, for the journal: fields by name, each with its old and new value.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{
    error::{Error, Result},
    store::Tx,
};

/// Where a change comes from stands beside the fields under this name, which no field has.
pub(crate) const ORIGIN: &str = "origin";

/// What the journal keeps of a change, with where it comes from.
pub(crate) fn with_origin<'a>(tx: &Tx<'_>, payload: &'a Value) -> Cow<'a, Value> {
    let Some(origin) = tx.origin() else { return Cow::Borrowed(payload) };
    let mut payload = payload.clone();
    payload[ORIGIN] = json!(origin);
    Cow::Owned(payload)
}

/// The fields of a draft that hold something, as JSON.
pub(crate) fn filled<T: Serialize>(draft: &T) -> Result<Value> {
    let mut value = serde_json::to_value(draft).map_err(Error::internal)?;
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, value| !is_empty(value));
    }
    Ok(value)
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// The fields that differ: name → old and new value.
pub(crate) fn changes<T: Serialize>(before: &T, after: &T) -> Result<Map<String, Value>> {
    let (Value::Object(before), Value::Object(after)) = (
        serde_json::to_value(before).map_err(Error::internal)?,
        serde_json::to_value(after).map_err(Error::internal)?,
    ) else {
        return Err(Error::internal("a draft is an object"));
    };
    Ok(after
        .into_iter()
        .filter_map(|(field, new)| {
            let old = before.get(&field).cloned().unwrap_or_default();
            (old != new).then(|| (field, json!({ "old": old, "new": new })))
        })
        .collect())
}
