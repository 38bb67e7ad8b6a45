//! The overview: how many consents stand in which way, now or at any earlier moment, by what was recorded by then.

use chrono::{Datelike, Months, NaiveDate};
use rusqlite::{ToSql, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{concern, overruled::OVERRULED, record::ConsentKind};
use crate::{
    channel::Channel,
    clock::Timestamp,
    crm::{
        contact::PrivacyConcern,
        day::{day_of, written},
    },
    error::{Error, Result},
    id::PurposeId,
    personal::Personal,
    purpose::{self, Purpose},
    store::Snapshot,
};

/// How a consent stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentState {
    /// It can be used.
    Given,
    /// Somebody consented, or so it is said, and nothing shows it.
    Unproven,
    /// It ran out, or was not used for too long.
    Expired,
    /// The person was asked and has not answered.
    Requested,
    /// The person said no.
    Refused,
    /// The person took it back.
    Withdrawn,
    /// It does not count.
    Invalidated,
    /// No consent, but a customer whom the law excepts, and whose last day is not past where one was said.
    Customer,
}

impl ConsentState {
    /// Each, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Given,
        Self::Customer,
        Self::Unproven,
        Self::Expired,
        Self::Requested,
        Self::Refused,
        Self::Withdrawn,
        Self::Invalidated,
    ];
}

/// How many consents for a purpose through a channel stand in one way. A person who is asked for two addresses has two; what was said of
/// every address and ends the consent to one counts in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentCount {
    /// The channel.
    pub channel: Channel,
    /// How they stand.
    pub state: ConsentState,
    /// How many.
    pub count: u64,
}

/// What stands for a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PurposeCount {
    /// The purpose.
    pub purpose: PurposeId,
    /// Its name.
    pub name: Personal<String>,
    /// What there is; what there is none of is left out.
    pub counts: Vec<ConsentCount>,
    /// How many of those that can be used will not be in 90 days.
    pub expiring: u64,
}

/// How consents stand at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentOverview {
    /// The moment, in UTC milliseconds.
    pub at: Timestamp,
    /// How many contacts were listed.
    pub people: u64,
    /// By purpose, in their order.
    pub purposes: Vec<PurposeCount>,
    /// How many contacts consent to marketing by what stands, and objected to that very use, or are not to be reached so by the
    /// suppression list.
    pub conflicts: u64,
    /// How many contacts' data is not from them, and nobody told them yet (Art. 14 GDPR).
    pub untold: u64,
}

/// Days before a consent ends in which it counts as ending soon.
const SOON: u64 = 90;

/// The days that tell consents of a purpose apart, at a moment.
pub(super) struct Limits {
    today: String,
    soon: String,
    /// What was given, or used last, before this moment is no longer relied on, or will not be soon.
    lapsed: Timestamp,
    lapses: Timestamp,
}

impl Limits {
    pub(super) fn of(purpose: &Purpose, at: Timestamp) -> Self {
        let today = day_of(at);
        let soon = today.checked_add_days(chrono::Days::new(SOON)).unwrap_or(NaiveDate::MAX);
        let months = purpose.draft.lapse_months;
        Self {
            lapsed: limit(today, months),
            lapses: limit(soon, months),
            today: written(today),
            soon: written(soon),
        }
    }

    /// Under the names that [`count`] and the ledger give them.
    pub(super) fn named(&self) -> [(&'static str, &dyn ToSql); 4] {
        [(":today", &self.today), (":soon", &self.soon), (":lapsed", &self.lapsed), (":lapses", &self.lapses)]
    }
}

/// The first moment whose day, so many months later, comes after a day: what was before that is over by then.
fn limit(day: NaiveDate, months: u32) -> Timestamp {
    if months == 0 {
        return Timestamp::MIN;
    }
    // Months are added to the day that it was given: of several days that lead to the same, each is over then.
    let mut first = day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
    while first
        .succ_opt()
        .is_some_and(|next| next.checked_add_months(Months::new(months)).is_some_and(|over| over <= day))
    {
        first = first.succ_opt().unwrap_or(first);
    }
    let next = first.succ_opt().unwrap_or(first);
    next.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc().timestamp_millis()
}

/// Tells apart what stands at `:at`. What was used after it was not yet.
pub(super) const STANDS: &str = "since <= :at AND (ends_at IS NULL OR ends_at > :at)";
/// When it was given, or used last until `:at`.
const LAST: &str = "iif(used_at IS NULL, at, iif(used_at <= :at, max(at, used_at), coalesce(
    (SELECT max(consent_use.at, consent_event.at) FROM consent_use
     WHERE consent_use.event_id = consent_event.id AND consent_use.at <= :at
     ORDER BY consent_use.at DESC LIMIT 1), at)))";

