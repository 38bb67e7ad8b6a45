//! What becomes of the requests of somebody who is erased. That they were answered has to be shown (Art. 5(2) GDPR), so that the file of
//! a request stays for a while; what only leads to their data does not.

use std::collections::BTreeSet;

use chrono::Months;
use rusqlite::params;
use serde_json::json;

use super::{get, journal, unsearch};
use crate::{
    clock::Timestamp,
    crm::{contact::Contact, day, party::Party},
    document,
    error::Result,
    id::{ContactId, DocumentId, RequestId},
    personal::Personal,
    store::{Snapshot, Tx},
};

/// How many months the file of a request is kept after it was closed: as long as somebody may claim that it was not answered rightly,
/// which in most countries is three years. No law has a number.
const KEPT: Months = Months::new(36);

/// Of which kinds of things a search may have found some, each with how those of contact `?1` are found.
const FOUND: [(&str, &str); 6] = [
    ("contact", "object_id = ?1"),
    ("activity", "object_id IN (SELECT activity.id FROM activity WHERE contact_id = ?1)"),
    ("task", "object_id IN (SELECT task.id FROM task WHERE contact_id = ?1)"),
    ("document", "object_id IN (SELECT document.id FROM document WHERE contact_id = ?1)"),
    ("voucher", "object_id IN (SELECT voucher.id FROM voucher WHERE contact_id = ?1)"),
    ("deal", "object_id IN (SELECT deal.id FROM deal WHERE contact_id = ?1)"),
];

/// A request of somebody who is to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeftRequest {
    /// Which.
    pub(crate) id: RequestId,
    /// The year of its receipt.
    pub(crate) year: i32,
    /// Its number within that year.
    pub(crate) number: i64,
    /// Whether its file is kept.
    pub(crate) kept: bool,
    /// The last day that it is; none while it is open, or on hold.
    pub(crate) until: Option<String>,
}

/// The requests of a contact, the first first. The files of those that are `held` for a claim are kept whatever their age.
pub(crate) fn left(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    held: &BTreeSet<RequestId>,
    now: Timestamp,
) -> Result<Vec<LeftRequest>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM request WHERE contact_id = ?1 ORDER BY id")?;
    let ids = statement.query_map([contact], |row| row.get(0))?.collect::<Result<Vec<RequestId>, _>>()?;
    ids.into_iter()
        .map(|id| {
            let request = get(snapshot, id)?;
            let until = match request.closed_at {
                Some(_) if !held.contains(&id) => {
                    day::day("closedOn", &request.closed_on)?.checked_add_months(KEPT).map(day::written)
                }
                _ => None,
            };
            let kept = until.as_deref().is_none_or(|until| !day::is_over(until, now));
            Ok(LeftRequest { id, year: request.year, number: request.number, kept, until })
        })
        .collect()
}

/// Takes somebody who is erased out of all requests. What they asked and how it was answered stays with the name and the address that an
/// answer takes, as long as that is kept; nothing stays of what was looked for and found.
pub(crate) fn leave(tx: &Tx<'_>, contact: &Contact, held: &BTreeSet<RequestId>) -> Result<()> {
    let mut changed: Vec<RequestId> = Vec::new();
    for request in left(tx, contact.id, held, tx.now)? {
        if request.kept {
            keep(tx, request.id, contact)?;
        } else {
            blank(tx, request.id)?;
        }
        tx.prepare_cached("UPDATE request_search SET terms = '[]' WHERE request_id = ?1")?
            .execute([request.id])?;
        changed.push(request.id);
    }
    changed.extend(unsearch::run(tx, contact)?);
    changed.extend(forget_found(tx, contact.id)?);
    changed.sort_unstable();
    changed.dedup();
    for id in changed {
        tx.prepare_cached("UPDATE request SET revision = revision + 1, changed_at = ?2 WHERE id = ?1")?
            .execute(params![id, tx.now])?;
        let contact = get_contact(tx, id)?;
        journal(tx, "request.erase", id, contact, &json!({}))?;
    }
    Ok(())
}

