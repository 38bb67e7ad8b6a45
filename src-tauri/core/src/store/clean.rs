//! Cleaning: after rows were erased, no byte of them is left in the database's file and its log.
//!
//! Whoever erases says so in the same transaction ([`Tx::require_cleaning`]), and cleans after it committed. What is cut off in
//! between, or waits for somebody who reads, is done at the next chance: when the log is emptied, and when the vault is opened.

use rusqlite::Connection;

use super::{Store, lock};
use crate::{
    error::{Error, Result},
    store::{Tx, writer::Writer},
};

/// What came of cleaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cleaned {
    /// Nothing of what was erased is left.
    Done,
    /// Somebody reads the database as it was before: what was erased stands in the log until then.
    Pending,
}

/// What the database remembers of its cleaning, in the number that SQLite keeps for the application (`PRAGMA application_id`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State(i32);

/// Every page was wiped once, and each page that was written later before it came into the database's file.
const SWEPT: i32 = 1;
/// Rows were erased that may have left something.
const DUE: i32 = 2;

impl State {
    pub(super) fn of(connection: &Connection) -> Result<Self> {
        Ok(Self(connection.query_row("PRAGMA application_id", [], |row| row.get(0))?))
    }

    pub(super) fn is_swept(self) -> bool {
        self.0 & SWEPT != 0
    }

    pub(super) fn is_due(self) -> bool {
        self.0 & DUE != 0
    }

    pub(super) fn swept(self) -> Self {
        Self(self.0 | SWEPT)
    }

    fn unswept(self) -> Self {
        Self(self.0 & !SWEPT)
    }

    pub(super) fn due(self, due: bool) -> Self {
        Self(if due { self.0 | DUE } else { self.0 & !DUE })
    }

    /// Writes it down, in the transaction under way if there is one.
    pub(super) fn note(self, connection: &Connection) -> Result<()> {
        if Self::of(connection)? == self {
            return Ok(());
        }
        Ok(connection.pragma_update(None, "application_id", self.0)?)
    }
}

impl Tx<'_> {
    /// Says that rows are erased with this change of which no byte may be left. [`Store::clean`] comes after it.
    pub fn require_cleaning(&self) -> Result<()> {
        State::of(self)?.due(true).note(self)
    }
}

impl Store {
    /// Wipes what erased rows left in pages, in the index of long texts and in the log. A database of an older version is
    /// gone through as a whole the first time.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::Stopped`] and what writing meets: nothing is lost then, and the cleaning stays due.
    pub fn clean(&self) -> Result<Cleaned> {
        self.require_writable()?;
        let done = lock(&self.writer).clean();
        self.settle();
        Ok(if done? { Cleaned::Done } else { Cleaned::Pending })
    }

    /// The same of every page, whatever was wiped before.
    ///
    /// # Errors
    /// As [`Self::clean`].
    pub(crate) fn clean_whole(&self) -> Result<Cleaned> {
        self.require_writable()?;
        lock(&self.writer).write(|connection| State::of(connection)?.unswept().due(true).note(connection))?;
        self.clean()
    }

    /// Whether rows were erased since the last cleaning that was done to its end.
    pub fn is_cleaning_due(&self) -> Result<bool> {
        Ok(State::of(&lock(&self.writer))?.is_due())
    }

    /// Cleans where that is due; what keeps it from that keeps nobody from opening the vault.
    pub(super) fn catch_up_cleaning(&self) -> Result<()> {
        if !self.read_only && self.is_cleaning_due()? {
            // Any other stopped it, if it is the disk or the file.
            if let Err(error @ Error::Internal(_)) = self.freeing(|| self.clean()) {
                return Err(error);
            }
        }
        Ok(())
    }
}

/// Notes that everything in a new database is still in its log.
pub(super) fn begin(writer: &mut Writer) -> Result<()> {
    writer.write(|connection| State(0).swept().note(connection))
}
