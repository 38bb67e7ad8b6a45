//! What somebody types to name an address that is not to be used.

use serde::Deserialize;
use ts_rs::TS;

use crate::{
    crm::{check, rule::Rules},
    error::{Error, Problem, Result},
    personal::Personal,
    suppression::Identifier,
};

/// What is not to be used, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum SuppressionTarget {
    /// An e-mail address or a telephone number.
    Address {
        /// As typed.
        text: Personal<String>,
    },
    /// Somebody, by both names and their birthday.
    Person {
        /// Given name.
        given_name: Personal<String>,
        /// Family name.
        family_name: Personal<String>,
        /// ISO 8601, as in "1987-11-24".
        birthday: Personal<String>,
    },
}

/// Reads what was typed. A number is read as one of the vault's country where it names none.
///
/// # Errors
/// [`Error::Invalid`] about `address`, `givenName`, `familyName` or `birthday`.
pub fn of(target: &SuppressionTarget, rules: &Rules) -> Result<Identifier> {
    match target {
        SuppressionTarget::Address { text } => {
            address(text, rules).map_err(|problem| Error::invalid("address", problem))
        }
        SuppressionTarget::Person { given_name, family_name, birthday } => {
            for (field, name) in [("givenName", given_name), ("familyName", family_name)] {
                if name.trim().is_empty() {
                    return Err(Error::invalid(field, Problem::Missing));
                }
            }
            if birthday.starts_with("--") || check::birthday(birthday).is_none() {
                return Err(Error::invalid("birthday", Problem::Date));
            }
            Identifier::person(given_name, family_name, birthday)
                .ok_or_else(|| Error::invalid("givenName", Problem::Missing))
        }
    }
}

/// Reads an e-mail address or a telephone number.
pub(crate) fn address(text: &str, rules: &Rules) -> Result<Identifier, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    if text.contains(['@', '＠']) { email(text) } else { phone(text, rules) }
}

/// Reads an e-mail address.
pub(crate) fn email(text: &str) -> Result<Identifier, Problem> {
    let identifier = Identifier::email(text).ok_or(Problem::Missing)?;
    // What is checked is what is compared: one that was typed in wide letters is an address.
    if check::is_email(identifier.form()) { Ok(identifier) } else { Err(Problem::Email) }
}

/// Reads a telephone number: digits, with what people put between them.
pub(crate) fn phone(text: &str, rules: &Rules) -> Result<Identifier, Problem> {
    let is_number = text.chars().all(|character| {
        character.is_numeric() || character.is_whitespace() || "+()/.-\u{2013}".contains(character)
    });
    let e164 = check::e164(text, rules.country);
    if e164.is_none() && (!is_number || text.chars().filter(|character| character.is_numeric()).count() < 3) {
        return Err(Problem::Phone);
    }
    Identifier::phone(text, &e164.unwrap_or_default()).ok_or(Problem::Phone)
}
