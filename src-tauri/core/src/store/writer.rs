//! The one connection that writes: when it moves its log into the database, and that it stops once the disk has failed.
//!
//! Before its log is moved, the pages in it are wiped: so no gap in the database's file ever keeps what stood there. SQLite
//! moves it nowhere by itself.
//!
//! What was committed before a failure is found when the database is opened again.

use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
    time::Duration,
};

use rusqlite::{Connection, config::DbConfig};

use crate::{
    error::Result,
    store::{
        brake::Brake,
        clean::State,
        connection::PATIENCE,
        wipe::{self, Mark},
    },
};

/// From how many pages on the log is moved into the database after a commit.
const LONG_LOG: i32 = 1000;

/// How many pages later that is tried again where somebody reads the log: each time its pages are wiped.
const LATER: i32 = 100;

/// How long cleaning waits for somebody who reads, while nobody can write.
const WAIT: Duration = Duration::from_secs(1);

pub(crate) struct Writer {
    connection: Connection,
    /// How many pages the log held after the last commit.
    log: Arc<AtomicI32>,
    /// How many pages it held when it was last tried to move it.
    tried: i32,
    /// Up to where the pages in the log are wiped.
    wiped: Mark,
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
        Ok(Self { connection, log, tried: 0, wiped: Mark::default(), brake })
    }

    /// Does something that writes, unless the vault stopped writing before.
    pub(crate) fn write<T>(&mut self, change: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        self.brake.require_released()?;
        let result = change(&mut self.connection);
        match &result {
            Err(error) => self.brake.note(error),
            // What was committed is committed, whatever happens here.
            Ok(_) if self.is_log_long() => drop(self.checkpoint("PASSIVE")),
            Ok(_) => {}
        }
        result
    }

    /// Whether it is time to move the log, once more if somebody read what is in it.
    fn is_log_long(&self) -> bool {
        let pages = self.log.load(Ordering::Relaxed);
        pages >= LONG_LOG && !(self.tried..self.tried + LATER).contains(&pages)
    }

    /// Moves the whole log into the database file, and cleans where that is due. Whether none is left, which needs that nobody
    /// reads what is in it.
    pub(crate) fn empty_log(&mut self) -> Result<bool> {
        if State::of(&self.connection)?.is_due() { self.clean() } else { self.checkpoint("TRUNCATE") }
    }

    /// Wipes what erased rows left. Whether nothing of it is left, which needs that nobody reads how it was.
    pub(crate) fn clean(&mut self) -> Result<bool> {
        self.brake.require_released()?;
        self.connection.busy_timeout(WAIT)?;
        let done = self.clean_through();
        self.connection.busy_timeout(PATIENCE)?;
        done.inspect_err(|error| self.brake.note(error))
    }

    fn clean_through(&mut self) -> Result<bool> {
        let state = State::of(&self.connection)?;
        wipe::settle_terms(&mut self.connection)?;
        if !state.is_swept() {
            wipe::wipe_all(&mut self.connection)?;
            state.swept().note(&self.connection)?;
            self.connection.execute_batch("PRAGMA shrink_memory")?;
        }
        let done = self.checkpoint("TRUNCATE")?;
        if done {
            // Not before: whoever is cut off in between has to do it again.
            state.swept().due(false).note(&self.connection)?;
        }
        Ok(done)
    }

    fn checkpoint(&mut self, mode: &str) -> Result<bool> {
        self.brake.require_released()?;
        let wiped = self.wipe_log();
        self.tried = self.log.load(Ordering::Relaxed);
        let moved = wiped.and_then(|()| {
            let sql = format!("PRAGMA wal_checkpoint({mode})");
            let busy: bool = self.connection.query_row(&sql, [], |row| row.get(0))?;
            Ok(!busy)
        });
        moved.inspect_err(|error| self.brake.note(error))
    }

    /// Wipes the pages that came into the log since the last time.
    fn wipe_log(&mut self) -> Result<()> {
        let log = Arc::clone(&self.log);
        let committed = || u64::try_from(log.load(Ordering::Relaxed)).unwrap_or_default();
        self.wiped = wipe::wipe_log(&mut self.connection, self.wiped, committed)?;
        Ok(())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        let writes = self.connection.is_readonly("main").is_ok_and(|only| !only);
        // Closing moves the log, and syncs it, once more: not after a failure, and not what is not wiped.
        if !writes || self.brake.stop().is_some() || self.wipe_log().is_err() {
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
