//! What was suppressed and who was erased after a backup was made. Whoever asked for that asked for good, and not until somebody restores an
//! older state: what the vaults of this computer know of the same vault is carried over into the restored one, before anything is shown.

use std::path::{Path, PathBuf};

use serde::Serialize;
use ts_rs::TS;

use crate::{
    erasure::{self, Known},
    error::{Error, Result, VaultProblem},
    personal::Personal,
    session::office::{self, Office},
    store::Store,
    suppression::{self, Carried},
    vault::{self, folder},
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
    /// How many other states of the vault were read for that.
    pub read: usize,
    /// Those of which nothing could be carried over.
    pub unread: Vec<UnreadState>,
    /// Whether what was read could not be written here.
    pub failed: bool,
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
    /// It is damaged, a newer version of Kartotek wrote it, or it got other keys since the backup was made: those at hand do not open it.
    Closed,
}

/// Carries over what is suppressed in other folders that hold the same vault, and not in this one, erases again who was erased there, and
/// journals both.
///
/// A folder that is gone, or holds another vault, is passed over. What can't be read or written is told; the restored vault is as good
/// as without.
pub fn carry(office: &Office, folders: &[PathBuf]) -> RestoreCarried {
    let mut carried = RestoreCarried::default();
    let (mut found, mut erased): (Vec<Carried>, Vec<Known>) = Default::default();
    let others = folders.iter().filter(|folder| folder.as_path() != office.vault().folder());
    for folder in others.filter(|folder| vault::inspect::holds(folder, &office.vault().id())) {
        match read(office, folder) {
            Ok((some, known)) => {
                carried.read += 1;
                found.extend(some);
                erased.extend(known);
            }
            Err(error) => carried.unread.push(UnreadState {
                path: folder.to_string_lossy().into_owned().into(),
                why: match error {
                    Error::Vault { problem: VaultProblem::InUse } => Unread::InUse,
                    _ => Unread::Closed,
                },
            }),
        }
    }
    match office.session().write(|tx, _| suppression::carry(tx, &found)) {
        Ok((count, _)) => carried.count = count,
        Err(Error::NothingToChange) => {}
        Err(_) => carried.failed = true,
    }
    match office.session().replay_erasures(&erased) {
        Ok(count) => carried.erased = count,
        Err(_) => carried.failed = true,
    }
    carried
}

fn read(office: &Office, folder: &Path) -> Result<(Vec<Carried>, Vec<Known>)> {
    let vault = office.vault();
    // Nobody changes it meanwhile.
    let other = vault::open(folder)?;
    let path = other.folder.join(folder::DATABASE);
    let clock = office.session().store().clock().clone();
    let store = Store::open(&path, &vault.keys().database, office::keys(vault), clock, true)?;
    store.read(|snapshot| Ok((suppression::in_force(snapshot)?, erasure::ledger(snapshot)?)))
}
