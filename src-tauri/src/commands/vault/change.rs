//! Making a vault, and changing what opens it.

use std::{
    fs,
    sync::{Arc, PoisonError, RwLock},
};

use kartotek_core::{
    error::{Error, Result},
    session::office::Office,
    vault::{self, KdfParams, Passphrase, PassphraseStrength, RecoverySheet, VaultDraft, strength},
};

use super::{place::remember_vault, sheet::confirm};
use crate::{
    desk::{Desk, Phase},
    secret::Secrets,
};

pub(crate) fn vault_create(
    desk: &Desk,
    secrets: Secrets,
    place: u32,
    draft: VaultDraft,
) -> Result<RecoverySheet> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    strength::require(&passphrase, &[&draft.organisation, &draft.user_name])?;
    let path = desk.path(place)?;
    let mut phase = desk.phase();
    if !matches!(*phase, Phase::Closed) {
        return Err(Error::Busy);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| vault::folder::failure(&error))?;
    }
    let (office, code) = Office::create(&path, &draft, &passphrase, cost(), &desk.clock, desk.device()?)?;
    remember_vault(desk, office.vault().folder())?;
    Ok(confirm(desk, &mut phase, Arc::new(RwLock::new(office)), code))
}

/// Where the old passphrase was exposed, a new recovery code has to be typed back before work goes on.
pub(crate) fn vault_passphrase_change(
    desk: &Desk,
    secrets: Secrets,
    exposed: bool,
) -> Result<Option<RecoverySheet>> {
    let office = desk.office()?;
    let [old, new] = secrets.take()?;
    let (old, new) = (Passphrase::from_bytes(&old)?, Passphrase::from_bytes(&new)?);
    strength::require(&new, &[])?;
    let code = {
        let mut office = office.write().unwrap_or_else(PoisonError::into_inner);
        office.change_passphrase(&old, &new, cost(), exposed)?
    };
    Ok(code.map(|code| confirm(desk, &mut desk.phase(), office, code)))
}

/// Draws a new recovery code, to be typed back; the old one opens nothing from then on.
pub(crate) fn vault_recovery_replace(desk: &Desk, secrets: Secrets) -> Result<RecoverySheet> {
    let office = desk.office()?;
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    let code = {
        let mut office = office.write().unwrap_or_else(PoisonError::into_inner);
        office.replace_recovery(&passphrase)?
    };
    Ok(confirm(desk, &mut desk.phase(), office, code))
}

pub(crate) fn passphrase_strength(
    _: &Desk,
    secrets: Secrets,
    words: Vec<String>,
) -> Result<PassphraseStrength> {
    let [passphrase] = secrets.take()?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Ok(strength::estimate(&Passphrase::from_bytes(&passphrase)?, &words))
}

/// What deriving a key costs on this computer.
pub(crate) fn cost() -> KdfParams {
    #[cfg(feature = "window-test")]
    if std::env::var_os("KARTOTEK_WINDOW_TEST_SMALL_KDF").is_some() {
        return KdfParams::FLOOR;
    }
    KdfParams::calibrate()
}
