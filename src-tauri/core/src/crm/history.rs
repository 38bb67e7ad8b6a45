//! The history of a contact or company: who changed what, when, from what to what, where it came from, and who looked.

mod value;

use std::{cmp::Reverse, collections::HashMap};

use kartotek_journal::Uuid;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

pub use self::value::{HistoryChange, HistoryValue};
use crate::{
    clock::Timestamp,
    crm::{
        company,
        contact::{self, Contact, ContactDraft},
        difference::ORIGIN,
        rule::Rules,
    },
    error::{Error, Result},
    history::{
        disclosure::{self, Disclosure, Disclosures},
        object::{self, About, Opened, Sort},
    },
    id::{CompanyId, ContactId, ImportId},
    personal::Personal,
    store::{Origin, Snapshot, StoreKeys},
    user,
};

/// How many entries a page has at most.
pub const PAGE: usize = 100;

/// A page of a history, the newest entry first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HistoryPage {
    /// The entries.
    pub entries: Vec<HistoryEntry>,
    /// Whether there are older ones: those before the last number.
    pub more: bool,
}

/// An entry of the journal about a contact or company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HistoryEntry {
    /// Its number in the journal.
    pub seq: u64,
    /// UTC milliseconds.
    pub at: Timestamp,
    /// The name of who did it, also of somebody who was removed; none for somebody whom the vault does not know.
    pub user: Option<Personal<String>>,
    /// What was done: the code of an `Action`, or one of a newer program.
    pub action: String,
    /// The fields that changed.
    pub changes: Vec<HistoryChange>,
    /// What an export was for, and who got it.
    pub export: Option<HistoryExport>,
    /// Where it came from, if not from who typed it.
    pub origin: Option<HistoryOrigin>,
    /// Whether the values are kept from who asks.
    pub hidden: bool,
    /// Whether the values were erased.
    pub erased: bool,
}

/// An export that a contact was in (Art. 15(1)(c) GDPR).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HistoryExport {
    /// What for.
    pub purpose: Personal<String>,
    /// Who got it; empty where it stayed within the organisation.
    pub recipient: Personal<String>,
    /// How many people were in it.
    pub people: u64,
}

/// Where a change came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum HistoryOrigin {
    /// Something was undone, or done again.
    Undo,
    /// An import.
    Import {
        /// The name of its file.
        file: Personal<String>,
        /// Where the data came from, in words.
        source: Personal<String>,
    },
    /// An import was undone.
    ImportUndo {
        /// The name of its file.
        file: Personal<String>,
    },
    /// A value was put back.
    Restore {
        /// The entry of the change that had replaced it.
        seq: u64,
    },
    /// Somebody whom it spoke of was struck out of it, and what it said before was erased.
    Erasure {
        /// The number of their erasure: "E2026-3".
        number: String,
    },
}

/// What changed about a contact, before the entry of a number.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn of_contact(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    rules: &Rules,
    id: ContactId,
    before: Option<u64>,
) -> Result<HistoryPage> {
    let contact = contact::get(snapshot, id)?;
    let mut now = fields(&contact.draft)?;
    if !rules.birthday {
        // A change would leave it as it is.
        now.remove("birthday");
    }
    let now = if contact.trashed_at.is_some() { Map::new() } else { now };
    page(snapshot, keys, about_contact(snapshot, id)?, before, &now, contact.import)
}

/// What changed about a company, before the entry of a number.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn of_company(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    id: CompanyId,
    before: Option<u64>,
) -> Result<HistoryPage> {
    let company = company::get(snapshot, id)?;
    let now = if company.trashed_at.is_some() { Map::new() } else { fields(&company.draft)? };
    page(snapshot, keys, about_company(snapshot, id)?, before, &now, company.import)
}

/// Who read about a contact, and the exports that the contact was in, before the entry of a number.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn readings(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    disclosures: &Disclosures,
    id: ContactId,
    before: Option<u64>,
) -> Result<HistoryPage> {
    let about = about_contact(snapshot, id)?;
    let found = object::entries(snapshot, keys, about, Sort::Readings, before, PAGE + 1)?;
    let names = user::names(snapshot)?;
    let readings = found.iter().map(|entry| told(entry, &names));
    let exports = about.subject.into_iter().flat_map(|subject| disclosures.of(subject));
    let exports = exports.filter(|one| before.is_none_or(|before| one.seq < before));
    let mut entries: Vec<_> = readings.chain(exports.map(|one| told_export(one, &names))).collect();
    entries.sort_unstable_by_key(|entry| Reverse(entry.seq));
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    Ok(HistoryPage { entries, more })
}

