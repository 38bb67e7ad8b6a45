//! The backups that may hold somebody, and until which day.

use chrono::{Days, NaiveDate};

use super::{
    Erasure,
    again::{holding, naming},
};
use crate::{clock::Timestamp, deadline::day_in, error::Result, setting, store::Snapshot};

/// Backups that may hold somebody: those of before an erasure that nobody was taken out of yet, since they were not at hand, or could not be
/// cleaned, or in which a text that named them stayed; before it, all that were made since the person came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupsLeft {
    /// How many.
    pub count: u64,
    /// The day on which the last of them is to be deleted, by the vault's clocks; none where there is none.
    pub until: Option<NaiveDate>,
}

/// The backups that may still hold whom an erasure erased.
///
/// # Errors
/// Those of the store.
pub fn backups_left(snapshot: &Snapshot<'_>, erasure: &Erasure) -> Result<BackupsLeft> {
    let (count, newest) = match erasure.summary.backups {
        0 => (0, None),
        known => {
            let (left, newest) = holding(snapshot, erasure.id)?;
            (left.min(known), newest)
        }
    };
    let (texts, newest_text) = naming(snapshot, erasure.id)?;
    left(snapshot, count + texts, newest.max(newest_text))
}

/// The backups that may hold somebody who came in then.
pub(super) fn since(snapshot: &Snapshot<'_>, created_at: Timestamp) -> Result<BackupsLeft> {
    let (count, newest) = snapshot
        .prepare_cached("SELECT count(*), max(created_at) FROM backup WHERE created_at >= ?1")?
        .query_row([created_at], |row| Ok((row.get(0)?, row.get(1)?)))?;
    left(snapshot, count, newest)
}

fn left(snapshot: &Snapshot<'_>, count: u64, newest: Option<Timestamp>) -> Result<BackupsLeft> {
    let settings = setting::get(snapshot)?;
    let kept = Days::new(u64::from(settings.backup_keep_days));
    Ok(BackupsLeft { count, until: newest.map(|made| day_in(made, settings.zone()) + kept) })
}
