//! The first half of a backup: the database is checked where it lies, and meanwhile its bytes are written to their folder. What
//! a slow folder has not taken by then is put aside on the computer's own disk, so that nobody waits for it with the vault open.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
};

use kartotek_journal::checkpoint::Reason;
use sha2::{Digest, Sha256};

use crate::{
    backup::{
        checksum::Checksum,
        disk,
        document::Documents,
        gate::{self, Examination},
        manifest::Manifest,
        writing::{CHUNK, Writing, piece},
    },
    error::{Error, Result},
    progress::Progress,
    session::office::Office,
    store::{
        connection::{self, Access},
        copy::Depth,
        frozen::Frozen,
        memory,
    },
    vault::folder,
};

/// The name of what is put aside in the vault's folder. What a crash leaves of it is removed by the next backup.
pub(crate) const NAME: &str = "vault.db.backup";

/// How often a backup goes through all bytes: to check, to write, to read back.
const PARTS: u64 = 3;

/// The database of an open vault as it was at one moment, read from front to end. Work on the vault goes on meanwhile.
#[derive(Debug)]
pub(crate) struct Source {
    frozen: Frozen,
    read: u64,
    hash: Sha256,
    checksum: Checksum,
}

/// What all bytes of a database give.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sums {
    /// SHA-256: what the backup says about its database.
    pub(crate) hash: [u8; 32],
    /// XXH3: what its drive is asked for.
    pub(crate) checksum: u128,
}

impl Source {
    /// Begins with the vault as it is now.
    pub(crate) fn begin(office: &Office) -> Result<Self> {
        let (vault, store) = (office.vault(), office.session().store());
        discard(&vault.folder().join(NAME)).map_err(|error| folder::failure(&error))?;
        store.checkpoint(office.session().actor(), Reason::Backup)?;
        let frozen = store.freeze(&vault.folder().join(folder::DATABASE), &vault.keys().database)?;
        Ok(Self { frozen, read: 0, hash: Sha256::new(), checksum: Checksum::new() })
    }

    /// How many bytes the database has.
    pub(crate) fn length(&self) -> u64 {
        self.frozen.length
    }

    /// The documents that it names.
    pub(crate) fn documents(&self, office: &Office) -> Result<Documents> {
        let vault = office.vault();
        let (path, key) = (vault.folder().join(folder::DATABASE), &vault.keys().database);
        let connection = connection::open(&path, key, Access::ReadAlone)?;
        Documents::of(&connection, office.session().store().documents()?)
    }

    /// Fills a buffer with the next bytes.
    pub(crate) fn read(&mut self, buffer: &mut [u8]) -> Result<()> {
        self.frozen.read(buffer, self.read)?;
        self.hash.update(&*buffer);
        self.checksum.update(buffer);
        self.read += buffer.len() as u64;
        Ok(())
    }

    /// Checks it, and takes as many steps of the `writing` as that takes time.
    ///
    /// # Errors
    /// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where the vault itself is.
    pub(crate) fn check(
        &mut self,
        office: &Office,
        writing: &mut Writing,
        progress: &dyn Progress,
    ) -> Result<Manifest> {
        let (vault, row_key) = (office.vault(), office.session().store().row_key().duplicate());
        let (path, key) = (vault.folder().join(folder::DATABASE), &vault.keys().database);
        let examination = Examination::of(&path, key, Access::ReadAlone, row_key, vault.id(), Depth::Rows)?;
        let meanwhile = &Meanwhile {
            whole: progress,
            length: self.length(),
            checked: AtomicU64::new(0),
            written: AtomicU64::new(0),
            failed: AtomicBool::new(false),
        };
        let (examined, wrote) = thread::scope(|scope| {
            let examined = scope.spawn(move || memory::apart(|| examination.run(meanwhile)));
            let wrote = meanwhile.write(writing, self, || examined.is_finished());
            let died = |_| Error::internal("a check of a database broke off");
            (examined.join().map_err(died).flatten(), wrote)
        });
        wrote?;
        let manifest = examined.map_err(gate::in_vault)?;
        if manifest.ends_at(self.frozen.head) { Ok(manifest) } else { Err(gate::damaged_vault()) }
    }

