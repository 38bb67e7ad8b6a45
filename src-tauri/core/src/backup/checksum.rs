//! A checksum for what a drive gives back. It tells faults, not malice: what a backup says about its database is sealed.

use std::fmt;

use twox_hash::XxHash3_128;

/// XXH3 with 128 bits over the bytes so far.
pub(crate) struct Checksum(XxHash3_128);

impl Checksum {
    pub(crate) fn new() -> Self {
        Self(XxHash3_128::new())
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    pub(crate) fn value(&self) -> u128 {
        self.0.finish_128()
    }
}

impl fmt::Debug for Checksum {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Checksum")
    }
}
