//! Forgetting: a person's key is destroyed with all that the journal keeps under it. The chain commits to the ciphertexts, so it
//! verifies as before, and the entries say that they were erased. Of a single record what the journal keeps is removed in the same way.

use kartotek_journal::{
    Uuid,
    verify::{ERASURE, ITEM_ERASURE},
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
    mut told: Value,
) -> Result<()> {
    let mut about = [0; 16];
    if let Some(subject) = subject {
        hold::require(tx, ITEM_ERASURE, subject)?;
        about = tx
            .prepare_cached("SELECT pseudonym FROM subject WHERE id = ?1")?
            .query_row([subject], |row| row.get(0))?;
    }
    let is_note = object.kind == NOTE;
    let count = tx
        .prepare_cached(
            "DELETE FROM journal_payload WHERE seq IN (
               SELECT seq FROM journal INDEXED BY journal_object
               WHERE object = ?1 AND object_type = iif(?3, 'contact', ?2) AND (action = 'contact.confidential') = ?3
                     AND action NOT LIKE 'reading.%' AND action NOT LIKE 'export.%')",
        )?
        .execute(params![object.uuid, object.kind, is_note])?;
    next(tx)?;
    told["payloads"] = json!(count);
    put(tx, ITEM_ERASURE, object, about, None, &super::json(&told)?)
}
