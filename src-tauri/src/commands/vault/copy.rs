//! A test copy of the open vault, in which nobody is real.

use std::fs;

use kartotek_core::{
    demo,
    error::Result,
    vault::{self, Passphrase, strength},
};

use super::change::cost;
use crate::{desk::Desk, job, secret::Secrets};

/// Makes a test copy at a place, under a passphrase of its own. The open vault stays open.
pub(crate) fn vault_test_copy(desk: &Desk, secrets: Secrets, place: u32, job: u32) -> Result<()> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    strength::require(&passphrase, &[])?;
    let path = desk.path(place)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| vault::folder::failure(&error))?;
    }
    let device = desk.device()?;
    job::run(desk, job, |progress| {
        desk.with(|session| {
            demo::test_copy(session, &path, &passphrase, cost(), &desk.clock, device, progress)
        })
    })
}
