//! Whom something is about: an activity, a task.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{
    crm::{company, contact, difference},
    error::{Error, Result},
    history::{self, Object},
    id::{CompanyId, ContactId, SubjectId},
    store::{Snapshot, Tx},
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

    /// Journals a change of what is about them: under the key of the contact, or the vault's own.
    pub(crate) fn journal(
        self,
        tx: &Tx<'_>,
        action: &'static str,
        object: Object,
        payload: &Value,
    ) -> Result<()> {
        let payload = difference::with_origin(tx, payload);
        let Some(contact) = self.contact else { return history::append(tx, action, object, &payload) };
        let subject: SubjectId = tx
            .prepare_cached("SELECT subject_id FROM contact WHERE id = ?1")?
            .query_row([contact], |row| row.get(0))?;
        let subject = history::subject(tx, tx.keys, subject)?;
        history::append_about(tx, action, object, &subject, &payload)
    }
}
