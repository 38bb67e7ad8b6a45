//! Erasure: somebody goes, with all that is kept about them, for good (Art. 17 GDPR). What a law keeps of them goes into the archive, apart
//! from everything else, until its period is over; that they were erased stands on a ledger without any name.

mod again;
mod announce;
pub mod archive;
mod carry;
mod complete;
mod held;
mod item;
pub mod job;
mod keep;
pub(crate) mod needle;
mod plan;
mod proof;
mod record;
mod run;
pub mod statistic;
mod summary;

use rusqlite::{OptionalExtension, Row};

pub(crate) use self::{
    again::{again, holding, last, returning, through},
    announce::{announce, announced_of, confirm, require_second, withdraw},
    carry::Carrier,
    item::{erase_company, erase_item, of_company, uses_of_company},
    keep::finish,
    run::{Gone, Known, ledger, run, run_due},
};
pub use self::{
    announce::{
        ErasureAnnouncement, ErasureDifference, ErasureWay, differences, get as announcement,
        list as announcements, way,
    },
    complete::verify_complete,
    plan::{ErasurePlan, PlannedKeep, PlannedRecipient, PlannedRequest, plan},
    proof::{ErasureProof, ProofPlace, ProvedPlace},
    record::{Erasure, ErasureCause, ErasureDraft},
    summary::{ErasureAnnounced, ErasureCategory, ErasureCount, ErasureKept, ErasureSummary},
};
use crate::{
    error::{Error, Result},
    id::{ErasureId, RequestId},
    store::{Snapshot, row_mac},
};

const SELECT: &str = "SELECT id, year, number, cause, request_id, author_id, at, summary, proof,
                             EXISTS (SELECT 1 FROM erasure_job WHERE erasure_id = erasure.id) FROM erasure";

/// Reads an erasure.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written.
pub fn get(snapshot: &Snapshot<'_>, id: ErasureId) -> Result<Erasure> {
    row_mac::verify(snapshot, &row_mac::ERASURE, id)?;
    let (erasure, summary, proof) =
        snapshot.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row([id], read)?;
    filled(erasure, &summary, proof.as_deref())
}

/// All erasures, the last one first.
///
/// # Errors
/// As [`get`].
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<Erasure>> {
    let mut statement = snapshot.prepare_cached("SELECT id FROM erasure ORDER BY id DESC")?;
    let ids = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<ErasureId>, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}

/// The erasures that a request led to.
///
/// # Errors
/// As [`get`].
pub fn of_request(snapshot: &Snapshot<'_>, request: RequestId) -> Result<Vec<Erasure>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM erasure WHERE request_id = ?1 ORDER BY id")?;
    let ids = statement.query_map([request], |row| row.get(0))?.collect::<Result<Vec<ErasureId>, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}

/// Whether somebody of that pseudonym was erased.
fn is_erased(snapshot: &Snapshot<'_>, subject: &[u8; 16]) -> Result<bool> {
    let found: Option<i64> = snapshot
        .prepare_cached("SELECT id FROM erasure WHERE subject = ?1")?
        .query_row([subject], |row| row.get(0))
        .optional()?;
    Ok(found.is_some())
}

fn read(row: &Row<'_>) -> rusqlite::Result<(Erasure, String, Option<String>)> {
    let erasure = Erasure {
        id: row.get(0)?,
        year: row.get(1)?,
        number: row.get(2)?,
        cause: row.get(3)?,
        request: row.get(4)?,
        author: row.get(5)?,
        at: row.get(6)?,
        summary: ErasureSummary::default(),
        proof: None,
        unproved: row.get(9)?,
    };
    Ok((erasure, row.get(7)?, row.get(8)?))
}

fn filled(mut erasure: Erasure, summary: &str, proof: Option<&str>) -> Result<Erasure> {
    erasure.summary = serde_json::from_str(summary)
        .map_err(|_| Error::internal("the summary of an erasure can't be read"))?;
    erasure.proof = proof
        .map(serde_json::from_str)
        .transpose()
        .map_err(|_| Error::internal("the proof of an erasure can't be read"))?;
    Ok(erasure)
}
