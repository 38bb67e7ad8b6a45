//! The store on a real file: opened only with its key, encrypted to the last byte, whole at any time.

use std::{fs, path::PathBuf};

use kartotek_core::{
    clock::Clock,
    crm::contact::ContactDraft,
    error::{Error, VaultProblem},
    history::{self, Object},
    session::Session,
    store::{
        Store, StoreKeys,
        connection::{self, Access},
        migration,
    },
    vault::{
        compartment::CompartmentKeys,
        key::{DatabaseCipher, DatabaseKey, SecretKey},
    },
};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::office::{ACTOR, NOW, email, named, session};

struct Place {
    _home: TempDir,
    file: PathBuf,
}

fn key(byte: u8) -> DatabaseKey {
    DatabaseKey::from_bytes(&Zeroizing::new([byte; 48]), DatabaseCipher::HmacSha256)
}

fn keys() -> StoreKeys {
    let key = |byte| SecretKey::from_bytes(Zeroizing::new([byte; 32]));
    StoreKeys {
        subject: key(1),
        journal: key(2),
        suppression: key(5),
        signing: key(4),
        confidential: CompartmentKeys::generate(),
        vault: [3; 16],
    }
}

impl Place {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("vault.db");
        Self { _home: home, file }
    }

    /// A new store with a session.
    fn create(&self) -> Session {
        session(Store::create(&self.file, &key(5), keys(), Clock::set_to(NOW)).unwrap())
    }

    fn open(&self, read_only: bool) -> Result<Store, Error> {
        Store::open(&self.file, &key(5), keys(), Clock::set_to(NOW), read_only)
    }

    fn session(&self, read_only: bool) -> Session {
        Session::start(self.open(read_only).unwrap(), ACTOR).unwrap()
    }
}

fn names(session: &Session) -> Vec<String> {
    let list = session.open_contacts(&Default::default()).unwrap();
    session.contact_window(list.handle, 0, 500).unwrap().into_iter().map(|row| row.name.0).collect()
}

