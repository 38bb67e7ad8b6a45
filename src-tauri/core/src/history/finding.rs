//! What an anchor finds: that the journal at hand is not all of the one that the anchor saw.

use std::cmp::Reverse;

use kartotek_journal::{Hash, Head};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    error::Result,
    history::{self, Object},
    store::{StoreKeys, Tx},
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

/// A restore from a backup, which took the place of what was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FindingRestore {
    /// UTC milliseconds when it was restored.
    pub at: Timestamp,
    /// UTC milliseconds when the backup was made.
    pub created_at: Timestamp,
    /// The number of the last entry in the backup.
    pub seq: u64,
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
    /// The restore that explains it.
    pub restored: Option<FindingRestore>,
    /// The hash of the last entry that was seen.
    #[serde(skip)]
    #[ts(skip)]
    pub seen_hash: Hash,
    /// The hash of the entry of that number at hand.
    #[serde(skip)]
    #[ts(skip)]
    pub hash_here: Option<Hash>,
    /// The hash of the last entry at hand.
    #[serde(skip)]
    #[ts(skip)]
    pub last_hash: Option<Hash>,
}

/// What those who saw the journal find, the gravest first. What was found before and noted is not found again.
pub(crate) fn find(connection: &Connection, keys: &StoreKeys, seen: &[Seen]) -> Result<Vec<Finding>> {
    let last = "SELECT seq, at, hash FROM journal ORDER BY seq DESC LIMIT 1";
    let last =
        connection.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
    let (last_seq, last_at, last_hash) =
        last.map_or((0, None, None), |(seq, at, hash)| (seq, Some(at), Some(hash)));
    let mut findings = Vec::new();
    for seen in seen.iter().filter(|seen| seen.head.seq > 0) {
        let Head { seq, hash } = seen.head;
        let hash_here = hash_of(connection, seq)?;
        let kind = if seq > last_seq {
            if seen.witness == Witness::Folder { FindingKind::Cut } else { FindingKind::Rollback }
        } else if hash_here == Some(hash) {
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
            restored: restored(connection, keys, seen)?,
            seen_hash: hash,
            hash_here,
            last_hash,
        });
    }
    findings.sort_by_key(|finding| (finding.kind, Reverse(finding.missing)));
    Ok(findings)
}

/// Whether the journal has that very entry.
pub(crate) fn holds(connection: &Connection, head: Head) -> Result<bool> {
    Ok(hash_of(connection, head.seq)? == Some(head.hash))
}

fn hash_of(connection: &Connection, seq: u64) -> Result<Option<Hash>> {
    let sql = "SELECT hash FROM journal WHERE seq = ?1";
    Ok(connection.query_row(sql, [seq], |row| row.get(0)).optional()?)
}

/// The restore that took the place of what was seen: its backup ends before that, and it was done afterwards. What was seen
/// after it, somebody wrote elsewhere.
fn restored(connection: &Connection, keys: &StoreKeys, seen: &Seen) -> Result<Option<FindingRestore>> {
    let sql = "SELECT seq, at FROM journal WHERE action = 'vault.restore' ORDER BY seq DESC LIMIT 1";
    let last = connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((entry, at)) = last.filter(|(_, at)| seen.at.is_some_and(|seen| seen <= *at)) else {
        return Ok(None);
    };
    // A finding is told as well where nobody can say any more what was restored.
    let Ok(Some(payload)) = history::payload(connection, keys, entry) else { return Ok(None) };
    let Ok(Restore { created_at, seq }) = serde_json::from_slice(&payload) else { return Ok(None) };
    Ok((seq < seen.head.seq).then_some(FindingRestore { at, created_at, seq }))
}

/// What the entry of a restore says.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Restore {
    created_at: Timestamp,
    seq: u64,
}

fn is_noted(connection: &Connection, hash: &Hash) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM gap WHERE hash = ?1)";
    Ok(connection.query_row(sql, [hash], |row| row.get(0))?)
}

/// Notes what was found, so that it is told once, and journals the gravest.
pub(crate) fn note(tx: &Tx<'_>, findings: &[Finding]) -> Result<()> {
    for finding in findings {
        let insert = "INSERT OR IGNORE INTO gap (hash, seq) VALUES (?1, ?2)";
        tx.execute(insert, params![finding.seen_hash, finding.seen_seq])?;
    }
    match findings.first() {
        // The restore that explains it has an entry of its own.
        Some(finding) => {
            let finding = Finding { restored: None, ..*finding };
            history::append(tx, "vault.gap", Object::VAULT, &json!(finding))
        }
        None => Ok(()),
    }
}
