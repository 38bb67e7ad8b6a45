//! What searches for others looked for, once somebody is erased: a search goes on from whoever shares an address, so that it has their name
//! and their other addresses in it.

use std::collections::BTreeSet;

use rusqlite::params;
use serde_json::{Value, json};

use super::{
    read_row,
    record::{list, of_list},
    search::{self, Terms},
    uuid,
};
use crate::{
    crm::{contact::Contact, party::Party, rule::Rules},
    error::{Error, Result},
    history::{Object, hold},
    id::{ContactId, RequestId},
    personal::Personal,
    setting,
    store::Tx,
    text::strike::MARK,
};

/// Strikes what somebody is known by out of the searches of others' requests, and out of what the journal keeps of these; returns whose
/// searches differ. What who asked is known by as well stays, and so does everything where their data is restricted. Who asked and is not known
/// here is known by the name and the address of the request.
pub(super) fn run(tx: &Tx<'_>, contact: &Contact) -> Result<Vec<RequestId>> {
    let theirs = search::known_by(tx, contact.id)?;
    let mut statement = tx.prepare_cached(
        "SELECT request_search.id, request_id, contact_id, terms FROM request_search JOIN request ON request.id = request_id
         WHERE contact_id IS NOT ?1 ORDER BY request_search.id",
    )?;
    let searches = statement
        .query_map([contact.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, of_list(row, 3)?)))?
        .collect::<Result<Vec<(i64, RequestId, Option<ContactId>, Vec<Personal<String>>)>, _>>()?;
    let mut changed = Vec::new();
    for (search, request, asked, mut terms) in searches {
        if !terms.iter().any(|term| theirs.contains(term.as_str())) {
            continue;
        }
        let own = match asked {
            Some(asked) => match hold::require_free(tx, asked) {
                Err(Error::Restricted { .. }) => continue,
                free => free.and_then(|()| search::known_by(tx, asked))?,
            },
            None => named(tx, request)?,
        };
        let gone: BTreeSet<&String> = theirs.difference(&own).collect();
        let mut struck = false;
        for term in terms.iter_mut().filter(|term| gone.contains(&term.0)) {
            *term = MARK.into();
            struck = true;
        }
        if struck {
            tx.prepare_cached("UPDATE request_search SET terms = ?2 WHERE id = ?1")?
                .execute(params![search, list(&terms)?])?;
            forget(tx, request, asked, &gone)?;
            changed.push(request);
        }
    }
    Ok(changed)
}

/// What a request of somebody who is not known here says of them, as a search has it.
fn named(tx: &Tx<'_>, request: RequestId) -> Result<BTreeSet<String>> {
    let rules = Rules::new(&setting::get(tx)?);
    let draft = read_row(tx, request)?.draft;
    let mut terms = Terms::default();
    terms.add(&draft.name, &rules);
    terms.add(&draft.address, &rules);
    Ok(terms.shown().into_iter().collect())
}

/// Has the journal forget the searches that looked for any of that.
fn forget(tx: &Tx<'_>, request: RequestId, asked: Option<ContactId>, gone: &BTreeSet<&String>) -> Result<()> {
    let object = Object { kind: "request", uuid: uuid(tx, request)? };
    let party = Party { contact: asked, company: None };
    let looked = |payload: &Value| {
        let terms = payload["terms"].as_array().into_iter().flatten().filter_map(Value::as_str);
        terms.into_iter().any(|term| gone.iter().any(|gone| *gone == term))
    };
    party.forget_part(tx, object, json!({}), looked)
}
