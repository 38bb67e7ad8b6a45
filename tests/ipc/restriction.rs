//! Of somebody whose data is restricted no reading command tells anything to whoever may not see them, and no writing command changes
//! anything, whoever calls it, but what the law allows.

use kartotek::{
    commands::{COMMANDS, Need, SECRET},
    desk::Desk,
};
use kartotek_core::role::{Role, TABLE};
use serde_json::{Value, json};
use tauri::Manager;

use crate::{
    desk::{Calls, PASSPHRASE},
    locked::arguments,
    role::{add, passphrase, unlock},
};

/// What would tell of her.
const TELLS: [&str; 5] = ["greta", "hemlig", "112 233 44", "4670112", "zweig"];

/// Commands that may change what is kept of somebody whose data is restricted, with the reason.
const ALLOWED: [(&str, &str); 21] = [
    ("consent_withdraw", "the person says so (Art. 7(3))"),
    ("consent_object", "the person says so (Art. 21)"),
    ("consent_object_end", "the person says so"),
    ("consent_restrict", "another ground for the same"),
    ("consent_restrict_end", "its end"),
    ("consent_receipt_save", "what the person is owed (Art. 7(1), 15)"),
    ("document_add", "evidence of a request, stored by the officer"),
    ("document_save", "handed over for a legal claim, by the officer"),
    ("request_add", "a request of theirs"),
    ("request_tick", "a request of theirs"),
    ("request_comment", "a request of theirs"),
    ("request_plan", "a request of theirs"),
    ("request_act", "a request of theirs"),
    ("request_evidence_add", "a request of theirs"),
    ("request_letter_save", "what the person is owed (Art. 12)"),
    ("request_package_save", "what the person is owed (Art. 15)"),
    ("recipient_disclose", "a record of what was handed over before"),
    ("recipient_notice", "what recipients are owed (Art. 19)"),
    ("retention_hold_add", "kept for a legal claim (Art. 18(2))"),
    ("retention_hold_change", "kept for a legal claim (Art. 18(2))"),
    ("retention_hold_end", "kept for a legal claim (Art. 18(2))"),
];

/// Commands that have to say since when, to an officer; of others some find nobody.
const REFUSED: [&str; 25] = [
    "contact_change",
    "contact_trash",
    "contact_tag",
    "confidential_change",
    "activity_add",
    "activity_change",
    "activity_trash",
    "document_change",
    "document_trash",
    "document_open",
    "task_add",
    "task_change",
    "task_finish",
    "task_snooze",
    "task_trash",
    "voucher_add",
    "voucher_change",
    "voucher_trash",
    "deal_add",
    "deal_change",
    "deal_move",
    "deal_trash",
    "consent_add",
    "draft_keep",
    "clipboard_copy",
];

/// A vault with somebody who has something of every area, and users of each role; then their data is restricted.
fn vault() -> Calls {
    let calls = Calls::start();
    calls.create_vault();
    for role in [Role::PrivacyOfficer, Role::Sales, Role::ReadOnly] {
        add(&calls, role);
    }
    let call = |name: &str, arguments: Value| calls.call(name, arguments).unwrap();
    let greta = json!({
        "givenName": "Greta", "familyName": "Hemlig", "companyName": "Alm AB", "notes": "Zweig", "tags": ["press"],
        "emails": [{ "address": "greta@hemlig.example", "primary": true }],
        "phones": [{ "number": "+46 70 112 233 44", "primary": true }],
    });
    call("contact_add", json!({ "draft": greta }));
    call("confidential_change", json!({ "id": 1, "old": "", "new": "Zweig" }));
    let party = json!({ "contact": 1, "company": 1 });
    let activity = json!({ "occurredAt": 1_789_999_000_000_i64, "body": "Greta called" });
    call("activity_add", json!({ "party": party, "draft": activity }));
    let task = json!({ "title": "Call Greta", "plannedOn": "2026-09-21" });
    call("task_add", json!({ "party": party, "draft": task }));
    let voucher = json!({
        "kind": "invoice", "number": "Hemlig-1", "issuedOn": "2026-09-20", "amount": { "units": 100, "currency": "SEK" },
        "status": "open", "dueOn": "2026-09-22", "note": "Greta", "document": null,
    });
    call("voucher_add", json!({ "party": party, "draft": voucher }));
    let deal = json!({ "title": "Hemlig deal", "nextStep": "Call Greta", "nextOn": "2026-09-22" });
    call("deal_add", json!({ "party": party, "draft": deal, "stage": null }));
    let path = calls.folder.path().join("Greta Hemlig.txt");
    std::fs::write(&path, "Zweig").unwrap();
    calls.opened.answer(path);
    let chosen = call("document_pick", json!({}));
    let draft = &chosen[0]["candidate"]["draft"];
    call("document_add", json!({ "index": 0, "party": party, "draft": draft, "again": false, "job": 1 }));
    let purpose = json!({
        "name": "News", "basis": "consent", "marketing": true, "channels": ["email", "phone"],
    });
    call("purpose_add", json!({ "draft": purpose, "preset": null }));
    let mut event = arguments("consent_add")["event"].clone();
    event["note"] = json!("Greta said so");
    event["point"] = json!("greta@hemlig.example");
    call("consent_add", json!({ "event": event }));
    let mut request = arguments("request_add")["request"].clone();
    request["contact"] = json!(1);
    request["receivedAt"] = json!(1_789_999_000_000_i64);
    request["detail"] = json!("Greta asks");
    call("request_add", json!({ "request": request }));
    // Somebody else names her.
    let token = call("activity_suggest", json!({ "text": "greta" }))[0]["token"].clone();
    call(
        "contact_add",
        json!({ "draft": { "givenName": "Bo", "familyName": "Ek", "companyName": "Alm AB" } }),
    );
    let mention = json!({
        "occurredAt": 1_789_999_000_000_i64, "body": format!("Lunch with [[{}]]", token.as_str().unwrap()),
    });
    call("activity_add", json!({ "party": { "contact": 2, "company": null }, "draft": mention }));
    call("draft_keep", json!({ "owner": "contact", "id": 1, "form": "activity", "text": "Greta" }));
    calls
}

