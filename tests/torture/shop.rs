//! The vault that is tortured: contacts whose content follows from the number of the change that wrote them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    clock::Clock,
    crm::contact::{self, ContactDraft},
    error::Result,
    exchange::import::{DuplicateChoice, ImportPlan, Source, preview, run},
    history,
    id::ContactId,
    progress::Silent,
    purpose::Basis,
    session::office::Office,
    store::connection::{self, Access},
    vault::{self, KdfParams, Passphrase, VaultDraft, folder},
};
use rusqlite::types::Value;
use zeroize::Zeroizing;

/// 2026-09-21, UTC.
pub(crate) const NOW: i64 = 1_790_000_000_000;

/// How many contacts the changes go round.
pub(crate) const CONTACTS: u64 = 7;

pub(crate) fn passphrase(text: &str) -> Passphrase {
    Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
}

pub(crate) fn create(place: &Path) -> Result<Office> {
    let draft = VaultDraft {
        organisation: "Berg AB".into(),
        country: "SE".into(),
        language: "sv".into(),
        ..VaultDraft::default()
    };
    let (kdf, clock) = (KdfParams::for_tests(), Clock::set_to(NOW));
    Ok(Office::create(place, &draft, &passphrase("right"), kdf, &clock, [8; 16])?.0)
}

pub(crate) fn open(place: &Path) -> Result<Office> {
    open_with(place, "right")
}

pub(crate) fn open_with(place: &Path, secret: &str) -> Result<Office> {
    let opened = vault::open(place)?.unlock(&passphrase(secret)).map_err(|(_, error)| error)?;
    Office::open(opened, &Clock::set_to(NOW), [8; 16])
}

/// A vault in a folder, with so many changes, closed.
pub(crate) fn made(home: &Path, changes: u64) -> PathBuf {
    let place = home.join("shop.kartotek");
    let office = create(&place).unwrap();
    (1..=changes).for_each(|number| change(&office, number).unwrap());
    office.close().unwrap();
    // It is not tried here, and 8 MiB take time to copy.
    fs::write(place.join(folder::BALLAST), "").unwrap();
    place
}

/// The change of a number, from 1: adds a contact or writes over one.
pub(crate) fn change(office: &Office, number: u64) -> Result<()> {
    let (id, draft) = wanted(number);
    let session = office.session();
    if number <= CONTACTS {
        session.add_contact(draft).map(drop)
    } else {
        let revision = session.read(|connection| contact::get(connection, id))?.revision;
        session.change_contact(id, revision, draft).map(drop)
    }
}

/// What a change writes, and to which contact. Every tenth is long enough to fill pages of its own.
pub(crate) fn wanted(number: u64) -> (ContactId, ContactDraft) {
    let id = (number - 1) % CONTACTS + 1;
    let notes = format!("{number} ").repeat(if number.is_multiple_of(10) { 4000 } else { 5 });
    let draft = ContactDraft {
        given_name: "Anna".into(),
        family_name: format!("Berg{number}").into(),
        notes: notes.trim().into(),
        ..ContactDraft::default()
    };
    (ContactId(id.cast_signed()), draft)
}

/// How many changes a vault holds. Each is whole, in the journal, and the last of its contact.
pub(crate) fn changes(office: &Office) -> u64 {
    let session = office.session();
    session
        .read(|connection| {
            let verdict: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
            assert_eq!(verdict, "ok");
            let entries = history::entries(connection)?;
            let count = entries.iter().filter(|(entry, _)| entry.object_type == "contact").count() as u64;
            let head = kartotek_journal::verify_chain(Default::default(), entries).expect("the chain holds");
            assert_eq!(head, session.store().head());

            let mut last = BTreeMap::new();
            for number in 1..=count {
                let (id, draft) = wanted(number);
                last.insert(id, draft);
            }
            let stored: u64 = connection.query_row("SELECT count(*) FROM contact", [], |row| row.get(0))?;
            assert_eq!(stored, last.len() as u64, "as many contacts as the journal says");
            for (id, draft) in last {
                let found = contact::get(connection, id)?.draft;
                assert!(
                    found.family_name == draft.family_name && found.notes == draft.notes,
                    "{id:?} is as written last"
                );
            }
            Ok(count)
        })
        .unwrap()
}

/// How many contacts there are.
pub(crate) fn contacts(office: &Office) -> u64 {
    let count = "SELECT count(*) FROM contact";
    office.session().read(|connection| Ok(connection.query_row(count, [], |row| row.get(0))?)).unwrap()
}

/// Imports a file of so many people.
pub(crate) fn import(office: &Office, rows: u64) -> Result<()> {
    let people =
        (0..rows).map(|number| format!("Bo,Ek{number},bo{number}@b.example,{}\n", "note ".repeat(30)));
    let text = format!("First Name,Last Name,E-mail 1 - Value,Notes\n{}", people.collect::<String>());
    let source = Source::new("people.csv".into(), text.into_bytes())?;
    let found = preview(&source, None)?;
    let plan = ImportPlan {
        layout: found.layout,
        targets: found.columns.into_iter().map(|column| column.target).collect(),
        source: "Old address book".into(),
        origin: None,
        consent: None,
        basis: Some(Basis::LegitimateInterests),
        tag: "".into(),
        duplicates: DuplicateChoice::Skip,
        choices: Vec::new(),
        admit: Vec::new(),
    };
    run(office.session(), &source, &plan, &Silent).map(drop)
}

/// Gives a closed vault without contacts a database of the first version, as the first program that was released made it.
pub(crate) fn make_older(place: &Path) {
    let opened = vault::open(place).unwrap().unlock(&passphrase("right")).unwrap();
    let (file, key) = (place.join(folder::DATABASE), &opened.keys().database);
    let current = connection::open(&file, key, Access::Read).unwrap();
    let first = include_str!("../../src-tauri/core/src/store/migrations/0001_start.sql");
    let made = file.with_extension("older");
    let older = connection::open(&made, key, Access::Create).unwrap();
    older.execute_batch(first).unwrap();
    older.pragma_update(None, "user_version", 1).unwrap();
    for (table, columns) in [("user", "id, uuid, name, created_at"), ("setting", "name, value")] {
        let width = columns.split(", ").count();
        let mut read = current.prepare(&format!("SELECT {columns} FROM {table}")).unwrap();
        let mut rows = read.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..width).map(|at| row.get(at).unwrap()).collect();
            let places = vec!["?"; width].join(", ");
            let insert = format!("INSERT INTO {table} ({columns}) VALUES ({places})");
            older.execute(&insert, rusqlite::params_from_iter(values)).unwrap();
        }
    }
    drop((current, older));
    fs::rename(made, file).unwrap();
}
