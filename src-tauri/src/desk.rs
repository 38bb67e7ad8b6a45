//! The desk: what the app holds while it runs. Which vault is open, what was chosen in dialogs, what is remembered.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};

use kartotek_core::{
    alert::Readings,
    clock::{Clock, Timestamp},
    error::{Error, Result},
    exchange::import::Source,
    session::{
        Changed, Session,
        office::{Device, Office},
    },
    store::Stop,
    vault::{RecoveryCode, RecoverySheet, VaultPhase, VaultPlace},
};
use sha2::{Digest, Sha256};

use crate::{
    commands::{consent::Answers, import::Chosen},
    event::{self, Event},
    job::Jobs,
    preference::Remembered,
    system::System,
};

/// Where the app keeps things outside the vault.
#[derive(Debug, Clone)]
pub struct Folders {
    /// The app's own small files.
    pub state: PathBuf,
    /// Where new vaults are proposed.
    pub documents: PathBuf,
    /// Copies that other programs were given.
    pub lent: PathBuf,
}

/// What stands open.
pub enum Phase {
    /// Nothing: no vault, or a locked one.
    Closed,
    /// A vault whose recovery code was not typed back yet.
    Confirming {
        /// The vault, ready to be used.
        office: Arc<RwLock<Office>>,
        /// Its new recovery code.
        code: RecoveryCode,
        /// What the user sees of it.
        sheet: RecoverySheet,
    },
    /// A vault at work.
    Open(Arc<RwLock<Office>>),
}

/// What the app holds while it runs.
pub struct Desk {
    /// Where the app keeps things outside the vault.
    pub folders: Folders,
    /// The time.
    pub clock: Clock,
    /// The running jobs.
    pub jobs: Jobs,
    /// Files that were dropped on the window.
    pub dropped: Mutex<Vec<PathBuf>>,
    /// The file that was chosen to be imported; wiped when it is closed, and on lock.
    pub(crate) import: Mutex<Option<Chosen>>,
    /// The do-not-contact list that was chosen to be imported; wiped likewise.
    pub(crate) suppressions: Mutex<Option<Arc<Source>>>,
    /// The mails that answer requests for consent, as they were read last; forgotten on lock.
    pub(crate) answers: Mutex<Answers>,
    /// The files that were chosen to be stored as documents.
    pub(crate) chosen_documents: Mutex<Vec<PathBuf>>,
    /// The backup that was chosen to be restored; held while it is.
    pub(crate) chosen_backup: Mutex<Option<PathBuf>>,
    /// The backup that the app was asked to open. It outlasts the lock that has to come before.
    pub(crate) offered_backup: Mutex<Option<PathBuf>>,
    /// The key file that was chosen to unlock with.
    pub(crate) chosen_key_file: Mutex<Option<PathBuf>>,
    /// Held while a backup is made or rehearsed: one at a time.
    pub(crate) backing_up: Mutex<()>,
    /// Where the window's runtime keeps things; set once it is there.
    pub webview: OnceLock<PathBuf>,
    /// How many contacts each user opened within the hour.
    pub readings: Readings,
    touched: AtomicI64,
    /// Whether the open vault stopped, as the window was last told.
    told_stop: Mutex<Option<Stop>>,
    phase: Mutex<Phase>,
    places: Mutex<Places>,
    remembered: Mutex<Remembered>,
    system: OnceLock<Box<dyn System>>,
    events: OnceLock<Box<dyn Fn(Event) + Send + Sync>>,
}

/// Places that the UI knows by number.
#[derive(Default)]
struct Places {
    last: u32,
    known: HashMap<u32, PathBuf>,
}

impl Desk {
    /// A desk with nothing open.
    pub fn new(folders: Folders, clock: Clock) -> Self {
        let remembered = Remembered::read(&folders.state.join("state.json"));
        Self {
            folders,
            clock,
            jobs: Jobs::default(),
            dropped: Mutex::default(),
            import: Mutex::default(),
            suppressions: Mutex::default(),
            answers: Mutex::default(),
            chosen_documents: Mutex::default(),
            chosen_backup: Mutex::default(),
            offered_backup: Mutex::default(),
            chosen_key_file: Mutex::default(),
            backing_up: Mutex::default(),
            webview: OnceLock::new(),
            readings: Readings::default(),
            touched: AtomicI64::new(0),
            told_stop: Mutex::default(),
            phase: Mutex::new(Phase::Closed),
            places: Mutex::default(),
            remembered: Mutex::new(remembered),
            system: OnceLock::new(),
            events: OnceLock::new(),
        }
    }

    /// Connects the desk with the window: the system around it, and how it is told of events. Once.
    pub fn connect(&self, system: Box<dyn System>, events: Box<dyn Fn(Event) + Send + Sync>) {
        let _ = self.system.set(system);
        let _ = self.events.set(events);
    }

    /// The file dialogs and other programs of the system.
    pub fn system(&self) -> Result<&dyn System> {
        self.system.get().map(AsRef::as_ref).ok_or_else(|| Error::internal("there is no window"))
    }

    /// Tells the window.
    pub fn emit(&self, event: Event) {
        if let Some(events) = self.events.get() {
            events(event);
        }
    }

