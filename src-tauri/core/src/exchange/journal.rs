//! The journal as a file that others check: written, journaled, then put at its place.

use std::path::Path;

use rusqlite::TransactionBehavior;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use kartotek_journal::checkpoint::Reason;

use crate::{
    clock::Timestamp,
    error::Result,
    exchange::disclosure::Disclosure,
    history::{
        self, Object,
        export::{Export, Range, range, write},
        finding::Seen,
    },
    progress::Progress,
    role::Permission,
    session::office::Office,
    vault::pending::Pending,
};

/// Which part of the journal is exported, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct JournalExportDraft {
    /// From the first entry of this moment or later on, in UTC milliseconds; from the very first, if none.
    pub from: Option<Timestamp>,
    /// To the last entry before this moment, in UTC milliseconds; to the very last, if none.
    pub to: Option<Timestamp>,
    /// Whether users' names stand in it.
    pub names: bool,
}

/// What was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalExported {
    /// The number of the first entry.
    pub first: u64,
    /// The number of the last one. The range goes on to where the exporting user's key is vouched for, if that is later.
    pub last: u64,
}

/// Exports a part of the journal, signed by the user, with what `backups` saw of it. A checkpoint is made first, so that it
/// covers the end. The file appears at its place when it is complete and the export is journaled; cancelled or failed,
/// nothing is left.
///
/// # Errors
/// [`crate::error::Error::Forbidden`], [`crate::error::Error::Invalid`] about `purpose` and `recipient`,
/// [`crate::error::Error::ReadOnly`] where it can't be journaled,
/// [`crate::error::Error::NotFound`] where there is no entry in that time,
/// [`crate::error::VaultProblem::DamagedDatabase`] where the chain does not hold, [`crate::error::Error::File`] where it
/// can't be written, [`crate::error::Error::Cancelled`].
pub fn export(
    office: &Office,
    draft: JournalExportDraft,
    disclosure: &Disclosure,
    backups: &[Seen],
    place: &Path,
    progress: &dyn Progress,
) -> Result<JournalExported> {
    let (session, store) = (office.session(), office.session().store());
    let actor = session.actor();
    actor.role.require(Permission::JournalRead)?;
    actor.role.require(Permission::ExportRun)?;
    let Disclosure { purpose, recipient, .. } = disclosure.named(session)?;
    let seen = [office.seen()?, backups.to_vec()].concat();
    store.checkpoint(actor, Reason::Export)?;
    let signing = &store.keys().signing;
    let mut connection = office.open_aside()?;
    let snapshot = connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
    let range = range(&snapshot, draft.from, draft.to, (&actor.uuid, &signing.verifying_key()))?;
    let mut file = Pending::begin(place)?;
    let export = Export {
        vault: office.vault().id(),
        user: actor.uuid,
        signing,
        at: store.clock().now(),
        range,
        names: draft.names,
        seen: &seen,
    };
    write(&snapshot, &mut file.writer, &export, progress)?;
    file.complete()?;
    drop(snapshot);
    let Range { first, last } = range;
    let payload = json!({
        "first": first,
        "last": last,
        "entries": last - first + 1,
        "names": draft.names,
        "purpose": purpose,
        "recipient": recipient,
    });
    session.write(|tx, _| {
        let object = Object { kind: "export", uuid: crate::random::bytes() };
        history::append(tx, "export.journal", object, &payload)
    })?;
    file.appear()?;
    Ok(JournalExported { first, last })
}
