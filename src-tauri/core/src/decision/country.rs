//! The country that somebody is reached in, whose law counts: that of their address, else of their number, else of the company that they
//! work at, else the vault's own.

use std::collections::HashMap;

use crate::text::fold;

/// Stands for a country that has no rules of its own here, or is written in a way that is not known.
const OTHER: &str = "ZZ";

/// A country with rules of its own: its code (ISO 3166-1 alpha-2), the prefix of its numbers (ITU-T E.164), and what it is called, folded,
/// in the languages of the program, its neighbours and its own.
const COUNTRIES: &[(&str, &str, &[&str])] = &[
    ("DE", "+49", &["germany", "deutschland", "tyskland", "allemagne"]),
    ("AT", "+43", &["austria", "osterreich", "oesterreich", "osterrike", "autriche"]),
    ("CH", "+41", &["switzerland", "schweiz", "suisse", "svizzera"]),
    ("SE", "+46", &["sweden", "schweden", "sverige", "suede"]),
    ("FR", "+33", &["france", "frankreich", "frankrike"]),
    (
        "NL",
        "+31",
        &["netherlands", "the netherlands", "niederlande", "nederland", "nederlanderna", "holland"],
    ),
    (
        "GB",
        "+44",
        &[
            "uk",
            "united kingdom",
            "great britain",
            "england",
            "scotland",
            "wales",
            "northern ireland",
            "vereinigtes konigreich",
            "grossbritannien",
            "storbritannien",
        ],
    ),
];

/// The country that somebody wrote into an address; `None` where they wrote none.
fn written(country: &str) -> Option<&'static str> {
    let folded = fold(country.trim());
    if folded.is_empty() {
        return None;
    }
    let is =
        |code: &str, names: &[&str]| folded.eq_ignore_ascii_case(code) || names.contains(&folded.as_str());
    Some(COUNTRIES.iter().find(|(code, _, names)| is(code, names)).map_or(OTHER, |(code, ..)| code))
}

/// What countries are called in the addresses of a vault: the same few words again and again.
#[derive(Default)]
pub(crate) struct Countries(HashMap<String, Option<&'static str>>);

impl Countries {
    pub(crate) fn of(&mut self, address: &str) -> Option<&'static str> {
        match self.0.get(address) {
            Some(found) => *found,
            None => *self.0.entry(address.to_owned()).or_insert_with(|| written(address)),
        }
    }
}

/// The country of a number in E.164 form; `None` where there is none.
pub(crate) fn dialled(e164: &str) -> Option<&'static str> {
    let known = COUNTRIES.iter().find(|(_, prefix, _)| e164.starts_with(prefix));
    (!e164.is_empty()).then(|| known.map_or(OTHER, |(code, ..)| code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_what_people_write() {
        for (text, code) in [
            ("Deutschland", Some("DE")),
            ("DE", Some("DE")),
            ("de", Some("DE")),
            (" Österreich ", Some("AT")),
            ("Sverige", Some("SE")),
            ("Grossbritannien", Some("GB")),
            ("Großbritannien", Some("GB")),
            ("Brasil", Some(OTHER)),
            ("", None),
            ("  ", None),
        ] {
            assert_eq!(written(text), code, "{text}");
        }
    }

    #[test]
    fn numbers_say_their_country() {
        assert_eq!(dialled("+4930123456"), Some("DE"));
        assert_eq!(dialled("+15551234567"), Some(OTHER));
        assert_eq!(dialled(""), None);
    }
}
