//! Commands about preferences of this computer's user.

use kartotek_core::error::Result;

use crate::{desk::Desk, preference::Preference};

pub(crate) fn preference_get(desk: &Desk) -> Result<Preference> {
    Ok(desk.remembered(|remembered| remembered.preference.clone()))
}

pub(crate) fn preference_change(desk: &Desk, preference: Preference) -> Result<Preference> {
    preference.check()?;
    desk.remember(|remembered| {
        let system_language = remembered.preference.system_language;
        remembered.preference = Preference { system_language, ..preference };
    })?;
    preference_get(desk)
}
