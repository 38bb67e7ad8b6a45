//! What it takes until nothing is left of somebody who was erased, in a vault of 100,000 contacts and 500,000 activities, beside what
//! SQLite offers for it in the same file. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench clean`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "clean/imported.rs"]
mod imported;
#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;
#[path = "clean/papers.rs"]
mod papers;
#[path = "clean/said.rs"]
mod said;

use imported::imported;
use kartotek_core::{
    activity::{self, ActivityDraft, Party},
    clock::Clock,
    demo,
    history::{self, Object},
    id::{ContactId, SubjectId},
    progress::Silent,
    proof::{self, ErasureProving, Places},
    session::{Session, office::Office},
    store::{
        Cleaned, Store, Tx,
        connection::{self, Access},
    },
    vault::{KdfParams, Passphrase, VaultDraft, folder},
};
use measure::{Took, percentiles, time};
use said::said;
use zeroize::Zeroizing;

const CONTACTS: usize = 100_000;
const ACTIVITIES: usize = 500_000;
/// How many are erased one by one.
const ERASED: usize = 50;
/// How many changes go into one transaction.
const BATCH: usize = 10_000;

fn main() {
    let scale = std::env::var("KARTOTEK_CLEAN_SCALE").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    let home = tempfile::tempdir().unwrap();
    let draft = VaultDraft {
        organisation: "Office".into(),
        country: "SE".into(),
        user_name: "Clerk".into(),
        language: "sv".into(),
    };
    let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"benchmark".to_vec())).unwrap();
    let place = home.path().join("bench.kartotek");
    // 2026-09-21, UTC.
    let clock = Clock::set_to(1_790_000_000_000);
    let made = Office::create(&place, &draft, &passphrase, KdfParams::for_tests(), &clock, [8; 16]);
    let office = made.unwrap().0;
    let (session, store) = (office.session(), office.session().store());
    let (contacts, activities) = (CONTACTS / scale, ACTIVITIES / scale);
    let added = time(|| session.add_many(imported(demo::contacts(2026, contacts))).unwrap()).1;
    fill(session, contacts, activities);
    store.empty_log().unwrap();
    let pages: u64 =
        session.read(|snapshot| Ok(snapshot.query_row("PRAGMA page_count", [], |row| row.get(0))?)).unwrap();

    let (mut erasing, mut cleaning, mut idle, mut changing) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for number in 0..ERASED {
        let id = ContactId(i64::try_from(number * (contacts / ERASED)).unwrap() + 1);
        let erase = |tx: &Tx<'_>| erase(tx, id).and_then(|()| tx.require_cleaning());
        erasing.push(time(|| store.write(session.actor(), erase).unwrap()).1);
        cleaning.push(clean(store));
        idle.push(clean(store));
        let change = |tx: &Tx<'_>| history::append(tx, "bench.change", Object::VAULT, &());
        changing.push(time(|| store.write(session.actor(), change).unwrap()).1);
    }
    let planned = |number: usize| ContactId(i64::try_from(number * (contacts / ERASED)).unwrap() + 2);
    (0..ERASED).for_each(|number| papers::add(session, home.path(), planned(number)));
    let (mut planning, mut running, mut struck) = (Vec::new(), Vec::new(), 0);
    for number in 0..ERASED {
        let (plan, took) = time(|| session.plan_erasure(planned(number)).unwrap());
        planning.push(took);
        let draft = papers::draft(&plan);
        struck += draft.strike.len();
        running.push(time(|| session.erase(&draft).unwrap()).1);
    }
    assert!(struck >= ERASED);
    let prove = || proof::prove(&office, Places::default(), &Silent).unwrap().0;
    // All of them at once, and then one alone.
    let (all, proving_all) = time(prove);
    session.erase(&papers::draft(&session.plan_erasure(ContactId(3)).unwrap())).unwrap();
    let (one, proving) = time(prove);
    assert_eq!([all, one], [ErasureProving::Done; 2]);
    let sweep = |tx: &Tx<'_>| {
        tx.pragma_update(None, "application_id", 0)?;
        history::append(tx, "bench.change", Object::VAULT, &())
    };
    store.write(session.actor(), sweep).unwrap();
    let whole = clean(store);

    println!(
        "| {contacts} contacts, {activities} activities, {} MB | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|",
        pages * 4096 / 1_000_000
    );
    row("add all contacts in one transaction, log moved and its pages wiped", &[added]);
    row("an entry in the journal, durably", &changing);
    row("erase somebody: rows, key, payloads, durably", &erasing);
    row("clean after that: nothing is left", &cleaning);
    row("clean once more", &idle);
    row("plan an erasure", &planning);
    row("erase somebody as planned, with two papers, an invoice and texts of others, and clean", &running);
    row("prove one: search every byte, durably", &[proving]);
    row(&format!("prove {ERASED} at once"), &[proving_all]);
    row("clean a vault from before, once: every page", &[whole]);

    let megabytes = |took: &Took| (pages * 4096) as f64 / 1e6 / took.processor.as_secs_f64();
    println!(
        "\nA proof of one reads {:.0} MB a second of the processor, of {ERASED} {:.0}.\n",
        megabytes(&proving),
        megabytes(&proving_all)
    );

    let key = &office.vault().keys().database;
    let bare = connection::open(&place.join(folder::DATABASE), key, Access::Write).unwrap();
    let run = |sql: &str| {
        time(|| {
            bare.execute_batch(sql).unwrap();
            bare.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        })
        .1
    };
    let optimize = run("INSERT INTO text_index (text_index) VALUES ('optimize')");
    let vacuum = run("VACUUM");
    row("FTS5's own way with words that went: `optimize`", &[optimize]);
    row("SQLite's own way with gaps: `VACUUM`", &[vacuum]);
    let total = (optimize.processor + vacuum.processor).as_secs_f64();
    println!("\nCleaning takes 1/{:.0} of those two's processor time.", total / median(&cleaning));
}

