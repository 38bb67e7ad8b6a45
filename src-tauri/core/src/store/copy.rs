//! Copies of the database: made by SQLite's backup API, under a key of choice, and checked before they count.

use std::{fs::File, path::Path};

use rusqlite::{Connection, backup::Backup, backup::StepResult};

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

/// Copies a database to a file that does not exist yet; whole in that one file and on the disk when this returns.
///
/// A source with a read transaction under way is copied as that transaction sees it. Progress counts bytes.
pub(crate) fn copy(
    source: &Connection,
    path: &Path,
    key: &DatabaseKey,
    progress: &dyn Progress,
) -> Result<()> {
    let page = page_size(source)?;
    let mut target = connection::open(path, key, Access::Copy)?;
    {
        let backup = Backup::new(source, &mut target)?;
        loop {
            let step = backup.step(PAGES)?;
            let counted = backup.progress();
            let pages = |count: i32| u64::try_from(count).unwrap_or_default() * page;
            progress.step(pages(counted.pagecount - counted.remaining), Some(pages(counted.pagecount)))?;
            if step == StepResult::Done {
                break;
            }
        }
    }
    drop(target);
    File::open(path).and_then(|file| file.sync_all()).map_err(|error| crate::vault::folder::failure(&error))
}

/// How many bytes a database has.
pub(crate) fn size(connection: &Connection) -> Result<u64> {
    let pages: u64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    Ok(pages * page_size(connection)?)
}

/// SQLCipher answers in its own way, with a text.
fn page_size(connection: &Connection) -> Result<u64> {
    let text: String = connection.query_row("PRAGMA cipher_page_size", [], |row| row.get(0))?;
    text.parse().map_err(Error::internal)
}

/// How closely the structure of a database is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Every page and row.
    Rows,
    /// Besides, that every index has what its table has, and every row its MAC.
    Indexes,
}

/// Reads a database that nobody has open through: every page's MAC, structure and indexes, and its version.
pub(crate) fn verify(path: &Path, key: &DatabaseKey) -> Result<()> {
    let connection = connection::open(path, key, Access::ReadAlone)?;
    verify_pages(&connection)?;
    verify_structure(&connection, Depth::Indexes)
}

/// Checks how a database is built, and its version.
pub(crate) fn verify_structure(connection: &Connection, depth: Depth) -> Result<()> {
    let check = match depth {
        Depth::Rows => "PRAGMA quick_check(1)",
        Depth::Indexes => "PRAGMA integrity_check(1)",
    };
    let verdict: String = connection.query_row(check, [], |row| row.get(0))?;
    let version: usize = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match verdict.as_str() {
        "ok" if version <= migration::CURRENT => Ok(()),
        "ok" => Err(Error::vault(VaultProblem::Newer)),
        _ => Err(Error::vault(VaultProblem::DamagedDatabase)),
    }
}

/// Checks the MAC of every page as it stands in the file.
pub(crate) fn verify_pages(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    match statement.query([])?.next()? {
        None => Ok(()),
        Some(_) => Err(Error::vault(VaultProblem::DamagedDatabase)),
    }
}
