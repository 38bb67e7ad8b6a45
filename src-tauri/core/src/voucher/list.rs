//! Lists of vouchers: those of a contact or company, and rows of them.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::{Voucher, get};
use crate::{
    crm::{contact, point::Owner},
    document::{self, Document},
    error::{Error, Result},
    id::{ContactId, DocumentId, VoucherId},
    personal::Personal,
    store::Snapshot,
};

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VoucherRow {
    /// The voucher.
    #[serde(flatten)]
    pub voucher: Voucher,
    /// The name of the contact whom it is about; empty for a company alone.
    pub person: Personal<String>,
    /// Its document; none where it has none, or one in the trash.
    pub file: Option<Document>,
}

/// What is about somebody in the trash is hidden with them.
const OF_CONTACT: &str = "
    SELECT id FROM voucher WHERE contact_id = ?1 AND trashed_at IS NULL ORDER BY issued_on DESC, id DESC";

const OF_COMPANY: &str = "
    SELECT voucher.id
    FROM voucher LEFT JOIN contact ON contact.id = contact_id
    WHERE voucher.company_id = ?1 AND voucher.trashed_at IS NULL AND contact.trashed_at IS NULL
    ORDER BY issued_on DESC, voucher.id DESC";

/// The vouchers of a contact or company, the latest first.
pub(crate) fn ids(snapshot: &Snapshot<'_>, owner: Owner) -> Result<Vec<i64>> {
    let (sql, owner) = match owner {
        Owner::Contact(id) => (OF_CONTACT, id.0),
        Owner::Company(id) => (OF_COMPANY, id.0),
    };
    let mut statement = snapshot.prepare_cached(sql)?;
    let ids = statement.query_map(params![owner], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// A row of a list.
///
/// # Errors
/// As [`get`].
pub fn row(snapshot: &Snapshot<'_>, id: VoucherId) -> Result<VoucherRow> {
    let voucher = get(snapshot, id)?;
    let person = voucher.party.contact.map(|id: ContactId| contact::get(snapshot, id)).transpose()?;
    let file = voucher.state.draft.document.map(|id| file(snapshot, id)).transpose()?.flatten();
    Ok(VoucherRow { voucher, person: person.map(|contact| contact.display_name).unwrap_or_default(), file })
}

fn file(snapshot: &Snapshot<'_>, id: DocumentId) -> Result<Option<Document>> {
    match document::get(snapshot, id) {
        Ok(document) => Ok(document.trashed_at.is_none().then_some(document)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
