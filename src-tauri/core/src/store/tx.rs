//! A transaction: it commits only if something was journaled, or a checkpoint of the journal was made.

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
};

use kartotek_journal::{
    Head, Uuid,
    checkpoint::{PERIOD, Reason},
};

use serde::{Deserialize, Serialize};

use crate::{
    clock::Timestamp,
    error::{Error, Result},
    id::{CompanyId, ErasureId, ImportId, UserId},
    role::Role,
    store::{Snapshot, StoreKeys, checkpoint},
};

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
    /// An activity, by row id.
    Activity(i64),
    /// A document, by row id.
    Document(i64),
    /// A task, by row id.
    Task(i64),
    /// A voucher, by row id.
    Voucher(i64),
    /// A deal, by row id.
    Deal(i64),
    /// A stage that deals go through, by row id.
    Stage(i64),
    /// A purpose, by row id.
    Purpose(i64),
    /// A notice, by row id.
    Notice(i64),
    /// A template, by row id.
    Template(i64),
    /// What somebody said about the use of their data, by the contact's row id.
    Consent(i64),
    /// A request, by row id.
    Request(i64),
    /// An address that is not to be used, by row id.
    Suppression(i64),
    /// Who gets personal data, by row id.
    Recipient(i64),
    /// A rule of how long data is kept, what it flagged, or a legal hold, by row id.
    Retention(i64),
    /// That somebody is to be erased, or was, by the contact's row id.
    Erasure(i64),
}

impl Touched {
    /// Whether an index of names has it, or a list that follows one.
    pub(crate) fn is_indexed(self) -> bool {
        matches!(self, Self::Contact(_) | Self::Company(_) | Self::CompanyCount(_))
    }
}

/// Where a change comes from, if not from who typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Origin {
    /// Something was undone, or done again.
    Undo,
    /// An import filled it in.
    Import(ImportId),
    /// An import was undone.
    ImportUndo(ImportId),
    /// A value was put back that the entry of this number replaced.
    Restore(u64),
    /// Somebody whom it spoke of was struck out of it.
    Erasure(ErasureId),
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
    requested: Cell<Option<Reason>>,
    origin: Cell<Option<Origin>>,
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
            requested: Cell::new(None),
            origin: Cell::new(None),
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

    /// Has a checkpoint of the journal end the change.
    pub fn request_checkpoint(&self, reason: Reason) {
        self.requested.set(Some(reason));
    }

    /// Says where the change comes from, before anything is journaled.
    pub(crate) fn set_origin(&self, origin: Origin) {
        self.origin.set(Some(origin));
    }

    /// Where the change comes from, if not from who typed it.
    pub(crate) fn origin(&self) -> Option<Origin> {
        self.origin.get()
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

    /// Commits, with a checkpoint where one was requested or `covered`, the last entry under one, lies far back.
    pub(crate) fn commit(self, covered: u64) -> Result<Committed> {
        let head = self.head.get();
        let requested = self.requested.get();
        let due = (head.seq >= covered + PERIOD).then_some(Reason::Periodic);
        let sealed = match requested.or(due) {
            Some(reason) => checkpoint::make(&self, reason)?,
            None => false,
        };
        match (self.journaled.get() || sealed, requested) {
            (true, _) => {}
            (false, Some(_)) => return Err(Error::NothingToChange),
            (false, None) => return Err(Error::internal("a change that journals nothing does not commit")),
        }
        self.snapshot.commit()?;
        Ok(Committed { head, sealed })
    }
}

/// What a change came to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Committed {
    /// The journal's head.
    pub(crate) head: Head,
    /// Whether a checkpoint covers it.
    pub(crate) sealed: bool,
}

impl<'a> Deref for Tx<'a> {
    type Target = Snapshot<'a>;

    fn deref(&self) -> &Snapshot<'a> {
        &self.snapshot
    }
}
