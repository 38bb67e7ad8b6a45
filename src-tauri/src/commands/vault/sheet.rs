//! A new recovery code until it was typed back: shown, saved as a sheet, confirmed.

use std::{
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
};

use kartotek_core::{
    error::{Error, Result},
    session::office::Office,
    user,
    vault::{RecoveryAnswer, RecoveryCode, RecoverySheet},
};
use kartotek_letter::{Language, RecoveryLetter};
use zeroize::Zeroizing;

use crate::{
    desk::{Desk, Phase},
    system::Filter,
};

/// Waits for a recovery code to be typed back. It is remembered that it was not, in case the app ends before.
pub(crate) fn confirm(
    desk: &Desk,
    phase: &mut Phase,
    office: Arc<RwLock<Office>>,
    code: RecoveryCode,
) -> RecoverySheet {
    let folder = folder(&office);
    let sheet = code.sheet();
    *phase = Phase::Confirming { office, code, sheet: sheet.clone() };
    // The code has to be shown even where nothing can be remembered.
    let _ = desk.remember(|remembered| {
        remembered.unconfirmed.retain(|known| *known != folder);
        remembered.unconfirmed.push(folder);
    });
    sheet
}

/// The recovery code that waits to be typed back, for a page that was loaded again meanwhile.
pub(crate) fn vault_recovery_sheet(desk: &Desk) -> Result<RecoverySheet> {
    match &*desk.phase() {
        Phase::Confirming { sheet, .. } => Ok(sheet.clone()),
        Phase::Closed | Phase::Open(_) => Err(Error::NotFound),
    }
}

pub(crate) fn vault_recovery_confirm(desk: &Desk, answers: Vec<RecoveryAnswer>) -> Result<()> {
    let mut phase = desk.phase();
    let Phase::Confirming { office, code, sheet } = &*phase else { return Err(Error::NotFound) };
    code.confirm(&sheet.confirm, &answers)?;
    let office = Arc::clone(office);
    let folder = folder(&office);
    let _ = desk.remember(|remembered| remembered.unconfirmed.retain(|known| *known != folder));
    desk.touch();
    *phase = Phase::Open(office);
    Ok(())
}

/// Asks for a place and writes the sheet there; `false` where the user cancelled.
pub(crate) fn vault_recovery_save(desk: &Desk) -> Result<bool> {
    // Whoever has no code to save is not asked for a place. The office is not held while the dialog is open.
    shown(desk)?;
    let Some(place) = desk.system()?.save("kartotek-recovery-sheet.pdf", Filter::PDF) else {
        return Ok(false);
    };
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

fn folder(office: &RwLock<Office>) -> PathBuf {
    office.read().unwrap_or_else(PoisonError::into_inner).vault().folder().to_owned()
}
