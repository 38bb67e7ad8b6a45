//! Rules: how long a category of data is kept, from which event on, and what is done then.

use rusqlite::{Row, named_params, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::category::{RetentionAction, RetentionCategory, RetentionEvent};
use crate::{
    clock::Timestamp,
    crm::{check, difference},
    deadline::{Period, Unit, keep::Start},
    error::{Error, Problem, Result},
    history::{self, Object},
    id::{PurposeId, RetentionRuleId, UserId},
    personal::Personal,
    purpose,
    store::{Snapshot, Touched, Tx, row_mac, word::words},
    user,
    voucher::retention::Tag,
};

/// The most rules that are not removed.
const MOST: usize = 200;
/// The longest text about a law, in characters.
const SHORT: usize = 1_000;
/// The longest period, in days; in months and years as long.
const LONGEST: u32 = 36_500;

words!(Unit { Hour "hour", Day "day", BusinessDay "business_day", Month "month", Year "year" });
words!(Start {
    Day "day",
    CalendarYear "calendar_year",
    FinancialYear "financial_year",
    FinancialCalendarYear "financial_calendar_year",
    Filing "filing",
});
words!(Tag { Verified "verified", Secondary "secondary", Unverified "unverified" });

/// What a user fills in about a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionRuleDraft {
    /// What it is about.
    pub category: RetentionCategory,
    /// The purpose, where the category is what is kept for one.
    #[serde(default)]
    pub purpose: Option<PurposeId>,
    /// What its period is counted from: one of those of the category.
    pub event: RetentionEvent,
    /// How long: days, months or years, at most 100 years.
    pub period: Period,
    /// What the period begins with.
    #[serde(default)]
    pub start: Start,
    /// What is done once it is over and approved: one of those of the category.
    #[serde(default)]
    pub action: RetentionAction,
    /// The law or the source that it rests on, in at most 1,000 characters.
    #[serde(default)]
    pub law: Personal<String>,
    /// How well that is known; none where nobody said.
    #[serde(default)]
    pub tag: Option<Tag>,
    /// Who looks after it.
    #[serde(default)]
    pub owner: Option<UserId>,
    /// Whether it counts.
    pub active: bool,
}

/// A rule as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionRule {
    /// Identity within the vault.
    pub id: RetentionRuleId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// The shipped rule that it was made from, by its code; none where somebody wrote it.
    pub preset: Option<String>,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: RetentionRuleDraft,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds.
    pub changed_at: Timestamp,
    /// UTC milliseconds of its removal, if it was removed: what it flagged still names it.
    pub removed_at: Option<Timestamp>,
}

impl RetentionRule {
    /// Whether it counts for a category, and a purpose where that is what data is kept for.
    pub(super) fn counts_for(&self, category: RetentionCategory, purpose: Option<PurposeId>) -> bool {
        self.draft.active
            && self.removed_at.is_none()
            && self.draft.category == category
            && self.draft.purpose == purpose
    }
}

/// Adds a rule.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn add(
    tx: &Tx<'_>,
    mut draft: RetentionRuleDraft,
    preset: Option<&'static str>,
) -> Result<RetentionRuleId> {
    tidy(tx, &mut draft)?;
    require_room(tx)?;
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached(
        "INSERT INTO retention_rule (uuid, revision, preset, category, event, count, unit, start, action, law, active,
                                     created_at, changed_at)
         VALUES (?1, 0, ?2, 'prospect', 'collection', 1, 'day', 'day', 'review', '', 0, ?3, ?3)",
    )?
    .execute(params![uuid, preset, tx.now])?;
    let id = RetentionRuleId(tx.last_insert_rowid());
    write(tx, id, &draft)?;
    let mut new = difference::filled(&draft)?;
    if let Some(preset) = preset {
        new["preset"] = json!(preset);
    }
    journal(tx, "retention_rule.add", id, &json!({ "new": new }))?;
    Ok(id)
}

