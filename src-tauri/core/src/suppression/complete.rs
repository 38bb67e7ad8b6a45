//! That no suppression is missing: none is ever deleted, and the journal names each that was put on the list alone, and of many that were put
//! there at once a digest of their numbers.

use rusqlite::params;
use sha2::{Digest, Sha256};

use crate::{
    error::{Error, Result, VaultProblem},
    id::SuppressionId,
    store::{Snapshot, Tx},
};

/// How the journal names suppressions that are put on the list at once: the first 16 bytes of SHA-256 over their numbers, in ascending
/// order.
fn digest<'a>(numbers: impl IntoIterator<Item = &'a [u8; 16]>) -> [u8; 16] {
    let mut hash = Sha256::new();
    numbers.into_iter().for_each(|number| hash.update(number));
    let mut name = [0; 16];
    name.copy_from_slice(&hash.finalize()[..16]);
    name
}

/// Notes of suppressions that they were put on the list at once; gives how the journal names them.
pub(super) fn bundle(tx: &Tx<'_>, ids: &[SuppressionId]) -> Result<[u8; 16]> {
    let mut statement = tx.prepare_cached("SELECT uuid FROM suppression WHERE id = ?1")?;
    let mut numbers: Vec<[u8; 16]> =
        ids.iter().map(|id| statement.query_row([id], |row| row.get(0))).collect::<Result<_, _>>()?;
    numbers.sort_unstable();
    let list = digest(&numbers);
    let mut statement = tx.prepare_cached("UPDATE suppression SET list = ?2 WHERE id = ?1")?;
    for id in ids {
        statement.execute(params![id, list])?;
    }
    Ok(list)
}

/// Checks that every suppression that the journal knows is there.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub fn verify(snapshot: &Snapshot<'_>) -> Result<()> {
    let mut entries = snapshot.prepare_cached(
        "SELECT action = 'suppression.add', object, EXISTS (SELECT 1 FROM suppression WHERE uuid = object)
         FROM journal INDEXED BY journal_suppression
         WHERE action IN ('suppression.add', 'suppression.import', 'suppression.carry')",
    )?;
    let mut of_list = snapshot
        .prepare_cached("SELECT uuid FROM suppression WHERE list = ?1 AND list IS NOT NULL ORDER BY uuid")?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let (alone, object): (bool, [u8; 16]) = (row.get(0)?, row.get(1)?);
        let is_there = if alone {
            row.get(2)?
        } else {
            let numbers: Vec<[u8; 16]> =
                of_list.query_map([object], |row| row.get(0))?.collect::<Result<_, _>>()?;
            digest(&numbers) == object
        };
        if !is_there {
            return Err(Error::vault(VaultProblem::DamagedDatabase));
        }
    }
    Ok(())
}
