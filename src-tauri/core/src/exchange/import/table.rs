//! The records of a CSV text, one by one, within limits and with the line each starts in.

use std::{
    cell::Cell,
    io::{self, Read},
    rc::Rc,
};

use csv::StringRecord;

use crate::{
    error::{Error, FileProblem, Result},
    exchange::import::layout::CsvLayout,
};

/// The most rows that are read.
pub const MAX_ROWS: u64 = 1_000_000;

/// The most columns.
pub const MAX_COLUMNS: usize = 500;

/// The longest cell, in bytes.
pub const MAX_CELL: usize = 1024 * 1024;

/// The longest row, in bytes: a quotation mark that is never closed swallows no more than this.
const MAX_RECORD: usize = 16 * 1024 * 1024;

/// Reads the records of a text; blank lines are left out.
pub struct Records<'a> {
    text: &'a str,
    reader: csv::Reader<Bounded<'a>>,
    allowance: Rc<Cell<usize>>,
    delimiter: u8,
    count: u64,
    quoting: Quoting,
}

/// A text that stops with an error when one record takes more than is allowed.
struct Bounded<'a> {
    rest: &'a [u8],
    allowance: Rc<Cell<usize>>,
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(left) = self.allowance.get().checked_sub(buffer.len()) else {
            return Err(io::ErrorKind::FileTooLarge.into());
        };
        self.allowance.set(left);
        self.rest.read(buffer)
    }
}

impl<'a> Records<'a> {
    /// Starts at the first record.
    pub fn new(text: &'a str, layout: &CsvLayout) -> Result<Self> {
        let allowance = Rc::new(Cell::new(MAX_RECORD));
        let delimiter = layout.delimiter_byte()?;
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(Bounded { rest: text.as_bytes(), allowance: Rc::clone(&allowance) });
        Ok(Self { text, reader, allowance, delimiter, count: 0, quoting: Quoting::Sound })
    }

    /// Reads the next record and tells the line it starts in, from 1; `None` at the end.
    pub fn read(&mut self, record: &mut StringRecord) -> Result<Option<u64>> {
        self.allowance.set(MAX_RECORD);
        let (start, line) = self.next_start();
        let failed = |problem| Error::line_of_file(problem, line);
        match self.reader.read_record(record) {
            Ok(false) => return Ok(None),
            Ok(true) => {}
            Err(error) if error.is_io_error() => return Err(failed(FileProblem::LineTooLong)),
            Err(error) => return Err(Error::internal(error)),
        }
        if record.len() > MAX_COLUMNS {
            return Err(failed(FileProblem::TooManyColumns));
        }
        if record.iter().any(|cell| cell.len() > MAX_CELL) {
            return Err(failed(FileProblem::LineTooLong));
        }
        self.quoting = quoting(&self.text.as_bytes()[start..self.byte()], self.delimiter);
        if self.quoting == Quoting::Open {
            return Err(failed(FileProblem::Quote));
        }
        self.count += 1;
        // Header and preamble are no rows, but a few more do no harm.
        if self.count > MAX_ROWS + 100 {
            return Err(failed(FileProblem::TooManyRows));
        }
        Ok(Some(line))
    }

    /// Whether the last record goes on behind a closing quotation mark: where its cells end is a guess, and it may have
    /// swallowed others.
    pub fn is_misquoted(&self) -> bool {
        self.quoting == Quoting::Broken
    }

    fn byte(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX).min(self.text.len())
    }

    /// Where the next record starts: the reader stands before the blank lines that it leaves out.
    fn next_start(&self) -> (usize, u64) {
        let byte = self.byte();
        let rest = &self.text.as_bytes()[byte..];
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let lines = rest[..blank].iter().filter(|byte| **byte == b'\n').count();
        (byte + blank, self.reader.position().line() + lines as u64)
    }
}

/// How the quotation marks of a record stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quoting {
    /// Each that opens is closed at the end of its cell.
    Sound,
    /// Something stands between a closing one and the end of the cell.
    Broken,
    /// One is never closed.
    Open,
}

