//! Forgetting: a person's key is destroyed with all that the journal keeps under it. The chain commits to the ciphertexts, so it
//! verifies as before, and the entries say that they were erased.

use kartotek_journal::{Uuid, verify::ERASURE};
use rusqlite::OptionalExtension;
use serde_json::{Value, json};

use super::{Object, next, put};
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
