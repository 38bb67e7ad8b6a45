//! The gate that every copy passes before it counts: right after it was made, in a rehearsal, and before a restored vault opens.

use std::path::Path;

use crate::{
    backup::manifest::Manifest,
    error::{BackupProblem, Error, Result},
    history,
    store::{
        connection::{self, Access},
        copy,
    },
    vault::key::DatabaseKey,
};

/// Checks a database against its manifest: every page, structure and indexes, the rows of each table, the whole chain of
/// the journal and its end.
///
/// # Errors
/// [`BackupProblem::Damaged`] where anything differs, [`VaultProblem::Newer`](crate::error::VaultProblem::Newer).
pub(crate) fn pass(database: &Path, key: &DatabaseKey, manifest: &Manifest) -> Result<()> {
    copy::verify(database, key)?;
    let connection = connection::open(database, key, Access::ReadAlone)?;
    let damaged = || Error::backup(BackupProblem::Damaged);
    if !Manifest::of(&connection)?.agrees(manifest) {
        return Err(damaged());
    }
    let entries = history::entries(&connection)?;
    let head =
        kartotek_journal::verify_chain(kartotek_journal::Head::default(), entries).map_err(|_| damaged())?;
    if head.seq == manifest.journal_seq { Ok(()) } else { Err(damaged()) }
}
