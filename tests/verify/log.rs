//! A journal as an office would have it, and its exports: two users, one of them with an interruption; checkpoints, also where nothing
//! happened; a person who was erased, a single record, and one that somebody was struck out of.

use ed25519_dalek::{Signer, SigningKey};
use kartotek_journal::{
    Entry, Fingerprint, Hash, Head, Payload, Uuid,
    checkpoint::{Checkpoint, Reason, Statement},
    export::{Line, Preamble, Record, Writer},
    key,
    merkle::{Tree, inclusion_path},
    verify::{ERASURE, ITEM_ERASURE, STRIKE},
};

pub(crate) const VAULT: Uuid = [0xA0; 16];
pub(crate) const OWNER: Uuid = [1; 16];
const SECOND: Uuid = [2; 16];
const ERASED: Uuid = [0x51; 16];
const START: i64 = 1_790_000_000_000;

pub(crate) fn owner_key() -> SigningKey {
    SigningKey::from_bytes(&[11; 32])
}

pub(crate) fn second_key() -> SigningKey {
    SigningKey::from_bytes(&[22; 32])
}

/// A key that no entry introduced.
pub(crate) fn foreign_key() -> SigningKey {
    SigningKey::from_bytes(&[33; 32])
}

pub(crate) fn commitment(user: &Uuid, key: &SigningKey) -> Uuid {
    key::commitment(user, &key.verifying_key().to_bytes())
}

/// Grows a journal by one entry after the other.
pub(crate) struct Journal {
    /// How long it is to be.
    length: u64,
    period: u64,
    pub(crate) head: Head,
    tree: Tree,
    checkpoint: Hash,
}

impl Journal {
    pub(crate) fn new(length: u64, period: u64) -> Self {
        Self { length, period, head: Head::default(), tree: Tree::default(), checkpoint: [0; 32] }
    }

    /// The next entry and the checkpoints after it.
    pub(crate) fn next(&mut self) -> (Record, Vec<Checkpoint>) {
        let record = self.next_entry();
        self.head = Head { seq: record.entry.seq, hash: record.hash };
        self.tree.push(record.hash);
        let checkpoints =
            self.due().into_iter().map(|(reason, is_second)| self.seal(reason, is_second)).collect();
        (record, checkpoints)
    }

    fn next_entry(&self) -> Record {
        let seq = self.head.seq + 1;
        let [added, erased, withdrawn, again] =
            [4, 12, 16, 18].map(|twentieths| self.length * twentieths / 20);
        let subject =
            if seq.is_multiple_of(3) { ERASED } else { [0x60 + u8::try_from(seq % 3).unwrap(); 16] };
        let (task, item) = (self.length * 5 / 20 + 1, self.length * 13 / 20);
        let (talk, strike) = (self.length * 6 / 20 + 1, self.length * 11 / 20);
        let (action, object_type, object, subject) = match seq {
            1 => ("vault.create", "vault", [0; 16], [0; 16]),
            2 => (key::ADD, "key", commitment(&OWNER, &owner_key()), [0; 16]),
            seq if seq == added || seq == again => {
                (key::ADD, "key", commitment(&SECOND, &second_key()), [0; 16])
            }
            seq if seq == erased => (ERASURE, "contact", [0x70; 16], ERASED),
            seq if seq == task => ("task.change", "task", [0x71; 16], [0x61; 16]),
            seq if seq == item => (ITEM_ERASURE, "task", [0x71; 16], [0x61; 16]),
            // The record may stay, and change again: only what it said before is gone.
            seq if seq == item + 1 => ("task.change", "task", [0x71; 16], [0x61; 16]),
            seq if seq == talk => ("activity.change", "activity", [0x72; 16], [0x61; 16]),
            seq if seq == strike => (STRIKE, "activity", [0x72; 16], [0x61; 16]),
            seq if seq == strike + 1 => ("activity.change", "activity", [0x72; 16], [0x61; 16]),
            seq if seq == withdrawn => (key::WITHDRAW, "key", commitment(&SECOND, &second_key()), [0; 16]),
            seq if subject == ERASED && seq > erased => ("setting.change", "setting", [0; 16], [0; 16]),
            _ => ("contact.change", "contact", [0x70; 16], subject),
        };
        let is_about_somebody = ["contact.change", "task.change", "activity.change"].contains(&action);
        let mut payload = [0; 32];
        payload[..8].copy_from_slice(&seq.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_le_bytes());
        let entry = Entry {
            seq,
            previous: self.head.hash,
            at: START + i64::try_from(seq).unwrap() * 1000,
            user: OWNER,
            device: [3; 16],
            version: "0.1.0".into(),
            action: action.into(),
            object_type: object_type.into(),
            object,
            subject,
            payload: (object_type != "key").then_some(Payload {
                hash: payload,
                length: 212,
                key: if is_about_somebody { subject } else { [0; 16] },
            }),
        };
        Record {
            hash: entry.hash(),
            entry,
            erased: is_about_somebody && (subject == ERASED || seq == task || seq == talk),
        }
    }

    /// Which checkpoints come here, and whether the second user signs.
    fn due(&self) -> Vec<(Reason, bool)> {
        let (seq, fifth) = (self.head.seq, self.length / 5);
        let again = self.length * 18 / 20;
        let mut due = Vec::new();
        if [2, fifth, self.length * 4 / 5, again].contains(&seq) {
            due.push((Reason::Key, false));
        }
        if seq == again + 1 {
            due.push((Reason::Daily, true));
        }
        if seq.is_multiple_of(self.period) {
            let is_second = (fifth..self.length * 4 / 5).contains(&seq) && seq / self.period % 2 == 1;
            due.push((Reason::Periodic, is_second));
        }
        if seq == self.length / 2 {
            due.extend([(Reason::Daily, false), (Reason::Daily, true), (Reason::Lock, false)]);
        }
        if seq == self.length {
            due.push((Reason::Export, false));
        }
        due
    }

