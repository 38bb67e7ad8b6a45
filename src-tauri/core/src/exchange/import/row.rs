//! Rows: the cells of a CSV file turned into contacts, one row at a time.

mod draft;

use csv::StringRecord;

use crate::{
    crm::contact::ContactDraft,
    crm::point::PointKind,
    error::{Error, FileProblem, Problem, Result},
    exchange::import::{
        date::{self, DateOrder},
        format::{self, ImportFormat, fold},
        header,
        layout::CsvLayout,
        report::ImportRejection,
        said::{self, Said},
        table::{MAX_ROWS, Records},
        target::{AddressPart, EmailPart, ImportTarget, PhonePart, SingleField, WebsitePart},
    },
};

/// A row or card of the file and what became of it.
#[derive(Debug)]
pub struct ParsedRow {
    /// Row or card number, from 1, header not counted.
    pub row: u64,
    /// Line in the file where it starts, from 1.
    pub line: u64,
    /// What became of it.
    pub outcome: RowOutcome,
    /// What it says that somebody said about marketing.
    pub said: Said,
    /// The picture that a card holds, undecoded.
    pub photo: Option<Vec<u8>>,
}

/// What became of a row.
#[derive(Debug)]
pub enum RowOutcome {
    /// A contact, not validated yet.
    Draft(Box<ContactDraft>),
    /// No value in any column that is imported.
    Empty,
    /// The program that wrote the file had deleted it, or it is no person (a group).
    Deleted,
    /// It can't be read; with the rest of it, where only some of its values can't.
    Rejected(Vec<ImportRejection>, Option<Box<ContactDraft>>),
}

/// How cells are understood beyond their targets.
#[derive(Debug, Clone, Default)]
struct Dialect {
    /// Our own file: tags are escaped.
    own: bool,
    /// Our own file with an apostrophe before formulas.
    guarded: bool,
    /// Google puts several values into one cell, parted by ` ::: `.
    several: bool,
    /// What comes first in a date with slashes.
    date_order: Option<DateOrder>,
    /// A column that says whether the record was deleted.
    deleted: Option<usize>,
    /// Labels of columns that have no label column: the column's own name.
    labels: Vec<String>,
    /// How many columns the header names.
    width: Option<usize>,
}

/// The rows of a CSV text below its header.
pub struct Rows<'a> {
    records: Records<'a>,
    targets: Vec<ImportTarget>,
    dialect: Dialect,
    row: u64,
    failed: bool,
}

/// Reads the rows of a text; `targets` says where each column goes.
pub fn rows<'a>(text: &'a str, layout: &CsvLayout, targets: &[ImportTarget]) -> Result<Rows<'a>> {
    let mut records = Records::new(text, layout)?;
    let header = skip_to_body(&mut records, layout)?;
    let mut dialect = dialect(&header, targets);
    if dialect.date_order.is_none() {
        dialect.date_order = date_order(text, layout, targets)?;
    }
    dialect.width = layout.header.map(|_| header.len());
    Ok(Rows { records, targets: targets.to_vec(), dialect, row: 0, failed: false })
}

/// Reads up to and with the header and returns it; empty where there is none.
pub(in crate::exchange) fn skip_to_body(
    records: &mut Records<'_>,
    layout: &CsvLayout,
) -> Result<StringRecord> {
    let mut record = StringRecord::new();
    for _ in 0..layout.header.map_or(0, |header| header + 1) {
        if records.read(&mut record)?.is_none() {
            return Err(Error::file(FileProblem::Header));
        }
    }
    Ok(record)
}

fn dialect(header: &StringRecord, targets: &[ImportTarget]) -> Dialect {
    let names: Vec<&str> = header.iter().collect();
    let format = format::recognise(&names);
    Dialect {
        own: format == ImportFormat::Kartotek,
        guarded: format::is_guarded(&names),
        several: matches!(format, ImportFormat::GoogleNew | ImportFormat::GoogleOld),
        date_order: None,
        deleted: (format == ImportFormat::Salesforce)
            .then(|| names.iter().position(|name| fold(name) == "isdeleted"))
            .flatten(),
        labels: targets
            .iter()
            .enumerate()
            .map(|(index, target)| own_label(target, targets, names.get(index).copied().unwrap_or_default()))
            .collect(),
        width: None,
    }
}

