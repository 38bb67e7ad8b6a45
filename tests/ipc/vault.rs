//! The vault over the wire: create, lock, unlock, wrong passphrase.

use std::fs;

use kartotek::event::Event;
use kartotek_core::{clock::Clock, history, session::office::Office, vault::Passphrase};
use serde_json::json;
use zeroize::Zeroizing;

use crate::desk::{Calls, PASSPHRASE, answers};

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
    assert_eq!(
        calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap_err(),
        json!({ "code": "locked" })
    );
    let report = calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE]).unwrap();
    assert_eq!(report["failedAttempts"], 1);
    assert_eq!(calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap()["total"], 1);
}

#[test]
fn a_recovery_code_is_shown_again_until_it_is_typed_back() {
    let calls = Calls::start();

    let sheet = calls.create_unconfirmed_vault();

    assert_eq!(calls.call("vault_recovery_sheet", json!({})).unwrap(), sheet);
    calls.call("vault_recovery_confirm", answers(&sheet)).unwrap();
    assert_eq!(calls.call("vault_recovery_sheet", json!({})).unwrap_err(), json!({ "code": "not_found" }));
    assert_eq!(calls.call("vault_state", json!({})).unwrap()["unconfirmed"], false);
}

#[test]
fn a_recovery_code_that_was_never_typed_back_is_told_of_until_a_new_one_is() {
    let calls = Calls::start();
    calls.create_unconfirmed_vault();

    calls.call("vault_lock", json!({})).unwrap();
    let place = json!({ "place": calls.call("vault_state", json!({})).unwrap()["vault"]["id"] });
    calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE]).unwrap();

    assert_eq!(calls.call("vault_state", json!({})).unwrap()["unconfirmed"], true);
    let sheet = calls.call_with_secret("vault_recovery_replace", &json!({}), &[PASSPHRASE]).unwrap();
    calls.call("vault_recovery_confirm", answers(&sheet)).unwrap();
    assert_eq!(calls.call("vault_state", json!({})).unwrap()["unconfirmed"], false);
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

#[test]
fn every_state_that_a_vault_can_be_in_reaches_the_window_under_its_own_name() {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("vault_lock", json!({})).unwrap();
    let place = json!({ "place": calls.call("vault_state", json!({})).unwrap()["vault"]["id"] });
    let folder = calls.folder.path().join("documents/Shop.kartotek");
    let aside = calls.folder.path().join("aside");
    let problem = || {
        let refusal = calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE]).unwrap_err();
        assert_eq!(refusal["code"], "vault");
        refusal["problem"].as_str().unwrap().to_owned()
    };
    let damage = |name: &str| {
        let file = folder.join(name);
        let whole = fs::read(&file).unwrap();
        fs::write(&file, vec![7; 8192]).unwrap();
        (file, whole)
    };

    let header = damage("vault.hdr");
    let copy = damage("vault.hdr.bak");
    assert_eq!(problem(), "damaged_header");
    fs::write(header.0, header.1).unwrap();
    fs::write(copy.0, copy.1).unwrap();

    let database = damage("vault.db");
    assert_eq!(problem(), "damaged_database");
    fs::remove_file(&database.0).unwrap();
    assert_eq!(problem(), "missing_database");
    fs::write(database.0, database.1).unwrap();

    let locked = kartotek_core::vault::open(&folder).unwrap();
    assert_eq!(problem(), "in_use");
    drop(locked);

    fs::rename(&folder, &aside).unwrap();
    assert_eq!(problem(), "missing");
    fs::write(&folder, "").unwrap();
    assert_eq!(problem(), "not_a_vault");
    fs::remove_file(&folder).unwrap();
    fs::create_dir(&folder).unwrap();
    assert_eq!(problem(), "not_a_vault");
    fs::remove_dir(&folder).unwrap();
    fs::rename(&aside, &folder).unwrap();

    let report = calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE]).unwrap();
    assert_eq!(report["failedAttempts"], 0, "a damaged vault is no failed attempt");
}

#[test]
fn failed_attempts_are_told_at_the_next_unlock_and_journaled() {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("vault_lock", json!({})).unwrap();
    let place = json!({ "place": calls.call("vault_state", json!({})).unwrap()["vault"]["id"] });

    for _ in 0..2 {
        let refusal = calls.call_with_secret("vault_unlock", &place, &[b"wrong"]).unwrap_err();
        assert_eq!(refusal["problem"], "wrong_passphrase");
    }
    let report = calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE]).unwrap();
    assert_eq!(report["failedAttempts"], 2);
    calls.call("vault_lock", json!({})).unwrap();
    let report = calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE]).unwrap();
    assert_eq!(report["failedAttempts"], 0);
    calls.call("vault_lock", json!({})).unwrap();

    let folder = calls.folder.path().join("documents/Shop.kartotek");
    let passphrase = Passphrase::from_bytes(&Zeroizing::new(PASSPHRASE.to_vec())).unwrap();
    let opened = kartotek_core::vault::open(&folder).unwrap().unlock(&passphrase).unwrap();
    let office = Office::open(opened, &Clock::System, [8; 16]).unwrap();
    let actions: Vec<String> =
        office.session().read(history::entries).unwrap().into_iter().map(|(entry, _)| entry.action).collect();
    assert_eq!(actions.iter().filter(|action| *action == "vault.attempts").count(), 1);
}

