//! Reads the journal in order, each checkpoint behind the last entry that it covers.

use std::sync::mpsc::SyncSender;

use kartotek_journal::{Entry, Hash, Uuid, key::PublicKey};
use rusqlite::{Connection, OptionalExtension, Row, Rows};

use crate::{
    error::Result,
    history::{ENTRY, read_entry},
    progress::Progress,
    store::checkpoint::{self, Stored},
};

/// How many items go to the other thread at a time.
const BATCH: usize = 512;

/// What is read.
pub(super) enum Item {
    Entry(Box<Record>),
    /// An entry whose row holds something else.
    NoEntry {
        seq: u64,
    },
    Checkpoint(Box<Stored>),
    /// A checkpoint whose row holds something else.
    NoCheckpoint,
}

/// An entry with what is stored of its payload.
pub(super) struct Record {
    pub(super) entry: Entry,
    pub(super) hash: Hash,
    pub(super) payload: Sealed,
}

/// What is stored of a payload.
pub(super) enum Sealed {
    /// The ciphertext, the pseudonym of whose key seals it, and whether that key was destroyed.
    Here { bytes: Vec<u8>, key: Uuid, destroyed: bool },
    /// Nothing; whether the key was destroyed.
    Gone { destroyed: bool },
}

/// The keys of those who sign. One whose row holds something else is left out; the entry that introduces it shows that.
pub(super) fn keys(connection: &Connection) -> Result<Vec<(Uuid, PublicKey)>> {
    if !has_checkpoints(connection)? {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare("SELECT user, public_key FROM signing_key")?;
    let mut rows = statement.query([])?;
    let mut keys = Vec::new();
    while let Some(row) = rows.next()? {
        keys.extend(sound((|| Ok((row.get(0)?, row.get(1)?)))())?);
    }
    Ok(keys)
}

/// Reads everything and sends it on.
pub(super) fn read(
    connection: &Connection,
    progress: &dyn Progress,
    send: &SyncSender<Vec<Item>>,
) -> Result<()> {
    let total =
        connection.query_row("SELECT max(0, ifnull(max(seq), 0)) FROM journal", [], |row| row.get(0))?;
    let mut entries = connection.prepare(&format!(
        "SELECT {ENTRY}, sealed, pseudonym, pseudonym IS NOT NULL AND sealed_key IS NULL
         FROM journal LEFT JOIN journal_payload ON journal_payload.seq = journal.seq
                      LEFT JOIN subject ON subject.id = subject_id
         ORDER BY journal.seq"
    ))?;
    let mut entries = entries.query([])?;
    let mut destroyed = connection.prepare("SELECT sealed_key IS NULL FROM subject WHERE pseudonym = ?1")?;
    let columns = checkpoint::COLUMNS;
    let mut checkpoints = if has_checkpoints(connection)? {
        Some(connection.prepare(&format!("SELECT {columns} FROM checkpoint ORDER BY id"))?)
    } else {
        None
    };
    let mut checkpoints = Checkpoints::begin(checkpoints.as_mut().map(|found| found.query([])).transpose()?)?;
    let (mut previous, mut seq, mut batch) = ([0; 32], 0, Vec::with_capacity(BATCH));
    while let Some(row) = entries.next()? {
        // A number below zero is none; it comes first.
        seq = sound(row.get(0))?.unwrap_or(0);
        let record = sound(read_record(row, previous, |key| {
            Ok(destroyed.query_row([key], |row| row.get(0)).optional()?.unwrap_or(false))
        }))?;
        batch.push(match record {
            Some(record) => {
                previous = record.hash;
                Item::Entry(Box::new(record))
            }
            None => Item::NoEntry { seq },
        });
        checkpoints.take(Some(seq), &mut batch)?;
        if batch.len() >= BATCH {
            progress.step(seq, Some(total))?;
            // Whoever receives ends only after this does.
            let _ = send.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH)));
        }
    }
    checkpoints.take(None, &mut batch)?;
    let _ = send.send(batch);
    progress.step(seq, Some(total))
}

fn read_record(
    row: &Row<'_>,
    previous: Hash,
    is_destroyed: impl FnOnce(Uuid) -> rusqlite::Result<bool>,
) -> rusqlite::Result<Record> {
    let (entry, hash) = read_entry(row, previous)?;
    let payload = match row.get::<_, Option<Vec<u8>>>(13)? {
        Some(bytes) => Sealed::Here {
            bytes,
            key: row.get::<_, Option<Uuid>>(14)?.unwrap_or_default(),
            destroyed: row.get(15)?,
        },
        None => {
            Sealed::Gone { destroyed: entry.payload.map_or(Ok(false), |payload| is_destroyed(payload.key))? }
        }
    };
    Ok(Record { entry, hash, payload })
}

/// A database from before there were checkpoints is verified before it is brought to the present schema.
fn has_checkpoints(connection: &Connection) -> Result<bool> {
    Ok(connection.table_exists(None, "checkpoint")?)
}

/// What was read, unless the row holds values of another type or length.
fn sound<T>(read: rusqlite::Result<T>) -> rusqlite::Result<Option<T>> {
    use rusqlite::Error as Failure;
    match read {
        Ok(value) => Ok(Some(value)),
        Err(
            Failure::FromSqlConversionFailure(..)
            | Failure::IntegralValueOutOfRange(..)
            | Failure::InvalidColumnType(..)
            | Failure::Utf8Error(..),
        ) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The checkpoints, one read ahead.
struct Checkpoints<'a> {
    rows: Option<Rows<'a>>,
    next: Option<Item>,
}

impl<'a> Checkpoints<'a> {
    fn begin(rows: Option<Rows<'a>>) -> Result<Self> {
        let mut begun = Self { rows, next: None };
        begun.advance()?;
        Ok(begun)
    }

    fn advance(&mut self) -> Result<()> {
        self.next = match self.rows.as_mut().map(Rows::next).transpose()?.flatten() {
            None => None,
            Some(row) => Some(match sound(Stored::read(row))? {
                Some(stored) => Item::Checkpoint(Box::new(stored)),
                None => Item::NoCheckpoint,
            }),
        };
        Ok(())
    }

    /// Takes those that end with an entry up to this one; all that are left where there is no such.
    fn take(&mut self, seq: Option<u64>, batch: &mut Vec<Item>) -> Result<()> {
        let is_due = |item: &mut Item| match item {
            Item::Checkpoint(stored) => seq.is_none_or(|seq| stored.seq <= seq),
            _ => true,
        };
        while let Some(item) = self.next.take_if(is_due) {
            batch.push(item);
            self.advance()?;
        }
        Ok(())
    }
}
