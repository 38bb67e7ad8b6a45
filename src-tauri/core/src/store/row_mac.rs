//! Row MACs: what shows that a row is as it was written last. SQLCipher's check of a page says that it was written under this
//! key, not when.
//!
//! A MAC goes over the table, the row's content, and the number of the journal entry about the change that wrote it. A row is
//! believed only if its MAC holds and no later entry of the journal changed the same object. An entry changed its object
//! if its action begins with the object's type: `contact.photo` does, an `access.answer` about a contact would not.

mod content;
mod table;

use std::sync::atomic::{AtomicUsize, Ordering};

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, ToSql, params, types::Value};
use sha2::Sha256;
use subtle::ConstantTimeEq;

pub(crate) use self::{
    content::Content,
    table::{
        ACTIVITY, ARCHIVE, COLLECTION, COMPANY, CONSENT, CONTACT, DEAL, DEAL_DOCUMENT, DEAL_STAGE,
        DISCLOSURE, DOCUMENT, ERASURE, ERASURE_ANNOUNCEMENT, IMPORT, LEGAL_HOLD, NOTICE, NOTICE_SHOWN,
        NOTICE_VERSION, OBJECTION, PURPOSE, RECIPIENT, RECIPIENT_NOTICE, REQUEST, RESTRICTION,
        RETENTION_FLAG, RETENTION_RULE, SETTING, SUPPRESSION, TASK, TEMPLATE, Table, USER, VOUCHER,
    },
};
use crate::{
    error::{Error, Result, VaultProblem},
    store::{Snapshot, StoreKeys},
    vault::{kdf, key::SecretKey},
};

/// Since this version of the schema all rows that are to have a MAC have the one that this module computes. A step that
/// changes what goes into a MAC raises it.
pub(super) const SINCE: usize = 8;

/// The keys under which rows are authenticated and addresses hashed, with HMAC-SHA-256 (RFC 2104) started under each.
#[derive(Clone)]
pub struct RowKey {
    mac: Box<Hmac<Sha256>>,
    identifier: Box<Hmac<Sha256>>,
}

impl RowKey {
    /// Derives them from the vault's keys.
    pub fn of(keys: &StoreKeys) -> Self {
        let started = |key: &SecretKey, purpose: &[u8]| {
            let key = kdf::expand(key.expose(), &[0; 32], &[purpose, &keys.vault]);
            Box::new(Hmac::new_from_slice(key.expose()).expect("HMAC takes a key of any length"))
        };
        Self {
            mac: started(&keys.journal, b"kartotek row mac 1"),
            identifier: started(&keys.suppression, b"kartotek suppression 1"),
        }
    }

    /// The same keys once more, for a check that outlives the store.
    pub(crate) fn duplicate(&self) -> Self {
        self.clone()
    }

    /// The MAC of a row of a table whose last change has the number `seq` in the journal, from what is read of it and a digest of its
    /// content.
    pub(crate) fn mac(&self, table: &str, seq: u64, row: &Content, digest: [u8; 32]) -> [u8; 32] {
        let mut mac = (*self.mac).clone();
        let mut head = Content::default();
        head.text(table);
        head.integer(seq.cast_signed());
        mac.update(head.bytes());
        mac.update(row.bytes());
        mac.update(&digest);
        mac.finalize().into_bytes().into()
    }

    /// The hash that stands for an identifier in the suppression list: of its kind, and of its one form.
    pub(crate) fn identifier(&self, kind: &str, form: &str) -> [u8; 32] {
        let mut mac = (*self.identifier).clone();
        let mut content = Content::default();
        content.text(kind);
        content.text(form);
        mac.update(content.bytes());
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for RowKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("RowKey")
    }
}

/// Checks that a row, with all that belongs to it, is as the last change of it left it.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`] where it is not, [`Error::NotFound`] where there is none.
pub(crate) fn verify(snapshot: &Snapshot<'_>, table: &Table, key: impl ToSql) -> Result<()> {
    let stored = Stored::read(snapshot, table, &key)?;
    let mac = snapshot.row_key().mac(table.name, stored.seq, &stored.row, digest(snapshot, table, &key)?);
    let fresh = newest(snapshot, table, &stored.object)? == stored.seq;
    if fresh && mac.ct_eq(&stored.mac).into() { Ok(()) } else { Err(damaged()) }
}

/// Checks that no row is missing where the journal knows a change of it: for a table with one row without a uuid.
pub(crate) fn verify_absent(snapshot: &Snapshot<'_>, table: &Table) -> Result<()> {
    verify_unwritten(snapshot, table, &[0; 16])
}

/// Checks that no row is missing where the journal knows a change of the object of that name.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`] where one is.
pub(crate) fn verify_unwritten(snapshot: &Snapshot<'_>, table: &Table, object: &[u8; 16]) -> Result<()> {
    if newest(snapshot, table, object)? == 0 { Ok(()) } else { Err(damaged()) }
}

