//! The journal: every change is in it, sealed under the right key, and the chain holds.

use kartotek_core::{
    crm::{company::CompanyDraft, contact::ContactDraft},
    error::Error,
    exchange::{
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
    },
    history::{self, Object, verify::verify},
    id::{ContactId, SubjectId},
    progress::Silent,
};
use kartotek_journal::{Entry, Fault, Hash, Head, verify_chain};
use rusqlite::types::ValueRef;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    company, contact,
    office::{ACTOR, DAY, NOW, Office, disclosure, named, tags},
};

fn entries(office: &Office) -> Vec<(Entry, Hash)> {
    office.session.read(history::entries).unwrap()
}

fn actions(office: &Office) -> Vec<String> {
    entries(office).into_iter().map(|(entry, _)| entry.action).collect()
}

fn last(office: &Office) -> (Entry, Value) {
    let (entry, _) = entries(office).pop().unwrap();
    let store = office.session.store();
    let payload =
        store.read(|connection| history::payload(connection, store.keys(), entry.seq)).unwrap().unwrap();
    (entry, serde_json::from_slice(&payload).unwrap())
}

fn picture() -> Vec<u8> {
    let mut picture = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(2, 2).write_to(&mut picture, image::ImageFormat::Png).unwrap();
    picture.into_inner()
}

/// An office where everything was done once.
fn busy() -> Office {
    let office = Office::new();
    office.settings(|settings| settings.birthday = true);
    let anna = office.add(contact::full()).id;
    office.change(anna, |draft| draft.job_title = "CEO".into());
    office.session.tag_contacts(&[anna], &tags(&["new"]), &[]).unwrap();
    office.session.set_photo(anna, Some(&picture())).unwrap();
    let alm = office.session.add_company(company::full()).unwrap().0.id;
    office.change_company(alm, |draft| draft.name = "Alm AB".into());
    office.session.trash_companies(&[alm], true).unwrap();
    office.session.trash_companies(&[alm], false).unwrap();
    office.session.trash_contacts(&[anna], true).unwrap();
    office.session.trash_contacts(&[anna], false).unwrap();
    office.session.undo().unwrap();
    office.session.redo().unwrap();
    office
}

#[test]
fn every_change_is_in_the_journal() {
    assert_eq!(
        actions(&busy()),
        [
            "vault.create",
            "setting.change",
            "setting.change",
            "company.add",
            "contact.add",
            "contact.change",
            "contact.change",
            "contact.photo",
            "company.add",
            "company.change",
            "company.trash",
            "company.restore",
            "contact.trash",
            "contact.restore",
            "contact.trash",
            "contact.restore",
        ]
    );
}

#[test]
fn the_stored_chain_verifies_and_ends_where_the_store_says() {
    let office = busy();
    let entries = entries(&office);

    assert_eq!(verify_chain(Head::default(), entries.clone()), Ok(office.session.store().head()));
    for (entry, _) in &entries {
        assert_eq!((entry.user, entry.device, entry.at), (ACTOR.uuid, ACTOR.device, NOW));
        assert_eq!(entry.version, env!("CARGO_PKG_VERSION"));
    }
}

#[test]
fn an_entry_altered_removed_or_moved_in_the_database_breaks_the_chain() {
    for (damage, fault) in [
        ("UPDATE journal SET action = 'contact.chance' WHERE seq = 6", Fault::Altered { seq: 6 }),
        ("UPDATE journal SET at = at + 1 WHERE seq = 6", Fault::Altered { seq: 6 }),
        ("UPDATE journal SET subject = zeroblob(16) WHERE seq = 6", Fault::Altered { seq: 6 }),
        ("UPDATE journal SET hash = zeroblob(32) WHERE seq = 6", Fault::Altered { seq: 6 }),
        ("UPDATE journal SET payload_hash = NULL WHERE seq = 6", Fault::Altered { seq: 6 }),
        (
            "DELETE FROM journal_payload WHERE seq = 6; DELETE FROM journal WHERE seq = 6",
            Fault::Missing { expected: 6 },
        ),
    ] {
        let office = busy();
        let store = office.session.store();
        store
            .write(&ACTOR, |tx| {
                tx.execute_batch(damage)?;
                history::append(tx, "test.damage", Object::VAULT, &())
            })
            .unwrap();

        assert_eq!(verify_chain(Head::default(), entries(&office)), Err(fault), "{damage}");
    }
}

#[test]
fn a_change_that_journals_nothing_does_not_commit() {
    let office = Office::with(&["Anna Berg"]);
    let store = office.session.store();
    let head = store.head();

    let refused = store.write(&ACTOR, |tx| Ok(tx.execute("UPDATE contact SET given_name = 'Eva'", [])?));

    assert!(matches!(refused, Err(Error::Internal(_))));
    assert_eq!(office.get(ContactId(1)).draft.given_name.0, "Anna");
    assert_eq!(store.head(), head);
}

