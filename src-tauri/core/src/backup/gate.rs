//! The gate that every copy passes before it counts: right after it was made, in a rehearsal, and before a restored vault opens.
//! The check of the vault itself is the same.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::Duration,
};

use kartotek_journal::{Head, Uuid};
use rusqlite::Connection;

use crate::{
    activity::mention,
    backup::manifest::Manifest,
    consent,
    crm::row,
    document::{self, file::Name},
    erasure,
    error::{BackupProblem, Error, Result, VaultProblem},
    history,
    progress::{Progress, Silent},
    recipient,
    store::{
        RowKey, Snapshot, StoreKeys,
        connection::{self, Access},
        copy::{self, Depth},
        memory, migration,
        row_mac::{self, Share},
    },
    suppression,
    vault::key::DatabaseKey,
};

/// How often it is asked whether the check is to stop.
const PATIENCE: Duration = Duration::from_millis(10);

/// What is wrong with a vault where the check of its own database failed.
pub(crate) fn in_vault(error: Error) -> Error {
    match error {
        Error::Backup { problem: BackupProblem::Damaged } => damaged_vault(),
        other => other,
    }
}

/// A vault whose database is not what it should be.
pub(crate) fn damaged_vault() -> Error {
    Error::vault(VaultProblem::DamagedDatabase)
}

/// Checks a database against its manifest, with all of its indexes and row MACs.
///
/// # Errors
/// [`BackupProblem::Damaged`] where anything differs, [`VaultProblem::Newer`], [`VaultProblem::DamagedDatabase`].
pub(crate) fn pass(
    database: &Path,
    key: &DatabaseKey,
    row_key: RowKey,
    vault: Uuid,
    manifest: &Manifest,
    progress: &dyn Progress,
) -> Result<()> {
    let examination = Examination::of(database, key, Access::ReadAlone, row_key, vault, Depth::Indexes)?;
    let found = examination.run(progress)?;
    if found.agrees(manifest) { Ok(()) } else { Err(Error::backup(BackupProblem::Damaged)) }
}

/// Refuses where the documents of a backup, by what their files are called, are not those that its database names. Those of a database
/// from before there were documents are none.
pub(crate) fn require_documents(connection: &Connection, found: &BTreeSet<Name>) -> Result<()> {
    let has_documents: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'document')",
        [],
        |row| row.get(0),
    )?;
    let named = if has_documents { document::files(connection)? } else { BTreeSet::new() };
    if named == *found { Ok(()) } else { Err(Error::backup(BackupProblem::Damaged)) }
}

/// A check of a database's file that does not change meanwhile, and that counts what is in it: every page's MAC, the
/// structure, the rows of each table, the journal with its payloads, and its end. Two threads share the work.
#[derive(Debug)]
pub(crate) struct Examination {
    structure: Connection,
    content: Connection,
    vault: Uuid,
    row_key: RowKey,
    /// Open what the journal says of lists.
    keys: Option<StoreKeys>,
    depth: Depth,
}

/// How many parts it has.
const PARTS: u64 = 4;

impl Examination {
    /// Opens the file for it; the database's key is needed no longer then.
    pub(crate) fn of(
        database: &Path,
        key: &DatabaseKey,
        access: Access,
        row_key: RowKey,
        vault: Uuid,
        depth: Depth,
    ) -> Result<Self> {
        let (structure, content) =
            (connection::open(database, key, access)?, connection::open(database, key, access)?);
        copy::keep_pages(&structure)?;
        Ok(Self { structure, content, vault, row_key, keys: None, depth })
    }

    /// Looks into the journal too, for who was on each list.
    pub(crate) fn opening(self, keys: StoreKeys) -> Self {
        Self { keys: Some(keys), ..self }
    }

    /// Checks and counts. `progress` is told how many parts are done.
    pub(crate) fn run(self, progress: &dyn Progress) -> Result<Manifest> {
        progress.step(0, Some(PARTS))?;
        let Self { structure, content, vault, row_key, keys, depth } = self;
        let interrupts = [structure.get_interrupt_handle(), content.get_interrupt_handle()];
        let (parts, rows) = (&AtomicU64::new(0), &Rows { key: row_key, depth, share: Share::default() });
        thread::scope(|scope| {
            let verify = move || {
                copy::verify_structure(&structure, depth)?;
                parts.fetch_add(1, Ordering::Relaxed);
                let manifest = Manifest::of(&structure)?;
                rows.verify(&structure)?;
                Ok(manifest)
            };
            let structure = scope.spawn(move || memory::apart(verify));
            let content =
                scope.spawn(move || memory::apart(|| read(&content, vault, rows, keys.as_ref(), parts)));
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
            wish?;
            let (manifest, head) = (structure?, content?);
            progress.step(PARTS, Some(PARTS))?;
            if manifest.ends_at(head) { Ok(manifest) } else { Err(Error::backup(BackupProblem::Damaged)) }
        })
    }
}

/// The row MACs, checked by both threads, each with what the other has not taken.
struct Rows {
    key: RowKey,
    depth: Depth,
    share: Share,
}

impl Rows {
    fn verify(&self, connection: &Connection) -> Result<()> {
        // An older database gets its row MACs when it is brought up to date.
        if self.are_due(connection)? {
            row_mac::verify_shared(&Snapshot::begin(connection, &self.key)?, &self.share)?;
        }
        Ok(())
    }

    fn are_due(&self, connection: &Connection) -> Result<bool> {
        Ok(self.depth == Depth::Indexes && migration::version(connection)? == migration::CURRENT)
    }
}

/// Reads the journal through, and what is derived from other rows. Gives the journal's end.
fn read(
    connection: &Connection,
    vault: Uuid,
    rows: &Rows,
    keys: Option<&StoreKeys>,
    parts: &AtomicU64,
) -> Result<Head> {
    copy::verify_free_pages(connection)?;
    parts.fetch_add(1, Ordering::Relaxed);
    let snapshot = Snapshot::begin(connection, &rows.key)?;
    let found = history::verify::verify(&snapshot, vault, &Silent)?;
    parts.fetch_add(1, Ordering::Relaxed);
    if rows.are_due(&snapshot)? {
        row::verify(&snapshot)?;
        suppression::verify(&snapshot)?;
        suppression::verify_complete(&snapshot)?;
        erasure::verify_complete(&snapshot)?;
        consent::complete::verify_all(&snapshot)?;
        if let Some(keys) = keys {
            consent::complete::verify_lists(&snapshot, keys)?;
            recipient::verify_disclosures(&snapshot, keys)?;
        }
        mention::verify(&snapshot)?;
    }
    snapshot.finish()?;
    rows.verify(connection)?;
    parts.fetch_add(1, Ordering::Relaxed);
    // What is wrong with checkpoints alone is told where the journal is verified; it must not keep anybody from a backup.
    if found.content_holds() { Ok(found.head) } else { Err(Error::backup(BackupProblem::Damaged)) }
}
