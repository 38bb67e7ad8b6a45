//! Search as you type: a compact index in memory, built at unlock, kept current by every write, wiped on lock.
//!
//! The store keeps one row per contact or company with its sort key and its folded text ([`haystack()`]), so
//! that loading folds nothing. See `search/README.md` for how a query is answered.

mod bits;
mod body;
mod gram;
pub mod haystack;
mod index;
mod matches;
mod query;
#[cfg(test)]
mod reference;
mod tail;
mod wiped;

pub use haystack::{Fields, Haystack, PhoneField, haystack};
pub use index::{Builder, Entry, Index};
pub use matches::{Matches, Selection};
