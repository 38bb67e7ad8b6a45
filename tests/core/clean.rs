//! Nothing left: after an erasure no byte of whoever was erased stands in the database's file or its log, in any form; read with a
//! decipherer of pages of our own. Each recipe that leaves something is shown to leave it, by the same search.

pub(crate) mod needle;
pub(crate) mod pages;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use kartotek_core::{
    activity,
    clock::Clock,
    crm::{contact, party::Party},
    demo, history,
    id::{ContactId, SubjectId},
    session::Session,
    store::{
        Cleaned, Store, StoreKeys, Tx,
        connection::{self, Access},
    },
    vault::{
        compartment::CompartmentKeys,
        key::{DatabaseCipher, DatabaseKey, SecretKey},
    },
};
use rusqlite::{Connection, config::DbConfig};
use tempfile::TempDir;
use zeroize::Zeroizing;

use self::needle::{GONE, Search, THERE};
use crate::{
    office::{ACTOR, NOW, session},
    text::CHECK,
};

const KEY: [u8; 48] = [5; 48];

fn key() -> DatabaseKey {
    DatabaseKey::from_bytes(&Zeroizing::new(KEY), DatabaseCipher::HmacSha256)
}

fn keys() -> StoreKeys {
    let key = |byte| SecretKey::from_bytes(Zeroizing::new([byte; 32]));
    StoreKeys {
        subject: key(1),
        journal: key(2),
        suppression: key(5),
        signing: key(4),
        confidential: CompartmentKeys::default(),
        vault: [3; 16],
    }
}

fn open(folder: &Path) -> Store {
    Store::open(&folder.join("vault.db"), &key(), keys(), Clock::set_to(NOW), false).unwrap()
}

fn open_bare(folder: &Path, access: Access) -> Connection {
    connection::open(&folder.join("vault.db"), &key(), access).unwrap()
}

/// A closed vault in which every `each`th person is to be erased.
struct Vault {
    home: TempDir,
    gone: Vec<ContactId>,
    search: Search,
}

impl Vault {
    fn new(people: usize, each: usize) -> Self {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("base");
        fs::create_dir(&folder).unwrap();
        let store = Store::create(&folder.join("vault.db"), &key(), keys(), Clock::set_to(NOW)).unwrap();
        let session = session(store);
        let letters = |number: usize| if number.is_multiple_of(each) { GONE } else { THERE };
        // Everybody has had another name and another note before: what is replaced leaves the most.
        for (from, round) in [(0, people / 2), (people / 2, people)] {
            session
                .write(|tx, rules| {
                    let drafts = demo::contacts(2026, people).enumerate().take(round).skip(from);
                    drafts
                        .map(|(number, draft)| letters(number).mark(number, draft))
                        .try_for_each(|draft| contact::add(tx, rules, draft).map(drop))
                })
                .unwrap();
        }
        session
            .write(|tx, _| {
                for number in (0..people).filter(|number| number % each < 2) {
                    let party = Party { contact: Some(id(number)), company: None };
                    activity::add(tx, party, letters(number).talk(number))?;
                }
                Ok(())
            })
            .unwrap();
        let gone: Vec<usize> = (0..people).step_by(each).collect();
        change(&session, &gone);
        let sort_keys = session
            .read(|snapshot| {
                let mut statement =
                    snapshot.prepare("SELECT sort_key FROM contact_row WHERE contact_id = ?1")?;
                Ok(gone
                    .iter()
                    .map(|number| statement.query_row([id(*number)], |row| row.get(0)))
                    .collect::<Result<Vec<Vec<u8>>, _>>()?)
            })
            .unwrap();
        drop(session);
        Self {
            home,
            search: GONE.search(gone.iter().copied(), &sort_keys),
            gone: gone.into_iter().map(id).collect(),
        }
    }

    /// A copy of it to work on.
    fn copy(&self, name: &str) -> PathBuf {
        copy(&self.home.path().join("base"), &self.home.path().join(name))
    }

