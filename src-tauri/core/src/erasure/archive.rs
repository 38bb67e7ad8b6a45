//! The archive: what a law keeps of somebody who was erased, apart from everything else and seen by few (the second of three phases of the
//! French authority's guide; § 35 BDSG). Each thing has a key of its own, which goes when its period is over.

mod content;
mod hold;

use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use zeroize::Zeroizing;

pub use self::{
    content::{ArchiveRecord, HeldRecord},
    hold::{ArchiveHold, end_hold, review_hold},
};
use super::{
    keep::{Kept, What},
    nameless,
};
use crate::{
    clock::Timestamp,
    crm::{check, contact::Contact, day},
    document::{
        self,
        file::{Name, Opener},
    },
    error::{Error, Problem, Result},
    history::{self, Object, Subject},
    id::{ArchiveId, ErasureId, SubjectId},
    personal::Personal,
    recipient,
    store::{Snapshot, StoreKeys, Tx, row_mac, word::words},
    suppression,
    vault::{kdf, key::SecretKey},
};

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ArchiveKind {
    /// A quote, an order, an invoice or a credit note.
    Voucher,
    /// The proof of a consent.
    Consent,
    /// Whom a recipient is to be told of.
    Notice,
    /// What was on legal hold.
    Held,
}

words!(ArchiveKind { Voucher "voucher", Consent "consent", Notice "notice", Held "held" });

/// Something that is kept, as it is listed: it does not say of whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Archived {
    /// Identity within the vault.
    pub id: ArchiveId,
    /// The erasure that left it.
    pub erasure: ErasureId,
    /// What it is.
    pub kind: ArchiveKind,
    /// By which law, as cited in its country; none where that is not known here.
    pub law: Option<String>,
    /// The last day, as in "2034-12-31"; none until it is settled.
    pub until: Option<String>,
    /// Whether somebody who knows the law has to be asked, since the period is not certain.
    pub ask: bool,
    /// The day on which the legal holds on it are looked at again, as in "2026-11-24"; none where it is on none.
    pub review_on: Option<String>,
    /// Since when, in UTC milliseconds.
    pub kept_at: Timestamp,
    /// How many files belong to it.
    pub files: u64,
}

const SELECT: &str = "SELECT id, erasure_id, kind, law, until, ask, review_on, kept_at,
                             (SELECT count(*) FROM archive_file WHERE archive_id = archive.id) FROM archive";

/// Reads what is listed of something.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written.
pub fn get(snapshot: &Snapshot<'_>, id: ArchiveId) -> Result<Archived> {
    row_mac::verify(snapshot, &row_mac::ARCHIVE, id)?;
    Ok(snapshot.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row([id], read)?)
}

/// All that is kept, what goes first first; what waits to be settled before that.
///
/// # Errors
/// As [`get`].
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<Archived>> {
    let mut statement = snapshot.prepare_cached("SELECT id FROM archive ORDER BY until, id")?;
    let ids = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<ArchiveId>, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}

/// What is still kept of an erasure, in the order in which it was put there.
///
/// # Errors
/// As [`get`].
pub(crate) fn of_erasure(snapshot: &Snapshot<'_>, erasure: ErasureId) -> Result<Vec<Archived>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM archive WHERE erasure_id = ?1 ORDER BY id")?;
    let ids = statement.query_map([erasure], |row| row.get(0))?.collect::<Result<Vec<ArchiveId>, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Archived> {
    Ok(Archived {
        id: row.get(0)?,
        erasure: row.get(1)?,
        kind: row.get(2)?,
        law: row.get(3)?,
        until: row.get(4)?,
        ask: row.get(5)?,
        review_on: row.get(6)?,
        kept_at: row.get(7)?,
        files: row.get(8)?,
    })
}

/// Something that is kept, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ArchiveContent {
    /// What is written in it.
    pub record: ArchiveRecord,
    /// Why it is on legal hold; empty where it is on none.
    pub holds: Vec<ArchiveHold>,
}

/// Opens what is kept, and journals that somebody looked.
///
/// # Errors
/// [`Error::NotFound`].
pub fn open(tx: &Tx<'_>, id: ArchiveId) -> Result<ArchiveContent> {
    get(tx, id)?;
    let (uuid, subject) = owner(tx, id)?;
    let record = opened(tx, tx.keys, id, &uuid, &subject)?;
    let holds = hold::of(tx, id)?;
    history::append_about(tx, "reading.archive", object(uuid), &subject, &json!({}))?;
    Ok(ArchiveContent { record, holds })
}

/// What is written in something, for whoever journals in another way that it was used.
pub(crate) fn peek(snapshot: &Snapshot<'_>, keys: &StoreKeys, id: ArchiveId) -> Result<ArchiveRecord> {
    get(snapshot, id)?;
    let (uuid, subject) = owner_by(snapshot, keys, id)?;
    opened(snapshot, keys, id, &uuid, &subject)
}

