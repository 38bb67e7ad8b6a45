//! How hard a passphrase is to guess.

use zxcvbn::{Score, feedback::Warning};

use crate::{
    error::{Error, Problem, Result},
    vault::{PassphraseStrength, StrengthHint, passphrase::Passphrase},
};

/// Fewer characters than this are never enough.
const SHORTEST: usize = 8;
/// The score that is accepted.
const ACCEPTED: u8 = 3;

/// Estimates a passphrase. `words` are what a guesser knows: the organisation, the user's name.
pub fn estimate(passphrase: &Passphrase, words: &[&str]) -> PassphraseStrength {
    let parts: Vec<&str> = words.iter().flat_map(|words| words.split_whitespace().chain([*words])).collect();
    let estimated = zxcvbn::zxcvbn(passphrase.expose(), &parts);
    let is_short = passphrase.expose().chars().count() < SHORTEST;
    let score = match estimated.score() {
        Score::Zero => 0,
        Score::One => 1,
        Score::Two => 2,
        _ if is_short => 2,
        Score::Three => 3,
        _ => 4,
    };
    let warning = estimated.feedback().and_then(zxcvbn::feedback::Feedback::warning);
    let hint = if score >= ACCEPTED {
        None
    } else {
        warning.map(hint_of).or(is_short.then_some(StrengthHint::Short))
    };
    PassphraseStrength { score, guesses_log10: rounded(estimated.guesses_log10()), hint }
}

/// Refuses a passphrase that is guessed too easily.
pub fn require(passphrase: &Passphrase, words: &[&str]) -> Result<()> {
    if estimate(passphrase, words).score >= ACCEPTED {
        Ok(())
    } else {
        Err(Error::invalid("passphrase", Problem::Weak))
    }
}

fn hint_of(warning: Warning) -> StrengthHint {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess
        | Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess
        | Warning::SequencesLikeAbcAreEasyToGuess => StrengthHint::Pattern,
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => StrengthHint::Common,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => StrengthHint::Date,
        Warning::AWordByItselfIsEasyToGuess
        | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => StrengthHint::Word,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before the cast")]
fn rounded(log10: f64) -> u8 {
    log10.floor().clamp(0.0, 99.0) as u8
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    fn estimated(text: &str, words: &[&str]) -> PassphraseStrength {
        estimate(&Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap(), words)
    }

    #[test]
    fn each_weakness_has_its_hint() {
        for (text, hint) in [
            ("password", StrengthHint::Common),
            ("mnopqrstuvw", StrengthHint::Pattern),
            ("aaaaaaaaaa", StrengthHint::Pattern),
            ("04.05.1982", StrengthHint::Date),
            ("x9$Kq", StrengthHint::Short),
        ] {
            let found = estimated(text, &[]);

            assert!(found.score < ACCEPTED, "{text}: {found:?}");
            assert_eq!(found.hint, Some(hint), "{text}");
        }
    }

    #[test]
    fn several_unrelated_words_are_accepted_without_a_hint() {
        let found = estimated("teapot lantern violet orbit", &[]);

        assert!(found.score >= ACCEPTED && found.guesses_log10 >= 12, "{found:?}");
        assert_eq!(found.hint, None);
    }

    #[test]
    fn words_that_a_guesser_knows_count_for_little() {
        let words = ["Zahnarztpraxis Wiesengrund", "Kunigunde Obermoser"];

        let known = estimated("wiesengrund obermoser", &words);
        let unknown = estimated("wiesengrund obermoser", &[]);

        assert!(known.guesses_log10 < unknown.guesses_log10, "{known:?} {unknown:?}");
        assert!(estimated("wiesengrund82", &words).score < ACCEPTED);
    }

    #[test]
    fn a_very_long_passphrase_is_estimated_quickly() {
        let found = estimated(&"tea pot ".repeat(100), &[]);

        assert!(found.score <= 4);
    }
}
