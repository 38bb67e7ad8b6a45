//! Commands about erasures: the plan, the run, the ledger, and what a law keeps.

use kartotek_core::{
    clock::Timestamp,
    erasure::{
        Erasure, ErasureDraft, ErasurePlan,
        archive::{ArchiveRecord, Archived},
    },
    error::Result,
    id::{ArchiveId, ContactId},
    personal::Personal,
};

use crate::desk::Desk;

pub(crate) fn erasure_list(desk: &Desk) -> Result<Vec<Erasure>> {
    desk.with(|session| session.erasures())
}

/// What erasing a contact would do.
pub(crate) fn erasure_plan(desk: &Desk, id: ContactId) -> Result<ErasurePlan> {
    desk.with(|session| session.plan_erasure(id))
}

/// Erases a contact as planned.
pub(crate) fn erasure_run(desk: &Desk, erasure: ErasureDraft) -> Result<Erasure> {
    Ok(desk.told(desk.with(|session| session.erase(&erasure))?))
}

/// What a law keeps of people who were erased.
pub(crate) fn erasure_archive(desk: &Desk) -> Result<Vec<Archived>> {
    desk.with(|session| session.archive())
}

/// Opens something that is kept; that is journaled.
pub(crate) fn erasure_open(desk: &Desk, id: ArchiveId) -> Result<ArchiveRecord> {
    desk.with(|session| session.open_archived(id))
}

/// Notes that a recipient was told of an erasure.
pub(crate) fn erasure_settle(
    desk: &Desk,
    id: ArchiveId,
    at: Timestamp,
    method: Personal<String>,
) -> Result<()> {
    desk.with(|session| session.settle_archived(id, at, method))
}
