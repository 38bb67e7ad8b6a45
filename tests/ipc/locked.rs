//! While the vault is locked every command refuses but those that lead to an open one.

use kartotek::commands::{COMMANDS, Need, SECRET};
use serde_json::{Value, json};

use crate::desk::Calls;

/// What can be called while nothing is open, with the reason.
const OPEN_TO_ALL: [(&str, &str); 22] = [
    ("vault_state", "says where the app stands"),
    ("vault_inspect", "shows what everybody sees who can read the folder"),
    ("vault_place_default", "proposes a place"),
    ("vault_place_pick", "asks for a place"),
    ("vault_lock", "locking what is locked changes nothing"),
    ("vault_touch", "says only that somebody is there"),
    ("vault_key_file_pick", "asks for the key file to unlock with"),
    ("vault_key_file_clear", "goes without a key file again"),
    ("vault_forget", "concerns the list of places only"),
    ("vault_demo_open", "opens the demo vault"),
    ("vault_demo_delete", "deletes the demo vault"),
    ("vault_create", "creates a vault"),
    ("vault_unlock", "unlocks one"),
    ("vault_recover", "unlocks one"),
    ("passphrase_strength", "judges a new passphrase"),
    ("backup_pick", "asks for a backup to restore"),
    ("backup_drop", "looks at a backup to restore"),
    ("backup_offered", "looks at a backup to restore"),
    ("backup_decline", "forgets a backup to restore"),
    ("backup_restore", "restores one as a new vault"),
    ("backup_recover", "restores one as a new vault"),
    ("job_cancel", "a job that does not run is not cancelled"),
];

/// Arguments that a command takes; it picks its own.
pub(crate) fn arguments(command: &str) -> Value {
    let mut arguments = shared();
    match command {
        "consent_form_save" => {
            arguments["form"] = json!({
                "contact": null, "purpose": 1, "version": 1, "channels": [{ "channel": "email", "point": "" }],
                "zone": "Europe/Stockholm",
            });
        }
        "consent_form_find" => arguments["code"] = json!("793NX-W3CVC"),
        "consent_receipt_save" => {
            arguments["contact"] = json!(1);
            arguments["format"] = json!("pdf");
        }
        "request_letter_preview" | "request_letter_save" => {
            arguments["letter"] = letter();
            arguments["format"] = json!("pdf");
        }
        "consent_lift_letter_preview" | "consent_lift_letter_save" => {
            arguments["letter"] =
                json!({ "restriction": 1, "language": "en", "lifted": "2026-12-01", "reasons": "x" });
            arguments["format"] = json!("pdf");
        }
        "request_package_save" => {
            arguments["package"] = json!({ "letter": letter(), "named": [], "withheld": [] });
        }
        "erasure_confirm" => arguments["seal"] = json!("x"),
        "erasure_certificate_save" => arguments["format"] = json!("pdf"),
        "erasure_records" => arguments["category"] = json!("card"),
        "erasure_letter" => arguments["language"] = json!("en"),
        "erasure_letter_save" => {
            arguments["language"] = json!("en");
            arguments["format"] = json!("pdf");
        }
        "erasure_passages" => arguments["text"] = json!({ "kind": "activity", "object": 1 }),
        "erasure_file_open" => arguments["at"] = json!(0),
        "erasure_hold_change" => arguments["reviewOn"] = json!("2199-01-01"),
        "request_of" => arguments["contact"] = json!(1),
        "request_plan" => arguments["plan"] = json!({ "assignee": null, "targetOn": "2026-12-01" }),
        command if command.starts_with("template_") => {
            arguments["kind"] = json!("done");
            arguments["regime"] = json!("gdpr");
            arguments["language"] = json!("en");
            arguments["text"] = json!({ "subject": "x", "body": "{done}" });
        }
        "recipient_add" | "recipient_change" => arguments["recipient"] = json!({ "name": "Print shop" }),
        "recipient_disclose" => {
            arguments["disclosure"] = json!({
                "contact": 1, "recipient": 1, "kind": "told", "at": 0, "purpose": "x", "detail": "x",
            });
        }
        "recipient_notice" => arguments["action"] = json!({ "act": "draft" }),
        "recipient_letter" => arguments["language"] = json!("en"),
        "recipient_letter_save" => {
            arguments["language"] = json!("en");
            arguments["format"] = json!("pdf");
        }
        "retention_add" | "retention_change" => {
            arguments["rule"] = json!({
                "category": "prospect", "event": "collection", "period": { "count": 90, "unit": "day" }, "active": true,
            });
        }
        "retention_preset_add" => arguments["codes"] = json!(["prospect"]),
        "retention_window" => arguments["find"] = json!({ "part": "due" }),
        "retention_flag" => arguments["rule"] = json!(null),
        "retention_queue" => arguments["state"] = json!("open"),
        "retention_decide" => arguments["action"] = json!({ "act": "approve", "action": "erase" }),
        "retention_hold_of" => arguments["item"] = json!({ "kind": "contact", "id": 1 }),
        "retention_hold_add" | "retention_hold_change" => {
            arguments["item"] = json!({ "kind": "contact", "id": 1 });
            arguments["hold"] = json!({ "reason": "Claim", "reviewOn": "2199-01-01" });
        }
        _ => {}
    }
    arguments
}

