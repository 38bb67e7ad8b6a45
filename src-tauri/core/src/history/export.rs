//! Writes a range of the journal as others check it without the vault: `docs/journal-export.md`. Names nobody unless asked.

use std::io::Write;

use kartotek_journal::{
    Hash, Head, Uuid,
    checkpoint::Checkpoint,
    export::{Line, Preamble, Record, WriteError, Writer},
    key::{self, PublicKey},
    merkle::{Tree, inclusion_path},
};
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    ENTRY,
    finding::{Seen, Witness},
    list::{LISTED, Listed, PAYLOAD, PayloadState, read},
};
use crate::{
    clock::Timestamp,
    error::{Error, Result, VaultProblem},
    progress::Progress,
    store::checkpoint::{self, Stored},
    vault::{key::SecretKey, pending::unwritable},
};

/// The longest name that a line takes, in bytes.
const LONGEST_NAME: usize = 255;
/// After how many entries progress is told.
const BATCH: u64 = 512;

/// Entries from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) first: u64,
    pub(crate) last: u64,
}

/// What is exported, by whom.
#[derive(Debug)]
pub(crate) struct Export<'a> {
    pub(crate) vault: Uuid,
    pub(crate) user: Uuid,
    /// Signs the last line.
    pub(crate) signing: &'a SecretKey,
    pub(crate) at: Timestamp,
    pub(crate) range: Range,
    /// Whether users' names stand beside their keys.
    pub(crate) names: bool,
    /// What saw the journal from outside.
    pub(crate) seen: &'a [Seen],
}

/// The entries from a moment on and before another, as far as there are such; from where the user's key is vouched for within
/// the range, if it was introduced there: without that, nobody could check the signature.
///
/// # Errors
/// [`Error::NotFound`] where there is no entry, [`Error::Forbidden`] to somebody whose key does not count.
pub(crate) fn range(
    connection: &Connection,
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    (user, public): (&Uuid, &PublicKey),
) -> Result<Range> {
    let bound = |sql: &str, at: Option<Timestamp>| -> Result<u64> {
        let found: Option<u64> = connection.query_row(sql, [at], |row| row.get(0))?;
        found.ok_or(Error::NotFound)
    };
    let first = bound("SELECT min(seq) FROM journal WHERE ?1 IS NULL OR at >= ?1", from)?;
    let mut last = bound("SELECT max(seq) FROM journal WHERE ?1 IS NULL OR at < ?1", to)?;
    if first > last {
        return Err(Error::NotFound);
    }
    let introduced = checkpoint::introduced(connection, user, public)?.ok_or(Error::Forbidden)?;
    if introduced >= first {
        let vouched = "SELECT min(seq) FROM checkpoint WHERE seq >= ?1";
        let vouched: Option<u64> = connection.query_row(vouched, [introduced], |row| row.get(0))?;
        last = last.max(vouched.ok_or(Error::Forbidden)?);
    }
    Ok(Range { first, last })
}