/// Journals something about what is kept.
pub(crate) fn journal(
    tx: &Tx<'_>,
    id: ArchiveId,
    action: &'static str,
    told: &serde_json::Value,
) -> Result<()> {
    get(tx, id)?;
    let (uuid, subject) = owner(tx, id)?;
    history::append_about(tx, action, object(uuid), &subject, told)
}

fn opened(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    id: ArchiveId,
    uuid: &[u8; 16],
    subject: &Subject,
) -> Result<ArchiveRecord> {
    let sealed: Vec<u8> = snapshot
        .prepare_cached("SELECT record FROM archive WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let bytes = subject
        .open(&context(keys, uuid, subject, "record"), &sealed)
        .ok_or_else(|| Error::internal("what is kept does not open"))?;
    serde_json::from_slice(&bytes).map_err(|_| Error::internal("what is kept can't be read"))
}

/// What opens the files that belong to something.
///
/// # Errors
/// As [`get`].
pub(crate) fn openers(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    id: ArchiveId,
) -> Result<Vec<(String, Opener)>> {
    get(snapshot, id)?;
    let (uuid, subject) = owner_by(snapshot, keys, id)?;
    let mut statement = snapshot.prepare_cached(
        "SELECT media_type, file, size, hash, sealed_key FROM archive_file WHERE archive_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get::<_, Vec<u8>>(4)?))
    })?;
    rows.map(|row| {
        let (media_type, name, size, hash, sealed): (String, Name, u64, [u8; 32], Vec<u8>) = row?;
        let key = subject
            .open(&context(keys, &uuid, &subject, "file"), &sealed)
            .and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok())
            .ok_or_else(|| Error::internal("the key to a file that is kept does not open"))?;
        Ok((media_type, Opener { name, key: SecretKey::from_bytes(Zeroizing::new(key)), size, hash }))
    })
    .collect()
}

/// Puts something into the archive, with its files, under a key of its own.
pub(super) fn add(tx: &Tx<'_>, erasure: ErasureId, contact: &Contact, kept: &Kept) -> Result<ArchiveId> {
    let subject = history::add_subject(tx)?;
    let uuid = name(tx, erasure, kept)?;
    let record =
        Zeroizing::new(serde_json::to_vec(&kept.record(tx, tx.keys, contact)?).map_err(Error::internal)?);
    tx.prepare_cached(
        "INSERT INTO archive (uuid, erasure_id, subject_id, kind, law, until, ask, record, kept_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        uuid,
        erasure,
        subject.id,
        kept.kind(),
        kept.law,
        kept.until,
        kept.ask,
        subject.seal(&context(tx.keys, &uuid, &subject, "record"), &record),
        tx.now,
    ])?;
    let id = ArchiveId(tx.last_insert_rowid());
    if let What::Held(held) = &kept.what {
        hold::add(tx, id, &held.holds)?;
    }
    for document in kept.documents() {
        let (document, opener) = document::held_opener(tx, tx.keys, document)?;
        tx.prepare_cached(
            "INSERT INTO archive_file (archive_id, file, media_type, size, hash, sealed_key)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            id,
            opener.name,
            document.media_type,
            opener.size,
            opener.hash,
            subject.seal(&context(tx.keys, &uuid, &subject, "file"), opener.key.expose()),
        ])?;
    }
    let told = json!({ "kind": kept.kind(), "law": kept.law, "until": kept.until, "decided": kept.decided });
    history::append_about(tx, "archive.add", object(uuid), &subject, &told)?;
    row_mac::renew(tx, &row_mac::ARCHIVE, id)?;
    Ok(id)
}

/// How the journal names something: the same in each state of the vault in which an erasure leaves it, so that an older one knows what of
/// it went since. It follows from the erasure, from what it was, and from a key, without which nothing leads from one to the other.
fn name(tx: &Tx<'_>, erasure: ErasureId, kept: &Kept) -> Result<[u8; 16]> {
    let erasure = row_mac::object(tx, &row_mac::ERASURE, erasure)?;
    let (sort, of) = match &kept.what {
        What::Voucher(voucher) => ("voucher", row_mac::object(tx, &row_mac::VOUCHER, voucher.id)?),
        What::Consent(event) => ("consent", row_mac::object(tx, &row_mac::CONSENT, event.id)?),
        What::Notice(recipient) => ("notice", row_mac::object(tx, &row_mac::RECIPIENT, recipient.id)?),
        What::Held(held) => ("held", held.item.object(tx)?),
    };
    let purpose = [b"kartotek archive 1".as_slice(), &tx.keys.vault, &erasure, &of, sort.as_bytes()];
    let name = kdf::expand(tx.keys.journal.expose(), &[0; 32], &purpose);
    Ok(std::array::from_fn(|at| name.expose()[at]))
}

