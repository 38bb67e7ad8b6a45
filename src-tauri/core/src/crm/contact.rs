//! Contacts: the natural persons whom the vault's owner knows.

mod insert;
mod record;

use rusqlite::{Connection, params};
use serde_json::{Value, json};

pub(crate) use self::insert::{Derived, insert, insert_derived};
pub use self::record::{Contact, ContactDraft, ContactQuery, ContactSort, ContactSummary, PrivacyConcern};
use crate::{
    crm::{
        check, company, difference, name,
        point::{self, Owner},
        row,
        rule::Rules,
        tag,
    },
    error::{Error, Result},
    history::{self, Object},
    id::{CompanyId, ContactId, SubjectId},
    personal::Personal,
    store::{Snapshot, Touched, Tx, row_mac},
    suppression,
};

/// Adds a contact.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn add(tx: &Tx<'_>, rules: &Rules, mut draft: ContactDraft) -> Result<ContactId> {
    check::contact(&mut draft, rules)?;
    check::is_born(&draft, tx.now)?;
    resolve_company(tx, rules, &mut draft)?;
    insert(tx, rules, &draft, None)
}

/// What stands for a contact in the journal, and names them in no other vault.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn pseudonym(connection: &Connection, id: ContactId) -> Result<[u8; 16]> {
    Ok(connection
        .prepare_cached(
            "SELECT pseudonym FROM subject JOIN contact ON subject.id = subject_id WHERE contact.id = ?1",
        )?
        .query_row([id], |row| row.get(0))?)
}

/// Reads a contact, also one in the trash. The name of the company stands in another row, which this does not check.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Contact> {
    row_mac::verify(snapshot, &row_mac::CONTACT, id)?;
    let mut contact = snapshot
        .prepare_cached(
            "SELECT contact.id, contact.revision, prefix, given_name, middle_name, family_name, suffix, nickname,
                    phonetic_given_name, phonetic_family_name, job_title, department, company_id,
                    coalesce(company.name, ''), birthday, language, contact.notes, source, extra, contact.owner_id,
                    contact.import_id, contact.created_at, contact.changed_at, contact.trashed_at,
                    photo_hash IS NOT NULL
             FROM contact LEFT JOIN company ON company.id = company_id WHERE contact.id = ?1",
        )?
        .query_row([id], |row| {
            Ok(Contact {
                id: row.get(0)?,
                revision: row.get(1)?,
                draft: ContactDraft {
                    prefix: row.get(2)?,
                    given_name: row.get(3)?,
                    middle_name: row.get(4)?,
                    family_name: row.get(5)?,
                    suffix: row.get(6)?,
                    nickname: row.get(7)?,
                    phonetic_given_name: row.get(8)?,
                    phonetic_family_name: row.get(9)?,
                    job_title: row.get(10)?,
                    department: row.get(11)?,
                    company: row.get(12)?,
                    company_name: row.get(13)?,
                    birthday: row.get(14)?,
                    language: row.get(15)?,
                    notes: row.get(16)?,
                    source: row.get(17)?,
                    extra: row.get(18)?,
                    ..ContactDraft::default()
                },
                display_name: Personal::default(),
                owner: row.get(19)?,
                import: row.get(20)?,
                created_at: row.get(21)?,
                changed_at: row.get(22)?,
                trashed_at: row.get(23)?,
                has_photo: row.get(24)?,
            })
        })?;
    let points = point::get(snapshot, Owner::Contact(id))?;
    contact.draft.emails = points.emails;
    contact.draft.phones = points.phones;
    contact.draft.addresses = points.addresses;
    contact.draft.websites = points.websites;
    contact.draft.tags = tag::get(snapshot, Owner::Contact(id))?;
    contact.display_name = name::display(&contact.draft);
    Ok(contact)
}

