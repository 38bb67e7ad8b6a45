//! The tasks of the repository: `cargo xtask <task>`. It sets up a bare machine, so it depends on next to nothing.
#![allow(clippy::print_stdout, reason = "a task talks to the person who started it")]

mod calendar;
mod check;
mod count;
mod display;
mod fuzz;
mod program;
mod run;
mod setup;
mod task;
mod tool;
mod torture;

use std::process::ExitCode;

/// Why a task stopped, as a sentence for the person who started it.
#[derive(Debug, PartialEq)]
struct Failure(String);

impl<T: Into<String>> From<T> for Failure {
    fn from(sentence: T) -> Self {
        Self(sentence.into())
    }
}

type Result<T = ()> = std::result::Result<T, Failure>;

const USAGE: &str = "\
cargo xtask <task>

  setup    install what the build needs (called by the next two)
  run      build Kartotek and start it; `--once` ends after the first screen was seen
  demo     the same, with the demo vault
  test     every check that a change has to pass
  window   the journeys in the real window, or those whose name holds a word: `window import`
  fmt      format Rust and the user interface
  bench    the benchmarks, or those of one name: `bench search`, `bench verify`
  fuzz     made-up bytes for what reads files, each target a minute: `fuzz card 600` for ten
  torture  the vault killed, cut from power, damaged: `torture --minutes 10`, `torture power --count 5000 --seed 1`
  dist     the release packages (deb, rpm)
  calendar the table of public holidays, from a package of PyPI; needs Python and the network
  audit    known vulnerabilities of what we depend on; needs the network
  icons    the icon files from icons/icon.svg

  --no-setup   after any of them: take the machine as it is";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((task, options)) = arguments.split_first() else {
        println!("{USAGE}");
        return ExitCode::FAILURE;
    };

    match start(task, options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(sentence)) => {
            println!("\ncargo xtask {task}: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn start(task: &str, arguments: &[String]) -> Result {
    // Its options take numbers.
    if task == "torture" {
        return torture::run(arguments);
    }
    let (options, words): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    let has = |option: &str| options.iter().any(|given| *given == option);
    if let Some(unknown) = options.iter().find(|given| !["--no-setup", "--once"].contains(&given.as_str())) {
        return Err(format!("there is no option `{unknown}`\n\n{USAGE}").into());
    }
    let need = if has("--no-setup") { setup::Need::Nothing } else { setup::Need::Everything };

    let word = words.first().map_or("", |word| word.as_str());

    match task {
        "setup" => setup::prepare(need),
        "run" => run::start(need, &[], has("--once")),
        "demo" => run::start(need, &["--demo"], has("--once")),
        "test" => check::all(need),
        "window" => check::window(need, word),
        "fmt" => task::format(),
        "bench" => task::bench(need, word),
        "fuzz" => fuzz::run(&words.iter().map(|word| word.as_str()).collect::<Vec<_>>()),
        "dist" => task::dist(need),
        "calendar" => calendar::write(),
        "audit" => task::audit(),
        "icons" => task::icons(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => Err(format!("there is no such task `{unknown}`\n\n{USAGE}").into()),
    }
}
