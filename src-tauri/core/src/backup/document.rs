//! The documents of a backup: their sealed files, one after the other, each with its name, its length and a checksum. They are
//! ciphertext already and never change: they are read where they lie, when the vault is long locked.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    vec,
};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::{
    backup::{
        checksum::Checksum,
        disk::read_failure,
        writing::{CHUNK, piece},
    },
    document::{
        self,
        file::{self, Name},
    },
    error::{BackupProblem, Error, Result},
    progress::Progress,
    vault::folder,
};

/// What stands before each file: its name, and its length in 8 bytes. None is there of a file that is missing.
const HEAD: usize = 16 + 8;
/// What stands after each: SHA-256.
const TAIL: usize = 32;

/// The files that a database names, on their way into a backup.
#[derive(Debug)]
pub(crate) struct Documents {
    folder: PathBuf,
    left: vec::IntoIter<(Name, u64)>,
    length: u64,
    part: Part,
    /// Over the file that is read.
    checksum: Sha256,
    /// Over all that was given.
    whole: Checksum,
}

/// What is given at the moment.
#[derive(Debug)]
enum Part {
    Bytes(vec::IntoIter<u8>, Next),
    Content(Option<File>, u64),
}

/// What comes after.
#[derive(Debug)]
enum Next {
    Content(Name, u64),
    Document,
}

impl Documents {
    /// The files that a database names, as long as they are now. One that is missing takes no room.
    pub(crate) fn of(connection: &Connection, folder: PathBuf) -> Result<Self> {
        let files: Vec<_> = document::files(connection)?
            .into_iter()
            .map(|name| (name, fs::metadata(file::path(&folder, &name)).map_or(0, |found| found.len())))
            .collect();
        let length = files.iter().map(|(_, length)| (HEAD + TAIL) as u64 + length).sum();
        let part = Part::Bytes(Vec::new().into_iter(), Next::Document);
        let (checksum, whole) = (Sha256::new(), Checksum::new());
        Ok(Self { folder, left: files.into_iter(), length, part, checksum, whole })
    }

    /// How many bytes they are.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// Fills a buffer with the next bytes.
    pub(crate) fn read(&mut self, mut buffer: &mut [u8]) -> Result<()> {
        while !buffer.is_empty() {
            let given = self.give(buffer).map_err(|error| folder::failure(&error))?;
            self.whole.update(&buffer[..given]);
            buffer = &mut buffer[given..];
        }
        Ok(())
    }

    /// Over all that was given.
    pub(crate) fn checksum(&self) -> u128 {
        self.whole.value()
    }

    fn give(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.part {
            Part::Bytes(bytes, _) if bytes.len() > 0 => {
                let given = bytes.len().min(buffer.len());
                buffer.iter_mut().zip(bytes.take(given)).for_each(|(to, byte)| *to = byte);
                Ok(given)
            }
            Part::Bytes(_, Next::Content(name, length)) => {
                self.part = Part::Content(open(&file::path(&self.folder, name))?, *length);
                Ok(0)
            }
            Part::Bytes(_, Next::Document) => {
                let (name, length) = self.left.next().ok_or(io::ErrorKind::UnexpectedEof)?;
                let head = [&name[..], &length.to_le_bytes()].concat();
                self.part = Part::Bytes(head.into_iter(), Next::Content(name, length));
                Ok(0)
            }
            Part::Content(_, 0) => {
                let checksum = self.checksum.finalize_reset().to_vec();
                self.part = Part::Bytes(checksum.into_iter(), Next::Document);
                Ok(0)
            }
            Part::Content(file, left) => {
                let wanted = piece(buffer, *left);
                match file {
                    Some(file) => file.read_exact(wanted)?,
                    // It was deleted for good since.
                    None => wanted.fill(0),
                }
                self.checksum.update(&*wanted);
                *left -= wanted.len() as u64;
                Ok(wanted.len())
            }
        }
    }
}

/// A document as it lies in a backup: where its part of the file begins, and how many bytes that has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) name: Name,
    at: u64,
    length: u64,
}

impl Entry {
    /// How many bytes of the file it takes.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }
}

