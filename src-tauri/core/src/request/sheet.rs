//! Everything about one request, as its page shows it; and what the laws know, for who records one.

use serde::Serialize;
use ts_rs::TS;

use super::{
    clock_of,
    event::RequestEvent,
    get,
    list::{self, RequestRow},
    matched, note,
    path::RequestLack,
    path_of,
    record::Request,
};
use crate::{
    crm::{contact, day},
    deadline::Period,
    document::{self, Document},
    error::Result,
    id::RequestId,
    personal::Personal,
    regime::{
        self, DelayReason, Extension, IdentityCheck, RefusalReason, Regime, Remedy, RequestKind,
        RequestStage, Rule, Step, Tag, Waiting,
    },
    request::{RequestComment, RequestMatch, RequestSearch, RequestTick, event},
    store::Snapshot,
    user,
};

/// The checklist of a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestChecklist {
    /// Which stage.
    pub stage: RequestStage,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// What a law says about a kind of request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestLaw {
    /// Which law.
    pub regime: Regime,
    /// Which kind.
    pub kind: RequestKind,
    /// How long the answer may take.
    pub period: Period,
    /// Whether it takes effect at once.
    pub at_once: bool,
    /// Whether it has to be checked who asks.
    pub identity: IdentityCheck,
    /// Cited as in its country.
    pub source: &'static str,
    /// How well that is known.
    pub tag: Tag,
}

impl RequestLaw {
    fn of(rule: &Rule) -> Self {
        Self {
            regime: rule.regime,
            kind: rule.kind,
            period: rule.period,
            at_once: rule.at_once,
            identity: regime::identity_check(rule),
            source: rule.source,
            tag: rule.tag,
        }
    }
}

/// Everything about one request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestSheet {
    /// The request.
    pub request: Request,
    /// The name of whose data it is about; empty for who gave none.
    pub who: Personal<String>,
    /// The name of who recorded it.
    pub author: Personal<String>,
    /// The name of who handles it; empty for nobody.
    pub assignee_name: Personal<String>,
    /// What the law says.
    pub law: RequestLaw,
    /// The checklist of each stage.
    pub checklist: Vec<RequestChecklist>,
    /// What is ticked of it.
    pub ticks: Vec<RequestTick>,
    /// The documents that show it, also those in the trash.
    pub documents: Vec<Document>,
    /// The earlier request that asks the same.
    pub earlier: Option<RequestRow>,
    /// What was done.
    pub events: Vec<RequestEvent>,
    /// The searches.
    pub searches: Vec<RequestSearch>,
    /// What they found.
    pub matches: Vec<RequestMatch>,
    /// The comments.
    pub comments: Vec<RequestComment>,
    /// What is missing before it can go on; none where it can.
    pub lack: Option<RequestLack>,
    /// What may be asked of them now.
    pub may_ask: Vec<Waiting>,
    /// The last day on which they have to be told that it came in; empty where the law asks for none.
    pub acknowledge_on: String,
    /// The last day on which they have to be told that more time is taken; empty where no more can be taken.
    pub notice_on: String,
    /// Why more time may be taken.
    pub delays: Vec<DelayReason>,
    /// Why it may be refused.
    pub refusals: Vec<RefusalReason>,
    /// What they are told that they can do against that.
    pub remedies: Vec<Remedy>,
    /// Whether the law knows no number of days for an extension, so that a day has to be given.
    pub own_date: bool,
}

/// Everything about one request.
///
/// # Errors
/// As [`get`].
pub fn sheet(snapshot: &Snapshot<'_>, id: RequestId) -> Result<RequestSheet> {
    let request = get(snapshot, id)?;
    let clock = clock_of(snapshot, &request)?;
    let path = path_of(snapshot, &request, clock.rule)?;
    let written = |on: Option<chrono::NaiveDate>| on.map(day::written).unwrap_or_default();
    let assignee = request.plan.assignee;
    Ok(RequestSheet {
        who: who(snapshot, &request)?,
        author: user::name(snapshot, request.author)?,
        assignee_name: assignee.map(|id| user::name(snapshot, id)).transpose()?.unwrap_or_default(),
        law: RequestLaw::of(clock.rule),
        checklist: RequestStage::ALL
            .into_iter()
            .map(|stage| RequestChecklist { stage, steps: regime::checklist(clock.rule, stage) })
            .collect(),
        ticks: note::ticked(snapshot, id)?,
        documents: request
            .draft
            .evidence
            .iter()
            .map(|&document| document::get(snapshot, document))
            .collect::<Result<_>>()?,
        earlier: request.draft.duplicate_of.map(|earlier| list::row(snapshot, earlier)).transpose()?,
        events: event::of(snapshot, id)?,
        searches: matched::searches(snapshot, id)?,
        matches: matched::of(snapshot, id)?,
        comments: note::comments(snapshot, id)?,
        lack: path.next().err(),
        may_ask: may_ask(&request),
        acknowledge_on: written(clock.acknowledge()),
        notice_on: written(clock.notice(&request)?),
        delays: regime::delays(clock.rule).to_vec(),
        refusals: regime::refusals(clock.rule),
        remedies: regime::remedies(clock.rule).to_vec(),
        own_date: clock.rule.extension == Extension::OwnDate,
        request,
    })
}

/// What may be asked of them: nothing twice, and who they are only where that is doubted.
fn may_ask(request: &Request) -> Vec<Waiting> {
    if matches!(request.stage, RequestStage::Answer | RequestStage::Closed) {
        return Vec::new();
    }
    Waiting::ALL
        .into_iter()
        .filter(|waiting| *waiting != Waiting::Identity || request.stage == RequestStage::Identity)
        .filter(|waiting| {
            !request.waits.iter().any(|wait| wait.waiting == *waiting && wait.answered_on.is_empty())
        })
        .collect()
}

/// The name of whose data a request is about.
///
/// # Errors
/// As [`contact::get`].
pub fn who(snapshot: &Snapshot<'_>, request: &Request) -> Result<Personal<String>> {
    match request.draft.contact {
        Some(contact) => Ok(contact::get(snapshot, contact)?.display_name),
        None if request.draft.name.is_empty() => Ok(request.draft.address.clone()),
        None => Ok(request.draft.name.clone()),
    }
}

/// What the laws know on a day, for who records a request: every law with its kinds.
pub fn laws(on: chrono::NaiveDate) -> Vec<RequestLaw> {
    regime::rules().iter().filter(|rule| rule.holds_on(on)).map(RequestLaw::of).collect()
}
