//! Certificates of erasures: what they say names nobody, and that one was made is journaled before it appears.

use std::path::Path;

use serde_json::json;

use crate::{
    document::guess,
    error::Result,
    exchange::certificate::{Certificate, CertificateFormat},
    history::{self, Object},
    personal::Personal,
    role::Permission,
    session::{Changed, Session},
    vault::pending::Pending,
};

/// Writes a certificate as it was set; returns what the file is called.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden), [`Error::ReadOnly`](crate::error::Error::ReadOnly),
/// [`Error::File`](crate::error::Error::File) where it can't be written.
pub fn save_certificate(
    session: &Session,
    certificate: &Certificate,
    format: CertificateFormat,
    bytes: &[u8],
    path: &Path,
) -> Result<(Personal<String>, Changed)> {
    session.actor().role.require(Permission::ErasureRead)?;
    session.store().require_writable()?;
    let file = Pending::of(bytes, path)?;
    let payload = json!({ "number": certificate.number, "format": format });
    let ((), changed) =
        session.write(|tx, _| history::append(tx, "export.certificate", Object::VAULT, &payload))?;
    file.appear()?;
    Ok((guess::file_name(path), changed))
}
