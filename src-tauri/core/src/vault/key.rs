//! Secret keys: private bytes that are wiped on drop and never shown.

use std::fmt;

use zeroize::Zeroizing;

use crate::random;

/// A 256-bit secret key. It stays where it is: moving a boxed key leaves no copy behind.
pub struct SecretKey(Box<Zeroizing<[u8; 32]>>);

impl SecretKey {
    /// Draws a new key.
    pub fn generate() -> Self {
        Self(Box::new(Zeroizing::new(random::bytes())))
    }

    /// Takes over bytes that were unwrapped or derived.
    pub fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(Box::new(bytes))
    }

    /// The same key once more, for another part that wipes its own.
    pub(crate) fn duplicate(&self) -> Self {
        Self(self.0.clone())
    }

    /// The bytes, for a cipher or a MAC of this crate.
    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SecretKey")
    }
}

/// How SQLCipher protects the pages: AES-256-CBC, and this HMAC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatabaseCipher {
    /// HMAC-SHA-512, SQLCipher's own choice; vaults of the first versions have it.
    HmacSha512,
    /// HMAC-SHA-256, which today's processors have instructions for.
    HmacSha256,
}

impl DatabaseCipher {
    /// SQLCipher's name for the HMAC.
    pub(crate) fn hmac(self) -> &'static str {
        match self {
            Self::HmacSha512 => "HMAC_SHA512",
            Self::HmacSha256 => "HMAC_SHA256",
        }
    }
}

/// The key of the encrypted database, SQLCipher's raw key and salt, and how it is used.
pub struct DatabaseKey {
    key: Box<Zeroizing<[u8; 32]>>,
    salt: [u8; 16],
    cipher: DatabaseCipher,
}

impl DatabaseKey {
    /// Draws a new key and salt.
    pub fn generate(cipher: DatabaseCipher) -> Self {
        Self { key: Box::new(Zeroizing::new(random::bytes())), salt: random::bytes(), cipher }
    }

    /// Takes over bytes that were unwrapped: key, then salt.
    pub fn from_bytes(bytes: &Zeroizing<[u8; 48]>, cipher: DatabaseCipher) -> Self {
        let mut key = Box::new(Zeroizing::new([0; 32]));
        let mut salt = [0; 16];
        key.copy_from_slice(&bytes[..32]);
        salt.copy_from_slice(&bytes[32..]);
        Self { key, salt, cipher }
    }

    /// How the pages are protected.
    pub fn cipher(&self) -> DatabaseCipher {
        self.cipher
    }

    /// Key, then salt, to be wrapped.
    pub(crate) fn expose(&self) -> Zeroizing<[u8; 48]> {
        let mut bytes = Zeroizing::new([0; 48]);
        bytes[..32].copy_from_slice(self.key.as_slice());
        bytes[32..].copy_from_slice(&self.salt);
        bytes
    }

    /// SQLCipher's raw key specification, `x'` + 96 hex digits + `'`: exactly 99 characters.
    pub(crate) fn specification(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(99));
        text.push_str("x'");
        for byte in self.key.iter().chain(&self.salt) {
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from(b"0123456789abcdef"[usize::from(nibble)]));
            }
        }
        text.push('\'');
        text
    }
}

impl fmt::Debug for DatabaseKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("DatabaseKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_byte_of_a_key() {
        let secret = SecretKey::from_bytes(Zeroizing::new([0xab; 32]));
        let database = DatabaseKey::from_bytes(&Zeroizing::new([0xab; 48]), DatabaseCipher::HmacSha256);

        assert_eq!(format!("{secret:?} {database:?}"), "SecretKey DatabaseKey");
    }

    #[test]
    fn the_specification_has_exactly_99_characters() {
        assert_eq!(DatabaseKey::generate(DatabaseCipher::HmacSha256).specification().len(), 99);
    }
}
