//! How letters are spelt: German has no ß in Switzerland and Liechtenstein.

use std::borrow::Cow;

use super::Language;

/// A language as a letter writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelling {
    language: Language,
    is_swiss: bool,
}

impl Spelling {
    /// As it is written in a country, by its code.
    pub fn of(language: Language, country: &str) -> Self {
        Self { language, is_swiss: matches!(country, "CH" | "LI") }
    }

    /// The language.
    pub const fn language(self) -> Language {
        self.language
    }

    /// Words of the program in English, German and Swedish: those of the language. What people typed never comes here: names keep their ß.
    pub fn say(self, [english, german, swedish]: [&'static str; 3]) -> Cow<'static, str> {
        self.spell(match self.language {
            Language::English => english,
            Language::German => german,
            Language::Swedish => swedish,
        })
    }

    /// Words of the program in the language.
    pub fn spell(self, words: &str) -> Cow<'_, str> {
        match self.language {
            Language::German if self.is_swiss && words.contains('ß') => words.replace('ß', "ss").into(),
            _ => words.into(),
        }
    }
}

impl From<Language> for Spelling {
    fn from(language: Language) -> Self {
        Self { language, is_swiss: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_german_of_switzerland_and_liechtenstein_has_no_sharp_s() {
        for (language, country, expected) in [
            (Language::German, "CH", "ausser"),
            (Language::German, "LI", "ausser"),
            (Language::German, "DE", "außer"),
            (Language::German, "", "außer"),
            (Language::Swedish, "CH", "außer"),
        ] {
            let spelling = Spelling::of(language, country);
            assert_eq!(spelling.spell("außer"), expected, "{language:?} {country}");
            assert_eq!(spelling.say(["x", "außer", "außer"]), expected);
        }
    }
}
