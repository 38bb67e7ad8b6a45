//! Checkpoints as stored. One is made in the transaction whose entries it covers, and goes on from where the last one stopped.

use kartotek_journal::{
    Hash, Head, Uuid,
    checkpoint::{Checkpoint, Reason, Statement},
    key,
    merkle::Tree,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{
    clock::Timestamp,
    error::{Error, Result},
    store::Tx,
};

/// The columns that [`Stored::read`] takes, in their order.
pub(crate) const COLUMNS: &str = "id, seq, root, peaks, at, reason, user, previous, signature";

/// A row of the table. The hash of the last entry that it covers stands in the journal.
#[derive(Debug)]
pub(crate) struct Stored {
    pub(crate) id: u64,
    pub(crate) seq: u64,
    pub(crate) at: Timestamp,
    pub(crate) user: Uuid,
    pub(crate) root: Hash,
    pub(crate) previous: Hash,
    peaks: Vec<u8>,
    reason: String,
    signature: key::Sign,
}

impl Stored {
    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            seq: row.get(1)?,
            root: row.get(2)?,
            peaks: row.get(3)?,
            at: row.get(4)?,
            reason: row.get(5)?,
            user: row.get(6)?,
            previous: row.get(7)?,
            signature: row.get(8)?,
        })
    }

    /// What was signed, given the entry that it ends with; `None` where the reason is none.
    pub(crate) fn checkpoint(&self, vault: Uuid, hash: Hash) -> Option<Checkpoint> {
        let statement = Statement {
            vault,
            head: Head { seq: self.seq, hash },
            root: self.root,
            at: self.at,
            reason: Reason::from_code(&self.reason)?,
            user: self.user,
            previous: self.previous,
        };
        Some(Checkpoint { statement, signature: self.signature })
    }

    /// The tree up to its last entry; `None` where what is stored is none.
    pub(crate) fn tree(&self) -> Option<Tree> {
        let (peaks, rest) = self.peaks.as_chunks();
        rest.is_empty().then(|| Tree::from_parts(self.seq, peaks.to_vec())).flatten()
    }
}

/// The last one.
pub(crate) fn last(connection: &Connection) -> Result<Option<Stored>> {
    let sql = format!("SELECT {COLUMNS} FROM checkpoint ORDER BY id DESC LIMIT 1");
    Ok(connection.prepare_cached(&sql)?.query_row([], Stored::read).optional()?)
}

/// Makes one of everything up to now, and says whether it did: somebody whose key does not count signs nothing.
pub(super) fn make(tx: &Tx<'_>, reason: Reason) -> Result<bool> {
    let (head, signing) = (tx.head.get(), &tx.keys.signing);
    let last = last(tx)?;
    let covered = last.as_ref().map_or(0, |last| last.seq);
    if head.seq == 0 || !counts(tx, &tx.actor.uuid, &signing.verifying_key(), covered)? {
        return Ok(false);
    }
    let (id, mut tree, previous) = match &last {
        None => (1, Tree::default(), [0; 32]),
        Some(last) => {
            let hash =
                tx.query_row("SELECT hash FROM journal WHERE seq = ?1", [last.seq], |row| row.get(0))?;
            let damaged = || Error::internal("the last checkpoint is not one");
            let checkpoint = last.checkpoint(tx.keys.vault, hash).ok_or_else(damaged)?;
            (last.id + 1, last.tree().ok_or_else(damaged)?, checkpoint.hash())
        }
    };
    let mut hashes = tx.prepare_cached("SELECT hash FROM journal WHERE seq > ?1 ORDER BY seq")?;
    let mut rows = hashes.query([covered])?;
    while let Some(row) = rows.next()? {
        tree.push(row.get(0)?);
    }
    let statement = Statement {
        vault: tx.keys.vault,
        head,
        root: tree.root(),
        at: tx.now,
        reason,
        user: tx.actor.uuid,
        previous,
    };
    let signature = signing.sign(&statement.message());
    tx.prepare_cached(
        "INSERT INTO checkpoint (id, seq, root, peaks, at, reason, user, previous, signature)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        id,
        head.seq,
        statement.root,
        tree.peaks().as_flattened(),
        statement.at,
        reason.code(),
        statement.user,
        previous,
        signature
    ])?;
    Ok(true)
}

/// Whether a user's key counts: the chain introduced it last, and either a checkpoint covers that or it was the very first.
fn counts(connection: &Connection, user: &Uuid, public: &key::PublicKey, covered: u64) -> Result<bool> {
    let Some(introduced) = introduced(connection, user, public)? else { return Ok(false) };
    let first = "SELECT min(seq) FROM journal WHERE object_type = 'key'";
    Ok(introduced <= covered
        || connection.query_row(first, [], |row| row.get(0)).map(|seq: u64| seq == introduced)?)
}

/// The entry that introduced a user's key, unless a later one withdrew it.
pub(crate) fn introduced(
    connection: &Connection,
    user: &Uuid,
    public: &key::PublicKey,
) -> Result<Option<u64>> {
    let sql =
        "SELECT seq, action FROM journal WHERE object_type = 'key' AND object = ?1 ORDER BY seq DESC LIMIT 1";
    let commitment = key::commitment(user, public);
    let last: Option<(u64, String)> = connection
        .prepare_cached(sql)?
        .query_row([commitment], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(last.filter(|(_, action)| action == key::ADD).map(|(seq, _)| seq))
}
