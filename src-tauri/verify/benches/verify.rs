//! How long `kartotek-verify` takes for an export of a million entries, and how much memory. Prints Markdown.
//!
//! `cargo bench -p kartotek-verify --bench verify`, or `… -- 100000` for another number of entries.
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "../../../tests/verify/log.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod log;

use std::{
    fs::File,
    io::BufWriter,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use ed25519_dalek::Signer;
use kartotek_journal::export::{Line, Preamble, Writer};

/// A checkpoint each 256 entries, as the vault makes them.
const PERIOD: u64 = kartotek_journal::checkpoint::PERIOD;

fn main() {
    let length = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(1_000_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export");
    write(&path, length);
    let megabytes = std::fs::metadata(&path).unwrap().len() / 1_000_000;

    println!("| {length} entries, {megabytes} MB | time | peak memory |\n|---|---|---|");
    for run in 1..=3 {
        let (took, memory) = measure(&path);
        println!("| run {run} | {:.2} s | {memory} MB |", took.as_secs_f64());
    }
}

/// Writes an export without keeping the journal in memory.
fn write(path: &Path, length: u64) {
    let preamble = Preamble {
        vault: log::VAULT,
        first: 1,
        last: length,
        length,
        previous: [0; 32],
        checkpoint: [0; 32],
        tree: Vec::new(),
        user: log::OWNER,
        at: 1_790_000_000_000,
        version: "0.1.0".into(),
    };
    let mut writer = Writer::begin(BufWriter::new(File::create(path).unwrap()), preamble).unwrap();
    log::keys(None).iter().for_each(|key| writer.write(key).unwrap());
    let mut journal = log::Journal::new(length, PERIOD);
    for _ in 0..length {
        let (record, checkpoints) = journal.next();
        writer.write(&Line::Entry(record)).unwrap();
        checkpoints.into_iter().for_each(|checkpoint| writer.write(&Line::Checkpoint(checkpoint)).unwrap());
    }
    writer.finish(|message| log::owner_key().sign(message).to_bytes()).unwrap();
}

/// How long it takes, and the most memory that it had, in MB.
fn measure(path: &Path) -> (Duration, u64) {
    let start = Instant::now();
    let mut tool =
        Command::new(env!("CARGO_BIN_EXE_kartotek-verify")).arg(path).stdout(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", tool.id());
    let mut peak = 0;
    // The system forgets a process's peak when it ends, so it is asked until then.
    while tool.try_wait().unwrap().is_none() {
        peak = peak.max(peak_of(&std::fs::read_to_string(&status).unwrap_or_default()));
        std::thread::sleep(Duration::from_millis(2));
    }
    let took = start.elapsed();
    assert_eq!(tool.wait().unwrap().code(), Some(3), "the export is intact");
    (took, peak / 1000)
}

/// `VmHWM:     5120 kB`
fn peak_of(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
