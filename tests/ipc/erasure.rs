//! Erasures over the wire: somebody is erased, and every place of the program is searched for what is left.

use std::{fs, path::PathBuf};

use kartotek::{
    desk::Desk,
    event::{ChangedTable, Event},
};
use serde_json::{Value, json};
use tauri::Manager;

use crate::{
    desk::{Calls, PASSPHRASE},
    role::unlock,
};

/// A vault from which Quentin was just erased; a copy of a paper of his had been lent.
fn erased() -> Calls {
    let calls = Calls::start();
    calls.create_vault();
    let draft = json!({
        "givenName": "Quentin", "familyName": "Xylander",
        "emails": [{ "address": "quentin@xylander.example", "primary": true }],
    });
    calls.call("contact_add", json!({ "draft": draft })).unwrap();
    let lent = lend(&calls);
    let plan = calls.call("erasure_plan", json!({ "id": 1 })).unwrap();
    let erasure = json!({
        "contact": 1, "cause": "decision", "request": null, "suppress": false, "strike": [], "seal": plan["seal"],
    });
    let done = calls.call("erasure_run", json!({ "erasure": erasure })).unwrap();
    assert_eq!((&done["unproved"], &done["proof"]), (&json!(true), &Value::Null));
    assert!(!lent.exists(), "what other programs were given is gone");
    calls
}

/// Leaves a copy of somebody's paper where other programs are given theirs.
fn lend(calls: &Calls) -> PathBuf {
    let lent = calls.folder.path().join("run/lent");
    fs::create_dir_all(&lent).unwrap();
    fs::write(lent.join("Quentin Xylander.pdf"), "%PDF").unwrap();
    lent
}

/// Somebody in the vault, by their number.
fn add(calls: &Calls, name: &str) -> i64 {
    let added = calls.call("contact_add", json!({ "draft": { "givenName": name } })).unwrap();
    added["id"].as_i64().unwrap()
}

fn only(calls: &Calls) -> Value {
    let erasures = calls.call("erasure_list", json!({})).unwrap();
    assert_eq!(erasures.as_array().unwrap().len(), 1);
    erasures[0].clone()
}

fn found(erasure: &Value) -> Vec<(&str, u64)> {
    let places = erasure["proof"]["places"].as_array().unwrap().iter();
    places
        .map(|place| (place["place"].as_str().unwrap(), place["found"].as_u64().unwrap()))
        .filter(|(_, found)| *found > 0)
        .collect()
}

#[test]
fn what_others_were_given_goes_with_what_lay_in_the_trash_for_too_long() {
    let calls = Calls::start();
    calls.create_vault();
    let ids = [add(&calls, "Quentin")];
    calls.call("contact_trash", json!({ "ids": ids })).unwrap();
    let lent = lend(&calls);
    let empty = || calls.call("trash_empty", json!({ "job": 1 })).unwrap()["gone"].clone();
    assert_eq!((empty(), lent.exists()), (json!(0), true), "nothing is due yet");
    calls.clock.advance(31 * 86_400_000);
    assert_eq!((empty(), lent.exists()), (json!(1), false));
}

#[test]
fn what_others_were_given_goes_with_what_a_rule_has_go() {
    let calls = Calls::start();
    calls.create_vault();
    add(&calls, "Quentin");
    let period = json!({ "count": 90, "unit": "day" });
    let rule = json!({
        "category": "prospect", "event": "collection", "period": period, "action": "erase", "active": true,
    });
    let rule = calls.call("retention_add", json!({ "rule": rule })).unwrap();
    calls.clock.advance(100 * 86_400_000);
    calls.call("retention_flag", json!({ "rule": rule["id"], "job": 1 })).unwrap();
    let queue = json!({ "state": "open", "offset": 0, "count": 10 });
    let flag = calls.call("retention_queue", queue).unwrap()["rows"][0]["flag"].clone();
    let lent = lend(&calls);
    let carry = || calls.call("retention_carry_out", json!({ "job": 1 })).unwrap()["done"].clone();
    assert_eq!((carry(), lent.exists()), (json!(0), true), "nothing is approved yet");
    let approve = json!({ "act": "approve", "action": "erase" });
    let decide = json!({ "id": flag["id"], "revision": flag["revision"], "action": approve });
    calls.call("retention_decide", decide).unwrap();
    assert_eq!((carry(), lent.exists()), (json!(1), false));
}

