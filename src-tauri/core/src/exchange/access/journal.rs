//! What the journal keeps about somebody: every entry about them, who wrote it by role, and what it says; and the exports that they were in.

use serde_json::{Value, json};

use super::{
    datum::{AccessDatum, AccessRecord, DataSource},
    decode::{Decoder, moment},
    walk::columns,
};
use crate::{
    activity::mention,
    error::{Error, Result},
    history::{
        self,
        list::{JournalFilter, PAGE, PayloadState, list},
    },
    id::ContactId,
    personal::Personal,
    session::Session,
    store::Snapshot,
};

/// The table whose rows this module finds.
pub(super) const TABLE: &str = "journal_payload";

/// Every entry about a contact, in order.
pub(super) fn records(decoder: &Decoder<'_, '_>, person: usize) -> Result<Vec<AccessRecord>> {
    let filter = JournalFilter { contact: Some(decoder.contact), ..JournalFilter::default() };
    let class =
        columns(TABLE).first().map(|(_, class)| *class).ok_or(Error::internal("the journal is told"))?;
    let (mut records, mut before) = (Vec::new(), None);
    loop {
        let page = list(decoder.snapshot, &filter, before, PAGE)?;
        let Some(last) = page.last() else { break };
        before = Some(last.entry.seq);
        for listed in &page {
            let entry = &listed.entry;
            let payload = match listed.payload {
                PayloadState::Here => theirs(&entry.action, payload(decoder, entry.seq)?),
                PayloadState::None | PayloadState::Erased | PayloadState::Missing => Value::Null,
            };
            let told: [(&'static str, Value); 4] = [
                ("at", moment(entry.at).into()),
                ("action", entry.action.as_str().into()),
                ("by", decoder.role(&entry.user).into()),
                ("sealed", payload),
            ];
            let data =
                told.into_iter().filter(|(_, value)| !is_empty(value)).map(|(field, value)| AccessDatum {
                    field,
                    value: Personal(value),
                    source: DataSource::Observed,
                    portable: false,
                    withheld: None,
                    struck: None,
                    class,
                    purposes: Vec::new(),
                });
            records.push(AccessRecord {
                table: TABLE,
                name: format!("{TABLE}-{}", entry.seq),
                contact: decoder.contact,
                since: Some(entry.at),
                until: Personal::default(),
                data: data.collect(),
                person,
                object: entry.object,
            });
        }
    }
    records.reverse();
    Ok(records)
}

/// What an entry says of the person: what was looked for, and why something is not about them, says something of others.
fn theirs(action: &str, mut payload: Value) -> Value {
    let of_others = match action {
        "request.search" => "terms",
        "request.decide" if payload["included"] == false => "reason",
        _ => return payload,
    };
    if let Some(members) = payload.as_object_mut() {
        members.remove(of_others);
    }
    payload
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_object().is_some_and(serde_json::Map::is_empty)
}

/// What an entry says, with the names that those whom it mentions have today.
fn payload(decoder: &Decoder<'_, '_>, seq: u64) -> Result<Value> {
    let Some(bytes) = history::payload(decoder.snapshot, decoder.keys, seq)? else { return Ok(Value::Null) };
    let mut value: Value =
        serde_json::from_slice(&bytes).map_err(|_| Error::internal("an entry's payload can't be read"))?;
    if value.get("confidential").is_some_and(Value::is_null) {
        // What is hidden must not look as if it were not there.
        return Err(Error::Forbidden);
    }
    name(decoder.snapshot, &mut value)?;
    Ok(value)
}

fn name(snapshot: &Snapshot<'_>, value: &mut Value) -> Result<()> {
    match value {
        Value::String(text) if text.contains("[[") => *text = mention::named(snapshot, text)?,
        Value::Array(values) => values.iter_mut().try_for_each(|value| name(snapshot, value))?,
        Value::Object(values) => values.values_mut().try_for_each(|value| name(snapshot, value))?,
        _ => {}
    }
    Ok(())
}

/// The exports that somebody was in, in order: to whom their data was disclosed (Art. 15(1)(c) GDPR). They are told only where nothing of what
/// was handed over is missing.
pub(super) fn disclosures(session: &Session, contacts: &[ContactId]) -> Result<Vec<Value>> {
    let mut found = Vec::new();
    for contact in contacts {
        session.require_disclosures(*contact)?;
        let mut before = None;
        loop {
            let page = session.contact_readings(*contact, before)?;
            let Some(last) = page.entries.last() else { break };
            before = Some(last.seq);
            found.extend(page.entries.into_iter().filter_map(|entry| {
                let export = entry.export?;
                let told = json!({
                    "at": moment(entry.at),
                    "purpose": export.purpose,
                    "recipient": export.recipient,
                    "people": export.people,
                });
                Some((entry.seq, told))
            }));
            if !page.more {
                break;
            }
        }
    }
    found.sort_by_key(|(seq, _)| *seq);
    found.dedup_by_key(|(seq, _)| *seq);
    Ok(found.into_iter().map(|(_, told)| told).collect())
}
