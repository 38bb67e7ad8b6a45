//! Commands about backups. Folders and files are chosen in dialogs; the web UI knows them by number only.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, MutexGuard, RwLock, TryLockError},
};

use kartotek_core::{
    backup::{
        self, BackupInfo, EXTENSION,
        carried::RestoreCarried,
        ledger, make,
        register::{self, Backup, BackupRegister},
        rehearsal::{self, Rehearsal},
        restore::{Secret, restore_knowing},
        scrub::{self, Scrubbed},
    },
    error::{Error, Result, VaultProblem},
    id::{BackupId, BackupPlaceId},
    progress::{Progress, Stretch},
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
        let made = desk.with_office(|office| written.register(office)).map(|made| desk.told(made))?;
        // The backup counts all the same; the schedule tries that again.
        let _ = put_ledgers(desk);
        Ok(made)
    })
}

/// Puts the ledger of who was erased beside the backups, where it is not there as it is.
fn put_ledgers(desk: &Desk) -> Result<()> {
    desk.with_office(ledger::Sealed::due)?.write()
}

/// What became of the backups that were to be cleaned of people who were erased.
#[derive(Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct BackupScrub {
    /// How many nobody of them is in any more.
    pub backups: u64,
    /// How many people were still in them, each counted once for every backup.
    pub people: u64,
    /// How many texts in them may still name somebody who was struck out of them since.
    pub texts: u64,
    /// Those that could not be cleaned.
    pub failed: Vec<ScrubFailure>,
}

/// A backup that could not be cleaned.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct ScrubFailure {
    /// Which.
    pub id: BackupId,
    /// Why.
    pub error: Error,
}

/// Cleans the backups that are there of people who were erased after they were made, one after the other: one that can't be cleaned keeps
/// it from no other. What was cut off before is swept away, and the ledger put beside the backups.
pub(crate) fn backup_scrub(desk: &Desk, job: u32) -> Result<BackupScrub> {
    desk.office()?;
    alone(desk, job, |progress| {
        desk.with_office(|office| {
            backup::sweep(office.vault().folder());
            Ok(())
        })?;
        // Where that fails, the folder can't be written to, and its backups say so.
        let _ = put_ledgers(desk);
        let due = desk.with_office(scrub::due)?;
        let of = due.iter().map(|backup| backup.bytes).sum();
        let (mut done, mut from) = (BackupScrub::default(), 0);
        for backup in due {
            match scrub_one(desk, backup.id, &Stretch { whole: progress, from, of }) {
                Ok(scrubbed) => {
                    done.backups += 1;
                    done.people += scrubbed.people;
                    done.texts += scrubbed.texts;
                }
                Err(error @ (Error::Cancelled | Error::Locked)) => return Err(error),
                Err(error) => {
                    if scrub::is_damage(&error) {
                        desk.told(desk.with_office(|office| scrub::condemn(office, backup.id))?);
                    }
                    done.failed.push(ScrubFailure { id: backup.id, error });
                }
            }
            from += backup.bytes;
            progress.step(from, Some(of))?;
        }
        Ok(done)
    })
}

/// Only the second and the last step hold the vault.
fn scrub_one(desk: &Desk, id: BackupId, progress: &dyn Progress) -> Result<Scrubbed> {
    let unpacked = desk.with_office(|office| scrub::choose(office, id))?.unpack(progress)?;
    let written = desk.with_office(|office| unpacked.erase(office, progress))?.write(progress)?;
    desk.with_office(|office| written.register(office)).map(|scrubbed| desk.told(scrubbed))
}

/// Deletes a backup that is there.
pub(crate) fn backup_delete(desk: &Desk, id: BackupId) -> Result<()> {
    let deleted = desk.with_office(|office| register::delete(office, id))?;
    desk.told(deleted);
    Ok(())
}

/// Restores a backup to a temporary place, checks it, deletes it, and notes the result.
pub(crate) fn backup_rehearse(desk: &Desk, id: BackupId, job: u32) -> Result<Rehearsal> {
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
    // Nobody who was erased later comes back, as far as the vaults of this computer and the ledgers beside the backups know.
    let known = desk.remembered(|remembered| remembered.recent.clone());
    let ((office, carried), before) = job::run(desk, job, |progress| {
        counted(desk, &file, || restore_knowing(&file, &place, secret, &desk.clock, device, &known, progress))
    })?;
    *chosen = None;
    // The vault is there already; where it can't be written to, the next change says so.
    let _ = office.note_failed_attempts(before);
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
