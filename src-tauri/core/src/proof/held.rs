//! What others have too: a name, an address or a number that stands in a row that stays is not what is left of who was erased.

use std::collections::BTreeSet;

use rusqlite::{Connection, types::ValueRef};

use super::seek::Seeker;
use crate::{error::Result, text::fold};

/// Where most of what people share stands: looked at first, so that the rest need not be.
const FIRST: [&str; 8] =
    ["contact_row", "company_row", "contact", "company", "address", "email", "phone", "user"];

/// Those of the wanted needles that stand in any row. Only values of rows count, not what is derived of them in an index, nor what is
/// kept for the search itself.
pub(super) fn held(
    connection: &Connection,
    seeker: &Seeker,
    mut wanted: BTreeSet<usize>,
) -> Result<BTreeSet<usize>> {
    let mut held = BTreeSet::new();
    for table in tables(connection)? {
        if wanted.is_empty() {
            break;
        }
        let mut statement = connection.prepare(&rows_of(connection, &table))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        let mut says = Vec::new();
        while let Some(row) = rows.next()?
            && !wanted.is_empty()
        {
            // Side by side, as they stand in the page.
            says.clear();
            for column in 0..columns {
                if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(column)? {
                    says.extend_from_slice(bytes);
                }
            }
            for needle in of_row(&says, seeker) {
                if wanted.remove(&needle) {
                    held.insert(needle);
                }
            }
        }
    }
    Ok(held)
}

/// The rows of a table. Those of a list stand for who is in it: one whose contact or company is gone says nothing of anybody else.
fn rows_of(connection: &Connection, table: &str) -> String {
    let owner = match table {
        "contact_row" => " WHERE contact_id IN (SELECT id FROM contact)",
        "company_row" => " WHERE company_id IN (SELECT id FROM company)",
        "erasure" => return own_words_of_ledger(connection),
        _ => "",
    };
    format!("SELECT * FROM \"{table}\"{owner}")
}

/// What the program itself writes on the ledger. All else there is what somebody typed: whoever it names is left there.
fn own_words_of_ledger(connection: &Connection) -> String {
    // A backup may be older than proofs are.
    let proof = connection.prepare("SELECT proof FROM erasure").map_or("NULL", |_| "json(proof)");
    format!(
        "SELECT cause, key, iif(key IN ('category', 'kind', 'item', 'role', 'law', 'place'), atom, NULL)
         FROM erasure, json_tree(json_array(json(summary), {proof}))"
    )
}

/// The needles in what a row says, also where it says the same in other letters.
fn of_row(says: &[u8], seeker: &Seeker) -> BTreeSet<usize> {
    let mut found = seeker.which(says);
    if !says.is_ascii() {
        found.extend(seeker.which(fold(&String::from_utf8_lossy(says)).as_bytes()));
    }
    found
}

/// The tables with rows of their own, and the schema, whose words are nobody's.
fn tables(connection: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT name FROM pragma_table_list
               WHERE schema = 'main' AND type = 'table' AND (name = 'sqlite_schema' OR name NOT LIKE 'sqlite_%')
                     AND name <> 'erasure_job'
               ORDER BY name";
    let mut tables: Vec<String> =
        connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    tables.sort_by_key(|table| FIRST.iter().position(|first| first == table).unwrap_or(FIRST.len()));
    Ok(tables)
}
