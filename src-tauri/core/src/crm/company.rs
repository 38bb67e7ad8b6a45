//! Companies: the organisations that contacts work for.

mod record;

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, json};

pub use self::record::{Company, CompanyDraft, CompanyQuery, CompanySort, CompanySummary};
use crate::{
    crm::{
        check, contact, difference,
        point::{self, Owner},
        row,
        rule::Rules,
        tag,
    },
    error::{Error, Result},
    history::{self, Object},
    id::{CompanyId, ContactId, ImportId},
    personal::Personal,
    store::{Snapshot, Tx, row_mac},
    text,
};

/// Adds a company.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn add(tx: &Tx<'_>, rules: &Rules, mut draft: CompanyDraft) -> Result<CompanyId> {
    check::company(&mut draft, rules)?;
    insert(tx, rules, &draft, None)
}

/// Stores a draft that was checked.
pub(crate) fn insert(
    tx: &Tx<'_>,
    rules: &Rules,
    draft: &CompanyDraft,
    import: Option<ImportId>,
) -> Result<CompanyId> {
    let uuid: [u8; 16] = crate::random::bytes();
    let listing = row::Listing::of_company(draft, rules);
    tx.prepare_cached(
        "INSERT INTO company (uuid, revision, sort_key, name, industry, registration, notes, owner_id, import_id,
                              created_at, changed_at)
         VALUES (?1, 1, ?9, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
    )?
    .execute(params![
        uuid,
        draft.name,
        draft.industry,
        draft.registration,
        draft.notes,
        tx.actor.user,
        import,
        tx.now,
        listing.sort_key,
    ])?;
    let id = CompanyId(tx.last_insert_rowid());
    let owner = Owner::Company(id);
    point::add(tx, owner, draft.points())?;
    tag::add(tx, owner, &draft.tags)?;
    row::list_company(tx, id, draft, &listing, tx.now)?;
    let action = if import.is_some() { "company.import" } else { "company.add" };
    history::append(tx, action, object(uuid), &json!({ "new": difference::filled(draft)? }))?;
    row_mac::renew(tx, &row_mac::COMPANY, id)?;
    Ok(id)
}

/// The company of that name, whatever its case and diacritics, with its name; added where there is none.
pub(crate) fn find_or_add(tx: &Tx<'_>, rules: &Rules, name: &str) -> Result<(CompanyId, Personal<String>)> {
    if let Some(found) = find(tx, name)? {
        return Ok(found);
    }
    let id = add(tx, rules, CompanyDraft { name: name.into(), ..CompanyDraft::default() })?;
    tx.bring_company(id);
    Ok((id, name.into()))
}