/// Whether a consent is over by a day and by the moment before which it counts as lapsed; unknown where it has no last day and is not.
pub(super) fn over(day: &str, limit: &str) -> String {
    // Most are younger: of those nobody asks when they were used.
    format!("(valid_until < {day} OR (at < {limit} AND {LAST} < {limit}))")
}

/// How consents stand at a moment.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where a purpose is not as it was written last.
pub fn overview(snapshot: &Snapshot<'_>, at: Timestamp) -> Result<ConsentOverview> {
    let purposes = purpose::list(snapshot)?
        .iter()
        .map(|purpose| {
            let (counts, expiring) = count(snapshot, purpose, at)?;
            Ok(PurposeCount { purpose: purpose.id, name: purpose.draft.name.clone(), counts, expiring })
        })
        .collect::<Result<_>>()?;
    let people = "SELECT count(*) FROM contact WHERE trashed_at IS NULL AND created_at <= ?1";
    Ok(ConsentOverview {
        at,
        people: snapshot.prepare_cached(people)?.query_row([at], |row| row.get(0))?,
        purposes,
        conflicts: concern::count(snapshot, PrivacyConcern::Conflict, at)?,
        untold: concern::count(snapshot, PrivacyConcern::Untold, at)?,
    })
}

/// Counts what stands for a purpose, and how much of it will not before long.
fn count(snapshot: &Snapshot<'_>, purpose: &Purpose, at: Timestamp) -> Result<(Vec<ConsentCount>, u64)> {
    let limits = Limits::of(purpose, at);
    let mut named = limits.named().to_vec();
    named.extend([(":purpose", &purpose.id as &dyn ToSql), (":at", &at)]);
    let mut tally = Tally::default();
    let ends = |day, limit| {
        let over = over(day, limit);
        format!("sum(iif(kind = 'customer', valid_until < {day}, grade <> 'd' AND {over}))")
    };
    let columns = format!(
        "SELECT channel, kind, count(*), sum(grade = 'd'), {}, {} FROM consent_event",
        ends(":today", ":lapsed"),
        ends(":soon", ":lapses"),
    );
    tally.read(
        snapshot,
        &format!("{columns} INDEXED BY consent_event_standing WHERE purpose_id = :purpose AND {STANDS} GROUP BY channel, kind"),
        &named,
        1,
    )?;
    // Of who is in the trash nothing is told: few, so that they are taken off again.
    tally.read(
        snapshot,
        &format!(
            "{columns} INDEXED BY consent_event_contact WHERE contact_id IN (SELECT id FROM contact WHERE trashed_at IS NOT NULL)
                             AND purpose_id = :purpose AND {STANDS} GROUP BY channel, kind"
        ),
        &named,
        -1,
    )?;
    // So are those that what was said of the whole channel ends.
    tally.read(
        snapshot,
        &format!(
            "{columns} WHERE id IN ({OVERRULED})
                             AND contact_id NOT IN (SELECT id FROM contact WHERE trashed_at IS NOT NULL) GROUP BY channel, kind"
        ),
        &named,
        -1,
    )?;
    tally.counts.retain(|count| count.count > 0);
    Ok((tally.counts, u64::try_from(tally.expiring).unwrap_or(0)))
}

/// What was counted of a purpose.
#[derive(Default)]
struct Tally {
    counts: Vec<ConsentCount>,
    expiring: i64,
}

impl Tally {
    /// Adds what a query counted, or takes it off.
    fn read(
        &mut self,
        snapshot: &Snapshot<'_>,
        sql: &str,
        named: &[(&str, &dyn ToSql)],
        sign: i64,
    ) -> Result<()> {
        let mut statement = snapshot.prepare_cached(sql)?;
        let mut rows = statement.query(named)?;
        while let Some(row) = rows.next()? {
            let (channel, kind): (Channel, ConsentKind) = (row.get(0)?, row.get(1)?);
            let all = sign * row.get::<_, i64>(2)?;
            if !kind.consents() && kind != ConsentKind::Customer {
                // Neither its proof nor its age matters.
                self.add(channel, state(kind), all);
                continue;
            }
            let part = |column| Ok::<_, Error>(sign * row.get::<_, Option<i64>>(column)?.unwrap_or(0));
            // Of a customer no consent has to be shown, and only a last day ends what they are excepted for.
            let unproven = if kind.consents() { part(3)? } else { 0 };
            let (expired, soon) = (part(4)?, part(5)?);
            self.add(channel, ConsentState::Unproven, unproven);
            self.add(channel, ConsentState::Expired, expired);
            self.add(channel, state(kind), all - unproven - expired);
            // What is over already is over soon as well.
            self.expiring += soon - expired;
        }
        Ok(())
    }

