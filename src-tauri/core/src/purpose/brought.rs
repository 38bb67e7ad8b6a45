//! Purposes that packages bring: what people said about the use of their data names them.

use rusqlite::params;
use serde_json::json;

use super::{MOST, NAME, check, insert, journal, list, preset::PurposePreset, record::PurposeDraft};
use crate::{
    error::{Error, Problem, Result},
    history::{self, Object},
    id::PurposeId,
    store::{Touched, Tx, row_mac},
    text,
};

/// Adds a purpose under the identity that it has elsewhere; one of its name here is another purpose, and it gets a number. Who answers for
/// this vault assesses legitimate interests anew: whether they weigh more was decided by somebody else.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub(crate) fn add_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    mut draft: PurposeDraft,
    preset: Option<PurposePreset>,
    removed: bool,
) -> Result<PurposeId> {
    draft.assessment = None;
    let others = list(tx)?;
    if others.len() >= MOST && !removed {
        return Err(Error::invalid("name", Problem::TooMany));
    }
    let name = draft.name.trim().to_owned();
    let is_taken = |name: &str| others.iter().any(|other| text::fold(&other.draft.name) == text::fold(name));
    let mut number = 1;
    while is_taken(&draft.name) {
        number += 1;
        let end = format!(" ({number})");
        let begin: String = name.chars().take(NAME - end.chars().count()).collect();
        draft.name = format!("{begin}{end}").into();
    }
    check(&others, None, &mut draft)?;
    let id = insert(tx, uuid, &draft, preset)?;
    if removed {
        tx.prepare_cached("UPDATE purpose SET removed_at = ?2 WHERE id = ?1")?
            .execute(params![id, tx.now])?;
        journal(tx, "purpose.remove", id, &json!({ "name": draft.name }))?;
    }
    Ok(id)
}

/// Deletes a purpose for good that an import brought which is undone. Nothing refers to it.
pub(crate) fn remove(tx: &Tx<'_>, id: PurposeId) -> Result<()> {
    row_mac::verify(tx, &row_mac::PURPOSE, id)?;
    let uuid =
        tx.prepare_cached("SELECT uuid FROM purpose WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    history::append(tx, "import.undo", Object { kind: "purpose", uuid }, &json!({}))?;
    tx.prepare_cached("DELETE FROM purpose WHERE id = ?1")?.execute([id])?;
    tx.touch(Touched::Purpose(id.0));
    Ok(())
}
