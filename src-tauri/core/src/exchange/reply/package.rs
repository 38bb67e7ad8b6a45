//! What goes into the package that answers a request, what does not, and who else is named in it: all of it comes from what was decided
//! about what the search found.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{Basis, RequestLetterDraft, basis, number, words};
use crate::{
    crm::{contact, contact::Contact, day},
    error::{Error, Problem, Result, SettingLack},
    exchange::access::{
        self, AccessAnswer, AccessRecord, AccessScope, Redaction, RedactionReason, Strike, gather_all,
    },
    id::{ContactId, DocumentId, RequestId},
    personal::Personal,
    regime::RequestKind,
    request::{
        self, MatchKind, MatchReason, Request, RequestAct, RequestMatch, path::IdentityMethod,
        path::RequestLack,
    },
    session::Session,
    store::Snapshot,
    text::Language,
};

/// The shortest text that is struck: a shorter one would be struck out of other words.
const SHORTEST: usize = 3;

/// What a user chooses about a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestPackageDraft {
    /// The letter in it.
    pub letter: RequestLetterDraft,
    /// People whose names stay in it.
    pub named: Vec<ContactId>,
    /// Documents that are kept back, since they say something of others.
    pub withheld: Vec<DocumentId>,
}

/// How much of something there is.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestPackagePart {
    /// The file of the package, as in `activities.json`.
    pub file: &'static str,
    /// How many records.
    pub records: usize,
}

/// Somebody else whom the package names.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestPackagePerson {
    /// Who.
    pub contact: ContactId,
    /// Their name.
    pub name: Personal<String>,
    /// In how many places their name, an address or a number of theirs stands.
    pub places: usize,
}

/// A document in the package.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestPackageDocument {
    /// Which.
    pub id: DocumentId,
    /// Its title.
    pub title: Personal<String>,
}

/// Something that is about the person and that no package can carry: it has to be told in the letter.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestPackageUncarried {
    /// What it is: a note of a contact, or of a company.
    pub kind: MatchKind,
    /// Its name.
    pub label: Personal<String>,
}

/// What a package will be.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestPackage {
    /// The records of the person.
    pub contacts: Vec<Personal<String>>,
    /// What is in it.
    pub parts: Vec<RequestPackagePart>,
    /// The documents in it.
    pub documents: Vec<RequestPackageDocument>,
    /// What was decided not to be about the person, and is struck out of it.
    pub left_out: Vec<Personal<String>>,
    /// Others who are named in it.
    pub people: Vec<RequestPackagePerson>,
    /// What lacks: it has to be told in the letter.
    pub uncarried: Vec<RequestPackageUncarried>,
}

/// A package that was saved.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestPackageSaved {
    /// What opens it. It is kept nowhere: the person is told it by another way.
    pub password: Personal<String>,
    /// What the file is called.
    pub file: Personal<String>,
    /// How many files are in it.
    pub files: u64,
    /// How many data.
    pub data: u64,
    /// In how many places something was kept back.
    pub redactions: u64,
}

/// A package that can be made: what [`AccessAnswer`] rests on.
#[derive(Debug)]
pub struct Packing {
    request: RequestId,
    contacts: Vec<ContactId>,
    mentions: Vec<(MatchKind, i64)>,
    scope: AccessScope,
    language: Language,
    number: String,
    received_on: chrono::NaiveDate,
    due_on: (chrono::NaiveDate, chrono::NaiveDate),
    extended: bool,
    identity: Personal<String>,
    redactions: Vec<Redaction>,
}

impl Packing {
    /// The answer, with a letter as it was set (PDF).
    pub(in crate::exchange) fn answer<'a>(&'a self, letter: &'a [u8]) -> AccessAnswer<'a> {
        AccessAnswer {
            contacts: &self.contacts,
            mentions: &self.mentions,
            scope: self.scope,
            request: Some(self.request),
            language: self.language,
            number: &self.number,
            received_on: self.received_on,
            due_on: self.due_on,
            extended: self.extended,
            identity: &self.identity,
            redactions: &self.redactions,
            letter: Some(letter),
        }
    }

