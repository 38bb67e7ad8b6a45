//! That somebody reads about a person, noted without holding them up.

use crate::{
    crm::{
        link::{self, LinkKind},
        point::Owner,
        reading,
    },
    error::Result,
    id::ContactId,
    personal::Personal,
    session::Session,
};

impl Session {
    /// Notes that something of a contact was copied to the clipboard.
    pub fn note_copied(&self, id: ContactId) {
        self.note_reading(reading::COPY, id);
    }

    /// The link of a stored contact point, to be handed to another program; of a contact, that is noted.
    ///
    /// # Errors
    /// As [`link::get`].
    pub fn link(&self, owner: Owner, kind: LinkKind, at: usize) -> Result<Personal<String>> {
        let link = self.read(|snapshot| link::get(snapshot, owner, kind, at))?;
        if let Owner::Contact(id) = owner {
            self.note_reading(reading::LINK, id);
        }
        Ok(link)
    }

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
