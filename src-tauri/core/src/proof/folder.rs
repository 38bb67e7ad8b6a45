//! Plain files: those of the vault's folder that are no database, and what the program and its window keep.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::seek::{Read, Seeker, Tally};
use crate::{
    erasure::ProofPlace,
    error::Result,
    progress::Progress,
    vault::folder::{BALLAST, DATABASE, DOCUMENTS, EXTENSION, LOCK},
};

/// Bytes that are read at once.
const PIECE: usize = 256 * 1024;

/// Files with their sizes.
pub(super) type Files = Vec<(PathBuf, u64)>;

/// The files below a folder, with their sizes, without links and without other vaults. A folder that is not there has none.
pub(super) fn files(folder: &Path) -> Files {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries.flatten() {
            let (path, Ok(found)) = (entry.path(), entry.metadata()) else { continue };
            let is_vault = path.extension().is_some_and(|ending| ending == EXTENSION);
            if found.is_dir() && !is_vault {
                folders.push(path);
            } else if found.is_file() {
                files.push((path, found.len()));
            }
        }
    }
    files.sort();
    files
}

/// The files of a vault's folder that are searched as they are. The database and its log are searched page by page, and neither may
/// be opened here, nor the lock: closing it would release what SQLite, or the program, holds. Documents are sealed, each under a key of
/// its own.
pub(super) fn files_of_vault(folder: &Path) -> Files {
    let mut files = files(folder);
    files.retain(|(path, _)| {
        let within = path.strip_prefix(folder).unwrap_or(path);
        let name = within.to_string_lossy();
        !within.starts_with(DOCUMENTS) && name != LOCK && name != BALLAST && !name.starts_with(DATABASE)
    });
    files
}

/// Searches files, with what they are called below their folder.
pub(super) fn search(
    folder: &Path,
    files: &[(PathBuf, u64)],
    place: ProofPlace,
    seeker: &Seeker,
    tally: &mut Tally,
    progress: &dyn Progress,
) -> Result<()> {
    let mut done = 0;
    let mut read = Read::default();
    for (path, size) in files {
        let name = path.strip_prefix(folder).unwrap_or(path);
        tally.add(place, seeker.count(name.as_os_str().as_encoded_bytes(), 0));
        match search_file(path, place, seeker, tally, &|bytes| progress.step(done + bytes, None))? {
            Ok(bytes) => {
                read.count += 1;
                read.bytes += bytes;
            }
            // It went meanwhile.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(_) => read.unread += 1,
        }
        done += size;
    }
    let all = tally.read(place);
    all.count += read.count;
    all.bytes += read.bytes;
    all.unread += read.unread;
    Ok(())
}

fn search_file(
    path: &Path,
    place: ProofPlace,
    seeker: &Seeker,
    tally: &mut Tally,
    step: &dyn Fn(u64) -> Result<()>,
) -> Result<io::Result<u64>> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) => return Ok(Err(error)),
    };
    // What may be the beginning of something stays in front of what is read next.
    let kept = seeker.longest().saturating_sub(1);
    let mut buffer = vec![0; kept + PIECE];
    let (mut seen, mut bytes) = (0, 0);
    loop {
        step(bytes)?;
        let read = match file.read(&mut buffer[seen..]) {
            Ok(0) => return Ok(Ok(bytes)),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Ok(Err(error)),
        };
        bytes += read as u64;
        let filled = seen + read;
        tally.add(place, seeker.count(&buffer[..filled], seen));
        let from = filled.saturating_sub(kept);
        buffer.copy_within(from..filled, 0);
        seen = filled - from;
    }
}
