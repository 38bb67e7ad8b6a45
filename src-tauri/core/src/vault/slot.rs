//! Key slots: the user's key pair, wrapped under a passphrase, a passphrase with a key file, or a recovery code.

use std::cell::RefCell;

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

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
        key_file::KeyFile,
        passphrase::Passphrase,
        recovery::RecoveryCode,
        seal::{self, OVERHEAD},
    },
};

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
    /// A passphrase and a key file.
    pub(crate) const KEY_FILE: Self = Self(3);

    /// Of a slot that a passphrase opens, alone or with a key file.
    fn of(key_file: Option<&KeyFile>) -> Self {
        if key_file.is_some() { Self::KEY_FILE } else { Self::PASSPHRASE }
    }

    /// Whether a passphrase is typed for it.
    pub(crate) fn takes_passphrase(self) -> bool {
        [Self::PASSPHRASE, Self::KEY_FILE].contains(&self)
    }
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

/// How a passphrase is derived. Slots that share one cost one derivation to try, whoever it is that types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Derivation {
    cost: KdfParams,
    salt: [u8; 32],
}

impl Derivation {
    /// A derivation with a salt of its own.
    pub(crate) fn fresh(cost: KdfParams) -> Self {
        Self { cost, salt: random::bytes() }
    }

    /// The derivation that `others` have, the most costly one where there are several; a fresh one where all of them are
    /// weak by what is `wanted`.
    pub(crate) fn shared(others: impl Iterator<Item = Self>, wanted: KdfParams) -> Self {
        let good = others.filter(|other| other.cost == wanted || !other.cost.is_weak(&wanted));
        good.max_by_key(|other| other.cost.work()).unwrap_or_else(|| Self::fresh(wanted))
    }
}

/// What a passphrase comes to.
#[derive(Debug)]
pub(crate) struct Root {
    derivation: Derivation,
    key: SecretKey,
}

impl Root {
    /// Derives it: this is what takes the time.
    pub(crate) fn derive(passphrase: &Passphrase, derivation: Derivation) -> Result<Self> {
        Ok(Self { derivation, key: derivation.cost.derive(passphrase, &derivation.salt)? })
    }

    /// What a slot's keys are derived from: the passphrase's root, and the key file behind it where there is one.
    fn with(&self, key_file: Option<&KeyFile>) -> Zeroizing<Vec<u8>> {
        let mut secret = Zeroizing::new(Vec::with_capacity(64));
        secret.extend_from_slice(self.key.expose());
        secret.extend(key_file.into_iter().flat_map(KeyFile::expose));
        secret
    }
}

/// A passphrase, maybe with a key file, that is tried on slots; each derivation is done once.
pub(crate) struct Tries<'a> {
    passphrase: &'a Passphrase,
    key_file: Option<&'a KeyFile>,
    roots: RefCell<Vec<Root>>,
}

impl<'a> Tries<'a> {
    /// Nothing was tried.
    pub(crate) fn new(passphrase: &'a Passphrase, key_file: Option<&'a KeyFile>) -> Self {
        Self { passphrase, key_file, roots: RefCell::default() }
    }

    /// The kind of slot that opens for all that was given, and that [`Self::wrap`] makes.
    pub(crate) fn kind(&self) -> SlotKind {
        SlotKind::of(self.key_file)
    }

    /// Tries on a slot what its kind asks for; an error means that it asks for more than may be spent.
    pub(crate) fn open(&self, slot: &Slot, vault: &[u8; 16]) -> Result<Result<Identity, Refusal>> {
        let key_file = match slot.kind {
            SlotKind::PASSPHRASE => None,
            SlotKind::KEY_FILE if self.key_file.is_some() => self.key_file,
            _ => return Ok(Err(Refusal::Wrong)),
        };
        self.with_root(slot.derivation()?, |root| slot.open(vault, &root.with(key_file)))
    }

    /// Wraps an identity under the passphrase, and the key file where there is one.
    pub(crate) fn wrap(
        &self,
        purpose: &Purpose,
        identity: &Identity,
        derivation: Derivation,
    ) -> Result<Slot> {
        self.with_root(derivation, |root| Slot::with_root(purpose, identity, root, self.key_file))
    }

