//! Writing the package: an inner ZIP file with everything, which flows through a cipher into an outer one, so that nothing of it ever lies
//! on a disk in the clear.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
};

use data_encoding::HEXLOWER;
use memchr::memmem::Finder;
use serde_json::Value;
use sha2::{Digest, Sha256};
use zip::{
    AesMode, CompressionMethod, ZipWriter,
    result::ZipError,
    write::{SimpleFileOptions, StreamWriter},
};

use super::{
    AccessAnswer, AccessPassword, AccessScope, card, consent,
    datum::AccessRecord,
    journal,
    manifest::{self, Listed},
    page, processing, redaction,
    table::{self, FILES, INDEX},
    walk::{self, Found},
    words,
};
use crate::{
    clock::Timestamp,
    crm::{contact::ContactDraft, photo},
    error::{Error, Problem, Result},
    exchange::vcard::write::{Version, write as vcard},
    id::{ContactId, DocumentId},
    progress::Progress,
    session::Session,
    setting::{self, Settings},
    vault::pending::unwritable,
};

/// The names in the outer file, which everybody sees.
const PACKAGE: &str = "package.zip";
const README: &str = "README.txt";
/// The file with the letter.
pub(super) const LETTER: &str = "letter.pdf";
/// The page with everything.
pub(super) const PAGE: &str = "index.html";

/// What goes into a package, gathered and struck.
pub(in crate::exchange) struct Prepared {
    found: Found,
    disclosures: Vec<Value>,
    settings: Settings,
    /// The pseudonyms of the contacts, hexadecimal.
    pub(in crate::exchange) pseudonyms: Vec<String>,
    uids: Vec<String>,
    now: Timestamp,
}

/// What was written.
pub(in crate::exchange) struct Written {
    /// How many files are in it, and how many places were struck.
    pub(in crate::exchange) files: u64,
    pub(in crate::exchange) redactions: u64,
    /// How many data.
    pub(in crate::exchange) data: u64,
    /// Of the inner file, hexadecimal.
    pub(in crate::exchange) sha256: String,
    /// What opens it.
    pub(in crate::exchange) password: AccessPassword,
}

/// Gathers everything, and strikes out what is kept back.
///
/// # Errors
/// As [`walk::gather`] and [`redaction::apply`].
pub(in crate::exchange) fn prepare(session: &Session, answer: &AccessAnswer<'_>) -> Result<Prepared> {
    walk::require(session)?;
    // Reads the exports that were not read yet, one by one.
    let mut disclosures = match answer.scope {
        AccessScope::Access => journal::disclosures(session, answer.contacts)?,
        AccessScope::Portability => Vec::new(),
    };
    let now = session.store().clock().now();
    let keys = session.store().keys();
    let (mut found, settings, pseudonyms, uids) = session.read(|snapshot| {
        let found = walk::collect(snapshot, keys, answer.contacts, answer.mentions, answer.scope, now)?;
        let (mut pseudonyms, mut uids) = (Vec::new(), Vec::new());
        for contact in answer.contacts {
            let (pseudonym, uuid): ([u8; 16], [u8; 16]) = snapshot
                .prepare_cached(
                    "SELECT pseudonym, uuid FROM contact JOIN subject ON subject.id = subject_id
                     WHERE contact.id = ?1",
                )?
                .query_row([contact], |row| Ok((row.get(0)?, row.get(1)?)))?;
            pseudonyms.push(HEXLOWER.encode(&pseudonym));
            uids.push(urn(&uuid));
        }
        Ok((found, setting::get(snapshot)?, pseudonyms, uids))
    })?;
    redaction::apply(&mut found.records, answer.redactions)?;
    for text in redaction::names(answer.redactions) {
        for disclosure in &mut disclosures {
            redaction::strike(disclosure, text);
        }
    }
    Ok(Prepared { found, disclosures, settings, pseudonyms, uids, now })
}

/// Writes the package.
///
/// # Errors
/// [`Error::File`] where it can't be written, [`Error::Document`] where the file of a document is missing or damaged, [`Error::Invalid`] about
/// `redactions` where a document has a text that is to be nowhere, [`Error::Cancelled`].
pub(in crate::exchange) fn write(
    session: &Session,
    answer: &AccessAnswer<'_>,
    prepared: &Prepared,
    out: &mut BufWriter<File>,
    progress: &dyn Progress,
) -> Result<Written> {
    let password = AccessPassword::draw();
    let mut outer = ZipWriter::new(out);
    outer.start_file(README, SimpleFileOptions::default()).map_err(failed)?;
    outer.write_all(words::readme(answer.number, PACKAGE).as_bytes()).map_err(unwritable)?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .large_file(true)
        .with_aes_encryption(AesMode::Aes256, password.as_str());
    outer.start_file(PACKAGE, options).map_err(failed)?;
    let (files, redactions, sha256) = write_inner(session, answer, prepared, &mut outer, progress)?;
    outer.finish().map_err(failed)?;
    let data = prepared.found.records.iter().map(|record| record.data.len() as u64).sum();
    Ok(Written { files, redactions, data, sha256, password })
}

