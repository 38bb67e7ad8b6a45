//! The manifest: what the package is, what each file holds and its hash, and where something was kept back.

use serde_json::{Value, json};

use super::{AccessAnswer, AccessScope, VERSION, redaction::Place, words};
use crate::{
    clock::Timestamp,
    exchange::{access::decode::moment, letterhead::Letterhead},
    setting::Settings,
};

/// Its name in the package.
pub(super) const FILE: &str = "manifest.json";

/// A file of the package.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) path: String,
    pub(super) sha256: String,
    pub(super) bytes: u64,
}

/// Who answers for the data, as far as the settings know it.
pub(super) fn controller(settings: &Settings) -> Value {
    let head = Letterhead::of(settings);
    let mut told = json!({ "name": settings.organisation, "country": settings.country });
    let lists = [("address", &head.address), ("contact", &head.contact)];
    for (name, lines) in lists.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        told[name] = json!(lines);
    }
    let lines = [
        ("register", Some(head.register.clone()).filter(|line| !line.is_empty())),
        ("officer", head.officer.clone()),
        ("representative", head.representative.clone()),
        ("authority", head.complaint()),
    ];
    for (name, line) in lines {
        if let Some(line) = line {
            told[name] = json!(line);
        }
    }
    told
}

/// The manifest of a package.
pub(super) fn told(
    answer: &AccessAnswer<'_>,
    settings: &Settings,
    files: &[Listed],
    places: &[Place],
    now: Timestamp,
) -> Value {
    let files: Vec<Value> = files
        .iter()
        .map(|file| {
            json!({
                "path": file.path,
                "sha256": file.sha256,
                "bytes": file.bytes,
                "description": words::file(answer.language, &file.path),
            })
        })
        .collect();
    let redactions: Vec<Value> = places
        .iter()
        .map(|place| {
            json!({
                "file": place.file,
                "record": place.record,
                "field": place.field,
                "whole": place.whole,
                "reason": place.reason,
                "justification": format!("dpv:{}", place.reason.term()),
            })
        })
        .collect();
    let right = match answer.scope {
        AccessScope::Access => "eu-gdpr:A15",
        AccessScope::Portability => "eu-gdpr:A20",
    };
    json!({
        "package_version": VERSION,
        "request_id": answer.number,
        "right": right,
        "scope_art20": answer.scope == AccessScope::Portability,
        "language": answer.language.code(),
        "received_at": answer.received_on.to_string(),
        "due_nominal": answer.due_on.0.to_string(),
        "due_legal": answer.due_on.1.to_string(),
        "extended": answer.extended,
        "identity_method": answer.identity,
        "generated_at": moment(now),
        "controller": controller(settings),
        "files": files,
        "redactions": redactions,
    })
}