    fn with_root<T>(&self, derivation: Derivation, work: impl FnOnce(&Root) -> T) -> Result<T> {
        let mut roots = self.roots.borrow_mut();
        if let Some(root) = roots.iter().find(|root| root.derivation == derivation) {
            return Ok(work(root));
        }
        let root = Root::derive(self.passphrase, derivation)?;
        let result = work(&root);
        roots.push(root);
        Ok(result)
    }
}

impl Slot {
    /// Wraps an identity under a passphrase with a derivation of its own.
    pub(crate) fn with_passphrase(
        purpose: &Purpose,
        identity: &Identity,
        passphrase: &Passphrase,
        cost: KdfParams,
    ) -> Result<Self> {
        Tries::new(passphrase, None).wrap(purpose, identity, Derivation::fresh(cost))
    }

    /// Wraps an identity under a passphrase that was derived ahead, and a key file where there is one.
    pub(crate) fn with_root(
        purpose: &Purpose,
        identity: &Identity,
        root: &Root,
        key_file: Option<&KeyFile>,
    ) -> Self {
        let (kind, Derivation { cost, salt }) = (SlotKind::of(key_file), root.derivation);
        Self::wrap(purpose, kind, ARGON2ID, cost.parts(), salt, &root.with(key_file), identity)
    }

    /// Wraps an identity under a recovery code, which needs no slow derivation: it has 256 random bits.
    pub(crate) fn with_recovery(purpose: &Purpose, identity: &Identity, code: &RecoveryCode) -> Self {
        Self::wrap(purpose, SlotKind::RECOVERY, 0, [0; 3], random::bytes(), code.expose().expose(), identity)
    }

