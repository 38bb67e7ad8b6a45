//! What a run over how long data is kept costs in a vault of 100,000 people with half a million activities, beside one query over the same
//! rows in an unencrypted database. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench retention`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;

use std::path::Path;

use kartotek_core::{
    clock::Clock,
    demo,
    history::{self, Object},
    id::ContactId,
    retention::{
        category::RetentionCategory,
        run::{RetentionFind, RetentionPart},
    },
    session::{Session, office::Office},
    store::row_mac,
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{percentiles, time};
use rusqlite::Connection;
use zeroize::Zeroizing;

const CONTACTS: usize = 100_000;
/// How often each is measured.
const TIMES: usize = 10;
/// 2026-09-21, UTC.
const NOW: i64 = 1_790_000_000_000;

fn main() {
    let scale =
        std::env::var("KARTOTEK_RETENTION_SCALE").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    let home = tempfile::tempdir().unwrap();
    let draft = VaultDraft {
        organisation: "Office".into(),
        country: "SE".into(),
        user_name: "Clerk".into(),
        language: "sv".into(),
    };
    let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"benchmark".to_vec())).unwrap();
    let place = home.path().join("bench.kartotek");
    let clock = Clock::set_to(NOW);
    let made = Office::create(&place, &draft, &passphrase, KdfParams::for_tests(), &clock, [8; 16]);
    let office = made.unwrap().0;
    let session = office.session();
    let contacts = CONTACTS / scale;
    session.add_many(demo::contacts(2026, contacts)).unwrap();
    let presets = session.retention_presets().unwrap();
    let codes: Vec<String> =
        presets.iter().filter(|preset| preset.code != "lead").map(|preset| preset.code.clone()).collect();
    session.add_retention_presets(&codes).unwrap();
    fill(session);
    let plain = twin(session, &home.path().join("plain.db"));

    let first = session.open_retention().unwrap().outlook;
    let due: usize = first.rules.iter().map(|rule| rule.due).sum();
    let kept: usize = first.rules.iter().map(|rule| rule.skipped).sum();
    println!("{} records looked at, {due} due, {kept} kept beyond their period\n", first.records);
    println!(
        "| {contacts} people | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    let (mut runs, mut plainly) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        // In turns, so that both meet the same computer.
        runs.push(time(|| assert_eq!(session.open_retention().unwrap().outlook.records, first.records)).1);
        plainly.push(time(|| assert!(plain_run(&plain) > 0)).1);
    }
    println!("| a dry run over everything, all shipped rules for Sweden | {} |", percentiles(&runs));
    println!(
        "| the people among them alone, unencrypted, by a query of its own | {} |",
        percentiles(&plainly)
    );
    let list = session.open_retention().unwrap();
    let rules = session.retention_rules().unwrap();
    let mails = rules.iter().find(|rule| rule.draft.category == RetentionCategory::Note).unwrap().id;
    let (from, to) = (String::new(), String::new());
    let find = RetentionFind { part: RetentionPart::Due, rule: Some(mails), skip: None, from, to };
    let window = || drop(session.retention_window(list.handle, &find, 1_000, 50));
    println!(
        "| 50 names of what it found | {} |",
        percentiles(&(0..TIMES).map(|_| time(window).1).collect::<Vec<_>>())
    );
    let one = || drop(session.contact_retention(ContactId(77)).unwrap());
    println!(
        "| until when one contact is kept, checked | {} |",
        percentiles(&(0..100).map(|_| time(one).1).collect::<Vec<_>>())
    );
}

