//! Requests: what a code was sent for, and what answers them.

use rusqlite::params;

use super::{
    event,
    record::{ConsentDraft, ConsentEvent, ConsentMethod},
};
use crate::{channel::Channel, error::Result, id::ConsentId, store::Snapshot};

/// The requests that have a code, in the order in which they were recorded: one for each channel that a form asks for.
///
/// # Errors
/// As [`event::get`].
pub(crate) fn requested(snapshot: &Snapshot<'_>, code: &str) -> Result<Vec<ConsentEvent>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT consent_event.id FROM consent_event JOIN contact ON contact.id = contact_id
         WHERE code = ?1 AND code <> '' AND kind = 'requested' AND trashed_at IS NULL ORDER BY consent_event.id",
    )?;
    let ids: Vec<ConsentId> = statement.query_map([code], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let first = ids.first().map(|id| event::get(snapshot, *id)).transpose()?;
    let mut events = ids.into_iter().map(|id| event::get(snapshot, id)).collect::<Result<Vec<_>>>()?;
    // A code that was typed in by hand may be another's too: the first that asked with it counts.
    let of = |event: &ConsentEvent| (event.draft.key.contact, event.draft.key.purpose);
    events.retain(|event| first.as_ref().map(of) == Some(of(event)));
    Ok(events)
}

/// Whether somebody said yes or no to a request since.
pub(crate) fn is_answered(snapshot: &Snapshot<'_>, request: &ConsentEvent) -> Result<bool> {
    let ConsentDraft { key, at, .. } = &request.draft;
    Ok(snapshot
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_event
                            WHERE purpose_id = ?1 AND channel = ?2 AND contact_id = ?3 AND point IN (?4, '') AND at >= ?5
                                  AND kind IN ('given', 'renewed', 'refused', 'withdrawn'))",
        )?
        .query_row(params![key.purpose, key.channel, key.contact, key.point, at], |row| row.get(0))?)
}

/// Whether an event answers a request with its code, from the address that was asked. Who has a code from somewhere else has not
/// shown that the address is theirs: a code in a mail proves no consent to calls (BGH, I ZR 164/09).
pub(super) fn is_answer(snapshot: &Snapshot<'_>, draft: &ConsentDraft) -> Result<bool> {
    let key = &draft.key;
    let is_mail_about_another = draft.method == ConsentMethod::Email && key.channel != Channel::Email;
    if draft.code.is_empty() || key.point.is_empty() || is_mail_about_another {
        return Ok(false);
    }
    let mut statement = snapshot.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM consent_event
                        WHERE code = ?1 AND kind = 'requested' AND contact_id = ?2 AND purpose_id = ?3 AND at <= ?4
                              AND channel = ?5 AND point = ?6)",
    )?;
    let asked = params![draft.code, key.contact, key.purpose, draft.at, key.channel, key.point];
    Ok(statement.query_row(asked, |row| row.get(0))?)
}
