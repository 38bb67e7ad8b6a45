//! The store: the encrypted database, and the transactions through which everything in it changes.

mod anchor;
mod brake;
pub(crate) mod checkpoint;
mod clean;
pub mod connection;
pub(crate) mod copy;
pub(crate) mod cursor;
pub(crate) mod decipher;
mod file;
pub(crate) mod frozen;
pub mod inventory;
mod keys;
pub mod memory;
pub mod migration;
pub(crate) mod outside;
mod provider;
mod raw;
mod read;
pub(crate) mod rekey;
pub mod row_mac;
mod snapshot;
pub mod tx;
mod veil;
mod waiting;
pub(crate) mod wipe;
pub(crate) mod word;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use kartotek_journal::{Head, checkpoint::Reason};
use rusqlite::{Connection, OptionalExtension};

pub use crate::store::{
    brake::Stop,
    clean::Cleaned,
    keys::StoreKeys,
    row_mac::RowKey,
    snapshot::Snapshot,
    tx::{Actor, Origin, Touched, Tx},
};
use crate::{
    clock::{Clock, Timestamp},
    error::{Error, Result, StopReason},
    progress::Progress,
    store::{
        anchor::Anchor, brake::Brake, connection::Access, file::OpenFile, frozen::Frozen, outside::Outside,
        waiting::Queue, writer::Writer,
    },
    vault::{
        compartment::CompartmentKeys,
        folder,
        key::{DatabaseKey, SecretKey},
    },
};

/// An open database: one connection that writes, one that reads meanwhile.
pub struct Store {
    // The writer closes last: only it can move the write-ahead log into the database file then.
    reader: Option<Mutex<Connection>>,
    writer: Mutex<Writer>,
    waiting: Queue,
    head: Mutex<Head>,
    /// The last entry that a checkpoint covers.
    covered: AtomicU64,
    brake: Brake,
    clock: Clock,
    keys: StoreKeys,
    row_key: RowKey,
    read_only: bool,
    /// Whether who reads here sees nobody whose data is restricted.
    veiled: bool,
    /// The file that changes go to; `None` in memory.
    file: Option<OpenFile>,
    /// Where the journal's head is remembered; `None` in memory and read-only.
    anchor: Option<Anchor>,
    /// The head that was remembered before the database was opened.
    remembered: Option<Head>,
    /// Where this computer remembers the head at each checkpoint.
    outside: Option<Outside>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Store")
    }
}

impl Store {
    /// Makes a new database.
    pub fn create(path: &Path, key: &DatabaseKey, keys: StoreKeys, clock: Clock) -> Result<Self> {
        let mut writer =
            Writer::new(connection::open(path, key, Access::Create)?, Brake::new(clock.clone()))?;
        writer.write(|connection| migration::migrate(connection, &RowKey::of(&keys)))?;
        clean::begin(&mut writer)?;
        writer.empty_log()?;
        drop(writer);
        Self::open(path, key, keys, clock, false)
    }

    /// Opens a database that exists and brings it to the current schema.
    pub fn open(
        path: &Path,
        key: &DatabaseKey,
        keys: StoreKeys,
        clock: Clock,
        read_only: bool,
    ) -> Result<Self> {
        let (writes, reads) = match read_only {
            true => (reading(path), reading(path)),
            false => (Access::Write, Access::Read),
        };
        let brake = Brake::new(clock.clone());
        let mut writer = Writer::new(connection::open(path, key, writes)?, brake.clone())?;
        if read_only {
            migration::check(&writer)?;
        } else {
            writer.write(|connection| migration::migrate(connection, &RowKey::of(&keys)))?;
        }
        let reader = connection::open(path, key, reads)?;
        let remembered = anchor::read(path, &keys);
        let anchor = if read_only { None } else { Some(Anchor::open(path, &keys)?) };
        let store = Self::with(writer, Some(reader), keys, brake, clock, read_only)?;
        let store = Self { file: Some(OpenFile::of(path)?), anchor, remembered, ..store };
        store.catch_up_cleaning()?;
        Ok(store)
    }

    /// A store in memory, for tests.
    #[doc(hidden)]
    pub fn in_memory(clock: Clock) -> Result<Self> {
        let brake = Brake::new(clock.clone());
        let mut writer = Writer::new(connection::open_in_memory()?, brake.clone())?;
        let keys = StoreKeys {
            subject: SecretKey::generate(),
            journal: SecretKey::generate(),
            suppression: SecretKey::generate(),
            signing: SecretKey::generate(),
            confidential: CompartmentKeys::generate(),
            vault: crate::random::bytes(),
        };
        writer.write(|connection| migration::migrate(connection, &RowKey::of(&keys)))?;
        Self::with(writer, None, keys, brake, clock, false)
    }

