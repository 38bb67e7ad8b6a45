//! Who may sign what: keys that the chain names, checkpoints that can't be exchanged, erasure that an entry covers.

use ed25519_dalek::SigningKey;
use kartotek_journal::{
    Anchor, Fingerprint, Head,
    export::{Line, WriteError, Writer},
    verify::{About, Defect, State, Whole},
};

use crate::{
    NONE, defects, lines,
    log::{Log, OWNER, commitment, foreign_key, owner_key, second_key, signed},
    verified,
};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn public(key: &SigningKey) -> String {
    hex(key.verifying_key().as_bytes())
}

fn replaced(export: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = std::str::from_utf8(export).unwrap();
    assert!(text.contains(from), "there is something to replace");
    text.replace(from, to).into_bytes()
}

#[test]
fn an_untouched_export_is_intact_and_says_what_it_holds() {
    let log = Log::new(60, 16);

    let (verdicts, summary) = verified(&log.export(), &[Anchor::Fingerprint(log.fingerprint(60))]).unwrap();

    assert_eq!((summary.whole, summary.first, summary.defects), (Whole::Intact, None, 0));
    assert_eq!((summary.entries, summary.sealed, summary.anchored), (60, 60, 60));
    assert_eq!(summary.checkpoints, log.checkpoints.len() as u64);
    let erased = verdicts.iter().filter(|verdict| verdict.state == State::Erased).count();
    assert_eq!((erased as u64, erased > 5), (summary.erased, true));
}

#[test]
fn every_range_is_intact_and_its_anchors_count() {
    let log = Log::new(40, 8);

    for first in 1..=41 {
        for last in [first - 1, first, 24, 40].into_iter().filter(|last| (first - 1..=40).contains(last)) {
            // Before the key was introduced, nobody can sign.
            if last < 2 {
                continue;
            }
            let export = log.export_range(first, last);

            let (verdicts, summary) =
                verified(&export, &[Anchor::Fingerprint(log.fingerprint(last))]).unwrap();

            let unnamed = last < 8;
            let expected = if unnamed { vec![(last, Defect::Unnamed)] } else { Vec::new() };
            assert_eq!(defects(&export, &[]), expected, "{first} to {last}");
            assert_eq!(summary.anchored, last, "{first} to {last}: {verdicts:?}");
        }
    }
}

#[test]
fn an_exchanged_key_is_found_also_where_everything_is_signed_with_it() {
    let log = Log::new(60, 16);
    let exchanged = replaced(&log.export(), &public(&owner_key()), &public(&foreign_key()));
    let partial = replaced(&log.export_range(30, 60), &public(&owner_key()), &public(&foreign_key()));

    assert_eq!(defects(&exchanged, &[])[0], (2, Defect::Key));
    assert_eq!(defects(&partial, &[])[0], (2, Defect::Key));
}

#[test]
fn an_earlier_entry_that_was_made_up_is_not_in_the_tree() {
    let log = Log::new(60, 16);
    let [ours, theirs] = [owner_key(), foreign_key()].map(|key| commitment(&OWNER, &key));
    let mut record = log.records[1].clone();
    record.entry.object = theirs;
    let swapped = replaced(&log.export_range(30, 60), &public(&owner_key()), &public(&foreign_key()));
    let altered = replaced(&swapped, &hex(&ours), &hex(&theirs));
    let forged = replaced(&altered, &hex(&log.records[1].hash), &hex(&record.entry.hash()));

    assert_eq!(defects(&altered, &[])[0], (2, Defect::Altered));
    assert_eq!(defects(&forged, &[])[0], (2, Defect::Proof));
}

#[test]
fn a_key_that_nobody_vouched_for_signs_nothing() {
    let mut log = Log::new(60, 64);
    // Behind the last checkpoint, somebody adds a key and seals with it: here the second user's, without the owner's checkpoint.
    log.checkpoints.retain(|checkpoint| checkpoint.statement.head.seq < 12);
    let next =
        Log::new(60, 64).checkpoints.into_iter().find(|checkpoint| checkpoint.statement.head.seq == 30);
    let mut statement = next.unwrap().statement;
    statement.previous = log.checkpoints.last().unwrap().hash();
    statement.user = [2; 16];
    log.checkpoints.push(signed(statement, &second_key()));

    let found = defects(&log.export(), &[]);

    assert_eq!(found, [(30, Defect::Key)]);
}

