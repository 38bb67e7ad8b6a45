//! Notices: the wordings that people are shown, before they consent and when their data is collected, in versions and languages
//! (Art. 7, 13 and 14 GDPR). They are the organisation's, and about nobody.

mod brought;
mod difference;
pub mod preset;
mod record;
mod version;
mod wording;

use rusqlite::{Row, params};
use serde_json::{Value, json};

pub(crate) use self::brought::{Link, Wording, add_as, add_wording, is_last, link, remove, remove_wording};
pub use self::{
    difference::{DifferencePart, Fate, difference},
    preset::{NoticeOffer, NoticePreset},
    record::{
        Notice, NoticeDraft, NoticeEdition, NoticeKind, NoticePage, NoticePreview, NoticeRow, NoticeText,
        NoticeVersion,
    },
    version::{begin, freeze, set_texts, texts, version},
    wording::{NoticeLack, PLACEHOLDERS},
};
pub(crate) use self::{
    version::{as_frozen, uuids, with_hash},
    wording::to_withdraw,
};
use crate::{
    crm::{check, difference as changed},
    error::{Error, Problem, Result},
    history::{self, Object},
    id::NoticeId,
    personal::Personal,
    purpose, setting,
    store::{Snapshot, Touched, Tx, row_mac},
    text::Language,
};

/// The longest name, in characters.
const NAME: usize = 100;
/// The most notices that are not removed.
const MOST: usize = 200;

/// Adds a notice with the wordings of its first version.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn add(tx: &Tx<'_>, mut draft: NoticeDraft, texts: Vec<NoticeText>) -> Result<NoticeId> {
    check(tx, &mut draft)?;
    if texts.is_empty() {
        return Err(Error::invalid("text", Problem::Missing));
    }
    if listed(tx)?.len() >= MOST {
        return Err(Error::invalid("name", Problem::TooMany));
    }
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached(
        "INSERT INTO notice (uuid, revision, name, kind, purpose_id, created_at) VALUES (?1, 1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![uuid, draft.name, draft.kind, draft.purpose, tx.now])?;
    let id = NoticeId(tx.last_insert_rowid());
    journal(tx, "notice.add", id, &json!({ "new": changed::filled(&draft)? }))?;
    set_texts(tx, id, 1, texts)?;
    Ok(id)
}

