//! The journal's head, kept beside the database: what shows that a write-ahead log was deleted, cut or exchanged.
//!
//! SQLite takes a database without its log for a whole one, in an older state. So each commit writes the head of the
//! journal to a small file, in place and without waiting for the disk: it costs next to nothing, outlives a killed
//! program, and after a power cut is at most too old. It is never ahead of what is durable.

use std::{
    fs::{self, File},
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use hmac::{Hmac, KeyInit, Mac};
use kartotek_journal::Head;
use sha2::Sha256;

use crate::{
    error::Result,
    store::StoreKeys,
    vault::{folder, kdf, key::SecretKey},
};

/// Number 8, hash 32, HMAC 32.
const LENGTH: usize = 72;

/// The file, open for as long as the database is.
#[derive(Debug)]
pub(crate) struct Anchor {
    file: File,
    key: SecretKey,
}

/// Where it lies.
fn path(database: &Path) -> PathBuf {
    database.with_extension("head")
}

fn key(keys: &StoreKeys) -> SecretKey {
    kdf::expand(keys.journal.expose(), &[0; 32], &[b"kartotek anchor 1", &keys.vault])
}

/// What it says. A file that is missing, damaged, or was cut off while it was written says nothing.
pub(crate) fn read(database: &Path, keys: &StoreKeys) -> Option<Head> {
    let bytes: [u8; LENGTH] = fs::read(path(database)).ok()?.try_into().ok()?;
    let (content, mac) = bytes.split_last_chunk::<32>()?;
    authenticate(&key(keys), content).verify_slice(mac).ok()?;
    let (seq, hash) = content.split_first_chunk::<8>()?;
    Some(Head { seq: u64::from_le_bytes(*seq), hash: hash.try_into().ok()? })
}

impl Anchor {
    pub(crate) fn open(database: &Path, keys: &StoreKeys) -> Result<Self> {
        let file = folder::private_file().write(true).create(true).truncate(false).open(path(database));
        Ok(Self { file: file.map_err(|error| folder::failure(&error))?, key: key(keys) })
    }

    /// Remembers a head that is committed. Where that fails, the file says nothing or what it said before.
    pub(crate) fn note(&self, head: Head) {
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(&head.seq.to_le_bytes());
        bytes.extend_from_slice(&head.hash);
        let mac = authenticate(&self.key, &bytes).finalize().into_bytes();
        bytes.extend_from_slice(&mac);
        let mut file = &self.file;
        let _ = file.seek(SeekFrom::Start(0)).and_then(|_| file.write_all(&bytes));
    }
}

fn authenticate(key: &SecretKey, content: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).expect("HMAC takes a key of any length");
    mac.update(content);
    mac
}
