//! A search index that is built from its rows when it is first asked for.

use std::sync::{
    PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
    atomic::{AtomicBool, Ordering},
};

use rusqlite::{Connection, Row};

use crate::{
    crm::row,
    error::{Error, Result},
    search::{Builder, Entry, Index},
    store::Store,
};

/// The statements that read the entries of an index: how many there are, all in order, and one.
pub(super) struct Entries {
    count: &'static str,
    all: &'static str,
    one: &'static str,
}

pub(super) const CONTACT: Entries = Entries {
    count: row::CONTACT_COUNT,
    all: "SELECT contact_id, sort_key, folded_name, folded_other FROM contact_row ORDER BY sort_key, contact_id",
    one: "SELECT contact_id, contact_row.sort_key, folded_name, folded_other
          FROM contact JOIN contact_row ON contact_row.sort_key = contact.sort_key AND contact_id = contact.id
          WHERE contact.id = ?1",
};

pub(super) const COMPANY: Entries = Entries {
    count: row::COMPANY_COUNT,
    all: "SELECT company_id, sort_key, folded_name, folded_other FROM company_row ORDER BY sort_key, company_id",
    one: "SELECT company_id, company_row.sort_key, folded_name, folded_other
          FROM company JOIN company_row ON company_row.sort_key = company.sort_key AND company_id = company.id
          WHERE company.id = ?1",
};

/// The index of one kind of record.
pub(super) struct LazyIndex {
    entries: Entries,
    index: RwLock<Index>,
    /// Set only while the index is held for writing.
    built: AtomicBool,
}

impl LazyIndex {
    pub(super) fn new(entries: Entries) -> Self {
        Self { entries, index: RwLock::default(), built: AtomicBool::new(false) }
    }

    /// The index, for searching.
    pub(super) fn get(&self, store: &Store) -> Result<RwLockReadGuard<'_, Index>> {
        if !self.is_built() {
            drop(self.get_mut(store)?);
        }
        Ok(self.index.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether it was built.
    pub(super) fn is_built(&self) -> bool {
        self.built.load(Ordering::Acquire)
    }

    /// The index, for changes.
    pub(super) fn get_mut(&self, store: &Store) -> Result<RwLockWriteGuard<'_, Index>> {
        let index = self.index.write().unwrap_or_else(PoisonError::into_inner);
        if self.is_built() { Ok(index) } else { self.build(store, index) }
    }

    /// The index, built anew.
    pub(super) fn rebuild(&self, store: &Store) -> Result<RwLockWriteGuard<'_, Index>> {
        self.build(store, self.index.write().unwrap_or_else(PoisonError::into_inner))
    }

    fn build<'a>(
        &self,
        store: &Store,
        mut index: RwLockWriteGuard<'a, Index>,
    ) -> Result<RwLockWriteGuard<'a, Index>> {
        *index = store.read_aside(|connection| load(connection, &self.entries))?;
        self.built.store(true, Ordering::Release);
        Ok(index)
    }

    /// Brings one entry up to date; one without a row goes.
    pub(super) fn follow(&self, connection: &Connection, index: &mut Index, id: i64) -> Result<()> {
        let mut statement = connection.prepare_cached(self.entries.one)?;
        let mut rows = statement.query([id])?;
        match rows.next()? {
            Some(row) => index.upsert(&entry(row)?),
            None => {
                index.remove(id);
            }
        }
        Ok(())
    }
}

fn load(connection: &Connection, entries: &Entries) -> Result<Index> {
    let count = connection.query_row(entries.count, [], |row| row.get(0))?;
    let mut builder = Builder::with_capacity(count);
    let mut statement = connection.prepare(entries.all)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        builder.push(&entry(row)?);
    }
    Ok(builder.finish())
}

fn entry<'a>(row: &'a Row<'_>) -> Result<Entry<'a>> {
    let text = |column| -> Result<&'a str> { row.get_ref(column)?.as_str().map_err(Error::internal) };
    Ok(Entry {
        id: row.get(0)?,
        sort_key: row.get_ref(1)?.as_blob().map_err(Error::internal)?,
        name: text(2)?,
        other: text(3)?,
    })
}
