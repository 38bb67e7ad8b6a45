//! The recovery code: 256 random bits in 13 groups, each with a check digit that finds a typo in it.

use std::fmt;

use kartotek_journal::group;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{
    error::{Error, Problem, Result, VaultProblem},
    random,
    vault::{RecoveryAnswer, RecoverySheet, key::SecretKey},
};

/// How many groups a code has.
pub const GROUPS: usize = 13;
/// How many groups are typed back at creation.
pub const ASKED: usize = 2;

/// What opens the vault when the passphrase is lost.
pub struct RecoveryCode(SecretKey);

/// A code whose check digits do not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mistyped {
    /// The first group that is wrong, from 0; `None` where characters are missing or too many.
    pub group: Option<usize>,
}

impl From<Mistyped> for Error {
    fn from(_: Mistyped) -> Self {
        Self::vault(VaultProblem::MistypedRecoveryCode)
    }
}

impl RecoveryCode {
    /// Draws a new code.
    pub fn generate() -> Self {
        Self(SecretKey::generate())
    }

    /// Reads a typed code: case, spaces and dashes don't count; O is read as 0, I and L as 1.
    pub fn parse(typed: &str) -> Result<Self, Mistyped> {
        let mut digits = Zeroizing::new(Vec::with_capacity(GROUPS * group::LENGTH + 1));
        for character in typed.chars().filter(|character| !group::is_separator(*character)) {
            if digits.len() == GROUPS * group::LENGTH {
                return Err(Mistyped { group: None });
            }
            let group = digits.len() / group::LENGTH;
            digits.push(group::digit(character).ok_or(Mistyped { group: Some(group) })?);
        }
        for (position, group) in digits.chunks_exact(group::LENGTH).enumerate() {
            if check_digit(position, &group[..4]) != group[4] {
                return Err(Mistyped { group: Some(position) });
            }
        }
        if digits.len() != GROUPS * group::LENGTH {
            return Err(Mistyped { group: None });
        }
        join(&digits).map(Self)
    }

    /// The groups to show or print, and which two have to be typed back.
    pub fn sheet(&self) -> RecoverySheet {
        RecoverySheet {
            groups: self.groups().iter().map(|group| group.to_string()).collect(),
            confirm: ask(),
        }
    }

    /// Whether every group that was asked for was typed back; names the first that differs.
    pub fn confirm(&self, asked: &[usize], answers: &[RecoveryAnswer]) -> Result<()> {
        let groups = self.groups();
        for (at, position) in asked.iter().enumerate() {
            let right = groups.get(*position).is_some_and(|group| {
                answers
                    .iter()
                    .any(|answer| answer.position == *position && is_same_group(group, &answer.group))
            });
            if !right {
                return Err(Error::invalid_at("answers", at, Problem::Mismatch));
            }
        }
        Ok(())
    }

    /// The 256 bits, to derive a slot key from.
    pub(crate) fn expose(&self) -> &SecretKey {
        &self.0
    }

    fn groups(&self) -> Vec<Zeroizing<String>> {
        (0..GROUPS)
            .map(|position| {
                let mut digits = Zeroizing::new([0; group::LENGTH]);
                for at in 0..4 {
                    digits[at] = five_bits(self.0.expose(), (position * 4 + at) * 5);
                }
                digits[4] = check_digit(position, &digits[..4]);
                let mut group = Zeroizing::new(String::with_capacity(group::LENGTH));
                group.extend(digits.iter().map(|digit| char::from(group::ALPHABET[usize::from(*digit)])));
                group
            })
            .collect()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecoveryCode")
    }
}

fn is_same_group(group: &str, typed: &str) -> bool {
    let mut read = Zeroizing::new(Vec::with_capacity(group::LENGTH + 1));
    for character in
        typed.chars().filter(|character| !group::is_separator(*character)).take(group::LENGTH + 1)
    {
        let Some(digit) = group::digit(character) else { return false };
        read.push(group::ALPHABET[usize::from(digit)]);
    }
    read.as_slice().ct_eq(group.as_bytes()).into()
}

/// Two different positions, drawn at random.
fn ask() -> Vec<usize> {
    let mut asked = Vec::with_capacity(ASKED);
    while asked.len() < ASKED {
        let [drawn] = random::bytes::<1>();
        // 247 = 19 × 13: every position is equally likely.
        let position = usize::from(drawn) % GROUPS;
        if drawn < 247 && !asked.contains(&position) {
            asked.push(position);
        }
    }
    asked.sort_unstable();
    asked
}

/// Five bits from `start` on, most significant first; bits behind the end are zero.
fn five_bits(bytes: &[u8; 32], start: usize) -> u8 {
    (start..start + 5).fold(0, |bits, at| {
        let byte = bytes.get(at / 8).copied().unwrap_or(0);
        bits << 1 | (byte >> (7 - at % 8) & 1)
    })
}

