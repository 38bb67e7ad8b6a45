//! The key file: 256 random bits as text, without which the passphrase opens nothing. Specified in section 6 of
//! `docs/vault-format.md`.
//!
//! Only files that Kartotek made are taken: a picture or a song that somebody has chosen is changed, copied and guessed.

use std::{
    fmt,
    fs::{self, File},
    io::{Read, Write},
    path::Path,
};

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{
    error::{Error, FileProblem, Result, VaultProblem},
    vault::{
        folder,
        key::SecretKey,
        pending::{Pending, unwritable},
    },
};

/// The ending of a key file.
pub const EXTENSION: &str = "key";

const FIRST_LINE: &str = "Kartotek key file 1";
const GROUPS: usize = 8;
const GROUP_LENGTH: usize = 8;
/// A longer file is none of ours.
const LONGEST: usize = 1024;

/// What has to be there beside the passphrase.
pub struct KeyFile(SecretKey);

impl KeyFile {
    /// Draws a new one.
    pub fn generate() -> Self {
        Self(SecretKey::generate())
    }

    /// Reads a key file.
    ///
    /// # Errors
    /// [`FileProblem::Unreadable`], [`VaultProblem::NotAKeyFile`], and [`VaultProblem::DamagedKeyFile`] where the check digits
    /// don't fit.
    pub fn read(path: &Path) -> Result<Self> {
        let unreadable = |_| Error::file(FileProblem::Unreadable);
        // Asked before it is opened: opening a pipe waits for who writes to it.
        if !fs::metadata(path).map_err(unreadable)?.is_file() {
            return Err(Error::vault(VaultProblem::NotAKeyFile));
        }
        let file = File::open(path).map_err(unreadable)?;
        let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST + 1));
        file.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        Self::parse(&bytes)
    }

    /// Reads the content of a key file: line ends, spaces between the groups and the case of digits don't count.
    fn parse(bytes: &[u8]) -> Result<Self> {
        let not_ours = || Error::vault(VaultProblem::NotAKeyFile);
        if bytes.len() > LONGEST {
            return Err(not_ours());
        }
        let text = std::str::from_utf8(bytes).map_err(|_| not_ours())?;
        let rest = text
            .strip_prefix(FIRST_LINE)
            .filter(|rest| rest.starts_with(['\n', '\r']))
            .ok_or_else(not_ours)?;
        Self::parse_groups(rest).ok_or(Error::vault(VaultProblem::DamagedKeyFile))
    }

    fn parse_groups(text: &str) -> Option<Self> {
        let mut words = text.split_ascii_whitespace();
        let mut key = Zeroizing::new([0; 32]);
        for bytes in key.chunks_exact_mut(GROUP_LENGTH / 2) {
            let group = words.next().filter(|group| group.len() == GROUP_LENGTH)?;
            HEXLOWER_PERMISSIVE.decode_mut(group.as_bytes(), bytes).ok()?;
        }
        let (check, digits) = (words.next()?, words.next()?);
        let read = Self(SecretKey::from_bytes(key));
        let is_whole = check == "check"
            && words.next().is_none()
            && digits.to_ascii_lowercase().as_bytes().ct_eq(read.check_digits().as_bytes()).into();
        is_whole.then_some(read)
    }

    /// What stands in the file.
    fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(LONGEST));
        text.push_str(FIRST_LINE);
        for (at, bytes) in self.0.expose().chunks_exact(GROUP_LENGTH / 2).enumerate() {
            text.push(if at % (GROUPS / 2) == 0 { '\n' } else { ' ' });
            HEXLOWER.encode_append(bytes, &mut text);
        }
        text.push_str("\ncheck ");
        text.push_str(&self.check_digits());
        text.push('\n');
        text
    }

    /// The first four bytes of a hash over the key: a file that was damaged is told from one that opens nothing.
    fn check_digits(&self) -> String {
        let digest = Sha256::new().chain_update(FIRST_LINE).chain_update(self.0.expose()).finalize();
        HEXLOWER.encode(&digest[..GROUP_LENGTH / 2])
    }

    /// Makes a key file at a place where nothing is yet, and gives what can be read from there.
    ///
    /// # Errors
    /// [`VaultProblem::KeyFileInVault`]: who copies the folder must not have it. [`VaultProblem::Exists`]: another vault may
    /// need what is there.
    pub(crate) fn make(place: &Path, vault: &Path) -> Result<Self> {
        let unwritable_place = || Error::file(FileProblem::Unwritable);
        let parent =
            place.parent().and_then(|parent| fs::canonicalize(parent).ok()).ok_or_else(unwritable_place)?;
        if parent.starts_with(vault) {
            return Err(Error::vault(VaultProblem::KeyFileInVault));
        }
        if place.symlink_metadata().is_ok() {
            return Err(Error::vault(VaultProblem::Exists));
        }
        let mut file = Pending::begin(place)?;
        file.writer.write_all(Self::generate().text().as_bytes()).map_err(unwritable)?;
        file.complete()?;
        file.appear()?;
        // The header is about to need it: it has to outlive a power cut.
        folder::sync_folder(&parent).map_err(unwritable).and_then(|()| Self::read(place)).inspect_err(|_| {
            let _ = fs::remove_file(place);
        })
    }

    /// The 256 bits.
    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// The same once more, for an open vault that wipes its own.
    pub(crate) fn duplicate(&self) -> Self {
        Self(self.0.duplicate())
    }
}

