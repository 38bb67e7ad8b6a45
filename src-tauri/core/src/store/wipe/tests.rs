//! What wiping leaves and what it takes, on databases of every shape.

use proptest::prelude::*;

use super::*;
use crate::store::connection;

fn rows(connection: &Connection, sql: &str) -> Vec<Vec<rusqlite::types::Value>> {
    let mut statement = connection.prepare(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect()).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

fn check(connection: &Connection) {
    let verdict: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(verdict, "ok");
}

/// All bytes of all pages.
fn bytes(connection: &Connection) -> Vec<u8> {
    rows(connection, "SELECT data FROM sqlite_dbpage ORDER BY pgno")
        .into_iter()
        .flatten()
        .flat_map(|value| match value {
            rusqlite::types::Value::Blob(page) => page,
            other => panic!("{other:?}"),
        })
        .collect()
}

fn count(bytes: &[u8], needle: &str) -> usize {
    memchr::memmem::find_iter(bytes, needle.as_bytes()).count()
}

fn database(secure: bool) -> Connection {
    let connection = connection::open_in_memory().unwrap();
    connection
        .execute_batch(&format!(
            "PRAGMA secure_delete = {secure};
             CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL, more TEXT NOT NULL);
             CREATE INDEX row_text ON row (text, more);
             CREATE TABLE key (text TEXT NOT NULL, id INTEGER NOT NULL, more TEXT, PRIMARY KEY (text, id)) WITHOUT ROWID;"
        ))
        .unwrap();
    connection
}

#[derive(Debug, Clone)]
enum Step {
    Insert { id: u16, length: u16, more: u32 },
    Update { id: u16, length: u16 },
    Delete { from: u16, count: u16 },
}

fn step() -> impl Strategy<Value = Step> {
    // Long ones go on in pages of their own.
    let more = prop_oneof![6 => 0..40_u32, 2 => 40..1000_u32, 1 => 1000..20_000_u32];
    prop_oneof![
        8 => (0..900_u16, 0..90_u16, more).prop_map(|(id, length, more)| Step::Insert { id, length, more }),
        2 => (0..900_u16, 0..90_u16).prop_map(|(id, length)| Step::Update { id, length }),
        3 => (0..900_u16, 1..60_u16).prop_map(|(from, count)| Step::Delete { from, count }),
    ]
}

/// A text that says whose it is all over.
fn text(id: u16, length: u32) -> String {
    // The number comes first, backwards, so that neighbours lie far apart in an index.
    let digits: String = format!("{id:05}").chars().rev().collect();
    let mark = format!("{digits}needle{id:05};");
    mark.repeat(1 + length as usize / mark.len())
}

fn take(connection: &Connection, step: &Step) {
    match *step {
        Step::Insert { id, length, more } => {
            let (text, more) = (text(id, length.into()), text(id, more));
            connection.execute("INSERT OR REPLACE INTO row VALUES (?1, ?2, ?3)", (id, &text, &more)).unwrap();
            connection.execute("INSERT OR REPLACE INTO key VALUES (?1, ?2, ?3)", (&text, id, &more)).unwrap();
        }
        Step::Update { id, length } => {
            let text = text(id, length.into());
            connection.execute("UPDATE row SET text = ?2 WHERE id = ?1", (id, &text)).unwrap();
            connection.execute("UPDATE OR REPLACE key SET text = ?2 WHERE id = ?1", (id, &text)).unwrap();
        }
        Step::Delete { from, count } => {
            for table in ["row", "key"] {
                let sql = format!("DELETE FROM {table} WHERE id >= ?1 AND id < ?1 + ?2");
                connection.execute(&sql, (from, count)).unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_history_leaves_anything_of_what_is_gone_and_wiping_changes_nothing_that_is_there(
        steps in prop::collection::vec(step(), 1..600), secure in any::<bool>()
    ) {
        let mut connection = database(secure);
        for step in &steps {
            take(&connection, step);
        }
        let dumps = ["SELECT * FROM row ORDER BY id", "SELECT * FROM key ORDER BY text", "SELECT text, more FROM row ORDER BY text, more"];
        let before: Vec<_> = dumps.iter().map(|sql| rows(&connection, sql)).collect();

        wipe_all(&mut connection).unwrap();

        prop_assert_eq!(dumps.iter().map(|sql| rows(&connection, sql)).collect::<Vec<_>>(), before);
        check(&connection);
        let left = bytes(&connection);
        for id in 0..900_u16 {
            let there: u32 = connection
                .query_row("SELECT (SELECT count(*) FROM row WHERE id = ?1) + (SELECT count(*) FROM key WHERE id = ?1)", [id], |row| row.get(0))
                .unwrap();
            if there == 0 {
                prop_assert_eq!(count(&left, &format!("needle{id:05}")), 0, "{}", id);
            }
        }
        // The database goes on working: a page's free space is where SQLite thinks it is.
        for step in steps.iter().rev() {
            take(&connection, step);
        }
        check(&connection);
        wipe_all(&mut connection).unwrap();
        let once = bytes(&connection);
        wipe_all(&mut connection).unwrap();
        prop_assert!(bytes(&connection) == once);
    }
}

#[test]
fn what_deletion_leaves_without_wiping_is_found_by_the_same_search() {
    for secure in [false, true] {
        let connection = database(secure);
        for id in 0..6000 {
            take(
                &connection,
                &Step::Insert { id, length: id % 97 * 31 % 90, more: u32::from(id) * 17 % 400 },
            );
        }
        for id in (0..6000).step_by(3) {
            take(&connection, &Step::Update { id, length: id % 101 * 13 % 200 });
        }
        for from in (0..6000).step_by(2) {
            take(&connection, &Step::Delete { from, count: 1 });
        }

        let left = bytes(&connection);

        let found = (0..6000_u16).step_by(2).filter(|id| count(&left, &format!("needle{id:05}")) > 0).count();
        assert!(found > if secure { 3 } else { 1000 }, "{found} with secure_delete = {secure}");
    }
}

#[test]
fn a_page_that_is_not_built_as_it_should_be_is_refused_and_left_as_it_is() {
    let connection = database(true);
    for id in 0..300 {
        take(&connection, &Step::Insert { id, length: 60, more: 300 });
    }
    let pages = rows(&connection, "SELECT data FROM sqlite_dbpage ORDER BY pgno");
    let mut refused = 0;
    for (number, page) in pages.into_iter().flatten().enumerate() {
        let rusqlite::types::Value::Blob(page) = page else { panic!("a page is bytes") };
        let start = if number == 0 { 100 } else { 0 };
        if !page::is_tree(&page, start) {
            continue;
        }
        // Any byte of the header and of the pointers may be anything: it is refused, or no byte behind the page is touched.
        for at in start..start + 40 {
            for byte in [0, 1, 0x7f, 0x80, 0xff] {
                let mut altered = page.clone();
                altered[at] = byte;
                let before = altered.clone();
                if page::is_tree(&altered, start) && page::blank(&mut altered, start, 4096).is_none() {
                    assert!(altered == before);
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 1000, "{refused}");
}
