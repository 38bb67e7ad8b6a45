//! An office: an unlocked vault with its session. Made, opened and closed as one.

mod begin;
mod confidential;
mod device;
mod journal;
mod key_file;

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::Mutex,
    time::SystemTime,
};

use kartotek_journal::{checkpoint::Reason, key::PublicKey};
use rusqlite::OptionalExtension;
use serde_json::json;

pub(crate) use self::begin::outside;
use self::begin::{begin, find};
pub use self::{
    device::Device,
    journal::{JournalCheck, JournalComparison, JournalFingerprint},
};
use crate::{
    alert,
    clock::{Clock, Timestamp},
    draft,
    error::{Error, Result, StopReason},
    history::{
        self, Object,
        finding::{Finding, FindingKind},
    },
    id::UserId,
    progress::{Progress, Silent},
    role::Role,
    session::{Session, lock},
    setting::{self, Settings},
    store::{Actor, Store, StoreKeys, Tx, connection, migration, rekey},
    user::{self, UserDraft, signing_key},
    vault::{
        KdfParams, OpenVault, Passphrase, RecoveryCode, VaultDraft, folder, pending::Pending,
        rewrap::Stronger,
    },
};

/// An unlocked vault with its session. Dropping it locks the vault.
#[derive(Debug)]
pub struct Office {
    // The session comes first, so that the database is closed before the vault gives up its lock file.
    session: Session,
    vault: OpenVault,
    last_used: Option<Timestamp>,
    findings: Vec<Finding>,
    /// Whether the user has read what was found.
    seen: bool,
    ledgers: Mutex<HashMap<PathBuf, LedgerSeen>>,
}

/// The ledger of erasures in a folder that backups go to, when it was read last and knew all that the vault does.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LedgerSeen {
    /// The last entry of the journal by then.
    pub(crate) seq: u64,
    /// When it was written, in UTC milliseconds.
    pub(crate) written_at: Timestamp,
    /// When its file was changed, and how many bytes that has.
    pub(crate) file: (SystemTime, u64),
}

impl Office {
    /// Creates a vault with its database and first user.
    pub fn create(
        place: &Path,
        draft: &VaultDraft,
        passphrase: &Passphrase,
        kdf: KdfParams,
        clock: &Clock,
        device: impl Into<Device>,
    ) -> Result<(Self, RecoveryCode)> {
        let device = device.into();
        let settings = Settings {
            organisation: draft.organisation.trim().to_owned(),
            country: draft.country.clone(),
            sort_language: draft.language.clone(),
            ..Settings::default()
        };
        setting::check(&settings)?;
        let uuid = crate::random::bytes();
        let actor =
            |vault: &OpenVault| Actor { user: vault.user(), uuid, device: device.id, role: Role::Owner };
        let (vault, code) = crate::vault::create(place, passphrase, kdf, clock, |vault| {
            let key = &vault.keys().database;
            let store = Store::create(&database(vault), key, keys(vault), clock.clone())?;
            store.write(&actor(vault), |tx| {
                user::add_first(tx, &draft.user_name)?;
                history::append(tx, "vault.create", Object::VAULT, &json!({}))?;
                signing_key::settle(tx, &vault.signers())?;
                setting::change(tx, &settings)
            })?;
            store.empty_log()
        })?;
        let key = &vault.keys().database;
        let mut store = Store::open(&database(&vault), key, keys(&vault), clock.clone(), false)?;
        store.remember_outside(outside(&vault, store.keys(), &device));
        store.note_outside();
        let session = Session::start(store, actor(&vault))?;
        let office = Self {
            session,
            vault,
            last_used: None,
            findings: Vec::new(),
            seen: false,
            ledgers: Mutex::default(),
        };
        Ok((office, code))
    }

