//! Sealing: XChaCha20-Poly1305 with a random 24-byte nonce in front (draft-irtf-cfrg-xchacha, RFC 8439).

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use zeroize::Zeroizing;

use crate::{random, vault::key::SecretKey};

/// Bytes that sealing adds: nonce and tag.
pub const OVERHEAD: usize = 24 + 16;

/// Seals `plaintext`; `context` says what it is and where it belongs, and must be given again to open it.
pub fn seal(key: &SecretKey, context: &[u8], plaintext: &[u8]) -> Vec<u8> {
    let nonce: [u8; 24] = random::bytes();
    let sealed = XChaCha20Poly1305::new(key.expose().into())
        .encrypt(&XNonce::from(nonce), Payload { msg: plaintext, aad: context })
        .expect("a plaintext in memory is shorter than the cipher's limit");
    [nonce.as_slice(), &sealed].concat()
}

/// Opens what [`seal`] made; `None` where the key, the context or a byte differs.
pub fn open_sealed(key: &SecretKey, context: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, ciphertext) = sealed.split_first_chunk::<24>()?;
    XChaCha20Poly1305::new(key.expose().into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad: context })
        .ok()
        .map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_only_with_its_key_and_its_context() {
        let (key, other) = (SecretKey::generate(), SecretKey::generate());

        let sealed = seal(&key, b"contact 1", b"secret");

        assert_eq!(open_sealed(&key, b"contact 1", &sealed).unwrap().as_slice(), b"secret");
        assert!(open_sealed(&key, b"contact 2", &sealed).is_none());
        assert!(open_sealed(&other, b"contact 1", &sealed).is_none());
        assert!(open_sealed(&key, b"contact 1", &sealed[..20]).is_none());
    }

    #[test]
    fn every_flipped_byte_is_found() {
        let key = SecretKey::generate();
        let sealed = seal(&key, b"", b"x");

        for at in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[at] ^= 1;
            assert!(open_sealed(&key, b"", &damaged).is_none(), "byte {at}");
        }
    }
}
