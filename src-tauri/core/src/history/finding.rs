//! What an anchor finds: that the journal at hand is not all of the one that the anchor saw.

use std::cmp::Reverse;

use kartotek_journal::{Hash, Head};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    error::Result,
    history::{self, Object},
    store::Tx,
};

/// Who saw the journal earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Witness {
    /// The vault's own folder: its header, or the file beside its database.
    Folder,
    /// This computer, outside the vault's folder.
    Computer,
    /// A backup.
    Backup,
}

/// What was done to the journal, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FindingKind {
    /// It has another entry of the same number: two vaults were made of one.
    Fork,
    /// It ends before what its own folder saw: the database's log was deleted, cut or exchanged, or the database alone is older.
    Cut,
    /// The whole folder is older than what was seen from outside.
    Rollback,
}

/// A moment of the journal that somebody saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Who.
    pub witness: Witness,
    /// The last entry then.
    pub head: Head,
    /// UTC milliseconds when, where that is known.
    pub at: Option<Timestamp>,
}

/// What an anchor finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Finding {
    /// What was done.
    pub kind: FindingKind,
    /// Who saw more, or something else.
    pub witness: Witness,
    /// The number of the last entry that was seen.
    pub seen_seq: u64,
    /// UTC milliseconds when it was seen.
    pub seen_at: Option<Timestamp>,
    /// The number of the last entry at hand.
    pub last_seq: u64,
    /// UTC milliseconds of that entry: what is missing is missing since then.
    pub last_at: Option<Timestamp>,
    /// How many entries are missing at least.
    pub missing: u64,
    #[serde(skip)]
    #[ts(skip)]
    hash: Hash,
}

/// What those who saw the journal find, the gravest first. What was found before and noted is not found again.
pub(crate) fn find(connection: &Connection, seen: &[Seen]) -> Result<Vec<Finding>> {
    let last = "SELECT seq, at FROM journal ORDER BY seq DESC LIMIT 1";
    let last = connection.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let (last_seq, last_at) = last.map_or((0, None), |(seq, at)| (seq, Some(at)));
    let mut findings = Vec::new();
    for seen in seen.iter().filter(|seen| seen.head.seq > 0) {
        let Head { seq, hash } = seen.head;
        let kind = if seq > last_seq {
            if seen.witness == Witness::Folder { FindingKind::Cut } else { FindingKind::Rollback }
        } else if holds(connection, seen.head)? {
            continue;
        } else {
            FindingKind::Fork
        };
        if is_noted(connection, &hash)? {
            continue;
        }
        findings.push(Finding {
            kind,
            witness: seen.witness,
            seen_seq: seq,
            seen_at: seen.at,
            last_seq,
            last_at,
            missing: seq.saturating_sub(last_seq).max(1),
            hash,
        });
    }
    findings.sort_by_key(|finding| (finding.kind, Reverse(finding.missing)));
    Ok(findings)
}

/// Whether the journal has that very entry.
pub(crate) fn holds(connection: &Connection, head: Head) -> Result<bool> {
    let sql = "SELECT hash FROM journal WHERE seq = ?1";
    let stored: Option<Hash> = connection.query_row(sql, [head.seq], |row| row.get(0)).optional()?;
    Ok(stored == Some(head.hash))
}

fn is_noted(connection: &Connection, hash: &Hash) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM gap WHERE hash = ?1)";
    Ok(connection.query_row(sql, [hash], |row| row.get(0))?)
}

/// Notes what was found, so that it is told once, and journals the gravest.
pub(crate) fn note(tx: &Tx<'_>, findings: &[Finding]) -> Result<()> {
    for finding in findings {
        let insert = "INSERT OR IGNORE INTO gap (hash, seq) VALUES (?1, ?2)";
        tx.execute(insert, params![finding.hash, finding.seen_seq])?;
    }
    match findings.first() {
        Some(finding) => history::append(tx, "vault.gap", Object::VAULT, &json!(finding)),
        None => Ok(()),
    }
}
