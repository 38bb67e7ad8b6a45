//! Uses: each time that somebody was put on a list under a consent. German law has the proof of a consent to calls kept for five years
//! from each (§ 7a UWG).

use rusqlite::{Connection, OptionalExtension, Row, params, types::ValueRef};
use subtle::ConstantTimeEq;

use super::{
    record::{ConsentEvent, ConsentKey, ConsentKind},
    standing::{self, Link},
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    error::{Error, Problem, Result, VaultProblem},
    id::{ConsentId, ContactId, ImportId},
    personal::Personal,
    store::{Snapshot, Tx, row_mac::Content},
};

/// Notes that somebody was contacted, or put on a list for it, which the last entry of the journal says. What was used is noted beside
/// the event that it rests on, so that many can be judged at once; that is derived from here.
pub(crate) fn note_use(tx: &Tx<'_>, key: &ConsentKey, at: Timestamp) -> Result<()> {
    let event = relied_on(tx, key)?;
    put(tx, key, at, event, None)
}

/// Stores a use, with its MAC.
fn put(
    tx: &Tx<'_>,
    key: &ConsentKey,
    at: Timestamp,
    event: Option<ConsentId>,
    import: Option<ImportId>,
) -> Result<()> {
    let seq = if import.is_some() { 0 } else { tx.head.get().seq };
    let row = Content::of(&[&key.contact, &key.purpose, &key.channel, &key.point, &at, &event, &import])?;
    tx.prepare_cached(
        "INSERT INTO consent_use (contact_id, purpose_id, channel, point, at, event_id, import_id, seq, mac)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        key.contact,
        key.purpose,
        key.channel,
        key.point,
        at,
        event,
        import,
        seq,
        tx.row_key().mac(TABLE, seq, &row, Content::default().digest()),
    ])?;
    tx.prepare_cached(
        "UPDATE consent_event SET used_at = ?2 WHERE id = ?1 AND (used_at IS NULL OR used_at < ?2)",
    )?
    .execute(params![event, at])?;
    Ok(())
}

const TABLE: &str = "consent_use";

/// The event that allows to use an address, if one does: the one that a decision rests on.
fn relied_on(tx: &Tx<'_>, key: &ConsentKey) -> Result<Option<ConsentId>> {
    let mut statement = tx.prepare_cached(
        "SELECT id, kind, at FROM consent_event
         WHERE purpose_id = ?2 AND channel = ?3 AND contact_id = ?1 AND point IN (?4, '') AND since <= ?5",
    )?;
    let links = statement
        .query_map(params![key.contact, key.purpose, key.channel, key.point, tx.now], |row| {
            Ok(Link { id: row.get(0)?, kind: row.get(1)?, at: row.get(2)? })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let stands = standing::standing(links, |link| *link);
    let allows = |link: &Link| link.kind.consents() || link.kind == ConsentKind::Customer;
    Ok(stands.filter(allows).map(|link| link.id))
}

/// Notes a use that a package brings; whether it was not known. Of the events here, only those that came with it count as used: no consent
/// that was recorded here lasts longer for it.
///
/// # Errors
/// [`Error::Invalid`] with `at`.
pub(crate) fn bring_use(tx: &Tx<'_>, key: &ConsentKey, at: Timestamp, import: ImportId) -> Result<bool> {
    if at > tx.now {
        return Err(Error::invalid("at", Problem::Date));
    }
    if is_used(tx, key, at)? {
        return Ok(false);
    }
    let came_along = |event: ConsentId| {
        tx.prepare_cached("SELECT id FROM consent_event WHERE id = ?1 AND import_id = ?2 AND at <= ?3")?
            .query_row(params![event, import, at], |row| row.get(0))
            .optional()
    };
    let event = relied_on(tx, key)?.map(came_along).transpose()?.flatten();
    put(tx, key, at, event, Some(import))?;
    Ok(true)
}

/// Whether somebody was contacted so at a moment.
pub(crate) fn is_used(connection: &Connection, key: &ConsentKey, at: Timestamp) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_use WHERE contact_id = ?1 AND purpose_id = ?2 AND channel = ?3
                                                            AND point = ?4 AND at = ?5)",
        )?
        .query_row(params![key.contact, key.purpose, key.channel, key.point, at], |row| row.get(0))?)
}

/// Forgets what a package told of the use of an event that it brought.
pub(super) fn drop_brought(tx: &Tx<'_>, event: ConsentId) -> Result<()> {
    tx.prepare_cached("DELETE FROM consent_use WHERE event_id = ?1 AND import_id IS NOT NULL")?
        .execute([event])?;
    Ok(())
}

/// Has the uses of an event say no more what they rested on.
pub(super) fn detach(tx: &Tx<'_>, event: ConsentId) -> Result<()> {
    let mut statement = tx.prepare_cached(&format!("{STORED} WHERE event_id = ?1"))?;
    let mut rows = statement.query([event])?;
    let mut macs: Vec<(Vec<u8>, [u8; 32])> = Vec::new();
    while let Some(row) = rows.next()? {
        let mut content = Content::default();
        for column in 0..7 {
            // The sixth column is the event.
            content.value(if column == 5 { ValueRef::Null } else { row.get_ref(column)? });
        }
        macs.push((row.get(8)?, tx.row_key().mac(TABLE, row.get(7)?, &content, Content::default().digest())));
    }
    for (before, mac) in macs {
        tx.prepare_cached(
            "UPDATE consent_use SET event_id = NULL, mac = ?3 WHERE event_id = ?1 AND mac = ?2",
        )?
        .execute(params![event, before, mac])?;
    }
    Ok(())
}

