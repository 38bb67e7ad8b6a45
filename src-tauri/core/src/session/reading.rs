//! That somebody reads about a person, noted without holding them up.

use crate::{crm::reading, id::ContactId, session::Session};

impl Session {
    /// Journals that the user reads about a contact, unless that was within the last quarter of an hour: at once, or as soon as
    /// nobody writes. A vault that can't be written to is read without.
    pub(super) fn note_reading(&self, action: &'static str, id: ContactId) {
        let (actor, now) = (self.actor(), self.store().clock().now());
        // Asked first without waiting for who writes. Where that fails, so would the note.
        let noted = self.read(|connection| reading::is_noted(connection, actor.uuid, action, id, now));
        if matches!(noted, Ok(false)) {
            self.store().write_soon(actor, move |tx| reading::note(tx, action, id));
        }
    }
}
