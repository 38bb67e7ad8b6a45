//! The beginning of work on a vault that was opened: what was seen of its journal, and what an unlock writes.

use kartotek_journal::Head;
use rusqlite::Connection;
use serde_json::json;

use super::{Device, confidential, finish_rotation};
use crate::{
    document, erasure,
    error::{Error, Result, StopReason},
    history::{
        self, Object,
        finding::{self, Finding, Seen, Witness},
    },
    progress::Silent,
    store::{Actor, Store, StoreKeys, Tx, outside::Outside},
    user::signing_key,
    vault::{OpenVault, folder},
};

/// Begins the work on a vault that was opened: journals that, and finishes what was cut off.
pub(super) fn begin(
    vault: &mut OpenVault,
    store: &mut Store,
    actor: &Actor,
    findings: &[Finding],
) -> Result<()> {
    let unlocked = |tx: &Tx<'_>| {
        finding::note(tx, findings)?;
        signing_key::settle(tx, &vault.signers())?;
        history::append(tx, "vault.unlock", Object::VAULT, &json!({}))
    };
    store.freeing(|| store.write(actor, unlocked))?;
    store.note_outside();
    document::sweep(store)?;
    if !findings.is_empty() {
        // The gap is in the journal and was told; from here on the journal is whole again.
        let head = store.head();
        vault.set_anchor(head.seq, head.hash)?;
    }
    // SQLite makes the name of a new log durable as well, but tells nobody where that fails.
    folder::sync_folder(vault.folder()).map_err(|error| folder::failure(&error))?;
    confidential::settle(vault, store, actor)?;
    match finish_rotation(vault, store, &Silent) {
        // The copy needs space; without it, work goes on under the present key.
        Err(Error::DiskFull | Error::Stopped { reason: StopReason::DiskFull }) => {}
        finished => finished?,
    }
    finish_erasures(store, actor)
}

/// Erases what a law kept until now, before anybody sees it. What is damaged of it, or can't be written, stops the vault as everywhere,
/// and keeps nobody from opening it.
fn finish_erasures(store: &Store, actor: &Actor) -> Result<()> {
    match store.freeing(|| store.write(actor, erasure::finish)) {
        Ok((_, files)) => {
            document::remove_files(store, &files);
            store.clean().map_or_else(|error| store.note(&error), drop);
            Ok(())
        }
        Err(error @ Error::Internal(_)) => Err(error),
        Err(_) => Ok(()),
    }
}

/// What this computer remembers of a vault, where it remembers anything.
pub(crate) fn outside(vault: &OpenVault, keys: &StoreKeys, device: &Device) -> Option<Outside> {
    device.state.as_ref().map(|state| Outside::of(state, vault.folder(), keys))
}

/// What is found of the journal: by the header, by what lies beside the database, and by what this computer remembers.
pub(super) fn find(vault: &OpenVault, store: &Store, outside: Option<&Outside>) -> Result<Vec<Finding>> {
    store.read(|connection| {
        let mut seen = seen(vault, connection, outside)?;
        seen.extend(store.remembered().map(in_folder));
        finding::find(connection, store.keys(), &seen)
    })
}

/// What the header and this computer saw of the journal.
pub(super) fn seen(
    vault: &OpenVault,
    connection: &Connection,
    outside: Option<&Outside>,
) -> Result<Vec<Seen>> {
    let anchor = vault.anchor();
    let mut seen = vec![in_folder(Head { seq: anchor.seq, hash: anchor.hash })];
    if let Some(outside) = outside {
        let records = outside.seen(|head| finding::holds(connection, head))?;
        seen.extend(records.iter().map(|record| Seen {
            witness: Witness::Computer,
            head: record.head(),
            at: Some(record.at),
        }));
    }
    Ok(seen)
}

fn in_folder(head: Head) -> Seen {
    Seen { witness: Witness::Folder, head, at: None }
}
