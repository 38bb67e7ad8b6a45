//! Commands about the letter that tells somebody that a restriction will be lifted.

use kartotek_core::{
    error::Result,
    exchange::{
        gate,
        letter::{LetterFormat, LetterPreview},
        lifting::{self, LiftingLetterDraft, LiftingLetterOffer},
    },
    id::RestrictionId,
    personal::Personal,
};

use crate::{commands::letter, desk::Desk};

/// How the letter about a restriction can be written.
pub(crate) fn consent_lift_letter(desk: &Desk, id: RestrictionId) -> Result<LiftingLetterOffer> {
    desk.with(|session| lifting::offer(session, id))
}

pub(crate) fn consent_lift_letter_preview(desk: &Desk, letter: LiftingLetterDraft) -> Result<LetterPreview> {
    desk.with(|session| lifting::preview(session, &letter))
}

/// Asks for a place and writes the letter there; gives what the file is called, or `None` where the user cancelled.
pub(crate) fn consent_lift_letter_save(
    desk: &Desk,
    letter: LiftingLetterDraft,
    format: LetterFormat,
) -> Result<Option<Personal<String>>> {
    // Before a place is asked for.
    let (name, filter) = desk.with(|session| {
        let letter = lifting::prepare(session, &letter, format)?;
        Ok(letter::file(&letter.letter.number, format))
    })?;
    let Some(place) = desk.system()?.save(&name, filter) else { return Ok(None) };
    let saved = desk.with(|session| {
        let letter = lifting::prepare(session, &letter, format)?;
        let bytes = letter::written(&letter.letter, format)?;
        gate::save_lifting_letter(session, &letter, format, &bytes, &place)
    })?;
    Ok(Some(desk.told(saved)))
}
