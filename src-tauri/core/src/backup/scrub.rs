//! Cleaning a backup of people who were erased after it was made: it is unpacked beside the vault, the ledger is replayed in it, nothing is
//! left of them in its pages, and what comes of it takes the place of the old file. Killed anywhere, the old one or the new one lies there.
//!
//! Only two of its four steps need the open vault: a slow stick keeps nobody from working or locking.

use std::{
    collections::BTreeSet,
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use kartotek_journal::checkpoint::Reason;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::{
    backup::{
        beside::{self, Beside},
        checksum::Checksum,
        disk,
        document::{Entry, Kept},
        file::BackupFile,
        gate::{self, Examination},
        ledger, make,
        manifest::{self, Manifest},
        preamble::Preamble,
        register::{self, Backup, BackupErasedState, BackupStatus},
        stage::Sums,
        writing::{CHUNK, Writing, piece},
    },
    document::{self, file::Name},
    erasure::{self, Again},
    error::{BackupProblem, Error, Result},
    history,
    id::{BackupId, ErasureId},
    progress::{Part, Progress},
    session::{Changed, office::Office},
    store::{
        RowKey, Snapshot,
        connection::{self, Access},
        copy::Depth,
    },
    vault::{folder, seal},
};

/// How often cleaning goes through all bytes: to unpack, to check, to write, to read back.
const PARTS: u64 = 4;

/// A backup that is to be cleaned.
#[derive(Debug)]
pub struct Chosen {
    id: BackupId,
    uuid: [u8; 16],
    path: PathBuf,
    vault: PathBuf,
}

/// A backup whose database lies beside the vault. Dropped, that is gone.
#[derive(Debug)]
pub struct Unpacked {
    chosen: Chosen,
    file: BackupFile,
    documents: Vec<Entry>,
    beside: Beside,
}

/// A backup of which nobody whom the ledger names is left, still beside the vault where anybody was in it.
#[derive(Debug)]
pub struct Erased {
    chosen: Chosen,
    through: ErasureId,
    people: u64,
    texts: u64,
    bytes: u64,
    /// What takes the file's place; none where nobody was in it.
    anew: Option<Anew>,
}

#[derive(Debug)]
struct Anew {
    /// Everything before the database.
    front: Vec<u8>,
    preamble: Preamble,
    sums: Sums,
    documents: Kept,
    beside: Beside,
}

/// A backup that lies clean in its folder, and is not noted as that yet.
#[derive(Debug)]
pub struct Written {
    chosen: Chosen,
    through: ErasureId,
    people: u64,
    texts: u64,
    bytes: u64,
}

/// A backup that was cleaned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Scrubbed {
    /// As it stands in the register now.
    pub backup: Backup,
    /// How many people who were erased were still in it.
    pub people: u64,
    /// How many texts in it may still name somebody who was struck out of them since: nothing in it says whom, or they have to stay.
    pub texts: u64,
}

/// The backups that are there and may hold somebody who was erased, the newest first. One in which a confidential note may name them waits for
/// somebody who can read such notes.
pub fn due(office: &Office) -> Result<Vec<Backup>> {
    let mut backups = register::read(office)?.backups;
    backups.retain(|backup| backup.erased.is_some_and(|erased| erased.state == BackupErasedState::Due));
    let keys = office.session().store().keys();
    let mut due = Vec::new();
    for backup in backups {
        let is_closed = |snapshot: &Snapshot<'_>| {
            erasure::is_closed_since(snapshot, keys, register::through(snapshot, backup.id)?)
        };
        if !office.session().read(is_closed)? {
            due.push(backup);
        }
    }
    Ok(due)
}

/// The backups that are there, were cleaned, and hold nobody who was erased.
pub fn cleaned(office: &Office) -> Result<Vec<BackupId>> {
    let backups = register::read(office)?.backups.into_iter();
    let is_clean = |backup: &Backup| {
        backup.status == BackupStatus::Present && backup.scrubbed_at.is_some() && backup.erased.is_none()
    };
    Ok(backups.filter(is_clean).map(|backup| backup.id).collect())
}

/// Whether anything is to be done: a backup to be cleaned, the ledger to be put beside one, or what a crash left to be swept away.
pub fn is_due(office: &Office) -> Result<bool> {
    Ok(beside::is_left(office.vault().folder())
        || !due(office)?.is_empty()
        || !ledger::Sealed::due(office)?.is_empty())
}

/// Finds a backup of the register.
///
/// # Errors
/// [`Error::NotFound`], [`Error::ReadOnly`], [`BackupProblem::NoFolder`], [`BackupProblem::Missing`], [`BackupProblem::OtherKeys`] where it
/// was made before the vault's keys were changed, [`BackupProblem::Damaged`].
pub fn choose(office: &Office, id: BackupId) -> Result<Chosen> {
    let (path, uuid) = register::locate(office, id)?;
    register::require_own(office, &BackupFile::open(&path)?)?;
    Ok(Chosen { id, uuid, path, vault: office.vault().folder().to_owned() })
}

