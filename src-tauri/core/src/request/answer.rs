//! What an answer to a request rests on, which letters fit where it is, and that one was made.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{
    Request,
    clock::Clock,
    clock_of,
    event::{self, RequestAct, RequestState},
    get, journal, matched,
    path::{RequestLack, RequestOutcome},
    path_of, write,
};
use crate::{
    clock::Timestamp,
    consent,
    crm::day,
    error::{Error, Result},
    id::RequestId,
    personal::Personal,
    regime::{RequestKind, RequestStage, Rule},
    store::{Snapshot, Tx},
    template::{TemplateDue, TemplateKind},
};

/// Where a request stands, for who answers it.
#[derive(Debug)]
pub(crate) struct Standing {
    /// What its law says.
    pub(crate) rule: &'static Rule,
    /// Until when it has to be answered, before more time is taken.
    pub(crate) due: Option<TemplateDue>,
    /// The last day of the longer time; none where no more was taken.
    pub(crate) extended: Option<NaiveDate>,
    /// The letters that fit, the likeliest first.
    pub(crate) letters: Vec<TemplateKind>,
    /// Whether its answer is a package, and it is the time for it.
    pub(crate) package: bool,
}

/// Where a request stands at a moment.
pub(crate) fn standing(snapshot: &Snapshot<'_>, request: &Request, now: Timestamp) -> Result<Standing> {
    let clock = clock_of(snapshot, request)?;
    let path = path_of(snapshot, request, clock.rule)?;
    let (_, included) = matched::counts(snapshot, request.id)?;
    let untold = Request { told_at: None, ..request.clone() };
    let due = match clock.rule.period.count {
        0 => Some(TemplateDue::Prompt),
        _ => Some(TemplateDue::By(day::day("legalOn", &clock.of(&untold)?.legal_on)?)),
    };
    let mut letters = letters(request, path.failed(), path.doubted, included > 0);
    let is_done = outcome(request).is_some_and(is_fulfilled);
    if (is_done || letters.contains(&TemplateKind::Done)) && is_restricting(snapshot, request)? {
        letters.push(TemplateKind::RestrictionLifted);
    }
    letters.retain(|kind| *kind != TemplateKind::Identity || !path.failed());
    let answers = match request.stage {
        RequestStage::Answer => !path.failed(),
        RequestStage::Closed => is_done,
        _ => false,
    };
    let asks_data = matches!(request.draft.kind, RequestKind::Access | RequestKind::Portability);
    Ok(Standing {
        rule: clock.rule,
        due,
        extended: extended(&clock, request, now)?,
        letters,
        package: answers && asks_data && included > 0,
    })
}

fn outcome(request: &Request) -> Option<RequestOutcome> {
    request.closing.as_ref().map(|closing| closing.outcome)
}

fn is_fulfilled(outcome: RequestOutcome) -> bool {
    matches!(outcome, RequestOutcome::Fulfilled | RequestOutcome::Partly)
}

/// Whether a request had data restricted that still is: its end is told before it comes (Art. 18(3) GDPR).
fn is_restricting(snapshot: &Snapshot<'_>, request: &Request) -> Result<bool> {
    match request.draft.contact {
        Some(contact) if request.draft.kind == RequestKind::Restriction => {
            consent::is_restricted(snapshot, contact)
        }
        _ => Ok(false),
    }
}

/// The last day of the longer time, once they are told of it.
fn extended(clock: &Clock, request: &Request, now: Timestamp) -> Result<Option<NaiveDate>> {
    if request.extended_at.is_none() {
        return Ok(None);
    }
    let told = Request { told_at: request.told_at.or(Some(now)), ..request.clone() };
    Ok(Some(day::day("legalOn", &clock.of(&told)?.legal_on)?))
}

fn letters(request: &Request, failed: bool, doubted: bool, held: bool) -> Vec<TemplateKind> {
    use TemplateKind::{Acknowledgement, Answer, Done, Extension, Identity, NothingHeld, Refusal};
    let answer = if request.draft.kind == RequestKind::Access { Answer } else { Done };
    let mut letters = Vec::new();
    if request.extended_at.is_some() && request.told_at.is_none() && request.stage != RequestStage::Closed {
        letters.push(Extension);
    }
    match request.stage {
        RequestStage::Identity if doubted => letters.extend([Identity, Acknowledgement]),
        RequestStage::Received | RequestStage::Identity | RequestStage::Search | RequestStage::Review => {
            letters.push(Acknowledgement);
        }
        RequestStage::Answer if failed => letters.push(Refusal),
        RequestStage::Answer if held => letters.extend([answer, Refusal]),
        RequestStage::Answer if answer == Answer => letters.extend([NothingHeld, Refusal]),
        RequestStage::Answer => letters.extend([answer, NothingHeld, Refusal]),
        RequestStage::Closed => match outcome(request) {
            Some(RequestOutcome::Fulfilled) => letters.push(answer),
            Some(RequestOutcome::Partly) => letters.extend([answer, Refusal]),
            Some(RequestOutcome::NothingHeld) => letters.push(NothingHeld),
            Some(RequestOutcome::Refused) => letters.push(Refusal),
            Some(RequestOutcome::TakenBack) | None => {}
        },
    }
    letters
}

/// Notes that a letter was made. That it was made does not say that it was sent.
///
/// # Errors
/// As [`get`].
pub(crate) fn note_letter(
    tx: &Tx<'_>,
    id: RequestId,
    kind: TemplateKind,
    language: &str,
    format: &Value,
) -> Result<()> {
    let state = match kind {
        TemplateKind::Acknowledgement => RequestState::RequestAcknowledged,
        TemplateKind::Identity => RequestState::RequestRequiresAction,
        TemplateKind::Extension => RequestState::RequestActionDelayed,
        TemplateKind::Refusal => RequestState::RequestRejected,
        _ => RequestState::RequestAccepted,
    };
    let payload = json!({ "kind": kind, "language": language, "format": format });
    note(tx, id, (RequestAct::Letter, "request.letter"), state, kind.code(), &payload)
}

/// Notes that the package was saved; refuses where its time is over, or not come.
///
/// # Errors
/// [`RequestLack::Stage`] as [`Error::Invalid`].
pub(crate) fn note_package(tx: &Tx<'_>, id: RequestId, sha256: &str) -> Result<()> {
    if !standing(tx, &get(tx, id)?, tx.now)?.package {
        return Err(Error::from(RequestLack::Stage));
    }
    let act = (RequestAct::Package, "request.package");
    note(tx, id, act, RequestState::RequestAccepted, "", &json!({ "sha256": sha256 }))
}

fn note(
    tx: &Tx<'_>,
    id: RequestId,
    (act, action): (RequestAct, &'static str),
    state: RequestState,
    detail: &str,
    payload: &Value,
) -> Result<()> {
    let request = get(tx, id)?;
    event::append(tx, id, act, state, detail, &Personal::default())?;
    write(tx, &request)?;
    journal(tx, action, id, request.draft.contact, payload)
}
