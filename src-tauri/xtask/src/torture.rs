//! The vault under torture for as long or as often as one likes. See `tests/torture` and `docs/reliability.md`.

use crate::program::{self, command};
use crate::{Failure, Result};

/// What is tried, by the module of the test.
const TRIALS: [&str; 5] = ["kill", "power", "fault", "flip", "instance"];

/// Tries one thing, or each in turn.
pub(crate) fn run(arguments: &[String]) -> Result {
    let mut chosen = None;
    let mut torture = Vec::new();
    let mut rest = arguments.iter();
    while let Some(word) = rest.next() {
        let variable = match word.as_str() {
            "--minutes" => "KARTOTEK_TORTURE_MINUTES",
            "--count" => "KARTOTEK_TORTURE_COUNT",
            "--seed" => "KARTOTEK_TORTURE_SEED",
            name if TRIALS.contains(&name) && chosen.is_none() => {
                chosen = Some(name);
                continue;
            }
            name => return Err(format!("there is no trial `{name}`; there are {}", TRIALS.join(", ")).into()),
        };
        let number = rest.next().filter(|number| number.parse::<u64>().is_ok());
        torture.push((variable, number.ok_or_else(|| Failure(format!("`{word}` takes a number")))?));
    }
    if !torture.iter().any(|(variable, _)| !variable.ends_with("SEED")) {
        return Err("say for how long each is tried, `--minutes 10`, or how often, `--count 5000`".into());
    }

    let (mut table, mut failed) = (Vec::new(), false);
    for name in TRIALS.iter().filter(|name| chosen.is_none_or(|chosen| chosen == **name)) {
        let filter = format!("{name}::");
        let mut test =
            command("cargo", ["test", "--locked", "--package", "kartotek-core", "--test", "torture"]);
        test.args([&filter, "--", "--nocapture", "--test-threads=1"]);
        test.envs(torture.iter().copied());
        let tried = program::run_watched(test, |line| table.extend(result(line)));
        failed |= tried.is_err();
    }
    println!();
    let head = ["", "tried", "survived", "lost", "seed", "seconds"].map(str::to_owned);
    for [name, tried, survived, lost, seed, seconds] in std::iter::once(head).chain(table) {
        println!("{name:12} {tried:>9} {survived:>9} {lost:>6} {seed:>12} {seconds:>8}");
    }
    if failed { Err("something was lost; the seed repeats it".into()) } else { Ok(()) }
}

/// Name, tried, survived, lost, seed and seconds, in the line that a trial ends with.
fn result(line: &str) -> Option<[String; 6]> {
    // The name of the test may stand before it.
    let (_, line) = line.split_once("torture ")?;
    let (name, figures) = line.split_once(": tried ")?;
    let numbers =
        figures.split(|character: char| !character.is_ascii_digit()).filter(|text| !text.is_empty());
    let mut fields = std::iter::once(name).chain(numbers).map(str::to_owned);
    let fields = std::array::from_fn(|_| fields.next().unwrap_or_default());
    fields.iter().all(|field| !field.is_empty()).then_some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_a_trial_are_read() {
        let line = "test power::cut ... torture power: tried 320, survived 319, lost 1, seed 358, 18 s";

        let read = result(line).unwrap();

        assert_eq!(read, ["power", "320", "319", "1", "358", "18"].map(str::to_owned));
        assert!(result("torture flip: 120 told").is_none());
    }

    #[test]
    fn an_unknown_trial_and_a_missing_number_are_refused() {
        for words in [&["flood"][..], &["--minutes"], &["--minutes", "ten"], &["kill"], &["--seed", "1"]] {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            assert!(run(&words).is_err());
        }
    }
}
