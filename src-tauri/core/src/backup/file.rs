//! Reading a backup: its front, header and manifest at once, its database as a stream.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::{
    backup::{
        disk::read_failure,
        document::{self, Entry, Kept},
        manifest::Manifest,
        preamble::{self, Preamble},
        writing::CHUNK,
    },
    clock::Timestamp,
    document::file::Name,
    error::{BackupProblem, Error, Result, VaultProblem},
    progress::Progress,
    vault::{self, VaultGlimpse, folder, key::SecretKey},
};

/// What a backup says without being opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupInfo {
    /// UTC milliseconds: the moment whose state it holds.
    pub created_at: i64,
    /// How large the file is.
    pub bytes: u64,
    /// What the vault said of itself then.
    pub vault: VaultGlimpse,
}

/// Looks at a file: whether it is a backup, and of when. It is believed only once it is opened with its key.
///
/// # Errors
/// [`Error::Backup`].
pub fn inspect(path: &Path) -> Result<BackupInfo> {
    let file = BackupFile::open(path)?;
    Ok(BackupInfo {
        created_at: file.preamble.created,
        bytes: file.preamble.file_length(),
        vault: vault::inspect_header(&file.header).map_err(in_backup)?,
    })
}

/// What is wrong with a vault that is part of a backup: the header and the database are parts of the file.
pub(crate) fn in_backup(error: Error) -> Error {
    match error {
        Error::Vault { problem: VaultProblem::DamagedHeader | VaultProblem::DamagedDatabase } => {
            Error::backup(BackupProblem::Damaged)
        }
        Error::Vault { problem: VaultProblem::Newer } => Error::backup(BackupProblem::Newer),
        other => other,
    }
}

/// A backup whose parts have the right lengths and whose header has its checksum.
#[derive(Debug)]
pub(crate) struct BackupFile {
    file: File,
    pub(crate) preamble: Preamble,
    pub(crate) header: Vec<u8>,
    manifest: Vec<u8>,
}

impl BackupFile {
    /// Opens a file and reads all but its database.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        // Asked before it is opened: a pipe would wait for somebody to write.
        let found = fs::metadata(path).map_err(|error| read_failure(&error))?;
        if !found.is_file() {
            return Err(Error::backup(BackupProblem::NotABackup));
        }
        let mut file = File::open(path).map_err(|error| read_failure(&error))?;
        let preamble = Preamble::read(&mut file)?;
        if found.len() != preamble.file_length() {
            return Err(Error::backup(BackupProblem::Damaged));
        }
        let header = part(&mut file, preamble.header_length)?;
        let manifest = part(&mut file, preamble.manifest_length)?;
        if Sha256::digest(&header).as_slice() != preamble.header_hash {
            return Err(Error::backup(BackupProblem::Damaged));
        }
        Ok(Self { file, preamble, header, manifest })
    }

    /// Opens the manifest; from then on everything that the file says is believed.
    ///
    /// # Errors
    /// [`BackupProblem::Damaged`] where it was altered, or sealed under another key.
    pub(crate) fn manifest(&self, key: &SecretKey) -> Result<Manifest> {
        Manifest::open(&self.manifest, key, &self.preamble.encode())
            .ok_or(Error::backup(BackupProblem::Damaged))
    }

    /// Writes the database to a file that does not exist yet, and checks it on the way.
    pub(crate) fn unpack(&mut self, to: &Path, progress: &dyn Progress) -> Result<()> {
        let written = |error: std::io::Error| folder::failure(&error);
        let read = |error: std::io::Error| read_failure(&error);
        let total = self.preamble.database_length;
        self.file.seek(SeekFrom::Start(self.preamble.database_start())).map_err(read)?;
        let mut target = folder::private_file().write(true).create_new(true).open(to).map_err(written)?;
        let (mut hash, mut chunk, mut done) = (Sha256::new(), vec![0; CHUNK], 0);
        while done < total {
            progress.step(done, Some(total))?;
            let wanted = usize::try_from((total - done).min(CHUNK as u64)).map_err(Error::internal)?;
            self.file.read_exact(&mut chunk[..wanted]).map_err(read)?;
            hash.update(&chunk[..wanted]);
            target.write_all(&chunk[..wanted]).map_err(written)?;
            done += wanted as u64;
        }
        if hash.finalize().as_slice() != self.preamble.database_hash {
            return Err(Error::backup(BackupProblem::Damaged));
        }
        target.sync_all().map_err(written)?;
        progress.step(total, Some(total))
    }

    /// Fills `buffer` with bytes of the database, still encrypted, from `offset` on.
    pub(crate) fn read(&mut self, buffer: &mut [u8], offset: u64) -> Result<()> {
        self.file
            .seek(SeekFrom::Start(self.preamble.database_start() + offset))
            .and_then(|_| self.file.read_exact(buffer))
            .map_err(|error| read_failure(&error))
    }

    /// Reads the documents, checks them on the way, and writes them `to` a folder, if one is given. Returns what they are called.
    pub(crate) fn unpack_documents(
        &mut self,
        to: Option<&Path>,
        progress: &dyn Progress,
    ) -> Result<BTreeSet<Name>> {
        let start = SeekFrom::Start(self.preamble.documents_start());
        self.file.seek(start).map_err(|error| read_failure(&error))?;
        document::unpack(&mut self.file, self.preamble.documents(), to, progress)
    }

    /// The documents that lie in it.
    pub(crate) fn entries(&mut self) -> Result<Vec<Entry>> {
        document::entries(&mut self.file, self.preamble.documents_start(), self.preamble.documents())
    }

    /// Gives those that stay to the one that takes its place.
    pub(crate) fn keep(self, entries: Vec<Entry>) -> Kept {
        Kept::of(self.file, entries)
    }

    /// When it was made.
    pub(crate) fn created(&self) -> Timestamp {
        self.preamble.created
    }
}

fn part(file: &mut File, length: u32) -> Result<Vec<u8>> {
    let mut bytes = vec![0; usize::try_from(length).map_err(Error::internal)?];
    file.read_exact(&mut bytes).map_err(|error| read_failure(&error))?;
    Ok(bytes)
}

/// How many bytes the backup with that id has, where a file is that backup and has as many as it says.
pub(crate) fn whole_length(path: &Path, id: &[u8; 16]) -> Option<u64> {
    let mut file = File::open(path).ok()?;
    let preamble = Preamble::read(&mut file).ok().filter(|preamble| preamble.id == *id)?;
    let length = file.metadata().ok()?.len();
    (preamble.file_length() == length).then_some(length)
}

/// Whether a file is the backup with that id; how it is otherwise does not matter.
pub(crate) fn is_backup(path: &Path, id: &[u8; 16]) -> bool {
    let mut front = [0; preamble::SHORTEST];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut front));
    read.is_ok() && Preamble::names(&front, id)
}
