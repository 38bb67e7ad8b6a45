//! A workbook (XLSX, ISO/IEC 29500) as the text that its first sheet would be saved as: everything that reads CSV reads it then.

use std::{
    fs::File,
    io::{self, BufReader, Read, Seek},
};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::table::{MAX_COLUMNS, MAX_ROWS};
use crate::error::{Error, FileProblem, Result};

/// What every workbook has, and no package.
const WORKBOOK: &str = "xl/workbook.xml";

/// Whether a file is a workbook, by what is packed in it.
pub(super) fn is_workbook(file: &File) -> bool {
    ZipArchive::new(BufReader::new(file)).is_ok_and(|archive| archive.index_for_name(WORKBOOK).is_some())
}

/// The first visible sheet as CSV in UTF-8: a line for each row, so that lines are numbered as rows are.
///
/// # Errors
/// [`Error::File`]: too large packed or unpacked, too many rows or columns, or not to be read.
pub(super) fn to_csv(mut file: File, most: usize) -> Result<Vec<u8>> {
    require_unpacked(&mut file, most as u64)?;
    let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(file)).map_err(unreadable)?;
    let sheets = workbook.sheets_metadata().iter();
    let mut shown =
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    let name = shown.next().map(|sheet| sheet.name.clone()).ok_or(Error::file(FileProblem::Empty))?;
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(unreadable)?;
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let mut row: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let Some(text) = text(cell.get_value()) else { continue };
        let (line, column) = cell.get_position();
        if u64::from(line) >= MAX_ROWS {
            return Err(Error::file(FileProblem::TooManyRows));
        }
        let column = column as usize;
        if column >= MAX_COLUMNS {
            return Err(Error::line_of_file(FileProblem::TooManyColumns, u64::from(line) + 1));
        }
        // Rows come in their order, in what is well formed.
        if line < at {
            return Err(Error::file(FileProblem::Unreadable));
        }
        while at < line {
            write(&mut writer, &row)?;
            row.clear();
            at += 1;
        }
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        row[column] = text;
    }
    write(&mut writer, &row)?;
    let csv = writer.into_inner().map_err(|error| Error::internal(error.into_error()))?;
    if csv.len() > most { Err(Error::file(FileProblem::TooLarge)) } else { Ok(csv) }
}

/// An empty row is an empty line.
fn write(writer: &mut csv::Writer<Vec<u8>>, row: &[String]) -> Result<()> {
    writer.write_record(row).map_err(Error::internal)
}

/// What stands in a cell; `None` where nothing does.
fn text(cell: &DataRef<'_>) -> Option<String> {
    let text = match cell {
        DataRef::Empty | DataRef::Error(_) => return None,
        DataRef::String(text) => text.as_str(),
        DataRef::SharedString(text) => text,
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text,
        DataRef::Bool(value) => return Some(value.to_string()),
        DataRef::Int(value) => return Some(value.to_string()),
        // Telephone numbers that were typed as numbers: no exponent, no decimals.
        DataRef::Float(value) => return Some(value.to_string()),
        DataRef::DateTime(value) => return Some(value.as_f64().to_string()),
    };
    // A line of its own would count as a row.
    let lines: Vec<&str> = text.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}

/// Refuses what unpacks to more than so many bytes, whatever its directory says.
fn require_unpacked(file: &mut File, most: u64) -> Result<()> {
    let mut archive = ZipArchive::new(BufReader::new(&mut *file)).map_err(unreadable)?;
    let mut left = most;
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(unreadable)?;
        let unpacked = io::copy(&mut (&mut entry).take(left + 1), &mut io::sink()).map_err(unreadable)?;
        left = left.checked_sub(unpacked).ok_or(Error::file(FileProblem::TooLarge))?;
    }
    drop(archive);
    file.rewind().map_err(unreadable)
}