    fn with(
        writer: Writer,
        reader: Option<Connection>,
        keys: StoreKeys,
        brake: Brake,
        clock: Clock,
        read_only: bool,
    ) -> Result<Self> {
        let head = head(&writer)?;
        let covered = checkpoint::last(&writer)?.map_or(0, |last| last.seq);
        Ok(Self {
            writer: Mutex::new(writer),
            waiting: Queue::default(),
            reader: reader.map(Mutex::new),
            head: Mutex::new(head),
            covered: AtomicU64::new(covered),
            brake,
            clock,
            row_key: RowKey::of(&keys),
            keys,
            read_only,
            veiled: false,
            file: None,
            anchor: None,
            remembered: None,
            outside: None,
        })
    }

    /// Changes, in one transaction that commits only if `change` succeeds and journals something.
    ///
    /// # Errors
    /// [`Error::Stopped`] for every change after the disk failed or was full, or the database proved damaged; reading goes on.
    pub fn write<T>(&self, actor: &Actor, change: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.require_writable()?;
        let result = {
            let mut writer = lock(&self.writer);
            let (now, _) = self.catch_up(&mut writer);
            self.transact(&mut writer, actor, now, change)
        };
        self.settle();
        result
    }

    /// Changes, in one transaction of whoever holds the writer.
    fn transact<T>(
        &self,
        writer: &mut Writer,
        actor: &Actor,
        now: Timestamp,
        change: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut head = lock(&self.head);
        writer.write(|connection| {
            let transaction =
                connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let snapshot = Snapshot::of(transaction, &self.row_key);
            let tx = Tx::new(snapshot, actor, now, *head, &self.keys);
            let result = change(&tx)?;
            // Somebody may have met damage while reading.
            self.brake.require_released()?;
            let committed = tx.commit(self.covered.load(Ordering::Relaxed))?;
            *head = committed.head;
            if committed.sealed {
                self.covered.store(head.seq, Ordering::Relaxed);
            }
            if let Some(anchor) = &self.anchor {
                anchor.note(*head);
            }
            if committed.sealed
                && let Some(outside) = &self.outside
            {
                outside.note(*head, self.clock.now());
            }
            Ok(result)
        })
    }

    /// Makes a checkpoint of the journal, also where nothing came since the last. Somebody whose key does not count makes none.
    pub fn checkpoint(&self, actor: &Actor, reason: Reason) -> Result<()> {
        let made = self.write(actor, |tx| {
            tx.request_checkpoint(reason);
            Ok(())
        });
        match made {
            Err(Error::NothingToChange) => Ok(()),
            made => made,
        }
    }