    /// What the file is called.
    pub fn file_name(&self) -> String {
        access::file_name(&self.number)
    }
}

/// Records, and what is kept with others.
type About = (Vec<ContactId>, Vec<(MatchKind, i64)>);

/// The records of who asked, and what is kept with others and is about them, by what was decided.
pub(super) fn about(session: &Session, request: &Request) -> Result<About> {
    let matches = session.read(|snapshot| request::matches_of(snapshot, request.id))?;
    Ok(of_matches(request, &matches))
}

/// Whether a record is theirs, and does not only speak of them.
fn is_theirs(found: &RequestMatch) -> bool {
    found.kind == MatchKind::Contact && found.reasons.iter().any(|reason| *reason != MatchReason::Mention)
}

fn of_matches(request: &Request, matches: &[RequestMatch]) -> About {
    let is_in = |found: &&RequestMatch| found.included == Some(true);
    let mut contacts: Vec<ContactId> = request.draft.contact.into_iter().collect();
    for found in matches.iter().filter(is_in).filter(|found| is_theirs(found)) {
        let id = ContactId(found.object);
        // What was erased since says nothing any more.
        if !contacts.contains(&id) && !found.label.is_empty() {
            contacts.push(id);
        }
    }
    let mentions = matches
        .iter()
        .filter(is_in)
        .filter(|found| !matches!(found.kind, MatchKind::Contact | MatchKind::Company))
        .map(|found| (found.kind, found.object))
        .collect();
    (contacts, mentions)
}

/// Everything that is known before a package is made.
struct Gathered {
    basis: Basis,
    matches: Vec<RequestMatch>,
    contacts: Vec<ContactId>,
    mentions: Vec<(MatchKind, i64)>,
    scope: AccessScope,
    records: Vec<AccessRecord>,
}

fn gathered(session: &Session, id: RequestId) -> Result<Gathered> {
    let basis = basis(session, id)?;
    if !basis.standing.package {
        return Err(RequestLack::Stage.into());
    }
    let matches = session.read(|snapshot| request::matches_of(snapshot, id))?;
    let (contacts, mentions) = of_matches(&basis.request, &matches);
    if contacts.is_empty() {
        return Err(RequestLack::Outcome.into());
    }
    let scope = match basis.request.draft.kind {
        RequestKind::Portability => AccessScope::Portability,
        _ => AccessScope::Access,
    };
    let records = gather_all(session, &contacts, &mentions, scope)?;
    Ok(Gathered { basis, matches, contacts, mentions, scope, records })
}

/// What a package will be: for the review before it is made. That it was read is journaled.
///
/// # Errors
/// [`Error::Forbidden`] to who may not see all of it, [`Error::NotFound`]; [`Error::Invalid`] about `stage` where it is not the time for a
/// package, and about `outcome` where nothing is held.
pub fn check(session: &Session, id: RequestId) -> Result<RequestPackage> {
    let found = gathered(session, id)?;
    session.read(|snapshot| {
        let contacts = found
            .contacts
            .iter()
            .map(|id| Ok(contact::get(snapshot, *id)?.display_name))
            .collect::<Result<_>>()?;
        let mut parts: Vec<RequestPackagePart> = Vec::new();
        for record in &found.records {
            let file = access::file_of(record.table);
            match parts.iter_mut().find(|part| part.file == file) {
                Some(part) => part.records += 1,
                None => parts.push(RequestPackagePart { file, records: 1 }),
            }
        }
        let people = others(snapshot, &found)?
            .into_iter()
            .map(|(person, texts)| RequestPackagePerson {
                contact: person.id,
                places: places(&found.records, &texts),
                name: person.display_name,
            })
            .filter(|person| person.places > 0)
            .collect();
        let records = found.records.iter().filter(|record| record.table == "document");
        let left_out = struck_records(&found);
        let documents = records
            .filter(|record| !left_out.contains(&record.name.as_str()))
            .filter_map(|record| {
                let id = DocumentId(record.name.rsplit('-').next()?.parse().ok()?);
                record.get("sealed_key")?;
                let title = record.get("title").and_then(Value::as_str).unwrap_or_default();
                Some(RequestPackageDocument { id, title: title.into() })
            })
            .collect();
        let named = |found: &RequestMatch| found.label.clone();
        let is_out = |one: &&RequestMatch| {
            one.included == Some(false) && left_out.contains(&record_name(one).as_str())
        };
        let by_hand = |one: &&RequestMatch| {
            let spoken_of = one.kind == MatchKind::Contact && !is_theirs(one);
            one.included == Some(true) && (one.kind == MatchKind::Company || spoken_of)
        };
        Ok(RequestPackage {
            contacts,
            parts,
            documents,
            left_out: found.matches.iter().filter(is_out).map(named).collect(),
            people,
            uncarried: found
                .matches
                .iter()
                .filter(by_hand)
                .map(|one| RequestPackageUncarried { kind: one.kind, label: one.label.clone() })
                .collect(),
        })
    })
}

