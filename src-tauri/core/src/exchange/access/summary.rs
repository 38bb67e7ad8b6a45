//! What a letter says of all that is handed out (Art. 15(1)(a) to (d) and (g) GDPR), in the person's language.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    AccessScope,
    datum::{DataSource, text},
    journal, walk, words,
};
use crate::{
    error::Result,
    id::ContactId,
    personal::Personal,
    recipient::{self, RecipientDraft, is_abroad},
    request::MatchKind,
    session::Session,
    store::inventory::Category,
    text::Language,
};

/// What a letter says of it, item by item; empty where there is nothing to say.
#[derive(Debug, Default)]
pub(in crate::exchange) struct AccessSummary {
    pub(in crate::exchange) purposes: Vec<Personal<String>>,
    pub(in crate::exchange) categories: Vec<Personal<String>>,
    pub(in crate::exchange) recipients: Vec<Personal<String>>,
    /// What goes to other countries, to whom, and what that rests on, by the register.
    pub(in crate::exchange) transfers: Vec<Personal<String>>,
    /// Whether the register says of every recipient where the data goes.
    pub(in crate::exchange) registered: bool,
    pub(in crate::exchange) retention: Vec<Personal<String>>,
    /// Where it is from, but for the person.
    pub(in crate::exchange) sources: Vec<Personal<String>>,
    /// Whether anything is from somebody else.
    pub(in crate::exchange) foreign: bool,
}

/// Says what there is.
///
/// # Errors
/// As [`gather`](super::gather).
pub(in crate::exchange) fn summarise(
    session: &Session,
    contacts: &[ContactId],
    mentions: &[(MatchKind, i64)],
    language: Language,
) -> Result<AccessSummary> {
    walk::require(session)?;
    let disclosures = journal::disclosures(session, contacts)?;
    let (keys, now) = (session.store().keys(), session.store().clock().now());
    let found = session
        .read(|snapshot| walk::collect(snapshot, keys, contacts, mentions, AccessScope::Access, now))?;
    let mut told = AccessSummary::default();
    for one in found.uses.iter().flatten().filter(|one| one.applies) {
        let draft = &one.purpose.draft;
        add(&mut told.purposes, &draft.name);
        draft.recipients.lines().for_each(|line| add(&mut told.recipients, line));
        if !draft.retention.is_empty() {
            add(&mut told.retention, &format!("{}: {}", draft.name.as_str(), draft.retention.as_str()));
        }
    }
    for disclosure in &disclosures {
        add(&mut told.recipients, &text(&disclosure["recipient"]));
    }
    let mut registered = Vec::new();
    for contact in contacts {
        for used in session.read(|snapshot| recipient::used(snapshot, *contact))? {
            let draft = &used.recipient.draft;
            add(&mut told.recipients, &draft.name);
            if !draft.country.is_empty() {
                registered.push(draft.name.clone());
            }
            add(&mut told.transfers, &transfer(draft, language));
        }
    }
    told.registered = told.recipients.iter().all(|name| registered.contains(name));
    let mut categories = BTreeSet::new();
    for record in &found.records {
        for datum in &record.data {
            if datum.class.category != Category::Technical {
                categories.insert(words::category(language, datum.class.category));
            }
            told.foreign |= datum.source == DataSource::ThirdParty;
            if let ("contact" | "import", "source", Value::String(source)) =
                (record.table, datum.field, &datum.value.0)
            {
                add(&mut told.sources, source);
            }
        }
    }
    told.categories = categories.into_iter().map(Personal::from).collect();
    Ok(told)
}

/// What is said of a transfer to a country outside; nothing where there is none.
fn transfer(draft: &RecipientDraft, language: Language) -> String {
    if !is_abroad(&draft.country) {
        return String::new();
    }
    // Its name in JSON is the word that is stored.
    let safeguard = text(&json!(draft.safeguard));
    let basis: Vec<&str> = words::value(language, &safeguard)
        .into_iter()
        .chain(draft.transfer.lines())
        .filter(|line| !line.is_empty())
        .collect();
    format!("{} ({}): {}", draft.name.as_str(), draft.country, basis.join(", "))
}

/// Adds an item once.
fn add(list: &mut Vec<Personal<String>>, item: &str) {
    let item = item.trim();
    if !item.is_empty() && list.iter().all(|known| known.as_str() != item) {
        list.push(item.into());
    }
}
