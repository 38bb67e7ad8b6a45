//! Twins: the statements and bytes of an insertion that was done, done again in another file, so that only what is to be
//! measured differs.

use std::{collections::HashMap, path::Path};

use kartotek_core::store::{
    RowKey, Store,
    connection::{self, Access},
    migration,
};
use rusqlite::{Connection, params_from_iter, types::Value};

use super::{database_key, measure::Took, measure::time};

type Row = Vec<Value>;

/// What a twin leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The same in an unencrypted file.
    Plain,
    /// The same in an encrypted file: without what the product computes.
    Encrypted,
    /// Unencrypted, without the rows of journal, payloads and keys.
    WithoutJournal,
}

/// Tables whose rows hang on a contact or company.
const LISTS: [(&str, &str); 4] = [
    ("email", "id, contact_id, company_id, position, kind, label, address, is_primary"),
    ("phone", "id, contact_id, company_id, position, kind, label, number, e164, is_primary"),
    (
        "address",
        "id, contact_id, company_id, position, kind, label, street, extended, po_box, postal_code, city, region,
         country, is_primary",
    ),
    ("website", "id, contact_id, company_id, position, kind, label, url, is_primary"),
];

/// The rows of an insertion, in the order in which they were written.
pub(crate) struct Recording {
    /// Journal, payload, and whose they are, from the first insertion on.
    entries: Vec<(Row, Row, Owner)>,
    users: Vec<Row>,
    imports: Vec<Row>,
    earlier: Vec<Row>,
    subjects: HashMap<i64, Row>,
    records: HashMap<Owner, Row>,
    rows: HashMap<Owner, Row>,
    lists: [HashMap<Owner, Vec<Row>>; 4],
    tags: HashMap<Owner, Vec<String>>,
    folded: HashMap<i64, String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Owner {
    Contact(i64),
    Company(i64),
}

fn integer(value: &Value) -> i64 {
    if let Value::Integer(number) = value { *number } else { 0 }
}

fn text(value: &Value) -> String {
    if let Value::Text(text) = value { text.clone() } else { String::new() }
}

fn owner(contact: &Value, company: &Value) -> Owner {
    if *contact == Value::Null { Owner::Company(integer(company)) } else { Owner::Contact(integer(contact)) }
}

fn all(connection: &Connection, sql: &str) -> Vec<Row> {
    let mut statement = connection.prepare(sql).expect("the statement fits the schema");
    let columns = statement.column_count();
    statement
        .query_map([], |row| (0..columns).map(|column| row.get(column)).collect())
        .expect("the database is whole")
        .collect::<Result<_, _>>()
        .expect("the database is whole")
}

impl Recording {
    /// Reads what was inserted.
    pub(crate) fn read(store: &Store) -> Self {
        store.read(|connection| Ok(Self::from(connection))).expect("the database is whole")
    }

    fn from(connection: &Connection) -> Self {
        let contacts = all(connection, "SELECT * FROM contact");
        let companies = all(connection, "SELECT * FROM company");
        let mut by_uuid: HashMap<Vec<u8>, Owner> = HashMap::new();
        let mut records = HashMap::new();
        for (list, make) in [(contacts, Owner::Contact as fn(i64) -> Owner), (companies, Owner::Company)] {
            for row in list {
                let owner = make(integer(&row[0]));
                if let Value::Blob(uuid) = &row[1] {
                    by_uuid.insert(uuid.clone(), owner);
                }
                records.insert(owner, row);
            }
        }
        let journal = all(connection, "SELECT * FROM journal ORDER BY seq");
        let payloads = all(connection, "SELECT * FROM journal_payload ORDER BY seq");
        let (mut entries, mut earlier) = (Vec::new(), Vec::new());
        for (entry, payload) in journal.into_iter().zip(payloads) {
            let uuid = if let Value::Blob(uuid) = &entry[8] { uuid.as_slice() } else { &[] };
            match by_uuid.get(uuid) {
                Some(owner) => entries.push((entry, payload, *owner)),
                None if entries.is_empty() => earlier.push(entry),
                // What ends an import, and is about none of its contacts.
                None => {}
            }
        }
        let mut rows = HashMap::new();
        for row in all(connection, "SELECT * FROM contact_row") {
            rows.insert(Owner::Contact(integer(&row[1])), row);
        }
        let mut folded = HashMap::new();
        for row in all(connection, "SELECT * FROM company_row") {
            folded.insert(integer(&row[1]), text(&row[9]));
            rows.insert(Owner::Company(integer(&row[1])), row);
        }
        let lists = LISTS.map(|(table, columns)| {
            let mut list: HashMap<Owner, Vec<Row>> = HashMap::new();
            for row in all(connection, &format!("SELECT {columns} FROM {table} ORDER BY id")) {
                list.entry(owner(&row[1], &row[2])).or_default().push(row);
            }
            list
        });
        let mut tags: HashMap<Owner, Vec<String>> = HashMap::new();
        for row in all(connection, "SELECT contact_id, NULL, name FROM contact_tag JOIN tag ON tag.id = tag_id
                                    UNION ALL SELECT NULL, company_id, name FROM company_tag JOIN tag ON tag.id = tag_id") {
            tags.entry(owner(&row[0], &row[1])).or_default().push(text(&row[2]));
        }
        let subjects = all(connection, "SELECT * FROM subject").into_iter();
        Self {
            entries,
            earlier,
            users: all(connection, "SELECT * FROM user"),
            imports: all(connection, "SELECT * FROM import"),
            subjects: subjects.map(|row| (integer(&row[0]), row)).collect(),
            records,
            rows,
            lists,
            tags,
            folded,
        }
    }

