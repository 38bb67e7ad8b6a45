//! What a payload says, value by value, for whoever looks at a single entry.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::personal::Personal;

/// A value that an entry noted, or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalValue {
    /// Where it stands: `givenName`, `emails.0.address`; names of fields, never what is in them.
    pub field: String,
    /// What it was; none where nothing was.
    pub old: Option<Personal<String>>,
    /// What it is, or what was noted; none where nothing is left.
    pub new: Option<Personal<String>>,
}

/// Old and new by their place.
type Found = BTreeMap<String, [Option<String>; 2]>;

/// Which of the two is meant.
const OLD: usize = 0;
const NEW: usize = 1;

/// The values of a payload in the order of their places. What is the same before and after is left out.
pub(crate) fn values(payload: &Value) -> Vec<JournalValue> {
    let mut found = Found::new();
    walk(&mut found, "", payload);
    let changed = found.into_iter().filter(|(_, [old, new])| old != new);
    changed
        .map(|(field, [old, new])| JournalValue {
            field,
            old: old.map(Personal::from),
            new: new.map(Personal::from),
        })
        .collect()
}

/// Goes down to where old and new part; what has no old and new was noted.
fn walk(found: &mut Found, field: &str, value: &Value) {
    match value {
        Value::Object(members) if is_change(members) => {
            for (side, name) in [(OLD, "old"), (NEW, "new")] {
                if let Some(value) = members.get(name) {
                    put(found, field, side, value);
                }
            }
        }
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| walk(found, &below(field, name), value));
        }
        value => put(found, field, NEW, value),
    }
}

fn is_change(members: &serde_json::Map<String, Value>) -> bool {
    !members.is_empty() && members.keys().all(|name| name == "old" || name == "new")
}

fn put(found: &mut Found, field: &str, side: usize, value: &Value) {
    let text = match value {
        Value::Null => return,
        Value::String(text) if text.is_empty() => return,
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => {
            let numbered = items.iter().enumerate();
            return numbered.for_each(|(at, item)| put(found, &below(field, &at.to_string()), side, item));
        }
        Value::Object(members) => {
            return members.iter().for_each(|(name, value)| put(found, &below(field, name), side, value));
        }
    };
    found.entry(field.to_owned()).or_default()[side] = Some(text);
}

fn below(field: &str, name: &str) -> String {
    if field.is_empty() { name.to_owned() } else { format!("{field}.{name}") }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn lines(payload: &Value) -> Vec<String> {
        let text = |side: Option<Personal<String>>| side.map_or("–".to_owned(), |text| text.0);
        values(payload)
            .into_iter()
            .map(|value| format!("{} {} {}", value.field, text(value.old), text(value.new)))
            .collect()
    }

    #[test]
    fn old_and_new_meet_at_their_field_and_what_stays_is_left_out() {
        let whole = json!({ "old": { "name": "Ann", "tags": ["a"], "notes": "x" }, "new": { "name": "Anna", "tags": ["a", "b"], "notes": "x" } });
        let by_field = json!({ "note": { "old": "", "new": "sick" } });

        assert_eq!(lines(&whole), ["name Ann Anna", "tags.1 – b"]);
        assert_eq!(lines(&by_field), ["note – sick"]);
    }

    #[test]
    fn what_was_noted_stands_as_it_is() {
        let noted =
            json!({ "count": 3, "confidential": false, "subjects": ["5a"], "nothing": null, "none": {} });

        assert_eq!(lines(&noted), ["confidential – false", "count – 3", "subjects.0 – 5a"]);
        assert_eq!(lines(&json!({})), [""; 0]);
    }

    #[test]
    fn what_was_there_before_and_is_gone_has_no_new() {
        assert_eq!(lines(&json!({ "old": { "name": "Ann" }, "new": null })), ["name Ann –"]);
    }
}
