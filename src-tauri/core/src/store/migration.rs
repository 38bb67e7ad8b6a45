//! Migrations: the steps from an empty database to the current schema, in one transaction.

use std::cmp::Ordering;

use rusqlite::{Connection, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use crate::{
    error::{Error, Result, VaultProblem},
    store::{
        Snapshot,
        row_mac::{self, RowKey},
    },
};

/// The steps in order; step `n` leads to version `n + 1`. A released step is never edited.
const STEPS: [&str; 36] = [
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_user.sql"),
    include_str!("migrations/0003_backup.sql"),
    include_str!("migrations/0004_draft.sql"),
    include_str!("migrations/0005_confidential.sql"),
    include_str!("migrations/0006_alert.sql"),
    include_str!("migrations/0007_health.sql"),
    include_str!("migrations/0008_row_mac.sql"),
    include_str!("migrations/0009_checkpoint.sql"),
    include_str!("migrations/0010_activity.sql"),
    include_str!("migrations/0011_task.sql"),
    include_str!("migrations/0012_document.sql"),
    include_str!("migrations/0013_text_index.sql"),
    include_str!("migrations/0014_package.sql"),
    include_str!("migrations/0015_voucher.sql"),
    include_str!("migrations/0016_deal.sql"),
    include_str!("migrations/0017_purpose.sql"),
    include_str!("migrations/0018_suppression.sql"),
    include_str!("migrations/0019_consent.sql"),
    include_str!("migrations/0020_draft.sql"),
    include_str!("migrations/0021_request.sql"),
    include_str!("migrations/0022_template.sql"),
    include_str!("migrations/0023_recipient.sql"),
    include_str!("migrations/0024_restriction.sql"),
    include_str!("migrations/0025_erasure.sql"),
    include_str!("migrations/0026_disclosure.sql"),
    include_str!("migrations/0027_retention.sql"),
    include_str!("migrations/0028_backup_scrub.sql"),
    include_str!("migrations/0029_erasure_job.sql"),
    include_str!("migrations/0030_statistic.sql"),
    include_str!("migrations/0031_erasure_item.sql"),
    include_str!("migrations/0032_erasure_announcement.sql"),
    include_str!("migrations/0033_draft.sql"),
    include_str!("migrations/0034_journal_release.sql"),
    include_str!("migrations/0035_aside_index.sql"),
    include_str!("migrations/0036_backup_text.sql"),
];

/// The schema's version that this program writes.
pub const CURRENT: usize = STEPS.len();

/// Brings a database to the current schema. What is there from before there were row MACs gets them in the same transaction.
///
/// # Errors
/// [`VaultProblem::Newer`] where a newer program made it.
pub fn migrate(connection: &mut Connection, key: &RowKey) -> Result<()> {
    let version = version(connection)?;
    match version.cmp(&CURRENT) {
        Ordering::Greater => return Err(Error::vault(VaultProblem::Newer)),
        Ordering::Equal => return Ok(()),
        Ordering::Less => {}
    }
    let snapshot = Snapshot::of(connection.transaction_with_behavior(TransactionBehavior::Immediate)?, key);
    for (number, step) in STEPS.iter().enumerate().skip(version) {
        snapshot.execute_batch(step)?;
        if number + 1 == PHOTO_HASHES {
            hash_photos(&snapshot)?;
        }
    }
    if version < row_mac::SINCE {
        row_mac::renew_all(&snapshot)?;
    } else {
        for (since, table) in [
            (STAGES, &row_mac::DEAL_STAGE),
            (IMPORTS, &row_mac::IMPORT),
            (RESTRICTIONS, &row_mac::RESTRICTION),
            (PROOFS, &row_mac::ERASURE),
        ] {
            if version < since {
                row_mac::renew_each(&snapshot, table)?;
            }
        }
    }
    snapshot.pragma_update(None, "user_version", CURRENT)?;
    snapshot.commit()
}

/// The version since which there are stages of deals, which its step fills in.
const STAGES: usize = 16;

/// The version since which imports have MACs.
const IMPORTS: usize = 19;

/// The version since which restrictions say how somebody was told that they end.
const RESTRICTIONS: usize = 24;

/// The version since which erasures say what the search after them found.
const PROOFS: usize = 29;

/// The version since which contacts have the hashes of their photos.
const PHOTO_HASHES: usize = 8;

fn hash_photos(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare("SELECT contact_id, bytes FROM photo")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, bytes): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let hash: [u8; 32] = Sha256::digest(bytes).into();
        connection.execute("UPDATE contact SET photo_hash = ?2 WHERE id = ?1", params![id, hash])?;
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

pub(crate) fn version(connection: &Connection) -> Result<usize> {
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
    use crate::{
        store::{StoreKeys, connection::open_in_memory},
        vault::{compartment::CompartmentKeys, key::SecretKey},
    };

    fn key() -> RowKey {
        RowKey::of(&StoreKeys {
            subject: SecretKey::generate(),
            journal: SecretKey::generate(),
            suppression: SecretKey::generate(),
            signing: SecretKey::generate(),
            confidential: CompartmentKeys::default(),
            vault: [7; 16],
        })
    }

    #[test]
    fn the_migrations_make_the_golden_schema() {
        let mut connection = open_in_memory().unwrap();

        migrate(&mut connection, &key()).unwrap();

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
                migrate(&mut connection, &key()).unwrap();
            }
        }
    }

    #[test]
    fn what_a_step_fills_in_is_authentic_whichever_version_it_is_taken_from() {
        for number in 0..CURRENT {
            let mut connection = version_of(number);
            let key = key();
            if number >= STAGES {
                // As the program of that version left it.
                let snapshot = Snapshot::of(connection.transaction().unwrap(), &key);
                row_mac::renew_each(&snapshot, &row_mac::DEAL_STAGE).unwrap();
                snapshot.commit().unwrap();
            }

            migrate(&mut connection, &key).unwrap();

            let snapshot = Snapshot::of(connection.transaction().unwrap(), &key);
            row_mac::verify_all(&snapshot).unwrap();
            let stages: u32 =
                snapshot.query_row("SELECT count(*) FROM deal_stage", [], |row| row.get(0)).unwrap();
            assert_eq!(stages, 6, "from version {number}");
        }
    }

    #[test]
    fn a_newer_database_is_refused_and_left_alone() {
        let mut connection = open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", CURRENT + 1).unwrap();

        let refused = migrate(&mut connection, &key());

        assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::Newer })));
        assert_eq!(schema(&connection).unwrap(), ";\n");
    }
}
