//! Every check that a change has to pass, quick ones first.

mod license;

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::count::Count;
use crate::display::Display;
use crate::program::{self, command, root};
use crate::run::{self, built};
use crate::setup::{self, Need};
use crate::{Failure, Result, tool};

// The version that reads `deny.toml`; a newer one may judge otherwise, which a check must not do by itself.
const CARGO_DENY: &str = "0.20.2";

/// The app as it is released, kept beside the one that WebDriver can drive.
const PLAIN_APP: &str = "kartotek-plain";

/// Runs all checks and ends with the number of tests.
pub(crate) fn all(need: Need) -> Result {
    let mut steps = Steps::default();
    steps.run("Set-up", || setup::prepare(need))?;
    steps.run("Format", || {
        cargo(["fmt", "--all", "--check"])?;
        cargo(["fmt", "--check", "--manifest-path", "tests/fuzz/Cargo.toml"])
    })?;
    steps.run("Licences, bans and sources", verify_dependencies)?;
    steps.run("Types of the user interface", || npm("check"))?;
    steps.run("Lint of the user interface", || npm("lint"))?;
    let components = steps.count("Tests of the user interface", |count| {
        program::run_watched(component_test(), |line| count.read(line))
    })?;
    steps.run("Build of the user interface", || npm("build"))?;
    steps.run("Size of the user interface", || npm("size"))?;
    steps.run("Lint of the Rust code", lint)?;
    steps.run("Build of the app and its tests", build)?;
    let rules = steps.count("Tests of the Rust code", test)?;
    steps.run("Generated types are committed", verify_generated)?;
    let journeys = steps.count("Tests in the real window", |count| test_window("", count))?;

    steps.print();
    println!("User interface: {components}");
    println!("Rust: {rules}");
    println!("Window: {journeys}");
    println!("Tests in all: {}", components + rules + journeys);
    Ok(())
}

/// Builds everything that the journeys need and runs those whose name holds a word.
pub(crate) fn window(need: Need, word: &str) -> Result {
    setup::prepare(need)?;
    npm("build")?;
    build()?;
    test_window(word, &mut Count::default())
}

/// The steps so far, each with the time it took.
#[derive(Default)]
struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    fn run(&mut self, name: &'static str, step: impl FnOnce() -> Result) -> Result {
        println!("\n=== {name}");
        let start = Instant::now();
        let result = step();
        let took = start.elapsed();
        println!("--- {name}: {:.1} s", took.as_secs_f64());
        self.0.push((name, took));
        result
    }

    fn count(&mut self, name: &'static str, step: impl FnOnce(&mut Count) -> Result) -> Result<Count> {
        let mut count = Count::default();
        self.run(name, || step(&mut count))?;
        Ok(count)
    }

    fn print(&self) {
        println!("\n=== All checks passed");
        for (name, took) in &self.0 {
            println!("{:8.1} s  {name}", took.as_secs_f64());
        }
        println!("{:8.1} s  in all", self.0.iter().map(|(_, took)| took.as_secs_f64()).sum::<f64>());
    }
}

fn cargo<const N: usize>(arguments: [&str; N]) -> Result {
    program::run(command("cargo", arguments))
}

fn npm(script: &str) -> Result {
    program::run(command("npm", ["run", "--prefix", "ui", script]))
}

/// The tests of the user interface; without a Chromium, those that need none.
fn component_test() -> Command {
    let mut test = command("npm", ["run", "--prefix", "ui", "test"]);
    match setup::chromium() {
        Some(chromium) => test.env("KARTOTEK_CHROMIUM", chromium),
        None => test.args(["--", "--project", "rules"]),
    };
    test
}

fn verify_dependencies() -> Result {
    let deny = tool::installed("cargo-deny", CARGO_DENY)?;
    program::run(command(&deny.to_string_lossy(), ["--locked", "check", "licenses", "bans", "sources"]))?;
    license::verify(&root().join("ui/package-lock.json"))
}

/// Lints the app as it is started and released, without what only tests bring, and everything as WebDriver drives it.
fn lint() -> Result {
    const DRIVEN: [&str; 4] = ["--workspace", "--all-targets", "--features", "kartotek/window-test"];
    for what in [run::PACKAGES, DRIVEN] {
        let mut clippy = command("cargo", ["clippy", "--locked"]);
        clippy.args(what).args(["--", "-D", "warnings"]);
        program::run(clippy)?;
    }
    Ok(())
}

fn build() -> Result {
    cargo(["test", "--workspace", "--all-targets", "--no-run", "--locked"])?;
    fs::copy(built("kartotek"), built(PLAIN_APP))
        .map_err(|error| Failure(format!("the app cannot be copied: {error}")))?;
    Ok(())
}

fn test(count: &mut Count) -> Result {
    for kinds in [&["--lib", "--bins", "--tests"][..], &["--doc"]] {
        let mut test = command("cargo", ["test", "--workspace", "--locked"]);
        test.args(kinds);
        program::run_watched(test, |line| count.read(line))?;
    }
    Ok(())
}

/// The TypeScript types are written by the tests; what they wrote must be what is committed.
fn verify_generated() -> Result {
    const TYPES: &str = "ui/src/ipc";
    if !root().join(".git").exists() {
        println!("This is no Git checkout, so there is nothing to compare with.");
        return Ok(());
    }
    program::run(command("git", ["diff", "--exit-code", "--", TYPES])).map_err(|_| {
        Failure(format!("the generated types in {TYPES} changed; commit them with the change"))
    })?;
    let new = program::output(command("git", ["ls-files", "--others", "--exclude-standard", "--", TYPES]));
    match new.unwrap_or_default().trim() {
        "" => Ok(()),
        files => Err(format!("generated types are not committed yet:\n{files}").into()),
    }
}

/// Builds the app that WebDriver can drive and goes through its journeys on a virtual display.
fn test_window(word: &str, count: &mut Count) -> Result {
    const TEST: [&str; 7] =
        ["test", "--workspace", "--locked", "--features", "kartotek/window-test", "--test", "window"];
    let mut build = command("cargo", TEST);
    build.arg("--no-run");
    program::run(build)?;

    let display = Display::start()?;
    let mut journeys = display.session("cargo");
    // One journey at a time: each has a window, a driver and a web process of its own.
    journeys.args(TEST).args(["--", "--test-threads=1", word]);
    journeys.env("KARTOTEK_WINDOW_TEST_PLAIN", built(PLAIN_APP));
    program::run_watched(journeys, |line| count.read(line))
}
