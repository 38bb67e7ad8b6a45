//! What was found of a journal, as plain text to keep or to hand to somebody who looks into it: numbers, times and hashes. It names
//! nobody. Times are in UTC (ISO 8601), so that they mean the same wherever it is read.

use std::fmt::Write;

use chrono::{DateTime, SecondsFormat};
use fluent_bundle::FluentArgs;

use crate::{Language, wording::Wording};

/// What the text says.
pub struct FindingLetter<'a> {
    /// Of the text.
    pub language: Language,
    /// Tells vaults of one name apart.
    pub vault_number: &'a str,
    /// When it was written, in UTC milliseconds.
    pub at: i64,
    /// The version of the app.
    pub version: &'a str,
    /// What was found, the gravest first.
    pub findings: &'a [FindingPart<'a>],
}

/// One thing that was found.
pub struct FindingPart<'a> {
    /// `fork`, `cut` or `rollback`.
    pub kind: &'a str,
    /// Who saw more: `folder`, `computer` or `backup`.
    pub witness: &'a str,
    /// The last entry that was seen.
    pub seen: EntryPart,
    /// The last entry at hand; none where there is none.
    pub last: Option<EntryPart>,
    /// SHA-256 of the entry at hand that has the number of the one that was seen.
    pub here: Option<[u8; 32]>,
    /// How many entries are missing at least; none in a fork.
    pub missing: Option<u64>,
    /// When the vault was restored, when its backup was made (both in UTC milliseconds), and the number of the last entry in that.
    pub restored: Option<(i64, i64, u64)>,
}

/// An entry of the journal.
pub struct EntryPart {
    /// Its number.
    pub seq: u64,
    /// UTC milliseconds, where that is known.
    pub at: Option<i64>,
    /// SHA-256.
    pub hash: [u8; 32],
}

impl FindingLetter<'_> {
    /// The text: a heading, then a line for each thing that is known.
    #[must_use]
    pub fn to_text(&self) -> String {
        let wording = Wording::of(self.language);
        let mut text = Text { wording, lines: String::new() };
        text.paragraph("finding-heading", &[]);
        text.line("finding-vault", self.vault_number);
        text.line("finding-date", &moment(self.at));
        text.line("finding-version", self.version);
        for part in self.findings {
            part.tell(&mut text);
        }
        text.lines
    }
}

impl FindingPart<'_> {
    fn tell(&self, text: &mut Text) {
        text.lines.push('\n');
        text.paragraph(&format!("finding-{}", self.kind), &[]);
        match &self.last {
            Some(last) => text.entry("finding-here", last),
            None => text.line("finding-here", "–"),
        }
        text.entry(&format!("finding-seen-{}", self.witness), &self.seen);
        if let Some(here) = &self.here {
            text.line("finding-instead", &format!("SHA-256 {}", hexadecimal(here)));
        }
        if let Some(missing) = self.missing {
            text.line("finding-missing", &missing.to_string());
        }
        if let Some((at, created, seq)) = self.restored {
            let values = [("at", moment(at)), ("created", moment(created)), ("seq", seq.to_string())];
            text.paragraph("finding-restored", &values);
        }
    }
}

/// The text as it grows.
struct Text {
    wording: Wording,
    lines: String,
}

impl Text {
    fn paragraph(&mut self, name: &str, values: &[(&str, String)]) {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.as_str());
        }
        self.lines.push_str(&self.wording.get(name, &arguments));
        self.lines.push('\n');
    }

    fn line(&mut self, name: &str, value: &str) {
        let label = self.wording.get(name, &FluentArgs::new());
        let _ = writeln!(self.lines, "{label}: {value}");
    }

    fn entry(&mut self, name: &str, entry: &EntryPart) {
        let at = entry.at.map(|at| format!(", {}", moment(at))).unwrap_or_default();
        self.line(name, &format!("{}{at}, SHA-256 {}", entry.seq, hexadecimal(&entry.hash)));
    }
}

/// A moment as ISO 8601 writes it; the number itself where it is beyond every calendar.
fn moment(at: i64) -> String {
    DateTime::from_timestamp_millis(at)
        .map_or_else(|| at.to_string(), |at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

fn hexadecimal(hash: &[u8; 32]) -> String {
    hash.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(seq: u64, at: Option<i64>) -> EntryPart {
        EntryPart { seq, at, hash: [0xab; 32] }
    }

    fn text(language: Language, part: FindingPart<'_>) -> String {
        let letter = FindingLetter {
            language,
            vault_number: "3F2A 91C0",
            at: 1_795_269_600_000,
            version: "1.2.3",
            findings: &[part],
        };
        letter.to_text()
    }

    fn fork() -> FindingPart<'static> {
        FindingPart {
            kind: "fork",
            witness: "computer",
            seen: entry(150, Some(1_795_183_200_000)),
            last: Some(entry(160, Some(1_795_269_000_000))),
            here: Some([0xcd; 32]),
            missing: None,
            restored: Some((1_795_200_000_000, 1_795_000_000_000, 140)),
        }
    }

    #[test]
    fn the_text_has_every_number_time_and_hash_that_is_known() {
        let expected = format!(
            "What was found of the journal of a Kartotek vault\nVault number: 3F2A 91C0\nWritten: 2026-11-21T14:00:00Z\n\
             Version of Kartotek: 1.2.3\n\nThis vault was forked: its journal is another one\n\
             Last entry here: 160, 2026-11-21T13:50:00Z, SHA-256 {ab}\n\
             Seen by this computer: 150, 2026-11-20T14:00:00Z, SHA-256 {ab}\n\
             Entry of that number here: SHA-256 {cd}\n\
             The vault was restored on 2026-11-20T18:40:00Z from a backup of 2026-11-18T11:06:40Z. Entries after no. 140 that were written before the restore are in the old copy only.\n",
            ab = "ab".repeat(32),
            cd = "cd".repeat(32),
        );

        assert_eq!(text(Language::En, fork()), expected);
    }

    #[test]
    fn a_vault_without_entries_and_an_unknown_time_are_told_too() {
        let part = FindingPart {
            kind: "cut",
            witness: "folder",
            seen: entry(5, None),
            last: None,
            here: None,
            missing: Some(5),
            restored: None,
        };

        let text = text(Language::En, part);

        assert!(text.contains("Last entry here: –\n"), "{text}");
        assert!(text.contains("folder: 5, SHA-256 abab"), "{text}");
        assert!(text.contains("Missing at least: 5\n"), "{text}");
    }

    #[test]
    fn what_was_found_is_called_as_the_window_calls_it() {
        for (language, window) in [
            (Language::En, include_str!("../../../ui/src/text/en.ftl")),
            (Language::De, include_str!("../../../ui/src/text/de.ftl")),
            (Language::Sv, include_str!("../../../ui/src/text/sv.ftl")),
        ] {
            for name in [
                "finding-fork",
                "finding-cut",
                "finding-rollback",
                "finding-here",
                "finding-seen-folder",
                "finding-seen-computer",
                "finding-seen-backup",
            ] {
                let shown = window.lines().find_map(|line| line.strip_prefix(&format!("{name} = "))).unwrap();
                assert_eq!(Wording::of(language).get(name, &FluentArgs::new()), shown);
            }
        }
    }
}
