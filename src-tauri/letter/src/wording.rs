//! The words of letters: Fluent files in `text`, one per language, as the window has them.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

/// A language that letters are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "codes of ISO 639")]
pub enum Language {
    En,
    De,
    Sv,
}

impl Language {
    /// The language with a code; English for one that is not spoken.
    pub fn of(code: &str) -> Self {
        match code {
            "de" => Self::De,
            "sv" => Self::Sv,
            _ => Self::En,
        }
    }

    /// The code (ISO 639).
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Sv => "sv",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::En => include_str!("../text/en.ftl"),
            Self::De => include_str!("../text/de.ftl"),
            Self::Sv => include_str!("../text/sv.ftl"),
        }
    }
}

/// The words of one language.
pub(crate) struct Wording {
    bundle: FluentBundle<FluentResource>,
}

impl Wording {
    pub(crate) fn of(language: Language) -> Self {
        let resource = FluentResource::try_new(language.source().to_owned());
        let identifier: LanguageIdentifier = language.code().parse().expect("these are codes of ISO 639");
        let mut bundle = FluentBundle::new(vec![identifier]);
        // The values stand alone or in text of their own direction.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource.expect("a test reads each file"))
            .expect("a file has each message once: a test reads it");
        Self { bundle }
    }

    /// A message; its own name where it is not there, which a test looks for.
    pub(crate) fn get(&self, name: &str, values: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(name).and_then(|message| message.value()) else {
            return name.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }

    /// A date in words.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        let mut values = FluentArgs::new();
        values.set("day", date.day());
        values.set("month", date.month());
        // As text: a number might get a separator of thousands.
        values.set("year", date.year().to_string());
        self.get("date", &values)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// The messages of a language and the variables in each.
    fn messages(language: Language) -> BTreeMap<String, Vec<String>> {
        let mut messages = BTreeMap::new();
        let mut last = String::new();
        for line in language.source().lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '#'])) {
                last = name.to_owned();
                assert!(messages.insert(last.clone(), Vec::new()).is_none(), "{last} is there twice");
            }
            let variables = line.split('$').skip(1);
            let names = variables.filter_map(|rest| rest.split([' ', '}']).next().map(str::to_owned));
            messages.entry(last.clone()).or_default().extend(names);
        }
        for variables in messages.values_mut() {
            variables.sort();
        }
        messages.remove("");
        messages
    }

    #[test]
    fn every_language_has_the_same_messages_with_the_same_variables() {
        let english = messages(Language::En);

        for language in [Language::De, Language::Sv] {
            assert_eq!(messages(language), english, "{language:?}");
        }
    }

    #[test]
    fn every_message_can_be_read() {
        let mut values = FluentArgs::new();
        for name in [
            "vault",
            "day",
            "month",
            "year",
            "at",
            "created",
            "seq",
            "date",
            "time",
            "version",
            "language",
            "organisation",
            "purpose",
            "role",
            "how",
            "number",
            "count",
            "authority",
            "subject",
            "needles",
            "places",
            "what",
        ] {
            values.set(name, 1);
        }
        for language in [Language::En, Language::De, Language::Sv] {
            let wording = Wording::of(language);
            for name in messages(language).keys() {
                let mut errors = Vec::new();
                let message = wording.bundle.get_message(name).unwrap();
                wording.bundle.format_pattern(message.value().unwrap(), Some(&values), &mut errors);
                assert!(errors.is_empty(), "{language:?} {name}: {errors:?}");
            }
        }
    }

    #[test]
    fn a_date_is_written_as_the_language_writes_it() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();

        let written =
            [Language::En, Language::De, Language::Sv].map(|language| Wording::of(language).date(date));

        assert_eq!(written, ["1 March 2026", "1. März 2026", "1 mars 2026"]);
    }
}
