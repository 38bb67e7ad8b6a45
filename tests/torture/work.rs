//! What the vault does while it is tortured: each work writes in another way, and says what may be found after it was cut off.

use std::{
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    backup::{
        ledger, make,
        register::{self, Backup, BackupStatus},
        restore::{Secret, restore},
        scrub, sweep,
    },
    clock::Clock,
    crm::party::Party,
    document::DocumentDraft,
    error::{Error, Result, VaultProblem},
    history,
    id::{ContactId, DocumentId},
    progress::Silent,
    session::office::Office,
    store::Tx,
    vault::KdfParams,
};

use crate::{
    gone, process,
    shop::{self, NOW, changes, create, open, open_with, passphrase},
    system,
};

/// A piece of work. It tells its user how far it came; what it told must hold afterwards.
pub(crate) struct Work {
    pub(crate) name: &'static str,
    /// Fills the folder that it works in.
    pub(crate) prepare: fn(&Path),
    pub(crate) run: fn(&Path) -> Result<()>,
    /// Looks at what is left, by what had been told.
    pub(crate) check: fn(&Path, u64),
}

/// Tells the user, by way of a record or of the process that waits for it.
pub(crate) fn tell(number: u64) {
    if system::with(|tap| tap.mark(number)).is_none() && process::part().is_some() {
        println!("told {number}");
    }
}

/// The vault's place in the folder of a work.
pub(crate) fn place(home: &Path) -> PathBuf {
    home.join("shop.kartotek")
}

fn prepare(home: &Path) {
    shop::made(home, BEFORE);
    fs::create_dir(home.join("stick")).unwrap();
}

/// How many changes there are from the start.
pub(crate) const BEFORE: u64 = 9;

/// Changes one by one.
pub(crate) const COMMIT: Work = Work {
    name: "commit",
    prepare,
    run: |home| {
        let office = open(&place(home))?;
        for number in BEFORE + 1..=BEFORE + 20 {
            shop::change(&office, number)?;
            tell(number);
        }
        office.close()
    },
    check: |home, told| {
        let (told, found) = (told.max(BEFORE), changes(&open(&place(home)).unwrap()));
        assert!(found == told || found == told + 1, "{told} told, {found} found");
    },
};

/// Changes of the passphrase.
pub(crate) const HEADER: Work =
    Work { name: "header", prepare, run: |home| change_passphrase(home, false), check: check_passphrase };

/// Changes of the passphrase that bring new keys.
pub(crate) const ROTATION: Work =
    Work { name: "rotation", prepare, run: |home| change_passphrase(home, true), check: check_passphrase };

fn change_passphrase(home: &Path, exposed: bool) -> Result<()> {
    let mut office = open(&place(home))?;
    for number in 1..4 {
        let [old, new] = [number - 1, number].map(|number| passphrase(&secret(number)));
        office.change_passphrase(&old, &new, KdfParams::for_tests(), exposed)?;
        tell(number);
    }
    office.close()
}

fn check_passphrase(home: &Path, told: u64) {
    let is_wrong = |opened: &Result<Office>| {
        matches!(opened, Err(Error::Vault { problem: VaultProblem::WrongPassphrase }))
    };
    let new = open_with(&place(home), &secret(told + 1));
    let office = if is_wrong(&new) { open_with(&place(home), &secret(told)) } else { new };
    assert_eq!(changes(&office.unwrap()), BEFORE);
    for old in 0..told {
        assert!(is_wrong(&open_with(&place(home), &secret(old))), "an old passphrase opens the vault");
    }
}

/// The passphrase after so many changes of it.
fn secret(number: u64) -> String {
    if number == 0 { "right".into() } else { format!("right {number}") }
}

/// Two backups.
pub(crate) const BACKUP: Work = Work {
    name: "backup",
    prepare,
    run: |home| {
        let office = open(&place(home))?;
        let folder = register::add_place(&office, &home.join("stick"))?.0;
        for number in 1..3 {
            make::begin(&office, folder, &Silent)?.write(&Silent)?.register(&office)?;
            tell(number);
        }
        office.close()
    },
    check: |home, told| {
        let office = open(&place(home)).unwrap();
        assert_eq!(changes(&office), BEFORE);
        let backups = register::read(&office).unwrap().backups;
        // One that was not told may be in the register without its file.
        let is_there = |backup: &&Backup| home.join("stick").join(&backup.file_name).exists();
        let there: Vec<_> = backups.iter().filter(is_there).collect();
        assert!(there.len() as u64 >= told);
        for (number, backup) in there.into_iter().enumerate() {
            let restored = restored(home, &backup.file_name, &format!("restored-{number}.kartotek"));
            assert_eq!(changes(&restored.unwrap()), BEFORE);
        }
    },
};

