//! What users do with contacts, companies and settings: each action with the step that takes it back.

use crate::{
    crm::{
        company::{self, Company, CompanyDraft},
        contact::{self, Contact, ContactDraft},
        photo, row,
        rule::Rules,
        trash::Kind,
    },
    error::{Error, Result},
    id::{CompanyId, ContactId},
    personal::Personal,
    session::{
        Changed, Session, lock,
        undo::{Step, UndoAction, UndoLabel, UndoState},
    },
    setting::{self, Settings},
    store::Tx,
};

fn label(action: UndoAction, object: Kind, count: usize) -> UndoLabel {
    UndoLabel { action, object, count }
}

impl Session {
    /// Adds a contact.
    pub fn add_contact(&self, draft: ContactDraft) -> Result<(Contact, Changed)> {
        self.write_undoable(label(UndoAction::Add, Kind::Contact, 1), |tx, rules| {
            let id = contact::add(tx, rules, draft)?;
            Ok((contact::get(tx, id)?, Some(Step::ContactTrash(vec![id], true))))
        })
    }

    /// Adds many contacts at once, without undo.
    pub fn add_many(&self, drafts: impl Iterator<Item = ContactDraft>) -> Result<()> {
        let rules = self.rules();
        self.store().write(self.actor(), |tx| {
            for draft in drafts {
                contact::add(tx, &rules, draft)?;
            }
            Ok(())
        })?;
        self.rebuild()
    }

    /// Changes a contact that has the given revision.
    pub fn change_contact(
        &self,
        id: ContactId,
        revision: i64,
        draft: ContactDraft,
    ) -> Result<(Contact, Changed)> {
        self.write_undoable(label(UndoAction::Change, Kind::Contact, 1), |tx, rules| {
            let before = contact::change(tx, rules, id, revision, draft)?;
            Ok((contact::get(tx, id)?, Some(Step::Contact(id, Box::new(before)))))
        })
    }

    /// Moves contacts into the trash or out of it; returns how many were moved.
    pub fn trash_contacts(&self, ids: &[ContactId], trashed: bool) -> Result<(usize, Changed)> {
        let action = if trashed { UndoAction::Trash } else { UndoAction::Restore };
        self.write_undoable(label(action, Kind::Contact, ids.len()), |tx, rules| {
            let moved = contact::set_trashed(tx, rules, ids, trashed)?;
            if moved.is_empty() {
                return Err(Error::NotFound);
            }
            Ok((moved.len(), Some(Step::ContactTrash(moved, !trashed))))
        })
    }

    /// Adds and removes tags on contacts; returns how many differ.
    pub fn tag_contacts(
        &self,
        ids: &[ContactId],
        add: &[Personal<String>],
        remove: &[Personal<String>],
    ) -> Result<(usize, Changed)> {
        self.write_undoable(label(UndoAction::Tag, Kind::Contact, ids.len()), |tx, rules| {
            let before = contact::set_tags(tx, rules, ids, add, remove)?;
            if before.is_empty() {
                return Err(Error::NothingToChange);
            }
            Ok((before.len(), Some(Step::ContactTags(before))))
        })
    }

    /// Sets a contact's photo from the bytes of a picture, or removes it.
    pub fn set_photo(&self, id: ContactId, picture: Option<&[u8]>) -> Result<((), Changed)> {
        let prepared = picture.map(photo::prepare).transpose()?;
        self.write_undoable(label(UndoAction::Photo, Kind::Contact, 1), |tx, rules| {
            let before = photo::set(tx, rules, id, prepared.as_deref())?;
            Ok(((), Some(Step::Photo(id, before))))
        })
    }

    /// Adds a company.
    pub fn add_company(&self, draft: CompanyDraft) -> Result<(Company, Changed)> {
        self.write_undoable(label(UndoAction::Add, Kind::Company, 1), |tx, rules| {
            let id = company::add(tx, rules, draft)?;
            Ok((company::get(tx, id)?, Some(Step::CompanyTrash(vec![id], true))))
        })
    }

