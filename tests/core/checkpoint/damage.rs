//! Whatever is altered in what is stored of the journal is found.

use kartotek_core::{
    error::Error,
    history::verify::{Defect, verify},
    id::SubjectId,
    progress::Silent,
    role::Role,
    store::Tx,
};
use rusqlite::{Connection, types::Value};

use super::{Shop, add_user};
use crate::office::named;

/// A vault with some of everything, closed.
fn shop() -> Shop {
    let shop = Shop::new();
    let mut office = shop.unlock("anna");
    add_user(&mut office, "Sven", Role::Sales);
    office.session().add_contact(named("Berta Lund")).unwrap();
    office.close().unwrap();
    shop
}

fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
    statement.query_map([table], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// What a value may be altered to: each byte, and its length.
fn altered(value: &Value) -> Vec<Value> {
    let bytes = |bytes: &[u8]| -> Vec<Vec<u8>> {
        let flipped = (0..bytes.len()).map(|at| {
            let mut flipped = bytes.to_vec();
            flipped[at] ^= 1;
            flipped
        });
        flipped.chain([[bytes, &b"0"[..]].concat(), Vec::new()]).filter(|other| other != bytes).collect()
    };
    match value {
        Value::Null => vec![Value::Integer(1)],
        Value::Integer(number) => {
            vec![Value::Integer(number + 1), Value::Integer(-1), Value::Integer(number + 1000)]
        }
        Value::Text(text) => {
            let texts = bytes(text.as_bytes()).into_iter().filter_map(|bytes| String::from_utf8(bytes).ok());
            texts.map(Value::Text).collect()
        }
        Value::Blob(blob) => bytes(blob).into_iter().map(Value::Blob).collect(),
        Value::Real(_) => unreachable!("no column holds one"),
    }
}

#[test]
fn every_byte_of_entries_payloads_keys_and_checkpoints_counts() {
    let shop = shop();
    let (connection, vault) = shop.database();
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    assert_eq!(verify(&connection, vault, &Silent).unwrap().first, None);

    let mut tried = 0;
    for (table, key) in
        [("journal", "seq"), ("journal_payload", "seq"), ("checkpoint", "id"), ("signing_key", "public_key")]
    {
        for column in columns(&connection, table) {
            let mut statement = connection.prepare(&format!("SELECT {key}, {column} FROM {table}")).unwrap();
            let rows: Vec<(Value, Value)> = statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            for (id, value) in rows {
                for other in altered(&value) {
                    connection.execute_batch("BEGIN").unwrap();
                    let update = format!("UPDATE {table} SET {column} = ?2 WHERE {key} = ?1");
                    // Some values a column does not take at all.
                    if connection.execute(&update, (&id, &other)).is_ok() {
                        let found = verify(&connection, vault, &Silent).unwrap();
                        assert!(found.first.is_some(), "{table}.{column} of {id:?}: {value:?} to {other:?}");
                        tried += 1;
                    }
                    connection.execute_batch("ROLLBACK").unwrap();
                }
            }
        }
    }
    assert!(tried > 3000, "{tried}");
}

#[test]
fn each_defect_has_its_name_and_place() {
    let shop = shop();
    let (connection, vault) = shop.database();
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();

    for (damage, defect, seq) in [
        ("DELETE FROM journal WHERE seq = 4", Defect::Gap, 4),
        ("UPDATE journal SET at = at + 1 WHERE seq = 4", Defect::Altered, 4),
        ("UPDATE journal_payload SET sealed = zeroblob(50) WHERE seq = 4", Defect::Payload, 4),
        ("DELETE FROM journal_payload WHERE seq = 4", Defect::Missing, 4),
        ("DELETE FROM signing_key", Defect::Key, 2),
        ("INSERT INTO signing_key VALUES (zeroblob(16), zeroblob(32))", Defect::Key, 0),
        ("DELETE FROM checkpoint WHERE id = 2", Defect::Checkpoint, 0),
        ("UPDATE checkpoint SET root = zeroblob(32) WHERE id = 2", Defect::Root, 0),
        ("UPDATE checkpoint SET previous = zeroblob(32) WHERE id = 2", Defect::Previous, 0),
        ("UPDATE checkpoint SET at = at + 1 WHERE id = 2", Defect::Signature, 0),
    ] {
        connection.execute_batch("BEGIN").unwrap();
        connection.execute_batch(damage).unwrap();

        let first = verify(&connection, vault, &Silent).unwrap().first.unwrap();

        connection.execute_batch("ROLLBACK").unwrap();
        assert_eq!(first.defect, defect, "{damage}");
        assert!(seq == 0 || first.seq == seq, "{damage}: {first:?}");
    }
}

#[test]
fn a_payload_that_is_gone_was_erased_only_if_its_key_was_destroyed_and_an_entry_says_so() {
    let shop = shop();
    let about_berta = "payload_key <> zeroblob(16)";
    let gone =
        format!("DELETE FROM journal_payload WHERE seq IN (SELECT seq FROM journal WHERE {about_berta})");
    let (connection, vault) = shop.database();
    let count: u64 = connection
        .query_row(&format!("SELECT count(*) FROM journal WHERE {about_berta}"), [], |row| row.get(0))
        .unwrap();
    assert!(count > 0);
    let found = |change: &str| {
        connection.execute_batch(&format!("BEGIN; {change}")).unwrap();
        let found = verify(&connection, vault, &Silent).unwrap();
        connection.execute_batch("ROLLBACK").unwrap();
        (found.first.map(|flaw| flaw.defect), found.erased)
    };

    assert_eq!(found("SELECT 1"), (None, 0));
    assert_eq!(found(&gone), (Some(Defect::Missing), 0));
    assert_eq!(found("UPDATE subject SET sealed_key = NULL"), (Some(Defect::Missing), count));
    assert_eq!(
        found(&format!("UPDATE subject SET sealed_key = NULL; {gone}")),
        (Some(Defect::Missing), count)
    );
    drop(connection);
    let office = shop.unlock("anna");
    let forget = |tx: &Tx<'_>| crate::office::forget(tx, SubjectId(1));
    office.session().store().write(office.session().actor(), forget).unwrap();
    let again = office.session().store().write(office.session().actor(), forget);
    assert!(matches!(again, Err(Error::NotFound)));
    office.close().unwrap();

    let erased = shop.verified();
    assert_eq!((erased.first, erased.erased), (None, count));
    // An entry that another person was erased explains nothing.
    let (connection, _) = shop.database();
    connection
        .execute_batch("UPDATE journal SET subject = randomblob(16) WHERE action = 'erasure.run'")
        .unwrap();
    assert!(
        verify(&connection, vault, &Silent).unwrap().flaws.iter().any(|flaw| flaw.defect == Defect::Missing)
    );
}
