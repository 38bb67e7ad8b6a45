//! The ledger beside the backups: who was erased, and which single records, by numbers of the vault alone, in a small sealed file in each folder that backups go to. So a backup
//! that is restored where nothing else is known of its vault brings nobody back.
//!
//! Its key never changes, and any backup of the vault leads to it: also one from before the vault's other keys were replaced.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

use data_encoding::HEXLOWER;
use kartotek_journal::Uuid;
use serde::{Deserialize, Serialize};

use crate::{
    backup::{disk, register},
    clock::Timestamp,
    erasure::{self, ErasedSort, Known, KnownItem, Ledger},
    error::Result,
    session::office::{LedgerSeen, Office},
    vault::{
        folder, kdf,
        key::SecretKey,
        seal::{open_sealed, seal},
    },
};

/// The ending of its name.
pub const EXTENSION: &str = "kartotek-erasures";

const MAGIC: &[u8; 8] = b"KARTOERA";
/// The first had no single records, the second nothing of what the archive keeps no longer, the third nothing of what it keeps.
const VERSIONS: [u16; 4] = [1, 2, 3, 4];
const VERSION: u16 = 4;
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
    /// Single records.
    #[serde(default)]
    items: Vec<ItemLine>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ItemLine {
    sort: ErasedSort,
    /// The number of the record in the vault, in hex.
    item: String,
    at: Timestamp,
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
    /// How the journal names what the archive keeps, in hex; none where a version wrote it that did not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kept: Option<Vec<String>>,
}

/// What lies in a folder.
#[derive(Debug)]
pub(crate) enum Found {
    /// None.
    Missing,
    /// One that is cut off, altered, of another key, or that a newer version wrote.
    Damaged,
    /// It knew this at that time.
    Read(Timestamp, Ledger),
}

/// A vault's ledger as it is written to folders; needs no key any more.
#[derive(Debug)]
pub struct Sealed {
    name: String,
    /// What each folder is to have.
    folders: Vec<(PathBuf, Vec<u8>)>,
}

impl Sealed {
    /// The vault's ledger, for those of its folders that are there and do not have it as it is, each with what it knows besides: a vault that
    /// was restored from an old backup knows less. It is read and sealed only where one may be behind.
    pub fn due(office: &Office) -> Result<Self> {
        let (session, vault) = (office.session(), office.vault());
        let (id, journal) = (vault.id(), &vault.keys().journal);
        let name = name(&id);
        let seq = session.store().head().seq;
        let mut unsure = Vec::new();
        for (folder, newest) in session.read(|snapshot| register::newest(snapshot))? {
            if folder.is_dir() && !is_known(office, &folder, &name, newest)? {
                unsure.push((folder, newest));
            }
        }
        let mut due = Self { name, folders: Vec::new() };
        if unsure.is_empty() {
            return Ok(due);
        }
        let (known, now) = (session.read(erasure::ledger)?, session.store().clock().now());
        for (folder, newest) in unsure {
            let file = stamp(&folder.join(&due.name));
            let mut whole = known.clone();
            if let Found::Read(written_at, there) = read(&folder, &id, journal) {
                whole = whole.merged(&there);
                if let Some(file) = file.filter(|_| written_at >= newest && there == whole) {
                    office.see_ledger(&folder, LedgerSeen { seq, written_at, file });
                    continue;
                }
            }
            due.folders.push((folder, sealed(now, &whole, &id, &key(journal, &id))?));
        }
        Ok(due)
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
        let wrote: Vec<Result<()>> =
            self.folders.iter().map(|(folder, bytes)| self.write_to(folder, bytes)).collect();
        wrote.into_iter().collect()
    }

