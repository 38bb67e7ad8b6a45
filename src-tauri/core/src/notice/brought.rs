//! Notices that packages bring: what was shown to people elsewhere, word by word, frozen.

use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::json;

use super::{
    MOST, NAME, journal, listed,
    record::{NoticeDraft, NoticeKind},
    version::{self, LONGEST, hash},
};
use crate::{
    clock::Timestamp,
    crm::{check, difference},
    error::{Error, Problem, Result},
    history::{self, Object},
    id::{NoticeId, NoticeVersionId},
    personal::Personal,
    store::{Touched, Tx, row_mac},
    text::Language,
};

/// A frozen wording as a package has it.
#[derive(Debug, Clone)]
pub(crate) struct Wording {
    pub(crate) uuid: [u8; 16],
    pub(crate) version: u32,
    pub(crate) language: String,
    pub(crate) text: Personal<String>,
    /// UTC milliseconds.
    pub(crate) frozen_at: Timestamp,
}

/// What a wording of a package is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// This one: the same text at the same place.
    Here(NoticeVersionId),
    /// None yet.
    New,
    /// Another text stands at its place: both vaults went on from the same notice.
    Other,
}

/// What the wordings of a notice of an identity are here. Each is compared with the hash that it came with.
///
/// # Errors
/// [`Error::Invalid`] where one breaks a rule, is not what its hash says, or a version is missing before it.
pub(crate) fn link(
    connection: &Connection,
    notice: [u8; 16],
    wordings: &mut [(Wording, String)],
) -> Result<Vec<Link>> {
    let (newest, has_draft): (u32, bool) = connection
        .prepare_cached(
            "SELECT coalesce(max(version), 0), coalesce(max(frozen_at IS NULL), 0)
             FROM notice_version JOIN notice ON notice.id = notice_id WHERE notice.uuid = ?1",
        )?
        .query_row([notice], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut before = newest;
    let mut links = Vec::new();
    for at in 0..wordings.len() {
        let (earlier, rest) = wordings.split_at_mut(at);
        let (wording, known) = &mut rest[0];
        let twice = earlier.iter().any(|(other, _)| {
            other.uuid == wording.uuid
                || (other.version, &other.language) == (wording.version, &wording.language)
        });
        if twice || Language::from_code(&wording.language).is_none() {
            return Err(Error::invalid("language", Problem::Choice));
        }
        check::lines(&mut wording.text, LONGEST).map_err(|problem| Error::invalid("text", problem))?;
        let Wording { uuid, version, language, text, .. } = &*wording;
        if HEXLOWER.encode(&hash(notice, *version, language, text)) != *known {
            return Err(Error::invalid("hash", Problem::Choice));
        }
        links.push(if *version > newest && !has_draft {
            if *version > before + 1 || *version < before || is_there(connection, *uuid)? {
                return Err(Error::invalid("version", Problem::Choice));
            }
            before = *version;
            Link::New
        } else {
            find(connection, notice, *version, language, known)?.map_or(Link::Other, Link::Here)
        });
    }
    Ok(links)
}

fn is_there(connection: &Connection, uuid: [u8; 16]) -> Result<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM notice_version WHERE uuid = ?1)")?
        .query_row([uuid], |row| row.get(0))?)
}

/// The wording of a version and language that has a hash.
fn find(
    connection: &Connection,
    notice: [u8; 16],
    version: u32,
    language: &str,
    hash: &str,
) -> Result<Option<NoticeVersionId>> {
    Ok(connection
        .prepare_cached(
            "SELECT notice_version.id FROM notice_version JOIN notice ON notice.id = notice_id
             WHERE notice.uuid = ?1 AND version = ?2 AND language = ?3 AND lower(hex(hash)) = ?4",
        )?
        .query_row(params![notice, version, language, hash], |row| row.get(0))
        .optional()?)
}

/// Adds a notice under the identity that it has elsewhere, without a wording yet.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub(crate) fn add_as(tx: &Tx<'_>, uuid: [u8; 16], mut draft: NoticeDraft, removed: bool) -> Result<NoticeId> {
    check::line(&mut draft.name, NAME).map_err(|problem| Error::invalid("name", problem))?;
    if draft.name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    if draft.kind == NoticeKind::Consent && draft.purpose.is_none() {
        return Err(Error::invalid("purpose", Problem::Missing));
    }
    if !removed && listed(tx)?.len() >= MOST {
        return Err(Error::invalid("name", Problem::TooMany));
    }
    tx.prepare_cached(
        "INSERT INTO notice (uuid, revision, name, kind, purpose_id, created_at) VALUES (?1, 1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![uuid, draft.name, draft.kind, draft.purpose, tx.now])?;
    let id = NoticeId(tx.last_insert_rowid());
    journal(tx, "notice.add", id, &json!({ "new": difference::filled(&draft)? }))?;
    if removed {
        tx.prepare_cached("UPDATE notice SET removed_at = ?2 WHERE id = ?1")?.execute(params![id, tx.now])?;
        journal(tx, "notice.remove", id, &json!({ "name": draft.name }))?;
    }
    Ok(id)
}

/// Adds a frozen wording that was compared with its hash.
pub(crate) fn add_wording(tx: &Tx<'_>, notice: NoticeId, wording: &Wording) -> Result<NoticeVersionId> {
    let Wording { uuid, version, language, text, frozen_at } = wording;
    let of = version::uuid_of(tx, notice)?;
    let hash = hash(of, *version, language, text);
    let frozen_at = *frozen_at.min(&tx.now);
    tx.prepare_cached(
        "INSERT INTO notice_version (uuid, notice_id, version, language, text, hash, frozen_at, author_id, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![uuid, notice, version, language, text, hash, frozen_at, tx.actor.user, tx.now])?;
    let id = NoticeVersionId(tx.last_insert_rowid());
    let payload =
        json!({ "version": version, "language": language, "text": text, "hash": HEXLOWER.encode(&hash) });
    version::journal(tx, "notice_version.freeze", id, notice, &payload, true)?;
    Ok(id)
}

/// Whether nothing of a notice comes after a wording.
pub(crate) fn is_last(connection: &Connection, id: NoticeVersionId) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT NOT EXISTS (SELECT 1 FROM notice_version AS later JOIN notice_version AS this USING (notice_id)
                                WHERE this.id = ?1 AND later.version > this.version)",
        )?
        .query_row([id], |row| row.get(0))?)
}

/// Deletes a wording for good that an import brought which is undone. Nobody was shown it.
pub(crate) fn remove_wording(tx: &Tx<'_>, id: NoticeVersionId) -> Result<()> {
    let version = version::version(tx, id)?;
    version::journal(tx, "import.undo", id, version.notice, &json!({}), false)?;
    tx.prepare_cached("DELETE FROM notice_version WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Deletes a notice for good that an import brought which is undone. It has no wording.
pub(crate) fn remove(tx: &Tx<'_>, id: NoticeId) -> Result<()> {
    row_mac::verify(tx, &row_mac::NOTICE, id)?;
    let uuid = version::uuid_of(tx, id)?;
    history::append(tx, "import.undo", Object { kind: "notice", uuid }, &json!({}))?;
    tx.prepare_cached("DELETE FROM notice WHERE id = ?1")?.execute([id])?;
    tx.touch(Touched::Notice(id.0));
    Ok(())
}
