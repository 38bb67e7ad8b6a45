//! The computer that a vault is opened on.

use std::path::PathBuf;

/// The computer, as the journal names it, and where it remembers what it saw of vaults.
#[derive(Debug, Clone)]
pub struct Device {
    /// Names it in the journal.
    pub id: [u8; 16],
    /// The app's own folder, outside all vaults; without it nothing is remembered.
    pub state: Option<PathBuf>,
}

impl From<[u8; 16]> for Device {
    fn from(id: [u8; 16]) -> Self {
        Self { id, state: None }
    }
}
