//! The bytes of an open database's files, still encrypted, read through SQLite: to close a handle of our own would take away the
//! locks that other connections of this process hold on them (POSIX, `fcntl`).
#![expect(unsafe_code, reason = "SQLite gives its files by a pointer only")]

use std::{ffi::c_int, ptr};

use rusqlite::{Connection, ffi};

use crate::error::{Error, Result, VaultProblem};

/// One of a connection's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    /// The database itself.
    Database,
    /// Its write-ahead log.
    Log,
}

/// Fills `buffer` from `offset` on. Whether the file has so many bytes, and there is one.
pub(super) fn read(connection: &Connection, file: File, buffer: &mut [u8], offset: u64) -> Result<bool> {
    let wanted = c_int::try_from(buffer.len()).map_err(Error::internal)?;
    let offset = i64::try_from(offset).map_err(Error::internal)?;
    let which = match file {
        File::Database => ffi::SQLITE_FCNTL_FILE_POINTER,
        File::Log => ffi::SQLITE_FCNTL_JOURNAL_POINTER,
    };
    let mut file: *mut ffi::sqlite3_file = ptr::null_mut();
    // SAFETY: the connection is open and used by one thread at a time, as it can't be shared; SQLite writes a pointer that
    // lives as long as the connection, and reads `wanted` bytes into a buffer of that length.
    let code = unsafe {
        let asked = (&raw mut file).cast();
        let found = ffi::sqlite3_file_control(connection.handle(), c"main".as_ptr(), which, asked);
        let read = match (found, file.as_ref().and_then(|file| file.pMethods.as_ref())) {
            (ffi::SQLITE_OK, Some(methods)) => methods.xRead,
            _ => None,
        };
        match read {
            Some(read) => read(file, buffer.as_mut_ptr().cast(), wanted, offset),
            None => return Ok(false),
        }
    };
    match code {
        ffi::SQLITE_OK => Ok(true),
        ffi::SQLITE_IOERR_SHORT_READ => Ok(false),
        _ => Err(Error::vault(VaultProblem::DamagedDatabase)),
    }
}
