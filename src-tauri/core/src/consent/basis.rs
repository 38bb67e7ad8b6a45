//! The lawful basis of a purpose that somebody consented to. Who asked for consent can't go on with another basis where that turns out
//! difficult: what people were told would not be what is done (EDPB, guidelines 05/2020, 121 to 123).

use crate::{
    error::{Error, Problem, Result},
    id::PurposeId,
    purpose::{self, Basis},
    store::Snapshot,
};

/// Refuses to put another basis in the place of consent where somebody ever consented. The other way is open: consent is then asked for.
///
/// # Errors
/// [`Error::Invalid`] with `basis`, [`Error::NotFound`].
pub(crate) fn require_basis(snapshot: &Snapshot<'_>, id: PurposeId, wanted: Basis) -> Result<()> {
    if wanted == Basis::Consent || purpose::get(snapshot, id)?.draft.basis != Basis::Consent {
        return Ok(());
    }
    let is_consented: bool = snapshot
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_event WHERE purpose_id = ?1 AND kind IN ('given', 'renewed'))",
        )?
        .query_row([id], |row| row.get(0))?;
    if is_consented { Err(Error::invalid("basis", Problem::Consented)) } else { Ok(()) }
}
