//! The lawful basis of a purpose that somebody consented to. Who asked for consent can't go on with another basis where that turns out
//! difficult: what people were told would not be what is done (EDPB, guidelines 05/2020, 121 to 123).

use crate::{
    error::{Error, Problem, Result},
    id::PurposeId,
    purpose::{self, Basis, Purpose},
    store::Snapshot,
};

/// Refuses to put another basis in the place of consent where somebody ever consented. The other way is open: consent is then asked for.
///
/// # Errors
/// [`Error::Invalid`] with `basis`, [`Error::NotFound`].
pub(crate) fn require_basis(snapshot: &Snapshot<'_>, id: PurposeId, wanted: Basis) -> Result<()> {
    if wanted != Basis::Consent && keeps_basis(snapshot, &purpose::get(snapshot, id)?)? {
        return Err(Error::invalid("basis", Problem::Consented));
    }
    Ok(())
}

/// Whether a purpose rests on consent and somebody ever consented to it.
pub(crate) fn keeps_basis(snapshot: &Snapshot<'_>, purpose: &Purpose) -> Result<bool> {
    if purpose.draft.basis != Basis::Consent {
        return Ok(false);
    }
    Ok(snapshot
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_event WHERE purpose_id = ?1 AND kind IN ('given', 'renewed'))",
        )?
        .query_row([purpose.id], |row| row.get(0))?)
}