/// The fields of a draft that a change put others in the place of, as they were before it.
///
/// # Errors
/// [`Error::NotFound`] where no such change of the field is in the history, or its values were erased.
pub(crate) fn replaced<T: Serialize + for<'a> Deserialize<'a>>(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    about: About,
    seq: u64,
    field: &str,
    now: &T,
) -> Result<T> {
    let found = object::entries(snapshot, keys, about, Sort::Changes, Some(seq.saturating_add(1)), 1)?;
    let entry = found.into_iter().find(|entry| entry.seq == seq).ok_or(Error::NotFound)?;
    let Some(mut changed) = entry.payload.as_ref().map(|payload| parse(payload)).transpose()? else {
        return Err(Error::NotFound);
    };
    let mut now = fields(now)?;
    let old = old_value(&mut changed, field).filter(|_| now.contains_key(field)).ok_or(Error::NotFound)?;
    now.insert(field.to_owned(), old);
    if field == "companyName" {
        // The company itself, unless it is gone: then one of that name.
        let id = old_value(&mut changed, "company").and_then(|id| serde_json::from_value(id).ok());
        let is_there = id.is_some_and(|id| company::name(snapshot, CompanyId(id)).is_ok());
        now.insert("company".to_owned(), if is_there { id.into() } else { Value::Null });
    }
    serde_json::from_value(Value::Object(now)).map_err(Error::internal)
}

/// A field of a contact as it was when the entry of a number was made: what the first change of it after that replaced, or else what it is
/// now; `None` where the values of such a change were erased.
///
/// # Errors
/// [`Error::NotFound`] where the contact is not there.
pub(crate) fn field_at<T: for<'a> Deserialize<'a>>(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    id: ContactId,
    seq: u64,
    field: &str,
    now: T,
) -> Result<Option<T>> {
    let about = about_contact(snapshot, id)?;
    let (mut value, mut before) = (Some(now), None);
    loop {
        let found = object::entries(snapshot, keys, about, Sort::Changes, before, PAGE)?;
        let Some(last) = found.last() else { return Ok(value) };
        before = Some(last.seq);
        for entry in found.iter().take_while(|entry| entry.seq > seq) {
            let Some(payload) = &entry.payload else {
                value = None;
                continue;
            };
            if let Some(old) = old_value(&mut parse(payload)?, field) {
                value = Some(serde_json::from_value(old).map_err(Error::internal)?);
            }
        }
        if last.seq <= seq {
            return Ok(value);
        }
    }
}

/// What a contact was before each of its changes, the last one first: the fields of these names, all else empty. No more than so many
/// entries are gone back; one whose values were erased, or that only another version of the program can read, is passed over.
pub(crate) fn earlier(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: &Contact,
    names: &[&str],
    most: usize,
) -> Result<Vec<ContactDraft>> {
    let about = about_contact(snapshot, contact.id)?;
    let mut now = fields(&contact.draft)?;
    now.retain(|field, _| names.contains(&field.as_str()));
    let (mut drafts, mut before, mut left) = (Vec::new(), None, most);
    while left > 0 {
        let found = object::entries(snapshot, keys, about, Sort::Changes, before, left.min(PAGE))?;
        let Some(last) = found.last() else { break };
        before = Some(last.seq);
        left -= found.len();
        for payload in found.iter().filter_map(|entry| entry.payload.as_ref()) {
            let mut changed = parse(payload)?;
            let mut then = now.clone();
            for name in names {
                if let Some(old) = old_value(&mut changed, name) {
                    then.insert((*name).to_owned(), old);
                }
            }
            if then != now
                && let Ok(draft) = serde_json::from_value(Value::Object(then.clone()))
            {
                drafts.push(draft);
                now = then;
            }
        }
    }
    Ok(drafts)
}

fn old_value(changed: &mut Map<String, Value>, field: &str) -> Option<Value> {
    changed.get_mut(field).and_then(|change| change.get_mut("old")).map(Value::take)
}

