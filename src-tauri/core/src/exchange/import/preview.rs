//! The preview: what a file is, its columns and their first values.

use serde::Serialize;
use ts_rs::TS;

use csv::StringRecord;

use crate::{
    error::{Error, FileProblem, Result},
    exchange::{
        cell,
        import::{
            format::{self, ImportFormat},
            header,
            layout::{self, CsvLayout},
            row,
            source::Source,
            table::{MAX_ROWS, Records},
            target::ImportTarget,
        },
        vcard,
    },
    personal::Personal,
};

/// A column of the file and what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportColumn {
    /// Its name in the header, or its number from 1 where there is none.
    pub name: Personal<String>,
    /// The first values that are not empty, at most 20.
    pub samples: Vec<Personal<String>>,
    /// How many rows have a value here.
    pub filled: u64,
    /// Where its values go.
    pub target: ImportTarget,
    /// A field that few need and that says much: ask before importing (minimisation).
    pub sensitive: bool,
}

/// What was found in a file that the user chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportPreview {
    /// The file's name, to show.
    pub file_name: Personal<String>,
    /// What it is.
    pub format: ImportFormat,
    /// How a CSV is cut; `None` for vCard.
    pub layout: Option<CsvLayout>,
    /// Columns of a CSV; empty for vCard.
    pub columns: Vec<ImportColumn>,
    /// Rows or cards in the file.
    pub total: u64,
}

/// How many values of a column are shown.
const SAMPLES: usize = 20;

/// Looks at a file as a whole: what it is, its columns, how many rows. `layout` overrides what is detected.
pub fn preview(source: &Source, layout: Option<CsvLayout>) -> Result<ImportPreview> {
    let file_name = source.name.clone();
    if source.is_vcard() {
        let total = vcard::read::count(source)?;
        let format = if source.package.is_some() { ImportFormat::Package } else { ImportFormat::VCard };
        return Ok(ImportPreview { file_name, format, layout: None, columns: Vec::new(), total });
    }
    let encoding = layout.as_ref().map_or_else(|| source.detect_encoding(), |layout| layout.encoding);
    let text = source.decode(encoding)?;
    let layout = layout.unwrap_or_else(|| layout::detect(&text, encoding));

    let mut records = Records::new(&text, &layout)?;
    let header = row::skip_to_body(&mut records, &layout)?;
    let mut columns: Vec<Column> = header.iter().map(Column::named).collect();
    let guarded = format::is_guarded(&header.iter().collect::<Vec<_>>());
    let mut record = StringRecord::new();
    let mut total = 0;
    while let Some(line) = records.read(&mut record)? {
        total += 1;
        if total > MAX_ROWS {
            return Err(Error::line_of_file(FileProblem::TooManyRows, line));
        }
        if layout.header.is_none() && columns.len() < record.len() {
            let numbers = columns.len()..record.len();
            columns.extend(numbers.map(|number| Column::named(&(number + 1).to_string())));
        }
        for (column, cell) in columns.iter_mut().zip(&record) {
            column.see(if guarded { cell::unguard(cell) } else { cell });
        }
    }
    if columns.is_empty() {
        return Err(Error::file(FileProblem::Header));
    }

    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let format = format::recognise(&names);
    let samples: Vec<Vec<&str>> =
        columns.iter().map(|column| column.samples.iter().map(String::as_str).collect()).collect();
    let targets = header::targets(format, &names, &samples);
    let columns = columns
        .iter()
        .zip(targets)
        .map(|(column, (target, sensitive))| ImportColumn {
            name: column.name.clone().into(),
            samples: column.samples.iter().cloned().map(Personal).collect(),
            filled: column.filled,
            target,
            sensitive,
        })
        .collect();
    Ok(ImportPreview { file_name, format, layout: Some(layout), columns, total })
}

struct Column {
    name: String,
    samples: Vec<String>,
    filled: u64,
}

impl Column {
    fn named(name: &str) -> Self {
        Self { name: name.trim().to_owned(), samples: Vec::new(), filled: 0 }
    }

    fn see(&mut self, cell: &str) {
        let value = cell.trim();
        if value.is_empty() {
            return;
        }
        self.filled += 1;
        if self.samples.len() < SAMPLES {
            self.samples.push(shown(value));
        }
    }
}

/// The beginning of a value, enough to tell what the column holds.
fn shown(value: &str) -> String {
    value.chars().take(200).collect()
}
