//! Erasing a single record for good: its row, what hangs on it, and what the journal keeps of it. Somebody else's record, or the person
//! themselves, stays as they are.

use rusqlite::params;
use serde_json::json;

use super::ErasureCause;
use crate::{
    consent,
    crm::{company, party::Party, row},
    document::{self, file::Name},
    error::{Error, Result},
    history::{self, Object},
    id::{CompanyId, ConsentId, ContactId, DocumentId, ImportId, RequestId, VoucherId},
    request,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold,
    },
    store::{Snapshot, Touched, Tx, row_mac},
    voucher,
};

/// Erases a record as a rule flags them, the contact as a whole left out; returns the files to be removed once this is committed.
///
/// # Errors
/// [`Error::OnHold`]; [`Error::Kept`] where a law keeps it; [`Error::InUse`] where it shows something that is kept, or an older proof has to
/// go before it; [`Error::Restricted`]; [`Error::NotFound`].
pub(crate) fn erase_item(tx: &Tx<'_>, item: RetentionItem, cause: ErasureCause) -> Result<Vec<Name>> {
    use RetentionItemKind as Kind;
    hold::require_free(tx, item)?;
    item.verify(tx)?;
    tx.require_cleaning()?;
    let id = item.id;
    let files = match item.kind {
        Kind::Activity => {
            tx.touch(Touched::Activity(id));
            forget(tx, "activity", id, cause)?
        }
        Kind::Task => {
            tx.touch(Touched::Task(id));
            forget(tx, "task", id, cause)?
        }
        Kind::Deal => {
            tx.touch(Touched::Deal(id));
            forget(tx, "deal", id, cause)?
        }
        Kind::Voucher => {
            let voucher = voucher::get(tx, VoucherId(id))?;
            if let Some(keep) = voucher::kept(tx, &voucher, tx.now)? {
                return Err(Error::Kept { keep });
            }
            tx.touch(Touched::Voucher(id));
            forget(tx, "voucher", id, cause)?
        }
        Kind::Document => document(tx, DocumentId(id), cause)?,
        Kind::Consent => {
            consent::erase_proof(tx, ConsentId(id), json!({ "cause": cause }))?;
            Vec::new()
        }
        Kind::Request => request_file(tx, RequestId(id), cause)?,
        Kind::Confidential => {
            confidential(tx, ContactId(id), cause)?;
            Vec::new()
        }
        Kind::Import => {
            leftover(tx, ImportId(id))?;
            Vec::new()
        }
        Kind::Contact => return Err(Error::internal("a contact is no single record")),
    };
    detach(tx, item)?;
    Ok(files)
}

