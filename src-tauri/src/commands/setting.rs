//! Commands about the vault's settings.

use kartotek_core::{
    error::Result,
    setting::{self, Settings},
};

use crate::{desk::Desk, job};

pub(crate) fn setting_get(desk: &Desk) -> Result<Settings> {
    desk.with(|session| session.read(setting::get))
}

/// Changes the settings. Where names are sorted in another way by them, that is a long job.
pub(crate) fn setting_change(desk: &Desk, settings: Settings, job: u32) -> Result<Settings> {
    let changed =
        job::run(desk, job, |progress| desk.with(|session| session.change_settings(&settings, progress)))?;
    Ok(desk.told(changed))
}
