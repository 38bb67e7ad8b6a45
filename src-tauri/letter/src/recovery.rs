//! The recovery sheet: the recovery code on paper, with what has to be known to keep it and to use it.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use typst::foundations::{Dict, Str, Value};
use zeroize::Zeroizing;

use crate::{Failure, Language, font::printable, typeset, wording::Wording};

const TEMPLATE: &str = include_str!("../template/recovery.typ");

/// What the template asks for by name.
const MESSAGES: &[&str] = &[
    "recovery-lead",
    "recovery-vault",
    "recovery-fingerprint",
    "recovery-user",
    "recovery-date",
    "recovery-code",
    "recovery-code-note",
    "recovery-keep",
    "recovery-keep-place",
    "recovery-keep-apart",
    "recovery-keep-paper",
    "recovery-keep-lost",
    "recovery-use",
    "recovery-use-start",
    "recovery-use-choose",
    "recovery-use-type",
    "recovery-use-renew",
    "recovery-copies",
    "recovery-copies-this",
    "recovery-copies-other",
];

/// What a recovery sheet says.
pub struct RecoveryLetter<'a> {
    /// Of the sheet.
    pub language: Language,
    /// The vault's name.
    pub vault: &'a str,
    /// Tells vaults of one name apart.
    pub fingerprint: &'a str,
    /// Whose code it is.
    pub user: &'a str,
    /// When it was made.
    pub date: NaiveDate,
    /// The code's groups in order.
    pub groups: &'a [String],
}

impl RecoveryLetter<'_> {
    /// Sets the sheet: one page of A4.
    ///
    /// # Errors
    /// Only where the template has a bug.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let wording = Wording::of(self.language);
        let vault = printable(self.vault);
        let mut arguments = FluentArgs::new();
        arguments.set("vault", vault.as_str());
        let title = wording.get("recovery-title", &arguments);
        let words = MESSAGES.iter().map(|name| (Str::from(*name), text(wording.get(name, &arguments))));
        let values = [
            ("language", text(self.language.code())),
            ("title", text(title)),
            ("heading", text(wording.get("recovery-heading", &arguments))),
            ("vault", text(&vault)),
            ("fingerprint", text(printable(self.fingerprint))),
            ("user", text(printable(self.user))),
            ("date", text(wording.date(self.date))),
            ("groups", Value::Array(self.groups.iter().map(|group| text(printable(group))).collect())),
            ("words", Value::Dict(words.collect())),
        ];
        let values: Dict = values.into_iter().map(|(name, value)| (Str::from(name), value)).collect();
        typeset::pdf(TEMPLATE, values)
    }
}

fn text(text: impl AsRef<str>) -> Value {
    Value::Str(Str::from(text.as_ref()))
}

#[cfg(test)]
mod tests;