#[test]
fn a_vault_whose_folder_goes_while_it_is_open_says_so_and_can_be_locked() {
    let calls = Calls::start();
    calls.create_vault();
    let folder = calls.folder.path().join("documents/Shop.kartotek");
    let missing = json!({ "code": "vault", "problem": "missing" });
    fs::rename(&folder, calls.folder.path().join("aside")).unwrap();

    let added = calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } }));
    assert_eq!(added.unwrap_err(), missing);

    calls.call("vault_lock", json!({})).unwrap();
    assert_eq!(calls.call("vault_state", json!({})).unwrap()["phase"], "locked");
}

#[test]
fn a_vault_is_not_created_where_nothing_can_be_written() {
    let calls = Calls::start();
    fs::write(calls.folder.path().join("documents"), "a file").unwrap();
    let place = calls.call("vault_place_default", json!({ "name": "Shop" })).unwrap();
    let draft = json!({ "organisation": "Berg AB", "country": "SE", "userName": "Anna", "language": "sv" });

    let arguments = json!({ "place": place["id"], "draft": draft });
    let refused = calls.call_with_secret("vault_create", &arguments, &[PASSPHRASE]).unwrap_err();

    assert_eq!(refused, json!({ "code": "vault", "problem": "exists" }));
    assert_eq!(calls.call("vault_state", json!({})).unwrap()["phase"], "none");
    let long = calls.call("vault_place_default", json!({ "name": "漢".repeat(70) })).unwrap_err();
    assert_eq!(long, json!({ "code": "invalid", "field": "name", "at": null, "problem": "too_long" }));
}

#[test]
fn a_demo_vault_that_can_not_be_deleted_says_so_to_a_window_that_stays() {
    let calls = Calls::start();
    let locks = || calls.events.lock().unwrap().iter().filter(|event| matches!(event, Event::Lock)).count();
    let state = || calls.call("vault_state", json!({})).unwrap();
    calls.call("vault_demo_open", json!({})).unwrap();
    assert_eq!((state()["demo"].clone(), state()["phase"].clone()), (json!(true), json!("unlocked")));
    let folder = calls.folder.path().join("state/Demo.kartotek");
    let aside = calls.folder.path().join("aside");
    fs::rename(&folder, &aside).unwrap();
    fs::write(&folder, "a file is no folder").unwrap();

    let refused = calls.call("vault_demo_delete", json!({})).unwrap_err();

    assert_eq!(refused, json!({ "code": "file", "problem": "unwritable", "line": null, "entry": null }));
    assert_eq!((locks(), state()["phase"].clone()), (0, json!("none")));
    fs::remove_file(&folder).unwrap();
    fs::rename(&aside, &folder).unwrap();
    calls.call("vault_demo_open", json!({})).unwrap();
    calls.call("vault_demo_delete", json!({})).unwrap();
    assert_eq!((locks(), folder.exists()), (1, false));
}

#[test]
fn a_demo_vault_shows_something_on_the_first_look() {
    let calls = Calls::start();
    calls.call("vault_demo_open", json!({})).unwrap();

    let due = calls.call("due_open", json!({ "zone": "UTC", "first": 50 })).unwrap();
    for segment in ["overdue", "today", "week"] {
        assert!(due[segment].as_u64().unwrap() > 0, "{segment}");
    }
    let board = calls.call("deal_board", json!({ "query": {}, "first": 5 })).unwrap();
    for column in board["columns"].as_array().unwrap() {
        assert!(!column["rows"].as_array().unwrap().is_empty(), "{column}");
    }
}

#[test]
fn another_order_of_names_is_a_job_that_tells_how_far_it_is() {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("contact_add", json!({ "draft": { "givenName": "Anna" } })).unwrap();
    let mut settings = calls.call("setting_get", json!({})).unwrap();
    settings["nameOrder"] = json!("family_first");

    calls.call("setting_change", json!({ "settings": settings, "job": 7 })).unwrap();

    let events = calls.events.lock().unwrap();
    let end = events.iter().find_map(|event| match event {
        Event::Progress(progress) => Some((progress.job, progress.done, progress.total)),
        _ => None,
    });
    assert_eq!(end, Some((7, 1, Some(1))));
}
