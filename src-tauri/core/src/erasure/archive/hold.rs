//! Legal holds on what is kept of somebody who was erased. Why they were set may name that person, so that it is sealed as the rest is. The
//! end of a hold finishes the erasure that it stopped.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use zeroize::Zeroizing;

use super::{context, get, object, owner, release};
use crate::{
    clock::Timestamp,
    document::file::Name,
    error::{Error, Problem, Result},
    history,
    id::{ArchiveId, UserId},
    personal::Personal,
    retention::hold::{self, LegalHold, LegalHoldDraft},
    store::{Touched, Tx, row_mac},
};

const COLUMN: &str = "holds";

/// Why something is kept for a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ArchiveHold {
    /// Which claim or proceeding.
    pub reason: Personal<String>,
    /// Who set it.
    pub author: UserId,
    /// When, in UTC milliseconds.
    pub recorded_at: Timestamp,
}

/// Seals the holds on something, which is to be looked at again when the first of them was to be.
pub(super) fn add(tx: &Tx<'_>, id: ArchiveId, holds: &[LegalHold]) -> Result<()> {
    let review_on = holds.iter().map(|hold| &hold.draft.review_on).min();
    let holds: Vec<ArchiveHold> = holds
        .iter()
        .map(|hold| ArchiveHold {
            reason: hold.draft.reason.clone(),
            author: hold.author,
            recorded_at: hold.recorded_at,
        })
        .collect();
    let bytes = Zeroizing::new(serde_json::to_vec(&holds).map_err(Error::internal)?);
    let (uuid, subject) = owner(tx, id)?;
    tx.prepare_cached("UPDATE archive SET review_on = ?2, holds = ?3 WHERE id = ?1")?.execute(params![
        id,
        review_on,
        subject.seal(&context(tx.keys, &uuid, &subject, COLUMN), &bytes)
    ])?;
    Ok(())
}

/// The holds on something.
pub(super) fn of(tx: &Tx<'_>, id: ArchiveId) -> Result<Vec<ArchiveHold>> {
    let (uuid, subject) = owner(tx, id)?;
    let sealed: Option<Vec<u8>> =
        tx.prepare_cached("SELECT holds FROM archive WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    let Some(sealed) = sealed else { return Ok(Vec::new()) };
    let bytes = subject
        .open(&context(tx.keys, &uuid, &subject, COLUMN), &sealed)
        .ok_or_else(|| Error::internal("why something is kept does not open"))?;
    serde_json::from_slice(&bytes).map_err(|_| Error::internal("why something is kept can't be read"))
}

/// Sets the day on which the holds on something are looked at again.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Invalid`] about `kind` where it is on none, about `reviewOn`; [`Error::NothingToChange`].
pub fn review_hold(tx: &Tx<'_>, id: ArchiveId, review_on: String) -> Result<()> {
    let known = standing(tx, id)?;
    // The reason is sealed and stays; only the day is checked.
    let mut draft = LegalHoldDraft { reason: "-".into(), review_on };
    hold::tidy(tx, &mut draft)?;
    if known == draft.review_on {
        return Err(Error::NothingToChange);
    }
    let (uuid, subject) = owner(tx, id)?;
    tx.prepare_cached("UPDATE archive SET review_on = ?2 WHERE id = ?1")?
        .execute(params![id, draft.review_on])?;
    let told = json!({ "reviewOn": { "old": known, "new": draft.review_on } });
    history::append_about(tx, "archive.review", object(uuid), &subject, &told)?;
    tx.touch(Touched::Retention(id.0));
    row_mac::renew(tx, &row_mac::ARCHIVE, id)
}

/// Ends the holds on something, which goes for good; returns the files that nothing needs any more.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Invalid`] about `kind` where it is on none, about `note`, which says why.
pub fn end_hold(tx: &Tx<'_>, id: ArchiveId, mut note: Personal<String>) -> Result<Vec<Name>> {
    standing(tx, id)?;
    hold::tidy_note(&mut note)?;
    let (uuid, subject) = owner(tx, id)?;
    // Under the key that goes with it: why may say whom it was about.
    history::append_about(tx, "archive.end", object(uuid), &subject, &json!({ "note": note }))?;
    tx.touch(Touched::Retention(id.0));
    release(tx, id)
}

/// When the holds on something are to be looked at again.
fn standing(tx: &Tx<'_>, id: ArchiveId) -> Result<String> {
    get(tx, id)?.review_on.ok_or(Error::invalid("kind", Problem::Choice))
}
