//! Rebuilding a vault's folder from a header that was kept in a backup.

use std::{fs, path::Path};

use crate::{
    error::{Error, Result, VaultProblem},
    vault::{
        OpenVault,
        create::free_place,
        folder::{self, HEADERS},
        locked::{self, LockedVault},
    },
};

/// Rebuilds a vault at a place where nothing is yet. `unlock` opens it, `fill` gives it its database.
///
/// It is built beside the place and put there whole: a crash leaves a complete vault or none, and whatever is refused leaves
/// nothing.
pub fn rebuild(
    place: &Path,
    header: &[u8],
    unlock: impl FnOnce(LockedVault) -> Result<OpenVault, (LockedVault, Error)>,
    fill: impl FnOnce(&OpenVault) -> Result<()>,
) -> Result<OpenVault> {
    let (parent, place) = free_place(place)?;
    let site = folder::building_site(&place).ok_or_else(|| Error::vault(VaultProblem::Missing))?;
    let opened = build(&site, header, unlock, fill).and_then(|mut opened| {
        fs::rename(&site, &place).map_err(|error| folder::failure(&error))?;
        folder::sync_folder(&parent).map_err(|error| folder::failure(&error))?;
        opened.place.folder = place;
        Ok(opened)
    });
    opened.inspect_err(|_| {
        // What is left of an unfinished vault opens nothing.
        let _ = fs::remove_dir_all(&site);
    })
}

fn build(
    site: &Path,
    header: &[u8],
    unlock: impl FnOnce(LockedVault) -> Result<OpenVault, (LockedVault, Error)>,
    fill: impl FnOnce(&OpenVault) -> Result<()>,
) -> Result<OpenVault> {
    folder::make(site).map_err(|error| folder::failure(&error))?;
    for name in HEADERS {
        folder::write_header(site, name, header)?;
    }
    let opened = unlock(locked::open(site)?).map_err(|(_, error)| error)?;
    fill(&opened)?;
    folder::sync_folder(site).map_err(|error| folder::failure(&error))?;
    Ok(opened)
}
