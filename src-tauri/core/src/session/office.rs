//! An office: an unlocked vault with its session. Made, opened and closed as one.

use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};
use serde_json::json;

use crate::{
    clock::{Clock, Timestamp},
    error::{Error, Result},
    history::{self, Object},
    session::Session,
    setting::{self, Settings},
    store::{
        Actor, Store, StoreKeys, Tx,
        connection::{self, Access},
        migration, rekey,
    },
    vault::{KdfParams, OpenVault, Passphrase, RecoveryCode, VaultDraft, rewrap::Stronger},
};

/// An unlocked vault with its session. Dropping it locks the vault.
#[derive(Debug)]
pub struct Office {
    // The session comes first, so that the database is closed before the vault gives up its lock file.
    session: Session,
    vault: OpenVault,
    last_used: Option<Timestamp>,
}

impl Office {
    /// Creates a vault with its database and first user.
    pub fn create(
        place: &Path,
        draft: &VaultDraft,
        passphrase: &Passphrase,
        kdf: KdfParams,
        clock: &Clock,
        device: [u8; 16],
    ) -> Result<(Self, RecoveryCode)> {
        let settings = Settings {
            organisation: draft.organisation.trim().to_owned(),
            country: draft.country.clone(),
            sort_language: draft.language.clone(),
            ..Settings::default()
        };
        setting::check(&settings)?;
        let (vault, code) = crate::vault::create(place, passphrase, kdf, clock)?;
        let made = Store::create(&database(&vault), &vault.keys().database, keys(&vault), clock.clone())
            .and_then(|store| {
                let actor = Actor { user: vault.user(), uuid: crate::random::bytes(), device };
                store.write(&actor, |tx| {
                    tx.execute(
                        "INSERT INTO user (id, uuid, name, created_at) VALUES (?1, ?2, ?3, ?4)",
                        params![actor.user, actor.uuid, draft.user_name.trim(), tx.now],
                    )?;
                    history::append(tx, "vault.create", Object::VAULT, &json!({}))?;
                    setting::change(tx, &settings)
                })?;
                Session::start(store, actor)
            });
        match made {
            Ok(session) => Ok((Self { session, vault, last_used: None }, code)),
            Err(error) => {
                let folder = vault.folder().to_owned();
                drop(vault);
                // A vault without a database opens for nobody.
                let _ = std::fs::remove_dir_all(folder);
                Err(error)
            }
        }
    }

    /// Opens the database of a vault that was unlocked, and journals that.
    pub fn open(mut vault: OpenVault, clock: &Clock, device: [u8; 16]) -> Result<Self> {
        let read_only = vault.read_only();
        if !read_only {
            settle_rotation(&mut vault)?;
        }
        let store =
            Store::open(&database(&vault), &vault.keys().database, keys(&vault), clock.clone(), read_only)?;
        let user = vault.user();
        let (uuid, last_used) = store.read(|connection| {
            let version: usize = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
            if version != migration::CURRENT {
                return Err(Error::ReadOnly);
            }
            let uuid =
                connection.query_row("SELECT uuid FROM user WHERE id = ?1", [user], |row| row.get(0))?;
            let last = "SELECT at FROM journal ORDER BY seq DESC LIMIT 1";
            Ok((uuid, connection.query_row(last, [], |row| row.get(0)).optional()?))
        })?;
        let actor = Actor { user, uuid, device };
        if !read_only {
            store.write(&actor, |tx| history::append(tx, "vault.unlock", Object::VAULT, &json!({})))?;
        }
        Ok(Self { session: Session::start(store, actor)?, vault, last_used })
    }

    /// Journals how often somebody tried in vain to unlock the vault before it was opened now.
    pub fn journal_failed_attempts(&self, count: u32) -> Result<()> {
        if count == 0 || self.session.store().read_only() {
            return Ok(());
        }
        self.journal("vault.attempts", &json!({ "failed": count }))
    }

    /// Locks the vault: journals that, anchors the journal in the header, empties the write-ahead log.
    pub fn close(mut self) -> Result<()> {
        let store = self.session.store();
        if store.read_only() {
            return Ok(());
        }
        self.journal("vault.lock", &json!({}))?;
        store.checkpoint()?;
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
        let code = self.vault.change_passphrase(old, new, exposed, kdf, &clock)?;
        if let Some(next) = self.vault.next_database_key() {
            self.session.store_mut().rekey(&database(&self.vault), next)?;
            self.vault.finish_rotation()?;
        }
        self.journal("vault.passphrase", &json!({ "exposed": exposed }))?;
        Ok(code)
    }

    /// Sets a new passphrase and draws a new recovery code for somebody who unlocked with the old code, and journals that.
    pub fn recover(&mut self, new: &Passphrase, kdf: KdfParams) -> Result<RecoveryCode> {
        let clock = self.session.store().clock().clone();
        let code = self.vault.replace_passphrase_and_recovery(new, kdf, &clock)?;
        self.journal("vault.recover", &json!({}))?;
        Ok(code)
    }

    /// Puts a stronger slot in a weak one's place, and journals that.
    pub fn rewrap(&mut self, stronger: &Stronger) -> Result<()> {
        let clock = self.session.store().clock().clone();
        if self.vault.rewrap(stronger, &clock)? {
            self.journal("vault.rewrap", &json!({}))?;
        }
        Ok(())
    }

    fn journal(&self, action: &'static str, payload: &serde_json::Value) -> Result<()> {
        let append = |tx: &Tx<'_>| history::append(tx, action, Object::VAULT, payload);
        self.session.store().write(self.session.actor(), append)
    }

    /// Draws a new recovery code for somebody who knows the passphrase, and journals that.
    pub fn replace_recovery(&mut self, passphrase: &Passphrase) -> Result<RecoveryCode> {
        self.vault.verify_passphrase(passphrase)?;
        let clock = self.session.store().clock().clone();
        let code = self.vault.replace_recovery(&clock)?;
        self.journal("vault.recovery", &json!({}))?;
        Ok(code)
    }

    /// When the vault was last at work before it was opened.
    pub fn last_used(&self) -> Option<Timestamp> {
        self.last_used
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The vault.
    pub fn vault(&self) -> &OpenVault {
        &self.vault
    }
}

/// Ends a change of the database's key that was cut off: whichever key opens the database stays.
fn settle_rotation(vault: &mut OpenVault) -> Result<()> {
    let Some(next) = vault.next_database_key() else { return Ok(()) };
    let path = database(vault);
    let current = connection::open(&path, &vault.keys().database, Access::Write).is_ok();
    if current {
        rekey::discard(&path)?;
        vault.abandon_rotation()
    } else {
        drop(connection::open(&path, next, Access::Write)?);
        vault.finish_rotation()
    }
}

fn database(vault: &OpenVault) -> PathBuf {
    vault.folder().join("vault.db")
}

fn keys(vault: &OpenVault) -> StoreKeys {
    let keys = vault.keys();
    StoreKeys { subject: keys.subject.duplicate(), journal: keys.journal.duplicate(), vault: vault.id() }
}
