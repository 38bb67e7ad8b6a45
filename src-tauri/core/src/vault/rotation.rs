//! Rotating the database's key. The header holds the current and the next one; killed anywhere, one of them opens.
//!
//! 1. [`OpenVault::begin_rotation`] writes the next key into the header.
//! 2. The store writes a new database file under that key, checks it, and puts it in place.
//! 3. [`OpenVault::finish_rotation`] makes the next key the current one.
//!
//! After a crash [`OpenVault::next_database_key`] is there at unlock: if it opens the database, finish;
//! if the current key does, begin again or abandon. Whoever opens the vault can do so: the next key was granted.

use crate::{
    error::{Error, Result},
    id::UserId,
    vault::{
        grant::{Grant, KeyKind, Subject},
        header::Header,
        key::{DatabaseKey, SecretKey},
        opened::OpenVault,
    },
};

impl OpenVault {
    /// Writes the next key of the database into the header, unless a rotation is under way; returns that key.
    pub fn begin_rotation(&mut self) -> Result<&DatabaseKey> {
        self.require_writable()?;
        if self.header.next_database_epoch == 0 {
            let mut header = self.header.clone();
            Self::grant_next_database(&mut header, self.granting()?)?;
            self.write_with_keys(header, None)?;
        }
        Ok(self.keys.next_database.as_ref().expect("a header with a next epoch was opened with its key"))
    }

    /// The key that a rotation is moving the database to, where one is under way.
    pub fn next_database_key(&self) -> Option<&DatabaseKey> {
        self.keys.next_database.as_ref()
    }

    /// Makes the next key the current one: the database is encrypted with it by now.
    pub fn finish_rotation(&mut self) -> Result<()> {
        let next = self.header.next_database_epoch;
        self.end_rotation(next)
    }

    /// Forgets the next key: the database is still encrypted with the current one.
    pub fn abandon_rotation(&mut self) -> Result<()> {
        let current = self.header.database_epoch;
        self.end_rotation(current)
    }

    fn end_rotation(&mut self, remaining: u32) -> Result<()> {
        self.require_writable()?;
        if self.header.next_database_epoch == 0 {
            return Ok(());
        }
        let mut header = self.header.clone();
        header.database_epoch = remaining;
        header.next_database_epoch = 0;
        header
            .grants
            .retain(|grant| grant.subject.kind != KeyKind::DATABASE || grant.subject.epoch == remaining);
        self.write_with_keys(header, None)
    }

    /// Grants a new database key to everyone who holds the current one.
    fn grant_next_database(header: &mut Header, granting: &SecretKey) -> Result<()> {
        let next = header.database_epoch + 1;
        // A header names one way to protect the pages, for both keys.
        let key = DatabaseKey::generate(header.cipher).expose();
        Self::grant_everybody(header, granting, KeyKind::DATABASE, next, key.as_slice())?;
        header.next_database_epoch = next;
        Ok(())
    }

    /// Grants new keys of the header, the backups and the database to everyone who holds the present ones. The header
    /// must not be on its way to another key of the database already.
    pub(crate) fn rotate(header: &mut Header, granting: &SecretKey) -> Result<()> {
        if header.next_database_epoch != 0 {
            return Err(Error::Busy);
        }
        header.header_epoch += 1;
        header.grants.retain(|grant| grant.subject.kind != KeyKind::HEADER);
        let backup = header.next_epoch(KeyKind::BACKUP);
        for (kind, epoch) in [(KeyKind::HEADER, header.header_epoch), (KeyKind::BACKUP, backup)] {
            Self::grant_everybody(header, granting, kind, epoch, SecretKey::generate().expose())?;
        }
        let holders = header.holders(KeyKind::CONFIDENTIAL);
        Self::renew_confidential(header, granting, &holders)?;
        Self::grant_next_database(header, granting)
    }

    /// Grants a new key of the compartment of confidential notes to these users. What is sealed under an older key stays
    /// readable to them, and is to be sealed anew.
    pub(crate) fn renew_confidential(
        header: &mut Header,
        granting: &SecretKey,
        holders: &[UserId],
    ) -> Result<()> {
        let (kind, epoch) = (KeyKind::CONFIDENTIAL, header.next_epoch(KeyKind::CONFIDENTIAL));
        let key = SecretKey::generate();
        for user in header.users.iter().filter(|user| holders.contains(&user.id)) {
            let subject = Subject { user: user.id, kind, epoch };
            header.grants.push(Grant::seal(&header.vault, subject, granting, &user.receiving, key.expose())?);
        }
        Ok(())
    }

    /// Grants a key to everyone who holds the database's current one.
    fn grant_everybody(
        header: &mut Header,
        granting: &SecretKey,
        kind: KeyKind,
        epoch: u32,
        key: &[u8],
    ) -> Result<()> {
        for user in &header.users {
            if header.grant(user.id, KeyKind::DATABASE, header.database_epoch).is_some() {
                let subject = Subject { user: user.id, kind, epoch };
                header.grants.push(Grant::seal(&header.vault, subject, granting, &user.receiving, key)?);
            }
        }
        Ok(())
    }
}
