//! Undoing an import as a whole, and the imports of the past.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    activity, consent,
    crm::{
        company,
        contact::{self, ContactDraft},
        photo, row,
        rule::Rules,
    },
    deal, document, erasure,
    error::{Error, Result},
    exchange::{import::report::ImportSummary, package},
    history::{self, Object},
    id::{CompanyId, ContactId, ImportId},
    progress::Progress,
    request,
    retention::hold,
    session::{Changed, Session},
    store::{Origin, Snapshot, Tx, row_mac},
    task, voucher,
};

/// What undoing an import came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportUndone {
    /// Contacts that are gone.
    pub removed: u64,
    /// Contacts that were filled in and are as before.
    pub put_back: u64,
    /// Contacts that stay as they are, since somebody changed them after the import.
    pub kept: u64,
    /// Companies that are gone.
    pub companies: u64,
    /// Activities, tasks, documents, vouchers, deals, and what people said about the use of their data, that are gone.
    pub records: u64,
    /// Those that stay, since somebody changed them after the import.
    pub records_kept: u64,
}

/// The imports of the past, the last one first.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where one is not as it was written last.
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<ImportSummary>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT id, file_name, source, basis, at, added, filled, undone_at FROM import ORDER BY id DESC",
    )?;
    let imports = statement.query_map([], |row| {
        Ok(ImportSummary {
            id: row.get(0)?,
            file_name: row.get(1)?,
            source: row.get(2)?,
            basis: row.get(3)?,
            at: row.get(4)?,
            added: row.get(5)?,
            filled: row.get(6)?,
            undone_at: row.get(7)?,
        })
    })?;
    let imports: Vec<ImportSummary> = imports.collect::<Result<_, _>>()?;
    imports.iter().try_for_each(|import| row_mac::verify(snapshot, &row_mac::IMPORT, import.id))?;
    Ok(imports)
}

