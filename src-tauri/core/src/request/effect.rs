//! What takes effect at once, in the change that records the request: an objection to direct marketing, a withdrawal, a restriction.

use rusqlite::{OptionalExtension, params};

use super::{
    event::{self, RequestAct, RequestState},
    record::{Request, RequestDraft},
};
use crate::{
    consent::{self, ObjectionDraft, RestrictionDraft, Withdrawal},
    error::{Error, Problem, Result},
    id::{ContactId, PurposeId},
    personal::Personal,
    regime::RequestKind,
    store::{Snapshot, Tx},
};

/// Checks that what takes effect can be named.
///
/// # Errors
/// [`Error::Invalid`] about `ground`.
pub(super) fn check(draft: &RequestDraft) -> Result<()> {
    match (draft.kind == RequestKind::Restriction, draft.ground) {
        (true, None) => Err(Error::invalid("ground", Problem::Missing)),
        (false, Some(_)) => Err(Error::invalid("ground", Problem::Choice)),
        _ => Ok(()),
    }
}

/// Has a request of a contact take effect, where it does so at once. What stands already is left as it is.
pub(super) fn take(tx: &Tx<'_>, request: &Request) -> Result<()> {
    let draft = &request.draft;
    let Some(contact) = draft.contact else { return Ok(()) };
    let method = draft.channel.method();
    let (at, zone) = (draft.received_at, request.zone.clone());
    let note = Personal(format!("{}-{}", request.year, request.number));
    let taken = match draft.kind {
        RequestKind::MarketingObjection => {
            let objection =
                ObjectionDraft { contact, purpose: draft.purpose, channel: None, at, zone, method, note };
            consent::object(tx, objection).map(drop)
        }
        RequestKind::Withdrawal => {
            let mut changed = false;
            for purpose in withdrawn(tx, contact, draft.purpose)? {
                let withdrawal =
                    Withdrawal { contact, purpose, channel: None, at, zone: zone.clone(), method };
                changed |= happened(consent::withdraw(tx, &withdrawal).map(drop))?;
            }
            if changed { Ok(()) } else { Err(Error::NothingToChange) }
        }
        RequestKind::Restriction => {
            let ground = draft.ground.ok_or(Error::invalid("ground", Problem::Missing))?;
            consent::restrict_for(tx, RestrictionDraft { contact, ground, at, note }, request.id).map(drop)
        }
        _ => return Ok(()),
    };
    if happened(taken)? {
        let none = Personal::default();
        event::append(tx, request.id, RequestAct::Effect, RequestState::RequestAccepted, "", &none)?;
    }
    Ok(())
}

/// The request that a restriction took effect with; none where it was set by hand.
///
/// # Errors
/// As [`super::get`].
pub(crate) fn behind(snapshot: &Snapshot<'_>, restriction: &RestrictionDraft) -> Result<Option<Request>> {
    let id = snapshot
        .prepare_cached(
            "SELECT id FROM request
             WHERE contact_id = ?1 AND kind = ?2 AND ground = ?3 AND received_at = ?4 ORDER BY id LIMIT 1",
        )?
        .query_row(
            params![restriction.contact, RequestKind::Restriction, restriction.ground, restriction.at],
            |row| row.get(0),
        )
        .optional()?;
    id.map(|id| super::get(snapshot, id)).transpose()
}

/// Whether something changed.
fn happened(result: Result<()>) -> Result<bool> {
    match result {
        Err(Error::NothingToChange) => Ok(false),
        other => other.map(|()| true),
    }
}

/// The purposes that a withdrawal is about: the one that it names, or all that the contact ever said something about.
fn withdrawn(tx: &Tx<'_>, contact: ContactId, purpose: Option<PurposeId>) -> Result<Vec<PurposeId>> {
    if let Some(purpose) = purpose {
        return Ok(vec![purpose]);
    }
    let mut statement = tx.prepare_cached(
        "SELECT DISTINCT purpose_id FROM consent_event WHERE contact_id = ?1 ORDER BY purpose_id",
    )?;
    let purposes = statement.query_map(params![contact], |row| row.get(0))?;
    Ok(purposes.collect::<Result<_, _>>()?)
}
