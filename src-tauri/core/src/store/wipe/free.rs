//! The pages that nothing is in: the list of them that starts in the first page (SQLite's file format, section 1.5).

use std::collections::HashMap;

use super::{damaged, number_at};
use crate::error::Result;

/// What a free page holds of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Free {
    /// The number of the next such page, a count, and so many numbers of others.
    Trunk(usize),
    /// Nothing.
    Leaf,
}

impl Free {
    /// How many of its first bytes the list needs.
    pub(super) fn kept(self) -> usize {
        match self {
            Self::Trunk(leaves) => 8 + 4 * leaves,
            Self::Leaf => 0,
        }
    }
}

/// All free pages, out of the first page and those that `page` reads.
pub(super) fn list(first: &[u8], mut page: impl FnMut(u32) -> Result<Vec<u8>>) -> Result<HashMap<u32, Free>> {
    let (mut trunk, left) = (number_at(first, 32)?, number_at(first, 36)? as usize);
    let mut free = HashMap::new();
    while trunk != 0 {
        let content = page(trunk)?;
        let leaves = number_at(&content, 4)? as usize;
        free.insert(trunk, Free::Trunk(leaves));
        for leaf in 0..leaves {
            free.insert(number_at(&content, 8 + 4 * leaf)?, Free::Leaf);
        }
        if free.len() > left {
            return Err(damaged());
        }
        trunk = number_at(&content, 0)?;
    }
    if free.len() == left { Ok(free) } else { Err(damaged()) }
}
