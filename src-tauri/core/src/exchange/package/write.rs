//! Writing a package.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{BufWriter, Write},
};

use serde::Serialize;
use serde_json::json;
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    CARDS, COMPANIES, FORMAT, MANIFEST, PEOPLE, VERSION,
    activity::Activities,
    company,
    consent::Consents,
    deal::Deals,
    document::Documents,
    notice,
    part::{self, Part},
    purpose,
    record::identity,
    said::{Collections, Objections, Restrictions, Shown},
    task::Tasks,
    usage,
    voucher::Vouchers,
};
use crate::{
    crm::{company as companies, contact::ContactDraft},
    error::{Error, Result},
    exchange::vcard::write::{Version, write},
    id::{CompanyId, ContactId, DocumentId},
    progress::{AtEnd, Progress},
    session::Session,
    vault::pending::unwritable,
};

/// Contacts whose records are read at once, so that others can read between.
const AT_ONCE: usize = 200;

/// A package that is written: its contacts one by one, then all the rest.
pub(in crate::exchange) struct PackageWriter<'a> {
    zip: ZipWriter<&'a mut BufWriter<File>>,
    contacts: Vec<ContactId>,
    companies: BTreeSet<CompanyId>,
    /// The documents, and where their files go.
    files: Vec<(DocumentId, String)>,
}

impl<'a> PackageWriter<'a> {
    /// Begins a package.
    pub(in crate::exchange) fn begin(out: &'a mut BufWriter<File>, session: &Session) -> Result<Self> {
        let mut zip = ZipWriter::new(out);
        let manifest =
            json!({ "format": FORMAT, "version": VERSION, "exportedAt": session.store().clock().now() });
        zip.start_file(MANIFEST, compressed()).map_err(failed)?;
        writeln!(zip, "{manifest:#}").map_err(unwritable)?;
        zip.start_file(CARDS, compressed()).map_err(failed)?;
        Ok(Self { zip, contacts: Vec::new(), companies: BTreeSet::new(), files: Vec::new() })
    }

    /// Writes a contact.
    pub(in crate::exchange) fn card(
        &mut self,
        id: ContactId,
        draft: &ContactDraft,
        photo: Option<&[u8]>,
    ) -> Result<()> {
        self.contacts.push(id);
        self.companies.extend(draft.company);
        self.zip.write_all(write(draft, photo, Version::V4).as_bytes()).map_err(unwritable)
    }

    /// Writes everything that is kept with these contacts; `whole` takes in what is about companies alone, or about nobody.
    pub(in crate::exchange) fn finish(
        mut self,
        session: &Session,
        whole: bool,
        progress: &dyn Progress,
    ) -> Result<()> {
        let progress = &AtEnd::new(progress, self.contacts.len() as u64);
        self.part::<Activities>(session, whole, progress)?;
        self.part::<Tasks>(session, whole, progress)?;
        self.part::<Documents>(session, whole, progress)?;
        self.part::<Vouchers>(session, whole, progress)?;
        self.part::<Deals>(session, whole, progress)?;
        self.part::<Consents>(session, whole, progress)?;
        self.part::<Objections>(session, whole, progress)?;
        self.part::<Restrictions>(session, whole, progress)?;
        self.part::<Shown>(session, whole, progress)?;
        self.part::<Collections>(session, whole, progress)?;
        let contacts = std::mem::take(&mut self.contacts);
        self.said(session, &contacts, progress)?;
        self.array(PEOPLE, contacts.chunks(AT_ONCE), progress, |ids| {
            session.read(|snapshot| ids.iter().map(|id| identity(snapshot, "contact", id)).collect())
        })?;
        if whole {
            self.companies.extend(session.read(|snapshot| companies::listed(snapshot))?);
        }
        let all: Vec<_> = std::mem::take(&mut self.companies).into_iter().collect();
        self.array(COMPANIES, all.chunks(AT_ONCE), progress, |ids| {
            session.read(|snapshot| ids.iter().map(|id| company::record(snapshot, *id)).collect())
        })?;
        for (id, place) in std::mem::take(&mut self.files) {
            self.zip.start_file(place, stored()).map_err(failed)?;
            session.copy_document(id, &mut self.zip, progress)?;
        }
        self.zip.finish().map_err(failed)?;
        Ok(())
    }