    fn add(&mut self, channel: Channel, state: ConsentState, count: i64) {
        let at = self.counts.iter().position(|known| known.channel == channel && known.state == state);
        let at = at.unwrap_or_else(|| {
            self.counts.push(ConsentCount { channel, state, count: 0 });
            self.counts.len() - 1
        });
        self.counts[at].count = self.counts[at].count.saturating_add_signed(count);
    }
}

/// How what happened stands, its proof and age aside.
fn state(kind: ConsentKind) -> ConsentState {
    match kind {
        ConsentKind::Given | ConsentKind::Renewed => ConsentState::Given,
        ConsentKind::Requested => ConsentState::Requested,
        ConsentKind::Refused => ConsentState::Refused,
        ConsentKind::Withdrawn => ConsentState::Withdrawn,
        ConsentKind::Expired => ConsentState::Expired,
        ConsentKind::Invalidated => ConsentState::Invalidated,
        ConsentKind::Customer => ConsentState::Customer,
    }
}

/// How many consented at the end of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentMonth {
    /// ISO 8601, as in `2026-11`.
    pub month: String,
    /// How many consents were given, with something that shows it, and not taken back, by purpose, in the order of the overview.
    pub counts: Vec<u64>,
}

/// How many consented at the end of each month, the last one at the moment itself: what was recorded by then and can be
/// shown, its age aside.
///
/// # Errors
/// As [`overview`].
pub fn trend(snapshot: &Snapshot<'_>, at: Timestamp, months: u32) -> Result<Vec<ConsentMonth>> {
    let purposes = purpose::list(snapshot)?;
    let ends: Vec<(String, Timestamp)> = (0..months).rev().map(|back| month_end(at, back)).collect();
    let mut counts = vec![vec![0_u64; purposes.len()]; ends.len()];
    let shown = "kind = ?3 AND since <= ?4 AND grade <> 'd'";
    let standing = format!(
        "SELECT since, ends_at FROM consent_event INDEXED BY consent_event_standing
         WHERE purpose_id = ?1 AND channel = ?2 AND {shown}"
    );
    // Taken off again, as in [`count`].
    let trashed = format!(
        "SELECT since, ends_at FROM consent_event INDEXED BY consent_event_contact
         WHERE contact_id IN (SELECT id FROM contact WHERE trashed_at IS NOT NULL)
               AND purpose_id = ?1 AND channel = ?2 AND {shown}"
    );
    for (sql, sign) in [(standing, 1), (trashed, -1)] {
        let mut statement = snapshot.prepare_cached(&sql)?;
        for (position, purpose) in purposes.iter().enumerate() {
            for channel in Channel::ALL {
                for kind in [ConsentKind::Given, ConsentKind::Renewed] {
                    let mut rows = statement.query(params![purpose.id, channel, kind, at])?;
                    while let Some(row) = rows.next()? {
                        let (since, ended): (Timestamp, Option<Timestamp>) = (row.get(0)?, row.get(1)?);
                        let first = ends.partition_point(|(_, end)| *end < since);
                        let last =
                            ended.map_or(ends.len(), |ended| ends.partition_point(|(_, end)| *end < ended));
                        for month in &mut counts[first..last.max(first)] {
                            month[position] = month[position].saturating_add_signed(sign);
                        }
                    }
                }
            }
        }
    }
    Ok(ends.into_iter().zip(counts).map(|((month, _), counts)| ConsentMonth { month, counts }).collect())
}

/// The month so many before that of a moment, and its last moment; the month of the moment itself ends with it.
fn month_end(at: Timestamp, back: u32) -> (String, Timestamp) {
    let today = day_of(at);
    let first =
        today.with_day(1).unwrap_or(today).checked_sub_months(Months::new(back)).unwrap_or(NaiveDate::MIN);
    let next = first.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
    let end = next.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc().timestamp_millis() - 1;
    (first.format("%Y-%m").to_string(), end.min(at))
}
