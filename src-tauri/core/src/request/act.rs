//! What moves a request along its path. Each act is checked by [`Path`](super::path::Path), leaves an event, and is journaled.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};
use ts_rs::TS;

use super::{
    clock::{Clock, day_of},
    clock_of,
    event::{self, RequestAct, RequestState},
    journal, matched, open,
    path::{IdentityMethod, Path, RequestLack, RequestOutcome},
    path_of, read_row,
    record::{Request, RequestClosing, word},
    rectify,
    search::{self, Terms},
    wait, write,
};
use crate::{
    clock::Timestamp,
    crm::{check, day, rule::Rules},
    error::{Error, Problem, Result},
    id::{RequestId, RequestMatchId},
    personal::Personal,
    regime::{self, DelayReason, Extension, IdentityCheck, RequestStage, Waiting},
    store::Tx,
};

/// The most terms of a search.
const TERMS: usize = 20;

/// What somebody does with a request.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum RequestMove {
    /// Writes down why it is not certain who asks.
    Doubt {
        /// Why.
        reason: Personal<String>,
    },
    /// Notes that something was asked of them today, which can stop the clock.
    Ask {
        /// What.
        waiting: Waiting,
    },
    /// Notes that they answered it today.
    Answered {
        /// What.
        waiting: Waiting,
    },
    /// Notes what a check came to.
    Identify {
        /// How it was checked.
        method: IdentityMethod,
        /// Whether it is them, or they may.
        confirmed: bool,
        /// What there is to say; no copy of a card, and no number of one.
        note: Personal<String>,
    },
    /// Searches for them by their record, and by what else was typed: names, e-mail addresses, numbers.
    Search {
        /// What was typed.
        terms: Vec<Personal<String>>,
    },
    /// Decides whether what was found is about them.
    Decide {
        /// What.
        ids: Vec<RequestMatchId>,
        /// Whether it is.
        included: bool,
        /// Why; what is not about them needs a reason.
        reason: Personal<String>,
    },
    /// Takes more time. It counts once they were told.
    Extend {
        /// Why, by the Data Privacy Vocabulary.
        reasons: Vec<DelayReason>,
        /// Until when, as in "2026-11-24", where the law knows no number; empty where it does.
        until: String,
    },
    /// Notes when they were told of that.
    Tell {
        /// UTC milliseconds.
        at: Timestamp,
    },
    /// Goes on to the next stage.
    Advance,
    /// Closes the request.
    Close(RequestClosing),
}

impl RequestMove {
    /// What the journal calls it.
    fn action(&self) -> &'static str {
        match self {
            Self::Doubt { .. } => "request.doubt",
            Self::Ask { .. } | Self::Answered { .. } => "request.ask",
            Self::Identify { .. } => "request.identify",
            Self::Search { .. } => "request.search",
            Self::Decide { .. } => "request.decide",
            Self::Extend { .. } => "request.extend",
            Self::Tell { .. } => "request.tell",
            Self::Advance => "request.advance",
            Self::Close(_) => "request.close",
        }
    }
}

/// What is at hand while somebody acts.
struct Acting<'a> {
    tx: &'a Tx<'a>,
    rules: &'a Rules,
    clock: Clock,
    path: Path,
    today: NaiveDate,
}

/// Does something with a request that has the given revision.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::NothingToChange`] where it is closed, [`Error::Invalid`] with what is
/// missing on its path, or with the field at fault.
pub fn act(tx: &Tx<'_>, rules: &Rules, id: RequestId, revision: i64, wanted: RequestMove) -> Result<()> {
    let mut request = open(tx, id)?;
    if request.revision != revision {
        return Err(Error::Conflict);
    }
    let clock = clock_of(tx, &request)?;
    let path = path_of(tx, &request, clock.rule)?;
    let acting = Acting { tx, rules, clock, path, today: day_of(&request, tx.now)? };
    let action = wanted.action();
    let payload = acting.take(&mut request, wanted)?;
    // What was waited for stands in rows of its own.
    request.waits = read_row(tx, id)?.waits;
    let dates = acting.clock.of(&request)?;
    request.dates = dates;
    write(tx, &request)?;
    journal(tx, action, id, request.draft.contact, &payload)
}