/// Writes the inner file; returns how many files it has, in how many places something was struck, and its hash.
fn write_inner(
    session: &Session,
    answer: &AccessAnswer<'_>,
    prepared: &Prepared,
    out: impl Write,
    progress: &dyn Progress,
) -> Result<(u64, u64, String)> {
    let struck = redaction::texts(answer.redactions);
    let mut package = Package {
        zip: ZipWriter::new_stream(Hashed::new(out)),
        files: Vec::new(),
        struck: struck.into_iter().map(|text| Finder::new(text.as_bytes())).collect(),
    };
    package.fill(session, answer, prepared, progress)?;
    let places = redaction::places(&prepared.found.records);
    let manifest = manifest::told(answer, &prepared.settings, &package.files, &places, prepared.now);
    package.json(manifest::FILE, &manifest)?;
    let Package { zip, files, .. } = package;
    let hashed = zip.finish().map_err(failed)?.into_inner();
    Ok((files.len() as u64, places.len() as u64, HEXLOWER.encode(&hashed.hash.finalize())))
}

/// The inner file.
struct Package<'a, W: Write> {
    zip: ZipWriter<StreamWriter<Hashed<W>>>,
    files: Vec<Listed>,
    /// Texts that are to be in no document either.
    struck: Vec<Finder<'a>>,
}

impl<W: Write> Package<'_, W> {
    fn fill(
        &mut self,
        session: &Session,
        answer: &AccessAnswer<'_>,
        prepared: &Prepared,
        progress: &dyn Progress,
    ) -> Result<()> {
        let Prepared { found: Found { records, uses }, disclosures, settings, .. } = prepared;
        progress.step(0, None)?;
        if let Some(letter) = answer.letter {
            self.file(LETTER, false, |out| out.write_all(letter).map_err(unwritable))?;
        }
        self.file(PAGE, true, |out| page::write(out, answer, prepared.parts(), progress))?;
        for name in FILES {
            let told: Vec<&AccessRecord> =
                records.iter().filter(|record| table::file(record.table) == name).collect();
            if told.is_empty() {
                continue;
            }
            if name == "consents.json" && answer.scope == AccessScope::Access {
                let told = consent::told(&told, uses, &prepared.pseudonyms, settings, answer.language);
                self.json(name, &Value::Array(told))?;
                continue;
            }
            self.file(name, true, |out| {
                let mut before = "[\n";
                for record in told {
                    out.write_all(before.as_bytes()).map_err(unwritable)?;
                    serde_json::to_writer(&mut *out, &record.told())
                        .map_err(|error| unwritable(error.into()))?;
                    before = ",\n";
                }
                out.write_all(b"\n]\n").map_err(unwritable)
            })?;
        }
        if answer.scope == AccessScope::Access {
            self.json("disclosures.json", &Value::Array(disclosures.clone()))?;
            self.json("processing.json", &processing::told_of(records, uses, disclosures, settings))?;
        }
        self.file(INDEX, true, |out| table::write_index(out, records, uses))?;
        self.cards(session, answer, prepared)?;
        self.documents(session, records, progress)
    }

    /// Writes each contact as cards, with the photo that they have, if it is handed out.
    fn cards(&mut self, session: &Session, answer: &AccessAnswer<'_>, prepared: &Prepared) -> Result<()> {
        let records = &prepared.found.records;
        let mut people: Vec<(ContactDraft, Option<Vec<u8>>)> = Vec::new();
        for contact in answer.contacts {
            let photo = photo(session, records, *contact)?;
            if let Some((place, bytes)) = &photo {
                self.file(place, false, |out| out.write_all(bytes).map_err(unwritable))?;
            }
            people.push((card::draft(records, *contact)?, photo.map(|(_, bytes)| bytes)));
        }
        self.file("contact.vcf", true, |out| {
            people.iter().try_for_each(|(draft, photo)| {
                out.write_all(vcard(draft, photo.as_deref(), Version::V4).as_bytes()).map_err(unwritable)
            })
        })?;
        for (at, (draft, photo)) in people.iter().enumerate() {
            let name = match at {
                0 => "contact.jscontact.json".to_owned(),
                at => format!("contact-{}.jscontact.json", at + 1),
            };
            self.json(&name, &card::jscontact(draft, &prepared.uids[at], photo.as_deref()))?;
        }
        Ok(())
    }

    /// Writes the files of documents that are handed out.
    fn documents(
        &mut self,
        session: &Session,
        records: &[AccessRecord],
        progress: &dyn Progress,
    ) -> Result<()> {
        for record in records.iter().filter(|record| record.table == "document") {
            let Some(place) = record.get("sealed_key").and_then(Value::as_str) else { continue };
            let id = record.name.rsplit('-').next().and_then(|id| id.parse().ok()).map(DocumentId);
            let id = id.ok_or(Error::internal("a document has a number"))?;
            let struck = self.struck.clone();
            self.file(place, false, |out| {
                let mut sieve = Sieve { out, struck: &struck, tail: Vec::new(), found: false };
                session.copy_held_document(id, &mut sieve, progress)?;
                if sieve.found { Err(Error::invalid("redactions", Problem::Choice)) } else { Ok(()) }
            })?;
        }
        Ok(())
    }

    fn json(&mut self, name: &str, value: &Value) -> Result<()> {
        self.file(name, true, |out| {
            serde_json::to_writer_pretty(&mut *out, value).map_err(|error| unwritable(error.into()))?;
            out.write_all(b"\n").map_err(unwritable)
        })
    }

    /// Writes a file and notes its hash.
    fn file(
        &mut self,
        name: &str,
        compress: bool,
        fill: impl FnOnce(&mut dyn Write) -> Result<()>,
    ) -> Result<()> {
        // What is stored as it is could not be read in one go, since its length is told after it.
        let level = if compress { 6 } else { 1 };
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(level))
            .large_file(true);
        self.zip.start_file(name, options).map_err(failed)?;
        let mut hashed = Hashed::new(&mut self.zip);
        let mut buffer = BufWriter::with_capacity(1 << 16, &mut hashed);
        fill(&mut buffer)?;
        buffer.flush().map_err(unwritable)?;
        drop(buffer);
        let (sha256, bytes) = (HEXLOWER.encode(&hashed.hash.finalize()), hashed.bytes);
        self.files.push(Listed { path: name.to_owned(), sha256, bytes });
        Ok(())
    }
}

