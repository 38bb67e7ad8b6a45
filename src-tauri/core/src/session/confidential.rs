//! The confidential note on a contact, as the user of a session may see and change it.

use crate::{
    crm::{
        confidential::{self, ConfidentialNote},
        reading,
    },
    error::{Error, Result},
    id::ContactId,
    personal::Personal,
    role::Permission,
    session::{
        Changed, Session,
        undo::{Step, UndoAction, UndoLabel, UndoObject},
    },
};

impl Session {
    /// Reads the confidential note on a contact, and journals that there was one to see; hidden from a role that may not, and
    /// from whoever holds no key.
    pub fn confidential(&self, id: ContactId) -> Result<ConfidentialNote> {
        if !self.actor().role.may(Permission::ConfidentialRead) {
            return Ok(ConfidentialNote::Hidden);
        }
        let note = self.read(|connection| confidential::get(connection, self.store().keys(), id))?;
        if matches!(note, ConfidentialNote::Text(_)) {
            self.note_reading(reading::CONFIDENTIAL, id);
        }
        Ok(note)
    }

    /// Changes the confidential note on a contact that says `old`. Where nothing differs, nothing is written.
    pub fn change_confidential(
        &self,
        id: ContactId,
        old: Personal<String>,
        new: Personal<String>,
    ) -> Result<((), Changed)> {
        let changed = self.write_undoable(|tx, rules| {
            let stored = confidential::change(tx, rules, id, &old, new)?;
            let steps = vec![Step::Confidential(id, [stored, old])];
            let label = UndoLabel { action: UndoAction::Change, object: UndoObject::Contact, count: 1 };
            Ok(((), label, steps))
        });
        match changed {
            Err(Error::NothingToChange) => Ok(((), Changed::default())),
            changed => changed,
        }
    }
}
