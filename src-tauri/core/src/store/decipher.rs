//! The bytes of a database's pages as they stand in its file, in its log, or in a copy of either: deciphered past SQLite, so that also
//! what SQLite does not read is seen.

use aes::{
    Aes256, Block,
    cipher::{BlockModeDecrypt, KeyIvInit},
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Sha256, Sha512};
use zeroize::Zeroizing;

use crate::vault::key::{DatabaseCipher, DatabaseKey};

/// How many bytes a page has.
pub(crate) const PAGE: usize = 4096;
/// How many bytes of the first page are the salt, and with SQLite the name of its format.
const SALT: usize = 16;
const MAGIC: &[u8; SALT] = b"SQLite format 3\0";
const VECTOR: usize = 16;

/// Deciphers pages.
pub(crate) struct Decipher {
    key: Zeroizing<[u8; 32]>,
    mac: PageMac,
}

/// What authenticates pages, with its key.
enum PageMac {
    Sha256(Hmac<Sha256>),
    Sha512(Hmac<Sha512>),
}

impl Decipher {
    /// With the key of a database.
    pub(crate) fn of(key: &DatabaseKey) -> Self {
        let bytes = key.expose();
        let mut own = Zeroizing::new([0; 32]);
        own.copy_from_slice(&bytes[..32]);
        let mac_key = mac_key(&own, &bytes[32..]);
        let mac = match key.cipher() {
            DatabaseCipher::HmacSha256 => PageMac::Sha256(keyed(mac_key.as_slice())),
            DatabaseCipher::HmacSha512 => PageMac::Sha512(keyed(mac_key.as_slice())),
        };
        Self { key: own, mac }
    }

    /// Where the bytes of each page end that SQLite may use: behind stand the initialisation vector and the MAC.
    pub(crate) fn usable(&self) -> usize {
        PAGE - VECTOR - self.mac.length()
    }

    /// Deciphers a page where it stands. Whether it authenticates; one that does not is deciphered all the same.
    pub(crate) fn page(&self, number: u32, page: &mut [u8]) -> bool {
        let start = if number == 1 { SALT } else { 0 };
        let (content, mac) = page[start..].split_at_mut(PAGE - start - self.mac.length());
        let is_whole = self.mac.fits(content, number, mac);
        let (content, vector) = content.split_at_mut(self.usable() - start);
        let (blocks, rest) = Block::slice_as_chunks_mut(content);
        debug_assert!(rest.is_empty(), "pages are whole blocks");
        if let Ok(mut cipher) = cbc::Decryptor::<Aes256>::new_from_slices(self.key.as_slice(), vector) {
            cipher.decrypt_blocks(blocks);
        }
        page[..start].copy_from_slice(&MAGIC[..start]);
        is_whole
    }
}

impl PageMac {
    fn length(&self) -> usize {
        match self {
            Self::Sha256(_) => 32,
            Self::Sha512(_) => 64,
        }
    }

    fn fits(&self, content: &[u8], number: u32, mac: &[u8]) -> bool {
        fn check<M: Mac + Clone>(keyed: &M, content: &[u8], number: u32, mac: &[u8]) -> bool {
            let mut keyed = keyed.clone();
            keyed.update(content);
            keyed.update(&number.to_le_bytes());
            keyed.verify_slice(mac).is_ok()
        }
        match self {
            Self::Sha256(keyed) => check(keyed, content, number, mac),
            Self::Sha512(keyed) => check(keyed, content, number, mac),
        }
    }
}

fn keyed<M: Mac + KeyInit>(key: &[u8]) -> M {
    <M as KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length")
}

/// SQLCipher's key for its MAC: PBKDF2-HMAC-SHA-512 of the key, two rounds, with the salt of which each byte is altered by 0x3a.
fn mac_key(key: &[u8; 32], salt: &[u8]) -> Zeroizing<[u8; 32]> {
    let round = |input: &[u8]| {
        let mut mac = keyed::<Hmac<Sha512>>(key);
        mac.update(input);
        mac.finalize().into_bytes()
    };
    let salt: Vec<u8> = salt.iter().map(|byte| byte ^ 0x3a).chain([0, 0, 0, 1]).collect();
    let first = round(&salt);
    let second = round(&first);
    let mut derived = Zeroizing::new([0; 32]);
    for (out, (one, other)) in derived.iter_mut().zip(first.iter().zip(&second)) {
        *out = one ^ other;
    }
    derived
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::connection::{self, Access};

    #[test]
    fn pages_of_both_kinds_are_what_sqlite_says_and_one_that_was_altered_is_noticed() {
        for cipher in [DatabaseCipher::HmacSha256, DatabaseCipher::HmacSha512] {
            let home = tempfile::tempdir().unwrap();
            let (path, key) = (home.path().join("t.db"), DatabaseKey::generate(cipher));
            let connection = connection::open(&path, &key, Access::Create).unwrap();
            let fill = "CREATE TABLE t (x);
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
                INSERT INTO t SELECT hex(randomblob(500)) FROM n; PRAGMA wal_checkpoint(TRUNCATE)";
            connection.execute_batch(fill).unwrap();
            let mut statement =
                connection.prepare("SELECT pgno, data FROM sqlite_dbpage ORDER BY pgno").unwrap();
            let pages: Vec<(u32, Vec<u8>)> = statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let file = fs::read(&path).unwrap();
            let decipher = Decipher::of(&key);
            let usable = decipher.usable();

            assert!(pages.len() > 20);
            assert_eq!(file.len(), pages.len() * PAGE);
            for ((number, expected), bytes) in pages.iter().zip(file.chunks_exact(PAGE)) {
                let mut page = bytes.to_vec();
                assert!(decipher.page(*number, &mut page), "page {number}");
                assert_eq!(page[..usable], expected[..usable], "page {number}");
                let mut altered = bytes.to_vec();
                altered[100] ^= 1;
                assert!(!decipher.page(*number, &mut altered));
                assert!(!decipher.page(number + 1, &mut bytes.to_vec()), "in another's place");
            }
        }
    }
}
