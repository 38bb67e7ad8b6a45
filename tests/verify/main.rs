//! Exports of the journal and their verification: what is found, what is not, and that two verifiers agree. See
//! `docs/journal-export.md`.
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod difference;
#[allow(dead_code, reason = "shared with a benchmark")]
mod log;
mod mutation;
mod tool;
mod trust;

use kartotek_journal::{
    Anchor,
    verify::{Defect, State, Summary, Verdict, verify},
};

/// No defect at all.
const NONE: [(u64, Defect); 0] = [];

/// All verdicts and the summary; `None` where there is nothing to verify.
fn verified(export: &[u8], anchors: &[Anchor]) -> Option<(Vec<Verdict>, Summary)> {
    let mut verdicts = Vec::new();
    let summary = verify(export, anchors, &mut |verdict| verdicts.push(verdict)).ok()?;
    Some((verdicts, summary))
}

/// The defects with their numbers.
fn defects(export: &[u8], anchors: &[Anchor]) -> Vec<(u64, Defect)> {
    let (verdicts, _) = verified(export, anchors).expect("it begins as an export");
    let defects = verdicts.into_iter().filter_map(|verdict| match verdict.state {
        State::Bad(defect) => Some((verdict.number, defect)),
        _ => None,
    });
    defects.collect()
}

/// The lines, each with its end mark.
fn lines(export: &[u8]) -> Vec<Vec<u8>> {
    export.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

/// How often something is tried: as the environment says, or as in every run.
fn count(usual: usize) -> usize {
    std::env::var("KARTOTEK_VERIFY_COUNT").map_or(usual, |count| count.parse().expect("a number"))
}
