//! Suppressions: addresses, numbers and people that are not to be used, because somebody asked for that. Only keyed hashes are kept,
//! and no row refers to anybody, so that a suppression outlives the erasure of whoever it is about (Art. 17(3)(b), 21(3) GDPR).

mod carried;
mod complete;
mod hit;
mod identifier;
mod list;
mod source;

use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

pub(crate) use self::{
    carried::{Carried, carry, in_force},
    hit::{count_met, drop_hits, follow, verify_hits},
    list::{is_empty, is_known},
    source::{check as require_unidentifying, is_identifying},
};
pub use self::{
    complete::verify as verify_complete,
    hit::{Hit, applies, hits, verify},
    identifier::{Identifier, SuppressionKind},
    list::{Asked, SuppressionPage, SuppressionQuery, SuppressionRow, SuppressionState, asked, page},
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    error::{Error, Problem, Result},
    history::{self, Object},
    id::{PurposeId, SuppressionId, UserId},
    personal::Personal,
    progress::Progress,
    store::{Snapshot, Touched, Tx, row_mac, word::words},
};

/// After how many months somebody looks whether a suppression is still needed, unless another day is given: the French authority
/// wants such a list kept for at least three years (CNIL, 27 January 2022).
const REVIEW_MONTHS: u32 = 36;
/// How far a moment may lie ahead: where it is past midnight already, it may be tomorrow.
const AHEAD: i64 = 86_400_000;

/// Why an address is not to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SuppressionReason {
    /// Somebody objected (Art. 21 GDPR).
    Objection,
    /// Somebody withdrew their consent (Art. 7(3) GDPR).
    Withdrawal,
    /// What was sent there came back.
    Bounce,
    /// A court, an authority or a lawyer asked for it.
    Legal,
    /// Somebody asked to be erased, and is not to come back unseen (Art. 17 GDPR).
    Erasure,
    /// It stands on a do-not-contact list.
    List,
}

words!(SuppressionReason {
    Objection "objection",
    Withdrawal "withdrawal",
    Bounce "bounce",
    Legal "legal",
    Erasure "erasure",
    List "list",
});

/// What an address is not to be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
#[ts(export)]
pub enum SuppressionScope {
    /// For nothing at all.
    All,
    /// For one purpose.
    Purpose(PurposeId),
    /// In one channel.
    Channel(Channel),
}

impl SuppressionScope {
    fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Purpose(_) => "purpose",
            Self::Channel(_) => "channel",
        }
    }

    fn purpose(self) -> Option<PurposeId> {
        if let Self::Purpose(id) = self { Some(id) } else { None }
    }

    fn channel(self) -> Option<Channel> {
        if let Self::Channel(channel) = self { Some(channel) } else { None }
    }

    /// Reads what [`Self::purpose`] and [`Self::channel`] wrote.
    pub(crate) fn read(purpose: Option<PurposeId>, channel: Option<Channel>) -> Self {
        match (purpose, channel) {
            (Some(id), _) => Self::Purpose(id),
            (None, Some(channel)) => Self::Channel(channel),
            (None, None) => Self::All,
        }
    }
}

/// What is said about an address that is not to be used.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuppressionDraft {
    /// For what.
    pub scope: SuppressionScope,
    /// Why.
    pub reason: SuppressionReason,
    /// Which letter, call or list says so, in a line of at most 200 characters: no address and no number.
    pub source: Personal<String>,
    /// When it was asked for, in UTC milliseconds; none for this moment.
    #[serde(default)]
    pub at: Option<Timestamp>,
    /// ISO 8601 day on which to look whether it is still needed; none for three years from now.
    #[serde(default)]
    pub review_on: Option<String>,
}

/// A suppression as stored. It does not say whose address it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Suppression {
    /// Identity within the vault.
    pub id: SuppressionId,
    /// What sort of identifier.
    pub kind: SuppressionKind,
    /// What it is not to be used for.
    pub scope: SuppressionScope,
    /// Why.
    pub reason: SuppressionReason,
    /// Which letter, call or list says so.
    pub source: Personal<String>,
    /// When it was asked for, in UTC milliseconds.
    pub at: Timestamp,
    /// ISO 8601 day on which to look whether it is still needed.
    pub review_on: Option<String>,
    /// When it ended, in UTC milliseconds.
    pub ended_at: Option<Timestamp>,
    /// Who put it there.
    pub author: UserId,
    /// When, in UTC milliseconds.
    pub created_at: Timestamp,
}

