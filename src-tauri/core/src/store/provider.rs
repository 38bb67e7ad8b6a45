//! How SQLCipher computes a page: AES-256-CBC and HMAC by `RustCrypto`, in place of the library it was built with.
//!
//! `OpenSSL`'s provider looks its algorithms up by name for every page, under a lock that all threads share. The bytes of a file are
//! the same with either, so that each reads what the other wrote. Random numbers and key derivation stay with `OpenSSL`.
#![expect(unsafe_code, reason = "SQLCipher takes its cryptography as C functions")]

use std::{
    ffi::{CStr, c_char, c_int, c_uchar, c_void},
    slice,
};

use aes::{
    Aes256, Block,
    cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit, inout::InOutBuf},
};
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::ffi::{SQLITE_ERROR, SQLITE_OK, sqlite3_free};
use sha2::{Sha256, Sha512};

/// The SQLCipher whose structure this is.
const VERSION: &CStr = c"4.19.0 community";

// What SQLCipher calls `SQLCIPHER_ENCRYPT`, `SQLCIPHER_HMAC_SHA256` and `SQLCIPHER_HMAC_SHA512`.
const ENCRYPT: c_int = 1;
const HMAC_SHA256: c_int = 1;
const HMAC_SHA512: c_int = 2;

/// The MAC over two pieces: a page with its IV, and its number.
type HmacFunction = unsafe extern "C" fn(
    *mut c_void,
    c_int,
    *const c_uchar,
    c_int,
    *const c_uchar,
    c_int,
    *const c_uchar,
    c_int,
    *mut c_uchar,
) -> c_int;

/// A page without its reserve, encrypted or decrypted.
type CipherFunction = unsafe extern "C" fn(
    *mut c_void,
    c_int,
    *const c_uchar,
    c_int,
    *const c_uchar,
    *const c_uchar,
    c_int,
    *mut c_uchar,
) -> c_int;

/// `sqlcipher_provider`, of which two functions are replaced.
#[repr(C)]
struct Provider {
    before: [*const c_void; 5],
    hmac: HmacFunction,
    kdf: *const c_void,
    cipher: CipherFunction,
    after: [*const c_void; 10],
}

unsafe extern "C" {
    fn sqlcipher_get_provider() -> *mut Provider;
    fn sqlcipher_version() -> *mut c_char;
}

/// Takes over the pages. Comes after SQLite was started and before the first database is opened. A SQLCipher of another version
/// keeps its own way, which is slower.
pub(super) fn take_over() {
    if !is_known() {
        return;
    }
    // SAFETY: SQLite has started, so that there is a provider, which lives until the program ends; nobody uses it yet. Its
    // structure is the one of this version.
    if let Some(provider) = unsafe { sqlcipher_get_provider().as_mut() } {
        provider.hmac = hmac;
        provider.cipher = cipher;
    }
}

fn is_known() -> bool {
    // SAFETY: the function gives a text of its own, or none without memory; it is freed once and not used after.
    unsafe {
        let version = sqlcipher_version();
        let is_known = !version.is_null() && CStr::from_ptr(version) == VERSION;
        sqlite3_free(version.cast());
        is_known
    }
}

/// # Safety
/// Each pointer is valid for the length that follows it, `out` for the MAC; `number` may be null.
unsafe extern "C" fn hmac(
    _: *mut c_void,
    algorithm: c_int,
    key: *const c_uchar,
    key_length: c_int,
    page: *const c_uchar,
    page_length: c_int,
    number: *const c_uchar,
    number_length: c_int,
    out: *mut c_uchar,
) -> c_int {
    // SAFETY: as the caller promises.
    let [key, page, number] =
        unsafe { [bytes(key, key_length), bytes(page, page_length), bytes(number, number_length)] };
    let (Some(key), Some(page)) = (key, page) else { return SQLITE_ERROR };
    let parts = [page, number.unwrap_or_default()];
    // SAFETY: `out` has room for the MAC of this algorithm.
    let done = unsafe {
        match algorithm {
            HMAC_SHA256 => mac::<Hmac<Sha256>>(key, parts, slice::from_raw_parts_mut(out, 32)),
            HMAC_SHA512 => mac::<Hmac<Sha512>>(key, parts, slice::from_raw_parts_mut(out, 64)),
            _ => None,
        }
    };
    if done.is_some() { SQLITE_OK } else { SQLITE_ERROR }
}

