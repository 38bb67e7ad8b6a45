//! The ledger beside the backups: who was erased, by pseudonyms alone, in a small sealed file in each folder that backups go to. So a backup
//! that is restored where nothing else is known of its vault brings nobody back.
//!
//! Its key never changes, and any backup of the vault leads to it: also one from before the vault's other keys were replaced.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use kartotek_journal::Uuid;
use serde::{Deserialize, Serialize};

use crate::{
    backup::{disk, register},
    clock::Timestamp,
    erasure::{self, Known},
    error::Result,
    session::office::Office,
    vault::{
        folder, kdf,
        key::SecretKey,
        seal::{open_sealed, seal},
    },
};

/// The ending of its name.
pub const EXTENSION: &str = "kartotek-erasures";

const MAGIC: &[u8; 8] = b"KARTOERA";
const VERSION: u16 = 1;
/// Magic, version, vault id.
const FRONT: usize = 8 + 2 + 16;
/// What is sealed is filled up to a multiple of this: its length tells next to nothing.
const ROUND: usize = 4096;
/// No vault has as many erasures.
const LARGEST: u64 = 1 << 28;

/// What is sealed.
#[derive(Debug, Serialize, Deserialize)]
struct Content {
    /// When it was written.
    at: Timestamp,
    erased: Vec<Line>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    /// How the journal names the erasure, in hex.
    erasure: String,
    /// The pseudonym, in hex.
    subject: String,
    suppressed: bool,
    /// How the journal names the texts of others that they were struck out of, in hex.
    #[serde(default)]
    struck: Vec<String>,
}

/// What lies in a folder.
#[derive(Debug)]
pub(crate) enum Found {
    /// None.
    Missing,
    /// One that is cut off, altered, of another key, or that a newer version wrote.
    Damaged,
    /// It knew this at that time.
    Read(Timestamp, Vec<Known>),
}

/// A vault's ledger as it is written to folders; needs no key any more.
#[derive(Debug)]
pub struct Sealed {
    bytes: Vec<u8>,
    name: String,
    folders: Vec<PathBuf>,
}

impl Sealed {
    /// The vault's ledger, for those of its folders that are there and do not have it as it is.
    pub fn due(office: &Office) -> Result<Self> {
        let (session, vault) = (office.session(), office.vault());
        let (known, places) =
            session.read(|snapshot| Ok((erasure::ledger(snapshot)?, register::newest(snapshot)?)))?;
        let (id, key) = (vault.id(), key(&vault.keys().journal, &vault.id()));
        let is_behind = |folder: &Path, newest: Timestamp| match read(folder, &id, &vault.keys().journal) {
            Found::Read(at, there) => at < newest || there != known,
            Found::Missing | Found::Damaged => true,
        };
        let due = places.into_iter().filter(|(folder, newest)| folder.is_dir() && is_behind(folder, *newest));
        let folders = due.map(|(folder, _)| folder).collect();
        let at = session.store().clock().now();
        Ok(Self { bytes: sealed(at, &known, &id, &key)?, name: name(&id), folders })
    }

    /// Whether all of them have it.
    pub fn is_empty(&self) -> bool {
        self.folders.is_empty()
    }

    /// Writes it to each of them. One that can't be written to keeps it from no other.
    ///
    /// # Errors
    /// [`Error::Backup`](crate::error::Error::Backup), the first.
    pub fn write(&self) -> Result<()> {
        let wrote: Vec<Result<()>> = self.folders.iter().map(|folder| self.write_to(folder)).collect();
        wrote.into_iter().collect()
    }

    fn write_to(&self, folder: &Path) -> Result<()> {
        let new = folder.join(format!(".{}.part", self.name));
        let write = || {
            let mut file = folder::private_file().write(true).create(true).truncate(true).open(&new)?;
            file.write_all(&self.bytes)?;
            file.sync_all()?;
            drop(file);
            fs::rename(&new, folder.join(&self.name))?;
            folder::sync_folder(folder)
        };
        write().map_err(|error| {
            let _ = fs::remove_file(&new);
            disk::write_failure(folder, &error)
        })
    }
}

/// What a folder knows of who was erased from a vault.
pub(crate) fn read(folder: &Path, vault: &Uuid, journal: &SecretKey) -> Found {
    let path = folder.join(name(vault));
    match fs::metadata(&path) {
        Err(_) => return Found::Missing,
        Ok(found) if !found.is_file() || found.len() > LARGEST => return Found::Damaged,
        Ok(_) => {}
    }
    let mut bytes = Vec::new();
    let read = File::open(&path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes));
    match read {
        Ok(_) => opened(&bytes, vault, &key(journal, vault)).unwrap_or(Found::Damaged),
        Err(_) => Found::Damaged,
    }
}