/// Reads a notice, also one that was removed.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written last.
pub fn get(snapshot: &Snapshot<'_>, id: NoticeId) -> Result<Notice> {
    row_mac::verify(snapshot, &row_mac::NOTICE, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, name, kind, purpose_id, created_at, removed_at FROM notice WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Notice> {
    Ok(Notice {
        id: row.get(0)?,
        revision: row.get(1)?,
        draft: NoticeDraft { name: row.get(2)?, kind: row.get(3)?, purpose: row.get(4)? },
        created_at: row.get(5)?,
        removed_at: row.get(6)?,
    })
}

/// Reads a notice that was not removed.
fn get_listed(snapshot: &Snapshot<'_>, id: NoticeId) -> Result<Notice> {
    let notice = get(snapshot, id)?;
    if notice.removed_at.is_some() { Err(Error::NotFound) } else { Ok(notice) }
}

fn listed(snapshot: &Snapshot<'_>) -> Result<Vec<NoticeId>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM notice WHERE removed_at IS NULL ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The notices that were not removed, in the order in which they were added.
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<NoticeRow>> {
    let row = |id| {
        let NoticePage { notice, purpose_name, editions } = page(snapshot, id)?;
        let current = editions.iter().find(|edition| edition.frozen_at.is_some());
        let newest = editions.first();
        let languages =
            newest.map(|edition| edition.texts.iter().map(|text| text.language.clone()).collect());
        Ok(NoticeRow {
            current: current.map(|edition| edition.version),
            current_since: current.and_then(|edition| edition.frozen_at),
            draft: newest.filter(|edition| edition.frozen_at.is_none()).map(|edition| edition.version),
            languages: languages.unwrap_or_default(),
            notice,
            purpose_name,
        })
    };
    listed(snapshot)?.into_iter().map(row).collect()
}

/// All about a notice, also one that was removed.
///
/// # Errors
/// As [`get`] and [`version`].
pub fn page(snapshot: &Snapshot<'_>, id: NoticeId) -> Result<NoticePage> {
    let notice = get(snapshot, id)?;
    let purpose_name = match notice.draft.purpose {
        Some(id) => purpose::get(snapshot, id)?.draft.name,
        None => Personal::default(),
    };
    let (newest, _) = version::newest(snapshot, id)?;
    let mut editions = Vec::new();
    for number in (1..=newest).rev() {
        let texts = texts(snapshot, id, number)?;
        editions.push(NoticeEdition {
            version: number,
            frozen_at: texts.first().and_then(|text| text.frozen_at),
            texts,
        });
    }
    Ok(NoticePage { notice, purpose_name, editions })
}

/// Changes a notice that has the given revision; what it was before is returned. What it is about stays once a version is frozen.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault, [`Error::NothingToChange`],
/// [`Error::NotFound`] where it was removed too.
pub fn change(tx: &Tx<'_>, id: NoticeId, revision: i64, draft: NoticeDraft) -> Result<NoticeDraft> {
    if get_listed(tx, id)?.revision != revision {
        return Err(Error::Conflict);
    }
    put_back(tx, id, draft)
}

/// Puts a notice back to what it was; what it is before that is returned.
///
/// # Errors
/// As [`change`], but for the revision.
pub(crate) fn put_back(tx: &Tx<'_>, id: NoticeId, mut draft: NoticeDraft) -> Result<NoticeDraft> {
    let before = get_listed(tx, id)?.draft;
    check::line(&mut draft.name, NAME).map_err(|problem| Error::invalid("name", problem))?;
    let about = [before.kind == draft.kind, before.purpose == draft.purpose];
    if about != [true, true] {
        check(tx, &mut draft)?;
        if is_frozen(tx, id)? {
            return Err(Error::invalid(if about[0] { "purpose" } else { "kind" }, Problem::Choice));
        }
    }
    if draft.name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    let changes = changed::changes(&before, &draft)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    tx.prepare_cached(
        "UPDATE notice SET revision = revision + 1, name = ?2, kind = ?3, purpose_id = ?4 WHERE id = ?1",
    )?
    .execute(params![id, draft.name, draft.kind, draft.purpose])?;
    journal(tx, "notice.change", id, &Value::Object(changes))?;
    Ok(before)
}

/// Whether any version is frozen.
fn is_frozen(snapshot: &Snapshot<'_>, id: NoticeId) -> Result<bool> {
    Ok(page(snapshot, id)?.editions.iter().any(|edition| edition.frozen_at.is_some()))
}

/// Removes a notice, or takes it back into the list. What was shown to somebody stays readable.
///
/// # Errors
/// [`Error::NotFound`], [`Error::NothingToChange`] where it is so already.
pub fn set_removed(tx: &Tx<'_>, id: NoticeId, removed: bool) -> Result<()> {
    let notice = get(tx, id)?;
    if notice.removed_at.is_some() == removed {
        return Err(Error::NothingToChange);
    }
    tx.prepare_cached("UPDATE notice SET removed_at = ?2, revision = revision + 1 WHERE id = ?1")?
        .execute(params![id, removed.then_some(tx.now)])?;
    let action = if removed { "notice.remove" } else { "notice.restore" };
    journal(tx, action, id, &json!({ "name": notice.draft.name }))
}

/// A wording as people would read it, before it is saved.
///
/// # Errors
/// [`Error::Invalid`] about `language`.
pub fn preview(
    snapshot: &Snapshot<'_>,
    draft: &NoticeDraft,
    language: &str,
    text: &str,
) -> Result<NoticePreview> {
    let (text, lacks) = wording::fill(text, &facts(snapshot, draft, language)?);
    Ok(NoticePreview { text: text.into(), lacks })
}

/// What changed from one version to another in a language, as people read or would read both.
///
/// # Errors
/// [`Error::NotFound`] where one of them has no such language.
pub fn compare(
    snapshot: &Snapshot<'_>,
    id: NoticeId,
    [older, newer]: [u32; 2],
    language: &str,
) -> Result<Vec<DifferencePart>> {
    let notice = get(snapshot, id)?;
    let read = |number| -> Result<String> {
        let texts = texts(snapshot, id, number)?;
        let found = texts.into_iter().find(|text| text.language == language).ok_or(Error::NotFound)?;
        match found.frozen_at {
            Some(_) => Ok(found.text.0),
            None => Ok(preview(snapshot, &notice.draft, language, &found.text)?.text.0),
        }
    };
    Ok(difference(&read(older)?, &read(newer)?))
}

/// What the placeholders of a notice stand for.
fn facts(snapshot: &Snapshot<'_>, draft: &NoticeDraft, language: &str) -> Result<wording::Facts> {
    let purpose = match draft.purpose {
        Some(id) => {
            let purpose = purpose::get(snapshot, id)?;
            let draft = purpose.draft;
            Some(wording::About {
                name: draft.name.0,
                channels: draft.channels,
                recipients: draft.recipients.0,
                retention: draft.retention.0,
                removed: purpose.removed_at.is_some(),
            })
        }
        None => None,
    };
    Ok(wording::Facts {
        kind: draft.kind,
        language: Language::from_code(language).ok_or(Error::invalid("language", Problem::Language))?,
        organisation: setting::get(snapshot)?.organisation,
        purpose,
    })
}

fn check(tx: &Tx<'_>, draft: &mut NoticeDraft) -> Result<()> {
    check::line(&mut draft.name, NAME).map_err(|problem| Error::invalid("name", problem))?;
    if draft.name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    match draft.purpose {
        None if draft.kind == NoticeKind::Consent => Err(Error::invalid("purpose", Problem::Missing)),
        None => Ok(()),
        Some(id) => match purpose::get(tx, id) {
            Ok(purpose) if purpose.removed_at.is_none() => Ok(()),
            Ok(_) | Err(Error::NotFound) => Err(Error::invalid("purpose", Problem::Choice)),
            Err(error) => Err(error),
        },
    }
}

/// Journals a change of a notice, and authenticates the row.
fn journal(tx: &Tx<'_>, action: &'static str, id: NoticeId, payload: &Value) -> Result<()> {
    let uuid =
        tx.prepare_cached("SELECT uuid FROM notice WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    let payload = changed::with_origin(tx, payload);
    history::append(tx, action, Object { kind: "notice", uuid }, &payload)?;
    tx.touch(Touched::Notice(id.0));
    row_mac::renew(tx, &row_mac::NOTICE, id)
}
