//! Reads an export line by line in bounded memory.

use std::io::{self, BufRead, Read};

use sha2::{Digest, Sha256};

use super::{line::Line, writer::signed_length};
use crate::entry::{Hash, Uuid};

/// The longest line in bytes, its end mark included.
pub const LONGEST_LINE: usize = 65_536;

/// A line as it was read.
#[derive(Debug)]
pub struct Numbered {
    /// Its number, from 1.
    pub number: u64,
    /// What it says; `None` where it is no line of an export.
    pub line: Option<Line>,
    /// For the last line: SHA-256 over what is signed.
    pub signed: Option<Hash>,
}

/// Reads one export.
#[derive(Debug)]
pub struct Reader<R> {
    input: R,
    /// Over everything before the line at hand.
    digest: Sha256,
    line: Vec<u8>,
    number: u64,
    vault: Uuid,
}

impl<R: BufRead> Reader<R> {
    /// Reads from the front.
    pub fn new(input: R) -> Self {
        Self { input, digest: Sha256::new(), line: Vec::new(), number: 0, vault: [0; 16] }
    }

    /// The next line; `None` behind the last.
    ///
    /// # Errors
    /// Where the input fails.
    pub fn read(&mut self) -> io::Result<Option<Numbered>> {
        self.digest.update(&self.line);
        self.line.clear();
        if self.input.by_ref().take(LONGEST_LINE as u64).read_until(b'\n', &mut self.line)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let Some(text) = self.line.strip_suffix(b"\n") else {
            self.skip()?;
            return Ok(Some(Numbered { number: self.number, line: None, signed: None }));
        };
        let line = Line::read(text, &self.vault);
        let signed = match &line {
            Some(Line::End { .. }) => {
                Some(self.digest.clone().chain_update(&text[..signed_length(text)]).finalize().into())
            }
            Some(Line::Preamble(preamble)) if self.number == 1 => {
                self.vault = preamble.vault;
                None
            }
            _ => None,
        };
        Ok(Some(Numbered { number: self.number, line, signed }))
    }

    /// Reads on to the end of a line that is too long.
    fn skip(&mut self) -> io::Result<()> {
        self.digest.update(&self.line);
        self.line.clear();
        loop {
            let chunk = self.input.fill_buf()?;
            let (length, is_end) = match chunk.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at + 1, true),
                None => (chunk.len(), chunk.is_empty()),
            };
            self.digest.update(&chunk[..length]);
            self.input.consume(length);
            if is_end {
                return Ok(());
            }
        }
    }
}
