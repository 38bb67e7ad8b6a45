//! Documents over the wire: chosen, stored, looked at, and handed out through the gate.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Once,
};

use serde_json::{Value, json};

use crate::{
    desk::{Calls, PASSPHRASE},
    role::unlock,
};

const TEXT: &[u8] = "Angebot für Anna".as_bytes();

/// Makes sure that the program that draws lies where the app looks for it.
fn build_drawer() {
    static BUILT: Once = Once::new();
    BUILT.call_once(|| {
        let mut cargo = Command::new(env!("CARGO"));
        let built = cargo.args(["build", "--quiet", "--locked", "--package", "kartotek-preview"]).status();
        assert!(built.unwrap().success());
    });
}

/// A vault with Anna Berg.
fn vault() -> Calls {
    let calls = Calls::start();
    calls.create_vault();
    calls.call("contact_add", json!({ "draft": { "givenName": "Anna", "familyName": "Berg" } })).unwrap();
    calls
}

fn file(calls: &Calls, name: &str, content: &[u8]) -> PathBuf {
    let path = calls.folder.path().join(name);
    fs::write(&path, content).unwrap();
    path
}

fn store(calls: &Calls, name: &str, content: &[u8]) -> Value {
    calls.opened.answer(file(calls, name, content));
    let chosen = calls.call("document_pick", json!({})).unwrap();
    let draft = &chosen[0]["candidate"]["draft"];
    let party = json!({ "contact": 1, "company": null });
    let arguments = json!({ "index": 0, "party": party, "draft": draft, "again": false, "job": 1 });
    calls.call("document_add", arguments).unwrap()
}

fn lent(calls: &Calls) -> Vec<PathBuf> {
    let folder = calls.folder.path().join("run/lent");
    let entries = fs::read_dir(folder).map(|entries| entries.map(|entry| entry.unwrap().path()).collect());
    entries.unwrap_or_default()
}

