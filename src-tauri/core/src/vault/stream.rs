//! Sealing what is too long for memory: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its
//! Nonce-Reuse Misuse-Resistance", 2015) over XChaCha20-Poly1305.
//!
//! A prefix of 19 random bytes, then the chunks: 65,536 bytes each and a tag of 16; the last has what is left, nothing only where
//! there is nothing at all. A chunk's nonce is the prefix, its number (32 bits, big endian, from 0) and 1 for the last chunk, else 0:
//! none can be left out, doubled, moved or cut off.

use std::io::{self, Read, Write};

use aead_stream::{NewStream, Nonce, StreamBE32, StreamPrimitive};
use chacha20poly1305::XChaCha20Poly1305;
use zeroize::Zeroizing;

use crate::{random, vault::key::SecretKey};

/// Bytes that are sealed at once.
pub const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
const PREFIX: usize = 19;

type Stream = StreamBE32<XChaCha20Poly1305>;

/// How long a sealed text of so many bytes is.
pub fn sealed_length(length: u64) -> u64 {
    let chunks = length.div_ceil(CHUNK as u64).max(1);
    PREFIX as u64 + length + chunks * TAG as u64
}

fn stream(key: &SecretKey, prefix: [u8; PREFIX]) -> Stream {
    Stream::new(key.expose().into(), &Nonce::<XChaCha20Poly1305, Stream>::from(prefix))
}

/// Seals what is written to it. Nothing counts before [`Sealing::finish`].
pub struct Sealing<'a, Target> {
    stream: Stream,
    context: &'a [u8],
    position: u32,
    /// What is not sealed yet: whether it is the last chunk shows when more comes, or nothing.
    chunk: Zeroizing<Vec<u8>>,
    target: Target,
}

impl<'a, Target: Write> Sealing<'a, Target> {
    /// Begins with the prefix. `context` says what it is and where it belongs, and must be given again to open it.
    pub fn begin(key: &SecretKey, context: &'a [u8], mut target: Target) -> io::Result<Self> {
        let prefix = random::bytes();
        target.write_all(&prefix)?;
        let chunk = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
        Ok(Self { stream: stream(key, prefix), context, position: 0, chunk, target })
    }

    /// Seals the last chunk.
    pub fn finish(mut self) -> io::Result<Target> {
        self.seal(true)?;
        Ok(self.target)
    }

    fn seal(&mut self, is_last: bool) -> io::Result<()> {
        let sealed = self.stream.encrypt_in_place(self.position, is_last, self.context, &mut *self.chunk);
        sealed.map_err(|_| io::ErrorKind::FileTooLarge)?;
        self.target.write_all(&self.chunk)?;
        self.chunk.clear();
        self.position = self.position.checked_add(1).ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(())
    }
}

impl<Target: Write> Write for Sealing<'_, Target> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.chunk.len() == CHUNK && !bytes.is_empty() {
            self.seal(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.chunk.len());
        self.chunk.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.target.flush()
    }
}

/// Gives what was sealed, each chunk only once its tag holds. Fails with [`io::ErrorKind::InvalidData`] where a byte, the key or
/// the context differs, and where the end is missing.
pub struct Opening<'a, Source> {
    stream: Stream,
    context: &'a [u8],
    position: u32,
    chunk: Zeroizing<Vec<u8>>,
    given: usize,
    /// The sealed chunk that comes next; none after the last.
    next: Option<Vec<u8>>,
    source: Source,
}

impl<'a, Source: Read> Opening<'a, Source> {
    /// Reads the prefix.
    pub fn begin(key: &SecretKey, context: &'a [u8], mut source: Source) -> io::Result<Self> {
        let mut prefix = [0; PREFIX];
        source.read_exact(&mut prefix).map_err(cut_off)?;
        let (stream, chunk) = (stream(key, prefix), Zeroizing::new(Vec::with_capacity(CHUNK + TAG)));
        let next = Some(fetch(&mut source)?);
        Ok(Self { stream, context, position: 0, chunk, given: 0, next, source })
    }

    /// Opens the next chunk; false where there is none.
    fn open(&mut self) -> io::Result<bool> {
        let Some(sealed) = self.next.take() else { return Ok(false) };
        let after = if sealed.len() == CHUNK + TAG { fetch(&mut self.source)? } else { Vec::new() };
        let is_last = after.is_empty();
        self.chunk.clear();
        self.given = 0;
        self.chunk.extend_from_slice(&sealed);
        if self.stream.decrypt_in_place(self.position, is_last, self.context, &mut *self.chunk).is_err() {
            self.chunk.clear();
            return Err(io::ErrorKind::InvalidData.into());
        }
        if !is_last {
            self.position = self.position.checked_add(1).ok_or(io::ErrorKind::InvalidData)?;
            self.next = Some(after);
        }
        Ok(true)
    }
}

impl<Source: Read> Read for Opening<'_, Source> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.chunk.len() {
            if !self.open()? {
                return Ok(0);
            }
        }
        let taken = buffer.len().min(self.chunk.len() - self.given);
        buffer[..taken].copy_from_slice(&self.chunk[self.given..self.given + taken]);
        self.given += taken;
        Ok(taken)
    }
}

