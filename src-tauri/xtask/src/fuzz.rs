//! Fuzzing what reads files that others made, by libFuzzer on the stable compiler. See `tests/fuzz`.

use std::fs;

use crate::program::{self, command, root};
use crate::{Failure, Result, tool};

/// The version that builds the targets.
const CARGO_FUZZ: &str = "0.13.1";

/// The targets, and the samples that each starts from.
const TARGETS: [(&str, &str); 5] = [
    ("table", "tests/samples/csv-spectrum/csvs"),
    ("card", "tests/samples/vcard"),
    ("encoding", "tests/samples/vcard"),
    ("header", ""),
    ("mail", ""),
];

/// Fuzzes one target, or each in turn, for so many seconds.
pub(crate) fn run(words: &[&str]) -> Result {
    let (name, seconds) = match words {
        [] => (None, "60"),
        [name] => (Some(*name), "60"),
        [name, seconds, ..] => (Some(*name), *seconds),
    };
    if seconds.parse::<u32>().is_err() {
        return Err(format!("`{seconds}` is no number of seconds").into());
    }
    let chosen: Vec<_> =
        TARGETS.iter().filter(|(target, _)| name.is_none_or(|name| name == *target)).collect();
    if chosen.is_empty() {
        let known = TARGETS.map(|(target, _)| target).join(", ");
        return Err(format!("there is no such target; there are {known}").into());
    }

    let cargo_fuzz = tool::installed("cargo-fuzz", CARGO_FUZZ)?;
    program::run(command("cargo", ["fetch", "--locked", "--manifest-path", "tests/fuzz/Cargo.toml"]))?;
    for (target, samples) in chosen {
        let corpus = format!("tests/fuzz/corpus/{target}");
        fs::create_dir_all(root().join(&corpus))
            .map_err(|error| Failure(format!("{corpus} cannot be made: {error}")))?;
        let mut fuzz = command(&cargo_fuzz.to_string_lossy(), ["run", "--fuzz-dir", "tests/fuzz"]);
        // Sanitizers need the nightly compiler; they look for what safe Rust does not do.
        fuzz.args(["--sanitizer", "none", "--target-dir", "target/fuzz", target, &corpus]);
        if !samples.is_empty() {
            fuzz.arg(samples);
        }
        fuzz.arg("--").arg(format!("-max_total_time={seconds}"));
        fuzz.args(["-max_len=4096", "-timeout=10", "-rss_limit_mb=4096", "-print_final_stats=1"]);
        program::run(fuzz)?;
    }
    Ok(())
}
