//! Single records that were erased, as the journal names them, and that they go once more from an older state of the same vault, which a
//! backup holds or brings back. Each by its number of this vault, which says nothing outside of it.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{ErasureCause, erase_company, erase_item};
use crate::{
    clock::Timestamp,
    document::file::Name,
    error::{Error, Result},
    id::CompanyId,
    retention::category::{RetentionItem, RetentionItemKind},
    store::{Actor, Snapshot, Store, word::words},
};

/// What sort of record was erased by itself, as the journal calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ErasedSort {
    Activity,
    Task,
    Deal,
    Voucher,
    Document,
    Consent,
    Request,
    Confidential,
    Company,
}

words!(ErasedSort {
    Activity "activity",
    Task "task",
    Deal "deal",
    Voucher "voucher",
    Document "document",
    Consent "consent",
    Request "request",
    Confidential "confidential",
    Company "company",
});

/// A single record that was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KnownItem {
    /// What sort of record it was.
    pub(crate) sort: ErasedSort,
    /// Its number in this vault; of a confidential note that of the contact.
    pub(crate) uuid: [u8; 16],
    /// When it was erased last, in UTC milliseconds.
    pub(crate) at: Timestamp,
}

/// How many are erased at once, as long as nothing stays.
const AT_ONCE: usize = 500;

/// What is still here of something that was erased.
#[derive(Debug, Clone, Copy)]
enum Here {
    Item(RetentionItem),
    Company(CompanyId),
}

/// All single records that were erased, in the order in which they were.
pub(super) fn ledger(snapshot: &Snapshot<'_>) -> Result<Vec<KnownItem>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT object_type, object, max(at) FROM journal INDEXED BY journal_item WHERE action = 'erasure.item'
         GROUP BY object_type, object ORDER BY min(seq)",
    )?;
    let rows = statement
        .query_map([], |row| Ok(KnownItem { sort: row.get(0)?, uuid: row.get(1)?, at: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Erases once more what is here of what was erased. What has to stay in this state stays: a rule finds it again once nothing keeps it.
/// Returns how many went, and the files that nothing needs any more.
pub(super) fn again(store: &Store, actor: &Actor, known: &[KnownItem]) -> Result<(u64, Vec<Name>)> {
    let here = store.read(|snapshot| {
        let found = known.iter().map(|item| here(snapshot, item));
        found.filter_map(Result::transpose).collect::<Result<Vec<Here>>>()
    })?;
    let (mut count, mut files) = (0, Vec::new());
    for some in here.chunks(AT_ONCE) {
        match erase(store, actor, some) {
            Ok(gone) => {
                count += some.len() as u64;
                files.extend(gone);
            }
            Err(error) if stays(&error) => {
                for one in some {
                    match erase(store, actor, &[*one]) {
                        Ok(gone) => {
                            count += 1;
                            files.extend(gone);
                        }
                        Err(error) if stays(&error) => {}
                        Err(error) => return Err(error),
                    }
                }
            }
            Err(error) => return Err(error),
        }
    }
    Ok((count, files))
}

fn erase(store: &Store, actor: &Actor, some: &[Here]) -> Result<Vec<Name>> {
    store.write(actor, |tx| {
        let mut files = Vec::new();
        for one in some {
            // Why is known where it was done; that it was is reason enough.
            files.extend(match *one {
                Here::Item(item) => erase_item(tx, item, ErasureCause::Decision)?,
                Here::Company(id) => erase_company(tx, id, ErasureCause::Decision)?,
            });
        }
        Ok(files)
    })
}

/// Whether an error says that something has to stay, or went with something else.
fn stays(error: &Error) -> bool {
    matches!(
        error,
        Error::OnHold { .. }
            | Error::Kept { .. }
            | Error::InUse { .. }
            | Error::Restricted { .. }
            | Error::NotFound
            | Error::NothingToChange
    )
}

/// What is here of something. Where the journal of this state has that it was erased, what is here came later.
fn here(snapshot: &Snapshot<'_>, item: &KnownItem) -> Result<Option<Here>> {
    let is_done: bool = snapshot
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM journal INDEXED BY journal_object
                            WHERE object = ?1 AND object_type = ?2 AND action = 'erasure.item' AND at >= ?3)",
        )?
        .query_row(params![item.uuid, item.sort, item.at], |row| row.get(0))?;
    if is_done {
        return Ok(None);
    }
    let (table, kind) = match item.sort {
        ErasedSort::Activity => ("activity", Some(RetentionItemKind::Activity)),
        ErasedSort::Task => ("task", Some(RetentionItemKind::Task)),
        ErasedSort::Deal => ("deal", Some(RetentionItemKind::Deal)),
        ErasedSort::Voucher => ("voucher", Some(RetentionItemKind::Voucher)),
        ErasedSort::Document => ("document", Some(RetentionItemKind::Document)),
        ErasedSort::Consent => ("consent_event", Some(RetentionItemKind::Consent)),
        ErasedSort::Request => ("request", Some(RetentionItemKind::Request)),
        ErasedSort::Confidential => {
            ("confidential JOIN contact ON contact.id = contact_id", Some(RetentionItemKind::Confidential))
        }
        ErasedSort::Company => ("company", None),
    };
    let id = if table.starts_with("confidential") { "contact_id" } else { "id" };
    let select = format!("SELECT {id} FROM {table} WHERE uuid = ?1");
    let id = snapshot.prepare_cached(&select)?.query_row([item.uuid], |row| row.get(0)).optional()?;
    Ok(id.map(|id| kind.map_or(Here::Company(CompanyId(id)), |kind| Here::Item(RetentionItem { kind, id }))))
}
