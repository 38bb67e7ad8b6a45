//! How many tests ran, read from what the test runners print.

/// The tests of one or more runs.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) ignored: u32,
}

impl Count {
    /// Adds what a line says, if it is a runner's summary.
    pub(crate) fn read(&mut self, line: &str) {
        let line = plain(line);
        if let Some(summary) = line.trim_start().strip_prefix("test result: ") {
            self.add(summary, "ignored");
        } else if let Some(summary) = line.trim_start().strip_prefix("Tests  ") {
            self.add(summary, "skipped");
        }
    }

    fn add(&mut self, summary: &str, ignored: &str) {
        self.passed += before(summary, "passed");
        self.failed += before(summary, "failed");
        self.ignored += before(summary, ignored);
    }
}

impl std::ops::Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ignored: self.ignored + other.ignored,
        }
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { passed, failed, ignored } = self;
        write!(formatter, "{passed} passed, {failed} failed, {ignored} ignored")
    }
}

/// The number that stands before a word.
fn before(summary: &str, word: &str) -> u32 {
    let words: Vec<&str> = summary.split_whitespace().collect();
    let at = words.iter().position(|found| found.trim_end_matches(';') == word);
    at.and_then(|at| words.get(at.checked_sub(1)?)?.parse().ok()).unwrap_or(0)
}

/// A line without the terminal's colour codes.
fn plain(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or(part, |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(lines: &[&str]) -> Count {
        let mut count = Count::default();
        lines.iter().for_each(|line| count.read(line));
        count
    }

    #[test]
    fn the_summaries_of_several_test_binaries_are_added_up() {
        let count = count(&[
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.01s",
            "test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.01s",
        ]);

        assert_eq!(count, Count { passed: 15, failed: 2, ignored: 1 });
    }

    #[test]
    fn the_summary_of_the_user_interface_is_read_with_and_without_colours() {
        let count = count(&[
            "      Tests  45 passed (45)",
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m2 failed\u{1b}[39m\u{1b}[22m\u{1b}[2m | \u{1b}[22m\u{1b}[1m\u{1b}[32m7 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (9)\u{1b}[39m",
        ]);

        assert_eq!(count, Count { passed: 52, failed: 2, ignored: 0 });
    }

    #[test]
    fn a_line_that_is_no_summary_counts_nothing() {
        assert_eq!(count(&["12 passed", " Test Files  3 passed (3)", ""]), Count::default());
    }
}
