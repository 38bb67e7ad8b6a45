//! Uses in a package: each time that somebody was contacted under a consent. They have no identity: what they say is all that they are.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    PackageKind, PackagePart, part,
    read::Package,
    record::{Identities, Uuid, identity},
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{self, ConsentKey},
    error::Result,
    id::{ContactId, ImportId, PurposeId},
    personal::Personal,
    store::{Snapshot, Tx},
};

pub(super) const FILE: &str = "uses.json";

/// A use.
#[derive(Serialize, Deserialize)]
pub(super) struct UseRecord {
    contact: Uuid,
    purpose: Uuid,
    channel: Channel,
    point: Personal<String>,
    /// UTC milliseconds.
    at: Timestamp,
}

/// The uses of a contact's consents.
pub(super) fn of_contact(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Vec<UseRecord>> {
    let contact = identity(snapshot, "contact", id)?;
    let mut statement = snapshot.prepare_cached(
        "SELECT DISTINCT purpose_id, channel, point, at FROM consent_use WHERE contact_id = ?1
         ORDER BY at, purpose_id, channel, point",
    )?;
    let uses: Vec<(PurposeId, Channel, Personal<String>, Timestamp)> = statement
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<_, _>>()?;
    uses.into_iter()
        .map(|(purpose, channel, point, at)| {
            let purpose = identity(snapshot, "purpose", purpose)?;
            Ok(UseRecord { contact, purpose, channel, point, at })
        })
        .collect()
}

/// Goes through the uses; gives what becomes of each as `bring` says: whether it is new.
fn each(
    package: &Package,
    identities: &Identities,
    mut bring: impl FnMut(&ConsentKey, Timestamp) -> Result<bool>,
) -> Result<PackagePart> {
    let mut part = part::none(PackageKind::Use);
    package.each(FILE, |record: UseRecord| {
        let UseRecord { contact, purpose, channel, point, at } = record;
        let purpose = identities.purpose(purpose)?;
        let Some(contact) = identities.contacts.get(&contact).copied() else {
            part.left_out += 1;
            return Ok(());
        };
        let is_new = bring(&ConsentKey { contact, purpose, channel, point }, at)?;
        *if is_new { &mut part.new } else { &mut part.known } += 1;
        Ok(())
    })?;
    Ok(part)
}

/// What would become of the uses.
pub(super) fn count(
    connection: &Connection,
    package: &Package,
    identities: &Identities,
) -> Result<PackagePart> {
    each(package, identities, |key, at| Ok(!consent::is_used(connection, key, at)?))
}

/// Notes the uses.
pub(super) fn bring(
    tx: &Tx<'_>,
    package: &Package,
    identities: &Identities,
    import: ImportId,
) -> Result<PackagePart> {
    each(package, identities, |key, at| consent::bring_use(tx, key, at, import))
}
