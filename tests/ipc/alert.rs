//! Alerts over the wire: what raises them, whoever unlocks first, and who sees them.

use kartotek::event::{ChangedTable, Event};
use kartotek_core::role::Role;
use serde_json::{Value, json};

use crate::{
    desk::{Calls, PASSPHRASE, answers},
    role::{add, passphrase, unlock},
};

/// Types wrong passphrases, waiting before each as long as is asked for.
fn fail(calls: &Calls, times: u32) {
    for _ in 0..times {
        calls.clock.advance(300_000);
        let refusal = unlock(calls, b"wrong").unwrap_err();
        assert_eq!(refusal["problem"], "wrong_passphrase");
    }
    calls.clock.advance(300_000);
}

fn kinds(calls: &Calls) -> Vec<(Value, Value, Value)> {
    let alerts = calls.call("alert_list", json!({})).unwrap();
    let parts = |alert: &Value| (alert["kind"].clone(), alert["count"].clone(), alert["seen"].clone());
    alerts.as_array().unwrap().iter().map(parts).collect()
}

#[test]
fn an_owner_is_told_of_failed_attempts_after_somebody_else_unlocked_in_between() {
    let calls = Calls::start();
    calls.create_vault();
    add(&calls, Role::Sales);

    fail(&calls, 5);
    let report = unlock(&calls, &passphrase(Role::Sales)).unwrap();
    assert_eq!(report["failedAttempts"], 5);
    assert_eq!(calls.call("alert_list", json!({})).unwrap_err(), json!({ "code": "forbidden" }));
    let report = unlock(&calls, PASSPHRASE).unwrap();

    assert_eq!(report["failedAttempts"], 0);
    assert_eq!(kinds(&calls), [(json!("failed_attempts"), json!(5), json!(false))]);
    let id = calls.call("alert_list", json!({})).unwrap()[0]["id"].clone();
    calls.call("alert_see", json!({ "ids": [id] })).unwrap();
    assert_eq!(kinds(&calls)[0].2, json!(true));
    let events = calls.events.lock().unwrap();
    let told = |event: &Event| matches!(event, Event::Change(change) if change.table == ChangedTable::Alert);
    assert!(events.iter().any(told));
}

#[test]
fn four_failed_attempts_are_told_and_raise_no_alert() {
    let calls = Calls::start();
    calls.create_vault();

    fail(&calls, 4);
    let report = unlock(&calls, PASSPHRASE).unwrap();

    assert_eq!(report["failedAttempts"], 4);
    assert_eq!(kinds(&calls), []);
}

#[test]
fn a_recovery_code_after_failed_attempts_raises_the_alert_too() {
    let calls = Calls::start();
    let sheet = calls.create_unconfirmed_vault();
    calls.call("vault_recovery_confirm", answers(&sheet)).unwrap();
    fail(&calls, 6);
    let place = json!({ "place": calls.call("vault_state", json!({})).unwrap()["vault"]["id"] });
    let groups: Vec<&str> =
        sheet["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();

    let code = groups.join(" ");
    let fresh = calls.call_with_secret("vault_recover", &place, &[code.as_bytes(), PASSPHRASE]).unwrap();
    assert_eq!(fresh["report"]["failedAttempts"], 6);
    calls.call("vault_recovery_confirm", answers(&fresh["sheet"])).unwrap();

    assert_eq!(kinds(&calls), [(json!("failed_attempts"), json!(6), json!(false))]);
}

#[test]
fn contacts_that_are_opened_count_across_a_lock_and_rows_of_lists_do_not() {
    let calls = Calls::start();
    calls.create_vault();
    for _ in 0..4 {
        calls.call("contact_add", json!({ "draft": { "givenName": "Anna" } })).unwrap();
    }
    let mut settings = calls.call("setting_get", json!({})).unwrap();
    settings["readingThresholds"]["owner"]["opened"] = json!(3);
    calls.call("setting_change", json!({ "settings": settings, "job": 1 })).unwrap();

    calls.call("contact_open", json!({ "query": {}, "first": 50 })).unwrap();
    for id in [1, 2, 2] {
        calls.call("contact_get", json!({ "id": id })).unwrap();
    }
    unlock(&calls, PASSPHRASE).unwrap();
    assert_eq!(kinds(&calls), []);
    calls.call("contact_get", json!({ "id": 3 })).unwrap();
    calls.call("contact_get", json!({ "id": 4 })).unwrap();

    assert_eq!(kinds(&calls), [(json!("contacts_opened"), json!(3), json!(false))]);
}
