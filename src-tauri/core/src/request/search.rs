//! The search for somebody: contacts and companies by name, e-mail and phone, duplicates of those, and who is spoken of in the notes,
//! activities, tasks, documents, vouchers and deals of others. What lies in the trash is searched too: it is still held.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crm::{check, contact, rule::Rules},
    error::Result,
    id::ContactId,
    store::{Snapshot, word::words as stored},
    suppression::Identifier,
    text::{fold_digits, words},
};

/// What sort of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "each has the name of its area")]
pub enum MatchKind {
    Contact,
    Company,
    Activity,
    Task,
    Document,
    Voucher,
    Deal,
}

stored!(MatchKind {
    Contact "contact",
    Company "company",
    Activity "activity",
    Task "task",
    Document "document",
    Voucher "voucher",
    Deal "deal",
});

/// Why something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MatchReason {
    /// It is who asked, as recorded.
    Asked,
    /// The name is the same.
    Name,
    /// An e-mail address is the same.
    Email,
    /// A telephone number is the same.
    Phone,
    /// It shares an address or a number with somebody who was found.
    Duplicate,
    /// Its text speaks of them.
    Mention,
}

/// What is searched for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Terms {
    names: BTreeSet<String>,
    emails: BTreeSet<String>,
    phones: BTreeSet<String>,
    /// As they were typed, which is what texts have in them.
    typed: BTreeSet<String>,
}

impl Terms {
    /// Adds a name.
    fn name(&mut self, name: &str) {
        let folded = words(name);
        if !folded.is_empty() {
            self.names.insert(folded);
        }
    }

    /// Adds an e-mail address; whether it is new.
    fn email(&mut self, address: &str) -> bool {
        self.typed.insert(words(address));
        Identifier::email(address).is_some_and(|email| self.emails.insert(email.form().to_owned()))
    }

    /// Adds a telephone number; whether it is new.
    fn phone(&mut self, number: &str, e164: &str) -> bool {
        self.typed.insert(words(number));
        self.typed.insert(fold_digits(number));
        self.typed.insert(e164.trim_start_matches('+').to_owned());
        Identifier::phone(number, e164).is_some_and(|phone| self.phones.insert(phone.form().to_owned()))
    }

    /// Adds what somebody typed: an e-mail address, a number, or a name.
    pub(super) fn add(&mut self, text: &str, rules: &Rules) {
        let text = text.trim();
        if text.contains(['@', '＠']) {
            self.email(text);
        } else if text.chars().filter(char::is_ascii_digit).count() >= 5 {
            self.phone(text, &check::e164(text, rules.country).unwrap_or_default());
        } else {
            self.name(text);
        }
    }

    /// Adds what a contact is known by; whether any of their addresses is new.
    fn of_contact(&mut self, snapshot: &Snapshot<'_>, id: ContactId) -> Result<bool> {
        let draft = contact::get(snapshot, id)?.draft;
        let mut new = false;
        for email in &draft.emails {
            new |= self.email(&email.address);
        }
        for phone in &draft.phones {
            let e164 = snapshot
                .prepare_cached("SELECT e164 FROM phone WHERE contact_id = ?1 AND number = ?2 LIMIT 1")?
                .query_row(params![id, phone.number], |row| row.get::<_, String>(0))?;
            new |= self.phone(&phone.number, &e164);
        }
        Ok(new)
    }

    /// As they are kept to prove what was searched.
    pub(super) fn shown(&self) -> Vec<String> {
        self.names.iter().chain(&self.emails).chain(&self.phones).cloned().collect()
    }
}

/// What a search found, and why.
pub(super) type Found = BTreeMap<(MatchKind, i64), BTreeSet<MatchReason>>;

/// How much was searched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Scope {
    pub(super) counts: [i64; 7],
}

/// Searches for somebody: a contact, and what they are known by besides.
pub(super) fn run(
    snapshot: &Snapshot<'_>,
    asked: Option<ContactId>,
    mut terms: Terms,
) -> Result<(Found, Terms, Scope)> {
    let mut found = Found::new();
    let mut add = |kind, id, reason| {
        found.entry((kind, id)).or_default().insert(reason);
    };
    if let Some(id) = asked {
        add(MatchKind::Contact, id.0, MatchReason::Asked);
        terms.of_contact(snapshot, id)?;
        terms.name(&full_name(snapshot, id)?);
    }
    let mut known: BTreeSet<i64> = asked.iter().map(|id| id.0).collect();
    let mut reason = None;
    // Whoever shares an address brings their other addresses along, until there is nobody new.
    loop {
        let mut new = BTreeSet::new();
        for (contact, company, why) in by_address(snapshot, &terms)? {
            if let Some(id) = company {
                add(MatchKind::Company, id, why);
            }
            let Some(id) = contact else { continue };
            add(MatchKind::Contact, id, why);
            if known.insert(id) {
                add(MatchKind::Contact, id, reason.unwrap_or(why));
                new.insert(id);
            }
        }
        reason = Some(MatchReason::Duplicate);
        let mut more = false;
        for id in new {
            more |= terms.of_contact(snapshot, ContactId(id))?;
            terms.name(&full_name(snapshot, ContactId(id))?);
        }
        if !more {
            break;
        }
    }
    for id in by_name(snapshot, &terms)? {
        add(MatchKind::Contact, id, MatchReason::Name);
        known.insert(id);
    }
    for (kind, id) in mentions(snapshot, &terms, &known)? {
        add(kind, id, MatchReason::Mention);
    }
    Ok((found, terms, scope(snapshot)?))
}

