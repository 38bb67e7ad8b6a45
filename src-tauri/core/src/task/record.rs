//! What a task is made of: as filled in, and as stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::moment::ClockShift;
use crate::{
    clock::Timestamp,
    crm::party::Party,
    id::{TaskId, UserId},
    personal::Personal,
    store::word::words,
};

/// What makes a task due on its day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DueKind {
    /// Somebody promised it, or agreed upon it.
    #[default]
    Promise,
    /// A law, an authority or a court asks for it.
    Law,
}

words!(DueKind { Promise "promise", Law "law" });

/// What a user fills in about a task.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct TaskDraft {
    /// What is to be done, in a line of at most 200 characters.
    pub title: Personal<String>,
    /// What else there is to say, in at most 100,000 characters.
    pub note: Personal<String>,
    /// The day that somebody means to do it, as in "2026-11-24" (ISO 8601); empty for none.
    pub planned_on: String,
    /// The time of that day, as in "10:00", by the clocks of the zone; empty for any time.
    pub planned_time: String,
    /// The time zone of the time, by its name in the IANA database; empty without a time.
    pub zone: String,
    /// The last day for it, as in "2026-11-24"; empty for none. It ends when that day ends where its reader is.
    pub due_on: String,
    /// What makes it due then.
    pub due_kind: DueKind,
    /// The law, or who was promised what, in a line of at most 200 characters.
    pub due_reason: Personal<String>,
    /// Who is to do it.
    pub assignee: Option<UserId>,
    /// How it comes again: an RRULE of RFC 5545 without a start, as in "FREQ=WEEKLY;BYDAY=MO"; empty for once. It names the days
    /// that the task is due on, or planned for where it is not due. `COUNT` counts from this task on, `UNTIL` is a day.
    pub recurrence: String,
}

/// What can be undone of a task: what was filled in, and how far it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct TaskState {
    /// What was filled in.
    #[serde(flatten)]
    pub draft: TaskDraft,
    /// The day that a recurring task was planned for, which no snooze moves; empty for none.
    pub series_on: String,
    /// The time of that day, as it was planned; empty for none.
    pub series_time: String,
    /// The zone of that time.
    pub series_zone: String,
    /// When it was done, in UTC milliseconds.
    pub done_at: Option<Timestamp>,
    /// Who did it.
    pub done_by: Option<UserId>,
}

/// A task as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Task {
    /// Identity within the vault.
    pub id: TaskId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in, and how far it is.
    #[serde(flatten)]
    pub state: TaskState,
    /// The moment that it is planned for, in UTC milliseconds, where a time is.
    pub planned_at: Option<Timestamp>,
    /// Whether the clocks of the zone skip that time or show it twice.
    pub clock_shift: ClockShift,
    /// Whom it is about; nobody, for what is about the organisation itself.
    #[serde(flatten)]
    pub party: Party,
    /// Who added it.
    pub author: UserId,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds.
    pub changed_at: Timestamp,
    /// UTC milliseconds of the move into the trash, if it is there.
    pub trashed_at: Option<Timestamp>,
}