/// A backup that is cleaned of people who were erased after it was made.
pub(crate) const SCRUB: Work = Work {
    name: "scrub",
    prepare: |home| {
        prepare(home);
        let office = open(&place(home)).unwrap();
        let folder = register::add_place(&office, &home.join("stick")).unwrap().0;
        let written = make::begin(&office, folder, &Silent).unwrap().write(&Silent).unwrap();
        written.register(&office).unwrap();
        for number in 1..=2 {
            gone::erase(office.session(), ContactId(number)).unwrap();
        }
        office.close().unwrap();
    },
    run: |home| {
        let office = open(&place(home))?;
        ledger::Sealed::due(&office)?.write()?;
        tell(1);
        scrub(&office)?;
        tell(2);
        office.close()
    },
    check: |home, told| {
        let office = open(&place(home)).unwrap();
        sweep(office.vault().folder());
        // A record is played back in another folder than it was made in.
        let stick = home.join("stick");
        let moved = |tx: &Tx<'_>| {
            tx.execute("UPDATE backup_place SET path = ?1", [stick.to_str()])?;
            history::append(tx, "test.move", history::Object::VAULT, &serde_json::json!({}))
        };
        office.session().store().write(office.session().actor(), moved).unwrap();
        let backup = register::read(&office).unwrap().backups.remove(0);
        assert_eq!(backup.status, BackupStatus::Present);
        assert!(told < 2 || backup.erased.is_none());
        let people = |name: &str| {
            let restored = restored(home, &backup.file_name, name).unwrap();
            shop::contacts(&restored)
        };
        // The old one with all of them, whom the ledger takes out where it lies there, or the new one.
        let found = people("restored.kartotek");
        assert!(
            found == shop::CONTACTS - 2 || (found == shop::CONTACTS && told == 0),
            "{told} told, {found}"
        );
        // Whatever was left, the next time ends it and leaves nothing else.
        if backup.erased.is_some() {
            scrub(&office).unwrap();
        }
        ledger::Sealed::due(&office).unwrap().write().unwrap();
        let backup = register::read(&office).unwrap().backups.remove(0);
        assert_eq!((backup.status, backup.erased), (BackupStatus::Present, None));
        let restored = restored(home, &backup.file_name, "again.kartotek").unwrap();
        assert_eq!(shop::contacts(&restored), shop::CONTACTS - 2);
        assert_eq!(restored.session().erasures().unwrap().len(), 2);
    },
};

fn scrub(office: &Office) -> Result<()> {
    let id = register::read(office)?.backups.remove(0).id;
    let unpacked = scrub::choose(office, id)?.unpack(&Silent)?;
    unpacked.erase(office, &Silent)?.write(&Silent)?.register(office).map(drop)
}

fn restored(home: &Path, file: &str, name: &str) -> Result<Office> {
    let (passphrase, clock) = (passphrase("right"), Clock::set_to(NOW));
    let secret = Secret::Passphrase(&passphrase);
    restore(&home.join("stick").join(file), &home.join(name), secret, &clock, [9; 16], &Silent)
}

/// A restore.
pub(crate) const RESTORE: Work = Work {
    name: "restore",
    prepare: |home| {
        prepare(home);
        let office = open(&place(home)).unwrap();
        let folder = register::add_place(&office, &home.join("stick")).unwrap().0;
        let written = make::begin(&office, folder, &Silent).unwrap().write(&Silent).unwrap();
        let name = written.register(&office).unwrap().0.file_name;
        fs::rename(home.join("stick").join(name), home.join("stick/backup")).unwrap();
        drop(office);
        fs::remove_dir_all(place(home)).unwrap();
    },
    run: |home| {
        let office = restored(home, "backup", "shop.kartotek")?;
        tell(1);
        office.close()
    },
    check: |home, told| {
        let there = place(home).exists();
        assert!(there || told == 0);
        let office = if there { open(&place(home)) } else { restored(home, "backup", "shop.kartotek") };
        assert_eq!(changes(&office.unwrap()), BEFORE);
    },
};

