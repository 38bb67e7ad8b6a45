//! The backups that may still hold somebody who was erased.

use chrono::{Days, NaiveDate};

use super::{Erasure, again::holding};
use crate::{deadline::day_in, error::Result, setting, store::Snapshot};

/// The backups of before an erasure that nobody was taken out of yet: they were not at hand, or could not be cleaned.
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
    let settings = setting::get(snapshot)?;
    let kept = Days::new(u64::from(settings.backup_keep_days));
    Ok(BackupsLeft { count, until: newest.map(|made| day_in(made, settings.zone()) + kept) })
}