    /// Changes what is no record of anything: drafts. Nothing is journaled, so nothing else may be changed here.
    pub(crate) fn write_unrecorded<T>(
        &self,
        change: impl FnOnce(&Snapshot<'_>, Timestamp) -> Result<T>,
    ) -> Result<T> {
        self.require_writable()?;
        let result = lock(&self.writer).write(|connection| {
            let transaction =
                connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let snapshot = Snapshot::of(transaction, &self.row_key);
            let result = change(&snapshot, self.clock.now())?;
            snapshot.commit()?;
            Ok(result)
        });
        self.settle();
        result
    }

    /// Where the files of documents lie.
    ///
    /// # Errors
    /// An internal one in memory, where no file is.
    pub(crate) fn documents(&self) -> Result<PathBuf> {
        let file =
            self.file.as_ref().ok_or_else(|| Error::internal("a store in memory keeps no documents"))?;
        Ok(file.folder().join(folder::DOCUMENTS))
    }

    /// Refuses where nothing can be changed, or the vault stopped writing.
    pub(crate) fn require_writable(&self) -> Result<()> {
        if self.read_only {
            return Err(Error::ReadOnly);
        }
        self.brake.require_released()?;
        self.file.as_ref().map_or(Ok(()), |file| file.require().inspect_err(|error| self.brake.note(error)))
    }

    /// Does what frees space, or what a vault can't be opened and closed without: on a full disk once more, with the ballast
    /// given up. Anything else would use up the ballast, and then even deleting fails: it stays stopped.
    pub(crate) fn freeing<T>(&self, change: impl Fn() -> Result<T>) -> Result<T> {
        match (change(), &self.file) {
            (Err(Error::DiskFull | Error::Stopped { reason: StopReason::DiskFull }), Some(file)) => {
                file.drop_ballast()?;
                self.brake.release();
                let result = change();
                self.brake.note(&Error::DiskFull);
                result
            }
            (result, _) => result,
        }
    }

    /// Whether the vault stopped writing, and why.
    pub fn stop(&self) -> Option<Stop> {
        self.brake.stop()
    }

    /// Stops where work beside the connections met an error that says that the vault is not sound.
    pub(crate) fn note(&self, error: &Error) {
        self.brake.note(error);
    }

    /// Writes again after the disk was full.
    pub(crate) fn release(&self) {
        self.brake.release();
    }

    /// Gives the database at `path` a new key. Killed anywhere, either the old or the new key opens it.
    pub(crate) fn rekey(&mut self, path: &Path, key: &DatabaseKey, progress: &dyn Progress) -> Result<()> {
        self.empty_log()?;
        let next = rekey::copy(&lock(&self.writer), path, key, progress)?;
        // Both connections have to be closed while the file is replaced; these stand in for them.
        self.reader = None;
        self.writer = Mutex::new(Writer::new(connection::open_in_memory()?, self.brake.clone())?);
        // What is written to those that stand in is lost.
        self.take_place(path, key, &next).inspect_err(|_| self.brake.note(&Error::DiskFailed))
    }

    /// Puts a copy in the database's place, and opens it.
    fn take_place(&mut self, path: &Path, key: &DatabaseKey, copy: &Path) -> Result<()> {
        rekey::replace(path, copy)?;
        self.file = Some(OpenFile::of(path)?);
        let writer = connection::open(path, key, Access::Write)?;
        self.writer = Mutex::new(Writer::new(writer, self.brake.clone())?);
        let reader = connection::open(path, key, Access::Read)?;
        if self.veiled {
            veil::draw(&reader)?;
        }
        self.reader = Some(Mutex::new(reader));
        Ok(())
    }

    /// Moves the write-ahead log into the database file.
    pub fn empty_log(&self) -> Result<()> {
        if self.read_only { Ok(()) } else { lock(&self.writer).empty_log().map(drop) }
    }

    /// Keeps the database's file as it is now until the result is dropped; work on the vault goes on meanwhile.
    pub(crate) fn freeze(&self, path: &Path, key: &DatabaseKey) -> Result<Frozen> {
        self.try_freeze(path, key)?
            .ok_or_else(|| Error::internal("the write-ahead log is read for too long to be emptied"))
    }

    /// The same; `None` where somebody reads what is in the log.
    pub(crate) fn try_freeze(&self, path: &Path, key: &DatabaseKey) -> Result<Option<Frozen>> {
        let frozen = {
            let mut writer = lock(&self.writer);
            match writer.empty_log() {
                Ok(true) => Frozen::begin(path, key, self.head()).map(Some),
                Ok(false) => Ok(None),
                Err(error) => Err(error),
            }
        };
        self.settle();
        frozen
    }

    /// The journal's head.
    pub fn head(&self) -> Head {
        *lock(&self.head)
    }

    /// The head that the journal had when it was last written to, as far as that was remembered beside the database.
    pub(crate) fn remembered(&self) -> Option<Head> {
        self.remembered
    }

    /// Has this computer remember the journal's head at each checkpoint from now on.
    pub(crate) fn remember_outside(&mut self, outside: Option<Outside>) {
        self.outside = outside;
    }

    /// Has this computer remember the journal's head now.
    pub(crate) fn outside(&self) -> Option<&Outside> {
        self.outside.as_ref()
    }

    pub(crate) fn note_outside(&self) {
        if let Some(outside) = &self.outside {
            outside.note(self.head(), self.clock.now());
        }
    }

    /// Refuses changes until further notice, or takes them again.
    pub(crate) fn hold(&mut self, held: bool) {
        self.read_only = held;
    }

    /// The time.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The keys that work inside the database.
    pub fn keys(&self) -> &StoreKeys {
        &self.keys
    }

    /// The key that authenticates rows.
    pub(crate) fn row_key(&self) -> &RowKey {
        &self.row_key
    }

    /// Takes over the keys of the compartment after the header got others.
    pub(crate) fn set_confidential(&mut self, keys: CompartmentKeys) {
        self.keys.confidential = keys;
    }

    /// Takes over the key that signs after the user got another.
    pub(crate) fn set_signing(&mut self, signing: SecretKey) {
        self.keys.signing = signing;
    }

    /// Whether nothing can be changed.
    pub fn read_only(&self) -> bool {
        self.read_only
    }
}

/// How a vault that can't be written to is read. What was written last may lie in the log only: then it is read the usual way,
/// or not at all.
pub(crate) fn reading(path: &Path) -> Access {
    if file::has_log(path) { Access::Read } else { Access::ReadAlone }
}

/// Locks; a panic of another thread leaves the database itself whole, since its transaction rolled back.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The end of the stored chain.
fn head(connection: &Connection) -> Result<Head> {
    let last = connection
        .query_row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok(Head { seq: row.get(0)?, hash: row.get(1)? })
        })
        .optional()?;
    Ok(last.unwrap_or_default())
}
