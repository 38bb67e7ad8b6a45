//! The disks that backups lie on: what their failures mean, and whether they have room.

use std::{fs, io, path::Path};

use crate::{
    error::{BackupProblem, Error, Result},
    vault::folder,
};

/// What a failed write into a folder for backups means.
pub(crate) fn write_failure(folder: &Path, error: &io::Error) -> Error {
    use io::ErrorKind as Kind;
    Error::backup(match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => BackupProblem::NoRoom,
        Kind::NotFound | Kind::NotADirectory => BackupProblem::NoFolder,
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => BackupProblem::ReadOnly,
        _ if !folder.is_dir() => BackupProblem::NoFolder,
        _ => BackupProblem::Interrupted,
    })
}

/// What a failed read of a backup means.
pub(crate) fn read_failure(error: &io::Error) -> Error {
    use io::ErrorKind as Kind;
    Error::backup(match error.kind() {
        Kind::NotFound | Kind::NotADirectory => BackupProblem::Missing,
        Kind::PermissionDenied | Kind::IsADirectory => BackupProblem::Unreadable,
        Kind::UnexpectedEof => BackupProblem::Damaged,
        _ => BackupProblem::Interrupted,
    })
}

/// Whether two folders lie on the same file system, so that one broken disk takes both.
#[cfg(unix)]
pub(crate) fn is_same_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => one.dev() == other.dev(),
        _ => false,
    }
}

/// Whether two folders lie on the same drive, so that one broken disk takes both.
#[cfg(not(unix))]
pub(crate) fn is_same_disk(one: &Path, other: &Path) -> bool {
    let root = |path: &Path| {
        fs::canonicalize(path).ok()?.components().next().map(|first| first.as_os_str().to_owned())
    };
    root(one).is_some() && root(one) == root(other)
}

/// Has what is read next come from the disk itself and not from the system's memory, where the system can.
pub(crate) fn forget_cached(file: &fs::File) {
    #[cfg(target_os = "linux")]
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}

/// Refuses where a folder is known to have less room than needed.
pub(crate) fn require_room(place: &Path, needed: u64, refusal: Error) -> Result<()> {
    match folder::room(place) {
        Some(room) if room < needed => Err(refusal),
        _ => Ok(()),
    }
}
