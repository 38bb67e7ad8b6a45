//! The manifest: what a backup holds, in figures. It names nobody, and is sealed under the vault's key for backups, bound to
//! the front of its file.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use kartotek_journal::Head;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    vault::{
        key::SecretKey,
        seal::{open_sealed, seal},
    },
};

/// How many bytes it has before it is sealed, filled up with spaces: where the database begins in a file is known before the
/// database was counted.
pub(crate) const LENGTH: usize = 8192;

/// What a backup holds, in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Manifest {
    /// The schema's version.
    pub(crate) schema: usize,
    /// The number of the last journal entry; 0 where there is none.
    pub(crate) journal_seq: u64,
    /// That entry's hash, in hex.
    pub(crate) journal_hash: String,
    /// How many rows each table has.
    pub(crate) rows: BTreeMap<String, u64>,
    /// The version of the program that made it.
    pub(crate) program: String,
    /// The last entry that the vault's own journal has too; none where that is the last one. A backup that was cleaned journals that
    /// itself, in entries that the vault never had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) shared: Option<Shared>,
}

/// An entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shared {
    seq: u64,
    /// In hex.
    hash: String,
}

impl Manifest {
    /// Counts what a database holds. It is read as the connection's transaction sees it.
    pub(crate) fn of(connection: &Connection) -> Result<Self> {
        let schema = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let head = connection
            .query_row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
                Ok(Head { seq: row.get(0)?, hash: row.get(1)? })
            })
            .optional()?
            .unwrap_or_default();
        // The rows of a virtual table are those of others.
        let names = "SELECT name FROM pragma_table_list
                     WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%'";
        let mut names = connection.prepare(names)?;
        let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut rows = BTreeMap::new();
        for name in names {
            let count = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
            rows.insert(name, connection.query_row(&count, [], |row| row.get(0))?);
        }
        Ok(Self {
            schema,
            journal_seq: head.seq,
            journal_hash: HEXLOWER.encode(&head.hash),
            rows,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            shared: None,
        })
    }

    /// The last entry that the vault's journal has as well; `None` where the hash is none.
    pub(crate) fn head(&self) -> Option<Head> {
        let Shared { seq, hash } = self.shared();
        Some(Head { seq, hash: HEXLOWER.decode(hash.as_bytes()).ok()?.try_into().ok()? })
    }

    /// That entry.
    pub(crate) fn shared(&self) -> Shared {
        self.shared
            .clone()
            .unwrap_or_else(|| Shared { seq: self.journal_seq, hash: self.journal_hash.clone() })
    }

    /// The number of that entry.
    pub(crate) fn shared_seq(&self) -> u64 {
        self.shared().seq
    }

    /// Whether the journal ends there.
    pub(crate) fn ends_at(&self, head: Head) -> bool {
        (self.journal_seq, &self.journal_hash) == (head.seq, &HEXLOWER.encode(&head.hash))
    }

    /// Whether another has the same content; which program counted does not matter.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        let content = |manifest: &Self| {
            (manifest.schema, manifest.journal_seq, manifest.journal_hash.clone(), manifest.rows.clone())
        };
        content(self) == content(other)
    }

    /// The bytes to be sealed, [`LENGTH`] of them.
    pub(crate) fn encode(&self) -> Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec(self).map_err(Error::internal)?;
        if bytes.len() > LENGTH {
            return Err(Error::internal("a manifest is too long"));
        }
        bytes.resize(LENGTH, b' ');
        Ok(bytes)
    }

    /// Seals encoded bytes to the front of a file.
    pub(crate) fn seal(encoded: &[u8], key: &SecretKey, preamble: &[u8]) -> Vec<u8> {
        seal(key, &context(preamble), encoded)
    }

    /// Opens a manifest; `None` where the key, the front of the file or a byte differs.
    pub(crate) fn open(sealed: &[u8], key: &SecretKey, preamble: &[u8]) -> Option<Self> {
        serde_json::from_slice(&open_sealed(key, &context(preamble), sealed)?).ok()
    }
}

fn context(preamble: &[u8]) -> Vec<u8> {
    [b"kartotek backup 1".as_slice(), preamble].concat()
}
