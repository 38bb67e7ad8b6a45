//! Who may open the vault: letting users in, taking their keys away, and turning them out. Only who may grant keys can.

use crate::{
    clock::Clock,
    error::{Error, Result, VaultProblem},
    id::UserId,
    role::Role,
    vault::{
        grant::{Grant, KeyKind, Subject},
        header::{Header, User},
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
        role: Role,
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
        header.grants.extend(self.grants_to(user, &receiving, granting, role)?);
        header.users.push(User { id: user, receiving, verifying: identity.verifying_key() });
        self.write(header)
    }

    /// Grants a user who is in the header the keys of a role, all anew, after they were taken.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the key that grants, [`Error::NotFound`].
    pub fn grant(&mut self, user: UserId, role: Role) -> Result<()> {
        self.require_writable()?;
        let mut header = self.header.clone();
        self.grant_anew(&mut header, user, role)?;
        self.write(header)
    }

    /// Gives a user the keys of another role, and takes those that are not for it. A key that is taken from a compartment is
    /// replaced there, also where the user is disabled: it was known before. The granting key can't be.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the key that grants, [`Error::NotFound`].
    pub fn change_role(&mut self, user: UserId, from: Role, to: Role) -> Result<()> {
        let differs = |kind: KeyKind| kind.is_for(from) != kind.is_for(to);
        let mut header = self.header.clone();
        if self.header.grants.iter().any(|grant| grant.subject.user == user)
            && [KeyKind::GRANTING, KeyKind::CONFIDENTIAL].into_iter().any(differs)
        {
            self.grant_anew(&mut header, user, to)?;
        }
        if differs(KeyKind::CONFIDENTIAL) && !KeyKind::CONFIDENTIAL.is_for(to) {
            let holders = header.holders(KeyKind::CONFIDENTIAL);
            Self::renew_confidential(&mut header, self.granting()?, &holders)?;
        }
        if header == self.header { Ok(()) } else { self.write_with_keys(header, None) }
    }

    /// Gives the compartment of confidential notes its first key, in a vault that was made before there was one; takes it from
    /// whoever holds it and is not among `entitled`, where a change of role was cut off. Says whether the key is a new one.
    ///
    /// Nobody else is granted it here: a role in the database can be forged by whoever works there, and an owner who only
    /// unlocks the vault has not looked.
    pub fn settle_confidential(&mut self, entitled: &[UserId]) -> Result<bool> {
        let holders = self.header.holders(KeyKind::CONFIDENTIAL);
        let mut remaining = holders.clone();
        remaining.retain(|user| entitled.contains(user));
        if !holders.is_empty() && remaining == holders {
            return Ok(false);
        }
        if remaining.is_empty() {
            remaining = entitled.to_vec();
        }
        let mut header = self.header.clone();
        Self::renew_confidential(&mut header, self.granting()?, &remaining)?;
        header.grants.retain(|grant| {
            grant.subject.kind != KeyKind::CONFIDENTIAL || remaining.contains(&grant.subject.user)
        });
        self.write_with_keys(header, None)?;
        Ok(true)
    }

    fn grant_anew(&self, header: &mut Header, user: UserId, role: Role) -> Result<()> {
        let receiving = header.user(user).ok_or(Error::NotFound)?.receiving;
        let granted = self.grants_to(user, &receiving, self.granting()?, role)?;
        header.grants.retain(|grant| grant.subject.user != user);
        header.grants.extend(granted);
        Ok(())
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

    /// The key that makes grants.
    pub(crate) fn granting(&self) -> Result<&SecretKey> {
        self.keys.granting.as_ref().ok_or(Error::Forbidden)
    }

    /// The keys that this user holds and a role may hold, granted to another of that role with `granting`.
    pub(crate) fn grants_to(
        &self,
        user: UserId,
        receiving: &[u8; 32],
        granting: &SecretKey,
        role: Role,
    ) -> Result<Vec<Grant>> {
        let vault = &self.header.vault;
        let held = self.header.grants.iter().filter(|grant| {
            let Subject { user, kind, .. } = grant.subject;
            user == self.user && kind != KeyKind::GRANTING && kind.is_for(role)
        });
        let mut grants = held
            .map(|grant| {
                let key = grant
                    .open(vault, &self.identity)
                    .ok_or_else(|| Error::vault(VaultProblem::AlteredHeader))?;
                Grant::seal(vault, Subject { user, ..grant.subject }, granting, receiving, &key)
            })
            .collect::<Result<Vec<_>>>()?;
        if KeyKind::GRANTING.is_for(role) {
            let epoch = keys::newest_epoch(&self.header, self.user, KeyKind::GRANTING).unwrap_or(1);
            let subject = Subject { user, kind: KeyKind::GRANTING, epoch };
            grants.push(Grant::seal(vault, subject, granting, receiving, granting.expose())?);
        }
        Ok(grants)
    }
}