fn letter() -> Value {
    json!({ "request": 1, "kind": "answer", "language": "en", "refusals": [], "lists": [], "lifted": "" })
}

/// Those that more than one takes, or that mean the same to all.
fn shared() -> Value {
    let settings = json!({
        "organisation": "x", "country": "SE", "sortLanguage": "sv", "nameOrder": "given_first",
        "birthday": false, "autoLockMinutes": 5,
    });
    let layout = json!({ "encoding": "utf8", "delimiter": ",", "header": 0 });
    let mapping = json!({ "name": "x", "targets": [] });
    let plan = json!({
        "layout": null, "targets": [], "source": "x", "basis": "legitimate_interests", "tag": "", "duplicates": "skip",
        "choices": [],
    });
    let mut arguments = json!({
        "id": 1, "ids": [1], "handle": 1, "offset": 0, "count": 10, "revision": 1, "index": 0, "job": 1, "name": "x", "first": 50,
        "text": "x", "old": "", "new": "x", "confidential": false, "query": {}, "draft": {}, "add": ["x"], "remove": [],
        "answers": [], "exposed": false, "reserve": false, "format": "csv", "options": { "guards": true, "confidential": false }, "disclosure": { "purpose": "x", "recipient": "" }, "owner": "contact", "kind": "email",
        "party": {}, "only": null, "form": "record", "at": 0, "filter": {}, "before": null, "limit": 10, "contact": null, "seq": 1, "field": "notes",
        "settings": settings, "layout": layout, "mapping": mapping, "plan": plan,
    });
    arguments["draft"] = json!({
        "givenName": "x", "name": "x", "role": "sales", "number": "1", "issuedOn": "2026-11-21",
        "amount": { "units": 100, "currency": "EUR" }, "status": "open", "dueOn": "", "note": "", "document": null,
    });
    arguments["event"] = json!({
        "contact": 1, "purpose": 1, "channel": "email", "point": "", "kind": "given", "at": 0, "zone": "Europe/Stockholm",
        "method": "paper", "source": "", "version": null, "validUntil": "", "guardian": "", "guardianRelation": "",
        "code": "", "note": "", "evidence": [],
    });
    arguments["erasure"] = json!({ "contact": 1, "cause": "decision", "request": null, "suppress": false, "strike": [], "seal": "x" });
    arguments["objection"] = json!({
        "contact": 1, "purpose": null, "channel": null, "at": 0, "zone": "Europe/Stockholm", "method": "phone", "note": "",
    });
    arguments["end"] = json!({ "toldAt": 0, "toldMethod": "paper", "note": "x" });
    arguments["restriction"] = json!({ "contact": 1, "ground": "accuracy", "at": 0, "note": "" });
    arguments["purpose"] = json!(1);
    arguments["note"] = json!("x");
    arguments["channel"] = json!("email");
    arguments["method"] = json!("paper");
    arguments["version"] = json!(1);
    arguments["origin"] = json!("person");
    arguments["file"] = json!({ "format": "csv", "recipient": "x" });
    arguments["recipient"] = json!("x");
    arguments["again"] = json!(false);
    arguments["page"] = json!(0);
    arguments["width"] = json!(100);
    arguments["line"] = json!("x");
    arguments["zone"] = json!("Europe/Stockholm");
    arguments["until"] = json!({ "to": "tomorrow" });
    arguments["currency"] = json!("EUR");
    arguments["decimal"] = json!(".");
    arguments["stage"] = json!(1);
    arguments["stages"] = json!([]);
    arguments["reason"] = json!("x");
    arguments["document"] = json!(1);
    arguments["language"] = json!("en");
    arguments["preset"] = json!(null);
    arguments["position"] = json!(0);
    arguments["texts"] = json!([]);
    arguments["older"] = json!(1);
    arguments["newer"] = json!(1);
    arguments["version"] = json!(1);
    arguments["emails"] = json!(["x"]);
    arguments["phones"] = json!(["1"]);
    arguments["target"] = json!({ "kind": "address", "text": "a@b.example" });
    arguments["suppression"] = json!({ "scope": { "kind": "all" }, "reason": "list", "source": "x" });
    arguments["list"] = json!({ "layout": null, "columns": [0], "suppression": arguments["suppression"] });
    arguments["country"] = json!("DE");
    arguments["region"] = json!("DE-BY");
    arguments["request"] = json!({
        "regime": "gdpr", "kind": "access", "channel": "email", "receivedAt": 0, "contact": null,
        "name": "x", "address": "", "mandate": "", "detail": "", "doubt": "", "purpose": null, "ground": null,
        "duplicateOf": null, "test": false, "evidence": [],
    });
    arguments["step"] = json!("right");
    arguments["done"] = json!(true);
    arguments["action"] = json!({ "act": "advance" });
    arguments["year"] = json!(2026);
    arguments["now"] = json!("2026-11-21T14:00");
    arguments
}

