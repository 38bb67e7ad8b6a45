//! Changing what opens the vault: the passphrase, the recovery code, and with an exposed passphrase the keys.

use crate::{
    clock::Clock,
    error::{Error, Result, VaultProblem},
    vault::{
        grant::{Grant, KeyKind, Subject},
        header::Header,
        identity::Identity,
        kdf::KdfParams,
        key::SecretKey,
        keys,
        opened::OpenVault,
        passphrase::Passphrase,
        recovery::RecoveryCode,
        slot::{Purpose, Slot, SlotKind},
    },
};

impl OpenVault {
    /// Changes the user's passphrase.
    ///
    /// Unless somebody may know the old one, this rewrites one slot. If so (`exposed`), an old copy of the header
    /// would open the same keys with the old passphrase: the user gets new key pairs, the header and the backups
    /// new keys, a rotation of the database's key begins, and a new recovery code replaces the old one.
    pub fn change_passphrase(
        &mut self,
        old: &Passphrase,
        new: &Passphrase,
        exposed: bool,
        kdf: KdfParams,
        clock: &Clock,
    ) -> Result<Option<RecoveryCode>> {
        self.require_writable()?;
        let opened = self.slot_of(old)?;
        if exposed {
            return self.replace_everything(new, kdf, clock).map(Some);
        }
        let slot = Slot::with_passphrase(&self.purpose(clock), &self.identity, new, kdf)?;
        let mut header = self.header.clone();
        header.slots[opened] = slot;
        self.write(header)?;
        Ok(None)
    }

    /// Sets a new passphrase and draws a new recovery code, for somebody who unlocked with the old code.
    pub fn replace_passphrase_and_recovery(
        &mut self,
        new: &Passphrase,
        kdf: KdfParams,
        clock: &Clock,
    ) -> Result<RecoveryCode> {
        self.require_writable()?;
        let mut header = self.header.clone();
        let code = self.replace_slots(&mut header, &self.identity, new, kdf, clock)?;
        self.write(header)?;
        Ok(code)
    }

    /// Draws a new recovery code; the old one opens nothing from then on.
    pub fn replace_recovery(&mut self, clock: &Clock) -> Result<RecoveryCode> {
        self.require_writable()?;
        let code = RecoveryCode::generate();
        let mut header = self.header.clone();
        header.slots.retain(|slot| slot.user != self.user || slot.kind != SlotKind::RECOVERY);
        header.slots.push(Slot::with_recovery(&self.purpose(clock), &self.identity, &code));
        self.write(header)?;
        Ok(code)
    }

    /// Checks the user's passphrase once more, before something that can't be taken back.
    pub fn verify_passphrase(&self, passphrase: &Passphrase) -> Result<()> {
        self.slot_of(passphrase).map(drop)
    }

    /// The position of the user's slot that a passphrase opens.
    fn slot_of(&self, passphrase: &Passphrase) -> Result<usize> {
        for (at, slot) in self.header.slots.iter().enumerate() {
            let is_own = slot.user == self.user && slot.kind == SlotKind::PASSPHRASE;
            if is_own && slot.open_with_passphrase(&self.header.vault, passphrase)?.is_ok() {
                return Ok(at);
            }
        }
        Err(Error::vault(VaultProblem::WrongPassphrase))
    }

    pub(crate) fn purpose(&self, clock: &Clock) -> Purpose {
        Purpose { vault: self.header.vault, user: self.user, created: clock.now() }
    }

    fn replace_slots(
        &self,
        header: &mut Header,
        identity: &Identity,
        new: &Passphrase,
        kdf: KdfParams,
        clock: &Clock,
    ) -> Result<RecoveryCode> {
        let (code, purpose) = (RecoveryCode::generate(), self.purpose(clock));
        let with_passphrase = Slot::with_passphrase(&purpose, identity, new, kdf)?;
        header.slots.retain(|slot| slot.user != self.user);
        header.slots.push(with_passphrase);
        header.slots.push(Slot::with_recovery(&purpose, identity, &code));
        Ok(code)
    }

    fn replace_everything(
        &mut self,
        new: &Passphrase,
        kdf: KdfParams,
        clock: &Clock,
    ) -> Result<RecoveryCode> {
        if self.header.next_database_epoch != 0 {
            return Err(Error::Busy);
        }
        if self.header.users.len() > 1 {
            // The others accept grants from the old key pair only: each of them has to be invited anew.
            return Err(Error::internal("an exposed passphrase in a vault of several users"));
        }
        let identity = Identity::generate();
        let mut header = self.header.clone();
        header.header_epoch += 1;
        header.grants = self.regrant(&identity)?;
        for user in header.users.iter_mut().filter(|user| user.id == self.user) {
            user.receiving = identity.receiving_address();
            user.verifying = identity.verifying_key();
        }
        let backup_epoch = keys::newest_epoch(&header, self.user, KeyKind::BACKUP).unwrap_or(0) + 1;
        for (kind, epoch) in [(KeyKind::HEADER, header.header_epoch), (KeyKind::BACKUP, backup_epoch)] {
            let subject = Subject { user: self.user, kind, epoch };
            let key = SecretKey::generate();
            let address = identity.receiving_address();
            header.grants.push(Grant::seal(&header.vault, subject, &identity, &address, key.expose())?);
        }
        Self::grant_next_database(&mut header, &identity)?;
        let code = self.replace_slots(&mut header, &identity, new, kdf, clock)?;
        self.write_with_keys(header, Some(identity))?;
        Ok(code)
    }

    /// The user's grants sealed to a new key pair; the key of the old header is left behind.
    fn regrant(&self, identity: &Identity) -> Result<Vec<Grant>> {
        let address = identity.receiving_address();
        let kept = self.header.grants.iter().filter(|grant| grant.subject.kind != KeyKind::HEADER);
        kept.map(|grant| {
            let key = grant
                .open(&self.header.vault, &self.identity)
                .ok_or_else(|| Error::vault(VaultProblem::AlteredHeader))?;
            Grant::seal(&self.header.vault, grant.subject, identity, &address, &key)
        })
        .collect()
    }
}
