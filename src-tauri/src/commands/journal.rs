//! Commands about the journal: its verification, its fingerprint, and what was found of it when the vault was opened.

use std::sync::PoisonError;

use kartotek_core::{
    error::Result,
    history::verify::Verification,
    session::office::{JournalComparison, JournalFingerprint, Office},
};

use crate::{desk::Desk, job};

/// Verifies the journal as it is at the beginning, while work goes on.
pub(crate) fn journal_verify(desk: &Desk, job: u32) -> Result<Verification> {
    // Kept until that is over, so that a lock waits until its connection is closed.
    let _office = desk.office()?;
    job::run(desk, job, |progress| desk.with_office(Office::begin_journal_check)?.run(progress))
}

pub(crate) fn journal_fingerprint(desk: &Desk) -> Result<Option<JournalFingerprint>> {
    desk.with_office(Office::journal_fingerprint)
}

pub(crate) fn journal_compare(desk: &Desk, text: String) -> Result<JournalComparison> {
    desk.with_office(|office| office.compare_journal(&text))
}

/// The user has read what was found.
pub(crate) fn journal_finding_see(desk: &Desk) -> Result<()> {
    let office = desk.office()?;
    office.write().unwrap_or_else(PoisonError::into_inner).see_finding();
    Ok(())
}

pub(crate) fn journal_fork_accept(desk: &Desk) -> Result<()> {
    let office = desk.office()?;
    office.write().unwrap_or_else(PoisonError::into_inner).accept_fork()
}