    /// How often anything of whoever was erased stands in the files of a folder.
    fn left(&self, folder: &Path) -> usize {
        let pages = pages::read(folder, &KEY);
        self.search.count(&pages)
    }

    /// The same while the vault is open.
    fn left_meanwhile(&self, folder: &Path) -> usize {
        let copied = folder.with_extension("meanwhile");
        let _ = fs::remove_dir_all(&copied);
        self.left(&copy(folder, &copied))
    }
}

fn id(number: usize) -> ContactId {
    ContactId(i64::try_from(number).unwrap() + 1)
}

/// Some are changed once more, one by one.
fn change(session: &Session, numbers: &[usize]) {
    for number in numbers.iter().take(50) {
        let found = session.read(|snapshot| contact::get(snapshot, id(*number))).unwrap();
        let draft = contact::ContactDraft { job_title: "Head of sales".into(), ..found.draft };
        session.change_contact(id(*number), found.revision, draft).unwrap();
    }
}

/// By another process: closing a file of an open database here would release its locks.
pub(crate) fn copy(from: &Path, to: &Path) -> PathBuf {
    assert!(Command::new("cp").arg("-r").arg(from).arg(to).status().unwrap().success());
    to.to_owned()
}

/// All rows of people.
fn delete(connection: &Connection, ids: &[ContactId]) {
    for id in ids {
        connection.execute("DELETE FROM contact WHERE id = ?1", [id]).unwrap();
        connection.execute("DELETE FROM contact_row WHERE contact_id = ?1", [id]).unwrap();
    }
}

/// The same, with what the journal keeps.
fn erase(tx: &Tx<'_>, ids: &[ContactId]) -> kartotek_core::error::Result<()> {
    for id in ids {
        let subject: SubjectId =
            tx.query_row("SELECT subject_id FROM contact WHERE id = ?1", [id], |row| row.get(0))?;
        delete(tx, &[*id]);
        crate::office::forget(tx, subject)?;
    }
    Ok(())
}

/// What makes SQLite move rows from page to page: it leaves them standing where they were.
fn move_rows(connection: &Connection) {
    connection
        .execute_batch(
            "UPDATE contact_row SET folded_other = folded_other || ' ' || name, sort_key = CAST(sort_key || x'01' AS BLOB) WHERE contact_id % 3 = 0;
             UPDATE contact SET nickname = nickname || ' ' || given_name WHERE id % 2 = 0;
             UPDATE contact_row SET folded_other = '', sort_key = CAST(sort_key || x'02' AS BLOB) WHERE contact_id % 7 < 3;
             UPDATE email SET label = address WHERE contact_id % 5 < 3;
             UPDATE phone SET label = number WHERE contact_id % 4 = 1",
        )
        .unwrap();
}

fn check(store: &Store) {
    let checks = ["PRAGMA integrity_check", "PRAGMA foreign_key_check"];
    store
        .read(|snapshot| {
            let verdict: String = snapshot.query_row(checks[0], [], |row| row.get(0))?;
            assert_eq!(verdict, "ok");
            assert!(!snapshot.prepare(checks[1])?.exists([])?);
            Ok(())
        })
        .unwrap();
    store
        .write(&ACTOR, |tx| {
            tx.execute_batch(CHECK)?;
            history::append(tx, "test.check", history::Object::VAULT, &())
        })
        .unwrap();
}

