//! Undo and redo: what the user did in this session, and the steps that take it back. Wiped on lock.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    crm::{
        company::{self, CompanyDraft},
        contact::{self, ContactDraft},
        photo,
        point::Owner,
        rule::Rules,
        tag,
    },
    error::Result,
    id::{CompanyId, ContactId},
    personal::Personal,
    store::Tx,
};

/// How many actions can be taken back.
const DEPTH: usize = 100;

/// A step that takes something back. Applying it gives the step that takes *it* back.
pub(crate) enum Step {
    /// Puts a contact's fields back.
    Contact(ContactId, Box<ContactDraft>),
    /// Moves contacts into the trash or out of it.
    ContactTrash(Vec<ContactId>, bool),
    /// Gives contacts exactly these tags.
    ContactTags(Vec<(ContactId, Vec<Personal<String>>)>),
    /// Puts a contact's photo back, or takes it away.
    Photo(ContactId, Option<Vec<u8>>),
    /// Puts a company's fields back.
    Company(CompanyId, Box<CompanyDraft>),
    /// Moves companies into the trash or out of it.
    CompanyTrash(Vec<CompanyId>, bool),
}

impl Step {
    /// Applies the step; returns the one that takes it back.
    pub(crate) fn apply(&self, tx: &Tx<'_>, rules: &Rules) -> Result<Self> {
        Ok(match self {
            Self::Contact(id, draft) => {
                let revision = contact::get(tx, *id)?.revision;
                let before = contact::change(tx, rules, *id, revision, (**draft).clone())?;
                Self::Contact(*id, Box::new(before))
            }
            Self::ContactTrash(ids, trashed) => {
                Self::ContactTrash(contact::set_trashed(tx, rules, ids, *trashed)?, !trashed)
            }
            Self::ContactTags(list) => {
                let mut before = Vec::with_capacity(list.len());
                for (id, tags) in list {
                    let had = tag::get(tx, Owner::Contact(*id))?;
                    contact::replace_tags(tx, rules, *id, &had, tags)?;
                    before.push((*id, had));
                }
                Self::ContactTags(before)
            }
            Self::Photo(id, bytes) => Self::Photo(*id, photo::set(tx, rules, *id, bytes.as_deref())?),
            Self::Company(id, draft) => {
                let revision = company::get(tx, *id)?.revision;
                let before = company::change(tx, rules, *id, revision, (**draft).clone())?;
                Self::Company(*id, Box::new(before))
            }
            Self::CompanyTrash(ids, trashed) => {
                Self::CompanyTrash(company::set_trashed(tx, rules, ids, *trashed)?, !trashed)
            }
        })
    }
}

/// What an action was, for its name in the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UndoLabel {
    /// What was done.
    pub action: UndoAction,
    /// To what.
    pub object: crate::crm::trash::Kind,
    /// To how many.
    pub count: usize,
}

/// What can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum UndoAction {
    /// Something was added.
    Add,
    /// Fields were changed.
    Change,
    /// Moved into the trash.
    Trash,
    /// Moved out of the trash.
    Restore,
    /// Tags were added or removed.
    Tag,
    /// A photo was set or removed.
    Photo,
}

/// What can be taken back and done again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UndoState {
    /// The action that undo takes back.
    pub undo: Option<UndoLabel>,
    /// The action that redo does again.
    pub redo: Option<UndoLabel>,
}

/// The actions of a session, last at the end.
#[derive(Default)]
pub(crate) struct UndoStack {
    done: Vec<(UndoLabel, Step)>,
    undone: Vec<(UndoLabel, Step)>,
}

impl UndoStack {
    /// Remembers an action with the step that takes it back; what was undone before can't be done again then.
    pub(crate) fn record(&mut self, label: UndoLabel, step: Step) {
        self.undone.clear();
        self.push_done(label, step);
    }

    /// Takes the last action off, to be taken back.
    pub(crate) fn pop_done(&mut self) -> Option<(UndoLabel, Step)> {
        self.done.pop()
    }

    /// Takes the last undone action off, to be done again.
    pub(crate) fn pop_undone(&mut self) -> Option<(UndoLabel, Step)> {
        self.undone.pop()
    }

    /// Puts an action back among the done ones.
    pub(crate) fn push_done(&mut self, label: UndoLabel, step: Step) {
        if self.done.len() == DEPTH {
            self.done.remove(0);
        }
        self.done.push((label, step));
    }

    /// Puts an action among the undone ones.
    pub(crate) fn push_undone(&mut self, label: UndoLabel, step: Step) {
        self.undone.push((label, step));
    }

    /// Forgets everything, where steps could no longer fit.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// What can be taken back and done again.
    pub(crate) fn state(&self) -> UndoState {
        UndoState {
            undo: self.done.last().map(|(label, _)| *label),
            redo: self.undone.last().map(|(label, _)| *label),
        }
    }
}
