//! Letters to people about their consents: each is complete on the disk before anything of it is recorded, and appears at its place
//! after that.

use std::path::Path;

use serde_json::json;

use crate::{
    crm::{contact, reading},
    document::guess,
    error::Result,
    exchange::{
        form::{self, ConsentForm, ConsentFormSaved},
        receipt::{ConsentReceipt, ConsentReceiptFormat},
    },
    personal::Personal,
    role::Permission,
    session::{Changed, Session},
    store::Tx,
    vault::pending::Pending,
};

/// Writes a form that asks for a consent, as it was set, and records the requests with it. Where those can't be recorded, the file is not
/// there.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden), [`Error::ReadOnly`](crate::error::Error::ReadOnly),
/// [`Error::File`](crate::error::Error::File) where it can't be written; otherwise as [`consent::add`](crate::consent::add), and
/// [`Error::Conflict`](crate::error::Error::Conflict) where the wording was changed meanwhile.
pub fn save_form(
    session: &Session,
    form: &ConsentForm,
    pdf: &[u8],
    path: &Path,
) -> Result<(ConsentFormSaved, Changed)> {
    session.actor().role.require(Permission::ConsentChange)?;
    session.store().require_writable()?;
    let file = Pending::of(pdf, path)?;
    let changed = if form.leaves_nothing() {
        Changed::default()
    } else {
        session.write(|tx, _| form::record(tx, form))?.1
    };
    file.appear()?;
    let saved = ConsentFormSaved { code: form.code.clone(), file: guess::file_name(path) };
    Ok((saved, changed))
}

/// Writes a receipt of somebody's consents, as it was set; returns what the file is called. That it leaves is journaled before it appears.
///
/// # Errors
/// As [`save_form`], the consents aside.
pub fn save_receipt(
    session: &Session,
    receipt: &ConsentReceipt,
    format: ConsentReceiptFormat,
    bytes: &[u8],
    path: &Path,
) -> Result<(Personal<String>, Changed)> {
    let payload = json!({
        "letter": "receipt",
        "format": format,
        "purpose": receipt.purpose_id(),
        "number": receipt.number,
    });
    put(session, Permission::ConsentChange, bytes, path, |tx| {
        contact::journal(tx, reading::LETTER, receipt.contact(), &payload)
    })
}

/// Writes a letter as it was set, noted in one change before it appears; returns what the file is called.
pub(super) fn put(
    session: &Session,
    permission: Permission,
    bytes: &[u8],
    path: &Path,
    note: impl FnOnce(&Tx<'_>) -> Result<()>,
) -> Result<(Personal<String>, Changed)> {
    session.actor().role.require(permission)?;
    session.store().require_writable()?;
    let file = Pending::of(bytes, path)?;
    let ((), changed) = session.write(|tx, _| note(tx))?;
    file.appear()?;
    Ok((guess::file_name(path), changed))
}
