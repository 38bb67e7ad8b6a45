//! The front of a backup: what it is, how long its parts are, and the checksums by which damage is told without a key.

use sha2::{Digest, Sha256};

use crate::{
    clock::Timestamp,
    error::{BackupProblem, Error, Result},
};

/// How many bytes it has.
pub(crate) const LENGTH: usize = 162;

const MAGIC: &[u8; 8] = b"KARTOBAK";
const VERSION: u16 = 1;
const LONGEST_HEADER: u32 = 1 << 20;
const LONGEST_MANIFEST: u32 = 1 << 20;

/// The front of a backup. Nothing in it is secret, and it is believed only once the manifest opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Preamble {
    pub(crate) header_length: u32,
    pub(crate) manifest_length: u32,
    pub(crate) database_length: u64,
    pub(crate) created: Timestamp,
    pub(crate) vault: [u8; 16],
    pub(crate) id: [u8; 16],
    pub(crate) header_hash: [u8; 32],
    pub(crate) database_hash: [u8; 32],
}

impl Preamble {
    pub(crate) fn encode(&self) -> [u8; LENGTH] {
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&self.header_length.to_le_bytes());
        bytes.extend_from_slice(&self.manifest_length.to_le_bytes());
        bytes.extend_from_slice(&self.database_length.to_le_bytes());
        bytes.extend_from_slice(&self.created.to_le_bytes());
        for part in [&self.vault, &self.id] {
            bytes.extend_from_slice(part);
        }
        for hash in [&self.header_hash, &self.database_hash] {
            bytes.extend_from_slice(hash);
        }
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        bytes.try_into().expect("the fields have fixed lengths")
    }

    /// Reads the front of a file.
    pub(crate) fn decode(bytes: &[u8; LENGTH]) -> Result<Self> {
        let damaged = || Error::backup(BackupProblem::Damaged);
        let (content, checksum) = bytes.split_at(LENGTH - 32);
        if !content.starts_with(MAGIC) {
            return Err(Error::backup(BackupProblem::NotABackup));
        }
        match u16::from_le_bytes(field(content, 8)) {
            VERSION => {}
            0 => return Err(damaged()),
            _ => return Err(Error::backup(BackupProblem::Newer)),
        }
        let preamble = Self {
            header_length: u32::from_le_bytes(field(content, 10)),
            manifest_length: u32::from_le_bytes(field(content, 14)),
            database_length: u64::from_le_bytes(field(content, 18)),
            created: i64::from_le_bytes(field(content, 26)),
            vault: field(content, 34),
            id: field(content, 50),
            header_hash: field(content, 66),
            database_hash: field(content, 98),
        };
        let whole = Sha256::digest(content).as_slice() == checksum
            && preamble.header_length <= LONGEST_HEADER
            && preamble.manifest_length <= LONGEST_MANIFEST
            && preamble.created >= 0;
        if whole { Ok(preamble) } else { Err(damaged()) }
    }

    /// Whether the front of a file, damaged or not, is that of the backup with an id.
    pub(crate) fn names(bytes: &[u8; LENGTH], id: &[u8; 16]) -> bool {
        bytes.starts_with(MAGIC) && field::<16>(bytes, 50) == *id
    }

    /// How many bytes the whole file has.
    pub(crate) fn file_length(&self) -> u64 {
        self.database_start().saturating_add(self.database_length)
    }

    /// Where the database begins.
    pub(crate) fn database_start(&self) -> u64 {
        LENGTH as u64 + u64::from(self.header_length) + u64::from(self.manifest_length)
    }
}

fn field<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    bytes[at..at + N].try_into().expect("every field lies within the preamble")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preamble() -> Preamble {
        Preamble {
            header_length: 900,
            manifest_length: 400,
            database_length: 81_920,
            created: 1_790_000_000_000,
            vault: [1; 16],
            id: [2; 16],
            header_hash: [3; 32],
            database_hash: [4; 32],
        }
    }

    fn problem(result: Result<Preamble>) -> BackupProblem {
        match result {
            Err(Error::Backup { problem }) => problem,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn it_reads_back_as_it_was_written() {
        assert_eq!(Preamble::decode(&preamble().encode()).unwrap(), preamble());
        assert_eq!(preamble().file_length(), 162 + 900 + 400 + 81_920);
    }

    #[test]
    fn every_flipped_byte_is_found() {
        let whole = preamble().encode();

        for at in 0..LENGTH {
            let mut flipped = whole;
            flipped[at] ^= 1;
            let expected = match at {
                0..8 => BackupProblem::NotABackup,
                // Version 0 never was; anything else is taken for a later one.
                8 => BackupProblem::Damaged,
                9 => BackupProblem::Newer,
                _ => BackupProblem::Damaged,
            };
            assert_eq!(problem(Preamble::decode(&flipped)), expected, "byte {at}");
        }
    }

    #[test]
    fn a_length_without_bounds_is_refused_even_with_its_checksum() {
        for (header_length, manifest_length) in [(u32::MAX, 1), (1, u32::MAX)] {
            let forged = Preamble { header_length, manifest_length, ..preamble() };

            assert_eq!(problem(Preamble::decode(&forged.encode())), BackupProblem::Damaged);
        }
        let forged = Preamble { database_length: u64::MAX, ..preamble() };
        assert_eq!(Preamble::decode(&forged.encode()).unwrap().file_length(), u64::MAX);
    }
}
