//! Commands about purposes.

use kartotek_core::{
    error::Result,
    id::PurposeId,
    purpose::{self, Purpose, PurposeDraft, PurposeField, PurposeOffer, PurposePreset, preset},
    session::purpose::PurposeRow,
    text::Language,
};

use crate::desk::Desk;

pub(crate) fn purpose_list(desk: &Desk) -> Result<Vec<PurposeRow>> {
    desk.with(kartotek_core::session::Session::purposes)
}

pub(crate) fn purpose_get(desk: &Desk, id: PurposeId) -> Result<PurposeRow> {
    desk.with(|session| session.purpose(id))
}

pub(crate) fn purpose_fields(desk: &Desk) -> Result<Vec<PurposeField>> {
    desk.with(|session| session.read(|snapshot| Ok(purpose::fields(&purpose::list(snapshot)?))))
}

/// The presets in the words of a language: "de" and "sv", or else English.
pub(crate) fn purpose_presets(_desk: &Desk, language: String) -> Result<Vec<PurposeOffer>> {
    Ok(preset::offers(Language::of(&language)))
}

pub(crate) fn purpose_add(
    desk: &Desk,
    draft: PurposeDraft,
    preset: Option<PurposePreset>,
) -> Result<Purpose> {
    Ok(desk.told(desk.with(|session| session.add_purpose(draft, preset))?))
}

pub(crate) fn purpose_change(
    desk: &Desk,
    id: PurposeId,
    revision: i64,
    draft: PurposeDraft,
) -> Result<Purpose> {
    Ok(desk.told(desk.with(|session| session.change_purpose(id, revision, draft))?))
}

pub(crate) fn purpose_remove(desk: &Desk, id: PurposeId) -> Result<()> {
    desk.told(desk.with(|session| session.remove_purpose(id, true))?);
    Ok(())
}

pub(crate) fn purpose_restore(desk: &Desk, id: PurposeId) -> Result<()> {
    desk.told(desk.with(|session| session.remove_purpose(id, false))?);
    Ok(())
}

/// Moves a purpose to a place in the list, from 0.
pub(crate) fn purpose_move(desk: &Desk, id: PurposeId, position: usize) -> Result<()> {
    desk.told(desk.with(|session| session.move_purpose(id, position))?);
    Ok(())
}
