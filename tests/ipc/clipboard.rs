//! What is copied leaves the clipboard with the lock.

use serde_json::json;

use crate::desk::Calls;

#[test]
fn what_was_copied_goes_with_the_lock() {
    let calls = Calls::start();
    calls.create_vault();

    calls.call("clipboard_copy", json!({ "text": "asa@example.com" })).unwrap();
    assert_eq!(calls.opened.copied().as_deref(), Some("asa@example.com"));
    calls.call("vault_lock", json!({})).unwrap();

    assert_eq!(calls.opened.copied(), None);
}

#[test]
fn what_was_copied_from_a_contact_stands_in_the_list_of_who_looked() {
    let calls = Calls::start();
    calls.create_vault();
    let anna = calls.call("contact_add", json!({ "draft": { "givenName": "Anna" } })).unwrap()["id"].clone();

    calls.call("clipboard_copy", json!({ "text": "Anna", "contact": anna })).unwrap();
    calls.call("clipboard_copy", json!({ "text": "Alm AB" })).unwrap();
    calls.call("contact_get", json!({ "id": anna })).unwrap();

    let found = calls.call("contact_readings", json!({ "id": anna, "before": null })).unwrap();
    let actions: Vec<_> = found["entries"].as_array().unwrap().iter().map(|entry| &entry["action"]).collect();
    assert_eq!(actions, ["reading.open", "reading.copy"]);
}

#[test]
fn text_that_is_too_long_is_refused_and_what_was_copied_stays() {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("clipboard_copy", json!({ "text": "asa@example.com" })).unwrap();

    let refused = calls.call("clipboard_copy", json!({ "text": "x".repeat(1_000_001) })).unwrap_err();

    assert_eq!((refused["code"].clone(), refused["field"].clone()), (json!("invalid"), json!("text")));
    assert_eq!(calls.opened.copied().as_deref(), Some("asa@example.com"));
}
