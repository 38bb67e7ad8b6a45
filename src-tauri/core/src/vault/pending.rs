//! A file that the user asked for, outside the vault: it appears at its place whole or not at all, and only its owner may
//! read it.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, BufWriter, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;

use crate::{
    error::{Error, FileProblem, Result},
    random,
    vault::folder::private_file,
};

/// A file that is written beside its place. Dropped before it appears there, it is gone.
pub(crate) struct Pending {
    pub(crate) writer: BufWriter<File>,
    beside: PathBuf,
    place: PathBuf,
}

impl Pending {
    pub(crate) fn begin(place: &Path) -> Result<Self> {
        let name = place.file_name().ok_or(Error::file(FileProblem::Unwritable))?;
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}", HEXLOWER.encode(&random::bytes::<4>())));
        let beside = place.with_file_name(hidden);
        let file = private_file().write(true).create_new(true).open(&beside).map_err(unwritable)?;
        Ok(Self { writer: BufWriter::new(file), beside, place: place.to_owned() })
    }

    /// A file of these bytes, complete but for its appearance at its place.
    pub(crate) fn of(bytes: &[u8], place: &Path) -> Result<Self> {
        let mut file = Self::begin(place)?;
        file.writer.write_all(bytes).map_err(unwritable)?;
        file.complete()?;
        Ok(file)
    }

    /// Empties the file, to write it anew.
    pub(crate) fn restart(&mut self) -> Result<()> {
        self.writer
            .seek(SeekFrom::Start(0))
            .and_then(|_| self.writer.get_ref().set_len(0))
            .map_err(unwritable)
    }

    /// Makes sure that everything is on the disk.
    pub(crate) fn complete(&mut self) -> Result<()> {
        self.writer.flush().and_then(|()| self.writer.get_ref().sync_all()).map_err(unwritable)
    }

    /// Moves the file to its place.
    pub(crate) fn appear(self) -> Result<()> {
        fs::rename(&self.beside, &self.place).map_err(unwritable)
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // Not there any more where it appeared at its place.
        let _ = fs::remove_file(&self.beside);
    }
}

/// Why a file can't be written.
#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
pub(crate) fn unwritable(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::StorageFull => Error::DiskFull,
        _ => Error::file(FileProblem::Unwritable),
    }
}