/// The cards that a search for a contact finds, theirs too, and why.
pub(crate) fn cards_like(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
) -> Result<Vec<(ContactId, BTreeSet<MatchReason>)>> {
    let (found, ..) = run(snapshot, Some(contact), Terms::default())?;
    let cards = found.into_iter().filter(|((kind, _), _)| *kind == MatchKind::Contact);
    Ok(cards.map(|((_, id), reasons)| (ContactId(id), reasons)).collect())
}

/// What a search for a contact alone looks for, as it is kept to prove what was searched.
pub(super) fn known_by(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<BTreeSet<String>> {
    let mut terms = Terms::default();
    terms.of_contact(snapshot, contact)?;
    terms.name(&full_name(snapshot, contact)?);
    Ok(terms.shown().into_iter().collect())
}

/// What speaks of a contact and is kept with others: by name, by an e-mail address or a number of theirs, or as a mention.
pub(crate) fn spoken_of(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<BTreeSet<(MatchKind, i64)>> {
    let mut terms = Terms::default();
    terms.of_contact(snapshot, contact)?;
    terms.name(&full_name(snapshot, contact)?);
    Ok(mentions(snapshot, &terms, &BTreeSet::from([contact.0]))?.into_iter().collect())
}

/// A contact's name, without titles.
fn full_name(snapshot: &Snapshot<'_>, id: ContactId) -> Result<String> {
    let draft = contact::get(snapshot, id)?.draft;
    Ok(format!("{} {}", draft.given_name.0, draft.family_name.0))
}

/// A contact or a company that has one of the addresses or numbers, and which of both it was.
type Hit = (Option<i64>, Option<i64>, MatchReason);

/// Whoever has one of the addresses or numbers.
fn by_address(snapshot: &Snapshot<'_>, terms: &Terms) -> Result<Vec<Hit>> {
    let mut found = Vec::new();
    let mut statement = snapshot.prepare_cached("SELECT contact_id, company_id, address FROM email")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if Identifier::email(row.get_ref(2)?.as_str().unwrap_or_default())
            .is_some_and(|email| terms.emails.contains(email.form()))
        {
            found.push((row.get(0)?, row.get(1)?, MatchReason::Email));
        }
    }
    let mut statement = snapshot.prepare_cached("SELECT contact_id, company_id, number, e164 FROM phone")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, e164): (String, String) = (row.get(2)?, row.get(3)?);
        if Identifier::phone(&number, &e164).is_some_and(|phone| terms.phones.contains(phone.form())) {
            found.push((row.get(0)?, row.get(1)?, MatchReason::Phone));
        }
    }
    Ok(found)
}