/// Writes the export, and hands back the place that was written to.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`] where the chain does not hold: such a journal is not handed on as one that does;
/// [`Error::File`], [`Error::DiskFull`], [`Error::Cancelled`].
pub(crate) fn write<W: Write>(
    connection: &Connection,
    out: W,
    export: &Export<'_>,
    progress: &dyn Progress,
) -> Result<W> {
    let Range { first, last } = export.range;
    let before = hashes_before(connection, first)?;
    let mut tree = Tree::default();
    before.iter().for_each(|leaf| tree.push(*leaf));
    let length = connection.query_row("SELECT max(seq) FROM journal", [], |row| row.get(0))?;
    let preamble = Preamble {
        vault: export.vault,
        first,
        last,
        length,
        previous: before.last().copied().unwrap_or_default(),
        checkpoint: checkpoint_before(connection, export.vault, first)?,
        tree: tree.peaks().to_vec(),
        user: export.user,
        at: export.at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let mut writer = Writer::begin(out, preamble).map_err(refused)?;
    for line in key_lines(connection, last, export.names)? {
        writer.write(&line).map_err(refused)?;
    }
    for listed in key_entries_before(connection, first)? {
        let at = usize::try_from(listed.entry.seq - 1).map_err(Error::internal)?;
        let path = inclusion_path(&before, at);
        writer.write(&Line::Earlier { record: record(listed), path }).map_err(refused)?;
    }
    let mut seen: Vec<&Seen> =
        export.seen.iter().filter(|seen| (first..=last).contains(&seen.head.seq)).collect();
    seen.sort_by_key(|seen| seen.head.seq);
    for seen in seen {
        let source = source(seen.witness).to_owned();
        writer.write(&Line::Anchor { head: seen.head, source }).map_err(refused)?;
    }
    drop(before);
    write_entries(connection, &mut writer, export, progress)?;
    writer.finish(|message| export.signing.sign(message)).map_err(refused)
}

fn write_entries<W: Write>(
    connection: &Connection,
    writer: &mut Writer<W>,
    export: &Export<'_>,
    progress: &dyn Progress,
) -> Result<()> {
    let Range { first, last } = export.range;
    let sql = format!(
        "SELECT {ENTRY}, {PAYLOAD} FROM {LISTED} WHERE journal.seq BETWEEN ?1 AND ?2 ORDER BY journal.seq"
    );
    let mut entries = connection.prepare(&sql)?;
    let mut entries = entries.query([first, last])?;
    let columns = checkpoint::COLUMNS;
    let sql = format!("SELECT {columns} FROM checkpoint WHERE seq BETWEEN ?1 AND ?2 ORDER BY id");
    let mut checkpoints = connection.prepare(&sql)?;
    let mut checkpoints = checkpoints.query_map([first, last], Stored::read)?.peekable();
    let mut previous = hash_of(connection, first - 1)?.unwrap_or_default();
    let total = Some(last - first + 1);
    while let Some(row) = entries.next()? {
        let listed = read(row, previous)?;
        let head = Head { seq: listed.entry.seq, hash: listed.hash };
        previous = listed.hash;
        writer.write(&Line::Entry(record(listed))).map_err(refused)?;
        let ends_here =
            |stored: &rusqlite::Result<Stored>| stored.as_ref().map_or(true, |stored| stored.seq <= head.seq);
        while let Some(stored) = checkpoints.next_if(ends_here) {
            let checkpoint = signed(&stored?, export.vault, head.hash)?;
            writer.write(&Line::Checkpoint(checkpoint)).map_err(refused)?;
        }
        let done = head.seq - first + 1;
        if done.is_multiple_of(BATCH) || Some(done) == total {
            progress.step(done, total)?;
        }
    }
    Ok(())
}

fn record(Listed { entry, hash, payload }: Listed) -> Record {
    Record { entry, hash, erased: matches!(payload, PayloadState::Erased | PayloadState::Missing) }
}

fn signed(stored: &Stored, vault: Uuid, hash: Hash) -> Result<Checkpoint> {
    stored.checkpoint(vault, hash).ok_or(Error::vault(VaultProblem::DamagedDatabase))
}

fn hashes_before(connection: &Connection, first: u64) -> Result<Vec<Hash>> {
    let mut statement = connection.prepare("SELECT hash FROM journal WHERE seq < ?1 ORDER BY seq")?;
    let hashes = statement.query_map([first], |row| row.get(0))?.collect::<Result<Vec<_>, _>>()?;
    if hashes.len() as u64 == first - 1 {
        Ok(hashes)
    } else {
        Err(Error::vault(VaultProblem::DamagedDatabase))
    }
}

fn hash_of(connection: &Connection, seq: u64) -> Result<Option<Hash>> {
    Ok(connection.query_row("SELECT hash FROM journal WHERE seq = ?1", [seq], |row| row.get(0)).optional()?)
}

/// Hash of the last checkpoint before an entry; zeroes where there is none.
fn checkpoint_before(connection: &Connection, vault: Uuid, first: u64) -> Result<Hash> {
    let columns = checkpoint::COLUMNS;
    let sql = format!("SELECT {columns} FROM checkpoint WHERE seq < ?1 ORDER BY id DESC LIMIT 1");
    let Some(stored) = connection.query_row(&sql, [first], Stored::read).optional()? else {
        return Ok([0; 32]);
    };
    let hash = hash_of(connection, stored.seq)?.unwrap_or_default();
    Ok(signed(&stored, vault, hash)?.hash())
}

/// The keys that an entry up to the last one introduces, each with its user's name where that was asked for.
fn key_lines(connection: &Connection, last: u64, names: bool) -> Result<Vec<Line>> {
    let mut statement = connection.prepare(
        "SELECT signing_key.user, public_key, name FROM signing_key LEFT JOIN user ON user.uuid = signing_key.user
         ORDER BY signing_key.user, public_key",
    )?;
    let mut introduces = connection.prepare(
        "SELECT EXISTS (SELECT 1 FROM journal WHERE object_type = 'key' AND object = ?1 AND action = ?2 AND seq <= ?3)",
    )?;
    let mut rows = statement.query([])?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let (user, key): (Uuid, PublicKey) = (row.get(0)?, row.get(1)?);
        let commitment = key::commitment(&user, &key);
        if introduces.query_row(params![commitment, key::ADD, last], |row| row.get(0))? {
            let name: Option<String> = row.get(2)?;
            lines.push(Line::Key { key, user, name: name.filter(|_| names).map(shortened) });
        }
    }
    Ok(lines)
}

fn shortened(mut name: String) -> String {
    name.truncate(name.floor_char_boundary(LONGEST_NAME));
    name
}

/// The entries before the range that introduce or withdraw a key.
fn key_entries_before(connection: &Connection, first: u64) -> Result<Vec<Listed>> {
    let sql =
        "SELECT seq FROM journal WHERE object_type = 'key' AND action IN (?1, ?2) AND seq < ?3 ORDER BY seq";
    let mut statement = connection.prepare(sql)?;
    let numbers = statement.query_map(params![key::ADD, key::WITHDRAW, first], |row| row.get(0))?;
    let numbers: Vec<u64> = numbers.collect::<Result<_, _>>()?;
    numbers.into_iter().map(|seq| super::list::get(connection, seq)).collect()
}

fn source(witness: Witness) -> &'static str {
    match witness {
        Witness::Folder => "header",
        Witness::Computer => "state",
        Witness::Backup => "backup",
    }
}

fn refused(error: WriteError) -> Error {
    match error {
        WriteError::Io(error) => unwritable(error),
        WriteError::Fault(_) | WriteError::Order { .. } | WriteError::Unwritable { .. } => {
            Error::vault(VaultProblem::DamagedDatabase)
        }
    }
}
