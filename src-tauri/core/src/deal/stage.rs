//! Stages: what deals go through, in the order of the board. A vault starts with a preset, whose names the window words until
//! somebody gives them others.

use std::collections::HashSet;

use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::{
    crm::{check, difference},
    error::{Error, Problem, Result},
    history::{self, Object},
    id::StageId,
    personal::Personal,
    store::{Snapshot, Touched, Tx, row_mac, word::words},
    text,
};

/// The most stages that a board has: each has a letter of its own.
const MOST: usize = 20;
/// The longest name, in characters.
const LONGEST: usize = 60;

/// What it means that a deal comes into a stage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StageMeaning {
    /// It is worked on.
    #[default]
    Open,
    /// It was won, and is closed.
    Won,
    /// It was lost, and is closed.
    Lost,
}

words!(StageMeaning { Open "open", Won "won", Lost "lost" });

/// A stage that every vault starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "the names say it")]
pub enum StagePreset {
    Lead,
    Qualified,
    Offer,
    Negotiation,
    Won,
    Lost,
}

words!(StagePreset {
    Lead "lead",
    Qualified "qualified",
    Offer "offer",
    Negotiation "negotiation",
    Won "won",
    Lost "lost",
});

/// A stage as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Stage {
    /// Identity within the vault.
    pub id: StageId,
    /// Its name; empty where the window's word for the preset stands.
    pub name: Personal<String>,
    /// Which one of those that the vault started with.
    pub preset: Option<StagePreset>,
    /// What it means that a deal comes into it.
    pub meaning: StageMeaning,
    /// Whether it was removed: no deal is in it, but some went through it.
    pub removed: bool,
}

/// What a user fills in about a stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct StageDraft {
    /// The stage that it is; none for a new one.
    pub id: Option<StageId>,
    /// Its name, in a line of at most 60 characters. Empty only for one of the preset.
    pub name: Personal<String>,
    /// What it means that a deal comes into it.
    pub meaning: StageMeaning,
}

/// The stages of the board, in order.
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<Stage>> {
    let mut statement = snapshot
        .prepare_cached("SELECT id FROM deal_stage WHERE removed_at IS NULL ORDER BY position, id")?;
    let ids: Vec<StageId> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}

