//! Versions: the wordings of a notice. A version is a draft until it is frozen; from then on nobody can change it, its hash says
//! what it was, and its row's MAC that it was not replaced.

use data_encoding::HEXLOWER;
use rusqlite::{OptionalExtension, Row, params};
use serde_json::{Value, json};

use super::{
    facts, get_listed,
    record::{NoticeText, NoticeVersion},
    wording::{self, NoticeLack},
};
use crate::{
    crm::{check, difference},
    error::{Error, Problem, Result, VaultProblem},
    history::{self, Object},
    id::{NoticeId, NoticeVersionId},
    personal::Personal,
    store::{
        Snapshot, Touched, Tx,
        row_mac::{self, Content},
    },
    text::Language,
};

/// The longest wording, in characters.
pub(super) const LONGEST: usize = 20_000;
/// What a hash is made for, so that it is no other.
const DOMAIN: &str = "kartotek notice 1";

/// The hash of a wording: SHA-256 over its notice, version, language and text, each with its type and length. The form is that of
/// `docs/vault-format.md`, section 7.
pub(crate) fn hash(notice: [u8; 16], version: u32, language: &str, text: &str) -> [u8; 32] {
    let mut content = Content::default();
    content.text(DOMAIN);
    content.value(rusqlite::types::ValueRef::Blob(&notice));
    content.integer(version);
    content.text(language);
    content.text(text);
    content.digest()
}

/// Reads a wording. One that is frozen is compared with its hash.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`] where it is not as it was written last.
pub fn version(snapshot: &Snapshot<'_>, id: NoticeVersionId) -> Result<NoticeVersion> {
    row_mac::verify(snapshot, &row_mac::NOTICE_VERSION, id)?;
    let (version, stored) = snapshot
        .prepare_cached(
            "SELECT id, notice_id, version, language, text, hash, frozen_at, author_id, created_at FROM notice_version
             WHERE id = ?1",
        )?
        .query_row([id], read)?;
    if version.frozen_at.is_some() {
        let known =
            hash(uuid_of(snapshot, version.notice)?, version.version, &version.language, &version.text);
        if stored != known {
            return Err(Error::vault(VaultProblem::DamagedDatabase));
        }
    }
    Ok(version)
}

fn read(row: &Row<'_>) -> rusqlite::Result<(NoticeVersion, Vec<u8>)> {
    let hash: Vec<u8> = row.get(5)?;
    let version = NoticeVersion {
        id: row.get(0)?,
        notice: row.get(1)?,
        version: row.get(2)?,
        language: row.get(3)?,
        text: row.get(4)?,
        hash: HEXLOWER.encode(&hash),
        frozen_at: row.get(6)?,
        author: row.get(7)?,
        created_at: row.get(8)?,
    };
    Ok((version, hash))
}

pub(super) fn uuid_of(snapshot: &Snapshot<'_>, id: NoticeId) -> Result<[u8; 16]> {
    Ok(snapshot.prepare_cached("SELECT uuid FROM notice WHERE id = ?1")?.query_row([id], |row| row.get(0))?)
}

/// The wordings of a version, in the order of the languages.
pub fn texts(snapshot: &Snapshot<'_>, notice: NoticeId, number: u32) -> Result<Vec<NoticeVersion>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM notice_version WHERE notice_id = ?1 AND version = ?2")?;
    let ids = statement.query_map(params![notice, number], |row| row.get(0))?;
    let ids: Vec<NoticeVersionId> = ids.collect::<Result<_, _>>()?;
    let mut found = ids.into_iter().map(|id| version(snapshot, id)).collect::<Result<Vec<_>>>()?;
    found
        .sort_by_key(|version| Language::ALL.iter().position(|language| language.code() == version.language));
    Ok(found)
}

/// The number of the newest version, and whether it is frozen; 0 and `true` where there is none.
pub(super) fn newest(snapshot: &Snapshot<'_>, notice: NoticeId) -> Result<(u32, bool)> {
    let number: u32 = snapshot
        .prepare_cached("SELECT coalesce(max(version), 0) FROM notice_version WHERE notice_id = ?1")?
        .query_row([notice], |row| row.get(0))?;
    let texts = texts(snapshot, notice, number)?;
    Ok((number, texts.iter().all(|text| text.frozen_at.is_some())))
}

