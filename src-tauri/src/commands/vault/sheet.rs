//! The recovery sheet as PDF, as long as its code waits to be typed back.

use std::sync::{Arc, PoisonError, RwLock};

use kartotek_core::{
    error::{Error, Result},
    session::office::Office,
    user,
};
use kartotek_letter::{Language, RecoveryLetter};
use zeroize::Zeroizing;

use crate::{
    desk::{Desk, Phase},
    system::Filter,
};

const PDF: Filter = Filter { name: "PDF", extensions: &["pdf"] };

/// Asks for a place and writes the sheet there; `false` where the user cancelled.
pub(crate) fn vault_recovery_save(desk: &Desk) -> Result<bool> {
    // Whoever has no code to save is not asked for a place. The office is not held while the dialog is open.
    shown(desk)?;
    let Some(place) = desk.system()?.save("kartotek-recovery-sheet.pdf", PDF) else { return Ok(false) };
    let (office, groups) = shown(desk)?;
    let office = office.read().unwrap_or_else(PoisonError::into_inner);
    office.save_sheet(&set(desk, &office, &groups)?, &place)?;
    Ok(true)
}

/// The vault whose code is shown, and that code.
fn shown(desk: &Desk) -> Result<(Arc<RwLock<Office>>, Vec<String>)> {
    match &*desk.phase() {
        Phase::Confirming { office, sheet, .. } => Ok((Arc::clone(office), sheet.groups.clone())),
        Phase::Closed | Phase::Open(_) => Err(Error::NotFound),
    }
}

fn set(desk: &Desk, office: &Office, groups: &[String]) -> Result<Zeroizing<Vec<u8>>> {
    let session = office.session();
    let user = session.read(|connection| user::get(connection, session.actor().user))?;
    let letter = RecoveryLetter {
        language: Language::of(desk.remembered(|remembered| remembered.preference.spoken())),
        vault: &office.vault().name(),
        fingerprint: &office.vault().fingerprint(),
        user: &user.name,
        date: desk.clock.today(),
        groups,
    };
    letter.to_pdf().map_err(Error::internal)
}
