//! Texts of letters over the wire: what a text makes of the shipped one.

use serde_json::{Value, json};

use crate::desk::Calls;

#[test]
fn what_a_text_makes_of_the_shipped_one_is_told_part_by_part() {
    let calls = Calls::start();
    calls.create_vault();
    let named = json!({ "kind": "done", "regime": "gdpr", "language": "sv" });
    let page = calls.call("template_get", named.clone()).unwrap();
    let whole =
        |text: &Value| format!("{}\n\n{}", text["subject"].as_str().unwrap(), text["body"].as_str().unwrap());
    let mut own = page["shipped"].clone();
    own["body"] = json!(own["body"].as_str().unwrap().replace("Med vänlig hälsning", "Vänliga hälsningar"));
    let mut asked = named.clone();
    asked["text"] = own.clone();

    let parts = calls.call("template_difference", asked).unwrap();

    let made = |fates: [&str; 2]| -> String {
        let parts = parts.as_array().unwrap().iter();
        parts
            .filter(|part| fates.contains(&part["fate"].as_str().unwrap()))
            .map(|part| part["text"].as_str().unwrap())
            .collect()
    };
    assert_eq!(made(["kept", "removed"]), whole(&page["shipped"]));
    assert_eq!(made(["kept", "added"]), whole(&own));
    assert!(made(["added", "added"]).contains("Vänliga"));
    assert!(!made(["added", "added"]).contains("person"));
    let nowhere = json!({ "kind": "extension", "regime": "lgpd", "language": "en", "text": own });
    assert_eq!(calls.call("template_difference", nowhere).unwrap_err()["code"], "not_found");
}
