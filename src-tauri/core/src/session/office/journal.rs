//! The journal as a whole: what was found of it at the unlock, its verification, its checkpoint of the day, its fingerprint.

use std::path::Path;

use kartotek_journal::{
    Anchor, Comparison, Fingerprint, Head, Mistyped, Uuid, checkpoint::Reason, merkle::Tree,
};
use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use super::{begin, begin::seen, database};
use crate::{
    clock::Timestamp,
    error::{Error, Result},
    history::{
        finding::{self, Finding, FindingKind, Seen},
        verify::{self, Verification},
    },
    progress::Progress,
    session::office::Office,
    store::{
        checkpoint,
        connection::{self, Access},
    },
    vault::pending::Pending,
};

/// How long an open vault goes without a checkpoint at most.
const DAY: i64 = 86_400_000;

/// The journal's last checkpoint, to be printed and compared later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalFingerprint {
    /// As it is printed: the number of the entry, then five groups of five characters.
    pub text: String,
    /// The number of the last entry that it stands for.
    pub seq: u64,
    /// UTC milliseconds of the checkpoint.
    pub at: Timestamp,
}

/// What a printed fingerprint says about the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "result", rename_all = "snake_case")]
#[ts(export)]
pub enum JournalComparison {
    /// Up to its entry the journal is the one that was printed.
    Same {
        /// The number of that entry.
        seq: u64,
    },
    /// At its entry the journal is another.
    Fork {
        /// The number of that entry.
        seq: u64,
    },
    /// The journal ends before its entry.
    Cut {
        /// The number of that entry.
        seq: u64,
        /// The number of the last entry at hand.
        last: u64,
    },
    /// What was typed is no fingerprint.
    Mistyped {
        /// The group that does not fit its check digit, from 1; none where it can't be told.
        group: Option<usize>,
    },
}

/// A verification that has begun: it sees the journal as it was then, while work goes on.
#[derive(Debug)]
pub struct JournalCheck {
    connection: Connection,
    vault: Uuid,
}

impl JournalCheck {
    /// Verifies everything. Needs neither the vault nor its keys, so that nobody waits for it. Progress counts entries.
    ///
    /// # Errors
    /// [`Error::Cancelled`], and where the database can't be read.
    pub fn run(mut self, progress: &dyn Progress) -> Result<Verification> {
        let snapshot = self.connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
        verify::verify(&snapshot, self.vault, progress)
    }
}

impl Office {
    /// What was found of the journal, the gravest.
    pub fn finding(&self) -> Option<&Finding> {
        self.findings.first()
    }

    /// Everything that was found of the journal, the gravest first.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Puts what was found at a place. It names nobody and a forked vault takes no entry, so that is not journaled.
    pub fn save_findings(&self, text: &str, place: &Path) -> Result<()> {
        Pending::of(text.as_bytes(), place)?.appear()
    }

    /// The gravest, until the user has read it.
    pub fn unread_finding(&self) -> Option<&Finding> {
        self.finding().filter(|_| !self.seen)
    }

    /// Notes that the user has read what was found.
    pub fn see_finding(&mut self) {
        self.seen = true;
    }

    /// Tells the user of what was found later than at the unlock, and journals that. A fork is held until an owner decides.
    pub fn tell(&mut self, findings: Vec<Finding>) -> Result<()> {
        if findings.first().is_some_and(|finding| finding.kind == FindingKind::Fork) {
            self.session.store_mut().hold(true);
        } else {
            self.session.store().write(self.session.actor(), |tx| finding::note(tx, &findings))?;
        }
        (self.findings, self.seen) = (findings, false);
        Ok(())
    }

    /// Goes on with a vault whose journal was forked, as it is at hand, and journals that.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the key that grants, [`Error::NothingToChange`] where it was not forked.
    pub fn accept_fork(&mut self) -> Result<()> {
        self.vault.granting()?;
        if self.vault.read_only() || !self.read_only() {
            return Err(Error::NothingToChange);
        }
        let actor = *self.session.actor();
        let store = self.session.store_mut();
        store.hold(false);
        begin(&mut self.vault, store, &actor, &self.findings).inspect_err(|_| store.hold(true))?;
        self.seen = true;
        Ok(())
    }

