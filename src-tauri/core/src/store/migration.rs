//! Migrations: the steps from an empty database to the current schema, each in a transaction of its own.

use std::cmp::Ordering;

use rusqlite::Connection;

use crate::error::{Error, Result, VaultProblem};

/// The steps in order; step `n` leads to version `n + 1`. A released step is never edited.
const STEPS: [&str; 8] = [
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_user.sql"),
    include_str!("migrations/0003_backup.sql"),
    include_str!("migrations/0004_draft.sql"),
    include_str!("migrations/0005_confidential.sql"),
    include_str!("migrations/0006_alert.sql"),
    include_str!("migrations/0007_health.sql"),
    include_str!("migrations/0009_checkpoint.sql"),
];

/// The schema's version that this program writes.
pub const CURRENT: usize = STEPS.len();

/// Brings a database to the current schema.
///
/// # Errors
/// [`VaultProblem::Newer`] where a newer program made it.
pub fn migrate(connection: &mut Connection) -> Result<()> {
    let version = version(connection)?;
    if version > CURRENT {
        return Err(Error::vault(VaultProblem::Newer));
    }
    for (number, step) in STEPS.iter().enumerate().skip(version) {
        let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        tx.execute_batch(step)?;
        tx.pragma_update(None, "user_version", number + 1)?;
        tx.commit()?;
    }
    Ok(())
}

/// Checks that a database has the current schema, where it can't be brought to it.
///
/// # Errors
/// [`VaultProblem::Newer`] where a newer program made it, [`Error::ReadOnly`] where an older one did.
pub fn check(connection: &Connection) -> Result<()> {
    match version(connection)?.cmp(&CURRENT) {
        Ordering::Greater => Err(Error::vault(VaultProblem::Newer)),
        Ordering::Less => Err(Error::ReadOnly),
        Ordering::Equal => Ok(()),
    }
}

fn version(connection: &Connection) -> Result<usize> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The schema as SQL text, in a fixed order; the golden file `schema.sql` holds the same.
pub fn schema(connection: &Connection) -> Result<String> {
    let mut statement = connection
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name")?;
    let parts: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(parts.join(";\n\n") + ";\n")
}

#[cfg(test)]
mod tests {
    use rusqlite::{Batch, fallible_iterator::FallibleIterator};

    use super::*;
    use crate::store::connection::open_in_memory;

    #[test]
    fn the_migrations_make_the_golden_schema() {
        let mut connection = open_in_memory().unwrap();

        migrate(&mut connection).unwrap();

        let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/schema.sql");
        let made = schema(&connection).unwrap();
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(golden, &made).unwrap();
        }
        assert_eq!(
            made,
            std::fs::read_to_string(golden).unwrap(),
            "run with UPDATE_GOLDEN=1 and look at the diff"
        );
    }

    /// A database of an older version.
    fn version_of(number: usize) -> Connection {
        let connection = open_in_memory().unwrap();
        for step in &STEPS[..number] {
            connection.execute_batch(step).unwrap();
        }
        connection.pragma_update(None, "user_version", number).unwrap();
        connection
    }

    #[test]
    fn a_migration_stopped_after_any_statement_leaves_the_old_version() {
        for (number, step) in STEPS.iter().enumerate() {
            let statements = {
                let mut connection = version_of(number);
                let tx = connection.transaction().unwrap();
                let mut batch = Batch::new(&tx, step);
                let mut count = 0;
                while let Some(mut statement) = batch.next().unwrap() {
                    statement.execute([]).unwrap();
                    count += 1;
                }
                count
            };
            for stop in 0..statements {
                let mut connection = version_of(number);
                let before = schema(&connection).unwrap();

                let tx = connection.transaction().unwrap();
                {
                    let mut batch = Batch::new(&tx, step);
                    for _ in 0..stop {
                        batch.next().unwrap().unwrap().execute([]).unwrap();
                    }
                }
                drop(tx);

                assert_eq!(schema(&connection).unwrap(), before, "step {number}, statement {stop}");
                migrate(&mut connection).unwrap();
            }
        }
    }

    #[test]
    fn a_newer_database_is_refused_and_left_alone() {
        let mut connection = open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", CURRENT + 1).unwrap();

        let refused = migrate(&mut connection);

        assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::Newer })));
        assert_eq!(schema(&connection).unwrap(), ";\n");
    }
}
