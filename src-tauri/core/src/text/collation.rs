//! Sorting of names by a language's own rules: Å Ä Ö after Z in Swedish, ä beside a in German and English.

use std::{fmt, sync::LazyLock};

use icu_collator::{
    CollatorBorrowed,
    options::{AlternateHandling, CollatorOptions, Strength},
};
use icu_locale_core::{Locale, locale};

/// How much of a name counts. Longer names that agree so far are told apart by their id.
const KEY_CHARACTERS: usize = 64;

/// The key of an empty name: after every other.
const LAST: [u8; 4] = [0xff; 4];

static ENGLISH: LazyLock<Collation> = LazyLock::new(|| Collation::new(locale!("en")));
static GERMAN: LazyLock<Collation> = LazyLock::new(|| Collation::new(locale!("de")));
static SWEDISH: LazyLock<Collation> = LazyLock::new(|| Collation::new(locale!("sv")));

/// A language's rules for sorting (UTS 10 with the CLDR's tailoring).
///
/// Letters count first, then diacritics, then case. Digits are digits, not numbers; punctuation counts.
pub struct Collation {
    collator: CollatorBorrowed<'static>,
}

impl Collation {
    /// The rules of `en`, `de` or `sv`; any other language sorts as English does.
    pub fn for_language(language: &str) -> &'static Self {
        match language {
            "de" => &GERMAN,
            "sv" => &SWEDISH,
            _ => &ENGLISH,
        }
    }

    fn new(locale: Locale) -> Self {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        options.alternate_handling = Some(AlternateHandling::NonIgnorable);
        let collator = CollatorBorrowed::try_new(locale.into(), options)
            .expect("the rules of every language are compiled in");
        Self { collator }
    }

    /// The key of `name`: comparing two keys byte by byte compares the names. Empty names come last.
    ///
    /// The first 64 characters count. Keys hold for one version of the CLDR: a newer one makes them anew.
    pub fn sort_key(&self, name: &str) -> Vec<u8> {
        let name = name.trim();
        let end = name.char_indices().nth(KEY_CHARACTERS).map_or(name.len(), |(end, _)| end);
        let mut key = Vec::with_capacity(end + 8);
        let Ok(()) = self.collator.write_sort_key_to(&name[..end], &mut key);
        // A key that starts with the level separator belongs to a name of which nothing counts.
        if key.first().is_none_or(|&first| first <= 1) {
            return LAST.to_vec();
        }
        key
    }
}

impl fmt::Debug for Collation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Collation")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'a>(language: &str, names: &[&'a str]) -> Vec<&'a str> {
        let collation = Collation::for_language(language);
        let mut sorted = names.to_vec();
        sorted.sort_by_cached_key(|name| collation.sort_key(name));
        sorted
    }

    #[test]
    fn swedish_sorts_its_own_letters_after_z() {
        let names = ["Öberg", "Zetterberg", "Ärlig", "Andersson", "Åberg"];

        assert_eq!(sorted("sv", &names), ["Andersson", "Zetterberg", "Åberg", "Ärlig", "Öberg"]);
    }

    #[test]
    fn german_and_english_sort_umlauts_beside_their_letter() {
        let names = ["Zander", "Ärlig", "Adler", "Arndt", "Öhler", "Otto"];

        for language in ["de", "en"] {
            assert_eq!(sorted(language, &names), ["Adler", "Ärlig", "Arndt", "Öhler", "Otto", "Zander"]);
        }
    }

    #[test]
    fn case_counts_only_between_names_that_are_otherwise_the_same() {
        assert_eq!(
            sorted("en", &["bergman", "Berg", "Bergen", "berg"]),
            ["berg", "Berg", "Bergen", "bergman"]
        );
    }

    #[test]
    fn empty_names_come_last() {
        let names = ["", "Ö", "  ", "Я", "中", "\u{200b}", "~", "9"];

        for language in ["en", "de", "sv"] {
            let sorted = sorted(language, &names);
            assert!(sorted[5..].iter().all(|name| name.trim_matches('\u{200b}').trim().is_empty()));
        }
    }

    #[test]
    fn punctuation_counts_and_digits_are_not_numbers() {
        assert_eq!(sorted("en", &["ab", "a-c", "a b", "10", "9"]), ["10", "9", "a b", "a-c", "ab"]);
    }

    #[test]
    fn only_the_first_64_characters_count() {
        let collation = Collation::for_language("sv");

        let key = collation.sort_key(&"å".repeat(64));

        assert_eq!(key, collation.sort_key(&"å".repeat(10_000)));
        assert!(key.len() < 512);
    }

    #[test]
    fn threads_share_the_rules() {
        let key = |name| Collation::for_language("de").sort_key(name);

        let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(move || key("Größe"))).collect();

        assert!(threads.into_iter().all(|thread| thread.join().unwrap() == key("Größe")));
    }
}
