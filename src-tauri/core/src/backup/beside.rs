//! A backup's database, unpacked beside the vault's in a folder of its own, encrypted as it is. Dropped, it is gone.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    error::Result,
    session::office::{self, Office},
    store::Store,
    vault::folder,
};

/// What the folder of a rehearsal is called in the vault's.
pub(crate) const REHEARSAL: &str = "vault.db.rehearsal";
/// What that of a backup that is cleaned is called.
pub(crate) const SCRUB: &str = "vault.db.scrub";

/// The folder.
#[derive(Debug)]
pub(crate) struct Beside(PathBuf);

impl Beside {
    /// Makes it anew in a vault's folder.
    pub(crate) fn new(vault: &Path, name: &str) -> Result<Self> {
        let path = vault.join(name);
        discard(&path).and_then(|()| folder::make_private(&path)).map_err(|error| folder::failure(&error))?;
        Ok(Self(path))
    }

    /// Where the database lies in it.
    pub(crate) fn database(&self) -> PathBuf {
        self.0.join(folder::DATABASE)
    }

    /// Opens the database, and brings it up to date.
    pub(crate) fn store(&self, office: &Office) -> Result<Store> {
        let (vault, clock) = (office.vault(), office.session().store().clock().clone());
        Store::open(&self.database(), &vault.keys().database, office::keys(vault), clock, false)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = discard(&self.0);
    }
}

const NAMES: [&str; 3] = [REHEARSAL, SCRUB, super::stage::NAME];

/// Whether something of backups lies in a vault's folder: what is worked on, or what a crash left.
pub(crate) fn is_left(vault: &Path) -> bool {
    NAMES.iter().any(|name| vault.join(name).symlink_metadata().is_ok())
}

/// Removes what a crash left of backups in a vault's folder: a state of the vault from before may hold somebody who was erased since.
/// Nobody may be at work on backups.
pub fn sweep(vault: &Path) {
    for name in NAMES {
        // What can't be removed is tried again at the next unlock.
        let _ = discard(&vault.join(name));
    }
}

fn discard(path: &Path) -> io::Result<()> {
    let gone = match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match gone {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
