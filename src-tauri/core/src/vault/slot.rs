//! Key slots: the user's key pair, wrapped under a passphrase or a recovery code.

use crate::{
    clock::Timestamp,
    error::Result,
    id::UserId,
    random,
    vault::{
        codec::{Malformed, Reader, put_prefixed},
        identity::{Identity, PAYLOAD},
        kdf::{self, KdfParams},
        key::SecretKey,
        passphrase::Passphrase,
        recovery::RecoveryCode,
        seal::{self, OVERHEAD},
    },
};
use subtle::ConstantTimeEq;

const LONGEST_SEALED: usize = 512;
const ARGON2ID: u8 = 1;

/// What opens a slot. Numbers are never used again; unknown ones are kept and left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SlotKind(u8);

impl SlotKind {
    /// A passphrase.
    pub(crate) const PASSPHRASE: Self = Self(1);
    /// The recovery code.
    pub(crate) const RECOVERY: Self = Self(2);
}

/// One slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) id: [u8; 16],
    pub(crate) kind: SlotKind,
    pub(crate) user: UserId,
    pub(crate) created: Timestamp,
    derivation: u8,
    cost: [u32; 3],
    salt: [u8; 32],
    commitment: [u8; 32],
    sealed: Vec<u8>,
}

/// Why a secret does not open a slot.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is another's secret.
    Wrong,
    /// The secret is right and the slot damaged.
    Damaged,
}

/// What a slot is made for.
pub(crate) struct Purpose {
    pub(crate) vault: [u8; 16],
    pub(crate) user: UserId,
    pub(crate) created: Timestamp,
}

/// What a passphrase comes to under a salt of its own.
#[derive(Debug)]
pub(crate) struct Root {
    cost: KdfParams,
    salt: [u8; 32],
    key: SecretKey,
}

impl Root {
    /// Derives it: this is what takes the time.
    pub(crate) fn derive(passphrase: &Passphrase, cost: KdfParams) -> Result<Self> {
        let salt = random::bytes();
        Ok(Self { cost, salt, key: cost.derive(passphrase, &salt)? })
    }
}

impl Slot {
    /// Wraps an identity under a passphrase.
    pub(crate) fn with_passphrase(
        purpose: &Purpose,
        identity: &Identity,
        passphrase: &Passphrase,
        cost: KdfParams,
    ) -> Result<Self> {
        Ok(Self::with_root(purpose, identity, &Root::derive(passphrase, cost)?))
    }

    /// Wraps an identity under a passphrase that was derived ahead.
    pub(crate) fn with_root(purpose: &Purpose, identity: &Identity, root: &Root) -> Self {
        let Root { cost, salt, key } = root;
        Self::wrap(purpose, SlotKind::PASSPHRASE, ARGON2ID, cost.parts(), *salt, key, identity)
    }

    /// Wraps an identity under a recovery code, which needs no slow derivation: it has 256 random bits.
    pub(crate) fn with_recovery(purpose: &Purpose, identity: &Identity, code: &RecoveryCode) -> Self {
        Self::wrap(purpose, SlotKind::RECOVERY, 0, [0; 3], random::bytes(), code.expose(), identity)
    }

    fn wrap(
        purpose: &Purpose,
        kind: SlotKind,
        derivation: u8,
        cost: [u32; 3],
        salt: [u8; 32],
        root: &SecretKey,
        identity: &Identity,
    ) -> Self {
        let mut slot = Self {
            id: random::bytes(),
            kind,
            user: purpose.user,
            created: purpose.created,
            derivation,
            cost,
            salt,
            commitment: [0; 32],
            sealed: Vec::new(),
        };
        slot.commitment = *slot.derive(&purpose.vault, root, b"commitment").expose();
        let key = slot.derive(&purpose.vault, root, b"key");
        slot.sealed = seal::seal(&key, &slot.context(&purpose.vault), &identity.to_bytes());
        slot
    }

    /// Tries a passphrase; an error means that the slot asks for more than may be spent.
    pub(crate) fn open_with_passphrase(
        &self,
        vault: &[u8; 16],
        passphrase: &Passphrase,
    ) -> Result<Result<Identity, Refusal>> {
        Ok(self.open(vault, &self.cost()?.derive(passphrase, &self.salt)?))
    }

    /// Tries a recovery code.
    pub(crate) fn open_with_recovery(
        &self,
        vault: &[u8; 16],
        code: &RecoveryCode,
    ) -> Result<Identity, Refusal> {
        self.open(vault, code.expose())
    }

