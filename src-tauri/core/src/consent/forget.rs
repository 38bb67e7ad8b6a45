//! What becomes of consents whose time is over: they run out, and at last their proofs are erased.

use rusqlite::params;
use serde_json::Value;

use super::{
    event::{follow, get, insert, uuid},
    grade,
    record::{ConsentDraft, ConsentKind},
    usage,
};
use crate::{
    crm::party::Party,
    error::{Error, Result},
    history::Object,
    id::{ConsentId, ContactId, PurposeId},
    personal::Personal,
    store::{Touched, Tx},
};

/// Has everything run out that is consented to for a purpose, or rests on a sale; returns how many events that takes.
pub(crate) fn expire(tx: &Tx<'_>, contact: ContactId, purpose: PurposeId) -> Result<usize> {
    let mut statement = tx.prepare_cached(
        "SELECT id FROM consent_event
         WHERE contact_id = ?1 AND purpose_id = ?2 AND ends_at IS NULL AND kind IN ('given', 'renewed', 'customer', 'requested')
         ORDER BY id",
    )?;
    let ids = statement.query_map(params![contact, purpose], |row| row.get(0))?;
    let ids: Vec<ConsentId> = ids.collect::<Result<_, _>>()?;
    for id in &ids {
        let said = get(tx, *id)?.draft;
        let draft = ConsentDraft {
            kind: ConsentKind::Expired,
            at: tx.now,
            evidence: Vec::new(),
            note: Personal::default(),
            ..said
        };
        let grade = grade::recorded(&draft, false);
        insert(tx, crate::random::bytes(), &draft, grade, None, tx.now)?;
    }
    Ok(ids.len())
}

/// Erases the proof of a consent that ended, with what the journal kept of it. The first that was said goes first: what came after it ended
/// it, and keeps it from counting again. Uses of it stay, and say no more what they rested on.
///
/// # Errors
/// [`Error::InUse`] where something that was said before it is still here, or it still counts; [`Error::NotFound`].
pub(crate) fn erase_proof(tx: &Tx<'_>, id: ConsentId, told: Value) -> Result<()> {
    let event = get(tx, id)?;
    let key = event.draft.key;
    let count: u64 = tx
        .prepare_cached(
            "SELECT count(*) FROM consent_event
             WHERE purpose_id = ?1 AND channel = ?2 AND contact_id = ?3 AND (point IN (?4, '') OR ?4 = '')
                   AND id <> ?5 AND (at, id) < (?6, ?5)",
        )?
        .query_row(params![key.purpose, key.channel, key.contact, key.point, id, event.draft.at], |row| {
            row.get(0)
        })?;
    if count > 0 || event.ends_at.is_none() {
        return Err(Error::InUse { count: count.max(1) });
    }
    erase_ended(tx, id, told)
}

/// Erases an event with what the journal kept of it, where all that was said of its purpose goes, the first first.
pub(crate) fn erase_ended(tx: &Tx<'_>, id: ConsentId, told: Value) -> Result<()> {
    let key = get(tx, id)?.draft.key;
    let object = Object { kind: "consent", uuid: uuid(tx, id)? };
    usage::detach(tx, id)?;
    Party { contact: Some(key.contact), company: None }.forget(tx, object, told)?;
    tx.prepare_cached("DELETE FROM consent_event WHERE id = ?1")?.execute([id])?;
    follow(tx, &key)?;
    tx.touch(Touched::Consent(key.contact.0));
    Ok(())
}
