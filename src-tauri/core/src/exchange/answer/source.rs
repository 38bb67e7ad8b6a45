//! The files that mails are read from: one mail each (RFC 5322), or many behind lines that begin with `From ` (mbox, RFC 4155).

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{
    document::guess,
    error::{Error, FileProblem, Problem, Result},
    personal::Personal,
};

/// The most mails that are read at once.
pub(super) const MAILS: usize = 1_000;
/// The most bytes of a mail.
pub(super) const LARGEST: u64 = 25 * 1024 * 1024;
/// The most bytes of a file of many.
const LARGEST_BOX: u64 = 1024 * 1024 * 1024;
/// The most bytes of a line that are looked at at once.
const PIECE: u64 = 64 * 1024;
/// What stands before each mail of an mbox.
const MARK: &[u8] = b"From ";

/// A mail with where it was read, or why it was not.
pub(super) type Found<'a> = Result<(Place, &'a [u8]), FileProblem>;

/// Where a mail was read.
#[derive(Debug, Clone)]
pub(super) struct Place {
    path: PathBuf,
    from: u64,
    size: u64,
    hash: [u8; 32],
    /// What a file of it alone is called.
    pub(super) file_name: Personal<String>,
}

impl Place {
    fn of(path: &Path, from: u64, bytes: &[u8], file_name: Personal<String>) -> Self {
        Self {
            path: path.to_owned(),
            from,
            size: bytes.len() as u64,
            hash: Sha256::digest(bytes).into(),
            file_name,
        }
    }

    /// The mail as it was.
    ///
    /// # Errors
    /// [`FileProblem::Changed`] where it is another by now, [`FileProblem::Unreadable`].
    pub(super) fn read(&self) -> Result<Zeroizing<Vec<u8>>> {
        let unreadable = |_| Error::file(FileProblem::Unreadable);
        let mut file = File::open(&self.path).map_err(unreadable)?;
        file.seek(SeekFrom::Start(self.from)).map_err(unreadable)?;
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(self.size).unwrap_or(0)));
        file.take(self.size).read_to_end(&mut bytes).map_err(unreadable)?;
        let hash: [u8; 32] = Sha256::digest(&*bytes).into();
        if hash == self.hash { Ok(bytes) } else { Err(Error::file(FileProblem::Changed)) }
    }
}

/// Gives each mail of a file; one that is too large gives why instead.
///
/// # Errors
/// [`Error::File`] where the file can't be read, or not to its end; [`Error::Invalid`] about `answers` where there are more mails than
/// are read at once; and what `give` returns.
pub(super) fn each(path: &Path, count: &mut usize, give: &mut dyn FnMut(Found<'_>)) -> Result<()> {
    let unreadable = |_| Error::file(FileProblem::Unreadable);
    let metadata = fs::metadata(path).map_err(unreadable)?;
    // A device or a pipe could be read for ever.
    if !metadata.is_file() {
        return Err(Error::file(FileProblem::Unreadable));
    }
    if metadata.len() == 0 {
        return Err(Error::file(FileProblem::Empty));
    }
    let mut reader = BufReader::new(File::open(path).map_err(unreadable)?);
    let is_box = reader.fill_buf().map_err(unreadable)?.starts_with(MARK);
    if is_box {
        if metadata.len() > LARGEST_BOX {
            return Err(Error::file(FileProblem::TooLarge));
        }
        return each_of_box(path, &mut reader, count, give);
    }
    begin(count)?;
    if metadata.len() > LARGEST {
        return Err(Error::file(FileProblem::TooLarge));
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0)));
    reader.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Error::file(FileProblem::TooLarge));
    }
    give(Ok((Place::of(path, 0, &bytes, guess::file_name(path)), &bytes)));
    Ok(())
}

fn begin(count: &mut usize) -> Result<()> {
    *count += 1;
    if *count > MAILS { Err(Error::invalid("answers", Problem::TooMany)) } else { Ok(()) }
}

fn each_of_box(
    path: &Path,
    reader: &mut dyn BufRead,
    count: &mut usize,
    give: &mut dyn FnMut(Found<'_>),
) -> Result<()> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut mail = Zeroizing::new(Vec::new());
    let (mut offset, mut from, mut is_too_large, mut number) = (0_u64, 0_u64, false, 0_u64);
    // A mark counts behind an empty line only: others are text of the mail.
    let (mut begins_line, mut after_empty, mut has_begun) = (true, true, false);
    let mut line = Zeroizing::new(Vec::new());
    let mut end = |mail: &mut Zeroizing<Vec<u8>>, is_too_large: &mut bool, from: u64, number: u64| {
        let name = guess::file_name(Path::new(&format!("{stem}-{number}.eml")));
        if std::mem::take(is_too_large) {
            give(Err(FileProblem::TooLarge));
        } else {
            give(Ok((Place::of(path, from, mail, name), mail)));
        }
        mail.clear();
    };
    loop {
        line.clear();
        let read = (&mut *reader).take(PIECE).read_until(b'\n', &mut line);
        let read = read.map_err(|_| Error::file(FileProblem::Unreadable))? as u64;
        if read == 0 {
            break;
        }
        offset += read;
        if begins_line && after_empty && (is_mark(&line) || !has_begun) {
            if has_begun {
                end(&mut mail, &mut is_too_large, from, number);
            }
            begin(count)?;
            number += 1;
            has_begun = true;
            from = offset;
        } else if mail.len() as u64 + read > LARGEST {
            is_too_large = true;
            mail.clear();
        } else if !is_too_large {
            mail.extend_from_slice(&line);
        }
        after_empty = begins_line && (&**line == b"\n" || &**line == b"\r\n");
        begins_line = line.ends_with(b"\n");
    }
    if has_begun {
        end(&mut mail, &mut is_too_large, from, number);
    }
    Ok(())
}

/// Whether a line stands before a mail: it names a sender and the time of the delivery, or nothing. "From here on" is text.
fn is_mark(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(MARK) else { return false };
    let rest = String::from_utf8_lossy(rest);
    let mut words = rest.split_whitespace().peekable();
    let is_number =
        |word: &str, length: usize| word.len() == length && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = |word: &str| word.split(':').count() > 1 && word.split(':').all(|part| is_number(part, 2));
    words.peek().is_none() || (words.clone().any(is_time) && words.any(|word| is_number(word, 4)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_names_the_time_of_the_delivery() {
        for (line, mark) in [
            ("From a@b.example Tue Sep 22 14:13:20 2026\n", true),
            ("From - Tue Sep 22 14:13:20 2026\r\n", true),
            ("From 1234@xxx Tue Sep 22 14:13:20 +0000 2026\n", true),
            ("From \n", true),
            ("From here on it is text\n", false),
            ("From 10:00 we are open\n", false),
            ("From: a@b.example\n", false),
            (">From a@b.example Tue Sep 22 14:13:20 2026\n", false),
        ] {
            assert_eq!(is_mark(line.as_bytes()), mark, "{line}");
        }
    }
}
