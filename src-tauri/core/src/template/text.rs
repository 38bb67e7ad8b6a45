//! A template's text: a subject, and paragraphs and lists with placeholders; and what is wrong with one.
//!
//! Paragraphs stand apart by empty lines, lines that begin with `- ` are a list. A placeholder is its name in braces; that of a list
//! stands alone on its line. No other brace may be there, so that a mistyped one never reaches somebody.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Placeholder, TemplateKey};
use crate::{personal::Personal, text::Spelling};

/// What a template says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TemplateText {
    /// A line of at most 200 characters.
    pub subject: Personal<String>,
    /// At most 20,000 characters.
    pub body: Personal<String>,
}

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TemplateField {
    /// The subject.
    Subject,
    /// The body.
    Body,
}

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TemplateProblem {
    /// It says nothing.
    Empty,
    /// There is no such placeholder.
    Unknown,
    /// There is, but letters of this kind have no value for it.
    NotHere,
    /// A list that does not stand alone on its line, or stands in the subject.
    NotAlone,
    /// A brace that belongs to no placeholder.
    Brace,
    /// The law asks for it, and it is not there.
    Required,
}

/// Something that is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TemplateFault {
    /// In which part.
    pub field: TemplateField,
    /// On which line, from 0; none where it is about the whole.
    pub line: Option<usize>,
    /// What stands between the braces, or should.
    pub placeholder: Personal<String>,
    /// What is wrong.
    pub problem: TemplateProblem,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Words(String),
    Value(Placeholder),
}

/// A line of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    Empty,
    Words(Vec<Piece>),
    Item(Vec<Piece>),
    List(Placeholder),
}

/// A text in which nothing is wrong: ready to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub(super) key: TemplateKey,
    /// Of what is filled in.
    pub(super) spelling: Spelling,
    pub(super) subject: Vec<Piece>,
    pub(super) lines: Vec<Line>,
}

impl Template {
    /// Reads a text.
    ///
    /// # Errors
    /// All that is wrong with it, in the order of its lines; what it lacks comes last.
    pub fn parse(key: TemplateKey, text: &TemplateText) -> Result<Self, Vec<TemplateFault>> {
        let mut reading = Reading { key, faults: Vec::new() };
        let subject = reading.pieces(TemplateField::Subject, 0, &text.subject);
        if text.subject.trim().is_empty() {
            reading.note(TemplateField::Subject, None, "", TemplateProblem::Empty);
        }
        if text.body.trim().is_empty() {
            reading.note(TemplateField::Body, None, "", TemplateProblem::Empty);
        }
        let lines: Vec<Line> =
            text.body.lines().enumerate().map(|(at, line)| reading.line(at, line)).collect();
        for &placeholder in key.required() {
            // A subject is not read aloud with the letter: what the law has told stands in the body.
            if !lines.iter().any(|line| line.names(placeholder)) {
                reading.note(TemplateField::Body, None, placeholder.name(), TemplateProblem::Required);
            }
        }
        let spelling = key.spelling("");
        if reading.faults.is_empty() {
            Ok(Self { key, spelling, subject, lines })
        } else {
            Err(reading.faults)
        }
    }
}

impl Line {
    fn names(&self, placeholder: Placeholder) -> bool {
        match self {
            Self::Empty => false,
            Self::List(list) => *list == placeholder,
            Self::Words(pieces) | Self::Item(pieces) => pieces.contains(&Piece::Value(placeholder)),
        }
    }
}

struct Reading {
    key: TemplateKey,
    faults: Vec<TemplateFault>,
}

impl Reading {
    fn note(&mut self, field: TemplateField, line: Option<usize>, name: &str, problem: TemplateProblem) {
        self.faults.push(TemplateFault { field, line, placeholder: name.into(), problem });
    }

    fn line(&mut self, at: usize, line: &str) -> Line {
        let line = line.trim();
        if line.is_empty() {
            return Line::Empty;
        }
        if let Some(list) = alone(line)
            && self.key.kind.allowed().contains(&list)
        {
            return Line::List(list);
        }
        match line.strip_prefix("- ") {
            Some(item) => Line::Item(self.pieces(TemplateField::Body, at, item.trim_start())),
            None => Line::Words(self.pieces(TemplateField::Body, at, line)),
        }
    }

    fn pieces(&mut self, field: TemplateField, at: usize, line: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = line;
        while let Some(brace) = rest.find(['{', '}']) {
            if brace > 0 {
                pieces.push(Piece::Words(rest[..brace].to_owned()));
            }
            let inside = &rest[brace + 1..];
            let close = inside.find(['{', '}']).filter(|&end| inside[end..].starts_with('}'));
            let (true, Some(close)) = (rest[brace..].starts_with('{'), close) else {
                self.note(field, Some(at), "", TemplateProblem::Brace);
                rest = inside;
                continue;
            };
            let name = &inside[..close];
            match self.named(name) {
                Ok(placeholder) => pieces.push(Piece::Value(placeholder)),
                Err(problem) => self.note(field, Some(at), name, problem),
            }
            rest = &inside[close + 1..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        pieces
    }

    /// The placeholder of a name, within a line.
    fn named(&self, name: &str) -> Result<Placeholder, TemplateProblem> {
        let placeholder = Placeholder::from_name(name).ok_or(TemplateProblem::Unknown)?;
        if !self.key.kind.allowed().contains(&placeholder) {
            Err(TemplateProblem::NotHere)
        } else if placeholder.is_list() {
            Err(TemplateProblem::NotAlone)
        } else {
            Ok(placeholder)
        }
    }
}

/// The list that a line is, if it is one.
fn alone(line: &str) -> Option<Placeholder> {
    let name = line.strip_prefix('{')?.strip_suffix('}')?;
    Placeholder::from_name(name).filter(|placeholder| placeholder.is_list())
}
