//! Giving the database a new key: a copy under the new key is written, checked and put in the old file's place.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};

use crate::{
    error::{Error, Result, VaultProblem},
    progress::Progress,
    store::{
        connection::{self, Access},
        migration,
    },
    vault::key::DatabaseKey,
};

/// Pages copied at a time.
const PAGES: i32 = 1000;

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
    let mut target = connection::open(&next, key, Access::Create)?;
    {
        let backup = Backup::new(source, &mut target)?;
        while backup.step(PAGES)? != StepResult::Done {
            let pages = backup.progress();
            let count = |pages: i32| u64::try_from(pages).unwrap_or(0);
            let _ = progress.step(count(pages.pagecount - pages.remaining), Some(count(pages.pagecount)));
        }
    }
    // The copy is whole in one file before it takes the place of the old one.
    target.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    drop(target);
    verify(&next, key)?;
    File::open(&next).and_then(|file| file.sync_all()).map_err(Error::internal)?;
    Ok(next)
}

/// Reads a database through on a connection of its own: every page's MAC, and the structure.
pub(crate) fn verify(path: &Path, key: &DatabaseKey) -> Result<()> {
    let connection = connection::open(path, key, Access::Read)?;
    let damaged = || Error::vault(VaultProblem::DamagedDatabase);
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    if statement.query([])?.next()?.is_some() {
        return Err(damaged());
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    let version: usize = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if verdict == "ok" && version <= migration::CURRENT { Ok(()) } else { Err(damaged()) }
}

/// Puts the copy in the place of the database. Nobody may have either open.
pub(crate) fn replace(path: &Path, next: &Path) -> Result<()> {
    for suffix in ["-wal", "-shm"] {
        remove(&with_suffix(path, suffix))?;
        remove(&with_suffix(next, suffix))?;
    }
    fs::rename(next, path).map_err(Error::internal)?;
    if let Some(folder) = path.parent() {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(Error::internal)?;
    }
    Ok(())
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
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::internal(error)),
        _ => Ok(()),
    }
}
