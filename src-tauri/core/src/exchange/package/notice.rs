//! Notices in a package: those that people were shown, with every wording that was frozen.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{
    PackageKind, PackagePart, part,
    read::Package,
    record::{Uuid, identity},
};
use crate::{
    clock::Timestamp,
    error::{Error, Problem, Result},
    id::{ContactId, ImportId, NoticeId, NoticeVersionId, PurposeId},
    notice::{self, Link, NoticeDraft, NoticeKind, Wording},
    personal::Personal,
    store::{Snapshot, Tx},
};

pub(super) const FILE: &str = "notices.json";
const TABLE: &str = "notice";
const WORDING: &str = "notice_version";

/// A notice with its identity and frozen wordings, the first version first.
#[derive(Serialize, Deserialize)]
pub(super) struct NoticeRecord {
    id: Uuid,
    name: Personal<String>,
    kind: NoticeKind,
    #[serde(default)]
    purpose: Option<Uuid>,
    /// Whether it is used no more.
    #[serde(default)]
    removed: bool,
    versions: Vec<WordingRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct WordingRecord {
    id: Uuid,
    version: u32,
    /// BCP 47.
    language: String,
    text: Personal<String>,
    /// SHA-256 in hexadecimal.
    hash: String,
    /// UTC milliseconds.
    frozen_at: Timestamp,
}

/// What each wording of a package is here; none where another text stands at its place.
pub(super) type Wordings = HashMap<Uuid, Option<NoticeVersionId>>;

/// A notice as it goes out, and its purpose.
pub(super) fn record(snapshot: &Snapshot<'_>, id: NoticeId) -> Result<(NoticeRecord, Option<PurposeId>)> {
    let page = notice::page(snapshot, id)?;
    let NoticeDraft { name, kind, purpose } = page.notice.draft;
    let mut versions = Vec::new();
    for text in page.editions.into_iter().rev().flat_map(|edition| edition.texts) {
        let Some(frozen_at) = text.frozen_at else { continue };
        let notice::NoticeVersion { id, version, language, text, hash, .. } = text;
        let id = identity(snapshot, WORDING, id)?;
        versions.push(WordingRecord { id, version, language, text, hash, frozen_at });
    }
    let record = NoticeRecord {
        id: identity(snapshot, TABLE, id)?,
        name,
        kind,
        purpose: purpose.map(|id| identity(snapshot, "purpose", id)).transpose()?,
        removed: page.notice.removed_at.is_some(),
        versions,
    };
    Ok((record, purpose))
}

/// The notices that a contact was shown.
pub(super) fn of_contact(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Vec<NoticeId>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT notice_id FROM notice_version WHERE id IN (
           SELECT version_id FROM consent_event WHERE contact_id = ?1 AND version_id IS NOT NULL
           UNION SELECT version_id FROM notice_shown WHERE contact_id = ?1) GROUP BY notice_id",
    )?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Goes through the notices of a package, each with what its wordings are here; gives who these are, those to come as `add` says.
pub(super) fn each(
    connection: &Connection,
    package: &Package,
    purposes: &HashMap<Uuid, PurposeId>,
    mut add: impl FnMut(Coming) -> Result<Vec<NoticeVersionId>>,
) -> Result<(Wordings, PackagePart)> {
    let mut part = part::none(PackageKind::Notice);
    let mut all = Wordings::new();
    package.each(FILE, |record: NoticeRecord| {
        let NoticeRecord { id: uuid, name, kind, purpose, removed, versions } = record;
        let missing = Error::invalid("purpose", Problem::Choice);
        let purpose = purpose.map(|uuid| purposes.get(&uuid).copied().ok_or(missing)).transpose()?;
        let here: Option<NoticeId> = connection
            .prepare_cached("SELECT id FROM notice WHERE uuid = ?1")?
            .query_row([uuid.0], |row| row.get(0))
            .optional()?;
        let mut wordings: Vec<_> = versions.into_iter().map(wording).collect();
        let links = notice::link(connection, uuid.0, &mut wordings)?;
        *if here.is_some() { &mut part.known } else { &mut part.new } += 1;
        let mut new = Vec::new();
        for ((wording, _), link) in wordings.into_iter().zip(links) {
            match link {
                Link::Here(id) => drop(all.insert(Uuid(wording.uuid), Some(id))),
                Link::Other => drop(all.insert(Uuid(wording.uuid), None)),
                Link::New => new.push(wording),
            }
        }
        let uuids: Vec<_> = new.iter().map(|wording| Uuid(wording.uuid)).collect();
        let draft = NoticeDraft { name, kind, purpose };
        let added = add(Coming { uuid, here, draft, removed, wordings: new })?;
        all.extend(uuids.into_iter().zip(added.into_iter().map(Some)));
        Ok(())
    })?;
    Ok((all, part))
}

fn wording(record: WordingRecord) -> (Wording, String) {
    let WordingRecord { id, version, language, text, hash, frozen_at } = record;
    (Wording { uuid: id.0, version, language, text, frozen_at }, hash)
}

/// A notice on its way in, with the wordings that are not here.
pub(super) struct Coming {
    uuid: Uuid,
    here: Option<NoticeId>,
    draft: NoticeDraft,
    removed: bool,
    pub(super) wordings: Vec<Wording>,
}

/// Adds what is not here of a notice.
pub(super) fn add(tx: &Tx<'_>, coming: Coming, import: ImportId) -> Result<Vec<NoticeVersionId>> {
    let Coming { uuid, here, draft, removed, wordings } = coming;
    let id = match here {
        Some(id) => id,
        None => {
            part::note(tx, import, TABLE, uuid)?;
            notice::add_as(tx, uuid.0, draft, removed)?
        }
    };
    let mut added = Vec::new();
    for wording in &wordings {
        part::note(tx, import, WORDING, Uuid(wording.uuid))?;
        added.push(notice::add_wording(tx, id, wording)?);
    }
    Ok(added)
}

/// Takes back the wordings and notices that an import brought, but for those that somebody was shown or went on from. Gives how many
/// notices went, and how many stay.
pub(super) fn undo(tx: &Tx<'_>, import: ImportId) -> Result<[u64; 2]> {
    let wordings: Vec<NoticeVersionId> = tx
        .prepare(
            "SELECT notice_version.id FROM import_object JOIN notice_version USING (uuid)
             WHERE import_id = ?1 AND kind = ?2
                   AND NOT EXISTS (SELECT 1 FROM consent_event WHERE version_id = notice_version.id)
                   AND NOT EXISTS (SELECT 1 FROM notice_shown WHERE version_id = notice_version.id)
             ORDER BY version DESC",
        )?
        .query_map(params![import, WORDING], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in wordings {
        if notice::is_last(tx, id)? {
            notice::remove_wording(tx, id)?;
        }
    }
    let brought: Vec<(NoticeId, bool)> = tx
        .prepare(
            "SELECT notice.id, revision = 1 AND NOT EXISTS (SELECT 1 FROM notice_version WHERE notice_id = notice.id)
             FROM import_object JOIN notice USING (uuid) WHERE import_id = ?1 AND import_object.kind = ?2
             ORDER BY notice.id",
        )?
        .query_map(params![import, TABLE], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut gone = 0;
    for (id, is_free) in &brought {
        if *is_free {
            notice::remove(tx, *id)?;
            gone += 1;
        }
    }
    Ok([gone, brought.len() as u64 - gone])
}
