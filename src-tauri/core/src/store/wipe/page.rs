//! A page of a tree: where its cells stand, and everything else blanked (SQLite's file format, section 1.6).
//!
//! `secure_delete` blanks a cell that goes. When SQLite balances a tree it moves cells to other pages, and leaves them standing
//! where they were, in space that counts as unused.

/// The kinds of pages of trees, by their first byte.
const INDEX_INNER: u8 = 2;
const TABLE_INNER: u8 = 5;
const INDEX_LEAF: u8 = 10;
const TABLE_LEAF: u8 = 13;

/// No page holds more cells than this: a cell takes four bytes at least, and two to point at it.
const MOST_CELLS: usize = 65_536 / 6;

/// The content of a cell that goes on in pages of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Overflow {
    /// The first of these pages.
    pub(super) first: u32,
    /// How many bytes they hold.
    pub(super) length: u64,
}

/// What was found in a page.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Whether anything was blanked.
    pub(super) changed: bool,
    pub(super) overflows: Vec<Overflow>,
}

/// Whether a page is one of a tree. Every other one begins with the number of a page, which is below 2^25 in any database that
/// [`super::wipe`] takes, or with zero.
pub(super) fn is_tree(page: &[u8], start: usize) -> bool {
    matches!(page.get(start), Some(&(INDEX_INNER | TABLE_INNER | INDEX_LEAF | TABLE_LEAF)))
}

/// Blanks every byte of a tree's page that neither its header nor a cell nor the list of its free blocks needs. `start` is where its
/// header stands: 100 in the first page, 0 in any other; `usable` is where the bytes end that SQLite may use. `None`, and the page
/// as it was, where it is not built as it should be.
pub(super) fn blank(page: &mut [u8], start: usize, usable: usize) -> Option<Found> {
    let used = Layout { page: page.get(..usable)?, start }.read()?;
    let mut found = Found { changed: false, overflows: used.overflows };
    let mut end = start;
    let stretches = used.stretches.into_iter().chain([(usable, usable)]);
    for (from, to) in stretches {
        found.changed |= zero(&mut page[end..from]);
        end = to;
    }
    Some(found)
}

/// Zeroes bytes; whether any was something else.
pub(super) fn zero(bytes: &mut [u8]) -> bool {
    let dirty = bytes.iter().any(|byte| *byte != 0);
    if dirty {
        bytes.fill(0);
    }
    dirty
}

struct Layout<'p> {
    /// As far as SQLite may use it.
    page: &'p [u8],
    start: usize,
}

struct Used {
    /// In order, without overlaps, all within the page.
    stretches: Vec<(usize, usize)>,
    overflows: Vec<Overflow>,
}

impl Layout<'_> {
    fn read(&self) -> Option<Used> {
        let kind = *self.page.get(self.start)?;
        let inner = matches!(kind, INDEX_INNER | TABLE_INNER);
        let count = self.short(self.start + 3)?;
        if count > MOST_CELLS {
            return None;
        }
        let header = self.start + if inner { 12 } else { 8 };
        let pointers = header + 2 * count;
        let mut used = Used { stretches: Vec::with_capacity(count + 8), overflows: Vec::new() };
        used.stretches.push((self.start, pointers));
        for number in 0..count {
            let at = self.short(header + 2 * number)?;
            let (length, overflow) = self.cell(kind, at)?;
            used.stretches.push((at, at + length));
            used.overflows.extend(overflow);
        }
        let mut block = self.short(self.start + 1)?;
        while block != 0 {
            let next = self.short(block)?;
            // They are in the order of where they stand.
            if self.short(block + 2)? < 4 || (next != 0 && next <= block) {
                return None;
            }
            used.stretches.push((block, block + 4));
            block = next;
        }
        used.stretches.sort_unstable();
        let apart = used.stretches.windows(2).all(|pair| pair[0].1 <= pair[1].0);
        let within = used.stretches.first().is_some_and(|first| first.0 == self.start)
            && used.stretches.last().is_some_and(|last| last.1 <= self.page.len());
        (apart && within).then_some(used)
    }

    /// How many bytes a cell takes up in its page, and where it goes on.
    fn cell(&self, kind: u8, at: usize) -> Option<(usize, Option<Overflow>)> {
        let mut end = at + if matches!(kind, INDEX_INNER | TABLE_INNER) { 4 } else { 0 };
        if kind == TABLE_INNER {
            let (_, key) = self.number(end)?;
            return Some((end + key - at, None));
        }
        let (length, bytes) = self.number(end)?;
        end += bytes;
        if kind == TABLE_LEAF {
            end += self.number(end)?.1;
        }
        let local = self.local(kind, length)?;
        end += local;
        let rest = length - u64::try_from(local).ok()?;
        if rest == 0 {
            // A cell takes as much as a free block, which takes its place one day.
            return Some(((end - at).max(4), None));
        }
        let first = u32::from_be_bytes(self.page.get(end..end + 4)?.try_into().ok()?);
        Some((end + 4 - at, Some(Overflow { first, length: rest })))
    }

    /// How much of a content of this length stands in the cell itself.
    fn local(&self, kind: u8, length: u64) -> Option<usize> {
        let usable = self.page.len();
        let least = (usable - 12) * 32 / 255 - 23;
        let most = if kind == TABLE_LEAF { usable - 35 } else { (usable - 12) * 64 / 255 - 23 };
        if length > u64::from(u32::MAX) {
            return None;
        }
        let length = usize::try_from(length).ok()?;
        let wanted = least + length.saturating_sub(least) % (usable - 4);
        Some(if length <= most {
            length
        } else if wanted <= most {
            wanted
        } else {
            least
        })
    }

    fn short(&self, at: usize) -> Option<usize> {
        Some(usize::from(u16::from_be_bytes(self.page.get(at..at + 2)?.try_into().ok()?)))
    }

    /// A number of one to nine bytes, and how many they are.
    fn number(&self, at: usize) -> Option<(u64, usize)> {
        let mut value = 0;
        for (place, byte) in self.page.get(at..)?.iter().take(9).enumerate() {
            if place == 8 {
                return Some((value << 8 | u64::from(*byte), 9));
            }
            value = value << 7 | u64::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                return Some((value, place + 1));
            }
        }
        None
    }
}
