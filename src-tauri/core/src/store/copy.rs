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

/// The most memory for the pages of a database that is checked, in bytes.
const CHECKING_CACHE: u64 = 512 << 20;

/// Keeps the pages that a connection reads: the check of a structure goes through them twice, and deciphering is most of it.
pub(crate) fn keep_pages(connection: &Connection) -> Result<()> {
    let kibibytes = size(connection)?.min(CHECKING_CACHE) / 1024;
    Ok(connection.execute_batch(&format!("PRAGMA cache_size = -{kibibytes}"))?)
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
    verify_free_pages(&connection)?;
    verify_structure(&connection, Depth::Indexes)
}

/// Checks how a database is built, and its version. Every page but the free ones is read for it, and its MAC checked.
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

/// Checks the MACs of the pages that nothing is in: those that [`verify_structure`] does not read. Each trunk of their list
/// names the next trunk, says how many leaves it names, and names them.
pub(crate) fn verify_free_pages(connection: &Connection) -> Result<()> {
    let damaged = || Error::vault(VaultProblem::DamagedDatabase);
    let mut statement = connection.prepare("SELECT data FROM sqlite_dbpage WHERE pgno = ?1")?;
    let mut page = |number: u32| statement.query_row([number], |row| row.get::<_, Vec<u8>>(0));
    let number = |page: &[u8], at: usize| {
        let bytes = page.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map(u32::from_be_bytes).ok_or_else(damaged)
    };
    let first = page(1)?;
    let (mut trunk, mut left) = (number(&first, 32)?, number(&first, 36)?);
    while left > 0 {
        let content = page(trunk)?;
        let leaves = number(&content, 4)?;
        left = left.checked_sub(1).and_then(|left| left.checked_sub(leaves)).ok_or_else(damaged)?;
        for leaf in 0..leaves as usize {
            page(number(&content, 8 + 4 * leaf)?)?;
        }
        trunk = number(&content, 0)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::FileExt};

    use super::*;
    use crate::vault::key::DatabaseCipher;

    /// A database with free pages, as deletions leave them.
    fn with_free_pages(path: &Path, key: &DatabaseKey) -> u32 {
        let connection = connection::open(path, key, Access::Create).unwrap();
        let fill = "CREATE TABLE t (x);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
            INSERT INTO t SELECT randomblob(3000) FROM n;
            DELETE FROM t WHERE rowid > 20; PRAGMA wal_checkpoint(TRUNCATE)";
        connection.execute_batch(fill).unwrap();
        connection.query_row("PRAGMA freelist_count", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn damage_is_found_in_every_page_whether_free_or_not() {
        let home = tempfile::tempdir().unwrap();
        let (path, key) = (home.path().join("t.db"), DatabaseKey::generate(DatabaseCipher::HmacSha256));
        assert!(with_free_pages(&path, &key) > 200);
        verify(&path, &key).unwrap();
        let pages = fs::metadata(&path).unwrap().len() / 4096;

        for page in 0..pages {
            let file = File::options().read(true).write(true).open(&path).unwrap();
            let (mut byte, at) = ([0], page * 4096 + 100 + page % 3900);
            file.read_exact_at(&mut byte, at).unwrap();
            file.write_all_at(&[byte[0] ^ 1], at).unwrap();
            assert!(verify(&path, &key).is_err(), "page {page}");
            file.write_all_at(&byte, at).unwrap();
        }
        verify(&path, &key).unwrap();
    }
}