    /// Opens the database of a vault that was unlocked, and journals that. Where the journal was forked, nothing can be changed
    /// until [`Self::accept_fork`].
    pub fn open(mut vault: OpenVault, clock: &Clock, device: impl Into<Device>) -> Result<Self> {
        let device = device.into();
        let read_only = vault.read_only();
        if !read_only {
            folder::settle_ballast(vault.folder());
            settle_rotation(&mut vault)?;
        }
        let mut store =
            Store::open(&database(&vault), &vault.keys().database, keys(&vault), clock.clone(), read_only)?;
        let user = vault.user();
        let (who, last_used) = store.read(|connection| {
            let version: usize = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
            if version != migration::CURRENT {
                return Err(Error::ReadOnly);
            }
            let who = user::signed_in(connection, user)?;
            let last = "SELECT at FROM journal ORDER BY seq DESC LIMIT 1";
            Ok((who, connection.query_row(last, [], |row| row.get(0)).optional()?))
        })?;
        let actor = Actor { user, uuid: who.uuid, device: device.id, role: who.role };
        let outside = outside(&vault, store.keys(), &device);
        let findings = find(&vault, &store, outside.as_ref())?;
        if !read_only {
            store.remember_outside(outside);
            if findings.first().is_some_and(|finding| finding.kind == FindingKind::Fork) {
                store.hold(true);
            } else {
                begin(&mut vault, &mut store, &actor, &findings)?;
            }
        }
        let session = Session::start(store, actor)?;
        Ok(Self { session, vault, last_used, findings, seen: false, ledgers: Mutex::default() })
    }

    /// Journals how often somebody tried in vain to unlock the vault before it was opened now; many raise an alert.
    pub fn note_failed_attempts(&self, count: u32) -> Result<()> {
        if count == 0 || self.session.store().read_only() {
            return Ok(());
        }
        let store = self.session.store();
        store.freeing(|| {
            store.write(self.session.actor(), |tx| {
                history::append(tx, "vault.attempts", Object::VAULT, &json!({ "failed": count }))?;
                alert::note_failed_attempts(tx, count, self.last_used)
            })
        })
    }

    /// Locks the vault: journals that, anchors the journal in the header, empties the write-ahead log. A vault that stopped is
    /// left as it is, unless only its disk was full.
    pub fn close(mut self) -> Result<()> {
        let store = self.session.store();
        if store.read_only() || store.stop().is_some_and(|stop| stop.reason != StopReason::DiskFull) {
            return Ok(());
        }
        store.freeing(|| {
            store.write(self.session.actor(), |tx| {
                tx.request_checkpoint(Reason::Lock);
                history::append(tx, "vault.lock", Object::VAULT, &json!({}))
            })
        })?;
        store.freeing(|| store.empty_log())?;
        store.note_outside();
        let head = store.head();
        self.vault.set_anchor(head.seq, head.hash)
    }

    /// Changes the user's passphrase, and journals that.
    ///
    /// Where somebody may know the old one (`exposed`), the database gets a new key too: a copy under the next key is
    /// written and checked, then takes the place of the old file. Killed anywhere, one of the two keys opens it.
    pub fn change_passphrase(
        &mut self,
        old: &Passphrase,
        new: &Passphrase,
        kdf: KdfParams,
        exposed: bool,
    ) -> Result<Option<RecoveryCode>> {
        let clock = self.session.store().clock().clone();
        let store = self.session.store();
        store.require_writable()?;
        let (actor, signers) = (self.session.actor(), self.vault.signers());
        // The old key vouches for the new one before that takes its place: afterwards nobody may be left who can.
        let vouch = |public: &PublicKey| {
            let both: Vec<_> = signers.iter().copied().chain([(actor.user, *public)]).collect();
            store.write(actor, |tx| signing_key::settle(tx, &both))
        };
        let code = self
            .vault
            .change_passphrase(old, new, exposed, kdf, &clock, vouch)
            .inspect_err(|error| store.note(error))?;
        if exposed {
            self.follow_signing()?;
        }
        self.follow_compartment()?;
        finish_rotation(&mut self.vault, self.session.store_mut(), &Silent)?;
        self.journal("vault.passphrase", &json!({ "exposed": exposed }))?;
        Ok(code)
    }