/// Reads a suppression, also one that ended.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written last.
pub fn get(snapshot: &Snapshot<'_>, id: SuppressionId) -> Result<Suppression> {
    row_mac::verify(snapshot, &row_mac::SUPPRESSION, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, kind, purpose_id, channel, reason, source, at, review_on, ended_at, author_id, created_at
             FROM suppression WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Suppression> {
    Ok(Suppression {
        id: row.get(0)?,
        kind: row.get(1)?,
        scope: SuppressionScope::read(row.get(2)?, row.get(3)?),
        reason: row.get(4)?,
        source: row.get(5)?,
        at: row.get(6)?,
        review_on: row.get(7)?,
        ended_at: row.get(8)?,
        author: row.get(9)?,
        created_at: row.get(10)?,
    })
}

/// Puts an identifier on the list, and finds the contacts who have it.
///
/// # Errors
/// [`Error::Invalid`] about `source`, which must not say what the hash hides, `scope`, `at` or `reviewOn`;
/// [`Error::NothingToChange`] where the same holds for it already.
pub fn add(tx: &Tx<'_>, identifier: &Identifier, mut draft: SuppressionDraft) -> Result<SuppressionId> {
    check(tx, &mut draft)?;
    carries(identifier, draft.scope)?;
    let id = insert(tx, identifier, &draft)?.ok_or(Error::NothingToChange)?;
    let uuid =
        tx.prepare_cached("SELECT uuid FROM suppression WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    let mut payload = told(&draft);
    payload["kind"] = json!(identifier.kind());
    journal(tx, "suppression.add", uuid, &json!({ "new": payload }))?;
    row_mac::renew(tx, &row_mac::SUPPRESSION, id)?;
    hit::find(tx, &[(identifier, id)])?;
    Ok(id)
}

/// What putting many on the list came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuppressionsAdded {
    /// How many are on the list since.
    pub added: u64,
    /// For how many the same held already.
    pub known: u64,
}

/// Puts many identifiers on the list, as one change with one entry in the journal.
///
/// # Errors
/// As [`add`]; [`Error::NothingToChange`] where all are known, [`Error::Cancelled`].
pub fn add_many(
    tx: &Tx<'_>,
    identifiers: &[Identifier],
    mut draft: SuppressionDraft,
    progress: &dyn Progress,
) -> Result<SuppressionsAdded> {
    check(tx, &mut draft)?;
    let mut done = SuppressionsAdded::default();
    let mut new = Vec::new();
    let total = Some(identifiers.len() as u64);
    for (at, identifier) in (0..).zip(identifiers) {
        progress.step(at, total)?;
        carries(identifier, draft.scope)?;
        match insert(tx, identifier, &draft)? {
            Some(id) => new.push((identifier, id)),
            None => done.known += 1,
        }
    }
    if new.is_empty() {
        return Err(Error::NothingToChange);
    }
    done.added = new.len() as u64;
    let payload = json!({ "new": told(&draft), "added": done.added, "known": done.known });
    let ids: Vec<SuppressionId> = new.iter().map(|(_, id)| *id).collect();
    journal(tx, "suppression.import", complete::bundle(tx, &ids)?, &payload)?;
    for id in &ids {
        // No entry is about one of them alone, which is what their MAC says.
        row_mac::renew(tx, &row_mac::SUPPRESSION, id)?;
    }
    hit::find(tx, &new)?;
    progress.step(identifiers.len() as u64, total)?;
    Ok(done)
}

/// Ends a suppression: the address may be used again. It stays on the list as one that ended.
///
/// # Errors
/// [`Error::Invalid`] about `reason`, which must not say what the hash hides; [`Error::NothingToChange`] where it ended before,
/// [`Error::NotFound`].
pub fn end(tx: &Tx<'_>, id: SuppressionId, mut reason: Personal<String>) -> Result<()> {
    source::check("reason", &mut reason)?;
    if get(tx, id)?.ended_at.is_some() {
        return Err(Error::NothingToChange);
    }
    let uuid = tx
        .prepare_cached("UPDATE suppression SET ended_at = ?2 WHERE id = ?1 RETURNING uuid")?
        .query_row(params![id, tx.now], |row| row.get(0))?;
    journal(tx, "suppression.end", uuid, &json!({ "reason": reason }))?;
    tx.touch(Touched::Suppression(id.0));
    row_mac::renew(tx, &row_mac::SUPPRESSION, id)
}

/// Tidies and checks what is said about a suppression, and fills in what was left open.
fn check(tx: &Tx<'_>, draft: &mut SuppressionDraft) -> Result<()> {
    source::check("source", &mut draft.source)?;
    if let Some(purpose) = draft.scope.purpose() {
        let is_known: bool = tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM purpose WHERE id = ?1)")?
            .query_row([purpose], |row| row.get(0))?;
        if !is_known {
            return Err(Error::invalid("scope", Problem::Choice));
        }
    }
    let today = chrono::DateTime::from_timestamp_millis(tx.now)
        .ok_or_else(|| Error::internal("the clock shows a day of the calendar"))?
        .date_naive();
    match draft.at {
        None => draft.at = Some(tx.now),
        Some(at) if !(0..=tx.now + AHEAD).contains(&at) => return Err(Error::invalid("at", Problem::Date)),
        Some(_) => {}
    }
    let review = match &draft.review_on {
        None => today
            .checked_add_months(chrono::Months::new(REVIEW_MONTHS))
            .ok_or_else(|| Error::internal("the calendar goes on"))?,
        Some(day) => chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d")
            .ok()
            .filter(|found| found.to_string() == *day && *found >= today)
            .ok_or_else(|| Error::invalid("reviewOn", Problem::Date))?,
    };
    draft.review_on = Some(review.to_string());
    Ok(())
}

/// Checks that an identifier leads to the channel that it is not to be used in.
fn carries(identifier: &Identifier, scope: SuppressionScope) -> Result<()> {
    let carries = scope.channel().is_none_or(|channel| identifier.kind().carries(channel));
    if carries { Ok(()) } else { Err(Error::invalid("scope", Problem::Choice)) }
}

/// What the journal tells of a suppression: nothing about whom.
fn told(draft: &SuppressionDraft) -> Value {
    json!({
        "scope": draft.scope.word(),
        "purpose": draft.scope.purpose(),
        "channel": draft.scope.channel(),
        "reason": draft.reason,
        "source": draft.source,
        "at": draft.at,
        "reviewOn": draft.review_on,
    })
}

/// Stores a suppression, still without its MAC; `None` where the same is in force.
fn insert(tx: &Tx<'_>, identifier: &Identifier, draft: &SuppressionDraft) -> Result<Option<SuppressionId>> {
    let uuid: [u8; 16] = crate::random::bytes();
    let id: Option<SuppressionId> = tx
        .prepare_cached(
            "INSERT INTO suppression (uuid, kind, hash, scope, purpose_id, channel, reason, source, at, review_on,
                                      author_id, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT (hash, scope, coalesce(purpose_id, 0), coalesce(channel, '')) WHERE ended_at IS NULL
             DO NOTHING RETURNING id",
        )?
        .query_row(
            params![
                uuid,
                identifier.kind(),
                identifier.hash(tx),
                draft.scope.word(),
                draft.scope.purpose(),
                draft.scope.channel(),
                draft.reason,
                draft.source,
                draft.at,
                draft.review_on,
                tx.actor.user,
                tx.now,
            ],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(id) = id {
        tx.touch(Touched::Suppression(id.0));
    }
    Ok(id)
}

fn journal(tx: &Tx<'_>, action: &'static str, uuid: [u8; 16], payload: &Value) -> Result<()> {
    history::append(tx, action, Object { kind: "suppression", uuid }, payload)
}
