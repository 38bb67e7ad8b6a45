//! Contacts over the wire: the shapes that the web UI reads and writes.

use kartotek::event::{ChangedTable, Event};
use serde_json::json;

use crate::desk::Calls;

#[test]
fn a_contact_goes_out_as_it_came_in() {
    let calls = Calls::start();
    calls.create_vault();

    let draft = json!({
        "givenName": "Åsa", "familyName": "Öberg", "companyName": "Öberg Bygg AB",
        "emails": [{ "kind": "work", "address": "asa@example.com", "primary": true }],
        "phones": [{ "kind": "mobile", "number": "070-174 06 05" }],
        "tags": ["kund"],
    });
    let added = calls.call("contact_add", json!({ "draft": draft })).unwrap();

    assert_eq!(added["displayName"], "Åsa Öberg");
    assert_eq!(added["phones"][0]["e164"], "+46701740605");
    assert_eq!(added["companyName"], "Öberg Bygg AB");
    let list = calls.call("contact_open", json!({ "query": { "text": "oberg" }, "first": 50 })).unwrap();
    assert_eq!(list["total"], 1);
    let rows =
        calls.call("contact_window", json!({ "handle": list["handle"], "offset": 0, "count": 200 })).unwrap();
    assert_eq!(rows[0]["id"], added["id"]);
    assert_eq!(rows[0]["email"], "asa@example.com");
    assert_eq!(list["rows"], rows);
    assert_eq!(calls.call("contact_photo", json!({ "id": added["id"] })).unwrap(), json!([]));
}

#[test]
fn a_field_at_fault_is_named() {
    let calls = Calls::start();
    calls.create_vault();

    let draft =
        json!({ "givenName": "Åsa", "emails": [{ "address": "a@example.com" }, { "address": "nonsense" }] });
    let refusal = calls.call("contact_add", json!({ "draft": draft })).unwrap_err();

    assert_eq!(refusal, json!({ "code": "invalid", "field": "emails", "at": 1, "problem": "email" }));
}

#[test]
fn undo_and_redo_say_what_they_would_do() {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap();

    let undone = calls.call("undo_back", json!({})).unwrap();

    let label = json!({ "action": "add", "object": "contact", "count": 1 });
    assert_eq!(undone, json!({ "undo": null, "redo": label }));
    assert_eq!(calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap()["total"], 0);
    assert_eq!(calls.call("undo_forward", json!({})).unwrap(), json!({ "undo": label, "redo": null }));
    assert_eq!(calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap()["total"], 1);
}

#[test]
fn a_contact_that_joins_a_company_tells_whoever_shows_that_company() {
    let calls = Calls::start();
    calls.create_vault();
    let company = calls.call("company_add", json!({ "draft": { "name": "Berg AB" } })).unwrap();
    calls.events.lock().unwrap().clear();

    let draft = json!({ "givenName": "Anna", "company": company["id"] });
    calls.call("contact_add", json!({ "draft": draft })).unwrap();

    let events = calls.events.lock().unwrap();
    let told = events.iter().any(|event| match event {
        Event::Change(change) => {
            change.table == ChangedTable::Company && Some(change.ids[0]) == company["id"].as_i64()
        }
        _ => false,
    });
    assert!(told, "{events:?}");
}
