//! Commands about preferences of this computer's user.

use kartotek_core::error::Result;

use crate::{desk::Desk, preference::Preference};

pub(crate) fn preference_get(desk: &Desk) -> Result<Preference> {
    Ok(desk.remembered(|remembered| remembered.preference.clone()))
}

pub(crate) fn preference_change(desk: &Desk, preference: Preference) -> Result<Preference> {
    preference.check()?;
    desk.remember(|remembered| {
        let Preference { system_language, can_guard_screen, .. } = remembered.preference;
        remembered.preference = Preference { system_language, can_guard_screen, ..preference };
    })?;
    if let Ok(system) = desk.system() {
        system.guard_screen(desk.remembered(|remembered| remembered.preference.screen_guard));
    }
    preference_get(desk)
}
