//! A snapshot: the database as one moment saw it, with the key that shows whether its rows are to be believed.

use std::ops::Deref;

use rusqlite::{Connection, Transaction};

use crate::{error::Result, store::row_mac::RowKey};

/// The database as one transaction sees it.
pub struct Snapshot<'a> {
    transaction: Transaction<'a>,
    row_key: &'a RowKey,
}

impl<'a> Snapshot<'a> {
    pub(crate) fn of(transaction: Transaction<'a>, row_key: &'a RowKey) -> Self {
        Self { transaction, row_key }
    }

    /// Begins to read.
    pub(crate) fn begin(connection: &'a Connection, row_key: &'a RowKey) -> Result<Self> {
        Ok(Self::of(connection.unchecked_transaction()?, row_key))
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
