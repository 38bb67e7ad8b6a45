//! Commands that say whether people may be contacted, and why.

use kartotek_core::{
    channel::Channel,
    clock::Timestamp,
    decision::{Chip, Decision},
    error::Result,
    id::{ContactId, PurposeId},
};

use crate::desk::Desk;

/// Whether somebody may be contacted for a purpose, or about their own matter where there is none; at an earlier moment where `at`
/// is given.
pub(crate) fn decision_get(
    desk: &Desk,
    id: ContactId,
    purpose: Option<PurposeId>,
    channel: Channel,
    at: Option<Timestamp>,
) -> Result<Decision> {
    desk.with(|session| session.decide(id, purpose, channel, at))
}

/// For each contact a chip for each purpose of marketing.
pub(crate) fn decision_chips(desk: &Desk, ids: Vec<ContactId>) -> Result<Vec<Vec<Chip>>> {
    desk.with(|session| session.consent_chips(&ids))
}
