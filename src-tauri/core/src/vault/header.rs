//! The header: who may open the vault, and the keys they are granted. Specified in `docs/vault-format.md`.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::{
    clock::Timestamp,
    id::UserId,
    vault::{
        codec::{Malformed, Reader, put_list},
        grant::{Grant, KeyKind},
        key::{DatabaseCipher, SecretKey},
        slot::{Derivation, Slot, SlotKind},
    },
};

/// The version that this program writes, and the newest it reads.
pub(crate) const VERSION: u16 = 1;
/// The largest header, in bytes.
pub(crate) const LARGEST: usize = 1 << 20;

const MAGIC: &[u8; 8] = b"KARTOTEK";
const PREAMBLE: usize = 14;
const TRAILER: usize = 64;
const MOST_USERS: usize = 256;
const MOST_SLOTS: usize = 1024;
const MOST_GRANTS: usize = 6144;

/// A point of the journal that the header remembers, so that a journal cut short is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Anchor {
    /// The number of the entry; 0 where there is none yet.
    pub seq: u64,
    /// The hash of that entry.
    pub hash: [u8; 32],
}

/// A user's public keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct User {
    pub(crate) id: UserId,
    pub(crate) receiving: [u8; 32],
    pub(crate) verifying: [u8; 32],
}

/// What the header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) vault: [u8; 16],
    pub(crate) generation: u64,
    pub(crate) created: Timestamp,
    pub(crate) cipher: DatabaseCipher,
    pub(crate) database_epoch: u32,
    /// The key that a rotation is moving the database to; 0 where none is under way.
    pub(crate) next_database_epoch: u32,
    pub(crate) header_epoch: u32,
    pub(crate) anchor: Anchor,
    pub(crate) users: Vec<User>,
    pub(crate) slots: Vec<Slot>,
    pub(crate) grants: Vec<Grant>,
}

/// Why bytes are no header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Damaged, or something else altogether.
    Damaged,
    /// Whole, but of a newer version.
    Newer,
}

impl From<Malformed> for Fault {
    fn from(_: Malformed) -> Self {
        Self::Damaged
    }
}

