//! The journal's fingerprint on paper, with what has to be known to keep and compare it.

use chrono::NaiveDate;
use zeroize::Zeroizing;

use crate::{
    Failure, Language,
    sheet::{Sheet, groups, template, text},
    wording::Wording,
};

const SHEET: Sheet =
    Sheet { template: template!("fingerprint.typ"), prefix: "fingerprint-", messages: MESSAGES };

/// What the template asks for by name.
const MESSAGES: &[&str] = &[
    "fingerprint-lead",
    "fingerprint-vault",
    "fingerprint-fingerprint",
    "fingerprint-entry",
    "fingerprint-date",
    "fingerprint-code",
    "fingerprint-keep",
    "fingerprint-keep-apart",
    "fingerprint-keep-often",
    "fingerprint-keep-old",
    "fingerprint-use",
    "fingerprint-use-open",
    "fingerprint-use-type",
    "fingerprint-use-export",
];

/// What the sheet says.
pub struct FingerprintLetter<'a> {
    /// Of the sheet.
    pub language: Language,
    /// The vault's name.
    pub vault: &'a str,
    /// Tells vaults of one name apart.
    pub vault_number: &'a str,
    /// The number of the last entry that the fingerprint stands for.
    pub entry: u64,
    /// When the sheet was made.
    pub date: NaiveDate,
    /// The fingerprint's groups in order, the number of the entry first.
    pub groups: &'a [String],
}

impl FingerprintLetter<'_> {
    /// Sets the sheet: one page of A4.
    ///
    /// # Errors
    /// Only where the template has a bug.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let values = [
            ("entry", text(self.entry.to_string())),
            ("date", text(Wording::of(self.language).date(self.date))),
            ("groups", groups(self.groups)),
        ];
        SHEET.set_for_vault(self.language, self.vault, self.vault_number, values)
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentArgs;
    use lopdf::Document;

    use super::*;

    const TEXT: &str = "48213-7K3MX-0D4QZ-PB9WC-11H6T-RVN2E";

    fn read(language: Language, vault: &str) -> (usize, String) {
        let groups: Vec<String> = TEXT.split('-').map(str::to_owned).collect();
        let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let letter = FingerprintLetter {
            language,
            vault,
            vault_number: "3F2A 91C0",
            entry: 48_213,
            date,
            groups: &groups,
        };
        let read = Document::load_mem(&letter.to_pdf().unwrap()).unwrap();
        let pages: Vec<u32> = read.get_pages().into_keys().collect();
        (pages.len(), squeezed(&read.extract_text(&pages).unwrap()))
    }

    fn squeezed(text: &str) -> String {
        text.chars().filter(|character| !character.is_whitespace() && *character != '\u{200b}').collect()
    }

    #[test]
    fn the_sheet_is_one_page_that_says_all_in_every_language() {
        for language in [Language::En, Language::De, Language::Sv] {
            let (pages, text) = read(language, "Tandläkare Öberg");

            assert_eq!(pages, 1, "{language:?}");
            for message in MESSAGES {
                let message = Wording::of(language).get(message, &FluentArgs::new());
                assert!(text.contains(&squeezed(&message)), "{language:?}: {message}\n{text}");
            }
            for value in ["TandläkareÖberg", "3F2A91C0", "48213", &TEXT.replace('-', "–")] {
                assert!(text.contains(value), "{language:?}: {value}\n{text}");
            }
        }
    }

    #[test]
    fn the_sheet_names_buttons_as_the_window_does() {
        for (language, window) in [
            (Language::En, include_str!("../../../ui/src/text/en.ftl")),
            (Language::De, include_str!("../../../ui/src/text/de.ftl")),
            (Language::Sv, include_str!("../../../ui/src/text/sv.ftl")),
        ] {
            for (step, button) in [
                ("fingerprint-use-open", "journal-fingerprint-open = "),
                ("fingerprint-use-type", "journal-compare = "),
            ] {
                let button = window.lines().find_map(|line| line.strip_prefix(button)).unwrap();
                let step = Wording::of(language).get(step, &FluentArgs::new());
                assert!(step.contains(button), "{step}: {button}");
            }
        }
    }

    #[test]
    fn markup_in_a_name_is_printed_as_it_was_typed() {
        let typed = "#panic(\"no\") *bold* ] ) } $x$";

        assert!(read(Language::En, typed).1.contains(&squeezed(typed)));
    }
}
