//! The first half of a backup: a consistent copy of the database beside it, checked.
//!
//! It lies in the vault's folder, since SQLite works best on the computer's own disk, and a stick is written once only.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use kartotek_journal::checkpoint::Reason;
use sha2::{Digest, Sha256};

use crate::{
    backup::{disk, gate, manifest::Manifest, preamble::Preamble},
    error::{BackupProblem, Error, Result},
    progress::{Part, Progress},
    session::office::Office,
    store::{copy::Depth, frozen::Frozen},
    vault::folder,
};

/// The copy's name in the vault's folder. What is left there by a crash is overwritten by the next backup.
const NAME: &str = "vault.db.backup";

/// How often a backup goes through all bytes: to copy, to check, to write, to read back.
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
        let _ = discard(&self.path);
    }
}

/// Copies and checks the database of an open vault. Work on the vault goes on meanwhile.
pub(crate) fn stage(office: &Office, progress: &dyn Progress) -> Result<Staged> {
    let vault = office.vault();
    let path = vault.folder().join(NAME);
    discard(&path).map_err(|error| folder::failure(&error))?;
    stage_at(office, path.clone(), progress).inspect_err(|_| drop(discard(&path)))
}

fn stage_at(office: &Office, path: PathBuf, progress: &dyn Progress) -> Result<Staged> {
    let (vault, keys) = (office.vault(), office.vault().keys());
    let store = office.session().store();
    store.checkpoint(office.session().actor(), Reason::Backup)?;
    let frozen = store.freeze(&vault.folder().join(folder::DATABASE), &keys.database)?;
    let (head, length) = (frozen.head, frozen.length);
    disk::require_room(vault.folder(), length + CHUNK as u64, Error::DiskFull)?;
    let part = |at| Part { whole: progress, at, of: PARTS, length };
    let database_hash = copy(&frozen, &path, &part(0))?;
    // The copy has the very bytes of the vault: what is wrong with it is wrong there, unless the disk altered it on the way.
    let manifest = gate::examine(&path, &keys.database, vault.id(), Depth::Rows, &part(1))
        .map_err(|error| frozen.verify_pages().err().unwrap_or(error))?;
    drop(frozen);
    if !manifest.ends_at(head) {
        return Err(Error::backup(BackupProblem::Damaged));
    }

    let header = vault.header();
    let encoded = manifest.encode()?;
    let preamble = Preamble {
        header_length: u32::try_from(header.len()).map_err(Error::internal)?,
        manifest_length: u32::try_from(encoded.len() + crate::vault::seal::OVERHEAD)
            .map_err(Error::internal)?,
        database_length: length,
        created: store.clock().now(),
        vault: vault.id(),
        id: crate::random::bytes(),
        header_hash: Sha256::digest(&header).into(),
        database_hash,
    };
    let sealed = Manifest::seal(&encoded, &keys.backup, &preamble.encode());
    Ok(Staged { preamble, header, manifest: sealed, seq: manifest.journal_seq, path })
}

/// Copies byte for byte, and adds up on the way.
fn copy(source: &Frozen, path: &Path, progress: &dyn Progress) -> Result<[u8; 32]> {
    let failed = |error: std::io::Error| folder::failure(&error);
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
