//! Today: what is due, out of every area that has something with a day, by that day. What somebody planned and what a law or a
//! promise asks for stand side by side; the earlier of both is where it stands.
//!
//! An area joins by a line in [`SOURCES`] and a kind.

mod announced;
mod deal;
mod erasure;
mod flag;
mod recipient;
mod request;
mod retention;
mod task;
mod voucher;

use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Session,
    list::{Content, part},
    lock,
};
use crate::{
    clock::Timestamp,
    crm::party::Party,
    error::{Error, Result},
    id::UserId,
    money::Money,
    personal::Personal,
    regime::RequestKind,
    store::Snapshot,
    task::moment,
    voucher::VoucherKind,
};

/// How many days after today are looked ahead.
const AHEAD: u64 = 7;

/// What sort of thing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DueSort {
    /// A task.
    Task,
    /// A quote, an order, an invoice or a credit note that is open.
    Voucher,
    /// A deal: its next step, and the day that it is expected to be closed.
    Deal,
    /// A request that somebody has to answer.
    Request,
    /// A recipient that is to be told what changed in somebody's data.
    RecipientNotice,
    /// A legal hold that is to be looked at again.
    LegalHold,
    /// The same, on what is kept of somebody who was erased.
    ArchiveHold,
    /// An announced erasure that whoever asks may confirm.
    Erasure,
    /// What rules of retention flagged and nobody decided about yet.
    RetentionOpen,
    /// What was approved to go by a rule of retention and is not carried out yet.
    RetentionApproved,
}

/// When something is due, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DueSegment {
    /// Before today.
    Overdue,
    /// Today.
    Today,
    /// In the seven days after today.
    Week,
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DueRow {
    /// What sort of thing.
    pub sort: DueSort,
    /// Its number among its sort.
    pub id: i64,
    /// When, seen from today.
    pub segment: DueSegment,
    /// What is to be done; of a voucher or a request, its number; of a notice, the recipient; of a legal hold, its
    /// reason, or the number of the erasure; of the queue of retention, how many.
    pub what: Personal<String>,
    /// What sort of voucher, and over how much.
    pub voucher: Option<DueVoucher>,
    /// What a request asks; who asks, its page tells.
    pub request: Option<RequestKind>,
    /// Whom it is about.
    #[serde(flatten)]
    pub party: Party,
    /// Their name; empty for nobody.
    pub whom: Personal<String>,
    /// The day that it is planned for, as in "2026-11-24"; empty for none.
    pub planned_on: String,
    /// The moment of that day, in UTC milliseconds, where one is planned.
    pub planned_at: Option<Timestamp>,
    /// The last day for it, as in "2026-11-24"; empty for none.
    pub due_on: String,
    /// Whether a law asks for it by then.
    pub by_law: bool,
    /// Whether it comes again.
    pub recurs: bool,
}

/// A voucher that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DueVoucher {
    /// What it is.
    pub kind: VoucherKind,
    /// How much.
    pub amount: Money,
}

/// The list of what is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DueList {
    /// Names the list in later calls.
    pub handle: u32,
    /// How many rows it has: those that are overdue, those of today, and those of the next seven days.
    pub total: usize,
    /// How many were due before today.
    pub overdue: usize,
    /// How many are due today.
    pub today: usize,
    /// How many are due in the next seven days.
    pub week: usize,
    /// The first rows.
    pub rows: Vec<DueRow>,
}

/// Where something stands: by its day, on that day by its time, what has none after what has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct DuePosition {
    on: NaiveDate,
    has_no_time: bool,
    time: Option<NaiveTime>,
    source: usize,
    id: i64,
}

/// What an area knows of something that is due.
struct Found {
    id: i64,
    planned_on: Option<String>,
    planned_at: Option<Timestamp>,
    due_on: Option<String>,
}

/// An area that has something with a day.
struct Source {
    /// What has a day until one, as in "2026-11-24", of a user or of nobody.
    find: fn(&Snapshot<'_>, UserId, &str) -> Result<Vec<Found>>,
    /// What the thing of a number is, told in a segment.
    tell: fn(&Snapshot<'_>, i64, DueSegment) -> Result<DueRow>,
}

/// Every area that has something with a day.
const SOURCES: [Source; 9] = [
    task::SOURCE,
    voucher::SOURCE,
    deal::SOURCE,
    request::SOURCE,
    recipient::SOURCE,
    retention::SOURCE,
    erasure::SOURCE,
    announced::SOURCE,
    flag::SOURCE,
];

impl Session {
    /// Opens the list of what is due by the clocks of a zone of the IANA database, with its first rows.
    ///
    /// # Errors
    /// [`Error::Invalid`] with `zone`.
    pub fn open_due(&self, zone: &str, first: usize) -> Result<DueList> {
        let zone = moment::zone(zone)?;
        let today = moment::local(zone, self.store().clock().now()).date();
        let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
        // A day in another zone can be the one before here.
        let until = moment::written(last.succ_opt().unwrap_or(last));
        let user = self.actor().user;
        let mut positions = self.read(|snapshot| {
            let mut positions = Vec::new();
            for (source, Source { find, .. }) in SOURCES.iter().enumerate() {
                for found in find(snapshot, user, &until)? {
                    positions.push(position(&found, source, zone)?);
                }
            }
            Ok(positions)
        })?;
        positions.retain(|position| position.on <= last);
        positions.sort_unstable();
        let total = positions.len();
        let overdue = positions.partition_point(|position| position.on < today);
        let until_today = positions.partition_point(|position| position.on <= today);
        let handle = lock(&self.lists).add(Content::Due(today, positions), total).handle;
        let rows = self.due_window(handle, 0, first)?;
        let (today, week) = (until_today - overdue, total - until_today);
        Ok(DueList { handle, total, overdue, today, week, rows })
    }

    /// Reads rows of an open list of what is due.
    pub fn due_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<DueRow>> {
        let (today, positions) = match lock(&self.lists).get(handle)? {
            Content::Due(today, positions) => (*today, part(positions, offset, count)),
            _ => return Err(Error::NotFound),
        };
        self.read(|snapshot| {
            let tell = |position: DuePosition| {
                let segment = match position.on.cmp(&today) {
                    std::cmp::Ordering::Less => DueSegment::Overdue,
                    std::cmp::Ordering::Equal => DueSegment::Today,
                    std::cmp::Ordering::Greater => DueSegment::Week,
                };
                (SOURCES[position.source].tell)(snapshot, position.id, segment)
            };
            positions.into_iter().map(tell).collect()
        })
    }
}

/// Where something stands by the clocks of a zone.
fn position(found: &Found, source: usize, zone: Tz) -> Result<DuePosition> {
    let day = |text: &Option<String>| text.as_deref().map(|text| moment::day("dueOn", text)).transpose();
    let (planned_on, time) = match found.planned_at.map(|at| moment::local(zone, at)) {
        Some(local) => (Some(local.date()), Some(local.time())),
        None => (day(&found.planned_on)?, None),
    };
    let due_on = day(&found.due_on)?;
    let on = planned_on.into_iter().chain(due_on).min().ok_or(Error::NotFound)?;
    // A time says nothing of a day that is not its own.
    let time = time.filter(|_| planned_on == Some(on));
    Ok(DuePosition { on, has_no_time: time.is_none(), time, source, id: found.id })
}
