//! What an erasure leaves to be done once it is committed: files go, and it is proved that nothing is left. Until then what the person was
//! recognised by is kept, sealed, in a row that is written with the erasure and goes with the proof.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{needle::Needles, proof::ErasureProof};
use crate::{
    document::file::Name,
    error::{Error, Result, VaultProblem},
    history::{self, Object},
    id::ErasureId,
    store::{Snapshot, StoreKeys, Tx, row_mac},
    vault::seal::{open_sealed, seal},
};

/// What is needed to finish an erasure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ErasureJob {
    /// What to look for.
    pub(crate) needles: Needles,
    /// The files that have to be gone.
    pub(crate) files: Vec<Name>,
}

/// An erasure that is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outstanding {
    /// Which.
    pub(crate) id: ErasureId,
    /// The pseudonym of who was erased.
    pub(crate) subject: [u8; 16],
    /// What is to be done.
    pub(crate) job: ErasureJob,
}

/// Writes down what is to be done, in the transaction that erases.
pub(super) fn add(tx: &Tx<'_>, id: ErasureId, uuid: &[u8; 16], job: &ErasureJob) -> Result<()> {
    let written = Zeroizing::new(serde_json::to_vec(job).map_err(Error::internal)?);
    let sealed = seal(&tx.keys.journal, &context(tx.keys, uuid), &written);
    tx.prepare_cached("INSERT INTO erasure_job (erasure_id, sealed) VALUES (?1, ?2)")?
        .execute(params![id, sealed])?;
    Ok(())
}

/// What is still to be done, the first erasure first.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`] where it is not as it was written.
pub(crate) fn outstanding(snapshot: &Snapshot<'_>, keys: &StoreKeys) -> Result<Vec<Outstanding>> {
    let mut statement = snapshot.prepare(
        "SELECT erasure_id, uuid, subject, sealed FROM erasure_job JOIN erasure ON erasure.id = erasure_id
         ORDER BY erasure_id",
    )?;
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<Vec<(ErasureId, [u8; 16], [u8; 16], Vec<u8>)>, _>>()?;
    rows.into_iter()
        .map(|(id, uuid, subject, sealed)| {
            let opened = open_sealed(&keys.journal, &context(keys, &uuid), &sealed);
            let job = opened.and_then(|bytes| serde_json::from_slice(&bytes).ok());
            let job = job.ok_or_else(|| Error::vault(VaultProblem::DamagedDatabase))?;
            Ok(Outstanding { id, subject, job })
        })
        .collect()
}

/// Whether something is to be done, and nobody tried since a moment.
///
/// # Errors
/// Those of the store.
pub fn is_due(snapshot: &Snapshot<'_>, since: crate::clock::Timestamp) -> Result<bool> {
    let mut statement =
        snapshot.prepare_cached("SELECT proof FROM erasure_job JOIN erasure ON erasure.id = erasure_id")?;
    let proofs = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<Option<String>>, _>>()?;
    Ok(proofs.iter().any(|proof| {
        let tried = proof.as_deref().and_then(|proof| serde_json::from_str::<ErasureProof>(proof).ok());
        tried.is_none_or(|tried| tried.at < since)
    }))
}

/// Writes down what the search found. Where it found nothing, the erasure is done, and what was looked for goes.
pub(crate) fn prove(tx: &Tx<'_>, id: ErasureId, proof: &ErasureProof) -> Result<()> {
    let found: Option<[u8; 16]> = tx
        .prepare_cached(
            "SELECT uuid FROM erasure_job JOIN erasure ON erasure.id = erasure_id WHERE erasure.id = ?1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let uuid = found.ok_or(Error::NothingToChange)?;
    // What is not as it was written stays so.
    super::get(tx, id)?;
    let written = serde_json::to_string(proof).map_err(Error::internal)?;
    tx.prepare_cached("UPDATE erasure SET proof = ?2 WHERE id = ?1")?.execute(params![id, written])?;
    if proof.found() == 0 {
        tx.prepare_cached("DELETE FROM erasure_job WHERE erasure_id = ?1")?.execute([id])?;
        tx.require_cleaning()?;
    }
    history::append(tx, "erasure.prove", Object { kind: "erasure", uuid }, proof)?;
    row_mac::renew(tx, &row_mac::ERASURE, id)
}

/// Removes all that is to be done, in a copy that nobody works in; whether there was any.
pub(crate) fn remove_all(tx: &Tx<'_>) -> Result<bool> {
    let count = tx.execute("DELETE FROM erasure_job", [])?;
    if count > 0 {
        tx.require_cleaning()?;
    }
    Ok(count > 0)
}

fn context(keys: &StoreKeys, uuid: &[u8; 16]) -> Vec<u8> {
    [b"kartotek row 1 erasure_job sealed".as_slice(), &keys.vault, uuid].concat()
}
