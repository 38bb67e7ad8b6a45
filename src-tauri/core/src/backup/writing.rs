//! The database and the documents of a backup on their way to its folder: written, then read back from the drive, one piece after the other, so
//! that it can begin while the database is still being checked, and end when the vault is long locked.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use crate::{
    backup::{checksum::Checksum, disk},
    error::{BackupProblem, Error, Result},
    vault::folder,
};

/// Bytes that are read or written at once.
pub(crate) const CHUNK: usize = 1 << 20;

/// How many bytes are written before the drive is waited for, so that progress and cancel mean something.
const SYNC_EVERY: u64 = 16 << 20;

/// A file under another name, still without its front. Dropped, it is gone.
#[derive(Debug)]
pub(crate) struct Writing {
    target: File,
    path: PathBuf,
    /// Where the database begins.
    start: u64,
    /// Of the database.
    database: u64,
    /// Of database and documents.
    length: u64,
    written: u64,
    arrived: u64,
    checksum: Checksum,
    /// That of the database that arrived, once it did.
    arrived_database: u128,
    chunk: Vec<u8>,
}

impl Writing {
    /// Begins to write a database and documents of so many bytes to a new file at `path`, from `start` on.
    pub(crate) fn begin(path: PathBuf, start: u64, database: u64, documents: u64) -> Result<Self> {
        let mut options = folder::private_file();
        let mut target = options
            .read(true)
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(|error| disk::write_failure(folder_of(&path), &error))?;
        target.seek(SeekFrom::Start(start)).map_err(|error| disk::write_failure(folder_of(&path), &error))?;
        Ok(Self {
            target,
            path,
            start,
            database,
            length: database + documents,
            written: 0,
            arrived: 0,
            checksum: Checksum::new(),
            arrived_database: 0,
            chunk: vec![0; CHUNK],
        })
    }

    /// How many bytes are to be written.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// How many bytes were gone through, of twice the length.
    pub(crate) fn done(&self) -> u64 {
        self.written + self.arrived
    }

    /// Whether the next piece is one of the documents', the database being written.
    pub(crate) fn wants_documents(&self) -> bool {
        self.written >= self.database && self.written < self.length
    }

    /// Goes through the next piece, which `source` fills where it is still to be written; false once everything arrived.
    pub(crate) fn step(&mut self, source: impl FnOnce(&mut [u8]) -> Result<()>) -> Result<bool> {
        if self.written < self.length {
            self.write(source)?;
        } else if self.arrived < self.length {
            self.read_back().map_err(|_| self.lost())?;
        }
        Ok(self.arrived < self.length)
    }

    fn write(&mut self, source: impl FnOnce(&mut [u8]) -> Result<()>) -> Result<()> {
        let piece = piece(&mut self.chunk, left(self.written, self.database, self.length));
        source(piece)?;
        let before = self.written;
        self.written += piece.len() as u64;
        let is_whole = self.written == self.length;
        let wrote = self.target.write_all(piece).and_then(|()| {
            if is_whole {
                self.target.sync_all()?;
                // What arrived is read from the drive.
                disk::forget_cached(&self.target);
                self.target.seek(SeekFrom::Start(self.start)).map(drop)
            } else if self.written / SYNC_EVERY > before / SYNC_EVERY {
                self.target.sync_data()
            } else {
                Ok(())
            }
        });
        wrote.map_err(|error| self.failed(&error))
    }

    fn read_back(&mut self) -> io::Result<()> {
        let piece = piece(&mut self.chunk, left(self.arrived, self.database, self.length));
        self.target.read_exact(piece)?;
        self.checksum.update(piece);
        self.arrived += piece.len() as u64;
        if self.arrived == self.database {
            self.arrived_database = self.checksum.value();
            self.checksum = Checksum::new();
        }
        Ok(())
    }

    /// Writes the `front` once everything arrived, reads it back as well, and gives the file its name.
    ///
    /// # Errors
    /// [`BackupProblem::Altered`] where what arrived is not what was written: what has these checksums.
    pub(crate) fn finish(self, front: &[u8], database: u128, documents: u128, path: &Path) -> Result<()> {
        let settled = self.settle(front, database, documents)?;
        settled.name(path)?;
        folder::sync_folder(folder_of(path)).map_err(|error| {
            // A drive that is gone takes it along.
            let _ = fs::remove_file(path);
            settled.failed(&error)
        })
    }

    /// The same in the place of a file that is there: it, or this one whole, is at `path` whatever happens.
    ///
    /// # Errors
    /// As [`Self::finish`].
    pub(crate) fn replace(self, front: &[u8], database: u128, documents: u128, path: &Path) -> Result<()> {
        let settled = self.settle(front, database, documents)?;
        settled.name(path)?;
        folder::sync_folder(folder_of(path)).map_err(|error| settled.failed(&error))
    }

    /// Writes the `front`, and reads it back as well: from then on the file is whole and on its drive, under its other name.
    fn settle(mut self, front: &[u8], database: u128, documents: u128) -> Result<Self> {
        debug_assert!(self.arrived == self.length && front.len() as u64 == self.start);
        let wrote = self
            .target
            .seek(SeekFrom::Start(0))
            .and_then(|_| self.target.write_all(front))
            .and_then(|()| self.target.sync_all());
        wrote.map_err(|error| self.failed(&error))?;
        disk::forget_cached(&self.target);
        let mut arrived = vec![0; front.len()];
        let read = self.target.seek(SeekFrom::Start(0)).and_then(|_| self.target.read_exact(&mut arrived));
        read.map_err(|_| self.lost())?;
        if arrived != front || self.arrived_database != database || self.checksum.value() != documents {
            return Err(Error::backup(BackupProblem::Altered));
        }
        Ok(self)
    }

    fn name(&self, path: &Path) -> Result<()> {
        fs::rename(&self.path, path).map_err(|error| self.failed(&error))
    }

    fn failed(&self, error: &io::Error) -> Error {
        disk::write_failure(folder_of(&self.path), error)
    }

    /// What it means that what was written can't be read.
    fn lost(&self) -> Error {
        Error::backup(match folder_of(&self.path).is_dir() {
            true => BackupProblem::Interrupted,
            false => BackupProblem::NoFolder,
        })
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        // It has its name by then, or a drive that is gone takes it along; the next backup sweeps what is left.
        let _ = fs::remove_file(&self.path);
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

/// How many bytes are left of the database, or else of the documents, when so many are `done`.
fn left(done: u64, database: u64, length: u64) -> u64 {
    if done < database { database - done } else { length - done }
}

/// The part of a chunk that is filled when so many bytes are `left`.
pub(crate) fn piece(chunk: &mut [u8], left: u64) -> &mut [u8] {
    let wanted = usize::try_from(left).map_or(chunk.len(), |left| left.min(chunk.len()));
    &mut chunk[..wanted]
}
