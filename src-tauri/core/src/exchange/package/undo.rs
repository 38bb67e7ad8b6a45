//! Taking back what came in with a package.

use rusqlite::params;

use super::{
    activity::Activities,
    consent::Consents,
    deal::Deals,
    document::Documents,
    notice,
    part::Part,
    purpose,
    said::{Collections, Objections, Restrictions, Shown},
    task::Tasks,
    voucher::Vouchers,
};
use crate::{document::file::Name, error::Result, id::ImportId, retention::hold, store::Tx};

/// What was taken back.
#[derive(Default)]
pub(in crate::exchange) struct Undone {
    /// Records that are gone.
    pub(in crate::exchange) removed: u64,
    /// Records that stay, since somebody changed them after the import, they are on legal hold, or what becomes of them is decided in an
    /// announced erasure.
    pub(in crate::exchange) kept: u64,
    /// The files of documents, to be removed once it is certain that their rows are gone.
    pub(in crate::exchange) files: Vec<Name>,
}

/// Whether the erasure of whom `record` is about is not announced, in SQL.
const IS_UNANNOUNCED: &str = "NOT EXISTS (
    SELECT 1 FROM erasure_announcement WHERE erasure_announcement.contact_id = record.contact_id)";

/// Deletes for good what came in with an import and was not changed since, unless it is on legal hold, or the erasure of whom it is about is
/// announced.
pub(in crate::exchange) fn undo(tx: &Tx<'_>, import: ImportId) -> Result<Undone> {
    let mut undone = Undone::default();
    part::<Activities>(tx, import, &mut undone)?;
    part::<Tasks>(tx, import, &mut undone)?;
    part::<Objections>(tx, import, &mut undone)?;
    part::<Restrictions>(tx, import, &mut undone)?;
    part::<Shown>(tx, import, &mut undone)?;
    part::<Collections>(tx, import, &mut undone)?;
    // Before the documents that belong to them, or show them.
    part::<Consents>(tx, import, &mut undone)?;
    part::<Deals>(tx, import, &mut undone)?;
    part::<Vouchers>(tx, import, &mut undone)?;
    part::<Documents>(tx, import, &mut undone)?;
    Ok(undone)
}

/// Deletes for good the notices and purposes that came in with an import, once its contacts are gone, where nothing names them.
pub(in crate::exchange) fn undo_names(tx: &Tx<'_>, import: ImportId, undone: &mut Undone) -> Result<()> {
    for [gone, kept] in [notice::undo(tx, import)?, purpose::undo(tx, import)?] {
        undone.removed += gone;
        undone.kept += kept;
    }
    tx.execute("DELETE FROM import_object WHERE import_id = ?1", [import])?;
    Ok(())
}

fn part<P: Part>(tx: &Tx<'_>, import: ImportId, undone: &mut Undone) -> Result<()> {
    let query = format!(
        "SELECT record.id, {} AND {} AND {IS_UNANNOUNCED}
         FROM import_object JOIN {} AS record USING (uuid)
         WHERE import_object.import_id = ?1 AND import_object.kind = ?2 ORDER BY record.id",
        P::UNCHANGED,
        hold::IS_FREE,
        P::TABLE
    );
    let records: Vec<(i64, bool)> = tx
        .prepare(&query)?
        .query_map(params![import, P::TABLE], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (id, unchanged) in records {
        if unchanged && !P::is_needed(tx, id)? {
            P::remove(tx, id, undone)?;
            undone.removed += 1;
        } else {
            undone.kept += 1;
        }
    }
    Ok(())
}
