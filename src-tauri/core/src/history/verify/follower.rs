//! Follows the journal item by item.

use kartotek_journal::{
    Entry, Hash, Head, Uuid,
    key::{Keys, PublicKey},
    merkle::Tree,
    verify::Gone,
};
use sha2::{Digest, Sha256};

use super::{
    Defect, Flaws, Verification,
    reader::{Item, Record, Sealed},
};
use crate::{clock::Timestamp, store::checkpoint::Stored};

/// How far the journal was followed.
pub(super) struct Follower {
    vault: Uuid,
    head: Head,
    last_at: Option<Timestamp>,
    entries: u64,
    erased: u64,
    /// The entries whose payload was erased, until an entry about the erasure comes.
    gone: Gone,
    /// Those of them whose key is still there: they are erased only if what they are about is.
    unlocked: Vec<u64>,
    keys: Keys,
    /// The tree up to the last entry; `None` once one is missing.
    tree: Option<Tree>,
    /// Number and hash of the last checkpoint.
    checkpoint: (u64, Hash),
    checkpoints: u64,
    sealed: u64,
    sealed_at: Option<Timestamp>,
    flaws: Flaws,
}

impl Follower {
    pub(super) fn new(vault: Uuid, keys: Vec<(Uuid, PublicKey)>) -> Self {
        let mut known = Keys::default();
        for (user, key) in keys {
            known.insert(user, key);
        }
        Self {
            vault,
            head: Head::default(),
            last_at: None,
            entries: 0,
            erased: 0,
            gone: Gone::default(),
            unlocked: Vec::new(),
            keys: known,
            tree: Some(Tree::default()),
            checkpoint: (0, [0; 32]),
            checkpoints: 0,
            sealed: 0,
            sealed_at: None,
            flaws: Flaws::default(),
        }
    }

    pub(super) fn follow(&mut self, item: Item) {
        match item {
            Item::Entry(record) => self.follow_entry(&record),
            Item::NoEntry { seq } => {
                self.flaws.add(Defect::Altered, seq);
                self.tree = None;
                self.head.seq = seq;
                self.entries += 1;
            }
            Item::Checkpoint(stored) => match self.check(&stored) {
                Ok(()) => {
                    self.keys.vouch();
                    self.checkpoints += 1;
                    (self.sealed, self.sealed_at) = (stored.seq, Some(stored.at));
                }
                Err(defect) => self.flaws.add(defect, stored.seq),
            },
            Item::NoCheckpoint => {
                self.checkpoint.0 += 1;
                self.flaws.add(Defect::Checkpoint, self.head.seq);
            }
        }
    }

    pub(super) fn finish(mut self) -> Verification {
        let missing = self.gone.missing();
        let explained = |seq: &&u64| missing.binary_search(seq).is_err();
        self.erased += self.unlocked.iter().filter(explained).count() as u64;
        for seq in missing {
            self.flaws.add(Defect::Missing, seq);
        }
        for _ in 0..self.keys.unnamed() {
            self.flaws.add(Defect::Key, self.head.seq);
        }
        Verification {
            entries: self.entries,
            last_at: self.last_at,
            erased: self.erased,
            checkpoints: self.checkpoints,
            sealed: self.sealed,
            sealed_at: self.sealed_at,
            first: self.flaws.first,
            flaws: self.flaws.counts(),
            head: self.head,
        }
    }

    fn follow_entry(&mut self, Record { entry, hash, payload }: &Record) {
        if entry.seq != self.head.seq + 1 {
            self.flaws.add(Defect::Gap, self.head.seq + 1);
            self.tree = None;
        }
        if entry.hash() != *hash {
            self.flaws.add(Defect::Altered, entry.seq);
        }
        if let Some(tree) = &mut self.tree {
            tree.push(*hash);
        }
        if !self.keys.follow(entry) {
            self.flaws.add(Defect::Key, entry.seq);
        }
        self.gone.follow(entry);
        match check_payload(entry, payload) {
            Ok(State::Whole) => {}
            Ok(State::Gone { key }) => {
                match key {
                    Some(_) => self.erased += 1,
                    None => self.unlocked.push(entry.seq),
                }
                self.gone.lose(entry, entry.seq, key);
            }
            Ok(State::Locked { key }) => {
                self.erased += 1;
                self.gone.lose_key(entry.seq, key);
            }
            Err(defect) => self.flaws.add(defect, entry.seq),
        }
        self.head = Head { seq: entry.seq, hash: *hash };
        self.last_at = Some(entry.at);
        self.entries += 1;
    }

    fn check(&mut self, stored: &Stored) -> Result<(), Defect> {
        let (number, previous) = self.checkpoint;
        let checkpoint = stored.checkpoint(self.vault, self.head.hash).ok_or(Defect::Checkpoint);
        self.checkpoint = (stored.id, checkpoint.as_ref().map_or(previous, |checkpoint| checkpoint.hash()));
        if stored.id != number + 1 || stored.seq != self.head.seq {
            return Err(Defect::Checkpoint);
        }
        let checkpoint = checkpoint?;
        if stored.previous != previous {
            return Err(Defect::Previous);
        }
        let tree = self.tree.as_ref().ok_or(Defect::Root)?;
        if stored.root != tree.root() || stored.tree().as_ref() != Some(tree) {
            return Err(Defect::Root);
        }
        let mut keys = self.keys.of(&stored.user).peekable();
        if keys.peek().is_none() {
            return Err(Defect::Key);
        }
        if keys.any(|key| checkpoint.verify(key)) { Ok(()) } else { Err(Defect::Signature) }
    }
}

/// How a payload stands that is right as far as it is there.
enum State {
    /// It is there, or there never was one.
    Whole,
    /// It is gone: the pseudonym of its key, where that was destroyed.
    Gone { key: Option<Uuid> },
    /// It is there, and its key was destroyed.
    Locked { key: Uuid },
}

fn check_payload(entry: &Entry, stored: &Sealed) -> Result<State, Defect> {
    match (&entry.payload, stored) {
        (None, Sealed::Gone { .. }) => Ok(State::Whole),
        (None, Sealed::Here { .. }) => Err(Defect::Payload),
        (Some(payload), Sealed::Gone { destroyed }) => {
            Ok(State::Gone { key: destroyed.then_some(payload.key) })
        }
        (Some(payload), Sealed::Here { bytes, key, destroyed }) => {
            let is_same = payload.length as usize == bytes.len()
                && payload.key == *key
                && Sha256::digest(bytes).as_slice() == payload.hash;
            if is_same && *destroyed {
                Ok(State::Locked { key: *key })
            } else if is_same {
                Ok(State::Whole)
            } else {
                Err(Defect::Payload)
            }
        }
    }
}
