//! The front of a backup: what it is, how long its parts are, and the checksums by which damage is told without a key.

use std::io::{ErrorKind, Read};

use sha2::{Digest, Sha256};

use crate::{
    backup::disk::read_failure,
    clock::Timestamp,
    error::{BackupProblem, Error, Result},
};

/// How many bytes it has.
pub(crate) const LENGTH: usize = 170;
/// How many bytes the shortest one has, that of version 1.
pub(crate) const SHORTEST: usize = 162;

const MAGIC: &[u8; 8] = b"KARTOBAK";
/// Version 1 has no documents.
const WITHOUT_DOCUMENTS: u16 = 1;
const VERSION: u16 = 2;
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
    /// None in version 1.
    pub(crate) documents_length: Option<u64>,
}

impl Preamble {
    pub(crate) fn encode(&self) -> Vec<u8> {
        let version = if self.documents_length.is_some() { VERSION } else { WITHOUT_DOCUMENTS };
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&version.to_le_bytes());
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
        if let Some(length) = self.documents_length {
            bytes.extend_from_slice(&length.to_le_bytes());
        }
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        bytes
    }

    /// Reads the front of a file.
    pub(crate) fn read(file: &mut impl Read) -> Result<Self> {
        let mut front = vec![0; SHORTEST];
        match file.read_exact(&mut front) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                return Err(Error::backup(BackupProblem::NotABackup));
            }
            read => read.map_err(|error| read_failure(&error))?,
        }
        if version(&front)? == VERSION {
            front.resize(LENGTH, 0);
            file.read_exact(&mut front[SHORTEST..]).map_err(|error| read_failure(&error))?;
        }
        Self::decode(&front)
    }

    fn decode(bytes: &[u8]) -> Result<Self> {
        let version = version(bytes)?;
        let (content, checksum) = bytes.split_at(bytes.len() - 32);
        let preamble = Self {
            header_length: u32::from_le_bytes(field(content, 10)),
            manifest_length: u32::from_le_bytes(field(content, 14)),
            database_length: u64::from_le_bytes(field(content, 18)),
            created: i64::from_le_bytes(field(content, 26)),
            vault: field(content, 34),
            id: field(content, 50),
            header_hash: field(content, 66),
            database_hash: field(content, 98),
            documents_length: (version == VERSION).then(|| u64::from_le_bytes(field(content, 130))),
        };
        let whole = Sha256::digest(content).as_slice() == checksum
            && preamble.header_length <= LONGEST_HEADER
            && preamble.manifest_length <= LONGEST_MANIFEST
            && preamble.created >= 0;
        if whole { Ok(preamble) } else { Err(Error::backup(BackupProblem::Damaged)) }
    }

    /// Whether the front of a file, damaged or not, is that of the backup with an id.
    pub(crate) fn names(bytes: &[u8; SHORTEST], id: &[u8; 16]) -> bool {
        bytes.starts_with(MAGIC) && field::<16>(bytes, 50) == *id
    }

    /// How many bytes the whole file has.
    pub(crate) fn file_length(&self) -> u64 {
        self.documents_start().saturating_add(self.documents())
    }

    /// Where the documents begin.
    pub(crate) fn documents_start(&self) -> u64 {
        self.database_start().saturating_add(self.database_length)
    }

    /// How many bytes the documents have.
    pub(crate) fn documents(&self) -> u64 {
        self.documents_length.unwrap_or(0)
    }

    /// Where the database begins.
    pub(crate) fn database_start(&self) -> u64 {
        let front = if self.documents_length.is_some() { LENGTH } else { SHORTEST };
        front as u64 + u64::from(self.header_length) + u64::from(self.manifest_length)
    }
}

/// The version that the front of a file names.
fn version(bytes: &[u8]) -> Result<u16> {
    if !bytes.starts_with(MAGIC) {
        return Err(Error::backup(BackupProblem::NotABackup));
    }
    match u16::from_le_bytes(field(bytes, 8)) {
        0 => Err(Error::backup(BackupProblem::Damaged)),
        version @ (WITHOUT_DOCUMENTS | VERSION) => Ok(version),
        _ => Err(Error::backup(BackupProblem::Newer)),
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
            documents_length: Some(5_000),
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
        let older = Preamble { documents_length: None, ..preamble() };
        for preamble in [preamble(), older.clone()] {
            assert_eq!(Preamble::read(&mut preamble.encode().as_slice()).unwrap(), preamble);
        }
        assert_eq!(preamble().file_length(), 170 + 900 + 400 + 81_920 + 5_000);
        assert_eq!(older.file_length(), 162 + 900 + 400 + 81_920);
    }

    #[test]
    fn every_flipped_byte_is_found() {
        let whole = preamble().encode();

        for at in 0..LENGTH {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            let expected = match at {
                0..8 => BackupProblem::NotABackup,
                // Anything but what was is taken for a later version.
                8 | 9 => BackupProblem::Newer,
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
