//! What the store costs at 100,000 contacts: inserting beside its unencrypted twin, opening, listing, reading, editing;
//! and the memory of the process after the start. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench store`, or `… -- 1000` for another number of contacts.
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
mod measure;
#[path = "store/twin.rs"]
mod twin;

use std::{
    hint::black_box,
    path::{Path, PathBuf},
    process::Command,
};

use kartotek_core::{
    clock::Clock,
    crm::{
        check,
        contact::{self, ContactQuery, ContactSort},
    },
    demo,
    history::{self, Object},
    id::{ContactId, UserId},
    progress::Silent,
    role::Role,
    session::Session,
    setting::{self, Settings},
    store::{Actor, Store, StoreKeys},
    text, user,
    vault::{
        compartment::CompartmentKeys,
        key::{DatabaseCipher, DatabaseKey, SecretKey},
    },
};
use measure::{Took, milliseconds, percentiles, private_memory, time};
use twin::{Kind, Recording};
use zeroize::Zeroizing;

const SEED: u64 = 2026;
const ACTOR: Actor = Actor { user: UserId(1), uuid: [7; 16], device: [8; 16], role: Role::Owner };
/// Rows of a window, as a tall screen shows with some to spare.
const WINDOW: usize = 200;

fn database_key() -> DatabaseKey {
    DatabaseKey::from_bytes(&Zeroizing::new([5; 48]), DatabaseCipher::HmacSha256)
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

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "start") {
        let session = start(Path::new(&arguments[at + 1]));
        return read_and_edit(&session, arguments[at + 2].parse().unwrap());
    }
    let count = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(100_000);
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault.db");

    let inserted = insert_all(&path, count);
    compare(&path, home.path(), count, inserted);
    println!(
        "\n| {count} contacts | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    // In a process of its own, so that the memory is that of a start alone.
    let status =
        Command::new(&arguments[0]).args(["start", path.to_str().unwrap(), &count.to_string()]).status();
    assert!(status.unwrap().success());
}

/// Inserts in one transaction, as the product does.
fn insert_all(path: &Path, count: usize) -> Took {
    let store = Store::create(path, &database_key(), keys(), Clock::System).unwrap();
    let settings =
        Settings { organisation: "Office".into(), sort_language: "sv".into(), ..Settings::default() };
    store
        .write(&ACTOR, |tx| {
            user::add_first(tx, "Clerk")?;
            history::append(tx, "vault.create", Object::VAULT, &())?;
            setting::change(tx, &settings)
        })
        .unwrap();
    let session = Session::start(store, ACTOR).unwrap();
    let drafts: Vec<_> = demo::contacts(SEED, count).collect();
    let mut checked = drafts.clone();
    let ((), checking) = time(|| {
        for draft in &mut checked {
            check::contact(draft, &session.rules()).unwrap();
        }
    });
    let ((), keying) = time(|| {
        for draft in &checked {
            black_box(session.rules().collation.sort_key(&draft.given_name));
            black_box(text::fold(&serde_json::to_string(draft).unwrap()));
        }
    });
    println!(
        "Of the insertion, checking takes {} and folding about {}.\n",
        each(checking, count),
        each(keying, count)
    );
    drop(checked);
    let ((), took) = time(|| {
        session
            .write(|tx, rules| {
                for draft in drafts {
                    contact::add(tx, rules, draft)?;
                }
                tx.take_touched();
                Ok(())
            })
            .unwrap();
    });
    session.store().empty_log().unwrap();
    took
}

fn each(took: Took, count: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a time for the eye")]
    let each = took.processor.as_secs_f64() * 1e6 / count as f64;
    format!("{each:.1} µs a contact")
}

/// Opens the store as after an unlock, in a process of its own, and tells time and memory.
fn start(path: &Path) -> Session {
    let (store, opened) = time(|| Store::open(path, &database_key(), keys(), Clock::System, false).unwrap());
    let (session, started) = time(|| {
        let session = Session::start(store, ACTOR).unwrap();
        session.index().unwrap();
        session
    });
    let (window, listed) = time(|| {
        let list = session.open_contacts(&ContactQuery::default()).unwrap();
        session.contact_window(list.handle, 0, WINDOW).unwrap()
    });
    assert!(!window.is_empty());
    row("open the database", &[opened]);
    row("start the session: settings, search index complete", &[started]);
    row("first list after that: open, first window", &[listed]);
    println!("| private memory after the start | {:.0} MB | | | |", private_memory().unwrap_or_default());
    session
}

