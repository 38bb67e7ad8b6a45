//! Two verifiers, written from one page and sharing no code, say the same of every export, however it was mutilated.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use ed25519_dalek::{Signer, SigningKey};
use fastrand::Rng;
use kartotek_journal::{
    Anchor, Head,
    export::{Line, Reader},
    verify::State,
};
use kartotek_verify::json;
use sha2::{Digest, Sha256};

use crate::{
    count, lines,
    log::{Log, foreign_key, owner_key, second_key, signed},
    verified,
};

/// The verifier in Python, started once for all.
struct Second {
    process: Child,
    answers: BufReader<ChildStdout>,
}

impl Second {
    fn start() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/verify/verify.py");
        let mut process = Command::new("python3")
            .arg("-I")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is there: `cargo xtask setup` names what the tests need");
        let answers = BufReader::new(process.stdout.take().unwrap());
        Self { process, answers }
    }

    fn verify(&mut self, export: &Path, anchors: &[Anchor]) -> String {
        let mut request = export.to_str().unwrap().to_owned();
        for anchor in anchors {
            request += "\t";
            request += &match anchor {
                Anchor::Head(head) => format!("{}:{}", head.seq, hex(&head.hash)),
                Anchor::Fingerprint(fingerprint) => fingerprint.to_string(),
            };
        }
        writeln!(self.process.stdin.as_mut().unwrap(), "{request}").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        answer.trim_end().to_owned()
    }
}

