//! The recovery sheet: the recovery code on paper, with what has to be known to keep it and to use it.

use chrono::NaiveDate;
use zeroize::Zeroizing;

use crate::{
    Failure, Language,
    font::printable,
    sheet::{Sheet, groups, template, text},
    wording::Wording,
};

const SHEET: Sheet = Sheet { template: template!("recovery.typ"), prefix: "recovery-", messages: MESSAGES };

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
        let values = [
            ("user", text(printable(self.user))),
            ("date", text(Wording::of(self.language).date(self.date))),
            ("groups", groups(self.groups)),
        ];
        SHEET.set_for_vault(self.language, self.vault, self.fingerprint, values)
    }
}

#[cfg(test)]
mod tests;