fn row(what: &str, runs: &[Took]) {
    println!("| {what} | {} |", percentiles(runs));
}

fn median(runs: &[Took]) -> f64 {
    let mut times: Vec<f64> = runs.iter().map(|took| took.processor.as_secs_f64()).collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn clean(store: &Store) -> Took {
    time(|| assert_eq!(store.clean().unwrap(), Cleaned::Done)).1
}

fn erase(tx: &Tx<'_>, id: ContactId) -> kartotek_core::error::Result<()> {
    let subject: SubjectId =
        tx.query_row("SELECT subject_id FROM contact WHERE id = ?1", [id], |row| row.get(0))?;
    let key: Vec<u8> =
        tx.query_row("SELECT sort_key FROM contact_row WHERE contact_id = ?1", [id], |row| row.get(0))?;
    tx.execute("DELETE FROM contact_row WHERE sort_key = ?1 AND contact_id = ?2", (key, id))?;
    tx.execute("DELETE FROM contact WHERE id = ?1", [id])?;
    history::forget(tx, subject, history::Object { kind: "test", uuid: [9; 16] }, serde_json::json!({}))
}

fn fill(session: &Session, contacts: usize, activities: usize) {
    let now = session.store().clock().now();
    for batch in (0..activities).step_by(BATCH) {
        session
            .write(|tx, _| {
                for number in batch..(batch + BATCH).min(activities) {
                    let contact = i64::try_from(number % contacts).unwrap() + 1;
                    let draft = ActivityDraft {
                        occurred_at: now - i64::try_from(number).unwrap() * 1000,
                        body: said(number).as_str().into(),
                        ..ActivityDraft::default()
                    };
                    let party = Party { contact: Some(ContactId(contact)), company: None };
                    activity::add(tx, party, draft)?;
                }
                Ok(())
            })
            .unwrap();
    }
}
