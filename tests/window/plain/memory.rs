//! The memory of a running process, looked through for texts and keys.

use std::{
    fs::{self, File},
    os::unix::fs::FileExt,
};

const PAGE: u64 = 4096;

/// How often a text stands in what a process can write to, in the two ways in which a page keeps texts.
pub(super) fn copies_of(text: &str, process: u32) -> usize {
    copies(&encodings(text), process).into_iter().sum()
}

/// How often each of these bytes stands in what a process can write to.
pub(super) fn copies(needles: &[Vec<u8>], process: u32) -> Vec<usize> {
    let mut found = vec![0; needles.len()];
    let [memory, pages] = ["mem", "pagemap"].map(|name| File::open(format!("/proc/{process}/{name}")));
    let (Ok(memory), Ok(pages)) = (memory, pages) else { return found };
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap_or_default();
    let runs = maps
        .lines()
        .filter(|line| line.split_whitespace().nth(1).is_some_and(|rights| rights.starts_with("rw")))
        .filter_map(|line| line.split_whitespace().next()?.split_once('-'))
        .filter_map(|(start, end)| {
            Some((u64::from_str_radix(start, 16).ok()?, u64::from_str_radix(end, 16).ok()?))
        })
        .flat_map(|(start, end)| used(&pages, start / PAGE, end / PAGE));
    for (first, end) in runs {
        let mut bytes = vec![0; usize::try_from((end - first) * PAGE).unwrap_or_default()];
        // What was given back meanwhile holds nothing any more.
        let read = memory.read_at(&mut bytes, first * PAGE).unwrap_or_default();
        for (found, needle) in found.iter_mut().zip(needles) {
            *found += count(&bytes[..read], needle);
        }
    }
    found
}

/// The runs of pages that are in use: a webview reserves many times what it needs.
fn used(pages: &File, first: u64, end: u64) -> Vec<(u64, u64)> {
    const IN_USE: u64 = 0b11 << 62;
    const AT_ONCE: u64 = 1 << 16;
    let mut runs: Vec<(u64, u64)> = Vec::new();
    let mut from = first;
    while from < end {
        let mut entries = vec![0; usize::try_from((end - from).min(AT_ONCE) * 8).unwrap_or_default()];
        let read = pages.read_at(&mut entries, from * 8).unwrap_or_default();
        for (page, entry) in (from..).zip(entries[..read].as_chunks::<8>().0) {
            if u64::from_ne_bytes(*entry) & IN_USE == 0 {
                continue;
            }
            match runs.last_mut() {
                Some((_, end)) if *end == page => *end += 1,
                _ => runs.push((page, page + 1)),
            }
        }
        from += AT_ONCE;
    }
    runs
}

/// Whether bytes hold a text.
pub(super) fn holds(bytes: &[u8], text: &str) -> bool {
    encodings(text).iter().any(|needle| count(bytes, needle) > 0)
}

fn encodings(text: &str) -> [Vec<u8>; 2] {
    [text.as_bytes().to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()]
}

fn count(bytes: &[u8], needle: &[u8]) -> usize {
    memchr::memmem::find_iter(bytes, needle).count()
}
