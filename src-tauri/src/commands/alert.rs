//! Commands about alerts.

use kartotek_core::{alert::Alert, error::Result, id::AlertId};

use crate::desk::Desk;

pub(crate) fn alert_list(desk: &Desk) -> Result<Vec<Alert>> {
    desk.with(|session| session.alerts())
}

/// Notes that the user has seen alerts.
pub(crate) fn alert_see(desk: &Desk, ids: Vec<AlertId>) -> Result<()> {
    desk.told(desk.with(|session| session.see_alerts(&ids))?);
    Ok(())
}
