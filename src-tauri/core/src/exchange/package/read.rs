//! Reading a package: nothing of it is trusted, and none of its names is a path.

use std::{
    fmt,
    fs::File,
    io::{self, BufReader, Read},
    sync::{Mutex, PoisonError},
};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error as _, SeqAccess, Visitor},
};
use zip::{ZipArchive, result::ZipError};

use super::{CARDS, FORMAT, MANIFEST, PEOPLE, VERSION, record::Uuid};
use crate::error::{Error, FileProblem, Result};

/// The most bytes that an array of records has.
const LARGEST_ARRAY: u64 = 2 << 30;
/// The most bytes that say what the file is.
const LARGEST_MANIFEST: u64 = 64 * 1024;

/// Whether a file begins as a package does.
pub(in crate::exchange) fn is_package(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04")
}

/// A package that a user chose.
pub(in crate::exchange) struct Package {
    archive: Mutex<ZipArchive<BufReader<File>>>,
    /// Who the contacts are, in the order of the cards.
    pub(super) people: Vec<Uuid>,
}

#[derive(Deserialize)]
struct Manifest {
    format: String,
    version: u32,
}

impl Package {
    /// Opens a package; gives its contacts too, as vCards of at most so many bytes.
    ///
    /// # Errors
    /// [`FileProblem::Package`] where it is none, damaged or of a newer version, [`FileProblem::TooLarge`].
    pub(in crate::exchange) fn open(file: File, most: usize) -> Result<(Self, Vec<u8>)> {
        let archive = ZipArchive::new(BufReader::new(file)).map_err(damaged)?;
        let mut package = Self { archive: Mutex::new(archive), people: Vec::new() };
        let manifest = package.bytes(MANIFEST, LARGEST_MANIFEST)?;
        let manifest: Manifest =
            serde_json::from_slice(&manifest).map_err(|error| damaged_at(MANIFEST, error.line() as u64))?;
        if manifest.format != FORMAT || manifest.version > VERSION {
            return Err(Error::file(FileProblem::Package));
        }
        let cards = package.bytes(CARDS, most as u64)?;
        let mut people = Vec::new();
        package.each(PEOPLE, |person| {
            people.push(person);
            Ok(())
        })?;
        package.people = people;
        Ok((package, cards))
    }

    /// The identity of the contact of a card, by its number from 1.
    pub(in crate::exchange) fn identity(&self, card: u64) -> Option<[u8; 16]> {
        let at = usize::try_from(card).ok()?.checked_sub(1)?;
        self.people.get(at).map(|uuid| uuid.0)
    }

    /// Goes through an array of records; one that is not there has none.
    ///
    /// # Errors
    /// What `take` returns, where it says that a field is wrong as [`FileProblem::Package`] with the entry and the record's line.
    pub(super) fn each<T: DeserializeOwned>(
        &self,
        name: &'static str,
        take: impl FnMut(T) -> Result<()>,
    ) -> Result<()> {
        let mut archive = self.archive.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = match archive.by_name(name) {
            Err(ZipError::FileNotFound) => return Ok(()),
            entry => entry.map_err(damaged)?,
        };
        let mut reader = serde_json::Deserializer::from_reader(BufReader::new(entry.take(LARGEST_ARRAY)));
        let mut elements = Elements { take, refused: None, line: 1, element: std::marker::PhantomData };
        let read = (&mut reader).deserialize_seq(&mut elements).and_then(|()| reader.end());
        match (elements.refused, read) {
            (Some(Error::Invalid { .. }), _) => Err(damaged_at(name, elements.line)),
            (Some(refused), _) => Err(refused),
            (None, read) => read
                .map_err(|error| damaged_at(name, elements.line.saturating_add(1).min(error.line() as u64))),
        }
    }

    /// Reads a file of the package.
    pub(super) fn with_file<T>(
        &self,
        name: &str,
        read: impl FnOnce(&mut dyn Read) -> Result<T>,
    ) -> Result<T> {
        let mut archive = self.archive.lock().unwrap_or_else(PoisonError::into_inner);
        read(&mut archive.by_name(name).map_err(damaged)?)
    }

    fn bytes(&self, name: &str, most: u64) -> Result<Vec<u8>> {
        self.with_file(name, |source| {
            let mut bytes = Vec::new();
            source.take(most + 1).read_to_end(&mut bytes).map_err(|error| damaged(error.into()))?;
            if bytes.len() as u64 > most { Err(Error::file(FileProblem::TooLarge)) } else { Ok(bytes) }
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn damaged(error: ZipError) -> Error {
    let unreadable = matches!(&error, ZipError::Io(error) if error.kind() == io::ErrorKind::PermissionDenied);
    Error::file(if unreadable { FileProblem::Unreadable } else { FileProblem::Package })
}

/// That an entry of a package is damaged, or breaks a rule, at a line from 1.
fn damaged_at(entry: &'static str, line: u64) -> Error {
    Error::File { problem: FileProblem::Package, line: Some(line), entry: Some(entry) }
}

/// Gives the elements of an array one by one; each stands on a line of its own, below the first.
struct Elements<T, F> {
    take: F,
    refused: Option<Error>,
    line: u64,
    element: std::marker::PhantomData<T>,
}

impl<'de, T: Deserialize<'de>, F: FnMut(T) -> Result<()>> Visitor<'de> for &mut Elements<T, F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<(), A::Error> {
        while let Some(element) = array.next_element()? {
            self.line += 1;
            if let Err(refused) = (self.take)(element) {
                self.refused = Some(refused);
                return Err(A::Error::custom("refused"));
            }
        }
        Ok(())
    }
}