    fn seal(&mut self, reason: Reason, is_second: bool) -> Checkpoint {
        let (user, key) = if is_second { (SECOND, second_key()) } else { (OWNER, owner_key()) };
        let statement = Statement {
            vault: VAULT,
            head: self.head,
            root: self.tree.root(),
            at: START + i64::try_from(self.head.seq).unwrap() * 1000 + 1,
            reason,
            user,
            previous: self.checkpoint,
        };
        let checkpoint = signed(statement, &key);
        self.checkpoint = checkpoint.hash();
        checkpoint
    }
}

pub(crate) fn signed(statement: Statement, key: &SigningKey) -> Checkpoint {
    let signature = key.sign(&statement.message()).to_bytes();
    Checkpoint { statement, signature }
}

/// A whole journal in memory.
#[derive(Clone)]
pub(crate) struct Log {
    pub(crate) records: Vec<Record>,
    pub(crate) checkpoints: Vec<Checkpoint>,
    /// How many entries the export says that there are.
    pub(crate) length: u64,
}

impl Log {
    pub(crate) fn new(length: u64, period: u64) -> Self {
        let mut journal = Journal::new(length, period);
        let (mut records, mut checkpoints) = (Vec::new(), Vec::new());
        for _ in 0..length {
            let (record, sealed) = journal.next();
            records.push(record);
            checkpoints.extend(sealed);
        }
        Self { records, checkpoints, length }
    }

    /// The journal without what comes after an entry, as somebody with all rights could leave it.
    pub(crate) fn cut(&self, last: u64) -> Self {
        let mut cut = self.clone();
        cut.records.truncate(usize::try_from(last).unwrap());
        cut.checkpoints.retain(|checkpoint| checkpoint.statement.head.seq <= last);
        cut.length = last;
        cut
    }

    fn tree(&self, size: u64) -> Tree {
        let mut tree = Tree::default();
        self.records.iter().take(usize::try_from(size).unwrap()).for_each(|record| tree.push(record.hash));
        tree
    }

    pub(crate) fn head(&self, seq: u64) -> Head {
        let last = seq.checked_sub(1).map(|at| &self.records[usize::try_from(at).unwrap()]);
        last.map_or_else(Head::default, |last| Head { seq, hash: last.hash })
    }

    pub(crate) fn fingerprint(&self, seq: u64) -> Fingerprint {
        Fingerprint::of(&VAULT, self.head(seq), &self.tree(seq).root())
    }

    /// An export of the whole journal.
    pub(crate) fn export(&self) -> Vec<u8> {
        self.export_range(1, self.records.len() as u64)
    }

    /// An export of some entries, signed by the owner.
    pub(crate) fn export_range(&self, first: u64, last: u64) -> Vec<u8> {
        self.write(first, last, None)
    }

    /// An export with the owner's name.
    pub(crate) fn export_named(&self, name: &str) -> Vec<u8> {
        self.write(1, self.records.len() as u64, Some(name.to_owned()))
    }

    fn write(&self, first: u64, last: u64, name: Option<String>) -> Vec<u8> {
        let before = self.checkpoints.iter().rev().find(|checkpoint| checkpoint.statement.head.seq < first);
        let preamble = Preamble {
            vault: VAULT,
            first,
            last,
            length: self.length,
            previous: self.head(first - 1).hash,
            checkpoint: before.map_or([0; 32], Checkpoint::hash),
            tree: self.tree(first - 1).peaks().to_vec(),
            user: OWNER,
            at: START,
            version: "0.1.0".into(),
        };
        let mut writer = Writer::begin(Vec::new(), preamble).unwrap();
        let mut write = |line: Line| writer.write(&line).unwrap();
        for line in keys(name) {
            // A journal that ends before the second user came does not know their key.
            let is_known = |record: &Record| matches!(&line, Line::Key { key, user, .. } if record.entry.object == key::commitment(user, key));
            if self.records.iter().any(is_known) {
                write(line);
            }
        }
        let (earlier, rest) = self.records.split_at(usize::try_from(first - 1).unwrap());
        let leaves: Vec<Hash> = earlier.iter().map(|record| record.hash).collect();
        for (at, record) in earlier.iter().enumerate() {
            if record.entry.object_type == "key" {
                write(Line::Earlier { record: record.clone(), path: inclusion_path(&leaves, at) });
            }
        }
        for (seq, source) in [(self.length / 2, "backup"), (self.length, "header")] {
            write(Line::Anchor { head: self.head(seq), source: source.into() });
        }
        for record in &rest[..usize::try_from(last + 1 - first).unwrap()] {
            write(Line::Entry(record.clone()));
            let here = |checkpoint: &&Checkpoint| checkpoint.statement.head.seq == record.entry.seq;
            self.checkpoints
                .iter()
                .filter(here)
                .for_each(|checkpoint| write(Line::Checkpoint(checkpoint.clone())));
        }
        writer.finish(|message| owner_key().sign(message).to_bytes()).unwrap()
    }
}

/// The lines of the two users' keys.
pub(crate) fn keys(name: Option<String>) -> [Line; 2] {
    let line = |user, key: SigningKey, name| Line::Key { key: key.verifying_key().to_bytes(), user, name };
    [line(OWNER, owner_key(), name), line(SECOND, second_key(), None)]
}
