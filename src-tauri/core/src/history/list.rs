//! Lists the journal, newest first. A page is found by the number of the entry that it ends before, so entries that come
//! meanwhile move nothing, and nothing is counted.

use kartotek_journal::{Entry, Hash, Uuid};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter, types::Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ENTRY,
    action::{Action, ActionKind},
    read_entry,
};
use crate::{
    clock::Timestamp,
    error::{Error, Result},
    id::{ContactId, UserId},
};

/// The most entries of one page.
pub const PAGE: usize = 200;

/// Which entries a list shows. What is not given does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct JournalFilter {
    /// Only those from this moment on, in UTC milliseconds.
    pub from: Option<Timestamp>,
    /// Only those before this moment, in UTC milliseconds.
    pub to: Option<Timestamp>,
    /// Only what this user did.
    pub user: Option<UserId>,
    /// Only actions of this sort.
    pub kind: Option<ActionKind>,
    /// Only this action: `contact.change`.
    pub action: Option<String>,
    /// Only about this kind of thing: `contact`.
    pub object_type: Option<String>,
    /// Only about this person: their contact itself, or whatever else is sealed under their key.
    pub contact: Option<ContactId>,
}

/// What is stored of an entry's payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PayloadState {
    /// There never was one.
    None,
    /// It is there.
    Here,
    /// The key that it was sealed under is destroyed, or what it was about was erased: nobody can read it again.
    Erased,
    /// It is gone, and nobody erased it.
    Missing,
}

/// An entry as stored, with its stored hash. The hash before it is known only where it was asked for.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) entry: Entry,
    pub(crate) hash: Hash,
    pub(crate) payload: PayloadState,
}

/// Entries with what is stored of their payloads, and the columns that [`read`] takes after those of an entry.
pub(super) const LISTED: &str = "journal LEFT JOIN journal_payload ON journal_payload.seq = journal.seq
                      LEFT JOIN subject ON subject.pseudonym = payload_key";
pub(super) const PAYLOAD: &str = "payload_hash IS NOT NULL, journal_payload.seq IS NOT NULL,
                       subject.id IS NOT NULL AND sealed_key IS NULL
                         OR journal_payload.seq IS NULL AND payload_hash IS NOT NULL AND EXISTS (
                           SELECT 1 FROM journal AS item
                           WHERE item.object = journal.object AND item.seq > journal.seq AND item.action IN ('erasure.item', 'erasure.strike')
                                 AND (item.object_type = 'confidential') = (journal.action = 'contact.confidential'))";

/// The entries that a filter leaves, newest first, at most `limit` of those before `before`.
pub(crate) fn list(
    connection: &Connection,
    filter: &JournalFilter,
    before: Option<u64>,
    limit: usize,
) -> Result<Vec<Listed>> {
    let (mut conditions, mut values) = conditions(connection, filter)?;
    if let Some(before) = before.and_then(|before| i64::try_from(before).ok()) {
        conditions.push_str(" AND journal.seq < ?");
        values.push(before.into());
    }
    let limit = limit.min(PAGE);
    let sql = format!(
        "SELECT {ENTRY}, {PAYLOAD} FROM {LISTED} WHERE true{conditions} ORDER BY journal.seq DESC LIMIT {limit}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values), |row| read(row, [0; 32]))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An entry, with the stored hash of the one before it; zeroes where that is not there.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn get(connection: &Connection, seq: u64) -> Result<Listed> {
    let seq = i64::try_from(seq).map_err(|_| Error::NotFound)?;
    let before = "SELECT hash FROM journal WHERE seq = ?1 - 1";
    let previous = connection.query_row(before, [seq], |row| row.get(0)).optional()?.unwrap_or_default();
    let sql = format!("SELECT {ENTRY}, {PAYLOAD} FROM {LISTED} WHERE journal.seq = ?1");
    Ok(connection.query_row(&sql, [seq], |row| read(row, previous))?)
}

pub(super) fn read(row: &Row<'_>, previous: Hash) -> rusqlite::Result<Listed> {
    let (entry, hash) = read_entry(row, previous)?;
    let payload = match (row.get(13)?, row.get(14)?, row.get(15)?) {
        (false, _, _) => PayloadState::None,
        (true, _, true) => PayloadState::Erased,
        (true, true, false) => PayloadState::Here,
        (true, false, false) => PayloadState::Missing,
    };
    Ok(Listed { entry, hash, payload })
}

/// What the filter asks for, each part with ` AND ` before it.
fn conditions(connection: &Connection, filter: &JournalFilter) -> Result<(String, Vec<Value>)> {
    let mut sql = String::new();
    let mut values: Vec<Value> = Vec::new();
    let mut add = |condition: &str, given: Vec<Value>| {
        sql.push_str(condition);
        values.extend(given);
    };
    if let Some(from) = filter.from {
        add(" AND at >= ?", vec![from.into()]);
    }
    if let Some(to) = filter.to {
        add(" AND at < ?", vec![to.into()]);
    }
    if let Some(user) = filter.user {
        add(" AND user = (SELECT uuid FROM user WHERE id = ?)", vec![user.0.into()]);
    }
    if let Some(kind) = filter.kind {
        let actions = Action::ALL.iter().filter(|action| action.kind() == kind);
        let codes: Vec<Value> = actions.map(|action| action.code().to_owned().into()).collect();
        add(&format!(" AND action IN ({})", vec!["?"; codes.len()].join(", ")), codes);
    }
    if let Some(action) = &filter.action {
        add(" AND action = ?", vec![action.clone().into()]);
    }
    if let Some(object_type) = &filter.object_type {
        add(" AND object_type = ?", vec![object_type.clone().into()]);
    }
    if let Some(contact) = filter.contact {
        let (uuid, pseudonym): (Uuid, Uuid) = connection.query_row(
            "SELECT uuid, pseudonym FROM contact JOIN subject ON subject.id = subject_id WHERE contact.id = ?1",
            [contact],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        add(
            " AND (object = ? AND object_type = 'contact' OR subject = ?)",
            vec![uuid.to_vec().into(), pseudonym.to_vec().into()],
        );
    }
    Ok((sql, values))
}