fn problem<T>(result: Result<T, Error>) -> VaultProblem {
    match result {
        Err(Error::Vault { problem }) => problem,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

#[test]
fn what_was_written_is_there_after_reopening() {
    let place = Place::new();
    let session = place.create();
    let contact = session.add_contact(named("Anna Berg")).unwrap().0;
    let head = session.store().head();
    drop(session);
    assert!(!place.file.with_extension("db-wal").exists(), "the write-ahead log went into the file");

    let session = place.session(false);

    assert_eq!(names(&session), ["Anna Berg"]);
    assert_eq!(session.store().head(), head);
    let stored = session.read(|connection| kartotek_core::crm::contact::get(connection, contact.id)).unwrap();
    assert!(stored == contact);
    session.add_contact(named("Bo Ek")).unwrap();
    let entries = session.read(history::entries).unwrap();
    assert_eq!(kartotek_journal::verify_chain(Default::default(), entries), Ok(session.store().head()));
}

#[test]
fn the_first_list_is_the_same_before_its_index_is_built_and_after() {
    let place = Place::new();
    let session = place.create();
    for name in ["Zoe Öst", "Anna Åberg", "anna Aberg", "Émile Zola", "Bo Ek"] {
        session.add_contact(named(name)).unwrap();
    }
    let gone = session.add_contact(named("Carl Gone")).unwrap().0;
    session.trash_contacts(&[gone.id], true).unwrap();
    let sorted = names(&session);
    drop(session);

    let session = place.session(false);
    let list = session.open_contacts(&Default::default()).unwrap();
    let window = |offset, count| {
        let rows = session.contact_window(list.handle, offset, count).unwrap();
        rows.into_iter().map(|row| row.name.0).collect::<Vec<_>>()
    };
    let before = (list.total, window(0, 500), window(1, 2));
    session.index().unwrap();

    assert_eq!(before, (5, sorted.clone(), sorted[1..3].to_vec()));
    assert_eq!((window(0, 500), window(1, 2)), (before.1, before.2));
    let ids = session.listed_contacts(list.handle).unwrap();
    let position = session.list_position(list.handle, ids[2].0).unwrap();
    assert_eq!((position.position, position.total), (Some(2), 5));
    session.trash_contacts(&[ids[0]], true).unwrap();
    assert_eq!(window(0, 500), sorted[1..]);
}

#[test]
fn a_wrong_key_opens_nothing_and_changes_nothing() {
    let place = Place::new();
    drop(place.create());
    let before = fs::read(&place.file).unwrap();

    for access in [Access::Read, Access::Write] {
        assert_eq!(problem(connection::open(&place.file, &key(6), access)), VaultProblem::DamagedDatabase);
    }
    let mut salted = Zeroizing::new([5; 48]);
    salted[47] = 6;
    let refused = connection::open(
        &place.file,
        &DatabaseKey::from_bytes(&salted, DatabaseCipher::HmacSha256),
        Access::Write,
    );
    // The salt stands in the file too; the raw key decides.
    assert!(refused.is_ok() || problem(refused) == VaultProblem::DamagedDatabase);
    assert!(fs::read(&place.file).unwrap() == before);
}

#[test]
fn a_missing_file_is_missing_and_is_not_made() {
    let place = Place::new();

    for access in [Access::Read, Access::Write] {
        assert_eq!(problem(connection::open(&place.file, &key(5), access)), VaultProblem::MissingDatabase);
    }
    assert_eq!(problem(place.open(false)), VaultProblem::MissingDatabase);
    assert!(!place.file.exists());
}

#[test]
fn a_file_that_is_there_is_not_made_anew() {
    let place = Place::new();
    fs::write(&place.file, b"something else").unwrap();

    assert_eq!(problem(connection::open(&place.file, &key(5), Access::Create)), VaultProblem::Exists);
    assert_eq!(fs::read(&place.file).unwrap(), b"something else");
    assert_eq!(problem(place.open(false)), VaultProblem::DamagedDatabase);
}

#[test]
fn a_store_that_is_open_read_only_shows_everything_and_changes_nothing() {
    let place = Place::new();
    let session = place.create();
    let contact = session.add_contact(named("Anna Berg")).unwrap().0;
    drop(session);

    let session = place.session(true);

    assert_eq!(names(&session), ["Anna Berg"]);
    assert!(matches!(session.add_contact(named("Bo Ek")), Err(Error::ReadOnly)));
    assert!(matches!(session.trash_contacts(&[contact.id], true), Err(Error::ReadOnly)));
    let written = session.read(|connection| Ok(connection.execute("DELETE FROM contact_row", [])?));
    assert!(matches!(written, Err(Error::ReadOnly)));
    session.store().empty_log().unwrap();
    assert_eq!(names(&session), ["Anna Berg"]);
}

#[test]
fn what_reads_can_not_write() {
    let place = Place::new();
    let session = place.create();

    let written = session.read(|connection| Ok(connection.execute("DELETE FROM user", [])?));

    assert!(matches!(written, Err(Error::ReadOnly)));
}

#[test]
fn a_newer_schema_is_refused_for_writing_and_for_reading() {
    let place = Place::new();
    drop(place.create());
    let writer = connection::open(&place.file, &key(5), Access::Write).unwrap();
    writer.pragma_update(None, "user_version", migration::CURRENT + 1).unwrap();
    drop(writer);

    for read_only in [false, true] {
        assert_eq!(problem(place.open(read_only)), VaultProblem::Newer);
    }
}

#[test]
fn an_older_schema_can_not_be_read_without_bringing_it_up_to_date() {
    let place = Place::new();
    let older = connection::open(&place.file, &key(5), Access::Create).unwrap();
    older.execute_batch("CREATE TABLE older (id INTEGER PRIMARY KEY) STRICT").unwrap();
    drop(older);

    assert!(matches!(place.open(true), Err(Error::ReadOnly)));
    place.open(false).unwrap();
    place.open(true).unwrap();
}

#[test]
fn every_setting_of_both_connections_is_as_it_was_asked_for() {
    let place = Place::new();
    let session = place.create();
    let check = |connection: &rusqlite::Connection, cache: &str| {
        for (pragma, expected) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("cell_size_check", "1"),
            ("recursive_triggers", "1"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("auto_vacuum", "0"),
            ("cache_size", cache),
            ("cipher_hmac_algorithm", "HMAC_SHA256"),
            ("cipher_use_hmac", "1"),
        ] {
            let value: rusqlite::types::Value = connection
                .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0))
                .unwrap_or_else(|error| panic!("{pragma}: {error}"));
            let value = match value {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                _ => String::new(),
            };
            assert_eq!(value, expected, "{pragma}");
        }
        let mapped: Option<i64> = connection.query_row("PRAGMA mmap_size", [], |row| row.get(0)).ok();
        assert_eq!(mapped.unwrap_or_default(), 0);
        // Defensive: nobody writes into the schema's own table.
        connection.execute_batch("PRAGMA writable_schema = ON").unwrap();
        assert!(connection.execute("UPDATE sqlite_schema SET sql = ''", []).is_err());
        connection.execute_batch("PRAGMA writable_schema = OFF").unwrap();
    };

    session
        .read(|connection| {
            check(connection, "-65536");
            Ok(())
        })
        .unwrap();
    session
        .store()
        .write(&ACTOR, |tx| {
            check(tx, "-65536");
            history::append(tx, "test", Object::VAULT, &())
        })
        .unwrap();
}

