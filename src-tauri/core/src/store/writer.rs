//! The one connection that writes: when it moves its log into the database, and how it stops once the disk has failed.
//!
//! After a failed sync nobody knows what is on the disk, and the system may say of the next sync that all is well. So
//! nothing is written or synced any more; what was committed before is found when the database is opened again.

use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
};

use rusqlite::{Connection, config::DbConfig};

use crate::error::{Error, Result, VaultProblem};

/// From how many pages on the log is moved into the database after a commit.
const LONG_LOG: i32 = 1000;

pub(crate) struct Writer {
    connection: Connection,
    /// How many pages the log held after the last commit.
    log: Arc<AtomicI32>,
    stopped: bool,
}

impl Writer {
    pub(crate) fn new(mut connection: Connection) -> Result<Self> {
        let log = Arc::new(AtomicI32::new(0));
        let counted = Arc::clone(&log);
        // In place of SQLite's own, which moves the log as well, but tells nobody when that fails.
        connection.wal_hook(Some(move |_: &mut _, pages| {
            counted.store(pages, Ordering::Relaxed);
            Ok(())
        }))?;
        Ok(Self { connection, log, stopped: false })
    }

    /// Does something that writes, unless the disk has failed before.
    pub(crate) fn write<T>(&mut self, change: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        if self.stopped {
            return Err(Error::DiskFailed);
        }
        let result = change(&mut self.connection);
        match &result {
            Err(error) => self.stop_after(error),
            // What was committed is committed, whatever happens here.
            Ok(_) if self.log.load(Ordering::Relaxed) >= LONG_LOG => drop(self.checkpoint("PASSIVE")),
            Ok(_) => {}
        }
        result
    }

    /// Moves the whole log into the database file. Whether none is left, which needs that nobody reads what is in it.
    pub(crate) fn empty_log(&mut self) -> Result<bool> {
        self.checkpoint("TRUNCATE")
    }

    fn checkpoint(&mut self, mode: &str) -> Result<bool> {
        if self.stopped {
            return Err(Error::DiskFailed);
        }
        let sql = format!("PRAGMA wal_checkpoint({mode})");
        let moved = self.connection.query_row(&sql, [], |row| row.get::<_, bool>(0)).map_err(Error::from);
        moved.map(|busy| !busy).inspect_err(|error| self.stop_after(error))
    }

    fn stop_after(&mut self, error: &Error) {
        let failed =
            matches!(error, Error::DiskFailed | Error::Vault { problem: VaultProblem::DamagedDatabase });
        if failed {
            self.stopped = true;
            // Closing would move the log, and sync it, once more.
            let _ = self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}

impl Deref for Writer {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}
