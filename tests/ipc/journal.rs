//! The journal as the window asks about it: verified, compared with paper, and what was found at the unlock.

use std::fs;

use kartotek_journal::verify::{Whole, verify};
use lopdf::Document;
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
fn its_fingerprint_is_saved_as_a_sheet_that_is_journaled() {
    let calls = Calls::start();
    calls.create_vault();
    let printed = calls.call("journal_fingerprint", json!({})).unwrap();
    let save = |seq: &Value| calls.call("journal_fingerprint_save", json!({ "seq": seq }));
    assert_eq!(save(&printed["seq"]), Ok(json!(false)), "no place was chosen");
    assert_eq!(save(&json!(99_999)).unwrap_err(), json!({ "code": "not_found" }));

    let place = calls.folder.path().join("fingerprint.pdf");
    calls.opened.answer(place.clone());
    assert_eq!(save(&printed["seq"]), Ok(json!(true)));

    let text = Document::load(&place).unwrap().extract_text(&[1]).unwrap();
    for group in printed["text"].as_str().unwrap().split('-') {
        assert!(text.contains(group), "{group}: {text}");
    }
    let newest = calls.call("journal_list", json!({ "filter": {}, "before": null, "limit": 1 })).unwrap();
    assert_eq!(newest[0]["action"], "vault.fingerprint");
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
    assert_eq!(calls.call("journal_finding_save", json!({})).unwrap(), json!(false), "no place was chosen");
    let place = calls.folder.path().join("finding.txt");
    calls.opened.answer(place.clone());
    assert_eq!(calls.call("journal_finding_save", json!({})).unwrap(), json!(true));
    let text = fs::read_to_string(&place).unwrap();
    assert!(text.contains(&format!("{}, ", finding["seenSeq"])) && text.contains("SHA-256 "), "{text}");
    assert!(!["Åsa", "Anna", "Shop"].iter().any(|name| text.contains(name)), "{text}");
    let forked = calls.call("journal_fork_accept", json!({})).unwrap_err();
    assert_eq!(forked, json!({ "code": "nothing_to_change" }));
    calls.call("journal_finding_see", json!({})).unwrap();
    assert_eq!(state(&calls)["finding"], json!(null));
    calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap();
    lock(&calls);
    unlock(&calls);
    assert_eq!(state(&calls)["finding"], json!(null));
}

#[test]
fn it_is_listed_newest_first_and_an_entry_shows_its_hash() {
    let calls = Calls::start();
    calls.create_vault();
    let contact = calls.call("contact_add", json!({ "draft": { "givenName": "Åsa" } })).unwrap();

    let filter = json!({ "contact": contact["id"] });
    let rows = calls.call("journal_list", json!({ "filter": filter, "before": null, "limit": 10 })).unwrap();
    let entry = calls.call("journal_entry", json!({ "seq": rows[0]["seq"] })).unwrap();
    let older =
        calls.call("journal_list", json!({ "filter": {}, "before": rows[0]["seq"], "limit": 1 })).unwrap();

    assert_eq!((rows.as_array().unwrap().len(), &rows[0]["action"]), (1, &json!("contact.add")));
    assert_eq!((&rows[0]["object"]["name"], &entry["agrees"]), (&json!("Åsa"), &json!(true)));
    assert_eq!((&entry["row"], &entry["hash"]), (&rows[0], &entry["computed"]));
    assert_eq!(older[0]["seq"].as_u64().unwrap() + 1, rows[0]["seq"].as_u64().unwrap());
    assert_eq!(calls.call("journal_user_list", json!({})).unwrap()[0]["removed"], false);
}

#[test]
fn it_is_exported_to_a_place_that_the_user_chooses() {
    let calls = Calls::start();
    calls.create_vault();
    let place = calls.folder.path().join("journal.ndjson");
    let export = |from: Value| {
        calls.call("journal_export", json!({ "draft": { "from": from }, "disclosure": { "purpose": "Audit", "recipient": "" }, "job": 1 }))
    };
    assert_eq!(export(json!(null)).unwrap(), json!(null), "no place was chosen");

    calls.opened.answer(place.clone());
    let written = export(json!(null)).unwrap();
    calls.opened.answer(place.clone());
    let nothing = export(json!(9_000_000_000_000_u64)).unwrap_err();

    let bytes = fs::read(&place).unwrap();
    let found = verify(bytes.as_slice(), &[], &mut |_| {}).unwrap();
    assert_eq!((found.whole, found.sealed), (Whole::Intact, written["last"].as_u64().unwrap()));
    assert_eq!(nothing, json!({ "code": "not_found" }));
}