/// What the journal knows a contact as.
pub(crate) fn about_contact(snapshot: &Snapshot<'_>, id: ContactId) -> Result<About> {
    let mut statement = snapshot.prepare_cached("SELECT uuid, subject_id FROM contact WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| {
        Ok(About { object: contact::object(row.get(0)?), subject: Some(row.get(1)?) })
    })?)
}

/// What the journal knows a company as.
pub(crate) fn about_company(snapshot: &Snapshot<'_>, id: CompanyId) -> Result<About> {
    let mut statement = snapshot.prepare_cached("SELECT uuid FROM company WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| Ok(About { object: company::object(row.get(0)?), subject: None }))?)
}

fn page(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    about: About,
    before: Option<u64>,
    now: &Map<String, Value>,
    import: Option<ImportId>,
) -> Result<HistoryPage> {
    let found = object::entries(snapshot, keys, about, Sort::Changes, before, PAGE + 1)?;
    let names = user::names(snapshot)?;
    let tell = |entry: &Opened| {
        let mut entry_told = told(entry, &names);
        let mut origin = import.filter(|_| entry.action.ends_with(".import")).map(Origin::Import);
        if let Some(payload) = &entry.payload {
            let mut payload = parse(payload)?;
            if let Some(stored) = payload.remove(ORIGIN) {
                origin = serde_json::from_value(stored).ok();
            }
            entry_told.hidden = payload.get("confidential").is_some_and(Value::is_null);
            entry_told.changes = value::changes(payload, now);
        }
        entry_told.origin = origin.map(|origin| tell_origin(snapshot, origin)).transpose()?.flatten();
        Ok(entry_told)
    };
    let entries = found.iter().take(PAGE).map(tell).collect::<Result<_>>()?;
    Ok(HistoryPage { entries, more: found.len() > PAGE })
}

fn told(entry: &Opened, names: &HashMap<Uuid, Personal<String>>) -> HistoryEntry {
    HistoryEntry {
        seq: entry.seq,
        at: entry.at,
        user: names.get(&entry.user).cloned(),
        action: entry.action.clone(),
        changes: Vec::new(),
        export: None,
        origin: None,
        hidden: false,
        erased: entry.payload.is_none(),
    }
}

fn told_export(disclosure: &Disclosure, names: &HashMap<Uuid, Personal<String>>) -> HistoryEntry {
    let Disclosure { purpose, recipient, people, .. } = disclosure;
    HistoryEntry {
        seq: disclosure.seq,
        at: disclosure.at,
        user: names.get(&disclosure.user).cloned(),
        action: disclosure::ACTION.to_owned(),
        changes: Vec::new(),
        export: Some(HistoryExport {
            purpose: purpose.clone(),
            recipient: recipient.clone(),
            people: *people,
        }),
        origin: None,
        hidden: false,
        erased: false,
    }
}

/// What is told of where a change came from; nothing where its import is not known any more.
fn tell_origin(snapshot: &Snapshot<'_>, origin: Origin) -> Result<Option<HistoryOrigin>> {
    let import = |id: ImportId| {
        let mut statement = snapshot.prepare_cached("SELECT file_name, source FROM import WHERE id = ?1")?;
        statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()
    };
    Ok(match origin {
        Origin::Undo => Some(HistoryOrigin::Undo),
        Origin::Restore(seq) => Some(HistoryOrigin::Restore { seq }),
        Origin::Import(id) => import(id)?.map(|(file, source)| HistoryOrigin::Import { file, source }),
        Origin::ImportUndo(id) => import(id)?.map(|(file, _)| HistoryOrigin::ImportUndo { file }),
        Origin::Erasure(id) => {
            let mut statement =
                snapshot.prepare_cached("SELECT 'E' || year || '-' || number FROM erasure WHERE id = ?1")?;
            let number = statement.query_row([id], |row| row.get(0)).optional()?;
            number.map(|number| HistoryOrigin::Erasure { number })
        }
    })
}

fn fields(draft: &impl Serialize) -> Result<Map<String, Value>> {
    match serde_json::to_value(draft).map_err(Error::internal)? {
        Value::Object(fields) => Ok(fields),
        _ => Err(Error::internal("a draft is an object")),
    }
}

fn parse(payload: &[u8]) -> Result<Map<String, Value>> {
    serde_json::from_slice(payload).map_err(Error::internal)
}
