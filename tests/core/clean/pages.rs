//! The bytes of a database and of its log, deciphered page by page without SQLCipher, as `docs/vault-format.md` and SQLCipher's own
//! description of its format say.

use std::{fs, path::Path};

use aes::{
    Aes256,
    cipher::{BlockModeDecrypt, KeyIvInit},
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Sha256, Sha512};

const PAGE: usize = 4096;
/// At the end of each page: an initialisation vector of 16 bytes, and HMAC-SHA-256.
const RESERVE: usize = 48;

/// Deciphers what a vault's database and log hold, each page and each frame of the log once, whether it counts or not. `key` is the raw
/// key, and after it the salt.
pub(crate) fn read(folder: &Path, key: &[u8; 48]) -> Vec<u8> {
    let (key, salt) = key.split_at(32);
    let mac_key = mac_key(key, salt);
    let mut bytes = Vec::new();
    let database = fs::read(folder.join("vault.db")).unwrap();
    assert_eq!(&database[..16], salt);
    assert_eq!(database.len() % PAGE, 0);
    let mut number = 0;
    for page in database.chunks_exact(PAGE) {
        number += 1;
        bytes.extend(decipher(page, number, key, &mac_key));
    }
    let log = fs::read(folder.join("vault.db-wal")).unwrap_or_default();
    let frames: Vec<&[u8]> = log.get(32..).unwrap_or_default().chunks_exact(24 + PAGE).collect();
    for frame in &frames {
        let (header, page) = frame.split_at(24);
        let number = u32::from_be_bytes(header[..4].try_into().unwrap());
        bytes.extend(decipher(page, number, key, &mac_key));
    }
    bytes
}

fn decipher(page: &[u8], number: u32, key: &[u8], mac_key: &[u8]) -> Vec<u8> {
    // The first page begins with the salt.
    let start = if number == 1 { 16 } else { 0 };
    let (content, mac) = page[start..].split_at(PAGE - start - 32);
    let mut check = <Hmac<Sha256> as KeyInit>::new_from_slice(mac_key).unwrap();
    check.update(content);
    check.update(&number.to_le_bytes());
    check.verify_slice(mac).unwrap_or_else(|_| panic!("page {number} does not authenticate"));
    let (content, vector) = content.split_at(PAGE - RESERVE - start);
    let mut plain = content.to_vec();
    let (blocks, []) = aes::Block::slice_as_chunks_mut(&mut plain) else { panic!("whole blocks") };
    cbc::Decryptor::<Aes256>::new_from_slices(key, vector).unwrap().decrypt_blocks(blocks);
    plain
}

/// PBKDF2-HMAC-SHA-512 of the key, two rounds, with the salt of which each byte is altered by 0x3a.
fn mac_key(key: &[u8], salt: &[u8]) -> Vec<u8> {
    let round = |input: &[u8]| {
        let mut mac = <Hmac<Sha512> as KeyInit>::new_from_slice(key).unwrap();
        mac.update(input);
        mac.finalize().into_bytes()
    };
    let salt: Vec<u8> = salt.iter().map(|byte| byte ^ 0x3a).chain([0, 0, 0, 1]).collect();
    let first = round(&salt);
    let second = round(&first);
    first.iter().zip(second).take(32).map(|(one, other)| one ^ other).collect()
}