/// Rows past the app: a dry run reads them as they are.
fn fill(session: &Session) {
    let statements = [
        "INSERT INTO activity (uuid, revision, kind, direction, occurred_at, subject, body, contact_id, author_id, created_at, changed_at)
         SELECT randomblob(16), 1, CASE number % 3 WHEN 0 THEN 'note' WHEN 1 THEN 'mail' ELSE 'call' END,
                CASE number % 3 WHEN 0 THEN 'none' WHEN 1 THEN 'out' ELSE 'in' END,
                ?1 - ((contact.id * 7919 + number * 104729) % 2000) * 86400000, 'Offer', 'We spoke about the hall and the shed.',
                contact.id, 1, ?1, ?1
         FROM contact, (SELECT 0 AS number UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4)",
        "INSERT INTO voucher (uuid, revision, kind, number, issued_on, units, currency, status, note, contact_id, author_id, created_at, changed_at)
         SELECT randomblob(16), 1, CASE id % 2 WHEN 0 THEN 'invoice' ELSE 'quote' END, id,
                date((?1 - (id * 7919 % 4000) * 86400000) / 1000, 'unixepoch'), 100, 'SEK', 'open', '', id, 1, ?1, ?1
         FROM contact WHERE id % 2 = 0 OR id % 5 = 0",
        "INSERT INTO task (uuid, revision, title, note, due_kind, due_reason, recurrence, contact_id, author_id, created_at,
                           changed_at, done_at, done_by)
         SELECT randomblob(16), 1, 'Call', '', 'promise', '', '', id, 1, ?1, ?1, ?1 - (id % 1500) * 86400000, 1 FROM contact",
        "INSERT INTO deal (uuid, revision, title, next_step, note, stage_id, stage_since, closed_on, loss_reason, contact_id,
                           author_id, created_at, changed_at)
         SELECT randomblob(16), 1, 'Hall', '', '', 6, ?1, date((?1 - (id % 1500) * 86400000) / 1000, 'unixepoch'), 'late', id,
                1, ?1, ?1 FROM contact WHERE id % 4 = 0",
        "INSERT INTO collection (uuid, contact_id, origin, at, author_id, recorded_at)
         SELECT randomblob(16), id, 'person', ?1 - (id * 13 % 2500) * 86400000, 1, ?1 FROM contact",
    ];
    session
        .write(|tx, _| {
            for statement in statements {
                tx.execute(statement, [NOW])?;
            }
            row_mac::renew_all(tx)?;
            history::append(tx, "test.fill", Object::VAULT, &())
        })
        .unwrap();
}

/// The same rows of people, activities and vouchers, unencrypted.
#[expect(clippy::disallowed_methods, reason = "the twin is no vault")]
fn twin(session: &Session, path: &Path) -> Connection {
    let plain = Connection::open(path).unwrap();
    plain
        .execute_batch(
            "CREATE TABLE contact (id INTEGER PRIMARY KEY, collected INTEGER);
             CREATE TABLE activity (contact_id INTEGER, direction TEXT, occurred_at INTEGER);
             CREATE TABLE voucher (contact_id INTEGER, kind TEXT);
             BEGIN",
        )
        .unwrap();
    session
        .read(|snapshot| {
            for (from, to, columns) in [
                ("SELECT contact_id, at FROM collection", "INSERT INTO contact VALUES (?1, ?2)", 2),
                (
                    "SELECT contact_id, direction, occurred_at FROM activity",
                    "INSERT INTO activity VALUES (?1, ?2, ?3)",
                    3,
                ),
                ("SELECT contact_id, kind FROM voucher", "INSERT INTO voucher VALUES (?1, ?2)", 2),
            ] {
                let mut rows = snapshot.prepare(from)?;
                let mut rows = rows.query([])?;
                let mut insert = plain.prepare(to)?;
                while let Some(row) = rows.next()? {
                    let values: Vec<rusqlite::types::Value> =
                        (0..columns).map(|at| row.get(at)).collect::<Result<_, _>>()?;
                    insert.execute(rusqlite::params_from_iter(values))?;
                }
            }
            Ok(())
        })
        .unwrap();
    plain
        .execute_batch(
            "COMMIT; CREATE INDEX activity_contact ON activity (contact_id, direction, occurred_at);
             CREATE INDEX voucher_contact ON voucher (contact_id, kind)",
        )
        .unwrap();
    plain
}

/// The prospects of whom nothing was heard for three years.
fn plain_run(plain: &Connection) -> usize {
    plain
        .prepare_cached(
            "SELECT count(*) FROM contact
             WHERE max(collected, coalesce((SELECT max(occurred_at) FROM activity
                                            WHERE contact_id = contact.id AND direction = 'in'), 0)) < ?1
               AND NOT EXISTS (SELECT 1 FROM voucher WHERE contact_id = contact.id AND kind <> 'quote')",
        )
        .unwrap()
        .query_row([NOW - 1_096 * 86_400_000], |row| row.get(0))
        .unwrap()
}
