//! A snapshot: the database as one moment saw it, with the key that shows whether its rows are to be believed.

use std::{borrow::Cow, ops::Deref};

use rusqlite::{CachedStatement, Connection, Statement, Transaction};

use crate::{
    error::Result,
    store::{row_mac::RowKey, veil},
};

/// The database as one transaction sees it.
pub struct Snapshot<'a> {
    transaction: Transaction<'a>,
    row_key: &'a RowKey,
    veiled: bool,
}

impl<'a> Snapshot<'a> {
    pub(crate) fn of(transaction: Transaction<'a>, row_key: &'a RowKey) -> Self {
        Self { transaction, row_key, veiled: false }
    }

    /// Begins to read.
    pub(crate) fn begin(connection: &'a Connection, row_key: &'a RowKey) -> Result<Self> {
        Ok(Self::of(connection.unchecked_transaction()?, row_key))
    }

    /// Says whether people whose data is restricted are hidden from it.
    pub(super) fn behind(self, veiled: bool) -> Self {
        Self { veiled, ..self }
    }

    /// Prepares a statement once; where people are hidden, one that can do without the indexes that it names.
    pub(crate) fn prepare_cached(&self, sql: &str) -> rusqlite::Result<CachedStatement<'_>> {
        self.transaction.prepare_cached(&self.statement(sql))
    }

    /// The same, for one run.
    pub(crate) fn prepare(&self, sql: &str) -> rusqlite::Result<Statement<'_>> {
        self.transaction.prepare(&self.statement(sql))
    }

    fn statement<'s>(&self, sql: &'s str) -> Cow<'s, str> {
        if self.veiled { veil::statement(sql) } else { Cow::Borrowed(sql) }
    }

    /// What authenticates rows.
    pub(crate) fn row_key(&self) -> &RowKey {
        self.row_key
    }

    pub(crate) fn commit(self) -> Result<()> {
        Ok(self.transaction.commit()?)
    }

    /// Ends it; what was not committed is as if it had not been written.
    pub(crate) fn finish(self) -> Result<()> {
        Ok(self.transaction.finish()?)
    }
}

impl Deref for Snapshot<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.transaction
    }
}
