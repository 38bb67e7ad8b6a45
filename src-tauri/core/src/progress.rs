//! Progress of work that takes long.

use crate::error::Result;

/// Who is told how far work is, and may ask it to stop.
pub trait Progress: Sync {
    /// Says that `done` are done, of `total` where that is known.
    ///
    /// # Errors
    /// [`crate::error::Error::Cancelled`] where the work is to stop and leave nothing behind.
    fn step(&self, done: u64, total: Option<u64>) -> Result<()>;
}

/// Nobody is told.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Progress for Silent {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        Ok(())
    }
}
