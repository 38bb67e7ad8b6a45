//! Follows an export line by line.

use std::collections::BTreeMap;

use super::{
    gone::Gone,
    verdict::{About, Defect, State, Summary, Verdict, Whole},
};
use crate::{
    anchor::{Anchor, Comparison},
    chain::Head,
    checkpoint::Checkpoint,
    entry::{Hash, Uuid},
    export::{DOMAIN, Line, Numbered, Preamble, Record},
    key::{self, Keys, Sign},
    merkle::Tree,
};

/// How far an export was followed.
pub(super) struct Verifier<'a> {
    report: &'a mut dyn FnMut(Verdict),
    preamble: Preamble,
    /// The last entry.
    head: Head,
    /// The tree up to it; `None` once entries are missing.
    tree: Option<Tree>,
    keys: Keys,
    /// Number of the last entry before the range that was read.
    earlier: u64,
    /// Hash of the last checkpoint.
    checkpoint: Hash,
    section: u8,
    /// Anchors that are still to come, by their number; with the line, 0 for those from outside.
    anchors: BTreeMap<u64, Vec<(u64, Anchor)>>,
    /// Entries whose payload is gone and whose erasure was not seen yet.
    gone: Gone,
    checkpoints: u64,
    summary: Summary,
}

impl<'a> Verifier<'a> {
    /// Begins with the first line; `None` where it is not that of an export.
    pub(super) fn begin(
        first: Numbered,
        anchors: &[Anchor],
        report: &'a mut dyn FnMut(Verdict),
    ) -> Option<Self> {
        let Some(Line::Preamble(preamble)) = first.line else { return None };
        let tree = preamble.tree_before()?;
        let mut verifier = Self {
            report,
            head: Head { seq: tree.size(), hash: preamble.previous },
            tree: Some(tree),
            keys: Keys::default(),
            earlier: 0,
            checkpoint: preamble.checkpoint,
            section: 1,
            anchors: BTreeMap::new(),
            gone: Gone::default(),
            checkpoints: 0,
            summary: Summary {
                whole: Whole::Intact,
                first: None,
                defects: 0,
                entries: 0,
                erased: 0,
                checkpoints: 0,
                sealed: 0,
                anchored: 0,
            },
            preamble,
        };
        anchors.iter().for_each(|anchor| verifier.expect(0, *anchor));
        Some(verifier)
    }

    /// Follows the next line.
    pub(super) fn follow(&mut self, read: Numbered) {
        let number = read.number;
        let Some(line) = read.line else {
            return self.bad(number, About::Line, self.head.seq + 1, Defect::Unreadable);
        };
        let section = line.section();
        if section < self.section || self.section == 5 {
            return self.bad(number, About::Line, self.head.seq + 1, Defect::Misplaced);
        }
        self.section = section;
        if section > 3 {
            self.settle();
        }
        match line {
            // Its section is lower than that of any line after the first.
            Line::Preamble(_) => {}
            Line::Key { key, user, .. } => {
                if !self.keys.insert(user, key) {
                    self.bad(number, About::Key, self.head.seq + 1, Defect::Doubled);
                }
            }
            Line::Earlier { record, path } => self.follow_earlier(number, &record, &path),
            Line::Anchor { head, .. } => self.expect(number, Anchor::Head(head)),
            Line::Entry(record) => self.follow_entry(number, &record),
            Line::Checkpoint(checkpoint) => self.follow_checkpoint(number, &checkpoint),
            Line::End { head, entries, checkpoints, root, signature } => {
                let counts = entries == self.summary.entries && checkpoints == self.checkpoints;
                let is_whole = counts && self.head.seq == self.preamble.last;
                let signed = read.signed.unwrap_or_default();
                let found = match () {
                    () if !is_whole => Err(Defect::Count),
                    () if head != self.head => Err(Defect::Head),
                    () if !self.has_root(&root) => Err(Defect::Root),
                    () => {
                        self.check_signature(&self.preamble.user, &[DOMAIN, &signed[..]].concat(), &signature)
                    }
                };
                self.say(number, About::End, head.seq, found);
            }
        }
    }

    /// Ends behind the last line.
    pub(super) fn finish(mut self) -> Summary {
        self.settle();
        let last = self.head.seq;
        if self.section != 5 {
            self.bad(0, About::End, last, Defect::Absent);
        }
        for (number, anchors) in std::mem::take(&mut self.anchors) {
            for (line, anchor) in anchors {
                self.judge(line, number, anchor.unseen(self.preamble.length));
            }
        }
        for _ in 0..self.keys.unnamed() {
            self.bad(0, About::Key, last, Defect::Unnamed);
        }
        // Behind a range that ends early, a later entry may well have erased it.
        if self.preamble.last == self.preamble.length {
            std::mem::take(&mut self.gone)
                .missing()
                .into_iter()
                .for_each(|seq| self.bad(0, About::Entry, seq, Defect::Missing));
        }
        self.summary
    }

