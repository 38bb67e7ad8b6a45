//! A transaction: it commits only if something was journaled.

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
};

use crate::{
    clock::Timestamp,
    error::{Error, Result},
    id::{CompanyId, UserId},
    role::Role,
    store::{Snapshot, StoreKeys},
};
use kartotek_journal::{Head, Uuid};

/// Who changes something, and on which computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// The user's row.
    pub user: UserId,
    /// The user in the journal.
    pub uuid: Uuid,
    /// The computer.
    pub device: Uuid,
    /// What the user may do.
    pub role: Role,
}

/// Which list a change touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Touched {
    /// A contact, by row id.
    Contact(i64),
    /// A company, by row id.
    Company(i64),
    /// A company of which nothing differs but how many contacts work there, by row id.
    CompanyCount(i64),
}

/// A running change. Reads go through it as through a snapshot.
pub struct Tx<'a> {
    snapshot: Snapshot<'a>,
    /// Who changes.
    pub actor: &'a Actor,
    /// When, in UTC milliseconds: one moment for the whole change.
    pub now: Timestamp,
    pub(crate) keys: &'a StoreKeys,
    pub(crate) head: Cell<Head>,
    journaled: Cell<bool>,
    touched: RefCell<Vec<Touched>>,
    companies_brought: RefCell<Vec<CompanyId>>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(
        snapshot: Snapshot<'a>,
        actor: &'a Actor,
        now: Timestamp,
        head: Head,
        keys: &'a StoreKeys,
    ) -> Self {
        Self {
            snapshot,
            actor,
            now,
            keys,
            head: Cell::new(head),
            journaled: Cell::new(false),
            touched: RefCell::default(),
            companies_brought: RefCell::default(),
        }
    }

    /// Notes that something was journaled; `history` calls it.
    pub(crate) fn mark_journaled(&self, head: Head) {
        self.head.set(head);
        self.journaled.set(true);
    }

    /// Whether something was journaled already.
    pub(crate) fn has_journaled(&self) -> bool {
        self.journaled.get()
    }

    /// Notes that a list has to be brought up to date.
    pub fn touch(&self, touched: Touched) {
        self.touched.borrow_mut().push(touched);
    }

    /// What was touched so far, each once, and forgets it.
    pub fn take_touched(&self) -> Vec<Touched> {
        let mut touched = self.touched.take();
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    /// Notes that a company was made, or came out of the trash, because a contact works there.
    pub(crate) fn bring_company(&self, id: CompanyId) {
        self.companies_brought.borrow_mut().push(id);
    }

    /// The companies that came along with contacts.
    pub(crate) fn companies_brought(&self) -> Vec<CompanyId> {
        self.companies_brought.borrow().clone()
    }

    pub(crate) fn commit(self) -> Result<Head> {
        if !self.journaled.get() {
            return Err(Error::internal("a change that journals nothing does not commit"));
        }
        self.snapshot.commit()?;
        Ok(self.head.get())
    }
}

impl<'a> Deref for Tx<'a> {
    type Target = Snapshot<'a>;

    fn deref(&self) -> &Snapshot<'a> {
        &self.snapshot
    }
}
