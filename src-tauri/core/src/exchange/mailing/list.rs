//! The list as a file: names and the one address that each may be contacted at, and nothing else (Art. 5(1)(c) GDPR).

use std::io::{self, Write};

use rust_xlsxwriter::{Workbook, XlsxError};

use super::MailingFormat;
use crate::{
    channel::Channel,
    crm::{
        contact::ContactDraft,
        point::{Address, Email, Phone},
    },
    error::{Error, FileProblem, Result},
    exchange::{
        cell,
        vcard::write::{Version, write},
    },
    personal::Personal,
    vault::pending::unwritable,
};

/// What a list says of somebody.
pub(crate) struct Line {
    pub(super) prefix: Personal<String>,
    pub(super) given_name: Personal<String>,
    pub(super) family_name: Personal<String>,
    pub(super) suffix: Personal<String>,
    pub(super) company: Personal<String>,
    pub(super) language: Personal<String>,
    pub(super) email: Option<Email>,
    pub(super) phone: Option<Phone>,
    pub(super) address: Option<Address>,
}

/// Columns that other programs know.
const NAMES: [&str; 6] =
    ["Name Prefix", "First Name", "Last Name", "Name Suffix", "Organization Name", "Language"];

fn columns(channel: Channel) -> &'static [&'static str] {
    match channel {
        Channel::Email => &["E-mail Address"],
        Channel::Phone | Channel::Message => &["Phone"],
        Channel::Letter => {
            &["Street", "Extended Address", "PO Box", "Postal Code", "City", "Region", "Country"]
        }
        Channel::Processing => &[],
    }
}

impl Line {
    fn cells(&self) -> Vec<&str> {
        let names =
            [&self.prefix, &self.given_name, &self.family_name, &self.suffix, &self.company, &self.language];
        let mut cells: Vec<&str> = names.map(|name| name.as_str()).into();
        cells.extend(self.email.iter().map(|email| email.address.as_str()));
        cells.extend(self.phone.iter().map(|phone| phone.number.as_str()));
        if let Some(address) = &self.address {
            let parts = [
                &address.street,
                &address.extended,
                &address.po_box,
                &address.postal_code,
                &address.city,
                &address.region,
                &address.country,
            ];
            cells.extend(parts.map(|part| part.as_str()));
        }
        cells
    }

    fn card(&self) -> String {
        let draft = ContactDraft {
            prefix: self.prefix.clone(),
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            suffix: self.suffix.clone(),
            company_name: self.company.clone(),
            language: self.language.clone(),
            emails: self.email.clone().into_iter().collect(),
            phones: self.phone.clone().into_iter().collect(),
            addresses: self.address.clone().into_iter().collect(),
            ..ContactDraft::default()
        };
        write(&draft, None, Version::V4)
    }
}

/// Writes a list line by line.
pub(crate) struct ListWriter<'a, W: Write> {
    form: Form<'a, W>,
}

enum Form<'a, W: Write> {
    Csv(Box<csv::Writer<&'a mut W>>),
    Xlsx { workbook: Box<Workbook>, row: u32, out: &'a mut W },
    Vcard(&'a mut W),
}

impl<'a, W: Write> ListWriter<'a, W> {
    /// Begins with the header.
    pub(crate) fn begin(format: MailingFormat, channel: Channel, out: &'a mut W) -> Result<Self> {
        let header = NAMES.iter().chain(columns(channel));
        let form = match format {
            MailingFormat::Csv => {
                // The mark by which spreadsheets tell UTF-8.
                out.write_all("\u{feff}".as_bytes()).map_err(unwritable)?;
                let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
                writer.write_record(header).map_err(io::Error::from).map_err(unwritable)?;
                Form::Csv(Box::new(writer))
            }
            MailingFormat::Xlsx => {
                let mut workbook = Box::new(Workbook::new());
                let sheet = workbook.add_worksheet();
                for (column, name) in (0_u16..).zip(header) {
                    sheet.write_string(0, column, *name).map_err(sheet_problem)?;
                }
                Form::Xlsx { workbook, row: 0, out }
            }
            MailingFormat::Vcard => Form::Vcard(out),
        };
        Ok(Self { form })
    }

    pub(crate) fn write(&mut self, line: &Line) -> Result<()> {
        match &mut self.form {
            Form::Csv(writer) => {
                let cells = line.cells();
                let guarded = cells.iter().map(|cell| cell::guard(cell));
                writer.write_record(guarded).map_err(io::Error::from).map_err(unwritable)
            }
            Form::Xlsx { workbook, row, .. } => {
                *row += 1;
                let sheet = workbook.worksheet_from_index(0).map_err(sheet_problem)?;
                for (column, cell) in (0_u16..).zip(line.cells()) {
                    // A string is no formula there.
                    sheet.write_string(*row, column, cell).map_err(sheet_problem)?;
                }
                Ok(())
            }
            Form::Vcard(out) => out.write_all(line.card().as_bytes()).map_err(unwritable),
        }
    }

    pub(crate) fn finish(self) -> Result<()> {
        match self.form {
            Form::Csv(mut writer) => writer.flush().map_err(unwritable),
            Form::Xlsx { mut workbook, out, .. } => {
                let bytes = workbook.save_to_buffer().map_err(sheet_problem)?;
                out.write_all(&bytes).map_err(unwritable)
            }
            Form::Vcard(_) => Ok(()),
        }
    }
}

/// A sheet has room for a million rows; its error repeats nothing of what stands in it here.
#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn sheet_problem(problem: XlsxError) -> Error {
    match problem {
        XlsxError::RowColumnLimitError => Error::file(FileProblem::TooLarge),
        _ => Error::internal("the sheet can't be written"),
    }
}
