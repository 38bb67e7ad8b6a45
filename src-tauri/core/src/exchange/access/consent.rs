//! Consents in the words of ISO/IEC TS 27560:2023: a record for each person and purpose, with every event and all that is kept of it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    datum::AccessRecord,
    lawful::{Lawful, Use},
    table::uses_of,
};
use crate::{notice, setting::Settings, text::Language};

/// The version of the records.
const SCHEMA: &str = "kartotek-consent/1 (names of ISO/IEC TS 27560:2023)";

/// The records of the consents that are told, and after them what was shown and used.
pub(super) fn told(
    records: &[&AccessRecord],
    uses: &[Vec<Use>],
    pseudonyms: &[String],
    settings: &Settings,
    language: Language,
) -> Vec<Value> {
    let mut grouped: BTreeMap<(usize, usize), Vec<&AccessRecord>> = BTreeMap::new();
    let mut rest = Vec::new();
    for record in records {
        match record
            .data
            .iter()
            .find(|datum| datum.field == "purpose_id")
            .and_then(|datum| datum.purposes.first())
        {
            Some(purpose) if record.table == "consent_event" => {
                grouped.entry((record.person, *purpose)).or_default().push(record);
            }
            _ => rest.push(Value::Object(record.told())),
        }
    }
    let mut told: Vec<Value> = Vec::new();
    for ((person, purpose), events) in grouped {
        let Some(one) = events.first().and_then(|event| uses_of(uses, event).get(purpose)) else { continue };
        let pseudonym = pseudonyms.get(person).map_or("", String::as_str);
        told.push(record(one, &events, pseudonym, settings, language));
    }
    told.extend(rest);
    told
}

fn record(
    one: &Use,
    events: &[&AccessRecord],
    pseudonym: &str,
    settings: &Settings,
    language: Language,
) -> Value {
    let draft = &one.purpose.draft;
    let first = events[0];
    let mut notices: Vec<&Value> = Vec::new();
    for notice in events.iter().filter_map(|event| event.get("version_id")) {
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    }
    let recipients: Vec<&str> =
        draft.recipients.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let data: Vec<Value> = draft
        .fields
        .iter()
        .map(|field| {
            json!({
                "pii_type": field,
                "pii_optional": true,
                "special_pii_category": draft.special.then_some(&draft.exception),
            })
        })
        .collect();
    json!({
        "schema_version": SCHEMA,
        "record_id": format!("consent-{}-{}", first.contact.0, one.purpose.id.0),
        "pii_principal_id": pseudonym,
        "controller": { "party_name": settings.organisation, "party_type": "controller" },
        "jurisdiction": [settings.country],
        "lawful_basis": draft.basis.term(),
        "explicit": draft.exception == "a",
        "purpose": {
            "code": one.purpose.preset,
            "name": draft.name,
            "text": draft.description,
            "channels": draft.channels,
        },
        "privacy_notice": notices,
        "pii_information": data,
        "retention_period": draft.retention,
        "recipient_third_parties": recipients,
        "withdrawal_method": notice::to_withdraw(language, settings),
        "privacy_rights": ["eu-gdpr:A7-3", "eu-gdpr:A15", "eu-gdpr:A17", "eu-gdpr:A20", "eu-gdpr:A77"],
        "in_force": one.applies && Lawful::is_consent(one),
        "events": events.iter().map(|record| event(record, draft.exception == "a")).collect::<Vec<_>>(),
    })
}

/// An event: what is kept of it, and the same in the words of the standard.
fn event(record: &AccessRecord, explicit: bool) -> Value {
    let kind = record.get("kind").and_then(Value::as_str).unwrap_or_default();
    let by = match kind {
        "requested" | "expired" | "invalidated" => "controller",
        _ if record.get("guardian").is_some() => "guardian",
        _ => "subject",
    };
    let mut told: Map<String, Value> = Map::new();
    told.insert("event_id".into(), data_encoding::HEXLOWER.encode(&record.object).into());
    told.insert("event_state".into(), kind.into());
    told.insert("event_type".into(), if explicit { "explicit" } else { "expressed" }.into());
    told.insert("event_time".into(), record.get("at").cloned().unwrap_or_default());
    told.insert("entity_id".into(), by.into());
    told.insert("validity_duration".into(), record.get("valid_until").cloned().unwrap_or_default());
    told.extend(record.told());
    Value::Object(told)
}
