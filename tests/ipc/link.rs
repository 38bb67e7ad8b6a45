//! Opening contact points in other programs: the web UI names a stored one, never a link of its own.

use serde_json::json;

use crate::desk::Calls;

#[test]
fn a_stored_contact_point_is_opened_as_a_link() {
    let calls = Calls::start();
    calls.create_vault();
    let points = json!({
        "name": "Öberg Bygg AB", "givenName": "Åsa",
        "emails": [{ "address": "asa@example.com" }, { "address": "a?bcc=b@example.com" }],
        "phones": [{ "number": "070-174 06 05" }],
        "websites": [{ "url": "oberg.example" }],
    });
    let contact = calls.call("contact_add", json!({ "draft": points })).unwrap();
    let company = calls.call("company_add", json!({ "draft": points })).unwrap();

    for (owner, record, kind, at) in [
        ("contact", &contact, "email", 1),
        ("contact", &contact, "phone", 0),
        ("company", &company, "website", 0),
    ] {
        let link = json!({ "owner": owner, "id": record["id"], "kind": kind, "at": at });
        calls.call("link_open", link).unwrap();
    }

    assert_eq!(
        calls.opened.all(),
        ["mailto:a%3Fbcc%3Db@example.com", "tel:+46701740605", "https://oberg.example/"]
    );
}

#[test]
fn what_is_not_stored_is_not_opened() {
    let calls = Calls::start();
    calls.create_vault();
    let draft = json!({ "givenName": "Åsa", "emails": [{ "address": "asa@example.com" }] });
    let contact = calls.call("contact_add", json!({ "draft": draft })).unwrap();

    for (id, kind, at) in [(contact["id"].clone(), "email", 1), (json!(99), "email", 0)] {
        let link = json!({ "owner": "contact", "id": id, "kind": kind, "at": at });
        assert_eq!(calls.call("link_open", link).unwrap_err(), json!({ "code": "not_found" }));
    }

    assert!(calls.opened.all().is_empty());
}

#[test]
fn what_is_suppressed_is_not_opened_whoever_has_it() {
    let calls = Calls::start();
    calls.create_vault();
    let draft = json!({ "name": "Öberg Bygg AB", "emails": [{ "address": "info@oberg.example" }] });
    let company = calls.call("company_add", json!({ "draft": draft })).unwrap();
    let suppression = json!({
        "target": { "kind": "address", "text": "Info@Oberg.example" },
        "suppression": { "scope": { "kind": "all" }, "reason": "objection", "source": "Phone call" },
    });
    calls.call("suppression_add", suppression).unwrap();

    let link = json!({ "owner": "company", "id": company["id"], "kind": "email", "at": 0 });
    assert_eq!(calls.call("link_open", link).unwrap_err(), json!({ "code": "may_not" }));
    assert!(calls.opened.all().is_empty());
}
