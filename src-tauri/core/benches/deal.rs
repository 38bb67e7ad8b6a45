//! What the board of deals and their table cost in a vault of 100,000 contacts with 20,000 deals, beside the same rows in an
//! unencrypted database that checks nothing. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench deal`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;

use std::{collections::BTreeMap, path::Path};

use kartotek_core::{
    clock::Clock,
    crm::party::Party,
    deal::{self, DealDraft, list::DealQuery},
    demo,
    id::{ContactId, DealId, StageId, UserId},
    money::{Currency, Money},
    session::{Session, office::Office},
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{Took, percentiles, time};
use rusqlite::{Connection, params};
use zeroize::Zeroizing;

const CONTACTS: usize = 100_000;
const DEALS: usize = 20_000;
/// As many cards of each column, and rows of the table, as the window reads at once.
const CARDS: usize = 50;
const ROWS: usize = 100;
/// How often each is measured.
const TIMES: usize = 100;
const ZONE: &str = "Europe/Stockholm";

fn main() {
    let scale = std::env::var("KARTOTEK_DEAL_SCALE").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
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
    let (contacts, deals) = (CONTACTS / scale, DEALS / scale);
    session.add_many(demo::contacts(2026, contacts)).unwrap();
    fill(session, contacts, deals);
    session.index().unwrap();
    let plain = twin(session, &home.path().join("plain.db"));

    println!(
        "| {contacts} contacts, {deals} deals | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    let all = DealQuery::default();
    let mine = DealQuery { mine: true, ..all.clone() };
    let found = DealQuery { text: "offer 12".into(), ..all.clone() };
    let named = DealQuery { text: "anna".into(), ..all.clone() };
    report(
        "the board as it opens: columns, sums, the first 50 cards of each",
        || assert_eq!(session.open_board(&all, CARDS).unwrap().columns.len(), 6),
        || assert_eq!(plain_board(&plain), 6),
    );
    report(
        "the table as it opens: all that are open in order, the first 100 rows",
        || {
            let list = session.open_deals(&all).unwrap();
            assert_eq!(session.deal_window(list.handle, 0, ROWS).unwrap().len(), ROWS.min(list.total));
        },
        || assert!(plain_table(&plain) > 0),
    );
    let alone: [(&str, &dyn Fn()); 4] = [
        ("the board of one user", &|| drop(session.open_board(&mine, CARDS).unwrap())),
        ("the board, by a word of a title", &|| drop(session.open_board(&found, CARDS).unwrap())),
        ("the board, by a name", &|| drop(session.open_board(&named, CARDS).unwrap())),
        ("a move to another stage and back", &|| {
            session.move_deal(DealId(1), StageId(2), "".into(), ZONE).unwrap();
            session.undo().unwrap();
        }),
    ];
    for (what, act) in alone {
        let took: Vec<Took> = (0..TIMES).map(|_| time(act).1).collect();
        println!("| {what} | {} |", percentiles(&took));
    }
}

fn report(what: &str, act: impl Fn(), plainly: impl Fn()) {
    let (mut checked, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        // In turns, so that both meet the same computer.
        checked.push(time(&act).1);
        plain.push(time(&plainly).1);
    }
    println!("| {what} | {} |", percentiles(&checked));
    println!("| the same, unencrypted and unchecked | {} |", percentiles(&plain));
}

fn fill(session: &Session, contacts: usize, deals: usize) {
    let first = chrono::NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
    let currency = |code| Currency::of_code(code).unwrap();
    let codes = [currency("SEK"), currency("EUR"), currency("DKK")];
    session
        .write(|tx, _| {
            for number in 0..deals {
                let contact = i64::try_from(number * 7 % contacts).unwrap() + 1;
                let party = Party { contact: Some(ContactId(contact)), company: None };
                let day = first + chrono::Days::new(number as u64 % 280);
                let draft = DealDraft {
                    title: format!("Offer {number} and delivery").into(),
                    value: Some(Money {
                        units: i64::try_from(number * 997).unwrap(),
                        currency: codes[number % 3],
                    }),
                    expected_on: (day + chrono::Days::new(20)).to_string(),
                    next_step: "Call about the drawings".into(),
                    next_on: day.to_string(),
                    owner: (number % 4 == 0).then_some(UserId(1)),
                    ..DealDraft::default()
                };
                let stage = StageId(i64::try_from(number % 4).unwrap() + 1);
                deal::add(tx, party, draft, Some(stage))?;
            }
            Ok(())
        })
        .unwrap();
    // A twentieth is closed.
    for number in (1..=deals).step_by(20) {
        let id = DealId(i64::try_from(number).unwrap());
        let (stage, reason) = if number % 3 == 0 { (StageId(5), "") } else { (StageId(6), "Too expensive") };
        session.move_deal(id, stage, reason.into(), ZONE).unwrap();
        session.forget_undo();
    }
    // The first is moved about.
    session.move_deal(DealId(1), StageId(1), "".into(), ZONE).unwrap();
}

/// The same rows in an unencrypted database, with the same index.
#[expect(clippy::disallowed_methods, reason = "the twin is no vault")]
fn twin(session: &Session, path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "CREATE TABLE contact (id INTEGER PRIMARY KEY, name TEXT);
             CREATE TABLE deal (id INTEGER PRIMARY KEY, title TEXT, units INTEGER, currency TEXT, expected_on TEXT,
                                next_step TEXT, next_on TEXT, stage_id INTEGER, closed_on TEXT, contact_id INTEGER);
             BEGIN",
        )
        .unwrap();
    session
        .read(|snapshot| {
            let mut rows = snapshot.prepare("SELECT contact_id, name FROM contact_row")?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                connection
                    .prepare_cached("INSERT INTO contact VALUES (?1, ?2)")?
                    .execute(params![row.get::<_, i64>(0)?, row.get::<_, String>(1)?])?;
            }
            let mut rows = snapshot.prepare(
                "SELECT id, title, units, currency, expected_on, next_step, next_on, stage_id, closed_on, contact_id
                 FROM deal",
            )?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let values = (0..10).map(|at| row.get(at)).collect::<Result<Vec<rusqlite::types::Value>, _>>()?;
                connection
                    .prepare_cached("INSERT INTO deal VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?
                    .execute(rusqlite::params_from_iter(values))?;
            }
            Ok(())
        })
        .unwrap();
    connection
        .execute_batch(
            "CREATE INDEX board ON deal (stage_id, closed_on DESC, min(next_on, expected_on), id, units, currency);
             COMMIT",
        )
        .unwrap();
    connection
}

