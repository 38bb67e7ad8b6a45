//! The journal's pure chain: how an entry is written down, hashed and verified. No database, no keys, no names.
//!
//! An entry never holds a name, an address or a value. What was changed lies in a payload of its own, sealed under the
//! key of the data subject; the chain commits to the payload's **ciphertext**, so it still verifies after erasure.

mod chain;
mod entry;

pub use chain::{Fault, Head, verify_chain};
pub use entry::{Entry, EntryError, Hash, Payload, Uuid};
