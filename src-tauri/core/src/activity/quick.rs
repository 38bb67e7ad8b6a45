//! One line that says what happened or is to happen, as people type it: "call, tomorrow 10:00, wants a quote".
//!
//! A line is read from its front: the kind, a direction, a day and a time, in any order, each apart by commas or not. What is left
//! is the text. A day or a time that ends the text is taken too; one in the middle of it stays, since it is part of a sentence.
//! English, German and Swedish.

mod date;
mod time;
mod word;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use ts_rs::TS;

use word::Word;

pub use crate::text::Language;
use crate::{
    activity::{ActivityKind, Direction},
    error::{Error, Problem, Result},
    personal::Personal,
};

/// What a line says. Days and times are those of the place where the user sits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct QuickLine {
    /// What it is.
    pub kind: Option<ActivityKind>,
    /// From whom it came.
    pub direction: Direction,
    /// The day, as in "2026-11-24" (ISO 8601).
    pub date: Option<String>,
    /// The time of that day, or of today where no day is named, as in "10:00".
    pub time: Option<String>,
    /// What is left, as it was typed.
    pub text: Personal<String>,
}

/// Reads a line. `now` is the user's own clock, as in "2026-11-21T14:00": "tomorrow" counts from it.
///
/// What is not understood is text.
///
/// # Errors
/// [`Error::Invalid`] where `now` is no date, or the line has more than 1,000 bytes.
pub fn read(line: &str, language: Language, now: &str) -> Result<QuickLine> {
    read_line(line, language, now, true)
}

/// Reads a line about what is to be done: its day and time, and no kind, so that "Call Anna, tomorrow" stays a call.
///
/// # Errors
/// As [`read`].
pub fn read_task(line: &str, language: Language, now: &str) -> Result<QuickLine> {
    read_line(line, language, now, false)
}

fn read_line(line: &str, language: Language, now: &str, has_kind: bool) -> Result<QuickLine> {
    let now = NaiveDateTime::parse_from_str(now, "%Y-%m-%dT%H:%M");
    let now = now.map_err(|_| Error::invalid("now", Problem::Date))?;
    if line.len() > LONGEST {
        return Err(Error::invalid("line", Problem::TooLong));
    }
    let tokens = tokens(line);
    let mut reading =
        Reading { language, today: now.date(), line, has_kind, at_front: true, found: Found::default() };
    let (front, back) = reading.trim(&tokens);
    let text = match (tokens.get(front), back.checked_sub(1).and_then(|last| tokens.get(last))) {
        (Some(first), Some(last)) if front < back => line[first.start..last.end].trim_matches(is_apart),
        _ => "",
    };
    let Found { kind, direction, date, time } = reading.found;
    Ok(QuickLine {
        kind,
        direction,
        date: date.map(|date| date.format("%Y-%m-%d").to_string()),
        time: time.map(|time| time.format("%H:%M").to_string()),
        text: Personal(text.to_owned()),
    })
}

/// The longest line, in bytes.
const LONGEST: usize = 1000;

/// What is apart from words on either side of a text.
fn is_apart(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | ';')
}

/// A word of the line: where it stands, and whether a comma follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Token {
    start: usize,
    end: usize,
    ends_part: bool,
}

/// Words are apart by white space; a comma or semicolon before white space, or at the end, ends a part.
fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line.char_indices().peekable();
    while let Some((start, letter)) = rest.next() {
        if letter.is_whitespace() {
            continue;
        }
        let mut end = start + letter.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            if next.is_whitespace() {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let word = line[start..end].trim_end_matches([',', ';']);
        tokens.push(Token { start, end: start + word.len(), ends_part: word.len() < end - start });
    }
    tokens
}

#[derive(Debug, Clone, Default)]
struct Found {
    kind: Option<ActivityKind>,
    direction: Direction,
    date: Option<NaiveDate>,
    time: Option<NaiveTime>,
}

struct Reading<'a> {
    language: Language,
    today: NaiveDate,
    line: &'a str,
    /// Whether words for kinds and directions are read.
    has_kind: bool,
    /// Whether the front is read, where a bare "10.30" is a time; at the end it is a price as well.
    at_front: bool,
    found: Found,
}

impl Reading<'_> {
    /// Takes what is understood from the front, then from the back; gives where the text begins and ends.
    fn trim(&mut self, tokens: &[Token]) -> (usize, usize) {
        let mut front = 0;
        while let Some(length) = self.take(&tokens[front..]) {
            front += length;
        }
        // "Mail was wrong" is a sentence about a mail, and all of it is the text.
        let only_kind = self.has_kind && front == 1 && !tokens[0].ends_part && front < tokens.len();
        if only_kind {
            front = 0;
        }
        let mut back = tokens.len();
        self.at_front = false;
        // The longest first: "at 10:00", and not "10:00" alone.
        while let Some(start) = (front.max(1).max(back.saturating_sub(4))..back).find(|start| {
            if self.binds(&tokens[start - 1]) {
                return false;
            }
            let mut trial = Reading { found: self.found.clone(), ..*self };
            let whole = trial.take_when(&tokens[*start..back]) == Some(back - start);
            if whole {
                self.found = trial.found;
            }
            whole
        }) {
            back = start;
        }
        (front, back)
    }

    /// Takes one thing from the front of `tokens`; gives how many of them it took.
    fn take(&mut self, tokens: &[Token]) -> Option<usize> {
        let first = tokens.first()?;
        if !self.has_kind {
            return self.take_when(tokens);
        }
        let Found { kind, direction, date, time } = &self.found;
        let nothing_yet = kind.is_none() && date.is_none() && time.is_none();
        let before_kind =
            || tokens.get(1).is_some_and(|next| matches!(self.word(next), Some(Word::Kind(..))));
        match self.word(first) {
            Some(Word::Kind(found, direction)) if kind.is_none() && (nothing_yet || first.ends_part) => {
                let kind = found;
                self.found.kind = Some(kind);
                if self.found.direction == Direction::None {
                    self.found.direction = direction;
                }
                Some(1)
            }
            // "Received a letter" is a sentence.
            Some(Word::Direction(found))
                if *direction == Direction::None && (first.ends_part || before_kind()) =>
            {
                self.found.direction = found;
                Some(1)
            }
            _ => self.take_when(tokens),
        }
    }

    /// Takes a day or a time.
    fn take_when(&mut self, tokens: &[Token]) -> Option<usize> {
        if self.found.date.is_none()
            && let Some((date, length)) = self.date(tokens)
        {
            self.found.date = Some(date);
            return Some(length);
        }
        if self.found.time.is_none()
            && let Some((time, length)) = self.time(tokens)
        {
            self.found.time = Some(time);
            return Some(length);
        }
        None
    }

    fn typed(&self, token: &Token) -> &str {
        &self.line[token.start..token.end]
    }

    fn word(&self, token: &Token) -> Option<Word> {
        word::find(self.language, self.typed(token))
    }

    /// Whether what follows a word belongs to it, so that neither can be taken away alone.
    fn binds(&self, before: &Token) -> bool {
        use Word::{Ago, At, Binding, In, Last, Next, On};
        matches!(self.word(before), Some(Ago | At | Binding | In | Last | Next | On))
    }
}

/// One or two digits.
fn number(typed: &str) -> Option<u32> {
    let is_number = (1..=2).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { typed.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