impl fmt::Debug for KeyFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("KeyFile")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(bytes: &[u8]) -> Option<VaultProblem> {
        match KeyFile::parse(bytes) {
            Err(Error::Vault { problem }) => Some(problem),
            _ => None,
        }
    }

    /// Where in the text the digits of the key and the check digits stand.
    fn digits(text: &str) -> Vec<usize> {
        let end_of_first = text.find('\n').unwrap();
        let check = text.find("check").unwrap();
        let is_digit =
            |at: &usize| text.as_bytes()[*at].is_ascii_hexdigit() && !(check..check + 5).contains(at);
        (end_of_first..text.len()).filter(is_digit).collect()
    }

    #[test]
    fn what_was_written_reads_back_however_an_editor_saved_it() {
        let made = KeyFile::generate();
        let text = made.text();
        let (head, rest) = text.split_once('\n').unwrap();

        for written in [
            text.to_string(),
            text.replace('\n', "\r\n"),
            format!("{head}\n{}", rest.to_uppercase().replace("CHECK", "check")),
            format!("{head}\n\n  {}  \n\n", rest.replace(' ', "\t ")),
        ] {
            assert_eq!(KeyFile::parse(written.as_bytes()).unwrap().expose(), made.expose(), "{written}");
        }
    }

    #[test]
    fn the_format_is_the_one_that_is_specified() {
        let file = KeyFile(SecretKey::from_bytes(Zeroizing::new([0xab; 32])));

        let groups = ["abababab"; 4].join(" ");
        let digest = Sha256::digest([b"Kartotek key file 1".as_slice(), &[0xab; 32]].concat());
        let check = HEXLOWER.encode(&digest[..4]);
        assert_eq!(*file.text(), format!("Kartotek key file 1\n{groups}\n{groups}\ncheck {check}\n"));
    }

    #[test]
    fn every_wrong_digit_and_every_two_digits_swapped_are_found() {
        let text = KeyFile::generate().text().to_string();
        let places = digits(&text);
        assert_eq!(places.len(), 72);

        for (index, at) in places.iter().enumerate() {
            for wrong in "0123456789abcdef".bytes().filter(|wrong| *wrong != text.as_bytes()[*at]) {
                let mut mistyped = text.clone().into_bytes();
                mistyped[*at] = wrong;
                assert_eq!(problem(&mistyped), Some(VaultProblem::DamagedKeyFile), "{at}");
            }
            for other in &places[..index] {
                let mut swapped = text.clone().into_bytes();
                swapped.swap(*at, *other);
                let found = problem(&swapped) == Some(VaultProblem::DamagedKeyFile);
                assert!(found || text.as_bytes()[*at] == text.as_bytes()[*other], "{at} {other}");
            }
        }
    }

    #[test]
    fn what_kartotek_did_not_make_is_no_key_file_and_what_was_cut_or_grew_is_damaged() {
        let text = KeyFile::generate().text().to_string();

        for other in [
            Vec::new(),
            b"0123456789abcdef".repeat(4),
            vec![0; 32],
            vec![0xff; 4096],
            text.replace("file 1", "file 2").into_bytes(),
            text.replace("file 1", "file 12").into_bytes(),
            text.trim_start_matches("Kartotek").as_bytes().to_vec(),
            format!("{text}{}", " ".repeat(LONGEST)).into_bytes(),
        ] {
            assert_eq!(problem(&other), Some(VaultProblem::NotAKeyFile), "{other:?}");
        }
        for damaged in [
            &text[..FIRST_LINE.len() + 1],
            &text[..text.len() - 2],
            &text[..text.find("check").unwrap()],
            &format!("{text}more"),
            &text.replace("\ncheck", " 0\ncheck"),
            &text.replace("check", "Check"),
        ] {
            assert_eq!(problem(damaged.as_bytes()), Some(VaultProblem::DamagedKeyFile), "{damaged}");
        }
    }

    #[test]
    fn debug_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", KeyFile::generate()), "KeyFile");
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn whatever_a_file_holds_is_read_or_refused(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300), tail in "[0-9a-z \\n]{0,120}") {
            let _ = KeyFile::parse(&bytes);
            let _ = KeyFile::parse(format!("{FIRST_LINE}\n{tail}").as_bytes());
        }
    }
}
