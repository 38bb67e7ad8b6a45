//! Cursors: rows that several statements give in the same order, followed at once, so that of everybody no more than one is held.

use rusqlite::{Row, Rows, fallible_streaming_iterator::FallibleStreamingIterator};

use crate::error::Result;

/// Rows in the order of a number, which is their first column.
pub(crate) struct Cursor<'s> {
    rows: Rows<'s>,
    /// Of the row that it stands at; behind all after the last.
    key: i64,
}

impl<'s> Cursor<'s> {
    /// Stands at the first row.
    pub(crate) fn start(rows: Rows<'s>) -> Result<Self> {
        let mut cursor = Self { rows, key: i64::MIN };
        cursor.step()?;
        Ok(cursor)
    }

    fn step(&mut self) -> rusqlite::Result<()> {
        self.key = match self.rows.next()? {
            Some(row) => row.get::<_, Option<i64>>(0)?.unwrap_or(0),
            None => i64::MAX,
        };
        Ok(())
    }

    /// Hands over the rows of a number; those that come before and are not looked at are passed over.
    pub(crate) fn read(
        &mut self,
        key: i64,
        mut put: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> rusqlite::Result<()> {
        while self.key < key {
            self.step()?;
        }
        while self.key == key
            && let Some(row) = self.rows.get()
        {
            put(row)?;
            self.step()?;
        }
        Ok(())
    }
}
