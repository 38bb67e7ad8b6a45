//! Commands about the vault's settings.

use kartotek_core::{
    error::Result,
    setting::{self, Settings},
};

use crate::desk::Desk;

pub(crate) fn setting_get(desk: &Desk) -> Result<Settings> {
    desk.with(|session| session.read(setting::get))
}

pub(crate) fn setting_change(desk: &Desk, settings: Settings) -> Result<Settings> {
    Ok(desk.told(desk.with(|session| session.change_settings(&settings))?))
}
