//! The vault's header: whatever stands between a right beginning and a right checksum, it is refused or means one thing.
#![no_main]

use kartotek_core::vault;
use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};

/// Code and checksum at the end.
const TRAILER: usize = 64;

fuzz_target!(|fields: &[u8]| {
    let _ = vault::rewritten_header(fields);

    let mut bytes = b"KARTOTEK\x01\0".to_vec();
    bytes.extend(u32::try_from(14 + fields.len() + TRAILER).expect("inputs are short").to_le_bytes());
    bytes.extend(fields);
    bytes.extend([0; 32]);
    let checksum = Sha256::digest(&bytes);
    bytes.extend(checksum);
    if let Some(written) = vault::rewritten_header(&bytes) {
        assert_eq!(written[..written.len() - TRAILER], bytes[..bytes.len() - TRAILER]);
    }
});
