//! Letters about requests over the wire: set as PDF, drafted as mail, and refused where they do not fit.

use std::fs;

use lopdf::Document;
use serde_json::{Value, json};

use crate::desk::Calls;

/// A vault whose settings say who writes, with a request of Anna Berg.
fn vault() -> Calls {
    let calls = Calls::start();
    calls.create_vault();
    let mut settings = calls.call("setting_get", json!({})).unwrap();
    for (field, value) in [
        ("street", "Storgatan 1"),
        ("postalCode", "211 34"),
        ("city", "Malmö"),
        ("email", "post@berg.example"),
        ("authority", "Integritetsskyddsmyndigheten"),
    ] {
        settings["controller"][field] = json!(value);
    }
    calls.call("setting_change", json!({ "settings": settings, "job": 1 })).unwrap();
    let anna = json!({
        "givenName": "Anna", "familyName": "Berg", "language": "de",
        "emails": [{ "address": "anna@berg.example", "primary": true }],
    });
    calls.call("contact_add", json!({ "draft": anna })).unwrap();
    let request = json!({
        "regime": "gdpr", "kind": "access", "channel": "email", "receivedAt": 1_789_000_000_000_i64,
        "zone": "Europe/Stockholm", "contact": 1, "name": "", "address": "", "mandate": "", "detail": "",
        "doubt": "", "purpose": null, "ground": null, "duplicateOf": null, "test": false, "evidence": [],
    });
    calls.call("request_add", json!({ "request": request })).unwrap();
    calls
}

fn letter(kind: &str, format: &str) -> Value {
    json!({
        "letter": { "request": 1, "kind": kind, "language": "de", "refusals": [], "lists": [], "lifted": "" },
        "format": format,
    })
}

#[test]
fn a_letter_is_set_and_drafted_as_it_was_previewed() {
    let calls = vault();
    let offered = calls.call("request_letters", json!({ "id": 1 })).unwrap();
    assert_eq!((&offered["kinds"][0], &offered["language"]), (&json!("acknowledgement"), &json!("de")));
    let shown = calls.call("request_letter_preview", letter("acknowledgement", "pdf")).unwrap();
    let subject = shown["filled"]["subject"].as_str().unwrap().to_owned();

    let place = calls.folder.path().join("letter.pdf");
    calls.opened.answer(place.clone());
    let saved = calls.call("request_letter_save", letter("acknowledgement", "pdf")).unwrap();
    assert_eq!(saved, json!("letter.pdf"));
    let document = Document::load(&place).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|sign| !sign.is_whitespace() && !['\u{200b}', '\u{ad}', '-'].contains(sign))
            .collect()
    };
    let text = plain(&document.extract_text(&pages).unwrap());
    assert!(text.contains(&plain("Storgatan 1")) && text.contains("AnnaBerg"), "{text}");
    assert!(text.contains(&plain(&subject)), "{subject}\n{text}");

    let place = calls.folder.path().join("letter.eml");
    calls.opened.answer(place.clone());
    calls.call("request_letter_save", letter("acknowledgement", "mail")).unwrap();
    let mail = String::from_utf8(fs::read(&place).unwrap()).unwrap();
    for told in ["X-Unsent: 1", "anna@berg.example", "post@berg.example", "application/pdf"] {
        assert!(mail.contains(told), "{told}");
    }
    let sheet = calls.call("request_get", json!({ "id": 1 })).unwrap();
    let acts: Vec<&Value> = sheet["events"].as_array().unwrap().iter().map(|event| &event["act"]).collect();
    assert_eq!(acts, [&json!("record"), &json!("letter"), &json!("letter")]);
}

#[test]
fn nothing_is_asked_for_or_written_where_it_does_not_fit() {
    let calls = vault();
    let refused = calls.call("request_letter_save", letter("answer", "pdf")).unwrap_err();
    assert_eq!((&refused["code"], &refused["field"]), (&json!("invalid"), &json!("stage")));
    let refused = calls.call("request_package_check", json!({ "id": 1 })).unwrap_err();
    assert_eq!(refused["field"], json!("stage"));
    let letter = &letter("answer", "pdf")["letter"];
    let package = json!({ "package": { "letter": letter, "named": [], "withheld": [] }, "job": 3 });
    let refused = calls.call("request_package_save", package).unwrap_err();
    assert_eq!(refused["field"], json!("stage"));
}