    /// What one try of a passphrase costs; refused where it is out of bounds.
    pub(crate) fn cost(&self) -> Result<KdfParams> {
        let [memory_kib, passes, lanes] = self.cost;
        KdfParams::accept(memory_kib, if self.derivation == ARGON2ID { passes } else { 0 }, lanes)
    }

    fn open(&self, vault: &[u8; 16], root: &SecretKey) -> Result<Identity, Refusal> {
        // XChaCha20-Poly1305 does not commit to its key: the commitment decides whose secret it is.
        let commitment = self.derive(vault, root, b"commitment");
        if !bool::from(commitment.expose().ct_eq(&self.commitment)) {
            return Err(Refusal::Wrong);
        }
        let key = self.derive(vault, root, b"key");
        seal::open_sealed(&key, &self.context(vault), &self.sealed)
            .and_then(|bytes| Identity::from_bytes(&bytes))
            .ok_or(Refusal::Damaged)
    }

    fn derive(&self, vault: &[u8; 16], root: &SecretKey, use_of: &[u8]) -> SecretKey {
        kdf::expand(root, &self.salt, &[b"kartotek slot 1 ", use_of, vault, &self.id])
    }

    /// What the sealing authenticates: the vault and everything in the slot before the sealed bytes.
    fn context(&self, vault: &[u8; 16]) -> Vec<u8> {
        let mut bytes = [b"kartotek slot 1".as_slice(), vault].concat();
        self.encode_opening(&mut bytes);
        bytes
    }

    fn encode_opening(&self, into: &mut Vec<u8>) {
        into.extend_from_slice(&self.id);
        into.push(self.kind.0);
        into.extend_from_slice(&self.user.0.to_le_bytes());
        into.extend_from_slice(&self.created.to_le_bytes());
        into.push(self.derivation);
        for part in self.cost {
            into.extend_from_slice(&part.to_le_bytes());
        }
        into.extend_from_slice(&self.salt);
        into.extend_from_slice(&self.commitment);
    }

    pub(crate) fn encode(&self, into: &mut Vec<u8>) {
        self.encode_opening(into);
        put_prefixed(into, &self.sealed);
    }

    pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let slot = Self {
            id: reader.array()?,
            kind: SlotKind(reader.u8()?),
            user: UserId(reader.natural()?),
            created: reader.natural()?,
            derivation: reader.u8()?,
            cost: [reader.u32()?, reader.u32()?, reader.u32()?],
            salt: reader.array()?,
            commitment: reader.array()?,
            sealed: reader.prefixed(LONGEST_SEALED)?.to_vec(),
        };
        let known = [SlotKind::PASSPHRASE, SlotKind::RECOVERY].contains(&slot.kind);
        if known && slot.sealed.len() != PAYLOAD + OVERHEAD { Err(Malformed) } else { Ok(slot) }
    }
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    const PURPOSE: Purpose = Purpose { vault: [1; 16], user: UserId(1), created: 5 };

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_wrong_passphrase_and_a_damaged_slot_are_told_apart() {
        let identity = Identity::generate();
        let mut slot =
            Slot::with_passphrase(&PURPOSE, &identity, &passphrase("right"), KdfParams::for_tests()).unwrap();

        let opened = slot.open_with_passphrase(&PURPOSE.vault, &passphrase("right")).unwrap().unwrap();
        let wrong = slot.open_with_passphrase(&PURPOSE.vault, &passphrase("wrong")).unwrap().unwrap_err();
        slot.sealed[30] ^= 1;
        let damaged = slot.open_with_passphrase(&PURPOSE.vault, &passphrase("right")).unwrap().unwrap_err();

        assert_eq!(*opened.to_bytes(), *identity.to_bytes());
        assert_eq!((wrong, damaged), (Refusal::Wrong, Refusal::Damaged));
    }

    #[test]
    fn a_slot_can_not_be_moved_to_another_vault_or_user() {
        let code = RecoveryCode::generate();
        let slot = Slot::with_recovery(&PURPOSE, &Identity::generate(), &code);

        let moved = Slot { user: UserId(2), ..slot.clone() };

        assert_eq!(moved.open_with_recovery(&PURPOSE.vault, &code).unwrap_err(), Refusal::Damaged);
        assert_eq!(slot.open_with_recovery(&[2; 16], &code).unwrap_err(), Refusal::Wrong);
    }

    #[test]
    fn a_slot_that_asks_for_too_much_is_refused_before_the_derivation() {
        let identity = Identity::generate();
        let mut slot =
            Slot::with_passphrase(&PURPOSE, &identity, &passphrase("right"), KdfParams::for_tests()).unwrap();
        slot.cost = [u32::MAX, 3, 4];

        assert!(slot.open_with_passphrase(&PURPOSE.vault, &passphrase("right")).is_err());
    }
}
