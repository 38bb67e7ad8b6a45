//! The export of a range of the journal that others can check without the vault: `docs/journal-export.md`.
//!
//! A line has exactly one form, so that two readers can't take it for two things, and no byte of it is without meaning.

mod line;
mod reader;
mod scan;
mod writer;

pub use line::{Line, Preamble, Record};
pub use reader::{LONGEST_LINE, Numbered, Reader};
pub use writer::{WriteError, Writer};

use crate::merkle::Tree;

/// What stands before the hash that the last line signs.
pub(crate) const DOMAIN: &[u8] = b"kartotek journal export 1";

impl Preamble {
    /// The tree before the first entry; `None` where the figures don't fit together.
    pub(crate) fn tree_before(&self) -> Option<Tree> {
        let before = self.first.checked_sub(1)?;
        let fits = before <= self.last && self.last <= self.length;
        Tree::from_parts(before, self.tree.clone()).filter(|_| fits)
    }
}
