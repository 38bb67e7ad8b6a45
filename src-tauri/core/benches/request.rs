//! What the queue of requests costs in a vault with 10,000 of them, beside the same rows in an unencrypted database that checks
//! nothing. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench request`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;

use std::path::Path;

use kartotek_core::{
    clock::Clock,
    demo,
    id::ContactId,
    regime::{Regime, RequestKind},
    request::{
        self, RequestChannel, RequestDraft,
        list::{RequestQuery, RequestView},
    },
    session::{Session, office::Office},
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{percentiles, time};
use rusqlite::{Connection, params};
use zeroize::Zeroizing;

const CONTACTS: usize = 10_000;
const REQUESTS: usize = 10_000;
/// As many rows as the window reads at once.
const ROWS: usize = 100;
/// How often each is measured.
const TIMES: usize = 100;
const ZONE: &str = "Europe/Stockholm";
/// 2026-09-21, UTC.
const NOW: i64 = 1_790_000_000_000;
const DAY: i64 = 86_400_000;

fn main() {
    let scale = std::env::var("KARTOTEK_REQUEST_SCALE").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
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
    let (contacts, requests) = (CONTACTS / scale, REQUESTS / scale);
    session.add_many(demo::contacts(2026, contacts)).unwrap();
    fill(session, contacts, requests);
    let plain = twin(session, &home.path().join("plain.db"), requests);

    println!(
        "| {requests} requests | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    let (mut checked, mut plainly) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        // In turns, so that both meet the same computer.
        checked.push(time(|| queue(session)).1);
        plainly.push(time(|| plain_queue(&plain)).1);
    }
    println!(
        "| the queue as it opens: all that are open in order, the first {ROWS} rows | {} |",
        percentiles(&checked)
    );
    println!("| the same, unencrypted and unchecked | {} |", percentiles(&plainly));
    let alone: [(&str, &dyn Fn()); 3] = [
        ("what is late or due within seven days, counted", &|| {
            assert!(session.count_near_requests().unwrap() > 0);
        }),
        ("what is due, for Today", &|| assert!(session.open_due(ZONE, 50).unwrap().total > 0)),
        ("the statistics of a year", &|| {
            assert!(!session.request_statistics(2026).unwrap().kinds.is_empty());
        }),
    ];
    for (what, act) in alone {
        let took: Vec<_> = (0..TIMES).map(|_| time(act).1).collect();
        println!("| {what} | {} |", percentiles(&took));
    }
}

fn queue(session: &Session) {
    let query = RequestQuery { view: RequestView::Open, ..RequestQuery::default() };
    let list = session.open_requests(&query).unwrap();
    assert_eq!(session.request_window(list.handle, 0, ROWS).unwrap().len(), ROWS.min(list.total));
}

fn fill(session: &Session, contacts: usize, requests: usize) {
    let kinds = [RequestKind::Access, RequestKind::Erasure, RequestKind::Rectification];
    session
        .write(|tx, _| {
            for number in 0..requests {
                let contact = i64::try_from(number * 7 % contacts).unwrap() + 1;
                request::add(
                    tx,
                    RequestDraft {
                        regime: Regime::Gdpr,
                        kind: kinds[number % kinds.len()],
                        channel: RequestChannel::Email,
                        received_at: NOW - i64::try_from(number % 200).unwrap() * DAY,
                        contact: Some(ContactId(contact)),
                        name: "".into(),
                        address: "".into(),
                        mandate: "".into(),
                        detail: "What do you keep about me?".into(),
                        doubt: "".into(),
                        purpose: None,
                        ground: None,
                        duplicate_of: None,
                        test: false,
                        evidence: Vec::new(),
                    },
                )?;
            }
            Ok(())
        })
        .unwrap();
}

/// The same rows, unencrypted, with the same index.
#[expect(clippy::disallowed_methods, reason = "the twin is no vault")]
fn twin(session: &Session, place: &Path, requests: usize) -> Connection {
    let plain = Connection::open(place).unwrap();
    plain
        .execute_batch(
            "CREATE TABLE request (id INTEGER PRIMARY KEY, year INTEGER, number INTEGER, kind TEXT, stage TEXT,
                                   received_on TEXT, target_on TEXT, legal_on TEXT, assignee_id INTEGER, closed_at INTEGER);
             CREATE INDEX request_open ON request (legal_on, id, stage, kind, assignee_id, closed_at) WHERE closed_at IS NULL;",
        )
        .unwrap();
    let list = session.open_requests(&RequestQuery::default()).unwrap();
    let mut offset = 0;
    plain.execute_batch("BEGIN").unwrap();
    while offset < requests {
        for row in session.request_window(list.handle, offset, 500).unwrap() {
            let kind = format!("{:?}", row.kind);
            plain
                .execute(
                    "INSERT INTO request VALUES (?1, ?2, ?3, ?4, 'received', ?5, ?6, ?7, NULL, NULL)",
                    params![row.id, row.year, row.number, kind, row.received_on, row.target_on, row.legal_on],
                )
                .unwrap();
        }
        offset += 500;
    }
    plain.execute_batch("COMMIT").unwrap();
    plain
}

fn plain_queue(plain: &Connection) {
    let mut statement =
        plain.prepare_cached("SELECT id FROM request WHERE closed_at IS NULL ORDER BY legal_on, id").unwrap();
    let ids: Vec<i64> = statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let mut statement = plain
        .prepare_cached(
            "SELECT year, number, kind, stage, received_on, target_on, legal_on FROM request WHERE id = ?1",
        )
        .unwrap();
    for id in ids.iter().take(ROWS) {
        let row: (i64, i64, String, String, String, String, String) = statement
            .query_row([id], |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                    row.get(5)?,
                    row.get(6)?,
                ))
            })
            .unwrap();
        std::hint::black_box(row);
    }
}
