//! What is watched while users read, and who has seen the alerts.

use crate::{
    alert::{self, Alert, Readings},
    crm::{
        contact::{self, Contact},
        reading,
    },
    error::Result,
    id::{AlertId, ContactId},
    session::{Changed, Session},
    store::row_mac,
};

impl Session {
    /// Opens a contact for a user to read, journals and counts that. As much as the threshold of the role raises an alert.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`]. Reading is not refused where the alert can't be written.
    pub fn read_contact(&self, readings: &Readings, id: ContactId) -> Result<Contact> {
        let contact = self.read(|snapshot| {
            let contact = contact::get(snapshot, id)?;
            // Its name is shown with the contact.
            contact
                .draft
                .company
                .map_or(Ok(()), |company| row_mac::verify(snapshot, &row_mac::COMPANY, company))?;
            Ok(contact)
        })?;
        self.note_reading(reading::OPEN, id);
        let count = readings.count(self.actor().uuid, id, self.store().clock().now());
        // What fails is tried again with the next contact that is opened.
        let _ = self.alert_if_unusual(count);
        Ok(contact)
    }

    fn alert_if_unusual(&self, count: u32) -> Result<()> {
        let (actor, now) = (self.actor(), self.store().clock().now());
        // Asked first without waiting for who writes.
        let is_unusual = self.read(|connection| alert::is_unusual(connection, actor, count, now))?;
        if !is_unusual || self.store().read_only() {
            return Ok(());
        }
        self.store().write(actor, |tx| alert::note_opened(tx, count))
    }

    /// The alerts, newest first, as the user sees them.
    pub fn alerts(&self) -> Result<Vec<Alert>> {
        self.read(|connection| alert::list(connection, self.actor().user))
    }

    /// Notes that the user has seen alerts.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`], [`crate::error::Error::NothingToChange`] where all of them were seen.
    pub fn see_alerts(&self, ids: &[AlertId]) -> Result<((), Changed)> {
        self.store().write(self.actor(), |tx| alert::see(tx, ids))?;
        Ok(((), Changed { alerts: true, ..Changed::default() }))
    }
}
