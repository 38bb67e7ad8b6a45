//! The vault: the folder on disk, its keys, and what opens it.

pub mod attempt;
mod change;
mod codec;
pub mod compartment;
mod create;
pub mod folder;
pub(crate) mod grant;
mod header;
mod identity;
pub(crate) mod inspect;
pub mod kdf;
pub mod key;
pub mod key_file;
mod keys;
mod lock;
mod locked;
mod opened;
pub mod passphrase;
pub(crate) mod pending;
mod place;
pub mod rebuild;
pub mod recovery;
pub mod rewrap;
mod rotation;
pub mod seal;
mod slot;
pub mod stream;
pub mod strength;
#[cfg(test)]
mod tests;
mod user;

pub use create::create;
pub use header::Anchor;
pub(crate) use inspect::inspect_header;
pub use inspect::{VaultGlimpse, inspect};
pub use kdf::KdfParams;
pub use key_file::KeyFile;
pub use keys::Keys;
pub use locked::{LockedVault, open};
pub use opened::OpenVault;
pub use passphrase::Passphrase;
pub use recovery::RecoveryCode;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::personal::Personal;

/// Reads a header and writes it again under another key, for fuzzing: what differs then was read wrong.
#[doc(hidden)]
pub fn rewritten_header(bytes: &[u8]) -> Option<Vec<u8>> {
    header::Header::decode(bytes).ok().map(|header| header.encode(&key::SecretKey::generate()))
}

/// Where the app stands with a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum VaultPhase {
    /// No vault is known: first run.
    None,
    /// A vault is known and locked.
    Locked,
    /// Created; the recovery code was not confirmed yet.
    Confirming,
    /// Open.
    Unlocked,
}

/// A place on disk where a vault lies or is to be created. The UI gets an id to name it by; paths stay in the backend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VaultPlace {
    /// Names the place in later calls, within this run.
    pub id: u32,
    /// The vault's name: the folder's without `.kartotek`.
    pub name: String,
    /// The whole path, to show.
    pub path: String,
}

/// What the first run asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VaultDraft {
    /// The organisation that is responsible for the data (the controller).
    pub organisation: String,
    /// ISO 3166-1 alpha-2 country: default phone region, later holidays and retention.
    pub country: String,
    /// The user's own name, as others see it.
    pub user_name: Personal<String>,
    /// `en`, `de` or `sv`: sorting and first UI language.
    pub language: String,
}

/// The recovery code, shown once at creation.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoverySheet {
    /// The code's groups in order.
    pub groups: Vec<String>,
    /// Positions (from 0) of the groups that have to be typed back.
    pub confirm: Vec<usize>,
}

/// One group of the recovery code, typed back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoveryAnswer {
    /// Position, from 0.
    pub position: usize,
    /// The group as typed.
    pub group: String,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PassphraseStrength {
    /// 0 (guessed at once) to 4 (out of reach); 3 or more is accepted.
    pub score: u8,
    /// Decimal exponent of the number of guesses it takes.
    pub guesses_log10: u8,
    /// What weakens it.
    pub hint: Option<StrengthHint>,
}

/// What weakens a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StrengthHint {
    /// Shorter than 8 characters.
    Short,
    /// A password that many use.
    Common,
    /// A single word or name.
    Word,
    /// Repeated characters or keys in a row.
    Pattern,
    /// A date or year.
    Date,
}
