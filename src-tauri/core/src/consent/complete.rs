//! That nothing somebody said, was told, or was contacted for, is missing: the journal names each event, objection and restriction about
//! them, each time that it was said where their data was collected, each wording that they were shown, once it was recorded, and each
//! message and list that they got; and a row that is not there any more, and came by no import that was undone, is one that somebody
//! took out past the app.

use std::collections::HashMap;

use kartotek_journal::Uuid;
use rusqlite::params;

use super::{
    record::ConsentKind,
    standing::{self, Link},
    usage,
};
use crate::{
    clock::Timestamp,
    error::{Error, Result, VaultProblem},
    history::disclosure,
    id::ContactId,
    store::{Snapshot, StoreKeys},
};

/// How the journal calls what people said, and the tables that hold it.
const KINDS: [(&str, &str); 5] = [
    ("consent", "consent_event"),
    ("objection", "objection"),
    ("restriction", "restriction"),
    ("collection", "collection"),
    ("notice_shown", "notice_shown"),
];

/// Checks that there is a row for each of these that the journal knows about a contact, those left out whose last entry says that their
/// import was undone, or that they were erased; and a use for each message. Who was on a list only the entry's payload says: that is looked up with the whole vault.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub(crate) fn verify(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<()> {
    let mut journaled = snapshot.prepare_cached(
        "SELECT count(*) FROM (
           SELECT max(seq), action FROM journal INDEXED BY journal_said
           WHERE subject = (SELECT pseudonym FROM subject JOIN contact ON subject.id = subject_id WHERE contact.id = ?1)
                 AND object_type = ?2 AND object_type IN ('consent', 'objection', 'restriction', 'collection', 'notice_shown')
           GROUP BY object)
         WHERE action NOT IN ('import.undo', 'erasure.item')",
    )?;
    for (kind, table) in KINDS {
        let known: u64 = journaled.query_row(params![contact, kind], |row| row.get(0))?;
        let stored: u64 = snapshot
            .prepare_cached(&format!("SELECT count(*) FROM {table} WHERE contact_id = ?1"))?
            .query_row([contact], |row| row.get(0))?;
        require(known == stored)?;
    }
    usage::verify_messages(snapshot, contact)
}

/// Checks the same of everybody, and that each event gives way when it has to and was used when it says.
///
/// # Errors
/// As [`verify`].
pub fn verify_all(snapshot: &Snapshot<'_>) -> Result<()> {
    let mut journaled = snapshot.prepare(
        "SELECT count(*) FROM (
           SELECT max(seq), action FROM journal INDEXED BY journal_said
           WHERE subject IN (SELECT pseudonym FROM subject JOIN contact ON subject.id = subject_id)
                 AND object_type = ?1 AND object_type IN ('consent', 'objection', 'restriction', 'collection', 'notice_shown')
           GROUP BY object)
         WHERE action NOT IN ('import.undo', 'erasure.item')",
    )?;
    for (kind, table) in KINDS {
        let known: u64 = journaled.query_row([kind], |row| row.get(0))?;
        let stored: u64 =
            snapshot.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
        require(known == stored)?;
    }
    let is_unused: bool = snapshot.query_row(
        "SELECT EXISTS (SELECT 1 FROM journal INDEXED BY journal_reach JOIN contact ON contact.uuid = object
                        WHERE action = 'reading.reach'
                              AND NOT EXISTS (SELECT 1 FROM consent_use WHERE contact_id = contact.id AND seq = journal.seq))",
        [],
        |row| row.get(0),
    )?;
    require(!is_unused)?;
    verify_ends(snapshot)?;
    usage::verify_all(snapshot)
}

/// What tells the events of one key from those of the next.
type Key = (i64, String, i64, String);

/// Checks that each event gives way when it has to.
fn verify_ends(snapshot: &Snapshot<'_>) -> Result<()> {
    let mut statement = snapshot.prepare(
        "SELECT purpose_id, channel, contact_id, point, id, at, kind, since, ends_at
         FROM consent_event INDEXED BY consent_event_decision ORDER BY purpose_id, channel, contact_id, point",
    )?;
    let mut rows = statement.query([])?;
    let (mut key, mut links, mut ends): (Option<Key>, Vec<(Link, Timestamp)>, Vec<_>) = Default::default();
    while let Some(row) = rows.next()? {
        let next = Some((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
        if key != next {
            require(standing::ends_at(&links) == ends)?;
            (key, links, ends) = (next, Vec::new(), Vec::new());
        }
        let kind: ConsentKind = row.get(6)?;
        links.push((Link { id: row.get(4)?, at: row.get(5)?, kind }, row.get(7)?));
        ends.push(row.get::<_, Option<Timestamp>>(8)?);
    }
    require(standing::ends_at(&links) == ends)
}

/// Checks that each mailing list was used for those whom its entry names, as far as they are still here, and for nobody else.
///
/// # Errors
/// As [`verify`].
pub fn verify_lists(snapshot: &Snapshot<'_>, keys: &StoreKeys) -> Result<()> {
    let mut statement = snapshot.prepare(
        "SELECT seq FROM journal INDEXED BY journal_export
         WHERE action IN ('export.contacts', 'export.document', 'export.mailing') AND action = ?1",
    )?;
    let lists: Vec<u64> =
        statement.query_map([disclosure::MAILING], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if lists.is_empty() {
        return Ok(());
    }
    let mut used: HashMap<u64, Vec<i64>> = lists.iter().map(|seq| (*seq, Vec::new())).collect();
    let mut statement = snapshot.prepare("SELECT seq, contact_id FROM consent_use ORDER BY contact_id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(people) = used.get_mut(&row.get(0)?) {
            people.push(row.get(1)?);
        }
    }
    let mut statement = snapshot
        .prepare("SELECT pseudonym, contact.id FROM subject JOIN contact ON subject.id = subject_id")?;
    let here: HashMap<Uuid, i64> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (seq, people) in used {
        let Some(list) = disclosure::export(snapshot, keys, seq)? else { continue };
        let mut named: Vec<i64> = list.people().filter_map(|uuid| here.get(&uuid).copied()).collect();
        named.sort_unstable();
        require(named == people)?;
    }
    Ok(())
}

fn require(holds: bool) -> Result<()> {
    if holds { Ok(()) } else { Err(Error::vault(VaultProblem::DamagedDatabase)) }
}
