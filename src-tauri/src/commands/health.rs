//! Commands about the vault's health: its state, a check, and going on after the disk was full.

use kartotek_core::{
    error::Result,
    health::{self, Health},
};

use super::backup::alone;
use crate::desk::Desk;

pub(crate) fn health_get(desk: &Desk) -> Result<Health> {
    desk.with_office(health::get)
}

/// Checks the whole vault. Only its first and last step hold it: nobody waits for the check.
pub(crate) fn health_check(desk: &Desk, job: u32) -> Result<Health> {
    // Kept until the check is over, so that a lock waits until its connections are closed.
    let _office = desk.office()?;
    alone(desk, job, |progress| {
        let begun = desk.with_office(health::begin)?;
        let checked = begun.run(progress)?;
        desk.with_office(|office| checked.note(office)).map(|noted| desk.told(noted))
    })
}

/// Writes again, if need be with the reserve.
pub(crate) fn health_resume(desk: &Desk, reserve: bool) -> Result<()> {
    desk.with_office(|office| health::resume(office, reserve))
}
