//! Vouchers over the wire: recorded, listed, and kept from deletion by a law.

use kartotek_core::role::Role;
use serde_json::{Value, json};

use crate::{
    desk::{Calls, PASSPHRASE},
    role::{add, passphrase, unlock},
};

fn draft(number: &str, issued_on: &str) -> Value {
    json!({
        "kind": "invoice", "number": number, "issuedOn": issued_on, "amount": { "units": 119_000, "currency": "EUR" },
        "status": "open", "dueOn": "", "note": "", "document": null,
    })
}

#[test]
fn a_voucher_is_listed_as_it_was_recorded_and_kept_by_the_law_until_its_period_is_over() {
    let calls = Calls::start();
    calls.create_vault();
    add(&calls, Role::Sales);
    calls.call("contact_add", json!({ "draft": { "givenName": "Anna", "familyName": "Berg" } })).unwrap();
    let record = |number: &str, issued_on: &str| {
        let party = json!({ "contact": 1, "company": null });
        calls.call("voucher_add", json!({ "party": party, "draft": draft(number, issued_on) }))
    };
    let new = record("1", "2026-01-31").unwrap();
    let old = record("2", "1999-01-31").unwrap();
    let twice = record("1", "2026-01-31").unwrap_err();
    assert_eq!(twice, json!({ "code": "invalid", "field": "number", "at": null, "problem": "duplicate" }));

    let list = calls.call("voucher_open", json!({ "owner": "contact", "id": 1, "first": 10 })).unwrap();
    assert_eq!((&list["total"], &list["rows"][0]["number"]), (&json!(2), &json!("1")));
    assert_eq!(list["rows"][0]["amount"], json!({ "units": 119_000, "currency": "EUR" }));

    let ids = json!({ "ids": [new["id"], old["id"]] });
    assert_eq!(calls.call("voucher_trash", ids).unwrap(), json!(2));
    let purge = |id: &Value| calls.call("voucher_purge", json!({ "id": id }));
    unlock(&calls, &passphrase(Role::Sales)).unwrap();
    assert_eq!(purge(&old["id"]).unwrap_err()["code"], json!("forbidden"));
    unlock(&calls, PASSPHRASE).unwrap();
    let keep = purge(&new["id"]).unwrap_err();
    assert_eq!((&keep["code"], &keep["keep"]["until"]), (&json!("kept"), &json!("2033-12-31")));
    assert_eq!(keep["keep"]["law"], json!("7 kap. 2 § bokföringslagen"));
    purge(&old["id"]).unwrap();
    let trash = calls.call("trash_open", json!({ "first": 10 })).unwrap();
    assert_eq!((&trash["total"], &trash["rows"][0]["keep"]), (&json!(1), &keep["keep"]));
}