    /// Does the insertion again in a new file, in one transaction.
    pub(crate) fn replay(&self, path: &Path, kind: Kind) -> Took {
        let mut connection = open(path, kind);
        migration::migrate(&mut connection, &RowKey::of(&super::keys())).expect("the file is new");
        connection.execute_batch("PRAGMA cache_size = -65536").expect("the file is new");
        for row in &self.users {
            insert(&connection, "user", row);
        }
        for row in &self.imports {
            insert(&connection, "import", row);
        }
        for row in &self.earlier {
            insert(&connection, "journal", row);
        }
        if kind == Kind::WithoutJournal {
            let tx = connection.transaction().expect("nobody else writes");
            self.subjects.values().for_each(|row| insert(&tx, "subject", row));
            tx.commit().expect("nobody else writes");
        }
        time(|| {
            let tx = connection.transaction().expect("nobody else writes");
            for (entry, payload, owner) in &self.entries {
                self.insert_one(&tx, *owner, kind);
                if kind != Kind::WithoutJournal {
                    insert(&tx, "journal", entry);
                    insert(&tx, "journal_payload", payload);
                }
            }
            tx.commit().expect("nobody else writes");
        })
        .1
    }

    fn insert_one(&self, tx: &Connection, owner: Owner, kind: Kind) {
        let record = &self.records[&owner];
        let (table, id) = match owner {
            Owner::Contact(id) => ("contact", id),
            Owner::Company(id) => ("company", id),
        };
        if let Owner::Contact(_) = owner {
            // An import finds companies in memory.
            if let (Value::Integer(company), Value::Null) = (&record[15], &record[22]) {
                let company = *company;
                self.look_up_company(tx, company);
            }
            if kind != Kind::WithoutJournal {
                insert(tx, "subject", &self.subjects[&integer(&record[2])]);
            }
        }
        insert(tx, table, record);
        for ((name, _), list) in LISTS.iter().zip(&self.lists) {
            for row in list.get(&owner).into_iter().flatten() {
                insert(tx, name, row);
            }
        }
        for name in self.tags.get(&owner).into_iter().flatten() {
            tag(tx, table, id, name);
        }
        insert(tx, if table == "contact" { "contact_row" } else { "company_row" }, &self.rows[&owner]);
    }

    /// What finding a contact's company by its name reads.
    fn look_up_company(&self, tx: &Connection, company: i64) {
        let _: Result<Value, _> = tx
            .prepare_cached("SELECT company_id, name FROM company_row WHERE folded_name = ?1 LIMIT 1")
            .expect("the statement fits the schema")
            .query_row([&self.folded[&company]], |row| row.get(0));
    }
}

fn tag(tx: &Connection, table: &str, id: i64, name: &str) {
    let add = || {
        tx.prepare_cached(&format!(
            "INSERT INTO {table}_tag ({table}_id, tag_id) SELECT ?1, id FROM tag WHERE name = ?2"
        ))
        .and_then(|mut statement| statement.execute((id, name)))
        .expect("the statement fits the schema")
    };
    if add() == 0 {
        tx.prepare_cached("INSERT INTO tag (name) VALUES (?1)")
            .and_then(|mut statement| statement.execute([name]))
            .expect("the statement fits the schema");
        add();
    }
}

fn insert(connection: &Connection, table: &str, row: &Row) {
    let places = vec!["?"; row.len()].join(", ");
    connection
        .prepare_cached(&format!("INSERT INTO {table} VALUES ({places})"))
        .and_then(|mut statement| statement.execute(params_from_iter(row)))
        .expect("the row was stored so before");
}

fn open(path: &Path, kind: Kind) -> Connection {
    if kind == Kind::Encrypted {
        return connection::open(path, &database_key(), Access::Create).expect("the file is new");
    }
    #[expect(clippy::disallowed_methods, reason = "the twin is not encrypted")]
    let connection = Connection::open(path).expect("the folder can be written to");
    connection
        .execute_batch(
            "PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;
             PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA mmap_size = 0",
        )
        .expect("the settings are SQLite's own");
    connection.set_prepared_statement_cache_capacity(128);
    connection::add_functions(&connection).expect("the name is free");
    connection
}
