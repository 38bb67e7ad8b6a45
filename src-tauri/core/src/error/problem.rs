//! What is wrong with a value that somebody gave.

use serde::Serialize;
use ts_rs::TS;

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Problem {
    /// It has to be filled in.
    Missing,
    /// It is longer than allowed.
    TooLong,
    /// It is shorter than allowed.
    TooShort,
    /// It has characters that can't be kept (control characters).
    Characters,
    /// It is no e-mail address.
    Email,
    /// It is no telephone number.
    Phone,
    /// It is no web address.
    Url,
    /// It is no date, or one that can't be (in the future, before 1850).
    Date,
    /// It is no language code.
    Language,
    /// There are more than allowed.
    TooMany,
    /// More than one is marked as primary.
    Primary,
    /// The same value is there twice.
    Duplicate,
    /// It is not a picture that can be read.
    Picture,
    /// It is not one of the allowed values.
    Choice,
    /// The row or card it stands in is damaged: cut off, shifted, or not in the form of its format.
    Damaged,
    /// A passphrase that is guessed too easily.
    Weak,
    /// It does not match what was asked for.
    Mismatch,
    /// It is no time of day.
    Time,
    /// It is no rule for what comes again and again, or one that comes to no day.
    Recurrence,
    /// It is no amount of its currency: no number, too many decimals, or more than is kept.
    Amount,
    /// It has an e-mail address or a telephone number in it, where only a hash of that is kept.
    Identifying,
    /// It is no code, or a group of it does not fit its check digit: `at` says which.
    Mistyped,
    /// It names a placeholder that is not known there, or lacks one that the law asks for: `at` is the line.
    Placeholder,
    /// It takes a second person who may erase, and there is none.
    Alone,
    /// People consented on it already: nobody puts another basis in its place (Art. 6 GDPR).
    Consented,
}
