//! Making a backup in three steps, of which only the first and the last need the open vault: a checked copy beside the
//! database, the file in its folder, the register. A slow stick keeps nobody from working or locking.

use std::{
    fs::{self, File},
    io::{Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use chrono::DateTime;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::{
    backup::{
        EXTENSION, disk,
        register::{self, Backup, Fresh},
        stage::{self, CHUNK, PARTS, Staged},
    },
    clock::Timestamp,
    error::{BackupProblem, Error, Result},
    id::BackupPlaceId,
    progress::{Part, Progress},
    session::{Changed, office::Office},
    vault::folder,
};

/// What is still being written ends in this.
const UNFINISHED: &str = "part";

/// How many bytes are written before the drive is waited for, so that progress and cancel mean something.
const SYNC_EVERY: u64 = 64 << 20;

/// A checked copy on its way to a folder.
#[derive(Debug)]
pub struct Begun {
    staged: Staged,
    place: BackupPlaceId,
    folder: PathBuf,
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

/// Makes the checked copy.
///
/// # Errors
/// [`Error::ReadOnly`] where it can't go into the register, [`Error::NotFound`] for a place that is not there,
/// [`Error::DiskFull`] where the vault's own disk has no room for the copy, [`Error::Backup`] where the place has none or
/// can't be written to, [`Error::Vault`] where the vault itself is damaged, [`Error::Cancelled`].
pub fn begin(office: &Office, place: BackupPlaceId, progress: &dyn Progress) -> Result<Begun> {
    if office.session().store().read_only() {
        return Err(Error::ReadOnly);
    }
    let folder = office.session().read(|connection| register::place_path(connection, place))?;
    let needed = fs::metadata(office.vault().folder().join(folder::DATABASE)).map_or(0, |found| found.len());
    require_folder(&folder)?;
    disk::require_room(&folder, needed, Error::backup(BackupProblem::NoRoom))?;
    let staged = stage::stage(office, progress).inspect_err(|error| {
        // A disk without room for a copy has room for the next change.
        if !matches!(error, Error::DiskFull) {
            office.session().store().note(error);
        }
    })?;
    Ok(Begun { staged, place, folder })
}

/// Refuses a folder that is not there.
pub(crate) fn require_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() { Ok(()) } else { Err(Error::backup(BackupProblem::NoFolder)) }
}

impl Begun {
    /// Writes the file under another name, reads it back from the drive, and gives it its name. Whatever fails leaves
    /// nothing.
    pub fn write(self, progress: &dyn Progress) -> Result<Written> {
        let Self { staged, place, folder } = self;
        let preamble = &staged.preamble;
        require_folder(&folder)?;
        let refusal = Error::backup(BackupProblem::NoRoom);
        disk::require_room(&folder, preamble.file_length() + CHUNK as u64, refusal)?;
        let mark = format!(".{}", HEXLOWER.encode(&preamble.vault[..8]));
        sweep(&folder, &mark);
        let name = file_name(preamble.created, &preamble.id);
        let unfinished = folder.join(format!("{mark}-{name}.{UNFINISHED}"));
        let path = folder.join(&name);
        let put = write_file(&staged, &unfinished, progress).and_then(|()| {
            let failed = |error: std::io::Error| disk::write_failure(&folder, &error);
            fs::rename(&unfinished, &path).map_err(failed)?;
            folder::sync_folder(&folder).map_err(failed)
        });
        put.inspect_err(|_| {
            for leftover in [&unfinished, &path] {
                // A drive that is gone takes it along; the next backup sweeps what is left.
                let _ = fs::remove_file(leftover);
            }
        })?;
        let fresh = Fresh {
            id: preamble.id,
            created: preamble.created,
            bytes: preamble.file_length(),
            seq: staged.seq,
        };
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

/// Removes what earlier tries of this vault left unfinished.
fn sweep(folder: &Path, mark: &str) {
    let Ok(entries) = folder.read_dir() else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(mark) && name.ends_with(&format!(".{EXTENSION}.{UNFINISHED}")) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn write_file(staged: &Staged, path: &Path, progress: &dyn Progress) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    let failed = |error: std::io::Error| disk::write_failure(folder, &error);
    let length = staged.preamble.database_length;
    let part = |at| Part { whole: progress, at, of: PARTS, length };
    let mut options = folder::private_file();
    let mut file = options.read(true).write(true).create_new(true).open(path).map_err(failed)?;
    let front = [&staged.preamble.encode()[..], &staged.header, &staged.manifest].concat();
    file.write_all(&front).map_err(failed)?;

    let mut source = staged.database()?;
    let writing = part(2);
    let (mut chunk, mut done, mut unsynced) = (vec![0; CHUNK], 0, 0);
    loop {
        writing.step(done, None)?;
        let read = source.read(&mut chunk).map_err(|error| folder::failure(&error))?;
        if read == 0 {
            break;
        }
        file.write_all(&chunk[..read]).map_err(failed)?;
        done += read as u64;
        unsynced += read as u64;
        if unsynced >= SYNC_EVERY {
            file.sync_data().map_err(failed)?;
            unsynced = 0;
        }
    }
    file.sync_all().map_err(failed)?;
    read_back(&mut file, &front, &staged.preamble.database_hash, &part(3))
        .map_err(|error| if folder.is_dir() { error } else { Error::backup(BackupProblem::NoFolder) })
}

/// Reads what arrived on the drive, and compares: the front with what was written, the database with what was checked.
fn read_back(file: &mut File, front: &[u8], database: &[u8; 32], progress: &dyn Progress) -> Result<()> {
    let failed = |_| Error::backup(BackupProblem::Interrupted);
    disk::forget_cached(file);
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let mut arrived = vec![0; front.len()];
    file.read_exact(&mut arrived).map_err(failed)?;
    let (mut hash, mut chunk, mut done) = (Sha256::new(), vec![0; CHUNK], 0);
    loop {
        progress.step(done, None)?;
        let read = file.read(&mut chunk).map_err(failed)?;
        if read == 0 {
            break;
        }
        hash.update(&chunk[..read]);
        done += read as u64;
    }
    let same = arrived == front && hash.finalize().as_slice() == database;
    if same { Ok(()) } else { Err(Error::backup(BackupProblem::Altered)) }
}