#[test]
fn an_announced_erasure_is_listed_confirmed_and_withdrawn_over_the_wire() {
    let calls = Calls::start();
    calls.create_vault();
    for name in ["Quentin", "Rosalind"] {
        calls.call("contact_add", json!({ "draft": { "givenName": name } })).unwrap();
    }
    let way = || calls.call("erasure_way", json!({})).unwrap();
    assert_eq!(way(), json!({ "fourEyes": false, "coolingOffDays": 0, "others": [] }));
    let mut settings = calls.call("setting_get", json!({})).unwrap();
    settings["fourEyes"] = json!(true);
    let refused = calls.call("setting_change", json!({ "settings": settings, "job": 1 })).unwrap_err();
    assert_eq!((&refused["field"], &refused["problem"]), (&json!("fourEyes"), &json!("alone")));
    settings["fourEyes"] = json!(false);
    settings["coolingOffDays"] = json!(14);
    calls.call("setting_change", json!({ "settings": settings, "job": 1 })).unwrap();
    assert_eq!(way()["coolingOffDays"], json!(14));

    let seal = |contact: u64| calls.call("erasure_plan", json!({ "id": contact })).unwrap()["seal"].clone();
    let draft = |contact: u64| {
        let erasure = json!({
            "contact": contact, "cause": "decision", "request": null, "suppress": false, "seal": seal(contact),
        });
        json!({ "erasure": erasure })
    };
    let refused = calls.call("erasure_run", draft(1)).unwrap_err();
    assert_eq!(refused, json!({ "code": "waits", "wait": { "why": "announce" } }));
    let announced = calls.call("erasure_announce", draft(1)).unwrap();
    assert_eq!((&announced["name"], &announced["wait"]["why"]), (&json!("Quentin"), &json!("cooling")));
    let second = calls.call("erasure_announce", draft(2)).unwrap();
    let listed = calls.call("erasure_announced", json!({})).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    let differences = calls.call("erasure_differences", json!({ "id": announced["id"] })).unwrap();
    assert_eq!(differences, json!([]));
    calls.call("erasure_withdraw", json!({ "id": second["id"] })).unwrap();
    let confirm = |hurry: Value| {
        let seal = seal(1);
        calls.call("erasure_confirm", json!({ "id": announced["id"], "seal": seal, "hurry": hurry }))
    };
    assert_eq!(confirm(Value::Null).unwrap_err()["wait"]["why"], json!("cooling"));
    assert_eq!(confirm(json!("Quentin asks")).unwrap_err()["problem"], json!("identifying"));
    let lent = calls.folder.path().join("run/lent");
    fs::create_dir_all(&lent).unwrap();
    fs::write(lent.join("paper.pdf"), "%PDF").unwrap();

    let erased = confirm(json!("They ask for it")).unwrap();

    assert_eq!(erased["summary"]["announced"]["hurried"], json!("They ask for it"));
    assert!(!lent.exists(), "what other programs were given is gone");
    assert_eq!(calls.call("erasure_announced", json!({})).unwrap(), json!([]));
    let events = calls.events.lock().unwrap();
    let told =
        |event: &&Event| matches!(event, Event::Change(change) if change.table == ChangedTable::Erasure);
    assert!(events.iter().filter(told).count() >= 3, "each change is told");
}

#[test]
fn what_a_hold_stops_is_announced_over_the_wire_and_confirmed_once_it_ends() {
    let calls = Calls::start();
    calls.create_vault();
    add(&calls, "Quentin");
    let item = json!({ "kind": "contact", "id": 1 });
    let hold = json!({ "reason": "A claim", "reviewOn": "2199-01-01" });
    let hold =
        calls.call("retention_hold_add", json!({ "item": item, "hold": hold })).unwrap()["hold"].clone();
    let plan = calls.call("erasure_plan", json!({ "id": 1 })).unwrap();
    assert_eq!(plan["holds"], json!(1));
    let erasure = json!({
        "contact": 1, "cause": "decision", "request": null, "suppress": false, "seal": plan["seal"],
    });
    let refused = calls.call("erasure_run", json!({ "erasure": erasure })).unwrap_err();
    assert_eq!(refused, json!({ "code": "on_hold", "review": "2199-01-01" }));

    let announced = calls.call("erasure_announce", json!({ "erasure": erasure })).unwrap();

    assert_eq!(announced["wait"], json!({ "why": "hold", "review": "2199-01-01" }));
    let confirm = || {
        let seal = calls.call("erasure_plan", json!({ "id": 1 })).unwrap()["seal"].clone();
        let call = json!({ "id": announced["id"], "seal": seal, "hurry": null });
        calls.call("erasure_confirm", call)
    };
    assert_eq!(confirm().unwrap_err()["wait"]["why"], json!("hold"));
    let end = json!({ "id": hold["id"], "revision": hold["revision"], "note": "settled" });
    calls.call("retention_hold_end", end).unwrap();
    assert_eq!(calls.call("erasure_announced", json!({})).unwrap()[0]["wait"], Value::Null);
    assert_eq!(confirm().unwrap()["summary"]["announced"]["byAnother"], json!(false));
}

