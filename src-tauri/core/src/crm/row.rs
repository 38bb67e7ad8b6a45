//! Rows: the narrow copy of contacts and companies that lists show and search reads, in the order of the list.

use rusqlite::{Connection, Row, params};

use crate::{
    clock::Timestamp,
    crm::{
        company::{Company, CompanyDraft, CompanySummary},
        contact::{Contact, ContactDraft, ContactSummary},
        name,
        point::{Address, Email, Phone},
        rule::Rules,
    },
    error::{Error, Result, VaultProblem},
    id::{CompanyId, ContactId},
    personal::Personal,
    search,
    store::{Snapshot, Touched, Tx},
};

/// Counts the rows of contacts by two narrow indexes: counting the rows themselves reads all of them.
pub(crate) const CONTACT_COUNT: &str =
    "SELECT (SELECT count(*) FROM contact) - (SELECT count(*) FROM contact WHERE trashed_at IS NOT NULL)";

/// Counts the rows of companies in the same way.
pub(crate) const COMPANY_COUNT: &str =
    "SELECT (SELECT count(*) FROM company) - (SELECT count(*) FROM company WHERE trashed_at IS NOT NULL)";

/// Parts tags in a row.
const SEPARATOR: &str = "\u{1f}";

/// How a contact or company stands in the list: what is derived from a draft for its row.
#[derive(Debug)]
pub(crate) struct Listing {
    name: Personal<String>,
    pub(crate) sort_key: Vec<u8>,
    folded: search::Haystack,
}

impl Listing {
    /// Derives it; takes no database, so that an import can do so ahead.
    pub(crate) fn of(draft: &ContactDraft, rules: &Rules) -> Self {
        let name = name::listed(draft, rules.name_order);
        let sort_key = rules.collation.sort_key(&name);
        let folded = search::haystack(&search::Fields {
            names: vec![&name, &draft.nickname, &draft.phonetic_given_name, &draft.phonetic_family_name],
            others: others(&draft.company_name, &draft.emails, &draft.tags, &draft.addresses),
            phones: phones(&draft.phones),
        });
        Self { name, sort_key, folded }
    }

    /// Derives it of a company.
    pub(crate) fn of_company(draft: &CompanyDraft, rules: &Rules) -> Self {
        let mut others = others(&draft.industry, &draft.emails, &draft.tags, &draft.addresses);
        others.push(&draft.registration);
        let fields = search::Fields { names: vec![&draft.name], others, phones: phones(&draft.phones) };
        Self {
            name: draft.name.clone(),
            sort_key: rules.collation.sort_key(&draft.name),
            folded: search::haystack(&fields),
        }
    }
}

/// Writes the row of a contact that has none, and its sort key.
pub(crate) fn add_contact(
    tx: &Tx<'_>,
    rules: &Rules,
    id: ContactId,
    draft: &ContactDraft,
    has_photo: bool,
    changed_at: Timestamp,
) -> Result<()> {
    let listing = Listing::of(draft, rules);
    tx.prepare_cached("UPDATE contact SET sort_key = ?2 WHERE id = ?1")?
        .execute(params![id, listing.sort_key])?;
    list_contact(tx, id, draft, &listing, has_photo, changed_at)
}

/// Writes the row of a contact that has none, and whose sort key is stored.
pub(crate) fn list_contact(
    tx: &Tx<'_>,
    id: ContactId,
    draft: &ContactDraft,
    listing: &Listing,
    has_photo: bool,
    changed_at: Timestamp,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO contact_row (sort_key, contact_id, name, job_title, company, email, phone, city, tags,
                                  changed_at, has_photo, folded_name, folded_other)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        listing.sort_key,
        id,
        listing.name,
        draft.job_title,
        draft.company_name,
        primary_email(&draft.emails),
        primary_phone(&draft.phones),
        primary_city(&draft.addresses),
        joined(&draft.tags),
        changed_at,
        has_photo,
        listing.folded.name,
        listing.folded.other,
    ])?;
    tx.touch(Touched::Contact(id.0));
    Ok(())
}

/// Removes the row of a contact.
pub(crate) fn remove_contact(tx: &Tx<'_>, id: ContactId) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM contact_row WHERE contact_id = ?1 AND sort_key = (SELECT sort_key FROM contact WHERE id = ?1)",
    )?
    .execute([id])?;
    tx.touch(Touched::Contact(id.0));
    Ok(())
}

/// Brings the row of a contact up to date.
pub(crate) fn refresh_contact(tx: &Tx<'_>, rules: &Rules, contact: &Contact) -> Result<()> {
    remove_contact(tx, contact.id)?;
    if contact.trashed_at.is_none() {
        add_contact(tx, rules, contact.id, &contact.draft, contact.has_photo, contact.changed_at)?;
    }
    Ok(())
}