/// Reads a stage, also one that was removed.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written last.
pub fn get(snapshot: &Snapshot<'_>, id: StageId) -> Result<Stage> {
    row_mac::verify(snapshot, &row_mac::DEAL_STAGE, id)?;
    Ok(snapshot
        .prepare_cached("SELECT id, name, preset, meaning, removed_at FROM deal_stage WHERE id = ?1")?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Stage> {
    Ok(Stage {
        id: row.get(0)?,
        name: row.get(1)?,
        preset: row.get(2)?,
        meaning: row.get(3)?,
        removed: row.get::<_, Option<i64>>(4)?.is_some(),
    })
}

/// Reads a stage of the board.
///
/// # Errors
/// [`Error::NotFound`] where it was removed too.
pub(crate) fn get_listed(snapshot: &Snapshot<'_>, id: StageId) -> Result<Stage> {
    let stage = get(snapshot, id)?;
    if stage.removed { Err(Error::NotFound) } else { Ok(stage) }
}

/// What the journal calls a stage: its name, or which of the preset it is.
pub(crate) fn label(stage: &Stage) -> Value {
    if stage.name.is_empty() { json!(stage.preset) } else { json!(stage.name) }
}

/// Makes the board have exactly these stages in this order. Those that are missing are removed.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault and its place, [`Error::InUse`] where deals are in one that is to be removed or to mean
/// something else, those in the trash too, [`Error::NotFound`] for one that is not on the board, [`Error::NothingToChange`].
pub fn save(tx: &Tx<'_>, mut drafts: Vec<StageDraft>) -> Result<()> {
    let before = list(tx)?;
    check(&before, &mut drafts)?;
    let kept: HashSet<StageId> = drafts.iter().filter_map(|draft| draft.id).collect();
    let mut changed = false;
    for stage in before.iter().filter(|stage| !kept.contains(&stage.id)) {
        require_unused(tx, stage.id)?;
        tx.execute("UPDATE deal_stage SET removed_at = ?2 WHERE id = ?1", params![stage.id, tx.now])?;
        journal(tx, "deal_stage.remove", stage.id, &json!({ "old": { "name": label(stage) } }))?;
        changed = true;
    }
    for (position, draft) in drafts.iter().enumerate() {
        let known = draft.id.and_then(|id| before.iter().position(|stage| stage.id == id));
        match known {
            Some(at) => changed |= change(tx, (&before[at], at), (draft, position))?,
            None => {
                add(tx, draft, position)?;
                changed = true;
            }
        }
    }
    if changed { Ok(()) } else { Err(Error::NothingToChange) }
}

fn add(tx: &Tx<'_>, draft: &StageDraft, position: usize) -> Result<()> {
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached("INSERT INTO deal_stage (uuid, position, name, meaning) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![uuid, position, draft.name, draft.meaning])?;
    let new = json!({ "name": draft.name, "meaning": draft.meaning, "position": position });
    journal(tx, "deal_stage.add", StageId(tx.last_insert_rowid()), &json!({ "new": new }))
}

/// Changes a stage where something differs; says whether it did. A stage and a draft come with their places.
fn change(
    tx: &Tx<'_>,
    (stage, at): (&Stage, usize),
    (draft, position): (&StageDraft, usize),
) -> Result<bool> {
    if stage.meaning != draft.meaning {
        require_unused(tx, stage.id)?;
    }
    let named = Stage { name: draft.name.clone(), ..stage.clone() };
    let fields = |stage: &Stage, meaning: StageMeaning, place: usize| json!({ "name": label(stage), "meaning": meaning, "position": place });
    let changes =
        difference::changes(&fields(stage, stage.meaning, at), &fields(&named, draft.meaning, position))?;
    if changes.is_empty() && stage.name == draft.name {
        return Ok(false);
    }
    tx.prepare_cached("UPDATE deal_stage SET name = ?2, meaning = ?3, position = ?4 WHERE id = ?1")?
        .execute(params![stage.id, draft.name, draft.meaning, position])?;
    journal(tx, "deal_stage.change", stage.id, &Value::Object(changes))?;
    Ok(true)
}

fn check(before: &[Stage], drafts: &mut [StageDraft]) -> Result<()> {
    if drafts.len() > MOST {
        return Err(Error::invalid("stages", Problem::TooMany));
    }
    let mut ids = HashSet::new();
    let mut names = HashSet::new();
    for (at, draft) in drafts.iter_mut().enumerate() {
        let refuse = |problem| Err(Error::Invalid { field: "name", at: Some(at), problem });
        if let Err(problem) = check::line(&mut draft.name, LONGEST) {
            return refuse(problem);
        }
        let known = match draft.id {
            Some(id) => Some(before.iter().find(|stage| stage.id == id).ok_or(Error::NotFound)?),
            None => None,
        };
        if draft.id.is_some_and(|id| !ids.insert(id)) {
            return Err(Error::invalid("stages", Problem::Duplicate));
        }
        if draft.name.is_empty() && known.is_none_or(|stage| stage.preset.is_none()) {
            return refuse(Problem::Missing);
        }
        if !draft.name.is_empty() && !names.insert(text::fold(&draft.name)) {
            return refuse(Problem::Duplicate);
        }
    }
    let has = |meaning| drafts.iter().any(|draft| draft.meaning == meaning);
    if [StageMeaning::Open, StageMeaning::Won, StageMeaning::Lost].into_iter().all(has) {
        Ok(())
    } else {
        Err(Error::invalid("stages", Problem::Missing))
    }
}

fn require_unused(snapshot: &Snapshot<'_>, id: StageId) -> Result<()> {
    let count: u64 = snapshot
        .prepare_cached("SELECT count(*) FROM deal WHERE stage_id = ?1")?
        .query_row([id], |row| row.get(0))?;
    if count > 0 { Err(Error::InUse { count }) } else { Ok(()) }
}

/// Journals a change of a stage, and authenticates the row.
fn journal(tx: &Tx<'_>, action: &'static str, id: StageId, payload: &Value) -> Result<()> {
    let uuid =
        tx.prepare_cached("SELECT uuid FROM deal_stage WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    history::append(tx, action, Object { kind: "deal_stage", uuid }, payload)?;
    tx.touch(Touched::Stage(id.0));
    row_mac::renew(tx, &row_mac::DEAL_STAGE, id)
}
