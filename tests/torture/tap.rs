//! What a thread does to the files below one folder: written down in order, and made to fail where a test wants it.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

use crate::record::{Event, Inode, Node, Record};

/// A call that can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    /// Making a file or folder.
    Open,
    Write,
    Sync,
    Truncate,
    Rename,
    Unlink,
}

/// The call that fails, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) call: Call,
    /// Which of these calls it is, from 1.
    pub(crate) at: u64,
    /// The system's error number.
    pub(crate) code: i32,
    /// Whether every later call of the kind fails too.
    pub(crate) stays: bool,
}

/// Looks at what happens below one folder.
pub(crate) struct Tap {
    root: PathBuf,
    paths: BTreeMap<PathBuf, Node>,
    nodes: HashMap<(u64, u64), Node>,
    start: Vec<Inode>,
    events: Vec<Event>,
    count: usize,
    fault: Option<Fault>,
    calls: u64,
    folders: HashSet<Node>,
    unsynced: HashSet<Node>,
    /// Writes to files, and syncs of them, after a sync of them had failed.
    retried: HashMap<Node, usize>,
}

impl Tap {
    /// Looks at a folder; what lies in it is taken to be on the disk.
    pub(crate) fn on(root: &Path) -> Self {
        let mut tap = Self {
            root: root.to_owned(),
            paths: BTreeMap::new(),
            nodes: HashMap::new(),
            start: Vec::new(),
            events: Vec::new(),
            count: 0,
            fault: None,
            calls: 0,
            folders: HashSet::new(),
            unsynced: HashSet::new(),
            retried: HashMap::new(),
        };
        tap.take_in(root);
        tap.count = tap.start.len();
        tap
    }

    /// The same, with a call that fails.
    pub(crate) fn failing(root: &Path, fault: Fault) -> Self {
        Self { fault: Some(fault), ..Self::on(root) }
    }

    fn take_in(&mut self, path: &Path) -> Node {
        let found = fs::metadata(path).unwrap();
        let node = self.start.len();
        self.start.push(Inode::File(Vec::new()));
        self.paths.insert(path.to_owned(), node);
        self.nodes.insert((found.dev(), found.ino()), node);
        self.start[node] = if found.is_dir() {
            self.folders.insert(node);
            let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap());
            let entries = entries.map(|entry| (entry.file_name(), self.take_in(&entry.path())));
            Inode::Folder(entries.collect())
        } else {
            Inode::File(fs::read(path).unwrap())
        };
        node
    }

    /// What was written down.
    pub(crate) fn record(self) -> Record {
        Record { start: self.start, events: self.events }
    }

    /// How many calls of the fault's kind there were.
    pub(crate) fn calls(&self) -> u64 {
        self.calls
    }

    /// Notes that the product told its user something.
    pub(crate) fn mark(&mut self, number: u64) {
        self.events.push(Event::Mark(number));
    }

    pub(crate) fn holds(&self, path: &Path) -> bool {
        path.starts_with(&self.root)
    }

    pub(crate) fn node(&self, identity: (u64, u64)) -> Option<Node> {
        self.nodes.get(&identity).copied()
    }

    /// The error that a call is to end with.
    pub(crate) fn fault(&mut self, call: Call) -> Option<i32> {
        let fault = self.fault.filter(|fault| fault.call == call)?;
        self.calls += 1;
        let due = self.calls == fault.at || (fault.stays && self.calls > fault.at);
        due.then_some(fault.code)
    }

    fn place(&self, path: &Path) -> Option<(Node, std::ffi::OsString)> {
        let parent = self.paths.get(path.parent()?)?;
        Some((*parent, path.file_name()?.to_owned()))
    }

    fn made(&mut self, path: &Path, identity: (u64, u64), folder: bool) {
        let Some((parent, name)) = self.place(path) else { return };
        let node = self.count;
        self.count += 1;
        self.paths.insert(path.to_owned(), node);
        self.nodes.insert(identity, node);
        if folder {
            self.folders.insert(node);
        }
        self.events.push(Event::Make { parent, name, node, folder });
    }

    pub(crate) fn opened(&mut self, path: &Path, identity: (u64, u64), is_new: bool, empties: bool) {
        if is_new {
            self.made(path, identity, false);
        } else if let (true, Some(node)) = (empties, self.node(identity)) {
            self.truncated(node, 0);
        }
    }

    pub(crate) fn made_folder(&mut self, path: &Path) {
        if let Ok(found) = fs::metadata(path) {
            self.made(path, (found.dev(), found.ino()), true);
        }
    }

    pub(crate) fn wrote(&mut self, node: Node, offset: usize, bytes: &[u8]) {
        self.note_retry(node);
        self.events.push(Event::Write { node, offset, bytes: bytes.to_vec() });
    }

    pub(crate) fn truncated(&mut self, node: Node, length: usize) {
        self.events.push(Event::Truncate { node, length });
    }

    pub(crate) fn synced(&mut self, node: Node) {
        self.note_retry(node);
        self.events.push(Event::Sync(node));
    }

    pub(crate) fn failed_to_sync(&mut self, node: Node) {
        // What a folder holds is kept by the file system itself, which loses none of it by a failed sync.
        if !self.folders.contains(&node) {
            self.note_retry(node);
            self.unsynced.insert(node);
        }
    }

    fn note_retry(&mut self, node: Node) {
        if self.unsynced.contains(&node) {
            *self.retried.entry(node).or_default() += 1;
        }
    }

    /// How often something was written to a file, or it was synced, after a sync of it had failed; of files that are still there.
    pub(crate) fn retried(&self) -> usize {
        self.paths.values().filter_map(|node| self.retried.get(node)).sum()
    }

    pub(crate) fn renamed(&mut self, from: &Path, to: &Path) {
        let (Some((parent, old)), Some((other, new))) = (self.place(from), self.place(to)) else { return };
        assert_eq!(parent, other, "the product renames within a folder only");
        let moved: Vec<PathBuf> = self.paths.keys().filter(|path| path.starts_with(from)).cloned().collect();
        for path in moved {
            let node = self.paths.remove(&path).unwrap();
            let rest = path.strip_prefix(from).unwrap();
            let path = if rest.as_os_str().is_empty() { to.to_owned() } else { to.join(rest) };
            self.paths.insert(path, node);
        }
        let node = self.paths[to];
        self.events.push(Event::Rename { parent, old, new, node });
    }

    pub(crate) fn removed(&mut self, path: &Path) {
        let Some((parent, name)) = self.place(path) else { return };
        if self.paths.remove(path).is_some() {
            self.events.push(Event::Remove { parent, name });
        }
    }

    pub(crate) fn removed_from(&mut self, parent: Node, name: &Path) {
        let folder = self.paths.iter().find(|(_, node)| **node == parent).map(|(path, _)| path.clone());
        if let Some(folder) = folder {
            self.removed(&folder.join(name));
        }
    }
}
