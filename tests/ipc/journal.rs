//! The journal as the window asks about it: verified, compared with paper, and what was found at the unlock.

use std::fs;

use serde_json::{Value, json};

use crate::desk::{Calls, PASSPHRASE};

fn state(calls: &Calls) -> Value {
    calls.call("vault_state", json!({})).unwrap()
}

fn lock(calls: &Calls) {
    calls.call("vault_lock", json!({})).unwrap();
}

fn unlock(calls: &Calls) {
    let place = json!({ "place": state(calls)["vault"]["id"] });
    calls.call_with_secret("vault_unlock", &place, &[PASSPHRASE]).unwrap();
}

#[test]
fn it_is_verified_and_its_fingerprint_is_the_one_on_paper() {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap();

    let found = calls.call("journal_verify", json!({ "job": 1 })).unwrap();
    let printed = calls.call("journal_fingerprint", json!({})).unwrap();
    let compared = calls.call("journal_compare", json!({ "text": printed["text"] })).unwrap();
    let mistyped = calls.call("journal_compare", json!({ "text": "48213" })).unwrap();

    assert_eq!((&found["first"], &found["flaws"]), (&json!(null), &json!([])));
    assert_eq!((&found["checkpoints"], &found["sealed"]), (&json!(1), &printed["seq"]));
    assert_eq!(compared, json!({ "result": "same", "seq": printed["seq"] }));
    assert_eq!(mistyped, json!({ "result": "mistyped", "group": null }));
}

#[test]
fn an_older_folder_put_back_is_told_until_it_was_read() {
    let calls = Calls::start();
    calls.create_vault();
    lock(&calls);
    let folder = calls.folder.path().join("documents/Shop.kartotek");
    let older = calls.folder.path().join("older");
    fs::create_dir(&older).unwrap();
    for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_file() {
            fs::copy(entry.path(), older.join(entry.file_name())).unwrap();
        }
    }
    unlock(&calls);
    assert_eq!(state(&calls)["finding"], json!(null));
    calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap();
    lock(&calls);

    fs::remove_dir_all(&folder).unwrap();
    fs::rename(&older, &folder).unwrap();
    unlock(&calls);

    let finding = &state(&calls)["finding"];
    assert_eq!((&finding["kind"], &finding["witness"]), (&json!("rollback"), &json!("computer")));
    assert_eq!(finding["missing"], 3, "the unlock, the contact and the lock");
    let forked = calls.call("journal_fork_accept", json!({})).unwrap_err();
    assert_eq!(forked, json!({ "code": "nothing_to_change" }));
    calls.call("journal_finding_see", json!({})).unwrap();
    assert_eq!(state(&calls)["finding"], json!(null));
    calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap();
    lock(&calls);
    unlock(&calls);
    assert_eq!(state(&calls)["finding"], json!(null));
}
