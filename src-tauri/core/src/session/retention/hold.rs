//! What users do with legal holds.

use serde::Serialize;
use ts_rs::TS;

use super::named;
use crate::{
    error::Result,
    id::LegalHoldId,
    personal::Personal,
    retention::{
        category::RetentionItem,
        hold::{self, LegalHold, LegalHoldDraft},
    },
    role::Permission,
    session::{Changed, Session},
    store::Snapshot,
};

/// A legal hold, with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LegalHoldRow {
    /// The hold.
    pub hold: LegalHold,
    /// The name of whom it is about; empty for nobody.
    pub whom: Personal<String>,
    /// What is on hold; empty where that has no name of its own, or is gone.
    pub what: Personal<String>,
}

impl Session {
    /// The legal holds that stand on a record, or on whom it is about. Why is told to whoever may end them.
    ///
    /// # Errors
    /// As [`hold::of`].
    pub fn legal_holds_of(&self, item: RetentionItem) -> Result<Vec<LegalHold>> {
        let mut holds = self.read(|snapshot| hold::of(snapshot, item))?;
        self.veil_reasons(&mut holds);
        Ok(holds)
    }

    /// Takes out why something is on hold where that is not for this user.
    pub(super) fn veil_reasons(&self, holds: &mut [LegalHold]) {
        if !self.actor().role.may(Permission::RetentionChange) {
            for hold in holds {
                hold.draft.reason = Personal::default();
            }
        }
    }

    /// The legal holds: those that stand, what is to be looked at first first; then those that ended.
    ///
    /// # Errors
    /// As [`hold::list`].
    pub fn legal_holds(&self) -> Result<Vec<LegalHoldRow>> {
        self.read(|snapshot| hold::list(snapshot)?.into_iter().map(|hold| hold_row(snapshot, hold)).collect())
    }

    /// Puts something on hold. It can be ended, and is not undone.
    ///
    /// # Errors
    /// As [`hold::set`].
    pub fn set_legal_hold(
        &self,
        item: RetentionItem,
        draft: LegalHoldDraft,
    ) -> Result<(LegalHoldRow, Changed)> {
        self.write(|tx, _| {
            let id = hold::set(tx, item, draft)?;
            hold_row(tx, hold::get(tx, id)?)
        })
    }

    /// Changes why something is on hold, or when that is looked at again.
    ///
    /// # Errors
    /// As [`hold::change`].
    pub fn change_legal_hold(
        &self,
        id: LegalHoldId,
        revision: i64,
        draft: LegalHoldDraft,
    ) -> Result<(LegalHoldRow, Changed)> {
        self.write(|tx, _| {
            hold::change(tx, id, revision, draft)?;
            hold_row(tx, hold::get(tx, id)?)
        })
    }

    /// Ends a hold.
    ///
    /// # Errors
    /// As [`hold::end`].
    pub fn end_legal_hold(
        &self,
        id: LegalHoldId,
        revision: i64,
        note: Personal<String>,
    ) -> Result<(LegalHoldRow, Changed)> {
        self.write(|tx, _| {
            hold::end(tx, id, revision, note)?;
            hold_row(tx, hold::get(tx, id)?)
        })
    }
}

fn hold_row(snapshot: &Snapshot<'_>, hold: LegalHold) -> Result<LegalHoldRow> {
    let (_, whom, what) = named(snapshot, hold.item)?;
    Ok(LegalHoldRow { hold, whom, what })
}
