//! Deals: what may be sold to whom, in the stages that it goes through. A deal about a contact is the contact's data, as a task is.

pub mod document;
pub mod list;
mod record;
pub mod stage;
mod transition;

use rusqlite::{Connection, Row, named_params, params};
use serde_json::{Value, json};

pub(crate) use self::transition::{Went, get_move, move_to, went};
pub use self::{
    record::{Deal, DealDraft, DealMove, DealState},
    stage::{Stage, StageDraft, StageMeaning},
    transition::{history, reasons},
};
use crate::{
    crm::{
        check,
        day::{day, given},
        difference,
        party::Party,
    },
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, DealId, StageId},
    money::{Money, is_kept},
    personal::Personal,
    store::{Snapshot, Touched, Tx, row_mac},
    user,
};

/// Adds a deal in a stage, or the first that is open; who works is its author.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where whom it is about is not there, or in the trash.
pub fn add(tx: &Tx<'_>, party: Party, mut draft: DealDraft, stage: Option<StageId>) -> Result<DealId> {
    check(tx, &mut draft, None)?;
    party.require_named()?;
    party.require_listed(tx)?;
    let open = |stage: &Stage| stage.meaning == StageMeaning::Open;
    let stage = match stage {
        Some(id) => stage::get_listed(tx, id)?,
        None => stage::list(tx)?.into_iter().find(open).ok_or(Error::NotFound)?,
    };
    if !open(&stage) {
        return Err(Error::invalid("stage", Problem::Choice));
    }
    let state = DealState {
        draft,
        stage: stage.id,
        stage_since: tx.now,
        closed_on: String::new(),
        loss_reason: Personal::default(),
        moves: 1,
    };
    insert(tx, crate::random::bytes(), party, &stage, &state, |id| transition::note(tx, id, None, &state))
}

/// Adds a deal under an identity that it has already, with the stages that it came into: one that comes in from a package.
///
/// # Errors
/// As [`add`]; [`Error::Invalid`] about `closedOn` where it is over without a day.
pub(crate) fn add_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    party: Party,
    mut state: DealState,
    went: &[Went],
) -> Result<DealId> {
    check(tx, &mut state.draft, None)?;
    party.require_named()?;
    party.require_listed(tx)?;
    let stage = stage::get_listed(tx, state.stage)?;
    check::line(&mut state.loss_reason, check::LINE)
        .map_err(|problem| Error::invalid("lossReason", problem))?;
    if stage.meaning == StageMeaning::Open {
        state.closed_on = String::new();
    } else {
        day("closedOn", &state.closed_on)?;
    }
    if stage.meaning != StageMeaning::Lost {
        state.loss_reason = Personal::default();
    }
    insert(tx, uuid, party, &stage, &state, |id| transition::note_all(tx, id, went))
}

fn insert(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    party: Party,
    stage: &Stage,
    state: &DealState,
    note_moves: impl FnOnce(DealId) -> Result<()>,
) -> Result<DealId> {
    tx.prepare_cached(
        "INSERT INTO deal (uuid, revision, title, next_step, note, stage_id, stage_since, loss_reason, contact_id,
                           company_id, author_id, created_at, changed_at)
         VALUES (?1, 0, '', '', '', ?2, ?6, '', ?3, ?4, ?5, ?6, ?6)",
    )?
    .execute(params![uuid, stage.id, party.contact, party.company, tx.actor.user, tx.now])?;
    let id = DealId(tx.last_insert_rowid());
    write(tx, id, state)?;
    note_moves(id)?;
    let mut new = difference::filled(&state.draft)?;
    new["stage"] = stage::label(stage);
    journal(tx, "deal.add", id, party, &json!({ "new": new }))?;
    Ok(id)
}

