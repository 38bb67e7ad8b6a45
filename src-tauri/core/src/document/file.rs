//! The sealed files of documents, beside the database: `documents/xx/<32 hexadecimal digits>.bin`, each under a key of its own.
//!
//! A file lies durably at its place before its row commits, and goes after its row went. So there is never a row without its file;
//! a file without a row is what was cut off, and is swept away.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use kartotek_journal::Uuid;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::media;
use crate::{
    error::{DocumentProblem, Error, FileProblem, Result},
    progress::Progress,
    random,
    vault::{
        folder,
        key::SecretKey,
        stream::{CHUNK, Opening, Sealing, sealed_length},
    },
};

/// The most bytes that a document has.
pub const LARGEST: u64 = 200 * 1024 * 1024;
/// Bytes that are read at once: a multiple of what is sealed at once.
const PIECE: usize = 16 * CHUNK;
const ENDING: &str = "bin";
const UNFINISHED: &str = "part";
/// What has to stay free on the disk for the database.
const SPARE: u64 = 4 << 20;

/// What a document's file is called, which nothing but its row tells.
pub(crate) type Name = [u8; 16];

/// A file that lies at its place. Dropped before its row is there, it is gone.
pub(crate) struct Sealed {
    pub(crate) name: Name,
    pub(crate) key: SecretKey,
    pub(crate) size: u64,
    pub(crate) hash: [u8; 32],
    pub(crate) media_type: &'static str,
    path: PathBuf,
    kept: bool,
}

impl Sealed {
    /// Leaves the file where it is.
    pub(crate) fn keep(mut self) {
        self.kept = true;
    }
}

