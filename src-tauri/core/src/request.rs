//! Requests of people about their data: what they asked, how far it is, and by when it has to be answered. A request is a record of
//! accountability (Art. 5(2) GDPR): it is neither deleted nor moved into the trash.

mod act;
mod answer;
mod clock;
mod effect;
mod event;
mod leave;
pub mod list;
mod matched;
mod note;
pub mod path;
mod record;
mod rectify;
mod row;
mod search;
mod seen;
mod sheet;
pub mod statistics;
mod unsearch;
mod wait;

use chrono::Datelike;
use rusqlite::{Connection, named_params, params};
use serde_json::{Value, json};

pub use self::{
    act::{RequestMove, act},
    event::{RequestAct, RequestEvent, RequestState},
    matched::{RequestMatch, RequestSearch, SpokenOf},
    note::{RequestComment, RequestTick},
    record::{Request, RequestChannel, RequestClosing, RequestDates, RequestDraft, RequestPlan},
    search::{MatchKind, MatchReason},
    sheet::{RequestLaw, RequestSheet, laws, sheet, who},
    wait::RequestWait,
};
pub(crate) use self::{
    answer::{Standing, note_letter, note_package, standing},
    clock::day_of,
    effect::behind,
    event::of as events_of,
    leave::{empty, forget_match, leave, left},
    list::to_erase,
    matched::{of as matches_of, searches as searches_of, tell},
    search::{cards_like, spoken_of},
    seen::{is_evidence, is_known_of, is_noted, note_reading, require_no_evidence, require_seen},
};
use self::{
    clock::Clock,
    path::Path,
    row::{read_row, write},
};
use crate::{
    clock::Timestamp,
    crm::{check, contact, day, difference, party::Party},
    deadline,
    document::{self, DocumentDraft, file::Sealed},
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, DocumentId, RequestCommentId, RequestId},
    personal::Personal,
    purpose,
    regime::{self, IdentityCheck, RequestKind, RequestStage, Rule, Step},
    role::Permission,
    setting,
    store::{Snapshot, Touched, Tx, row_mac},
    user,
};

/// The most documents that show a request.
const EVIDENCE: usize = 20;

/// Records a request that came in. What takes effect at once does so in the same change.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where the contact is not there, or in the trash.
pub fn add(tx: &Tx<'_>, mut draft: RequestDraft) -> Result<RequestId> {
    tidy(&mut draft)?;
    let settings = setting::get(tx)?;
    let zone = settings.zone();
    if draft.received_at > tx.now {
        return Err(Error::invalid("receivedAt", Problem::Date));
    }
    let received = deadline::day_in(draft.received_at, zone);
    let received_on = day::written(received);
    day::day("receivedAt", &received_on)?;
    let rule = rule_of(&draft, received)?;
    effect::check(&draft)?;
    if !draft.doubt.is_empty() && regime::identity_check(rule) == IdentityCheck::Never {
        return Err(Error::invalid("doubt", Problem::Choice));
    }
    require_known(tx, &draft)?;
    let (dates, target_on) = Clock::new(rule, settings.territory().as_ref(), received).first();
    let number: i64 = tx
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM request WHERE year = ?1")?
        .query_row([received.year()], |row| row.get(0))?;
    tx.prepare_cached(
        "INSERT INTO request (uuid, revision, year, number, regime, kind, channel, received_at, zone, received_on,
                              recorded_at, author_id, contact_id, name, address, mandate, detail, purpose_id, ground,
                              duplicate_of, test, stage, doubt, target_on, nominal_on, legal_on, certain,
                              extension_reasons, reasons, remedies, note, changed_at)
         VALUES (:uuid, 1, :year, :number, :regime, :kind, :channel, :received_at, :zone, :received_on,
                 :now, :author, :contact, :name, :address, :mandate, :detail, :purpose, :ground,
                 :duplicate, :test, 'received', :doubt, :target, :nominal, :legal, :certain, '[]', '[]', 0, '', :now)",
    )?
    .execute(named_params! {
        ":uuid": crate::random::bytes::<16>(), ":year": received.year(), ":number": number,
        ":regime": draft.regime, ":kind": draft.kind, ":channel": draft.channel,
        ":received_at": draft.received_at, ":zone": zone.name(), ":received_on": received_on, ":now": tx.now,
        ":author": tx.actor.user, ":contact": draft.contact, ":name": draft.name, ":address": draft.address,
        ":mandate": draft.mandate, ":detail": draft.detail, ":purpose": draft.purpose, ":ground": draft.ground,
        ":duplicate": draft.duplicate_of, ":test": draft.test, ":doubt": draft.doubt, ":target": target_on,
        ":nominal": dates.nominal_on, ":legal": dates.legal_on, ":certain": dates.certain,
    })?;
    let id = RequestId(tx.last_insert_rowid());
    for document in &draft.evidence {
        tx.prepare_cached("INSERT INTO request_evidence (request_id, document_id) VALUES (?1, ?2)")?
            .execute(params![id, document])?;
    }
    let none = Personal::default();
    event::append(tx, id, RequestAct::Record, RequestState::RequestInitiated, "", &none)?;
    effect::take(tx, &read_row(tx, id)?)?;
    journal(tx, "request.add", id, draft.contact, &json!({ "new": difference::filled(&draft)? }))?;
    Ok(id)
}

