//! History: the journal as stored. Each change appends an entry in its own transaction, with a payload sealed under the
//! key of the person it is about.

pub mod action;
mod confidential;
pub(crate) mod disclosure;
pub(crate) mod export;
pub mod finding;
mod forget;
pub mod hold;
pub mod list;
pub(crate) mod object;
pub mod value;
pub mod verify;

use kartotek_journal::{Entry, Hash, Head, Payload, Uuid};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

pub(crate) use self::confidential::append_confidential;
pub use self::forget::forget;
pub(crate) use self::forget::{NOTE, forget_item, forget_part};
use crate::{
    clock::Timestamp,
    error::{Error, Result},
    id::SubjectId,
    store::{Snapshot, StoreKeys, Tx},
    vault::{
        key::SecretKey,
        seal::{open_sealed, seal},
    },
};

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Object {
    /// `contact`, `company`, `setting`, `vault`, `import`, …
    pub kind: &'static str,
    /// Its identity; zeroes for the vault as a whole.
    pub uuid: Uuid,
}

impl Object {
    /// The vault as a whole.
    pub const VAULT: Self = Self { kind: "vault", uuid: [0; 16] };
}

/// Makes a data subject with a fresh key.
pub fn add_subject(tx: &Tx<'_>) -> Result<Subject> {
    store_subject(tx, draw_subject(tx.keys))
}

/// Draws a data subject with a fresh key; takes no database, so that an import can do so ahead.
pub(crate) fn draw_subject(keys: &StoreKeys) -> DrawnSubject {
    let pseudonym: Uuid = crate::random::bytes();
    let key = SecretKey::generate();
    let sealed = seal(&keys.subject, &subject_context(keys, &pseudonym), key.expose());
    DrawnSubject { pseudonym, key, sealed }
}

/// Stores a data subject that was drawn.
pub(crate) fn store_subject(tx: &Tx<'_>, drawn: DrawnSubject) -> Result<Subject> {
    tx.prepare_cached("INSERT INTO subject (pseudonym, sealed_key) VALUES (?1, ?2)")?
        .execute(params![drawn.pseudonym, drawn.sealed])?;
    Ok(Subject { id: SubjectId(tx.last_insert_rowid()), pseudonym: drawn.pseudonym, key: drawn.key })
}

impl Subject {
    /// Seals under the person's key.
    pub(crate) fn seal(&self, context: &[u8], plaintext: &[u8]) -> Vec<u8> {
        seal(&self.key, context, plaintext)
    }

    /// Opens what [`Self::seal`] made; `None` where the context or a byte differs.
    pub(crate) fn open(&self, context: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        open_sealed(&self.key, context, sealed)
    }
}

/// A data subject that is not stored yet.
#[derive(Debug)]
pub(crate) struct DrawnSubject {
    pseudonym: Uuid,
    key: SecretKey,
    sealed: Vec<u8>,
}

/// A data subject with the key to what the journal keeps about them.
#[derive(Debug)]
pub struct Subject {
    /// The row.
    pub id: SubjectId,
    /// Stands for the person in the journal.
    pub pseudonym: Uuid,
    key: SecretKey,
}