/// Every contact that is not in the trash.
pub(crate) fn listed(connection: &Connection) -> Result<Vec<ContactId>> {
    let mut statement = connection.prepare("SELECT id FROM contact WHERE trashed_at IS NULL ORDER BY id")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Changes a contact that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault,
/// [`Error::NothingToChange`] where nothing differs, [`Error::NotFound`] where it lies in the trash.
pub fn change(
    tx: &Tx<'_>,
    rules: &Rules,
    id: ContactId,
    revision: i64,
    mut draft: ContactDraft,
) -> Result<ContactDraft> {
    let before = get_listed(tx, id)?;
    if before.revision != revision {
        return Err(Error::Conflict);
    }
    check::contact(&mut draft, rules)?;
    check::is_born(&draft, tx.now)?;
    resolve_company(tx, rules, &mut draft)?;
    if !rules.birthday {
        // The field is not shown, so what was stored stays.
        draft.birthday = before.draft.birthday.clone();
    }
    replace(tx, rules, before, &draft)
}

/// Puts a contact's fields back to what they were; what they are before that is returned.
pub(crate) fn put_back(
    tx: &Tx<'_>,
    rules: &Rules,
    id: ContactId,
    mut draft: ContactDraft,
) -> Result<ContactDraft> {
    let before = get_listed(tx, id)?;
    if let Some(company) = draft.company {
        draft.company_name = company::bring(tx, rules, company)?;
    }
    replace(tx, rules, before, &draft)
}

/// Replaces what was filled in, by a draft that was checked and whose company was resolved.
pub(crate) fn replace(
    tx: &Tx<'_>,
    rules: &Rules,
    before: Contact,
    draft: &ContactDraft,
) -> Result<ContactDraft> {
    let changes = difference::changes(&before.draft, draft)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    let id = before.id;
    tx.prepare_cached(
        "UPDATE contact SET revision = revision + 1, prefix = ?2, given_name = ?3, middle_name = ?4,
                            family_name = ?5, suffix = ?6, nickname = ?7, phonetic_given_name = ?8,
                            phonetic_family_name = ?9, job_title = ?10, department = ?11, company_id = ?12,
                            birthday = ?13, language = ?14, notes = ?15, source = ?16, extra = ?17, changed_at = ?18
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        draft.prefix,
        draft.given_name,
        draft.middle_name,
        draft.family_name,
        draft.suffix,
        draft.nickname,
        draft.phonetic_given_name,
        draft.phonetic_family_name,
        draft.job_title,
        draft.department,
        draft.company,
        draft.birthday,
        draft.language,
        draft.notes,
        draft.source,
        draft.extra,
        tx.now,
    ])?;
    let owner = Owner::Contact(id);
    point::replace(tx, owner, before.draft.points(), draft.points())?;
    tag::replace(tx, owner, &before.draft.tags, &draft.tags)?;
    suppression::follow(tx, id, || draft.identifiers())?;
    row::remove_contact(tx, id)?;
    row::add_contact(tx, rules, id, draft, before.has_photo, tx.now)?;
    if before.draft.company != draft.company {
        count_again(tx, before.draft.company);
        count_again(tx, draft.company);
    }
    journal_change(tx, "contact.change", id, &Value::Object(changes))?;
    Ok(before.draft)
}

/// Moves contacts into the trash or out of it; returns those that were moved. A company in the trash comes out with the
/// first contact who works there.
pub fn set_trashed(tx: &Tx<'_>, rules: &Rules, ids: &[ContactId], trashed: bool) -> Result<Vec<ContactId>> {
    let mut moved = Vec::new();
    for &id in ids {
        let mut contact = get(tx, id)?;
        if contact.trashed_at.is_some() == trashed {
            continue;
        }
        tx.prepare_cached("UPDATE contact SET trashed_at = ?2, revision = revision + 1 WHERE id = ?1")?
            .execute(params![id, trashed.then_some(tx.now)])?;
        if trashed {
            row::remove_contact(tx, id)?;
            suppression::drop_hits(tx, id)?;
        } else {
            if let Some(company) = contact.draft.company {
                company::bring(tx, rules, company)?;
            }
            contact.trashed_at = None;
            row::refresh_contact(tx, rules, &contact)?;
            suppression::follow(tx, id, || contact.draft.identifiers())?;
        }
        count_again(tx, contact.draft.company);
        journal_change(tx, if trashed { "contact.trash" } else { "contact.restore" }, id, &json!({}))?;
        moved.push(id);
    }
    Ok(moved)
}

