//! The gate that every copy passes before it counts: right after it was made, in a rehearsal, and before a restored vault opens.

use std::{
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::Duration,
};

use kartotek_journal::Uuid;
use rusqlite::Connection;

use crate::{
    backup::manifest::Manifest,
    error::{BackupProblem, Error, Result},
    history,
    progress::{Progress, Silent},
    store::{
        connection::{self, Access},
        copy::{self, Depth},
    },
    vault::key::DatabaseKey,
};

/// How often it is asked whether the check is to stop.
const PATIENCE: Duration = Duration::from_millis(10);

/// Checks a database against its manifest, with all of its indexes.
///
/// # Errors
/// [`BackupProblem::Damaged`] where anything differs, [`VaultProblem::Newer`](crate::error::VaultProblem::Newer),
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub(crate) fn pass(
    database: &Path,
    key: &DatabaseKey,
    vault: Uuid,
    manifest: &Manifest,
    progress: &dyn Progress,
) -> Result<()> {
    let found = examine(database, key, vault, Depth::Indexes, progress)?;
    if found.agrees(manifest) { Ok(()) } else { Err(Error::backup(BackupProblem::Damaged)) }
}

/// Checks a database that nobody has open, and counts it: every page's MAC, the structure, the rows of each table, the
/// journal with its payloads, and its end. Two threads share the work.
pub(crate) fn examine(
    database: &Path,
    key: &DatabaseKey,
    vault: Uuid,
    depth: Depth,
    progress: &dyn Progress,
) -> Result<Manifest> {
    Examination::of(database, key, vault)?.run(depth, progress)
}

/// A check of a database's file that does not change meanwhile.
#[derive(Debug)]
pub(crate) struct Examination {
    structure: Connection,
    content: Connection,
    vault: Uuid,
}

/// How many parts it has.
const PARTS: u64 = 3;

impl Examination {
    /// Opens the file for it; the key is needed no longer then.
    pub(crate) fn of(database: &Path, key: &DatabaseKey, vault: Uuid) -> Result<Self> {
        Ok(Self {
            structure: connection::open(database, key, Access::ReadAlone)?,
            content: connection::open(database, key, Access::ReadAlone)?,
            vault,
        })
    }

    /// Checks and counts. `progress` is told how many parts are done.
    pub(crate) fn run(self, depth: Depth, progress: &dyn Progress) -> Result<Manifest> {
        let Self { structure, content, vault } = self;
        let interrupts = [structure.get_interrupt_handle(), content.get_interrupt_handle()];
        let parts = &AtomicU64::new(0);
        thread::scope(|scope| {
            let structure = scope.spawn(move || {
                copy::verify_structure(&structure, depth)?;
                parts.fetch_add(1, Ordering::Relaxed);
                Ok(())
            });
            let content = scope.spawn(move || read(&content, vault, parts));
            let mut wish = Ok(());
            while !(structure.is_finished() && content.is_finished()) {
                if wish.is_ok() {
                    wish = progress.step(parts.load(Ordering::Relaxed), Some(PARTS));
                } else {
                    // Again and again: one that comes between two statements stops neither.
                    interrupts.iter().for_each(rusqlite::InterruptHandle::interrupt);
                }
                thread::sleep(PATIENCE);
            }
            let died = |_| Error::internal("a check of a database broke off");
            let (structure, content) =
                (structure.join().map_err(died).flatten(), content.join().map_err(died).flatten());
            let manifest = wish.and(structure).and(content)?;
            progress.step(PARTS, Some(PARTS))?;
            Ok(manifest)
        })
    }
}

fn read(connection: &Connection, vault: Uuid, parts: &AtomicU64) -> Result<Manifest> {
    copy::verify_pages(connection)?;
    parts.fetch_add(1, Ordering::Relaxed);
    let manifest = Manifest::of(connection)?;
    let found = history::verify::verify(connection, vault, &Silent)?;
    parts.fetch_add(1, Ordering::Relaxed);
    // What is wrong with checkpoints alone is told where the journal is verified; it must not keep anybody from a backup.
    let is_whole = found.content_holds() && manifest.ends_at(found.head);
    if is_whole { Ok(manifest) } else { Err(Error::backup(BackupProblem::Damaged)) }
}