/// Reads one row of the list of contacts, at once where its sort key is known; `None` for one in the trash.
pub(crate) fn contact(
    connection: &Connection,
    id: ContactId,
    sort_key: Option<&[u8]>,
) -> Result<Option<ContactSummary>> {
    if let Some(sort_key) = sort_key {
        let mut statement = connection.prepare_cached(
            "SELECT contact_id, name, job_title, company, email, phone, city, tags, changed_at, has_photo
             FROM contact_row WHERE sort_key = ?1 AND contact_id = ?2",
        )?;
        let mut rows = statement.query_map(params![sort_key, id], contact_summary)?;
        if let Some(row) = rows.next() {
            return Ok(Some(row?));
        }
    }
    // The key may have changed since the index was read.
    let mut statement = connection.prepare_cached(
        "SELECT contact_row.contact_id, name, contact_row.job_title, company, email, phone, city, tags,
                contact_row.changed_at, has_photo
         FROM contact JOIN contact_row ON contact_row.sort_key = contact.sort_key AND contact_id = contact.id
         WHERE contact.id = ?1",
    )?;
    let mut rows = statement.query_map([id], contact_summary)?;
    Ok(rows.next().transpose()?)
}

/// How many rows the list of all contacts has.
pub(crate) fn contact_count(snapshot: &Snapshot<'_>) -> Result<usize> {
    Ok(snapshot.query_row(CONTACT_COUNT, [], |row| row.get(0))?)
}

/// Reads rows of the list of all contacts, by name.
pub(crate) fn contacts(connection: &Connection, offset: usize, count: usize) -> Result<Vec<ContactSummary>> {
    let mut statement = connection.prepare_cached(
        "SELECT contact_id, name, job_title, company, email, phone, city, tags, changed_at, has_photo
         FROM contact_row ORDER BY sort_key, contact_id LIMIT ?1 OFFSET ?2",
    )?;
    let rows = statement.query_map(params![count, offset], contact_summary)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn contact_summary(row: &Row<'_>) -> rusqlite::Result<ContactSummary> {
    Ok(ContactSummary {
        id: row.get(0)?,
        name: row.get(1)?,
        job_title: row.get(2)?,
        company: row.get(3)?,
        email: row.get(4)?,
        phone: row.get(5)?,
        city: row.get(6)?,
        tags: split(row.get_ref(7)?.as_str()?),
        changed_at: row.get(8)?,
        has_photo: row.get(9)?,
    })
}

/// Writes the row of a company that has none, and the company's sort key.
pub(crate) fn add_company(
    tx: &Tx<'_>,
    rules: &Rules,
    id: CompanyId,
    draft: &CompanyDraft,
    changed_at: Timestamp,
) -> Result<()> {
    let listing = Listing::of_company(draft, rules);
    tx.prepare_cached("UPDATE company SET sort_key = ?2 WHERE id = ?1")?
        .execute(params![id, listing.sort_key])?;
    list_company(tx, id, draft, &listing, changed_at)
}

/// Writes the row of a company that has none and whose sort key is stored.
pub(crate) fn list_company(
    tx: &Tx<'_>,
    id: CompanyId,
    draft: &CompanyDraft,
    listing: &Listing,
    changed_at: Timestamp,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO company_row (sort_key, company_id, name, industry, email, phone, city, tags, changed_at,
                                  folded_name, folded_other)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        listing.sort_key,
        id,
        listing.name,
        draft.industry,
        primary_email(&draft.emails),
        primary_phone(&draft.phones),
        primary_city(&draft.addresses),
        joined(&draft.tags),
        changed_at,
        listing.folded.name,
        listing.folded.other,
    ])?;
    tx.touch(Touched::Company(id.0));
    Ok(())
}

/// Removes the row of a company.
pub(crate) fn remove_company(tx: &Tx<'_>, id: CompanyId) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM company_row WHERE company_id = ?1 AND sort_key = (SELECT sort_key FROM company WHERE id = ?1)",
    )?
    .execute([id])?;
    tx.touch(Touched::Company(id.0));
    Ok(())
}

/// Brings the row of a company up to date.
pub(crate) fn refresh_company(tx: &Tx<'_>, rules: &Rules, company: &Company) -> Result<()> {
    remove_company(tx, company.id)?;
    if company.trashed_at.is_none() {
        add_company(tx, rules, company.id, &company.draft, company.changed_at)?;
    }
    Ok(())
}