/// Decides what a package has and what it strikes.
///
/// # Errors
/// As [`check`]; [`Error::Unset`] where the settings lack who answers for the data; [`Error::Invalid`] about `withheld` where that document is not in it.
pub fn packing(session: &Session, draft: &RequestPackageDraft) -> Result<Packing> {
    let id = draft.letter.request;
    let language =
        Language::from_code(&draft.letter.language).ok_or(Error::invalid("language", Problem::Language))?;
    let found = gathered(session, id)?;
    // Who answers for the data, how they are reached, and where to complain (Art. 15(1)(f) GDPR).
    let needed = [SettingLack::Organisation, SettingLack::Contact, SettingLack::Authority];
    found.basis.settings.require(&needed)?;
    let reason = RedactionReason::ThirdParty;
    let mut redactions = Vec::new();
    for name in struck_records(&found) {
        let data = found.records.iter().filter(|record| record.name == name).flat_map(|record| &record.data);
        redactions.extend(data.map(|datum| Redaction {
            strike: Strike::Field { record: name.to_owned(), field: datum.field.to_owned() },
            reason,
        }));
    }
    for document in &draft.withheld {
        let name = format!("document-{}", document.0);
        let known = found.records.iter().find(|record| record.name == name);
        if known.is_none_or(|record| record.get("sealed_key").is_none()) {
            return Err(Error::invalid("withheld", Problem::Choice));
        }
        redactions.push(Redaction {
            strike: Strike::Field { record: name, field: "sealed_key".to_owned() },
            reason,
        });
    }
    let others = session.read(|snapshot| others(snapshot, &found))?;
    for (_, texts) in others.iter().filter(|(person, _)| !draft.named.contains(&person.id)) {
        redactions.extend(texts.iter().map(|text| {
            let text = text.as_str().into();
            Redaction { strike: Strike::Name { text }, reason }
        }));
    }
    let request = &found.basis.request;
    let days = &request.dates;
    Ok(Packing {
        request: id,
        language,
        number: number(request),
        received_on: day::day("receivedOn", &request.received_on)?,
        due_on: (day::day("nominalOn", &days.nominal_on)?, day::day("legalOn", &days.legal_on)?),
        extended: request.told_at.is_some(),
        identity: identity(session, id, language)?,
        redactions,
        contacts: found.contacts,
        mentions: found.mentions,
        scope: found.scope,
    })
}

/// How it was made sure who asks, as the last check that came to that says.
fn identity(session: &Session, id: RequestId, language: Language) -> Result<Personal<String>> {
    let events = session.read(|snapshot| request::events_of(snapshot, id))?;
    let last = events.into_iter().rfind(|event| event.act == RequestAct::Identify);
    let Some(event) = last else { return Ok(Personal::default()) };
    let method: IdentityMethod = serde_json::from_value(event.detail.into()).map_err(Error::internal)?;
    Ok(words::identity(language.into(), method).into_owned().into())
}

