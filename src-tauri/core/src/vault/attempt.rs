//! Failed attempts to unlock: counted in a small file outside the vault, each making the next wait longer.
//!
//! The file holds no personal data. Deleting it resets the count: it slows down people at the keyboard, the key
//! derivation slows down everybody else.

use std::{fs, io, path::Path};

use crate::{
    clock::{Clock, Timestamp},
    error::{Error, Result, VaultProblem},
    vault::folder,
};

/// Failures that cost no waiting.
const FREE: u32 = 3;
/// The longest wait: five minutes.
const LONGEST_WAIT: i64 = 300_000;
/// The longest file that is read.
const LONGEST_FILE: u64 = 256;
const FORMAT: &str = "kartotek-attempts 1";

/// The failures since the vault was last unlocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attempts {
    /// How many.
    pub count: u32,
    /// When the last one was; 0 where there was none.
    pub last: Timestamp,
}

impl Attempts {
    /// Reads the file; a missing or damaged one counts as none.
    pub fn read(path: &Path) -> Self {
        let short = fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() <= LONGEST_FILE);
        if !short {
            return Self::default();
        }
        fs::read_to_string(path).ok().and_then(|text| Self::parse(&text)).unwrap_or_default()
    }

    /// Counts a failure. Count before trying and [`Self::clear`] on success, so that a killed try counts as well.
    pub fn count(path: &Path, clock: &Clock) -> Result<Self> {
        let counted = Self { count: Self::read(path).count.saturating_add(1), last: clock.now() };
        counted.write(path)?;
        Ok(counted)
    }

    /// Forgets the failures: the vault was unlocked.
    pub fn clear(path: &Path) -> Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(folder::failure(&error)),
            _ => Ok(()),
        }
    }

    /// Milliseconds until the next try is allowed: none for three failures, then 2, 4, 8 … seconds, at most 5 minutes.
    pub fn wait(&self, clock: &Clock) -> u64 {
        let Some(exponent) = self.count.checked_sub(FREE).filter(|exponent| *exponent > 0) else { return 0 };
        let delay = 1000_i64.checked_shl(exponent.min(20)).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
        let passed = clock.now().saturating_sub(self.last);
        // A clock that was set back must not lock the user out for longer than the delay itself.
        let remaining = if passed < 0 { delay } else { delay - passed.min(delay) };
        u64::try_from(remaining).unwrap_or(0)
    }

    /// Refuses while the next try is not allowed.
    pub fn require(path: &Path, clock: &Clock) -> Result<()> {
        let read = Self::read(path);
        if clock.now() < read.last {
            // The clock was set back: the delay starts anew, once.
            Self { last: clock.now(), ..read }.write(path)?;
        }
        if read.wait(clock) > 0 { Err(Error::vault(VaultProblem::Wait)) } else { Ok(()) }
    }

    fn write(self, path: &Path) -> Result<()> {
        let new = path.with_extension("new");
        let text = format!("{FORMAT} {} {}\n", self.count, self.last);
        fs::write(&new, text).and_then(|()| fs::rename(&new, path)).map_err(|error| folder::failure(&error))
    }

    fn parse(text: &str) -> Option<Self> {
        let (count, last) = text.strip_prefix(FORMAT)?.strip_prefix(' ')?.trim_end().split_once(' ')?;
        Some(Self { count: count.parse().ok()?, last: last.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path() -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("attempts");
        (folder, path)
    }

    #[test]
    fn three_failures_are_free_and_then_the_wait_doubles_up_to_five_minutes() {
        let (_folder, path) = path();
        let clock = Clock::set_to(1_000_000);

        let waits: Vec<u64> =
            (0..14).map(|_| Attempts::count(&path, &clock).unwrap().wait(&clock) / 1000).collect();

        assert_eq!(waits, [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    }

    #[test]
    fn the_wait_passes_with_the_clock() {
        let (_folder, path) = path();
        let clock = Clock::set_to(1_000_000);
        for _ in 0..4 {
            Attempts::count(&path, &clock).unwrap();
        }

        assert!(Attempts::require(&path, &clock).is_err());
        clock.advance(1_500);
        assert_eq!(Attempts::read(&path).wait(&clock), 500);
        clock.advance(500);
        assert!(Attempts::require(&path, &clock).is_ok());
    }

    #[test]
    fn a_clock_that_was_set_back_makes_wait_once_and_no_longer_than_the_delay() {
        let (_folder, path) = path();
        let clock = Clock::set_to(1_000_000_000);
        for _ in 0..4 {
            Attempts::count(&path, &clock).unwrap();
        }

        clock.advance(-500_000_000);

        assert!(Attempts::require(&path, &clock).is_err());
        clock.advance(2_000);
        assert!(Attempts::require(&path, &clock).is_ok());
    }

    #[test]
    fn unlocking_forgets_the_failures() {
        let (_folder, path) = path();
        Attempts::count(&path, &Clock::set_to(5)).unwrap();

        Attempts::clear(&path).unwrap();
        Attempts::clear(&path).unwrap();

        assert_eq!(Attempts::read(&path), Attempts::default());
    }

    #[test]
    fn a_damaged_file_counts_as_none() {
        let (_folder, path) = path();

        for damaged in [
            b"".as_slice(),
            b"\xff\xfe",
            b"kartotek-attempts 1 x y",
            b"kartotek-attempts 1 -3 5",
            b"kartotek-attempts 2 3 5",
            &[b'9'; 5000],
        ] {
            fs::write(&path, damaged).unwrap();
            assert_eq!(Attempts::read(&path), Attempts::default());
        }
        fs::write(&path, "kartotek-attempts 1 4294967295 -9223372036854775808").unwrap();
        assert!(Attempts::read(&path).wait(&Clock::set_to(i64::MAX)) <= 300_000);
        assert_eq!(Attempts::count(&path, &Clock::set_to(1)).unwrap().count, u32::MAX);
    }
}
