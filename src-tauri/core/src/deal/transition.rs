//! What deals go through: moves from stage to stage, and what is kept of them.

use chrono::NaiveDate;
use rusqlite::params;

use super::{
    Deal, DealMove, DealState, StageMeaning, get, get_listed, replace,
    stage::{self, get as get_stage},
};
use crate::{
    clock::Timestamp,
    crm::{check, day::written},
    error::{Error, Problem, Result},
    id::{DealId, StageId},
    personal::Personal,
    store::{Snapshot, Tx},
    user,
};

/// How many reasons of earlier losses are offered.
const OFFERED: usize = 10;

/// Moves a deal into a stage on a day; what it was before is returned. One that is lost needs a reason.
///
/// # Errors
/// [`Error::Invalid`] with `reason`, [`Error::NothingToChange`] where it is there, [`Error::NotFound`] where it, or whom it is about,
/// lies in the trash, or there is no such stage.
pub(crate) fn move_to(
    tx: &Tx<'_>,
    id: DealId,
    to: StageId,
    mut reason: Personal<String>,
    today: NaiveDate,
) -> Result<DealState> {
    let deal: Deal = get_listed(tx, id)?;
    let stage = stage::get_listed(tx, to)?;
    if deal.state.stage == to {
        return Err(Error::NothingToChange);
    }
    if stage.meaning == StageMeaning::Lost {
        check::line(&mut reason, check::LINE).map_err(|problem| Error::invalid("reason", problem))?;
        if reason.is_empty() {
            return Err(Error::invalid("reason", Problem::Missing));
        }
    } else {
        reason = Personal::default();
    }
    let closed_on = if stage.meaning == StageMeaning::Open { String::new() } else { written(today) };
    let state = DealState {
        stage: to,
        stage_since: tx.now,
        closed_on,
        loss_reason: reason,
        moves: deal.state.moves + 1,
        ..deal.state.clone()
    };
    note(tx, id, Some(deal.state.stage), &state)?;
    replace(tx, deal, &state, "deal.move")
}

/// Notes that a deal came into the stage of a state.
pub(super) fn note(tx: &Tx<'_>, id: DealId, from: Option<StageId>, state: &DealState) -> Result<()> {
    put(tx, id, state.stage, from, state.stage_since, &state.loss_reason)
}

fn put(
    tx: &Tx<'_>,
    id: DealId,
    to: StageId,
    from: Option<StageId>,
    at: Timestamp,
    reason: &Personal<String>,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO deal_move (deal_id, stage_id, from_id, at, user_id, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![id, to, from, at, tx.actor.user, reason])?;
    Ok(())
}

/// That a deal came into a stage, without the one that it came out of: that is the one before.
pub(crate) struct Went {
    pub(crate) stage: StageId,
    pub(crate) at: Timestamp,
    pub(crate) reason: Personal<String>,
}

/// The stages that a deal came into, the first first.
pub(crate) fn went(snapshot: &Snapshot<'_>, id: DealId) -> Result<Vec<Went>> {
    let mut statement = snapshot
        .prepare_cached("SELECT stage_id, at, reason FROM deal_move WHERE deal_id = ?1 ORDER BY id")?;
    let rows = statement
        .query_map([id], |row| Ok(Went { stage: row.get(0)?, at: row.get(1)?, reason: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes all the stages that a deal came into.
pub(super) fn note_all(tx: &Tx<'_>, id: DealId, went: &[Went]) -> Result<()> {
    let mut from = None;
    for Went { stage, at, reason } in went {
        put(tx, id, *stage, from, *at, reason)?;
        from = Some(*stage);
    }
    Ok(())
}

/// Has the moves of a deal lead to a state: those since are taken out, one that is missing is put in.
pub(super) fn restore(tx: &Tx<'_>, id: DealId, now: &DealState, state: &DealState) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM deal_move WHERE deal_id = ?1 AND id IN (
           SELECT id FROM deal_move WHERE deal_id = ?1 ORDER BY id DESC LIMIT max(0, ?2))",
    )?
    .execute(params![id, i64::from(now.moves) - i64::from(state.moves)])?;
    let last: StageId = tx
        .prepare_cached("SELECT stage_id FROM deal_move WHERE deal_id = ?1 ORDER BY id DESC LIMIT 1")?
        .query_row([id], |row| row.get(0))?;
    if last == state.stage { Ok(()) } else { note(tx, id, Some(last), state) }
}

/// The stages that a deal came into, the last first.
///
/// # Errors
/// As [`get`].
pub fn history(snapshot: &Snapshot<'_>, id: DealId) -> Result<Vec<DealMove>> {
    get(snapshot, id)?;
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM deal_move WHERE deal_id = ?1 ORDER BY id DESC")?;
    let ids: Vec<i64> = statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| Ok(get_move(snapshot, id)?.1)).collect()
}

/// A move by its number, and the deal that made it, whose row stands for it.
pub(crate) fn get_move(snapshot: &Snapshot<'_>, id: i64) -> Result<(DealId, DealMove)> {
    let (deal, to, from, at, user, reason) = snapshot
        .prepare_cached(
            "SELECT deal_id, stage_id, from_id, at, user_id, reason FROM deal_move WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<_>>(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
        })?;
    let from = from.map(|from| get_stage(snapshot, from)).transpose()?;
    let user = user::name(snapshot, user)?;
    Ok((deal, DealMove { to: get_stage(snapshot, to)?, from, at, user, reason }))
}

/// Why deals were lost before, the most frequent reasons first.
pub fn reasons(snapshot: &Snapshot<'_>) -> Result<Vec<Personal<String>>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT loss_reason FROM deal WHERE loss_reason <> '' AND trashed_at IS NULL
         GROUP BY loss_reason ORDER BY count(*) DESC, max(closed_on) DESC, loss_reason LIMIT ?1",
    )?;
    let reasons = statement.query_map([OFFERED], |row| row.get(0))?;
    Ok(reasons.collect::<Result<_, _>>()?)
}
