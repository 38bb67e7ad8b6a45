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

/// What is left of work that was counted to its end: it stays there, and can still be cancelled.
pub(crate) struct AtEnd<'a> {
    whole: &'a dyn Progress,
    total: u64,
}

impl<'a> AtEnd<'a> {
    pub(crate) fn new(whole: &'a dyn Progress, total: u64) -> Self {
        Self { whole, total }
    }
}

impl Progress for AtEnd<'_> {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        self.whole.step(self.total, Some(self.total))
    }
}

/// One stretch of work that goes through so many bytes once.
pub struct Stretch<'a> {
    /// Who is told of the whole.
    pub whole: &'a dyn Progress,
    /// Where it begins.
    pub from: u64,
    /// How many bytes the whole has.
    pub of: u64,
}

impl std::fmt::Debug for Stretch<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Stretch")
            .field("from", &self.from)
            .field("of", &self.of)
            .finish_non_exhaustive()
    }
}

impl Progress for Stretch<'_> {
    fn step(&self, done: u64, _: Option<u64>) -> Result<()> {
        self.whole.step((self.from + done).min(self.of), Some(self.of))
    }
}

/// One part of work that goes through the same bytes several times: all parts together count them once.
pub(crate) struct Part<'a> {
    /// Who is told of the whole.
    pub(crate) whole: &'a dyn Progress,
    /// Which part it is, from 0.
    pub(crate) at: u64,
    /// How many parts there are.
    pub(crate) of: u64,
    /// How many bytes each goes through.
    pub(crate) length: u64,
}

impl Progress for Part<'_> {
    fn step(&self, done: u64, _: Option<u64>) -> Result<()> {
        let done = (self.at * self.length + done) / self.of;
        self.whole.step(done.min(self.length), Some(self.length))
    }
}
