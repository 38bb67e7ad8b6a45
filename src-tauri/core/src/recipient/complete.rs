//! That nothing which was handed to a recipient is missing: the journal names each disclosure that was recorded by hand, and the entry of each
//! export that went to a recipient of the register names it and everybody in it. A row that is not there any more was taken out past the app.

use std::collections::HashMap;

use kartotek_journal::Uuid;
use rusqlite::params;

use crate::{
    error::{Error, Result, VaultProblem},
    history::disclosure,
    id::{ContactId, RecipientId},
    store::{Snapshot, StoreKeys},
};

/// Checks that there is a row for each disclosure about a contact that was recorded by hand.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub(super) fn verify_told(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<()> {
    let holds: bool = snapshot
        .prepare_cached(
            "SELECT (SELECT count(*) FROM journal INDEXED BY journal_disclosure
                     WHERE subject = (SELECT pseudonym FROM subject JOIN contact ON subject.id = subject_id WHERE contact.id = ?1)
                           AND action = 'disclosure.add')
                  = (SELECT count(*) FROM disclosure WHERE contact_id = ?1 AND export_seq IS NULL)",
        )?
        .query_row([contact], |row| row.get(0))?;
    require(holds)
}

/// Checks the same, and that there is a row for each of these exports, by the number of its entry, that a contact was in.
///
/// # Errors
/// As [`verify_told`].
pub(crate) fn verify(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    exports: impl Iterator<Item = (u64, RecipientId)>,
) -> Result<()> {
    verify_told(snapshot, contact)?;
    let mut is_there = snapshot.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM disclosure WHERE contact_id = ?1 AND recipient_id = ?2 AND export_seq = ?3)",
    )?;
    for (seq, recipient) in exports {
        require(is_there.query_row(params![contact, recipient, seq], |row| row.get(0))?)?;
    }
    Ok(())
}

/// Checks of everybody that nothing is missing of what was recorded by hand, and of what left by exports.
///
/// # Errors
/// As [`verify_told`].
pub fn verify_all(snapshot: &Snapshot<'_>, keys: &StoreKeys) -> Result<()> {
    let holds: bool = snapshot.query_row(
        "SELECT (SELECT count(*) FROM journal INDEXED BY journal_disclosure JOIN subject ON pseudonym = journal.subject
                 JOIN contact ON subject_id = subject.id WHERE action = 'disclosure.add')
              = (SELECT count(*) FROM disclosure WHERE export_seq IS NULL)",
        [],
        |row| row.get(0),
    )?;
    require(holds)?;
    let mut statement = snapshot.prepare(
        "SELECT seq FROM journal INDEXED BY journal_export
         WHERE action IN ('export.contacts', 'export.document', 'export.mailing')",
    )?;
    let exports: Vec<u64> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if exports.is_empty() {
        return Ok(());
    }
    let mut statement = snapshot
        .prepare("SELECT pseudonym, contact.id FROM subject JOIN contact ON subject.id = subject_id")?;
    let here: HashMap<Uuid, i64> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut rows = snapshot.prepare(
        "SELECT contact_id FROM disclosure WHERE export_seq = ?1 AND recipient_id = ?2 ORDER BY contact_id",
    )?;
    for seq in exports {
        let Some(export) = disclosure::export(snapshot, keys, seq)? else { continue };
        let Some(recipient) = export.handed_to else { continue };
        let mut named: Vec<i64> = export.people().filter_map(|uuid| here.get(&uuid).copied()).collect();
        named.sort_unstable();
        let stored: Vec<i64> =
            rows.query_map(params![seq, recipient], |row| row.get(0))?.collect::<Result<_, _>>()?;
        require(named == stored)?;
    }
    Ok(())
}

fn require(holds: bool) -> Result<()> {
    if holds { Ok(()) } else { Err(Error::vault(VaultProblem::DamagedDatabase)) }
}