/// Checks every row of every table.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub fn verify_all(snapshot: &Snapshot<'_>) -> Result<()> {
    verify_shared(snapshot, &Share::default())
}

/// Which rows are taken by one of several that check the same database between them.
#[derive(Debug, Default)]
pub(crate) struct Share(AtomicUsize);

/// How many rows are taken at a time.
const SHARE: usize = 500;

/// Checks the rows of every table that nobody else took.
pub(crate) fn verify_shared(snapshot: &Snapshot<'_>, share: &Share) -> Result<()> {
    let take = || share.0.fetch_add(1, Ordering::Relaxed);
    let (mut at, mut mine) = (0, take());
    for table in table::ALL {
        for keys in keys(snapshot, table)?.chunks(SHARE) {
            if at == mine {
                keys.iter().try_for_each(|key| verify(snapshot, table, key))?;
                mine = take();
            }
            at += 1;
        }
    }
    Ok(())
}

/// How the journal names a row.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn object(connection: &Connection, table: &Table, key: impl ToSql) -> Result<[u8; 16]> {
    Ok(Stored::read(connection, table, &key)?.object)
}

/// Authenticates a row as it is, after its change was journaled.
pub(crate) fn renew(snapshot: &Snapshot<'_>, table: &Table, key: impl ToSql) -> Result<()> {
    let Stored { object, row, .. } = Stored::read(snapshot, table, &key)?;
    let seq = newest(snapshot, table, &object)?;
    let mac = snapshot.row_key().mac(table.name, seq, &row, digest(snapshot, table, &key)?);
    snapshot.prepare_cached(table.write)?.execute(params![key, seq, mac])?;
    Ok(())
}

/// Authenticates every row of every table as it is: rows from before there were row MACs.
#[doc(hidden)]
pub fn renew_all(snapshot: &Snapshot<'_>) -> Result<()> {
    table::ALL.iter().try_for_each(|table| renew_each(snapshot, table))
}

/// Authenticates every row of a table as it is: rows that a migration made.
pub(crate) fn renew_each(snapshot: &Snapshot<'_>, table: &Table) -> Result<()> {
    keys(snapshot, table)?.iter().try_for_each(|key| renew(snapshot, table, key))
}

fn keys(connection: &Connection, table: &Table) -> Result<Vec<Value>> {
    let mut statement = connection.prepare(table.keys)?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// What of a row is in its own table and short.
struct Stored {
    /// How the journal names it.
    object: [u8; 16],
    row: Content,
    seq: u64,
    mac: Vec<u8>,
}

impl Stored {
    fn read(connection: &Connection, table: &Table, key: &impl ToSql) -> Result<Self> {
        let mut statement = connection.prepare_cached(table.row)?;
        let last = statement.column_count() - 1;
        Ok(statement.query_row([key], |found| {
            let mut row = Content::default();
            for column in 0..last - 1 {
                row.value(found.get_ref(column)?);
            }
            Ok(Self { object: found.get(0)?, row, seq: found.get(last - 1)?, mac: found.get(last)? })
        })?)
    }
}

/// A digest of what belongs to a row.
fn digest(connection: &Connection, table: &Table, key: &impl ToSql) -> Result<[u8; 32]> {
    let mut content = Content::default();
    for sql in table.content {
        let mut statement = connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([key])?;
        while let Some(row) = rows.next()? {
            content.row();
            for column in 0..columns {
                content.value(row.get_ref(column)?);
            }
        }
        content.end();
    }
    Ok(content.digest())
}

const NEWEST: &str = "SELECT seq FROM journal INDEXED BY journal_object
                      WHERE object = ?1 AND object_type = ?2 AND substr(action, 1, length(?2) + 1) = ?2 || '.'
                      ORDER BY seq DESC LIMIT 1";

/// The number of the last journal entry about a change of an object; 0 where there is none. The action is read from the entry
/// itself: where the journal and its index do not fit together, that is an error.
fn newest(connection: &Connection, table: &Table, object: &[u8; 16]) -> Result<u64> {
    let found = connection
        .prepare_cached(NEWEST)?
        .query_row(params![object, table.name], |row| row.get(0))
        .optional()?;
    Ok(found.unwrap_or(0))
}

fn damaged() -> Error {
    Error::vault(VaultProblem::DamagedDatabase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Clock, store::Store};

    #[test]
    fn debug_shows_no_byte_of_the_key() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();

        assert_eq!(format!("{:?}", store.row_key()), "RowKey");
    }

    #[test]
    fn the_last_change_of_an_object_is_found_by_the_index_alone() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        let explained = format!("EXPLAIN QUERY PLAN {NEWEST}");
        let plan = store.read(|snapshot| {
            let mut plan = snapshot.prepare(&explained)?;
            Ok(plan
                .query_map(params![[0_u8; 16], "contact"], |row| row.get(3))?
                .collect::<Result<Vec<String>, _>>()?)
        });

        assert_eq!(plan.unwrap(), ["SEARCH journal USING INDEX journal_object (object=? AND object_type=?)"]);
    }
}
