//! Every change that is made to an export is found, but a cut that nothing anchors.

use ed25519_dalek::{Signer, SigningKey};
use kartotek_journal::{
    Anchor,
    verify::{Defect, Whole},
};
use sha2::{Digest, Sha256};

use crate::{
    NONE, count, defects, lines,
    log::{Log, foreign_key, owner_key, second_key},
    verified,
};

fn is_found(export: &[u8]) -> bool {
    verified(export, &[]).is_none_or(|(_, summary)| summary.whole != Whole::Intact)
}

/// Goes through some of the mutations on two threads and says which were not found.
fn missed(mutations: usize, is_found: impl Fn(usize) -> bool + Sync) -> Vec<usize> {
    let go = |start: usize| (start..mutations).step_by(2).filter(|at| !is_found(*at)).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let odd = scope.spawn(|| go(1));
        let mut missed = go(0);
        missed.extend(odd.join().unwrap());
        missed
    })
}

fn flip_every(export: &[u8], step: usize) -> Vec<usize> {
    missed(export.len().div_ceil(step), |at| {
        let at = at * step;
        let mut flipped = export.to_vec();
        flipped[at] ^= 1 << (at % 8);
        is_found(&flipped)
    })
}

#[test]
fn every_flipped_byte_is_found() {
    let small = Log::new(25, 8).export_named("Ada \"the\" Ö");
    let large = Log::new(500, 64).export();
    // All 300,000 of them take minutes.
    let step = large.len() / count(1000).clamp(1, large.len());

    assert!(!is_found(&small) && !is_found(&large));
    assert_eq!(flip_every(&small, 1), Vec::<usize>::new());
    assert_eq!(flip_every(&large, step.max(1)), Vec::<usize>::new());
}

#[test]
fn every_deleted_doubled_and_swapped_line_is_found() {
    let lines = lines(&Log::new(500, 64).export());
    assert!(lines.len() > 500);

    let missed = missed(lines.len(), |at| {
        let (mut deleted, mut doubled, mut swapped, mut moved) =
            (lines.clone(), lines.clone(), lines.clone(), lines.clone());
        deleted.remove(at);
        doubled.insert(at, lines[at].clone());
        swapped.swap(at, (at + 1) % lines.len());
        let taken = moved.remove(at);
        moved.insert((at + lines.len() / 2) % lines.len(), taken);
        [deleted, doubled, swapped, moved].iter().all(|mutated| is_found(&mutated.concat()))
    });

    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn a_cut_at_every_line_is_found_as_long_as_nobody_signs_it_anew() {
    let lines = lines(&Log::new(500, 64).export());

    let missed = missed(lines.len(), |at| is_found(&lines[..at].concat()));

    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn an_end_that_somebody_without_a_key_made_anew_is_found() {
    let whole = Log::new(60, 16);
    let cut = whole.cut(40).export();

    let forged = end_signed_by(&cut, &foreign_key());

    assert_eq!(defects(&end_signed_by(&cut, &owner_key()), &[]), NONE);
    assert_eq!(defects(&forged, &[]), [(40, Defect::Signature)]);
    assert_eq!(defects(&end_signed_by(&cut, &second_key()), &[]), [(40, Defect::Signature)]);
}

/// What nobody should believe to be otherwise: who has a key, or cuts the journal before it is exported, leaves no trace
/// in the export itself.
#[test]
fn a_cut_by_somebody_with_a_key_is_found_only_by_an_anchor_from_outside() {
    let whole = Log::new(500, 64);
    let printed = Anchor::Fingerprint(whole.fingerprint(450));
    let kept = Anchor::Head(whole.head(450));

    let cut = whole.cut(400).export();

    let (_, summary) = verified(&cut, &[]).unwrap();
    assert_eq!((summary.whole, summary.anchored), (Whole::Intact, 0));
    for anchor in [printed, kept] {
        let (_, summary) = verified(&cut, &[anchor]).unwrap();
        assert_eq!((summary.whole, summary.first), (Whole::Cut, Some(450)));
        let (_, summary) = verified(&whole.export(), &[anchor]).unwrap();
        assert_eq!((summary.whole, summary.anchored), (Whole::Intact, 450));
    }
}

#[test]
fn each_cut_at_any_entry_is_found_by_an_anchor_behind_it() {
    let whole = Log::new(60, 16);
    let anchor = [Anchor::Fingerprint(whole.fingerprint(60))];

    // The first two entries introduce the key that signs.
    for last in 2..60 {
        let cut = whole.cut(last).export();

        assert_eq!(defects(&cut, &[]), cut_erasure(last), "cut at {last}");
        assert_eq!(defects(&cut, &anchor)[0], (60, Defect::Cut), "cut at {last}");
    }
}

/// Payloads that were erased by an entry that was cut off show as missing.
fn cut_erasure(last: u64) -> Vec<(u64, Defect)> {
    let person = (3..=last).step_by(3).filter(|seq| ![12, 33].contains(seq) && last < 36);
    let records = [(16, 39), (19, 33)].into_iter().filter(|(seq, end)| (*seq..*end).contains(&last));
    let mut missing: Vec<u64> = person.chain(records.map(|(seq, _)| seq)).collect();
    missing.sort_unstable();
    missing.into_iter().map(|seq| (seq, Defect::Missing)).collect()
}

/// The export with its last line signed by another key.
fn end_signed_by(export: &[u8], key: &SigningKey) -> Vec<u8> {
    let text = std::str::from_utf8(export).unwrap();
    let (before, _) = text.rsplit_once(",\"signature\":\"").unwrap();
    let hash = Sha256::digest(before);
    let signature = key.sign(&[b"kartotek journal export 1".as_slice(), &hash].concat());
    format!("{before},\"signature\":\"{signature:x}\"}}\n").into_bytes()
}