/// Forgets what packages told of the uses of a purpose and channel that nothing is known of any more.
pub(super) fn drop_unfounded(tx: &Tx<'_>, key: &ConsentKey) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM consent_use
         WHERE contact_id = ?1 AND purpose_id = ?2 AND channel = ?3 AND import_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM consent_event WHERE contact_id = ?1 AND purpose_id = ?2 AND channel = ?3)",
    )?
    .execute(params![key.contact, key.purpose, key.channel])?;
    Ok(())
}

const STORED: &str =
    "SELECT contact_id, purpose_id, channel, point, at, event_id, import_id, seq, mac FROM consent_use";

/// When a use was, which was noted by the app.
fn checked(snapshot: &Snapshot<'_>, row: &Row<'_>) -> Result<Timestamp> {
    let mut content = Content::default();
    for column in 0..7 {
        content.value(row.get_ref(column)?);
    }
    let expected = snapshot.row_key().mac(TABLE, row.get(7)?, &content, Content::default().digest());
    let mac: Vec<u8> = row.get(8)?;
    if expected.ct_eq(&mac).into() { Ok(row.get(4)?) } else { Err(damaged()) }
}

/// The last use of an event until a moment.
fn last(snapshot: &Snapshot<'_>, event: ConsentId, at: Timestamp) -> Result<Option<Timestamp>> {
    let sql = format!("{STORED} WHERE event_id = ?1 AND at <= ?2 ORDER BY at DESC LIMIT 1");
    let mut statement = snapshot.prepare_cached(&sql)?;
    let mut rows = statement.query(params![event, at])?;
    rows.next()?.map(|row| checked(snapshot, row)).transpose()
}

/// Checks that an event was used last when it is noted beside it, by a use that was noted by the app.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub(super) fn verify(snapshot: &Snapshot<'_>, event: &ConsentEvent) -> Result<()> {
    if last(snapshot, event.id, Timestamp::MAX)? == event.used_at { Ok(()) } else { Err(damaged()) }
}

/// Checks that of somebody's events the use that counts at a moment was noted by the app, where it is not the last one.
///
/// # Errors
/// As [`verify`].
pub(crate) fn verify_at(snapshot: &Snapshot<'_>, events: &[ConsentEvent], at: Timestamp) -> Result<()> {
    let later = events.iter().filter(|event| event.used_at.is_some_and(|used_at| used_at > at));
    later.map(|event| last(snapshot, event.id, at)).try_for_each(|found| found.map(drop))
}

/// With which addresses, and through which channels, somebody was put on a list, which the journal's entry of a number is about.
///
/// # Errors
/// As [`verify`].
pub(crate) fn listed_in(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    seq: u64,
) -> Result<Vec<(Channel, Personal<String>)>> {
    let sql = format!("{STORED} WHERE contact_id = ?1 AND seq = ?2 AND seq <> 0 ORDER BY channel, point");
    let mut statement = snapshot.prepare_cached(&sql)?;
    let mut rows = statement.query(params![contact, seq])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        checked(snapshot, row)?;
        found.push((row.get(2)?, row.get(3)?));
    }
    Ok(found)
}

/// Checks that there is a use for each message to somebody that the journal knows.
///
/// # Errors
/// As [`verify`].
pub(super) fn verify_messages(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<()> {
    let mut statement = snapshot.prepare_cached(
        "SELECT contact_id, purpose_id, channel, point, consent_use.at, event_id, import_id, consent_use.seq, mac
         FROM journal INDEXED BY journal_reach LEFT JOIN consent_use ON contact_id = ?1 AND consent_use.seq = journal.seq
         WHERE object = (SELECT uuid FROM contact WHERE id = ?1) AND action = 'reading.reach'",
    )?;
    let mut rows = statement.query([contact])?;
    while let Some(row) = rows.next()? {
        if row.get::<_, Option<ContactId>>(0)?.is_none() {
            return Err(damaged());
        }
        checked(snapshot, row)?;
    }
    Ok(())
}

/// Checks all uses, and what is derived from them.
///
/// # Errors
/// As [`verify`].
pub(super) fn verify_all(snapshot: &Snapshot<'_>) -> Result<()> {
    let mut statement = snapshot.prepare(STORED)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        checked(snapshot, row)?;
    }
    let differs: bool = snapshot.query_row(
        "SELECT EXISTS (SELECT 1 FROM consent_event
                        WHERE used_at IS NOT (SELECT max(at) FROM consent_use WHERE event_id = consent_event.id))",
        [],
        |row| row.get(0),
    )?;
    if differs { Err(damaged()) } else { Ok(()) }
}

fn damaged() -> Error {
    Error::vault(VaultProblem::DamagedDatabase)
}
