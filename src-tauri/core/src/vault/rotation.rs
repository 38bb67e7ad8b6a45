//! Rotating the database's key. The header holds the current and the next one; killed anywhere, one of them opens.
//!
//! 1. [`OpenVault::begin_rotation`] writes the next key into the header.
//! 2. The store writes a new database file under that key, checks it, and puts it in place.
//! 3. [`OpenVault::finish_rotation`] makes the next key the current one.
//!
//! After a crash [`OpenVault::next_database_key`] is there at unlock: if it opens the database, finish;
//! if the current key does, begin again or abandon.

use crate::{
    error::Result,
    vault::{
        grant::{Grant, KeyKind, Subject},
        header::Header,
        identity::Identity,
        key::DatabaseKey,
        opened::OpenVault,
    },
};

impl OpenVault {
    /// Writes the next key of the database into the header, unless a rotation is under way; returns that key.
    pub fn begin_rotation(&mut self) -> Result<&DatabaseKey> {
        self.require_writable()?;
        if self.header.next_database_epoch == 0 {
            let mut header = self.header.clone();
            Self::grant_next_database(&mut header, &self.identity)?;
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
    pub(crate) fn grant_next_database(header: &mut Header, granter: &Identity) -> Result<()> {
        let (current, next) = (header.database_epoch, header.database_epoch + 1);
        let key = DatabaseKey::generate();
        for user in &header.users {
            if header.grant(user.id, KeyKind::DATABASE, current).is_none() {
                continue;
            }
            let subject = Subject { user: user.id, kind: KeyKind::DATABASE, epoch: next };
            let bytes = key.expose();
            let grant = Grant::seal(&header.vault, subject, granter, &user.receiving, bytes.as_slice())?;
            header.grants.push(grant);
        }
        header.next_database_epoch = next;
        Ok(())
    }
}
