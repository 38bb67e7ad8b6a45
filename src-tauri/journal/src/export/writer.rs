//! Writes an export line by line; nothing is kept in memory.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::{
    DOMAIN,
    line::{Line, Preamble, SIGNATURE},
};
use crate::{
    chain::{Fault, Head},
    key::Sign,
    merkle::Tree,
};

/// Why an export was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The place to write to failed.
    #[error("the export cannot be written: {0}")]
    Io(#[from] io::Error),
    /// The chain does not hold; a journal like that is not exported.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// A line comes out of its order, or its figures don't fit together.
    #[error("a line of the export does not fit after entry {after}")]
    Order {
        /// The last entry before it.
        after: u64,
    },
    /// A text or a number can't be written.
    #[error("what follows entry {after} has a text or a number that an export can't hold")]
    Unwritable {
        /// The last entry before it.
        after: u64,
    },
}

/// Writes one export.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    digest: Sha256,
    line: Vec<u8>,
    section: u8,
    last: u64,
    head: Head,
    tree: Tree,
    entries: u64,
    checkpoints: u64,
}

impl<W: Write> Writer<W> {
    /// Writes the first line.
    ///
    /// # Errors
    /// [`WriteError`]; here and later, what was written is then no export.
    pub fn begin(out: W, preamble: Preamble) -> Result<Self, WriteError> {
        let before = preamble.first.saturating_sub(1);
        let tree = preamble.tree_before().ok_or(WriteError::Order { after: before })?;
        let mut writer = Self {
            out,
            digest: Sha256::new(),
            line: Vec::new(),
            section: 0,
            last: preamble.last,
            head: Head { seq: before, hash: preamble.previous },
            tree,
            entries: 0,
            checkpoints: 0,
        };
        writer.put(&Line::Preamble(preamble))?;
        Ok(writer)
    }

    /// Writes one of the lines between the first and the last: keys, earlier entries, anchors, then entries and checkpoints
    /// as they follow one another.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn write(&mut self, line: &Line) -> Result<(), WriteError> {
        let section = line.section();
        if !(1..=4).contains(&section) || section < self.section {
            return Err(WriteError::Order { after: self.head.seq });
        }
        self.section = section;
        match line {
            Line::Entry(record) => {
                self.head = crate::verify_chain(self.head, [(record.entry.clone(), record.hash)])?;
                self.tree.push(record.hash);
                self.entries += 1;
            }
            Line::Checkpoint(checkpoint) => {
                if checkpoint.statement.head != self.head || checkpoint.statement.root != self.tree.root() {
                    return Err(WriteError::Order { after: self.head.seq });
                }
                self.checkpoints += 1;
            }
            _ => {}
        }
        self.put(line)
    }

    /// Writes the last line, signed with the private key of the user whom the preamble names, and hands back the place
    /// that was written to, flushed.
    ///
    /// # Errors
    /// [`WriteError`]; `Order` where entries are missing.
    pub fn finish(mut self, sign: impl FnOnce(&[u8]) -> Sign) -> Result<W, WriteError> {
        if self.head.seq != self.last {
            return Err(WriteError::Order { after: self.head.seq });
        }
        let mut end = Line::End {
            head: self.head,
            entries: self.entries,
            checkpoints: self.checkpoints,
            root: self.tree.root(),
            signature: [0; 64],
        };
        self.line.clear();
        end.write(&mut self.line);
        let signed = self.digest.clone().chain_update(&self.line[..signed_length(&self.line)]).finalize();
        if let Line::End { signature, .. } = &mut end {
            *signature = sign(&[DOMAIN, &signed[..]].concat());
        }
        self.put(&end)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn put(&mut self, line: &Line) -> Result<(), WriteError> {
        if !line.is_writable() {
            return Err(WriteError::Unwritable { after: self.head.seq });
        }
        self.line.clear();
        line.write(&mut self.line);
        self.line.push(b'\n');
        self.digest.update(&self.line);
        self.out.write_all(&self.line)?;
        Ok(())
    }
}

/// How much of the last line, without its end mark, is signed.
pub(crate) fn signed_length(line: &[u8]) -> usize {
    const SIGN: usize = SIGNATURE.len() + 2 * 64 + "\"}".len();
    line.len().saturating_sub(SIGN)
}
