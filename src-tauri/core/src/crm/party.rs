//! Whom something is about: an activity, a document, a task.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{
    crm::{company, contact, difference},
    error::{Error, Problem, Result},
    history::{self, Object, Subject},
    id::{CompanyId, ContactId, SubjectId},
    store::{Snapshot, StoreKeys, Tx},
};

/// Whom something is about: a contact, a company, or a contact as somebody of a company.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Party {
    /// The contact.
    pub contact: Option<ContactId>,
    /// The company.
    pub company: Option<CompanyId>,
}

impl Party {
    /// Refuses nobody.
    pub(crate) fn require_named(self) -> Result<()> {
        if self == Self::default() { Err(Error::invalid("contact", Problem::Missing)) } else { Ok(()) }
    }

    /// Refuses to write about who is not there, or lies in the trash. The company of what is about a contact may lie there.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub(crate) fn require_listed(self, snapshot: &Snapshot<'_>) -> Result<()> {
        if let Some(id) = self.contact {
            contact::get_listed(snapshot, id)?;
            return self.company.map_or(Ok(()), |id| company::name(snapshot, id).map(drop));
        }
        match self.company.map(|id| company::get(snapshot, id)).transpose()? {
            Some(company) if company.trashed_at.is_some() => Err(Error::NotFound),
            _ => Ok(()),
        }
    }

    /// The data subject whose it is: the contact's, also on the company's page. A company alone is none.
    pub(crate) fn subject(self, snapshot: &Snapshot<'_>, keys: &StoreKeys) -> Result<Option<Subject>> {
        self.subject_id(snapshot)?.map(|subject| history::subject(snapshot, keys, subject)).transpose()
    }

    /// Journals a change of what is about them, under the contact's key or the vault's own.
    pub(crate) fn journal(
        self,
        tx: &Tx<'_>,
        action: &'static str,
        object: Object,
        payload: &Value,
    ) -> Result<()> {
        let payload = difference::with_origin(tx, payload);
        match self.subject(tx, tx.keys)? {
            Some(subject) => history::append_about(tx, action, object, &subject, &payload),
            None => history::append(tx, action, object, &payload),
        }
    }

    /// Removes what the journal keeps of something that is about them and goes for good, and journals that with what is said of it.
    ///
    /// # Errors
    /// [`Error::Restricted`].
    pub(crate) fn forget(self, tx: &Tx<'_>, object: Object, told: Value) -> Result<()> {
        history::forget_item(tx, self.subject_id(tx)?, object, told)
    }

    /// Removes those earlier values of something that is about them and stays of which `goes` says so, and journals that.
    ///
    /// # Errors
    /// [`Error::Restricted`].
    pub(crate) fn forget_part(
        self,
        tx: &Tx<'_>,
        object: Object,
        told: Value,
        goes: impl Fn(&Value) -> bool,
    ) -> Result<()> {
        history::forget_part(tx, self.subject_id(tx)?, object, told, goes)
    }

    fn subject_id(self, snapshot: &Snapshot<'_>) -> Result<Option<SubjectId>> {
        let Some(contact) = self.contact else { return Ok(None) };
        let mut statement = snapshot.prepare_cached("SELECT subject_id FROM contact WHERE id = ?1")?;
        Ok(statement.query_row([contact], |row| row.get(0)).map(Some)?)
    }
}
