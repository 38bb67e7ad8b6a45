//! Rebuilding a vault's folder from a header that was kept in a backup.

use std::path::Path;

use crate::{
    error::{Error, Result},
    vault::{
        OpenVault, create,
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
    create::put(place, |site| {
        create::make(site, header)?;
        let opened = unlock(locked::open(site)?).map_err(|(_, error)| error)?;
        fill(&opened)?;
        Ok(opened)
    })
}