/// Empties the file of a request that was closed and is kept no longer; number, kind and days stay.
///
/// # Errors
/// [`Error::NotFound`](crate::error::Error::NotFound) where it is open.
pub(crate) fn empty(tx: &Tx<'_>, id: RequestId) -> Result<()> {
    let request = get(tx, id)?;
    if request.closed_at.is_none() {
        return Err(crate::error::Error::NotFound);
    }
    blank(tx, id)?;
    tx.prepare_cached("UPDATE request_search SET terms = '[]' WHERE request_id = ?1")?.execute([id])?;
    tx.prepare_cached("UPDATE request SET revision = revision + 1, changed_at = ?2 WHERE id = ?1")?
        .execute(params![id, tx.now])?;
    journal(tx, "request.erase", id, request.draft.contact, &json!({}))
}

/// Has no match of any request lead to a record that goes: another may get its number.
pub(crate) fn forget_match(tx: &Tx<'_>, kind: &str, object: i64) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "UPDATE request_match SET object_id = -id, reason = '' WHERE kind = ?1 AND object_id = ?2 RETURNING request_id",
    )?;
    let ids = statement.query_map(params![kind, object], |row| row.get(0))?;
    for id in ids.collect::<Result<Vec<RequestId>, _>>()? {
        tx.prepare_cached("UPDATE request SET revision = revision + 1, changed_at = ?2 WHERE id = ?1")?
            .execute(params![id, tx.now])?;
        let contact = get_contact(tx, id)?;
        journal(tx, "request.erase", id, contact, &json!({}))?;
    }
    Ok(())
}

/// Keeps the file of a request, which from now on is that of somebody who is not known here.
fn keep(tx: &Tx<'_>, id: RequestId, contact: &Contact) -> Result<()> {
    for document in evidence(tx, id)? {
        if document::get(tx, document)?.party.contact == Some(contact.id) {
            document::give(tx, document, Party::default())?;
        }
    }
    tx.prepare_cached("UPDATE request SET contact_id = NULL, name = ?2, address = ?3 WHERE id = ?1")?
        .execute(params![id, contact.display_name, address(contact)])?;
    Ok(())
}

/// Empties the file of a request that needs no longer be kept: its number, its kind and its dates stay for the statistics.
fn blank(tx: &Tx<'_>, id: RequestId) -> Result<()> {
    for sql in [
        "UPDATE request SET contact_id = NULL, name = '', address = '', mandate = '', detail = '', doubt = '', note = ''
         WHERE id = ?1",
        "UPDATE request_event SET note = '' WHERE request_id = ?1",
        "UPDATE request_step SET note = '' WHERE request_id = ?1",
        "UPDATE request_match SET reason = '' WHERE request_id = ?1",
        "DELETE FROM request_comment WHERE request_id = ?1",
        "DELETE FROM request_evidence WHERE request_id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

/// Has no match of any request lead to what goes: another may get its number. Returns whose matches did.
fn forget_found(tx: &Tx<'_>, contact: ContactId) -> Result<Vec<RequestId>> {
    let mut changed = Vec::new();
    for (kind, those) in FOUND {
        let sql = format!(
            "UPDATE request_match SET object_id = -id, reason = '' WHERE kind = '{kind}' AND {those} RETURNING request_id"
        );
        let mut statement = tx.prepare_cached(&sql)?;
        let ids = statement.query_map([contact], |row| row.get(0))?;
        changed.extend(ids.collect::<Result<Vec<RequestId>, _>>()?);
    }
    Ok(changed)
}

fn evidence(tx: &Tx<'_>, id: RequestId) -> Result<Vec<DocumentId>> {
    let mut statement =
        tx.prepare_cached("SELECT document_id FROM request_evidence WHERE request_id = ?1")?;
    let ids = statement.query_map([id], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn get_contact(tx: &Tx<'_>, id: RequestId) -> Result<Option<ContactId>> {
    Ok(tx
        .prepare_cached("SELECT contact_id FROM request WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

/// Where somebody can be answered: their e-mail address, else their postal address, else their number.
fn address(contact: &Contact) -> Personal<String> {
    let draft = &contact.draft;
    if let Some(email) = draft.emails.iter().find(|email| email.primary).or(draft.emails.first()) {
        return email.address.clone();
    }
    if let Some(address) = draft.addresses.iter().find(|address| address.primary).or(draft.addresses.first())
    {
        let city = format!("{} {}", *address.postal_code, *address.city);
        let lines =
            [&address.street, &address.extended, &address.po_box, &city.trim().into(), &address.country];
        let filled = lines.into_iter().filter(|line| !line.is_empty()).map(|line| line.as_str());
        return filled.collect::<Vec<_>>().join(", ").into();
    }
    draft.phones.first().map(|phone| phone.number.clone()).unwrap_or_default()
}
