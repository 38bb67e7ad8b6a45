//! What is done to the suppression list past the app is told before it is believed.

use kartotek_core::{
    error::{Error, Result, VaultProblem},
    history, suppression,
};

use super::{ANNA, MAIL, address, office};
use crate::office::Office;

fn is_told<T>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }))
}

fn forge(office: &Office, statement: &str) {
    let forged = office.session.write(|tx, _| {
        assert!(tx.execute(statement, [])? > 0, "{statement}");
        history::append(tx, "test.forge", history::Object::VAULT, &())
    });
    forged.unwrap();
}

#[test]
fn a_suppression_that_was_changed_past_the_app_is_told_before_it_is_believed() {
    for statement in [
        "UPDATE suppression SET hash = zeroblob(32)",
        "UPDATE suppression SET ended_at = 1",
        "UPDATE suppression SET reason = 'bounce'",
        "UPDATE suppression SET scope = 'channel', channel = 'email'",
        "UPDATE suppression SET source = ''",
    ] {
        let office = office();
        let id = office.suppress(&address(MAIL));

        forge(&office, statement);

        assert!(is_told(&office.session.read(|snapshot| suppression::get(snapshot, id))), "{statement}");
        assert!(is_told(&office.session.read(|snapshot| suppression::hits(snapshot, ANNA))), "{statement}");
    }
}

/// What is done to the table of hits past the app.
const DAMAGED_HITS: [&str; 3] = [
    "DELETE FROM suppression_hit",
    "UPDATE suppression_hit SET point = 'b@c.example'",
    "INSERT INTO suppression_hit VALUES (1, 1, 'b@c.example')",
];

#[test]
fn hits_that_are_missing_or_too_many_are_found_by_the_whole_check() {
    for statement in DAMAGED_HITS {
        let office = office();
        office.suppress(&address(MAIL));

        forge(&office, statement);

        assert!(is_told(&office.session.read(suppression::verify)), "{statement}");
    }
}

#[test]
fn hits_are_made_anew_from_what_they_follow_from() {
    for statement in DAMAGED_HITS {
        let office = office();
        office.suppress(&address(MAIL));
        let before = office.hits(ANNA);
        forge(&office, statement);

        let rebuilt = office.session.write(|tx, _| {
            suppression::rebuild(tx)?;
            history::append(tx, "test.rebuild", history::Object::VAULT, &())
        });

        rebuilt.unwrap();
        office.verify_rows().unwrap();
        assert_eq!(office.hits(ANNA), before);
    }
}
