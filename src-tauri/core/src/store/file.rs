//! The database's file: whether it is still where it was opened.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result, VaultProblem},
    vault::folder,
};

/// A file that is open in SQLite. Its disk may be unplugged, or its folder moved or deleted, without SQLite noticing: what
/// is written then is in no folder that anybody opens again.
#[derive(Debug)]
pub(crate) struct OpenFile {
    path: PathBuf,
    identity: Option<(u64, u64)>,
}

impl OpenFile {
    /// The file at a path.
    pub(crate) fn of(path: &Path) -> Result<Self> {
        Ok(Self { path: path.to_owned(), identity: identity(path).map_err(|error| folder::failure(&error))? })
    }

    /// The vault that it lies in.
    pub(crate) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }

    /// Gives up the ballast of the vault that it lies in.
    pub(crate) fn drop_ballast(&self) -> Result<()> {
        folder::drop_ballast(self.folder()).map_err(|error| folder::failure(&error))
    }

    /// Refuses where the path leads to that file no longer.
    pub(crate) fn require(&self) -> Result<()> {
        match identity(&self.path) {
            Ok(found) if found == self.identity => Ok(()),
            Ok(_) => Err(Error::vault(VaultProblem::Missing)),
            Err(error) => Err(folder::failure(&error)),
        }
    }
}

/// Whether a write-ahead log with content lies beside a database.
pub(crate) fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    fs::metadata(log).is_ok_and(|found| found.len() > 0)
}

/// Device and number of a file.
#[cfg(unix)]
fn identity(path: &Path) -> io::Result<Option<(u64, u64)>> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).map(|found| Some((found.dev(), found.ino())))
}

/// Elsewhere a file that is open can be neither moved nor deleted.
#[cfg(not(unix))]
fn identity(path: &Path) -> io::Result<Option<(u64, u64)>> {
    fs::metadata(path).map(|_| None)
}
