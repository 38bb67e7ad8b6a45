//! What storing a document of 20 MB costs, sealed and durable, beside the plain copy that is its unencrypted twin; and reading it.
//! Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench document`.
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
    time::{Duration, Instant},
};

use kartotek_core::{
    clock::Clock,
    crm::{contact::ContactDraft, party::Party},
    document::DocumentDraft,
    history::{self, Object},
    id::UserId,
    progress::Silent,
    random,
    role::Role,
    session::Session,
    setting::{self, Settings},
    store::{Actor, Store, StoreKeys},
    user,
    vault::{
        compartment::CompartmentKeys,
        key::{DatabaseCipher, DatabaseKey, SecretKey},
    },
};
use zeroize::Zeroizing;

const SIZE: usize = 20_000_000;
const RUNS: usize = 15;
const ACTOR: Actor = Actor { user: UserId(1), uuid: [7; 16], device: [8; 16], role: Role::Owner };

/// A session on a new database, with one contact.
fn session(folder: &Path) -> Session {
    fs::create_dir(folder.join("documents")).unwrap();
    let key = DatabaseKey::from_bytes(&Zeroizing::new([5; 48]), DatabaseCipher::HmacSha256);
    let keys = StoreKeys {
        subject: SecretKey::generate(),
        journal: SecretKey::generate(),
        suppression: SecretKey::generate(),
        signing: SecretKey::generate(),
        confidential: CompartmentKeys::generate(),
        vault: [3; 16],
    };
    let store = Store::create(&folder.join("vault.db"), &key, keys, Clock::System).unwrap();
    store
        .write(&ACTOR, |tx| {
            user::add_first(tx, "Clerk")?;
            history::append(tx, "vault.create", Object::VAULT, &())?;
            setting::change(tx, &Settings { organisation: "Office".into(), ..Settings::default() })
        })
        .unwrap();
    let session = Session::start(store, ACTOR).unwrap();
    session.add_contact(ContactDraft { given_name: "Anna".into(), ..ContactDraft::default() }).unwrap();
    session
}

/// Copies a file as it is and makes the copy durable.
fn copy(from: &Path, to: &Path) {
    let (mut source, mut target) = (File::open(from).unwrap(), File::create(to).unwrap());
    let mut piece = vec![0; 1 << 20];
    loop {
        match source.read(&mut piece).unwrap() {
            0 => break,
            read => target.write_all(&piece[..read]).unwrap(),
        }
    }
    target.sync_all().unwrap();
    File::open(to.parent().unwrap()).unwrap().sync_all().unwrap();
}

fn took(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let home = tempfile::tempdir().unwrap();
    let session = session(home.path());
    let files: Vec<_> = (0..RUNS)
        .map(|number| {
            let path = home.path().join(format!("source-{number}"));
            let mut content = random::bytes::<4096>().repeat(SIZE / 4096 + 1);
            content.truncate(SIZE);
            fs::write(&path, content).unwrap();
            path
        })
        .collect();
    let anna = Party { contact: Some(kartotek_core::id::ContactId(1)), company: None };
    let (mut stored, mut copied, mut read) = (Vec::new(), Vec::new(), Vec::new());
    for (number, file) in files.iter().enumerate() {
        copied.push(took(|| copy(file, &home.path().join(format!("copy-{number}")))));
        let draft = DocumentDraft { title: "Offer".into(), dated_at: 0, ..DocumentDraft::default() };
        let mut id = None;
        stored.push(took(|| {
            id = Some(session.add_document(anna, draft, file, false, &Silent).unwrap().0.id);
        }));
        read.push(took(|| assert_eq!(session.document_content(id.unwrap()).unwrap().len(), SIZE)));
    }
    println!("| {RUNS} documents of {} MB | median | MB/s |\n|---|---|---|", SIZE / 1_000_000);
    for (what, times) in [
        ("stored, durable", stored),
        ("the same file copied in the clear, durable", copied),
        ("read and checked", read),
    ] {
        let median = median(times);
        let rate = SIZE as f64 / 1e6 / median.as_secs_f64();
        println!("| {what} | {:.1} ms | {rate:.0} |", median.as_secs_f64() * 1000.0);
    }
}
