//! The file that a user chose: its bytes within limits, and how they become text.

use std::{
    borrow::Cow,
    fmt,
    fs::{self, File},
    io::{Read, Seek},
    path::Path,
};

use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use zeroize::Zeroizing;

use crate::{
    error::{Error, FileProblem, Result},
    exchange::{
        import::{layout::ImportEncoding, sheet},
        package::{Package, is_package},
    },
    personal::Personal,
};

/// The largest file that is read.
pub const MAX_FILE: usize = 200 * 1024 * 1024;

/// A chosen file, held in memory until the import is closed, and wiped then.
pub struct Source {
    /// The file's name, to show.
    pub name: Personal<String>,
    bytes: Zeroizing<Vec<u8>>,
    /// The package that the contacts come from.
    pub(in crate::exchange) package: Option<Package>,
}

impl fmt::Debug for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Source({} bytes)", self.bytes.len())
    }
}

/// Reads a file that the user chose; refuses what is empty, too large or no text.
pub fn read_file(path: &Path) -> Result<Source> {
    let unreadable = |_| Error::file(FileProblem::Unreadable);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let metadata = fs::metadata(path).map_err(unreadable)?;
    // Opening a pipe would wait for whoever writes into it.
    if !metadata.is_file() {
        return Err(Error::file(FileProblem::Unreadable));
    }
    let mut file = File::open(path).map_err(unreadable)?;
    let mut start = [0; 4];
    let read = file.read(&mut start).map_err(unreadable)?;
    file.rewind().map_err(unreadable)?;
    if is_package(&start[..read]) {
        let (package, cards) = Package::open(file, MAX_FILE)?;
        return Ok(Source { package: Some(package), ..Source::new(name, cards)? });
    }
    if metadata.len() > MAX_FILE as u64 {
        return Err(Error::file(FileProblem::TooLarge));
    }
    // Room for all of it, so that growing leaves no copies behind.
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    // One byte more than allowed shows that the file is too large, whatever its metadata says.
    file.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Source::new(name, bytes)
}

/// Reads a list that the user chose: as [`read_file`], or the first sheet of a workbook (XLSX), which becomes CSV.
pub fn read_list(path: &Path) -> Result<Source> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // What can't be opened is told by the other.
    let is_file = fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    match is_file.then(|| File::open(path).ok()).flatten() {
        Some(file) if sheet::is_workbook(&file) => Source::new(name, sheet::to_csv(file, MAX_FILE)?),
        _ => read_file(path),
    }
}

impl Source {
    /// A source out of bytes in memory, under the same limits as a file.
    pub fn new(name: String, bytes: Vec<u8>) -> Result<Self> {
        if bytes.len() > MAX_FILE {
            return Err(Error::file(FileProblem::TooLarge));
        }
        let source = Self { name: name.into(), bytes: Zeroizing::new(bytes), package: None };
        if source.content().iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0)) {
            return Err(Error::file(FileProblem::Empty));
        }
        if !is_utf16(source.detect_encoding())
            && let Some(position) = source.bytes.iter().position(|byte| *byte == 0)
        {
            let line = line_at(&source.bytes, position);
            return Err(Error::line_of_file(FileProblem::Binary, line));
        }
        Ok(source)
    }

    /// The bytes without their byte order mark.
    pub fn content(&self) -> &[u8] {
        match Encoding::for_bom(&self.bytes) {
            Some((_, length)) => &self.bytes[length..],
            None => &self.bytes,
        }
    }

    /// Whether the file holds vCards: its first line with content begins one.
    pub fn is_vcard(&self) -> bool {
        let start: Vec<u8> = self.content().iter().copied().filter(|byte| *byte != 0).take(4096).collect();
        start
            .split(|byte| matches!(byte, b'\r' | b'\n'))
            .map(<[u8]>::trim_ascii)
            .find(|line| !line.is_empty())
            .is_some_and(|line| line.eq_ignore_ascii_case(b"BEGIN:VCARD"))
    }

    /// How the bytes seem to be encoded: by mark, by where NUL bytes stand, by whether they are UTF-8.
    pub fn detect_encoding(&self) -> ImportEncoding {
        match Encoding::for_bom(&self.bytes) {
            Some((found, _)) if found == UTF_16LE => return ImportEncoding::Utf16Le,
            Some((found, _)) if found == UTF_16BE => return ImportEncoding::Utf16Be,
            Some(_) => return ImportEncoding::Utf8,
            None => {}
        }
        if let Some(utf16) = utf16_without_mark(&self.bytes) {
            return utf16;
        }
        match std::str::from_utf8(&self.bytes) {
            Ok(_) => ImportEncoding::Utf8,
            Err(_) => ImportEncoding::Windows1252,
        }
    }

    /// The text, with lone carriage returns turned into line feeds where there are no others.
    pub fn decode(&self, encoding: ImportEncoding) -> Result<Cow<'_, str>> {
        let content = self.content();
        let text = match encoding {
            ImportEncoding::Utf8 => Cow::Borrowed(
                std::str::from_utf8(content)
                    .map_err(|error| wrong_encoding(line_at(content, error.valid_up_to())))?,
            ),
            other => Cow::Owned(decoded(content, coder(other))?),
        };
        if let Some(position) = text.bytes().position(|byte| byte == 0) {
            let line = line_at(text.as_bytes(), position);
            return Err(wrong_encoding(line));
        }
        if text.contains('\r') && !text.contains('\n') {
            return Ok(Cow::Owned(text.replace('\r', "\n")));
        }
        Ok(text)
    }
}