    /// Begins to verify the journal.
    pub fn begin_journal_check(&self) -> Result<JournalCheck> {
        Ok(JournalCheck { connection: self.open_aside()?, vault: self.vault.id() })
    }

    /// Another connection to the database, for reading very much while nobody waits.
    pub(crate) fn open_aside(&self) -> Result<Connection> {
        connection::open(&database(&self.vault), &self.vault.keys().database, Access::Read)
    }

    /// What the header and this computer saw of the journal.
    pub(crate) fn seen(&self) -> Result<Vec<Seen>> {
        let store = self.session.store();
        store.read(|connection| seen(&self.vault, connection, store.outside()))
    }

    /// Makes a checkpoint where the last one is a day old, also if nothing happened since; a clock that was set back does not
    /// put it off.
    pub fn checkpoint_daily(&self) -> Result<()> {
        let store = self.session.store();
        let last = store.read(|connection| checkpoint::last(connection))?;
        let age = last.map(|last| store.clock().now() - last.at);
        if store.read_only() || age.is_some_and(|age| (0..DAY).contains(&age)) {
            return Ok(());
        }
        store.checkpoint(self.session.actor(), Reason::Daily)
    }

    /// The fingerprint of the last checkpoint; none where there is none yet.
    pub fn journal_fingerprint(&self) -> Result<Option<JournalFingerprint>> {
        self.session.read(|connection| {
            let Some(last) = checkpoint::last(connection)? else { return Ok(None) };
            let (head, _) = up_to(connection, last.seq)?;
            let text = Fingerprint::of(&self.vault.id(), head, &last.root).to_string();
            Ok(Some(JournalFingerprint { text, seq: last.seq, at: last.at }))
        })
    }

    /// The fingerprint of the journal up to an entry, as it is printed.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is no such entry.
    pub fn journal_fingerprint_at(&self, seq: u64) -> Result<String> {
        let (head, tree) = self.session.read(|connection| up_to(connection, seq))?;
        match head.seq == seq && seq > 0 {
            true => Ok(Fingerprint::of(&self.vault.id(), head, &tree.root()).to_string()),
            false => Err(Error::NotFound),
        }
    }

    /// Puts a sheet with the fingerprint up to an entry at a place, and journals that.
    pub fn save_fingerprint(&self, sheet: &[u8], seq: u64, place: &Path) -> Result<()> {
        self.save(sheet, place, "vault.fingerprint", &json!({ "seq": seq }))
    }

    /// Compares a fingerprint that was printed with the journal at hand.
    pub fn compare_journal(&self, typed: &str) -> Result<JournalComparison> {
        let printed: Fingerprint = match typed.parse() {
            Ok(printed) => printed,
            Err(Mistyped::Group { group }) => return Ok(JournalComparison::Mistyped { group: Some(group) }),
            Err(_) => return Ok(JournalComparison::Mistyped { group: None }),
        };
        let (anchor, seq) = (Anchor::Fingerprint(printed), printed.seq());
        let last = self.session.store().head().seq;
        if anchor.unseen(last) == Comparison::Cut {
            return Ok(JournalComparison::Cut { seq, last });
        }
        let (head, tree) = self.session.read(|connection| up_to(connection, seq))?;
        Ok(match anchor.compare(&self.vault.id(), head, Some(&tree.root())) {
            Comparison::Same => JournalComparison::Same { seq },
            _ => JournalComparison::Fork { seq },
        })
    }
}

/// The chain and its tree up to an entry, from the entries themselves.
fn up_to(connection: &Connection, seq: u64) -> Result<(Head, Tree)> {
    let mut statement = connection.prepare("SELECT seq, hash FROM journal WHERE seq <= ?1 ORDER BY seq")?;
    let mut rows = statement.query([seq])?;
    let (mut head, mut tree) = (Head::default(), Tree::default());
    while let Some(row) = rows.next()? {
        head = Head { seq: row.get(0)?, hash: row.get(1)? };
        tree.push(head.hash);
    }
    Ok((head, tree))
}