/// Begins the next version with the wordings of the one before; its number is returned.
///
/// # Errors
/// [`Error::NothingToChange`] where the newest is a draft, [`Error::NotFound`] where the notice was removed too.
pub fn begin(tx: &Tx<'_>, notice: NoticeId) -> Result<u32> {
    get_listed(tx, notice)?;
    let (newest, frozen) = newest(tx, notice)?;
    if !frozen || newest == 0 {
        return Err(Error::NothingToChange);
    }
    let texts = texts(tx, notice, newest)?;
    for NoticeVersion { language, text, .. } in texts {
        insert(tx, notice, newest + 1, &NoticeText { language, text })?;
    }
    Ok(newest + 1)
}

/// Makes a version that is not frozen have exactly these wordings; what it had before is returned. None take it away; the number
/// after the newest begins one.
///
/// # Errors
/// [`Error::Invalid`] about `text` or `language` with its place, [`Error::NothingToChange`], [`Error::NotFound`] where the version is
/// frozen, or neither the newest nor the next.
pub fn set_texts(
    tx: &Tx<'_>,
    notice: NoticeId,
    number: u32,
    mut wanted: Vec<NoticeText>,
) -> Result<Vec<NoticeText>> {
    get_listed(tx, notice)?;
    check(&mut wanted)?;
    let (newest, frozen) = newest(tx, notice)?;
    let open = if frozen { newest + 1 } else { newest };
    if number != open {
        return Err(Error::NotFound);
    }
    let before = texts(tx, notice, number)?;
    let mut changed = false;
    for old in before.iter().filter(|old| wanted.iter().all(|text| text.language != old.language)) {
        let payload = json!({ "old": of(number, &old.language, &old.text) });
        journal(tx, "notice_version.remove", old.id, notice, &payload, false)?;
        tx.prepare_cached("DELETE FROM notice_version WHERE id = ?1")?.execute([old.id])?;
        changed = true;
    }
    for text in wanted {
        match before.iter().find(|old| old.language == text.language) {
            None => insert(tx, notice, number, &text)?,
            Some(old) if old.text == text.text => continue,
            Some(old) => {
                tx.prepare_cached("UPDATE notice_version SET text = ?2 WHERE id = ?1")?
                    .execute(params![old.id, text.text])?;
                let changes = json!({ "text": { "old": old.text, "new": text.text } });
                journal(tx, "notice_version.change", old.id, notice, &changes, true)?;
            }
        }
        changed = true;
    }
    if !changed {
        return Err(Error::NothingToChange);
    }
    Ok(before.into_iter().map(|NoticeVersion { language, text, .. }| NoticeText { language, text }).collect())
}

fn check(wanted: &mut [NoticeText]) -> Result<()> {
    for at in 0..wanted.len() {
        let (earlier, rest) = wanted.split_at_mut(at);
        let text = &mut rest[0];
        if Language::from_code(&text.language).is_none() {
            return Err(Error::invalid_at("language", at, Problem::Language));
        }
        if earlier.iter().any(|other| other.language == text.language) {
            return Err(Error::invalid_at("language", at, Problem::Duplicate));
        }
        check::lines(&mut text.text, LONGEST).map_err(|problem| Error::invalid_at("text", at, problem))?;
    }
    Ok(())
}

fn insert(tx: &Tx<'_>, notice: NoticeId, number: u32, text: &NoticeText) -> Result<()> {
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached(
        "INSERT INTO notice_version (uuid, notice_id, version, language, text, hash, author_id, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, x'', ?6, ?7)",
    )?
    .execute(params![uuid, notice, number, text.language, text.text, tx.actor.user, tx.now])?;
    let id = NoticeVersionId(tx.last_insert_rowid());
    let payload = json!({ "new": of(number, &text.language, &text.text) });
    journal(tx, "notice_version.add", id, notice, &payload, true)
}

fn of(number: u32, language: &str, text: &Personal<String>) -> Value {
    json!({ "version": number, "language": language, "text": text })
}

