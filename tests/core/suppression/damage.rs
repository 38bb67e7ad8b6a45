//! What is done to the suppression list past the app is told before it is believed.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentKind},
    exchange::{
        gate,
        mailing::{MailingFormat, MailingQuery},
    },
    id::PurposeId,
    notice::NoticeKind,
    progress::Silent,
    suppression::{self, Identifier},
};

use super::{ANNA, MAIL, address, objection, office};
use crate::{
    consent::{event, newsletter},
    office::NOW,
    row_mac::{forge, is_told},
};

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

        forge(&office, statement, &[]);

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

        forge(&office, statement, &[]);

        assert!(is_told(&office.session.read(suppression::verify)), "{statement}");
    }
}

#[test]
fn hits_that_are_missing_or_too_many_are_told_where_somebody_is_decided_about() {
    for statement in DAMAGED_HITS {
        let office = office();
        office.suppress(&address(MAIL));
        let decide = || office.session.decide(ANNA, None, Channel::Email, None);
        assert_eq!(decide().unwrap().point.as_str(), "anna@home.example");

        forge(&office, statement, &[]);

        assert!(is_told(&decide()), "{statement}");
    }
}

#[test]
fn a_suppression_that_was_taken_out_is_missed() {
    for (number, statement) in [
        // One that was put there alone, and whose hits went with it.
        "DELETE FROM suppression WHERE list IS NULL",
        // One of many that were put there at once, and all of them.
        "DELETE FROM suppression WHERE id = (SELECT max(id) FROM suppression)",
        "DELETE FROM suppression WHERE list IS NOT NULL",
    ]
    .into_iter()
    .enumerate()
    {
        let office = office();
        if number == 0 {
            office.suppress(&address(MAIL));
        }
        let listed: Vec<_> =
            (0..5).map(|at| Identifier::email(&format!("{at}@list.example")).unwrap()).collect();
        office.session.write(|tx, _| suppression::add_many(tx, &listed, objection(), &Silent)).unwrap();
        let decide = || office.session.decide(ANNA, None, Channel::Phone, None);
        office.verify_rows().unwrap();
        decide().unwrap();

        forge(&office, statement, &[]);

        assert!(is_told(&decide()), "{statement}");
        assert!(is_told(&office.session.read(suppression::verify_complete)), "{statement}");
    }
}

#[test]
fn no_list_is_written_where_a_suppression_was_taken_out() {
    let office = office();
    let version = {
        let purpose = office.purpose(newsletter());
        office.wording(Some(purpose), NoticeKind::Consent)
    };
    let purpose = PurposeId(1);
    office.consent(ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW) });
    let listed = ["a@list.example", "b@list.example"].map(|text| Identifier::email(text).unwrap());
    office.session.write(|tx, _| suppression::add_many(tx, &listed, objection(), &Silent)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let query = MailingQuery { purpose, channel: Channel::Email, contacts: None };
    let save =
        || gate::save_mailing(&office.session, &query, MailingFormat::Csv, &"".into(), None, &path, &Silent);
    assert_eq!(save().unwrap(), 1);
    std::fs::remove_file(&path).unwrap();

    forge(&office, "DELETE FROM suppression WHERE id = 1", &[]);

    assert!(is_told(&save()));
    assert!(!path.exists());
}
