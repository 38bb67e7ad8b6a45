//! The vault over the wire: create, lock, unlock, wrong passphrase.

use serde_json::json;

use crate::desk::{Calls, PASSPHRASE};

#[test]
fn a_locked_vault_opens_with_its_passphrase_only_and_keeps_what_was_written() {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap();

    calls.call("vault_lock", json!({})).unwrap();
    let state = calls.call("vault_state", json!({})).unwrap();
    let place = json!({ "place": state["vault"]["id"] });
    let refused = calls.call_with_secret("vault_unlock", &place, &[b"not this one"]).unwrap_err();

    assert_eq!(state["phase"], "locked");
    assert_eq!(refused, json!({ "code": "vault", "problem": "wrong_passphrase" }));
    assert_eq!(calls.call("contact_open", json!({ "query": {} })).unwrap_err(), json!({ "code": "locked" }));
    let report = calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE]).unwrap();
    assert_eq!(report["failedAttempts"], 1);
    assert_eq!(calls.call("contact_open", json!({ "query": {} })).unwrap()["total"], 1);
}

#[test]
fn a_weak_passphrase_makes_no_vault() {
    let calls = Calls::start();
    let place = calls.call("vault_place_default", json!({ "name": "Shop" })).unwrap();
    let draft = json!({ "organisation": "Berg AB", "country": "SE", "userName": "Anna", "language": "sv" });

    let arguments = json!({ "place": place["id"], "draft": draft });
    let refused = calls.call_with_secret("vault_create", &arguments, &[b"password1"]).unwrap_err();

    assert_eq!(refused["code"], "invalid");
    assert_eq!(refused["problem"], "weak");
    assert!(!calls.folder.path().join("documents/Shop.kartotek").exists());
}

#[test]
fn a_name_that_leaves_its_folder_is_refused() {
    let calls = Calls::start();

    for name in ["../Shop", "a/b", "a\\b", ".hidden", "C:evil", "", "x\u{0}y"] {
        let refused = calls.call("vault_place_default", json!({ "name": name })).unwrap_err();
        assert_eq!(refused["field"], "name", "{name}");
    }
}
