//! Personal data shows in no `Debug` output and in no error.

use std::fmt::Debug;

use kartotek_core::{
    crm::{
        company::{CompanyDraft, CompanyQuery},
        contact::{ContactDraft, ContactQuery},
        point::{Address, Email, Phone, Website},
        tag,
    },
    error::Error,
    history::{self, Object},
    id::ContactId,
    personal::Personal,
    search::{Fields, PhoneField, haystack},
    store::{Store, row_mac},
};

use crate::office::{ACTOR, NOW, Office, session};

const NEEDLE: &str = "needle4711";

fn needle() -> Personal<String> {
    NEEDLE.into()
}

fn emails() -> Vec<Email> {
    vec![Email { label: needle(), address: "needle4711@b.example".into(), ..Email::default() }]
}

fn phones() -> Vec<Phone> {
    vec![Phone { label: needle(), number: needle(), ..Phone::default() }]
}

fn addresses() -> Vec<Address> {
    vec![Address {
        label: needle(),
        street: needle(),
        extended: needle(),
        po_box: needle(),
        postal_code: needle(),
        city: needle(),
        region: needle(),
        country: needle(),
        ..Address::default()
    }]
}

fn websites() -> Vec<Website> {
    vec![Website { label: needle(), url: "https://needle4711.example".into(), ..Website::default() }]
}

fn contact_draft() -> ContactDraft {
    ContactDraft {
        prefix: needle(),
        given_name: needle(),
        middle_name: needle(),
        family_name: needle(),
        suffix: needle(),
        nickname: needle(),
        phonetic_given_name: needle(),
        phonetic_family_name: needle(),
        job_title: needle(),
        department: needle(),
        company: None,
        company_name: needle(),
        birthday: "1984-02-29".into(),
        language: "sv".into(),
        notes: needle(),
        tags: vec![needle()],
        source: needle(),
        emails: emails(),
        phones: phones(),
        addresses: addresses(),
        websites: websites(),
        extra: needle(),
    }
}

fn company_draft() -> CompanyDraft {
    CompanyDraft {
        name: needle(),
        industry: needle(),
        registration: needle(),
        notes: needle(),
        tags: vec![needle()],
        emails: emails(),
        phones: phones(),
        addresses: addresses(),
        websites: websites(),
    }
}

fn assert_hidden(value: &impl Debug) {
    for shown in [format!("{value:?}"), format!("{value:#?}")] {
        assert!(!shown.contains("needle") && !shown.contains("4711"), "{shown}");
        assert!(!shown.contains("1984"), "{shown}");
    }
}

#[test]
fn no_public_type_shows_what_it_knows_of_a_person() {
    let office = Office::new();
    let session = &office.session;
    let contact = office.add(contact_draft());
    let company = session.add_company(company_draft()).unwrap();
    let query = ContactQuery { text: needle(), tag: Some(needle()), ..ContactQuery::default() };
    let companies = CompanyQuery { text: needle(), tag: Some(needle()), ..CompanyQuery::default() };

    assert_hidden(&(contact_draft(), company_draft(), &contact, company));
    assert_hidden(&(&query, &companies));
    let list = session.open_contacts(&query).unwrap();
    assert_eq!(list.total, 1);
    assert_hidden(&session.contact_window(list.handle, 0, 1).unwrap());
    let list = session.open_companies(&companies).unwrap();
    assert_hidden(&(session.company_window(list.handle, 0, 1).unwrap(), list));
    let hits = session.search_everything(NEEDLE).unwrap();
    assert!(hits.len() > 1);
    assert_hidden(&hits);
    assert_hidden(&session.read(tag::list).unwrap());
    assert_hidden(&(session.undo_state(), session.rules(), session, session.store(), session.store().keys()));
    let fields = Fields {
        names: vec![NEEDLE],
        others: vec![NEEDLE],
        phones: vec![PhoneField { number: "4711", e164: "+464711" }],
    };
    assert_hidden(&haystack(&fields));

    let (_, changed) = session.trash_contacts(&[contact.id], true).unwrap();
    assert_hidden(&changed);
    let trash = session.open_trash().unwrap();
    let rows = session.trash_window(trash.handle, 0, 1).unwrap();
    assert_eq!(rows.len(), 1);
    assert_hidden(&rows);
    assert_hidden(&session.read(history::entries).unwrap());
    session
        .store()
        .write(&ACTOR, |tx| {
            assert_hidden(&history::subject(tx, session.store().keys(), kartotek_core::id::SubjectId(1))?);
            history::append(tx, "test", Object::VAULT, &())
        })
        .unwrap();
}

