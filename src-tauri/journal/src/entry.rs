//! One entry and its canonical bytes.

use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// A random 128-bit identity. All zeroes stands for "none".
pub type Uuid = [u8; 16];

/// The first byte of every canonical entry: the version of this encoding.
const FORMAT: u8 = 1;

/// What the chain commits to about an entry's sealed payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payload {
    /// SHA-256 of the ciphertext.
    pub hash: Hash,
    /// Length of the ciphertext in bytes.
    pub length: u32,
    /// Which key it is sealed under; all zeroes for the vault's own.
    pub key: Uuid,
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Place in the chain, from 1, without gaps.
    pub seq: u64,
    /// Hash of the entry before; all zeroes for the first.
    pub previous: Hash,
    /// UTC milliseconds. Entries are ordered by `seq`; a clock may move back.
    pub at: i64,
    /// Who did it.
    pub user: Uuid,
    /// On which computer.
    pub device: Uuid,
    /// Version of the app.
    pub version: String,
    /// What was done: `contact.change`.
    pub action: String,
    /// To what kind of thing: `contact`.
    pub object_type: String,
    /// To which one; all zeroes for the vault as a whole.
    pub object: Uuid,
    /// Pseudonym of the data subject; all zeroes where it concerns nobody.
    pub subject: Uuid,
    /// The sealed payload, if there is one.
    pub payload: Option<Payload>,
}

/// Why bytes are no canonical entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// The encoding has a version that this program does not know.
    #[error("unknown version of the encoding")]
    Format,
    /// The bytes end too early, go on too long or hold no valid text.
    #[error("not a canonical entry")]
    Malformed,
}

impl Entry {
    /// The canonical bytes: little-endian numbers, texts with a length of two bytes in front, in the order of the fields.
    ///
    /// # Panics
    /// If a text is longer than 65,535 bytes; the journal writes short codes only.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(256);
        bytes.push(FORMAT);
        bytes.extend(self.seq.to_le_bytes());
        bytes.extend(self.previous);
        bytes.extend(self.at.to_le_bytes());
        bytes.extend(self.user);
        bytes.extend(self.device);
        for text in [&self.version, &self.action, &self.object_type] {
            put_text(&mut bytes, text);
        }
        bytes.extend(self.object);
        bytes.extend(self.subject);
        match &self.payload {
            None => bytes.push(0),
            Some(payload) => {
                bytes.push(1);
                bytes.extend(payload.hash);
                bytes.extend(payload.length.to_le_bytes());
                bytes.extend(payload.key);
            }
        }
        bytes
    }

    /// Reads canonical bytes back.
    ///
    /// # Errors
    /// [`EntryError`] where the bytes are not exactly what [`Entry::encode`] writes.
    pub fn decode(bytes: &[u8]) -> Result<Self, EntryError> {
        let mut rest = bytes;
        if take::<1>(&mut rest)? != [FORMAT] {
            return Err(EntryError::Format);
        }
        let entry = Self {
            seq: u64::from_le_bytes(take(&mut rest)?),
            previous: take(&mut rest)?,
            at: i64::from_le_bytes(take(&mut rest)?),
            user: take(&mut rest)?,
            device: take(&mut rest)?,
            version: take_text(&mut rest)?,
            action: take_text(&mut rest)?,
            object_type: take_text(&mut rest)?,
            object: take(&mut rest)?,
            subject: take(&mut rest)?,
            payload: match take::<1>(&mut rest)? {
                [0] => None,
                [1] => Some(Payload {
                    hash: take(&mut rest)?,
                    length: u32::from_le_bytes(take(&mut rest)?),
                    key: take(&mut rest)?,
                }),
                _ => return Err(EntryError::Malformed),
            },
        };
        if rest.is_empty() { Ok(entry) } else { Err(EntryError::Malformed) }
    }

    /// The entry's hash: SHA-256 over a zero byte and the canonical bytes, the leaf hash of RFC 9162.
    pub fn hash(&self) -> Hash {
        Sha256::new().chain_update([0]).chain_update(self.encode()).finalize().into()
    }
}

/// Appends a length of two bytes and the text.
pub(crate) fn put_text(into: &mut Vec<u8>, text: &str) {
    let length = u16::try_from(text.len()).expect("codes in the journal are short");
    into.extend(length.to_le_bytes());
    into.extend(text.as_bytes());
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], EntryError> {
    let (taken, after) = rest.split_first_chunk::<N>().ok_or(EntryError::Malformed)?;
    *rest = after;
    Ok(*taken)
}

fn take_text(rest: &mut &[u8]) -> Result<String, EntryError> {
    let length = usize::from(u16::from_le_bytes(take(rest)?));
    let (taken, after) = rest.split_at_checked(length).ok_or(EntryError::Malformed)?;
    *rest = after;
    String::from_utf8(taken.to_vec()).map_err(|_| EntryError::Malformed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_entry() -> impl Strategy<Value = Entry> {
        let texts = ("[a-z0-9.]{0,20}", "[a-z.]{1,30}", "[a-z]{0,12}");
        let ids = (any::<Uuid>(), any::<Uuid>(), any::<Uuid>(), any::<Uuid>());
        let payload = proptest::option::of((any::<Hash>(), any::<u32>(), any::<Uuid>()));
        (any::<u64>(), any::<Hash>(), any::<i64>(), ids, texts, payload).prop_map(
            |(
                seq,
                previous,
                at,
                (user, device, object, subject),
                (version, action, object_type),
                payload,
            )| {
                let payload = payload.map(|(hash, length, key)| Payload { hash, length, key });
                Entry {
                    seq,
                    previous,
                    at,
                    user,
                    device,
                    version,
                    action,
                    object_type,
                    object,
                    subject,
                    payload,
                }
            },
        )
    }

    proptest! {
        #[test]
        fn an_entry_reads_back_from_its_canonical_bytes(entry in any_entry()) {
            prop_assert_eq!(Entry::decode(&entry.encode()), Ok(entry));
        }

        #[test]
        fn bytes_that_decode_are_the_canonical_ones(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(entry) = Entry::decode(&bytes) {
                prop_assert_eq!(entry.encode(), bytes);
            }
        }

        #[test]
        fn a_flipped_byte_changes_the_hash(entry in any_entry(), at in any::<prop::sample::Index>()) {
            let mut bytes = entry.encode();
            let at = at.index(bytes.len());
            bytes[at] ^= 1;
            if let Ok(changed) = Entry::decode(&bytes) {
                prop_assert_ne!(changed.hash(), entry.hash());
            }
        }
    }
}
