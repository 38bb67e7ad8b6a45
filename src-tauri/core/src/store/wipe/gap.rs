//! What belongs to nothing in the pages of a database that is only read: there nothing is to stand, whoever it was about.

use std::collections::HashMap;

use super::{
    blank,
    free::{self, Free},
};
use crate::error::Result;

/// Knows the free pages of a database.
pub(crate) struct Gaps {
    free: HashMap<u32, Free>,
    usable: usize,
}

impl Gaps {
    /// Out of the first page and those that `page` reads. `usable` is where the bytes of each end that SQLite may use.
    pub(crate) fn find(
        first: &[u8],
        usable: usize,
        page: impl FnMut(u32) -> Result<Vec<u8>>,
    ) -> Result<Self> {
        Ok(Self { free: free::list(first, page)?, usable })
    }

    /// Zeroes what belongs to nothing in a page, as wiping would.
    pub(crate) fn blank(&self, number: u32, page: &mut [u8]) -> Result<()> {
        blank(page, number, self.usable, &self.free).map(drop)
    }
}