    /// Keeps the path of a file that the app was asked to open, and tells the window. It may come from anybody: nothing is done
    /// with it but what the user then asks for.
    pub fn offer_backup(&self, path: PathBuf) {
        *lock(&self.offered_backup) = Some(path);
        self.emit(Event::Offer);
    }

    /// Tells the window what a change touched, and hands its result on.
    pub fn told<T>(&self, (result, changed): (T, Changed)) -> T {
        for event in event::of(&changed) {
            self.emit(event);
        }
        result
    }

    /// Tells the window, and remembers, where the open vault stopped writing or goes on. Looks only at what nobody holds: the
    /// next look finds it too.
    pub fn tell_stop(&self) {
        let Some((vault, stop)) = self.standing() else { return };
        if std::mem::replace(&mut *lock(&self.told_stop), stop) == stop {
            return;
        }
        // Where that can't be written, it is remembered until the app ends.
        let _ = self.remember(|remembered| remembered.set_stop(&vault, stop));
        self.emit(Event::Stop);
    }

    /// The folder of the open vault, and whether it stopped.
    fn standing(&self) -> Option<(PathBuf, Option<Stop>)> {
        let phase = self.phase.try_lock().ok()?;
        let (Phase::Open(office) | Phase::Confirming { office, .. }) = &*phase else { return None };
        let office = office.try_read().ok()?;
        Some((office.vault().folder().to_owned(), office.session().store().stop()))
    }

    /// Forgets what the window was told, as the vault is closed.
    pub fn forget_stop(&self) {
        *lock(&self.told_stop) = None;
    }

    /// What stands open.
    pub fn phase(&self) -> MutexGuard<'_, Phase> {
        lock(&self.phase)
    }

    /// Notes that somebody is there.
    pub fn touch(&self) {
        self.touched.store(self.clock.now(), Ordering::Relaxed);
    }

    /// When somebody was last seen.
    pub fn touched(&self) -> Timestamp {
        self.touched.load(Ordering::Relaxed)
    }

    /// The open vault.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn office(&self) -> Result<Arc<RwLock<Office>>> {
        match &*self.phase() {
            Phase::Open(office) => Ok(Arc::clone(office)),
            Phase::Closed | Phase::Confirming { .. } => Err(Error::Locked),
        }
    }

    /// Works with the session of the open vault.
    ///
    /// # Errors
    /// [`Error::Locked`], and what the work refuses.
    pub fn with<T>(&self, work: impl FnOnce(&Session) -> Result<T>) -> Result<T> {
        self.with_office(|office| work(office.session()))
    }

    /// Works with the open vault.
    ///
    /// # Errors
    /// [`Error::Locked`], and what the work refuses.
    pub fn with_office<T>(&self, work: impl FnOnce(&Office) -> Result<T>) -> Result<T> {
        let office = self.office()?;
        let office = office.read().unwrap_or_else(PoisonError::into_inner);
        work(&office)
    }

    /// Which step the app is at.
    pub fn step(&self) -> VaultPhase {
        match &*self.phase() {
            Phase::Open(_) => VaultPhase::Unlocked,
            Phase::Confirming { .. } => VaultPhase::Confirming,
            Phase::Closed if self.remembered(|remembered| remembered.recent.is_empty()) => VaultPhase::None,
            Phase::Closed => VaultPhase::Locked,
        }
    }

    /// Gives a path a number that the UI can name it by; the same path keeps its number.
    pub fn place(&self, path: &Path) -> VaultPlace {
        let mut places = lock(&self.places);
        let known = places.known.iter().find(|(_, known)| known.as_path() == path).map(|(id, _)| *id);
        let id = known.unwrap_or_else(|| {
            places.last += 1;
            let id = places.last;
            places.known.insert(id, path.to_owned());
            id
        });
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        VaultPlace { id, name, path: path.to_string_lossy().into_owned() }
    }

    /// The path of a number.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a number that was never given.
    pub fn path(&self, place: u32) -> Result<PathBuf> {
        lock(&self.places).known.get(&place).cloned().ok_or(Error::NotFound)
    }

    /// Reads what is remembered between runs.
    pub fn remembered<T>(&self, read: impl FnOnce(&Remembered) -> T) -> T {
        read(&lock(&self.remembered))
    }

    /// Changes what is remembered between runs.
    pub fn remember(&self, change: impl FnOnce(&mut Remembered)) -> Result<()> {
        let mut remembered = lock(&self.remembered);
        change(&mut remembered);
        remembered.write(&self.folders.state.join("state.json"))
    }

    /// This computer, by the name in journals that is drawn at the first need.
    pub fn device(&self) -> Result<Device> {
        let state = Some(self.folders.state.clone());
        if let Some(id) = self.remembered(|remembered| remembered.device) {
            return Ok(Device { id, state });
        }
        let id = kartotek_core::random::bytes();
        self.remember(|remembered| remembered.device = Some(id))?;
        Ok(Device { id, state })
    }

    /// The file that counts failed attempts at a vault. Its name says nothing about the vault.
    pub fn attempts_file(&self, vault: &Path) -> PathBuf {
        let digest = Sha256::digest(vault.as_os_str().as_encoded_bytes());
        self.folders.state.join(format!("attempts-{}", data_encoding::HEXLOWER.encode(&digest[..8])))
    }
}

/// Locks; nothing behind these locks is left half changed by a panic.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