#[test]
fn a_change_that_fails_leaves_neither_its_rows_nor_its_entries() {
    let office = Office::with(&["Anna Berg"]);
    let store = office.session.store();
    let (head, before) = (store.head(), entries(&office).len());

    let refused: Result<(), _> = store.write(&ACTOR, |tx| {
        tx.execute("UPDATE contact SET given_name = 'Eva'", [])?;
        history::append(tx, "test", Object::VAULT, &())?;
        Err(Error::Cancelled)
    });

    assert!(matches!(refused, Err(Error::Cancelled)));
    assert_eq!(office.get(ContactId(1)).draft.given_name.0, "Anna");
    assert_eq!((store.head(), entries(&office).len()), (head, before));
    office.change(ContactId(1), |draft| draft.given_name = "Eva".into());
    assert!(verify_chain(Head::default(), entries(&office)).is_ok());
}

#[test]
fn a_change_that_panics_leaves_the_store_as_it_was() {
    let office = Office::with(&["Anna Berg"]);
    let store = office.session.store();

    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _: Result<(), _> = store.write(&ACTOR, |tx| {
            tx.execute("UPDATE contact SET given_name = 'Eva'", [])?;
            history::append(tx, "test", Object::VAULT, &())?;
            panic!("in the middle")
        });
    }));

    assert!(panicked.is_err());
    assert_eq!(office.get(ContactId(1)).draft.given_name.0, "Anna");
    office.change(ContactId(1), |draft| draft.given_name = "Eva".into());
    assert!(verify_chain(Head::default(), entries(&office)).is_ok());
}

#[test]
fn a_payload_holds_what_was_and_what_is() {
    let office = Office::new();
    let contact = office.add(ContactDraft { tags: tags(&["vip"]), ..named("Anna Berg") });
    let (_, payload) = last(&office);
    assert_eq!(payload, json!({ "new": { "givenName": "Anna", "familyName": "Berg", "tags": ["vip"] } }));

    office.change(contact.id, |draft| {
        draft.family_name = "Alm".into();
        draft.tags = tags(&["press"]);
    });
    let (_, payload) = last(&office);
    assert_eq!(
        payload,
        json!({
            "familyName": { "old": "Berg", "new": "Alm" },
            "tags": { "old": ["vip"], "new": ["press"] },
        })
    );

    office.session.tag_contacts(&[contact.id], &[], &tags(&["press"])).unwrap();
    assert_eq!(last(&office).1, json!({ "tags": { "old": ["press"], "new": [] } }));

    let company = office.add_company("Alm").id;
    office.change_company(company, |draft| draft.industry = "Timber".into());
    assert_eq!(last(&office).1, json!({ "industry": { "old": "", "new": "Timber" } }));

    office.settings(|settings| settings.auto_lock_minutes = 9);
    let (_, payload) = last(&office);
    assert_eq!(
        (&payload["old"]["autoLockMinutes"], &payload["new"]["autoLockMinutes"]),
        (&json!(5), &json!(9))
    );
}

#[test]
fn the_chain_commits_to_each_payload_and_names_whose_key_seals_it() {
    let office = busy();
    let store = office.session.store();
    for (entry, _) in entries(&office) {
        let payload = entry.payload.unwrap();
        let sealed: Vec<u8> = store
            .read(|connection| {
                let sql = "SELECT sealed FROM journal_payload WHERE seq = ?1";
                Ok(connection.query_row(sql, [entry.seq], |row| row.get(0))?)
            })
            .unwrap();

        assert_eq!(payload.hash, <[u8; 32]>::from(Sha256::digest(&sealed)));
        assert_eq!(payload.length as usize, sealed.len());
        assert_eq!(payload.key, entry.subject);
        assert_eq!(entry.object_type == "contact", entry.subject != [0; 16]);
        assert!(store.read(|tx| history::payload(tx, store.keys(), entry.seq)).unwrap().is_some());
    }
}

#[test]
fn a_payload_opens_in_its_own_place_only() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    office.change(ContactId(1), |draft| draft.job_title = "CEO".into());
    let store = office.session.store();
    for (swap, seq) in [
        // Another entry's payload of the same person, and one of another person's.
        (
            "UPDATE journal_payload SET sealed = (SELECT sealed FROM journal_payload WHERE seq = 3) WHERE seq = 5",
            5,
        ),
        (
            "UPDATE journal_payload SET sealed = (SELECT sealed FROM journal_payload WHERE seq = 4) WHERE seq = 3",
            3,
        ),
        ("UPDATE journal_payload SET subject_id = NULL WHERE seq = 4", 4),
    ] {
        store
            .write(&ACTOR, |tx| {
                tx.execute_batch(swap)?;
                history::append(tx, "test.damage", Object::VAULT, &())
            })
            .unwrap();

        let opened = store.read(|connection| history::payload(connection, store.keys(), seq));
        assert!(matches!(opened, Err(Error::Internal(_))), "{swap}");
    }
}

