//! That somebody reads about a person, noted without holding them up.

use crate::{
    crm::{
        link::{self, LinkKind},
        point::Owner,
        reading,
    },
    decision::{self, Outcome},
    error::{Error, Result},
    id::ContactId,
    personal::Personal,
    session::Session,
};

impl Session {
    /// Notes that something of a contact was copied to the clipboard.
    pub fn note_copied(&self, id: ContactId) {
        self.note_reading(reading::COPY, id);
    }

    /// The link of a stored contact point, to be handed to another program; of a contact, that is noted. It is for their own matter,
    /// and for no marketing: who is on a list for that is decided by the mailing list.
    ///
    /// # Errors
    /// [`Error::MayNot`] where the address of a contact may not be used; otherwise as [`link::get`].
    pub fn link(&self, owner: Owner, kind: LinkKind, at: usize) -> Result<Personal<String>> {
        let now = self.store().clock().now();
        let link = self.read(|snapshot| {
            let link = link::get(snapshot, owner, kind, at)?;
            if let (Owner::Contact(id), Some((channel, point))) =
                (owner, link::point(snapshot, owner, kind, at)?)
            {
                let decision = decision::may_at(snapshot, id, channel, &point, now)?;
                if decision.outcome != Outcome::Allowed {
                    return Err(Error::MayNot);
                }
            }
            Ok(link)
        })?;
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
