//! The entries about one object, the newest first, a page at a time.

use kartotek_journal::Uuid;
use rusqlite::params;
use zeroize::Zeroizing;

use super::{Object, open_payload, subject};
use crate::{
    clock::Timestamp,
    error::{Error, Result},
    id::SubjectId,
    store::{Snapshot, StoreKeys},
};

/// An entry about an object, opened.
pub(crate) struct Opened {
    pub(crate) seq: u64,
    pub(crate) at: Timestamp,
    pub(crate) user: Uuid,
    pub(crate) action: String,
    /// JSON; `None` where it was erased.
    pub(crate) payload: Option<Zeroizing<Vec<u8>>>,
}

/// Which entries are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// What changed.
    Changes,
    /// Who read about it.
    Readings,
}

const PAGE: &str = "SELECT journal.seq, at, user, action, sealed, subject_id
                    FROM journal INDEXED BY journal_object
                    LEFT JOIN journal_payload ON journal_payload.seq = journal.seq
                    WHERE object = ?1 AND object_type = ?2 AND journal.seq < ?3
                          AND (substr(action, 1, 8) = 'reading.') = ?4
                    ORDER BY journal.seq DESC LIMIT ?5";

/// Whose entries are meant, and where their payloads open.
#[derive(Debug, Clone, Copy)]
pub(crate) struct About {
    pub(crate) object: Object,
    /// The data subject under whose key the payloads are.
    pub(crate) subject: Option<SubjectId>,
}

/// The newest entries about an object whose numbers lie below `before`, at most `count`.
pub(crate) fn entries(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    about: About,
    sort: Sort,
    before: Option<u64>,
    count: usize,
) -> Result<Vec<Opened>> {
    let About { object, subject: owner } = about;
    let subject = match owner.map(|id| subject(snapshot, keys, id)).transpose() {
        Err(Error::NotFound) => None,
        subject => subject?,
    };
    let is_erased = owner.is_some() && subject.is_none();
    let mut statement = snapshot.prepare_cached(PAGE)?;
    let readings = sort == Sort::Readings;
    // Numbers of entries are signed in the database.
    let before = before.and_then(|before| i64::try_from(before).ok()).unwrap_or(i64::MAX);
    let rows = statement.query_map(params![object.uuid, object.kind, before, readings, count], |row| {
        let entry = Opened {
            seq: row.get(0)?,
            at: row.get(1)?,
            user: row.get(2)?,
            action: row.get(3)?,
            payload: None,
        };
        Ok((entry, row.get::<_, Option<Vec<u8>>>(4)?, row.get::<_, Option<SubjectId>>(5)?))
    })?;
    rows.map(|row| {
        let (mut entry, sealed, under) = row?;
        if let Some(sealed) = sealed.filter(|_| !is_erased) {
            // That values were erased is said of nobody.
            let subject = subject.as_ref().filter(|_| under.is_some());
            entry.payload = Some(open_payload(keys, subject, entry.seq, &sealed)?);
        }
        Ok(entry)
    })
    .collect()
}
