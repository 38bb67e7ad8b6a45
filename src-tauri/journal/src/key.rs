//! The public keys of those who sign, and how the chain names them.
//!
//! A key counts from the entry that introduces it to the entry that withdraws it. Either entry names the key by its
//! commitment, so whoever exchanges a key has to change the chain. A withdrawn key may be introduced again. A second key
//! and every later one has to be vouched for as well: it counts only once a checkpoint by a key that counted before covers
//! the entry that introduces it.

use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::entry::{Entry, Uuid};

/// The action of the entry that introduces a key. Its object is the key's [`commitment`].
pub const ADD: &str = "key.add";

/// The action of the entry that withdraws a key. Its object is the key's [`commitment`].
pub const WITHDRAW: &str = "key.withdraw";

/// An Ed25519 public key (RFC 8032).
pub type PublicKey = [u8; 32];

/// An Ed25519 signature.
pub type Sign = [u8; 64];

/// How an entry names a user's key: the first half of SHA-256 over `"kartotek key 1"`, the user and the key.
pub fn commitment(user: &Uuid, key: &PublicKey) -> Uuid {
    let hash = Sha256::new().chain_update(b"kartotek key 1").chain_update(user).chain_update(key).finalize();
    *hash.first_chunk().expect("the hash has 32 bytes")
}

/// Whether a signature is the key's, by the strict rule: no point of small order, nothing malleable.
pub(crate) fn verify(key: &PublicKey, message: &[u8], signature: &Sign) -> bool {
    VerifyingKey::from_bytes(key)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

/// Which keys count at the entry that was read last.
#[derive(Debug, Default)]
pub struct Keys {
    known: Vec<Known>,
    /// Whether any key was introduced yet: the first of a chain vouches for itself.
    any: bool,
}

#[derive(Debug)]
struct Known {
    user: Uuid,
    key: PublicKey,
    commitment: Uuid,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// No entry has named it yet.
    Unnamed,
    /// An entry introduced it, and no checkpoint covers that yet.
    Introduced,
    /// It may sign.
    Counts,
    /// An entry withdrew it.
    Withdrawn,
}

impl Keys {
    /// Takes a key in; `false` where it is there already.
    pub fn insert(&mut self, user: Uuid, key: PublicKey) -> bool {
        let commitment = commitment(&user, &key);
        let is_new = self.known.iter().all(|known| known.commitment != commitment);
        if is_new {
            self.known.push(Known { user, key, commitment, stage: Stage::Unnamed });
        }
        is_new
    }

    /// Follows an entry; `false` where it introduces or withdraws a key that it can't.
    pub fn follow(&mut self, entry: &Entry) -> bool {
        let (from, to) = match entry.action.as_str() {
            // Whoever gets their access back has the key that was withdrawn with it.
            ADD => (
                &[Stage::Unnamed, Stage::Withdrawn][..],
                if self.any { Stage::Introduced } else { Stage::Counts },
            ),
            WITHDRAW => (&[Stage::Introduced, Stage::Counts][..], Stage::Withdrawn),
            _ => return true,
        };
        let Some(known) = self.known.iter_mut().find(|known| known.commitment == entry.object) else {
            return false;
        };
        if !from.contains(&known.stage) {
            return false;
        }
        known.stage = to;
        self.any = true;
        true
    }

    /// A checkpoint holds, or what was read so far is believed for another reason: the keys that were introduced count.
    pub fn vouch(&mut self) {
        for known in self.known.iter_mut().filter(|known| known.stage == Stage::Introduced) {
            known.stage = Stage::Counts;
        }
    }

    /// The keys of a user that count. While one key follows another there may be two.
    pub fn of(&self, user: &Uuid) -> impl Iterator<Item = &PublicKey> {
        let counting = self.known.iter().filter(move |known| known.user == *user);
        counting.filter(|known| known.stage == Stage::Counts).map(|known| &known.key)
    }

    /// How many keys no entry introduced.
    pub fn unnamed(&self) -> usize {
        self.known.iter().filter(|known| known.stage == Stage::Unnamed).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANNA: Uuid = [1; 16];
    const SVEN: Uuid = [2; 16];

    fn entry(action: &str, user: Uuid, key: PublicKey) -> Entry {
        Entry {
            seq: 1,
            previous: [0; 32],
            at: 0,
            user: ANNA,
            device: [9; 16],
            version: String::new(),
            action: action.to_owned(),
            object_type: "key".to_owned(),
            object: commitment(&user, &key),
            subject: [0; 16],
            payload: None,
        }
    }

    #[test]
    fn a_withdrawn_key_counts_again_once_it_is_introduced_and_vouched_for_again() {
        let mut keys = Keys::default();
        keys.insert(ANNA, [1; 32]);
        keys.insert(SVEN, [2; 32]);
        for (action, user, key) in [(ADD, ANNA, [1; 32]), (ADD, SVEN, [2; 32])] {
            assert!(keys.follow(&entry(action, user, key)));
        }
        keys.vouch();
        assert_eq!(keys.of(&SVEN).count(), 1);

        assert!(keys.follow(&entry(WITHDRAW, SVEN, [2; 32])));
        assert!(!keys.follow(&entry(WITHDRAW, SVEN, [2; 32])));
        assert_eq!(keys.of(&SVEN).count(), 0);

        assert!(keys.follow(&entry(ADD, SVEN, [2; 32])));
        assert!(!keys.follow(&entry(ADD, SVEN, [2; 32])));
        assert_eq!(keys.of(&SVEN).count(), 0, "nobody vouched for it yet");
        keys.vouch();
        assert_eq!(keys.of(&SVEN).count(), 1);
    }
}
