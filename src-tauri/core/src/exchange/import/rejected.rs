//! Rejected rows as a CSV: where each stands, what is wrong, and its cells, to be mended and imported again.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use csv::StringRecord;

use crate::{
    error::{Error, FileProblem, Result},
    exchange::{
        cell,
        import::{
            format::{REJECTED, is_guarded},
            layout::CsvLayout,
            report::ImportRejection,
            row::skip_to_body,
            source::Source,
            table::Records,
        },
        vcard::read,
    },
};

/// Writes the rows that `rejections` name: line, field, problem and value in front, then the row as it was.
///
/// Cells that look like formulas are guarded. For vCard the whole card is the last cell.
pub fn write(
    source: &Source,
    layout: Option<&CsvLayout>,
    rejections: &[ImportRejection],
    out: impl Write,
) -> Result<()> {
    let mut by_row = BTreeMap::<u64, Vec<&ImportRejection>>::new();
    for rejection in rejections {
        by_row.entry(rejection.row).or_default().push(rejection);
    }
    let mut out = Rejected { writer: csv::WriterBuilder::new().flexible(true).from_writer(out) };
    match layout {
        Some(layout) => rows(source, layout, &by_row, &mut out)?,
        None => cards(source, &by_row, &mut out)?,
    }
    out.writer.flush().map_err(|error| unwritable(&error))
}

struct Rejected<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> Rejected<W> {
    fn put<'c>(&mut self, front: [&'c str; 4], cells: impl Iterator<Item = &'c str>) -> Result<()> {
        let cells = front.into_iter().chain(cells).map(cell::guard);
        self.writer.write_record(cells).map_err(|error| unwritable(&error.into()))
    }

    fn put_rejections<'c>(
        &mut self,
        rejections: &[&ImportRejection],
        cells: &(impl Iterator<Item = &'c str> + Clone),
    ) -> Result<()> {
        for rejection in rejections {
            let line = rejection.line.to_string();
            let problem = serde_json::to_value(rejection.problem).map_err(Error::internal)?;
            let front =
                [&line, rejection.field.as_str(), problem.as_str().unwrap_or_default(), &rejection.value];
            self.put(front, cells.clone().map(|cell| cell as &str))?;
        }
        Ok(())
    }
}

fn unwritable(error: &io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::StorageFull => Error::DiskFull,
        _ => Error::file(FileProblem::Unwritable),
    }
}

type ByRow<'r> = BTreeMap<u64, Vec<&'r ImportRejection>>;

fn rows<W: Write>(
    source: &Source,
    layout: &CsvLayout,
    by_row: &ByRow<'_>,
    out: &mut Rejected<W>,
) -> Result<()> {
    let text = source.decode(layout.encoding)?;
    let mut records = Records::new(&text, layout)?;
    let header = skip_to_body(&mut records, layout)?;
    out.put(REJECTED, header.iter())?;
    let was_guarded = is_guarded(&header.iter().collect::<Vec<_>>());
    let (mut record, mut row) = (StringRecord::new(), 0);
    while records.read(&mut record)?.is_some() {
        row += 1;
        if let Some(rejections) = by_row.get(&row) {
            let cells = record.iter().map(|cell| if was_guarded { cell::unguard(cell) } else { cell });
            out.put_rejections(rejections, &cells)?;
        }
    }
    Ok(())
}

fn cards<W: Write>(source: &Source, by_row: &ByRow<'_>, out: &mut Rejected<W>) -> Result<()> {
    out.put(REJECTED, std::iter::once("Card"))?;
    let file = read::file(source)?;
    for (row, text) in (1..).zip(file.texts()) {
        if let Some(rejections) = by_row.get(&row) {
            out.put_rejections(rejections, &std::iter::once(text.as_str()))?;
        }
    }
    Ok(())
}
