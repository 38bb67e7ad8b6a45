//! Withdrawal: one act, for everything that was consented to for a purpose, without a reason (Art. 7(3) GDPR).

use rusqlite::params;

use super::{
    event,
    record::{ConsentDraft, ConsentKey, ConsentKind, ConsentMethod},
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    error::{Error, Result},
    id::{ConsentId, ContactId, PurposeId},
    personal::Personal,
    purpose,
    store::Tx,
};

/// How a withdrawal was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Whose.
    pub contact: ContactId,
    /// From which purpose.
    pub purpose: PurposeId,
    /// From which channel; `None` for all.
    pub channel: Option<Channel>,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// The zone of the IANA database whose clocks said so.
    pub zone: String,
    /// How.
    pub method: ConsentMethod,
}

/// Records a withdrawal for every address of each channel; returns the events.
///
/// # Errors
/// [`Error::NothingToChange`] where it was withdrawn from all of them and nothing said since; otherwise as [`event::add`].
pub fn withdraw(tx: &Tx<'_>, withdrawal: &Withdrawal) -> Result<Vec<ConsentId>> {
    let Withdrawal { contact, purpose, channel, at, zone, method } = withdrawal;
    let mut channels = match channel {
        Some(channel) => vec![*channel],
        None => purpose::get(tx, *purpose)?.draft.channels,
    };
    if channel.is_none() {
        // What the purpose no longer uses was consented to all the same.
        let mut statement = tx.prepare_cached(
            "SELECT DISTINCT channel FROM consent_event WHERE contact_id = ?1 AND purpose_id = ?2",
        )?;
        for used in statement.query_map(params![contact, purpose], |row| row.get(0))? {
            let used: Channel = used?;
            if !channels.contains(&used) {
                channels.push(used);
            }
        }
    }
    let mut events = Vec::new();
    for channel in channels {
        if is_withdrawn(tx, *contact, *purpose, channel)? {
            continue;
        }
        let key = ConsentKey { contact: *contact, purpose: *purpose, channel, point: Personal::default() };
        events.push(event::add(
            tx,
            ConsentDraft {
                key,
                kind: ConsentKind::Withdrawn,
                at: *at,
                zone: zone.clone(),
                method: *method,
                source: Personal::default(),
                version: None,
                valid_until: String::new(),
                guardian: Personal::default(),
                guardian_relation: Personal::default(),
                code: String::new(),
                note: Personal::default(),
                evidence: Vec::new(),
            },
        )?);
    }
    if events.is_empty() { Err(Error::NothingToChange) } else { Ok(events) }
}

/// Whether a channel was withdrawn from for all addresses, and nothing said since.
fn is_withdrawn(tx: &Tx<'_>, contact: ContactId, purpose: PurposeId, channel: Channel) -> Result<bool> {
    let mut statement = tx.prepare_cached(
        "SELECT coalesce(max(at) FILTER (WHERE point = '' AND kind = 'withdrawn') >= max(at), 0)
         FROM consent_event WHERE contact_id = ?1 AND purpose_id = ?2 AND channel = ?3",
    )?;
    Ok(statement.query_row(params![contact, purpose, channel], |row| row.get(0))?)
}
