//! Letters of consent over the wire: forms and receipts that are saved, codes that are typed, mails that answer.

use std::{
    fs,
    path::{Path, PathBuf},
};

use lopdf::Document;
use serde_json::{Value, json};

use crate::desk::Calls;

const WORDING: &str = "{organisation} får skicka mig {purpose}. {withdrawal}";

/// A vault with Anna Berg and a newsletter that she can be asked for.
fn vault() -> Calls {
    let calls = Calls::start();
    calls.create_vault();
    set_controller(&calls, |_| {});
    let anna = json!({
        "givenName": "Anna", "familyName": "Berg", "language": "sv",
        "emails": [{ "address": "Anna.Berg@example.se", "primary": true }],
    });
    calls.call("contact_add", json!({ "draft": anna })).unwrap();
    let purpose = json!({
        "name": "Nyhetsbrev", "basis": "consent", "marketing": true, "channels": ["email", "letter"],
    });
    calls.call("purpose_add", json!({ "draft": purpose, "preset": null })).unwrap();
    let notice = json!({
        "draft": { "name": "Text", "kind": "consent", "purpose": 1 },
        "texts": [{ "language": "sv", "text": WORDING }],
    });
    calls.call("notice_add", notice).unwrap();
    calls
}

/// Fills in what letters have to say of the organisation, but for what `change` takes away.
fn set_controller(calls: &Calls, change: impl FnOnce(&mut Value)) {
    let mut settings = calls.call("setting_get", json!({})).unwrap();
    let controller = &mut settings["controller"];
    for (field, value) in [
        ("street", "Storgatan 1"),
        ("postalCode", "211 34"),
        ("city", "Malmö"),
        ("email", "post@berg.example"),
        ("phone", "+46 40 123 45"),
        ("register", "556000-0000"),
        ("officer", "ombud@berg.example"),
        ("authority", "Integritetsskyddsmyndigheten"),
        ("authorityWebsite", "https://www.imy.se"),
    ] {
        controller[field] = json!(value);
    }
    change(controller);
    calls.call("setting_change", json!({ "settings": settings, "job": 1 })).unwrap();
}

fn form(contact: Option<u32>, point: &str) -> Value {
    json!({ "form": {
        "contact": contact, "purpose": 1, "version": 1, "zone": "Europe/Stockholm",
        "channels": [{ "channel": "email", "point": point }, { "channel": "letter", "point": "" }],
    } })
}

/// Saves a form for Anna.
fn save_form(calls: &Calls) -> (Value, PathBuf) {
    let place = calls.folder.path().join("form.pdf");
    calls.opened.answer(place.clone());
    let saved = calls.call("consent_form_save", form(Some(1), "anna.berg@example.se")).unwrap();
    (saved, place)
}

fn text(path: &Path) -> String {
    let document = Document::load(path).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.chars().filter(|character| !character.is_whitespace() && *character != '\u{200b}').collect()
}

fn says(path: &Path, told: &str) {
    let (text, told) = (text(path), told.replace(' ', ""));
    assert!(text.contains(&told), "{told}\n{text}");
}

/// A mail of Anna's with the code, an hour after the request.
fn answer(calls: &Calls, code: &Value) {
    let mail = format!(
        "From: Anna Berg <anna.berg@example.se>\r\nDate: Mon, 21 Sep 2026 15:13:20 +0000\r\n\r\nJa tack\r\n\r\n> Kod {}\r\n",
        code.as_str().unwrap()
    );
    let path = calls.folder.path().join("answer.eml");
    fs::write(&path, mail).unwrap();
    calls.opened.answer(path);
    calls.clock.advance(7_200_000);
}

#[test]
fn a_form_is_set_in_the_language_of_its_wording_and_found_by_its_code() {
    let calls = vault();

    let (saved, place) = save_form(&calls);

    assert_eq!(saved["file"], json!("form.pdf"));
    let code = saved["code"].as_str().unwrap();
    for told in [
        "Anna Berg",
        "Berg AB",
        code,
        "Nyhetsbrev",
        "Anna.Berg@example.se",
        "Berg AB får skicka mig Nyhetsbrev.",
        "Det räcker med ett meddelande till Berg AB: post@berg.example, +46 40 123 45 eller ett brev till Storgatan 1, 211 34 Malmö.",
        "Storgatan 1, 211 34 Malmö",
        "post@berg.example · +46 40 123 45",
        "556000-0000",
    ] {
        says(&place, told);
    }
    let found = calls.call("consent_form_find", json!({ "code": code.to_lowercase() })).unwrap();
    assert_eq!((&found["contact"], &found["name"]), (&json!(1), &json!("Anna Berg")));
    assert_eq!(found["channels"][0], json!({ "channel": "email", "point": "anna.berg@example.se" }));
    let sheet = calls.call("consent_sheet", json!({ "id": 1, "at": null })).unwrap();
    assert_eq!(sheet["events"].as_array().unwrap().len(), 2);
    let mistyped = calls.call("consent_form_find", json!({ "code": "793NX-W3CVE" })).unwrap_err();
    assert_eq!(mistyped, json!({ "code": "invalid", "field": "code", "at": 1, "problem": "mistyped" }));
    assert_eq!(calls.call("consent_form_find", json!({ "code": "793NX-W3CVC" })).unwrap(), Value::Null);
}

