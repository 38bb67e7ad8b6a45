//! Backups: encrypted copies of the vault, each verified before it counts, their register, and the way back.
//!
//! The file's format is specified in `docs/backup-format.md`.

mod beside;
pub mod carried;
mod checksum;
mod disk;
mod document;
pub mod expiry;
pub(crate) mod file;
pub(crate) mod gate;
pub mod ledger;
pub mod make;
pub(crate) mod manifest;
mod preamble;
pub mod register;
pub mod rehearsal;
pub mod restore;
pub mod scrub;
mod stage;
pub mod witness;
mod writing;

pub use self::{
    beside::sweep,
    file::{BackupInfo, inspect},
};

/// The ending of a backup.
pub const EXTENSION: &str = "kartotek-backup";
