//! The passphrase: UTF-8, normalised to NFC, not trimmed, wiped on drop.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{Error, Problem, Result};

/// The longest passphrase, in bytes of UTF-8 before normalising.
pub const LONGEST: usize = 1024;

/// What the user types to unlock the vault.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes over the bytes that the user typed; they are wiped.
    ///
    /// Two ways of typing the same characters give the same passphrase (Unicode NFC). Spaces count.
    pub fn from_bytes(typed: &Zeroizing<Vec<u8>>) -> Result<Self> {
        if typed.is_empty() {
            return Err(Error::invalid("passphrase", Problem::Missing));
        }
        if typed.len() > LONGEST {
            return Err(Error::invalid("passphrase", Problem::TooLong));
        }
        let text =
            std::str::from_utf8(typed).map_err(|_| Error::invalid("passphrase", Problem::Characters))?;
        // NFC grows UTF-8 at most threefold (UAX 15): no copy is left behind by a growing buffer.
        let mut normalised = Zeroizing::new(String::with_capacity(3 * text.len()));
        normalised.extend(text.nfc());
        Ok(Self(normalised))
    }

    /// The text, for key derivation and the strength estimate.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Passphrase {
        Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_composed_and_a_decomposed_character_are_the_same_passphrase() {
        assert_eq!(typed("na\u{ef}ve").expose(), typed("nai\u{308}ve").expose());
    }

    #[test]
    fn spaces_at_the_ends_count() {
        assert_eq!(typed(" open ").expose(), " open ");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for (bytes, problem) in [
            (Vec::new(), Problem::Missing),
            (vec![0xff], Problem::Characters),
            (vec![b'a'; LONGEST + 1], Problem::TooLong),
        ] {
            let refused = Passphrase::from_bytes(&Zeroizing::new(bytes)).unwrap_err();

            assert!(matches!(refused, Error::Invalid { problem: found, .. } if found == problem));
        }
    }

    #[test]
    fn debug_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", typed("correct horse")), "Passphrase");
    }
}