fn mac<M: Mac + KeyInit>(key: &[u8], parts: [&[u8]; 2], out: &mut [u8]) -> Option<()> {
    let mut mac = <M as KeyInit>::new_from_slice(key).ok()?;
    parts.iter().for_each(|part| mac.update(part));
    out.copy_from_slice(&mac.finalize().into_bytes());
    Some(())
}

/// # Safety
/// `key` is valid for its length, `iv` for 16 bytes, `input` and `out` for `length` each.
unsafe extern "C" fn cipher(
    _: *mut c_void,
    mode: c_int,
    key: *const c_uchar,
    key_length: c_int,
    iv: *const c_uchar,
    input: *const c_uchar,
    length: c_int,
    out: *mut c_uchar,
) -> c_int {
    let Ok(size) = usize::try_from(length) else { return SQLITE_ERROR };
    // SQLCipher has a buffer of its own for what comes out.
    if out.is_null() || input.addr().abs_diff(out.addr()) < size {
        return SQLITE_ERROR;
    }
    // SAFETY: as the caller promises, and the two do not overlap.
    let (key, iv, input, out) = unsafe {
        (bytes(key, key_length), bytes(iv, 16), bytes(input, length), slice::from_raw_parts_mut(out, size))
    };
    let (Some(key), Some(iv), Some(input)) = (key, iv, input) else { return SQLITE_ERROR };
    match cbc(mode == ENCRYPT, key, iv, input, out) {
        Some(()) => SQLITE_OK,
        None => SQLITE_ERROR,
    }
}

/// Whole blocks without padding.
fn cbc(encrypts: bool, key: &[u8], iv: &[u8], input: &[u8], out: &mut [u8]) -> Option<()> {
    let (blocks, []) = Block::slice_as_chunks(input) else { return None };
    let (out, []) = Block::slice_as_chunks_mut(out) else { return None };
    let blocks = InOutBuf::new(blocks, out).ok()?;
    if encrypts {
        cbc::Encryptor::<Aes256>::new_from_slices(key, iv).ok()?.encrypt_blocks_inout(blocks);
    } else {
        cbc::Decryptor::<Aes256>::new_from_slices(key, iv).ok()?.decrypt_blocks_inout(blocks);
    }
    Some(())
}

/// # Safety
/// The pointer is null or valid for the length while the slice is used.
unsafe fn bytes<'a>(pointer: *const c_uchar, length: c_int) -> Option<&'a [u8]> {
    let length = usize::try_from(length).ok()?;
    // SAFETY: as the caller promises.
    (!pointer.is_null()).then(|| unsafe { slice::from_raw_parts(pointer, length) })
}

#[cfg(test)]
mod tests {
    use std::{mem::MaybeUninit, ptr};

    use super::*;
    use crate::{random, store::connection};

    unsafe extern "C" {
        fn sqlcipher_openssl_setup(provider: *mut Provider) -> c_int;
    }

    /// What SQLCipher would use by itself.
    fn openssl() -> Provider {
        let mut provider = MaybeUninit::<Provider>::zeroed();
        // SAFETY: it fills in every function that is called here.
        unsafe {
            assert_eq!(sqlcipher_openssl_setup(provider.as_mut_ptr()), SQLITE_OK);
            provider.assume_init()
        }
    }