/// Freezes the version that a wording belongs to, in all its languages: placeholders are filled in, and from then on nobody can
/// change it. One that is frozen stays so.
///
/// # Errors
/// [`Error::Invalid`] about `text` with the place of a language that lacks what it must say, [`Error::NotFound`].
pub fn freeze(tx: &Tx<'_>, id: NoticeVersionId) -> Result<()> {
    let of = version(tx, id)?;
    if of.frozen_at.is_some() {
        return Ok(());
    }
    for (frozen, hash) in filled(tx, &of)? {
        tx.prepare_cached("UPDATE notice_version SET text = ?2, hash = ?3, frozen_at = ?4 WHERE id = ?1")?
            .execute(params![frozen.id, frozen.text, hash, tx.now])?;
        let payload = json!({ "version": frozen.version, "language": frozen.language, "text": frozen.text,
            "hash": frozen.hash });
        journal(tx, "notice_version.freeze", frozen.id, of.notice, &payload, true)?;
    }
    Ok(())
}

/// The wordings of the version that a draft belongs to as they will be once they are frozen, each with its hash.
fn filled(snapshot: &Snapshot<'_>, of: &NoticeVersion) -> Result<Vec<(NoticeVersion, [u8; 32])>> {
    let notice = get_listed(snapshot, of.notice)?;
    let uuid = uuid_of(snapshot, of.notice)?;
    let mut filled = Vec::new();
    for (at, draft) in texts(snapshot, of.notice, of.version)?.into_iter().enumerate() {
        let facts = facts(snapshot, &notice.draft, &draft.language)?;
        let (text, lacks) = wording::fill(&draft.text, &facts);
        if let Some(lack) = lacks.first() {
            let problem = match lack {
                NoticeLack::Placeholder | NoticeLack::Blank => Problem::Choice,
                _ => Problem::Missing,
            };
            return Err(Error::invalid_at("text", at, problem));
        }
        let hash = hash(uuid, draft.version, &draft.language, &text);
        filled.push((NoticeVersion { text: text.into(), hash: HEXLOWER.encode(&hash), ..draft }, hash));
    }
    Ok(filled)
}

/// A wording as it is, or will be, once it is frozen, with its hash.
///
/// # Errors
/// As [`freeze`].
pub(crate) fn as_frozen(snapshot: &Snapshot<'_>, id: NoticeVersionId) -> Result<(NoticeVersion, [u8; 32])> {
    let of = version(snapshot, id)?;
    if of.frozen_at.is_none() {
        return filled(snapshot, &of)?
            .into_iter()
            .find(|(version, _)| version.id == id)
            .ok_or(Error::NotFound);
    }
    let hash = HEXLOWER.decode(of.hash.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
    Ok((of, hash.ok_or(Error::vault(VaultProblem::DamagedDatabase))?))
}

/// The frozen wording whose hash begins with these bytes.
pub(crate) fn with_hash(snapshot: &Snapshot<'_>, front: [u8; 5]) -> Result<Option<NoticeVersion>> {
    let id: Option<NoticeVersionId> = snapshot
        .prepare_cached(
            "SELECT id FROM notice_version WHERE frozen_at IS NOT NULL AND substr(hash, 1, 5) = ?1 ORDER BY id LIMIT 1",
        )?
        .query_row([front], |row| row.get(0))
        .optional()?;
    id.map(|id| version(snapshot, id)).transpose()
}

/// The number (UUID) of a wording, and that of the notice that it is of.
pub(crate) fn uuids(snapshot: &Snapshot<'_>, id: NoticeVersionId) -> Result<([u8; 16], [u8; 16])> {
    Ok(snapshot
        .prepare_cached(
            "SELECT notice_version.uuid, notice.uuid FROM notice_version JOIN notice ON notice.id = notice_id
             WHERE notice_version.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Journals a change of a wording, and authenticates the row where it stays.
pub(super) fn journal(
    tx: &Tx<'_>,
    action: &'static str,
    id: NoticeVersionId,
    notice: NoticeId,
    payload: &Value,
    stays: bool,
) -> Result<()> {
    let uuid = tx
        .prepare_cached("SELECT uuid FROM notice_version WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let payload = difference::with_origin(tx, payload);
    history::append(tx, action, Object { kind: "notice_version", uuid }, &payload)?;
    tx.touch(Touched::Notice(notice.0));
    if stays { row_mac::renew(tx, &row_mac::NOTICE_VERSION, id) } else { Ok(()) }
}
