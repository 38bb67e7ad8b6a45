//! What users do with activities: each action with the step that takes it back.

use super::action::{label, trash_action};
use crate::{
    activity::{
        self, Activity, ActivityDraft, Party,
        mention::{self, Mention},
    },
    error::{Error, Result},
    id::{ActivityId, ContactId},
    session::{
        Changed, Session,
        undo::{Step, UndoAction, UndoObject},
    },
};

/// How many people are proposed to be mentioned.
const SUGGESTED: usize = 8;

impl Session {
    /// Adds an activity.
    ///
    /// # Errors
    /// As [`activity::add`].
    pub fn add_activity(&self, party: Party, draft: ActivityDraft) -> Result<(Activity, Changed)> {
        self.write_undoable(|tx, _| {
            let id = activity::add(tx, party, draft)?;
            let steps = vec![Step::ActivityTrash(vec![id], true)];
            Ok((activity::get(tx, id)?, label(UndoAction::Add, UndoObject::Activity, 1), steps))
        })
    }

    /// Changes an activity that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`activity::change`].
    pub fn change_activity(
        &self,
        id: ActivityId,
        revision: i64,
        draft: ActivityDraft,
    ) -> Result<(Activity, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = activity::change(tx, id, revision, draft)?;
            let steps = vec![Step::Activity(id, Box::new(before))];
            Ok((activity::get(tx, id)?, label(UndoAction::Change, UndoObject::Activity, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| activity::get(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Moves activities into the trash or out of it; returns how many were moved.
    ///
    /// # Errors
    /// As [`activity::set_trashed`]; [`Error::NothingToChange`] where all are there already.
    pub fn trash_activities(&self, ids: &[ActivityId], trashed: bool) -> Result<(usize, Changed)> {
        self.store().freeing(|| {
            self.write_undoable(|tx, _| {
                let moved = activity::set_trashed(tx, ids, trashed)?;
                let count = moved.len();
                if count == 0 {
                    return Err(Error::NothingToChange);
                }
                let steps = vec![Step::ActivityTrash(moved, !trashed)];
                Ok((count, label(trash_action(trashed), UndoObject::Activity, count), steps))
            })
        })
    }

    /// The best contacts to mention for a text.
    pub fn suggest_mentions(&self, words: &str) -> Result<Vec<Mention>> {
        let ids = self.contact_index()?.query(words).window(0, SUGGESTED);
        self.read(|snapshot| {
            ids.into_iter()
                .map(|id| {
                    let id = ContactId(id);
                    Ok(Mention {
                        token: mention::token(snapshot, id)?,
                        person: mention::person(snapshot, id)?,
                    })
                })
                .collect()
        })
    }
}
