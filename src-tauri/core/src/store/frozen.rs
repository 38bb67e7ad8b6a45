//! The database's file as one moment saw it, byte for byte and still encrypted: for backups, which keep the vault's own key.

use std::path::Path;

use kartotek_journal::Head;
use rusqlite::Connection;

use crate::{
    error::{Error, Result, VaultProblem},
    store::{
        connection::{self, Access},
        copy,
        raw::{self, File},
    },
    vault::key::DatabaseKey,
};

/// While this stands, nothing is written to the database's file: changes go to the write-ahead log, and stay there.
#[derive(Debug)]
pub(crate) struct Frozen {
    connection: Connection,
    /// The journal's end in it.
    pub(crate) head: Head,
    /// How many bytes it has.
    pub(crate) length: u64,
}

impl Frozen {
    /// Begins a snapshot on a log that was just emptied, and that nobody writes to before this returns: such a reader
    /// has no part of the log in sight, and keeps every checkpoint from writing to the file (SQLite's `WAL_READ_LOCK(0)`).
    pub(super) fn begin(path: &Path, key: &DatabaseKey, head: Head) -> Result<Self> {
        let connection = connection::open(path, key, Access::Read)?;
        connection.execute_batch("BEGIN")?;
        // The snapshot is taken by the first read.
        let length = copy::size(&connection)?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(Self { connection, head, length })
    }

    /// Fills `buffer` from `offset` on.
    pub(crate) fn read(&self, buffer: &mut [u8], offset: u64) -> Result<()> {
        if raw::read(&self.connection, File::Database, buffer, offset)? {
            Ok(())
        } else {
            Err(Error::vault(VaultProblem::DamagedDatabase))
        }
    }

    /// Fills `buffer` with what stands in the log by now, from `offset` on. Whether it has so many bytes.
    pub(crate) fn read_log(&self, buffer: &mut [u8], offset: u64) -> Result<bool> {
        raw::read(&self.connection, File::Log, buffer, offset)
    }

    /// The database as it is in the file.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        history::{self, Object},
        id::UserId,
        role::Role,
        store::{Actor, Store, StoreKeys},
        vault::{
            compartment::CompartmentKeys,
            key::{DatabaseCipher, SecretKey},
        },
    };

    fn change(store: &Store) {
        let actor = Actor { user: UserId(1), uuid: [1; 16], device: [2; 16], role: Role::Owner };
        let object = Object { kind: "test", uuid: [3; 16] };
        store.write(&actor, |tx| history::append(tx, "test.change", object, &serde_json::json!({}))).unwrap();
    }

    #[test]
    fn changes_go_on_and_leave_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.db");
        let key = DatabaseKey::generate(DatabaseCipher::HmacSha256);
        let keys = StoreKeys {
            subject: SecretKey::generate(),
            journal: SecretKey::generate(),
            suppression: SecretKey::generate(),
            signing: SecretKey::generate(),
            confidential: CompartmentKeys::default(),
            vault: [7; 16],
        };
        let store = Store::create(&path, &key, keys, Clock::System).unwrap();
        change(&store);

        let frozen = store.freeze(&path, &key).unwrap();
        let bytes = || {
            let mut bytes = vec![0; usize::try_from(frozen.length).unwrap()];
            frozen.read(&mut bytes, 0).unwrap();
            bytes
        };
        let before = bytes();
        // Enough for SQLite to move the log into the file, were it not for the snapshot.
        for _ in 0..300 {
            change(&store);
        }

        assert_eq!(frozen.head.seq + 300, store.head().seq);
        assert!(bytes() == before);
    }
}