/// Reads one row of the list of companies; `None` for one in the trash.
pub(crate) fn company(connection: &Connection, id: CompanyId) -> Result<Option<CompanySummary>> {
    let mut statement = connection.prepare_cached(
        "SELECT company_id, company_row.name, company_row.industry, email, phone, city,
                (SELECT count(*) FROM contact WHERE contact.company_id = company.id AND contact.trashed_at IS NULL),
                tags, company_row.changed_at
         FROM company JOIN company_row ON company_row.sort_key = company.sort_key AND company_id = company.id
         WHERE company.id = ?1",
    )?;
    let mut rows = statement.query_map([id], |row| {
        Ok(CompanySummary {
            id: row.get(0)?,
            name: row.get(1)?,
            industry: row.get(2)?,
            email: row.get(3)?,
            phone: row.get(4)?,
            city: row.get(5)?,
            contacts: row.get(6)?,
            tags: split(row.get_ref(7)?.as_str()?),
            changed_at: row.get(8)?,
        })
    })?;
    Ok(rows.next().transpose()?)
}

/// Checks that each contact and company that is not in the trash has one row, with what its record says. The name, the tags and
/// what search reads follow from the record by the vault's rules, and are as old as `changed_at`.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub fn verify(connection: &Connection) -> Result<()> {
    for sql in [
        "SELECT (SELECT count(*) FROM contact WHERE trashed_at IS NULL) = (SELECT count(*) FROM contact_row)
                AND NOT EXISTS (
                  SELECT 1 FROM contact LEFT JOIN company ON company.id = contact.company_id
                  WHERE contact.trashed_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM contact_row AS listed
                    WHERE listed.sort_key = contact.sort_key AND contact_id = contact.id
                          AND listed.job_title = contact.job_title AND listed.company = coalesce(company.name, '')
                          AND listed.changed_at = contact.changed_at AND has_photo = (photo_hash IS NOT NULL)
                          AND listed.email = coalesce((SELECT address FROM email
                              WHERE email.contact_id = contact.id AND is_primary ORDER BY position), '')
                          AND listed.phone = coalesce((SELECT number FROM phone
                              WHERE phone.contact_id = contact.id AND is_primary ORDER BY position), '')
                          AND listed.city = coalesce((SELECT city FROM address
                              WHERE address.contact_id = contact.id AND is_primary ORDER BY position), '')))",
        "SELECT (SELECT count(*) FROM company WHERE trashed_at IS NULL) = (SELECT count(*) FROM company_row)
                AND NOT EXISTS (
                  SELECT 1 FROM company
                  WHERE trashed_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM company_row AS listed
                    WHERE listed.sort_key = company.sort_key AND company_id = company.id AND listed.name = company.name
                          AND listed.industry = company.industry AND listed.changed_at = company.changed_at
                          AND listed.email = coalesce((SELECT address FROM email
                              WHERE email.company_id = company.id AND is_primary ORDER BY position), '')
                          AND listed.phone = coalesce((SELECT number FROM phone
                              WHERE phone.company_id = company.id AND is_primary ORDER BY position), '')
                          AND listed.city = coalesce((SELECT city FROM address
                              WHERE address.company_id = company.id AND is_primary ORDER BY position), '')))",
    ] {
        if !connection.query_row(sql, [], |row| row.get(0))? {
            return Err(Error::vault(VaultProblem::DamagedDatabase));
        }
    }
    Ok(())
}

/// What search finds a contact or company by besides its name and phones.
fn others<'a>(
    first: &'a str,
    emails: &'a [Email],
    tags: &'a [Personal<String>],
    addresses: &'a [Address],
) -> Vec<&'a str> {
    std::iter::once(first)
        .chain(emails.iter().map(|email| email.address.as_str()))
        .chain(tags.iter().map(|tag| tag.as_str()))
        .chain(addresses.iter().map(|address| address.city.as_str()))
        .collect()
}

fn phones(list: &[Phone]) -> Vec<search::PhoneField<'_>> {
    list.iter().map(|phone| search::PhoneField { number: &phone.number, e164: &phone.e164 }).collect()
}

fn primary_email(list: &[Email]) -> &str {
    list.iter().find(|email| email.primary).map_or("", |email| email.address.as_str())
}

fn primary_phone(list: &[Phone]) -> &str {
    list.iter().find(|phone| phone.primary).map_or("", |phone| phone.number.as_str())
}

fn primary_city(list: &[Address]) -> &str {
    list.iter().find(|address| address.primary).map_or("", |address| address.city.as_str())
}

fn joined(tags: &[Personal<String>]) -> String {
    tags.iter().map(|tag| tag.as_str()).collect::<Vec<_>>().join(SEPARATOR)
}

fn split(tags: &str) -> Vec<Personal<String>> {
    tags.split(SEPARATOR).filter(|tag| !tag.is_empty()).map(Personal::from).collect()
}
