//! The history of contacts and companies, and putting old values back.

use std::collections::HashMap;

use crate::{
    crm::{
        company::{self, Company},
        contact::{self, Contact},
        history::{self, HistoryPage},
        reading,
    },
    error::Result,
    history::disclosure::Disclosures,
    id::{CompanyId, ContactId},
    recipient,
    session::{
        Changed, Session, lock,
        undo::{Step, UndoAction, UndoLabel, UndoObject, companies_without},
    },
    store::{Origin, Snapshot},
};

const CHANGE: UndoAction = UndoAction::Change;

impl Session {
    /// What changed about a contact: the newest page, or that before the entry of a number. Where it shows what a confidential
    /// note said, that is journaled.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`].
    pub fn contact_history(&self, id: ContactId, before: Option<u64>) -> Result<HistoryPage> {
        let keys = self.store().keys();
        let page = self.read(|snapshot| history::of_contact(snapshot, keys, &self.rules(), id, before))?;
        let shown = |entry: &history::HistoryEntry| entry.changes.iter().any(|change| change.field == "note");
        if page.entries.iter().any(shown) {
            self.note_reading(reading::CONFIDENTIAL, id);
        }
        Ok(page)
    }

    /// Who read about a contact, and the exports that the contact was in: the newest page, or that before the entry of a number.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`].
    pub fn contact_readings(&self, id: ContactId, before: Option<u64>) -> Result<HistoryPage> {
        let keys = self.store().keys();
        self.with_disclosures(|snapshot, known| history::readings(snapshot, keys, known, id, before))
    }

    /// Checks that nothing is missing of what the journal knows to have been handed of a contact to recipients of the register.
    ///
    /// # Errors
    /// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
    pub(crate) fn require_disclosures(&self, id: ContactId) -> Result<()> {
        self.with_disclosures(|snapshot, known| {
            let subject = history::about_contact(snapshot, id)?.subject;
            let exports = subject.into_iter().flat_map(|subject| known.of(subject));
            let handed = exports.filter_map(|one| Some((one.seq, one.handed_to?)));
            recipient::verify_complete(snapshot, id, handed)
        })
    }

    /// With the exports that the journal tells of.
    fn with_disclosures<T>(&self, run: impl FnOnce(&Snapshot<'_>, &Disclosures) -> Result<T>) -> Result<T> {
        let keys = self.store().keys();
        let (mut disclosures, mut people) = (lock(&self.disclosures), HashMap::new());
        // One by one, so that others can read between.
        while self.read(|snapshot| disclosures.read_next(snapshot, keys, &mut people))? {}
        self.read(|snapshot| run(snapshot, &disclosures))
    }

    /// What changed about a company: the newest page, or that before the entry of a number.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`].
    pub fn company_history(&self, id: CompanyId, before: Option<u64>) -> Result<HistoryPage> {
        self.read(|snapshot| history::of_company(snapshot, self.store().keys(), id, before))
    }

    /// Puts back the value of a contact's field that the change of a number replaced.
    ///
    /// # Errors
    /// As [`contact::change`]; [`crate::error::Error::NotFound`] also where that change, or its value, is not in the history.
    pub fn restore_contact_value(
        &self,
        id: ContactId,
        revision: i64,
        seq: u64,
        field: &str,
    ) -> Result<(Contact, Changed)> {
        self.write_undoable(|tx, rules| {
            let now = contact::get_listed(tx, id)?.draft;
            let about = history::about_contact(tx, id)?;
            let draft = history::replaced(tx, tx.keys, about, seq, field, &now)?;
            tx.set_origin(Origin::Restore(seq));
            let before = contact::change(tx, rules, id, revision, draft)?;
            let mut steps = vec![Step::Contact(id, Box::new(before))];
            steps.extend(companies_without(tx));
            Ok((
                contact::get(tx, id)?,
                UndoLabel { action: CHANGE, object: UndoObject::Contact, count: 1 },
                steps,
            ))
        })
    }

    /// Puts back the value of a company's field that the change of a number replaced.
    ///
    /// # Errors
    /// As [`company::change`]; [`crate::error::Error::NotFound`] also where that change, or its value, is not in the history.
    pub fn restore_company_value(
        &self,
        id: CompanyId,
        revision: i64,
        seq: u64,
        field: &str,
    ) -> Result<(Company, Changed)> {
        self.write_undoable(|tx, rules| {
            let now = company::get(tx, id)?.draft;
            let about = history::about_company(tx, id)?;
            let draft = history::replaced(tx, tx.keys, about, seq, field, &now)?;
            tx.set_origin(Origin::Restore(seq));
            let before = company::change(tx, rules, id, revision, draft)?;
            let steps = vec![Step::Company(id, Box::new(before))];
            Ok((
                company::get(tx, id)?,
                UndoLabel { action: CHANGE, object: UndoObject::Company, count: 1 },
                steps,
            ))
        })
    }
}
