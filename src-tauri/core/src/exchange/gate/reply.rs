//! Letters about requests and restrictions, to recipients, and the package with one: each is complete on the disk before it is journaled,
//! and at its place after that.

use std::path::Path;

use serde_json::json;

use super::letter::put;
use crate::{
    crm::{contact, reading},
    document::guess,
    erasure::archive,
    error::Result,
    exchange::{
        letter::{Letter, LetterFormat},
        lifting::LiftingLetter,
        notify::{NoticeLetter, erased::ErasureLetter},
        reply::{Packing, RequestLetter, RequestPackageSaved},
    },
    id::RequestId,
    personal::Personal,
    progress::Progress,
    recipient::notice::{self, NoticeMove},
    request,
    role::Permission,
    session::{Changed, Session},
    store::Tx,
    template::TemplateKind,
};

/// Writes a letter about a request, as it was set; returns what the file is called. That it was made stands on the request's path.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden), [`Error::ReadOnly`](crate::error::Error::ReadOnly),
/// [`Error::File`](crate::error::Error::File) where it can't be written.
pub fn save_request_letter(
    session: &Session,
    letter: &RequestLetter,
    format: LetterFormat,
    bytes: &[u8],
    path: &Path,
) -> Result<(Personal<String>, Changed)> {
    put(session, Permission::RequestRun, bytes, path, |tx| {
        if let Some(contact) = letter.contact {
            contact::journal(tx, reading::LETTER, contact, &letter.told(format))?;
        }
        note_on_path(tx, letter.request, letter.kind, &letter.letter, format)
    })
}

/// Writes the letter that tells somebody that a restriction will be lifted, as it was set; returns what the file is called. That it was made is
/// journaled, and stands on the path of the request that the restriction follows.
///
/// # Errors
/// As [`save_request_letter`].
pub fn save_lifting_letter(
    session: &Session,
    letter: &LiftingLetter,
    format: LetterFormat,
    bytes: &[u8],
    path: &Path,
) -> Result<(Personal<String>, Changed)> {
    put(session, Permission::ConsentRun, bytes, path, |tx| {
        contact::journal(tx, reading::LETTER, letter.contact, &letter.told(format))?;
        match letter.request {
            Some(request) => {
                let kind = TemplateKind::RestrictionLifted;
                note_on_path(tx, request, kind, &letter.letter, format)
            }
            None => Ok(()),
        }
    })
}

/// Writes the letter of a notice to a recipient, as it was set; returns what the file is called. That it was made is journaled, and noted on
/// the notice as drafted.
///
/// # Errors
/// As [`save_request_letter`]; [`Error::Conflict`](crate::error::Error::Conflict) where somebody changed the notice since.
pub fn save_notice_letter(
    session: &Session,
    letter: &NoticeLetter,
    format: LetterFormat,
    bytes: &[u8],
    path: &Path,
) -> Result<(Personal<String>, Changed)> {
    put(session, Permission::RecipientChange, bytes, path, |tx| {
        contact::journal(tx, reading::LETTER, letter.contact, &letter.told(format))?;
        notice::act(tx, letter.notice, letter.revision, NoticeMove::Draft)
    })
}

/// Writes the letter that tells a recipient of an erasure, as it was set; returns what the file is called. That it was made is journaled.
///
/// # Errors
/// As [`save_request_letter`]; [`Error::NotFound`](crate::error::Error::NotFound) where they were told meanwhile.
pub fn save_erasure_letter(
    session: &Session,
    letter: &ErasureLetter,
    format: LetterFormat,
    bytes: &[u8],
    path: &Path,
) -> Result<(Personal<String>, Changed)> {
    put(session, Permission::ErasureRun, bytes, path, |tx| {
        archive::journal(tx, letter.archived, reading::LETTER, &letter.told(format))
    })
}

fn note_on_path(
    tx: &Tx<'_>,
    request: RequestId,
    kind: TemplateKind,
    letter: &Letter,
    format: LetterFormat,
) -> Result<()> {
    request::note_letter(tx, request, kind, letter.language.code(), &json!(format))
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
