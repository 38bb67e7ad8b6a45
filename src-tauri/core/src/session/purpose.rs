//! What users do with purposes: each action with the step that takes it back.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{
    Changed, Session,
    action::{label, trash_action},
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    consent,
    crm::day::day_of,
    error::{Error, Result},
    id::PurposeId,
    purpose::{self, Purpose, PurposeDraft, PurposePreset, Readiness},
    store::Snapshot,
};

/// A purpose, and whether it can be used today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PurposeRow {
    /// The purpose.
    pub purpose: Purpose,
    /// Whether it can be used on the day that it is (UTC).
    pub readiness: Readiness,
    /// Whether it stays on consent, because somebody consented to it.
    pub keeps_basis: bool,
}

impl Session {
    /// The purposes in their order.
    pub fn purposes(&self) -> Result<Vec<PurposeRow>> {
        self.read(|snapshot| {
            purpose::list(snapshot)?.into_iter().map(|purpose| self.purpose_row(snapshot, purpose)).collect()
        })
    }

    /// A purpose, also one that was removed.
    ///
    /// # Errors
    /// As [`purpose::get`].
    pub fn purpose(&self, id: PurposeId) -> Result<PurposeRow> {
        self.read(|snapshot| self.purpose_row(snapshot, purpose::get(snapshot, id)?))
    }

    fn purpose_row(&self, snapshot: &Snapshot<'_>, purpose: Purpose) -> Result<PurposeRow> {
        let readiness = purpose::ready(&purpose.draft, self.today());
        let keeps_basis = consent::keeps_basis(snapshot, &purpose)?;
        Ok(PurposeRow { purpose, readiness, keeps_basis })
    }

    /// The day that it is, in UTC.
    fn today(&self) -> NaiveDate {
        day_of(self.store().clock().now())
    }

    /// Adds a purpose at the end of the list.
    ///
    /// # Errors
    /// As [`purpose::add`].
    pub fn add_purpose(
        &self,
        draft: PurposeDraft,
        preset: Option<PurposePreset>,
    ) -> Result<(Purpose, Changed)> {
        self.write_undoable(|tx, _| {
            let id = purpose::add(tx, draft, preset)?;
            let steps = vec![Step::PurposeRemoval(id, true)];
            Ok((purpose::get(tx, id)?, label(UndoAction::Add, UndoObject::Purpose, 1), steps))
        })
    }

    /// Changes a purpose that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`purpose::change`]; [`Error::Invalid`] with `basis` where somebody consented, and it would no longer be consent.
    pub fn change_purpose(
        &self,
        id: PurposeId,
        revision: i64,
        draft: PurposeDraft,
    ) -> Result<(Purpose, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            consent::require_basis(tx, id, draft.basis)?;
            let before = purpose::change(tx, id, revision, draft)?;
            let steps = vec![Step::Purpose(id, Box::new(before))];
            Ok((purpose::get(tx, id)?, label(UndoAction::Change, UndoObject::Purpose, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| purpose::get(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Removes a purpose, or takes it back into the list.
    ///
    /// # Errors
    /// As [`purpose::set_removed`].
    pub fn remove_purpose(&self, id: PurposeId, removed: bool) -> Result<((), Changed)> {
        self.write_undoable(|tx, _| {
            purpose::set_removed(tx, id, removed)?;
            let steps = vec![Step::PurposeRemoval(id, !removed)];
            Ok(((), label(trash_action(removed), UndoObject::Purpose, 1), steps))
        })
    }

    /// Moves a purpose to a place in the list, from 0.
    ///
    /// # Errors
    /// As [`purpose::move_to`].
    pub fn move_purpose(&self, id: PurposeId, position: usize) -> Result<((), Changed)> {
        self.write_undoable(|tx, _| {
            let before = purpose::move_to(tx, id, position)?;
            let steps = vec![Step::PurposeOrder(before)];
            Ok(((), label(UndoAction::Move, UndoObject::Purpose, 1), steps))
        })
    }
}
