//! The fingerprint of a journal's end: short enough to print, to read aloud and to type back.
//!
//! `48213-7K3Q9-M2XAB-…`: the number of the last entry, then five groups of five characters that carry 100 bits.

use std::{fmt, str::FromStr};

use sha2::{Digest, Sha256};

use crate::{
    chain::Head,
    entry::{Hash, Uuid},
    group,
};

const DOMAIN: &[u8] = b"kartotek fingerprint 1";
const CHECK_DOMAIN: &[u8] = b"kartotek fingerprint check 1";

const GROUPS: usize = 5;
/// Characters of a group without its check digit.
const DIGITS: usize = group::LENGTH - 1;

/// A number of an entry, and 100 bits that stand for everything up to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    seq: u64,
    digits: [[u8; DIGITS]; GROUPS],
}

/// Why a typed fingerprint is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mistyped {
    /// Characters are missing or too many, or one is none of a fingerprint's.
    #[error("a fingerprint is a number and five groups of five characters; a hash has 64 hex digits")]
    Shape,
    /// One group does not fit its check digit.
    #[error("group {group} of the fingerprint is mistyped")]
    Group {
        /// Which one, from 1.
        group: usize,
    },
    /// Several groups don't fit their check digits, as when the number in front is wrong: it goes into each of them.
    #[error("the number of the fingerprint or several of its groups are mistyped")]
    Number,
}

impl Fingerprint {
    /// The fingerprint of a vault's journal up to an entry, from the chain's hash and the Merkle root there.
    pub fn of(vault: &Uuid, head: Head, root: &Hash) -> Self {
        let hash = Sha256::new()
            .chain_update(DOMAIN)
            .chain_update(vault)
            .chain_update(head.seq.to_le_bytes())
            .chain_update(head.hash)
            .chain_update(root)
            .finalize();
        let mut digits = [[0; DIGITS]; GROUPS];
        for (at, digit) in digits.as_flattened_mut().iter_mut().enumerate() {
            *digit = hash[at] & 31;
        }
        Self { seq: head.seq, digits }
    }

    /// The number of the entry that it ends with.
    pub fn seq(&self) -> u64 {
        self.seq
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.seq)?;
        for (digits, salt) in self.digits.iter().zip(salts(self.seq)) {
            formatter.write_str("-")?;
            for digit in digits.iter().chain([&group::check_digit(salt, digits)]) {
                write!(formatter, "{}", char::from(group::ALPHABET[usize::from(*digit)]))?;
            }
        }
        Ok(())
    }
}

impl FromStr for Fingerprint {
    type Err = Mistyped;

    /// Reads what somebody typed: case, spaces, dashes and dots don't count; O is read as 0, I and L as 1.
    fn from_str(typed: &str) -> Result<Self, Mistyped> {
        let typed = typed.chars().filter(|character| !group::is_separator(*character));
        let values: Vec<u8> = typed.map(group::digit).collect::<Option<_>>().ok_or(Mistyped::Shape)?;
        let number = values.len().checked_sub(GROUPS * group::LENGTH).ok_or(Mistyped::Shape)?;
        let (number, groups) = values.split_at(number);
        let seq = decimal(number).ok_or(Mistyped::Shape)?;

        let mut digits = [[0; DIGITS]; GROUPS];
        let mut wrong = Vec::new();
        for (at, (typed, salt)) in groups.chunks_exact(group::LENGTH).zip(salts(seq)).enumerate() {
            digits[at].copy_from_slice(&typed[..DIGITS]);
            if group::check_digit(salt, &typed[..DIGITS]) != typed[DIGITS] {
                wrong.push(at + 1);
            }
        }
        match wrong[..] {
            [] => Ok(Self { seq, digits }),
            [group] => Err(Mistyped::Group { group }),
            _ => Err(Mistyped::Number),
        }
    }
}

/// A number from 1, without a zero in front.
fn decimal(digits: &[u8]) -> Option<u64> {
    digits.first().filter(|first| **first != 0)?;
    digits.iter().try_fold(0_u64, |number, digit| {
        let digit = (*digit < 10).then_some(u64::from(*digit))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

/// What the check digit of each group takes in besides its digits: the number in front, so that a slip in it is found.
fn salts(seq: u64) -> [u8; GROUPS] {
    let hash = Sha256::new().chain_update(CHECK_DOMAIN).chain_update(seq.to_le_bytes()).finalize();
    std::array::from_fn(|at| hash[at] & 31)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fingerprint(seq: u64) -> Fingerprint {
        Fingerprint::of(&[1; 16], Head { seq, hash: [2; 32] }, &[3; 32])
    }

    #[test]
    fn case_separators_and_look_alikes_do_not_matter() {
        let whole = fingerprint(1_048_101);
        let relaxed =
            whole.to_string().to_lowercase().replace('-', " \n. ").replace('0', "o").replace('1', "l");

        assert_eq!(relaxed.parse(), Ok(whole));
        assert_eq!(whole.to_string().replacen("1048101", "1.048.101", 1).parse(), Ok(whole));
    }

    #[test]
    fn every_single_typo_is_found_and_its_group_is_named() {
        let whole = fingerprint(48_213).to_string();

        for (at, right) in whole.char_indices().filter(|(_, character)| *character != '-') {
            for wrong in
                group::ALPHABET.iter().map(|digit| char::from(*digit)).filter(|wrong| *wrong != right)
            {
                let mut typed = whole.clone();
                typed.replace_range(at..=at, &wrong.to_string());

                let refused = typed.parse::<Fingerprint>().unwrap_err();

                match at {
                    0..5 => assert!(matches!(refused, Mistyped::Number | Mistyped::Shape), "{typed}"),
                    _ => assert_eq!(refused, Mistyped::Group { group: at / 6 }, "{typed}"),
                }
            }
        }
    }

    #[test]
    fn what_is_too_short_or_has_no_number_is_refused() {
        let whole = fingerprint(7).to_string();

        for typed in ["", "7", &whole[1..], &whole[..whole.len() - 1], &format!("0{whole}"), "ä"] {
            assert_eq!(typed.parse::<Fingerprint>(), Err(Mistyped::Shape), "{typed}");
        }
    }

    #[test]
    fn vault_number_hash_and_root_all_count() {
        let head = Head { seq: 9, hash: [2; 32] };
        let all = [
            Fingerprint::of(&[1; 16], head, &[3; 32]),
            Fingerprint::of(&[0; 16], head, &[3; 32]),
            Fingerprint::of(&[1; 16], Head { seq: 10, ..head }, &[3; 32]),
            Fingerprint::of(&[1; 16], Head { hash: [0; 32], ..head }, &[3; 32]),
            Fingerprint::of(&[1; 16], head, &[0; 32]),
        ];

        for (at, one) in all.iter().enumerate() {
            assert!(all[at + 1..].iter().all(|other| other.digits != one.digits));
        }
    }

    proptest! {
        #[test]
        fn a_fingerprint_reads_back(vault: Uuid, seq in 1..u64::MAX, hash: Hash, root: Hash) {
            let whole = Fingerprint::of(&vault, Head { seq, hash }, &root);

            prop_assert_eq!(whole.to_string().parse(), Ok(whole));
        }

        #[test]
        fn whatever_is_typed_panics_nowhere(typed in ".{0,60}") {
            let _ = typed.parse::<Fingerprint>();
        }
    }
}