impl Acting<'_> {
    fn take(&self, request: &mut Request, wanted: RequestMove) -> Result<Value> {
        match wanted {
            RequestMove::Doubt { reason } => self.doubt(request, reason),
            RequestMove::Ask { waiting } => self.ask(request, waiting),
            RequestMove::Answered { waiting } => self.answered(request, waiting),
            RequestMove::Identify { method, confirmed, note } => {
                self.identify(request, method, confirmed, note)
            }
            RequestMove::Search { terms } => self.search(request, &terms),
            RequestMove::Decide { ids, included, reason } => self.decide(request, &ids, included, reason),
            RequestMove::Extend { reasons, until } => self.extend(request, reasons, until),
            RequestMove::Tell { at } => self.tell(request, at),
            RequestMove::Advance => self.advance(request),
            RequestMove::Close(closing) => self.close(request, closing),
        }
    }

    fn told(
        &self,
        request: &Request,
        act: RequestAct,
        state: RequestState,
        detail: &str,
        note: &Personal<String>,
    ) -> Result<()> {
        event::append(self.tx, request.id, act, state, detail, note)
    }

    fn doubt(&self, request: &mut Request, mut reason: Personal<String>) -> Result<Value> {
        if regime::identity_check(self.clock.rule) == IdentityCheck::Never {
            return Err(RequestLack::Stage.into());
        }
        request.stage = self.path.doubt()?;
        text("reason", &mut reason)?;
        if reason.is_empty() {
            return Err(Error::invalid("reason", Problem::Missing));
        }
        self.told(request, RequestAct::Doubt, RequestState::RequestRequiresAction, "", &reason)?;
        request.draft.doubt = reason.clone();
        request.confirmed = None;
        Ok(json!({ "reason": reason }))
    }

    fn ask(&self, request: &Request, waiting: Waiting) -> Result<Value> {
        let early = !matches!(request.stage, RequestStage::Answer | RequestStage::Closed);
        let fits = waiting != Waiting::Identity || request.stage == RequestStage::Identity;
        if !(early && fits) {
            return Err(RequestLack::Stage.into());
        }
        wait::ask(self.tx, request.id, waiting, &day::written(self.today))?;
        let code = word(&waiting)?;
        let none = Personal::default();
        self.told(request, RequestAct::Ask, RequestState::RequestRequiresAction, &code, &none)?;
        Ok(json!({ "waiting": waiting, "answered": false }))
    }

    fn answered(&self, request: &Request, waiting: Waiting) -> Result<Value> {
        if !wait::answer(self.tx, request.id, waiting, &day::written(self.today))? {
            return Err(Error::NothingToChange);
        }
        let code = word(&waiting)?;
        let none = Personal::default();
        self.told(request, RequestAct::Ask, RequestState::RequestRequiredActionPerformed, &code, &none)?;
        Ok(json!({ "waiting": waiting, "answered": true }))
    }

    fn identify(
        &self,
        request: &mut Request,
        method: IdentityMethod,
        confirmed: bool,
        mut note: Personal<String>,
    ) -> Result<Value> {
        self.path.identify(method)?;
        text("note", &mut note)?;
        let result =
            if method == IdentityMethod::Mandate { &mut request.mandated } else { &mut request.confirmed };
        *result = Some(confirmed);
        wait::answer(self.tx, request.id, Waiting::Identity, &day::written(self.today))?;
        let state = if confirmed {
            RequestState::RequestRequiredActionPerformed
        } else {
            RequestState::RequestRejected
        };
        self.told(request, RequestAct::Identify, state, &word(&method)?, &note)?;
        Ok(json!({ "method": method, "confirmed": confirmed, "note": note }))
    }

    fn search(&self, request: &mut Request, typed: &[Personal<String>]) -> Result<Value> {
        request.stage = self.path.search()?;
        if typed.len() > TERMS {
            return Err(Error::invalid("terms", Problem::TooMany));
        }
        let mut terms = Terms::default();
        for (at, term) in typed.iter().enumerate() {
            let mut term = term.clone();
            check::line(&mut term, check::LINE).map_err(|problem| Error::invalid_at("terms", at, problem))?;
            terms.add(&term, self.rules);
        }
        // Who is not known here is searched for by what was said of them.
        terms.add(&request.draft.name, self.rules);
        terms.add(&request.draft.address, self.rules);
        let (found, terms, scope) = search::run(self.tx, request.draft.contact, terms)?;
        matched::keep(self.tx, request.id, &found, &terms, &scope)?;
        let none = Personal::default();
        let count = found.len().to_string();
        self.told(request, RequestAct::Search, RequestState::RequestAccepted, &count, &none)?;
        Ok(json!({ "terms": terms.shown(), "scope": scope.counts, "found": found.len() }))
    }

    fn decide(
        &self,
        request: &Request,
        ids: &[RequestMatchId],
        included: bool,
        mut reason: Personal<String>,
    ) -> Result<Value> {
        self.path.decide()?;
        if ids.is_empty() {
            return Err(Error::NothingToChange);
        }
        matched::decide(self.tx, request.id, ids, included, &mut reason)?;
        let detail = if included { "in" } else { "out" };
        self.told(request, RequestAct::Decide, RequestState::RequestAccepted, detail, &reason)?;
        Ok(json!({ "matches": ids, "included": included, "reason": reason }))
    }

    fn extend(&self, request: &mut Request, reasons: Vec<DelayReason>, until: String) -> Result<Value> {
        let Some(notice) = self.clock.notice(request)? else { return Err(RequestLack::Stage.into()) };
        if request.extended_at.is_some() {
            return Err(Error::NothingToChange);
        }
        if reasons.is_empty() {
            return Err(Error::invalid("reasons", Problem::Missing));
        }
        if reasons.iter().any(|reason| !regime::delays(self.clock.rule).contains(reason)) {
            return Err(Error::invalid("reasons", Problem::Choice));
        }
        // Nobody can be told in time any more.
        if self.today > notice {
            return Err(Error::invalid("extension", Problem::Date));
        }
        let own_date = self.clock.rule.extension == Extension::OwnDate;
        if own_date && day::day("until", &until)? <= notice || !own_date && !until.is_empty() {
            return Err(Error::invalid("until", Problem::Date));
        }
        let none = Personal::default();
        self.told(request, RequestAct::Extend, RequestState::RequestActionDelayed, "", &none)?;
        let payload = json!({ "reasons": reasons, "until": until });
        request.extended_at = Some(self.tx.now);
        request.extension_reasons = reasons;
        request.extended_until = until;
        Ok(payload)
    }

    fn tell(&self, request: &mut Request, at: Timestamp) -> Result<Value> {
        if request.extended_at.is_none() {
            return Err(RequestLack::Stage.into());
        }
        if request.told_at.is_some() {
            return Err(Error::NothingToChange);
        }
        if at > self.tx.now || at < request.draft.received_at {
            return Err(Error::invalid("at", Problem::Date));
        }
        // An extension that they are told of late is none.
        if self.clock.notice(request)?.is_none_or(|notice| day_of(request, at).is_ok_and(|on| on > notice)) {
            return Err(Error::invalid("extension", Problem::Date));
        }
        request.told_at = Some(at);
        let none = Personal::default();
        self.told(request, RequestAct::Tell, RequestState::RequestActionDelayed, "", &none)?;
        Ok(json!({ "at": at }))
    }

    fn advance(&self, request: &mut Request) -> Result<Value> {
        let stage = self.path.next()?;
        request.stage = stage;
        let state = match stage {
            RequestStage::Identity => RequestState::RequestRequiresAction,
            RequestStage::Answer if self.path.failed() => RequestState::RequestRejected,
            _ => RequestState::RequestAccepted,
        };
        self.told(request, RequestAct::Advance, state, &word(&stage)?, &Personal::default())?;
        Ok(json!({ "stage": stage }))
    }

    fn close(&self, request: &mut Request, mut closing: RequestClosing) -> Result<Value> {
        self.path.close(closing.outcome)?;
        text("note", &mut closing.note)?;
        if closing.note.is_empty() {
            return Err(Error::invalid("note", Problem::Missing));
        }
        if closing.outcome.refuses() {
            if closing.reasons.is_empty() {
                return Err(Error::invalid("reasons", Problem::Missing));
            }
            let offered = regime::refusals(self.clock.rule);
            if closing.reasons.iter().any(|reason| !offered.contains(reason)) {
                return Err(Error::invalid("reasons", Problem::Choice));
            }
            if !closing.remedies {
                return Err(Error::invalid("remedies", Problem::Missing));
            }
        } else if !closing.reasons.is_empty() {
            return Err(Error::invalid("reasons", Problem::Choice));
        }
        let state = match closing.outcome {
            RequestOutcome::Fulfilled | RequestOutcome::NothingHeld | RequestOutcome::Partly => {
                RequestState::RequestFulfilled
            }
            RequestOutcome::Refused => RequestState::RequestRejected,
            RequestOutcome::TakenBack => RequestState::RequestUnfulfilled,
        };
        self.told(request, RequestAct::Close, state, &word(&closing.outcome)?, &closing.note)?;
        let fields = rectify::settle(self.tx, request, &closing)?;
        let payload = json!({ "outcome": closing.outcome, "reasons": closing.reasons, "remedies": closing.remedies,
                              "note": closing.note, "fields": fields });
        request.stage = RequestStage::Closed;
        request.closing = Some(closing);
        request.closed_at = Some(self.tx.now);
        request.closed_on = day::written(self.today);
        Ok(payload)
    }
}

fn text(field: &'static str, text: &mut Personal<String>) -> Result<()> {
    check::lines(text, check::TEXT).map_err(|problem| Error::invalid(field, problem))
}