    fn follow_earlier(&mut self, line: u64, record: &Record, path: &[Hash]) {
        let seq = record.entry.seq;
        let is_proven = |tree: &Tree| tree.includes(seq - 1, &record.hash, path);
        let found = if seq <= self.earlier || seq >= self.preamble.first {
            Err(Defect::Order)
        } else if record.entry.hash() != record.hash {
            Err(Defect::Altered)
        } else if !self.tree.as_ref().is_some_and(is_proven) {
            Err(Defect::Proof)
        } else if !self.keys.follow(&record.entry) {
            Err(Defect::Key)
        } else {
            self.earlier = seq;
            self.keys.vouch();
            Ok(())
        };
        self.say(line, About::Earlier, seq, found);
    }

    fn follow_entry(&mut self, line: u64, record: &Record) {
        self.summary.entries += 1;
        let entry = &record.entry;
        let expected = self.head.seq + 1;
        let is_altered = entry.hash() != record.hash;
        // The number of an altered entry is not believed either.
        let seq = if is_altered { expected } else { entry.seq };
        if seq < expected {
            return self.bad(line, About::Entry, seq, Defect::Order);
        }
        let has_gap = seq > expected;
        let continues = has_gap || entry.previous == self.head.hash;
        if has_gap {
            self.bad(line, About::Entry, expected, Defect::Gap);
            self.tree = None;
        }
        self.head = Head { seq, hash: record.hash };
        if let Some(tree) = &mut self.tree {
            tree.push(record.hash);
        }
        self.gone.follow(entry);
        if let Some(payload) = entry.payload.filter(|_| record.erased) {
            self.summary.erased += 1;
            self.gone.lose(entry, seq, Some(payload.key));
        }
        let state = if is_altered {
            State::Bad(Defect::Altered)
        } else if !continues {
            State::Bad(Defect::Broken)
        } else if !self.keys.follow(entry) {
            State::Bad(Defect::Key)
        } else if record.erased {
            State::Erased
        } else {
            State::Ok
        };
        self.put(line, About::Entry, seq, state);
    }

    fn follow_checkpoint(&mut self, line: u64, checkpoint: &Checkpoint) {
        let statement = &checkpoint.statement;
        self.checkpoints += 1;
        let found = if statement.head != self.head {
            Err(Defect::Head)
        } else if statement.previous != self.checkpoint {
            Err(Defect::Previous)
        } else if !self.has_root(&statement.root) {
            Err(Defect::Root)
        } else {
            self.check_signature(&statement.user, &statement.message(), &checkpoint.signature)
        };
        self.checkpoint = checkpoint.hash();
        if found.is_ok() {
            self.keys.vouch();
            self.summary.checkpoints += 1;
            self.summary.sealed = self.head.seq;
        }
        self.say(line, About::Checkpoint, statement.head.seq, found);
    }

    /// Whether the tree has this root; nothing can be said once entries are missing.
    fn has_root(&self, root: &Hash) -> bool {
        self.tree.as_ref().is_none_or(|tree| tree.root() == *root)
    }

    fn check_signature(&self, user: &Uuid, message: &[u8], signature: &Sign) -> Result<(), Defect> {
        let mut keys = self.keys.of(user).peekable();
        if keys.peek().is_none() {
            return Err(Defect::Key);
        }
        let fits = keys.any(|key| key::verify(key, message, signature));
        if fits { Ok(()) } else { Err(Defect::Signature) }
    }

    fn expect(&mut self, line: u64, anchor: Anchor) {
        self.anchors.entry(anchor.seq()).or_default().push((line, anchor));
    }

    /// Compares the anchors up to the last entry.
    fn settle(&mut self) {
        while let Some(next) = self.anchors.first_entry().filter(|next| *next.key() <= self.head.seq) {
            let (number, anchors) = next.remove_entry();
            for (line, anchor) in anchors {
                let comparison = if number == self.head.seq {
                    let root = self.tree.as_ref().map(Tree::root);
                    anchor.compare(&self.preamble.vault, self.head, root.as_ref())
                } else {
                    Comparison::Unknown
                };
                self.judge(line, number, comparison);
            }
        }
    }

    fn judge(&mut self, line: u64, number: u64, comparison: Comparison) {
        let state = match comparison {
            Comparison::Same => State::Ok,
            Comparison::Fork => State::Bad(Defect::Fork),
            Comparison::Cut => State::Bad(Defect::Cut),
            Comparison::Unknown => State::Unknown,
        };
        if line == 0 && state == State::Ok {
            self.summary.anchored = number;
        }
        self.put(line, About::Anchor, number, state);
    }

    fn say(&mut self, line: u64, about: About, number: u64, found: Result<(), Defect>) {
        self.put(line, about, number, found.map_or_else(State::Bad, |()| State::Ok));
    }

    fn bad(&mut self, line: u64, about: About, number: u64, defect: Defect) {
        self.put(line, about, number, State::Bad(defect));
    }

    fn put(&mut self, line: u64, about: About, number: u64, state: State) {
        if let State::Bad(defect) = state {
            let whole = match defect {
                Defect::Fork => Whole::Forked,
                Defect::Cut => Whole::Cut,
                _ => Whole::Broken,
            };
            self.summary.whole = self.summary.whole.min(whole);
            self.summary.first.get_or_insert(number);
            self.summary.defects += 1;
        }
        (self.report)(Verdict { line, about, number, state });
    }
}
