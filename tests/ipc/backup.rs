//! Backups over the wire: a folder, a backup, a rehearsal, a restore beside the vault.

use std::fs;

use kartotek::{desk::Desk, event::Event};
use kartotek_core::role::Role;
use serde_json::{Value, json};
use tauri::Manager;

use crate::{
    desk::{Calls, PASSPHRASE, answers},
    role,
};

/// A vault with a contact and a backup of it; gives the register.
fn backed_up(calls: &Calls) -> Value {
    calls.create_vault();
    calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap();
    let stick = calls.folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    calls.opened.answer(stick);
    let place = calls.call("backup_place_pick", json!({})).unwrap();
    calls.call("backup_run", json!({ "id": place, "job": 7 })).unwrap();
    calls.call("backup_register", json!({})).unwrap()
}

fn file(calls: &Calls, register: &Value) -> std::path::PathBuf {
    calls.folder.path().join("stick").join(register["backups"][0]["fileName"].as_str().unwrap())
}

fn total(calls: &Calls) -> Value {
    calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap()["total"].clone()
}

#[test]
fn a_backup_is_made_rehearsed_and_shown_with_its_place() {
    let calls = Calls::start();

    let register = backed_up(&calls);

    assert_eq!(register["places"][0]["reachable"], true);
    assert_eq!(register["places"][0]["due"], false);
    let backup = &register["backups"][0];
    assert_eq!((&backup["status"], &backup["rehearsedAt"]), (&json!("present"), &json!(null)));
    let rehearsed = calls.call("backup_rehearse", json!({ "id": backup["id"], "job": 8 })).unwrap();
    assert_eq!(rehearsed["backup"]["rehearsedAt"], json!(1_790_000_000_000_i64));
    let told = calls.events.lock().unwrap();
    assert!(told.iter().any(|event| matches!(event, Event::Progress(progress) if progress.job == 7)));
    let changes = told.iter().filter(|event| format!("{event:?}").contains("Backup")).count();
    assert_eq!(changes, 3, "the folder, the backup, the rehearsal");
}