/// Reads a data subject and opens their key.
///
/// # Errors
/// `NotFound` once the key is destroyed.
pub fn subject(connection: &Connection, keys: &StoreKeys, id: SubjectId) -> Result<Subject> {
    let (pseudonym, sealed): (Uuid, Option<Vec<u8>>) = connection
        .prepare_cached("SELECT pseudonym, sealed_key FROM subject WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let opened =
        open_sealed(&keys.subject, &subject_context(keys, &pseudonym), &sealed.ok_or(Error::NotFound)?)
            .ok_or_else(|| Error::internal("a subject's key does not open"))?;
    let bytes = Zeroizing::new(
        <[u8; 32]>::try_from(opened.as_slice())
            .map_err(|_| Error::internal("a subject's key has 32 bytes"))?,
    );
    Ok(Subject { id, pseudonym, key: SecretKey::from_bytes(bytes) })
}

/// Appends an entry with a payload about a data subject: old and new values as JSON.
pub fn append_about(
    tx: &Tx<'_>,
    action: &'static str,
    object: Object,
    subject: &Subject,
    payload: &impl Serialize,
) -> Result<()> {
    append_about_json(tx, action, object, subject, &json(payload)?)
}

/// Appends an entry about a data subject whose payload is JSON already.
pub(crate) fn append_about_json(
    tx: &Tx<'_>,
    action: &'static str,
    object: Object,
    subject: &Subject,
    payload: &[u8],
) -> Result<()> {
    append_sealed(tx, action, object, Some(subject), payload)
}

fn json(payload: &impl Serialize) -> Result<Zeroizing<Vec<u8>>> {
    serde_json::to_vec(payload).map(Zeroizing::new).map_err(Error::internal)
}

/// Appends an entry with a payload that concerns nobody, sealed under the vault's own key.
pub fn append(tx: &Tx<'_>, action: &'static str, object: Object, payload: &impl Serialize) -> Result<()> {
    append_sealed(tx, action, object, None, &json(payload)?)
}

fn append_sealed(
    tx: &Tx<'_>,
    action: &'static str,
    object: Object,
    subject: Option<&Subject>,
    plaintext: &[u8],
) -> Result<()> {
    if let Some(subject) = subject {
        hold::require(tx, action, subject.id)?;
    }
    next(tx)?;
    let about = subject.map_or([0; 16], |subject| subject.pseudonym);
    put(tx, action, object, about, subject, plaintext)
}

/// The number of the entry that is appended next. That the clock went back is noted before.
pub(crate) fn next(tx: &Tx<'_>) -> Result<u64> {
    if !tx.has_journaled() {
        note_clock(tx)?;
    }
    Ok(tx.head.get().seq + 1)
}

/// Appends an entry where the clock stands before the last one: the order of entries is that of their numbers, and who
/// reads their times has to know.
fn note_clock(tx: &Tx<'_>) -> Result<()> {
    let last: Option<Timestamp> = tx
        .prepare_cached("SELECT at FROM journal WHERE seq = ?1")?
        .query_row([tx.head.get().seq], |row| row.get(0))
        .optional()?;
    match last.filter(|last| tx.now < *last) {
        Some(last) => {
            put(tx, "vault.clock", Object::VAULT, [0; 16], None, &json(&json!({ "before": last }))?)
        }
        None => Ok(()),
    }
}

/// Appends an entry about a person, or about nobody, with a payload under the key of a person, or the vault's own.
fn put(
    tx: &Tx<'_>,
    action: &'static str,
    object: Object,
    about: Uuid,
    subject: Option<&Subject>,
    plaintext: &[u8],
) -> Result<()> {
    let head = tx.head.get();
    let seq = head.seq + 1;
    let (key, pseudonym) = key_of(tx.keys, subject);
    let sealed = seal(key, &payload_context(tx.keys, seq, &pseudonym), plaintext);
    let entry = Entry {
        seq,
        previous: head.hash,
        at: tx.now,
        user: tx.actor.uuid,
        device: tx.actor.device,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        action: action.to_owned(),
        object_type: object.kind.to_owned(),
        object: object.uuid,
        subject: about,
        payload: Some(Payload {
            hash: Sha256::digest(&sealed).into(),
            length: u32::try_from(sealed.len()).map_err(Error::internal)?,
            key: pseudonym,
        }),
    };
    let hash = insert(tx, &entry)?;
    tx.prepare_cached("INSERT INTO journal_payload (seq, subject_id, sealed) VALUES (?1, ?2, ?3)")?
        .execute(params![seq, subject.map(|subject| subject.id), sealed])?;
    tx.mark_journaled(Head { seq, hash });
    Ok(())
}

fn insert(tx: &Tx<'_>, entry: &Entry) -> Result<Hash> {
    let hash = entry.hash();
    let payload = entry.payload.as_ref();
    tx.prepare_cached(
        "INSERT INTO journal (seq, hash, at, user, device, version, action, object_type, object, subject,
                              payload_hash, payload_length, payload_key)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        entry.seq,
        hash,
        entry.at,
        entry.user,
        entry.device,
        entry.version,
        entry.action,
        entry.object_type,
        entry.object,
        entry.subject,
        payload.map(|payload| payload.hash),
        payload.map(|payload| payload.length),
        payload.map(|payload| payload.key),
    ])?;
    Ok(hash)
}