fn tidy(draft: &mut RequestDraft) -> Result<()> {
    for (field, text) in
        [("name", &mut draft.name), ("address", &mut draft.address), ("mandate", &mut draft.mandate)]
    {
        check::line(text, check::LINE).map_err(|problem| Error::invalid(field, problem))?;
    }
    for (field, text) in [("detail", &mut draft.detail), ("doubt", &mut draft.doubt)] {
        check::lines(text, check::TEXT).map_err(|problem| Error::invalid(field, problem))?;
    }
    if draft.contact.is_some() {
        draft.name.0.clear();
    } else if draft.name.is_empty() && draft.address.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    let says_no = [RequestKind::Withdrawal, RequestKind::Objection, RequestKind::MarketingObjection]
        .contains(&draft.kind);
    if draft.purpose.is_some() && !says_no {
        return Err(Error::invalid("purpose", Problem::Choice));
    }
    draft.evidence.sort_unstable();
    draft.evidence.dedup();
    if draft.evidence.len() > EVIDENCE {
        return Err(Error::invalid("evidence", Problem::TooMany));
    }
    Ok(())
}

/// Checks that what a draft names is there.
fn require_known(tx: &Tx<'_>, draft: &RequestDraft) -> Result<()> {
    let choice = |field: &'static str, found: Result<()>| match found {
        Err(Error::NotFound) => Err(Error::invalid(field, Problem::Choice)),
        found => found,
    };
    if let Some(contact) = draft.contact {
        contact::get_listed(tx, contact)?;
    }
    if let Some(id) = draft.purpose {
        choice("purpose", purpose::get(tx, id).map(drop))?;
    }
    if let Some(id) = draft.duplicate_of {
        choice("duplicateOf", get(tx, id).map(drop))?;
    }
    for &id in &draft.evidence {
        choice("evidence", document::get(tx, id).map(drop))?;
        let document = document::get(tx, id)?;
        if draft.contact.is_none() || document.party.contact != draft.contact || document.trashed_at.is_some()
        {
            return Err(Error::invalid("evidence", Problem::Choice));
        }
    }
    Ok(())
}

/// The rule of the law that a request is under.
fn rule_of(draft: &RequestDraft, received: chrono::NaiveDate) -> Result<&'static Rule> {
    regime::rule(draft.regime, draft.kind, received).ok_or(Error::invalid("kind", Problem::Choice))
}

