//! A session: an unlocked vault at work. It joins the store with what lives in memory until the lock: the search index,
//! the open lists, the undo stack and whom exports were about.

mod action;
mod activity;
mod alert;
mod confidential;
pub mod consent;
pub mod deal;
mod document;
pub mod due;
mod erasure;
mod history;
pub mod journal;
mod lazy;
pub mod list;
pub mod notice;
pub mod office;
pub mod purpose;
mod reading;
pub mod recipient;
pub mod request;
pub mod retention;
pub mod suppression;
pub mod task;
pub mod template;
pub mod text;
pub mod timeline;
pub mod trash;
pub mod undo;
mod voucher;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use crate::{
    crm::rule::Rules,
    error::Result,
    history::disclosure::Disclosures,
    role::Permission,
    search::Index,
    session::{
        lazy::LazyIndex,
        list::Lists,
        undo::{Steps, UndoLabel, UndoStack},
    },
    setting,
    store::{Actor, Snapshot, Store, Touched, Tx},
};

/// What a change touched, for those who show it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Contacts, companies, activities, documents, tasks, vouchers, deals, their stages, purposes, notices, requests and suppressions whose rows differ,
    /// and contacts who said something about the use of their data, each once.
    pub touched: Vec<Touched>,
    /// Whether the settings differ.
    pub settings: bool,
    /// Whether the list of imports, or of their saved mappings, differs.
    pub imports: bool,
    /// Whether the register of backups, or their folders, differ.
    pub backups: bool,
    /// Whether alerts, or who has seen them, differ.
    pub alerts: bool,
    /// Whether what is known of the vault's health differs.
    pub health: bool,
    /// Whether it is known of an erasure now that nothing is left, or what.
    pub erasures: bool,
}

/// An unlocked vault at work.
///
/// Locks are taken in this order and never the other way round: index of contacts, index of companies, lists, disclosures, a
/// connection, rules.
pub struct Session {
    store: Store,
    actor: Actor,
    rules: RwLock<Arc<Rules>>,
    contacts: LazyIndex,
    companies: LazyIndex,
    lists: Mutex<Lists>,
    undo: Mutex<UndoStack>,
    disclosures: Mutex<Disclosures>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Session")
    }
}

impl Session {
    /// Starts a session on an open store. Lists and search wait for their index, which the first of them builds, or
    /// [`Session::index`] ahead of them.
    /// Who may not see people whose data is restricted reads none of them from here on.
    pub fn start(mut store: Store, actor: Actor) -> Result<Self> {
        if !actor.role.may(Permission::RestrictionRead) {
            store.veil()?;
        }
        let settings = store.read(setting::get)?;
        Ok(Self {
            store,
            actor,
            rules: RwLock::new(Arc::new(Rules::new(&settings))),
            contacts: LazyIndex::new(lazy::CONTACT),
            companies: LazyIndex::new(lazy::COMPANY),
            lists: Mutex::default(),
            undo: Mutex::default(),
            disclosures: Mutex::default(),
        })
    }

    /// Reads, in one snapshot.
    pub fn read<T>(&self, read: impl FnOnce(&Snapshot<'_>) -> Result<T>) -> Result<T> {
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
        self.follow_trash(touched)?;
        self.follow_tasks(touched)?;
        self.follow_vouchers(touched)?;
        // Neither search nor the other lists have anything but contacts and companies.
        if !touched.iter().copied().any(Touched::is_indexed) {
            return Ok(());
        }
        let mut contacts = self.contacts.get_mut(&self.store)?;
        let mut companies = self.companies.get_mut(&self.store)?;
        self.store.read(|connection| {
            for &one in touched {
                match one {
                    Touched::Contact(id) => self.contacts.follow(connection, &mut contacts, id)?,
                    Touched::Company(id) => self.companies.follow(connection, &mut companies, id)?,
                    // Counted when it is read.
                    Touched::CompanyCount(_)
                    | Touched::Activity(_)
                    | Touched::Document(_)
                    | Touched::Task(_)
                    | Touched::Voucher(_)
                    | Touched::Deal(_)
                    | Touched::Stage(_)
                    | Touched::Purpose(_)
                    | Touched::Notice(_)
                    | Touched::Template(_)
                    | Touched::Consent(_)
                    | Touched::Request(_)
                    | Touched::Suppression(_)
                    | Touched::Recipient(_)
                    | Touched::Retention(_)
                    | Touched::Erasure(_) => {}
                }
            }
            Ok(())
        })?;
        let mut lists = lock(&self.lists);
        lists.follow(touched, &contacts, &companies);
        if self.store.is_veiled() && touched.iter().any(|one| matches!(one, Touched::Consent(_))) {
            // Somebody may be hidden from here on, or shown again.
            lists.forget_what_is_told();
        }
        Ok(())
    }

    /// The rules that follow from the settings.
    pub fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.rules.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The search index of contacts; lists opened before it was built have their ids then.
    pub(crate) fn contact_index(&self) -> Result<RwLockReadGuard<'_, Index>> {
        let index = self.contacts.get(&self.store)?;
        lock(&self.lists).settle(&index);
        Ok(index)
    }

    /// The search index of companies.
    pub(crate) fn company_index(&self) -> Result<RwLockReadGuard<'_, Index>> {
        self.companies.get(&self.store)
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
        drop(self.contacts.get(&self.store)?);
        self.companies.get(&self.store).map(drop)
    }

    /// Builds the indexes anew, after a change of very many rows or of how they are sorted.
    pub fn rebuild(&self) -> Result<()> {
        let contacts = self.contacts.rebuild(&self.store)?;
        let companies = self.companies.rebuild(&self.store)?;
        lock(&self.lists).forget();
        drop((contacts, companies));
        Ok(())
    }
}

/// Locks; what is behind these locks is rebuilt or appended to, so a panic of another thread leaves it usable.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
