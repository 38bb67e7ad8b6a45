//! The request that an erasure is done for. Where somebody asked to be erased and is to be answered, that is why they are, whoever begins it:
//! the answer says then what stays of them.

use super::record::{ErasureCause, ErasureDraft};
use crate::{
    error::{Error, Problem, Result},
    id::RequestId,
    regime::{RequestKind, RequestStage},
    request,
    store::Snapshot,
};

/// Why somebody is erased, and the request that they are erased for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Why {
    pub(super) cause: ErasureCause,
    pub(super) request: Option<RequestId>,
}

/// Why an erasure is done that somebody decided about: what they say, else the first request to be erased that is at its answer.
///
/// # Errors
/// [`Error::Invalid`] about `cause`, which users can't say of rules and of the trash; about `request`, which has to be theirs, about erasure
/// and at its answer.
pub(super) fn why(snapshot: &Snapshot<'_>, draft: &ErasureDraft) -> Result<Why> {
    let refused = |problem| Err(Error::invalid("request", problem));
    match (draft.cause, draft.request) {
        // These are no reasons that somebody gives: the program has to have found them.
        (ErasureCause::Retention | ErasureCause::Trash, _) => Err(Error::invalid("cause", Problem::Choice)),
        (ErasureCause::Request, None) => refused(Problem::Missing),
        (ErasureCause::Request, Some(id)) => {
            if is_fit(snapshot, draft, id)? {
                Ok(Why { cause: draft.cause, request: Some(id) })
            } else {
                refused(Problem::Choice)
            }
        }
        (ErasureCause::Decision, Some(_)) => refused(Problem::Choice),
        (ErasureCause::Decision, None) => decided(snapshot, draft),
    }
}

/// Why an erasure is done that was announced, as it is now; what it says of a request is not checked.
///
/// # Errors
/// Those of the store.
pub(super) fn why_announced(snapshot: &Snapshot<'_>, draft: &ErasureDraft) -> Result<Why> {
    match draft.cause {
        ErasureCause::Decision => decided(snapshot, draft),
        cause => Ok(Why { cause, request: draft.request }),
    }
}

fn decided(snapshot: &Snapshot<'_>, draft: &ErasureDraft) -> Result<Why> {
    let request = request::to_erase(snapshot, draft.contact)?;
    let cause = if request.is_some() { ErasureCause::Request } else { ErasureCause::Decision };
    Ok(Why { cause, request })
}

fn is_fit(snapshot: &Snapshot<'_>, draft: &ErasureDraft, id: RequestId) -> Result<bool> {
    let request = match request::get(snapshot, id) {
        Err(Error::NotFound) => return Ok(false),
        request => request?,
    };
    let is_theirs = request.draft.contact == Some(draft.contact)
        || request::matches_of(snapshot, id)?.iter().any(|found| {
            found.kind == request::MatchKind::Contact
                && found.object == draft.contact.0
                && found.included == Some(true)
        });
    Ok(is_theirs
        && request.draft.kind == RequestKind::Erasure
        && request.stage == RequestStage::Answer
        && !request.draft.test)
}