#[test]
fn once_a_persons_key_is_destroyed_their_payloads_are_gone_and_the_chain_still_holds() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let store = office.session.store();
    store.write(&ACTOR, |tx| crate::office::forget(tx, SubjectId(1))).unwrap();

    let open = |seq| store.read(|connection| history::payload(connection, store.keys(), seq)).unwrap();
    assert!(open(3).is_none());
    assert!(open(4).is_some());
    assert!(verify_chain(Head::default(), entries(&office)).is_ok());
}

#[test]
fn no_value_of_a_person_stands_in_any_column_of_the_journal() {
    let office = Office::new();
    let mut draft = contact::full();
    let needle = "needlewort";
    for text in
        [&mut draft.given_name, &mut draft.notes, &mut draft.job_title, &mut draft.source, &mut draft.extra]
    {
        *text = needle.into();
    }
    draft.tags = tags(&[needle]);
    draft.emails[0].address = "needlewort@b.example".into();
    draft.addresses[0].street = needle.into();
    let contact = office.add(draft);
    office.change(contact.id, |draft| draft.given_name = "needlewort the second".into());
    office.session.add_company(CompanyDraft { name: needle.into(), ..CompanyDraft::default() }).unwrap();
    office.session.tag_contacts(&[contact.id], &tags(&["needlewort too"]), &[]).unwrap();
    office.clock.advance(DAY);
    office.session.trash_contacts(&[contact.id], true).unwrap();

    let count = |sql: &str| -> usize {
        office
            .session
            .read(|connection| {
                let mut statement = connection.prepare(sql)?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                let mut found = 0;
                while let Some(row) = rows.next()? {
                    for column in 0..columns {
                        let bytes = match row.get_ref(column)? {
                            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes,
                            _ => continue,
                        };
                        found +=
                            usize::from(bytes.windows(needle.len()).any(|part| part == needle.as_bytes()));
                    }
                }
                Ok(found)
            })
            .unwrap()
    };

    assert!(count("SELECT * FROM contact") > 0, "the scan finds what is there");
    for table in ["journal", "journal_payload", "subject"] {
        assert_eq!(count(&format!("SELECT * FROM {table}")), 0, "{table}");
    }
}

#[test]
fn once_a_person_is_forgotten_no_payload_names_them_and_everything_verifies() {
    let needle = "needlewort";
    let office = Office::with(&["Bo Ek"]);
    let mut draft = contact::full();
    for text in [&mut draft.given_name, &mut draft.notes, &mut draft.job_title, &mut draft.source] {
        *text = needle.into();
    }
    draft.emails[0].address = "needlewort@b.example".into();
    let contact = office.add(draft);
    office.change(contact.id, |draft| draft.family_name = "needlewort the second".into());
    office.session.change_confidential(contact.id, "".into(), "needlewort in confidence".into()).unwrap();
    office.session.tag_contacts(&[contact.id], &tags(&["needlewort too"]), &[]).unwrap();
    office.session.set_photo(contact.id, Some(&picture())).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (path, options) = (folder.path().join("people.csv"), CsvOptions::default());
    let ids = [contact.id];
    gate::export(
        &office.session,
        ExportFormat::Csv,
        Scope::Contacts(&ids),
        options,
        &disclosure(),
        &path,
        &Silent,
    )
    .unwrap();
    office.session.trash_contacts(&[contact.id], true).unwrap();
    let store = office.session.store();
    let named = || {
        let payload = |seq| store.read(|connection| history::payload(connection, store.keys(), seq)).unwrap();
        let payloads = (1..=store.head().seq).filter_map(payload);
        payloads.filter(|payload| String::from_utf8_lossy(payload).contains(needle)).count()
    };
    assert!(named() >= 4, "the scan finds what is there");
    let subject = store
        .read(|connection| {
            let sql = "SELECT subject_id FROM contact WHERE id = ?1";
            Ok(connection.query_row(sql, [contact.id], |row| row.get(0))?)
        })
        .unwrap();

    store.write(&ACTOR, |tx| crate::office::forget(tx, subject)).unwrap();

    assert_eq!(named(), 0);
    let found = store.read(|snapshot| verify(snapshot, store.keys().vault, &Silent)).unwrap();
    assert_eq!(found.first, None);
    assert_eq!(found.erased, 6);
}