/// Reads a rule, also one that was removed.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written last.
pub fn get(snapshot: &Snapshot<'_>, id: RetentionRuleId) -> Result<RetentionRule> {
    row_mac::verify(snapshot, &row_mac::RETENTION_RULE, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, preset, category, purpose_id, event, count, unit, start, action, law, tag, owner_id,
                    active, created_at, changed_at, removed_at
             FROM retention_rule WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<RetentionRule> {
    Ok(RetentionRule {
        id: row.get(0)?,
        revision: row.get(1)?,
        preset: row.get(2)?,
        draft: RetentionRuleDraft {
            category: row.get(3)?,
            purpose: row.get(4)?,
            event: row.get(5)?,
            period: Period { count: row.get(6)?, unit: row.get(7)? },
            start: row.get(8)?,
            action: row.get(9)?,
            law: row.get(10)?,
            tag: row.get(11)?,
            owner: row.get(12)?,
            active: row.get(13)?,
        },
        created_at: row.get(14)?,
        changed_at: row.get(15)?,
        removed_at: row.get(16)?,
    })
}

/// The rules that were not removed, in the order of categories.
///
/// # Errors
/// As [`get`].
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<RetentionRule>> {
    let mut rules = ids(snapshot)?.into_iter().map(|id| get(snapshot, id)).collect::<Result<Vec<_>>>()?;
    rules.sort_by_key(|rule| (rule.draft.category, rule.draft.purpose, rule.id));
    Ok(rules)
}

fn ids(snapshot: &Snapshot<'_>) -> Result<Vec<RetentionRuleId>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM retention_rule WHERE removed_at IS NULL ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Changes a rule that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault, [`Error::NothingToChange`],
/// [`Error::NotFound`] where it was removed too.
pub fn change(
    tx: &Tx<'_>,
    id: RetentionRuleId,
    revision: i64,
    draft: RetentionRuleDraft,
) -> Result<RetentionRuleDraft> {
    if get_listed(tx, id)?.revision != revision {
        return Err(Error::Conflict);
    }
    put_back(tx, id, draft)
}

/// Reads a rule that was not removed.
fn get_listed(snapshot: &Snapshot<'_>, id: RetentionRuleId) -> Result<RetentionRule> {
    let rule = get(snapshot, id)?;
    if rule.removed_at.is_some() { Err(Error::NotFound) } else { Ok(rule) }
}

/// Puts a rule back to what it was; what it is before that is returned.
///
/// # Errors
/// As [`change`], but for the revision.
pub(crate) fn put_back(
    tx: &Tx<'_>,
    id: RetentionRuleId,
    mut draft: RetentionRuleDraft,
) -> Result<RetentionRuleDraft> {
    let before = get_listed(tx, id)?.draft;
    tidy(tx, &mut draft)?;
    let changes = difference::changes(&before, &draft)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    write(tx, id, &draft)?;
    journal(tx, "retention_rule.change", id, &Value::Object(changes))?;
    Ok(before)
}

/// Removes a rule, or takes it back into the list. What it flagged still names it.
///
/// # Errors
/// [`Error::NotFound`], [`Error::NothingToChange`] where it is so already; [`Error::Invalid`] where there are too many by now.
pub fn set_removed(tx: &Tx<'_>, id: RetentionRuleId, removed: bool) -> Result<()> {
    let rule = get(tx, id)?;
    if rule.removed_at.is_some() == removed {
        return Err(Error::NothingToChange);
    }
    if !removed {
        require_room(tx)?;
    }
    tx.prepare_cached("UPDATE retention_rule SET removed_at = ?2, revision = revision + 1 WHERE id = ?1")?
        .execute(params![id, removed.then_some(tx.now)])?;
    let action = if removed { "retention_rule.remove" } else { "retention_rule.restore" };
    journal(tx, action, id, &json!({ "category": rule.draft.category }))
}

fn tidy(tx: &Tx<'_>, draft: &mut RetentionRuleDraft) -> Result<()> {
    check::lines(&mut draft.law, SHORT).map_err(|problem| Error::invalid("law", problem))?;
    let refused = |field| Err(Error::invalid(field, Problem::Choice));
    if (draft.category == RetentionCategory::Purpose) != draft.purpose.is_some() {
        return Err(Error::invalid("purpose", Problem::Missing));
    }
    match draft.purpose.map(|purpose| purpose::get(tx, purpose)) {
        Some(Err(Error::NotFound)) => return refused("purpose"),
        found => drop(found.transpose()?),
    }
    if !draft.category.events().contains(&draft.event) {
        return refused("event");
    }
    if !draft.category.actions().contains(&draft.action) {
        return refused("action");
    }
    let days = match draft.period.unit {
        Unit::Day => draft.period.count,
        Unit::Month => draft.period.count.saturating_mul(30),
        Unit::Year => draft.period.count.saturating_mul(365),
        Unit::Hour | Unit::BusinessDay => return refused("period"),
    };
    if !(1..=LONGEST).contains(&days) {
        return refused("period");
    }
    match draft.owner.map(|owner| user::role(tx, owner)) {
        Some(Err(Error::NotFound)) => refused("owner"),
        found => found.transpose().map(drop),
    }
}

/// Refuses more rules than fit.
fn require_room(snapshot: &Snapshot<'_>) -> Result<()> {
    if ids(snapshot)?.len() >= MOST { Err(Error::invalid("category", Problem::TooMany)) } else { Ok(()) }
}

/// Writes what can be filled in.
fn write(tx: &Tx<'_>, id: RetentionRuleId, draft: &RetentionRuleDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE retention_rule SET revision = revision + 1, category = :category, purpose_id = :purpose, event = :event,
                count = :count, unit = :unit, start = :start, action = :action, law = :law, tag = :tag,
                owner_id = :owner, active = :active, changed_at = :now
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":category": draft.category, ":purpose": draft.purpose, ":event": draft.event,
        ":count": draft.period.count, ":unit": draft.period.unit, ":start": draft.start, ":action": draft.action,
        ":law": draft.law, ":tag": draft.tag, ":owner": draft.owner, ":active": draft.active, ":now": tx.now,
    })?;
    Ok(())
}

/// Journals a change of a rule, and authenticates the row.
fn journal(tx: &Tx<'_>, action: &'static str, id: RetentionRuleId, payload: &Value) -> Result<()> {
    let uuid = tx
        .prepare_cached("SELECT uuid FROM retention_rule WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let payload = difference::with_origin(tx, payload);
    history::append(tx, action, Object { kind: "retention_rule", uuid }, &payload)?;
    tx.touch(Touched::Retention(id.0));
    row_mac::renew(tx, &row_mac::RETENTION_RULE, id)
}
