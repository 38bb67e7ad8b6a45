//! Commands about the vault itself: create, unlock, lock, change what opens it.

mod demo;
pub(crate) mod key_file;
mod sheet;
mod strengthen;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    thread,
    time::{Duration, Instant},
};

use kartotek_core::{
    error::{Error, Problem, Result, StopReason, VaultProblem},
    health,
    history::finding::Finding,
    role::Permission,
    session::office::Office,
    store::{Stop, memory},
    user::{self, User},
    vault::{
        self, KdfParams, Passphrase, PassphraseStrength, RecoveryAnswer, RecoveryCode, RecoverySheet,
        VaultDraft, VaultGlimpse, VaultPhase, VaultPlace, attempt::Attempts, strength,
    },
};
use serde::Serialize;
use ts_rs::TS;

use self::demo::demo_folder;
pub(crate) use self::{
    demo::{vault_demo_delete, vault_demo_open},
    key_file::{vault_key_file_add, vault_key_file_clear, vault_key_file_pick, vault_key_file_remove},
    sheet::vault_recovery_save,
};
use crate::{
    desk::{Desk, Phase, lock},
    event::Event,
    secret::Secrets,
};

/// What a vault's folder ends in.
const ENDING: &str = "kartotek";

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
            let finding = office.unread_finding().copied();
            (
                Some(vault.folder().to_owned()),
                is_fixed,
                finding,
                stop,
                vault.has_key_file(),
                permissions,
                user,
            )
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

/// Looks at a vault that may be locked.
pub(crate) fn vault_inspect(desk: &Desk, place: u32) -> Result<VaultGlimpse> {
    vault::inspect(&desk.path(place)?)
}

pub(crate) fn vault_place_default(desk: &Desk, name: String) -> Result<VaultPlace> {
    place_in(desk, &desk.folders.documents, &name)
}

pub(crate) fn vault_place_pick(desk: &Desk, create: bool, name: String) -> Result<Option<VaultPlace>> {
    let Some(folder) = desk.system()?.folder() else { return Ok(None) };
    if create { place_in(desk, &folder, &name).map(Some) } else { Ok(Some(desk.place(&folder))) }
}

/// The place of a new vault of that name in a folder.
fn place_in(desk: &Desk, folder: &Path, name: &str) -> Result<VaultPlace> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    // Most file systems allow 255 bytes, and a vault is built under a longer name.
    if name.chars().count() > 80 || name.len() > 200 {
        return Err(Error::invalid("name", Problem::TooLong));
    }
    let forbidden = |character: char| character.is_control() || r#"/\:*?"<>|"#.contains(character);
    if name.starts_with('.') || name.chars().any(forbidden) {
        return Err(Error::invalid("name", Problem::Characters));
    }
    let path = folder.join(format!("{name}.{ENDING}"));
    if path.exists() { Err(Error::vault(VaultProblem::Exists)) } else { Ok(desk.place(&path)) }
}

pub(crate) fn vault_create(
    desk: &Desk,
    secrets: Secrets,
    place: u32,
    draft: VaultDraft,
) -> Result<RecoverySheet> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    strength::require(&passphrase, &[&draft.organisation, &draft.user_name])?;
    let path = desk.path(place)?;
    let mut phase = desk.phase();
    if !matches!(*phase, Phase::Closed) {
        return Err(Error::Busy);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| vault::folder::failure(&error))?;
    }
    let (office, code) = Office::create(&path, &draft, &passphrase, cost(), &desk.clock, desk.device()?)?;
    remember_vault(desk, office.vault().folder())?;
    Ok(confirm(desk, &mut phase, Arc::new(RwLock::new(office)), code))
}

/// What deriving a key costs on this computer.
pub(super) fn cost() -> KdfParams {
    #[cfg(feature = "window-test")]
    if std::env::var_os("KARTOTEK_WINDOW_TEST_SMALL_KDF").is_some() {
        return KdfParams::FLOOR;
    }
    KdfParams::calibrate()
}