impl Drop for Second {
    fn drop(&mut self) {
        // It ends with its input.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the first verifier says, in the form of the second.
fn first(export: &[u8], anchors: &[Anchor]) -> String {
    let Some((verdicts, summary)) = verified(export, anchors) else { return "null".to_owned() };
    let told = verdicts.iter().filter(|verdict| matches!(verdict.state, State::Bad(_) | State::Unknown));
    let told: Vec<String> = told.map(json::verdict).collect();
    format!("{{\"verdicts\":[{}],\"summary\":{}}}", told.join(","), json::summary(&summary))
}

#[test]
fn both_verifiers_say_the_same_of_mutated_exports() {
    let seed = std::env::var("KARTOTEK_VERIFY_SEED")
        .map_or_else(|_| fastrand::u64(..1 << 32), |seed| seed.parse().unwrap());
    let mut rng = Rng::with_seed(seed);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export");
    let mut second = Second::start();
    let log = Log::new(40, 8);
    let bases =
        [log.export(), log.export_range(13, 40), log.export_range(1, 25), log.export_named("Åsa \"B\"")];
    let mut broken = 0;

    for trial in 0..count(400) {
        let base = &bases[trial % bases.len()];
        let mut export = base.clone();
        for _ in 0..rng.usize(0..4) {
            export = mutate(&mut rng, export, &bases);
        }
        let anchors = anchors(&mut rng, &log);
        std::fs::write(&path, &export).unwrap();

        let [ours, theirs] = [first(&export, &anchors), second.verify(&path, &anchors)];

        assert_eq!(
            ours,
            theirs,
            "seed {seed}, trial {trial}, anchors {anchors:?}:\n{}",
            String::from_utf8_lossy(&export)
        );
        broken += usize::from(!ours.contains("\"whole\":\"intact\""));
    }
    // Otherwise they could agree on nothing but that all is well.
    assert!(broken > count(400) / 2, "{broken} were not intact");
}

/// None, or some that are right, wrong, behind the end.
fn anchors(rng: &mut Rng, log: &Log) -> Vec<Anchor> {
    let one = |rng: &mut Rng| {
        let seq = rng.u64(1..=40);
        match rng.u8(0..5) {
            0 => Anchor::Head(log.head(seq)),
            1 => Anchor::Head(Head { hash: [rng.u8(..); 32], ..log.head(seq) }),
            2 => Anchor::Head(Head { seq: rng.u64(1..60), hash: [1; 32] }),
            3 => Anchor::Fingerprint(log.fingerprint(seq)),
            _ => Anchor::Fingerprint(Log::new(50, 8).fingerprint(seq + 10)),
        }
    };
    (0..rng.usize(0..3)).map(|_| one(rng)).collect()
}

fn mutate(rng: &mut Rng, export: Vec<u8>, bases: &[Vec<u8>]) -> Vec<u8> {
    if export.is_empty() {
        return export;
    }
    let mut lines = lines(&export);
    let (at, other) = (rng.usize(..lines.len()), rng.usize(..lines.len()));
    match rng.u8(0..16) {
        0..=2 => {
            let mut export = export;
            let at = rng.usize(..export.len());
            export[at] ^= 1 << rng.u8(..8);
            return export;
        }
        3 => drop(lines.remove(at)),
        4 => lines.insert(at, lines[other].clone()),
        5 => lines.swap(at, other),
        6 => lines.truncate(at),
        7 => return export[..rng.usize(..export.len())].to_vec(),
        8 => swap_digits(rng, &mut lines[at]),
        9 => {
            let (from, to) = (hash_in(&lines[at]), hash_in(&lines[other]));
            return String::from_utf8(export.clone())
                .map_or(export, |text| text.replacen(&from, &to, 1).into_bytes());
        }
        10 => {
            let [from, to] = [owner_key(), foreign_key()].map(|key| hex(key.verifying_key().as_bytes()));
            return String::from_utf8(export.clone())
                .map_or(export, |text| text.replace(&from, &to).into_bytes());
        }
        11 => {
            let key = [owner_key(), second_key(), foreign_key()][rng.usize(..3)].clone();
            sign_checkpoints(rng, &mut lines, &key);
        }
        12 => alter_entry(rng, &mut lines),
        13 => lines.insert(at, odd_line(rng)),
        14 => {
            let donor = crate::lines(&bases[rng.usize(..bases.len())]);
            lines[at] = donor[rng.usize(..donor.len())].clone();
        }
        _ => {}
    }
    let key = [owner_key(), owner_key(), foreign_key()][rng.usize(..3)].clone();
    if rng.bool() { end_signed_by(lines, &key) } else { lines.concat() }
}

/// The first hash in a line.
fn hash_in(line: &[u8]) -> String {
    let text = String::from_utf8_lossy(line);
    let hash =
        text.split('"').find(|part| part.len() == 64 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    hash.unwrap_or("erased\":false").to_owned()
}

fn swap_digits(rng: &mut Rng, line: &mut [u8]) {
    let digits: Vec<usize> = (0..line.len()).filter(|at| line[*at].is_ascii_hexdigit()).collect();
    if let (Some(one), Some(other)) = (rng.choice(&digits), rng.choice(&digits)) {
        line.swap(*one, *other);
    }
}

fn odd_line(rng: &mut Rng) -> Vec<u8> {
    let odd: [&[u8]; 8] = [
        b"\n",
        b"{}\n",
        b"null\r\n",
        b"{\"key\":\"00\",\"user\":\"00\"}\n",
        b"{\"entry\":9007199254740993,\"hash\":\"\"}\n",
        b"\xff\xfe\n",
        b"{\"anchor\":007,\"hash\":\"\",\"source\":\"\"}\n",
        b"no end",
    ];
    match rng.usize(..10) {
        8 => [vec![b'a'; 65_536], b"\n".to_vec()].concat(),
        9 => [vec![b' '; 65_535], b"\n".to_vec()].concat(),
        at => odd[at].to_vec(),
    }
}

/// What a line says, in an export with our preamble.
fn read(lines: &[Vec<u8>], at: usize) -> Option<Line> {
    let text = [lines[0].clone(), lines[at].clone()].concat();
    let mut reader = Reader::new(&text[..]);
    reader.read().unwrap()?;
    reader.read().unwrap()?.line
}

/// Signs a checkpoint anew.
fn sign_checkpoints(rng: &mut Rng, lines: &mut [Vec<u8>], key: &SigningKey) {
    let places: Vec<usize> =
        (1..lines.len()).filter(|at| lines[*at].starts_with(b"{\"checkpoint\"")).collect();
    let Some(at) = rng.choice(&places) else { return };
    let Some(Line::Checkpoint(checkpoint)) = read(lines, *at) else { return };
    let anew = hex(&signed(checkpoint.statement.clone(), key).signature);
    let text = String::from_utf8_lossy(&lines[*at]).replace(&hex(&checkpoint.signature), &anew);
    lines[*at] = text.into_bytes();
}

/// Alters an entry and, often, makes its hash anew.
fn alter_entry(rng: &mut Rng, lines: &mut [Vec<u8>]) {
    let places: Vec<usize> = (1..lines.len()).filter(|at| lines[*at].starts_with(b"{\"entry\"")).collect();
    let Some(at) = rng.choice(&places) else { return };
    let actions =
        ["contact.change", "key.add", "key.withdraw", "erasure.run", "erasure.item", "erasure.strike"];
    let (from, to) = (actions[rng.usize(..actions.len())], actions[rng.usize(..actions.len())]);
    let altered = String::from_utf8_lossy(&lines[*at]).replace(from, to);
    let altered = if rng.bool() { altered.replace("\"erased\":false", "\"erased\":true") } else { altered };
    lines[*at] = altered.into_bytes();
    if rng.bool()
        && let Some(Line::Entry(record)) = read(lines, *at)
    {
        let text =
            String::from_utf8_lossy(&lines[*at]).replace(&hex(&record.hash), &hex(&record.entry.hash()));
        lines[*at] = text.into_bytes();
    }
}

/// Puts the counts and the signature in the last line right, so that not everything is found by it.
fn end_signed_by(mut lines: Vec<Vec<u8>>, key: &SigningKey) -> Vec<u8> {
    let count = |kind: &[u8]| lines.iter().filter(|line| line.starts_with(kind)).count();
    let (entries, checkpoints) = (count(b"{\"entry\""), count(b"{\"checkpoint\""));
    let Some(last) = lines.pop().filter(|last| last.starts_with(b"{\"end\"")) else { return lines.concat() };
    let last = String::from_utf8_lossy(&last).into_owned();
    let (Some((front, _)), Some((_, back))) =
        (last.split_once(",\"entries\":"), last.split_once(",\"root\":"))
    else {
        return lines.concat();
    };
    let Some((root, _)) = back.split_once(",\"signature\":") else { return lines.concat() };
    let mut export = lines.concat();
    export.extend(
        format!("{front},\"entries\":{entries},\"checkpoints\":{checkpoints},\"root\":{root}").into_bytes(),
    );
    let signature = key.sign(&[b"kartotek journal export 1".as_slice(), &Sha256::digest(&export)].concat());
    export.extend(format!(",\"signature\":\"{}\"}}\n", hex(&signature.to_bytes())).into_bytes());
    export
}
