//! The gate: the only door through which personal data leaves the vault as a file.
//!
//! Whoever is let through is written down first: the journal says what left before the file is at its place. What a role
//! forbids is asked in [`export`], before anything is read.

mod access;
mod certificate;
mod letter;
mod reply;

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use kartotek_journal::checkpoint::Reason;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

pub use self::{
    access::{AccessSaved, save_access},
    certificate::{lend_archived, save_certificate},
    letter::{save_form, save_receipt},
    reply::{
        save_erasure_letter, save_lifting_letter, save_notice_letter, save_request_letter,
        save_request_package,
    },
};
use crate::{
    alert, consent,
    crm::{confidential::ConfidentialNote, contact, contact::ContactDraft, photo, reading},
    decision::{Decision, Judge, Outcome},
    error::{DocumentProblem, Error, Problem, Result},
    exchange::{
        birthday,
        disclosure::Disclosure,
        export::csv::{CsvOptions, CsvWriter, Widths},
        import::{CsvLayout, ImportRejection, Source, rejected},
        mailing::{self, ListWriter, MailingFormat, MailingQuery, Mark, Shared, Written},
        package::PackageWriter,
        vcard::write::{Version, write},
    },
    history::{self, Object},
    id::{ContactId, DocumentId, RecipientId},
    personal::Personal,
    progress::{Progress, Silent},
    purpose,
    recipient::DisclosureKind,
    role::Permission,
    session::Session,
    store::Snapshot,
    suppression,
    vault::pending::{Pending, unwritable},
};

/// How contacts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExportFormat {
    /// CSV in UTF-8.
    Csv,
    /// vCard 3.0 (RFC 2426).
    Vcard3,
    /// vCard 4.0 (RFC 6350).
    Vcard4,
    /// A package: a ZIP file with everything that is kept with them.
    Package,
}

/// Who leaves.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// These contacts.
    Contacts(&'a [ContactId]),
    /// All of them; in a package also companies, and what is about companies alone or about nobody.
    Everything,
}

/// Contacts that are read at once, so that others can read between.
const AT_ONCE: usize = 200;

/// Writes contacts to a file; returns how many. Those that are in the trash, or gone, are left out, and so is what is kept with them
/// and lies in the trash. Whose data's use is restricted is in no CSV and no card (Art. 18(2) GDPR); a package is a copy of the vault
/// that is kept elsewhere.
///
/// The file appears at its place when it is complete and its export is journaled, with what it is for, who gets it, and the
/// pseudonyms of everybody in it. Where who gets it is of the register, that is recorded of everybody in it.
/// Cancelled or failed, nothing is left. Confidential notes go into a CSV only, and only to who can read every one of them:
/// cards and packages are handed on.
///
/// # Errors
/// [`Error::Forbidden`] to a role that may not export, or not read what is asked for; [`Error::Invalid`] about `confidential`
/// in cards, `purpose` and `recipient`; [`Error::ReadOnly`] where it can't be journaled, [`Error::File`] where it can't be
/// written, [`Error::Document`] where the file of a document is missing or damaged, [`Error::Cancelled`].
pub fn export(
    session: &Session,
    format: ExportFormat,
    scope: Scope<'_>,
    options: CsvOptions,
    disclosure: &Disclosure,
    path: &Path,
    progress: &dyn Progress,
) -> Result<u64> {
    session.actor().role.require(Permission::ExportRun)?;
    if format == ExportFormat::Package {
        for permission in [
            Permission::ActivityRead,
            Permission::TaskRead,
            Permission::DocumentRead,
            Permission::VoucherRead,
            Permission::DealRead,
            Permission::PurposeRead,
            Permission::NoticeRead,
            Permission::ConsentRead,
        ] {
            session.actor().role.require(permission)?;
        }
    }
    if options.confidential {
        session.actor().role.require(Permission::ConfidentialRead)?;
        if format != ExportFormat::Csv {
            return Err(Error::invalid("confidential", Problem::Choice));
        }
    }
    if session.store().read_only() {
        return Err(Error::ReadOnly);
    }
    let disclosure = disclosure.named(session)?;
    let mut file = Pending::begin(path)?;
    let birthday = session.rules().birthday;
    let all;
    let (ids, whole) = match scope {
        Scope::Contacts(ids) => (ids, false),
        Scope::Everything => {
            all = session.read(|snapshot| contact::listed(snapshot))?;
            (all.as_slice(), true)
        }
    };
    let mut people = People { session, ids, progress, birthday, restricted_too: true, subjects: Vec::new() };
    match format {
        ExportFormat::Csv => people.write_csv(&mut file, options)?,
        ExportFormat::Vcard3 => people.write_cards(&mut file, Version::V3)?,
        ExportFormat::Vcard4 => people.write_cards(&mut file, Version::V4)?,
        ExportFormat::Package => people.write_package(&mut file, whole)?,
    }
    file.complete()?;
    let count = people.subjects.len() as u64;
    let payload = json!({
        "format": format,
        "count": count,
        "confidential": options.confidential,
        "purpose": disclosure.purpose,
        "recipient": disclosure.recipient, "handedTo": disclosure.handed_to,
        "subjects": people.subjects,
    });
    session.write(|tx, _| {
        let object = Object { kind: "export", uuid: crate::random::bytes() };
        history::append(tx, history::disclosure::ACTION, object, &payload)?;
        let kind = match format {
            ExportFormat::Package => DisclosureKind::Package,
            ExportFormat::Csv | ExportFormat::Vcard3 | ExportFormat::Vcard4 => DisclosureKind::Export,
        };
        disclosure.record(tx, kind, &people.subjects)?;
        tx.request_checkpoint(Reason::Export);
        alert::note_export(tx)
    })?;
    file.appear()?;
    Ok(count)
}

