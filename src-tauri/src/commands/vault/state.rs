//! Where the app stands with its vaults.

use std::{path::Path, sync::PoisonError};

use kartotek_core::{
    error::{Result, StopReason},
    history::finding::Finding,
    role::Permission,
    store::Stop,
    user::{self, User},
    vault::{VaultPhase, VaultPlace, attempt::Attempts},
};
use serde::Serialize;
use ts_rs::TS;

use super::demo::demo_folder;
use crate::desk::{Desk, Phase};

/// Where the app stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct VaultState {
    /// Which step.
    pub phase: VaultPhase,
    /// The open vault, or the one to unlock first.
    pub vault: Option<VaultPlace>,
    /// All vaults that were open, last first.
    pub recent: Vec<VaultPlace>,
    /// Whether the open vault is the demo vault.
    pub demo: bool,
    /// Whether the open vault's recovery code was never typed back.
    pub unconfirmed: bool,
    /// Whether nothing can be changed.
    pub read_only: bool,
    /// Whether the passphrase of who works in the open vault needs a key file.
    pub key_file: bool,
    /// What was found of the open vault's journal, until the user has read it.
    pub finding: Option<Finding>,
    /// Why `vault` stopped writing, open or locked since.
    pub stop: Option<Stop>,
    /// Failed attempts at `vault` since it was last unlocked.
    pub failed_attempts: u32,
    /// Milliseconds until the next attempt is allowed.
    pub wait_ms: u64,
    /// Who works in the open vault.
    pub user: Option<User>,
    /// What that user may do.
    pub permissions: Vec<Permission>,
    /// Version of the app.
    pub version: String,
}

pub(crate) fn vault_state(desk: &Desk) -> Result<VaultState> {
    let recent = desk.remembered(|remembered| remembered.recent.clone());
    let recent: Vec<VaultPlace> = recent.iter().map(|path| desk.place(path)).collect();
    let (open, read_only, finding, stop, key_file, permissions, user) = match &*desk.phase() {
        Phase::Open(office) | Phase::Confirming { office, .. } => {
            let office = office.read().unwrap_or_else(PoisonError::into_inner);
            let (vault, session) = (office.vault(), office.session());
            let user = session.read(|connection| user::get(connection, session.actor().user));
            let stop = session.store().stop();
            // What stopped the vault may keep this from being read too, and the window has to say so.
            let user = if stop.is_some() { user.ok() } else { Some(user?) };
            let permissions = session.actor().role.permissions();
            // On a full disk deleting goes on.
            let is_fixed = office.read_only() || stop.is_some_and(|stop| stop.reason != StopReason::DiskFull);
            let (finding, key_file) = (office.unread_finding().copied(), vault.has_key_file());
            (Some(vault.folder().to_owned()), is_fixed, finding, stop, key_file, permissions, user)
        }
        Phase::Closed => (None, false, None, None, false, Vec::new(), None),
    };
    let unconfirmed =
        open.as_ref().is_some_and(|open| desk.remembered(|remembered| remembered.unconfirmed.contains(open)));
    let demo = open.as_deref() == Some(&demo_folder(desk));
    let is_open = open.is_some();
    let vault = open.map(|path| desk.place(&path)).or_else(|| recent.first().cloned());
    let stop = stop.or_else(|| {
        let locked = vault.as_ref().filter(|_| !is_open)?;
        desk.remembered(|remembered| remembered.stop(Path::new(&locked.path)))
    });
    let attempts = match &vault {
        Some(vault) => Attempts::read(&desk.attempts_file(Path::new(&vault.path))),
        None => Attempts::default(),
    };
    Ok(VaultState {
        phase: desk.step(),
        vault,
        recent,
        demo,
        unconfirmed,
        read_only,
        key_file,
        finding,
        stop,
        failed_attempts: attempts.count,
        wait_ms: attempts.wait(&desk.clock),
        permissions,
        user,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}
