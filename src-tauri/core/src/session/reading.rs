//! That somebody reads about a person, noted without holding them up.

use crate::{
    channel::Channel,
    crm::{
        link::{self, LinkKind},
        point::Owner,
        reading,
    },
    decision::{self, Outcome},
    error::{Error, Result},
    history::hold,
    id::ContactId,
    personal::Personal,
    session::Session,
    store::Snapshot,
    suppression::{self, Asked, Identifier, SuppressionScope},
};

impl Session {
    /// Notes that something of a contact is copied to the clipboard.
    ///
    /// # Errors
    /// As [`Session::require_free`].
    pub fn note_copied(&self, id: ContactId) -> Result<()> {
        self.require_free(id)?;
        self.note_reading(reading::COPY, id);
        Ok(())
    }

    /// Refuses to let anything out of the vault, for no more than a look at it, of somebody whose data is restricted.
    ///
    /// # Errors
    /// [`Error::Restricted`]; [`Error::NotFound`] where there is no such contact, or none for who works.
    pub(crate) fn require_free(&self, id: ContactId) -> Result<()> {
        self.read(|snapshot| {
            snapshot.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.query_row([id], |_| Ok(()))?;
            hold::require_free(snapshot, id)
        })
    }

    /// The link of a stored contact point, to be handed to another program; of a contact, that is noted. It is for their own matter,
    /// and for no marketing: who is on a list for that is decided by the mailing list. What the suppression list keeps from the channel
    /// is not opened, whoever has it.
    ///
    /// # Errors
    /// [`Error::MayNot`] where the address may not be used; otherwise as [`link::get`].
    pub fn link(&self, owner: Owner, kind: LinkKind, at: usize) -> Result<Personal<String>> {
        let now = self.store().clock().now();
        let link = self.read(|snapshot| {
            let link = link::get(snapshot, owner, kind, at)?;
            let Some((channel, point)) = link::point(snapshot, owner, kind, at)? else { return Ok(link) };
            let may = match owner {
                Owner::Contact(id) => {
                    decision::may_at(snapshot, id, channel, &point, now)?.outcome == Outcome::Allowed
                }
                Owner::Company(_) => true,
            };
            if may && !is_suppressed(snapshot, channel, &point)? { Ok(link) } else { Err(Error::MayNot) }
        })?;
        if let Owner::Contact(id) = owner {
            self.note_reading(reading::LINK, id);
        }
        Ok(link)
    }

    /// Journals that the user reads about a contact, unless that was within the last quarter of an hour: at once, or as soon as
    /// nobody writes. A vault that can't be written to is read without.
    pub(crate) fn note_reading(&self, action: &'static str, id: ContactId) {
        let (actor, now) = (self.actor(), self.store().clock().now());
        // Asked first without waiting for who writes. Where that fails, so would the note.
        let noted = self.read(|connection| reading::is_noted(connection, actor.uuid, action, id, now));
        if matches!(noted, Ok(false)) {
            self.store().write_soon(actor, move |tx| reading::note(tx, action, id));
        }
    }
}

/// Whether an address or a number, in the form in which such are compared, is not to be used in a channel at all.
fn is_suppressed(snapshot: &Snapshot<'_>, channel: Channel, point: &str) -> Result<bool> {
    let identifier = match channel {
        Channel::Email => Identifier::email(point),
        Channel::Phone | Channel::Message => Identifier::phone(point, point),
        Channel::Letter | Channel::Processing => None,
    };
    let keeps = |asked: &Asked| match asked.scope {
        SuppressionScope::All => true,
        SuppressionScope::Channel(only) => only == channel,
        SuppressionScope::Purpose(_) => false,
    };
    Ok(suppression::asked(snapshot, identifier.as_slice())?.iter().flatten().any(keeps))
}