#[test]
fn a_form_without_a_name_leaves_everything_about_a_person_to_be_written() {
    let calls = vault();
    let place = calls.folder.path().join("stack.pdf");
    calls.opened.answer(place.clone());

    let saved = calls.call("consent_form_save", form(None, "")).unwrap();

    says(&place, saved["code"].as_str().unwrap());
    assert!(!text(&place).contains("AnnaBerg"));
    let found = calls.call("consent_form_find", json!({ "code": saved["code"] })).unwrap();
    assert_eq!((&found["contact"], &found["version"]), (&Value::Null, &json!(1)));
    let sheet = calls.call("consent_sheet", json!({ "id": 1, "at": null })).unwrap();
    assert_eq!(sheet["events"], json!([]));
}

#[test]
fn a_dialog_that_is_cancelled_records_nothing_and_what_is_wrong_is_told_before_it_opens() {
    let calls = vault();

    let cancelled = calls.call("consent_form_save", form(Some(1), "")).unwrap();
    calls.opened.answer(calls.folder.path().join("form.pdf"));
    let refused = calls.call("consent_form_save", form(Some(1), "bo@example.se")).unwrap_err();

    assert_eq!(cancelled, Value::Null);
    assert_eq!(refused, json!({ "code": "invalid", "field": "channels", "at": 0, "problem": "choice" }));
    assert!(!calls.folder.path().join("form.pdf").exists());
    let sheet = calls.call("consent_sheet", json!({ "id": 1, "at": null })).unwrap();
    assert_eq!(sheet["events"], json!([]));
    assert_eq!(calls.call("consent_answers_read", json!({})).unwrap(), {
        // The answer that no dialog took before is a file that is not there.
        json!({ "handle": 1, "answers": [], "unmatched": 0, "unreadable": ["form.pdf: unreadable"] })
    });
    assert_eq!(calls.call("consent_answers_read", json!({})).unwrap(), Value::Null);
}

#[test]
fn what_the_settings_lack_is_told_before_a_place_is_asked_for() {
    let calls = vault();
    let (saved, _) = save_form(&calls);
    answer(&calls, &saved["code"]);
    set_controller(&calls, |controller| {
        for field in ["street", "email", "phone", "authority"] {
            controller[field] = json!("");
        }
    });
    let place = calls.folder.path().join("letter.pdf");
    calls.opened.answer(place.clone());

    let form = calls.call("consent_form_save", form(Some(1), "")).unwrap_err();
    let receipt = json!({ "contact": 1, "purpose": 1, "format": "json_ld" });
    let receipt = calls.call("consent_receipt_save", receipt).unwrap_err();

    assert_eq!(form, json!({ "code": "unset", "missing": ["contact"] }));
    assert_eq!(receipt, json!({ "code": "unset", "missing": ["address", "contact", "authority"] }));
    assert!(!place.exists());
}

#[test]
fn a_country_is_offered_its_clocks_its_parts_and_its_authority() {
    let calls = Calls::start();
    calls.create_vault();
    let offer = |country: &str, region: &str| {
        calls.call("setting_offer", json!({ "country": country, "region": region })).unwrap()
    };

    let bavaria = offer("DE", "DE-BY");
    assert_eq!(
        (&bavaria["zone"], bavaria["regions"].as_array().unwrap().len()),
        (&json!("Europe/Berlin"), 16)
    );
    assert_eq!(bavaria["regions"][1], json!({ "code": "DE-BY", "name": "Bayern" }));
    assert_eq!(bavaria["authority"]["name"], json!("Bayerisches Landesamt für Datenschutzaufsicht"));
    assert_eq!(offer("DE", "")["authority"], Value::Null, "no Land, no authority");
    assert_eq!(offer("XX", "x"), json!({ "zone": "UTC", "regions": [], "authority": null }));
}

#[test]
fn a_place_that_is_not_there_leaves_no_request() {
    let calls = vault();
    calls.opened.answer(calls.folder.path().join("missing/form.pdf"));

    let refused = calls.call("consent_form_save", form(Some(1), "")).unwrap_err();

    assert_eq!(refused, json!({ "code": "file", "problem": "unwritable", "line": null, "entry": null }));
    let sheet = calls.call("consent_sheet", json!({ "id": 1, "at": null })).unwrap();
    assert_eq!(sheet["events"], json!([]));
}

