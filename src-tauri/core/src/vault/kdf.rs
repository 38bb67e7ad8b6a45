//! Key derivation: Argon2id for passphrases (RFC 9106), HKDF-SHA-512 behind it (RFC 5869).

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use hkdf::Hkdf;
use sha2::Sha512;
use zeroize::{Zeroize, Zeroizing};

use crate::{
    error::{Error, Result, VaultProblem},
    vault::{key::SecretKey, passphrase::Passphrase},
};

const MEBIBYTE: u32 = 1024;
const LEAST_MEMORY: u32 = 64 * MEBIBYTE;
const MOST_MEMORY: u32 = 2048 * MEBIBYTE;
const FIRST_MEMORY: u32 = 256 * MEBIBYTE;
const CALIBRATED_MEMORY: u32 = 512 * MEBIBYTE;
const LEAST_PASSES: u32 = 3;
const LANES: u32 = 4;

/// How long one derivation is to take: the middle of 0.7 to 1.0 s.
pub(crate) const GOAL: Duration = Duration::from_millis(850);

/// What one Argon2id derivation costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KdfParams {
    /// The least that a new key slot may cost: 64 MiB, three passes.
    pub const FLOOR: Self = Self { memory_kib: LEAST_MEMORY, passes: LEAST_PASSES, lanes: LANES };

    /// Where calibration starts: 256 MiB, three passes, four lanes.
    pub const START: Self = Self { memory_kib: FIRST_MEMORY, passes: LEAST_PASSES, lanes: LANES };

    /// Parameters that were read; those out of bounds are refused before any memory is taken.
    pub(crate) fn accept(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self> {
        let read = Self { memory_kib, passes, lanes };
        let bounded = (LEAST_MEMORY..=MOST_MEMORY).contains(&memory_kib)
            && (1..=20).contains(&passes)
            && (1..=16).contains(&lanes);
        if bounded || read.is_for_tests() { Ok(read) } else { Err(Error::vault(VaultProblem::KdfBounds)) }
    }

    /// Finds what takes 0.7 to 1.0 s on this computer, never less than [`Self::FLOOR`].
    pub fn calibrate() -> Self {
        Self::calibrate_by(Self::measure)
    }

    /// How long one derivation takes now; `None` where the memory cannot be had.
    pub fn measure(&self) -> Option<Duration> {
        let probe = Passphrase::from_bytes(&Zeroizing::new(b"calibration".to_vec()))
            .expect("the probe is short text");
        let start = Instant::now();
        self.derive(&probe, &[0; 32]).ok().map(|_| start.elapsed())
    }

    /// Calibrates with a given stopwatch; `None` means that the memory could not be had.
    fn calibrate_by(measure: impl Fn(&Self) -> Option<Duration>) -> Self {
        let mut params = Self::START;
        for _ in 0..2 {
            let Some(took) = measure(&params) else { return Self::FLOOR };
            if (700..=1000).contains(&took.as_millis()) {
                break;
            }
            params = params.scaled(GOAL.as_secs_f64() / took.as_secs_f64().max(0.001));
        }
        params
    }

    /// The same work times `factor`: in memory up to 512 MiB, above that in passes.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before the cast")]
    fn scaled(self, factor: f64) -> Self {
        let work = f64::from(self.memory_kib) * f64::from(self.passes) * factor;
        let step = f64::from(16 * MEBIBYTE);
        let memory = (work / f64::from(LEAST_PASSES) / step).floor() * step;
        let memory_kib = memory.clamp(f64::from(LEAST_MEMORY), f64::from(CALIBRATED_MEMORY)) as u32;
        let passes = (work / f64::from(memory_kib)).round().clamp(f64::from(LEAST_PASSES), 20.0) as u32;
        Self { memory_kib, passes, lanes: self.lanes }
    }

    /// Whether a slot with these parameters should be wrapped anew where `calibrated` is what this computer can do.
    pub fn is_weak(&self, calibrated: &Self) -> bool {
        self.memory_kib < LEAST_MEMORY
            || self.passes < LEAST_PASSES
            || self.work().saturating_mul(2) < calibrated.work()
    }

    /// Memory times passes, what a guess costs.
    pub(crate) fn work(self) -> u64 {
        u64::from(self.memory_kib) * u64::from(self.passes)
    }

    /// Memory in KiB, passes and lanes, as the header stores them.
    pub(crate) fn parts(self) -> [u32; 3] {
        [self.memory_kib, self.passes, self.lanes]
    }

    /// Derives 32 bytes from a passphrase; the working memory is wiped.
    pub(crate) fn derive(self, passphrase: &Passphrase, salt: &[u8; 32]) -> Result<SecretKey> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| Error::vault(VaultProblem::KdfBounds))?;
        let mut memory = Memory::take(params.block_count())?;
        let mut derived = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(
                passphrase.expose().as_bytes(),
                salt,
                derived.as_mut_slice(),
                &mut memory.0,
            )
            .map_err(|_| Error::vault(VaultProblem::KdfBounds))?;
        Ok(SecretKey::from_bytes(derived))
    }
}

