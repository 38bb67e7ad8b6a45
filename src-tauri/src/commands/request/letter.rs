//! Commands about letters and packages that answer requests.

use kartotek_core::{
    error::Result,
    exchange::{
        gate,
        letter::{LetterFormat, LetterPreview},
        reply::{
            self, RequestLetterDraft, RequestLetters, RequestPackage, RequestPackageDraft,
            RequestPackageSaved,
        },
    },
    id::RequestId,
    personal::Personal,
};

use crate::{commands::letter, desk::Desk, job, system::Filter};

const ZIP: Filter = Filter { name: "ZIP", extensions: &["zip"] };

/// Which letters fit where a request is.
pub(crate) fn request_letters(desk: &Desk, id: RequestId) -> Result<RequestLetters> {
    desk.with(|session| reply::offer(session, id))
}

pub(crate) fn request_letter_preview(desk: &Desk, letter: RequestLetterDraft) -> Result<LetterPreview> {
    desk.with(|session| reply::preview(session, &letter))
}

/// Asks for a place and writes a letter there; gives what the file is called, or `None` where the user cancelled.
pub(crate) fn request_letter_save(
    desk: &Desk,
    letter: RequestLetterDraft,
    format: LetterFormat,
) -> Result<Option<Personal<String>>> {
    // Before a place is asked for.
    let (name, filter) = desk.with(|session| {
        let letter = reply::prepare(session, &letter, format)?;
        Ok(letter::file(&letter.letter.number, format))
    })?;
    let Some(place) = desk.system()?.save(&name, filter) else { return Ok(None) };
    let saved = desk.with(|session| {
        let letter = reply::prepare(session, &letter, format)?;
        let bytes = letter::written(&letter.letter, format)?;
        gate::save_request_letter(session, &letter, format, &bytes, &place)
    })?;
    Ok(Some(desk.told(saved)))
}

/// What the package of a request will be.
pub(crate) fn request_package_check(desk: &Desk, id: RequestId) -> Result<RequestPackage> {
    desk.with(|session| reply::check(session, id))
}

/// Asks for a place and writes the package there; gives what opens it, once, or `None` where the user cancelled.
pub(crate) fn request_package_save(
    desk: &Desk,
    package: RequestPackageDraft,
    job: u32,
) -> Result<Option<RequestPackageSaved>> {
    // Before a place is asked for.
    let name = desk.with(|session| {
        reply::prepare(session, &package.letter, LetterFormat::Pdf)?;
        Ok(reply::packing(session, &package)?.file_name())
    })?;
    let Some(place) = desk.system()?.save(&name, ZIP) else { return Ok(None) };
    let saved = job::run(desk, job, |progress| {
        desk.with(|session| {
            let letter = letter::set(&reply::prepare(session, &package.letter, LetterFormat::Pdf)?.letter)?;
            let packing = reply::packing(session, &package)?;
            gate::save_request_package(session, &packing, &letter, &place, progress)
        })
    })?;
    Ok(Some(desk.told(saved)))
}
