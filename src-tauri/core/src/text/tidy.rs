//! Tidying what is typed, before it is stored: composed (NFC), without space around it and without control characters.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::{error::Problem, personal::Personal};

/// Tidies a text of one line.
pub(crate) fn line(text: &mut Personal<String>, limit: usize) -> Result<(), Problem> {
    tidy(text, limit, |character| character.is_control())
}

/// Tidies a text of several lines; line ends become `\n`.
pub(crate) fn lines(text: &mut Personal<String>, limit: usize) -> Result<(), Problem> {
    if text.contains('\r') {
        text.0 = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    tidy(text, limit, |character| character.is_control() && character != '\n' && character != '\t')
}

fn tidy(text: &mut Personal<String>, limit: usize, forbidden: fn(char) -> bool) -> Result<(), Problem> {
    if text.is_empty() {
        return Ok(());
    }
    if !is_nfc(text) {
        text.0 = text.nfc().collect();
    }
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        text.0 = trimmed.to_owned();
    }
    if text.chars().any(forbidden) {
        return Err(Problem::Characters);
    }
    if text.len() > limit && text.chars().count() > limit {
        return Err(Problem::TooLong);
    }
    Ok(())
}