#[cfg(any(test, feature = "for-tests"))]
impl KdfParams {
    /// Parameters that cost nothing and protect nothing: only in tests.
    #[doc(hidden)]
    pub const fn for_tests() -> Self {
        Self { memory_kib: 64, passes: 1, lanes: 1 }
    }

    fn is_for_tests(self) -> bool {
        self == Self::for_tests()
    }
}

#[cfg(not(any(test, feature = "for-tests")))]
impl KdfParams {
    #[expect(clippy::unused_self, reason = "the twin for tests looks at it")]
    const fn is_for_tests(self) -> bool {
        false
    }
}

/// Derives a 32-byte key from `secret` for one use, which `purpose` names.
pub(crate) fn expand(secret: &[u8], salt: &[u8; 32], purpose: &[&[u8]]) -> SecretKey {
    let mut derived = Zeroizing::new([0; 32]);
    Hkdf::<Sha512>::new(Some(salt), secret)
        .expand_multi_info(purpose, derived.as_mut_slice())
        .expect("32 bytes are fewer than HKDF's limit");
    SecretKey::from_bytes(derived)
}

/// Argon2's working memory, wiped on drop.
struct Memory(Vec<Block>);

impl Memory {
    fn take(blocks: usize) -> Result<Self> {
        let mut memory = Vec::new();
        memory.try_reserve_exact(blocks).map_err(Error::internal)?;
        memory.resize(blocks, Block::new());
        Ok(Self(memory))
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        for block in &mut self.0 {
            block.zeroize();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_out_of_bounds_are_refused() {
        for (memory, passes, lanes) in [
            (LEAST_MEMORY - 1, 3, 4),
            (MOST_MEMORY + 1, 3, 4),
            (u32::MAX, 3, 4),
            (FIRST_MEMORY, 0, 4),
            (FIRST_MEMORY, 21, 4),
            (FIRST_MEMORY, 3, 0),
            (FIRST_MEMORY, 3, 17),
        ] {
            let refused = KdfParams::accept(memory, passes, lanes);

            assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::KdfBounds })));
        }
    }

    #[test]
    fn calibration_reaches_the_goal_on_slow_and_fast_computers() {
        for nanoseconds_per_block in [100.0, 300.0, 680.0, 1100.0, 3000.0] {
            let time = |params: &KdfParams| {
                #[expect(clippy::cast_precision_loss)]
                let work = params.work() as f64;
                Duration::from_secs_f64(work * nanoseconds_per_block / 1e9)
            };

            let found = KdfParams::calibrate_by(|params| Some(time(params)));

            let took = time(&found).as_millis();
            assert!((700..=1000).contains(&took), "{nanoseconds_per_block}: {found:?} takes {took} ms");
        }
    }

    #[test]
    fn calibration_never_goes_below_the_floor() {
        let slow = KdfParams::calibrate_by(|_| Some(Duration::from_secs(60)));
        let without_memory = KdfParams::calibrate_by(|_| None);

        assert_eq!(slow, KdfParams::FLOOR);
        assert_eq!(without_memory, KdfParams::FLOOR);
    }

    #[test]
    fn a_slot_below_the_floor_or_below_half_of_what_is_possible_is_weak() {
        let weak = KdfParams::accept(LEAST_MEMORY, 2, 4).unwrap();

        assert!(weak.is_weak(&KdfParams::FLOOR));
        assert!(KdfParams::FLOOR.is_weak(&KdfParams::START));
        assert!(!KdfParams::START.is_weak(&KdfParams::START));
    }

    /// The reference implementation's answer (`test.c`: version 0x13, 2 passes, 64 MiB, 1 lane).
    #[test]
    fn the_library_computes_argon2id_version_19() {
        let mut derived = [0; 32];

        Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(65536, 2, 1, Some(32)).unwrap())
            .hash_password_into(b"password", b"somesalt", &mut derived)
            .unwrap();

        assert_eq!(derived[..8], [0x09, 0x31, 0x61, 0x15, 0xd5, 0xcf, 0x24, 0xed]);
    }

    #[test]
    fn the_floor_derives_the_same_key_again_and_another_from_another_salt() {
        let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"right".to_vec())).unwrap();

        let [first, again, other] =
            [[1; 32], [1; 32], [2; 32]].map(|salt| KdfParams::FLOOR.derive(&passphrase, &salt).unwrap());

        assert_eq!(first.expose(), again.expose());
        assert_ne!(first.expose(), other.expose());
    }

    #[test]
    #[ignore = "takes seconds and needs an idle computer"]
    fn calibration_reaches_the_goal_on_this_computer() {
        let found = KdfParams::calibrate();

        let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"right".to_vec())).unwrap();
        let start = Instant::now();
        found.derive(&passphrase, &[0; 32]).unwrap();
        let took = start.elapsed().as_millis();
        println!("{found:?}: {took} ms");
        assert!((550..=1250).contains(&took), "{found:?} takes {took} ms");
    }
}
