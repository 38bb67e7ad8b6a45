//! Records by their sort: where each stands, whom it is about, and whether it is as it was written.

use rusqlite::OptionalExtension;

use super::category::{RetentionItem, RetentionItemKind};
use crate::{
    error::{Error, Result},
    id::ContactId,
    store::{
        Snapshot,
        row_mac::{self, Table},
    },
};

impl RetentionItem {
    /// A contact as a whole.
    pub const fn contact(id: ContactId) -> Self {
        Self { kind: RetentionItemKind::Contact, id: id.0 }
    }

    /// What shows that its row is as it was written.
    const fn table(self) -> &'static Table {
        match self.kind {
            RetentionItemKind::Contact | RetentionItemKind::Confidential => &row_mac::CONTACT,
            RetentionItemKind::Activity => &row_mac::ACTIVITY,
            RetentionItemKind::Task => &row_mac::TASK,
            RetentionItemKind::Deal => &row_mac::DEAL,
            RetentionItemKind::Voucher => &row_mac::VOUCHER,
            RetentionItemKind::Document => &row_mac::DOCUMENT,
            RetentionItemKind::Consent => &row_mac::CONSENT,
            RetentionItemKind::Request => &row_mac::REQUEST,
            RetentionItemKind::Import => &row_mac::IMPORT,
        }
    }

    /// Checks that it is there, and its row as it was written last.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
    pub(crate) fn verify(self, snapshot: &Snapshot<'_>) -> Result<()> {
        row_mac::verify(snapshot, self.table(), self.id)
    }

    /// How the journal names it; a contact's confidential note as the contact.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub(crate) fn object(self, snapshot: &Snapshot<'_>) -> Result<[u8; 16]> {
        row_mac::object(snapshot, self.table(), self.id)
    }

    /// Whom it is about; none where it is about no contact.
    ///
    /// # Errors
    /// [`Error::NotFound`] where it is not there.
    pub(crate) fn about(self, snapshot: &Snapshot<'_>) -> Result<Option<ContactId>> {
        let select = match self.kind {
            RetentionItemKind::Contact | RetentionItemKind::Confidential => {
                "SELECT id FROM contact WHERE id = ?1"
            }
            RetentionItemKind::Activity => "SELECT contact_id FROM activity WHERE id = ?1",
            RetentionItemKind::Task => "SELECT contact_id FROM task WHERE id = ?1",
            RetentionItemKind::Deal => "SELECT contact_id FROM deal WHERE id = ?1",
            RetentionItemKind::Voucher => "SELECT contact_id FROM voucher WHERE id = ?1",
            RetentionItemKind::Document => "SELECT contact_id FROM document WHERE id = ?1",
            RetentionItemKind::Consent => "SELECT contact_id FROM consent_event WHERE id = ?1",
            RetentionItemKind::Request => "SELECT contact_id FROM request WHERE id = ?1",
            RetentionItemKind::Import => "SELECT NULL FROM import WHERE id = ?1",
        };
        let found = snapshot.prepare_cached(select)?.query_row([self.id], |row| row.get(0)).optional()?;
        found.ok_or(Error::NotFound)
    }
}