/// What a record is called in the package.
fn record_name(found: &RequestMatch) -> String {
    let table = match found.kind {
        MatchKind::Contact => "contact",
        MatchKind::Company => "company",
        MatchKind::Activity => "activity",
        MatchKind::Task => "task",
        MatchKind::Document => "document",
        MatchKind::Voucher => "voucher",
        MatchKind::Deal => "deal",
    };
    format!("{table}-{}", found.object)
}

/// The records that were decided not to be about the person.
fn struck_records(found: &Gathered) -> Vec<&str> {
    let out: Vec<String> =
        found.matches.iter().filter(|one| one.included == Some(false)).map(record_name).collect();
    let names = found.records.iter().map(|record| record.name.as_str());
    names.filter(|name| out.iter().any(|one| one == name)).collect()
}

/// Others who may be named: those whom an activity mentions, with whom something is kept, and who were found and are not the person; each
/// with the texts that name them and do not name the person as well.
fn others(snapshot: &Snapshot<'_>, found: &Gathered) -> Result<Vec<(Contact, Vec<String>)>> {
    let mut ids: BTreeSet<i64> = BTreeSet::new();
    for record in found.records.iter().filter(|record| record.table == "activity") {
        let Some(id) = record.name.rsplit('-').next().and_then(|id| id.parse::<i64>().ok()) else { continue };
        let mut statement = snapshot.prepare_cached(
            "SELECT contact_id FROM activity_mention WHERE activity_id = ?1
             UNION SELECT contact_id FROM activity WHERE id = ?1 AND contact_id IS NOT NULL",
        )?;
        for id in statement.query_map([id], |row| row.get::<_, i64>(0))? {
            ids.insert(id?);
        }
    }
    for one in &found.matches {
        if one.kind == MatchKind::Contact {
            ids.insert(one.object);
        } else if let Some(owner) = one.party.contact {
            ids.insert(owner.0);
        }
    }
    let mut own = Vec::new();
    for id in &found.contacts {
        own.extend(texts(&contact::get(snapshot, *id)?));
    }
    let mut others = Vec::new();
    for id in ids.into_iter().map(ContactId).filter(|id| !found.contacts.contains(id)) {
        let person = match contact::get(snapshot, id) {
            Err(Error::NotFound) => continue,
            person => person?,
        };
        let mut named = texts(&person);
        // A namesake's name is the person's own.
        named.retain(|text| own.iter().all(|own| !own.contains(text)));
        others.push((person, named));
    }
    Ok(others)
}

/// What names somebody: name, addresses, numbers. The longest comes first.
fn texts(person: &Contact) -> Vec<String> {
    let draft = &person.draft;
    let whole = format!("{} {}", draft.given_name.as_str(), draft.family_name.as_str());
    let mut texts = vec![person.display_name.0.clone(), whole.trim().to_owned()];
    texts.extend(draft.emails.iter().map(|email| email.address.0.clone()));
    texts.extend(draft.phones.iter().map(|phone| phone.number.0.clone()));
    texts.retain(|text| text.chars().count() >= SHORTEST);
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.dedup();
    texts
}

/// In how many values texts stand.
fn places(records: &[AccessRecord], texts: &[String]) -> usize {
    let data = records.iter().flat_map(|record| &record.data);
    data.filter(|datum| texts.iter().any(|text| says(&datum.value.0, text))).count()
}

/// Whether a text stands in any text of a value.
fn says(value: &Value, text: &str) -> bool {
    match value {
        Value::String(whole) => whole.contains(text),
        Value::Array(values) => values.iter().any(|value| says(value, text)),
        Value::Object(values) => values.values().any(|value| says(value, text)),
        _ => false,
    }
}
