//! Purposes in a package: those that consents, objections and uses name.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{
    PackageKind, PackagePart, part,
    read::Package,
    record::{Uuid, identity},
};
use crate::{
    error::Result,
    id::{ContactId, ImportId, PurposeId},
    purpose::{self, PurposeDraft, PurposePreset},
    store::{Snapshot, Tx},
};

pub(super) const FILE: &str = "purposes.json";
const TABLE: &str = "purpose";

/// A purpose with its identity.
#[derive(Serialize, Deserialize)]
pub(super) struct PurposeRecord {
    id: Uuid,
    #[serde(default)]
    preset: Option<PurposePreset>,
    /// Whether it is used no more.
    #[serde(default)]
    removed: bool,
    #[serde(flatten)]
    draft: PurposeDraft,
}

/// A purpose as it goes out.
pub(super) fn record(snapshot: &Snapshot<'_>, id: PurposeId) -> Result<PurposeRecord> {
    let purpose = purpose::get(snapshot, id)?;
    Ok(PurposeRecord {
        id: identity(snapshot, TABLE, id)?,
        preset: purpose.preset,
        removed: purpose.removed_at.is_some(),
        draft: purpose.draft,
    })
}

/// The purposes that something about a contact names.
pub(super) fn of_contact(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Vec<PurposeId>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT purpose_id FROM consent_event WHERE contact_id = ?1
         UNION SELECT purpose_id FROM objection WHERE contact_id = ?1 AND purpose_id IS NOT NULL
         UNION SELECT purpose_id FROM consent_use WHERE contact_id = ?1",
    )?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Goes through the purposes of a package; gives who each is here, those to come as `add` says, and how many these are.
pub(super) fn each(
    connection: &Connection,
    package: &Package,
    mut add: impl FnMut(PurposeRecord) -> Result<PurposeId>,
) -> Result<(HashMap<Uuid, PurposeId>, PackagePart)> {
    let mut part = part::none(PackageKind::Purpose);
    let mut all = HashMap::new();
    package.each(FILE, |record: PurposeRecord| {
        let uuid = record.id;
        let here = connection
            .prepare_cached("SELECT id FROM purpose WHERE uuid = ?1")?
            .query_row([uuid.0], |row| row.get(0))
            .optional()?;
        let id = match here.or(all.get(&uuid).copied()) {
            Some(id) => {
                part.known += 1;
                id
            }
            None => {
                part.new += 1;
                add(record)?
            }
        };
        all.insert(uuid, id);
        Ok(())
    })?;
    Ok((all, part))
}

/// Adds a purpose.
pub(super) fn add(tx: &Tx<'_>, record: PurposeRecord, import: ImportId) -> Result<PurposeId> {
    let PurposeRecord { id: uuid, preset, removed, draft } = record;
    part::note(tx, import, TABLE, uuid)?;
    purpose::add_as(tx, uuid.0, draft, preset, removed)
}

/// Takes back the purposes that an import brought, but for those that somebody changed or that something names. Gives how many went, and
/// how many stay.
pub(super) fn undo(tx: &Tx<'_>, import: ImportId) -> Result<[u64; 2]> {
    let brought: Vec<(PurposeId, bool)> = tx
        .prepare(
            "SELECT purpose.id, revision = 1
                    AND NOT EXISTS (SELECT 1 FROM notice WHERE purpose_id = purpose.id)
                    AND NOT EXISTS (SELECT 1 FROM consent_event WHERE purpose_id = purpose.id)
                    AND NOT EXISTS (SELECT 1 FROM consent_use WHERE purpose_id = purpose.id)
                    AND NOT EXISTS (SELECT 1 FROM objection WHERE purpose_id = purpose.id)
                    AND NOT EXISTS (SELECT 1 FROM suppression WHERE purpose_id = purpose.id)
             FROM import_object JOIN purpose USING (uuid) WHERE import_id = ?1 AND kind = ?2 ORDER BY purpose.id",
        )?
        .query_map(params![import, TABLE], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut gone = 0;
    for (id, is_free) in &brought {
        if *is_free {
            purpose::remove(tx, *id)?;
            gone += 1;
        }
    }
    Ok([gone, brought.len() as u64 - gone])
}