fn unreadable<T>(_: T) -> Error {
    Error::file(FileProblem::Unreadable)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use rust_xlsxwriter::Workbook;

    use super::*;
    use crate::exchange::import::{ImportTarget, preview, read_file, read_list};

    /// A workbook with these cells on its first sheet.
    fn workbook(cells: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> File {
        let mut workbook = Workbook::new();
        cells(workbook.add_worksheet());
        workbook.add_worksheet().write(0, 0, "another sheet").unwrap();
        file(&workbook.save_to_buffer().unwrap())
    }

    fn file(bytes: &[u8]) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        file.rewind().unwrap();
        file
    }

    fn csv(file: File) -> String {
        String::from_utf8(to_csv(file, 1 << 20).unwrap()).unwrap()
    }

    fn problem(result: Result<Vec<u8>>) -> FileProblem {
        match result {
            Err(Error::File { problem, .. }) => problem,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_first_sheet_becomes_a_line_for_each_row() {
        let file = workbook(|sheet| {
            sheet.write(0, 0, "E-Mail").unwrap();
            sheet.write(0, 1, "Telefon").unwrap();
            sheet.write(1, 0, "anna@berg.example").unwrap();
            sheet.write(1, 1, 46_701_740_605_i64).unwrap();
            sheet.write(3, 0, "bo@b.example\ncia@b.example").unwrap();
            sheet.write(4, 1, "Åsa, \"Ö\"").unwrap();
        });

        let text = csv(file);
        let lines: Vec<&str> = text.lines().collect();

        assert_eq!(lines[..2], ["E-Mail,Telefon", "anna@berg.example,46701740605"]);
        assert_eq!(lines[2].trim_matches('"'), "");
        assert_eq!(lines[3..], ["bo@b.example; cia@b.example", ",\"Åsa, \"\"Ö\"\"\""]);
    }

    #[test]
    fn an_empty_sheet_has_nothing() {
        assert_eq!(csv(workbook(|_| {})).trim_matches(['"', '\n', '\r']), "");
    }

    #[test]
    fn what_unpacks_to_too_much_or_is_too_wide_or_broken_is_refused() {
        let long = || {
            workbook(|sheet| {
                sheet.write(0, 0, "x".repeat(30_000)).unwrap();
            })
        };
        assert_eq!(problem(to_csv(long(), 20_000)), FileProblem::TooLarge);
        let wide = workbook(|sheet| {
            sheet.write(0, 500, "x").unwrap();
        });
        assert_eq!(problem(to_csv(wide, 1 << 20)), FileProblem::TooManyColumns);
        let deep = workbook(|sheet| {
            sheet.write(1_000_000, 0, "x").unwrap();
        });
        assert_eq!(problem(to_csv(deep, 1 << 20)), FileProblem::TooManyRows);

        let mut whole = Vec::new();
        long().read_to_end(&mut whole).unwrap();
        for at in (0..whole.len()).step_by(97) {
            let mut broken = whole.clone();
            broken[at] ^= 0x55;
            // Refused or read, but never more than that.
            let _ = to_csv(file(&broken), 1 << 20);
            let _ = to_csv(file(&whole[..at]), 1 << 20);
        }
    }

    #[test]
    fn a_workbook_is_told_from_text_and_from_a_package() {
        assert!(is_workbook(&workbook(|_| {})));
        assert!(!is_workbook(&file(b"E-Mail\nanna@berg.example\n")));
        let mut package = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
        package.start_file("manifest.json", zip::write::SimpleFileOptions::default()).unwrap();
        assert!(!is_workbook(&file(&package.finish().unwrap().into_inner())));
    }

    #[test]
    fn a_list_in_a_workbook_is_recognised_and_read_like_any_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.xlsx");
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (at, (email, phone)) in
            [("E-Mail", "Telefon"), ("anna@berg.example", "070 1740605")].iter().enumerate()
        {
            let at = u32::try_from(at).unwrap();
            sheet.write(at, 0, *email).unwrap();
            sheet.write(at, 1, *phone).unwrap();
        }
        workbook.save(&path).unwrap();

        let source = read_list(&path).unwrap();

        let found = preview(&source, None).unwrap();
        assert_eq!(found.columns.len(), 2);
        assert!(matches!(found.columns[0].target, ImportTarget::Email { .. }));
        assert!(matches!(found.columns[1].target, ImportTarget::Phone { .. }));
        assert!(read_file(&path).is_err(), "people are imported from what they were exported to");
    }
}
