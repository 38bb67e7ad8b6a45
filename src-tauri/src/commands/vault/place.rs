//! Where vaults lie: proposed, chosen, looked at, remembered, forgotten.

use std::{path::Path, sync::PoisonError};

use kartotek_core::{
    error::{Error, Problem, Result, VaultProblem},
    vault::{self, VaultGlimpse, VaultPlace},
};

use super::demo::demo_folder;
use crate::desk::Desk;

/// What a vault's folder ends in.
const ENDING: &str = "kartotek";

/// Looks at a vault that may be locked.
pub(crate) fn vault_inspect(desk: &Desk, place: u32) -> Result<VaultGlimpse> {
    vault::inspect(&desk.path(place)?)
}

pub(crate) fn vault_place_default(desk: &Desk, name: String) -> Result<VaultPlace> {
    place_in(desk, &desk.folders.documents, &name)
}

pub(crate) fn vault_place_pick(desk: &Desk, create: bool, name: String) -> Result<Option<VaultPlace>> {
    let Some(folder) = desk.system()?.folder() else { return Ok(None) };
    if create { place_in(desk, &folder, &name).map(Some) } else { Ok(Some(desk.place(&folder))) }
}

/// The place of a new vault of that name in a folder.
fn place_in(desk: &Desk, folder: &Path, name: &str) -> Result<VaultPlace> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    // Most file systems allow 255 bytes, and a vault is built under a longer name.
    if name.chars().count() > 80 || name.len() > 200 {
        return Err(Error::invalid("name", Problem::TooLong));
    }
    let forbidden = |character: char| character.is_control() || r#"/\:*?"<>|"#.contains(character);
    if name.starts_with('.') || name.chars().any(forbidden) {
        return Err(Error::invalid("name", Problem::Characters));
    }
    let path = folder.join(format!("{name}.{ENDING}"));
    if path.exists() { Err(Error::vault(VaultProblem::Exists)) } else { Ok(desk.place(&path)) }
}

/// Puts a vault first among those that were open. The demo vault is found without.
pub(crate) fn remember_vault(desk: &Desk, folder: &Path) -> Result<()> {
    if folder == demo_folder(desk) {
        return Ok(());
    }
    desk.remember(|remembered| {
        remembered.recent.retain(|known| known != folder);
        remembered.recent.insert(0, folder.to_owned());
        remembered.recent.truncate(10);
    })
}

pub(crate) fn vault_reveal(desk: &Desk) -> Result<()> {
    let office = desk.office()?;
    let office = office.read().unwrap_or_else(PoisonError::into_inner);
    desk.system()?.open(office.vault().folder().as_os_str())
}

pub(crate) fn vault_forget(desk: &Desk, place: u32) -> Result<()> {
    let path = desk.path(place)?;
    desk.remember(|remembered| {
        remembered.recent.retain(|known| *known != path);
        remembered.set_stop(&path, None);
    })
}