/// Columns with their counts and sums, and the first cards of each with their names; gives how many columns.
fn plain_board(connection: &Connection) -> usize {
    let mut all = connection
        .prepare_cached(
            "SELECT stage_id, id, units, currency FROM deal
             WHERE closed_on IS NULL OR closed_on >= '2026-06-23'
             ORDER BY stage_id, closed_on DESC, min(next_on, expected_on), id",
        )
        .unwrap();
    let mut columns: BTreeMap<i64, (Vec<i64>, BTreeMap<String, i64>)> = BTreeMap::new();
    let mut rows = all.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let column = columns.entry(row.get(0).unwrap()).or_default();
        column.0.push(row.get(1).unwrap());
        *column.1.entry(row.get(3).unwrap()).or_default() += row.get::<_, i64>(2).unwrap();
    }
    for (ids, _) in columns.values() {
        assert!(cards(connection, ids.iter().take(CARDS)) > 0);
    }
    columns.len()
}

fn plain_table(connection: &Connection) -> usize {
    let mut all = connection
        .prepare_cached("SELECT id FROM deal WHERE closed_on IS NULL ORDER BY min(next_on, expected_on), id")
        .unwrap();
    let ids: Vec<i64> = all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    cards(connection, ids.iter().take(ROWS))
}

fn cards<'a>(connection: &Connection, ids: impl Iterator<Item = &'a i64>) -> usize {
    let mut card = connection
        .prepare_cached(
            "SELECT title, units, currency, expected_on, next_step, next_on, name
             FROM deal JOIN contact ON contact.id = contact_id WHERE deal.id = ?1",
        )
        .unwrap();
    ids.map(|id| {
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(6)?));
        card.query_row([id], read).unwrap()
    })
    .count()
}
