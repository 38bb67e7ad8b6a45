//! Texts within what the journal and forms keep: by the names of fields, since names, addresses and words of the program stand there too.

use serde_json::Value;

use super::StrikeField;
use crate::text::strike::Forms;

/// Whether anything of somebody's stands in a text of a value.
pub(super) fn speaks(value: &Value, forms: &Forms) -> bool {
    any_in(value, None, forms, &|field, text| !field.find(forms, text).is_empty())
}

/// Whether a text of a value names somebody in full, or by an address or a number, or mentions them. What is nothing but a text is one.
pub(super) fn names(value: &Value, forms: &Forms) -> bool {
    any_in(value, whole(value), forms, &|field, text| field.speaks(forms, text))
}

/// Strikes somebody out of every text of a value; whether any differs. What is nothing but a text is one.
pub(super) fn rewrite(value: &mut Value, forms: &Forms) -> bool {
    rewrite_in(value, whole(value), forms)
}

fn whole(value: &Value) -> Option<StrikeField> {
    value.is_string().then_some(StrikeField::Note)
}

fn any_in(
    value: &Value,
    field: Option<StrikeField>,
    forms: &Forms,
    is_wanted: &impl Fn(StrikeField, &str) -> bool,
) -> bool {
    match value {
        Value::String(text) => field.is_some_and(|field| is_wanted(field, text)),
        Value::Array(values) => values.iter().any(|value| any_in(value, field, forms, is_wanted)),
        Value::Object(fields) => {
            let has_number = fields.get("contact").is_some_and(Value::is_number);
            fields.iter().any(|(name, value)| match name.as_str() {
                MENTIONS => mentions(value).iter().any(|mention| is_theirs(mention, forms)),
                CONTACT_NAME if has_number => false,
                name => any_in(value, of_name(name).or(field), forms, is_wanted),
            })
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
            let has_number = fields.get("contact").is_some_and(Value::is_number);
            let struck = |(name, value): (&String, _)| {
                usize::from(match name.as_str() {
                    MENTIONS => rewrite_mentions(value, forms),
                    CONTACT_NAME if has_number => false,
                    name => rewrite_in(value, of_name(name).or(field), forms),
                })
            };
            fields.iter_mut().map(struck).sum::<usize>() > 0
        }
        _ => false,
    }
}

/// Those whom the text of an activity mentions while it is typed: their tokens, and the names that stand for these in it.
const MENTIONS: &str = "mentions";
/// Who is looked for or chosen in a form: with a number beside it, it is the name on their card, and else a text.
const CONTACT_NAME: &str = "contactName";

fn mentions(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Whether a mention is of somebody, or of a namesake: once both are struck, nothing in the text tells the two apart.
fn is_theirs(mention: &Value, forms: &Forms) -> bool {
    let is_token = |token: &str| forms.speak(&format!("[[{token}]]"));
    mention["token"].as_str().is_some_and(is_token)
        || mention["name"].as_str().is_some_and(|name| forms.speak(name))
}

/// Drops who is struck from those mentioned, and has the names of the others be what stands in the text.
fn rewrite_mentions(value: &mut Value, forms: &Forms) -> bool {
    let Value::Array(mentions) = value else { return false };
    let before = mentions.len();
    mentions.retain(|mention| !is_theirs(mention, forms));
    let mut differs = mentions.len() < before;
    for name in mentions.iter_mut().filter_map(|mention| mention.get_mut("name")) {
        differs |= rewrite_in(name, Some(StrikeField::Body), forms);
    }
    differs
}

/// The text that has a name in drafts; none where what has it is no text about anybody.
fn of_name(name: &str) -> Option<StrikeField> {
    Some(match name {
        "subject" => StrikeField::Subject,
        "body" => StrikeField::Body,
        "title" | CONTACT_NAME => StrikeField::Title,
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

    #[test]
    fn whoever_is_mentioned_goes_from_the_mentions_and_the_others_are_called_as_in_the_text() {
        let mut forms = Forms::default();
        forms.name("Anna", "", "Lindqvist");
        forms.token("[[0a]]".into());
        let mention = |token: &str, name: &str| json!({ "token": token, "name": name });
        let mut value = json!({ "draft": {
            "body": "@Anna L. met @Anna Berg and @Bo Ek",
            "mentions": [mention("0a", "Anna L."), mention("0b", "Anna Berg"), mention("0c", "Bo Ek")],
        } });
        let after = json!({ "draft": {
            "body": "@█████ L. met @█████ Berg and @Bo Ek",
            "mentions": [mention("0b", "█████ Berg"), mention("0c", "Bo Ek")],
        } });

        assert!(names(&value, &forms));
        assert!(rewrite(&mut value, &forms));

        assert_eq!(value, after);
        assert!(!names(&value, &forms) && !rewrite(&mut value, &forms));
        let mut namesake = json!({ "body": "", "mentions": [mention("0d", "Anna Lindqvist (2)")] });
        assert!(rewrite(&mut namesake, &forms), "nothing would tell the two apart");
        assert_eq!(namesake, json!({ "body": "", "mentions": [] }));
    }

    #[test]
    fn a_name_that_is_typed_is_struck_and_that_of_another_contact_is_not() {
        let mut typed = json!({ "contact": null, "contactName": "Li Se" });
        let mut chosen = json!({ "contact": 18, "contactName": "Li Se" });

        assert!(names(&typed, &li()) && rewrite(&mut typed, &li()));
        assert!(!names(&chosen, &li()) && !rewrite(&mut chosen, &li()));

        assert_eq!(typed, json!({ "contact": null, "contactName": "█████" }));
    }

    #[test]
    fn a_single_name_alone_is_no_naming() {
        assert!(!names(&json!({ "title": "Li ringde" }), &li()));
        assert!(names(&json!({ "title": "Li ringde", "note": "Se, Li" }), &li()));
        assert!(names(&json!("Li Se"), &li()) && !names(&json!("Li"), &li()));
    }
}