impl Drop for Sealed {
    fn drop(&mut self) {
        if !self.kept {
            // Otherwise it is swept away at the next unlock.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Seals the file at `source` into a folder of documents.
///
/// # Errors
/// [`Error::File`] about the source, [`Error::DiskFull`], [`Error::DiskFailed`], [`Error::Cancelled`]: then nothing is left.
pub(crate) fn seal(documents: &Path, vault: &Uuid, source: &Path, progress: &dyn Progress) -> Result<Sealed> {
    let (mut source, size) = open_source(source)?;
    seal_from(documents, vault, &mut source, size, progress)
}

/// Seals what a source has, so many bytes, into a folder of documents.
///
/// # Errors
/// As [`seal`]; [`FileProblem::Changed`] where the source has more or less.
pub(crate) fn seal_from(
    documents: &Path,
    vault: &Uuid,
    source: &mut dyn Read,
    size: u64,
    progress: &dyn Progress,
) -> Result<Sealed> {
    require_length(size)?;
    if folder::room(documents).is_some_and(|room| room < sealed_length(size) + SPARE) {
        return Err(Error::DiskFull);
    }
    let name: Name = random::bytes();
    let path = path(documents, &name);
    let mut sealed = Sealed {
        name,
        key: SecretKey::generate(),
        size,
        hash: [0; 32],
        media_type: media::of(&[]),
        path: path.with_extension(UNFINISHED),
        kept: false,
    };
    let parent = path.parent().unwrap_or(documents);
    folder::make_private(parent).map_err(|error| folder::failure(&error))?;
    let written = folder::private_file().write(true).create_new(true).open(&sealed.path);
    let written = BufWriter::with_capacity(PIECE, written.map_err(|error| folder::failure(&error))?);
    write(&mut sealed, vault, source, written, progress)?;
    let settle = || {
        fs::rename(&sealed.path, &path)?;
        folder::sync_folder(parent)?;
        folder::sync_folder(documents)
    };
    let settled = settle();
    if path.exists() {
        sealed.path = path;
    }
    settled.map_err(|error| folder::failure(&error))?;
    Ok(sealed)
}

/// Opens what the user chose; gives how long it is.
pub(crate) fn open_source(source: &Path) -> Result<(File, u64)> {
    let unreadable = |_| Error::file(FileProblem::Unreadable);
    let metadata = fs::metadata(source).map_err(unreadable)?;
    // A device or a pipe could be read for ever.
    if !metadata.is_file() {
        return Err(Error::file(FileProblem::Unreadable));
    }
    require_length(metadata.len())?;
    Ok((File::open(source).map_err(unreadable)?, metadata.len()))
}

fn require_length(length: u64) -> Result<()> {
    match length {
        0 => Err(Error::file(FileProblem::Empty)),
        length if length > LARGEST => Err(Error::file(FileProblem::TooLarge)),
        _ => Ok(()),
    }
}

fn write(
    sealed: &mut Sealed,
    vault: &Uuid,
    source: &mut dyn Read,
    written: BufWriter<File>,
    progress: &dyn Progress,
) -> Result<()> {
    let failed = |error: io::Error| folder::failure(&error);
    let context = context(vault, &sealed.name);
    let mut sealing = Sealing::begin(&sealed.key, &context, written).map_err(failed)?;
    let mut piece = Zeroizing::new(vec![0; PIECE]);
    let (mut hash, mut done) = (Sha256::new(), 0);
    loop {
        progress.step(done, Some(sealed.size))?;
        let read = fill(source, &mut piece).map_err(|_| Error::file(FileProblem::Unreadable))?;
        if read == 0 {
            break;
        }
        if done == 0 {
            sealed.media_type = media::of(&piece[..read]);
        }
        done += read as u64;
        if done > sealed.size {
            break;
        }
        hash.update(&piece[..read]);
        sealing.write_all(&piece[..read]).map_err(failed)?;
    }
    if done != sealed.size {
        return Err(Error::file(FileProblem::Changed));
    }
    sealed.hash = hash.finalize().into();
    let written = sealing.finish().map_err(failed)?;
    let file = written.into_inner().map_err(|error| failed(error.into_error()))?;
    file.sync_all().map_err(failed)
}

/// Reads until the buffer is full, or there is no more.
fn fill(source: &mut (impl Read + ?Sized), buffer: &mut [u8]) -> io::Result<usize> {
    let mut read = 0;
    while read < buffer.len() {
        match source.read(&mut buffer[read..]) {
            Ok(0) => break,
            Ok(more) => read += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(read)
}

/// What is needed to read a document, out of its row.
pub(crate) struct Opener {
    pub(crate) name: Name,
    pub(crate) key: SecretKey,
    pub(crate) size: u64,
    pub(crate) hash: [u8; 32],
}

impl Opener {
    /// Gives the document piece by piece, each only once it proved authentic; whether all of it is there, only the end shows.
    ///
    /// # Errors
    /// [`DocumentProblem::Missing`], [`DocumentProblem::Damaged`], and what `give` returns.
    pub(crate) fn read(
        &self,
        documents: &Path,
        vault: &Uuid,
        mut give: impl FnMut(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let file = File::open(path(documents, &self.name)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Error::document(DocumentProblem::Missing),
            _ => Error::DiskFailed,
        })?;
        let lost = |error: io::Error| match error.kind() {
            io::ErrorKind::InvalidData => Error::document(DocumentProblem::Damaged),
            _ => Error::DiskFailed,
        };
        let context = context(vault, &self.name);
        let mut opening = Opening::begin(&self.key, &context, file).map_err(lost)?;
        let mut piece = Zeroizing::new(vec![0; PIECE]);
        let (mut hash, mut size) = (Sha256::new(), 0);
        loop {
            let read = fill(&mut opening, &mut piece).map_err(lost)?;
            if read == 0 {
                break;
            }
            size += read as u64;
            hash.update(&piece[..read]);
            give(&piece[..read])?;
        }
        let is_whole = size == self.size && hash.finalize().as_slice() == self.hash;
        if is_whole { Ok(()) } else { Err(Error::document(DocumentProblem::Damaged)) }
    }
}

/// Makes the file of a document that comes out of a backup.
pub(crate) fn create(documents: &Path, name: &Name) -> io::Result<File> {
    let path = path(documents, name);
    folder::make_private(path.parent().unwrap_or(documents))?;
    folder::private_file().write(true).create_new(true).open(path)
}

/// Makes the names of files durable that came out of a backup.
pub(crate) fn settle<'a>(documents: &Path, names: impl IntoIterator<Item = &'a Name>) -> io::Result<()> {
    let folders: BTreeSet<_> =
        names.into_iter().filter_map(|name| path(documents, name).parent().map(Path::to_owned)).collect();
    folders.iter().filter(|folder| folder.exists()).try_for_each(|folder| folder::sync_folder(folder))?;
    folder::sync_folder(documents)
}

/// Removes a document's file, for good; it may be gone already.
pub(crate) fn remove(documents: &Path, name: &Name) -> Result<()> {
    let path = path(documents, name);
    let gone = match fs::remove_file(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        gone => gone.and_then(|()| folder::sync_folder(path.parent().unwrap_or(documents))),
    };
    gone.map_err(|error| folder::failure(&error))
}

/// Removes the files that no row names: what was cut off while it was stored, and what was to go.
pub(crate) fn sweep(documents: &Path, named: &BTreeSet<Name>) -> io::Result<()> {
    for parent in entries(documents)? {
        if !parent.file_type()?.is_dir() {
            continue;
        }
        for file in entries(&parent.path())? {
            let path = file.path();
            let is_unfinished = path.extension().is_some_and(|ending| ending == UNFINISHED);
            let is_nameless = name_of(&path).is_some_and(|name| !named.contains(&name));
            if is_unfinished || is_nameless {
                fs::remove_file(path)?;
            }
        }
    }
    Ok(())
}

fn entries(folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        entries => entries?.collect(),
    }
}

/// The name of a document's file; none for a file that is none.
fn name_of(path: &Path) -> Option<Name> {
    if path.extension()? != ENDING {
        return None;
    }
    HEXLOWER.decode(path.file_stem()?.to_str()?.as_bytes()).ok()?.try_into().ok()
}

/// Where a document's file lies.
pub(crate) fn path(documents: &Path, name: &Name) -> PathBuf {
    let name = HEXLOWER.encode(name);
    documents.join(&name[..2]).join(format!("{name}.{ENDING}"))
}

/// What a document's content is sealed with, so that no file stands for another.
fn context(vault: &Uuid, name: &Name) -> Vec<u8> {
    [b"kartotek document 1".as_slice(), vault, name].concat()
}
