//! What users do with contacts, companies and settings: each action with the step that takes it back.

use std::{
    iter::once,
    sync::{Arc, PoisonError},
};

use crate::{
    crm::{
        company::{self, Company, CompanyDraft},
        contact::{self, Contact, ContactDraft},
        photo, row,
        rule::Rules,
    },
    erasure,
    error::{Error, Result},
    id::{CompanyId, ContactId},
    personal::Personal,
    progress::Progress,
    session::{
        Changed, Session, lock,
        undo::{self, Step, UndoAction, UndoLabel, UndoObject, UndoState, companies_without},
    },
    setting::{self, Settings},
    store::Tx,
};

pub(super) fn label(action: UndoAction, object: UndoObject, count: usize) -> UndoLabel {
    UndoLabel { action, object, count }
}

impl Session {
    /// Adds a contact.
    pub fn add_contact(&self, draft: ContactDraft) -> Result<(Contact, Changed)> {
        self.write_undoable(|tx, rules| {
            let id = contact::add(tx, rules, draft)?;
            let steps = once(Step::ContactTrash(vec![id], true)).chain(companies_without(tx)).collect();
            Ok((contact::get(tx, id)?, label(UndoAction::Add, UndoObject::Contact, 1), steps))
        })
    }

    /// Adds many companies at once, without undo.
    pub fn add_many_companies(&self, drafts: impl Iterator<Item = CompanyDraft>) -> Result<()> {
        self.write_many(|tx, rules| {
            for draft in drafts {
                company::add(tx, rules, draft)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Adds many contacts at once, without undo.
    pub fn add_many(&self, drafts: impl Iterator<Item = ContactDraft>) -> Result<()> {
        self.write_many(|tx, rules| {
            for draft in drafts {
                contact::add(tx, rules, draft)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Changes a contact that has the given revision. Where nothing differs, nothing is written.
    pub fn change_contact(
        &self,
        id: ContactId,
        revision: i64,
        draft: ContactDraft,
    ) -> Result<(Contact, Changed)> {
        let changed = self.write_undoable(|tx, rules| {
            let before = contact::change(tx, rules, id, revision, draft)?;
            let steps = once(Step::Contact(id, Box::new(before))).chain(companies_without(tx)).collect();
            Ok((contact::get(tx, id)?, label(UndoAction::Change, UndoObject::Contact, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|connection| contact::get(connection, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Moves contacts into the trash or out of it; returns how many were moved.
    pub fn trash_contacts(&self, ids: &[ContactId], trashed: bool) -> Result<(usize, Changed)> {
        let trash = |tx: &Tx<'_>, rules: &Rules| {
            let moved = contact::set_trashed(tx, rules, ids, trashed)?;
            let count = moved.len();
            if count == 0 {
                return Err(Error::NothingToChange);
            }
            let steps = once(Step::ContactTrash(moved, !trashed)).chain(companies_without(tx)).collect();
            Ok((count, label(trash_action(trashed), UndoObject::Contact, count), steps))
        };
        self.store().freeing(|| self.write_undoable(trash))
    }

    /// Adds and removes tags on contacts; returns how many differ.
    pub fn tag_contacts(
        &self,
        ids: &[ContactId],
        add: &[Personal<String>],
        remove: &[Personal<String>],
    ) -> Result<(usize, Changed)> {
        self.write_undoable(|tx, rules| {
            let before = contact::set_tags(tx, rules, ids, add, remove)?;
            let count = before.len();
            if count == 0 {
                return Err(Error::NothingToChange);
            }
            let steps = vec![Step::ContactTags(before)];
            Ok((count, label(UndoAction::Tag, UndoObject::Contact, count), steps))
        })
    }

    /// Sets a contact's photo from the bytes of a picture, or removes it.
    pub fn set_photo(&self, id: ContactId, picture: Option<&[u8]>) -> Result<((), Changed)> {
        let prepared = picture.map(photo::prepare).transpose()?;
        self.write_undoable(|tx, rules| {
            let before = photo::set(tx, rules, id, prepared.as_deref())?;
            Ok(((), label(UndoAction::Photo, UndoObject::Contact, 1), vec![Step::Photo(id, before)]))
        })
    }

    /// Adds a company.
    pub fn add_company(&self, draft: CompanyDraft) -> Result<(Company, Changed)> {
        self.write_undoable(|tx, rules| {
            let id = company::add(tx, rules, draft)?;
            let steps = vec![Step::CompanyTrash(vec![id], true)];
            Ok((company::get(tx, id)?, label(UndoAction::Add, UndoObject::Company, 1), steps))
        })
    }

    /// Changes a company that has the given revision. Where nothing differs, nothing is written.
    pub fn change_company(
        &self,
        id: CompanyId,
        revision: i64,
        draft: CompanyDraft,
    ) -> Result<(Company, Changed)> {
        let changed = self.write_undoable(|tx, rules| {
            let before = company::change(tx, rules, id, revision, draft)?;
            let steps = vec![Step::Company(id, Box::new(before))];
            Ok((company::get(tx, id)?, label(UndoAction::Change, UndoObject::Company, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|connection| company::get(connection, id))?, Changed::default()))
            }
            // Those who work there are counted as who works sees them.
            changed => {
                let (_, changed) = changed?;
                Ok((self.read(|connection| company::get(connection, id))?, changed))
            }
        }
    }

    /// Moves companies into the trash or out of it; returns how many were moved.
    pub fn trash_companies(&self, ids: &[CompanyId], trashed: bool) -> Result<(usize, Changed)> {
        let trash = |tx: &Tx<'_>, rules: &Rules| {
            let moved = company::set_trashed(tx, rules, ids, trashed)?;
            let count = moved.len();
            if count == 0 {
                return Err(Error::NothingToChange);
            }
            let steps = vec![Step::CompanyTrash(moved, !trashed)];
            Ok((count, label(trash_action(trashed), UndoObject::Company, count), steps))
        };
        self.store().freeing(|| self.write_undoable(trash))
    }

    /// Changes the settings; where they sort names in another way, every row is written anew. Others can read meanwhile.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the field at fault, [`Error::Cancelled`]: then everything is as before.
    pub fn change_settings(
        &self,
        settings: &Settings,
        progress: &dyn Progress,
    ) -> Result<(Settings, Changed)> {
        let after = Arc::new(Rules::new(settings));
        let written = self.store().write(self.actor(), |tx| {
            let before = self.rules();
            let resorted =
                before.name_order != after.name_order || !std::ptr::eq(before.collation, after.collation);
            if settings.four_eyes && !setting::get(tx)?.four_eyes {
                erasure::require_second(tx, tx.actor.user)?;
            }
            setting::change(tx, settings)?;
            if resorted {
                resort(tx, &after, progress)?;
            }
            // Held from here until after the commit, so that no change is made by the old rules after it.
            Ok((resorted, self.rules.write().unwrap_or_else(PoisonError::into_inner)))
        });
        let changed = match written {
            Ok((resorted, mut rules)) => {
                *rules = after;
                drop(rules);
                if resorted {
                    self.rebuild()?;
                }
                true
            }
            Err(Error::NothingToChange) => false,
            Err(error) => return Err(error),
        };
        Ok((self.read(setting::get)?, Changed { settings: changed, ..Changed::default() }))
    }

    /// What can be taken back and done again.
    pub fn undo_state(&self) -> UndoState {
        lock(&self.undo).state()
    }

    /// Forgets what can be taken back, after a change that its steps could no longer fit.
    pub fn forget_undo(&self) {
        lock(&self.undo).forget();
    }

    /// Takes the last action back.
    pub fn undo(&self) -> Result<(UndoState, Changed)> {
        let (label, steps) = lock(&self.undo).pop_done().ok_or(Error::NothingToUndo)?;
        match self.write(|tx, rules| undo::apply(tx, rules, &steps)) {
            Ok((inverse, changed)) => {
                let mut undo = lock(&self.undo);
                undo.push_undone(label, inverse);
                Ok((undo.state(), changed))
            }
            Err(error) => {
                if !is_pointless(&error) {
                    lock(&self.undo).push_done(label, steps);
                }
                Err(error)
            }
        }
    }

    /// Does the last undone action again.
    pub fn redo(&self) -> Result<(UndoState, Changed)> {
        let (label, steps) = lock(&self.undo).pop_undone().ok_or(Error::NothingToUndo)?;
        match self.write(|tx, rules| undo::apply(tx, rules, &steps)) {
            Ok((inverse, changed)) => {
                let mut undo = lock(&self.undo);
                undo.push_done(label, inverse);
                Ok((undo.state(), changed))
            }
            Err(error) => {
                if !is_pointless(&error) {
                    lock(&self.undo).push_undone(label, steps);
                }
                Err(error)
            }
        }
    }
}

pub(super) fn trash_action(trashed: bool) -> UndoAction {
    if trashed { UndoAction::Trash } else { UndoAction::Restore }
}

/// Whether an action that failed so can never be taken back: what it was about is gone, is as it was, or stays as it is.
fn is_pointless(error: &Error) -> bool {
    matches!(error, Error::NotFound | Error::NothingToChange | Error::Restricted { .. })
}

/// Writes the rows of all lists anew.
fn resort(tx: &Tx<'_>, rules: &Rules, progress: &dyn Progress) -> Result<()> {
    let ids = |sql: &str| -> Result<Vec<i64>> {
        Ok(tx.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    };
    let contacts = ids("SELECT id FROM contact WHERE trashed_at IS NULL")?;
    let companies = ids("SELECT id FROM company WHERE trashed_at IS NULL")?;
    let total = Some((contacts.len() + companies.len()) as u64);
    let mut done = 0;
    let mut step = || {
        progress.step(done, total)?;
        done += 1;
        Ok::<_, Error>(())
    };
    for id in contacts {
        step()?;
        row::refresh_contact(tx, rules, &contact::get(tx, ContactId(id))?)?;
    }
    for id in companies {
        step()?;
        row::refresh_company(tx, rules, &company::get(tx, CompanyId(id))?)?;
    }
    step()?;
    tx.take_touched();
    Ok(())
}