    /// Puts aside what was not read yet. Gives also the sums over all bytes.
    ///
    /// # Errors
    /// [`Error::DiskFull`] where the vault's own disk has no room for it.
    pub(crate) fn put_aside(
        mut self,
        folder: &Path,
        progress: &dyn Progress,
    ) -> Result<(Option<Aside>, Sums)> {
        let left = self.length() - self.read;
        let aside = if left > 0 {
            disk::require_room(folder, left + CHUNK as u64, Error::DiskFull)?;
            Some(Aside::write(folder.join(NAME), left, |buffer| {
                progress.step(self.length() / PARTS, None)?;
                self.read(buffer)
            })?)
        } else {
            None
        };
        Ok((aside, Sums { hash: self.hash.finalize().into(), checksum: self.checksum.value() }))
    }
}

/// The end of a database, put aside until its folder takes it. Dropped, it is gone.
#[derive(Debug)]
pub(crate) struct Aside {
    path: PathBuf,
    file: File,
}

impl Aside {
    fn write(path: PathBuf, length: u64, mut read: impl FnMut(&mut [u8]) -> Result<()>) -> Result<Self> {
        let failed = |error: io::Error| folder::failure(&error);
        let mut options = folder::private_file();
        let file = options.read(true).write(true).create_new(true).open(&path).map_err(failed)?;
        let mut aside = Self { path, file };
        let (mut chunk, mut left) = (vec![0; CHUNK], length);
        while left > 0 {
            let piece = piece(&mut chunk, left);
            read(piece)?;
            aside.file.write_all(piece).map_err(failed)?;
            left -= piece.len() as u64;
        }
        aside.file.rewind().map_err(failed)?;
        Ok(aside)
    }

    /// Fills a buffer with the next bytes.
    pub(crate) fn read(&mut self, buffer: &mut [u8]) -> Result<()> {
        self.file.read_exact(buffer).map_err(|error| folder::failure(&error))
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        let _ = discard(&self.path);
    }
}

/// How far a backup is when so many bytes were checked, and gone through by the writing.
pub(crate) fn done(checked: u64, gone_through: u64) -> u64 {
    (checked + gone_through) / PARTS
}

/// What goes on at the same time as a check.
struct Meanwhile<'a> {
    whole: &'a dyn Progress,
    length: u64,
    checked: AtomicU64,
    written: AtomicU64,
    /// Whether the writing failed, so that a check is of no use.
    failed: AtomicBool,
}

impl Meanwhile<'_> {
    fn write(&self, writing: &mut Writing, source: &mut Source, is_over: impl Fn() -> bool) -> Result<()> {
        let mut write = || {
            let mut is_left = true;
            while is_left {
                self.whole
                    .step(done(self.checked.load(Ordering::Relaxed), writing.done()), Some(self.length))?;
                if is_over() || writing.wants_documents() {
                    break;
                }
                is_left = writing.step(|buffer| source.read(buffer))?;
                self.written.store(writing.done(), Ordering::Relaxed);
            }
            Ok(())
        };
        let wrote = write();
        self.failed.store(wrote.is_err(), Ordering::Relaxed);
        wrote
    }
}

impl Progress for Meanwhile<'_> {
    fn step(&self, checked: u64, total: Option<u64>) -> Result<()> {
        if self.failed.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let checked = total.map_or(0, |total| self.length * checked / total);
        self.checked.store(checked, Ordering::Relaxed);
        self.whole.step(done(checked, self.written.load(Ordering::Relaxed)), Some(self.length))
    }
}

/// Removes what is put aside, which may not be there.
fn discard(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
