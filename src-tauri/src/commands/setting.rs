//! Commands about the vault's settings.

use kartotek_core::{
    error::Result,
    setting::{
        self, Settings,
        authority::{self, Authority},
        region::{self, Region},
        zone,
    },
};
use serde::Serialize;
use ts_rs::TS;

use crate::{desk::Desk, job};

/// What is proposed to an organisation in a country.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct SettingOffer {
    /// The zone of the IANA database that holds where none is chosen.
    pub zone: &'static str,
    /// The parts of the country that can be chosen.
    pub regions: Vec<Region>,
    /// The supervisory authority, where one is known.
    pub authority: Option<Authority>,
}

pub(crate) fn setting_get(desk: &Desk) -> Result<Settings> {
    desk.with(|session| session.read(setting::get))
}

/// Changes the settings. Where names are sorted in another way by them, that is a long job.
pub(crate) fn setting_change(desk: &Desk, settings: Settings, job: u32) -> Result<Settings> {
    let changed =
        job::run(desk, job, |progress| desk.with(|session| session.change_settings(&settings, progress)))?;
    Ok(desk.told(changed))
}

/// What is proposed for a country, and a part of it; for any that there is none of, nothing but UTC.
pub(crate) fn setting_offer(_desk: &Desk, country: String, region: String) -> Result<SettingOffer> {
    Ok(SettingOffer {
        zone: zone::of_country(&country).name(),
        regions: region::of_country(&country),
        authority: authority::of(&country, &region),
    })
}