/// Goes through a record as the reader does; a quotation mark within a cell that does not start with one is a letter.
fn quoting(record: &[u8], delimiter: u8) -> Quoting {
    // Most records have none.
    if memchr::memchr(b'"', record).is_none() {
        return Quoting::Sound;
    }
    let mut rest = record;
    let mut found = Quoting::Sound;
    loop {
        if let Some(mut inside) = rest.strip_prefix(b"\"") {
            loop {
                let Some(mark) = memchr::memchr(b'"', inside) else { return Quoting::Open };
                inside = &inside[mark + 1..];
                match inside.strip_prefix(b"\"") {
                    Some(behind_pair) => inside = behind_pair,
                    None => break,
                }
            }
            let end = memchr::memchr3(delimiter, b'\r', b'\n', inside).unwrap_or(inside.len());
            if !inside[..end].trim_ascii().is_empty() {
                found = Quoting::Broken;
            }
            rest = &inside[end..];
        }
        match memchr::memchr(delimiter, rest) {
            Some(end) => rest = &rest[end + 1..],
            None => return found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::layout::ImportEncoding;

    const COMMA: CsvLayout = CsvLayout { encoding: ImportEncoding::Utf8, delimiter: ',', header: Some(0) };

    fn all(text: &str) -> Result<Vec<(u64, Vec<String>)>> {
        let mut records = Records::new(text, &COMMA)?;
        let mut record = StringRecord::new();
        let mut found = Vec::new();
        while let Some(line) = records.read(&mut record)? {
            found.push((line, record.iter().map(str::to_owned).collect()));
        }
        Ok(found)
    }

    fn problem(text: &str) -> (FileProblem, Option<u64>) {
        match all(text) {
            Err(Error::File { problem, line, .. }) => (problem, line),
            other => panic!("no file error: {other:?}"),
        }
    }

    #[test]
    fn lines_are_right_with_line_breaks_in_quotes_and_blank_lines() {
        let text = "a,b\r\n\r\n\r\n\"one\r\ntwo\",2\r\nthree,3\r\n\n\"x\ny\nz\",4\nlast,5";

        let lines: Vec<u64> = all(text).unwrap().into_iter().map(|(line, _)| line).collect();

        assert_eq!(lines, [1, 4, 6, 8, 11]);
    }

    #[test]
    fn an_open_quote_is_told_with_the_line_it_starts_in() {
        assert_eq!(problem("a,b\n1,2\n3,\"open\n5,6\n7,8\n"), (FileProblem::Quote, Some(3)));
    }

    #[test]
    fn a_file_that_is_cut_off_within_a_quoted_cell_is_told() {
        assert_eq!(problem("a,b\n1,\"tw"), (FileProblem::Quote, Some(2)));
        assert_eq!(problem("a,b\n1,\"two \"\"three\"\""), (FileProblem::Quote, Some(2)));
        assert_eq!(all("a,b\n1,\"two \"\"three\"\"\"").unwrap().len(), 2);
    }

    #[test]
    fn what_goes_on_behind_a_closing_quote_is_noticed() {
        for (record, expected) in [
            ("1,\"the \"best\" one\",2\n", Quoting::Broken),
            ("1,\"open\n3,\"5\",6\n", Quoting::Broken),
            ("1,\"two\" ,\"\"\"three\"\"\"\r\n", Quoting::Sound),
            ("1,5\" disk,\"a,\"\",b\"\n", Quoting::Sound),
            ("\"\",\"\"", Quoting::Sound),
            ("1,\"two\"\"", Quoting::Open),
        ] {
            assert_eq!(quoting(record.as_bytes(), b','), expected, "{record}");
        }
    }

    #[test]
    fn an_open_quote_in_a_long_file_ends_early() {
        let text = format!("a,b\n\"open\n{}", "x,y\n".repeat(8_000_000));

        assert_eq!(problem(&text), (FileProblem::LineTooLong, Some(2)));
    }

    #[test]
    fn a_long_cell_and_too_many_columns_are_refused() {
        assert_eq!(
            problem(&format!("a\nb\n{}\n", "x".repeat(MAX_CELL + 1))),
            (FileProblem::LineTooLong, Some(3))
        );
        assert_eq!(problem(&format!("a\n{}\n", ",".repeat(600))), (FileProblem::TooManyColumns, Some(2)));
    }

    #[test]
    fn inches_are_no_open_quote() {
        assert_eq!(all("a,b\n5\" disk,1\n").unwrap().len(), 2);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[a\",;\\r\\n\\té\u{feff}]{0,60}") {
            let _ = all(&text);
        }
    }
}
