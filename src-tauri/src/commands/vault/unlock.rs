//! Opening a vault: by passphrase, key file or recovery code; what fails is counted.

use std::{
    fs,
    path::Path,
    sync::{Arc, PoisonError, RwLock},
    thread,
    time::{Duration, Instant},
};

use kartotek_core::{
    error::{Error, Result, VaultProblem},
    health,
    session::office::Office,
    store::memory,
    vault::{self, Passphrase, RecoveryCode, RecoverySheet, attempt::Attempts, strength},
};
use serde::Serialize;
use ts_rs::TS;

use super::{
    change::cost,
    key_file::{self, vault_key_file_clear},
    place::remember_vault,
    sheet::confirm,
    strengthen,
};
use crate::{
    desk::{Desk, Phase},
    secret::Secrets,
};

/// What happened since the vault was last unlocked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct UnlockReport {
    /// Failed attempts.
    pub failed_attempts: u32,
    /// UTC milliseconds when the vault was last at work: the attempts failed since then.
    pub last_unlocked_at: Option<i64>,
}

impl UnlockReport {
    fn of(office: &Office, failed_attempts: u32) -> Self {
        Self { failed_attempts, last_unlocked_at: office.last_used() }
    }
}

/// What the recovery code led to.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct Recovered {
    /// The new recovery code.
    pub sheet: RecoverySheet,
    /// As after unlocking.
    pub report: UnlockReport,
}

pub(crate) fn vault_unlock(desk: &Desk, secrets: Secrets, place: u32) -> Result<UnlockReport> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    let key_file = key_file::chosen(desk)?;
    let path = desk.path(place)?;
    let mut took = Duration::ZERO;
    let (office, failed_attempts) = unlock(desk, &path, |locked| {
        let start = Instant::now();
        let opened = match &key_file {
            Some(key_file) => locked.unlock_with_key_file(&passphrase, key_file),
            None => locked.unlock(&passphrase),
        };
        took = start.elapsed();
        opened
    })?;
    let report = UnlockReport::of(&office, failed_attempts);
    let suspect = office.vault().suspect(took, &desk.clock);
    let office = Arc::new(RwLock::new(office));
    if let Some(suspect) = suspect {
        strengthen::begin(Arc::downgrade(&office), suspect, passphrase, cost);
    }
    index_ahead(&office);
    *desk.phase() = Phase::Open(office);
    Ok(report)
}

pub(crate) fn vault_recover(desk: &Desk, secrets: Secrets, place: u32) -> Result<Recovered> {
    let [code, passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    strength::require(&passphrase, &[])?;
    let mistyped = || Error::vault(VaultProblem::MistypedRecoveryCode);
    let code = std::str::from_utf8(&code).map_err(|_| mistyped())?;
    let code = RecoveryCode::parse(code).map_err(|_| mistyped())?;
    let path = desk.path(place)?;
    let (mut office, failed_attempts) = unlock(desk, &path, |locked| locked.unlock_with_recovery(&code))?;
    let report = UnlockReport::of(&office, failed_attempts);
    let code = office.recover(&passphrase, cost())?;
    let sheet = confirm(desk, &mut desk.phase(), Arc::new(RwLock::new(office)), code);
    Ok(Recovered { sheet, report })
}

/// Unlocks the vault at a path; counts what fails.
pub(super) fn unlock(
    desk: &Desk,
    path: &Path,
    open: impl FnOnce(vault::LockedVault) -> Result<vault::OpenVault, (vault::LockedVault, Error)>,
) -> Result<(Office, u32)> {
    if !matches!(*desk.phase(), Phase::Closed) {
        return Err(Error::Busy);
    }
    Attempts::require(&desk.attempts_file(path), &desk.clock)?;
    let locked = vault::open(path)?;
    let (opened, before) = counted(desk, path, || open(locked).map_err(|(_, error)| error))?;
    let office = Office::open(opened, &desk.clock, desk.device()?)?;
    office.note_failed_attempts(before)?;
    journal_stop(desk, &office);
    vault_key_file_clear(desk)?;
    desk.touch();
    remember_vault(desk, office.vault().folder())?;
    Ok((office, before))
}

/// Journals that an unlocked vault had stopped. Where it can't be written to, that is remembered further.
fn journal_stop(desk: &Desk, office: &Office) {
    let vault = office.vault().folder();
    let Some(stop) = desk.remembered(|remembered| remembered.stop(vault)) else { return };
    if health::journal_stop(office, stop).is_ok() {
        let _ = desk.remember(|remembered| remembered.set_stop(vault, None));
    }
}

/// Tries a secret on what lies at a path; counts what fails, and gives how many failed before.
pub(crate) fn counted<T>(desk: &Desk, path: &Path, open: impl FnOnce() -> Result<T>) -> Result<(T, u32)> {
    let file = desk.attempts_file(path);
    Attempts::require(&file, &desk.clock)?;
    let before = Attempts::read(&file).count;
    // Counted before it is tried, so that a killed try counts as well.
    let _ = fs::create_dir_all(&desk.folders.state);
    Attempts::count(&file, &desk.clock)?;
    let opened = open();
    let wrong = [
        VaultProblem::WrongPassphrase,
        VaultProblem::NoKeyFile,
        VaultProblem::WrongKeyFile,
        VaultProblem::WrongRecoveryCode,
    ];
    match &opened {
        Err(Error::Vault { problem }) if wrong.contains(problem) => {}
        // A damaged file is not the user's failure.
        _ => Attempts::clear(&file)?,
    }
    Ok((opened?, before))
}

/// Builds the indexes of an opened vault while the window draws itself. Where that fails, the first list says why.
pub(crate) fn index_ahead(office: &Arc<RwLock<Office>>) {
    let office = Arc::clone(office);
    thread::spawn(move || {
        let build = || office.read().unwrap_or_else(PoisonError::into_inner).session().index();
        let result = memory::apart(build);
        memory::give_back();
        result
    });
}
