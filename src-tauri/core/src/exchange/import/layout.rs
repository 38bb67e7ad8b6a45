//! How a file is cut: encoding, delimiter, header row.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::{Error, Problem, Result},
    exchange::import::{
        format::{self, ImportFormat},
        header,
    },
};

/// How a file's bytes are read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ImportEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little endian.
    Utf16Le,
    /// UTF-16, big endian.
    Utf16Be,
    /// Windows-1252 (Western European).
    Windows1252,
}

/// How a CSV file is cut into rows and cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CsvLayout {
    /// How bytes become text.
    pub encoding: ImportEncoding,
    /// `,`, `;`, tab or `|`.
    pub delimiter: char,
    /// Row of the column names, from 0; `None` where the file has none.
    pub header: Option<usize>,
}

/// Delimiters that are tried.
pub const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// Rows that are looked at to find the delimiter and the header.
const LOOKED_AT: usize = 100;

/// Rows before the header that are put up with.
const PREAMBLE: usize = 30;

impl CsvLayout {
    /// The delimiter as the byte it is; refuses what can't part cells.
    pub fn delimiter_byte(&self) -> Result<u8> {
        match u8::try_from(self.delimiter) {
            Ok(byte) if DELIMITERS.contains(&self.delimiter) => Ok(byte),
            _ => Err(Error::invalid("delimiter", Problem::Choice)),
        }
    }
}

/// Finds delimiter and header row of a text whose encoding is known.
pub fn detect(text: &str, encoding: ImportEncoding) -> CsvLayout {
    let delimiter = detect_delimiter(text);
    CsvLayout { encoding, delimiter, header: detect_header(&first_rows(text, delimiter)) }
}

/// The first rows, blank ones left out, as `header` counts them.
fn first_rows(text: &str, delimiter: char) -> Vec<Vec<String>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes())
        .records()
        .take(LOOKED_AT)
        .map_while(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// The delimiter under which most rows have the same number of cells, more than one.
fn detect_delimiter(text: &str) -> char {
    let score = |delimiter: char| {
        let rows = first_rows(text, delimiter);
        let known = rows.iter().take(PREAMBLE).any(|row| format::recognise(row) != ImportFormat::OtherCsv);
        let width = usual_width(&rows);
        let alike = rows.iter().filter(|row| row.len() == width).count();
        let share = (alike * 100).checked_div(rows.len()).unwrap_or(0);
        (known, width > 1, share >= 80, width.min(100) * share)
    };
    // `max_by_key` takes the last of equals: the comma comes last.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| score(*delimiter)).unwrap_or(',')
}

fn usual_width(rows: &[Vec<String>]) -> usize {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for row in rows {
        *counts.entry(row.len()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(0, |(width, _)| width)
}

/// The header: a row that a known program writes, else the first row that looks like names of columns.
fn detect_header(rows: &[Vec<String>]) -> Option<usize> {
    let known = |row: &Vec<String>| format::recognise(row) != ImportFormat::OtherCsv;
    if let Some(found) = rows.iter().take(PREAMBLE).position(known) {
        return Some(found);
    }
    let width = usual_width(rows);
    let candidate = rows.iter().take(PREAMBLE).position(|row| row.len() == width)?;
    looks_like_header(&rows[candidate], rows.get(candidate + 1)).then_some(candidate)
}

/// Names of columns are different words; the values of a person include an address, a number or a date.
fn looks_like_header(row: &[String], next: Option<&Vec<String>>) -> bool {
    let cells: Vec<&str> = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let distinct: std::collections::BTreeSet<_> = cells.iter().collect();
    let is_value = |cell: &str| {
        cell.contains('@') || cell.contains("://") || cell.chars().filter(char::is_ascii_digit).count() >= 3
    };
    if cells.is_empty() || distinct.len() < cells.len() || cells.iter().any(|cell| is_value(cell)) {
        return false;
    }
    let understood = cells.iter().any(|cell| header::is_known(cell));
    let values_follow = next.is_some_and(|next| {
        let has_digit = |cell: &String| cell.contains(|letter: char| letter.is_ascii_digit());
        next.iter().any(|cell| is_value(cell)) || (next.iter().any(has_digit) && !row.iter().any(has_digit))
    });
    understood || values_follow || next.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(text: &str) -> (char, Option<usize>) {
        let layout = detect(text, ImportEncoding::Utf8);
        (layout.delimiter, layout.header)
    }

    #[test]
    fn every_delimiter_is_found_with_others_inside_quotes() {
        for delimiter in DELIMITERS {
            let text = ["Name", "E-Mail", "Ort\n\"Berg, Anna; Dr.\"", "anna@example.com", "Kiel|Nord,1\n"]
                .join(&delimiter.to_string())
                .replace("Kiel|Nord,1", "\"Kiel|Nord,1\"");

            assert_eq!(layout(&text), (delimiter, Some(0)));
        }
    }

    #[test]
    fn the_header_is_found_below_a_preamble() {
        let text = "Notes:\r\n\"When exporting your connection data, you may notice, that some, are missing.\"\r\n\r\n\
            First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n\
            Anna,Berg,https://www.linkedin.com/in/anna,,Acme,CTO,12 Mar 2024\r\n";

        assert_eq!(layout(text), (',', Some(2)));
    }

    #[test]
    fn a_file_of_people_without_names_of_columns_has_no_header() {
        assert_eq!(layout("Anna;anna@example.com\nBert;bert@example.com\n"), (';', None));
    }

    #[test]
    fn one_column_is_parted_by_commas() {
        assert_eq!(layout("Email\nanna@example.com\n"), (',', Some(0)));
    }
}