fn sealed(at: Timestamp, known: &[Known], vault: &Uuid, key: &SecretKey) -> Result<Vec<u8>> {
    let erased = known
        .iter()
        .map(|one| Line {
            erasure: HEXLOWER.encode(&one.uuid),
            subject: HEXLOWER.encode(&one.subject),
            suppressed: one.suppressed,
            struck: one.struck.iter().map(|uuid| HEXLOWER.encode(uuid)).collect(),
        })
        .collect();
    let mut bytes = serde_json::to_vec(&Content { at, erased }).map_err(crate::error::Error::internal)?;
    bytes.resize(bytes.len().next_multiple_of(ROUND), b' ');
    let front = [&MAGIC[..], &VERSION.to_le_bytes(), vault].concat();
    let sealed = seal(key, &front, &bytes);
    Ok([front, sealed].concat())
}

fn opened(bytes: &[u8], vault: &Uuid, key: &SecretKey) -> Option<Found> {
    let (front, sealed) = bytes.split_at_checked(FRONT)?;
    if front != [&MAGIC[..], &VERSION.to_le_bytes(), vault].concat() {
        return None;
    }
    let content: Content = serde_json::from_slice(&open_sealed(key, front, sealed)?).ok()?;
    let bytes = |hex: &str| HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok();
    let known = content.erased.iter().map(|line| {
        Some(Known {
            uuid: bytes(&line.erasure)?,
            subject: bytes(&line.subject)?,
            suppressed: line.suppressed,
            struck: line.struck.iter().map(|uuid| bytes(uuid)).collect::<Option<_>>()?,
        })
    });
    Some(Found::Read(content.at, known.collect::<Option<_>>()?))
}

fn key(journal: &SecretKey, vault: &Uuid) -> SecretKey {
    kdf::expand(journal.expose(), &[0; 32], &[b"kartotek erasures 1", vault])
}

/// Tells only which vault it is of, as each backup does.
fn name(vault: &Uuid) -> String {
    format!("kartotek-{}.{EXTENSION}", HEXLOWER.encode(&vault[..8]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VAULT: Uuid = [7; 16];

    fn known() -> Vec<Known> {
        let struck = |n| (0..n).map(|text| [text; 16]).collect();
        (0..3)
            .map(|n| Known { uuid: [n; 16], subject: [n + 100; 16], suppressed: n == 1, struck: struck(n) })
            .collect()
    }

    #[test]
    fn it_reads_back_as_it_was_written_and_every_flipped_byte_is_found() {
        let home = tempfile::tempdir().unwrap();
        let journal = SecretKey::generate();
        assert!(matches!(read(home.path(), &VAULT, &journal), Found::Missing));
        let bytes = sealed(5, &known(), &VAULT, &key(&journal, &VAULT)).unwrap();
        let ledger = Sealed { bytes, name: name(&VAULT), folders: vec![home.path().to_owned()] };
        ledger.write().unwrap();
        ledger.write().unwrap();

        let Found::Read(at, there) = read(home.path(), &VAULT, &journal) else { panic!("it is not read") };
        assert_eq!((at, there), (5, known()));
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
        let path = home.path().join(name(&VAULT));
        let whole = fs::read(&path).unwrap();
        for byte in (0..whole.len()).step_by(7).chain(0..FRONT) {
            let mut flipped = whole.clone();
            flipped[byte] ^= 1;
            fs::write(&path, flipped).unwrap();
            assert!(matches!(read(home.path(), &VAULT, &journal), Found::Damaged), "byte {byte}");
        }
        fs::write(&path, &whole[..FRONT - 1]).unwrap();
        assert!(matches!(read(home.path(), &VAULT, &journal), Found::Damaged));
        fs::write(&path, whole).unwrap();
        assert!(matches!(read(home.path(), &VAULT, &SecretKey::generate()), Found::Damaged));
    }

    #[test]
    fn its_length_does_not_tell_how_many_there_are() {
        let key = SecretKey::generate();
        let length = |known: &[Known]| sealed(5, known, &VAULT, &key).unwrap().len();

        assert_eq!(length(&[]), length(&known()));
    }
}