    fn wrap(
        purpose: &Purpose,
        kind: SlotKind,
        derivation: u8,
        cost: [u32; 3],
        salt: [u8; 32],
        root: &[u8],
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

    /// Tries a recovery code.
    pub(crate) fn open_with_recovery(
        &self,
        vault: &[u8; 16],
        code: &RecoveryCode,
    ) -> Result<Identity, Refusal> {
        self.open(vault, code.expose().expose())
    }

    /// What one try of a passphrase costs; refused where it is out of bounds.
    pub(crate) fn cost(&self) -> Result<KdfParams> {
        let [memory_kib, passes, lanes] = self.cost;
        KdfParams::accept(memory_kib, if self.derivation == ARGON2ID { passes } else { 0 }, lanes)
    }

    /// How its passphrase is derived; refused where the cost is out of bounds.
    pub(crate) fn derivation(&self) -> Result<Derivation> {
        Ok(Derivation { cost: self.cost()?, salt: self.salt })
    }

    fn open(&self, vault: &[u8; 16], root: &[u8]) -> Result<Identity, Refusal> {
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

    fn derive(&self, vault: &[u8; 16], root: &[u8], use_of: &[u8]) -> SecretKey {
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
        let known = slot.kind.takes_passphrase() || slot.kind == SlotKind::RECOVERY;
        if known && slot.sealed.len() != PAYLOAD + OVERHEAD { Err(Malformed) } else { Ok(slot) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PURPOSE: Purpose = Purpose { vault: [1; 16], user: UserId(1), created: 5 };

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_wrong_passphrase_and_a_damaged_slot_are_told_apart() {
        let identity = Identity::generate([9; 32]);
        let mut slot =
            Slot::with_passphrase(&PURPOSE, &identity, &passphrase("right"), KdfParams::for_tests()).unwrap();

        let opened = Tries::new(&passphrase("right"), None).open(&slot, &PURPOSE.vault).unwrap().unwrap();
        let wrong = Tries::new(&passphrase("wrong"), None).open(&slot, &PURPOSE.vault).unwrap().unwrap_err();
        slot.sealed[30] ^= 1;
        let damaged =
            Tries::new(&passphrase("right"), None).open(&slot, &PURPOSE.vault).unwrap().unwrap_err();

        assert_eq!(*opened.to_bytes(), *identity.to_bytes());
        assert_eq!((wrong, damaged), (Refusal::Wrong, Refusal::Damaged));
    }

    #[test]
    fn a_slot_can_not_be_moved_to_another_vault_or_user() {
        let code = RecoveryCode::generate();
        let slot = Slot::with_recovery(&PURPOSE, &Identity::generate([9; 32]), &code);

        let moved = Slot { user: UserId(2), ..slot.clone() };

        assert_eq!(moved.open_with_recovery(&PURPOSE.vault, &code).unwrap_err(), Refusal::Damaged);
        assert_eq!(slot.open_with_recovery(&[2; 16], &code).unwrap_err(), Refusal::Wrong);
    }

    #[test]
    fn a_slot_that_asks_for_too_much_is_refused_before_the_derivation() {
        let identity = Identity::generate([9; 32]);
        let mut slot =
            Slot::with_passphrase(&PURPOSE, &identity, &passphrase("right"), KdfParams::for_tests()).unwrap();
        slot.cost = [u32::MAX, 3, 4];

        assert!(Tries::new(&passphrase("right"), None).open(&slot, &PURPOSE.vault).is_err());
    }

    #[test]
    fn slots_that_share_a_derivation_cost_one_to_try() {
        let cost = KdfParams::for_tests();
        let first =
            Slot::with_passphrase(&PURPOSE, &Identity::generate([9; 32]), &passphrase("0"), cost).unwrap();
        let mut slots = vec![first];
        for number in 1..20 {
            let derivation = Derivation::shared(slots.iter().map(|slot| slot.derivation().unwrap()), cost);
            let typed = passphrase(&number.to_string());
            let purpose = Purpose { user: UserId(number), ..PURPOSE };
            let identity = Identity::generate([9; 32]);
            slots.push(Tries::new(&typed, None).wrap(&purpose, &identity, derivation).unwrap());
        }
        let last = passphrase("19");

        let tries = Tries::new(&last, None);
        let opened = slots.iter().position(|slot| tries.open(slot, &PURPOSE.vault).unwrap().is_ok());

        assert_eq!((opened, tries.roots.borrow().len()), (Some(19), 1));
    }

    #[test]
    fn a_slot_with_a_key_file_shares_the_derivation_and_opens_for_both_only() {
        let (typed, key_file) = (passphrase("right"), KeyFile::generate());
        let derivation = Derivation::fresh(KdfParams::for_tests());
        let (alone, both) = (Tries::new(&typed, None), Tries::new(&typed, Some(&key_file)));
        let plain = alone.wrap(&PURPOSE, &Identity::generate([9; 32]), derivation).unwrap();
        let slot = both.wrap(&PURPOSE, &Identity::generate([9; 32]), derivation).unwrap();
        let opens = |tries: &Tries<'_>, slot: &Slot| tries.open(slot, &PURPOSE.vault).unwrap().is_ok();

        assert!(opens(&both, &slot) && opens(&both, &plain) && opens(&alone, &plain));
        assert!(!opens(&alone, &slot));
        assert!(!opens(&Tries::new(&typed, Some(&KeyFile::generate())), &slot));
        assert_eq!(both.roots.borrow().len(), 1);
        // Nor does it open for the passphrase alone if somebody who can write to the folder calls it a slot without.
        assert!(!opens(&alone, &Slot { kind: SlotKind::PASSPHRASE, ..slot }));
    }

    #[test]
    fn two_slots_of_one_passphrase_have_nothing_in_common_that_shows() {
        let typed = passphrase("same");
        let (tries, derivation) = (Tries::new(&typed, None), Derivation::fresh(KdfParams::for_tests()));
        let identity = Identity::generate([9; 32]);

        let one = tries.wrap(&PURPOSE, &identity, derivation).unwrap();
        let other = tries.wrap(&PURPOSE, &identity, derivation).unwrap();

        assert_ne!(one.commitment, other.commitment);
        assert_ne!(one.sealed, other.sealed);
    }

    #[test]
    fn a_weak_derivation_is_not_shared() {
        let weak = Derivation::fresh(KdfParams::FLOOR);
        let strong = Derivation::fresh(KdfParams::START);

        assert_eq!(Derivation::shared([weak, strong].into_iter(), KdfParams::FLOOR), strong);
        assert_ne!(Derivation::shared([weak].into_iter(), KdfParams::START).salt, weak.salt);
    }
}
