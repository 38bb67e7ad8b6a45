//! Changing what opens the vault: the passphrase, the recovery code, and with an exposed passphrase the keys.

use crate::{
    clock::Clock,
    error::{Error, Problem, Result, VaultProblem},
    role::Role,
    vault::{
        header::Header,
        identity::{self, Identity},
        kdf::KdfParams,
        key::SecretKey,
        key_file::KeyFile,
        opened::OpenVault,
        passphrase::Passphrase,
        recovery::RecoveryCode,
        slot::{Derivation, Purpose, Refusal, Slot, SlotKind, Tries},
    },
};

impl OpenVault {
    /// Changes the user's passphrase. A key file that it needs stays the same.
    ///
    /// Unless somebody may know the old one, this rewrites one slot. If so (`exposed`), an old copy of the header
    /// would open the same keys with the old passphrase: the user gets new key pairs, the header and the backups
    /// new keys, a rotation of the database's key begins, and a new recovery code replaces the old one. `vouch` is told the new
    /// public key before all that holds, while the old one still signs.
    ///
    /// # Errors
    /// [`VaultProblem::WrongPassphrase`]; [`Error::Forbidden`] where it was exposed and the user may not grant keys;
    /// [`Problem::Weak`] where another user has the new one.
    pub fn change_passphrase(
        &mut self,
        old: &Passphrase,
        new: &Passphrase,
        exposed: bool,
        kdf: KdfParams,
        clock: &Clock,
        vouch: impl FnOnce(&[u8; 32]) -> Result<()>,
    ) -> Result<Option<RecoveryCode>> {
        self.require_writable()?;
        let opened = self.slot_of(old)?;
        if exposed {
            return self.replace_everything(new, kdf, clock, vouch).map(Some);
        }
        let mut header = self.header.clone();
        let new = Tries::new(new, self.key_file.as_ref());
        header.slots[opened] =
            Self::passphrase_slot(&header, &self.purpose(clock), &self.identity, &new, kdf)?;
        self.write(header)?;
        Ok(None)
    }

    /// Has the user's passphrase need another key file from now on, or none.
    ///
    /// # Errors
    /// [`VaultProblem::WrongPassphrase`]; [`Problem::Weak`] where the passphrase would open the vault alone and another user
    /// has the same.
    pub fn change_key_file(
        &mut self,
        passphrase: &Passphrase,
        new: Option<KeyFile>,
        clock: &Clock,
    ) -> Result<()> {
        self.require_writable()?;
        let opened = self.slot_of(passphrase)?;
        let mut header = self.header.clone();
        let cost = header.slots[opened].cost()?;
        let tries = Tries::new(passphrase, new.as_ref());
        header.slots[opened] =
            Self::passphrase_slot(&header, &self.purpose(clock), &self.identity, &tries, cost)?;
        let before = self.header.generation;
        let written = self.write(header);
        // The change holds as soon as one copy of the header has it, even where the other could not be written.
        if self.header.generation != before {
            self.key_file = new;
        }
        written
    }

    /// Sets a new passphrase and draws a new recovery code, for somebody who unlocked with the old code. The new passphrase
    /// opens the vault alone: the key file may be what was lost.
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
        let tries = Tries::new(passphrase, self.key_file.as_ref());
        for (at, slot) in self.header.slots.iter().enumerate() {
            let is_own = slot.user == self.user && slot.kind == tries.kind();
            if is_own && tries.open(slot, &self.header.vault)?.is_ok() {
                return Ok(at);
            }
        }
        Err(Error::vault(VaultProblem::WrongPassphrase))
    }

    /// A slot of a new passphrase. It shares the others' derivation, so that an unlock costs one whoever types.
    ///
    /// # Errors
    /// [`Problem::Weak`] for a passphrase that another user has: it would open the vault in that one's name.
    pub(crate) fn passphrase_slot(
        header: &Header,
        purpose: &Purpose,
        identity: &Identity,
        new: &Tries<'_>,
        kdf: KdfParams,
    ) -> Result<Slot> {
        let derivation = Derivation::shared(header.derivations_of_others(purpose.user).into_iter(), kdf);
        let slot = new.wrap(purpose, identity, derivation)?;
        let mut others = header
            .slots
            .iter()
            .filter(|other| other.user != purpose.user && other.kind == SlotKind::PASSPHRASE);
        if others.any(|other| matches!(new.open(other, &header.vault), Ok(Ok(_) | Err(Refusal::Damaged)))) {
            return Err(Error::invalid("passphrase", Problem::Weak));
        }
        Ok(slot)
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
        let new = Tries::new(new, self.key_file.as_ref());
        let with_passphrase = Self::passphrase_slot(header, &purpose, identity, &new, kdf)?;
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
        vouch: impl FnOnce(&[u8; 32]) -> Result<()>,
    ) -> Result<RecoveryCode> {
        let alone = self.header.users.len() == 1;
        // The others accept the grants of the present granting key only.
        let granting = if alone { SecretKey::generate() } else { self.granting()?.duplicate() };
        let identity = Identity::generate(identity::address_of(&granting));
        let mut header = self.header.clone();
        for user in header.users.iter_mut().filter(|user| user.id == self.user) {
            user.receiving = identity.receiving_address();
            user.verifying = identity.verifying_key();
        }
        let granted = self.grants_to(self.user, &identity.receiving_address(), &granting, Role::Owner)?;
        header.grants.retain(|grant| grant.subject.user != self.user);
        header.grants.extend(granted);
        Self::rotate(&mut header, &granting)?;
        let code = self.replace_slots(&mut header, &identity, new, kdf, clock)?;
        vouch(&identity.verifying_key())?;
        self.write_with_keys(header, Some(identity))?;
        Ok(code)
    }
}