/// The company of that name that is not in the trash: the same letters first, else the same when folded.
pub(crate) fn find(connection: &Connection, name: &str) -> Result<Option<(CompanyId, Personal<String>)>> {
    // A name of nothing but marks folds to nothing, as others do.
    Ok(connection
        .prepare_cached(
            "SELECT company_id, name FROM company_row WHERE folded_name = ?1 AND (?1 <> '' OR name = ?2)
             ORDER BY name = ?2 DESC, company_id LIMIT 1",
        )?
        .query_row([text::fold(name).trim(), name], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Every company that is not in the trash.
pub(crate) fn listed(connection: &Connection) -> Result<Vec<CompanyId>> {
    let mut statement = connection.prepare("SELECT id FROM company WHERE trashed_at IS NULL ORDER BY id")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The name of a company.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn name(connection: &Connection, id: CompanyId) -> Result<Personal<String>> {
    Ok(connection
        .prepare_cached("SELECT name FROM company WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

/// The name of a company that a contact is to work at; one in the trash comes out of it.
pub(crate) fn bring(tx: &Tx<'_>, rules: &Rules, id: CompanyId) -> Result<Personal<String>> {
    if !set_trashed(tx, rules, &[id], false)?.is_empty() {
        tx.bring_company(id);
    }
    name(tx, id)
}

/// Reads a company, also one in the trash.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: CompanyId) -> Result<Company> {
    row_mac::verify(snapshot, &row_mac::COMPANY, id)?;
    let mut company = snapshot
        .prepare_cached(
            "SELECT id, revision, name, industry, registration, notes,
                    (SELECT count(*) FROM contact WHERE company_id = company.id AND contact.trashed_at IS NULL),
                    owner_id, import_id, created_at, changed_at, trashed_at
             FROM company WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Company {
                id: row.get(0)?,
                revision: row.get(1)?,
                draft: CompanyDraft {
                    name: row.get(2)?,
                    industry: row.get(3)?,
                    registration: row.get(4)?,
                    notes: row.get(5)?,
                    ..CompanyDraft::default()
                },
                contacts: row.get(6)?,
                owner: row.get(7)?,
                import: row.get(8)?,
                created_at: row.get(9)?,
                changed_at: row.get(10)?,
                trashed_at: row.get(11)?,
            })
        })?;
    let points = point::get(snapshot, Owner::Company(id))?;
    company.draft.emails = points.emails;
    company.draft.phones = points.phones;
    company.draft.addresses = points.addresses;
    company.draft.websites = points.websites;
    company.draft.tags = tag::get(snapshot, Owner::Company(id))?;
    Ok(company)
}

/// Changes a company that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault,
/// [`Error::NothingToChange`] where nothing differs, [`Error::NotFound`] where it lies in the trash.
pub fn change(
    tx: &Tx<'_>,
    rules: &Rules,
    id: CompanyId,
    revision: i64,
    mut draft: CompanyDraft,
) -> Result<CompanyDraft> {
    let before = get_listed(tx, id)?;
    if before.revision != revision {
        return Err(Error::Conflict);
    }
    check::company(&mut draft, rules)?;
    replace(tx, rules, before, &draft)
}

/// Puts a company's fields back to what they were; what they are before that is returned.
pub(crate) fn put_back(
    tx: &Tx<'_>,
    rules: &Rules,
    id: CompanyId,
    draft: &CompanyDraft,
) -> Result<CompanyDraft> {
    replace(tx, rules, get_listed(tx, id)?, draft)
}

fn replace(tx: &Tx<'_>, rules: &Rules, before: Company, draft: &CompanyDraft) -> Result<CompanyDraft> {
    let changes = difference::changes(&before.draft, draft)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    let id = before.id;
    tx.prepare_cached(
        "UPDATE company SET revision = revision + 1, name = ?2, industry = ?3, registration = ?4, notes = ?5,
                            changed_at = ?6
         WHERE id = ?1",
    )?
    .execute(params![id, draft.name, draft.industry, draft.registration, draft.notes, tx.now])?;
    let owner = Owner::Company(id);
    point::replace(tx, owner, before.draft.points(), draft.points())?;
    tag::replace(tx, owner, &before.draft.tags, &draft.tags)?;
    row::remove_company(tx, id)?;
    row::add_company(tx, rules, id, draft, tx.now)?;
    if before.draft.name != draft.name {
        for contact in contacts(tx, id)? {
            row::refresh_contact(tx, rules, &contact::get(tx, contact)?)?;
        }
    }
    journal_change(tx, "company.change", id, &Value::Object(changes))?;
    Ok(before.draft)
}

/// Reads a company that is not in the trash: what lies there is put back before it is changed.
fn get_listed(snapshot: &Snapshot<'_>, id: CompanyId) -> Result<Company> {
    let company = get(snapshot, id)?;
    if company.trashed_at.is_some() { Err(Error::NotFound) } else { Ok(company) }
}

/// Moves companies into the trash or out of it; returns those that were moved.
///
/// # Errors
/// [`Error::InUse`] where contacts that are not in the trash work there.
pub fn set_trashed(tx: &Tx<'_>, rules: &Rules, ids: &[CompanyId], trashed: bool) -> Result<Vec<CompanyId>> {
    let mut moved = Vec::new();
    for &id in ids {
        if is_trashed(tx, id)? == trashed {
            continue;
        }
        let mut company = get(tx, id)?;
        if trashed && company.contacts > 0 {
            return Err(Error::InUse { count: company.contacts });
        }
        tx.prepare_cached("UPDATE company SET trashed_at = ?2, revision = revision + 1 WHERE id = ?1")?
            .execute(params![id, trashed.then_some(tx.now)])?;
        if trashed {
            row::remove_company(tx, id)?;
        } else {
            company.trashed_at = None;
            row::refresh_company(tx, rules, &company)?;
        }
        journal_change(tx, if trashed { "company.trash" } else { "company.restore" }, id, &json!({}))?;
        moved.push(id);
    }
    Ok(moved)
}

fn is_trashed(connection: &Connection, id: CompanyId) -> Result<bool> {
    Ok(connection
        .prepare_cached("SELECT trashed_at IS NOT NULL FROM company WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

/// The contacts of a company, those in the trash included.
pub(crate) fn contacts(connection: &Connection, id: CompanyId) -> Result<Vec<ContactId>> {
    let mut statement = connection.prepare_cached("SELECT id FROM contact WHERE company_id = ?1")?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Journals a change of a company, and authenticates the row that it left.
fn journal_change(tx: &Tx<'_>, action: &'static str, id: CompanyId, payload: &Value) -> Result<()> {
    journal(tx, action, id, payload)?;
    row_mac::renew(tx, &row_mac::COMPANY, id)
}

/// Journals something about a company.
pub(crate) fn journal(tx: &Tx<'_>, action: &'static str, id: CompanyId, payload: &Value) -> Result<()> {
    let uuid =
        tx.prepare_cached("SELECT uuid FROM company WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    history::append(tx, action, object(uuid), &difference::with_origin(tx, payload))
}

pub(crate) fn object(uuid: [u8; 16]) -> Object {
    Object { kind: "company", uuid }
}
