//! Making a backup in three steps, of which only the first and the last need the open vault: the check, the file in its
//! folder, the register. A slow stick keeps nobody from working or locking.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::DateTime;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::{
    backup::{
        EXTENSION, disk,
        document::Documents,
        manifest::{self, Manifest},
        preamble::Preamble,
        register::{self, Backup, Fresh},
        stage::{self, Aside, Source, Sums},
        writing::{CHUNK, Writing},
    },
    clock::Timestamp,
    erasure,
    error::{BackupProblem, Error, Result},
    id::BackupPlaceId,
    progress::Progress,
    session::{Changed, office::Office},
    vault::seal,
};

/// What is still being written ends in this.
const UNFINISHED: &str = "part";

/// A backup on its way to a folder.
#[derive(Debug)]
pub struct Begun {
    writing: Writing,
    /// What was not written yet when the vault was let go.
    aside: Option<Aside>,
    sums: Sums,
    documents: Documents,
    /// Everything before the database.
    front: Vec<u8>,
    place: BackupPlaceId,
    path: PathBuf,
    name: String,
    fresh: Fresh,
}

/// A backup in its folder that is not in the register yet. Dropped, it is gone.
#[derive(Debug)]
pub struct Written {
    place: BackupPlaceId,
    path: PathBuf,
    name: String,
    fresh: Fresh,
    kept: bool,
}

/// Checks the vault's database while it is written to its folder under another name, and puts aside what is left of it then.
///
/// # Errors
/// [`Error::ReadOnly`] where it can't go into the register, [`Error::NotFound`] for a place that is not there,
/// [`Error::DiskFull`] where the vault's own disk has no room for what is put aside, [`Error::Backup`] where the place has none or
/// can't be written to, [`Error::Vault`] where the vault itself is damaged, [`Error::Cancelled`].
pub fn begin(office: &Office, place: BackupPlaceId, progress: &dyn Progress) -> Result<Begun> {
    let store = office.session().store();
    if store.read_only() {
        return Err(Error::ReadOnly);
    }
    let folder = office.session().read(|connection| register::place_path(connection, place))?;
    require_folder(&folder)?;
    begin_in(office, place, &folder, progress).inspect_err(|error| {
        // A disk without room for a copy has room for the next change.
        if !matches!(error, Error::DiskFull) {
            store.note(error);
        }
    })
}

fn begin_in(office: &Office, place: BackupPlaceId, folder: &Path, progress: &dyn Progress) -> Result<Begun> {
    let (vault, keys) = (office.vault(), office.vault().keys());
    let store = office.session().store();
    let created = store.clock().now();
    // Before it begins: whoever is erased meanwhile may be in it.
    let erased_through = store.read(|snapshot| erasure::through(snapshot))?;
    let mut source = Source::begin(office)?;
    let documents = source.documents(office)?;
    let header = vault.header();
    let length = |bytes: usize| u32::try_from(bytes).map_err(Error::internal);
    let mut preamble = Preamble {
        header_length: length(header.len())?,
        manifest_length: length(manifest::LENGTH + seal::OVERHEAD)?,
        database_length: source.length(),
        created,
        vault: vault.id(),
        id: crate::random::bytes(),
        header_hash: Sha256::digest(&header).into(),
        // Known once it was read.
        database_hash: [0; 32],
        documents_length: Some(documents.length()),
    };
    disk::require_room(folder, preamble.file_length() + CHUNK as u64, Error::backup(BackupProblem::NoRoom))?;
    sweep(folder, &preamble.vault);
    let name = file_name(created, &preamble.id);
    let unfinished = unfinished(folder, &preamble.vault, &name);
    let mut writing =
        Writing::begin(unfinished, preamble.database_start(), preamble.database_length, documents.length())?;
    let manifest = source.check(office, &mut writing, progress)?;
    let (aside, sums) = source.put_aside(vault.folder(), progress)?;
    preamble.database_hash = sums.hash;
    let encoded = preamble.encode();
    let sealed = Manifest::seal(&manifest.encode()?, &keys.backup, &encoded);
    let front = [&encoded[..], &header, &sealed].concat();
    let fresh = Fresh {
        id: preamble.id,
        created,
        bytes: preamble.file_length(),
        seq: manifest.journal_seq,
        contacts: manifest.rows.get("contact").copied().unwrap_or_default(),
        erased_through,
    };
    Ok(Begun { writing, aside, sums, documents, front, place, path: folder.join(&name), name, fresh })
}

/// Refuses a folder that is not there.
pub(crate) fn require_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() { Ok(()) } else { Err(Error::backup(BackupProblem::NoFolder)) }
}

impl Begun {
    /// Writes what is left, reads it back from the drive, and gives the file its name. Whatever fails leaves nothing.
    pub fn write(self, progress: &dyn Progress) -> Result<Written> {
        let Self { mut writing, mut aside, sums, mut documents, front, place, path, name, fresh } = self;
        let nothing_left = || Error::internal("a backup is longer than what was put aside");
        loop {
            let length = writing.length();
            progress.step(stage::done(length, writing.done()), Some(length))?;
            let wants_documents = writing.wants_documents();
            let next = |buffer: &mut [u8]| match wants_documents {
                true => documents.read(buffer),
                false => aside.as_mut().ok_or_else(nothing_left)?.read(buffer),
            };
            if !writing.step(next)? {
                break;
            }
        }
        writing.finish(&front, sums.checksum, documents.checksum(), &path)?;
        Ok(Written { place, path, name, fresh, kept: false })
    }
}

impl Written {
    /// Puts it into the register; only from then on it counts. Removes what it makes superfluous.
    ///
    /// # Errors
    /// [`BackupProblem::OtherVault`] where another vault was opened meanwhile.
    pub fn register(mut self, office: &Office) -> Result<(Backup, Changed)> {
        let session = office.session();
        let (id, _) = session.write(|tx, _| register::add(tx, self.place, &self.name, &self.fresh))?;
        self.kept = true;
        register::expire(office, self.place)?;
        let changed = Changed { backups: true, ..Changed::default() };
        Ok((session.read(|connection| register::get(connection, id))?, changed))
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        if !self.kept {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Date and time in UTC, then a part of its id: names neither vault nor anybody.
fn file_name(created: Timestamp, id: &[u8; 16]) -> String {
    let at = DateTime::from_timestamp_millis(created).unwrap_or_default().format("%Y-%m-%d-%H%M");
    format!("kartotek-{at}-{}.{EXTENSION}", HEXLOWER.encode(&id[..4]))
}

/// What the file of that name is called while it is written.
pub(super) fn unfinished(folder: &Path, vault: &[u8; 16], name: &str) -> PathBuf {
    folder.join(format!("{}-{name}.{UNFINISHED}", mark(vault)))
}

fn mark(vault: &[u8; 16]) -> String {
    format!(".{}", HEXLOWER.encode(&vault[..8]))
}

/// Removes what earlier tries of this vault left unfinished.
pub(super) fn sweep(folder: &Path, vault: &[u8; 16]) {
    let mark = mark(vault);
    let Ok(entries) = folder.read_dir() else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&mark) && name.ends_with(&format!(".{EXTENSION}.{UNFINISHED}")) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