    fn hmac_by(
        function: HmacFunction,
        algorithm: c_int,
        key: &[u8; 32],
        page: &[u8],
        number: &[u8],
    ) -> [u8; 64] {
        let mut out = [0; 64];
        let length = |bytes: &[u8]| c_int::try_from(bytes.len()).unwrap();
        let number_or_null = if number.is_empty() { ptr::null() } else { number.as_ptr() };
        // SAFETY: every pointer has its length, and no MAC is longer than 64 bytes.
        let code = unsafe {
            function(
                ptr::null_mut(),
                algorithm,
                key.as_ptr(),
                32,
                page.as_ptr(),
                length(page),
                number_or_null,
                length(number),
                out.as_mut_ptr(),
            )
        };
        assert_eq!(code, SQLITE_OK);
        out
    }

    fn cipher_by(
        function: CipherFunction,
        mode: c_int,
        key: &[u8; 32],
        iv: &[u8; 16],
        input: &[u8],
    ) -> Vec<u8> {
        let mut out = vec![0; input.len()];
        let length = c_int::try_from(input.len()).unwrap();
        // SAFETY: every pointer has its length.
        let code = unsafe {
            function(
                ptr::null_mut(),
                mode,
                key.as_ptr(),
                32,
                iv.as_ptr(),
                input.as_ptr(),
                length,
                out.as_mut_ptr(),
            )
        };
        assert_eq!(code, SQLITE_OK);
        out
    }

    #[test]
    fn pages_are_taken_over() {
        connection::open_in_memory().unwrap();

        // SAFETY: SQLite has started; the provider is only read.
        let provider = unsafe { sqlcipher_get_provider().as_ref().unwrap() };
        assert!(is_known(), "the structure of this SQLCipher is to be compared with `Provider`");
        assert_eq!(provider.hmac as usize, hmac as *const () as usize);
        assert_eq!(provider.cipher as usize, cipher as *const () as usize);
    }

    #[test]
    fn every_byte_is_what_openssl_makes_of_it() {
        connection::open_in_memory().unwrap();
        let openssl = openssl();
        for blocks in [1, 2, 7, 8, 9, 251, 252, 255] {
            let (key, iv, number) = (random::bytes::<32>(), random::bytes::<16>(), random::bytes::<4>());
            let page: Vec<u8> = (0..blocks).flat_map(|_| random::bytes::<16>()).collect();
            for mode in [0, ENCRYPT] {
                assert_eq!(
                    cipher_by(cipher, mode, &key, &iv, &page),
                    cipher_by(openssl.cipher, mode, &key, &iv, &page),
                    "{blocks} blocks"
                );
            }
            for algorithm in [HMAC_SHA256, HMAC_SHA512] {
                for number in [&number[..], &[]] {
                    assert_eq!(
                        hmac_by(hmac, algorithm, &key, &page, number),
                        hmac_by(openssl.hmac, algorithm, &key, &page, number)
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_no_page_is_refused() {
        let (key, iv, page, mut out) = ([1; 32], [2; 16], [3; 32], [0; 64]);
        let mut call = |key_length, length, at: usize| {
            // SAFETY: no length is more than its buffer has.
            unsafe {
                let out = out.as_mut_ptr();
                let input = if at == 0 { page.as_ptr() } else { out.add(at).cast_const() };
                cipher(ptr::null_mut(), ENCRYPT, key.as_ptr(), key_length, iv.as_ptr(), input, length, out)
            }
        };
        assert_eq!(call(32, 32, 0), SQLITE_OK);
        assert_eq!(call(16, 32, 0), SQLITE_ERROR, "a key of another length");
        assert_eq!(call(32, 31, 0), SQLITE_ERROR, "half a block");
        assert_eq!(call(32, -1, 0), SQLITE_ERROR, "less than nothing");
        assert_eq!(call(32, 32, 16), SQLITE_ERROR, "two buffers that overlap");
        let mut mac = [0; 64];
        // SAFETY: as above.
        let sha1 = unsafe {
            hmac(ptr::null_mut(), 0, key.as_ptr(), 32, page.as_ptr(), 32, ptr::null(), 0, mac.as_mut_ptr())
        };
        assert_eq!(sha1, SQLITE_ERROR, "SHA-1");
    }
}
