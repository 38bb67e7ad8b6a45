//! Alerts: failed attempts and unusual reading. Each owner is told of them at the next unlock, until they have seen them.
//!
//! Nothing is refused because of an alert, and none says whom somebody read about.

mod reading;

use std::collections::HashSet;

use rusqlite::{Connection, Row, params};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

pub use self::reading::Readings;
use crate::{
    clock::Timestamp,
    error::{Error, Result},
    history::{self, Object, disclosure},
    id::{AlertId, UserId},
    personal::Personal,
    setting,
    store::{Actor, Snapshot, Tx},
};

/// The time within which reading is counted, and of one alert of a kind about a user: an hour, in milliseconds.
const HOUR: i64 = 3_600_000;
/// From how many failed attempts on there is an alert.
const MANY_ATTEMPTS: u32 = 5;
/// The most alerts that are listed; the journal has all.
const LISTED: u32 = 500;

/// Something that the owners are told of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Alert {
    /// Names it.
    pub id: AlertId,
    /// UTC milliseconds when it was raised.
    pub at: Timestamp,
    /// What it is about.
    pub kind: AlertKind,
    /// The name of the user whose reading it is about; none for failed attempts, of which nobody knows whose they are.
    pub user: Option<Personal<String>>,
    /// How many attempts, or different contacts, were counted when it was raised.
    pub count: u32,
    /// UTC milliseconds from when on was counted; none where the vault was never at work before.
    pub since: Option<Timestamp>,
    /// Whether who asks has seen it, or was not yet a user then.
    pub seen: bool,
}

/// What an alert is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AlertKind {
    /// Somebody tried in vain to unlock the vault, five times or more.
    FailedAttempts,
    /// A user opened as many contacts within an hour as the threshold of the role.
    ContactsOpened,
    /// A user exported as many.
    ContactsExported,
}

impl AlertKind {
    const ALL: [Self; 3] = [Self::FailedAttempts, Self::ContactsOpened, Self::ContactsExported];

    /// The word that is stored.
    fn word(self) -> &'static str {
        match self {
            Self::FailedAttempts => "failed_attempts",
            Self::ContactsOpened => "contacts_opened",
            Self::ContactsExported => "contacts_exported",
        }
    }
}

/// The alerts, newest first, as a user sees them.
pub fn list(connection: &Connection, user: UserId) -> Result<Vec<Alert>> {
    let mut statement = connection.prepare(
        "SELECT alert.id, at, kind, name, count, since,
                EXISTS (SELECT 1 FROM alert_seen WHERE alert_id = alert.id AND alert_seen.user_id = ?1)
                OR at < (SELECT created_at FROM user WHERE id = ?1)
         FROM alert LEFT JOIN user ON user.id = user_id
         ORDER BY at DESC, alert.id DESC LIMIT ?2",
    )?;
    let alerts = statement.query_map(params![user, LISTED], alert)?.collect::<Result<_, _>>()?;
    Ok(alerts)
}

fn alert(row: &Row<'_>) -> rusqlite::Result<Alert> {
    let word: String = row.get(2)?;
    let kind = AlertKind::ALL.into_iter().find(|kind| kind.word() == word);
    Ok(Alert {
        id: row.get(0)?,
        at: row.get(1)?,
        kind: kind.ok_or(rusqlite::types::FromSqlError::InvalidType)?,
        user: row.get(3)?,
        count: row.get(4)?,
        since: row.get(5)?,
        seen: row.get(6)?,
    })
}

/// Notes that who asks has seen alerts, and journals that.
///
/// # Errors
/// [`Error::NotFound`], [`Error::NothingToChange`] where all of them were seen.
pub(crate) fn see(tx: &Tx<'_>, ids: &[AlertId]) -> Result<()> {
    let mut noted = 0;
    for id in ids {
        let uuid = tx.query_row("SELECT uuid FROM alert WHERE id = ?1", [id], |row| row.get(0))?;
        let sql = "INSERT OR IGNORE INTO alert_seen (alert_id, user_id, at) VALUES (?1, ?2, ?3)";
        if tx.execute(sql, params![id, tx.actor.user, tx.now])? == 1 {
            history::append(tx, "alert.see", object(uuid), &json!({}))?;
            noted += 1;
        }
    }
    if noted == 0 { Err(Error::NothingToChange) } else { Ok(()) }
}