/// Notes that another number of contacts works at a company.
pub(crate) fn count_again(tx: &Tx<'_>, company: Option<CompanyId>) {
    if let Some(company) = company {
        tx.touch(Touched::CompanyCount(company.0));
    }
}

/// Adds and removes tags on many contacts; returns those that differ, with their tags before.
pub fn set_tags(
    tx: &Tx<'_>,
    rules: &Rules,
    ids: &[ContactId],
    add: &[Personal<String>],
    remove: &[Personal<String>],
) -> Result<Vec<(ContactId, Vec<Personal<String>>)>> {
    let mut changed = Vec::new();
    for &id in ids {
        let before = tag::get(tx, Owner::Contact(id))?;
        let mut after: Vec<_> = before.iter().filter(|name| !remove.contains(name)).cloned().collect();
        // What is there already comes first, so that the same word in another case changes nothing.
        after.extend_from_slice(add);
        check::tags(&mut after)?;
        if after != before {
            replace_tags(tx, rules, id, &after)?;
            changed.push((id, before));
        }
    }
    Ok(changed)
}

/// Gives a contact exactly these tags; returns those it had.
pub(crate) fn replace_tags(
    tx: &Tx<'_>,
    rules: &Rules,
    id: ContactId,
    after: &[Personal<String>],
) -> Result<Vec<Personal<String>>> {
    let mut contact = get_listed(tx, id)?;
    let before = std::mem::replace(&mut contact.draft.tags, after.to_vec());
    tag::replace(tx, Owner::Contact(id), &before, after)?;
    touch(tx, rules, contact)?;
    journal_change(tx, "contact.change", id, &json!({ "tags": { "old": before, "new": after } }))?;
    Ok(before)
}

/// Counts a change of what hangs on a contact, and brings their row in the list up to date.
pub(crate) fn touch(tx: &Tx<'_>, rules: &Rules, mut contact: Contact) -> Result<()> {
    tx.prepare_cached("UPDATE contact SET revision = revision + 1, changed_at = ?2 WHERE id = ?1")?
        .execute(params![contact.id, tx.now])?;
    contact.changed_at = tx.now;
    row::refresh_contact(tx, rules, &contact)
}

/// Reads a contact that is not in the trash: what lies there is put back before it is changed.
pub(crate) fn get_listed(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Contact> {
    let contact = get(snapshot, id)?;
    if contact.trashed_at.is_some() { Err(Error::NotFound) } else { Ok(contact) }
}

/// Journals a change of a contact under their own key, and authenticates the row that it left.
pub(crate) fn journal_change(
    tx: &Tx<'_>,
    action: &'static str,
    id: ContactId,
    payload: &Value,
) -> Result<()> {
    journal(tx, action, id, payload)?;
    authenticate(tx, id)
}

/// Authenticates the row that a journaled change left.
pub(crate) fn authenticate(tx: &Tx<'_>, id: ContactId) -> Result<()> {
    row_mac::renew(tx, &row_mac::CONTACT, id)
}

/// Journals something about a contact under their own key.
pub(crate) fn journal(tx: &Tx<'_>, action: &'static str, id: ContactId, payload: &Value) -> Result<()> {
    let (uuid, subject): ([u8; 16], SubjectId) = tx
        .prepare_cached("SELECT uuid, subject_id FROM contact WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let subject = history::subject(tx, tx.keys, subject)?;
    history::append_about(tx, action, object(uuid), &subject, &difference::with_origin(tx, payload))
}

pub(crate) fn object(uuid: [u8; 16]) -> Object {
    Object { kind: "contact", uuid }
}

/// Fills `company` and `company_name` from one another; a company that does not exist yet is added.
pub(crate) fn resolve_company(tx: &Tx<'_>, rules: &Rules, draft: &mut ContactDraft) -> Result<()> {
    if let Some(id) = draft.company {
        draft.company_name = company::bring(tx, rules, id)?;
    } else if !draft.company_name.is_empty() {
        let (id, name) = company::find_or_add(tx, rules, &draft.company_name)?;
        (draft.company, draft.company_name) = (Some(id), name);
    }
    Ok(())
}
