//! Contacts: the natural persons whom the vault's owner knows.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::{
    crm::{
        check, company, difference, name, photo,
        point::{self, Address, Email, Lists, Owner, Phone, Website},
        row::{self, Listing},
        rule::Rules,
        tag,
    },
    error::{Error, Result},
    history::{self, DrawnSubject, Object},
    id::{CompanyId, ContactId, ImportId, SubjectId, UserId},
    personal::Personal,
    store::{StoreKeys, Touched, Tx},
};

/// What a user, or a file, fills in about a contact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ContactDraft {
    /// `Dr.`, `Prof.`, `Fru`.
    pub prefix: Personal<String>,
    /// Given name.
    pub given_name: Personal<String>,
    /// Further given names.
    pub middle_name: Personal<String>,
    /// Family name.
    pub family_name: Personal<String>,
    /// `jun.`, `MBA`.
    pub suffix: Personal<String>,
    /// What friends call them.
    pub nickname: Personal<String>,
    /// How the given name is spoken.
    pub phonetic_given_name: Personal<String>,
    /// How the family name is spoken.
    pub phonetic_family_name: Personal<String>,
    /// What they do at the company.
    pub job_title: Personal<String>,
    /// Where in the company.
    pub department: Personal<String>,
    /// The company they work for, by id.
    pub company: Option<CompanyId>,
    /// The company by name: found by its name, else created. Ignored where `company` is given.
    pub company_name: Personal<String>,
    /// ISO 8601 date, `2001-12-31` or `--12-31` where the year is unknown; empty if none.
    pub birthday: Personal<String>,
    /// BCP 47 language that they are written to in, empty if unknown.
    pub language: Personal<String>,
    /// Free text.
    pub notes: Personal<String>,
    /// Tags by name.
    pub tags: Vec<Personal<String>>,
    /// Where the data came from, in words; asked when it was not the person who gave it (Art. 14 GDPR).
    pub source: Personal<String>,
    /// E-mail addresses.
    pub emails: Vec<Email>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// Websites.
    pub websites: Vec<Website>,
    /// vCard properties that Kartotek has no field for, line by line, kept for the way back.
    pub extra: Personal<String>,
}

impl ContactDraft {
    /// The contact points.
    pub(crate) fn points(&self) -> Lists<'_> {
        Lists {
            emails: &self.emails,
            phones: &self.phones,
            addresses: &self.addresses,
            websites: &self.websites,
        }
    }
}

/// A contact as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Contact {
    /// Identity within the vault.
    pub id: ContactId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in. `company_name` holds the name of `company`.
    #[serde(flatten)]
    pub draft: ContactDraft,
    /// The name as shown and sorted: name parts, else company, e-mail, phone.
    pub display_name: Personal<String>,
    /// Whether a photo is stored.
    pub has_photo: bool,
    /// Who looks after them.
    pub owner: UserId,
    /// The import that brought them, if one did.
    pub import: Option<ImportId>,
    /// UTC milliseconds.
    pub created_at: i64,
    /// UTC milliseconds.
    pub changed_at: i64,
    /// UTC milliseconds of the move into the trash, if they are there.
    pub trashed_at: Option<i64>,
}

/// A row of the contact list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContactSummary {
    /// Identity within the vault.
    pub id: ContactId,
    /// The name as shown.
    pub name: Personal<String>,
    /// Job title.
    pub job_title: Personal<String>,
    /// Name of the company.
    pub company: Personal<String>,
    /// Primary e-mail address.
    pub email: Personal<String>,
    /// Primary phone number.
    pub phone: Personal<String>,
    /// City of the primary address.
    pub city: Personal<String>,
    /// Tags by name.
    pub tags: Vec<Personal<String>>,
    /// UTC milliseconds.
    pub changed_at: i64,
    /// Whether a photo is stored.
    pub has_photo: bool,
}

/// How a contact list is sorted. Names follow the vault's language (CLDR).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ContactSort {
    /// By name; with a search text, best match first.
    #[default]
    Name,
    /// By company, then name.
    Company,
    /// By primary e-mail, then name.
    Email,
    /// By city, then name.
    City,
    /// Newest change first.
    Changed,
}

/// Which contacts a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ContactQuery {
    /// Words to search for; empty for all.
    pub text: Personal<String>,
    /// Only those of this company.
    pub company: Option<CompanyId>,
    /// Only those with this tag.
    pub tag: Option<Personal<String>>,
    /// Only those of this import.
    pub import: Option<ImportId>,
    /// Order.
    pub sort: ContactSort,
    /// Turned round.
    pub descending: bool,
}

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

/// Stores a draft that was checked and whose company was resolved.
pub(crate) fn insert(
    tx: &Tx<'_>,
    rules: &Rules,
    draft: &ContactDraft,
    import: Option<ImportId>,
) -> Result<ContactId> {
    insert_derived(tx, draft, Derived::of(draft, rules, tx.keys)?, None, import)
}