    fn write_to(&self, folder: &Path, bytes: &[u8]) -> Result<()> {
        let new = folder.join(format!(".{}.part", self.name));
        let write = || {
            let mut file = folder::private_file().write(true).create(true).truncate(true).open(&new)?;
            file.write_all(bytes)?;
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

/// Whether a folder's ledger is the one that was read last, and nothing was erased and no backup made there since.
fn is_known(office: &Office, folder: &Path, name: &str, newest: Timestamp) -> Result<bool> {
    let Some(seen) = office.ledger_seen(folder) else { return Ok(false) };
    if seen.written_at < newest || stamp(&folder.join(name)) != Some(seen.file) {
        return Ok(false);
    }
    let seq = office.session().store().head().seq;
    if office.session().read(|snapshot| erasure::is_any_since(snapshot, seen.seq))? {
        return Ok(false);
    }
    office.see_ledger(folder, LedgerSeen { seq, ..seen });
    Ok(true)
}

/// When a file was changed, and how many bytes it has.
fn stamp(path: &Path) -> Option<(SystemTime, u64)> {
    let found = fs::metadata(path).ok()?;
    Some((found.modified().ok()?, found.len()))
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

fn hex(uuids: &[Uuid]) -> Vec<String> {
    uuids.iter().map(|uuid| HEXLOWER.encode(uuid)).collect()
}

fn sealed(at: Timestamp, known: &Ledger, vault: &Uuid, key: &SecretKey) -> Result<Vec<u8>> {
    let items = known.items.iter();
    let items =
        items.map(|one| ItemLine { sort: one.sort, item: HEXLOWER.encode(&one.uuid), at: one.at }).collect();
    let erased = known
        .people
        .iter()
        .map(|one| Line {
            erasure: HEXLOWER.encode(&one.uuid),
            subject: HEXLOWER.encode(&one.subject),
            suppressed: one.suppressed,
            struck: hex(&one.struck),
            kept: one.kept.as_deref().map(hex),
        })
        .collect();
    let mut bytes =
        serde_json::to_vec(&Content { at, erased, items }).map_err(crate::error::Error::internal)?;
    bytes.resize(bytes.len().next_multiple_of(ROUND), b' ');
    let front = [&MAGIC[..], &VERSION.to_le_bytes(), vault].concat();
    let sealed = seal(key, &front, &bytes);
    Ok([front, sealed].concat())
}

fn opened(bytes: &[u8], vault: &Uuid, key: &SecretKey) -> Option<Found> {
    let (front, sealed) = bytes.split_at_checked(FRONT)?;
    let fits = |version: &u16| front == [&MAGIC[..], &version.to_le_bytes(), vault].concat();
    if !VERSIONS.iter().any(fits) {
        return None;
    }
    let content: Content = serde_json::from_slice(&open_sealed(key, front, sealed)?).ok()?;
    let bytes = |hex: &str| HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok();
    let all = |names: &[String]| names.iter().map(|name| bytes(name)).collect::<Option<Vec<Uuid>>>();
    let items = content
        .items
        .iter()
        .map(|line| Some(KnownItem { sort: line.sort, uuid: bytes(&line.item)?, at: line.at }));
    let people = content.erased.iter().map(|line| {
        Some(Known {
            uuid: bytes(&line.erasure)?,
            subject: bytes(&line.subject)?,
            suppressed: line.suppressed,
            struck: all(&line.struck)?,
            kept: match &line.kept {
                Some(names) => Some(all(names)?),
                None => None,
            },
        })
    });
    let (people, items) = (people.collect::<Option<_>>()?, items.collect::<Option<_>>()?);
    Some(Found::Read(content.at, Ledger { people, items }))
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

    fn known() -> Ledger {
        let struck = |n| (0..n).map(|text| [text; 16]).collect();
        let people = (0..3).map(|n| Known {
            uuid: [n; 16],
            subject: [n + 100; 16],
            suppressed: n == 1,
            struck: struck(n),
            kept: (n > 0).then(|| struck(n)),
        });
        let sorts = [ErasedSort::Activity, ErasedSort::Confidential, ErasedSort::Archive];
        let items = sorts.map(|sort| KnownItem { sort, uuid: [200; 16], at: 4711 });
        Ledger { people: people.collect(), items: items.into() }
    }

    #[test]
    fn it_reads_back_as_it_was_written_and_every_flipped_byte_is_found() {
        let home = tempfile::tempdir().unwrap();
        let journal = SecretKey::generate();
        assert!(matches!(read(home.path(), &VAULT, &journal), Found::Missing));
        let bytes = sealed(5, &known(), &VAULT, &key(&journal, &VAULT)).unwrap();
        let ledger = Sealed { name: name(&VAULT), folders: vec![(home.path().to_owned(), bytes)] };
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
    fn one_of_the_first_version_is_read_and_knows_people_alone() {
        let journal = SecretKey::generate();
        let key = key(&journal, &VAULT);
        let line = format!(
            r#"{{"erasure":"{}","subject":"{}","suppressed":true}}"#,
            "07".repeat(16),
            "08".repeat(16)
        );
        let content = format!(r#"{{"at":5,"erased":[{line}]}}"#);
        let front = [&MAGIC[..], &1_u16.to_le_bytes(), &VAULT].concat();
        let bytes = [front.clone(), seal(&key, &front, content.as_bytes())].concat();

        let Some(Found::Read(5, there)) = opened(&bytes, &VAULT, &key) else { panic!("it is not read") };
        let people =
            vec![Known { uuid: [7; 16], subject: [8; 16], suppressed: true, struck: Vec::new(), kept: None }];
        assert_eq!(there, Ledger { people, items: Vec::new() });
        let newer = [&MAGIC[..], &5_u16.to_le_bytes(), &VAULT].concat();
        let bytes = [newer.clone(), seal(&key, &newer, content.as_bytes())].concat();
        assert!(opened(&bytes, &VAULT, &key).is_none());
    }

    #[test]
    fn its_length_does_not_tell_how_many_there_are() {
        let key = SecretKey::generate();
        let length = |known: &Ledger| sealed(5, known, &VAULT, &key).unwrap().len();

        assert_eq!(length(&Ledger::default()), length(&known()));
    }
}