/// The clock of a request, with its rule.
fn clock_of(snapshot: &Snapshot<'_>, request: &Request) -> Result<Clock> {
    let received = day::day("receivedAt", &request.received_on)?;
    let place = setting::get(snapshot)?.territory();
    Ok(Clock::new(rule_of(&request.draft, received)?, place.as_ref(), received))
}

/// Reads a request.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: RequestId) -> Result<Request> {
    row_mac::verify(snapshot, &row_mac::REQUEST, id)?;
    read_row(snapshot, id)
}

/// Says who handles a request, and by when; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault,
/// [`Error::NothingToChange`] where nothing differs or it is closed.
pub fn change(tx: &Tx<'_>, id: RequestId, revision: i64, plan: RequestPlan) -> Result<RequestPlan> {
    if get(tx, id)?.revision != revision {
        return Err(Error::Conflict);
    }
    put_back(tx, id, plan)
}

/// The same, whatever revision it has.
pub(crate) fn put_back(tx: &Tx<'_>, id: RequestId, plan: RequestPlan) -> Result<RequestPlan> {
    let mut request = open(tx, id)?;
    let changes = difference::changes(&request.plan, &plan)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    day::day("targetOn", &plan.target_on)?;
    if let Some(assignee) = plan.assignee.filter(|_| plan.assignee != request.plan.assignee) {
        let found = match user::get(tx, assignee) {
            Err(Error::NotFound) => return Err(Error::invalid("assignee", Problem::Choice)),
            found => found?,
        };
        if found.disabled_at.is_some() || !found.role.may(Permission::RequestRead) {
            return Err(Error::invalid("assignee", Problem::Choice));
        }
    }
    let before = std::mem::replace(&mut request.plan, plan);
    write(tx, &request)?;
    journal(tx, "request.change", id, request.draft.contact, &Value::Object(changes))?;
    Ok(before)
}

/// Ticks a step of the checklist of a request, or takes the tick away. Of a closed one, those that come after it.
///
/// # Errors
/// [`Error::NothingToChange`] where it is so already; [`Error::Invalid`] where the step is none of the request's, or about `note`.
pub fn tick(tx: &Tx<'_>, id: RequestId, step: Step, done: bool, note: Personal<String>) -> Result<()> {
    let request = get(tx, id)?;
    let rule = clock_of(tx, &request)?.rule;
    let mut stages = RequestStage::ALL.into_iter();
    let stage = stages.find(|stage| regime::checklist(rule, *stage).contains(&step));
    // What was ticked before it went on stays ticked, and what comes after the end is ticked after it.
    let fits = |stage: RequestStage| {
        let closed = request.stage == RequestStage::Closed;
        (stage == RequestStage::Closed) == closed && (done || stage >= request.stage)
    };
    if !stage.is_some_and(fits) {
        return Err(Error::invalid("step", Problem::Choice));
    }
    note::tick(tx, id, step, done, note)?;
    write(tx, &request)?;
    journal(tx, "request.step", id, request.draft.contact, &json!({ "step": step, "done": done }))
}

/// Whom evidence of a request is about: nobody, where who asks is not known here.
fn party_of(snapshot: &Snapshot<'_>, request: &Request) -> Result<Party> {
    let Some(contact) = request.draft.contact else { return Ok(Party::default()) };
    Ok(Party { contact: Some(contact), company: contact::get(snapshot, contact)?.draft.company })
}

/// Refuses evidence that could not be added, before anything is sealed for it.
///
/// # Errors
/// As [`add_evidence`].
pub(crate) fn require_evidence(
    snapshot: &Snapshot<'_>,
    id: RequestId,
    draft: &mut DocumentDraft,
    now: Timestamp,
) -> Result<()> {
    let request = get(snapshot, id)?;
    if request.draft.evidence.len() >= EVIDENCE {
        return Err(Error::invalid("evidence", Problem::TooMany));
    }
    document::require_evidence(snapshot, party_of(snapshot, &request)?, draft, now)
}