/// Undoes an import, in one transaction.
///
/// Contacts that it added go for good, also those that were moved into the trash since. Whoever was changed since stays as they are, because
/// that work is not the import's to throw away; the same holds for contacts that it filled in, which get their fields back otherwise, and for
/// those whom an activity is about or mentions, or a document, a task, a voucher or a deal is about, of whom something was recorded about the
/// use of their data, who were on a list, or whose erasure is announced. Objections that only the import told end; those that somebody else
/// told too stand. Companies that it created go where nobody works there and nothing is kept about them. What the journal keeps of a contact
/// that goes stays readable under the person's key alone, so that the chain verifies and erasure reaches it.
///
/// # Errors
/// [`Error::NothingToUndo`] where it was undone before, [`Error::NotFound`], [`Error::Cancelled`].
pub fn undo(session: &Session, id: ImportId, progress: &dyn Progress) -> Result<(ImportUndone, Changed)> {
    let ((undone, files), changed) = session.write_many(|tx, rules| {
        row_mac::verify(tx, &row_mac::IMPORT, id)?;
        let (uuid, undone_at): ([u8; 16], Option<i64>) =
            tx.query_row("SELECT uuid, undone_at FROM import WHERE id = ?1", [id], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        if undone_at.is_some() {
            return Err(Error::NothingToUndo);
        }
        tx.set_origin(Origin::ImportUndo(id));
        let mut taken_back = package::undo(tx, id)?;
        let mut undone = ImportUndone::default();
        remove_contacts(tx, id, progress, &mut undone)?;
        put_back(tx, rules, id, &mut undone)?;
        consent::invalidate_imported(tx, id)?;
        consent::end_imported(tx, id)?;
        package::undo_names(tx, id, &mut taken_back)?;
        (undone.records, undone.records_kept) = (taken_back.removed, taken_back.kept);
        remove_companies(tx, id, &mut undone)?;
        tx.execute(
            "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = tag.id)
                               AND NOT EXISTS (SELECT 1 FROM company_tag WHERE tag_id = tag.id)",
            [],
        )?;
        tx.execute("DELETE FROM import_fill WHERE import_id = ?1", [id])?;
        tx.execute("UPDATE import SET undone_at = ?2 WHERE id = ?1", params![id, tx.now])?;
        let payload = json!({
            "removed": undone.removed,
            "putBack": undone.put_back,
            "kept": undone.kept,
            "companies": undone.companies,
            "records": undone.records,
            "recordsKept": undone.records_kept,
        });
        history::append(tx, "import.undo", Object { kind: "import", uuid }, &payload)?;
        row_mac::renew(tx, &row_mac::IMPORT, id)?;
        Ok((undone, taken_back.files))
    })?;
    document::remove_files(session.store(), &files);
    session.forget_actions();
    Ok((undone, Changed { imports: true, ..changed }))
}

fn remove_contacts(
    tx: &Tx<'_>,
    import: ImportId,
    progress: &dyn Progress,
    undone: &mut ImportUndone,
) -> Result<()> {
    // A contact that the same file filled in has the revision after that.
    let added: Vec<(ContactId, Option<CompanyId>, bool)> = tx
        .prepare(
            "SELECT contact.id, company_id, contact.revision - (trashed_at IS NOT NULL) = coalesce(import_fill.revision, 1)
             FROM contact LEFT JOIN import_fill
                  ON import_fill.contact_id = contact.id AND import_fill.import_id = contact.import_id
             WHERE contact.import_id = ?1 ORDER BY contact.id",
        )?
        .query_map([import], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    let total = Some(added.len() as u64);
    for (done, (id, company, unchanged)) in (0..).zip(added) {
        progress.step(done, total)?;
        let is_known = activity::is_known_of(tx, id)?
            || document::is_known_of(tx, id)?
            || task::is_known_of(tx, id)?
            || voucher::is_known_of(tx, id)?
            || deal::is_known_of(tx, id)?
            || request::is_known_of(tx, id)?
            || !hold::of_contact(tx, id)?.is_empty()
            || erasure::is_announced(tx, id)?
            || consent::is_known_of(tx, id, import)?;
        if !unchanged || is_known {
            undone.kept += 1;
            continue;
        }
        contact::journal(tx, "import.undo", id, &json!({}))?;
        row::remove_contact(tx, id)?;
        contact::count_again(tx, company);
        tx.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([id])?;
        undone.removed += 1;
    }
    Ok(())
}

fn put_back(tx: &Tx<'_>, rules: &Rules, import: ImportId, undone: &mut ImportUndone) -> Result<()> {
    let filled: Vec<(ContactId, bool, String)> = tx
        .prepare(
            "SELECT contact.id, contact.revision = import_fill.revision AND trashed_at IS NULL, before
             FROM import_fill JOIN contact ON contact.id = contact_id
             WHERE import_fill.import_id = ?1 AND contact.import_id IS NOT ?1 ORDER BY contact.id",
        )?
        .query_map([import], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (id, unchanged, before) in filled {
        if !unchanged {
            undone.kept += 1;
            continue;
        }
        let before: Before = serde_json::from_str(&before).map_err(Error::internal)?;
        if !before.had_photo && photo::get(tx, id)?.is_some() {
            photo::set(tx, rules, id, None)?;
        }
        match contact::put_back(tx, rules, id, before.draft) {
            Ok(_) | Err(Error::NothingToChange) => undone.put_back += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn remove_companies(tx: &Tx<'_>, import: ImportId, undone: &mut ImportUndone) -> Result<()> {
    let unused: Vec<CompanyId> = tx
        .prepare(
            "SELECT id FROM company
             WHERE import_id = ?1 AND revision - (trashed_at IS NOT NULL) = 1
                   AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.company_id = company.id)
                   AND NOT EXISTS (SELECT 1 FROM activity WHERE activity.company_id = company.id)
                   AND NOT EXISTS (SELECT 1 FROM document WHERE document.company_id = company.id)
                   AND NOT EXISTS (SELECT 1 FROM task WHERE task.company_id = company.id)
                   AND NOT EXISTS (SELECT 1 FROM voucher WHERE voucher.company_id = company.id)
                   AND NOT EXISTS (SELECT 1 FROM deal WHERE deal.company_id = company.id)",
        )?
        .query_map([import], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in unused {
        company::journal(tx, "import.undo", id, &json!({}))?;
        row::remove_company(tx, id)?;
        tx.prepare_cached("DELETE FROM company WHERE id = ?1")?.execute([id])?;
        undone.companies += 1;
    }
    Ok(())
}

/// A contact before an import filled it in.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Before {
    /// Whether it had a photo.
    pub(super) had_photo: bool,
    /// Its fields.
    pub(super) draft: ContactDraft,
}

impl Before {
    /// Keeps it for undo; where a file fills in a contact twice, what was before the first time.
    pub(super) fn keep(&self, tx: &Tx<'_>, import: ImportId, id: ContactId) -> Result<()> {
        let known: Option<i64> = tx
            .prepare_cached("SELECT 1 FROM import_fill WHERE contact_id = ?1 AND import_id = ?2")?
            .query_row(params![id, import], |row| row.get(0))
            .optional()?;
        let before = match known {
            None => Some(serde_json::to_string(self).map_err(Error::internal)?),
            Some(_) => None,
        };
        tx.prepare_cached(
            "INSERT INTO import_fill (import_id, contact_id, revision, before)
             VALUES (?1, ?2, (SELECT revision FROM contact WHERE id = ?2), coalesce(?3, ''))
             ON CONFLICT (contact_id, import_id) DO UPDATE SET revision = excluded.revision",
        )?
        .execute(params![import, id, before])?;
        Ok(())
    }
}