/// The next sealed chunk; empty at the end.
fn fetch(source: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut sealed = Vec::with_capacity(CHUNK + TAG);
    source.take((CHUNK + TAG) as u64).read_to_end(&mut sealed)?;
    Ok(sealed)
}

fn cut_off(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => io::ErrorKind::InvalidData.into(),
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CONTEXT: &[u8] = b"document 1";

    fn seal(key: &SecretKey, text: &[u8]) -> Vec<u8> {
        let mut sealing = Sealing::begin(key, CONTEXT, Vec::new()).unwrap();
        sealing.write_all(text).unwrap();
        sealing.finish().unwrap()
    }

    fn open(key: &SecretKey, context: &[u8], sealed: &[u8]) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        Opening::begin(key, context, sealed)?.read_to_end(&mut text)?;
        Ok(text)
    }

    fn text(length: usize) -> Vec<u8> {
        (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect()
    }

    #[track_caller]
    fn refuses(key: &SecretKey, context: &[u8], sealed: &[u8]) {
        assert_eq!(open(key, context, sealed).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    fn every_length_comes_back_as_it_was() {
        let key = SecretKey::generate();
        for length in [0, 1, 1000, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 17] {
            let sealed = seal(&key, &text(length));

            assert_eq!(sealed.len() as u64, sealed_length(length as u64), "{length}");
            assert!(open(&key, CONTEXT, &sealed).unwrap() == text(length), "{length}");
        }
    }

    #[test]
    fn another_key_another_context_and_anything_cut_off_is_refused() {
        let key = SecretKey::generate();
        let sealed = seal(&key, &text(2 * CHUNK));

        refuses(&SecretKey::generate(), CONTEXT, &sealed);
        refuses(&key, b"document 2", &sealed);
        for length in [0, 5, PREFIX, PREFIX + 10, PREFIX + TAG, PREFIX + CHUNK + TAG, sealed.len() - 1] {
            refuses(&key, CONTEXT, &sealed[..length]);
        }
        refuses(&key, CONTEXT, &[&sealed[..], b"x"].concat());
    }

    #[test]
    fn chunks_in_another_order_or_of_another_text_are_refused() {
        let key = SecretKey::generate();
        let (one, other) = (seal(&key, &text(3 * CHUNK)), seal(&key, &text(3 * CHUNK)));
        let chunk = |sealed: &[u8], number: usize| {
            let start = PREFIX + number * (CHUNK + TAG);
            sealed[start..(start + CHUNK + TAG).min(sealed.len())].to_vec()
        };
        let made_of = |chunks: [Vec<u8>; 3]| [one[..PREFIX].to_vec(), chunks.concat()].concat();

        assert!(open(&key, CONTEXT, &made_of([chunk(&one, 0), chunk(&one, 1), chunk(&one, 2)])).is_ok());
        refuses(&key, CONTEXT, &made_of([chunk(&one, 1), chunk(&one, 0), chunk(&one, 2)]));
        refuses(&key, CONTEXT, &made_of([chunk(&one, 0), chunk(&one, 0), chunk(&one, 2)]));
        refuses(&key, CONTEXT, &made_of([chunk(&one, 0), chunk(&one, 2), Vec::new()]));
        refuses(&key, CONTEXT, &made_of([chunk(&one, 0), chunk(&other, 1), chunk(&one, 2)]));
    }

    #[test]
    fn a_flipped_byte_gives_nothing_from_its_chunk_on() {
        let key = SecretKey::generate();
        let mut sealed = seal(&key, &text(2 * CHUNK));
        sealed[PREFIX + CHUNK + TAG + 5] ^= 1;
        let mut given = Vec::new();

        let failed = Opening::begin(&key, CONTEXT, sealed.as_slice()).unwrap().read_to_end(&mut given);

        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert!(given == text(CHUNK));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn pieces_of_any_size_give_the_same_text(pieces in prop::collection::vec(0usize..70_000, 0..6), buffer in 1usize..70_000) {
            let key = SecretKey::generate();
            let whole = text(pieces.iter().sum());
            let mut sealing = Sealing::begin(&key, CONTEXT, Vec::new()).unwrap();
            let mut rest = whole.as_slice();
            for piece in pieces {
                let (now, later) = rest.split_at(piece);
                sealing.write_all(now).unwrap();
                rest = later;
            }
            let sealed = sealing.finish().unwrap();

            let mut opening = Opening::begin(&key, CONTEXT, sealed.as_slice()).unwrap();
            let (mut given, mut buffer) = (Vec::new(), vec![0; buffer]);
            loop {
                match opening.read(&mut buffer).unwrap() {
                    0 => break,
                    read => given.extend_from_slice(&buffer[..read]),
                }
            }
            prop_assert!(given == whole);
        }

        #[test]
        fn every_flipped_byte_is_found(at in any::<prop::sample::Index>(), bit in 0u32..8) {
            let key = SecretKey::from_bytes(Zeroizing::new([7; 32]));
            let mut sealed = seal(&key, &text(CHUNK + 100));
            let at = at.index(sealed.len());
            sealed[at] ^= 1 << bit;
            prop_assert!(open(&key, CONTEXT, &sealed).is_err());
        }
    }
}