/// Deletes a deal for good, where the import that it came by is undone.
pub(crate) fn remove(tx: &Tx<'_>, id: DealId) -> Result<()> {
    let party = get(tx, id)?.party;
    journal(tx, "import.undo", id, party, &json!({}))?;
    tx.prepare_cached("DELETE FROM deal WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Reads a deal, also one in the trash.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: DealId) -> Result<Deal> {
    row_mac::verify(snapshot, &row_mac::DEAL, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, title, units, currency, expected_on, next_step, next_on, owner_id, note, stage_id,
                    stage_since, closed_on, loss_reason, contact_id, company_id, author_id, created_at, changed_at,
                    trashed_at, (SELECT count(*) FROM deal_move WHERE deal_id = deal.id)
             FROM deal WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Deal> {
    let text = |column: usize| row.get(column).map(Option::<String>::unwrap_or_default);
    let value = match row.get(3)? {
        Some(units) => Some(Money { units, currency: row.get(4)? }),
        None => None,
    };
    Ok(Deal {
        id: row.get(0)?,
        revision: row.get(1)?,
        state: DealState {
            draft: DealDraft {
                title: row.get(2)?,
                value,
                expected_on: text(5)?,
                next_step: row.get(6)?,
                next_on: text(7)?,
                owner: row.get(8)?,
                note: row.get(9)?,
            },
            stage: row.get(10)?,
            stage_since: row.get(11)?,
            closed_on: text(12)?,
            loss_reason: row.get(13)?,
            moves: row.get(20)?,
        },
        party: Party { contact: row.get(14)?, company: row.get(15)? },
        author: row.get(16)?,
        created_at: row.get(17)?,
        changed_at: row.get(18)?,
        trashed_at: row.get(19)?,
    })
}

/// Changes what is filled in about a deal that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault,
/// [`Error::NothingToChange`] where nothing differs, [`Error::NotFound`] where it, or whom it is about, lies in the trash.
pub fn change(tx: &Tx<'_>, id: DealId, revision: i64, mut draft: DealDraft) -> Result<DealState> {
    let deal = get_listed(tx, id)?;
    if deal.revision != revision {
        return Err(Error::Conflict);
    }
    check(tx, &mut draft, Some(&deal.state.draft))?;
    let state = DealState { draft, ..deal.state.clone() };
    replace(tx, deal, &state, "deal.change")
}

/// Puts a deal back to what it was; what it is before that is returned. What it went through since is taken out.
///
/// # Errors
/// [`Error::NotFound`] where it, or whom it is about, lies in the trash, or its stage of then is no more, or means something else.
pub(crate) fn put_back(tx: &Tx<'_>, id: DealId, state: &DealState) -> Result<DealState> {
    let deal = get_listed(tx, id)?;
    let stage = stage::get_listed(tx, state.stage)?;
    if (stage.meaning == StageMeaning::Open) != state.closed_on.is_empty() {
        return Err(Error::NotFound);
    }
    let moved = deal.state.moves != state.moves || deal.state.stage != state.stage;
    if moved {
        transition::restore(tx, id, &deal.state, state)?;
    }
    replace(tx, deal, state, if moved { "deal.move" } else { "deal.change" })
}

/// Moves deals into the trash or out of it; returns those that were moved.
///
/// # Errors
/// [`Error::NotFound`] where one is not there, or whom it is about lies in the trash.
pub fn set_trashed(tx: &Tx<'_>, ids: &[DealId], trashed: bool) -> Result<Vec<DealId>> {
    let mut moved = Vec::new();
    for &id in ids {
        let deal = get(tx, id)?;
        if deal.trashed_at.is_some() == trashed {
            continue;
        }
        deal.party.require_listed(tx)?;
        tx.prepare_cached("UPDATE deal SET trashed_at = ?2, revision = revision + 1 WHERE id = ?1")?
            .execute(params![id, trashed.then_some(tx.now)])?;
        journal(tx, if trashed { "deal.trash" } else { "deal.restore" }, id, deal.party, &json!({}))?;
        moved.push(id);
    }
    Ok(moved)
}

/// Whether a deal is about a contact.
pub(crate) fn is_known_of(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM deal WHERE contact_id = ?1)")?
        .query_row([id], |row| row.get(0))?)
}

fn check(tx: &Tx<'_>, draft: &mut DealDraft, before: Option<&DealDraft>) -> Result<()> {
    let invalid = |field| move |problem| Error::invalid(field, problem);
    check::line(&mut draft.title, check::LINE).map_err(invalid("title"))?;
    check::line(&mut draft.next_step, check::LINE).map_err(invalid("nextStep"))?;
    check::lines(&mut draft.note, check::TEXT).map_err(invalid("note"))?;
    if draft.title.is_empty() {
        return Err(Error::invalid("title", Problem::Missing));
    }
    if draft.value.is_some_and(|value| value.units < 0 || !is_kept(value.units)) {
        return Err(Error::invalid("value", Problem::Amount));
    }
    for (field, text) in [("expectedOn", &draft.expected_on), ("nextOn", &draft.next_on)] {
        given(text).map(|text| day(field, text)).transpose()?;
    }
    if draft.next_step.is_empty() && !draft.next_on.is_empty() {
        return Err(Error::invalid("nextStep", Problem::Missing));
    }
    match draft.owner {
        // Who had it and was removed since may keep it.
        Some(owner) if before.and_then(|before| before.owner) != Some(owner) => match user::get(tx, owner) {
            Err(Error::NotFound) => Err(Error::invalid("owner", Problem::Choice)),
            found => found.map(drop),
        },
        _ => Ok(()),
    }
}

fn replace(tx: &Tx<'_>, deal: Deal, state: &DealState, action: &'static str) -> Result<DealState> {
    let mut changes = difference::changes(&deal.state, state)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    changes.remove("stageSince");
    if let Some(stage) = changes.get_mut("stage") {
        let label = |id| stage::get(tx, id).map(|stage| stage::label(&stage));
        *stage = json!({ "old": label(deal.state.stage)?, "new": label(state.stage)? });
    }
    write(tx, deal.id, state)?;
    journal(tx, action, deal.id, deal.party, &Value::Object(changes))?;
    Ok(deal.state)
}

/// Writes what can change of a row.
fn write(tx: &Tx<'_>, id: DealId, state: &DealState) -> Result<()> {
    let DealState { draft, stage, stage_since, closed_on, loss_reason, .. } = state;
    tx.prepare_cached(
        "UPDATE deal SET revision = revision + 1, title = :title, units = :units, currency = :currency,
                expected_on = :expected_on, next_step = :next_step, next_on = :next_on, owner_id = :owner, note = :note,
                stage_id = :stage, stage_since = :stage_since, closed_on = :closed_on, loss_reason = :loss_reason,
                changed_at = :now
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":title": draft.title, ":units": draft.value.map(|value| value.units),
        ":currency": draft.value.map(|value| value.currency), ":expected_on": given(&draft.expected_on),
        ":next_step": draft.next_step, ":next_on": given(&draft.next_on), ":owner": draft.owner, ":note": draft.note,
        ":stage": stage, ":stage_since": stage_since, ":closed_on": given(closed_on), ":loss_reason": loss_reason,
        ":now": tx.now,
    })?;
    Ok(())
}

/// Reads a deal that is not in the trash, nor whom it is about.
fn get_listed(snapshot: &Snapshot<'_>, id: DealId) -> Result<Deal> {
    let deal = get(snapshot, id)?;
    deal.party.require_listed(snapshot)?;
    if deal.trashed_at.is_some() { Err(Error::NotFound) } else { Ok(deal) }
}

/// Journals a change of a deal, and authenticates the row.
fn journal(tx: &Tx<'_>, action: &'static str, id: DealId, party: Party, payload: &Value) -> Result<()> {
    let uuid = tx.prepare_cached("SELECT uuid FROM deal WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    party.journal(tx, action, Object { kind: "deal", uuid }, payload)?;
    tx.touch(Touched::Deal(id.0));
    row_mac::renew(tx, &row_mac::DEAL, id)
}
