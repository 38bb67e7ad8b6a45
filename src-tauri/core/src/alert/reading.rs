//! Readings: which contacts each user opened within the last hour, to count them. In memory only: who looked at whom is found by the
//! contact, in the journal, and not listed by user here.

use std::{
    collections::HashMap,
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

use kartotek_journal::Uuid;

use crate::{alert::HOUR, clock::Timestamp, id::ContactId};

/// When each user, by the uuid that is another one in every vault, last opened each contact. It outlives a lock, so that
/// locking does not begin the hour anew; an hour later, and with the app, it is gone.
#[derive(Default)]
pub struct Readings(Mutex<HashMap<Uuid, HashMap<ContactId, Timestamp>>>);

impl fmt::Debug for Readings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Readings")
    }
}

impl Readings {
    /// Counts a contact that a user opens; gives how many different ones it were within the hour.
    pub(crate) fn count(&self, user: Uuid, contact: ContactId, now: Timestamp) -> u32 {
        self.forget_old(now);
        let mut readings = self.lock();
        let opened = readings.entry(user).or_default();
        opened.insert(contact, now);
        u32::try_from(opened.len()).unwrap_or(u32::MAX)
    }

    /// Forgets what is older than an hour. What is dated later than now counts as read now: a clock that is set back hides
    /// nothing, and keeps nothing for longer than an hour.
    pub fn forget_old(&self, now: Timestamp) {
        self.lock().retain(|_, opened| {
            opened.retain(|_, at| {
                *at = now.min(*at);
                now - *at < HOUR
            });
            !opened.is_empty()
        });
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, HashMap<ContactId, Timestamp>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = 1_790_000_000_000;
    const MINUTE: i64 = 60_000;

    #[test]
    fn each_contact_counts_once_and_for_an_hour() {
        let readings = Readings::default();

        assert_eq!(readings.count([1; 16], ContactId(1), NOW), 1);
        assert_eq!(readings.count([1; 16], ContactId(2), NOW + 10 * MINUTE), 2);
        assert_eq!(readings.count([1; 16], ContactId(2), NOW + 20 * MINUTE), 2);
        assert_eq!(readings.count([1; 16], ContactId(3), NOW + HOUR - 1), 3);
        assert_eq!(readings.count([1; 16], ContactId(4), NOW + HOUR), 3, "the first one is an hour old");
    }

    #[test]
    fn users_are_counted_apart() {
        let readings = Readings::default();
        readings.count([1; 16], ContactId(1), NOW);

        assert_eq!(readings.count([2; 16], ContactId(2), NOW), 1);
    }

    #[test]
    fn a_clock_that_is_set_back_hides_nothing_and_keeps_nothing_for_more_than_an_hour() {
        let readings = Readings::default();
        readings.count([1; 16], ContactId(1), NOW);
        let back = NOW - 500 * HOUR;

        assert_eq!(readings.count([1; 16], ContactId(2), back), 2);
        assert_eq!(readings.count([1; 16], ContactId(3), back + HOUR - 1), 3);
        assert_eq!(readings.count([1; 16], ContactId(4), back + HOUR), 2);
    }

    #[test]
    fn what_is_old_is_forgotten_without_anybody_reading() {
        let readings = Readings::default();
        readings.count([1; 16], ContactId(1), NOW);

        readings.forget_old(NOW + HOUR);

        assert!(readings.lock().is_empty());
    }
}