#[test]
fn no_plaintext_stands_in_any_file_of_the_database() {
    let place = Place::new();
    let session = place.create();
    let needle = "needlewort";
    let draft = ContactDraft {
        given_name: needle.into(),
        notes: needle.repeat(2000).as_str().into(),
        tags: vec![needle.into()],
        emails: vec![email("needlewort@b.example")],
        company_name: "needlewort AB".into(),
        ..ContactDraft::default()
    };
    for _ in 0..20 {
        session.add_contact(draft.clone()).unwrap();
    }
    let scan = || {
        let mut read = 0;
        for entry in fs::read_dir(place.file.parent().unwrap()).unwrap() {
            let bytes = fs::read(entry.unwrap().path()).unwrap();
            read += bytes.len();
            for part in [needle.as_bytes(), b"CREATE TABLE", b"SQLite format", b"contact"] {
                assert!(!bytes.windows(part.len()).any(|window| window == part));
            }
            let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(!bytes.windows(wide.len()).any(|window| window == wide));
        }
        read
    };

    // A copy is read, since closing a file of an open database would release its locks.
    let copy = tempfile::tempdir().unwrap();
    assert!(
        std::process::Command::new("cp")
            .arg("-r")
            .arg(place.file.parent().unwrap())
            .arg(copy.path().join("copy"))
            .status()
            .unwrap()
            .success()
    );
    let copied = Place { _home: copy, file: PathBuf::from("unused") };
    let names: Vec<_> = fs::read_dir(copied._home.path().join("copy"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        names.iter().any(|name| name.ends_with("-wal")) && names.iter().any(|name| name.ends_with("-shm"))
    );
    for name in names {
        let bytes = fs::read(copied._home.path().join("copy").join(name)).unwrap();
        assert!(!bytes.windows(needle.len()).any(|window| window == needle.as_bytes()));
    }

    session.store().empty_log().unwrap();
    drop(session);
    assert!(scan() > 100_000);
}

#[test]
fn a_change_cut_off_after_any_statement_leaves_the_old_state_and_one_that_committed_the_new() {
    let place = Place::new();
    let session = place.create();
    session.add_contact(named("Anna Berg")).unwrap();
    drop(session);
    let before = fs::read(&place.file).unwrap();
    let state = |store: &Store| -> (u64, String) {
        let names = store
            .read(|connection| {
                let sql = "SELECT group_concat(given_name || job_title, ',') FROM contact";
                Ok(connection.query_row(sql, [], |row| row.get(0))?)
            })
            .unwrap();
        (store.head().seq, names)
    };
    let old = state(&place.open(true).unwrap());
    assert!(fs::read(&place.file).unwrap() == before, "reading changes nothing");

    let statements: [&str; 4] = [
        "UPDATE contact SET job_title = 'CEO'",
        "DELETE FROM contact_row",
        "INSERT INTO tag (name) VALUES ('new')",
        "UPDATE contact SET revision = revision + 1",
    ];
    for stop in 0..=statements.len() {
        let store = place.open(false).unwrap();
        let cut: Result<(), Error> = store.write(&ACTOR, |tx| {
            for sql in &statements[..stop] {
                tx.execute(sql, [])?;
            }
            history::append(tx, "test", Object::VAULT, &())?;
            Err(Error::Cancelled)
        });
        assert!(matches!(cut, Err(Error::Cancelled)));
        assert_eq!(state(&store), old, "cut off after {stop} statements");
        drop(store);
        assert_eq!(state(&place.open(false).unwrap()), old);
    }

    let session = place.session(false);
    let contact = session
        .read(|connection| kartotek_core::crm::contact::get(connection, kartotek_core::id::ContactId(1)));
    let contact = contact.unwrap();
    let draft = ContactDraft { job_title: "CEO".into(), ..contact.draft };
    session.change_contact(contact.id, contact.revision, draft).unwrap();
    drop(session);
    assert_eq!(state(&place.open(false).unwrap()), (old.0 + 1, "AnnaCEO".into()));
}
