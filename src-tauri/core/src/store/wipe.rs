//! Wiping: every byte of the database that belongs to nothing is zeroed, in the pages of trees, in the tails of long contents, and
//! in free pages. No value, and nothing that SQLite reads, is changed.
//!
//! A page gets something into its gaps only when it is written, and is in the log then. So whoever wipes the pages of the log each
//! time before it is moved keeps the database's file without anything in any gap (`store/writer.rs`).

mod free;
mod gap;
mod log;
mod page;
mod term;
#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeSet, HashMap},
    ops::Deref,
};

use rusqlite::{CachedStatement, Connection, OptionalExtension, TransactionBehavior, config::DbConfig};

pub(crate) use self::gap::Gaps;
pub(super) use self::log::Mark;
use crate::{
    error::{Error, Result, VaultProblem},
    store::wipe::{
        free::Free,
        page::{Found, Overflow},
    },
};

/// How many pages are wiped in one transaction, so that memory does not grow with the database.
const BATCH: usize = 4096;

/// From this many pages on (128 GiB) a page's first byte no longer tells whether it is one of a tree.
const MOST_PAGES: u32 = 1 << 25;

/// Wipes the pages that the log has versions of, from the mark on; says up to where the log is wiped then. `committed` tells how
/// many frames it has after the last commit.
pub(super) fn wipe_log(connection: &mut Connection, mark: Mark, committed: impl Fn() -> u64) -> Result<Mark> {
    let (pages, mark) = log::pages(connection, mark)?;
    if pages.is_empty() {
        return Ok(mark);
    }
    let pages: Vec<u32> = pages.into_iter().collect();
    wipe(connection, &pages)?;
    // What was just written is wiped, and what lies beyond the last commit may be written over.
    let (_, mark) = log::pages(connection, mark)?;
    Ok(Mark { frames: mark.frames.min(committed()), ..mark })
}

/// Wipes every page.
pub(super) fn wipe_all(connection: &mut Connection) -> Result<()> {
    let pages: u32 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    wipe(connection, &(1..=pages).collect::<Vec<_>>())
}

/// Takes beginnings of words that went out of the index of long texts.
pub(super) fn settle_terms(connection: &mut Connection) -> Result<u64> {
    let connection = Undefended::of(connection)?;
    let transaction = connection.unchecked_transaction()?;
    let changed = term::settle(&transaction)?;
    transaction.commit()?;
    Ok(changed)
}

/// Wipes pages, given in order.
fn wipe(connection: &mut Connection, pages: &[u32]) -> Result<()> {
    let connection = Undefended::of(connection)?;
    let wiped: BTreeSet<u32> = BTreeSet::from_iter(pages.iter().copied());
    let mut free = None;
    for batch in pages.chunks(BATCH) {
        let transaction = rusqlite::Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
        let mut wiper = Wiper::new(&transaction)?;
        let free = match &free {
            Some(free) => free,
            None => free.insert(wiper.free()?),
        };
        for number in batch {
            for overflow in wiper.wipe(*number, free)? {
                if wiped.contains(&overflow.first) {
                    wiper.wipe_tail(overflow)?;
                }
            }
        }
        drop(wiper);
        transaction.commit()?;
    }
    Ok(())
}

/// Pages as `sqlite_dbpage` gives and takes them, within a transaction.
struct Wiper<'c> {
    read: CachedStatement<'c>,
    write: CachedStatement<'c>,
    first: Vec<u8>,
    /// Where the bytes of each page end that SQLite may use: behind stand the initialisation vector and the MAC.
    usable: usize,
}

impl<'c> Wiper<'c> {
    fn new(connection: &'c Connection) -> Result<Self> {
        let pages: u32 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        if pages >= MOST_PAGES {
            return Err(Error::internal("the database is too large to be wiped"));
        }
        let read = connection.prepare_cached("SELECT data FROM sqlite_dbpage WHERE pgno = ?1")?;
        let write = connection.prepare_cached("UPDATE sqlite_dbpage SET data = ?2 WHERE pgno = ?1")?;
        let mut wiper = Self { read, write, first: Vec::new(), usable: 0 };
        wiper.first = wiper.page(1)?.ok_or_else(damaged)?;
        let reserve = wiper.first.get(20).copied().ok_or_else(damaged)?;
        wiper.usable = wiper.first.len() - usize::from(reserve);
        Ok(wiper)
    }

    /// `None` where there is no such page: what made the database longer was rolled back.
    fn page(&mut self, number: u32) -> Result<Option<Vec<u8>>> {
        Ok(self.read.query_row([number], |row| row.get(0)).optional()?)
    }

    fn free(&mut self) -> Result<HashMap<u32, Free>> {
        let first = self.first.clone();
        free::list(&first, |number| self.page(number)?.ok_or_else(damaged))
    }

    fn put(&mut self, number: u32, page: &[u8]) -> Result<()> {
        self.write.execute((number, page))?;
        Ok(())
    }

    /// Wipes one page; gives where the contents of its cells go on. A page of a long content is left for its cell to tell
    /// where it ends.
    fn wipe(&mut self, number: u32, free: &HashMap<u32, Free>) -> Result<Vec<Overflow>> {
        let Some(mut page) = self.page(number)? else { return Ok(Vec::new()) };
        let Found { changed, overflows } = blank(&mut page, number, self.usable, free)?;
        if changed {
            self.put(number, &page)?;
        }
        Ok(overflows)
    }

    /// Wipes what is unused of the last page of a long content.
    fn wipe_tail(&mut self, overflow: Overflow) -> Result<()> {
        let Overflow { first: mut number, length: mut left } = overflow;
        let each = self.usable as u64 - 4;
        loop {
            let mut page = self.page(number)?.ok_or_else(damaged)?;
            if left > each {
                left -= each;
                number = number_at(&page, 0)?;
                continue;
            }
            let end = usize::try_from(left).map_err(Error::internal)? + 4;
            let changed = page::zero(&mut page[end..self.usable]);
            return if changed { self.put(number, &page) } else { Ok(()) };
        }
    }
}

/// Zeroes what belongs to nothing in a page. One of a long content is left for its cell to tell where it ends.
fn blank(page: &mut [u8], number: u32, usable: usize, free: &HashMap<u32, Free>) -> Result<Found> {
    let start = if number == 1 { 100 } else { 0 };
    if let Some(free) = free.get(&number) {
        let rest = page.get_mut(free.kept()..usable).ok_or_else(damaged)?;
        Ok(Found { changed: page::zero(rest), overflows: Vec::new() })
    } else if page::is_tree(page, start) {
        page::blank(page, start, usable).ok_or_else(damaged)
    } else {
        Ok(Found::default())
    }
}

/// A connection that may write to pages and to FTS5's own tables, until this is dropped.
struct Undefended<'c>(&'c mut Connection);

impl<'c> Undefended<'c> {
    fn of(connection: &'c mut Connection) -> Result<Self> {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
        Ok(Self(connection))
    }
}

impl Deref for Undefended<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.0
    }
}

impl Drop for Undefended<'_> {
    fn drop(&mut self) {
        let _ = self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true);
    }
}

fn damaged() -> Error {
    Error::vault(VaultProblem::DamagedDatabase)
}

/// A number of four bytes.
fn number_at(page: &[u8], at: usize) -> Result<u32> {
    let bytes = page.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
    bytes.map(u32::from_be_bytes).ok_or_else(damaged)
}
