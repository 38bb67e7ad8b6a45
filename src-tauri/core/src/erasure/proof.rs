//! What the search for somebody who was erased found: numbers alone.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::Timestamp;

/// A place that was searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ProofPlace {
    /// Every page of the database, with what is unused in it. Counts pages.
    Database,
    /// Its write-ahead log. Counts frames.
    Log,
    /// The files of their documents: they have to be gone. Counts files that were looked for.
    Documents,
    /// Everything else in the vault's folder. Counts files.
    Vault,
    /// The program's own folders. Counts files.
    Program,
    /// What the window's runtime keeps. Counts files.
    Window,
    /// The databases of backups. Counts backups.
    Backups,
}

impl ProofPlace {
    /// Each, in the order in which they are told.
    pub const ALL: [Self; 7] =
        [Self::Database, Self::Log, Self::Documents, Self::Vault, Self::Program, Self::Window, Self::Backups];
}

/// What was searched in a place, and found there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProvedPlace {
    /// Where.
    pub place: ProofPlace,
    /// How many pages, files or backups.
    pub count: u64,
    /// How many bytes.
    pub bytes: u64,
    /// How often something of the person stood there.
    pub found: u64,
    /// How many of them could not be read.
    pub unread: u64,
}

/// What the search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureProof {
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// How many names, addresses and numbers were looked for.
    pub needles: u64,
    /// How many were left out, since others who stay have them too.
    pub shared: u64,
    /// How many were left out, since they are too short to be told from chance.
    pub short: u64,
    /// Where.
    pub places: Vec<ProvedPlace>,
    /// How many backups that may hold the person could not be searched.
    pub backups_away: u64,
}

impl ErasureProof {
    /// How often something of the person stood anywhere.
    pub fn found(&self) -> u64 {
        self.places.iter().map(|place| place.found).sum()
    }

    /// How many bytes were searched.
    pub fn bytes(&self) -> u64 {
        self.places.iter().map(|place| place.bytes).sum()
    }
}