/// The label of a column that stands for itself: `Assistant's Phone` says more than "other".
fn own_label(target: &ImportTarget, targets: &[ImportTarget], name: &str) -> String {
    let (is_point, label) = match *target {
        ImportTarget::Email { slot, part: EmailPart::Address(PointKind::Other) } => {
            (true, ImportTarget::Email { slot, part: EmailPart::Label })
        }
        ImportTarget::Phone { slot, part: PhonePart::Number(PointKind::Other) } => {
            (true, ImportTarget::Phone { slot, part: PhonePart::Label })
        }
        ImportTarget::Website { slot, part: WebsitePart::Url(PointKind::Other) } => {
            (true, ImportTarget::Website { slot, part: WebsitePart::Label })
        }
        _ => (false, ImportTarget::Skip),
    };
    if !is_point || targets.contains(&label) || header::says_only_kind(name) {
        return String::new();
    }
    name.trim().trim_start_matches("Person - ").to_owned()
}

/// What comes first in the dates of the birthday column: as its own values show, else as the program writes.
fn date_order(text: &str, layout: &CsvLayout, targets: &[ImportTarget]) -> Result<Option<DateOrder>> {
    let birthday = ImportTarget::Single { name: SingleField::Birthday };
    let Some(column) = targets.iter().position(|target| *target == birthday) else {
        return Ok(None);
    };
    let mut records = Records::new(text, layout)?;
    let header = skip_to_body(&mut records, layout)?;
    let mut record = StringRecord::new();
    while records.read(&mut record)?.is_some() {
        if let Some(order) = date::order_of(record.get(column)) {
            return Ok(Some(order));
        }
    }
    let format = format::recognise(&header.iter().collect::<Vec<_>>());
    let english = header.iter().any(|name| matches!(fold(name).as_str(), "birthday" | "birthdate"));
    Ok((format != ImportFormat::OtherCsv && english).then_some(DateOrder::MonthFirst))
}

impl Iterator for Rows<'_> {
    type Item = Result<ParsedRow>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let mut record = StringRecord::new();
        let line = match self.records.read(&mut record) {
            Ok(line) => line?,
            Err(error) => {
                self.failed = true;
                return Some(Err(error));
            }
        };
        self.row += 1;
        if self.row > MAX_ROWS {
            self.failed = true;
            return Some(Err(Error::line_of_file(FileProblem::TooManyRows, line)));
        }
        let said = said::read(&record, &self.targets);
        Some(Ok(ParsedRow { row: self.row, line, outcome: self.outcome(&record, line), said, photo: None }))
    }
}

impl Rows<'_> {
    fn outcome(&self, record: &StringRecord, line: u64) -> RowOutcome {
        let is_true = |cell: &str| matches!(cell.trim().to_ascii_lowercase().as_str(), "true" | "1");
        if self.dialect.deleted.and_then(|column| record.get(column)).is_some_and(is_true) {
            return RowOutcome::Deleted;
        }
        let misquoted = self.records.is_misquoted().then_some("");
        if let Some(value) = misquoted.or_else(|| self.surplus(record)) {
            let value = value.to_owned().into();
            let (row, field) = (self.row, String::new());
            let rejection = ImportRejection { row, line, field, problem: Problem::Damaged, value };
            return RowOutcome::Rejected(vec![rejection], None);
        }
        match draft::from_cells(record, &self.targets, &self.dialect) {
            Ok(Some(draft)) => RowOutcome::Draft(Box::new(draft)),
            Ok(None) => RowOutcome::Empty,
            Err((faults, draft)) => RowOutcome::Rejected(
                faults
                    .into_iter()
                    .map(|(field, problem, value)| ImportRejection {
                        row: self.row,
                        line,
                        field: field.to_owned(),
                        problem,
                        value: value.into(),
                    })
                    .collect(),
                Some(draft),
            ),
        }
    }

    /// A value that stands beyond the last named column: the cells of the row have shifted.
    fn surplus<'r>(&self, record: &'r StringRecord) -> Option<&'r str> {
        record.iter().skip(self.dialect.width?).find(|cell| !cell.trim().is_empty())
    }
}

/// The part of an address that a target names, and the kind of address.
fn address_kind(part: AddressPart) -> Option<PointKind> {
    use AddressPart as Part;
    match part {
        Part::Street(kind)
        | Part::Extended(kind)
        | Part::PoBox(kind)
        | Part::PostalCode(kind)
        | Part::City(kind)
        | Part::Region(kind)
        | Part::Country(kind)
        | Part::Formatted(kind) => Some(kind),
        Part::Label => None,
    }
}