/// The contacts whose names have every word of one of the names.
fn by_name(snapshot: &Snapshot<'_>, terms: &Terms) -> Result<Vec<i64>> {
    let names: Vec<Vec<&str>> = terms.names.iter().map(|name| name.split(' ').collect()).collect();
    let mut found = Vec::new();
    if names.is_empty() {
        return Ok(found);
    }
    let mut statement = snapshot.prepare_cached(
        "SELECT id, words(given_name || ' ' || middle_name || ' ' || family_name || ' ' || nickname) FROM contact",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let own = row.get_ref(1)?.as_str().unwrap_or_default();
        let has = |wanted: &Vec<&str>| wanted.iter().all(|word| own.split(' ').any(|own| own == *word));
        if names.iter().any(has) {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}

/// A table whose texts are in an index of words: its number there, what it is, and how its text, its contact and its record are read. The text
/// is read only where `?2` asks for it.
type Text = (i64, MatchKind, &'static str);

/// Those that search shows.
const TEXTS: [Text; 7] = [
    (1, MatchKind::Contact, "SELECT iif(?2, words(notes), ''), id, id FROM contact WHERE id = ?1"),
    (2, MatchKind::Company, "SELECT iif(?2, words(notes), ''), NULL, id FROM company WHERE id = ?1"),
    (
        3,
        MatchKind::Activity,
        "SELECT iif(?2, words(subject || ' ' || body), ''), contact_id, id FROM activity WHERE id = ?1",
    ),
    (
        4,
        MatchKind::Task,
        "SELECT iif(?2, words(title || ' ' || note), ''), contact_id, id FROM task WHERE id = ?1",
    ),
    (
        5,
        MatchKind::Document,
        "SELECT iif(?2, words(title || ' ' || file_name), ''), contact_id, id FROM document WHERE id = ?1",
    ),
    (
        6,
        MatchKind::Voucher,
        "SELECT iif(?2, words(number || ' ' || note), ''), contact_id, id FROM voucher WHERE id = ?1",
    ),
    (
        7,
        MatchKind::Deal,
        "SELECT iif(?2, words(title || ' ' || next_step || ' ' || note), ''), contact_id, id FROM deal WHERE id = ?1",
    ),
];

/// Those that it does not.
const ASIDES: [Text; 4] = [
    (
        1,
        MatchKind::Contact,
        "SELECT iif(?2, words(source || ' ' || property_values(extra)), ''), id, id FROM contact WHERE id = ?1",
    ),
    (2, MatchKind::Task, "SELECT iif(?2, words(due_reason), ''), contact_id, id FROM task WHERE id = ?1"),
    (3, MatchKind::Deal, "SELECT iif(?2, words(loss_reason), ''), contact_id, id FROM deal WHERE id = ?1"),
    (
        4,
        MatchKind::Deal,
        "SELECT iif(?2, words(reason), ''), contact_id, deal.id FROM deal_move JOIN deal ON deal.id = deal_id WHERE deal_move.id = ?1",
    ),
];

/// The indexes, each with how it is asked.
const INDEXES: [(&str, &[Text]); 2] = [
    ("SELECT rowid FROM text_index WHERE text_index MATCH ?1", &TEXTS),
    ("SELECT rowid FROM aside_index WHERE aside_index MATCH ?1", &ASIDES),
];

/// Where a table's number begins in the rows of an index.
const SHIFT: u32 = 48;

/// What speaks of them, unless it is kept with one of those who were found: that goes with them.
fn mentions(snapshot: &Snapshot<'_>, terms: &Terms, known: &BTreeSet<i64>) -> Result<Vec<(MatchKind, i64)>> {
    let mut found = Vec::new();
    // English, German and Swedish all have an s at the end of whose something is.
    let names: BTreeSet<String> =
        terms.names.iter().flat_map(|name| [name.clone(), format!("{name}s")]).collect();
    for (wanted, in_order) in
        names.iter().map(|name| (name, false)).chain(terms.typed.iter().map(|text| (text, true)))
    {
        if !wanted.is_empty() {
            let others = saying(snapshot, wanted, in_order)?.into_iter();
            let others = others.filter(|(.., owner)| owner.is_none_or(|owner| !known.contains(&owner)));
            found.extend(others.map(|(kind, id, _)| (kind, id)));
        }
    }
    let mut statement = snapshot.prepare_cached(
        "SELECT activity.id, activity.contact_id FROM activity_mention JOIN activity ON activity.id = activity_id
         WHERE activity_mention.contact_id = ?1",
    )?;
    for id in known {
        let rows: Vec<(i64, Option<i64>)> =
            statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        let others = rows.into_iter().filter(|(_, owner)| owner.is_none_or(|owner| !known.contains(&owner)));
        found.extend(others.map(|(activity, _)| (MatchKind::Activity, activity)));
    }
    Ok(found)
}

/// The records that have all of some words in one text, in that order if it counts, and whose each is.
fn saying(
    snapshot: &Snapshot<'_>,
    wanted: &str,
    in_order: bool,
) -> Result<Vec<(MatchKind, i64, Option<i64>)>> {
    let pattern: Vec<String> = wanted.split(' ').map(|word| format!("\"{word}\"")).collect();
    let pattern = pattern.join(" ");
    let mut saying = Vec::new();
    for (sql, texts) in INDEXES {
        let mut statement = snapshot.prepare_cached(sql)?;
        let rows: Vec<i64> = statement.query_map([&pattern], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for row in rows {
            let Some((_, kind, sql)) = texts.iter().find(|(number, ..)| *number == row >> SHIFT) else {
                continue;
            };
            let (text, owner, id): (String, _, _) =
                snapshot.prepare_cached(sql)?.query_row((row & ((1 << SHIFT) - 1), in_order), |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })?;
            // The index knows words and not their order, in which an address has to stand.
            if !in_order || format!(" {text} ").contains(&format!(" {wanted} ")) {
                saying.push((*kind, id, owner));
            }
        }
    }
    Ok(saying)
}

/// How many rows there are to search.
fn scope(snapshot: &Snapshot<'_>) -> Result<Scope> {
    let counts = snapshot.query_row(
        "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM company), (SELECT count(*) FROM activity),
                (SELECT count(*) FROM task), (SELECT count(*) FROM document), (SELECT count(*) FROM voucher),
                (SELECT count(*) FROM deal)",
        [],
        |row| {
            let mut counts = [0; 7];
            for (at, count) in counts.iter_mut().enumerate() {
                *count = row.get(at)?;
            }
            Ok(counts)
        },
    )?;
    Ok(Scope { counts })
}
