//! The first half of a backup: a consistent copy of the database beside it, checked on both sides.
//!
//! It lies in the vault's folder, since SQLite works best on the computer's own disk, and a stick is written once only.

use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    backup::{disk, gate, manifest::Manifest, preamble::Preamble},
    error::{Error, Result},
    progress::{Part, Progress},
    session::office::Office,
    store::{
        connection::{self, Access},
        copy,
    },
    vault::{folder, key::DatabaseKey},
};

/// The copy's name in the vault's folder. What is left there by a crash is overwritten by the next backup.
const NAME: &str = "vault.db.backup";

/// How often a backup goes through all bytes: to copy, to add up, to write, to read back.
pub(crate) const PARTS: u64 = 4;

/// Bytes that are read or written at once.
pub(crate) const CHUNK: usize = 1 << 20;

/// Everything that goes into a backup, before it is written to its folder. Dropped, the copy is gone.
#[derive(Debug)]
pub(crate) struct Staged {
    pub(crate) preamble: Preamble,
    pub(crate) header: Vec<u8>,
    pub(crate) manifest: Vec<u8>,
    /// The last journal entry in it.
    pub(crate) seq: u64,
    path: PathBuf,
}

impl Staged {
    pub(crate) fn database(&self) -> Result<File> {
        File::open(&self.path).map_err(|error| folder::failure(&error))
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        discard(&self.path);
    }
}

/// Copies and checks the database of an open vault. Work on the vault goes on meanwhile.
pub(crate) fn stage(office: &Office, progress: &dyn Progress) -> Result<Staged> {
    let vault = office.vault();
    let path = vault.folder().join(NAME);
    discard(&path);
    let database = vault.folder().join(folder::DATABASE);
    let keys = vault.keys();
    // The log is moved into the file, so that the check of the file's pages covers what was written last.
    office.session().store().checkpoint()?;
    let source = connection::open(&database, &keys.database, Access::Read)?;
    // A second look tells a damaged page from one that is being written.
    copy::verify_pages(&source).or_else(|_| copy::verify_pages(&source))?;
    progress.step(0, None)?;
    let length = copy::size(&source)?;
    disk::require_room(vault.folder(), length + CHUNK as u64, Error::DiskFull)?;
    let part = |at| Part { whole: progress, at, of: PARTS, length };
    let copied = copy_checked(&source, &path, &keys.database, &part(0));
    let manifest = copied.inspect_err(|_| discard(&path))?;
    drop(source);

    let (database_length, database_hash) = digest(&path, &part(1)).inspect_err(|_| discard(&path))?;
    let header = vault.header();
    let encoded = manifest.encode()?;
    let preamble = Preamble {
        header_length: u32::try_from(header.len()).map_err(Error::internal)?,
        manifest_length: u32::try_from(encoded.len() + crate::vault::seal::OVERHEAD)
            .map_err(Error::internal)?,
        database_length,
        created: office.session().store().clock().now(),
        vault: vault.id(),
        id: crate::random::bytes(),
        header_hash: Sha256::digest(&header).into(),
        database_hash,
    };
    let sealed = Manifest::seal(&encoded, &keys.backup, &preamble.encode());
    Ok(Staged { preamble, header, manifest: sealed, seq: manifest.journal_seq, path })
}

/// Copies as one moment saw it, and has the copy pass the gate of a restore.
fn copy_checked(
    source: &rusqlite::Connection,
    path: &Path,
    key: &DatabaseKey,
    progress: &dyn Progress,
) -> Result<Manifest> {
    let snapshot = source.unchecked_transaction()?;
    let manifest = Manifest::of(&snapshot)?;
    copy::copy(&snapshot, path, key, progress)?;
    snapshot.finish()?;
    gate::pass(path, key, &manifest)?;
    Ok(manifest)
}

fn digest(path: &Path, progress: &dyn Progress) -> Result<(u64, [u8; 32])> {
    let mut file = File::open(path).map_err(|error| folder::failure(&error))?;
    let (mut length, mut hash) = (0, Sha256::new());
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = file.read(&mut chunk).map_err(|error| folder::failure(&error))?;
        if read == 0 {
            return Ok((length, hash.finalize().into()));
        }
        hash.update(&chunk[..read]);
        length += read as u64;
        progress.step(length, None)?;
    }
}

fn discard(path: &Path) {
    for ending in ["", "-journal", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        // It was never there, or the next backup tries again.
        let _ = fs::remove_file(PathBuf::from(name));
    }
}