    /// Sets a new passphrase and draws a new recovery code for somebody who unlocked with the old code, and journals that.
    pub fn recover(&mut self, new: &Passphrase, kdf: KdfParams) -> Result<RecoveryCode> {
        let clock = self.session.store().clock().clone();
        let code = self.on_header(|vault| vault.replace_passphrase_and_recovery(new, kdf, &clock))?;
        self.journal("vault.recover", &json!({}))?;
        Ok(code)
    }

    /// Puts a stronger slot in a weak one's place, and journals that.
    pub fn rewrap(&mut self, stronger: &Stronger) -> Result<()> {
        let clock = self.session.store().clock().clone();
        if self.on_header(|vault| vault.rewrap(stronger, &clock))? {
            self.journal("vault.rewrap", &json!({}))?;
        }
        Ok(())
    }

    /// Changes the header, unless the vault stopped; stops it where the disk fails at that.
    fn on_header<T>(&mut self, change: impl FnOnce(&mut OpenVault) -> Result<T>) -> Result<T> {
        let store = self.session.store();
        store.require_writable()?;
        change(&mut self.vault).inspect_err(|error| store.note(error))
    }

    fn journal(&self, action: &'static str, payload: &serde_json::Value) -> Result<()> {
        let append = |tx: &Tx<'_>| history::append(tx, action, Object::VAULT, payload);
        self.session.store().write(self.session.actor(), append)
    }

    /// Adds a user, who typed a passphrase, and journals that.
    pub fn add_user(&mut self, draft: &UserDraft, passphrase: &Passphrase, kdf: KdfParams) -> Result<UserId> {
        self.with_vault(|tx, vault, clock| {
            let id = user::add(tx, draft)?;
            vault.admit(id, draft.role, passphrase, kdf, clock)?;
            Ok(id)
        })
    }

    /// Changes a user's name and role, and journals that. The keys follow the role: what a compartment holds is sealed anew
    /// where its key is taken from the user.
    pub fn change_user(&mut self, id: UserId, draft: &UserDraft) -> Result<()> {
        self.with_vault(|tx, vault, _| {
            let before = user::get(tx, id)?;
            user::change(tx, id, draft)?;
            vault.change_role(id, before.role, draft.role)
        })?;
        self.follow_compartment()
    }

    /// Takes a user's keys away until further notice, and journals that.
    pub fn disable_user(&mut self, id: UserId) -> Result<()> {
        self.with_vault(|tx, vault, _| {
            user::disable(tx, id)?;
            vault.withhold(id)
        })
    }

    /// Gives a disabled user the keys again, and journals that.
    pub fn enable_user(&mut self, id: UserId) -> Result<()> {
        self.with_vault(|tx, vault, _| {
            let role = user::enable(tx, id)?;
            vault.grant(id, role)
        })
    }

    /// Gives a user who lost the passphrase new key pairs under a new one, which that user typed, and journals that.
    pub fn replace_user_passphrase(&mut self, id: UserId, new: &Passphrase, kdf: KdfParams) -> Result<()> {
        self.with_vault(|tx, vault, clock| {
            let role = user::replace_passphrase(tx, id)?;
            vault.admit(id, role, new, kdf, clock)
        })
    }

    /// Removes a user, journals that, and gives the vault new keys: a copy of it made so far is all that the old ones
    /// open. Can be cancelled until the first key is replaced; killed after that, it goes on at the next unlock.
    pub fn remove_user(&mut self, id: UserId, progress: &dyn Progress) -> Result<()> {
        progress.step(0, None)?;
        self.with_vault(|tx, vault, _| {
            user::remove(tx, id)?;
            draft::remove_all(tx, id)?;
            vault.expel(id)
        })?;
        self.follow_compartment()?;
        finish_rotation(&mut self.vault, self.session.store_mut(), progress)
    }

    /// Has the database follow a change of the user's own key pairs.
    fn follow_signing(&mut self) -> Result<()> {
        self.session.store_mut().set_signing(self.vault.signing().duplicate());
        let signers = self.vault.signers();
        self.session.store().write(self.session.actor(), |tx| signing_key::settle(tx, &signers))
    }

