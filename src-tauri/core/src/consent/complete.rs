//! That nothing somebody said, or was told, is missing: the journal names each event, objection and restriction about them, each time that
//! it was said where their data was collected, and each wording that they were shown, once it was recorded; and a row that is not there any
//! more, and came by no import that was undone, is one that somebody took out past the app.

use rusqlite::params;

use crate::{
    error::{Error, Result, VaultProblem},
    id::ContactId,
    store::Snapshot,
};

/// Checks that there is a row for each of these that the journal knows about a contact, those left out whose last entry says that their
/// import was undone.
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
         WHERE action <> 'import.undo'",
    )?;
    for (kind, rows) in [
        ("consent", "SELECT count(*) FROM consent_event WHERE contact_id = ?1"),
        ("objection", "SELECT count(*) FROM objection WHERE contact_id = ?1"),
        ("restriction", "SELECT count(*) FROM restriction WHERE contact_id = ?1"),
        ("collection", "SELECT count(*) FROM collection WHERE contact_id = ?1"),
        ("notice_shown", "SELECT count(*) FROM notice_shown WHERE contact_id = ?1"),
    ] {
        let known: u64 = journaled.query_row(params![contact, kind], |row| row.get(0))?;
        let stored: u64 = snapshot.prepare_cached(rows)?.query_row([contact], |row| row.get(0))?;
        if known != stored {
            return Err(Error::vault(VaultProblem::DamagedDatabase));
        }
    }
    Ok(())
}
