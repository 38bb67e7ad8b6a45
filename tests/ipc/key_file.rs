//! A passphrase that needs a key file, over the wire.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use crate::desk::{Calls, PASSPHRASE};

/// An open vault whose passphrase needs the key file that is given.
fn with_key_file() -> (Calls, PathBuf) {
    let calls = Calls::start();
    calls.create_vault();
    let path = calls.folder.path().join("kartotek.key");
    calls.opened.answer(path.clone());
    let added = calls.call_with_secret("vault_key_file_add", &json!({}), &[PASSPHRASE]);
    assert_eq!(added, Ok(json!(true)));
    (calls, path)
}

fn state(calls: &Calls) -> Value {
    calls.call("vault_state", json!({})).unwrap()
}

fn unlock(calls: &Calls) -> Result<Value, Value> {
    let place = json!({ "place": state(calls)["vault"]["id"] });
    calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE])
}

fn pick(calls: &Calls, path: PathBuf) -> Result<Value, Value> {
    calls.opened.answer(path);
    calls.call("vault_key_file_pick", json!({}))
}

fn problem(refused: &Value) -> &str {
    assert_eq!(refused["code"], "vault");
    refused["problem"].as_str().unwrap()
}

#[test]
fn a_vault_with_a_key_file_opens_once_it_was_chosen() {
    let (calls, path) = with_key_file();
    assert_eq!(state(&calls)["keyFile"], true);
    calls.call("vault_lock", json!({})).unwrap();
    let place = json!({ "place": state(&calls)["vault"]["id"] });

    assert_eq!(calls.call("vault_inspect", place).unwrap()["keyFile"], true);
    assert_eq!(problem(&unlock(&calls).unwrap_err()), "no_key_file");
    assert_eq!(pick(&calls, path), Ok(json!("kartotek.key")));
    assert_eq!(unlock(&calls).unwrap()["failedAttempts"], 1);
}

#[test]
fn a_key_file_is_chosen_for_one_unlock_only() {
    let (calls, path) = with_key_file();
    calls.call("vault_lock", json!({})).unwrap();
    pick(&calls, path.clone()).unwrap();
    unlock(&calls).unwrap();
    calls.call("vault_lock", json!({})).unwrap();

    assert_eq!(problem(&unlock(&calls).unwrap_err()), "no_key_file");
    pick(&calls, path.clone()).unwrap();
    calls.call("vault_key_file_clear", json!({})).unwrap();
    assert_eq!(problem(&unlock(&calls).unwrap_err()), "no_key_file");
    let remembered = fs::read_to_string(calls.folder.path().join("state/state.json")).unwrap();
    assert!(!remembered.contains("kartotek.key"));
}

#[test]
fn a_file_that_is_no_key_file_is_refused_when_it_is_chosen_and_one_that_is_gone_when_it_is_used() {
    let (calls, path) = with_key_file();
    calls.call("vault_lock", json!({})).unwrap();
    let letter = calls.folder.path().join("letter.txt");
    fs::write(&letter, "Dear Anna").unwrap();

    assert_eq!(problem(&pick(&calls, letter).unwrap_err()), "not_a_key_file");
    pick(&calls, path.clone()).unwrap();
    fs::remove_file(path).unwrap();
    assert_eq!(unlock(&calls).unwrap_err()["problem"], "unreadable");
    assert_eq!(state(&calls)["failedAttempts"], 0);
}

#[test]
fn a_wrong_passphrase_or_a_cancelled_dialog_makes_no_key_file() {
    let calls = Calls::start();
    calls.create_vault();
    let path = calls.folder.path().join("kartotek.key");

    let cancelled = calls.call_with_secret("vault_key_file_add", &json!({}), &[PASSPHRASE]);
    calls.opened.answer(path.clone());
    let refused = calls.call_with_secret("vault_key_file_add", &json!({}), &[b"wrong"]).unwrap_err();

    assert_eq!((cancelled, problem(&refused)), (Ok(json!(false)), "wrong_passphrase"));
    assert!(!path.exists());
    assert_eq!(state(&calls)["keyFile"], false);
}

#[test]
fn a_removed_key_file_is_needed_no_longer() {
    let (calls, _) = with_key_file();

    calls.call_with_secret("vault_key_file_remove", &json!({}), &[PASSPHRASE]).unwrap();
    calls.call("vault_lock", json!({})).unwrap();

    assert!(unlock(&calls).is_ok());
}