/// Writes a mailing list: exactly those who may be contacted for a purpose through a channel, each asked about anew; returns how many. The file
/// appears when it is complete and journaled: for which purpose, through which channel, for whom, how many were left out, and the pseudonyms of
/// everybody on it. That each consent was used is noted, and of each that the recipient of the register, if one is named, got their data.
///
/// Each address and number is on it once, for the first who has it, and none is at which another contact, be it in the trash, refused,
/// withdrew or objects: those who may be contacted at it otherwise count as left out.
///
/// # Errors
/// As [`export`]; [`Error::Invalid`] about `recipient` and `channel`, [`Error::NotFound`] where there is no such purpose,
/// [`Error::NothingToChange`] where nobody may be contacted; [`Error::Conflict`] where a consent, objection, restriction or suppression
/// of somebody on it was recorded while it was written.
pub fn save_mailing(
    session: &Session,
    query: &MailingQuery,
    format: MailingFormat,
    recipient: &Personal<String>,
    handed_to: Option<RecipientId>,
    path: &Path,
    progress: &dyn Progress,
) -> Result<u64> {
    session.actor().role.require(Permission::ExportRun)?;
    session.store().require_writable()?;
    let purpose = session.read(|snapshot| purpose::get(snapshot, query.purpose))?;
    let disclosure =
        Disclosure { purpose: purpose.draft.name.clone(), recipient: recipient.clone(), handed_to }
            .named(session)?;
    let (shared, since) = session.read(|snapshot| {
        suppression::verify_complete(snapshot)?;
        Ok((Shared::read(snapshot, query)?, Mark::read(snapshot)?))
    })?;
    let decisions = mailing::decide(session, query)?;
    let allowed: Vec<&Decision> =
        decisions.iter().filter(|decision| decision.outcome == Outcome::Allowed).collect();
    let mut file = Pending::begin(path)?;
    let mut writer = ListWriter::begin(format, query.channel, &mut file.writer)?;
    let total = Some(allowed.len() as u64);
    let (mut written, mut subjects) = (Written::default(), Vec::new());
    for (done, some) in (0_u64..).step_by(AT_ONCE).zip(allowed.chunks(AT_ONCE)) {
        progress.step(done, total)?;
        let recipients = session.read(|snapshot| {
            // What was said since the decision counts.
            let now = session.store().clock().now();
            let judge = Judge::of(snapshot, query.purpose, query.channel, now)?;
            let mut recipients = Vec::with_capacity(some.len());
            for decision in some {
                let recipient = mailing::recipient_of(snapshot, query, &judge, decision.contact)?;
                if let Some(recipient) = recipient
                    && !shared.is_refused(snapshot, &recipient.key, &purpose, now)?
                {
                    recipients.push(recipient);
                }
            }
            Ok(recipients)
        })?;
        for recipient in recipients {
            if !written.has(&recipient.key) {
                writer.write(&recipient.line)?;
                subjects.push(HEXLOWER.encode(&recipient.pseudonym));
                written.add(recipient);
            }
        }
    }
    writer.finish()?;
    file.complete()?;
    progress.step(allowed.len() as u64, total)?;
    if written.keys.is_empty() {
        return Err(Error::NothingToChange);
    }
    let count = written.keys.len() as u64;
    let payload = json!({
        "format": format,
        "count": count,
        "leftOut": decisions.len() as u64 - count,
        "purpose": disclosure.purpose,
        "purposeId": query.purpose,
        "channel": query.channel,
        "recipient": disclosure.recipient, "handedTo": disclosure.handed_to,
        "subjects": subjects,
    });
    session.write(|tx, _| {
        written.require_unchanged(tx, since, query.channel)?;
        let object = Object { kind: "export", uuid: crate::random::bytes() };
        history::append(tx, history::disclosure::MAILING, object, &payload)?;
        disclosure.record(tx, DisclosureKind::Mailing, &subjects)?;
        written.keys.iter().try_for_each(|key| consent::note_use(tx, key, tx.now))?;
        tx.request_checkpoint(Reason::Export);
        alert::note_export(tx)
    })?;
    file.appear()?;
    Ok(count)
}

