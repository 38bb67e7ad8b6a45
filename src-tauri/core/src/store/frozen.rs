//! The database's file as one moment saw it, byte for byte and still encrypted: for backups, which keep the vault's own key.

use std::{ffi::c_int, path::Path, ptr};

use kartotek_journal::Head;
use rusqlite::{Connection, ffi};

use crate::{
    error::{Error, Result, VaultProblem},
    store::{
        connection::{self, Access},
        copy,
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

    /// Fills `buffer` from `offset` on. The file is read through SQLite: to close a handle of our own would take away the locks
    /// that other connections of this process hold on it (POSIX, `fcntl`).
    #[expect(unsafe_code, reason = "SQLite gives its file by a pointer only")]
    pub(crate) fn read(&self, buffer: &mut [u8], offset: u64) -> Result<()> {
        let damaged = || Error::vault(VaultProblem::DamagedDatabase);
        let wanted = c_int::try_from(buffer.len()).map_err(Error::internal)?;
        let offset = i64::try_from(offset).map_err(Error::internal)?;
        let mut file: *mut ffi::sqlite3_file = ptr::null_mut();
        // SAFETY: the connection is open and used by one thread at a time, as it can't be shared; SQLite writes a pointer that
        // lives as long as the connection, and reads `wanted` bytes into a buffer of that length.
        let code = unsafe {
            let asked = (&raw mut file).cast();
            let found = ffi::sqlite3_file_control(
                self.connection.handle(),
                c"main".as_ptr(),
                ffi::SQLITE_FCNTL_FILE_POINTER,
                asked,
            );
            let read = match (found, file.as_ref().and_then(|file| file.pMethods.as_ref())) {
                (ffi::SQLITE_OK, Some(methods)) => methods.xRead,
                _ => None,
            };
            read.ok_or_else(|| Error::internal("a database has no file"))?(
                file,
                buffer.as_mut_ptr().cast(),
                wanted,
                offset,
            )
        };
        if code == ffi::SQLITE_OK { Ok(()) } else { Err(damaged()) }
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
