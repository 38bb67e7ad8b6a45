//! Forgetting: a person's key is destroyed with all that the journal keeps under it. The chain commits to the ciphertexts, so it
//! verifies as before, and the entries say that they were erased. Of a single record what the journal keeps is removed in the same way.

use kartotek_journal::{
    Uuid,
    verify::{ERASURE, ITEM_ERASURE, STRIKE},
};
use rusqlite::{OptionalExtension, params};
use serde_json::{Value, json};

use super::{Object, hold, next, put};
use crate::{
    error::{Error, Result},
    id::SubjectId,
    store::Tx,
};

/// Destroys a person's key, removes every payload under it, and journals that with their number, and whatever else there is to say of
/// nobody. What else is sealed under the key can't be read any more either; removing it is up to who calls.
///
/// # Errors
/// [`Error::NotFound`] where there is no such person, or the key was destroyed before.
pub fn forget(tx: &Tx<'_>, id: SubjectId, object: Object, mut told: Value) -> Result<()> {
    let pseudonym: Uuid = tx
        .query_row("SELECT pseudonym FROM subject WHERE id = ?1 AND sealed_key IS NOT NULL", [id], |row| {
            row.get(0)
        })
        .optional()?
        .ok_or(Error::NotFound)?;
    tx.execute("UPDATE subject SET sealed_key = NULL WHERE id = ?1", [id])?;
    let count = tx.execute("DELETE FROM journal_payload WHERE subject_id = ?1", [id])?;
    next(tx)?;
    told["payloads"] = json!(count);
    put(tx, ERASURE, object, pseudonym, None, &super::json(&told)?)
}

/// What a confidential note is called where it is erased by itself; its object has the number of the contact.
pub(crate) const NOTE: &str = "confidential";

/// Removes what the journal keeps about a single record, and journals that, with whatever else there is to say of nobody. Who read it and
/// to whom it was handed stays.
///
/// # Errors
/// [`Error::Restricted`].
pub(crate) fn forget_item(
    tx: &Tx<'_>,
    subject: Option<SubjectId>,
    object: Object,
    told: Value,
) -> Result<()> {
    forget_payloads(tx, ITEM_ERASURE, subject, object, told, |_| true)
}

/// Removes those earlier values of a record that stays of which `goes` says so, and journals that as [`forget_item`] does; where none goes,
/// nothing happens. What these keys don't open goes too: nobody here can say what it holds.
///
/// # Errors
/// As [`forget_item`].
pub(crate) fn forget_part(
    tx: &Tx<'_>,
    subject: Option<SubjectId>,
    object: Object,
    told: Value,
    goes: impl Fn(&Value) -> bool,
) -> Result<()> {
    let mut failed = None;
    let looked = |seq| match opened(tx, seq) {
        Ok(Some(payload)) => goes(&payload) || payload.get("confidential").is_some_and(Value::is_null),
        Ok(None) => false,
        Err(error) => {
            failed.get_or_insert(error);
            false
        }
    };
    forget_payloads(tx, STRIKE, subject, object, told, looked)?;
    failed.map_or(Ok(()), Err)
}

fn opened(tx: &Tx<'_>, seq: u64) -> Result<Option<Value>> {
    let payload = super::payload(tx, tx.keys, seq)?;
    payload.map(|bytes| serde_json::from_slice(&bytes).map_err(Error::internal)).transpose()
}

fn forget_payloads(
    tx: &Tx<'_>,
    action: &'static str,
    subject: Option<SubjectId>,
    object: Object,
    mut told: Value,
    mut goes: impl FnMut(u64) -> bool,
) -> Result<()> {
    let mut about = [0; 16];
    if let Some(subject) = subject {
        hold::require(tx, action, subject)?;
        about = tx
            .prepare_cached("SELECT pseudonym FROM subject WHERE id = ?1")?
            .query_row([subject], |row| row.get(0))?;
    }
    let is_note = object.kind == NOTE;
    let mut seqs: Vec<u64> = tx
        .prepare_cached(
            "SELECT seq FROM journal INDEXED BY journal_object
             WHERE object = ?1 AND object_type = iif(?3, 'contact', ?2) AND (action = 'contact.confidential') = ?3
                   AND action NOT LIKE 'reading.%' AND action NOT LIKE 'export.%'",
        )?
        .query_map(params![object.uuid, object.kind, is_note], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    seqs.retain(|seq| goes(*seq));
    if seqs.is_empty() && action == STRIKE {
        return Ok(());
    }
    let mut count = 0;
    for seq in seqs {
        count += tx.prepare_cached("DELETE FROM journal_payload WHERE seq = ?1")?.execute([seq])?;
    }
    next(tx)?;
    told["payloads"] = json!(count);
    put(tx, action, object, about, None, &super::json(&told)?)
}
