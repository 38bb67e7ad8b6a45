//! The indexes of words: beginnings of words that went, which FTS5 keeps to part its pages by.
//!
//! With `secure-delete` FTS5 takes a word out of the page that holds it, but not out of the table `_idx`, which says for each page
//! with what its first word begins. There, the first word that the page still has takes the place of one that went. To
//! have FTS5 write the index anew (`optimize`) would do the same, and takes as long as the index is large.

use rusqlite::{Connection, params};

use super::damaged;
use crate::error::Result;

/// How FTS5 makes the number of a row out of those of a segment and of its page.
const SEGMENT: u32 = 37;

const INDEXES: [&str; 2] = ["text_index", "aside_index"];

/// Lines up what parts the pages of the indexes with the words that they have; says how many were changed.
///
/// The connection may write to FTS5's own tables.
pub(super) fn settle(connection: &Connection) -> Result<u64> {
    INDEXES.into_iter().map(|index| settle_one(connection, index)).sum()
}

fn settle_one(connection: &Connection, index: &str) -> Result<u64> {
    let stale = stale(connection, index)?;
    let mut remove =
        connection.prepare_cached(&format!("DELETE FROM {index}_idx WHERE segid = ?1 AND term = ?2"))?;
    let mut add = connection
        .prepare_cached(&format!("INSERT INTO {index}_idx (segid, term, pgno) VALUES (?1, ?2, ?3)"))?;
    for Stale { segment, before, .. } in &stale {
        remove.execute(params![segment, before])?;
    }
    for Stale { segment, page, after, .. } in &stale {
        if let Some(after) = after {
            add.execute(params![segment, after, page])?;
        }
    }
    Ok(stale.len() as u64)
}

struct Stale {
    segment: i64,
    page: i64,
    before: Vec<u8>,
    /// The word that the page begins with; none where the page went.
    after: Option<Vec<u8>>,
}

fn stale(connection: &Connection, index: &str) -> Result<Vec<Stale>> {
    // The first page of a segment is found without anything.
    let sql = format!(
        "SELECT segid, pgno, term, block FROM {index}_idx
         LEFT JOIN {index}_data ON id = (segid << {SEGMENT}) + (pgno >> 1) WHERE term <> x''"
    );
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut stale = Vec::new();
    while let Some(row) = rows.next()? {
        let before = row.get_ref(2)?.as_bytes().map_err(|_| damaged())?;
        let after = match row.get_ref(3)?.as_blob_or_null().map_err(|_| damaged())? {
            Some(page) => Some(first_word(page).ok_or_else(damaged)?),
            None => None,
        };
        if after.is_none_or(|after| !after.starts_with(before)) {
            stale.push(Stale {
                segment: row.get(0)?,
                page: row.get(1)?,
                before: before.to_vec(),
                after: after.map(<[u8]>::to_vec),
            });
        }
    }
    Ok(stale)
}

/// The word that a page begins with: where it stands is the first number after the content.
fn first_word(page: &[u8]) -> Option<&[u8]> {
    let content = usize::from(u16::from_be_bytes(page.get(2..4)?.try_into().ok()?));
    let (at, _) = number(page.get(content..)?)?;
    let (length, bytes) = number(page.get(at..content)?)?;
    page.get(at + bytes..at + bytes + length)
}

/// A number of up to three bytes, and how many they are.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (place, byte) in bytes.iter().take(3).enumerate() {
        value = value << 7 | usize::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, place + 1));
        }
    }
    None
}
