//! Full names: cut into prefix, given, middle and family name and suffix by the habits of our languages.

/// The parts of a name; together they hold every word of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NameParts {
    /// `Prof. Dr.`
    pub prefix: String,
    /// The first given name.
    pub given: String,
    /// Further given names.
    pub middle: String,
    /// Family name with its particles.
    pub family: String,
    /// `jun.`, `MBA`
    pub suffix: String,
}

const PREFIXES: [&str; 36] = [
    "dr",
    "prof",
    "professor",
    "doktor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "herr",
    "frau",
    "fräulein",
    "fru",
    "fröken",
    "frk",
    "hr",
    "fr",
    "dipl",
    "ing",
    "dipl-ing",
    "mag",
    "magister",
    "lic",
    "pd",
    "med",
    "phil",
    "jur",
    "rer",
    "nat",
    "h.c",
    "hc",
];
const SUFFIXES: [&str; 33] = [
    "jr", "sr", "jun", "sen", "junior", "senior", "d.ä", "d.y", "ii", "iii", "iv", "mba", "phd", "ph.d",
    "md", "m.d", "msc", "m.sc", "bsc", "b.sc", "ma", "m.a", "ba", "b.a", "llm", "ll.m", "esq", "cpa", "cfa",
    "beng", "meng", "fh", "obe",
];
const PARTICLES: [&str; 34] = [
    "von", "vom", "van", "de", "del", "della", "di", "da", "dos", "das", "du", "des", "der", "den", "dem",
    "zu", "zum", "zur", "af", "av", "ten", "ter", "te", "la", "le", "los", "lo", "el", "al", "bin", "ibn",
    "ben", "st", "und",
];

fn core(word: &str) -> String {
    word.trim_matches([',', '.', '(', ')']).to_lowercase()
}

/// Whether a word is a form of address or an academic title.
pub fn is_prefix(word: &str) -> bool {
    let core = core(word);
    PREFIXES.contains(&core.as_str()) || core.starts_with("dipl.-") || core.starts_with("dr.-")
}

fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&core(word).as_str())
}

/// Cuts a full name. `Berg, Anna` is turned round; a name of one word is a given name.
pub fn split(full: &str) -> NameParts {
    let full = full.split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, after) = full.split_once(',').unwrap_or((&full, ""));
    let (before, after) = (before.trim(), after.trim());
    let after_is_suffix = after.split([' ', ',']).filter(|word| !word.is_empty()).all(is_suffix);
    if before.is_empty() || after.is_empty() || after_is_suffix {
        let words = before.split(' ').filter(|word| !word.is_empty()).collect();
        let mut parts = in_order(words);
        parts.suffix = joined(&[&parts.suffix, after]);
        return parts;
    }
    let (given, suffix) = after.split_once(',').unwrap_or((after, ""));
    let mut words: Vec<&str> = given.trim().split(' ').filter(|word| !word.is_empty()).collect();
    let prefix = take_prefix(&mut words);
    let mut tail = take_suffix(&mut words);
    let mut family: Vec<&str> = before.split(' ').collect();
    let family_prefix = take_prefix(&mut family);
    // `Heide, Anna von der`: particles that stand behind the given names belong to the family name.
    let kept = words.iter().rposition(|word| !is_particle(word)).map_or(words.len(), |last| last + 1);
    let particles = words.split_off(kept);
    tail = joined(&[&tail, suffix.trim()]);
    NameParts {
        prefix: joined(&[&family_prefix, &prefix]),
        given: words.first().copied().unwrap_or_default().to_owned(),
        middle: words.get(1..).unwrap_or_default().join(" "),
        family: joined(&[&particles.join(" "), &family.join(" ")]),
        suffix: tail,
    }
}