#[test]
fn a_checkpoint_signed_by_a_key_that_did_not_count_then_is_refused() {
    let log = Log::new(60, 8);
    // The owner's key, the second user's before it came and after it went, and one that nobody knows.
    for (seq, user, key, defect) in [
        (8, [1; 16], foreign_key(), Defect::Signature),
        (8, [1; 16], second_key(), Defect::Signature),
        (8, [2; 16], second_key(), Defect::Key),
        (48, [2; 16], second_key(), Defect::Key),
        (40, [9; 16], foreign_key(), Defect::Key),
    ] {
        let mut forged = log.clone();
        let at =
            forged.checkpoints.iter().position(|checkpoint| checkpoint.statement.head.seq == seq).unwrap();
        let mut statement = forged.checkpoints[at].statement.clone();
        statement.user = user;
        forged.checkpoints[at] = signed(statement, &key);

        let found = defects(&forged.export(), &[]);

        assert_eq!(found[0], (seq, defect));
        assert_eq!(found[1].1, Defect::Previous, "the next one carries the hash of the one that was there");
    }
}

#[test]
fn checkpoints_of_the_same_entry_can_t_be_exchanged_or_left_out() {
    let log = Log::new(60, 16);
    let same: Vec<usize> =
        (0..log.checkpoints.len()).filter(|at| log.checkpoints[*at].statement.head.seq == 30).collect();
    assert_eq!(same.len(), 3, "nothing happened between them");
    let (mut swapped, mut left_out, mut doubled) = (log.clone(), log.clone(), log.clone());
    swapped.checkpoints.swap(same[0], same[1]);
    left_out.checkpoints.remove(same[1]);
    doubled.checkpoints[same[1]] = log.checkpoints[same[0]].clone();

    for forged in [swapped, left_out, doubled] {
        assert_eq!(defects(&forged.export(), &[])[0], (30, Defect::Previous));
    }
}

#[test]
fn a_payload_that_is_gone_without_an_erasure_is_missing() {
    let mut log = Log::new(60, 16);
    // Two of other people and one of the vault's own.
    for seq in [22, 39, 41] {
        log.records[seq - 1].erased = true;
    }

    let found = defects(&log.export(), &[]);

    assert_eq!(found, [(22, Defect::Missing), (39, Defect::Missing), (41, Defect::Missing)]);
}

#[test]
fn a_range_that_ends_before_the_erasure_misses_nothing() {
    let log = Log::new(60, 16);

    assert_eq!(defects(&log.export_range(1, 30), &[]), NONE);
}

#[test]
fn a_forked_journal_is_found_by_every_kind_of_anchor() {
    let log = Log::new(60, 16);
    let head = Head { hash: [7; 32], ..log.head(40) };
    let fingerprint = Fingerprint::of(&[0; 16], log.head(40), &[0; 32]);

    for anchor in [Anchor::Head(head), Anchor::Fingerprint(fingerprint)] {
        let (verdicts, summary) = verified(&log.export(), &[anchor]).unwrap();

        assert_eq!((summary.whole, summary.first), (Whole::Forked, Some(40)));
        assert!(verdicts.iter().any(|verdict| verdict.about == About::Anchor && verdict.line == 0));
    }
}

#[test]
fn an_anchor_outside_the_range_says_nothing() {
    let log = Log::new(60, 16);
    let anchors = [10, 50].map(|seq| Anchor::Fingerprint(log.fingerprint(seq)));

    let (verdicts, summary) = verified(&log.export_range(20, 40), &anchors).unwrap();

    assert_eq!((summary.whole, summary.anchored), (Whole::Intact, 0));
    assert_eq!(
        verdicts.iter().filter(|verdict| verdict.state == State::Unknown && verdict.line == 0).count(),
        2
    );
}

#[test]
fn an_export_names_nobody_unless_asked() {
    let log = Log::new(30, 8);

    assert!(!String::from_utf8(log.export()).unwrap().contains("\"name\""));
    assert!(String::from_utf8(log.export_named("Åsa \"B\"")).unwrap().contains("\"name\":\"Åsa \\\"B\\\"\""));
}

#[test]
fn every_line_is_json() {
    for line in lines(&Log::new(60, 16).export_named("Åsa \\ \"B\"")) {
        serde_json::from_slice::<serde_json::Value>(&line).unwrap();
    }
}

#[test]
fn a_writer_refuses_a_broken_chain_and_what_does_not_fit() {
    let log = Log::new(30, 8);
    let text = log.export();
    let Some(Line::Preamble(preamble)) =
        kartotek_journal::export::Reader::new(&text[..]).read().unwrap().unwrap().line
    else {
        panic!("an export begins with its preamble")
    };
    let begin = || Writer::begin(Vec::new(), preamble.clone()).unwrap();
    let mut long = log.records[0].clone();
    long.entry.action = "a\"b".into();
    long.hash = long.entry.hash();

    assert!(matches!(begin().write(&Line::Entry(log.records[1].clone())), Err(WriteError::Fault(_))));
    assert!(matches!(begin().write(&Line::Entry(long)), Err(WriteError::Unwritable { after: 1 })));
    assert!(matches!(
        begin().write(&Line::Checkpoint(log.checkpoints[0].clone())),
        Err(WriteError::Order { after: 0 })
    ));
    assert!(matches!(begin().finish(|_| [0; 64]), Err(WriteError::Order { after: 0 })));
}
