//! Reading: through a connection of its own, and behind the veil for who may not see people whose data is restricted.

use rusqlite::Connection;

use super::{Store, lock};
use crate::{
    error::Result,
    store::{Snapshot, veil},
};

impl Store {
    /// Reads, in one snapshot.
    pub fn read<T>(&self, read: impl FnOnce(&Snapshot<'_>) -> Result<T>) -> Result<T> {
        let result = match &self.reader {
            Some(reader) => self.read_through(&lock(reader), read),
            None => self.read_behind(&lock(&self.writer), read),
        };
        result.inspect_err(|error| self.brake.note(error))
    }

    /// Reads everybody, also whom who works may not see: for what is compared, and never shown. Changes wait for it.
    pub(crate) fn read_whole<T>(&self, read: impl FnOnce(&Snapshot<'_>) -> Result<T>) -> Result<T> {
        let connection = lock(&self.writer);
        let snapshot = Snapshot::begin(&connection, &self.row_key)?;
        let result = read(&snapshot);
        snapshot.finish()?;
        drop(connection);
        self.settle();
        result.inspect_err(|error| self.brake.note(error))
    }

    /// Reads very much, in one snapshot: changes wait for it, other reads do not. Gives up the memory that this, and a
    /// change of very many rows before it, took.
    pub(crate) fn read_aside<T>(&self, read: impl FnOnce(&Snapshot<'_>) -> Result<T>) -> Result<T> {
        let result = {
            let connection = lock(&self.writer);
            let result = self.read_behind(&connection, read).inspect_err(|error| self.brake.note(error));
            connection.execute_batch("PRAGMA shrink_memory")?;
            result
        };
        self.settle();
        result
    }

    fn read_through<T>(
        &self,
        connection: &Connection,
        read: impl FnOnce(&Snapshot<'_>) -> Result<T>,
    ) -> Result<T> {
        let snapshot = Snapshot::begin(connection, &self.row_key)?.behind(self.veiled);
        let result = read(&snapshot);
        snapshot.finish()?;
        result
    }

    /// Reads through a connection that writes at other times: the veil is drawn for this once.
    fn read_behind<T>(
        &self,
        connection: &Connection,
        read: impl FnOnce(&Snapshot<'_>) -> Result<T>,
    ) -> Result<T> {
        self.read_through(connection, |snapshot| {
            if self.veiled {
                veil::draw(snapshot)?;
            }
            read(snapshot)
        })
    }

    /// From here on, nothing that is read tells of somebody whose data is restricted. What is changed sees everything.
    pub(crate) fn veil(&mut self) -> Result<()> {
        if let Some(reader) = &self.reader {
            veil::draw(&lock(reader))?;
        }
        self.veiled = true;
        Ok(())
    }

    /// Whether who reads here sees nobody whose data is restricted.
    pub(crate) fn is_veiled(&self) -> bool {
        self.veiled
    }
}
