//! How fast a backup is made, rehearsed, cleaned of people who were erased and restored, beside a plain copy of its unencrypted twin by the same API. Prints
//! Markdown.
//!
//! `cargo bench -p kartotek-core --bench backup`, or `… -- 10000` for another number of contacts.
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "shared with another benchmark")]
mod measure;

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

use kartotek_core::{
    backup::{
        make, register, rehearsal,
        restore::{Secret, restore},
        scrub,
    },
    clock::Clock,
    demo,
    erasure::{ErasureCause, ErasureDraft},
    id::ContactId,
    progress::Silent,
    session::office::Office,
    store::connection::{self, Access},
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{milliseconds, time};
use rusqlite::{Connection, backup::Backup, config::DbConfig};
use zeroize::Zeroizing;

const SEED: u64 = 2026;
const RUNS: usize = 3;
/// How many people are erased before a backup is cleaned.
const ERASED: i64 = 20;

fn main() {
    let count = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(200_000);
    let home = tempfile::tempdir().unwrap();
    let stick = home.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"right".to_vec())).unwrap();
    let draft = VaultDraft {
        organisation: "Berg AB".into(),
        country: "SE".into(),
        language: "sv".into(),
        ..VaultDraft::default()
    };
    let (clock, kdf) = (Clock::System, KdfParams::for_tests());
    let vault = home.path().join("shop.kartotek");
    let office = Office::create(&vault, &draft, &passphrase, kdf, &clock, [8; 16]).unwrap().0;
    office.session().add_many(demo::contacts(SEED, count)).unwrap();
    office.session().store().empty_log().unwrap();
    let place = register::add_place(&office, &stick).unwrap().0;
    let bytes = vault.join("vault.db").metadata().unwrap().len();

    println!("{count} contacts, a database of {:.0} MB.\n", megabytes(bytes));
    println!("| | wall | processor | MB/s (wall) | MB/s (processor) |\n|---|---|---|---|---|");
    let mut last = None;
    for _ in 0..RUNS {
        let (begun, copied) = time(|| make::begin(&office, place, &Silent).unwrap());
        let (written, wrote) = time(|| begun.write(&Silent).unwrap());
        let (backup, noted) = time(|| written.register(&office).unwrap().0);
        row("checked, and meanwhile written and read back", bytes, &[copied]);
        row("what was left of the writing", bytes, &[wrote]);
        row("the whole backup, with its entry in the register", bytes, &[copied, wrote, noted]);
        last = Some(backup);
    }
    let backup = last.unwrap();
    let plain = twin(&vault.join("vault.db"), &office, home.path());
    for _ in 0..RUNS {
        let (copied, checked) = copy_plain(&plain, home.path());
        row("twin: the backup API alone, unencrypted, synced", bytes, &[copied]);
        row("the same, and a check of the copy, its structure and its rows", bytes, &[copied, checked]);
    }
    let (_, rehearsed) = time(|| {
        let chosen = rehearsal::choose(&office, backup.id).unwrap();
        chosen.restore(&Silent).unwrap().check(&office).unwrap()
    });
    row("rehearsal", bytes, &[rehearsed]);
    for number in 1..=ERASED {
        let (contact, session) = (ContactId(number * 97), office.session());
        let seal = session.plan_erasure(contact).unwrap().seal;
        let cause = ErasureCause::Decision;
        session
            .erase(&ErasureDraft {
                contact,
                cause,
                request: None,
                suppress: false,
                strike: Vec::new(),
                keep: Vec::new(),
                count: Vec::new(),
                seal,
            })
            .unwrap();
    }
    let chosen = scrub::choose(&office, backup.id).unwrap();
    let (unpacked, unpacking) = time(|| chosen.unpack(&Silent).unwrap());
    let (erased, erasing) = time(|| unpacked.erase(&office, &Silent).unwrap());
    let (written, writing) = time(|| erased.write(&Silent).unwrap());
    let (scrubbed, noting) = time(|| written.register(&office).unwrap().0);
    assert_eq!(scrubbed.people, ERASED.cast_unsigned());
    row("cleaning: unpacked", bytes, &[unpacking]);
    row("20 people erased in it, wiped, checked", bytes, &[erasing]);
    row("written anew, read back", bytes, &[writing]);
    row("the whole cleaning", bytes, &[unpacking, erasing, writing, noting]);
    let (_, restored) = time(|| {
        let (file, place) = (stick.join(&backup.file_name), home.path().join("restored.kartotek"));
        restore(&file, &place, Secret::Passphrase(&passphrase), &clock, [9; 16], &Silent).unwrap()
    });
    row("restore, key derivation of the least cost included", bytes, &[restored]);
}

#[expect(clippy::cast_precision_loss, reason = "a size for the eye")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn row(what: &str, bytes: u64, took: &[measure::Took]) {
    let wall: Duration = took.iter().map(|took| took.wall).sum();
    let processor: Duration = took.iter().map(|took| took.processor).sum();
    let rate = |time: Duration| megabytes(bytes) / time.as_secs_f64();
    println!(
        "| {what} | {} | {} | {:.0} | {:.0} |",
        milliseconds(wall),
        milliseconds(processor),
        rate(wall),
        rate(processor)
    );
}

/// The same rows in an unencrypted file.
fn twin(database: &Path, office: &Office, home: &Path) -> PathBuf {
    let plain = home.join("plain.db");
    // This connection makes no files.
    File::create(&plain).unwrap();
    let connection = connection::open(database, &office.vault().keys().database, Access::Write).unwrap();
    connection.execute("ATTACH DATABASE ?1 AS plain KEY ''", [plain.to_str().unwrap()]).unwrap();
    // SQLCipher writes the schema's own table on the way.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
    connection.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(())).unwrap();
    plain
}

/// Copies the twin as a program without keys would, and then checks the copy as far as one can without MACs and a journal.
#[expect(clippy::disallowed_methods, reason = "the twin is no vault")]
fn copy_plain(plain: &Path, home: &Path) -> (measure::Took, measure::Took) {
    let to = home.join("plain copy.db");
    let source = Connection::open(plain).unwrap();
    let ((), copied) = time(|| {
        let mut target = Connection::open(&to).unwrap();
        Backup::new(&source, &mut target).unwrap().run_to_completion(1000, Duration::ZERO, None).unwrap();
        drop(target);
        File::open(&to).unwrap().sync_all().unwrap();
    });
    let ((), checked) = time(|| {
        let copy = Connection::open(&to).unwrap();
        let verdict: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).unwrap();
        assert_eq!(verdict, "ok");
    });
    fs::remove_file(&to).unwrap();
    (copied, checked)
}
