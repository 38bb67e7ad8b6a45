//! Giving the database a new key: a copy under the new key is written, checked and put in the old file's place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    error::Result,
    progress::Progress,
    store::copy,
    vault::{folder, key::DatabaseKey},
};

/// Writes a copy of an open database under a new key beside it, and checks it.
///
/// What `progress` says to a wish to cancel is passed over: the header has the new key already.
pub(crate) fn copy(
    source: &Connection,
    path: &Path,
    key: &DatabaseKey,
    progress: &dyn Progress,
) -> Result<PathBuf> {
    let next = path.with_extension("db.next");
    remove(&next)?;
    copy::copy(source, &next, key, &Unstoppable(progress))?;
    copy::verify(&next, key)?;
    Ok(next)
}

/// Passes over a wish to cancel.
struct Unstoppable<'a>(&'a dyn Progress);

impl Progress for Unstoppable<'_> {
    fn step(&self, done: u64, total: Option<u64>) -> Result<()> {
        let _ = self.0.step(done, total);
        Ok(())
    }
}

/// Puts the copy in the place of the database. Nobody may have either open.
pub(crate) fn replace(path: &Path, next: &Path) -> Result<()> {
    for suffix in ["-wal", "-shm"] {
        remove(&with_suffix(path, suffix))?;
        remove(&with_suffix(next, suffix))?;
    }
    let parent = path.parent().unwrap_or(path);
    // A log of the old database that comes back after a power cut would be taken for one of the new.
    folder::sync_folder(parent)
        .and_then(|()| fs::rename(next, path))
        .and_then(|()| folder::sync_folder(parent))
        .map_err(|error| folder::failure(&error))
}

/// Removes what a copy that never took its place left behind.
pub(crate) fn discard(path: &Path) -> Result<()> {
    let next = path.with_extension("db.next");
    for suffix in ["", "-wal", "-shm"] {
        remove(&with_suffix(&next, suffix))?;
    }
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(folder::failure(&error)),
        _ => Ok(()),
    }
}