/// The 32 bytes out of the 65 digits; the four bits behind them have to be zero.
fn join(digits: &[u8]) -> Result<SecretKey, Mistyped> {
    let mut bytes = Zeroizing::new([0_u8; 32]);
    let payload = digits.chunks_exact(group::LENGTH).flat_map(|group| &group[..4]);
    for (at, digit) in payload.enumerate() {
        for bit in 0..5 {
            let (place, value) = (at * 5 + bit, digit >> (4 - bit) & 1);
            match bytes.get_mut(place / 8) {
                Some(byte) => *byte |= value << (7 - place % 8),
                None if value == 0 => {}
                None => return Err(Mistyped { group: Some(GROUPS - 1) }),
            }
        }
    }
    Ok(SecretKey::from_bytes(bytes))
}

/// Its position goes in, so that two groups that were swapped are found.
fn check_digit(position: usize, digits: &[u8]) -> u8 {
    group::check_digit(u8::try_from(position).expect("there are 13 groups"), digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(code: &RecoveryCode) -> String {
        code.sheet().groups.join("-")
    }

    #[test]
    fn what_is_printed_reads_back() {
        for _ in 0..100 {
            let code = RecoveryCode::generate();

            let read = RecoveryCode::parse(&typed(&code)).unwrap();

            assert_eq!(read.expose().expose(), code.expose().expose());
        }
    }

    #[test]
    fn case_separators_and_look_alikes_do_not_matter() {
        let code = RecoveryCode(SecretKey::from_bytes(Zeroizing::new([0b0000_1000; 32])));
        let relaxed = typed(&code).to_lowercase().replace('-', " \n").replace('0', "o").replace('1', "l");

        let read = RecoveryCode::parse(&relaxed).unwrap();

        assert_eq!(read.expose().expose(), code.expose().expose());
    }

    #[test]
    fn every_single_typo_names_its_group() {
        let code = typed(&RecoveryCode::generate());

        for (at, right) in code.char_indices().filter(|(_, character)| *character != '-') {
            for wrong in
                group::ALPHABET.iter().map(|digit| char::from(*digit)).filter(|wrong| *wrong != right)
            {
                let mut mistyped = code.clone();
                mistyped.replace_range(at..=at, &wrong.to_string());

                let refused = RecoveryCode::parse(&mistyped).unwrap_err();

                assert_eq!(refused.group, Some(at / 6), "{at} {wrong}");
            }
        }
    }

    #[test]
    fn swapped_digits_and_swapped_groups_are_found() {
        let groups = RecoveryCode::generate().sheet().groups;

        for first in 0..GROUPS {
            for second in 0..first {
                let mut swapped = groups.clone();
                swapped.swap(first, second);
                assert!(RecoveryCode::parse(&swapped.join(" ")).is_err() || groups[first] == groups[second]);
            }
            for at in 0..4 {
                let mut digits: Vec<char> = groups[first].chars().collect();
                if digits[at] == digits[at + 1] {
                    continue;
                }
                digits.swap(at, at + 1);
                let mut swapped = groups.clone();
                swapped[first] = digits.into_iter().collect();
                assert_eq!(RecoveryCode::parse(&swapped.join(" ")).unwrap_err().group, Some(first));
            }
        }
    }

    #[test]
    fn a_code_that_is_too_short_or_too_long_is_mistyped() {
        let code = typed(&RecoveryCode::generate());

        for wrong in [String::new(), code[..70].to_owned(), format!("{code}0"), "ü".repeat(65)] {
            assert!(RecoveryCode::parse(&wrong).is_err());
        }
    }

    #[test]
    fn the_asked_groups_have_to_match() {
        let code = RecoveryCode::generate();
        let sheet = code.sheet();
        let answer = |position: usize, group: &str| RecoveryAnswer { position, group: group.to_owned() };
        let [first, second] = sheet.confirm[..] else { panic!("two groups are asked") };
        let right = answer(first, &sheet.groups[first].to_lowercase());

        let all = code.confirm(&sheet.confirm, &[answer(second, &sheet.groups[second]), right.clone()]);
        let one = code.confirm(&sheet.confirm, std::slice::from_ref(&right));
        let wrong = code.confirm(&sheet.confirm, &[right, answer(second, "00000")]);

        assert!(all.is_ok());
        assert!(matches!(one, Err(Error::Invalid { at: Some(1), .. })));
        assert!(wrong.is_err() || sheet.groups[second] == "00000");
    }

    #[test]
    fn debug_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", RecoveryCode::generate()), "RecoveryCode");
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn whatever_is_typed_reads_or_is_mistyped(typed in "[0-9A-Za-z \\-ßé]{0,90}", answer in ".{0,12}") {
            let _ = RecoveryCode::parse(&typed);
            let answer = RecoveryAnswer { position: 0, group: answer };
            let _ = RecoveryCode::generate().confirm(&[0, 99], &[answer]);
        }
    }
}
