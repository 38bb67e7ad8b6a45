//! The recovery sheet: saved as PDF while its code waits to be typed back.

use std::{fs, path::Path};

use lopdf::Document;
use serde_json::{Value, json};

use crate::desk::{Calls, answers};

fn save(calls: &Calls, name: &str) -> (Result<Value, Value>, std::path::PathBuf) {
    let path = calls.folder.path().join(name);
    calls.opened.answer(path.clone());
    (calls.call("vault_recovery_save", json!({})), path)
}

fn text(path: &Path) -> String {
    let text = Document::load(path).unwrap().extract_text(&[1]).unwrap();
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

#[test]
fn a_saved_sheet_holds_the_code_that_is_shown_and_names_its_vault_and_user() {
    let calls = Calls::start();
    let sheet = calls.create_unconfirmed_vault();
    let place = calls.call("vault_state", json!({})).unwrap()["vault"]["id"].clone();
    let glimpse = calls.call("vault_inspect", json!({ "place": place })).unwrap();

    let (saved, path) = save(&calls, "sheet.pdf");

    assert_eq!(saved, Ok(json!(true)));
    let text = text(&path);
    for group in sheet["groups"].as_array().unwrap() {
        assert!(text.contains(group.as_str().unwrap()));
    }
    let fingerprint = glimpse["fingerprint"].as_str().unwrap().replace(' ', "");
    assert!(text.contains("Shop") && text.contains("Anna") && text.contains(&fingerprint), "{text}");
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_a_saved_sheet_and_nothing_lies_beside_it() {
    use std::os::unix::fs::PermissionsExt;
    let calls = Calls::start();
    calls.create_unconfirmed_vault();
    fs::create_dir(calls.folder.path().join("stick")).unwrap();

    let (_, path) = save(&calls, "stick/sheet.pdf");

    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn a_sheet_is_written_in_the_language_of_the_window() {
    let calls = Calls::start();
    let mut preference = calls.call("preference_get", json!({})).unwrap();
    preference["language"] = json!("sv");
    calls.call("preference_change", json!({ "preference": preference })).unwrap();
    calls.create_unconfirmed_vault();

    let (_, path) = save(&calls, "sheet.pdf");

    assert!(text(&path).contains("Återställningsblad"));
}

#[test]
fn a_dialog_that_is_cancelled_saves_nothing_and_a_place_that_is_not_there_is_refused() {
    let calls = Calls::start();
    calls.create_unconfirmed_vault();

    let cancelled = calls.call("vault_recovery_save", json!({}));
    let (refused, _) = save(&calls, "missing/sheet.pdf");

    assert_eq!(cancelled, Ok(json!(false)));
    assert_eq!(refused, Err(json!({ "code": "file", "problem": "unwritable", "line": null, "entry": null })));
}

#[test]
fn a_code_that_was_typed_back_can_not_be_saved_any_more() {
    let calls = Calls::start();
    let sheet = calls.create_unconfirmed_vault();
    calls.call("vault_recovery_confirm", answers(&sheet)).unwrap();

    let (refused, path) = save(&calls, "sheet.pdf");

    assert_eq!(refused, Err(json!({ "code": "not_found" })));
    assert!(!path.exists());
}
