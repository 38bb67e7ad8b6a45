//! What was suppressed and who was erased after a backup was made. Whoever asked for that asked for good, and not until somebody restores an
//! older state: what the vaults of this computer know of the same vault, and the ledgers that lie beside its backups, is carried over into
//! the restored one, before anything is shown.

use std::path::{Path, PathBuf};

use serde::Serialize;
use ts_rs::TS;

use crate::{
    backup::{
        ledger::{self, Found},
        register,
    },
    clock::Timestamp,
    erasure::{self, Ledger},
    error::{Error, Result, VaultProblem},
    personal::Personal,
    session::office::{self, Office},
    store::{Actor, Store},
    suppression::{self, Carried},
    vault::{self, OpenVault, folder},
};

/// What became of what was suppressed, and of who was erased, after the backup was made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RestoreCarried {
    /// How many suppressions were carried over.
    pub count: u64,
    /// How many people who were in the backup were erased again.
    pub erased: u64,
    /// How many single records that were in the backup were erased again.
    pub items: u64,
    /// How many texts may still name somebody who was struck out of them since: nothing in the backup says whom, or they have to stay.
    pub texts: u64,
    /// How many other states of the vault were read for that.
    pub read: usize,
    /// Those of which nothing could be carried over.
    pub unread: Vec<UnreadState>,
    /// Whether what was read could not be written here.
    pub failed: bool,
    /// What the ledgers beside the backups knew of who was erased since.
    pub ledger: LedgerState,
    /// UTC milliseconds when the newest of these was written.
    pub ledger_at: Option<i64>,
}

/// What the ledgers beside the backups know of who was erased after a backup was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LedgerState {
    /// There is none.
    #[default]
    Missing,
    /// None that could be read.
    Damaged,
    /// Only one from before the backup was made.
    Older,
    /// One that was written since.
    Read,
}

/// Another state of a vault that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UnreadState {
    /// Its folder.
    pub path: Personal<String>,
    /// Why.
    pub why: Unread,
}

/// Why another state of a vault can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Unread {
    /// It is open, here or in another window.
    InUse,
    /// An older version of Kartotek wrote it: it has to be opened once by this one.
    Older,
    /// It is damaged, a newer version of Kartotek wrote it, or it got other keys since the backup was made: those at hand do not open it.
    Closed,
}

/// What may know of a vault what its backup does not.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sources<'a> {
    /// Folders of vaults.
    pub(crate) vaults: &'a [PathBuf],
    /// The folder in which the backup lies.
    pub(crate) beside: Option<&'a Path>,
    /// When it was made.
    pub(crate) created: Timestamp,
}

/// Carries over into a vault that is open what other folders of the same vault know.
#[doc(hidden)]
pub fn carry(office: &Office, folders: &[PathBuf]) -> RestoreCarried {
    let session = office.session();
    let sources = Sources { vaults: folders, beside: None, created: 0 };
    carry_into(office.vault(), session.store(), session.actor(), sources)
}

/// Carries over what is suppressed in other folders that hold the same vault, and not in this one, erases again who and what was erased there or
/// stands on a ledger beside its backups, and journals both.
///
/// A folder that is gone, or holds another vault, is passed over. What can't be read or written is told; the restored vault is as good
/// as without.
pub(crate) fn carry_into(
    vault: &OpenVault,
    store: &Store,
    actor: &Actor,
    sources: Sources<'_>,
) -> RestoreCarried {
    let mut carried = RestoreCarried::default();
    let (mut found, mut erased): (Vec<Carried>, Ledger) = Default::default();
    let others = sources.vaults.iter().filter(|folder| folder.as_path() != vault.folder());
    for folder in others.filter(|folder| vault::inspect::holds(folder, &vault.id())) {
        match read(vault, store, folder) {
            Ok((some, known)) => {
                carried.read += 1;
                found.extend(some);
                erased.extend(known);
            }
            Err(error) => carried.unread.push(UnreadState {
                path: folder.to_string_lossy().into_owned().into(),
                why: match error {
                    Error::Vault { problem: VaultProblem::InUse } => Unread::InUse,
                    Error::ReadOnly => Unread::Older,
                    _ => Unread::Closed,
                },
            }),
        }
    }
    erased.extend(read_ledgers(vault, store, sources, &mut carried));
    match store.write(actor, |tx| suppression::carry(tx, &found)) {
        Ok(count) => carried.count = count,
        Err(Error::NothingToChange) => {}
        Err(_) => carried.failed = true,
    }
    // Who and what goes is journaled as it goes.
    match erasure::again(store, actor, &erased, |_, _| Err(Error::NothingToChange)) {
        Ok(again) => {
            let again = again.unwrap_or_default();
            (carried.erased, carried.items, carried.texts) = (again.people, again.items, again.texts);
            carried.failed |= again.failed > 0;
        }
        Err(_) => carried.failed = true,
    }
    carried
}

/// What the ledgers know that lie beside the backup, and in the other folders that the vault's backups go to.
fn read_ledgers(
    vault: &OpenVault,
    store: &Store,
    sources: Sources<'_>,
    carried: &mut RestoreCarried,
) -> Ledger {
    let places = store.read(|connection| register::places(connection)).unwrap_or_default();
    let folders =
        sources.beside.map(Path::to_owned).into_iter().chain(places.into_iter().map(|(_, path)| path));
    let mut erased = Ledger::default();
    for folder in folders {
        let state = match ledger::read(&folder, &vault.id(), &vault.keys().journal) {
            Found::Missing => LedgerState::Missing,
            Found::Damaged => LedgerState::Damaged,
            Found::Read(at, known) => {
                erased.extend(known);
                carried.ledger_at = carried.ledger_at.max(Some(at));
                if at < sources.created { LedgerState::Older } else { LedgerState::Read }
            }
        };
        carried.ledger = carried.ledger.max(state);
    }
    erased
}

fn read(vault: &OpenVault, store: &Store, folder: &Path) -> Result<(Vec<Carried>, Ledger)> {
    // Nobody changes it meanwhile.
    let other = vault::open(folder)?;
    let path = other.folder.join(folder::DATABASE);
    let store = Store::open(&path, &vault.keys().database, office::keys(vault), store.clock().clone(), true)?;
    store.read(|snapshot| Ok((suppression::in_force(snapshot)?, erasure::ledger(snapshot)?)))
}
