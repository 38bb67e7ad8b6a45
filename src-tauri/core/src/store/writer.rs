//! The one connection that writes: when it moves its log into the database, and that it stops once the disk has failed.
//!
//! What was committed before a failure is found when the database is opened again.

use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
};

use rusqlite::{Connection, config::DbConfig};

use crate::{
    error::{Error, Result},
    store::brake::Brake,
};

/// From how many pages on the log is moved into the database after a commit.
const LONG_LOG: i32 = 1000;

pub(crate) struct Writer {
    connection: Connection,
    /// How many pages the log held after the last commit.
    log: Arc<AtomicI32>,
    brake: Brake,
}

impl Writer {
    pub(crate) fn new(mut connection: Connection, brake: Brake) -> Result<Self> {
        let log = Arc::new(AtomicI32::new(0));
        let counted = Arc::clone(&log);
        // In place of SQLite's own, which moves the log as well, but tells nobody when that fails.
        connection.wal_hook(Some(move |_: &mut _, pages| {
            counted.store(pages, Ordering::Relaxed);
            Ok(())
        }))?;
        Ok(Self { connection, log, brake })
    }

    /// Does something that writes, unless the vault stopped writing before.
    pub(crate) fn write<T>(&mut self, change: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        self.brake.require_released()?;
        let result = change(&mut self.connection);
        match &result {
            Err(error) => self.brake.note(error),
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
        self.brake.require_released()?;
        let sql = format!("PRAGMA wal_checkpoint({mode})");
        let busy = self.connection.query_row(&sql, [], |row| row.get::<_, bool>(0));
        let moved = busy.map(|busy| !busy).map_err(Error::from);
        moved.inspect_err(|error| self.brake.note(error))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if self.brake.stop().is_some() {
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
