//! CSV: one row a contact, under columns that other programs know and that our own import maps back fully.

use std::io::{self, Write};

use serde::Deserialize;
use ts_rs::TS;

use crate::{
    crm::contact::ContactDraft,
    exchange::{
        cell,
        import::{
            format::{GUARDED_MARK, MARK},
            label,
        },
    },
};

/// What a CSV is written with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct CsvOptions {
    /// Whether a cell that looks like a formula gets an apostrophe in front; our own import takes it off.
    pub guards: bool,
    /// Whether there is a column of confidential notes.
    pub confidential: bool,
}

/// The column of confidential notes.
const CONFIDENTIAL: &str = "Confidential Note";

/// How many columns the lists of the contacts need.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Widths {
    emails: usize,
    phones: usize,
    addresses: usize,
    websites: usize,
}

impl Widths {
    /// Makes room for a contact.
    pub fn add(&mut self, draft: &ContactDraft) {
        self.emails = self.emails.max(draft.emails.len());
        self.phones = self.phones.max(draft.phones.len());
        self.addresses = self.addresses.max(draft.addresses.len());
        self.websites = self.websites.max(draft.websites.len());
    }
}

/// Columns of fields that a contact has once.
const SINGLE: [&str; 16] = [
    "Name Prefix",
    "First Name",
    "Middle Name",
    "Last Name",
    "Name Suffix",
    "Nickname",
    "Phonetic First Name",
    "Phonetic Last Name",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Language",
    "Labels",
    "Source",
    "Notes",
];

const ADDRESS: [&str; 8] =
    ["Label", "Street", "Extended Address", "PO Box", "Postal Code", "City", "Region", "Country"];

/// Writes contacts row by row.
pub struct CsvWriter<W: Write> {
    writer: csv::Writer<W>,
    widths: Widths,
    options: CsvOptions,
}

impl<W: Write> CsvWriter<W> {
    /// Writes the byte order mark, by which spreadsheets tell UTF-8, and the header.
    pub fn new(mut out: W, widths: Widths, options: CsvOptions) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        let mut header: Vec<String> = SINGLE.iter().map(|name| (*name).to_owned()).collect();
        for (word, count) in
            [("E-mail", widths.emails), ("Phone", widths.phones), ("Website", widths.websites)]
        {
            for number in 1..=count {
                header.extend([format!("{word} {number} - Label"), format!("{word} {number} - Value")]);
            }
        }
        for number in 1..=widths.addresses {
            header.extend(ADDRESS.iter().map(|part| format!("Address {number} - {part}")));
        }
        if options.confidential {
            header.push(CONFIDENTIAL.to_owned());
        }
        header.push(if options.guards { GUARDED_MARK } else { MARK }.to_owned());
        writer.write_record(header)?;
        Ok(Self { writer, widths, options })
    }

    /// Writes one contact, with the confidential note where there is a column for it.
    pub fn write(&mut self, draft: &ContactDraft, note: &str) -> io::Result<()> {
        let mut cells = cells(draft, &self.widths);
        if self.options.confidential {
            cells.push(note.to_owned());
        }
        cells.push(draft.extra.0.clone());
        if self.options.guards {
            self.writer.write_record(cells.iter().map(|cell| cell::guard(cell)))?;
        } else {
            self.writer.write_record(cells)?;
        }
        Ok(())
    }

    /// Writes what is left in memory.
    pub fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

fn cells(draft: &ContactDraft, widths: &Widths) -> Vec<String> {
    let mut cells: Vec<String> = [
        &draft.prefix,
        &draft.given_name,
        &draft.middle_name,
        &draft.family_name,
        &draft.suffix,
        &draft.nickname,
        &draft.phonetic_given_name,
        &draft.phonetic_family_name,
        &draft.company_name,
        &draft.job_title,
        &draft.department,
        &draft.birthday,
        &draft.language,
    ]
    .map(|field| field.0.clone())
    .into();
    cells.push(cell::join_tags(draft.tags.iter().map(|tag| tag.as_str())));
    cells.extend([draft.source.0.clone(), draft.notes.0.clone()]);
    let emails = draft
        .emails
        .iter()
        .map(|email| vec![label::write(email.kind, &email.label, email.primary), email.address.0.clone()]);
    let phones = draft
        .phones
        .iter()
        .map(|phone| vec![label::write(phone.kind, &phone.label, phone.primary), phone.number.0.clone()]);
    let websites = draft.websites.iter().map(|website| {
        vec![label::write(website.kind, &website.label, website.primary), website.url.0.clone()]
    });
    let addresses = draft.addresses.iter().map(|address| {
        let label = label::write(address.kind, &address.label, address.primary);
        let parts = [
            &address.street,
            &address.extended,
            &address.po_box,
            &address.postal_code,
            &address.city,
            &address.region,
            &address.country,
        ];
        std::iter::once(label).chain(parts.map(|part| part.0.clone())).collect()
    });
    put(&mut cells, emails, widths.emails * 2);
    put(&mut cells, phones, widths.phones * 2);
    put(&mut cells, websites, widths.websites * 2);
    put(&mut cells, addresses, widths.addresses * ADDRESS.len());
    cells
}

/// Puts the cells of a list, filled up to its width with empty ones.
fn put(cells: &mut Vec<String>, entries: impl Iterator<Item = Vec<String>>, width: usize) {
    let start = cells.len();
    cells.extend(entries.flatten().take(width));
    cells.resize(start + width, String::new());
}