/// Everything at once, so that the vault is made once.
fn nothing_is_left(vault: &Vault) {
    let base = vault.copy("untouched");
    assert!(vault.left(&base) > vault.gone.len(), "who is there is found");

    let folder = vault.copy("cleaned");
    let store = open(&folder);
    let moved = |tx: &Tx<'_>| {
        move_rows(tx);
        history::append(tx, "test.move", history::Object::VAULT, &())
    };
    store.write(&ACTOR, moved).unwrap();
    let (one, rest) = vault.gone.split_at(vault.gone.len() / 20);
    for id in one {
        store.write(&ACTOR, |tx| erase(tx, &[*id]).and_then(|()| tx.require_cleaning())).unwrap();
        assert_eq!(store.clean().unwrap(), Cleaned::Done);
    }
    store.write(&ACTOR, |tx| erase(tx, rest).and_then(|()| tx.require_cleaning())).unwrap();
    assert!(store.is_cleaning_due().unwrap());
    assert_eq!(store.clean().unwrap(), Cleaned::Done);
    assert!(!store.is_cleaning_due().unwrap());
    assert_eq!(vault.left_meanwhile(&folder), 0);
    check(&store);
    drop(store);
    assert_eq!(vault.left(&folder), 0);

    // The controls: each leaves out one thing.
    let folder = vault.copy("not-secure");
    let bare = open_bare(&folder, Access::Write);
    bare.execute_batch("PRAGMA secure_delete = OFF; BEGIN").unwrap();
    delete(&bare, &vault.gone);
    bare.execute_batch(
        "COMMIT; INSERT INTO text_index (text_index) VALUES ('optimize'); INSERT INTO aside_index (aside_index) VALUES ('optimize');
         PRAGMA wal_checkpoint(TRUNCATE)",
    )
    .unwrap();
    drop(bare);
    let left = vault.left(&folder);
    assert!(left > vault.gone.len(), "without secure_delete: {left}");

    let folder = vault.copy("not-wiped");
    let bare = open_bare(&folder, Access::Write);
    move_rows(&bare);
    bare.execute_batch("BEGIN").unwrap();
    delete(&bare, &vault.gone);
    bare.execute_batch(
        "COMMIT; INSERT INTO text_index (text_index) VALUES ('optimize'); INSERT INTO aside_index (aside_index) VALUES ('optimize');
         PRAGMA wal_checkpoint(TRUNCATE)",
    )
    .unwrap();
    drop(bare);
    let left = vault.left(&folder);
    assert!(left > 0, "without wiping");

    let folder = vault.copy("not-truncated");
    let store = open(&folder);
    store.write(&ACTOR, |tx| erase(tx, &vault.gone)).unwrap();
    let left = vault.left_meanwhile(&folder);
    assert!(left > 0, "without emptying the log");

    // The same log, now emptied, but nobody said that the index of long texts has to be gone through.
    store.empty_log().unwrap();
    let left = vault.left_meanwhile(&folder);
    assert!(left > 0, "without the index of long texts");
}

#[test]
fn nothing_is_left_of_whoever_is_erased_and_each_control_finds_something() {
    let vault = Vault::new(3000, 10);
    nothing_is_left(&vault);
    no_statistics_are_left(&vault);
}

/// What SQLite would keep of an index for its planner, where it is compiled to (`ENABLE_STAT4`): some of the index's rows as they are.
const STAT4: &str = "PRAGMA writable_schema = ON;
    CREATE TABLE sqlite_stat4 (tbl, idx, neq, nlt, ndlt, sample);
    PRAGMA writable_schema = OFF;
    INSERT INTO sqlite_stat4
    SELECT 'email', 'email_contact', '1 1 1', '0 0 0', '0 0 0', CAST(address AS BLOB) FROM email WHERE id % 10 = 1";

/// Statistics for the planner: this build keeps none of values, and those that another kept are found.
fn no_statistics_are_left(vault: &Vault) {
    let everybody = |store: &Store| {
        store.write(&ACTOR, |tx| erase(tx, &vault.gone).and_then(|()| tx.require_cleaning())).unwrap();
        assert_eq!(store.clean().unwrap(), Cleaned::Done);
    };
    for (name, sql) in [("analysed", "ANALYZE"), ("sampled", STAT4)] {
        let folder = vault.copy(name);
        let bare = open_bare(&folder, Access::Write);
        bare.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
        bare.execute_batch(sql).unwrap();
        let options = "SELECT count(*) FROM pragma_compile_options WHERE compile_options LIKE '%STAT4%'";
        assert_eq!(bare.query_row(options, [], |row| row.get::<_, u64>(0)).unwrap(), 0);
        drop(bare);
        let store = open(&folder);
        everybody(&store);
        drop(store);

        let left = vault.left(&folder);

        match sql {
            STAT4 => assert!(left > 0, "with what STAT4 keeps"),
            _ => assert_eq!(left, 0, "after ANALYZE"),
        }
    }
}

