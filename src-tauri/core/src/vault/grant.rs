//! Grants: a key of the vault, sealed to one user who may hold it (HPKE in auth mode, RFC 9180).

use hpke::{
    Deserializable, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256 as Kem, single_shot_open, single_shot_seal,
};
use zeroize::Zeroizing;

use crate::{
    error::{Error, Result, VaultProblem},
    id::UserId,
    role::{Permission, Role},
    vault::{
        codec::{Malformed, Reader, put_prefixed},
        identity::{self, Identity},
        key::SecretKey,
    },
};

const LONGEST_SEALED: usize = 256;

/// What a granted key is for. Numbers are never used again; unknown ones are kept and left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct KeyKind(pub(crate) u16);

impl KeyKind {
    /// The database's raw key and salt: 48 bytes.
    pub(crate) const DATABASE: Self = Self(1);
    /// The key of the header's HMAC.
    pub(crate) const HEADER: Self = Self(2);
    /// Wraps the key of each data subject.
    pub(crate) const SUBJECT: Self = Self(3);
    /// Journal payloads that concern no data subject.
    pub(crate) const JOURNAL: Self = Self(4);
    /// The keyed hashes of the suppression list.
    pub(crate) const SUPPRESSION: Self = Self(5);
    /// Seals backups.
    pub(crate) const BACKUP: Self = Self(6);
    /// Makes grants: an X25519 private key, held by owners.
    pub(crate) const GRANTING: Self = Self(7);
    /// The compartment of confidential notes.
    pub(crate) const CONFIDENTIAL: Self = Self(256);

    /// The first number of a compartment.
    const COMPARTMENTS: u16 = 256;

    /// Whether a role may hold the key. All roles hold what the vault needs to work; of a compartment that this program does
    /// not know, it can't tell who else may, so that it grants that to owners only.
    pub(crate) fn is_for(self, role: Role) -> bool {
        match self {
            Self::CONFIDENTIAL => role.may(Permission::ConfidentialRead),
            Self(kind) => (self != Self::GRANTING && kind < Self::COMPARTMENTS) || role == Role::Owner,
        }
    }
}

/// Which key a grant is about, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) user: UserId,
    pub(crate) kind: KeyKind,
    pub(crate) epoch: u32,
}

impl Subject {
    fn to_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(14);
        bytes.extend_from_slice(&self.user.0.to_le_bytes());
        bytes.extend_from_slice(&self.kind.0.to_le_bytes());
        bytes.extend_from_slice(&self.epoch.to_le_bytes());
        bytes
    }
}

/// One key, sealed to one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grant {
    pub(crate) subject: Subject,
    encapsulated: [u8; 32],
    sealed: Vec<u8>,
}

impl Grant {
    /// Seals `key` to the holder of `receiver` with the `granting` key; a public key of low order is refused.
    pub(crate) fn seal(
        vault: &[u8; 16],
        subject: Subject,
        granting: &SecretKey,
        receiver: &[u8; 32],
        key: &[u8],
    ) -> Result<Self> {
        let sender =
            OpModeS::Auth((identity::private(granting), identity::address(&identity::address_of(granting))));
        let (encapsulated, sealed) = single_shot_seal::<ChaCha20Poly1305, HkdfSha256, Kem>(
            &sender,
            &identity::address(receiver),
            &purpose(vault),
            key,
            &subject.to_bytes(),
        )
        .map_err(|_| Error::vault(VaultProblem::AlteredHeader))?;
        Ok(Self { subject, encapsulated: encapsulated.to_bytes().into(), sealed })
    }

    /// Opens the grant; `None` where it is another's, altered, or from somebody who may not grant.
    pub(crate) fn open(&self, vault: &[u8; 16], receiver: &Identity) -> Option<Zeroizing<Vec<u8>>> {
        single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(
            &OpModeR::Auth(receiver.granter()),
            &receiver.receiving_key(),
            &<Kem as hpke::Kem>::EncappedKey::from_bytes(&self.encapsulated).ok()?,
            &purpose(vault),
            &self.sealed,
            &self.subject.to_bytes(),
        )
        .ok()
        .map(Zeroizing::new)
    }

    pub(crate) fn encode(&self, into: &mut Vec<u8>) {
        into.extend_from_slice(&self.subject.to_bytes());
        into.extend_from_slice(&self.encapsulated);
        put_prefixed(into, &self.sealed);
    }

    pub(crate) fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let user = UserId(reader.natural()?);
        let subject = Subject { user, kind: KeyKind(reader.u16()?), epoch: reader.u32()? };
        Ok(Self { subject, encapsulated: reader.array()?, sealed: reader.prefixed(LONGEST_SEALED)?.to_vec() })
    }
}

fn purpose(vault: &[u8; 16]) -> Vec<u8> {
    [b"kartotek grant 1".as_slice(), vault].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VAULT: [u8; 16] = [1; 16];
    const SUBJECT: Subject = Subject { user: UserId(1), kind: KeyKind::SUBJECT, epoch: 1 };

    fn holder(granting: &SecretKey) -> Identity {
        Identity::generate(identity::address_of(granting))
    }

    #[test]
    fn only_owners_are_granted_what_makes_grants_and_compartments_of_a_newer_program() {
        for role in Role::ALL {
            let owner = role == Role::Owner;
            let granted = [KeyKind::SUBJECT, KeyKind::GRANTING, KeyKind::CONFIDENTIAL, KeyKind(257)];

            let officer = owner || role == Role::PrivacyOfficer;
            assert_eq!(granted.map(|kind| kind.is_for(role)), [true, owner, officer, owner], "{role:?}");
        }
    }

    #[test]
    fn a_grant_opens_for_its_receiver_only() {
        let granting = SecretKey::generate();
        let (anna, berta) = (holder(&granting), holder(&granting));

        let grant = Grant::seal(&VAULT, SUBJECT, &granting, &anna.receiving_address(), &[7; 32]).unwrap();

        assert_eq!(grant.open(&VAULT, &anna).unwrap().as_slice(), [7; 32]);
        assert!(grant.open(&VAULT, &berta).is_none());
    }

    #[test]
    fn a_grant_can_not_be_moved_to_another_vault_user_kind_or_epoch() {
        let granting = SecretKey::generate();
        let anna = holder(&granting);
        let grant = Grant::seal(&VAULT, SUBJECT, &granting, &anna.receiving_address(), &[7; 32]).unwrap();

        for moved in [
            Subject { user: UserId(2), ..SUBJECT },
            Subject { kind: KeyKind::JOURNAL, ..SUBJECT },
            Subject { epoch: 2, ..SUBJECT },
        ] {
            assert!(Grant { subject: moved, ..grant.clone() }.open(&VAULT, &anna).is_none());
        }
        assert!(grant.open(&[2; 16], &anna).is_none());
    }

    #[test]
    fn a_key_that_somebody_else_grants_is_not_accepted() {
        let (anna, mallory) = (holder(&SecretKey::generate()), SecretKey::generate());

        let planted = Grant::seal(&VAULT, SUBJECT, &mallory, &anna.receiving_address(), &[7; 32]).unwrap();

        assert!(planted.open(&VAULT, &anna).is_none());
    }
}
