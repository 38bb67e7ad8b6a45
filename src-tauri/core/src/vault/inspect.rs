//! What a vault says of itself without a key. It is what everybody sees who can read the folder, and nothing of it is
//! authenticated.

use std::path::Path;

use data_encoding::HEXUPPER;
use serde::Serialize;
use ts_rs::TS;

use crate::{
    error::{Error, Result, VaultProblem},
    vault::{
        header::{Fault, Header},
        locked,
    },
};

/// What a vault says of itself without a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VaultGlimpse {
    /// Tells vaults of one name apart; it stands on the recovery sheet.
    pub fingerprint: String,
    /// Whether somebody's passphrase needs a key file.
    pub key_file: bool,
}

/// Looks at the vault in a folder, also at one that is open.
///
/// # Errors
/// [`crate::error::VaultProblem`] where there is none that can be read.
pub fn inspect(folder: &Path) -> Result<VaultGlimpse> {
    let copies = locked::read_copies(folder)?;
    Ok(glimpse(&copies[0].header))
}

/// Whether the folder says that it holds the vault of an id, in any copy of its header that can be read; also while it is open.
pub(crate) fn holds(folder: &Path, vault: &[u8; 16]) -> bool {
    locked::read_copies(folder).is_ok_and(|copies| copies.iter().any(|copy| copy.header.vault == *vault))
}

/// Looks at a header that was kept in a backup.
pub(crate) fn inspect_header(bytes: &[u8]) -> Result<VaultGlimpse> {
    let header = Header::decode(bytes).map_err(|fault| match fault {
        Fault::Damaged => Error::vault(VaultProblem::DamagedHeader),
        Fault::Newer => Error::vault(VaultProblem::Newer),
    })?;
    Ok(glimpse(&header))
}

fn glimpse(header: &Header) -> VaultGlimpse {
    VaultGlimpse { fingerprint: fingerprint(&header.vault), key_file: header.asks_for_key_file() }
}

/// The first four bytes of a vault's id as two groups of hexadecimal digits.
pub(crate) fn fingerprint(vault: &[u8; 16]) -> String {
    format!("{} {}", HEXUPPER.encode(&vault[..2]), HEXUPPER.encode(&vault[2..4]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_two_groups_of_four_digits() {
        assert_eq!(
            fingerprint(&[0x3f, 0x2a, 0x91, 0xc0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
            "3F2A 91C0"
        );
    }
}
