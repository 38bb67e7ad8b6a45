//! What a request changed in somebody's data, and who hears of that: of a rectification the fields, as the journal tells them; and a notice
//! to each recipient of what was rectified or erased (Art. 16, 17(1) and 19 GDPR).

use std::collections::BTreeMap;

use rusqlite::params;
use serde_json::Value;

use super::record::{Request, RequestClosing};
use crate::{
    error::{Error, Problem, Result},
    history,
    id::ContactId,
    recipient::notice::{self, NoticeReason},
    regime::RequestKind,
    request::path::RequestOutcome,
    store::Tx,
};

/// Has each recipient be told of what a request that is being closed changed; returns the fields that were rectified.
///
/// # Errors
/// [`Error::Invalid`] about `changes` where a rectification is to be fulfilled and nothing was changed since it was asked for; about
/// `erasure` where somebody is to have been erased and is still here.
pub(super) fn settle(tx: &Tx<'_>, request: &Request, closing: &RequestClosing) -> Result<Vec<String>> {
    if !matches!(closing.outcome, RequestOutcome::Fulfilled | RequestOutcome::Partly) {
        return Ok(Vec::new());
    }
    let why = match request.draft.kind {
        RequestKind::Rectification => NoticeReason::Rectification,
        RequestKind::Erasure => NoticeReason::Erasure,
        _ => return Ok(Vec::new()),
    };
    let mut fields = Vec::new();
    let contacts = contacts(tx, request)?;
    if why == NoticeReason::Erasure
        && closing.outcome == RequestOutcome::Fulfilled
        && !contacts.is_empty()
        && !request.draft.test
    {
        return Err(Error::invalid("erasure", Problem::Missing));
    }
    for contact in contacts {
        let changed = match why {
            NoticeReason::Rectification => changed(tx, contact, request)?,
            _ => Vec::new(),
        };
        if why == NoticeReason::Erasure || !changed.is_empty() {
            // Nobody is told of a rehearsal.
            if !request.draft.test {
                notice::open(tx, contact, why, Some(request.id), &changed)?;
            }
            fields.extend(changed);
        }
    }
    fields.sort_unstable();
    fields.dedup();
    if why == NoticeReason::Rectification && fields.is_empty() && !request.draft.test {
        return Err(Error::invalid("changes", Problem::Missing));
    }
    Ok(fields)
}

/// Whose data a request is about: who asked, and those whom the search found to be them.
fn contacts(tx: &Tx<'_>, request: &Request) -> Result<Vec<ContactId>> {
    let mut statement = tx.prepare_cached(
        "SELECT id FROM contact WHERE id = ?1
         UNION SELECT contact.id FROM request_match JOIN contact ON contact.id = object_id
               WHERE request_id = ?2 AND kind = 'contact' AND included ORDER BY 1",
    )?;
    let ids = statement.query_map(params![request.draft.contact, request.id], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The fields of a contact that differ from what they were when a request came in, by the journal. What was changed and put back
/// does not.
fn changed(tx: &Tx<'_>, contact: ContactId, request: &Request) -> Result<Vec<String>> {
    let entries: Vec<u64> = tx
        .prepare_cached(
            "SELECT seq FROM journal INDEXED BY journal_object
             WHERE object = (SELECT uuid FROM contact WHERE id = ?1) AND object_type = 'contact'
                   AND action = 'contact.change' AND at >= ?2
             ORDER BY seq",
        )?
        .query_map(params![contact, request.draft.received_at], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut fields: BTreeMap<String, [Value; 2]> = BTreeMap::new();
    for seq in entries {
        let Some(payload) = history::payload(tx, tx.keys, seq)? else { continue };
        let payload: Value =
            serde_json::from_slice(&payload).map_err(|_| Error::internal("an entry can't be read"))?;
        for (field, values) in payload.as_object().into_iter().flatten() {
            let (Some(old), Some(new)) = (values.get("old"), values.get("new")) else { continue };
            let known = fields.entry(field.clone()).or_insert_with(|| [old.clone(), Value::Null]);
            known[1] = new.clone();
        }
    }
    Ok(fields.into_iter().filter(|(_, [old, new])| old != new).map(|(field, _)| field).collect())
}
