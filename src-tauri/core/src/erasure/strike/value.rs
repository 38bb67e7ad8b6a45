//! Texts within what the journal and forms keep: by the names of fields, since names, addresses and words of the program stand there too.

use serde_json::Value;

use super::StrikeField;
use crate::text::strike::Forms;

/// Whether anything of somebody's stands in a text of a value.
pub(super) fn speaks(value: &Value, forms: &Forms) -> bool {
    speaks_in(value, None, forms)
}

/// Strikes somebody out of every text of a value; whether any differs. What is nothing but a text is one.
pub(super) fn rewrite(value: &mut Value, forms: &Forms) -> bool {
    let whole = value.is_string().then_some(StrikeField::Note);
    rewrite_in(value, whole, forms)
}

fn speaks_in(value: &Value, field: Option<StrikeField>, forms: &Forms) -> bool {
    match value {
        Value::String(text) => field.is_some_and(|field| !field.find(forms, text).is_empty()),
        Value::Array(values) => values.iter().any(|value| speaks_in(value, field, forms)),
        Value::Object(fields) => {
            fields.iter().any(|(name, value)| speaks_in(value, of_name(name).or(field), forms))
        }
        _ => false,
    }
}

fn rewrite_in(value: &mut Value, field: Option<StrikeField>, forms: &Forms) -> bool {
    match value {
        Value::String(text) => match field.and_then(|field| field.strike(forms, text)) {
            Some(struck) => {
                *text = struck;
                true
            }
            None => false,
        },
        Value::Array(values) => {
            let struck = |value| usize::from(rewrite_in(value, field, forms));
            values.iter_mut().map(struck).sum::<usize>() > 0
        }
        Value::Object(fields) => {
            let struck =
                |(name, value): (&String, _)| usize::from(rewrite_in(value, of_name(name).or(field), forms));
            fields.iter_mut().map(struck).sum::<usize>() > 0
        }
        _ => false,
    }
}

/// The text that has a name in drafts; none where what has it is no text about anybody.
fn of_name(name: &str) -> Option<StrikeField> {
    Some(match name {
        "subject" => StrikeField::Subject,
        "body" => StrikeField::Body,
        "title" => StrikeField::Title,
        // The last three are those of a request.
        "note" | "detail" | "doubt" | "mandate" => StrikeField::Note,
        "dueReason" => StrikeField::DueReason,
        "nextStep" => StrikeField::NextStep,
        "lossReason" => StrikeField::LossReason,
        "fileName" => StrikeField::FileName,
        "notes" => StrikeField::Notes,
        "source" => StrikeField::Source,
        "extra" => StrikeField::Extra,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn li() -> Forms {
        let mut forms = Forms::default();
        forms.name("Li", "", "Se");
        forms
    }

    #[test]
    fn texts_are_struck_and_what_only_looks_like_a_name_is_not() {
        let mut value = json!({
            "draft": { "country": "SE", "kind": "Li", "notes": "Li Se var med", "emails": [{ "address": "li@se.example" }] },
            "original": { "notes": { "old": "Li ringde", "new": "" }, "extra": "X-LI:5\nRELATED:Li Se" },
            "revision": 3,
        });
        let after = json!({
            "draft": { "country": "SE", "kind": "Li", "notes": "█████ var med", "emails": [{ "address": "li@se.example" }] },
            "original": { "notes": { "old": "█████ ringde", "new": "" }, "extra": "X-LI:5\nRELATED:█████" },
            "revision": 3,
        });

        assert!(speaks(&value, &li()));
        assert!(rewrite(&mut value, &li()));

        assert_eq!(value, after);
        assert!(!speaks(&value, &li()) && !rewrite(&mut value, &li()));
        assert!(!speaks(&json!({ "country": "SE", "note": 5 }), &li()));
        let mut whole = json!("Li Se");
        assert!(rewrite(&mut whole, &li()));
        assert_eq!(whole, json!("█████"));
    }
}
