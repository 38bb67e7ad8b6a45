//! What Today and search in texts cost in a vault of 100,000 contacts and 500,000 activities with 20,000 tasks: Today beside the
//! same rows read without checking them, search beside the same index in an unencrypted database. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench office`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;
#[path = "clean/said.rs"]
mod said;

use std::path::Path;

use kartotek_core::{
    activity::{self, ActivityDraft, Party},
    clock::Clock,
    demo,
    id::ContactId,
    session::{Session, office::Office},
    task::{self, TaskDraft},
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{Took, percentiles, time};
use rusqlite::Connection;
use said::{said, word};
use zeroize::Zeroizing;

const CONTACTS: usize = 100_000;
const ACTIVITIES: usize = 500_000;
const TASKS: usize = 20_000;
/// As many as the window reads at once.
const WINDOW: usize = 100;
/// How many changes go into one transaction.
const BATCH: usize = 10_000;

fn main() {
    let scale = std::env::var("KARTOTEK_OFFICE_SCALE").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
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
    let session = office.session();
    let (contacts, activities) = (CONTACTS / scale, ACTIVITIES / scale);
    session.add_many(demo::contacts(2026, contacts)).unwrap();
    fill(session, contacts, activities);

    let total = session.open_due("Europe/Stockholm", WINDOW).unwrap().total;
    println!(
        "| {contacts} contacts, {activities} activities, {TASKS} tasks of which {total} are due | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    let (mut checked, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..100 {
        // In turns, so that both meet the same computer.
        checked.push(time(|| session.open_due("Europe/Stockholm", WINDOW).unwrap()).1);
        plain.push(time(|| assert_eq!(twin(session), total)).1);
    }
    println!(
        "| Today as it opens: all that is due in order, the first {WINDOW} told | {} |",
        percentiles(&checked)
    );
    println!("| the same rows, neither checked nor told | {} |", percentiles(&plain));
    search(session, home.path(), activities);
}

/// Types queries letter by letter, and asks after each.
fn search(session: &Session, home: &Path, activities: usize) {
    let twin = plain_index(&home.join("plain.db"), activities);
    let mut random = fastrand::Rng::with_seed(7);
    let mut typed = Vec::new();
    for _ in 0..60 {
        let (first, second) = (word(&mut random), word(&mut random));
        let letters: Vec<char> = format!("{first} {second}").chars().collect();
        typed.extend((2..=letters.len()).map(|end| letters[..end].iter().collect::<String>()));
    }
    let by_length = |length: std::ops::Range<usize>| -> Vec<&String> {
        typed.iter().filter(|query| length.contains(&query.len())).collect()
    };
    println!(
        "\n| search, {} keystrokes | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|",
        typed.len()
    );
    for (what, queries) in [
        ("two or three letters", by_length(2..4)),
        ("more of the first word", by_length(4..6)),
        ("all keystrokes", by_length(0..usize::MAX)),
    ] {
        let (mut checked, mut plain): (Vec<Took>, Vec<Took>) = (Vec::new(), Vec::new());
        for query in queries {
            checked.push(time(|| session.search_texts(query).unwrap()).1);
            plain.push(time(|| plain_search(&twin, query)).1);
        }
        println!("| {what} | {} |", percentiles(&checked));
        println!("| {what}, unencrypted index and texts | {} |", percentiles(&plain));
    }
}

/// The same texts in an index of an unencrypted database, and beside it.
#[expect(clippy::disallowed_methods, reason = "the twin is no vault")]
fn plain_index(path: &Path, activities: usize) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = OFF; CREATE TABLE said (id INTEGER PRIMARY KEY, body TEXT);
             CREATE VIRTUAL TABLE found USING fts5 (words, content = '', tokenize = 'ascii', detail = 'none', columnsize = 0,
                                                    prefix = '2 3');
             BEGIN",
        )
        .unwrap();
    for number in 0..activities {
        let body = said(number);
        connection
            .prepare_cached("INSERT INTO said (id, body) VALUES (?1, ?2)")
            .unwrap()
            .execute((number, &body))
            .unwrap();
        connection
            .prepare_cached("INSERT INTO found (rowid, words) VALUES (?1, ?2)")
            .unwrap()
            .execute((number, &body))
            .unwrap();
    }
    connection.execute_batch("COMMIT").unwrap();
    connection
}

fn plain_search(twin: &Connection, query: &str) -> usize {
    let pattern: Vec<String> =
        query.split(' ').filter(|word| word.len() > 1).map(|word| format!("\"{word}\"*")).collect();
    let mut statement = twin
        .prepare_cached(
            "SELECT body FROM (SELECT rowid AS id FROM found WHERE found MATCH ?1 ORDER BY rowid DESC LIMIT 12) JOIN said USING (id)",
        )
        .unwrap();
    let texts: Vec<String> =
        statement.query_map([pattern.join(" ")], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    texts.len()
}

fn about(number: usize, contacts: usize) -> Party {
    let contact = i64::try_from(number % contacts).unwrap() + 1;
    Party { contact: Some(ContactId(contact)), company: None }
}

fn fill(session: &Session, contacts: usize, activities: usize) {
    let now = session.store().clock().now();
    for batch in (0..activities).step_by(BATCH) {
        session
            .write(|tx, _| {
                for number in batch..(batch + BATCH).min(activities) {
                    let at = now - i64::try_from(number).unwrap() * 1000;
                    let draft = ActivityDraft {
                        occurred_at: at,
                        body: said(number).as_str().into(),
                        ..ActivityDraft::default()
                    };
                    activity::add(tx, about(number, contacts), draft)?;
                }
                Ok(())
            })
            .unwrap();
    }
    let first = chrono::NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
    session
        .write(|tx, _| {
            for number in 0..TASKS {
                // A tenth of them is overdue, of today or of the next days; the others lie ahead.
                let days = number as u64 % 280;
                let draft = TaskDraft {
                    title: "Offer and delivery date".into(),
                    planned_on: (first + chrono::Days::new(days)).to_string(),
                    due_on: (first + chrono::Days::new(days + 5)).to_string(),
                    ..TaskDraft::default()
                };
                task::add(tx, about(number * 7, contacts), draft)?;
            }
            Ok(())
        })
        .unwrap();
}

/// The days of what is due, read plainly.
fn twin(session: &Session) -> usize {
    session
        .read(|snapshot| {
            let mut statement = snapshot.prepare_cached(
                "SELECT id, planned_on, due_on FROM task
                 WHERE done_at IS NULL AND trashed_at IS NULL
                       AND min(coalesce(planned_on, due_on, '9999'), coalesce(due_on, planned_on, '9999')) <= '2026-09-28'",
            )?;
            let rows = statement.query_map([], |row| row.get::<_, i64>(0))?;
            Ok(rows.collect::<Result<Vec<_>, _>>()?.len())
        })
        .unwrap()
}