/// Notes that a recipient was told of an erasure, in a line of at most 200 characters that says how; nothing is kept for that any more.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Invalid`] about `kind` where it is kept for something else, about `at` and `method`, which may not say who
/// was erased.
pub fn settle(tx: &Tx<'_>, id: ArchiveId, at: Timestamp, mut method: Personal<String>) -> Result<()> {
    let archived = get(tx, id)?;
    if archived.kind != ArchiveKind::Notice {
        return Err(Error::invalid("kind", Problem::Choice));
    }
    check::line(&mut method, check::LINE).map_err(|problem| Error::invalid("method", problem))?;
    if method.is_empty() {
        return Err(Error::invalid("method", Problem::Missing));
    }
    // Recipients may have been told before, while their names were still at hand.
    if at > tx.now || at < 0 {
        return Err(Error::invalid("at", Problem::Date));
    }
    let (uuid, subject) = owner(tx, id)?;
    let ArchiveRecord::Notice { recipient, name, .. } = opened(tx, tx.keys, id, &uuid, &subject)? else {
        return Err(Error::internal("what is kept for a notice is none"));
    };
    // At which address the recipient was told may stand there.
    let said = method.replace(recipient::get(tx, recipient)?.draft.email.as_str(), "");
    if suppression::is_identifying(&said) || nameless::has_word_of(&said, &name, HOW) {
        return Err(Error::invalid("method", Problem::Identifying));
    }
    // Under the vault's own key: that they were told has to be shown after the rest is gone. It names nobody but the recipient.
    let told = json!({ "recipient": recipient.0, "at": at, "method": method });
    history::append(tx, "archive.settle", object(uuid), &told)?;
    release(tx, id).map(drop)
}

/// Words, as search folds them, that say how somebody is told and are no names there, whatever somebody is called.
const HOW: &str = "an brev by letter mail med per phone post";

/// Erases what was kept; returns the files that nothing needs any more.
pub(super) fn release(tx: &Tx<'_>, id: ArchiveId) -> Result<Vec<Name>> {
    let (uuid, subject): ([u8; 16], SubjectId) = tx
        .prepare_cached("SELECT uuid, subject_id FROM archive WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut statement = tx.prepare_cached(
        "SELECT file FROM archive_file AS own WHERE archive_id = ?1
                AND NOT EXISTS (SELECT 1 FROM archive_file WHERE file = own.file AND archive_id <> ?1)
                AND NOT EXISTS (SELECT 1 FROM document WHERE document.file = own.file)",
    )?;
    let files = statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    history::forget(tx, subject, object(uuid), json!({}))?;
    tx.require_cleaning()?;
    tx.prepare_cached("DELETE FROM archive WHERE id = ?1")?.execute([id])?;
    Ok(files)
}

/// The same, of what another state of the vault released. Its clock may have been wrong.
///
/// # Errors
/// [`Error::NothingToChange`] where a law keeps it and its last day is not over.
pub(super) fn release_again(tx: &Tx<'_>, id: ArchiveId) -> Result<Vec<Name>> {
    let archived = get(tx, id)?;
    if archived.until.is_some_and(|until| !day::is_over(&until, tx.now)) {
        return Err(Error::NothingToChange);
    }
    release(tx, id)
}

/// How the journal names what is kept of an erasure.
pub(super) fn names(snapshot: &Snapshot<'_>, erasure: ErasureId) -> Result<Vec<[u8; 16]>> {
    let mut statement =
        snapshot.prepare_cached("SELECT uuid FROM archive WHERE erasure_id = ?1 ORDER BY uuid")?;
    Ok(statement.query_map([erasure], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Releases what another state of the vault, in which the same erasure was done before, did not keep, or keeps no longer: all but these, and
/// what a law keeps for longer. The files that nothing needs any more.
pub(super) fn release_others(tx: &Tx<'_>, erasure: ErasureId, kept: &[[u8; 16]]) -> Result<Vec<Name>> {
    let mut statement =
        tx.prepare_cached("SELECT id, uuid FROM archive WHERE erasure_id = ?1 ORDER BY id")?;
    let archived: Vec<(ArchiveId, [u8; 16])> =
        statement.query_map([erasure], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut files = Vec::new();
    for (id, uuid) in archived {
        if !kept.contains(&uuid) {
            match release_again(tx, id) {
                Err(Error::NothingToChange) => {}
                released => files.extend(released?),
            }
        }
    }
    Ok(files)
}

fn object(uuid: [u8; 16]) -> Object {
    Object { kind: "archive", uuid }
}

fn owner(tx: &Tx<'_>, id: ArchiveId) -> Result<([u8; 16], Subject)> {
    owner_by(tx, tx.keys, id)
}

fn owner_by(snapshot: &Snapshot<'_>, keys: &StoreKeys, id: ArchiveId) -> Result<([u8; 16], Subject)> {
    let (uuid, subject): ([u8; 16], SubjectId) = snapshot
        .prepare_cached("SELECT uuid, subject_id FROM archive WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((uuid, history::subject(snapshot, keys, subject)?))
}

/// Binds what is sealed to its row and column.
fn context(keys: &StoreKeys, uuid: &[u8; 16], subject: &Subject, column: &str) -> Vec<u8> {
    [b"kartotek row 1 archive ".as_slice(), column.as_bytes(), &keys.vault, uuid, &subject.pseudonym].concat()
}