#[test]
fn backups_that_are_there_are_cleaned_after_an_erasure_and_one_that_can_not_be_keeps_it_from_no_other() {
    let calls = Calls::start();
    let first = backed_up(&calls);
    calls.clock.advance(86_400_000);
    let place = &first["places"][0]["id"];
    calls.call("backup_run", json!({ "id": place, "job": 2 })).unwrap();
    let mut bytes = fs::read(file(&calls, &first)).unwrap();
    let at = bytes.len() - 5000;
    bytes[at] ^= 1;
    fs::write(file(&calls, &first), bytes).unwrap();
    let contact =
        calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap()["rows"][0]["id"].clone();
    let plan = calls.call("erasure_plan", json!({ "id": contact })).unwrap();
    let erasure = json!({
        "contact": contact, "cause": "decision", "request": null, "suppress": false, "strike": [], "seal": plan["seal"]
    });
    calls.call("erasure_run", json!({ "erasure": erasure })).unwrap();
    let erased = || {
        let register = calls.call("backup_register", json!({})).unwrap();
        let backups = register["backups"].as_array().unwrap().clone();
        backups.into_iter().map(|backup| backup["erased"]["state"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(erased(), [json!("due"), json!("due")]);

    let done = calls.call("backup_scrub", json!({ "job": 3 })).unwrap();

    let damaged = &first["backups"][0]["id"];
    let error = json!({ "code": "backup", "problem": "damaged" });
    let failed = json!([{ "id": damaged, "error": error }]);
    assert_eq!(done, json!({ "backups": 1, "people": 1, "texts": 0, "failed": failed }));
    assert_eq!(erased(), [json!(null), json!("closed")]);
    let ended = |event: &Event| matches!(event, Event::Progress(progress) if progress.job == 3 && progress.total == Some(progress.done));
    assert!(calls.events.lock().unwrap().iter().any(ended));
    let again = calls.call("backup_scrub", json!({ "job": 4 })).unwrap();
    assert_eq!(again, json!({ "backups": 0, "people": 0, "texts": 0, "failed": [] }));
    calls.call("backup_delete", json!({ "id": damaged })).unwrap();
    assert_eq!(erased(), [json!(null)]);
    assert!(!file(&calls, &first).exists());
}

#[test]
fn who_may_erase_has_backups_cleaned_and_makes_none() {
    let calls = Calls::start();
    let register = backed_up(&calls);
    role::add(&calls, Role::PrivacyOfficer);
    role::unlock(&calls, &role::passphrase(Role::PrivacyOfficer)).unwrap();
    let plan = calls.call("erasure_plan", json!({ "id": 1 })).unwrap();
    let erasure = json!({
        "contact": 1, "cause": "decision", "request": null, "suppress": false, "strike": [], "seal": plan["seal"]
    });
    let erased = calls.call("erasure_run", json!({ "erasure": erasure })).unwrap();
    assert_eq!(erased["backupsLeft"], 1);

    let place = &register["places"][0]["id"];
    let refused = calls.call("backup_run", json!({ "id": place, "job": 2 })).unwrap_err();
    assert_eq!(refused["code"], "forbidden");
    let done = calls.call("backup_scrub", json!({ "job": 3 })).unwrap();

    assert_eq!(done, json!({ "backups": 1, "people": 1, "texts": 0, "failed": [] }));
    let left = calls.call("erasure_list", json!({})).unwrap()[0]["backupsLeft"].clone();
    assert_eq!(left, 0);
}

#[test]
fn a_cancelled_folder_dialog_changes_nothing_and_a_folder_out_of_use_is_gone() {
    let calls = Calls::start();
    let register = backed_up(&calls);

    assert_eq!(calls.call("backup_place_pick", json!({})).unwrap(), json!(null));
    calls.call("backup_place_remove", json!({ "id": register["places"][0]["id"] })).unwrap();

    let after = calls.call("backup_register", json!({})).unwrap();
    assert_eq!(after, json!({ "places": [], "backups": [] }));
    let gone = calls.call("backup_run", json!({ "id": register["places"][0]["id"], "job": 9 }));
    assert_eq!(gone.unwrap_err(), json!({ "code": "not_found" }));
}

#[test]
fn a_backup_is_restored_beside_the_locked_vault() {
    let calls = Calls::start();
    let register = backed_up(&calls);
    calls.call("contact_add", json!({ "draft": { "givenName": "Later" } })).unwrap();
    let target = json!({ "kind": "address", "text": "later@example.org" });
    let suppression = json!({ "scope": { "kind": "all" }, "reason": "objection", "source": "Phone call" });
    calls.call("suppression_add", json!({ "target": target, "suppression": suppression })).unwrap();
    let place = calls.call("vault_place_default", json!({ "name": "Restored" })).unwrap();
    let to = json!({ "place": place["id"], "job": 10 });

    calls.opened.answer(file(&calls, &register));
    let info = calls.call("backup_pick", json!({})).unwrap();
    assert_eq!(info["createdAt"], register["backups"][0]["createdAt"]);
    let open = calls.call_with_secret("backup_restore", &to, &[PASSPHRASE]).unwrap_err();
    assert_eq!(open, json!({ "code": "busy" }), "a vault is open");

    calls.call("vault_lock", json!({})).unwrap();
    let forgotten = calls.call_with_secret("backup_restore", &to, &[PASSPHRASE]).unwrap_err();
    assert_eq!(forgotten, json!({ "code": "not_found" }), "the lock forgets what was chosen");
    calls.opened.answer(file(&calls, &register));
    calls.call("backup_pick", json!({})).unwrap();
    let wrong = calls.call_with_secret("backup_restore", &to, &[b"wrong"]).unwrap_err();
    assert_eq!(wrong, json!({ "code": "vault", "problem": "wrong_passphrase" }));
    let carried = calls.call_with_secret("backup_restore", &to, &[PASSPHRASE]).unwrap();

    let at = json!(1_790_000_000_000_i64);
    assert_eq!(
        carried,
        json!({ "count": 1, "erased": 0, "items": 0, "texts": 0, "read": 1, "unread": [], "failed": false, "ledger": "read", "ledgerAt": at })
    );
    assert_eq!(total(&calls), 1);
    let state = calls.call("vault_state", json!({})).unwrap();
    assert_eq!((&state["phase"], &state["vault"]["name"]), (&json!("unlocked"), &json!("Restored")));
    assert!(calls.folder.path().join("documents/Shop.kartotek/vault.db").exists());
}

#[test]
fn a_backup_is_restored_with_its_recovery_code_and_gets_a_new_passphrase_and_code() {
    let calls = Calls::start();
    let sheet = calls.create_unconfirmed_vault();
    calls.call("vault_recovery_confirm", answers(&sheet)).unwrap();
    let stick = calls.folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    calls.opened.answer(stick.clone());
    let place = calls.call("backup_place_pick", json!({})).unwrap();
    let made = calls.call("backup_run", json!({ "id": place, "job": 1 })).unwrap();
    calls.call("vault_lock", json!({})).unwrap();
    let groups: Vec<&str> =
        sheet["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    let (code, new) = (groups.join("-"), "tre blå tåg rullar norrut 1902".as_bytes());

    calls.opened.answer(stick.join(made["fileName"].as_str().unwrap()));
    calls.call("backup_pick", json!({})).unwrap();
    let place = calls.call("vault_place_default", json!({ "name": "Restored" })).unwrap();
    let to = json!({ "place": place["id"], "job": 2 });
    let recovered = calls.call_with_secret("backup_recover", &to, &[code.as_bytes(), new]).unwrap();

    let at = json!(1_790_000_000_000_i64);
    assert_eq!(
        recovered["carried"],
        json!({ "count": 0, "erased": 0, "items": 0, "texts": 0, "read": 1, "unread": [], "failed": false, "ledger": "read", "ledgerAt": at })
    );
    let fresh = recovered["sheet"].clone();
    assert_ne!(fresh["groups"], sheet["groups"]);
    calls.call("vault_recovery_confirm", answers(&fresh)).unwrap();
    calls.call("vault_lock", json!({})).unwrap();
    let place = json!({ "place": calls.call("vault_state", json!({})).unwrap()["vault"]["id"] });
    calls.call_with_secret("vault_unlock", &place, &[new]).unwrap();
}

#[test]
fn a_backup_that_the_app_was_asked_to_open_waits_for_the_lock_and_is_chosen_then() {
    let calls = Calls::start();
    let register = backed_up(&calls);
    let desk = calls.app.state::<Desk>();
    assert_eq!(calls.call("backup_offered", json!({})).unwrap(), json!(null));

    desk.offer_backup(file(&calls, &register));

    assert!(calls.events.lock().unwrap().iter().any(|event| matches!(event, Event::Offer)));
    let info = calls.call("backup_offered", json!({})).unwrap();
    assert_eq!(info["createdAt"], register["backups"][0]["createdAt"]);
    assert_eq!(
        calls.call("vault_state", json!({})).unwrap()["phase"],
        "unlocked",
        "nothing happens by itself"
    );
    calls.call("vault_lock", json!({})).unwrap();
    assert_eq!(calls.call("backup_offered", json!({})).unwrap(), info);
    assert_eq!(calls.call("backup_offered", json!({})).unwrap(), json!(null), "offered once");
    let place = calls.call("vault_place_default", json!({ "name": "Restored" })).unwrap();
    calls
        .call_with_secret("backup_restore", &json!({ "place": place["id"], "job": 1 }), &[PASSPHRASE])
        .unwrap();
    assert_eq!(total(&calls), 1);
}

#[test]
fn a_backup_that_is_declined_or_no_backup_is_not_offered_again() {
    let calls = Calls::start();
    let desk = calls.app.state::<Desk>();
    let letter = calls.folder.path().join("x.kartotek-backup");
    fs::write(&letter, "Dear Åsa").unwrap();

    desk.offer_backup(letter.clone());
    let refusal = calls.call("backup_offered", json!({})).unwrap_err();
    assert_eq!(refusal, json!({ "code": "backup", "problem": "not_a_backup" }));
    assert_eq!(calls.call("backup_offered", json!({})).unwrap(), json!(null));
    desk.offer_backup(calls.folder.path().join("gone"));
    let refusal = calls.call("backup_offered", json!({})).unwrap_err();
    assert_eq!(refusal, json!({ "code": "backup", "problem": "missing" }));
    desk.offer_backup(letter);
    calls.call("backup_decline", json!({})).unwrap();

    assert_eq!(calls.call("backup_offered", json!({})).unwrap(), json!(null));
}

#[test]
fn what_is_no_backup_is_told_by_name() {
    let calls = Calls::start();
    let letter = calls.folder.path().join("letter.txt");
    fs::write(&letter, "Dear Åsa").unwrap();

    calls.opened.answer(letter);
    assert_eq!(
        calls.call("backup_pick", json!({})).unwrap_err(),
        json!({ "code": "backup", "problem": "not_a_backup" })
    );
    assert_eq!(calls.call("backup_pick", json!({})).unwrap(), json!(null));
}

#[test]
fn a_backup_that_many_tried_in_vain_tells_it_once_it_is_restored() {
    let calls = Calls::start();
    let register = backed_up(&calls);
    calls.call("vault_lock", json!({})).unwrap();
    calls.opened.answer(file(&calls, &register));
    calls.call("backup_pick", json!({})).unwrap();
    let place = calls.call("vault_place_default", json!({ "name": "Restored" })).unwrap();
    let to = json!({ "place": place["id"], "job": 1 });

    for _ in 0..6 {
        let wrong = calls.call_with_secret("backup_restore", &to, &[b"wrong"]).unwrap_err();
        assert_eq!(wrong, json!({ "code": "vault", "problem": "wrong_passphrase" }));
        calls.clock.advance(300_000);
    }
    calls.call_with_secret("backup_restore", &to, &[PASSPHRASE]).unwrap();

    let alerts = calls.call("alert_list", json!({})).unwrap();
    assert_eq!((&alerts[0]["kind"], &alerts[0]["count"]), (&json!("failed_attempts"), &json!(6)));
}