    /// Has the database follow a change of the compartment's keys.
    fn follow_compartment(&mut self) -> Result<()> {
        let actor = *self.session.actor();
        confidential::follow(&self.vault, self.session.store_mut(), &actor)
    }

    /// Changes the database and the header as one: the database's change is taken back where the header's is refused.
    fn with_vault<T>(
        &mut self,
        change: impl FnOnce(&Tx<'_>, &mut OpenVault, &Clock) -> Result<T>,
    ) -> Result<T> {
        let (store, vault) = (self.session.store(), &mut self.vault);
        store.write(self.session.actor(), |tx| {
            let result = change(tx, vault, store.clock())?;
            signing_key::settle(tx, &vault.signers())?;
            Ok(result)
        })
    }

    /// Draws a new recovery code for somebody who knows the passphrase, and journals that.
    pub fn replace_recovery(&mut self, passphrase: &Passphrase) -> Result<RecoveryCode> {
        self.vault.verify_passphrase(passphrase)?;
        let clock = self.session.store().clock().clone();
        let code = self.on_header(|vault| vault.replace_recovery(&clock))?;
        self.journal("vault.recovery", &json!({}))?;
        Ok(code)
    }

    /// Puts a recovery sheet at a place, and journals that: whoever finds the file can open the vault.
    pub fn save_sheet(&self, sheet: &[u8], place: &Path) -> Result<()> {
        self.save(sheet, place, "vault.sheet", &json!({}))
    }

    /// Puts a file at a place once that is journaled.
    fn save(
        &self,
        bytes: &[u8],
        place: &Path,
        action: &'static str,
        payload: &serde_json::Value,
    ) -> Result<()> {
        let file = Pending::of(bytes, place)?;
        self.journal(action, payload)?;
        file.appear()
    }

    /// When the vault was last at work before it was opened.
    pub fn last_used(&self) -> Option<Timestamp> {
        self.last_used
    }

    /// Whether nothing can be changed.
    pub fn read_only(&self) -> bool {
        self.session.store().read_only()
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The vault.
    pub fn vault(&self) -> &OpenVault {
        &self.vault
    }

    /// What was seen of the ledger in a folder.
    pub(crate) fn ledger_seen(&self, folder: &Path) -> Option<LedgerSeen> {
        lock(&self.ledgers).get(folder).copied()
    }

    /// Remembers that.
    pub(crate) fn see_ledger(&self, folder: &Path, seen: LedgerSeen) {
        lock(&self.ledgers).insert(folder.to_owned(), seen);
    }
}

/// Gives the database the next key, where the header has one.
fn finish_rotation(vault: &mut OpenVault, store: &mut Store, progress: &dyn Progress) -> Result<()> {
    let Some(next) = vault.next_database_key() else { return Ok(()) };
    store.rekey(&database(vault), next, progress)?;
    vault.finish_rotation()
}

/// Finds out which key opens the database, where a change of it was cut off. It is the next one where the database has it
/// already; otherwise the change goes on as soon as the database is open.
fn settle_rotation(vault: &mut OpenVault) -> Result<()> {
    let Some(next) = vault.next_database_key() else { return Ok(()) };
    let path = database(vault);
    let current = connection::try_key(&path, &vault.keys().database).is_ok();
    if current {
        rekey::discard(&path)
    } else {
        connection::try_key(&path, next)?;
        vault.finish_rotation()
    }
}

/// The path of a vault's database.
pub(crate) fn database(vault: &OpenVault) -> PathBuf {
    vault.folder().join(folder::DATABASE)
}

/// The keys that work inside a vault's database.
pub(crate) fn keys(vault: &OpenVault) -> StoreKeys {
    let keys = vault.keys();
    StoreKeys {
        subject: keys.subject.duplicate(),
        journal: keys.journal.duplicate(),
        suppression: keys.suppression.duplicate(),
        signing: vault.signing().duplicate(),
        confidential: keys.confidential.duplicate(),
        vault: vault.id(),
    }
}