/// The recovery code that waits to be typed back, for a page that was loaded again meanwhile.
pub(crate) fn vault_recovery_sheet(desk: &Desk) -> Result<RecoverySheet> {
    match &*desk.phase() {
        Phase::Confirming { sheet, .. } => Ok(sheet.clone()),
        Phase::Closed | Phase::Open(_) => Err(Error::NotFound),
    }
}

pub(crate) fn vault_recovery_confirm(desk: &Desk, answers: Vec<RecoveryAnswer>) -> Result<()> {
    let mut phase = desk.phase();
    let Phase::Confirming { office, code, sheet } = &*phase else { return Err(Error::NotFound) };
    code.confirm(&sheet.confirm, &answers)?;
    let office = Arc::clone(office);
    let folder = folder(&office);
    let _ = desk.remember(|remembered| remembered.unconfirmed.retain(|known| *known != folder));
    desk.touch();
    *phase = Phase::Open(office);
    Ok(())
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
    let last_unlocked_at = office.last_used();
    let suspect = office.vault().suspect(took, &desk.clock);
    let office = Arc::new(RwLock::new(office));
    if let Some(suspect) = suspect {
        strengthen::begin(Arc::downgrade(&office), suspect, passphrase, cost);
    }
    index_ahead(&office);
    *desk.phase() = Phase::Open(office);
    Ok(UnlockReport { failed_attempts, last_unlocked_at })
}

/// Builds the indexes of an opened vault while the window draws itself. Where that fails, the first list says why.
pub(super) fn index_ahead(office: &Arc<RwLock<Office>>) {
    let office = Arc::clone(office);
    thread::spawn(move || {
        let result = office.read().unwrap_or_else(PoisonError::into_inner).session().index();
        memory::give_back();
        result
    });
}