fn in_order(mut words: Vec<&str>) -> NameParts {
    let prefix = take_prefix(&mut words);
    let suffix = take_suffix(&mut words);
    let Some((given, rest)) = words.split_first() else {
        return NameParts { prefix, suffix, ..NameParts::default() };
    };
    if rest.is_empty() {
        // `Herr Berg` names the family.
        let (given, family) = if prefix.is_empty() { (*given, "") } else { ("", *given) };
        return NameParts {
            prefix,
            given: given.into(),
            family: family.into(),
            suffix,
            ..NameParts::default()
        };
    }
    // The family name is the last word, from the first particle in front of it on.
    let start = rest[..rest.len() - 1].iter().position(|word| is_particle(word)).unwrap_or(rest.len() - 1);
    NameParts {
        prefix,
        given: (*given).to_owned(),
        middle: rest[..start].join(" "),
        family: rest[start..].join(" "),
        suffix,
    }
}

/// Particles are written small; `Van` may be a given name.
fn is_particle(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase) && PARTICLES.contains(&core(word).as_str())
        || matches!(word, "Van" | "Von" | "De")
}

/// Takes forms of address off the front, but never the whole name.
fn take_prefix(words: &mut Vec<&str>) -> String {
    let count = words.iter().take_while(|word| is_prefix(word)).count().min(words.len().saturating_sub(1));
    words.drain(..count).collect::<Vec<_>>().join(" ")
}

/// Takes suffixes off the end, but leaves two words.
fn take_suffix(words: &mut Vec<&str>) -> String {
    let count =
        words.iter().rev().take_while(|word| is_suffix(word)).count().min(words.len().saturating_sub(2));
    words.split_off(words.len() - count).join(" ")
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_by_the_habits_of_our_languages() {
        let cases = [
            ("Anna Berg", ["", "Anna", "", "Berg", ""]),
            ("Anna Maria Berg", ["", "Anna", "Maria", "Berg", ""]),
            (
                "Prof. Dr. Karl-Heinz von der Heide jun.",
                ["Prof. Dr.", "Karl-Heinz", "", "von der Heide", "jun."],
            ),
            ("Carl Gustaf af Ugglas", ["", "Carl", "Gustaf", "af Ugglas", ""]),
            ("Ludwig van Beethoven", ["", "Ludwig", "", "van Beethoven", ""]),
            ("Charles de Gaulle", ["", "Charles", "", "de Gaulle", ""]),
            ("Berg, Anna Maria", ["", "Anna", "Maria", "Berg", ""]),
            ("von der Heide, Dr. Anna", ["Dr.", "Anna", "", "von der Heide", ""]),
            ("Heide, Anna von der", ["", "Anna", "", "von der Heide", ""]),
            ("John Smith, MBA", ["", "John", "", "Smith", "MBA"]),
            ("Smith, John, PhD", ["", "John", "", "Smith", "PhD"]),
            ("Mr. John Smith Sr.", ["Mr.", "John", "", "Smith", "Sr."]),
            ("Herr Müller", ["Herr", "", "", "Müller", ""]),
            ("Madonna", ["", "Madonna", "", "", ""]),
            ("Åsa  Öberg", ["", "Åsa", "", "Öberg", ""]),
            ("山田太郎", ["", "山田太郎", "", "", ""]),
            ("Dr.", ["", "Dr.", "", "", ""]),
            ("", ["", "", "", "", ""]),
            (",", ["", "", "", "", ""]),
        ];

        for (full, [prefix, given, middle, family, suffix]) in cases {
            let parts = split(full);

            let expected = NameParts {
                prefix: prefix.into(),
                given: given.into(),
                middle: middle.into(),
                family: family.into(),
                suffix: suffix.into(),
            };
            assert_eq!(parts, expected, "{full}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_word_of_a_name_is_lost(full in "[A-Za-zåäö., ]{0,40}") {
            let parts = split(&full);

            let mut words: Vec<String> = [parts.prefix, parts.given, parts.middle, parts.family, parts.suffix]
                .iter()
                .flat_map(|part| part.split([' ', ',']))
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect();
            let mut expected: Vec<String> =
                full.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
            words.sort();
            expected.sort();
            proptest::prop_assert_eq!(words, expected);
        }
    }
}