/// Text in an encoding that is not ours, refused with the line of the first bytes that do not belong to it.
fn decoded(content: &[u8], encoding: &'static Encoding) -> Result<String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let longest = decoder.max_utf8_buffer_length_without_replacement(content.len());
    let mut text = String::with_capacity(longest.unwrap_or(0));
    match decoder.decode_to_string_without_replacement(content, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        _ => Err(wrong_encoding(line_at(text.as_bytes(), text.len()))),
    }
}

fn coder(encoding: ImportEncoding) -> &'static Encoding {
    match encoding {
        ImportEncoding::Utf8 => UTF_8,
        ImportEncoding::Utf16Le => UTF_16LE,
        ImportEncoding::Utf16Be => UTF_16BE,
        ImportEncoding::Windows1252 => WINDOWS_1252,
    }
}

fn is_utf16(encoding: ImportEncoding) -> bool {
    matches!(encoding, ImportEncoding::Utf16Le | ImportEncoding::Utf16Be)
}

fn wrong_encoding(line: u64) -> Error {
    Error::line_of_file(FileProblem::Encoding, line)
}

/// UTF-16 text of our languages is Latin for the most part: every other byte is NUL.
fn utf16_without_mark(bytes: &[u8]) -> Option<ImportEncoding> {
    let start = &bytes[..bytes.len().min(4096) & !1];
    let nul_at = |rest: usize| start.iter().skip(rest).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (nul_at(0), nul_at(1), start.len() / 2);
    if pairs == 0 {
        return None;
    }
    // A picture or an archive has NUL bytes in both places, and what it decodes to is no text.
    let found = match (even * 2 > pairs, odd * 2 > pairs) {
        (false, true) if even * 50 < pairs => ImportEncoding::Utf16Le,
        (true, false) if odd * 50 < pairs => ImportEncoding::Utf16Be,
        _ => return None,
    };
    let (text, _) = coder(found).decode_without_bom_handling(start);
    let is_text = |letter: char| !letter.is_control() || matches!(letter, '\t' | '\r' | '\n');
    text.chars().all(is_text).then_some(found)
}

/// The line, from 1, in which a byte stands.
fn line_at(bytes: &[u8], position: usize) -> u64 {
    1 + bytes[..position].iter().filter(|byte| **byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(bytes: impl Into<Vec<u8>>) -> Result<Source> {
        Source::new("people.csv".into(), bytes.into())
    }

    fn utf16(text: &str, mark: bool, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        mark.into_iter().chain(text.encode_utf16()).flat_map(bytes_of).collect()
    }

    #[test]
    fn every_encoding_is_told_and_read() {
        let text = "Förnamn;Efternamn\r\nÅsa;Öberg\r\n";
        let latin = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        let cases = [
            (text.as_bytes().to_vec(), ImportEncoding::Utf8),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), ImportEncoding::Utf8),
            (utf16(text, true, u16::to_le_bytes), ImportEncoding::Utf16Le),
            (utf16(text, true, u16::to_be_bytes), ImportEncoding::Utf16Be),
            (utf16(text, false, u16::to_le_bytes), ImportEncoding::Utf16Le),
            (utf16(text, false, u16::to_be_bytes), ImportEncoding::Utf16Be),
            (latin, ImportEncoding::Windows1252),
        ];

        for (bytes, encoding) in cases {
            let source = source(bytes).unwrap();

            assert_eq!(source.detect_encoding(), encoding);
            assert_eq!(source.decode(encoding).unwrap(), text);
        }
    }

    #[test]
    fn a_file_without_content_is_empty() {
        for bytes in [&b""[..], b"\r\n \n", b"\xef\xbb\xbf", b"\xff\xfe"] {
            assert!(matches!(source(bytes), Err(Error::File { problem: FileProblem::Empty, .. })));
        }
    }

    #[test]
    fn a_picture_or_a_nul_byte_is_refused_with_its_line() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0";

        assert!(matches!(source(png), Err(Error::File { problem: FileProblem::Binary, .. })));
        assert!(matches!(
            source("Name,Email\nAnna,\0\n"),
            Err(Error::File { problem: FileProblem::Binary, line: Some(2), .. })
        ));
    }

    #[test]
    fn a_wrong_encoding_is_told_with_its_line() {
        let source = source(&b"Name\nJ\xf6rg\n"[..]).unwrap();

        assert!(matches!(
            source.decode(ImportEncoding::Utf8),
            Err(Error::File { problem: FileProblem::Encoding, line: Some(2), .. })
        ));
    }

    #[test]
    fn a_missing_file_or_a_folder_is_unreadable() {
        let folder = tempfile::tempdir().unwrap();

        for path in [folder.path().to_owned(), folder.path().join("none.csv")] {
            assert!(matches!(read_file(&path), Err(Error::File { problem: FileProblem::Unreadable, .. })));
        }
    }

    #[test]
    fn debug_shows_no_byte() {
        assert_eq!(format!("{:?}", source("Anna").unwrap()), "Source(4 bytes)");
    }
}
