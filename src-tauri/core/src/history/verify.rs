//! Verifies the stored journal: the chain, the payloads, the keys and the checkpoints. One thread reads, another hashes; of the
//! journal no more than some batches is in memory.

mod follower;
mod reader;

use std::{collections::BTreeMap, sync::mpsc::sync_channel, thread};

use kartotek_journal::{Head, Uuid};
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use self::follower::Follower;
use crate::{
    clock::Timestamp,
    error::{Error, Result},
    progress::Progress,
};

/// How many batches may wait between the two threads.
const WAITING: usize = 4;

/// What is wrong at a place of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Defect {
    /// Entries are missing from this number on.
    Gap,
    /// An entry is not what its hash says, or does not continue the one before.
    Altered,
    /// A payload is not what the entry committed to.
    Payload,
    /// A payload is gone or can't be read, and no entry says that the person was erased.
    Missing,
    /// A key is introduced or withdrawn that can't be, was never introduced, or signed where it does not count.
    Key,
    /// A checkpoint is missing, out of its order or unreadable, or covers what is not there.
    Checkpoint,
    /// A checkpoint states another Merkle root.
    Root,
    /// A checkpoint does not continue the one before.
    Previous,
    /// The signature of a checkpoint is not the key's.
    Signature,
}

impl Defect {
    /// Whether what was done is lost or changed, rather than what was signed about it.
    fn is_of_content(self) -> bool {
        matches!(self, Self::Gap | Self::Altered | Self::Payload | Self::Missing)
    }
}

/// A defect, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Flaw {
    /// What is wrong.
    pub defect: Defect,
    /// The number of the entry, or of the last one that the checkpoint covers.
    pub seq: u64,
}

/// How often a defect was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FlawCount {
    /// What is wrong.
    pub defect: Defect,
    /// How often.
    pub count: u64,
}

/// What came of verifying the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Verification {
    /// How many entries there are.
    pub entries: u64,
    /// UTC milliseconds of the last one.
    pub last_at: Option<Timestamp>,
    /// How many of them lost their payload by erasure.
    pub erased: u64,
    /// How many checkpoints hold.
    pub checkpoints: u64,
    /// The last entry that one covers; 0 where there is none.
    pub sealed: u64,
    /// UTC milliseconds of that checkpoint.
    pub sealed_at: Option<Timestamp>,
    /// What was found, the entry with the lowest number.
    pub first: Option<Flaw>,
    /// All that was found, counted.
    pub flaws: Vec<FlawCount>,
    /// The end of the chain.
    #[serde(skip)]
    #[ts(skip)]
    pub(crate) head: Head,
}

impl Verification {
    /// Whether every entry and payload is there and as it was written, whatever was signed about them.
    pub(crate) fn content_holds(&self) -> bool {
        !self.flaws.iter().any(|flaw| flaw.defect.is_of_content())
    }
}

/// Verifies a vault's journal as the connection's transaction sees it. Progress counts entries.
///
/// # Errors
/// [`Error::Cancelled`], and where the database can't be read. What is wrong with the journal is in the result.
pub fn verify(connection: &Connection, vault: Uuid, progress: &dyn Progress) -> Result<Verification> {
    let (send, receive) = sync_channel(WAITING);
    let keys = reader::keys(connection)?;
    thread::scope(|scope| {
        let following = scope.spawn(move || {
            let mut follower = Follower::new(vault, keys);
            receive.iter().flatten().for_each(|item| follower.follow(item));
            follower.finish()
        });
        let read = reader::read(connection, progress, &send);
        drop(send);
        let found = following.join().map_err(|_| Error::internal("a verification broke off"))?;
        read.map(|()| found)
    })
}

/// Counts what is found.
#[derive(Debug, Default)]
struct Flaws {
    first: Option<Flaw>,
    counts: BTreeMap<Defect, u64>,
}

impl Flaws {
    fn add(&mut self, defect: Defect, seq: u64) {
        if self.first.is_none_or(|first| seq < first.seq) {
            self.first = Some(Flaw { defect, seq });
        }
        *self.counts.entry(defect).or_default() += 1;
    }

    fn counts(self) -> Vec<FlawCount> {
        self.counts.into_iter().map(|(defect, count)| FlawCount { defect, count }).collect()
    }
}
