//! Commands about confidential notes.

use kartotek_core::{crm::confidential::ConfidentialNote, error::Result, id::ContactId, personal::Personal};

use crate::desk::Desk;

pub(crate) fn confidential_get(desk: &Desk, id: ContactId) -> Result<ConfidentialNote> {
    desk.with(|session| session.confidential(id))
}

/// Changes the note that says `old`; an empty text stands for none.
pub(crate) fn confidential_change(
    desk: &Desk,
    id: ContactId,
    old: Personal<String>,
    new: Personal<String>,
) -> Result<()> {
    desk.told(desk.with(|session| session.change_confidential(id, old, new))?);
    Ok(())
}
