//! Every byte of a database: each page as it stands in the file, deciphered past SQLite, and each frame of the log.

use super::seek::{Seeker, Tally};
use crate::{
    erasure::ProofPlace,
    error::{Error, Result, VaultProblem},
    progress::Progress,
    store::{
        decipher::{Decipher, PAGE},
        frozen::Frozen,
        wipe::Gaps,
    },
};

/// How many pages are read at once.
const PIECE: usize = 64;

/// Where the encrypted pages of a database are read from.
pub(super) trait Pages {
    /// How many bytes there are.
    fn length(&self) -> u64;

    /// Fills `buffer` from `offset` on.
    fn read(&mut self, buffer: &mut [u8], offset: u64) -> Result<()>;
}

impl Pages for &Frozen {
    fn length(&self) -> u64 {
        self.length
    }

    fn read(&mut self, buffer: &mut [u8], offset: u64) -> Result<()> {
        Frozen::read(self, buffer, offset)
    }
}

/// Searches a database's file. A page that does not authenticate is none that was searched: the database is damaged.
pub(super) fn search(
    mut pages: impl Pages,
    decipher: &Decipher,
    place: ProofPlace,
    seeker: &Seeker,
    tally: &mut Tally,
    progress: &dyn Progress,
) -> Result<()> {
    let damaged = || Error::vault(VaultProblem::DamagedDatabase);
    let length = pages.length();
    if length == 0 || !length.is_multiple_of(PAGE as u64) {
        return Err(damaged());
    }
    let gaps = gaps(&mut pages, decipher)?;
    let mut buffer = vec![0; PIECE * PAGE];
    let (mut done, mut number) = (0, 0);
    while done < length {
        progress.step(done, Some(length))?;
        let size = usize::try_from(length - done).map_or(buffer.len(), |left| left.min(buffer.len()));
        let piece = &mut buffer[..size];
        pages.read(piece, done)?;
        for page in piece.chunks_exact_mut(PAGE) {
            number += 1;
            if !decipher.page(number, page) {
                return Err(damaged());
            }
            look(page, number, decipher.usable(), &gaps, place, seeker, tally)?;
        }
        done += size as u64;
    }
    let read = tally.read(place);
    read.count += u64::from(number);
    read.bytes += length;
    progress.step(length, Some(length))
}

/// Looks at one page: what it says, and what stands in it and belongs to nothing.
fn look(
    page: &mut [u8],
    number: u32,
    usable: usize,
    gaps: &Gaps,
    place: ProofPlace,
    seeker: &Seeker,
    tally: &mut Tally,
) -> Result<()> {
    let found = seeker.count(&page[..usable], 0);
    if found.is_empty() {
        return Ok(());
    }
    gaps.blank(number, page)?;
    let live = seeker.count(&page[..usable], 0);
    for (needle, count) in &found {
        let left = count - live.get(needle).copied().unwrap_or_default().min(*count);
        if left > 0 {
            tally.add_in_gap(place, *needle, left);
        }
    }
    tally.add(place, found);
    Ok(())
}

fn gaps(pages: &mut impl Pages, decipher: &Decipher) -> Result<Gaps> {
    let mut page = |number: u32| {
        let mut page = vec![0; PAGE];
        pages.read(&mut page, u64::from(number.saturating_sub(1)) * PAGE as u64)?;
        decipher.page(number, &mut page);
        Ok(page)
    };
    let first = page(1)?;
    Gaps::find(&first, decipher.usable(), page)
}

/// Searches what stands in the log by now. Of what is written meanwhile, a frame may be cut off: what deciphers of it is looked at.
pub(super) fn search_log(
    frozen: &Frozen,
    decipher: &Decipher,
    seeker: &Seeker,
    tally: &mut Tally,
) -> Result<()> {
    const HEADER: u64 = 32;
    const FRAME_HEADER: usize = 24;
    let mut frame = [0; FRAME_HEADER + PAGE];
    let mut at = HEADER;
    let mut read = *tally.read(ProofPlace::Log);
    while frozen.read_log(&mut frame, at)? {
        let (header, page) = frame.split_at_mut(FRAME_HEADER);
        let number = header[..4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
        decipher.page(number, page);
        tally.add(ProofPlace::Log, seeker.count(&page[..decipher.usable()], 0));
        at += frame.len() as u64;
        read.count += 1;
        read.bytes += frame.len() as u64;
    }
    *tally.read(ProofPlace::Log) = read;
    Ok(())
}