/// Notes that a backup proved damaged while it was cleaned, so that it counts no longer.
pub fn condemn(office: &Office, id: BackupId) -> Result<((), Changed)> {
    office.session().write(|tx, _| register::rehearsed(tx, id, false, 0))?;
    Ok(((), Changed { backups: true, ..Changed::default() }))
}

/// Whether an error says that the backup itself is damaged.
pub fn is_damage(error: &Error) -> bool {
    super::rehearsal::is_damage(error)
}

impl Chosen {
    /// Unpacks the database beside the vault; needs no key.
    ///
    /// # Errors
    /// [`BackupProblem::Damaged`], [`Error::DiskFull`] where the vault's own disk has no room for it, [`Error::Cancelled`].
    pub fn unpack(self, progress: &dyn Progress) -> Result<Unpacked> {
        let mut file = BackupFile::open(&self.path)?;
        // Another backup under this one's name is none of this one.
        if file.preamble.id != self.uuid {
            return Err(Error::backup(BackupProblem::Damaged));
        }
        let length = file.preamble.database_length;
        let beside = Beside::new(&self.vault, beside::SCRUB)?;
        disk::require_room(&self.vault, length + CHUNK as u64, Error::DiskFull)?;
        file.unpack(&beside.database(), &Part { whole: progress, at: 0, of: PARTS, length })?;
        let documents = file.entries()?;
        Ok(Unpacked { chosen: self, file, documents, beside })
    }
}

impl Unpacked {
    /// Replays the vault's ledger in it, and checks what comes of that as a whole.
    ///
    /// # Errors
    /// [`BackupProblem::Damaged`], [`BackupProblem::Newer`], [`BackupProblem::OtherVault`] where another vault was opened meanwhile,
    /// [`Error::DiskFull`], [`Error::Cancelled`].
    pub fn erase(self, office: &Office, progress: &dyn Progress) -> Result<Erased> {
        let Self { chosen, file, documents, beside } = self;
        let session = office.session();
        register::require_own(office, &file)?;
        let made = file.manifest(&office.vault().keys().backup)?;
        let (known, through) =
            session.read(|snapshot| Ok((erasure::ledger(snapshot)?, erasure::last(snapshot)?)))?;
        let store = beside.store(office)?;
        let mut differs = false;
        let erased = erasure::again(&store, session.actor(), &known, |tx, again| {
            // What was looked for when it was made, of who was not proved to be gone yet.
            let jobs = erasure::job::remove_all(tx)?;
            if again.is_nothing() && !jobs {
                return Err(Error::NothingToChange);
            }
            differs = true;
            tx.request_checkpoint(Reason::Backup);
            history::append(
                tx,
                "backup.scrub",
                register::object(chosen.uuid),
                &json!({ "erased": again.people, "items": again.items, "texts": again.texts }),
            )
        })?;
        let Again { people, texts, .. } = erased.unwrap_or_default();
        if !differs {
            let bytes = file.preamble.file_length();
            return Ok(Erased { chosen, through, people, texts, bytes, anew: None });
        }
        store.empty_log()?;
        drop(store);
        let (database, key) = (beside.database(), &office.vault().keys().database);
        let row_key = || session.store().row_key().duplicate();
        let checking = Part { whole: progress, at: 1, of: PARTS, length: file.preamble.database_length };
        // As closely as a backup that is made; a rehearsal looks at every row.
        let examination =
            Examination::of(&database, key, Access::ReadAlone, row_key(), office.vault().id(), Depth::Rows)?;
        let mut manifest = examination.run(&checking)?;
        manifest.shared = Some(made.shared());
        let named = named(&database, office, &row_key(), &known.people)?;
        let documents = kept(documents, &named)?;
        let sums = sums(&database, &checking)?;
        let preamble = Preamble {
            manifest_length: u32::try_from(manifest::LENGTH + seal::OVERHEAD).map_err(Error::internal)?,
            database_length: database.metadata().map_err(|error| folder::failure(&error))?.len(),
            database_hash: sums.hash,
            documents_length: Some(documents.iter().map(Entry::length).sum()),
            ..file.preamble.clone()
        };
        let encoded = preamble.encode();
        let sealed = Manifest::seal(&manifest.encode()?, &office.vault().keys().backup, &encoded);
        let front = [&encoded[..], &file.header, &sealed].concat();
        let bytes = preamble.file_length();
        let anew = Anew { front, preamble, sums, documents: file.keep(documents), beside };
        Ok(Erased { chosen, through, people, texts, bytes, anew: Some(anew) })
    }
}

