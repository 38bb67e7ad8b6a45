//! The veil: what is left of the database for who may not see people whose data is restricted (Art. 18 GDPR). While it is drawn, each
//! table with people in it is hidden behind a view of the same name without the rows about them, so that no statement has to think of
//! it. The views are made from the schema: a table that comes later is veiled with its first row.

use std::borrow::Cow;

use rusqlite::Connection;

use crate::error::Result;

/// Whose data is restricted now. Few people are: each statement reads them once.
const RESTRICTED: &str = "SELECT contact_id FROM main.restriction WHERE ended_at IS NULL";

/// The tables with people in them, each with the column that says who.
const TABLES: &str = "
    SELECT 'contact', 'id'
    UNION ALL
    SELECT sqlite_schema.name, columns.name
    FROM main.sqlite_schema JOIN pragma_table_info(sqlite_schema.name, 'main') AS columns
    WHERE sqlite_schema.type = 'table' AND columns.name = 'contact_id'";

/// Draws the veil over a connection that only reads, or over what is left of its transaction.
pub(super) fn draw(connection: &Connection) -> Result<()> {
    let tables: Vec<(String, String)> = connection
        .prepare(TABLES)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (table, who) in tables {
        connection.execute_batch(&format!(
            "CREATE TEMP VIEW \"{table}\" AS
             SELECT * FROM main.\"{table}\" WHERE (\"{who}\" IN ({RESTRICTED})) IS NOT TRUE"
        ))?;
    }
    Ok(())
}

/// A statement as it is to be prepared behind the veil: a view has no index that could be asked for by name.
pub(super) fn statement(sql: &str) -> Cow<'_, str> {
    const BY: &str = " INDEXED BY ";
    let mut parts = sql.split(BY);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    if rest.is_empty() {
        return Cow::Borrowed(sql);
    }
    let mut plain = first.to_owned();
    for part in rest {
        // Nobody is hidden in the journal.
        if part.starts_with("journal_") {
            plain.push_str(BY);
            plain.push_str(part);
            continue;
        }
        let end = part.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(part.len());
        plain.push_str(&part[end..]);
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_loses_the_names_of_indexes_and_nothing_else() {
        assert_eq!(statement("SELECT 1 FROM a WHERE b"), "SELECT 1 FROM a WHERE b");
        assert_eq!(
            statement("SELECT 1 FROM a INDEXED BY a_b WHERE b IN (SELECT 1 FROM c AS d INDEXED BY e)"),
            "SELECT 1 FROM a WHERE b IN (SELECT 1 FROM c AS d)"
        );
        let journal = "SELECT 1 FROM journal INDEXED BY journal_a";
        assert_eq!(statement(journal), journal);
    }
}
