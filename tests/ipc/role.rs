//! Every command is refused to every role that lacks its permission, and to no other.

use kartotek::commands::{COMMANDS, Need, SECRET};
use kartotek_core::role::Role;
use serde_json::{Value, json};

use crate::{
    desk::{Calls, PASSPHRASE},
    locked::arguments,
};

/// A passphrase for somebody of a role.
pub(crate) fn passphrase(role: Role) -> Vec<u8> {
    format!("{role:?} cyklar genom skogen 1903").into_bytes()
}

pub(crate) fn add(calls: &Calls, role: Role) -> Value {
    let draft = json!({ "draft": { "name": format!("{role:?}"), "role": role } });
    calls.call_with_secret("user_add", &draft, &[&passphrase(role)]).unwrap()
}

pub(crate) fn unlock(calls: &Calls, passphrase: &[u8]) -> Result<Value, Value> {
    calls.call("vault_lock", json!({})).unwrap();
    let place = json!({ "place": calls.call("vault_state", json!({})).unwrap()["vault"]["id"] });
    calls.call_with_secret("vault_unlock", &place, &[passphrase])
}

#[test]
fn every_command_is_refused_to_every_role_that_lacks_it() {
    let calls = Calls::start();
    calls.create_vault();
    for role in [Role::PrivacyOfficer, Role::Sales, Role::ReadOnly] {
        add(&calls, role);
    }
    let mut refused = 0;

    for role in Role::ALL {
        if role != Role::Owner {
            unlock(&calls, &passphrase(role)).unwrap();
        }
        let state = calls.call("vault_state", json!({})).unwrap();
        assert_eq!(state["user"]["role"], json!(role));
        assert_eq!(state["permissions"], json!(role.permissions()));
        for (_, name, need) in COMMANDS {
            let Need::May(permission) = need else { continue };
            let answer = if SECRET.contains(name) {
                calls.call_with_secret(name, &arguments(name), &[b"one"])
            } else {
                calls.call(name, arguments(name))
            };
            let forbidden = answer.as_ref().is_err_and(|refusal| refusal["code"] == "forbidden");
            assert_eq!(forbidden, !role.may(*permission), "{name} answers {role:?} {answer:?}");
            refused += usize::from(forbidden);
        }
    }
    assert!(refused > 40);
}

#[test]
fn what_every_role_may_call_is_about_the_own_access_and_the_look_of_the_window() {
    let signed_in: Vec<&str> =
        COMMANDS.iter().filter(|(_, _, need)| *need == Need::SignedIn).map(|(_, name, _)| *name).collect();

    assert_eq!(
        signed_in,
        [
            "vault_reveal",
            "setting_get",
            "undo_state",
            "health_resume",
            "journal_finding_see",
            "journal_finding_save",
            "vault_passphrase_change",
            "vault_recovery_replace",
            "vault_key_file_add",
            "vault_key_file_remove",
        ]
    );
}

#[test]
fn an_owner_adds_changes_disables_and_removes_a_user() {
    let calls = Calls::start();
    calls.create_vault();
    let id = add(&calls, Role::Sales);
    let list = || calls.call("user_list", json!({})).unwrap();
    assert_eq!((list()[0]["name"].clone(), list()[1]["role"].clone()), (json!("Anna"), json!("sales")));

    let draft = json!({ "id": id, "draft": { "name": "Rolf", "role": "read_only" } });
    calls.call("user_change", draft).unwrap();
    assert_eq!((list()[1]["name"].clone(), list()[1]["role"].clone()), (json!("Rolf"), json!("read_only")));

    let new = "ett helt annat ord på sju".as_bytes();
    calls.call_with_secret("user_passphrase", &json!({ "id": id }), &[new]).unwrap();
    calls.call("user_disable", json!({ "id": id })).unwrap();
    assert_eq!(unlock(&calls, new).unwrap_err(), json!({ "code": "vault", "problem": "disabled" }));
    unlock(&calls, PASSPHRASE).unwrap();
    calls.call("user_enable", json!({ "id": id })).unwrap();
    unlock(&calls, new).unwrap();
    unlock(&calls, PASSPHRASE).unwrap();

    calls.call("user_remove", json!({ "id": id, "job": 3 })).unwrap();
    assert_eq!(list().as_array().unwrap().len(), 1);
    let gone = unlock(&calls, new).unwrap_err();
    assert_eq!(gone, json!({ "code": "vault", "problem": "wrong_passphrase" }));
}

#[test]
fn a_weak_first_passphrase_adds_nobody_and_nobody_takes_their_own_role() {
    let calls = Calls::start();
    calls.create_vault();
    let draft = json!({ "draft": { "name": "Rolf", "role": "sales" } });

    let weak = calls.call_with_secret("user_add", &draft, &[b"password1"]).unwrap_err();
    let own = calls.call("user_change", json!({ "id": 1, "draft": { "name": "Anna", "role": "sales" } }));

    assert_eq!((weak["code"].clone(), weak["problem"].clone()), (json!("invalid"), json!("weak")));
    assert_eq!(own.unwrap_err(), json!({ "code": "own_access" }));
    assert_eq!(calls.call("user_list", json!({})).unwrap().as_array().unwrap().len(), 1);
}