impl Erased {
    /// Writes the clean one beside the old one, reads it back from the drive, and puts it in its place; needs no key. Whatever fails leaves
    /// the old one.
    ///
    /// # Errors
    /// [`BackupProblem::NoRoom`] where its folder has none for it beside the old one, and the others of [`Error::Backup`];
    /// [`Error::Cancelled`].
    pub fn write(self, progress: &dyn Progress) -> Result<Written> {
        let Self { chosen, through, people, texts, bytes, anew } = self;
        if let Some(anew) = anew {
            anew.take_place_of(&chosen.path, progress)?;
        }
        Ok(Written { chosen, through, people, texts, bytes })
    }
}

impl Anew {
    fn take_place_of(self, path: &Path, progress: &dyn Progress) -> Result<()> {
        let Self { front, preamble, sums, mut documents, beside } = self;
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
            return Err(Error::backup(BackupProblem::NoFolder));
        };
        make::sweep(folder, &preamble.vault);
        disk::require_room(folder, bytes_needed(&preamble), Error::backup(BackupProblem::NoRoom))?;
        let unfinished = make::unfinished(folder, &preamble.vault, &name.to_string_lossy());
        let (start, database) = (preamble.database_start(), preamble.database_length);
        let mut writing = Writing::begin(unfinished, start, database, documents.length())?;
        let mut source = File::open(beside.database()).map_err(|error| folder::failure(&error))?;
        let length = writing.length();
        loop {
            let done = (PARTS / 2 * length + writing.done()) / PARTS;
            progress.step(done.min(length), Some(length))?;
            let wants_documents = writing.wants_documents();
            let next = |buffer: &mut [u8]| match wants_documents {
                true => documents.read(buffer),
                false => source.read_exact(buffer).map_err(|error| folder::failure(&error)),
            };
            if !writing.step(next)? {
                break;
            }
        }
        let checksum = documents.checksum();
        // The old file is read no longer when its place is taken.
        drop(documents);
        writing.replace(&front, sums.checksum, checksum, path)
    }
}

impl Written {
    /// Notes in the register that nobody of the ledger is in it.
    ///
    /// # Errors
    /// [`BackupProblem::OtherVault`] where another vault was opened meanwhile: the next time it is found clean.
    pub fn register(self, office: &Office) -> Result<(Scrubbed, Changed)> {
        let Self { chosen, through, people, texts, bytes } = self;
        let session = office.session();
        session.write(|tx, _| {
            register::scrubbed(tx, chosen.id, &chosen.uuid, bytes, (through, people, texts))
        })?;
        let backup = session.read(|connection| register::get(connection, chosen.id))?;
        Ok((Scrubbed { backup, people, texts }, Changed { backups: true, ..Changed::default() }))
    }
}

fn bytes_needed(preamble: &Preamble) -> u64 {
    preamble.file_length().saturating_add(CHUNK as u64)
}

/// What the documents are called that a database names. Nobody of the ledger may be in it.
fn named(
    database: &Path,
    office: &Office,
    row_key: &RowKey,
    known: &[erasure::Known],
) -> Result<BTreeSet<Name>> {
    let connection = connection::open(database, &office.vault().keys().database, Access::ReadAlone)?;
    let snapshot = Snapshot::begin(&connection, row_key)?;
    if erasure::returning(&snapshot, known)? > 0 {
        return Err(gate::damaged_vault());
    }
    let named = document::files(&snapshot)?;
    snapshot.finish()?;
    Ok(named)
}

/// The documents that are still named, all of which have to be there.
fn kept(documents: Vec<Entry>, named: &BTreeSet<Name>) -> Result<Vec<Entry>> {
    let kept: Vec<Entry> = documents.into_iter().filter(|entry| named.contains(&entry.name)).collect();
    let found: BTreeSet<Name> = kept.iter().map(|entry| entry.name).collect();
    let whole = found == *named && found.len() == kept.len();
    if whole { Ok(kept) } else { Err(Error::backup(BackupProblem::Damaged)) }
}

/// What all bytes of a database give.
fn sums(database: &Path, progress: &dyn Progress) -> Result<Sums> {
    let failed = |error: std::io::Error| folder::failure(&error);
    let mut file = File::open(database).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    let (mut hash, mut checksum, mut chunk) = (Sha256::new(), Checksum::new(), vec![0; CHUNK]);
    let mut left = length;
    while left > 0 {
        progress.step(length - left, Some(length))?;
        let piece = piece(&mut chunk, left);
        file.read_exact(piece).map_err(failed)?;
        hash.update(&*piece);
        checksum.update(piece);
        left -= piece.len() as u64;
    }
    Ok(Sums { hash: hash.finalize().into(), checksum: checksum.value() })
}