fn restrict(calls: &Calls) {
    let restriction =
        json!({ "contact": 1, "ground": "accuracy", "at": 1_789_999_999_000_i64, "note": "Zweig" });
    calls.call("consent_restrict", json!({ "restriction": restriction })).unwrap();
}

/// What a command is called with, to reach her by each way.
fn asked(name: &str) -> Value {
    let mut asked = arguments(name);
    let area = name.split('_').next().unwrap();
    asked["party"] = json!({ "contact": 1, "company": null });
    asked["contact"] = json!(1);
    asked["text"] = match name {
        "search_texts" => json!("zweig greta"),
        // These give back what they are given.
        _ if ["template", "notice"].contains(&area) => asked["text"].clone(),
        _ => json!("greta"),
    };
    if ["contact", "company"].contains(&area) && name.ends_with("_open") {
        asked["query"] = json!({});
    }
    asked["request"]["contact"] = json!(1);
    asked["form"] = if area == "consent" { asked["form"].clone() } else { json!("record") };
    asked["draft"] = match area {
        "activity" => json!({ "occurredAt": 1_789_999_000_000_i64, "body": "new" }),
        "task" => json!({ "title": "new" }),
        "deal" => json!({ "title": "new" }),
        "document" => json!({ "title": "new", "datedAt": 1_789_999_000_000_i64 }),
        "voucher" => json!({
            "kind": "invoice", "number": "2", "issuedOn": "2026-09-20", "amount": { "units": 100, "currency": "SEK" },
            "status": "paid", "dueOn": "", "note": "", "document": null,
        }),
        "contact" => json!({ "givenName": "New" }),
        _ => asked["draft"].clone(),
    };
    if name == "deal_move" {
        asked["stage"] = json!(2);
    }
    if name == "confidential_change" {
        asked["old"] = json!("Zweig");
    }
    if area == "contact" {
        // Their confidential note was a change of theirs.
        asked["revision"] = json!(2);
    }
    asked["event"]["kind"] = json!("renewed");
    asked["zone"] = json!("Europe/Stockholm");
    asked
}

/// Everything that is kept about her, as it lies in the tables, but for who read it.
fn kept(calls: &Calls) -> Vec<String> {
    let office = calls.app.state::<Desk>().office().unwrap();
    let office = office.read().unwrap();
    office
        .session()
        .read(|snapshot| {
            let mut tables: Vec<(String, &str)> = vec![("contact".to_owned(), "id")];
            let mut statement = snapshot.prepare(
                "SELECT name FROM main.sqlite_schema WHERE type = 'table'
                 AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'contact_id')",
            )?;
            let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            // The row of the list follows from the record, and says what their company is called today.
            let stored = names.into_iter().filter(|name| name != "contact_row");
            tables.extend(stored.map(|name| (name, "contact_id")));
            let mut kept = Vec::new();
            for (table, who) in tables {
                let mut statement =
                    snapshot.prepare(&format!("SELECT * FROM main.{table} WHERE {who} = 1 ORDER BY 1, 2"))?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let values: Vec<String> =
                        (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect();
                    kept.push(format!("{table} {}", values.join(" ")));
                }
            }
            Ok(kept)
        })
        .unwrap()
}

fn call(calls: &Calls, name: &str, arguments: &Value) -> Result<Value, Value> {
    if SECRET.contains(&name) {
        calls.call_with_secret(name, arguments, &[b"one"])
    } else {
        calls.call(name, arguments.clone())
    }
}