/// Debug, display and wire form of an error.
fn assert_silent(error: &Error) {
    assert_hidden(error);
    let mut source: Option<&dyn std::error::Error> = Some(error);
    while let Some(inner) = source {
        assert!(!inner.to_string().contains(NEEDLE), "{inner}");
        source = inner.source();
    }
    assert!(!serde_json::to_string(error).unwrap().contains("needle"));
}

#[test]
fn no_error_repeats_what_was_typed() {
    let office = Office::new();
    let session = &office.session;
    let bad = |text: &str| -> Personal<String> { format!("{NEEDLE}{text}").into() };
    let contact = || ContactDraft { given_name: needle(), ..ContactDraft::default() };
    let long = bad(&"x".repeat(300));
    let mut errors = vec![
        session.add_contact(ContactDraft { family_name: bad("\0"), ..contact() }).unwrap_err(),
        session.add_contact(ContactDraft { family_name: long.clone(), ..contact() }).unwrap_err(),
        session.add_contact(ContactDraft { language: needle(), ..contact() }).unwrap_err(),
        session
            .add_contact(ContactDraft {
                emails: vec![Email { address: bad("@"), ..Email::default() }],
                ..contact()
            })
            .unwrap_err(),
        session
            .add_contact(ContactDraft {
                phones: vec![Phone { number: "needle".into(), ..Phone::default() }],
                ..contact()
            })
            .unwrap_err(),
        session
            .add_contact(ContactDraft {
                websites: vec![Website { url: bad("://x"), ..Website::default() }],
                ..contact()
            })
            .unwrap_err(),
        session.add_company(CompanyDraft { industry: long, ..company_draft() }).unwrap_err(),
        session.tag_contacts(&[ContactId(1)], &[bad("\u{1f}")], &[]).unwrap_err(),
        session.set_photo(ContactId(1), Some(NEEDLE.as_bytes())).unwrap_err(),
    ];
    // What the database refuses: broken constraints, wrong types, statements that do not fit.
    for sql in [
        "INSERT INTO tag (name) VALUES (?1), (?1)",
        "INSERT INTO contact_tag (contact_id, tag_id) VALUES (?1, ?1)",
        "UPDATE user SET created_at = ?1",
        "UPDATE user SET name = NULL WHERE name <> ?1",
        "INSERT INTO setting (name, value) SELECT name, ?1 FROM setting",
        "SELECT ?1 FROM nowhere",
    ] {
        errors.push(session.store().write(&ACTOR, |tx| Ok(tx.execute(sql, [NEEDLE])?)).unwrap_err());
    }
    let read: Result<i64, _> =
        session.read(|connection| Ok(connection.query_row("SELECT ?1", [NEEDLE], |row| row.get(0))?));
    errors.push(read.unwrap_err());

    errors.iter().for_each(assert_silent);
}

#[test]
fn damaged_settings_are_an_error_that_repeats_nothing() {
    let store = Store::in_memory(kartotek_core::clock::Clock::set_to(NOW)).unwrap();
    let session = session(store);
    session
        .store()
        .write(&ACTOR, |tx| {
            tx.execute("UPDATE setting SET value = json_set(value, '$.autoLockMinutes', 'needle4711')", [])?;
            row_mac::renew_all(tx)?;
            history::append(tx, "test.damage", Object::VAULT, &())
        })
        .unwrap();

    assert_silent(&session.read(kartotek_core::setting::get).unwrap_err());
}
