//! Erasure: somebody goes, with all that is kept about them, for good (Art. 17 GDPR). What a law keeps of them goes into the archive, apart
//! from everything else, until its period is over; that they were erased stands on a ledger without any name.

mod again;
mod announce;
pub mod archive;
mod asked;
mod backup;
mod carry;
mod complete;
mod decide;
mod difference;
mod held;
mod item;
mod items;
pub mod job;
mod keep;
mod nameless;
pub(crate) mod needle;
mod others;
mod plan;
mod proof;
mod record;
mod records;
mod run;
pub mod statistic;
mod strike;
mod summary;

use rusqlite::{OptionalExtension, Row};

pub(crate) use self::{
    again::{Again, Ledger, again, is_any_since, is_closed_since, last, ledger, returning, through},
    announce::{announce, announced_of, confirm, is_announced, require_second, withdraw},
    carry::Carrier,
    item::{erase_company, erase_item, of_company, uses_of_company},
    items::{ErasedSort, KnownItem},
    keep::finish,
    run::{Gone, Known, run, run_due},
    strike::owner as owner_of_text,
};
pub use self::{
    announce::{
        ErasureAnnouncement, ErasureWay, differences, get as announcement, list as announcements, way,
    },
    backup::{BackupsLeft, backups_left},
    complete::verify_complete,
    decide::{ErasureKeep, KeepGround, PlannedChoice},
    difference::ErasureDifference,
    others::{OtherCard, OtherReason, others},
    plan::{ErasurePlan, PlannedKeep, PlannedRecipient, PlannedRequest, plan},
    proof::{ErasureProof, ProofPlace, ProvedPlace},
    record::{Erasure, ErasureCause, ErasureDraft},
    records::{ErasureRecord, ErasureRecordSort, ErasureRecords, records},
    strike::{ErasureStrike, PlannedText, StrikeBar, StrikeField, StrikePassage, StrikePiece, passages},
    summary::{ErasureAnnounced, ErasureCategory, ErasureCount, ErasureKept, ErasureSummary},
};
use crate::{
    crm::day,
    error::{Error, Problem, Result},
    id::{ErasureId, RequestId},
    request::path::RequestOutcome,
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
    filled(snapshot, erasure, &summary, proof.as_deref())
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

/// Refuses to call a request fulfilled where something of theirs is still on legal hold: a part of it was refused, and they are told why
/// (Art. 12(4) GDPR). It makes no difference whether the hold was set by what was decided about the erasure or by hand before it.
///
/// # Errors
/// [`Error::Invalid`] about `kept`.
pub(crate) fn require_partly(
    snapshot: &Snapshot<'_>,
    request: RequestId,
    outcome: RequestOutcome,
) -> Result<()> {
    if outcome != RequestOutcome::Fulfilled {
        return Ok(());
    }
    for erasure in of_request(snapshot, request)? {
        if archive::of_erasure(snapshot, erasure.id)?.iter().any(|kept| kept.review_on.is_some()) {
            return Err(Error::invalid("kept", Problem::Choice));
        }
    }
    Ok(())
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
        backups_left: 0,
        backups_until: None,
    };
    Ok((erasure, row.get(7)?, row.get(8)?))
}

fn filled(
    snapshot: &Snapshot<'_>,
    mut erasure: Erasure,
    summary: &str,
    proof: Option<&str>,
) -> Result<Erasure> {
    erasure.summary = serde_json::from_str(summary)
        .map_err(|_| Error::internal("the summary of an erasure can't be read"))?;
    erasure.proof = proof
        .map(serde_json::from_str)
        .transpose()
        .map_err(|_| Error::internal("the proof of an erasure can't be read"))?;
    let left = backups_left(snapshot, &erasure)?;
    (erasure.backups_left, erasure.backups_until) = (left.count, left.until.map(day::written));
    Ok(erasure)
}
