//! Verifies an export: a verdict for each entry, checkpoint and anchor, and one for the whole.
//!
//! What an export can't show by itself is that nothing was cut off its end. Only an anchor from outside shows that, and only
//! up to the entry that it saw.

mod gone;
mod verdict;
mod verifier;

use std::{
    io::{self, BufRead},
    sync::mpsc::{SyncSender, sync_channel},
    thread,
};

pub use verdict::{About, Defect, State, Summary, Verdict, Whole};

pub use self::gone::{ERASURE, Gone, ITEM_ERASURE, STRIKE};
use self::verifier::Verifier;
use crate::{
    anchor::Anchor,
    export::{Numbered, Reader},
};

/// How many lines go from the reading thread to the verifying one at a time, and how many times that may wait.
const BATCH: usize = 512;
const WAITING: usize = 4;

/// Why nothing could be verified.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The input failed.
    #[error("the export cannot be read: {0}")]
    Io(#[from] io::Error),
    /// The first line is not that of an export.
    #[error("line 1 is not the first line of a journal export")]
    NoExport,
}

/// Verifies an export against what is known from outside, and reports each verdict as it stands.
///
/// Lines are read and parsed on a thread of their own. Memory is bounded, but for 100 bytes or so for each erased payload
/// whose erasure was not seen yet, and each key.
///
/// # Errors
/// [`VerifyError`]; whatever else is wrong is a finding.
pub fn verify(
    input: impl BufRead + Send,
    anchors: &[Anchor],
    report: &mut dyn FnMut(Verdict),
) -> Result<Summary, VerifyError> {
    let (send, receive) = sync_channel(WAITING);
    thread::scope(|scope| {
        let reading = scope.spawn(move || read(Reader::new(input), &send));
        let mut lines = receive.iter().flatten();
        let begun = lines.next().and_then(|first| Verifier::begin(first, anchors, report));
        let summary = begun.map(|mut verifier| {
            lines.by_ref().for_each(|line| verifier.follow(line));
            verifier.finish()
        });
        // Where nobody receives any more, the reading ends.
        drop(lines);
        drop(receive);
        reading.join().expect("reading panics nowhere")?;
        summary.ok_or(VerifyError::NoExport)
    })
}

fn read(mut reader: Reader<impl BufRead>, send: &SyncSender<Vec<Numbered>>) -> io::Result<()> {
    loop {
        let mut batch = Vec::with_capacity(BATCH);
        while batch.len() < BATCH
            && let Some(line) = reader.read()?
        {
            batch.push(line);
        }
        if batch.is_empty() || send.send(batch).is_err() {
            return Ok(());
        }
    }
}
