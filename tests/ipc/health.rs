//! A vault that stops: every way in says so, reading goes on, and what follows leads back to work.

use std::fs;

use kartotek::event::Event;
use serde_json::{Value, json};

use crate::desk::{Calls, PASSPHRASE};

fn add(calls: &Calls) -> Result<Value, Value> {
    calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } }))
}

fn state(calls: &Calls) -> Value {
    calls.call("vault_state", json!({})).unwrap()
}

fn unlock(calls: &Calls) -> Result<Value, Value> {
    let place = json!({ "place": state(calls)["vault"]["id"] });
    calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE])
}

fn stops(calls: &Calls) -> usize {
    calls.events.lock().unwrap().iter().filter(|event| matches!(event, Event::Stop)).count()
}

#[test]
fn a_vault_whose_folder_goes_stops_is_told_and_journals_that_once_it_is_back() {
    let calls = Calls::start();
    calls.create_vault();
    add(&calls).unwrap();
    let folder = calls.folder.path().join("documents/Shop.kartotek");
    let aside = calls.folder.path().join("aside.kartotek");
    assert_eq!(state(&calls)["stop"], json!(null));

    fs::rename(&folder, &aside).unwrap();
    assert_eq!(add(&calls).unwrap_err(), json!({ "code": "vault", "problem": "missing" }));
    assert_eq!(stops(&calls), 1);
    let stopped = json!({ "code": "stopped", "reason": "missing" });
    assert_eq!(add(&calls).unwrap_err(), stopped);
    assert_eq!(calls.call("health_resume", json!({ "reserve": true })).unwrap_err(), stopped);
    assert_eq!(calls.call("health_check", json!({ "job": 1 })).unwrap_err(), stopped);
    let found = state(&calls);
    let stop = json!({ "reason": "missing", "at": 1_790_000_000_000_i64 });
    assert_eq!((&found["stop"], &found["readOnly"]), (&stop, &json!(true)));
    assert_eq!(calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap()["total"], 1);
    assert_eq!(stops(&calls), 1, "it is told once");

    calls.call("vault_lock", json!({})).unwrap();
    let locked = state(&calls);
    assert_eq!((&locked["phase"], &locked["stop"]), (&json!("locked"), &stop));
    fs::rename(&aside, &folder).unwrap();
    unlock(&calls).unwrap();
    assert_eq!(state(&calls)["stop"], json!(null));
    assert_eq!(calls.call("health_get", json!({})).unwrap(), json!({ "checkedAt": null, "due": true }));
    add(&calls).unwrap();
    calls.call("vault_lock", json!({})).unwrap();
    assert_eq!(state(&calls)["stop"], json!(null));
}

#[test]
fn a_check_says_that_the_vault_is_sound_and_when() {
    let calls = Calls::start();
    calls.create_vault();

    let health = calls.call("health_check", json!({ "job": 3 })).unwrap();

    assert_eq!(health, json!({ "checkedAt": 1_790_000_000_000_i64, "due": false }));
    assert_eq!(calls.call("health_get", json!({})).unwrap(), health);
    let told = calls.events.lock().unwrap();
    assert!(told.iter().any(|event| matches!(event, Event::Progress(progress) if progress.job == 3)));
    assert!(told.iter().any(|event| format!("{event:?}").contains("Health")));
}

#[test]
fn a_check_that_finds_damage_stops_the_vault_and_the_lock_does_not_hide_it() {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("vault_lock", json!({})).unwrap();
    let file = calls.folder.path().join("documents/Shop.kartotek/vault.db");
    let whole = fs::read(&file).unwrap();

    // The last page that can be damaged without unlocking noticing.
    let found = (0..whole.len() / 4096).rev().any(|page| {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 1000] ^= 0x40;
        fs::write(&file, bytes).unwrap();
        unlock(&calls).is_ok()
    });
    assert!(found);
    let finding = calls.call("health_check", json!({ "job": 4 })).unwrap_err();

    let damaged = [
        json!({ "code": "vault", "problem": "damaged_database" }),
        // Building the index behind the unlock may have met it first.
        json!({ "code": "stopped", "reason": "damaged" }),
    ];
    assert!(damaged.contains(&finding), "{finding}");
    assert_eq!(state(&calls)["stop"]["reason"], "damaged");
    assert_eq!(stops(&calls), 1);
    assert_eq!(add(&calls).unwrap_err(), damaged[1]);
    calls.call("vault_lock", json!({})).unwrap();
    assert_eq!(state(&calls)["stop"]["reason"], "damaged");
}