/// The columns that [`read_entry`] takes, in their order.
const ENTRY: &str = "journal.seq, hash, at, user, device, version, action, object_type, object, subject,
                     payload_hash, payload_length, payload_key";

/// Reads the stored entries in order, each with its stored hash.
pub fn entries(snapshot: &Snapshot<'_>) -> Result<Vec<(Entry, Hash)>> {
    let mut statement = snapshot.prepare(&format!("SELECT {ENTRY} FROM journal ORDER BY seq"))?;
    let mut previous = [0; 32];
    let rows = statement.query_map([], |row| {
        let (entry, hash) = read_entry(row, previous)?;
        previous = hash;
        Ok((entry, hash))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An entry with its stored hash, given the stored hash of the one before.
fn read_entry(row: &Row<'_>, previous: Hash) -> rusqlite::Result<(Entry, Hash)> {
    let payload = match row.get(10)? {
        Some(hash) => Some(Payload { hash, length: row.get(11)?, key: row.get(12)? }),
        None => None,
    };
    let entry = Entry {
        seq: row.get(0)?,
        previous,
        at: row.get(2)?,
        user: row.get(3)?,
        device: row.get(4)?,
        version: row.get(5)?,
        action: row.get(6)?,
        object_type: row.get(7)?,
        object: row.get(8)?,
        subject: row.get(9)?,
        payload,
    };
    Ok((entry, row.get(1)?))
}

/// Opens the payload of an entry: the JSON of old and new values. `None` where it was erased; `{"confidential":null}` where
/// these keys don't open it.
pub fn payload(connection: &Connection, keys: &StoreKeys, seq: u64) -> Result<Option<Zeroizing<Vec<u8>>>> {
    let found: Option<(Option<SubjectId>, Vec<u8>)> = connection
        .query_row("SELECT subject_id, sealed FROM journal_payload WHERE seq = ?1", [seq], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let Some((owner, sealed)) = found else { return Ok(None) };
    let subject = match owner.map(|id| subject(connection, keys, id)).transpose() {
        Err(Error::NotFound) => return Ok(None),
        subject => subject?,
    };
    open_payload(keys, subject.as_ref(), seq, &sealed).map(Some)
}

/// Opens a payload about a data subject, or about nobody.
fn open_payload(
    keys: &StoreKeys,
    subject: Option<&Subject>,
    seq: u64,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>> {
    let (key, pseudonym) = key_of(keys, subject);
    let context = payload_context(keys, seq, &pseudonym);
    let payload = open_sealed(key, &context, sealed)
        .ok_or_else(|| Error::internal("a journal payload does not open"))?;
    confidential::open_part(keys, &context, payload)
}

/// What seals payloads about a data subject, or about nobody, and what stands for them in the journal.
fn key_of<'a>(keys: &'a StoreKeys, subject: Option<&'a Subject>) -> (&'a SecretKey, Uuid) {
    subject.map_or((&keys.journal, [0; 16]), |subject| (&subject.key, subject.pseudonym))
}

fn subject_context(keys: &StoreKeys, pseudonym: &Uuid) -> Vec<u8> {
    [b"kartotek subject v1".as_slice(), &keys.vault, pseudonym].concat()
}

fn payload_context(keys: &StoreKeys, seq: u64, pseudonym: &Uuid) -> Vec<u8> {
    [b"kartotek payload v1".as_slice(), &keys.vault, &seq.to_le_bytes(), pseudonym].concat()
}
