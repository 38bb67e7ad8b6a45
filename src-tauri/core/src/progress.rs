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

/// One part of work that consists of several: it counts on from where the parts before it ended.
pub(crate) struct Part<'a> {
    /// Who is told of the whole.
    pub(crate) whole: &'a dyn Progress,
    /// How much the parts before it are.
    pub(crate) start: u64,
    /// How much all parts are.
    pub(crate) total: u64,
}

impl Progress for Part<'_> {
    fn step(&self, done: u64, _: Option<u64>) -> Result<()> {
        self.whole.step((self.start + done).min(self.total), Some(self.total))
    }
}
