//! What a file's name says about it, in the three languages of the window, before anybody fills anything in.

use std::{path::Path, time::UNIX_EPOCH};

use serde::Serialize;
use ts_rs::TS;

use super::{DocumentDraft, RetentionClass, file};
use crate::{clock::Timestamp, crm::check, error::Result, personal::Personal};

/// A file that may be stored, with what is proposed to be filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Candidate {
    /// What it is called.
    pub file_name: Personal<String>,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// What is proposed.
    pub draft: DocumentDraft,
}

/// Words by which a sort of document is known, folded; the first one that is there counts.
const WORDS: [(RetentionClass, &[&str]); 5] = [
    (
        RetentionClass::Invoice,
        &["invoice", "rechnung", "faktura", "gutschrift", "kreditfaktura", "credit note"],
    ),
    (
        RetentionClass::Quote,
        &["quote", "quotation", "offer", "angebot", "offerte", "kostenvoranschlag", "offert"],
    ),
    (RetentionClass::Contract, &["contract", "agreement", "vertrag", "vereinbarung", "avtal", "kontrakt"]),
    (
        RetentionClass::Evidence,
        &["consent", "evidence", "proof", "einwilligung", "nachweis", "beleg", "samtycke", "bevis", "intyg"],
    ),
    (RetentionClass::Letter, &["letter", "brief", "schreiben", "anschreiben", "brev", "skrivelse"]),
];

/// Looks at a file that may be stored.
///
/// # Errors
/// [`Error::File`](crate::error::Error::File): it is empty, too large, or can't be read.
pub fn candidate(path: &Path, now: Timestamp) -> Result<Candidate> {
    let (source, size) = file::open_source(path)?;
    let changed = source.metadata().and_then(|metadata| metadata.modified()).ok();
    let dated_at = changed
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
        .and_then(|since| i64::try_from(since.as_millis()).ok())
        .unwrap_or(now)
        .min(now);
    let file_name = file_name(path);
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().replace('_', " ")).unwrap_or_default();
    let title = Personal(one_line(&stem));
    let draft = DocumentDraft { title, retention: retention(&file_name), dated_at };
    Ok(Candidate { file_name, size, draft })
}

/// What a file is called, as it may be kept.
pub fn file_name(path: &Path) -> Personal<String> {
    Personal(path.file_name().map(|name| one_line(&name.to_string_lossy())).unwrap_or_default())
}

fn one_line(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_control())
        .take(check::LINE)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The sort of document that a file's name speaks of.
fn retention(name: &str) -> RetentionClass {
    let name = crate::text::fold::fold(name);
    let speaks_of = |words: &[&str]| words.iter().any(|word| name.contains(word));
    WORDS.iter().find(|(_, words)| speaks_of(words)).map_or(RetentionClass::Other, |(class, _)| *class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_what_it_is_in_three_languages() {
        for (name, class) in [
            ("Angebot 4711.pdf", RetentionClass::Quote),
            ("OFFERT_2026.pdf", RetentionClass::Quote),
            ("Quote Alm AB.docx", RetentionClass::Quote),
            ("Rechnung-12.pdf", RetentionClass::Invoice),
            ("Faktura 12.pdf", RetentionClass::Invoice),
            ("Kaufvertrag.pdf", RetentionClass::Contract),
            ("Hyresavtal.pdf", RetentionClass::Contract),
            ("Einwilligung.png", RetentionClass::Evidence),
            ("Brev till Anna.odt", RetentionClass::Letter),
            ("IMG_4711.jpg", RetentionClass::Other),
        ] {
            assert_eq!(retention(name), class, "{name}");
        }
    }
}