/// Writes a copy of a document to a file. The file appears at its place when it is complete and its export is journaled, as that of
/// contacts is.
///
/// # Errors
/// As [`export`], and [`Error::Document`] where the document is missing or damaged.
pub fn save_document(
    session: &Session,
    id: DocumentId,
    disclosure: &Disclosure,
    path: &Path,
    progress: &dyn Progress,
) -> Result<()> {
    session.actor().role.require(Permission::ExportRun)?;
    session.store().require_writable()?;
    let disclosure = disclosure.named(session)?;
    let mut file = Pending::begin(path)?;
    let document = session.copy_document(id, &mut file.writer, progress)?;
    file.complete()?;
    session.write(|tx, _| {
        let subject = document.party.subject(tx, tx.keys)?;
        let subjects: Vec<String> =
            subject.iter().map(|subject| HEXLOWER.encode(&subject.pseudonym)).collect();
        let payload = json!({
            "count": subjects.len(),
            "purpose": disclosure.purpose,
            "recipient": disclosure.recipient, "handedTo": disclosure.handed_to,
            "subjects": subjects,
        });
        let object = Object { kind: "export", uuid: crate::random::bytes() };
        history::append(tx, history::disclosure::DOCUMENT, object, &payload)?;
        disclosure.record(tx, DisclosureKind::Document, &subjects)?;
        tx.request_checkpoint(Reason::Export);
        alert::note_export(tx)
    })?;
    file.appear()
}

/// Writes a copy of a document into a folder, for a program that shows it, under a name that says nothing but its kind. That a
/// person's document leaves is journaled first.
///
/// # Errors
/// [`Error::Forbidden`], [`DocumentProblem::Unknown`] where it could be run rather than shown, or is of no known kind;
/// [`Error::ReadOnly`] where it can't be journaled, [`Error::File`] where it can't be written.
pub fn lend_document(session: &Session, id: DocumentId, folder: &Path) -> Result<PathBuf> {
    session.actor().role.require(Permission::DocumentRun)?;
    session.store().require_writable()?;
    let ending = session.document_ending(id)?.ok_or(Error::document(DocumentProblem::Unknown))?;
    let path = folder.join(format!("{}.{ending}", HEXLOWER.encode(&crate::random::bytes::<8>())));
    let mut file = Pending::begin(&path)?;
    let document = session.copy_document(id, &mut file.writer, &Silent)?;
    file.complete()?;
    if let Some(contact) = document.party.contact {
        match session.write(|tx, _| reading::note(tx, reading::OUTSIDE, contact)) {
            Err(Error::NothingToChange) => {}
            noted => drop(noted?),
        }
    }
    file.appear()?;
    Ok(path)
}

/// Writes the rows of a chosen file that could not be imported, to be mended. They were never in the vault, so the journal
/// has nothing to say about them.
///
/// # Errors
/// [`Error::File`] where it can't be written.
pub fn save_rejected(
    source: &Source,
    layout: Option<&CsvLayout>,
    rejections: &[ImportRejection],
    path: &Path,
) -> Result<()> {
    let mut file = Pending::begin(path)?;
    rejected::write(source, layout, rejections, &mut file.writer)?;
    file.complete()?;
    file.appear()
}

