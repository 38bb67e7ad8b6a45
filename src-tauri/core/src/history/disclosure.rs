//! Disclosures: the exports that people were in, what for, and who got them (Art. 15(1)(c) GDPR).
//!
//! The entry of an export names everybody in it by their pseudonym, and only opening it tells whom. That is done once for each
//! entry while a vault is open; what stays in memory is the numbers of the people's rows.

use std::collections::HashMap;

use data_encoding::HEXLOWER;
use kartotek_journal::Uuid;
use rusqlite::Connection;
use serde::Deserialize;

use super::payload;
use crate::{
    clock::Timestamp,
    error::{Error, Result},
    id::{RecipientId, SubjectId},
    personal::Personal,
    store::StoreKeys,
};

/// Contacts were exported.
pub(crate) const ACTION: &str = "export.contacts";

/// A mailing list was made.
pub(crate) const MAILING: &str = "export.mailing";

/// A copy of a document was saved.
pub(crate) const DOCUMENT: &str = "export.document";

/// What the entry of an export says.
#[derive(Debug, Deserialize)]
pub(crate) struct Export {
    count: u64,
    purpose: Personal<String>,
    recipient: Personal<String>,
    /// Who of the register got it: of everybody in it there is a row that says so.
    #[serde(default, rename = "handedTo")]
    pub(crate) handed_to: Option<RecipientId>,
    /// The pseudonyms of everybody in it, hexadecimal.
    pub(crate) subjects: Vec<String>,
}

impl Export {
    /// The pseudonyms of everybody in it.
    pub(crate) fn people(&self) -> impl Iterator<Item = Uuid> {
        self.subjects.iter().filter_map(|hex| HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok())
    }
}

/// Opens the entry of an export; `None` where what it says is gone.
pub(crate) fn export(connection: &Connection, keys: &StoreKeys, seq: u64) -> Result<Option<Export>> {
    let Some(payload) = payload(connection, keys, seq)? else { return Ok(None) };
    let unreadable = |_| Error::internal("the journal of an export can't be read");
    serde_json::from_slice(&payload).map(Some).map_err(unreadable)
}

/// An export that people were in.
#[derive(Debug)]
pub(crate) struct Disclosure {
    /// The number of its entry.
    pub(crate) seq: u64,
    /// UTC milliseconds.
    pub(crate) at: Timestamp,
    /// Who exported.
    pub(crate) user: Uuid,
    /// What for.
    pub(crate) purpose: Personal<String>,
    /// Who got it; empty where it stayed within the organisation.
    pub(crate) recipient: Personal<String>,
    /// Who of the register got it.
    pub(crate) handed_to: Option<RecipientId>,
    /// How many people were in it.
    pub(crate) people: u64,
    /// Their rows, ascending. Four bytes each, since there may be very many.
    rows: Vec<u32>,
}

/// The disclosures that the journal tells of, as far as it was read, in the order of their entries.
#[derive(Debug, Default)]
pub(crate) struct Disclosures {
    known: Vec<Disclosure>,
    /// The number of the last entry that was read.
    last: u64,
}

impl Disclosures {
    /// Reads the next export that was not read yet; `false` where there is none. Everybody's rows are read into `people` once.
    pub(crate) fn read_next(
        &mut self,
        connection: &Connection,
        keys: &StoreKeys,
        people: &mut HashMap<Uuid, u32>,
    ) -> Result<bool> {
        let mut statement = connection.prepare_cached(
            "SELECT seq, at, user FROM journal INDEXED BY journal_export
             WHERE action IN ('export.contacts', 'export.document', 'export.mailing') AND seq > ?1 ORDER BY seq LIMIT 1",
        )?;
        let mut entries = statement.query([self.last])?;
        let Some(entry) = entries.next()? else { return Ok(false) };
        let seq = entry.get(0)?;
        if let Some(export) = export(connection, keys, seq)? {
            if people.is_empty() {
                *people = rows(connection)?;
            }
            let mut rows: Vec<u32> =
                export.people().filter_map(|pseudonym| people.get(&pseudonym).copied()).collect();
            rows.sort_unstable();
            let Export { count, purpose, recipient, handed_to, .. } = export;
            let (at, user) = (entry.get(1)?, entry.get(2)?);
            self.known.push(Disclosure { seq, at, user, purpose, recipient, handed_to, people: count, rows });
        }
        self.last = seq;
        Ok(true)
    }

    /// Those that somebody was in.
    pub(crate) fn of(&self, subject: SubjectId) -> impl Iterator<Item = &Disclosure> {
        let row = u32::try_from(subject.0).unwrap_or_default();
        self.known.iter().filter(move |disclosure| disclosure.rows.binary_search(&row).is_ok())
    }
}

/// Everybody's row by the pseudonym that stands for them in the journal.
fn rows(connection: &Connection) -> Result<HashMap<Uuid, u32>> {
    let mut statement = connection.prepare_cached("SELECT pseudonym, id FROM subject")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
