//! Documents: files that are kept with a contact or a company. A document about a contact is the contact's data: it is sealed
//! and journaled under their key, hidden with them in the trash, and goes for good when they go, from the company's page too.
//! What shows a request of somebody who is not known here is about nobody.

pub mod file;
pub mod guess;
pub(crate) mod media;
mod record;

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use self::file::{Name, Opener, Sealed};
pub use self::record::{Document, DocumentDraft, RetentionClass};
use crate::{
    clock::{self, Timestamp},
    crm::{check, difference, party::Party},
    error::{DocumentProblem, Error, Problem, Result},
    history::{Object, Subject},
    id::{ContactId, DocumentId},
    personal::Personal,
    store::{Snapshot, Store, StoreKeys, Touched, Tx, row_mac},
    vault::{
        key::SecretKey,
        seal::{open_sealed, seal},
    },
};

/// Adds a document whose sealed file lies at its place; who works is its author.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where contact or company is not there, or in the trash,
/// [`DocumentProblem::Twice`] where the same content is there already, unless it may be there `again`.
pub(crate) fn add(
    tx: &Tx<'_>,
    party: Party,
    draft: DocumentDraft,
    file_name: &Personal<String>,
    sealed: &Sealed,
    again: bool,
) -> Result<DocumentId> {
    if !again && is_there(tx, party, &sealed.hash)? {
        return Err(Error::document(DocumentProblem::Twice));
    }
    add_as(tx, crate::random::bytes(), party, draft, file_name, sealed)
}

/// Adds a document under an identity that it has already: one that comes in from a package.
pub(crate) fn add_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    party: Party,
    mut draft: DocumentDraft,
    file_name: &Personal<String>,
    sealed: &Sealed,
) -> Result<DocumentId> {
    require(tx, party, &mut draft, tx.now)?;
    insert(tx, uuid, party, &draft, file_name, sealed)
}

/// Adds a document that shows something of somebody, of whom nothing else may be kept: it is then about nobody, and sealed under the
/// vault's own key. What it shows has to name it, so that it is found.
pub(crate) fn add_evidence(
    tx: &Tx<'_>,
    party: Party,
    mut draft: DocumentDraft,
    file_name: &Personal<String>,
    sealed: &Sealed,
) -> Result<DocumentId> {
    require_evidence(tx, party, &mut draft, tx.now)?;
    insert(tx, crate::random::bytes(), party, &draft, file_name, sealed)
}

fn insert(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    party: Party,
    draft: &DocumentDraft,
    file_name: &Personal<String>,
    sealed: &Sealed,
) -> Result<DocumentId> {
    let sealed_key = seal_key(tx, party, &uuid, &sealed.key)?;
    tx.prepare_cached(
        "INSERT INTO document (uuid, revision, title, retention, dated_at, file_name, media_type, size, hash, file,
                               sealed_key, contact_id, company_id, author_id, created_at, changed_at)
         VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14)",
    )?
    .execute(params![
        uuid,
        draft.title,
        draft.retention,
        draft.dated_at,
        file_name,
        sealed.media_type,
        sealed.size,
        sealed.hash,
        sealed.name,
        sealed_key,
        party.contact,
        party.company,
        tx.actor.user,
        tx.now,
    ])?;
    let id = DocumentId(tx.last_insert_rowid());
    let mut new = difference::filled(&draft)?;
    new["fileName"] = json!(file_name);
    new["mediaType"] = json!(sealed.media_type);
    new["size"] = json!(sealed.size);
    journal_change(tx, "document.add", id, &json!({ "new": new }))?;
    Ok(id)
}

/// Refuses what could not be added, before anything is sealed for it.
pub(crate) fn require(
    snapshot: &Snapshot<'_>,
    party: Party,
    draft: &mut DocumentDraft,
    now: Timestamp,
) -> Result<()> {
    check(draft, now)?;
    party.require_named()?;
    party.require_listed(snapshot)
}

