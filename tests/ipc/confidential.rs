//! Confidential notes over the wire: the shapes that the web UI reads and writes.

use serde_json::json;

use crate::desk::Calls;

#[test]
fn a_note_goes_out_as_it_came_in_and_no_other_command_has_it() {
    let calls = Calls::start();
    calls.create_vault();
    let id = calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap()["id"].clone();
    let note = || calls.call("confidential_get", json!({ "id": id })).unwrap();
    assert_eq!(note(), json!({ "state": "not_set" }));

    calls.call("confidential_change", json!({ "id": id, "old": "", "new": "needle" })).unwrap();

    assert_eq!(note(), json!({ "state": "text", "text": "needle" }));
    let conflict = calls.call("confidential_change", json!({ "id": id, "old": "", "new": "other" }));
    assert_eq!(conflict.unwrap_err(), json!({ "code": "conflict" }));
    let others = [
        calls.call("contact_get", json!({ "id": id })).unwrap(),
        calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap(),
        calls.call("search_everything", json!({ "text": "needle" })).unwrap(),
        calls.call("search_texts", json!({ "text": "needle" })).unwrap(),
        calls.call("undo_back", json!({})).unwrap(),
    ];
    assert!(!json!(others).to_string().contains("needle"));
    assert_eq!(note(), json!({ "state": "not_set" }));
}