    /// Changes a company that has the given revision.
    pub fn change_company(
        &self,
        id: CompanyId,
        revision: i64,
        draft: CompanyDraft,
    ) -> Result<(Company, Changed)> {
        self.write_undoable(label(UndoAction::Change, Kind::Company, 1), |tx, rules| {
            let before = company::change(tx, rules, id, revision, draft)?;
            Ok((company::get(tx, id)?, Some(Step::Company(id, Box::new(before)))))
        })
    }

    /// Moves companies into the trash or out of it; returns how many were moved.
    pub fn trash_companies(&self, ids: &[CompanyId], trashed: bool) -> Result<(usize, Changed)> {
        let action = if trashed { UndoAction::Trash } else { UndoAction::Restore };
        self.write_undoable(label(action, Kind::Company, ids.len()), |tx, rules| {
            let moved = company::set_trashed(tx, rules, ids, trashed)?;
            if moved.is_empty() {
                return Err(Error::NotFound);
            }
            Ok((moved.len(), Some(Step::CompanyTrash(moved, !trashed))))
        })
    }

    /// Changes the settings; where they sort names in another way, every row is written anew.
    pub fn change_settings(&self, settings: &Settings) -> Result<(Settings, Changed)> {
        let before = self.rules();
        let after = Rules::new(settings);
        let resorted =
            before.name_order != after.name_order || !std::ptr::eq(before.collation, after.collation);
        self.store().write(self.actor(), |tx| {
            setting::change(tx, settings)?;
            if resorted { resort(tx, &after) } else { Ok(()) }
        })?;
        *self.rules.write().unwrap_or_else(std::sync::PoisonError::into_inner) = after.into();
        if resorted {
            self.rebuild()?;
        }
        let stored = self.read(setting::get)?;
        Ok((stored, Changed { touched: Vec::new(), settings: true }))
    }

    /// What can be taken back and done again.
    pub fn undo_state(&self) -> UndoState {
        lock(&self.undo).state()
    }

    /// Takes the last action back.
    pub fn undo(&self) -> Result<(UndoState, Changed)> {
        let (label, step) = lock(&self.undo).pop_done().ok_or(Error::NothingToUndo)?;
        match self.write(|tx, rules| step.apply(tx, rules)) {
            Ok((inverse, changed)) => {
                let mut undo = lock(&self.undo);
                undo.push_undone(label, inverse);
                Ok((undo.state(), changed))
            }
            Err(error) => {
                lock(&self.undo).push_done(label, step);
                Err(error)
            }
        }
    }

    /// Does the last undone action again.
    pub fn redo(&self) -> Result<(UndoState, Changed)> {
        let (label, step) = lock(&self.undo).pop_undone().ok_or(Error::NothingToUndo)?;
        match self.write(|tx, rules| step.apply(tx, rules)) {
            Ok((inverse, changed)) => {
                let mut undo = lock(&self.undo);
                undo.push_done(label, inverse);
                Ok((undo.state(), changed))
            }
            Err(error) => {
                lock(&self.undo).push_undone(label, step);
                Err(error)
            }
        }
    }
}

/// Writes the rows of all lists anew.
fn resort(tx: &Tx<'_>, rules: &Rules) -> Result<()> {
    let ids = |sql: &str| -> Result<Vec<i64>> {
        Ok(tx.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    };
    for id in ids("SELECT id FROM contact WHERE trashed_at IS NULL")? {
        row::refresh_contact(tx, rules, &contact::get(tx, ContactId(id))?)?;
    }
    for id in ids("SELECT id FROM company WHERE trashed_at IS NULL")? {
        row::refresh_company(tx, rules, &company::get(tx, CompanyId(id))?)?;
    }
    tx.take_touched();
    Ok(())
}