/// The people who leave.
struct People<'a> {
    session: &'a Session,
    ids: &'a [ContactId],
    progress: &'a dyn Progress,
    /// Whether birthdays go along.
    birthday: bool,
    /// Whether those go along whose data's use is restricted.
    restricted_too: bool,
    /// The pseudonyms of those who were written.
    subjects: Vec<String>,
}

/// Somebody as read at once.
struct Person {
    id: ContactId,
    draft: ContactDraft,
    photo: Option<Vec<u8>>,
    pseudonym: [u8; 16],
}

impl People<'_> {
    fn write_csv(&mut self, file: &mut Pending, options: CsvOptions) -> Result<()> {
        self.restricted_too = false;
        let mut widths = Widths::default();
        self.each(false, |person| {
            widths.add(&person.draft);
            Ok(())
        })?;
        loop {
            let mut needed = widths;
            file.restart()?;
            let mut writer = CsvWriter::new(&mut file.writer, widths, options).map_err(unwritable)?;
            let session = self.session;
            self.each(false, |person| {
                needed.add(&person.draft);
                let note = if options.confidential { note(session, person.id)? } else { Personal::default() };
                writer.write(&person.draft, &note).map_err(unwritable)
            })?;
            writer.finish().map_err(unwritable)?;
            if needed == widths {
                return Ok(());
            }
            // Somebody got one more address meanwhile: the columns no longer hold all.
            widths = needed;
        }
    }

    fn write_cards(&mut self, file: &mut Pending, version: Version) -> Result<()> {
        self.restricted_too = false;
        self.each(true, |person| {
            let card = write(&person.draft, person.photo.as_deref(), version);
            file.writer.write_all(card.as_bytes()).map_err(unwritable)
        })
    }

    fn write_package(&mut self, file: &mut Pending, whole: bool) -> Result<()> {
        let mut package = PackageWriter::begin(&mut file.writer, self.session)?;
        self.each(true, |person| package.card(person.id, &person.draft, person.photo.as_deref()))?;
        package.finish(self.session, whole, self.progress)
    }

    /// Goes through everybody in order, some at once, so that others can read between.
    fn each(&mut self, with_photo: bool, mut put: impl FnMut(&Person) -> Result<()>) -> Result<()> {
        self.subjects.clear();
        let total = Some(self.ids.len() as u64);
        let mut done = 0;
        for ids in self.ids.chunks(AT_ONCE) {
            self.progress.step(done, total)?;
            let people = self.session.read(|connection| {
                let mut people = Vec::with_capacity(ids.len());
                for id in ids {
                    if self.restricted_too || !consent::is_restricted(connection, *id)? {
                        people.extend(person(connection, *id, with_photo)?);
                    }
                }
                Ok(people)
            })?;
            for mut person in people {
                if !self.birthday {
                    birthday::leave_out(&mut person.draft);
                }
                put(&person)?;
                self.subjects.push(HEXLOWER.encode(&person.pseudonym));
            }
            done += ids.len() as u64;
        }
        self.progress.step(done, total)
    }
}

/// Reads a confidential note, empty where there is none; one that is hidden must not look as if there were none.
fn note(session: &Session, id: ContactId) -> Result<Personal<String>> {
    match session.confidential(id)? {
        ConfidentialNote::Text(text) => Ok(text),
        ConfidentialNote::NotSet => Ok(Personal::default()),
        ConfidentialNote::Hidden => Err(Error::Forbidden),
    }
}

/// Reads somebody; `None` for who is in the trash, or gone.
fn person(snapshot: &Snapshot<'_>, id: ContactId, with_photo: bool) -> Result<Option<Person>> {
    let contact = match contact::get_listed(snapshot, id) {
        Err(Error::NotFound) => return Ok(None),
        contact => contact?,
    };
    let photo = if with_photo && contact.has_photo { photo::stored(snapshot, id)? } else { None };
    let pseudonym = contact::pseudonym(snapshot, id)?;
    Ok(Some(Person { id, draft: contact.draft, photo, pseudonym }))
}