/// The same, of what shows something: it may be about nobody who is known here.
pub(crate) fn require_evidence(
    snapshot: &Snapshot<'_>,
    party: Party,
    draft: &mut DocumentDraft,
    now: Timestamp,
) -> Result<()> {
    draft.retention = RetentionClass::Evidence;
    check(draft, now)?;
    party.require_listed(snapshot)
}

/// Reads a document, also one in the trash.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: DocumentId) -> Result<Document> {
    row_mac::verify(snapshot, &row_mac::DOCUMENT, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, title, retention, dated_at, file_name, media_type, size, contact_id, company_id,
                    author_id, created_at, changed_at, trashed_at
             FROM document WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Document {
                id: row.get(0)?,
                revision: row.get(1)?,
                draft: DocumentDraft { title: row.get(2)?, retention: row.get(3)?, dated_at: row.get(4)? },
                file_name: row.get(5)?,
                media_type: row.get(6)?,
                size: row.get(7)?,
                party: Party { contact: row.get(8)?, company: row.get(9)? },
                author: row.get(10)?,
                created_at: row.get(11)?,
                changed_at: row.get(12)?,
                trashed_at: row.get(13)?,
            })
        })?)
}

/// What opens the sealed file of a document that is not in the trash, nor whom it is about.
///
/// # Errors
/// As [`get`]; [`Error::NotFound`] also once the key is destroyed.
pub(crate) fn opener(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    id: DocumentId,
) -> Result<(Document, Opener)> {
    get_listed(snapshot, id)?;
    held_opener(snapshot, keys, id)
}

/// The same, also of one in the trash: whoever asks what is kept about them is told of it too.
pub(crate) fn held_opener(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    id: DocumentId,
) -> Result<(Document, Opener)> {
    let document = get(snapshot, id)?;
    let opener = opener_of(snapshot, keys, id, document.party)?;
    Ok((document, opener))
}

fn opener_of(snapshot: &Snapshot<'_>, keys: &StoreKeys, id: DocumentId, party: Party) -> Result<Opener> {
    let (uuid, sealed, name, size, hash): ([u8; 16], Vec<u8>, Name, u64, [u8; 32]) = snapshot
        .prepare_cached("SELECT uuid, sealed_key, file, size, hash FROM document WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?;
    let subject = party.subject(snapshot, keys)?;
    let context = key_context(keys, &uuid, subject.as_ref());
    let opened = match &subject {
        Some(subject) => subject.open(&context, &sealed),
        None => open_sealed(&keys.journal, &context, &sealed),
    };
    let key = opened
        .and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok())
        .ok_or_else(|| Error::internal("a document's key does not open"))?;
    Ok(Opener { name, key: SecretKey::from_bytes(Zeroizing::new(key)), size, hash })
}

fn key_context(keys: &StoreKeys, uuid: &[u8; 16], subject: Option<&Subject>) -> Vec<u8> {
    let pseudonym = subject.map_or([0; 16], |subject| subject.pseudonym);
    [b"kartotek row 1 document sealed_key".as_slice(), &keys.vault, uuid, &pseudonym].concat()
}

/// Whether the same content is stored for somebody already, and not in the trash.
fn is_there(connection: &Connection, party: Party, hash: &[u8; 32]) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM document WHERE contact_id = ?1 AND hash = ?3 AND trashed_at IS NULL)
                    OR (?1 IS NULL AND EXISTS (
                          SELECT 1 FROM document
                          WHERE company_id = ?2 AND contact_id IS NULL AND hash = ?3 AND trashed_at IS NULL))",
        )?
        .query_row(params![party.contact, party.company, hash], |row| row.get(0))?)
}

