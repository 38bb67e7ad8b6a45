//! Checkpoints: what a user signs about the whole journal up to an entry.
//!
//! Each carries the hash of the one before, so none can be left out or exchanged for another of the same entry, also not
//! where nothing happened in between; and it counts only if its signer's key counted at that entry, so a key that came later
//! seals nothing anew.

use sha2::{Digest, Sha256};

use crate::{
    chain::Head,
    entry::{Hash, Uuid, put_text},
    key::{self, PublicKey, Sign},
};

const DOMAIN: &[u8] = b"kartotek checkpoint 1";

/// How many entries one checkpoint follows the other after at the latest.
pub const PERIOD: u64 = 256;

/// Why a checkpoint was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// [`PERIOD`] entries came since the last.
    Periodic,
    /// A day went by, also if nothing happened.
    Daily,
    /// The vault was locked.
    Lock,
    /// A backup was made.
    Backup,
    /// Something was exported or printed.
    Export,
    /// The vault was restored from a backup.
    Restore,
    /// A key was introduced or withdrawn.
    Key,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Periodic, Self::Daily, Self::Lock, Self::Backup, Self::Export, Self::Restore, Self::Key];

    /// Its word, as it is signed and stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Periodic => "periodic",
            Self::Daily => "daily",
            Self::Lock => "lock",
            Self::Backup => "backup",
            Self::Export => "export",
            Self::Restore => "restore",
            Self::Key => "key",
        }
    }

    /// Reads a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What a checkpoint states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The vault's id.
    pub vault: Uuid,
    /// Number and hash of the last entry.
    pub head: Head,
    /// Root of the Merkle tree over all entries up to it.
    pub root: Hash,
    /// UTC milliseconds.
    pub at: i64,
    /// Why it was made.
    pub reason: Reason,
    /// Who signs.
    pub user: Uuid,
    /// Hash of the checkpoint before; all zeroes for the first.
    pub previous: Hash,
}

impl Statement {
    /// The bytes to sign: the domain, then the fields in their order; little-endian numbers, the reason with a length of two
    /// bytes in front.
    pub fn message(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(192);
        bytes.extend(DOMAIN);
        bytes.extend(self.vault);
        bytes.extend(self.head.seq.to_le_bytes());
        bytes.extend(self.head.hash);
        bytes.extend(self.root);
        bytes.extend(self.at.to_le_bytes());
        put_text(&mut bytes, self.reason.code());
        bytes.extend(self.user);
        bytes.extend(self.previous);
        bytes
    }
}

/// A signed statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// What is signed.
    pub statement: Statement,
    /// The signature over [`Statement::message`].
    pub signature: Sign,
}

impl Checkpoint {
    /// Its hash, which the next one carries: SHA-256 over the message and the signature.
    pub fn hash(&self) -> Hash {
        Sha256::new().chain_update(self.statement.message()).chain_update(self.signature).finalize().into()
    }

    /// Whether the key made the signature.
    pub fn verify(&self, key: &PublicKey) -> bool {
        key::verify(key, &self.statement.message(), &self.signature)
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};

    use super::*;

    fn statement() -> Statement {
        Statement {
            vault: [1; 16],
            head: Head { seq: 300, hash: [2; 32] },
            root: [3; 32],
            at: 1_790_000_000_000,
            reason: Reason::Lock,
            user: [4; 16],
            previous: [5; 32],
        }
    }

    fn signed(statement: Statement, key: &SigningKey) -> Checkpoint {
        let signature = key.sign(&statement.message()).to_bytes();
        Checkpoint { statement, signature }
    }

    #[test]
    fn every_field_is_signed() {
        let key = SigningKey::from_bytes(&[9; 32]);
        let whole = signed(statement(), &key);
        let changes: [fn(&mut Statement); 8] = [
            |statement| statement.vault[0] ^= 1,
            |statement| statement.head.seq += 1,
            |statement| statement.head.hash[31] ^= 1,
            |statement| statement.root[0] ^= 1,
            |statement| statement.at += 1,
            |statement| statement.reason = Reason::Daily,
            |statement| statement.user[15] ^= 1,
            |statement| statement.previous[0] ^= 1,
        ];

        assert!(whole.verify(&key.verifying_key().to_bytes()));
        for change in changes {
            let mut changed = whole.clone();
            change(&mut changed.statement);
            assert!(!changed.verify(&key.verifying_key().to_bytes()));
            assert_ne!(changed.hash(), whole.hash());
        }
    }

    #[test]
    fn another_key_and_a_key_that_fits_everything_are_refused() {
        let whole = signed(statement(), &SigningKey::from_bytes(&[9; 32]));
        let other = SigningKey::from_bytes(&[8; 32]).verifying_key().to_bytes();
        let mut identity = [0; 32];
        identity[0] = 1;
        let mut anything = whole.clone();
        anything.signature = [0; 64];
        anything.signature[0] = 1;

        assert!(!whole.verify(&other));
        assert!(!anything.verify(&identity));
    }

    #[test]
    fn two_checkpoints_of_one_head_have_different_hashes() {
        let key = SigningKey::from_bytes(&[9; 32]);
        let (first, mut second) = (signed(statement(), &key), statement());
        second.at += 86_400_000;
        second.previous = first.hash();

        assert_ne!(signed(second, &key).hash(), first.hash());
    }

    #[test]
    fn each_reason_has_a_word_of_its_own() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_code(reason.code()), Some(reason));
        }
        assert_eq!(Reason::from_code("Lock"), None);
    }
}
