//! Commands about key files. The window gets the name of the chosen one; path and content stay here, and nothing of it is
//! remembered between runs.

use std::{path::Path, sync::PoisonError};

use kartotek_core::{
    error::Result,
    vault::{KeyFile, Passphrase, key_file::EXTENSION},
};

use crate::{
    desk::{Desk, lock},
    secret::Secrets,
    system::Filter,
};

const KEY_FILE: Filter = Filter { name: "Kartotek", extensions: &[EXTENSION] };

/// Asks for the key file to unlock with; gives its name, or `None` where the user cancelled. Until the vault is open only the
/// path is kept, so that a stick which is pulled out takes the key with it.
pub(crate) fn vault_key_file_pick(desk: &Desk) -> Result<Option<String>> {
    let Some(path) = desk.system()?.file(KEY_FILE) else { return Ok(None) };
    KeyFile::read(&path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    *lock(&desk.chosen_key_file) = Some(path);
    Ok(name)
}

/// Goes without a key file again.
pub(crate) fn vault_key_file_clear(desk: &Desk) -> Result<()> {
    *lock(&desk.chosen_key_file) = None;
    Ok(())
}

/// The chosen key file.
pub(crate) fn chosen(desk: &Desk) -> Result<Option<KeyFile>> {
    let path = lock(&desk.chosen_key_file).clone();
    path.as_deref().map(|path: &Path| KeyFile::read(path)).transpose()
}

/// Asks for a place and makes the key file that the user's passphrase needs from then on; `false` where the user cancelled.
pub(crate) fn vault_key_file_add(desk: &Desk, secrets: Secrets) -> Result<bool> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    // Whoever mistyped is not asked for a place. The office is not held while the dialog is open.
    desk.with_office(|office| office.verify_passphrase(&passphrase))?;
    let name = format!("kartotek.{EXTENSION}");
    let Some(place) = desk.system()?.save(&name, KEY_FILE) else { return Ok(false) };
    let office = desk.office()?;
    office.write().unwrap_or_else(PoisonError::into_inner).add_key_file(&passphrase, &place)?;
    Ok(true)
}

/// Has the user's passphrase open the vault alone again.
pub(crate) fn vault_key_file_remove(desk: &Desk, secrets: Secrets) -> Result<()> {
    let [passphrase] = secrets.take()?;
    let passphrase = Passphrase::from_bytes(&passphrase)?;
    let office = desk.office()?;
    office.write().unwrap_or_else(PoisonError::into_inner).remove_key_file(&passphrase)
}