/// Whether a command only reads.
fn reads(need: Need) -> bool {
    let Need::May(permission) = need else { return need == Need::SignedIn };
    TABLE.iter().any(|rule| rule.permission == permission && rule.action == "read")
}

/// Asks every reading command about her in every way; gives which of them tell something.
fn tellers(calls: &Calls, role: Role) -> Vec<String> {
    let mut tellers = Vec::new();
    for (area, name, need) in COMMANDS {
        let Need::May(permission) = need else { continue };
        if !role.may(*permission) || SECRET.contains(name) {
            continue;
        }
        // Some are asked for by another right, and only look.
        if !reads(*need)
            && !["activity_suggest", "draft_list", "deal_reasons", "contact_reach", "consent_form_find"]
                .contains(name)
        {
            continue;
        }
        let mut ways = vec![asked(name)];
        for (field, value) in [
            ("owner", json!("company")),
            ("query", json!({ "text": "greta" })),
            ("query", json!({ "privacy": "restricted" })),
            ("only", json!("task")),
            ("id", json!(2)),
        ] {
            let mut way = asked(name);
            way[field] = value;
            ways.push(way);
        }
        if name.ends_with("_window") || name.ends_with("_column") || name.ends_with("_position") {
            let open = match *name {
                "deal_column" => "deal_board".to_owned(),
                _ => format!("{area}_open"),
            };
            let handle = call(calls, &open, &asked(&open)).map_or(json!(0), |list| list["handle"].clone());
            let mut way = asked(name);
            way["handle"] = handle;
            ways.push(way);
        }
        for way in ways {
            let told = match call(calls, name, &way) {
                Ok(told) => told,
                Err(refusal) => refusal,
            };
            // What is drawn or a photo comes as bytes.
            let bytes = told.as_array().map(|list| {
                list.iter()
                    .filter_map(Value::as_u64)
                    .filter_map(|byte| u8::try_from(byte).ok())
                    .collect::<Vec<_>>()
            });
            let text =
                format!("{told} {}", String::from_utf8_lossy(&bytes.unwrap_or_default())).to_lowercase();
            if TELLS.iter().any(|tell| text.contains(tell)) {
                tellers.push((*name).to_owned());
                break;
            }
        }
    }
    tellers
}

#[test]
fn no_reading_command_tells_anything_of_them_to_whoever_may_not_see_them() {
    let calls = vault();
    let telling = tellers(&calls, Role::Owner);
    assert!(telling.len() >= 20, "what is hidden below was told before: {telling:?}");
    unlock(&calls, &passphrase(Role::Sales)).unwrap();
    let telling = tellers(&calls, Role::Sales);
    assert!(telling.len() >= 18, "what is hidden below was told before: {telling:?}");
    unlock(&calls, PASSPHRASE).unwrap();
    restrict(&calls);

    for role in [Role::Sales, Role::ReadOnly] {
        unlock(&calls, &passphrase(role)).unwrap();
        assert_eq!(tellers(&calls, role), Vec::<String>::new(), "{role:?}");
    }
    unlock(&calls, &passphrase(Role::PrivacyOfficer)).unwrap();
    assert!(tellers(&calls, Role::PrivacyOfficer).len() >= 20, "the officer sees what there is");
}

#[test]
fn no_writing_command_changes_anything_of_them_but_what_the_law_allows() {
    let calls = vault();
    restrict(&calls);
    for role in [Role::Sales, Role::PrivacyOfficer] {
        unlock(&calls, &passphrase(role)).unwrap();
        let mut refused = Vec::new();
        for (_, name, need) in COMMANDS {
            let Need::May(permission) = need else { continue };
            let ends =
                ["consent_restrict_end", "vault_", "user_"].iter().any(|begin| name.starts_with(begin));
            let looks = reads(*need) && *name != "clipboard_copy";
            if looks || !role.may(*permission) || ends {
                continue;
            }
            let before = kept(&calls);
            let answer = call(&calls, name, &asked(name));
            let allowed = ALLOWED.iter().any(|(allowed, _)| allowed == name);
            assert!(kept(&calls) == before || allowed, "{name} as {role:?} answers {answer:?}");
            if let Err(refusal) = answer
                && refusal["code"] == "restricted"
            {
                assert_eq!(refusal["since"], json!(1_789_999_999_000_i64), "{name}");
                refused.push(*name);
            }
        }
        for name in REFUSED.iter().filter(|name| role == Role::PrivacyOfficer || name.starts_with("task_")) {
            // Their notes are the officer's.
            assert!(refused.contains(name), "{name} as {role:?} does not say why: {refused:?}");
        }
    }
}

#[test]
fn the_exceptions_name_commands() {
    let names = ALLOWED.iter().map(|(name, _)| name).chain(&REFUSED);
    for name in names {
        assert!(COMMANDS.iter().any(|(_, command, _)| command == name), "{name}");
    }
}