/// Changes what is filled in about a document that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault,
/// [`Error::NothingToChange`] where nothing differs, [`Error::NotFound`] where it, or whom it is about, lies in the trash.
pub fn change(tx: &Tx<'_>, id: DocumentId, revision: i64, mut draft: DocumentDraft) -> Result<DocumentDraft> {
    let before = get_listed(tx, id)?;
    if before.revision != revision {
        return Err(Error::Conflict);
    }
    check(&mut draft, tx.now)?;
    replace(tx, before, &draft)
}

/// Puts a document back to what it was; what it is before that is returned.
pub(crate) fn put_back(tx: &Tx<'_>, id: DocumentId, draft: &DocumentDraft) -> Result<DocumentDraft> {
    replace(tx, get_listed(tx, id)?, draft)
}

fn replace(tx: &Tx<'_>, before: Document, draft: &DocumentDraft) -> Result<DocumentDraft> {
    let changes = difference::changes(&before.draft, draft)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    tx.prepare_cached(
        "UPDATE document SET revision = revision + 1, title = ?2, retention = ?3, dated_at = ?4, changed_at = ?5
         WHERE id = ?1",
    )?
    .execute(params![before.id, draft.title, draft.retention, draft.dated_at, tx.now])?;
    journal_change(tx, "document.change", before.id, &Value::Object(changes))?;
    Ok(before.draft)
}

/// Moves documents into the trash or out of it; returns those that were moved.
///
/// # Errors
/// [`Error::NotFound`] where one is not there, or whom it is about lies in the trash.
pub fn set_trashed(tx: &Tx<'_>, ids: &[DocumentId], trashed: bool) -> Result<Vec<DocumentId>> {
    let mut moved = Vec::new();
    for &id in ids {
        let document = get(tx, id)?;
        if document.trashed_at.is_some() == trashed {
            continue;
        }
        document.party.require_listed(tx)?;
        tx.prepare_cached("UPDATE document SET trashed_at = ?2, revision = revision + 1 WHERE id = ?1")?
            .execute(params![id, trashed.then_some(tx.now)])?;
        journal_change(tx, if trashed { "document.trash" } else { "document.restore" }, id, &json!({}))?;
        moved.push(id);
    }
    Ok(moved)
}

/// Gives a document of a contact to somebody else, sealed anew under their key: to the company that the contact worked for, or, of what
/// shows a request, to nobody.
pub(crate) fn give(tx: &Tx<'_>, id: DocumentId, to: Party) -> Result<()> {
    let from = get(tx, id)?.party;
    let key = opener_of(tx, tx.keys, id, from)?.key;
    let uuid: [u8; 16] = tx
        .prepare_cached("UPDATE document SET contact_id = ?2, company_id = ?3 WHERE id = ?1 RETURNING uuid")?
        .query_row(params![id, to.contact, to.company], |row| row.get(0))?;
    let sealed_key = seal_key(tx, to, &uuid, &key)?;
    tx.prepare_cached("UPDATE document SET sealed_key = ?2, revision = revision + 1 WHERE id = ?1")?
        .execute(params![id, sealed_key])?;
    journal_change(tx, "document.give", id, &json!({}))
}

/// Seals the key to a document's file under that of whom it is about.
fn seal_key(tx: &Tx<'_>, party: Party, uuid: &[u8; 16], key: &SecretKey) -> Result<Vec<u8>> {
    let subject = party.subject(tx, tx.keys)?;
    let context = key_context(tx.keys, uuid, subject.as_ref());
    Ok(match &subject {
        Some(subject) => subject.seal(&context, key.expose()),
        None => seal(&tx.keys.journal, &context, key.expose()),
    })
}

