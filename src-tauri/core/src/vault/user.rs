//! Who may open the vault: letting users in, taking their keys away, and turning them out. Only who may grant keys can.

use crate::{
    clock::Clock,
    error::{Error, Result, VaultProblem},
    id::UserId,
    vault::{
        grant::{Grant, KeyKind, Subject},
        header::User,
        identity::{self, Identity},
        kdf::KdfParams,
        key::SecretKey,
        keys,
        opened::OpenVault,
        passphrase::Passphrase,
        slot::{Purpose, Tries},
    },
};

impl OpenVault {
    /// Lets a user in by a passphrase, with new key pairs: somebody new, or somebody who lost the old one. What the user
    /// had before, passphrase and recovery code, opens nothing in this header.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the key that grants, [`crate::error::Problem::Weak`] for another's passphrase.
    pub fn admit(
        &mut self,
        user: UserId,
        may_grant: bool,
        passphrase: &Passphrase,
        kdf: KdfParams,
        clock: &Clock,
    ) -> Result<()> {
        self.require_writable()?;
        let granting = self.granting()?;
        let identity = Identity::generate(identity::address_of(granting));
        let mut header = self.header.clone();
        header.turn_out(user);
        let purpose = Purpose { vault: header.vault, user, created: clock.now() };
        header.slots.push(Self::passphrase_slot(
            &header,
            &purpose,
            &identity,
            &Tries::new(passphrase, None),
            kdf,
        )?);
        let receiving = identity.receiving_address();
        header.grants.extend(self.grants_to(user, &receiving, granting, may_grant)?);
        header.users.push(User { id: user, receiving, verifying: identity.verifying_key() });
        self.write(header)
    }

    /// Grants a user who is in the header the keys, all anew: after they were taken, or with another role.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the key that grants, [`Error::NotFound`].
    pub fn grant(&mut self, user: UserId, may_grant: bool) -> Result<()> {
        self.require_writable()?;
        let receiving = self.header.user(user).ok_or(Error::NotFound)?.receiving;
        let granted = self.grants_to(user, &receiving, self.granting()?, may_grant)?;
        let mut header = self.header.clone();
        header.grants.retain(|grant| grant.subject.user != user);
        header.grants.extend(granted);
        self.write(header)
    }

    /// Takes a user's keys from the header; the passphrase stays and opens nothing.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the key that grants.
    pub fn withhold(&mut self, user: UserId) -> Result<()> {
        self.require_writable()?;
        self.granting()?;
        let mut header = self.header.clone();
        header.grants.retain(|grant| grant.subject.user != user);
        self.write(header)
    }

    /// Turns a user out, and begins a rotation of the keys that the user had. [`Self::next_database_key`] is what the
    /// database has to get then.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the key that grants, [`Error::Busy`] while a rotation is under way.
    pub fn expel(&mut self, user: UserId) -> Result<()> {
        self.require_writable()?;
        let mut header = self.header.clone();
        header.turn_out(user);
        Self::rotate(&mut header, self.granting()?)?;
        self.write_with_keys(header, None)
    }

    /// Whether nobody else has key pairs in the header.
    pub(crate) fn has_one_user(&self) -> bool {
        self.header.users.len() == 1
    }

    /// The key that makes grants.
    pub(crate) fn granting(&self) -> Result<&SecretKey> {
        self.keys.granting.as_ref().ok_or(Error::Forbidden)
    }

    /// The keys that this user holds, granted to another with `granting`; the granting key itself too if that one
    /// `may_grant`.
    pub(crate) fn grants_to(
        &self,
        user: UserId,
        receiving: &[u8; 32],
        granting: &SecretKey,
        may_grant: bool,
    ) -> Result<Vec<Grant>> {
        let vault = &self.header.vault;
        let held = self
            .header
            .grants
            .iter()
            .filter(|grant| grant.subject.user == self.user && grant.subject.kind != KeyKind::GRANTING);
        let mut grants = held
            .map(|grant| {
                let key = grant
                    .open(vault, &self.identity)
                    .ok_or_else(|| Error::vault(VaultProblem::AlteredHeader))?;
                Grant::seal(vault, Subject { user, ..grant.subject }, granting, receiving, &key)
            })
            .collect::<Result<Vec<_>>>()?;
        if may_grant {
            let epoch = keys::newest_epoch(&self.header, self.user, KeyKind::GRANTING).unwrap_or(1);
            let subject = Subject { user, kind: KeyKind::GRANTING, epoch };
            grants.push(Grant::seal(vault, subject, granting, receiving, granting.expose())?);
        }
        Ok(grants)
    }
}
