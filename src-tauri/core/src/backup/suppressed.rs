//! What was suppressed after a backup was made. Whoever asked not to be contacted asked for good, and not until somebody restores an older
//! state: what the vaults of this computer know of the same vault is carried over into the restored one.

use std::path::{Path, PathBuf};

use crate::{
    error::{Error, Result},
    session::office::{self, Office},
    store::Store,
    suppression::{self, Carried},
    vault::{self, folder},
};

/// Carries over what is suppressed in other folders that hold the same vault, and not in this one, and journals how many; returns that too.
///
/// A folder that is gone, in use or damaged, or that got other keys since the backup was made, is passed over: what it keeps can't be
/// read with the keys at hand.
///
/// # Errors
/// As [`Session::write`](crate::session::Session::write).
pub fn carry(office: &Office, folders: &[PathBuf]) -> Result<u64> {
    let others = folders.iter().filter(|folder| folder.as_path() != office.vault().folder());
    let found: Vec<Carried> = others.flat_map(|folder| read(office, folder).unwrap_or_default()).collect();
    match office.session().write(|tx, _| suppression::carry(tx, &found)) {
        Err(Error::NothingToChange) => Ok(0),
        carried => Ok(carried?.0),
    }
}

fn read(office: &Office, folder: &Path) -> Result<Vec<Carried>> {
    let vault = office.vault();
    // Nobody changes it meanwhile.
    let other = vault::open(folder)?;
    if other.copies.iter().all(|copy| copy.header.vault != vault.id()) {
        return Ok(Vec::new());
    }
    let path = other.folder.join(folder::DATABASE);
    let clock = office.session().store().clock().clone();
    let store = Store::open(&path, &vault.keys().database, office::keys(vault), clock, true)?;
    store.read(suppression::in_force)
}
