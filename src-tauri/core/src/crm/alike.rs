//! Whether two names are likely the same person's.

use crate::text::fold;

/// How alike two folded names must be: 1 is equal. Found by the pairs in the tests.
pub(crate) const ALIKE: f64 = 0.94;

/// A contact's name as it is compared: given and family name, folded.
pub fn folded_name(given: &str, family: &str) -> String {
    fold(format!("{given} {family}").trim())
}

/// Whether two folded names are likely the same person's.
pub fn are_alike(one: &str, other: &str) -> bool {
    alike(one, other) >= ALIKE
}

/// The words in any order, by Jaro-Winkler, which forgives a slip of the pen more at the end than at the start.
pub(crate) fn alike(one: &str, other: &str) -> f64 {
    if one == other {
        return if one.is_empty() { 0.0 } else { 1.0 };
    }
    let (one, other) = (words(one), words(other));
    // One word alone, `Anna`, is too little to tell people apart.
    if one.len() < 2 || other.len() < 2 {
        return 0.0;
    }
    if one.len() != other.len() {
        return 0.0;
    }
    // Each word must be like its partner: a family shares a name, and so do many strangers.
    one.iter().zip(&other).map(|(one, other)| alike_words(one, other)).fold(1.0, f64::min)
}

/// Martina is not Martin, nor Lindgren Lind: a word that goes on where the other ends is another name.
fn alike_words(one: &str, other: &str) -> f64 {
    let goes_on = one != other && (one.starts_with(other) || other.starts_with(one));
    if goes_on { 0.0 } else { strsim::jaro_winkler(one, other) }
}

fn words(name: &str) -> Vec<&str> {
    let mut words: Vec<&str> =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_that_differ_by_a_slip_and_not_more() {
        let same = [
            ("Anna Berg", "Berg Anna"),
            ("Jörg Müller", "Jorg Muller"),
            ("Katarina Lindqvist", "Katarina Lindkvist"),
            ("Christian Schmidt", "Cristian Schmidt"),
            ("Matthias Meyer", "Mathias Meyer"),
            ("Åsa Öberg", "Asa Oberg"),
            ("Karl-Heinz Groß", "Karl Heinz Gross"),
            ("Johannes Andersson", "Johanes Andersson"),
        ];
        let different = [
            ("Anna Berg", "Hanna Berg"),
            ("Anna Berg", "Anna Lund"),
            ("Jan Svensson", "Jon Svensson"),
            ("Anna", "Anna Berg"),
            ("Erik Karlsson", "Erika Larsson"),
            ("Peter Schmidt", "Petra Schmidt"),
            ("Maria Lind", "Maria Lindgren"),
            ("Hans Meier", "Hans Meister"),
            ("", ""),
            ("Thomas Berg", "Tobias Berg"),
            ("Martin Weber", "Martina Weber"),
        ];

        for (one, other) in same {
            assert!(
                are_alike(&fold(one), &fold(other)),
                "{one} = {other}: {}",
                alike(&fold(one), &fold(other))
            );
        }
        for (one, other) in different {
            assert!(
                !are_alike(&fold(one), &fold(other)),
                "{one} ≠ {other}: {}",
                alike(&fold(one), &fold(other))
            );
        }
    }
}