#[test]
fn an_answering_mail_is_read_taken_and_shown_on_the_receipt() {
    let calls = vault();
    let (saved, _) = save_form(&calls);
    answer(&calls, &saved["code"]);

    let read = calls.call("consent_answers_read", json!({})).unwrap();
    let found = &read["answers"][0];
    assert_eq!((&found["fromMatches"], &found["text"]), (&json!(true), &json!("Ja tack")));
    let take = json!({
        "handle": read["handle"], "answers": [{ "index": 0, "kind": "given" }], "zone": "Europe/Stockholm",
    });
    assert_eq!(calls.call("consent_answers_take", take).unwrap(), json!(1));

    let sheet = calls.call("consent_sheet", json!({ "id": 1, "at": null })).unwrap();
    // The address that was asked confirms itself; for letters it is no more than a message.
    for (channel, method, grade) in [("email", "double_opt_in", "a"), ("letter", "email", "b")] {
        let events = sheet["events"].as_array().unwrap();
        let given =
            events.iter().find(|event| event["kind"] == "given" && event["channel"] == channel).unwrap();
        assert_eq!((&given["method"], &given["grade"]), (&json!(method), &json!(grade)), "{channel}");
    }
    let place = calls.folder.path().join("receipt.pdf");
    calls.opened.answer(place.clone());
    let receipt = json!({ "contact": 1, "purpose": 1, "format": "pdf" });
    assert_eq!(calls.call("consent_receipt_save", receipt.clone()).unwrap(), json!("receipt.pdf"));
    for told in [
        "Kvitto på ditt samtycke",
        "Anna Berg",
        "Berg AB får skicka mig Nyhetsbrev.",
        "Europe/Stockholm",
        "E-post",
        "Berg AB, Storgatan 1, 211 34 Malmö, post@berg.example · +46 40 123 45, 556000-0000",
        "Dataskyddsombud",
        "ombud@berg.example",
        "Integritetsskyddsmyndigheten, https://www.imy.se",
    ] {
        says(&place, told);
    }
    let place = calls.folder.path().join("receipt.jsonld");
    calls.opened.answer(place.clone());
    let machine = json!({ "contact": 1, "purpose": 1, "format": "json_ld" });
    assert_eq!(calls.call("consent_receipt_save", machine).unwrap(), json!("receipt.jsonld"));
    let json: Value = serde_json::from_slice(&fs::read(place).unwrap()).unwrap();
    assert_eq!(json["@type"], json!("dpv:ConsentReceipt"));
    assert_eq!(calls.call("consent_receipt_save", receipt).unwrap(), Value::Null, "cancelled");
    let nothing = json!({ "contact": 1, "purpose": 9, "format": "pdf" });
    assert_eq!(calls.call("consent_receipt_save", nothing).unwrap_err(), json!({ "code": "not_found" }));
}

#[test]
fn answers_are_forgotten_when_others_are_read_and_at_the_lock() {
    let calls = vault();
    let (saved, _) = save_form(&calls);
    answer(&calls, &saved["code"]);
    let first = calls.call("consent_answers_read", json!({})).unwrap()["handle"].clone();
    calls.opened.answer(calls.folder.path().join("answer.eml"));
    let second = calls.call("consent_answers_read", json!({})).unwrap()["handle"].clone();
    let take = |handle: &Value| {
        let arguments = json!({
            "handle": handle, "answers": [{ "index": 0, "kind": "refused" }], "zone": "Europe/Stockholm",
        });
        calls.call("consent_answers_take", arguments)
    };

    assert_eq!(take(&first).unwrap_err(), json!({ "code": "not_found" }));
    crate::role::unlock(&calls, crate::desk::PASSPHRASE).unwrap();
    assert_eq!(take(&second).unwrap_err(), json!({ "code": "not_found" }));
}

#[test]
fn somebody_is_reached_in_the_mail_program_if_they_may_be() {
    let calls = vault();
    let reach = || calls.call("contact_reach", json!({ "id": 1, "purpose": 1, "channel": "email" }));
    assert_eq!(reach().unwrap_err(), json!({ "code": "may_not" }));
    assert!(calls.opened.all().is_empty());
    let (saved, _) = save_form(&calls);
    answer(&calls, &saved["code"]);
    let read = calls.call("consent_answers_read", json!({})).unwrap();
    let take = json!({
        "handle": read["handle"], "answers": [{ "index": 0, "kind": "given" }], "zone": "Europe/Stockholm",
    });
    calls.call("consent_answers_take", take).unwrap();

    let decision = reach().unwrap();

    assert_eq!(
        (&decision["outcome"], &decision["point"]),
        (&json!("allowed"), &json!("anna.berg@example.se"))
    );
    assert_eq!(calls.opened.all(), ["mailto:Anna.Berg@example.se"]);
}