    fn part<P: Part>(&mut self, session: &Session, whole: bool, progress: &dyn Progress) -> Result<()> {
        let contacts = std::mem::take(&mut self.contacts);
        let (mut companies, mut files) = (BTreeSet::new(), Vec::new());
        // No contacts at the end stand for what is about none.
        let chunks = contacts.chunks(AT_ONCE).chain(whole.then_some(&[][..]));
        let read = |chunk: &[ContactId]| {
            session.read(|snapshot| {
                let ids = if chunk.is_empty() {
                    part::of_no_contact::<P>(snapshot)?
                } else {
                    let of_each = chunk.iter().map(|id| part::of_contact::<P>(snapshot, *id));
                    of_each.collect::<Result<Vec<_>>>()?.concat()
                };
                let mut records = Vec::new();
                for id in ids {
                    let (mut record, party) = part::record::<P>(snapshot, id)?;
                    companies.extend(party.company);
                    if let Some(place) = P::place(&mut record.content, files.len() + 1) {
                        files.push((DocumentId(id), place));
                    }
                    records.push(record);
                }
                Ok(records)
            })
        };
        self.array(P::FILE, chunks, progress, read)?;
        self.contacts = contacts;
        self.companies.extend(companies);
        self.files.extend(files);
        Ok(())
    }

    /// Writes uses, and the notices and purposes that something names.
    fn said(&mut self, session: &Session, contacts: &[ContactId], progress: &dyn Progress) -> Result<()> {
        let (mut notices, mut purposes) = (BTreeSet::new(), BTreeSet::new());
        self.array(usage::FILE, contacts.chunks(AT_ONCE), progress, |ids| {
            session.read(|snapshot| {
                let mut uses = Vec::new();
                for id in ids {
                    uses.extend(usage::of_contact(snapshot, *id)?);
                    notices.extend(notice::of_contact(snapshot, *id)?);
                    purposes.extend(purpose::of_contact(snapshot, *id)?);
                }
                Ok(uses)
            })
        })?;
        let notices: Vec<_> = notices.into_iter().collect();
        self.array(notice::FILE, notices.chunks(AT_ONCE), progress, |ids| {
            session.read(|snapshot| {
                let mut records = Vec::new();
                for id in ids {
                    let (record, purpose) = notice::record(snapshot, *id)?;
                    purposes.extend(purpose);
                    records.push(record);
                }
                Ok(records)
            })
        })?;
        let purposes: Vec<_> = purposes.into_iter().collect();
        self.array(purpose::FILE, purposes.chunks(AT_ONCE), progress, |ids| {
            session.read(|snapshot| ids.iter().map(|id| purpose::record(snapshot, *id)).collect())
        })
    }

    /// Writes an array, an element a line.
    fn array<'c, I: 'c, R: Serialize>(
        &mut self,
        name: &str,
        chunks: impl Iterator<Item = &'c [I]>,
        progress: &dyn Progress,
        mut read: impl FnMut(&'c [I]) -> Result<Vec<R>>,
    ) -> Result<()> {
        self.zip.start_file(name, compressed()).map_err(failed)?;
        let mut before = "[\n";
        for chunk in chunks {
            progress.step(0, None)?;
            for element in read(chunk)? {
                self.zip.write_all(before.as_bytes()).map_err(unwritable)?;
                serde_json::to_writer(&mut self.zip, &element).map_err(|error| unwritable(error.into()))?;
                before = ",\n";
            }
        }
        let end = if before == ",\n" { "\n]\n" } else { "[]\n" };
        self.zip.write_all(end.as_bytes()).map_err(unwritable)
    }
}

fn compressed() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true)
}

/// Most documents are compressed already.
fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true)
}

fn failed(error: ZipError) -> Error {
    match error {
        ZipError::Io(error) => unwritable(error),
        other => Error::internal(other),
    }
}
