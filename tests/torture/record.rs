//! What was done to files, and what a power cut can leave of it.
//!
//! Before a file is synced, each sector of each write to it is on the disk or is not, in any order, or up to some byte of
//! it; the file may have grown without its content. Before a folder is synced, each of the names that were made, given
//! away or removed in it is or is not; only a rename itself is whole. That is more than most file systems lose.

use std::{collections::BTreeMap, ffi::OsString, fs, path::Path};

use fastrand::Rng;

/// A file or folder, by the order in which it came.
pub(crate) type Node = usize;

/// What a disk writes as one.
const SECTOR: usize = 512;

/// What a node holds.
#[derive(Debug, Clone)]
pub(crate) enum Inode {
    File(Vec<u8>),
    Folder(BTreeMap<OsString, Node>),
}

/// One thing that was done.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    Make {
        parent: Node,
        name: OsString,
        node: Node,
        folder: bool,
    },
    Rename {
        parent: Node,
        old: OsString,
        new: OsString,
        node: Node,
    },
    Remove {
        parent: Node,
        name: OsString,
    },
    Write {
        node: Node,
        offset: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        node: Node,
        length: usize,
    },
    Sync(Node),
    /// The product told its user that something is done.
    Mark(u64),
}

/// How much of what was not synced is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Loss {
    /// Nothing: the program was killed, the system went on.
    Nothing,
    /// Everything.
    All,
    /// For each file what came after some moment.
    Tail,
    /// This and that, in any order, torn.
    Some,
}

impl Loss {
    pub(crate) fn any(random: &mut Rng) -> Self {
        *random.choice(&[Self::Nothing, Self::All, Self::Tail, Self::Some, Self::Some]).unwrap_or(&Self::Some)
    }
}

/// A folder as it was, and everything that was done in it.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) start: Vec<Inode>,
    pub(crate) events: Vec<Event>,
}

impl Record {
    /// The last mark among the first `at` events.
    pub(crate) fn told(&self, at: usize) -> u64 {
        let marks = self.events[..at].iter().rev();
        marks
            .filter_map(|event| if let Event::Mark(number) = event { Some(*number) } else { None })
            .next()
            .unwrap_or(0)
    }

    /// Puts into a folder what a cut after the first `at` events leaves.
    pub(crate) fn cut(&self, at: usize, loss: Loss, random: &mut Rng, to: &Path) {
        let mut disk = self.start.clone();
        let mut pending: BTreeMap<Node, Vec<&Event>> = BTreeMap::new();
        for event in &self.events[..at] {
            match event {
                Event::Make { parent, node, folder, .. } => {
                    disk.resize(disk.len().max(node + 1), Inode::File(Vec::new()));
                    if *folder {
                        disk[*node] = Inode::Folder(BTreeMap::new());
                    }
                    pending.entry(*parent).or_default().push(event);
                }
                Event::Rename { parent, .. } | Event::Remove { parent, .. } => {
                    pending.entry(*parent).or_default().push(event);
                }
                Event::Write { node, .. } | Event::Truncate { node, .. } => {
                    pending.entry(*node).or_default().push(event);
                }
                Event::Sync(node) => {
                    for event in pending.remove(node).unwrap_or_default() {
                        disk[*node].apply(event);
                    }
                }
                Event::Mark(_) => {}
            }
        }
        for (node, events) in pending {
            let survivors = match loss {
                Loss::Nothing | Loss::Some => events.len(),
                Loss::All => 0,
                Loss::Tail => random.usize(..=events.len()),
            };
            for event in &events[..survivors] {
                match loss {
                    Loss::Some => disk[node].apply_some(event, random),
                    _ => disk[node].apply(event),
                }
            }
        }
        materialise(&disk, 0, to);
    }
}

impl Inode {
    fn apply(&mut self, event: &Event) {
        match (self, event) {
            (Self::File(content), Event::Write { offset, bytes, .. }) => put(content, *offset, bytes),
            (Self::File(content), Event::Truncate { length, .. }) => content.resize(*length, 0),
            (Self::Folder(entries), Event::Make { name, node, .. }) => {
                entries.insert(name.clone(), *node);
            }
            (Self::Folder(entries), Event::Rename { old, new, node, .. }) => {
                entries.remove(old);
                entries.insert(new.clone(), *node);
            }
            (Self::Folder(entries), Event::Remove { name, .. }) => {
                entries.remove(name);
            }
            _ => unreachable!("a file has bytes and a folder has names"),
        }
    }

    fn apply_some(&mut self, event: &Event, random: &mut Rng) {
        match (&mut *self, event) {
            (Self::File(content), Event::Write { offset, bytes, .. }) => {
                if random.bool() {
                    content.resize(content.len().max(offset + bytes.len()), 0);
                }
                let mut at = 0;
                while at < bytes.len() {
                    let end = bytes.len().min((offset + at) / SECTOR * SECTOR + SECTOR - offset);
                    match random.u8(..10) {
                        0..5 => put(content, offset + at, &bytes[at..end]),
                        5 => put(content, offset + at, &bytes[at..random.usize(at..end)]),
                        _ => {}
                    }
                    at = end;
                }
            }
            _ if random.bool() => self.apply(event),
            _ => {}
        }
    }
}

fn put(content: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    let end = offset + bytes.len();
    content.resize(content.len().max(end), 0);
    content[offset..end].copy_from_slice(bytes);
}

fn materialise(disk: &[Inode], node: Node, to: &Path) {
    match &disk[node] {
        Inode::File(content) => fs::write(to, content).unwrap(),
        Inode::Folder(entries) => {
            if !to.is_dir() {
                fs::create_dir(to).unwrap();
            }
            for (name, node) in entries {
                // Shared memory does not outlive the system.
                if !name.to_string_lossy().ends_with("-shm") {
                    materialise(disk, *node, &to.join(name));
                }
            }
        }
    }
}
