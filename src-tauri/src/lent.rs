//! Copies of documents that other programs were given: in a folder that only the user may read, gone when the vault is locked, the
//! app ends, and, after a crash, when it starts.

use std::{
    fs::{self, DirBuilder},
    path::PathBuf,
};

use kartotek_core::{
    error::{Error, Result},
    vault::folder,
};

use crate::desk::Desk;

/// The folder, made where it is not there. Whatever somebody else left under its name goes first.
pub(crate) fn folder(desk: &Desk) -> Result<PathBuf> {
    let path = &desk.folders.lent;
    if !is_own(path) {
        clear(desk);
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| folder::failure(&error))?;
        }
        builder.create(path).map_err(Error::internal)?;
    }
    Ok(path.clone())
}

/// Whether it is a folder that nobody else may look into, and no link to one.
#[cfg(unix)]
fn is_own(path: &std::path::Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let user = rustix::process::geteuid().as_raw();
    fs::symlink_metadata(path)
        .is_ok_and(|found| found.is_dir() && found.uid() == user && found.mode() & 0o077 == 0)
}

#[cfg(not(unix))]
fn is_own(path: &std::path::Path) -> bool {
    path.is_dir()
}

/// Removes what was lent. A program that still has it open keeps what it read.
pub(crate) fn clear(desk: &Desk) {
    let path = &desk.folders.lent;
    // What can't be removed now is removed at the next lock or start.
    let _ = fs::remove_dir_all(path).or_else(|_| fs::remove_file(path));
}
