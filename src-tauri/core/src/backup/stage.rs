//! The first half of a backup: a consistent copy of the database beside it, which is checked while it is written to its folder.
//!
//! It lies in the vault's folder, since SQLite works best on the computer's own disk, and a stick is written once only.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
};

use kartotek_journal::{Head, checkpoint::Reason};
use sha2::{Digest, Sha256};

use crate::{
    backup::{
        disk,
        gate::Examination,
        manifest::Manifest,
        writing::{CHUNK, Writing},
    },
    error::{BackupProblem, Error, Result},
    progress::{Part, Progress},
    session::office::Office,
    store::{connection::Access, copy::Depth, frozen::Frozen},
    vault::folder,
};

/// The copy's name in the vault's folder. What is left there by a crash is overwritten by the next backup.
const NAME: &str = "vault.db.backup";

/// How often a backup goes through all bytes: to copy, to check, to write, to read back.
pub(crate) const PARTS: u64 = 4;

/// The copy. Dropped, it is gone.
#[derive(Debug)]
pub(crate) struct Staged {
    path: PathBuf,
    /// How many bytes it has.
    pub(crate) length: u64,
    /// SHA-256 over them.
    pub(crate) hash: [u8; 32],
    /// The journal's end in it.
    head: Head,
}

/// Copies the database of an open vault. Work on the vault goes on meanwhile. What is frozen can be compared with the copy.
pub(crate) fn stage(office: &Office, progress: &dyn Progress) -> Result<(Staged, Frozen)> {
    let vault = office.vault();
    let store = office.session().store();
    store.checkpoint(office.session().actor(), Reason::Backup)?;
    let frozen = store.freeze(&vault.folder().join(folder::DATABASE), &vault.keys().database)?;
    let (head, length) = (frozen.head, frozen.length);
    disk::require_room(vault.folder(), length + CHUNK as u64, Error::DiskFull)?;
    let path = vault.folder().join(NAME);
    discard(&path).map_err(|error| folder::failure(&error))?;
    let mut staged = Staged { path, length, hash: [0; 32], head };
    staged.hash = copy(&frozen, &staged.path, &Part { whole: progress, at: 0, of: PARTS, length })?;
    Ok((staged, frozen))
}

/// Copies byte for byte, and adds up on the way.
fn copy(source: &Frozen, path: &Path, progress: &dyn Progress) -> Result<[u8; 32]> {
    let failed = |error: io::Error| folder::failure(&error);
    let mut target = folder::private_file().write(true).create_new(true).open(path).map_err(failed)?;
    let (mut hash, mut chunk, mut done) = (Sha256::new(), vec![0; CHUNK], 0);
    while done < source.length {
        progress.step(done, None)?;
        let wanted = usize::try_from((source.length - done).min(CHUNK as u64)).map_err(Error::internal)?;
        source.read(&mut chunk[..wanted], done)?;
        hash.update(&chunk[..wanted]);
        target.write_all(&chunk[..wanted]).map_err(failed)?;
        done += wanted as u64;
    }
    Ok(hash.finalize().into())
}

impl Staged {
    pub(crate) fn open(&self) -> Result<File> {
        File::open(&self.path).map_err(|error| folder::failure(&error))
    }

    /// Checks it, and takes as many steps of the `writing` as that takes time.
    pub(crate) fn check(
        &self,
        frozen: &Frozen,
        office: &Office,
        writing: &mut Writing,
        progress: &dyn Progress,
    ) -> Result<Manifest> {
        let (vault, row_key) = (office.vault(), office.session().store().row_key().duplicate());
        let key = &vault.keys().database;
        let examination =
            Examination::of(&self.path, key, Access::ReadAlone, row_key, vault.id(), Depth::Rows)?;
        let meanwhile = &Meanwhile {
            whole: progress,
            length: self.length,
            written: AtomicU64::new(0),
            failed: AtomicBool::new(false),
        };
        let (examined, wrote) = thread::scope(|scope| {
            let examined = scope.spawn(move || examination.run(meanwhile));
            let wrote = meanwhile.write(writing, || examined.is_finished());
            let died = |_| Error::internal("a check of a database broke off");
            (examined.join().map_err(died).flatten(), wrote)
        });
        wrote?;
        // The copy has the very bytes of the vault: what is wrong with it is wrong there, unless the disk altered it on the way.
        let manifest = examined.map_err(|error| match error {
            Error::Cancelled => error,
            error => frozen.verify_pages().err().unwrap_or(error),
        })?;
        match manifest.ends_at(self.head) {
            true => Ok(manifest),
            false => Err(Error::backup(BackupProblem::Damaged)),
        }
    }
}

/// What goes on at the same time as a check.
struct Meanwhile<'a> {
    whole: &'a dyn Progress,
    length: u64,
    written: AtomicU64,
    /// Whether the writing failed, so that a check is of no use.
    failed: AtomicBool,
}

impl Meanwhile<'_> {
    fn write(&self, writing: &mut Writing, is_over: impl Fn() -> bool) -> Result<()> {
        let mut write = || {
            while !is_over() && writing.step()? {
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
    fn step(&self, done: u64, total: Option<u64>) -> Result<()> {
        if self.failed.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let checked = total.map_or(0, |total| self.length * done / total);
        let gone_through = self.length + checked + self.written.load(Ordering::Relaxed);
        self.whole.step(gone_through / PARTS, Some(self.length))
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        let _ = discard(&self.path);
    }
}

/// Removes the copy, which may not be there. Where that fails, the next backup tries again.
fn discard(path: &Path) -> io::Result<()> {
    ["", "-journal", "-wal", "-shm"].iter().try_for_each(|ending| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        match fs::remove_file(PathBuf::from(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    })
}
