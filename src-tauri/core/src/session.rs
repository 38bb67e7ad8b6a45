//! A session: an unlocked vault at work. It joins the store with what lives in memory until the lock: the search index,
//! the open lists and the undo stack.

mod action;
pub mod list;
pub mod office;
pub mod undo;

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard,
    atomic::{AtomicBool, Ordering},
};

use rusqlite::Connection;

use crate::{
    crm::rule::Rules,
    error::Result,
    search::{self, Index},
    session::{
        list::Lists,
        undo::{Steps, UndoLabel, UndoStack},
    },
    setting,
    store::{Actor, Store, Touched, Tx},
};

/// What a change touched, for those who show it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Contacts and companies whose rows differ, each once.
    pub touched: Vec<Touched>,
    /// Whether the settings differ.
    pub settings: bool,
    /// Whether the list of imports, or of their saved mappings, differs.
    pub imports: bool,
}

/// An unlocked vault at work.
///
/// Locks are taken in this order and never the other way round: index of contacts, index of companies, lists, a
/// connection, rules.
pub struct Session {
    store: Store,
    actor: Actor,
    rules: RwLock<Arc<Rules>>,
    contacts: RwLock<Index>,
    companies: RwLock<Index>,
    /// Whether both indexes were built; changed only while both are held for writing.
    indexed: AtomicBool,
    lists: Mutex<Lists>,
    undo: Mutex<UndoStack>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Session")
    }
}

impl Session {
    /// Starts a session on an open store. Lists and search wait for their index, which the first of them builds, or
    /// [`Session::index`] ahead of them.
    pub fn start(store: Store, actor: Actor) -> Result<Self> {
        let settings = store.read(setting::get)?;
        Ok(Self {
            store,
            actor,
            rules: RwLock::new(Arc::new(Rules::new(&settings))),
            contacts: RwLock::default(),
            companies: RwLock::default(),
            indexed: AtomicBool::new(false),
            lists: Mutex::default(),
            undo: Mutex::default(),
        })
    }