/// Erases a company with all that is about it alone.
///
/// # Errors
/// [`Error::InUse`] where somebody works there or something about somebody names it; as [`erase_item`].
pub(crate) fn erase_company(tx: &Tx<'_>, id: CompanyId, cause: ErasureCause) -> Result<Vec<Name>> {
    let company = company::get(tx, id)?;
    let count = uses_of_company(tx, id)?;
    if count > 0 {
        return Err(Error::InUse { count });
    }
    let mut files = Vec::new();
    for item in of_company(tx, id)? {
        files.extend(erase_item(tx, item, cause)?);
    }
    tx.require_cleaning()?;
    let uuid: [u8; 16] =
        tx.prepare_cached("SELECT uuid FROM company WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    row::remove_company(tx, company.id)?;
    history::forget_item(tx, None, company::object(uuid), json!({ "cause": cause }))?;
    forget_found(tx, "company", id.0)?;
    tx.prepare_cached("DELETE FROM company WHERE id = ?1")?.execute([id])?;
    drop_tags(tx)?;
    Ok(files)
}

/// How many people work at a company, also in the trash, and how many things about people name it.
pub(crate) fn uses_of_company(snapshot: &Snapshot<'_>, id: CompanyId) -> Result<u64> {
    Ok(snapshot
        .prepare_cached(
            "SELECT (SELECT count(*) FROM contact WHERE company_id = ?1)
                    + (SELECT count(*) FROM activity WHERE company_id = ?1 AND contact_id IS NOT NULL)
                    + (SELECT count(*) FROM document WHERE company_id = ?1 AND contact_id IS NOT NULL)
                    + (SELECT count(*) FROM task WHERE company_id = ?1 AND contact_id IS NOT NULL)
                    + (SELECT count(*) FROM voucher WHERE company_id = ?1 AND contact_id IS NOT NULL)
                    + (SELECT count(*) FROM deal WHERE company_id = ?1 AND contact_id IS NOT NULL)",
        )?
        .query_row([id], |row| row.get(0))?)
}

/// What is about a company alone; what names another comes before it.
pub(crate) fn of_company(snapshot: &Snapshot<'_>, id: CompanyId) -> Result<Vec<RetentionItem>> {
    use RetentionItemKind as Kind;
    let mut items = Vec::new();
    for (kind, table) in [
        (Kind::Voucher, "voucher"),
        (Kind::Deal, "deal"),
        (Kind::Document, "document"),
        (Kind::Task, "task"),
        (Kind::Activity, "activity"),
    ] {
        let sql = format!("SELECT id FROM {table} WHERE company_id = ?1 AND contact_id IS NULL ORDER BY id");
        let mut statement = snapshot.prepare_cached(&sql)?;
        let ids = statement.query_map([id], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        items.extend(ids.into_iter().map(|id| RetentionItem { kind, id }));
    }
    Ok(items)
}

fn document(tx: &Tx<'_>, id: DocumentId, cause: ErasureCause) -> Result<Vec<Name>> {
    let document = document::get(tx, id)?;
    voucher::release_document(tx, id)?;
    if let Some(keep) = voucher::kept_by_class(tx, &document, tx.now)? {
        return Err(Error::Kept { keep });
    }
    consent::require_no_evidence(tx, id)?;
    request::require_no_evidence(tx, id)?;
    let file = document::spare_file(tx, id)?;
    tx.touch(Touched::Document(id.0));
    forget(tx, "document", id.0, cause)?;
    Ok(file.into_iter().collect())
}

/// Deletes a row whose table has an object of the same name in the journal, with what that keeps of it.
fn forget(tx: &Tx<'_>, table: &'static str, id: i64, cause: ErasureCause) -> Result<Vec<Name>> {
    let sql = format!("SELECT uuid, contact_id FROM {table} WHERE id = ?1");
    let (uuid, contact) = tx.prepare_cached(&sql)?.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    about(contact).forget(tx, Object { kind: table, uuid }, json!({ "cause": cause }))?;
    tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
    Ok(Vec::new())
}

/// Whom a record is about, as far as the journal knows.
const fn about(contact: Option<ContactId>) -> Party {
    Party { contact, company: None }
}

/// Empties the file of a request, with the documents that show nothing else and are nobody's: number, kind and days stay.
fn request_file(tx: &Tx<'_>, id: RequestId, cause: ErasureCause) -> Result<Vec<Name>> {
    let (uuid, contact): ([u8; 16], Option<ContactId>) = tx
        .prepare_cached("SELECT uuid, contact_id FROM request WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let shown: Vec<DocumentId> = tx
        .prepare_cached(
            "SELECT id FROM document JOIN request_evidence ON document_id = id
             WHERE request_id = ?1 AND contact_id IS NULL AND company_id IS NULL",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    request::empty(tx, id)?;
    about(contact).forget(tx, Object { kind: "request", uuid }, json!({ "cause": cause }))?;
    let mut files = Vec::new();
    for one in shown {
        match document(tx, one, cause) {
            // It shows another request too.
            Err(Error::InUse { .. }) => {}
            gone => files.extend(gone?),
        }
    }
    Ok(files)
}

/// Deletes the confidential note on a contact; nobody needs the key to it for that.
fn confidential(tx: &Tx<'_>, id: ContactId, cause: ErasureCause) -> Result<()> {
    let uuid: [u8; 16] =
        tx.prepare_cached("SELECT uuid FROM contact WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    if tx.prepare_cached("DELETE FROM confidential WHERE contact_id = ?1")?.execute([id])? == 0 {
        return Err(Error::NotFound);
    }
    tx.touch(Touched::Contact(id.0));
    about(Some(id)).forget(tx, Object { kind: history::NOTE, uuid }, json!({ "cause": cause }))
}

/// Deletes what an import overwrote: from here on it can't be put back.
fn leftover(tx: &Tx<'_>, id: ImportId) -> Result<()> {
    let gone = tx.prepare_cached("DELETE FROM import_fill WHERE import_id = ?1")?.execute([id])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Has nothing lead to a record that is gone: another may get its number. Holds on it that ended lead nowhere from here on.
fn detach(tx: &Tx<'_>, item: RetentionItem) -> Result<()> {
    let (kind, id) = (item.kind, item.id);
    if matches!(
        kind,
        RetentionItemKind::Request | RetentionItemKind::Confidential | RetentionItemKind::Import
    ) {
        return Ok(());
    }
    let mut holds = tx.prepare_cached(
        "UPDATE legal_hold SET object_id = -object_id WHERE kind = ?1 AND object_id = ?2 RETURNING id",
    )?;
    let holds = holds.query_map(params![kind, id], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    for hold in holds {
        row_mac::renew(tx, &row_mac::LEGAL_HOLD, hold)?;
    }
    let mut flags = tx.prepare_cached(
        "UPDATE retention_flag SET object_id = -object_id WHERE kind = ?1 AND object_id = ?2 RETURNING id",
    )?;
    let flags = flags.query_map(params![kind, id], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    for flag in flags {
        row_mac::renew(tx, &row_mac::RETENTION_FLAG, flag)?;
    }
    match kind {
        RetentionItemKind::Activity => forget_found(tx, "activity", id),
        RetentionItemKind::Task => forget_found(tx, "task", id),
        RetentionItemKind::Deal => forget_found(tx, "deal", id),
        RetentionItemKind::Voucher => forget_found(tx, "voucher", id),
        RetentionItemKind::Document => forget_found(tx, "document", id),
        _ => Ok(()),
    }
}

/// Has no match of any request lead to what is gone.
fn forget_found(tx: &Tx<'_>, kind: &str, id: i64) -> Result<()> {
    request::forget_match(tx, kind, id)
}

fn drop_tags(tx: &Tx<'_>) -> Result<()> {
    tx.execute(
        "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = tag.id)
                           AND NOT EXISTS (SELECT 1 FROM company_tag WHERE tag_id = tag.id)",
        [],
    )?;
    Ok(())
}