/// Adds a document that shows a request, also a closed one: what came in, and what was answered.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] also where the contact lies in the trash.
pub(crate) fn add_evidence(
    tx: &Tx<'_>,
    id: RequestId,
    mut draft: DocumentDraft,
    file_name: &Personal<String>,
    sealed: &Sealed,
) -> Result<DocumentId> {
    require_evidence(tx, id, &mut draft, tx.now)?;
    let request = get(tx, id)?;
    let document = document::add_evidence(tx, party_of(tx, &request)?, draft, file_name, sealed)?;
    tx.prepare_cached("INSERT INTO request_evidence (request_id, document_id) VALUES (?1, ?2)")?
        .execute(params![id, document])?;
    write(tx, &request)?;
    journal(tx, "request.evidence", id, request.draft.contact, &json!({ "document": document }))?;
    Ok(document)
}

/// Comments on a request, also on a closed one.
///
/// # Errors
/// [`Error::Invalid`] about `text`, [`Error::NotFound`].
pub fn comment(tx: &Tx<'_>, id: RequestId, text: Personal<String>) -> Result<RequestCommentId> {
    let request = get(tx, id)?;
    let (comment, text) = note::comment(tx, id, text)?;
    write(tx, &request)?;
    journal(tx, "request.comment", id, request.draft.contact, &json!({ "new": { "text": text } }))?;
    Ok(comment)
}

/// Takes a comment away that was just written; what it said is returned.
pub(crate) fn remove_comment(
    tx: &Tx<'_>,
    id: RequestId,
    comment: RequestCommentId,
) -> Result<Personal<String>> {
    let request = get(tx, id)?;
    let text = note::remove(tx, id, comment)?;
    write(tx, &request)?;
    journal(tx, "request.comment", id, request.draft.contact, &json!({ "old": { "text": text } }))?;
    Ok(text)
}

/// Reads a request that is not closed.
///
/// # Errors
/// [`Error::NothingToChange`] where it is.
fn open(tx: &Tx<'_>, id: RequestId) -> Result<Request> {
    let request = get(tx, id)?;
    if request.stage == RequestStage::Closed { Err(Error::NothingToChange) } else { Ok(request) }
}

/// Whether it has to be checked who asks: where that is doubted, or the law asks for it; never where it harms nobody.
fn is_doubted(draft: &RequestDraft, rule: &Rule) -> bool {
    match regime::identity_check(rule) {
        IdentityCheck::Never => false,
        IdentityCheck::OnDoubt => !draft.doubt.is_empty(),
        IdentityCheck::Always => true,
    }
}

/// Where a request stands on its path.
fn path_of(snapshot: &Snapshot<'_>, request: &Request, rule: &Rule) -> Result<Path> {
    let (undecided, included) = matched::counts(snapshot, request.id)?;
    let ticked = note::ticked(snapshot, request.id)?;
    let is_open = |step: &Step| !ticked.iter().any(|tick| tick.step == *step);
    Ok(Path {
        stage: request.stage,
        confirmed: request.confirmed,
        mandated: request.mandated,
        searched: matched::is_searched(snapshot, request.id)?,
        undecided,
        included,
        open_steps: regime::checklist(rule, request.stage).into_iter().filter(is_open).count(),
        ..Path::new(is_doubted(&request.draft, rule), !request.draft.mandate.is_empty())
    })
}

/// Journals a change of a request and authenticates it anew.
fn journal(
    tx: &Tx<'_>,
    action: &'static str,
    id: RequestId,
    contact: Option<ContactId>,
    payload: &Value,
) -> Result<()> {
    let party = Party { contact, company: None };
    party.journal(tx, action, Object { kind: "request", uuid: uuid(tx, id)? }, payload)?;
    tx.touch(Touched::Request(id.0));
    row_mac::renew(tx, &row_mac::REQUEST, id)
}

fn uuid(connection: &Connection, id: RequestId) -> Result<[u8; 16]> {
    Ok(connection
        .prepare_cached("SELECT uuid FROM request WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}
