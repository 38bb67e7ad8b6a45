//! Commands about backups. Folders and files are chosen in dialogs; the web UI knows them by number only.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, MutexGuard, RwLock, TryLockError},
};

use kartotek_core::{
    backup::{
        self, BackupInfo, EXTENSION,
        carried::{self, RestoreCarried},
        make,
        register::{self, Backup, BackupRegister},
        rehearsal,
        restore::{Secret, restore},
    },
    error::{Error, Result, VaultProblem},
    id::{BackupId, BackupPlaceId},
    progress::Progress,
    session::office::Office,
    vault::{Passphrase, RecoveryCode, RecoverySheet, strength},
};
use serde::Serialize;
use ts_rs::TS;

use super::vault::{confirm, cost, counted, index_ahead, key_file, remember_vault};
use crate::{
    desk::{Desk, Phase, lock},
    job,
    secret::Secrets,
    system::Filter,
};

const BACKUPS: Filter = Filter { name: "Kartotek", extensions: &[EXTENSION] };

pub(crate) fn backup_register(desk: &Desk) -> Result<BackupRegister> {
    desk.with_office(register::read)
}

/// Asks for a folder and has backups go there; `None` where the user cancelled.
pub(crate) fn backup_place_pick(desk: &Desk) -> Result<Option<BackupPlaceId>> {
    desk.office()?;
    let Some(folder) = desk.system()?.folder() else { return Ok(None) };
    let added = desk.with_office(|office| register::add_place(office, &folder))?;
    Ok(Some(desk.told(added)))
}

pub(crate) fn backup_place_remove(desk: &Desk, id: BackupPlaceId) -> Result<()> {
    let removed = desk.with_office(|office| register::remove_place(office, id))?;
    desk.told(removed);
    Ok(())
}

/// Makes a backup. Only its first and last step hold the vault: a slow stick keeps nobody from locking.
pub(crate) fn backup_run(desk: &Desk, id: BackupPlaceId, job: u32) -> Result<Backup> {
    desk.office()?;
    alone(desk, job, |progress| {
        let begun = desk.with_office(|office| make::begin(office, id, progress))?;
        let written = begun.write(progress)?;
        desk.with_office(|office| written.register(office)).map(|made| desk.told(made))
    })
}

/// Restores a backup to a temporary place, checks it, deletes it, and notes the result.
pub(crate) fn backup_rehearse(desk: &Desk, id: BackupId, job: u32) -> Result<Backup> {
    desk.office()?;
    alone(desk, job, |progress| {
        let chosen = desk.with_office(|office| rehearsal::choose(office, id))?;
        let restored = chosen.restore(progress)?;
        desk.with_office(|office| restored.check(office)).map(|checked| desk.told(checked))
    })
}

/// One at a time: two would share what they keep in the vault's folder, and the disk.
pub(super) fn alone<T>(desk: &Desk, job: u32, work: impl FnOnce(&dyn Progress) -> Result<T>) -> Result<T> {
    let _held = match desk.backing_up.try_lock() {
        Ok(held) => held,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(TryLockError::WouldBlock) => return Err(Error::Busy),
    };
    job::run(desk, job, work)
}

/// Asks for a backup to restore and looks at it; `None` where the user cancelled.
pub(crate) fn backup_pick(desk: &Desk) -> Result<Option<BackupInfo>> {
    let Some(path) = desk.system()?.file(BACKUPS) else { return Ok(None) };
    choose(desk, path).map(Some)
}

/// Looks at a backup that was dropped on the window.
pub(crate) fn backup_drop(desk: &Desk, index: usize) -> Result<BackupInfo> {
    let path = lock(&desk.dropped).get(index).cloned().ok_or(Error::NotFound)?;
    choose(desk, path)
}

/// Looks at the backup that the app was asked to open; `None` where there is none. It is chosen where no vault is open, and
/// waits until then.
pub(crate) fn backup_offered(desk: &Desk) -> Result<Option<BackupInfo>> {
    let Some(path) = lock(&desk.offered_backup).take() else { return Ok(None) };
    if require_closed(&desk.phase()).is_ok() {
        return choose(desk, path).map(Some);
    }
    let info = backup::inspect(&path)?;
    lock(&desk.offered_backup).get_or_insert(path);
    Ok(Some(info))
}