#[test]
#[ignore = "takes minutes"]
fn nothing_is_left_of_200_in_20_000_nor_of_half_of_them() {
    nothing_is_left(&Vault::new(20_000, 100));
    nothing_is_left(&Vault::new(20_000, 2));
}

#[test]
fn who_reads_what_was_there_holds_the_cleaning_up_and_the_next_chance_ends_it() {
    let vault = Vault::new(300, 10);
    let folder = vault.copy("read");
    let store = open(&folder);
    let reader = open_bare(&folder, Access::Read);
    let look = || reader.query_row("SELECT count(*) FROM contact", [], |row| row.get::<_, usize>(0)).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    assert_eq!(look(), 300);

    store.write(&ACTOR, |tx| erase(tx, &vault.gone).and_then(|()| tx.require_cleaning())).unwrap();

    assert_eq!(store.clean().unwrap(), Cleaned::Pending);
    assert!(store.is_cleaning_due().unwrap());
    assert_eq!(look(), 300);
    assert!(vault.left_meanwhile(&folder) > 0);
    // A vault that is closed by force in this state, and opened again.
    let crashed = copy(&folder, &folder.with_extension("crashed"));
    let again = open(&crashed);
    assert!(!again.is_cleaning_due().unwrap());
    assert_eq!(vault.left_meanwhile(&crashed), 0);
    // A lock is a chance as well.
    reader.execute_batch("COMMIT").unwrap();
    store.empty_log().unwrap();
    assert!(!store.is_cleaning_due().unwrap());
    assert_eq!(vault.left_meanwhile(&folder), 0);
}

#[test]
fn an_erasure_cut_off_before_its_cleaning_is_ended_when_the_vault_is_opened() {
    let vault = Vault::new(300, 10);
    let folder = vault.copy("cut");
    let store = open(&folder);
    store.write(&ACTOR, |tx| erase(tx, &vault.gone).and_then(|()| tx.require_cleaning())).unwrap();
    let crashed = copy(&folder, &folder.with_extension("crashed"));
    assert!(vault.left(&crashed) > 0);

    let again = open(&crashed);

    assert_eq!(vault.left_meanwhile(&crashed), 0);
    check(&again);
}

#[test]
fn a_vault_from_before_is_gone_through_as_a_whole_the_first_time() {
    let vault = Vault::new(2000, 5);
    let folder = vault.copy("older");
    let bare = open_bare(&folder, Access::Write);
    bare.execute_batch("PRAGMA application_id = 0; PRAGMA secure_delete = OFF; BEGIN").unwrap();
    delete(&bare, &vault.gone);
    bare.execute_batch("COMMIT").unwrap();
    drop(bare);
    assert!(vault.left(&folder) > 0);

    let store = open(&folder);
    assert_eq!(store.clean().unwrap(), Cleaned::Done);

    assert_eq!(vault.left_meanwhile(&folder), 0);
    check(&store);
}

#[test]
fn a_vault_that_is_read_only_or_in_memory_needs_no_files_to_answer() {
    let vault = Vault::new(20, 10);
    let store =
        Store::open(&vault.copy("reading").join("vault.db"), &key(), keys(), Clock::set_to(NOW), true)
            .unwrap();
    assert!(matches!(store.clean(), Err(kartotek_core::error::Error::ReadOnly)));
    drop(store);

    let store = Store::in_memory(Clock::set_to(NOW)).unwrap();
    assert_eq!(store.clean().unwrap(), Cleaned::Done);
}