impl Header {
    /// The whole file: the fields, their HMAC, the checksum.
    pub(crate) fn encode(&self, key: &SecretKey) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(2048);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&[0; 4]);
        bytes.extend_from_slice(&self.vault);
        bytes.extend_from_slice(&self.generation.to_le_bytes());
        bytes.extend_from_slice(&self.created.to_le_bytes());
        bytes.push(match self.cipher {
            DatabaseCipher::HmacSha512 => 1,
            DatabaseCipher::HmacSha256 => 2,
        });
        for epoch in [self.database_epoch, self.next_database_epoch, self.header_epoch] {
            bytes.extend_from_slice(&epoch.to_le_bytes());
        }
        bytes.extend_from_slice(&self.anchor.seq.to_le_bytes());
        bytes.extend_from_slice(&self.anchor.hash);
        put_list(&mut bytes, &self.users, |user, into| {
            into.extend_from_slice(&user.id.0.to_le_bytes());
            into.extend_from_slice(&user.receiving);
            into.extend_from_slice(&user.verifying);
        });
        put_list(&mut bytes, &self.slots, Slot::encode);
        put_list(&mut bytes, &self.grants, Grant::encode);
        let length = u32::try_from(bytes.len() + TRAILER).expect("the header's lists are bounded");
        bytes[10..PREAMBLE].copy_from_slice(&length.to_le_bytes());
        let mac = authenticate(&bytes, key).finalize().into_bytes();
        bytes.extend_from_slice(&mac);
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        bytes
    }

    /// Reads a whole file. Its checksum held; nothing in it is authenticated yet.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        let (content, checksum) = bytes.split_last_chunk::<32>().ok_or(Fault::Damaged)?;
        let mut reader = Reader::new(content);
        let magic: [u8; 8] = reader.array()?;
        let version = reader.u16()?;
        let length = usize::try_from(reader.u32()?).map_err(|_| Fault::Damaged)?;
        let whole = magic == *MAGIC && length == bytes.len() && length <= LARGEST;
        if !whole || Sha256::digest(content).as_slice() != checksum {
            return Err(Fault::Damaged);
        }
        match version {
            1 => Ok(Self::decode_fields(reader)?),
            0 => Err(Fault::Damaged),
            _ => Err(Fault::Newer),
        }
    }

    fn decode_fields(mut reader: Reader<'_>) -> Result<Self, Malformed> {
        let header = Self {
            vault: reader.array()?,
            generation: reader.u64()?,
            created: reader.natural()?,
            cipher: match reader.u8()? {
                1 => DatabaseCipher::HmacSha512,
                2 => DatabaseCipher::HmacSha256,
                _ => return Err(Malformed),
            },
            database_epoch: reader.u32()?,
            next_database_epoch: reader.u32()?,
            header_epoch: reader.u32()?,
            anchor: Anchor { seq: reader.u64()?, hash: reader.array()? },
            users: reader.list(MOST_USERS, |reader| {
                Ok(User {
                    id: UserId(reader.natural()?),
                    receiving: reader.array()?,
                    verifying: reader.array()?,
                })
            })?,
            slots: reader.list(MOST_SLOTS, Slot::decode)?,
            grants: reader.list(MOST_GRANTS, Grant::decode)?,
        };
        let _mac: [u8; 32] = reader.array()?;
        reader.finish()?;
        Ok(header)
    }

    /// A user's public keys.
    pub(crate) fn user(&self, id: UserId) -> Option<&User> {
        self.users.iter().find(|user| user.id == id)
    }

    /// How the passphrases of everybody but one user are derived.
    pub(crate) fn derivations_of_others(&self, user: UserId) -> Vec<Derivation> {
        let others = self.slots.iter().filter(|slot| slot.user != user && slot.kind.takes_passphrase());
        others.filter_map(|slot| slot.derivation().ok()).collect()
    }

    /// Whether somebody's passphrase needs a key file. Anybody can tell who can read the header.
    pub(crate) fn asks_for_key_file(&self) -> bool {
        self.slots.iter().any(|slot| slot.kind == SlotKind::KEY_FILE)
    }

    /// Forgets a user, with slots and grants.
    pub(crate) fn turn_out(&mut self, user: UserId) {
        self.users.retain(|listed| listed.id != user);
        self.slots.retain(|slot| slot.user != user);
        self.grants.retain(|grant| grant.subject.user != user);
    }

    /// Who was granted a key of some epoch.
    pub(crate) fn holders(&self, kind: KeyKind) -> Vec<UserId> {
        let granted = self.grants.iter().map(|grant| grant.subject).filter(|subject| subject.kind == kind);
        let mut holders: Vec<UserId> = granted.map(|subject| subject.user).collect();
        holders.sort_unstable();
        holders.dedup();
        holders
    }

    /// The epoch that a new key gets.
    pub(crate) fn next_epoch(&self, kind: KeyKind) -> u32 {
        let granted = self.grants.iter().map(|grant| grant.subject).filter(|subject| subject.kind == kind);
        granted.map(|subject| subject.epoch).max().unwrap_or(0) + 1
    }

    /// A user's grant of one key.
    pub(crate) fn grant(&self, user: UserId, kind: KeyKind, epoch: u32) -> Option<&Grant> {
        self.grants.iter().find(|grant| {
            let subject = grant.subject;
            subject.user == user && subject.kind == kind && subject.epoch == epoch
        })
    }
}

/// Whether the HMAC over a whole header file holds.
pub(crate) fn verify(bytes: &[u8], key: &SecretKey) -> bool {
    let Some((content, _checksum)) = bytes.split_last_chunk::<32>() else { return false };
    let Some((content, mac)) = content.split_last_chunk::<32>() else { return false };
    authenticate(content, key).verify_slice(mac).is_ok()
}

fn authenticate(content: &[u8], key: &SecretKey) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).expect("HMAC takes a key of any length");
    mac.update(content);
    mac
}
