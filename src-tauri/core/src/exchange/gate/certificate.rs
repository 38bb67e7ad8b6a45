//! What leaves after an erasure: its certificate, which names nobody, and files that a law keeps. Each is journaled before it appears.

use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde_json::json;

use crate::{
    document::{guess, media},
    error::{DocumentProblem, Error, Result},
    exchange::certificate::{Certificate, CertificateFormat},
    history::{self, Object},
    id::ArchiveId,
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

/// Writes a copy of a file that is kept of somebody who was erased into a folder, for a program that shows it, under a name that says nothing
/// but its kind. That it leaves is journaled first.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`]; [`DocumentProblem::Unknown`] where it could be run rather than shown, or is of no known kind;
/// [`Error::Document`] where it is missing or damaged; [`Error::ReadOnly`] where it can't be journaled, [`Error::File`] where it can't be
/// written.
pub fn lend_archived(session: &Session, id: ArchiveId, at: usize, folder: &Path) -> Result<PathBuf> {
    session.actor().role.require(Permission::ErasureRun)?;
    session.store().require_writable()?;
    let (media_type, content) = session.archived_file(id, at)?;
    let ending = media::ending(&media_type).ok_or(Error::document(DocumentProblem::Unknown))?;
    let path = folder.join(format!("{}.{ending}", HEXLOWER.encode(&crate::random::bytes::<8>())));
    let file = Pending::of(&content, &path)?;
    session.open_archived(id)?;
    file.appear()?;
    Ok(path)
}