/// What the file of a document is called, unless the archive needs it: what was given away may lie there too.
pub(crate) fn spare_file(connection: &Connection, id: DocumentId) -> Result<Option<Name>> {
    let mut statement = connection.prepare_cached(
        "SELECT file FROM document WHERE id = ?1
                AND NOT EXISTS (SELECT 1 FROM archive_file WHERE archive_file.file = document.file)",
    )?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// Deletes a document in the trash for good, and with it the key to its file; returns what that is called, to be removed once
/// this is committed, unless the archive needs it.
///
/// # Errors
/// [`Error::NotFound`] where it is not in the trash.
pub(crate) fn purge(tx: &Tx<'_>, id: DocumentId) -> Result<Option<Name>> {
    let document = get(tx, id)?;
    if document.trashed_at.is_none() {
        return Err(Error::NotFound);
    }
    remove(tx, id, "document.purge")
}

/// Deletes a document for good; returns what its file is called, unless the archive needs it.
pub(crate) fn remove(tx: &Tx<'_>, id: DocumentId, action: &'static str) -> Result<Option<Name>> {
    journal(tx, action, id, &json!({}))?;
    let file = spare_file(tx, id)?;
    tx.prepare_cached("DELETE FROM document WHERE id = ?1")?.execute([id])?;
    Ok(file)
}

/// What the files of all documents are called, also of those that a law keeps of somebody who was erased.
pub(crate) fn files(connection: &Connection) -> Result<BTreeSet<Name>> {
    let mut statement =
        connection.prepare("SELECT file FROM document UNION SELECT file FROM archive_file")?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Removes the files of documents whose rows, and keys with them, are gone. What is left of one is swept away at the next unlock.
pub(crate) fn remove_files(store: &Store, names: &[Name]) {
    let Ok(documents) = store.documents() else { return };
    for name in names {
        if let Err(error) = file::remove(&documents, name) {
            store.note(&error);
        }
    }
}

/// Removes the files that no row names: what was cut off while it was stored or deleted. What can't be removed is tried again at
/// the next unlock.
pub(crate) fn sweep(store: &Store) -> Result<()> {
    let (named, has_gap) = store.read(|snapshot| {
        let gap: bool = snapshot.query_row("SELECT EXISTS (SELECT 1 FROM gap)", [], |row| row.get(0))?;
        Ok((files(snapshot)?, gap))
    })?;
    // Where the database was once an older one, files whose rows it lost are all that is left of documents.
    if !has_gap {
        let _ = file::sweep(&store.documents()?, &named);
    }
    Ok(())
}

/// Whether there is a document of a contact.
pub(crate) fn is_known_of(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM document WHERE contact_id = ?1)")?
        .query_row([id], |row| row.get(0))?)
}

fn check(draft: &mut DocumentDraft, now: Timestamp) -> Result<()> {
    check::line(&mut draft.title, check::LINE).map_err(|problem| Error::invalid("title", problem))?;
    if draft.title.is_empty() {
        return Err(Error::invalid("title", Problem::Missing));
    }
    if clock::is_plausible(draft.dated_at, now) {
        Ok(())
    } else {
        Err(Error::invalid("datedAt", Problem::Date))
    }
}

/// Reads a document that is not in the trash, nor whom it is about.
fn get_listed(snapshot: &Snapshot<'_>, id: DocumentId) -> Result<Document> {
    let document = get(snapshot, id)?;
    document.party.require_listed(snapshot)?;
    if document.trashed_at.is_some() { Err(Error::NotFound) } else { Ok(document) }
}

/// Journals a change of a document, and authenticates the row.
fn journal_change(tx: &Tx<'_>, action: &'static str, id: DocumentId, payload: &Value) -> Result<()> {
    journal(tx, action, id, payload)?;
    row_mac::renew(tx, &row_mac::DOCUMENT, id)
}

fn journal(tx: &Tx<'_>, action: &'static str, id: DocumentId, payload: &Value) -> Result<()> {
    let (uuid, party) = tx
        .prepare_cached("SELECT uuid, contact_id, company_id FROM document WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, Party { contact: row.get(1)?, company: row.get(2)? })))?;
    party.journal(tx, action, Object { kind: "document", uuid }, payload)?;
    tx.touch(Touched::Document(id.0));
    Ok(())
}
