//! How fast a Google CSV of 100,000 fictional people comes in, beside its twins: the same statements and bytes in an
//! unencrypted file, and without journal and keys. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench import`, or `… -- 10000` for another number of contacts; with `… -- suppressed`, addresses are
//! suppressed, so that each that comes in is looked up.
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "shared with another benchmark")]
mod measure;
#[path = "store/twin.rs"]
mod twin;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use kartotek_core::{
    clock::Clock,
    demo,
    exchange::import::{DuplicateChoice, ImportPlan, Source, check, preview, run, undo},
    history::{self, Object},
    id::UserId,
    progress::Silent,
    purpose::Basis,
    role::Role,
    session::Session,
    setting::{self, Settings},
    store::{Actor, Store, StoreKeys},
    suppression::{self, Identifier, SuppressionDraft, SuppressionReason, SuppressionScope},
    user,
    vault::{
        compartment::CompartmentKeys,
        key::{DatabaseCipher, DatabaseKey, SecretKey},
    },
};
use measure::{milliseconds, time};
use rustix::time::{ClockId, clock_gettime};
use twin::{Kind, Recording};
use zeroize::Zeroizing;

const ACTOR: Actor = Actor { user: UserId(1), uuid: [7; 16], device: [8; 16], role: Role::Owner };

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
    let count = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(100_000);
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault.db");
    let source = google(count);
    let found = preview(&source, None).unwrap();
    let plan = ImportPlan {
        layout: found.layout,
        targets: found.columns.into_iter().map(|column| column.target).collect(),
        source: "Old address book".into(),
        origin: None,
        consent: None,
        basis: Some(Basis::LegitimateInterests),
        tag: "".into(),
        duplicates: DuplicateChoice::Add,
        choices: Vec::new(),
        admit: Vec::new(),
    };
    let session = start(&path);
    if std::env::args().any(|argument| argument == "suppressed") {
        suppress(&session);
    }

    println!(
        "| {count} contacts | wall | this thread | both threads | contacts/s (wall) | contacts/s (slower thread) |"
    );
    println!("|---|---|---|---|---|---|");
    let (checked, _) = both("dry run", count, || check(&session, &source, &plan, &Silent).unwrap());
    assert_eq!(checked.0.rejected, 0);
    let ((report, ..), imported) = both("import", count, || run(&session, &source, &plan, &Silent).unwrap());
    assert_eq!(report.check.new, count as u64);
    println!("\n{} companies, {} duplicates told.\n", report.check.companies, report.check.duplicates_total);

    session.store().empty_log().unwrap();
    let recording = Recording::read(session.store());
    println!("| twin | wall | processor | import's rate ÷ its rate |\n|---|---|---|---|");
    for (what, kind) in [
        ("the same statements and bytes, unencrypted file", Kind::Plain),
        ("the same statements and bytes, encrypted file", Kind::Encrypted),
        ("without journal, payloads and subjects' keys, unencrypted file", Kind::WithoutJournal),
    ] {
        let took = recording.replay(&home.path().join(format!("{kind:?}.db")), kind);
        println!(
            "| {what} | {} | {} | {:.2} |",
            milliseconds(took.wall),
            milliseconds(took.processor),
            took.processor.as_secs_f64() / imported.as_secs_f64()
        );
    }
    drop(recording);
    let (undone, took) = time(|| undo(&session, report.id, &Silent).unwrap());
    println!("\nUndone: {} contacts in {}.", undone.0.removed, milliseconds(took.wall));
}

/// Runs something that works with two threads; returns the processor time of the slower one, which is how long it takes
/// on two idle cores.
fn both<T>(what: &str, count: usize, work: impl FnOnce() -> T) -> (T, Duration) {
    let (start, process) = (Instant::now(), processor());
    let (result, took) = time(work);
    let (wall, process) = (start.elapsed(), processor() - process);
    let slower = took.processor.max(process.saturating_sub(took.processor));
    #[expect(clippy::cast_precision_loss, reason = "a rate for the eye")]
    let rate = |time: Duration| count as f64 / time.as_secs_f64();
    println!(
        "| {what} | {} | {} | {} | {:.0} | {:.0} |",
        milliseconds(wall),
        milliseconds(took.processor),
        milliseconds(process),
        rate(wall),
        rate(slower)
    );
    (result, slower)
}

/// The processor time of the whole process.
fn processor() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap(), u32::try_from(time.tv_nsec).unwrap())
}

fn start(path: &Path) -> Session {
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
    Session::start(store, ACTOR).unwrap()
}

/// A thousand addresses that are not to be used, and that nobody who comes in has.
fn suppress(session: &Session) {
    let identifiers: Vec<Identifier> = (0..1_000)
        .map(|number| Identifier::email(&format!("nobody.{number}@example.org")).unwrap())
        .collect();
    let draft = SuppressionDraft {
        scope: SuppressionScope::All,
        reason: SuppressionReason::List,
        source: "Do not contact".into(),
        at: None,
        review_on: None,
    };
    session.write(|tx, _| suppression::add_many(tx, &identifiers, draft, &Silent)).unwrap();
}

/// A file of Google Contacts: everybody with one or two addresses and phones of their own.
fn google(count: usize) -> Source {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record([
        "First Name",
        "Middle Name",
        "Last Name",
        "Name Prefix",
        "Name Suffix",
        "Nickname",
        "Organization Name",
        "Organization Title",
        "Notes",
        "Labels",
        "E-mail 1 - Label",
        "E-mail 1 - Value",
        "E-mail 2 - Label",
        "E-mail 2 - Value",
        "Phone 1 - Label",
        "Phone 1 - Value",
        "Address 1 - Label",
        "Address 1 - Street",
        "Address 1 - City",
        "Address 1 - Postal Code",
        "Address 1 - Country",
    ])
    .unwrap();
    for (number, person) in demo::contacts(2026, count).enumerate() {
        let labels: Vec<&str> = person.tags.iter().map(|tag| tag.as_str()).collect();
        let email = |at: usize| {
            person.emails.get(at).map(|email| email.address.replacen('@', &format!(".{number}@"), 1))
        };
        let address = person.addresses.first();
        let part = |pick: fn(&kartotek_core::crm::point::Address) -> &str| address.map_or("", pick);
        out.write_record([
            person.given_name.as_str(),
            &person.middle_name,
            &person.family_name,
            &person.prefix,
            &person.suffix,
            &person.nickname,
            &person.company_name,
            &person.job_title,
            &person.notes,
            &format!("{} ::: * myContacts", labels.join(" ::: ")),
            "* Work",
            &email(0).unwrap_or_default(),
            "Home",
            &email(1).unwrap_or_default(),
            "Mobile",
            &person.phones.first().map(|_| format!("070-1{:06}", number % 1_000_000)).unwrap_or_default(),
            "Work",
            part(|address| &address.street),
            part(|address| &address.city),
            part(|address| &address.postal_code),
            part(|address| &address.country),
        ])
        .unwrap();
    }
    Source::new("google.csv".into(), out.into_inner().unwrap()).unwrap()
}
