//! The brake: once the disk has failed, is full, or shows other bytes than were written, nothing more is written.
//!
//! After a failed sync nobody knows what is on the disk, and the system may say of the next sync that all is well. Reading
//! goes on, as far as it can.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::{Clock, Timestamp},
    error::{Error, Result, StopReason},
};

/// That a vault stopped writing, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Stop {
    /// Why.
    pub reason: StopReason,
    /// UTC milliseconds.
    pub at: Timestamp,
}

/// Stops the writing of a store; its copies are the same brake.
#[derive(Debug, Clone)]
pub(crate) struct Brake {
    stop: Arc<Mutex<Option<Stop>>>,
    clock: Clock,
}

impl Brake {
    pub(crate) fn new(clock: Clock) -> Self {
        Self { stop: Arc::default(), clock }
    }

    /// Whether nothing may be written, and why.
    pub(crate) fn stop(&self) -> Option<Stop> {
        *self.lock()
    }

    /// Refuses to write.
    pub(crate) fn require_released(&self) -> Result<()> {
        match self.stop() {
            None => Ok(()),
            Some(Stop { reason, .. }) => Err(Error::Stopped { reason }),
        }
    }

    /// Stops where an error says that the vault's disk or file is not sound. The first reason stands.
    pub(crate) fn note(&self, error: &Error) {
        if let Some(reason) = StopReason::of(error) {
            let at = self.clock.now();
            self.lock().get_or_insert(Stop { reason, at });
        }
    }

    /// Lets a store write again that stopped since the disk was full: nothing was half written.
    pub(crate) fn release(&self) {
        let mut stop = self.lock();
        *stop = stop.filter(|stop| stop.reason != StopReason::DiskFull);
    }

    fn lock(&self) -> MutexGuard<'_, Option<Stop>> {
        self.stop.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::VaultProblem;

    #[test]
    fn the_first_reason_stands_and_only_a_full_disk_can_be_got_over() {
        let clock = Clock::set_to(7);
        let brake = Brake::new(clock.clone());
        brake.note(&Error::NotFound);
        assert_eq!(brake.stop(), None);

        brake.note(&Error::DiskFull);
        clock.advance(1);
        brake.note(&Error::DiskFailed);
        assert_eq!(brake.stop(), Some(Stop { reason: StopReason::DiskFull, at: 7 }));
        assert!(matches!(brake.require_released(), Err(Error::Stopped { reason: StopReason::DiskFull })));

        brake.release();
        brake.require_released().unwrap();
        brake.note(&Error::vault(VaultProblem::DamagedDatabase));
        brake.release();
        assert_eq!(brake.stop(), Some(Stop { reason: StopReason::Damaged, at: 8 }));
    }
}