pub(crate) fn vault_recover(desk: &Desk, secrets: Secrets, place: u32) -> Result<RecoverySheet> {
    let [code, passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    strength::require(&passphrase, &[])?;
    let mistyped = || Error::vault(VaultProblem::MistypedRecoveryCode);
    let code = std::str::from_utf8(&code).map_err(|_| mistyped())?;
    let code = RecoveryCode::parse(code).map_err(|_| mistyped())?;
    let path = desk.path(place)?;
    let (mut office, _) = unlock(desk, &path, |locked| locked.unlock_with_recovery(&code))?;
    let code = office.recover(&passphrase, cost())?;
    Ok(confirm(desk, &mut desk.phase(), Arc::new(RwLock::new(office)), code))
}

/// Unlocks the vault at a path; counts what fails.
fn unlock(
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
pub(super) fn counted<T>(desk: &Desk, path: &Path, open: impl FnOnce() -> Result<T>) -> Result<(T, u32)> {
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

/// Puts a vault first among those that were open. The demo vault is found without.
pub(super) fn remember_vault(desk: &Desk, folder: &Path) -> Result<()> {
    if folder == demo_folder(desk) {
        return Ok(());
    }
    desk.remember(|remembered| {
        remembered.recent.retain(|known| known != folder);
        remembered.recent.insert(0, folder.to_owned());
        remembered.recent.truncate(10);
    })
}

pub(crate) fn vault_lock(desk: &Desk) -> Result<()> {
    let Some(closed) = close(desk) else { return Ok(()) };
    desk.emit(Event::Lock);
    closed
}

/// Closes the open vault without telling the window; `None` where none is open.
fn close(desk: &Desk) -> Option<Result<()>> {
    desk.jobs.cancel_all();
    lock(&desk.dropped).clear();
    *lock(&desk.import) = None;
    *lock(&desk.chosen_backup) = None;
    if let Ok(system) = desk.system() {
        system.forget_copied();
    }
    *lock(&desk.chosen_key_file) = None;
    let phase = std::mem::replace(&mut *desk.phase(), Phase::Closed);
    desk.forget_stop();
    // Work that still runs holds the office; it was asked to stop.
    let mut office = match phase {
        Phase::Closed => return None,
        Phase::Open(office) | Phase::Confirming { office, .. } => office,
    };
    loop {
        match Arc::try_unwrap(office) {
            Ok(office) => {
                let office = office.into_inner().unwrap_or_else(PoisonError::into_inner);
                let (vault, stop) = (office.vault().folder().to_owned(), office.session().store().stop());
                let closed = office.close();
                let at_last = || {
                    StopReason::of(closed.as_ref().err()?).map(|reason| Stop { reason, at: desk.clock.now() })
                };
                if let Some(stop) = stop.or_else(at_last) {
                    let _ = desk.remember(|remembered| remembered.set_stop(&vault, Some(stop)));
                }
                memory::give_back();
                return Some(closed);
            }
            Err(held) => {
                office = held;
                thread::sleep(Duration::from_millis(5));
            }
        }
    }
}

/// Where the old passphrase was exposed, a new recovery code has to be typed back before work goes on.
pub(crate) fn vault_passphrase_change(
    desk: &Desk,
    secrets: Secrets,
    exposed: bool,
) -> Result<Option<RecoverySheet>> {
    let office = desk.office()?;
    let [old, new] = secrets.take()?;
    let (old, new) = (Passphrase::from_bytes(&old)?, Passphrase::from_bytes(&new)?);
    strength::require(&new, &[])?;
    let code = {
        let mut office = office.write().unwrap_or_else(PoisonError::into_inner);
        office.change_passphrase(&old, &new, cost(), exposed)?
    };
    Ok(code.map(|code| confirm(desk, &mut desk.phase(), office, code)))
}

/// Draws a new recovery code, to be typed back; the old one opens nothing from then on.
pub(crate) fn vault_recovery_replace(desk: &Desk, secrets: Secrets) -> Result<RecoverySheet> {
    let office = desk.office()?;
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    let code = {
        let mut office = office.write().unwrap_or_else(PoisonError::into_inner);
        office.replace_recovery(&passphrase)?
    };
    Ok(confirm(desk, &mut desk.phase(), office, code))
}

/// Waits for a recovery code to be typed back. It is remembered that it was not, in case the app ends before.
pub(super) fn confirm(
    desk: &Desk,
    phase: &mut Phase,
    office: Arc<RwLock<Office>>,
    code: RecoveryCode,
) -> RecoverySheet {
    let folder = folder(&office);
    let sheet = code.sheet();
    *phase = Phase::Confirming { office, code, sheet: sheet.clone() };
    // The code has to be shown even where nothing can be remembered.
    let _ = desk.remember(|remembered| {
        remembered.unconfirmed.retain(|known| *known != folder);
        remembered.unconfirmed.push(folder);
    });
    sheet
}

fn folder(office: &RwLock<Office>) -> PathBuf {
    office.read().unwrap_or_else(PoisonError::into_inner).vault().folder().to_owned()
}

/// Somebody is there: keeps the vault from locking itself.
pub(crate) fn vault_touch(desk: &Desk) -> Result<()> {
    desk.touch();
    Ok(())
}

pub(crate) fn vault_reveal(desk: &Desk) -> Result<()> {
    let office = desk.office()?;
    let office = office.read().unwrap_or_else(PoisonError::into_inner);
    desk.system()?.open(office.vault().folder().as_os_str())
}

pub(crate) fn vault_forget(desk: &Desk, place: u32) -> Result<()> {
    let path = desk.path(place)?;
    desk.remember(|remembered| {
        remembered.recent.retain(|known| *known != path);
        remembered.set_stop(&path, None);
    })
}

pub(crate) fn passphrase_strength(
    _: &Desk,
    secrets: Secrets,
    words: Vec<String>,
) -> Result<PassphraseStrength> {
    let [passphrase] = secrets.take()?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Ok(strength::estimate(&Passphrase::from_bytes(&passphrase)?, &words))
}
