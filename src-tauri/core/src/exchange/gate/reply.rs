//! Letters about requests, and the package with one: each is complete on the disk before it is journaled, and at its place after that.

use std::path::Path;

use serde_json::json;

use crate::{
    crm::{contact, reading},
    document::guess,
    error::Result,
    exchange::reply::{Packing, RequestLetter, RequestLetterFormat, RequestPackageSaved},
    personal::Personal,
    progress::Progress,
    request,
    role::Permission,
    session::{Changed, Session},
    vault::pending::Pending,
};

/// Writes a letter about a request, as it was set; returns what the file is called. That it was made stands on the request's path.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden), [`Error::ReadOnly`](crate::error::Error::ReadOnly),
/// [`Error::File`](crate::error::Error::File) where it can't be written.
pub fn save_request_letter(
    session: &Session,
    letter: &RequestLetter,
    format: RequestLetterFormat,
    bytes: &[u8],
    path: &Path,
) -> Result<(Personal<String>, Changed)> {
    session.actor().role.require(Permission::RequestRun)?;
    session.store().require_writable()?;
    let file = Pending::of(bytes, path)?;
    let ((), changed) = session.write(|tx, _| {
        if let Some(contact) = letter.contact {
            contact::journal(tx, reading::LETTER, contact, &letter.told(format))?;
        }
        request::note_letter(tx, letter.request, letter.kind, letter.language.code(), &json!(format))
    })?;
    file.appear()?;
    Ok((guess::file_name(path), changed))
}

/// Writes the package that answers a request, with the letter as it was set (PDF).
///
/// # Errors
/// As [`save_access`](super::save_access); [`Error::Forbidden`](crate::error::Error::Forbidden) to who may not handle requests.
pub fn save_request_package(
    session: &Session,
    packing: &Packing,
    letter: &[u8],
    path: &Path,
    progress: &dyn Progress,
) -> Result<(RequestPackageSaved, Changed)> {
    session.actor().role.require(Permission::RequestRun)?;
    let (saved, changed) = super::access::save(session, &packing.answer(letter), path, progress)?;
    let told = RequestPackageSaved {
        password: saved.password.as_str().into(),
        file: guess::file_name(path),
        files: saved.files,
        data: saved.data,
        redactions: saved.redactions,
    };
    Ok((told, changed))
}
