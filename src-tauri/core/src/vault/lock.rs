//! The lock file: one Kartotek at a time. The operating system holds the lock and frees it when a process dies.

use std::{
    fs::{File, TryLockError},
    io::{self, Read, Seek, Write},
    path::Path,
};

use crate::{
    error::{Error, Result, VaultProblem},
    vault::folder::{self, DATABASE, LOCK},
};

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    file: Option<File>,
    writable: bool,
    stale: bool,
}

impl Lock {
    /// Takes the lock: for writing where folder and database let us, else for reading beside other readers.
    pub(crate) fn take(place: &Path) -> Result<Self> {
        if is_writable(place).map_err(|error| folder::failure(&error))? && is_database_writable(place) {
            match folder::private_file()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(place.join(LOCK))
            {
                Ok(file) => return Self::own(file).map_err(|error| refusal(&error)),
                Err(error) if is_read_only(&error) => {}
                Err(error) => return Err(folder::failure(&error)),
            }
        }
        let file = File::open(place.join(LOCK)).ok();
        if let Some(file) = &file {
            file.try_lock_shared().map_err(|error| refusal(&error))?;
        }
        Ok(Self { file, writable: false, stale: false })
    }

    /// Whether the folder can be written to.
    pub(crate) fn is_writable(&self) -> bool {
        self.writable
    }

    /// Whether the process that held it before ended without closing the vault.
    pub(crate) fn was_stale(&self) -> bool {
        self.stale
    }

    fn own(mut file: File) -> Result<Self, TryLockError> {
        file.try_lock()?;
        let mut before = Vec::new();
        (&mut file).take(1).read_to_end(&mut before).map_err(TryLockError::Error)?;
        match sign(&mut file) {
            // Who holds it is not said then, but a full disk must not keep the user out.
            Err(error) if error.kind() == io::ErrorKind::StorageFull => {}
            signed => signed.map_err(TryLockError::Error)?,
        }
        Ok(Self { file: Some(file), writable: true, stale: !before.is_empty() })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let Some(file) = &self.file else { return };
        if self.writable {
            // The file stays: removing it would let two processes lock two files of the same name.
            let _ = file.set_len(0);
        }
        // A program that is just being started has this process's open files until it begins, and would hold the lock so long.
        let _ = file.unlock();
    }
}

/// Says who holds it, for people who look.
fn sign(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    write!(file, "host {}\npid {}\n", host(), std::process::id())
}

#[cfg(unix)]
fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    "this computer".to_owned()
}

/// Whether the permissions let us write; those of a folder that we own are believed even where we may do anything.
fn is_writable(path: &Path) -> io::Result<bool> {
    let readonly = path.metadata()?.permissions().readonly();
    #[cfg(unix)]
    let allowed = rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok();
    #[cfg(not(unix))]
    let allowed = true;
    Ok(allowed && !readonly)
}

/// A database that is missing is told later.
fn is_database_writable(place: &Path) -> bool {
    is_writable(&place.join(DATABASE)).unwrap_or(true)
}

fn is_read_only(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

fn refusal(error: &TryLockError) -> Error {
    match error {
        TryLockError::WouldBlock => Error::vault(VaultProblem::InUse),
        TryLockError::Error(error) => folder::failure(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_vault_is_free_even_where_a_program_that_is_just_starting_has_its_files() {
        let folder = tempfile::tempdir().unwrap();
        let lock = Lock::take(folder.path()).unwrap();
        // What a started program has between its fork and its beginning: the same open file.
        let inherited = lock.file.as_ref().unwrap().try_clone().unwrap();
        assert!(matches!(Lock::take(folder.path()), Err(Error::Vault { problem: VaultProblem::InUse })));

        drop(lock);

        assert!(Lock::take(folder.path()).unwrap().is_writable());
        drop(inherited);
    }
}
