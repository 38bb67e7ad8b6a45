//! That nothing is missing of the ledger and of the archive: the journal names each erasure, and each thing that was kept since then.

use crate::{
    error::{Error, Result, VaultProblem},
    store::Snapshot,
};

/// Checks that there is a row for each erasure that the journal knows, and for each thing that was kept and not released.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub fn verify_complete(snapshot: &Snapshot<'_>) -> Result<()> {
    let pairs = [
        (
            "SELECT count(*) FROM journal WHERE object_type = 'erasure' AND action = 'erasure.run'
                    AND object IN (SELECT uuid FROM erasure)",
            "SELECT count(*) FROM journal WHERE object_type = 'erasure' AND action = 'erasure.run'",
        ),
        (
            "SELECT count(*) FROM archive",
            "SELECT count(*) FILTER (WHERE action = 'archive.add') - count(*) FILTER (WHERE action = 'erasure.run')
             FROM journal WHERE object_type = 'archive'",
        ),
    ];
    for (stored, journaled) in pairs {
        let count = |sql: &str| snapshot.query_row(sql, [], |row| row.get::<_, i64>(0));
        if count(stored)? != count(journaled)? {
            return Err(Error::vault(VaultProblem::DamagedDatabase));
        }
    }
    Ok(())
}
