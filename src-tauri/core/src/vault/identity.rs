//! The user's key pairs: X25519 receives keys, Ed25519 signs (RFC 7748, RFC 8032).

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};
use hpke::{Deserializable, Kem as _, Serializable, kem::X25519HkdfSha256 as Kem};
use zeroize::Zeroizing;

use crate::vault::key::SecretKey;

pub(crate) type ReceivingKey = <Kem as hpke::Kem>::PrivateKey;
pub(crate) type ReceivingAddress = <Kem as hpke::Kem>::PublicKey;

/// Bytes of an identity as a slot wraps it.
pub(crate) const PAYLOAD: usize = 96;

/// A user's private keys, and the public key of the one whose grants the user accepts.
///
/// Grants come from that one only: without this, whoever writes to the folder could grant keys of their own choice.
pub(crate) struct Identity {
    receiving: SecretKey,
    signing: SecretKey,
    granter: [u8; 32],
}

impl Identity {
    /// Draws key pairs for somebody who accepts the grants of one granting key, given by its public key.
    pub(crate) fn generate(granter: [u8; 32]) -> Self {
        Self { receiving: SecretKey::generate(), signing: SecretKey::generate(), granter }
    }

    /// Takes over what a slot wrapped.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (receiving, rest) = bytes.split_first_chunk::<32>()?;
        let (signing, granter) = rest.split_first_chunk::<32>()?;
        Some(Self {
            receiving: SecretKey::from_bytes(Zeroizing::new(*receiving)),
            signing: SecretKey::from_bytes(Zeroizing::new(*signing)),
            granter: granter.try_into().ok()?,
        })
    }

    /// What a slot wraps.
    pub(crate) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(PAYLOAD));
        bytes.extend_from_slice(self.receiving.expose());
        bytes.extend_from_slice(self.signing.expose());
        bytes.extend_from_slice(&self.granter);
        bytes
    }

    /// The public key that grants are sealed to.
    pub(crate) fn receiving_address(&self) -> [u8; 32] {
        address_of(&self.receiving)
    }

    /// The public key that checks signatures.
    pub(crate) fn verifying_key(&self) -> [u8; 32] {
        self.signing.verifying_key()
    }

    /// The private key that signs.
    pub(crate) fn signing(&self) -> &SecretKey {
        &self.signing
    }

    /// The public key that grants have to come from.
    pub(crate) fn granter(&self) -> ReceivingAddress {
        address(&self.granter)
    }

    /// Whether a granting key is the one whose grants the user accepts.
    pub(crate) fn accepts(&self, granting: &SecretKey) -> bool {
        self.granter == address_of(granting)
    }

    /// The private key that opens grants.
    pub(crate) fn receiving_key(&self) -> ReceivingKey {
        private(&self.receiving)
    }

    /// The private key that opens grants, for a vault whose maker granted with it.
    pub(crate) fn receiving(&self) -> &SecretKey {
        &self.receiving
    }
}

impl SecretKey {
    /// Signs a message with this as the private key.
    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(self.expose()).sign(message).to_bytes()
    }

    /// The public key that checks what this signed.
    pub(crate) fn verifying_key(&self) -> [u8; 32] {
        SigningKey::from_bytes(self.expose()).verifying_key().to_bytes()
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Identity")
    }
}

/// A private key out of its bytes.
pub(crate) fn private(key: &SecretKey) -> ReceivingKey {
    ReceivingKey::from_bytes(key.expose()).expect("every 32 bytes are a private key")
}

/// The public key to a private one.
pub(crate) fn address_of(key: &SecretKey) -> [u8; 32] {
    Kem::sk_to_pk(&private(key)).to_bytes().into()
}

/// A public key out of its bytes.
pub(crate) fn address(bytes: &[u8; 32]) -> ReceivingAddress {
    ReceivingAddress::from_bytes(bytes).expect("every 32 bytes are a public key")
}