/// What storing a new contact takes besides its draft, and no database: an import makes it ahead.
#[derive(Debug)]
pub(crate) struct Derived {
    listing: Listing,
    subject: DrawnSubject,
    /// What the journal keeps, as JSON.
    payload: Zeroizing<Vec<u8>>,
}

impl Derived {
    /// Derives it from a draft that was checked.
    pub(crate) fn of(draft: &ContactDraft, rules: &Rules, keys: &StoreKeys) -> Result<Self> {
        let payload =
            serde_json::to_vec(&json!({ "new": difference::filled(draft)? })).map_err(Error::internal)?;
        Ok(Self {
            listing: Listing::of(draft, rules),
            subject: history::draw_subject(keys),
            payload: Zeroizing::new(payload),
        })
    }
}

/// Stores a draft that was checked and whose company was resolved, with what was derived from it and a photo that was made
/// fit.
pub(crate) fn insert_derived(
    tx: &Tx<'_>,
    draft: &ContactDraft,
    derived: Derived,
    photo: Option<&[u8]>,
    import: Option<ImportId>,
) -> Result<ContactId> {
    let Derived { listing, subject, payload } = derived;
    let subject = history::store_subject(tx, subject)?;
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached(
        "INSERT INTO contact (uuid, subject_id, revision, sort_key, prefix, given_name, middle_name, family_name,
                              suffix, nickname, phonetic_given_name, phonetic_family_name, job_title, department,
                              company_id, birthday, language, notes, source, extra, owner_id, import_id,
                              created_at, changed_at)
         VALUES (?1, ?2, 1, ?22, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                 ?21, ?21)",
    )?
    .execute(params![
        uuid,
        subject.id,
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
        tx.actor.user,
        import,
        tx.now,
        listing.sort_key,
    ])?;
    let id = ContactId(tx.last_insert_rowid());
    let owner = Owner::Contact(id);
    point::add(tx, owner, draft.points())?;
    tag::add(tx, owner, &draft.tags)?;
    if let Some(bytes) = photo {
        photo::insert(tx, id, bytes)?;
    }
    row::list_contact(tx, id, draft, &listing, photo.is_some(), tx.now)?;
    count_again(tx, draft.company);
    let action = if import.is_some() { "contact.import" } else { "contact.add" };
    history::append_about_json(tx, action, object(uuid), &subject, &payload)?;
    Ok(id)
}

/// Reads a contact, also one in the trash.
///
/// # Errors
/// [`Error::NotFound`].
pub fn get(connection: &Connection, id: ContactId) -> Result<Contact> {
    let mut contact = connection
        .prepare_cached(
            "SELECT contact.id, contact.revision, prefix, given_name, middle_name, family_name, suffix, nickname,
                    phonetic_given_name, phonetic_family_name, job_title, department, company_id,
                    coalesce(company.name, ''), birthday, language, contact.notes, source, extra, contact.owner_id,
                    contact.import_id, contact.created_at, contact.changed_at, contact.trashed_at,
                    EXISTS (SELECT 1 FROM photo WHERE contact_id = contact.id)
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
    let points = point::get(connection, Owner::Contact(id))?;
    contact.draft.emails = points.emails;
    contact.draft.phones = points.phones;
    contact.draft.addresses = points.addresses;
    contact.draft.websites = points.websites;
    contact.draft.tags = tag::get(connection, Owner::Contact(id))?;
    contact.display_name = name::display(&contact.draft);
    Ok(contact)
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
    row::remove_contact(tx, id)?;
    row::add_contact(tx, rules, id, draft, before.has_photo, tx.now)?;
    if before.draft.company != draft.company {
        count_again(tx, before.draft.company);
        count_again(tx, draft.company);
    }
    journal(tx, "contact.change", id, &Value::Object(changes))?;
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
        } else {
            if let Some(company) = contact.draft.company {
                company::bring(tx, rules, company)?;
            }
            contact.trashed_at = None;
            row::refresh_contact(tx, rules, &contact)?;
        }
        count_again(tx, contact.draft.company);
        journal(tx, if trashed { "contact.trash" } else { "contact.restore" }, id, &json!({}))?;
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
    journal(tx, "contact.change", id, &json!({ "tags": { "old": before, "new": after } }))?;
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
pub(crate) fn get_listed(connection: &Connection, id: ContactId) -> Result<Contact> {
    let contact = get(connection, id)?;
    if contact.trashed_at.is_some() { Err(Error::NotFound) } else { Ok(contact) }
}

/// Journals something about a contact under their own key.
pub(crate) fn journal(tx: &Tx<'_>, action: &'static str, id: ContactId, payload: &Value) -> Result<()> {
    let (uuid, subject): ([u8; 16], SubjectId) = tx
        .prepare_cached("SELECT uuid, subject_id FROM contact WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let subject = history::subject(tx, tx.keys, subject)?;
    history::append_about(tx, action, object(uuid), &subject, payload)
}

fn object(uuid: [u8; 16]) -> Object {
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
