//! The vault's folder: its files, their permissions, and how the two header copies are written.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result, VaultProblem},
    random,
    vault::header::LARGEST,
};

/// The ending of a vault's folder.
pub const EXTENSION: &str = "kartotek";
/// The encrypted database.
pub const DATABASE: &str = "vault.db";
/// Encrypted documents.
pub const DOCUMENTS: &str = "documents";
/// Given up when the disk is full, so that erasing still works.
pub const BALLAST: &str = "ballast";
/// Held while the vault is open.
pub(crate) const LOCK: &str = "vault.lock";
/// The two copies of the header, in the order in which they are written.
pub(crate) const HEADERS: [&str; 2] = ["vault.hdr", "vault.hdr.bak"];

const BALLAST_CHUNKS: usize = 128;
const BALLAST_CHUNK: usize = 64 * 1024;

/// What a failed file operation means for the vault.
pub fn failure(error: &io::Error) -> Error {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound | Kind::NotADirectory => Error::vault(VaultProblem::Missing),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Error::vault(VaultProblem::ReadOnly),
        Kind::AlreadyExists | Kind::DirectoryNotEmpty => Error::vault(VaultProblem::Exists),
        Kind::StorageFull | Kind::QuotaExceeded => Error::DiskFull,
        _ => Error::DiskFailed,
    }
}

/// Makes the folder, which must not exist, with everything in it but the header and the database.
pub(crate) fn make(folder: &Path) -> io::Result<()> {
    private_folder(folder)?;
    private_folder(&folder.join(DOCUMENTS))?;
    write_ballast(folder)
}

/// Fills the ballast file: random bytes, so that no file system stores them smaller.
pub(crate) fn write_ballast(folder: &Path) -> io::Result<()> {
    let mut ballast = private_file().write(true).create(true).truncate(true).open(folder.join(BALLAST))?;
    for _ in 0..BALLAST_CHUNKS {
        ballast.write_all(&random::bytes::<BALLAST_CHUNK>())?;
    }
    ballast.sync_all()
}

/// Gives up the ballast; there may be none.
pub(crate) fn drop_ballast(folder: &Path) -> io::Result<()> {
    match fs::remove_file(folder.join(BALLAST)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// How many bytes may still be written below a folder; `None` where the system does not say.
#[cfg(unix)]
pub(crate) fn room(folder: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(folder).ok()?;
    found.f_bavail.checked_mul(found.f_frsize)
}

/// How many bytes may still be written below a folder; `None` where the system does not say.
#[cfg(not(unix))]
pub(crate) fn room(_: &Path) -> Option<u64> {
    None
}

/// Gives up the ballast where the disk is so full that a database can't even be opened, and makes it again where there is
/// room in plenty.
pub(crate) fn settle_ballast(folder: &Path) {
    const LITTLE: u64 = 1 << 20;
    if room(folder).is_some_and(|room| room < LITTLE) {
        let _ = drop_ballast(folder);
    } else {
        take_ballast_back(folder);
    }
}

/// Makes the ballast again where it was given up and there is room in plenty.
pub(crate) fn take_ballast_back(folder: &Path) {
    const PLENTY: u64 = 64 << 20;
    let is_due = !folder.join(BALLAST).exists() && room(folder).is_some_and(|room| room > PLENTY);
    if is_due && write_ballast(folder).is_err() {
        let _ = drop_ballast(folder);
    }
}

/// The header copies that can be read, in the order of [`HEADERS`]; `None` where a file is missing or too large.
pub(crate) fn read_headers(folder: &Path) -> Result<[Option<Vec<u8>>; 2]> {
    let mut copies = [None, None];
    for (copy, name) in copies.iter_mut().zip(HEADERS) {
        let path = folder.join(name);
        match fs::metadata(&path) {
            Ok(found) if found.is_file() && found.len() <= LARGEST as u64 => {
                *copy = Some(fs::read(path).map_err(|error| failure(&error))?);
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failure(&error)),
        }
    }
    Ok(copies)
}

/// One step of writing a header copy.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    /// Write the new file beside the copy, and sync it.
    Write,
    /// Put it in the copy's place.
    Rename,
    /// Sync the folder.
    Sync,
}

/// The steps that replace one copy; killed between any two of them, the old or the new copy is there.
pub(crate) const STEPS: [Step; 3] = [Step::Write, Step::Rename, Step::Sync];

/// Replaces one copy of the header.
pub(crate) fn write_header(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    STEPS.iter().try_for_each(|step| step.run(folder, name, bytes)).map_err(|error| failure(&error))
}

impl Step {
    pub(crate) fn run(self, folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
        let new = folder.join(format!("{name}.new"));
        match self {
            Self::Write => {
                let mut file = private_file().write(true).create(true).truncate(true).open(new)?;
                file.write_all(bytes)?;
                file.sync_all()
            }
            Self::Rename => fs::rename(new, folder.join(name)),
            Self::Sync => sync_folder(folder),
        }
    }
}

/// Makes renames and new files in a folder durable.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Where a vault is built before it gets its name: a hidden folder beside it.
pub(crate) fn building_site(place: &Path) -> Option<PathBuf> {
    let name = place.file_name()?.to_str()?;
    let tail = u64::from_le_bytes(random::bytes());
    Some(place.with_file_name(format!(".{name}.new-{tail:016x}")))
}

/// Options that make a file which only its owner may read.
pub(crate) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a folder that only its owner may read, where there is none yet.
pub(crate) fn make_private(folder: &Path) -> io::Result<()> {
    match private_folder(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
