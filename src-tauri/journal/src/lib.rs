//! The journal without its database: how an entry is written down, hashed and verified, what is signed about it, and the
//! export that others check. No database, no private keys, no names.
//!
//! An entry never holds a name, an address or a value. What was changed lies in a payload of its own, sealed under the
//! key of the data subject; the chain commits to the payload's **ciphertext**, so it still verifies after erasure.
#![forbid(unsafe_code)]

mod anchor;
mod chain;
pub mod checkpoint;
mod entry;
pub mod export;
mod fingerprint;
pub mod group;
pub mod key;
pub mod merkle;
pub mod verify;

pub use anchor::{Anchor, Comparison};
pub use chain::{Fault, Head, verify_chain};
pub use entry::{Entry, EntryError, Hash, Payload, Uuid};
pub use fingerprint::{Fingerprint, Mistyped};