/// The documents that lie in a backup from `start` on, in so many bytes. What they hold is not read.
///
/// # Errors
/// [`BackupProblem::Damaged`].
pub(crate) fn entries(file: &mut File, start: u64, length: u64) -> Result<Vec<Entry>> {
    let damaged = || Error::backup(BackupProblem::Damaged);
    let failed = |error: io::Error| read_failure(&error);
    let (mut entries, mut done): (Vec<Entry>, u64) = Default::default();
    while done < length {
        file.seek(SeekFrom::Start(start + done)).map_err(failed)?;
        let mut head = [0; HEAD];
        file.read_exact(&mut head).map_err(failed)?;
        let (name, size) = head.split_at(16);
        let size = u64::from_le_bytes(size.try_into().map_err(Error::internal)?);
        let whole = size.checked_add((HEAD + TAIL) as u64).ok_or_else(damaged)?;
        if whole > length - done {
            return Err(damaged());
        }
        let name = Name::try_from(name).map_err(Error::internal)?;
        entries.push(Entry { name, at: start + done, length: whole });
        done += whole;
    }
    Ok(entries)
}

/// Documents on their way from a backup into the one that takes its place: byte for byte, each with its checksum, so that one that is
/// damaged shows it there as here.
#[derive(Debug)]
pub(crate) struct Kept {
    file: File,
    left: vec::IntoIter<Entry>,
    /// How many bytes of the present one are left.
    rest: u64,
    length: u64,
    whole: Checksum,
}

impl Kept {
    /// Those of a backup that stay.
    pub(crate) fn of(file: File, entries: Vec<Entry>) -> Self {
        let length = entries.iter().map(|entry| entry.length).sum();
        Self { file, left: entries.into_iter(), rest: 0, length, whole: Checksum::new() }
    }

    /// How many bytes they are.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// Fills a buffer with the next bytes.
    pub(crate) fn read(&mut self, mut buffer: &mut [u8]) -> Result<()> {
        let failed = |error: io::Error| read_failure(&error);
        while !buffer.is_empty() {
            if self.rest == 0 {
                let entry =
                    self.left.next().ok_or_else(|| Error::internal("a backup has too few documents"))?;
                self.file.seek(SeekFrom::Start(entry.at)).map_err(failed)?;
                self.rest = entry.length;
            }
            let wanted = piece(buffer, self.rest);
            self.file.read_exact(wanted).map_err(failed)?;
            self.whole.update(wanted);
            let given = wanted.len();
            self.rest -= given as u64;
            buffer = &mut buffer[given..];
        }
        Ok(())
    }

    /// Over all that was given.
    pub(crate) fn checksum(&self) -> u128 {
        self.whole.value()
    }
}

fn open(path: &Path) -> io::Result<Option<File>> {
    match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        file => file.map(Some),
    }
}

/// Reads documents of so many bytes out of a backup, and checks them; `to` a folder, if one is given. Returns what they are called,
/// the missing ones too.
///
/// # Errors
/// [`BackupProblem::Damaged`], [`Error::DiskFull`], [`Error::Cancelled`].
pub(crate) fn unpack(
    source: &mut impl Read,
    length: u64,
    to: Option<&Path>,
    progress: &dyn Progress,
) -> Result<BTreeSet<Name>> {
    let damaged = || Error::backup(BackupProblem::Damaged);
    let failed = |error: io::Error| folder::failure(&error);
    let (mut names, mut chunk, mut done) = (BTreeSet::new(), vec![0; CHUNK], 0);
    while done < length {
        let mut head = [0; HEAD];
        source.read_exact(&mut head).map_err(|error| read_failure(&error))?;
        let (name, size) = head.split_at(16);
        let name = Name::try_from(name).map_err(Error::internal)?;
        let size = u64::from_le_bytes(size.try_into().map_err(Error::internal)?);
        done += (HEAD + TAIL) as u64;
        if size > length.saturating_sub(done) || done > length || !names.insert(name) {
            return Err(damaged());
        }
        let mut target = match to.filter(|_| size > 0) {
            Some(folder) => Some(file::create(folder, &name).map_err(failed)?),
            None => None,
        };
        let (mut hash, mut left) = (Sha256::new(), size);
        while left > 0 {
            progress.step(done, Some(length))?;
            let piece = piece(&mut chunk, left);
            source.read_exact(piece).map_err(|error| read_failure(&error))?;
            hash.update(&*piece);
            if let Some(target) = &mut target {
                target.write_all(piece).map_err(failed)?;
            }
            left -= piece.len() as u64;
            done += piece.len() as u64;
        }
        let mut checksum = [0; TAIL];
        source.read_exact(&mut checksum).map_err(|error| read_failure(&error))?;
        if hash.finalize().as_slice() != checksum {
            return Err(damaged());
        }
        if let Some(target) = target {
            target.sync_all().map_err(failed)?;
        }
    }
    if let Some(folder) = to {
        file::settle(folder, &names).map_err(failed)?;
    }
    Ok(names)
}
