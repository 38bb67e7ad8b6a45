//! Erasures once more: in an older state of the same vault, which a backup holds or brings back.

use rusqlite::{Connection, OptionalExtension};

use super::run::{Known, replay};
use crate::{
    clock::Timestamp,
    document,
    error::{Error, Result},
    id::{ErasureId, UserId},
    store::{Actor, Cleaned, Snapshot, Store, Tx},
};

/// The last erasure on the ledger; 0 where there is none.
pub(crate) fn last(connection: &Connection) -> Result<ErasureId> {
    Ok(connection.query_row("SELECT coalesce(max(id), 0) FROM erasure", [], |row| row.get(0))?)
}

/// The last erasure of which nothing at all is in a copy of this state: until one is proved, what is looked for lies sealed in it.
pub(crate) fn through(connection: &Connection) -> Result<ErasureId> {
    let sql =
        "SELECT coalesce((SELECT min(erasure_id) - 1 FROM erasure_job), (SELECT max(id) FROM erasure), 0)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// How many backups may still hold whom an erasure erased, and when the newest of these was made.
pub(crate) fn holding(connection: &Connection, id: ErasureId) -> Result<(u64, Option<Timestamp>)> {
    let sql = "SELECT count(*), max(created_at) FROM backup WHERE erased_through < ?1";
    Ok(connection.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// How many of those whom another state of this vault knows to be erased are here.
pub(crate) fn returning(snapshot: &Snapshot<'_>, known: &[Known]) -> Result<u64> {
    let mut here = snapshot.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM contact JOIN subject ON subject.id = subject_id WHERE pseudonym = ?1)",
    )?;
    let mut count = 0;
    for one in known {
        count += u64::from(here.query_row([one.subject], |row| row.get::<_, bool>(0))?);
    }
    Ok(count)
}

/// Erases once more, in another state of this vault, whom the ledger knows, and leaves nothing of them; returns how many were there, or none
/// where nothing was to be done. `tell` is told how many, does what else is to be done in the same transaction, and journals it; where it
/// has nothing to do, it says [`Error::NothingToChange`].
///
/// # Errors
/// Those of the store; an internal one where somebody reads what was there.
pub(crate) fn again(
    store: &Store,
    actor: &Actor,
    known: &[Known],
    tell: impl FnOnce(&Tx<'_>, u64) -> Result<()>,
) -> Result<Option<u64>> {
    let actor = store.read(|snapshot| stand_in(snapshot, actor))?;
    let done = store.write(&actor, |tx| {
        let gone = match replay(tx, known) {
            Err(Error::NothingToChange) => Vec::new(),
            gone => gone?,
        };
        tell(tx, gone.len() as u64)?;
        Ok(gone)
    });
    let gone = match done {
        Err(Error::NothingToChange) => return Ok(None),
        done => done?,
    };
    gone.iter().for_each(|gone| document::remove_files(store, &gone.files));
    match store.clean()? {
        Cleaned::Done => Ok(Some(gone.len() as u64)),
        Cleaned::Pending => Err(Error::internal("somebody reads what was erased")),
    }
}

/// Who did it, as rows of that state can name them: somebody who came later has none there, and an owner's stands for it. The journal
/// names who it was.
fn stand_in(connection: &Connection, actor: &Actor) -> Result<Actor> {
    let own: Option<UserId> = connection
        .query_row("SELECT id FROM user WHERE uuid = ?1", [actor.uuid], |row| row.get(0))
        .optional()?;
    let user = match own {
        Some(user) => user,
        None => {
            let sql = "SELECT id FROM user ORDER BY role = 'owner' DESC, id LIMIT 1";
            connection.query_row(sql, [], |row| row.get(0))?
        }
    };
    Ok(Actor { user, ..*actor })
}
