//! The write-ahead log: of which pages it has versions (SQLite's file format, section 4.1).
//!
//! A page that was changed since the log was last moved into the database stands in it, also after a crash. So it says by
//! itself which pages may have something in their gaps.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::{
    error::Result,
    store::raw::{self, File},
};

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Up to where a log was looked at. Once it starts anew it has other salts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Mark {
    pub(super) salts: [u8; 8],
    /// So many of its first frames.
    pub(super) frames: u64,
}

/// The pages of which frames after the mark hold a version, and up to where the log goes. Frames that were never committed count
/// as well.
pub(super) fn pages(connection: &Connection, mark: Mark) -> Result<(BTreeSet<u32>, Mark)> {
    let mut header = [0; HEADER];
    let mut pages = BTreeSet::new();
    if !raw::read(connection, File::Log, &mut header, 0)? {
        return Ok((pages, Mark::default()));
    }
    let [size, salts] = [&header[8..12], &header[16..24]];
    let size = size.iter().fold(0, |size, byte| size << 8 | u64::from(*byte));
    let frames = if salts == mark.salts { mark.frames } else { 0 };
    let mut mark = Mark { salts: salts.try_into().unwrap_or_default(), frames };
    let mut frame = [0; FRAME_HEADER];
    while raw::read(
        connection,
        File::Log,
        &mut frame,
        HEADER as u64 + mark.frames * (FRAME_HEADER as u64 + size),
    )? && frame[8..16] == mark.salts
    {
        pages.insert(frame[..4].iter().fold(0, |page, byte| page << 8 | u32::from(*byte)));
        mark.frames += 1;
    }
    Ok((pages, mark))
}