/// Raises an alert where there were many failed attempts since the vault was last at work.
pub(crate) fn note_failed_attempts(tx: &Tx<'_>, count: u32, since: Option<Timestamp>) -> Result<()> {
    if count < MANY_ATTEMPTS {
        return Ok(());
    }
    raise(tx, AlertKind::FailedAttempts, None, count, since)
}

/// Raises an alert where the user opened as many contacts as the threshold, and there is none about it within the hour.
///
/// # Errors
/// [`Error::NothingToChange`] where there is no reason.
pub(crate) fn note_opened(tx: &Tx<'_>, count: u32) -> Result<()> {
    if !is_unusual(tx, tx.actor, count, tx.now)? {
        return Err(Error::NothingToChange);
    }
    raise(tx, AlertKind::ContactsOpened, Some(tx.actor.user), count, Some(tx.now - HOUR))
}

/// Whether opening so many contacts raises an alert.
pub(crate) fn is_unusual(snapshot: &Snapshot<'_>, actor: &Actor, count: u32, now: Timestamp) -> Result<bool> {
    let threshold = setting::get(snapshot)?.reading_thresholds.of(actor.role).opened;
    Ok(threshold.is_some_and(|threshold| count >= threshold)
        && !was_raised(snapshot, AlertKind::ContactsOpened, actor.user, now)?)
}

/// Raises an alert where what the user exported within the hour reaches the threshold, and there is none about it within
/// the hour. Comes after the export was journaled.
pub(crate) fn note_export(tx: &Tx<'_>) -> Result<()> {
    let user = tx.actor.user;
    let Some(threshold) = setting::get(tx)?.reading_thresholds.of(tx.actor.role).exported else {
        return Ok(());
    };
    if was_raised(tx, AlertKind::ContactsExported, user, tx.now)? {
        return Ok(());
    }
    let count = exported(tx)?;
    if count < threshold {
        return Ok(());
    }
    raise(tx, AlertKind::ContactsExported, Some(user), count, Some(tx.now - HOUR))
}

/// How many different people the user exported within the hour, as the journal says. What it dates later than now counts
/// too: a clock that is set back hides nothing.
fn exported(tx: &Tx<'_>) -> Result<u32> {
    let mut statement =
        tx.prepare("SELECT seq FROM journal WHERE action IN ('export.contacts', 'export.document', 'export.mailing') AND user = ?1 AND at > ?2")?;
    let entries: Vec<u64> = statement
        .query_map(params![tx.actor.uuid, tx.now - HOUR], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut people = HashSet::new();
    for seq in entries {
        people.extend(disclosure::export(tx, tx.keys, seq)?.into_iter().flat_map(|export| export.subjects));
    }
    Ok(u32::try_from(people.len()).unwrap_or(u32::MAX))
}

/// Whether there is an alert of that kind about a user less than an hour away, on either side: a clock that is set back
/// neither doubles it nor keeps the next one away for long.
fn was_raised(connection: &Connection, kind: AlertKind, user: UserId, now: Timestamp) -> Result<bool> {
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM alert WHERE user_id = ?1 AND kind = ?2 AND at > ?3 AND at < ?4)",
    )?;
    Ok(statement.query_row(params![user, kind.word(), now - HOUR, now + HOUR], |row| row.get(0))?)
}

fn raise(
    tx: &Tx<'_>,
    kind: AlertKind,
    user: Option<UserId>,
    count: u32,
    since: Option<Timestamp>,
) -> Result<()> {
    let uuid: [u8; 16] = crate::random::bytes();
    tx.execute(
        "INSERT INTO alert (uuid, at, kind, user_id, count, since) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![uuid, tx.now, kind.word(), user, count, since],
    )?;
    let payload = json!({ "kind": kind, "count": count, "since": since });
    history::append(tx, "alert.raise", object(uuid), &payload)
}

fn object(uuid: [u8; 16]) -> Object {
    Object { kind: "alert", uuid }
}