/// What the page is made of.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub(super) found: &'a Found,
    pub(super) disclosures: &'a [Value],
    pub(super) settings: &'a Settings,
    pub(super) now: Timestamp,
}

impl Prepared {
    fn parts(&self) -> Parts<'_> {
        Parts { found: &self.found, disclosures: &self.disclosures, settings: &self.settings, now: self.now }
    }
}

/// The photo of a contact and its place, if it is handed out.
fn photo(
    session: &Session,
    records: &[AccessRecord],
    contact: ContactId,
) -> Result<Option<(String, Vec<u8>)>> {
    let place = records
        .iter()
        .find(|record| record.table == "photo" && record.contact == contact)
        .and_then(|record| record.get("bytes")?.as_str().map(str::to_owned));
    let Some(place) = place else { return Ok(None) };
    let bytes = session.read(|snapshot| photo::get(snapshot, contact))?;
    Ok(bytes.map(|bytes| (place, bytes)))
}

/// What is written, and its hash.
struct Hashed<W> {
    out: W,
    hash: Sha256,
    bytes: u64,
}

impl<W> Hashed<W> {
    fn new(out: W) -> Self {
        Self { out, hash: Sha256::new(), bytes: 0 }
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.hash.update(&bytes[..count]);
        self.bytes += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// What is written, searched for texts that are to be nowhere, also where one lies across two pieces.
struct Sieve<'a, 'b> {
    out: &'a mut dyn Write,
    struck: &'a [Finder<'b>],
    tail: Vec<u8>,
    found: bool,
}

impl Write for Sieve<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write_all(bytes)?;
        let Some(longest) = self.struck.iter().map(|text| text.needle().len()).max() else {
            return Ok(bytes.len());
        };
        self.tail.extend_from_slice(bytes);
        self.found |= self.struck.iter().any(|text| text.find(&self.tail).is_some());
        let keep = self.tail.len().min(longest - 1);
        self.tail.drain(..self.tail.len() - keep);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn urn(uuid: &[u8; 16]) -> String {
    let digits = HEXLOWER.encode(uuid);
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

fn failed(error: ZipError) -> Error {
    match error {
        ZipError::Io(error) => unwritable(error),
        other => Error::internal(other),
    }
}

pub(super) fn failed_csv(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => unwritable(error),
        _ => Error::internal("a table can't be written"),
    }
}
