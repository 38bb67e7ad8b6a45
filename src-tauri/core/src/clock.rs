//! The only source of time.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, Local, NaiveDate};

/// UTC milliseconds since 1970-01-01.
pub type Timestamp = i64;

/// 1900-01-01, UTC.
const EARLIEST: Timestamp = -2_208_988_800_000;
/// How far ahead something may be noted that is agreed upon: a year, in milliseconds.
const AHEAD: i64 = 365 * 86_400_000;

/// Whether something may have happened at a moment, or be agreed upon for it.
pub(crate) fn is_plausible(at: Timestamp, now: Timestamp) -> bool {
    (EARLIEST..=now.saturating_add(AHEAD)).contains(&at)
}

/// Where the time comes from: the system, or a test that sets it.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The system's clock.
    #[default]
    System,
    /// A clock that stands where it was set.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `now`; clones share it.
    pub fn set_to(now: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(now)))
    }

    /// The time, in UTC milliseconds.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the system's clock")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => chrono::Utc::now().timestamp_millis(),
            Self::Set(at) => at.load(Ordering::Relaxed),
        }
    }

    /// The day on this computer's calendar, to be written on paper.
    pub fn today(&self) -> NaiveDate {
        DateTime::from_timestamp_millis(self.now()).unwrap_or_default().with_timezone(&Local).date_naive()
    }

    /// Moves a set clock; the system's clock can't be moved.
    pub fn advance(&self, milliseconds: i64) {
        if let Self::Set(at) = self {
            at.fetch_add(milliseconds, Ordering::Relaxed);
        }
    }
}