/// A new vault.
pub(crate) const CREATE: Work = Work {
    name: "create",
    prepare: |_| (),
    run: |home| {
        let office = create(&place(home))?;
        tell(1);
        shop::change(&office, 1)?;
        tell(2);
        office.close()
    },
    check: |home, told| {
        let there = place(home).exists();
        assert!(there || told == 0);
        let office = if there { open(&place(home)) } else { create(&place(home)) };
        assert!(changes(&office.unwrap()) >= told.saturating_sub(1));
    },
};

/// An import.
pub(crate) const IMPORT: Work = Work {
    name: "import",
    prepare,
    run: |home| {
        let office = open(&place(home))?;
        shop::import(&office, ROWS)?;
        tell(1);
        office.close()
    },
    check: |home, told| {
        let (found, before) = (shop::contacts(&open(&place(home)).unwrap()), 7);
        assert!(found == before + ROWS || (found == before && told == 0), "{found} contacts");
    },
};

const ROWS: u64 = 200;

/// A vault of the first version that is brought up to date.
pub(crate) const MIGRATION: Work = Work {
    name: "migration",
    prepare: |home| {
        let place = shop::made(home, 0);
        shop::make_older(&place);
    },
    run: |home| {
        let office = open(&place(home))?;
        tell(1);
        office.close()
    },
    check: |home, _| assert_eq!(changes(&open(&place(home)).unwrap()), 0),
};

/// Documents that are stored, every third of them deleted for good.
pub(crate) const DOCUMENT: Work = Work {
    name: "document",
    prepare: |home| {
        prepare(home);
        (1..=DOCUMENTS).for_each(|number| fs::write(paper(home, number), content(number)).unwrap());
    },
    run: |home| {
        let office = open(&place(home))?;
        for number in 1..=DOCUMENTS {
            store(&office, home, number)?;
            tell(number);
        }
        office.close()
    },
    check: |home, told| {
        let office = open(&place(home)).unwrap();
        let session = office.session();
        let rows: Vec<(DocumentId, String)> = session
            .read(|snapshot| {
                let mut statement = snapshot.prepare("SELECT id, title FROM document ORDER BY id")?;
                let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(rows.collect::<Result<_, _>>()?)
            })
            .unwrap();
        let found: Vec<u64> = rows.iter().map(|(_, title)| title.parse().unwrap()).collect();
        let kept = |numbers: u64| (1..=numbers).filter(|number| number % 3 != 0);
        for number in kept(told) {
            assert!(found.contains(&number), "{told} told, {found:?} found");
        }
        assert!(found.iter().all(|number| *number <= told + 1), "{told} told, {found:?} found");
        for ((id, _), number) in rows.into_iter().zip(&found) {
            // It may have been cut off on its way out.
            let _ = session.trash_documents(&[id], false);
            assert!(*session.document_content(id).unwrap() == content(*number), "no row without its file");
        }
        let folders = fs::read_dir(place(home).join("documents")).unwrap();
        let files = folders.map(|folder| fs::read_dir(folder.unwrap().path()).unwrap().count());
        assert_eq!(files.sum::<usize>(), found.len(), "no file without its row");
    },
};

const DOCUMENTS: u64 = 6;

/// Where the file lies that becomes a document.
fn paper(home: &Path, number: u64) -> PathBuf {
    home.join(format!("paper-{number}"))
}

/// What it holds, each something else, some more than one chunk.
fn content(number: u64) -> Vec<u8> {
    format!("page {number} ").repeat(if number.is_multiple_of(2) { 12_000 } else { 50 }).into_bytes()
}

fn store(office: &Office, home: &Path, number: u64) -> Result<()> {
    let session = office.session();
    let anna = Party { contact: Some(ContactId(1)), company: None };
    let draft = DocumentDraft { title: number.to_string().into(), dated_at: NOW, ..DocumentDraft::default() };
    let id = session.add_document(anna, draft, &paper(home, number), false, &Silent)?.0.id;
    if number.is_multiple_of(3) {
        session.trash_documents(&[id], true)?;
        session.purge_document(id)?;
    }
    Ok(())
}

/// All of them.
pub(crate) const ALL: [Work; 13] = [
    COMMIT,
    HEADER,
    ROTATION,
    BACKUP,
    SCRUB,
    RESTORE,
    CREATE,
    IMPORT,
    MIGRATION,
    DOCUMENT,
    gone::ERASURE,
    gone::KEPT,
    gone::REPLAY,
];
