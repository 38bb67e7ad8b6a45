//! The texts as shipped: one file per language, from which the text of a law is taken.
//!
//! `= kind` begins a template; its first line is the subject, its body follows. `«gdpr fadp|…»` stands only in texts of these laws; a line
//! of which nothing is left is left out. `<law>` is the law's short name, which `law gdpr = …` tells.

use super::{TemplateKey, TemplateText};
use crate::personal::Personal;
use crate::text::{Language, Spelling};

/// A template as shipped; `None` where there is none.
pub fn shipped(key: TemplateKey) -> Option<TemplateText> {
    if !key.is_shipped() {
        return None;
    }
    let source = source(key.language);
    let law = source.lines().find_map(|line| {
        let (regime, law) = line.strip_prefix("law ")?.split_once(" = ")?;
        (regime == key.regime_code()).then_some(law)
    })?;
    let (_, rest) = source.split_once(&format!("\n= {}\n", key.kind.code()))?;
    let section = rest.split_once("\n= ").map_or(rest, |(section, _)| section);
    let mut lines: Vec<String> = Vec::new();
    for line in section.trim().lines() {
        let told = of(key.regime_code(), line).replace("<law>", law);
        let told = told.trim();
        // What only other laws have leaves neither an empty line nor two.
        let is_left_out = told.is_empty() && !line.is_empty();
        let is_second = told.is_empty() && lines.last().is_some_and(String::is_empty);
        if !is_left_out && !is_second {
            lines.push(told.to_owned());
        }
    }
    let subject = lines.first()?.clone();
    let body = lines[1..].join("\n").trim().to_owned();
    Some(TemplateText { subject: subject.into(), body: body.into() }.spelt(key.spelling("")))
}

impl TemplateText {
    /// A text of the program, as a letter spells it.
    pub(super) fn spelt(self, spelling: Spelling) -> Self {
        let spelt = |text: Personal<String>| spelling.spell(&text).into_owned().into();
        Self { subject: spelt(self.subject), body: spelt(self.body) }
    }
}

fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("shipped/en.txt"),
        Language::German => include_str!("shipped/de.txt"),
        Language::Swedish => include_str!("shipped/sv.txt"),
    }
}

/// A line as a law has it.
fn of(regime: &str, line: &str) -> String {
    let mut told = String::new();
    let mut rest = line;
    while let Some((before, (laws, words, after))) = rest.split_once('«').and_then(|(before, rest)| {
        let (part, after) = rest.split_once('»')?;
        let (laws, words) = part.split_once('|')?;
        Some((before, (laws, words, after)))
    }) {
        told.push_str(before);
        if laws.split(' ').any(|law| law == regime) {
            told.push_str(words);
        }
        rest = after;
    }
    told + rest
}