fn row(what: &str, runs: &[Took]) {
    println!("| {what} | {} |", percentiles(runs));
}

/// Lists, records and edits in a session that has just started.
fn read_and_edit(session: &Session, count: usize) {
    let mut random = fastrand::Rng::with_seed(SEED);
    for sort in
        [ContactSort::Name, ContactSort::Company, ContactSort::Email, ContactSort::City, ContactSort::Changed]
    {
        let query = ContactQuery { sort, ..ContactQuery::default() };
        let (_, first) = time(|| session.open_contacts(&query).unwrap());
        row(&format!("open the list by {sort:?}, first time"), &[first]);
        let again: Vec<Took> = (0..20).map(|_| time(|| session.open_contacts(&query).unwrap()).1).collect();
        row(&format!("open the list by {sort:?}, again"), &again);
        let list = session.open_contacts(&query).unwrap();
        let windows: Vec<Took> = (0..300)
            .map(|_| {
                let offset = random.usize(..count.saturating_sub(WINDOW).max(1));
                time(|| session.contact_window(list.handle, offset, WINDOW).unwrap()).1
            })
            .collect();
        row(&format!("window of {WINDOW} rows anywhere, by {sort:?}"), &windows);
    }
    let mut id = || ContactId(random.i64(1..=i64::try_from(count).unwrap()));
    let read: Vec<Took> = (0..1000)
        .map(|_| {
            let id = id();
            time(|| session.read(|connection| contact::get(connection, id)).unwrap()).1
        })
        .collect();
    row("read a contact", &read);
    let edits: Vec<Took> = (0..300)
        .map(|number| {
            let contact = session.read(|connection| contact::get(connection, id())).unwrap();
            let mut draft = contact.draft;
            draft.job_title = format!("Head of {number}").as_str().into();
            time(|| session.change_contact(contact.id, contact.revision, draft).unwrap()).1
        })
        .collect();
    row("change a contact, durably, with journal and index", &edits);
    println!("| private memory after that | {:.0} MB | | | |", private_memory().unwrap_or_default());
    let mut settings = session.read(setting::get).unwrap();
    settings.sort_language = "de".into();
    let (_, resorted) = time(|| session.change_settings(&settings, &Silent).unwrap());
    row("sort everything by another language", &[resorted]);
}

/// Compares the insertion with its twins.
fn compare(path: &Path, home: &Path, count: usize, product: Took) {
    let store = Store::open(path, &database_key(), keys(), Clock::System, true).unwrap();
    let recording = Recording::read(&store);
    let file = |name: &str| -> PathBuf { home.join(name) };
    let plain = recording.replay(&file("plain.db"), Kind::Plain);
    let encrypted = recording.replay(&file("encrypted.db"), Kind::Encrypted);
    let without = recording.replay(&file("without.db"), Kind::WithoutJournal);
    println!(
        "| insert {count} contacts in one transaction | wall | processor | contacts/s (processor) | rate ÷ plain twin |\n|---|---|---|---|---|"
    );
    for (what, took) in [
        ("the product: checks, phone numbers, sort keys, folding, sealing, journal, encrypted file", product),
        ("twin: the same statements and bytes, encrypted file", encrypted),
        ("twin: the same statements and bytes, unencrypted file", plain),
        ("twin without journal, payloads and subjects' keys, unencrypted file", without),
    ] {
        #[expect(clippy::cast_precision_loss, reason = "a rate for the eye")]
        let rate = count as f64 / took.processor.as_secs_f64();
        println!(
            "| {what} | {} | {} | {rate:.0} | {:.2} |",
            milliseconds(took.wall),
            milliseconds(took.processor),
            plain.processor.as_secs_f64() / took.processor.as_secs_f64()
        );
    }
    println!(
        "\nJournal and per-person keys cost {:.2} × (statements and bytes, unencrypted).",
        plain.processor.as_secs_f64() / without.processor.as_secs_f64()
    );
}