fn actions(calls: &Calls) -> Vec<String> {
    let rows = calls.call("journal_list", json!({ "filter": {}, "before": null, "limit": 50 })).unwrap();
    rows.as_array().unwrap().iter().map(|row| row["action"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn chosen_files_are_looked_at_and_one_is_stored_and_stands_in_the_timeline() {
    let calls = vault();
    calls.opened.answer(file(&calls, "Angebot_4711.txt", TEXT));
    calls.opened.answer(file(&calls, "empty.txt", b""));

    let chosen = calls.call("document_pick", json!({})).unwrap();

    assert_eq!(chosen[1]["problem"], json!("empty"));
    let candidate = &chosen[0]["candidate"];
    assert_eq!(
        (&candidate["draft"]["title"], &candidate["draft"]["retention"]),
        (&json!("Angebot 4711"), &json!("quote"))
    );
    let party = json!({ "contact": 1, "company": null });
    let arguments =
        json!({ "index": 0, "party": party, "draft": candidate["draft"], "again": false, "job": 1 });
    let added = calls.call("document_add", arguments.clone()).unwrap();
    assert_eq!((&added["mediaType"], &added["fileName"]), (&json!("text/plain"), &json!("Angebot_4711.txt")));
    let twice = calls.call("document_add", arguments).unwrap_err();
    assert_eq!(twice, json!({ "code": "document", "problem": "twice" }));
    let page = json!({ "owner": "contact", "id": 1, "only": "document", "before": null, "limit": 10 });
    let page = calls.call("timeline_page", page).unwrap();
    assert_eq!(page["entries"][0]["content"]["document"]["id"], added["id"]);
    assert_eq!(calls.call("document_text", json!({ "id": added["id"] })).unwrap(), json!("Angebot für Anna"));
}

#[test]
fn a_picture_is_drawn_by_the_other_process_and_what_can_not_be_drawn_is_told() {
    build_drawer();
    let calls = vault();
    let picture = store(&calls, "photo.png", include_bytes!("../../icons/32x32.png"));
    let other = store(&calls, "data.bin", &[0, 1, 2, 3]);
    let broken = store(&calls, "broken.pdf", b"%PDF-1.7 and no more");

    let look = |id: &Value| calls.call("document_look", json!({ "id": id, "job": 3 }));
    assert_eq!(look(&picture["id"]).unwrap(), json!({ "format": "picture", "pages": 1 }));
    let page = json!({ "id": picture["id"], "page": 0, "width": 100, "job": 4 });
    let drawn = calls.call("document_page", page).unwrap();
    let bytes: Vec<u8> = serde_json::from_value(drawn).unwrap();
    assert!(bytes.starts_with(b"\x89PNG"));
    assert_eq!(look(&other["id"]).unwrap_err(), json!({ "code": "document", "problem": "unknown" }));
    assert_eq!(look(&broken["id"]).unwrap_err(), json!({ "code": "document", "problem": "unreadable" }));
    assert!(actions(&calls).contains(&"reading.document".to_owned()));
}

#[test]
fn a_document_that_is_opened_outside_lies_in_a_folder_of_its_own_until_the_lock() {
    let calls = vault();
    let document = store(&calls, "Angebot.exe", TEXT);

    calls.call("document_open", json!({ "id": document["id"] })).unwrap();

    let [copy]: [PathBuf; 1] = lent(&calls).try_into().unwrap();
    assert_eq!(calls.opened.all(), [copy.to_str().unwrap()]);
    assert_eq!(fs::read(&copy).unwrap(), TEXT);
    // Its name says what it is by its content, and nothing else.
    assert_eq!(copy.extension().unwrap(), "txt");
    assert!(!copy.to_str().unwrap().contains("Angebot"));
    #[cfg(unix)]
    for (path, mode) in [(copy.as_path(), 0o600), (copy.parent().unwrap(), 0o700)] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, mode);
    }
    assert!(actions(&calls).contains(&"reading.outside".to_owned()));
    calls.call("vault_lock", json!({})).unwrap();
    assert_eq!(lent(&calls), Vec::<PathBuf>::new());
}

#[test]
fn what_could_be_run_is_opened_by_no_other_program() {
    let calls = vault();
    let program = store(&calls, "Rechnung.pdf", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0");

    let refused = calls.call("document_open", json!({ "id": program["id"] })).unwrap_err();

    assert_eq!(refused, json!({ "code": "document", "problem": "unknown" }));
    assert_eq!((calls.opened.all(), lent(&calls)), (Vec::new(), Vec::new()));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_the_folder_leads_no_copy_elsewhere() {
    let calls = vault();
    let document = store(&calls, "a.txt", TEXT);
    let elsewhere = calls.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::create_dir_all(calls.folder.path().join("run")).unwrap();
    std::os::unix::fs::symlink(&elsewhere, calls.folder.path().join("run/lent")).unwrap();

    calls.call("document_open", json!({ "id": document["id"] })).unwrap();

    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    assert_eq!(lent(&calls).len(), 1);
}

#[test]
fn a_copy_is_saved_for_a_purpose_that_the_journal_and_the_contact_tell_of() {
    let calls = vault();
    let document = store(&calls, "a.txt", TEXT);
    let place = calls.folder.path().join("copy.txt");
    let save = |purpose: &str| {
        calls.opened.answer(place.clone());
        let disclosure = json!({ "purpose": purpose, "recipient": "Bo Ek" });
        calls.call("document_save", json!({ "id": document["id"], "disclosure": disclosure, "job": 5 }))
    };

    assert_eq!(save("").unwrap_err()["field"], json!("purpose"));
    assert!(!place.exists());
    assert_eq!(save("An offer").unwrap(), json!(true));

    assert_eq!(fs::read(&place).unwrap(), TEXT);
    assert!(actions(&calls).contains(&"export.document".to_owned()));
    let readings = calls.call("contact_readings", json!({ "id": 1, "before": null })).unwrap().to_string();
    assert!(readings.contains("An offer") && readings.contains("Bo Ek"));
}

#[test]
fn a_damaged_document_leaves_the_vault_by_no_way() {
    let calls = vault();
    let document = store(&calls, "a.txt", TEXT);
    let vault = calls.call("vault_state", json!({})).unwrap()["vault"]["path"].clone();
    let folder = Path::new(vault.as_str().unwrap()).join("documents");
    let file = fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    let file = fs::read_dir(file).unwrap().next().unwrap().unwrap().path();
    let mut sealed = fs::read(&file).unwrap();
    sealed[25] ^= 1;
    fs::write(&file, sealed).unwrap();
    let damaged = json!({ "code": "document", "problem": "damaged" });
    let place = calls.folder.path().join("copy.txt");
    calls.opened.answer(place.clone());

    let disclosure = json!({ "purpose": "x", "recipient": "" });
    let saved =
        calls.call("document_save", json!({ "id": document["id"], "disclosure": disclosure, "job": 5 }));

    assert_eq!(saved.unwrap_err(), damaged);
    assert_eq!(calls.call("document_text", json!({ "id": document["id"] })).unwrap_err(), damaged);
    assert_eq!(calls.call("document_open", json!({ "id": document["id"] })).unwrap_err(), damaged);
    assert!(!place.exists() && lent(&calls).is_empty() && calls.opened.all().is_empty());
}

#[test]
fn chosen_files_are_forgotten_at_the_lock() {
    let calls = vault();
    let document = store(&calls, "a.txt", TEXT);
    unlock(&calls, PASSPHRASE).unwrap();

    let arguments = json!({
        "index": 0, "party": { "contact": 1, "company": null }, "draft": { "title": "x", "datedAt": document["createdAt"] },
        "again": true, "job": 1,
    });
    assert_eq!(calls.call("document_add", arguments).unwrap_err(), json!({ "code": "not_found" }));
}