#[test]
fn what_the_program_and_its_window_kept_is_found_and_told_by_its_place() {
    let calls = erased();
    let webview = calls.folder.path().join("webview");
    fs::create_dir_all(&webview).unwrap();
    calls.app.state::<Desk>().webview.set(webview.clone()).unwrap();
    fs::write(webview.join("cache"), "quentin@xylander.example").unwrap();
    let log = calls.folder.path().join("state/log");
    fs::write(&log, "Quentin Xylander, xylander").unwrap();

    assert_eq!(calls.call("erasure_prove", json!({ "job": 3 })).unwrap(), json!("found"));
    let erasure = only(&calls);
    assert_eq!(erasure["unproved"], json!(true));
    let places: Vec<&str> = found(&erasure).into_iter().map(|(place, _)| place).collect();
    assert_eq!(places, ["program", "window"]);
    assert!(!erasure.to_string().to_lowercase().contains("xylander"));

    fs::remove_file(log).unwrap();
    fs::remove_dir_all(webview).unwrap();
    assert_eq!(calls.call("erasure_prove", json!({ "job": 4 })).unwrap(), json!("done"));
    let erasure = only(&calls);
    assert_eq!((&erasure["unproved"], found(&erasure)), (&json!(false), vec![]));
    let events = calls.events.lock().unwrap();
    let told =
        |event: &Event| matches!(event, Event::Change(change) if change.table == ChangedTable::Erasure);
    assert_eq!(events.iter().filter(|event| told(event)).count(), 3, "the erasure and both searches");
    assert!(events.iter().any(|event| matches!(event, Event::Progress(progress) if progress.job == 4)));
}

#[test]
fn what_a_lock_cut_off_is_proved_after_the_next_unlock() {
    let calls = erased();

    unlock(&calls, PASSPHRASE).unwrap();
    assert_eq!(only(&calls)["unproved"], json!(true));
    assert_eq!(calls.call("erasure_prove", json!({ "job": 3 })).unwrap(), json!("done"));

    assert_eq!(only(&calls)["unproved"], json!(false));
}

#[test]
fn what_stays_by_decision_and_what_is_counted_comes_over_the_wire() {
    let calls = Calls::start();
    calls.create_vault();
    let card = json!({ "givenName": "Quentin", "familyName": "Xylander" });
    calls.call("contact_add", json!({ "draft": card.clone() })).unwrap();
    calls.call("contact_add", json!({ "draft": card })).unwrap();
    let party = json!({ "contact": 1, "company": null });
    let call = json!({ "occurredAt": 1_789_999_000_000_i64, "body": "Quentin called" });
    calls.call("activity_add", json!({ "party": party, "draft": call })).unwrap();

    let records = calls.call("erasure_records", json!({ "id": 1, "category": "activity" })).unwrap();
    assert_eq!((&records["rows"][0]["what"], &records["more"]), (&json!("Quentin called"), &json!(0)));
    let others = calls.call("erasure_others", json!({ "id": 1 })).unwrap();
    assert_eq!((&others[0]["id"], &others[0]["reasons"]), (&json!(2), &json!(["name"])));
    let plan = calls.call("erasure_plan", json!({ "id": 1 })).unwrap();
    assert_eq!(plan["choices"], json!([{ "category": "activity", "count": 1, "documents": 0 }]));
    assert_eq!(plan["countable"], json!(["contact"]));

    let mut erasure = json!({
        "contact": 1, "cause": "decision", "request": null, "suppress": false, "seal": plan["seal"], "count": ["contact"],
        "keep": [{ "category": "activity", "ground": "obligation", "law": "Xylander", "reason": "A claim", "reviewOn": "2199-01-01" }],
    });
    let refused = calls.call("erasure_run", json!({ "erasure": erasure })).unwrap_err();
    assert_eq!(refused, json!({ "code": "invalid", "field": "law", "at": 0, "problem": "identifying" }));
    erasure["keep"][0]["law"] = json!("§ 257 HGB");
    let done = calls.call("erasure_run", json!({ "erasure": erasure })).unwrap();
    let kept = &done["summary"]["kept"][0];
    assert_eq!(
        (&kept["item"], &kept["law"], &kept["reviewOn"], &kept["decided"]),
        (&json!("activity"), &json!("§ 257 HGB"), &json!("2199-01-01"), &json!(true))
    );
    assert!(!done.to_string().contains("claim"));
}
