//! Values as a person reads them: days in words, by the clocks of the controller, and what stands for something by its name.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use serde_json::Value;

use super::{datum::text, words};
use crate::{template::date, text::Language};

/// For whom something is written.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub(super) language: Language,
    pub(super) zone: Tz,
}

impl Reader {
    /// A value as text; an object line by line.
    pub(super) fn value(self, value: &Value) -> String {
        match value {
            Value::Bool(yes) => words::yes(self.language, *yes).to_owned(),
            Value::Object(_) | Value::Array(_) => {
                let mut lines = Vec::new();
                self.flat(value, "", &mut lines);
                lines.join("\n")
            }
            value => self.word(&text(value)),
        }
    }

    /// A stored word in the person's language, a day or moment in words; anything else as it is.
    pub(super) fn word(self, text: &str) -> String {
        if let Some(word) = words::value(self.language, text) {
            return word.to_owned();
        }
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d")
            && text.len() == 10
        {
            return self.day(day);
        }
        // Only what this package writes itself as a moment ends so.
        match DateTime::parse_from_rfc3339(text) {
            Ok(moment) if text.ends_with('Z') => {
                let there = moment.with_timezone(&self.zone);
                format!("{}, {}", self.day(there.date_naive()), there.format("%H:%M"))
            }
            _ => text.to_owned(),
        }
    }

    /// A day in words.
    pub(super) fn day(self, day: NaiveDate) -> String {
        date::in_words(self.language, day)
    }

    /// What an object says, line by line.
    fn flat(self, value: &Value, name: &str, lines: &mut Vec<String>) {
        let inner = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}, {key}") };
        match value {
            Value::Object(values) => values.iter().for_each(|(key, value)| {
                // What the catalogue of labels does not know is a key of other programs, which people may know.
                let label = words::label_of(self.language, key).map_or(key.as_str(), str::trim);
                self.flat(value, &inner(label), lines);
            }),
            // A single one needs no number.
            Value::Array(values) if values.len() == 1 => self.flat(&values[0], name, lines),
            Value::Array(values) => {
                values
                    .iter()
                    .enumerate()
                    .for_each(|(at, value)| self.flat(value, &inner(&(at + 1).to_string()), lines));
            }
            Value::Null => {}
            value => {
                let text = self.value(value);
                if !text.is_empty() && name.is_empty() {
                    lines.push(text);
                } else if !text.is_empty() {
                    lines.push(format!("{name}: {text}"));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn days_moments_and_words_are_those_of_the_person() {
        let reader = |language| Reader { language, zone: chrono_tz::Europe::Stockholm };
        let [english, german, swedish] = [Language::English, Language::German, Language::Swedish].map(reader);

        assert_eq!(english.word("2026-09-21T13:33:20Z"), "21 September 2026, 15:33");
        assert_eq!(german.word("2026-03-01"), "1. März 2026");
        assert_eq!(swedish.word("2026-05-09"), "9 maj 2026");
        assert_eq!(german.value(&json!(true)), "ja");
        assert_eq!(
            german.value(&json!({ "givenName": { "old": "Ana", "new": "Anna" } })),
            "Vorname, neu: Anna\nVorname, vorher: Ana"
        );
        assert_eq!(german.value(&json!(["complexity"])), "complexity");
        for text in ["2026-9-1", "2026-13-01", "--03-04", "at 2026-09-21", ""] {
            assert_eq!(english.word(text), text);
        }
    }
}
