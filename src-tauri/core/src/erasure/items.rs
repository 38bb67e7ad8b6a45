//! Single records that were erased, as the journal names them, and that they go once more from an older state of the same vault, which a
//! backup holds or brings back. Each by its number of this vault, which says nothing outside of it. What the archive kept of somebody is one
//! of them: its hold ended, its law is over, or it was settled.

use kartotek_journal::verify::{ERASURE, ITEM_ERASURE};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{ErasureCause, archive, erase_company, erase_item};
use crate::{
    clock::Timestamp,
    document::file::Name,
    error::{Error, Result},
    id::{ArchiveId, CompanyId},
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
    /// Something that was kept of somebody who was erased.
    Archive,
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
    Archive "archive",
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

/// What came of erasing once more.
#[derive(Debug, Default)]
pub(super) struct ItemsGone {
    /// How many went.
    pub(super) count: u64,
    /// How many could not go, though nothing keeps them.
    pub(super) failed: u64,
    /// The files that nothing needs any more.
    pub(super) files: Vec<Name>,
}

/// How many are erased at once, as long as nothing stays.
const AT_ONCE: usize = 500;

/// What is still here of something that was erased.
#[derive(Debug, Clone, Copy)]
enum Here {
    Item(RetentionItem),
    Company(CompanyId),
    Archived(ArchiveId),
}

/// All single records that were erased, in the order in which they were, and after them what the archive kept and keeps no longer.
pub(super) fn ledger(snapshot: &Snapshot<'_>) -> Result<Vec<KnownItem>> {
    let mut known = Vec::new();
    for sql in [
        "SELECT object_type, object, max(at) FROM journal INDEXED BY journal_item WHERE action = 'erasure.item'
         GROUP BY object_type, object ORDER BY min(seq)",
        "SELECT 'archive', object, max(at) FROM journal INDEXED BY journal_release
         WHERE action = 'erasure.run' AND object_type = 'archive' GROUP BY object ORDER BY min(seq)",
    ] {
        let mut statement = snapshot.prepare_cached(sql)?;
        let rows = statement
            .query_map([], |row| Ok(KnownItem { sort: row.get(0)?, uuid: row.get(1)?, at: row.get(2)? }))?;
        for row in rows {
            known.push(row?);
        }
    }
    Ok(known)
}

/// Erases once more what is here of what was erased. What has to stay in this state stays: a rule finds it again once nothing keeps it.
///
/// # Errors
/// Those after which the store writes nothing more. Whatever else goes wrong with one keeps it from no other, and is counted.
pub(super) fn again(store: &Store, actor: &Actor, known: &[KnownItem]) -> Result<ItemsGone> {
    let here = store.read(|snapshot| {
        let found = known.iter().map(|item| here(snapshot, item));
        found.filter_map(Result::transpose).collect::<Result<Vec<Here>>>()
    })?;
    let mut gone = ItemsGone::default();
    for some in here.chunks(AT_ONCE) {
        if erase(store, actor, some, &mut gone).is_ok() {
            continue;
        }
        for one in some {
            match erase(store, actor, &[*one], &mut gone) {
                Ok(()) => {}
                Err(error) if store.stop().is_some() => return Err(error),
                Err(error) => gone.failed += u64::from(!stays(&error)),
            }
        }
    }
    Ok(gone)
}

fn erase(store: &Store, actor: &Actor, some: &[Here], gone: &mut ItemsGone) -> Result<()> {
    let files = store.write(actor, |tx| {
        let mut files = Vec::new();
        for one in some {
            // Why is known where it was done; that it was is reason enough.
            files.extend(match *one {
                Here::Item(item) => erase_item(tx, item, ErasureCause::Decision)?,
                Here::Company(id) => erase_company(tx, id, ErasureCause::Decision)?,
                Here::Archived(id) => archive::release_again(tx, id)?,
            });
        }
        Ok(files)
    })?;
    gone.count += some.len() as u64;
    gone.files.extend(files);
    Ok(())
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
    let action = if item.sort == ErasedSort::Archive { ERASURE } else { ITEM_ERASURE };
    let is_done: bool = snapshot
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM journal INDEXED BY journal_object
                            WHERE object = ?1 AND object_type = ?2 AND action = ?4 AND at >= ?3)",
        )?
        .query_row(params![item.uuid, item.sort, item.at, action], |row| row.get(0))?;
    if is_done {
        return Ok(None);
    }
    let as_item = |kind| move |id| Here::Item(RetentionItem { kind, id });
    let find = |select: &str, here: &dyn Fn(i64) -> Here| {
        let id = snapshot.prepare_cached(select)?.query_row([item.uuid], |row| row.get(0)).optional()?;
        Ok(id.map(here))
    };
    match item.sort {
        ErasedSort::Activity => {
            find("SELECT id FROM activity WHERE uuid = ?1", &as_item(RetentionItemKind::Activity))
        }
        ErasedSort::Task => find("SELECT id FROM task WHERE uuid = ?1", &as_item(RetentionItemKind::Task)),
        ErasedSort::Deal => find("SELECT id FROM deal WHERE uuid = ?1", &as_item(RetentionItemKind::Deal)),
        ErasedSort::Voucher => {
            find("SELECT id FROM voucher WHERE uuid = ?1", &as_item(RetentionItemKind::Voucher))
        }
        ErasedSort::Document => {
            find("SELECT id FROM document WHERE uuid = ?1", &as_item(RetentionItemKind::Document))
        }
        ErasedSort::Consent => {
            find("SELECT id FROM consent_event WHERE uuid = ?1", &as_item(RetentionItemKind::Consent))
        }
        ErasedSort::Request => {
            find("SELECT id FROM request WHERE uuid = ?1", &as_item(RetentionItemKind::Request))
        }
        ErasedSort::Confidential => find(
            "SELECT contact_id FROM confidential JOIN contact ON contact.id = contact_id WHERE uuid = ?1",
            &as_item(RetentionItemKind::Confidential),
        ),
        ErasedSort::Company => {
            find("SELECT id FROM company WHERE uuid = ?1", &|id| Here::Company(CompanyId(id)))
        }
        ErasedSort::Archive => {
            find("SELECT id FROM archive WHERE uuid = ?1", &|id| Here::Archived(ArchiveId(id)))
        }
    }
}