/// Forgets the backup that the app was asked to open.
pub(crate) fn backup_decline(desk: &Desk) -> Result<()> {
    *lock(&desk.offered_backup) = None;
    Ok(())
}

/// Forgets what was chosen, but for what is being restored at this moment.
pub(super) fn forget_chosen(desk: &Desk) {
    if let Ok(mut chosen) = chosen(desk) {
        *chosen = None;
    }
}

fn choose(desk: &Desk, path: PathBuf) -> Result<BackupInfo> {
    let info = backup::inspect(&path)?;
    *chosen(desk)? = Some(path);
    Ok(info)
}

/// The backup that was chosen. What is being restored stays what was chosen.
fn chosen(desk: &Desk) -> Result<MutexGuard<'_, Option<PathBuf>>> {
    match desk.chosen_backup.try_lock() {
        Ok(chosen) => Ok(chosen),
        Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => Err(Error::Busy),
    }
}

/// What restoring a backup by the recovery code led to.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct RestoredByCode {
    /// The new recovery code.
    pub sheet: RecoverySheet,
    /// What became of what was suppressed after the backup was made.
    pub carried: RestoreCarried,
}

/// Restores the chosen backup as a new vault with the passphrase of its time, and opens that.
pub(crate) fn backup_restore(desk: &Desk, secrets: Secrets, place: u32, job: u32) -> Result<RestoreCarried> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    let key_file = key_file::chosen(desk)?;
    let secret = match &key_file {
        Some(key_file) => Secret::KeyFile(&passphrase, key_file),
        None => Secret::Passphrase(&passphrase),
    };
    let (office, carried) = restore_chosen(desk, place, job, secret)?;
    *lock(&desk.chosen_key_file) = None;
    let office = Arc::new(RwLock::new(office));
    let mut phase = desk.phase();
    require_closed(&phase)?;
    index_ahead(&office);
    *phase = Phase::Open(office);
    Ok(carried)
}

/// Restores the chosen backup with the recovery code of its time; the restored vault gets a new passphrase and a new code.
pub(crate) fn backup_recover(desk: &Desk, secrets: Secrets, place: u32, job: u32) -> Result<RestoredByCode> {
    let [code, passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    strength::require(&passphrase, &[])?;
    let mistyped = || Error::vault(VaultProblem::MistypedRecoveryCode);
    let code = std::str::from_utf8(&code).map_err(|_| mistyped())?;
    let code = RecoveryCode::parse(code).map_err(|_| mistyped())?;
    let (mut office, carried) = restore_chosen(desk, place, job, Secret::Recovery(&code))?;
    let code = office.recover(&passphrase, cost())?;
    let mut phase = desk.phase();
    require_closed(&phase)?;
    let sheet = confirm(desk, &mut phase, Arc::new(RwLock::new(office)), code);
    Ok(RestoredByCode { sheet, carried })
}

fn restore_chosen(desk: &Desk, place: u32, job: u32, secret: Secret<'_>) -> Result<(Office, RestoreCarried)> {
    let mut chosen = chosen(desk)?;
    let file = chosen.clone().ok_or(Error::NotFound)?;
    let place = desk.path(place)?;
    require_closed(&desk.phase())?;
    make_parent(&place)?;
    let device = desk.device()?;
    let (office, before) = job::run(desk, job, |progress| {
        counted(desk, &file, || restore(&file, &place, secret, &desk.clock, device, progress))
    })?;
    *chosen = None;
    // The vault is there already; where it can't be written to, the next change says so.
    let _ = office.note_failed_attempts(before);
    // Nor does it fail where what was suppressed later can't be carried over: that is told.
    let known = desk.remembered(|remembered| remembered.recent.clone());
    let carried = carried::carry(&office, &known);
    desk.touch();
    remember_vault(desk, office.vault().folder())?;
    Ok((office, carried))
}

/// The folder in which new vaults are proposed may not be there yet.
fn make_parent(place: &Path) -> Result<()> {
    let Some(parent) = place.parent() else { return Ok(()) };
    std::fs::create_dir_all(parent).map_err(|error| kartotek_core::vault::folder::failure(&error))
}

fn require_closed(phase: &Phase) -> Result<()> {
    if matches!(phase, Phase::Closed) { Ok(()) } else { Err(Error::Busy) }
}