    /// Reads, in one snapshot.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.store.read(read)
    }

    /// Changes, in one transaction; index and lists follow before this returns.
    pub fn write<T>(&self, change: impl FnOnce(&Tx<'_>, &Rules) -> Result<T>) -> Result<(T, Changed)> {
        let (result, touched) = self.store.write(&self.actor, |tx| {
            let result = change(tx, &self.rules())?;
            Ok((result, tx.take_touched()))
        })?;
        self.follow(&touched)?;
        Ok((result, Changed { touched, ..Changed::default() }))
    }

    /// Changes very many rows, in one transaction; index and lists are built anew before this returns.
    pub(crate) fn write_many<T>(
        &self,
        change: impl FnOnce(&Tx<'_>, &Rules) -> Result<T>,
    ) -> Result<(T, Changed)> {
        let (result, touched) = self.store.write(&self.actor, |tx| {
            let result = change(tx, &self.rules())?;
            Ok((result, tx.take_touched()))
        })?;
        self.rebuild()?;
        Ok((result, Changed { touched, ..Changed::default() }))
    }

    /// Forgets what could be undone one by one, where it may be about rows that differ by now.
    pub(crate) fn forget_actions(&self) {
        lock(&self.undo).forget();
    }

    /// Changes, and remembers how to take it back.
    fn write_undoable<T>(
        &self,
        change: impl FnOnce(&Tx<'_>, &Rules) -> Result<(T, UndoLabel, Steps)>,
    ) -> Result<(T, Changed)> {
        let ((result, label, steps), changed) = self.write(change)?;
        lock(&self.undo).record(label, steps);
        Ok((result, changed))
    }

    /// Brings index and lists up to date with what was touched.
    fn follow(&self, touched: &[Touched]) -> Result<()> {
        if touched.is_empty() {
            return Ok(());
        }
        self.index()?;
        let mut contacts = self.contacts.write().unwrap_or_else(PoisonError::into_inner);
        let mut companies = self.companies.write().unwrap_or_else(PoisonError::into_inner);
        self.store.read(|connection| {
            for &one in touched {
                match one {
                    Touched::Contact(id) => follow(connection, &mut contacts, CONTACT, id)?,
                    Touched::Company(id) => follow(connection, &mut companies, COMPANY, id)?,
                    // Counted when it is read.
                    Touched::CompanyCount(_) => {}
                }
            }
            Ok(())
        })?;
        lock(&self.lists).follow(touched, &contacts, &companies);
        Ok(())
    }

    /// The rules that follow from the settings.
    pub fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.rules.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The search index of contacts.
    pub(crate) fn contact_index(&self) -> Result<RwLockReadGuard<'_, Index>> {
        self.index()?;
        Ok(self.contacts.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The search index of companies.
    pub(crate) fn company_index(&self) -> Result<RwLockReadGuard<'_, Index>> {
        self.index()?;
        Ok(self.companies.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The store below.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The store below, to give it another key.
    pub(crate) fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    /// Who works here.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Builds the indexes of lists and search, where nobody did so before.
    pub fn index(&self) -> Result<()> {
        if self.indexed.load(Ordering::Acquire) { Ok(()) } else { self.build(false) }
    }

    /// Builds the indexes anew, after a change of very many rows or of how they are sorted.
    pub fn rebuild(&self) -> Result<()> {
        self.build(true)?;
        self.store.release_memory()
    }

    fn build(&self, anew: bool) -> Result<()> {
        let mut contact_index = self.contacts.write().unwrap_or_else(PoisonError::into_inner);
        let mut company_index = self.companies.write().unwrap_or_else(PoisonError::into_inner);
        if self.indexed.load(Ordering::Acquire) && !anew {
            return Ok(());
        }
        (*contact_index, *company_index) =
            self.store.read(|connection| Ok((contacts(connection)?, companies(connection)?)))?;
        self.indexed.store(true, Ordering::Release);
        lock(&self.lists).forget();
        Ok(())
    }
}

/// The statements that read index entries: how many there are, all in order, and one.
#[derive(Clone, Copy)]
struct Entries {
    count: &'static str,
    all: &'static str,
    one: &'static str,
}

const CONTACT: Entries = Entries {
    count: "SELECT count(*) FROM contact_row",
    all: "SELECT contact_id, sort_key, folded_name, folded_other FROM contact_row ORDER BY sort_key, contact_id",
    one: "SELECT contact_id, contact_row.sort_key, folded_name, folded_other
          FROM contact JOIN contact_row ON contact_row.sort_key = contact.sort_key AND contact_id = contact.id
          WHERE contact.id = ?1",
};

const COMPANY: Entries = Entries {
    count: "SELECT count(*) FROM company_row",
    all: "SELECT company_id, sort_key, folded_name, folded_other FROM company_row ORDER BY sort_key, company_id",
    one: "SELECT company_id, company_row.sort_key, folded_name, folded_other
          FROM company JOIN company_row ON company_row.sort_key = company.sort_key AND company_id = company.id
          WHERE company.id = ?1",
};

fn contacts(connection: &Connection) -> Result<Index> {
    load(connection, CONTACT)
}

fn companies(connection: &Connection) -> Result<Index> {
    load(connection, COMPANY)
}

fn load(connection: &Connection, entries: Entries) -> Result<Index> {
    let count = connection.query_row(entries.count, [], |row| row.get(0))?;
    let mut builder = search::Builder::with_capacity(count);
    let mut statement = connection.prepare(entries.all)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        builder.push(&entry(row)?);
    }
    Ok(builder.finish())
}

/// Brings one entry of an index up to date; one without a row goes.
fn follow(connection: &Connection, index: &mut Index, entries: Entries, id: i64) -> Result<()> {
    let mut statement = connection.prepare_cached(entries.one)?;
    let mut rows = statement.query([id])?;
    match rows.next()? {
        Some(row) => index.upsert(&entry(row)?),
        None => {
            index.remove(id);
        }
    }
    Ok(())
}

fn entry<'a>(row: &'a rusqlite::Row<'_>) -> Result<search::Entry<'a>> {
    let text =
        |column| -> Result<&'a str> { row.get_ref(column)?.as_str().map_err(crate::error::Error::internal) };
    Ok(search::Entry {
        id: row.get(0)?,
        sort_key: row.get_ref(1)?.as_blob().map_err(crate::error::Error::internal)?,
        name: text(2)?,
        other: text(3)?,
    })
}

/// Locks; what is behind these locks is rebuilt or appended to, so a panic of another thread leaves it usable.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