#[test]
fn every_other_command_is_refused() {
    let calls = Calls::start();

    for (area, name, _) in COMMANDS {
        if *area == "preference" || OPEN_TO_ALL.iter().any(|(open, _)| open == name) {
            continue;
        }
        let answer = if SECRET.contains(name) {
            calls.call_with_secret(name, &arguments(name), &[b"one", b"two"])
        } else {
            calls.call(name, arguments(name))
        };
        let refusal = answer.expect_err(name);
        let confirming =
            ["vault_recovery_sheet", "vault_recovery_save", "vault_recovery_confirm"].contains(name);
        let expected = if confirming { "not_found" } else { "locked" };
        assert_eq!(refusal["code"], json!(expected), "{name} answers {refusal}");
    }
}

#[test]
fn nothing_but_the_exceptions_asks_for_nothing() {
    for (area, name, need) in COMMANDS {
        let confirming = name.starts_with("vault_recovery_") && *name != "vault_recovery_replace";
        let open = OPEN_TO_ALL.iter().any(|(open, _)| open == name);
        assert_eq!(*need == Need::Nothing, open || confirming || *area == "preference", "{name}");
    }
}

#[test]
fn the_list_of_exceptions_names_commands() {
    for (name, _) in OPEN_TO_ALL {
        assert!(COMMANDS.iter().any(|(_, command, _)| *command == name), "{name}");
    }
}

#[test]
fn arguments_that_no_page_of_ours_sends_are_refused_without_harm() {
    let calls = Calls::start();

    for (_, name, _) in COMMANDS {
        for hostile in [
            json!({}),
            json!({ "id": "1; DROP TABLE contact", "ids": "all", "handle": -1, "place": -1, "draft": 7 }),
            json!({ "id": i64::MAX, "ids": [i64::MIN], "offset": u64::MAX, "count": u64::MAX, "place": 4_000_000_000_u32 }),
        ] {
            // Whatever the answer is, it is an answer: nothing panics, nothing opens.
            if !["vault_demo_open", "vault_place_pick"].contains(name) {
                let _ = calls.call(name, hostile);
            }
        }
        assert_eq!(calls.call("vault_state", json!({})).unwrap()["phase"], json!("none"), "{name}");
    }
}
