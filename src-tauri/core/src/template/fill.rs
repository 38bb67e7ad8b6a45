//! Filling in. Nothing is left out and nothing is made up: what is missing is told, with the place where it is entered.

use std::fmt::Write;

use serde::Serialize;
use ts_rs::TS;

use super::{
    Placeholder, Template, TemplateDue, TemplatePlace, Values,
    text::{Line, Piece},
};
use crate::personal::Personal;

/// Why a value can't be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "TemplateGapProblem")]
pub enum GapProblem {
    /// It is missing.
    Missing,
    /// It is too early: a longer time that is no longer, or a restriction that is lifted before its letter is written.
    TooEarly,
}

/// A value that a letter can't do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TemplateGap {
    /// Which.
    pub placeholder: Placeholder,
    /// Where it is entered.
    pub place: TemplatePlace,
    /// What is wrong with it.
    pub problem: GapProblem,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", content = "lines", rename_all = "snake_case")]
#[ts(export, rename = "TemplateBlock")]
pub enum Block {
    /// A paragraph: its lines.
    Paragraph(Vec<Personal<String>>),
    /// A list: its items.
    List(Vec<Personal<String>>),
}

/// A text as somebody reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "TemplateFilled")]
pub struct Filled {
    /// A line.
    pub subject: Personal<String>,
    /// What follows it, in order.
    pub blocks: Vec<Block>,
}

impl Filled {
    /// The body as plain text, as mails have it.
    pub fn to_text(&self) -> Personal<String> {
        let mut text = String::new();
        let mut before_is_list = true;
        for block in &self.blocks {
            let (mark, lines, is_list) = match block {
                Block::Paragraph(lines) => ("", lines, false),
                Block::List(items) => ("- ", items, true),
            };
            // A list stands right below what leads to it.
            if !text.is_empty() && (before_is_list || !is_list) {
                text.push('\n');
            }
            for line in lines {
                let _ = writeln!(text, "{mark}{}", line.as_str());
            }
            before_is_list = is_list;
        }
        Personal(text)
    }
}

impl Template {
    /// Fills the text in.
    ///
    /// # Errors
    /// Every value that is missing or can't be, once, in the order in which the text names them.
    pub fn fill(&self, values: &Values) -> Result<Filled, Vec<TemplateGap>> {
        let mut filling = Filling { template: self, values, gaps: Vec::new() };
        let subject = filling.line(&self.subject);
        let mut blocks = Vec::new();
        let mut apart = true;
        for line in &self.lines {
            let new = match line {
                Line::Empty => {
                    apart = true;
                    continue;
                }
                Line::Words(pieces) => Block::Paragraph(vec![filling.line(pieces)]),
                Line::Item(pieces) => Block::List(vec![filling.line(pieces)]),
                Line::List(list) => Block::List(filling.list(*list)),
            };
            match (blocks.last_mut(), new) {
                (Some(Block::Paragraph(lines)), Block::Paragraph(more)) if !apart => lines.extend(more),
                (Some(Block::List(items)), Block::List(more)) if !apart => items.extend(more),
                (_, new) => blocks.push(new),
            }
            apart = false;
        }
        if filling.gaps.is_empty() { Ok(Filled { subject, blocks }) } else { Err(filling.gaps) }
    }
}

struct Filling<'a> {
    template: &'a Template,
    values: &'a Values,
    gaps: Vec<TemplateGap>,
}

impl Filling<'_> {
    fn note(&mut self, placeholder: Placeholder, problem: GapProblem) {
        let gap = TemplateGap { placeholder, place: placeholder.place(), problem };
        if !self.gaps.contains(&gap) {
            self.gaps.push(gap);
        }
    }

    fn line(&mut self, pieces: &[Piece]) -> Personal<String> {
        let mut line = String::new();
        for piece in pieces {
            match piece {
                Piece::Words(words) => line.push_str(words),
                Piece::Value(placeholder) => {
                    if self.is_too_early(*placeholder) {
                        self.note(*placeholder, GapProblem::TooEarly);
                    }
                    match self.values.line(self.template.key, self.template.spelling, *placeholder) {
                        Some(value) => line.push_str(&value),
                        None => self.note(*placeholder, GapProblem::Missing),
                    }
                }
            }
        }
        Personal(line)
    }

    fn list(&mut self, placeholder: Placeholder) -> Vec<Personal<String>> {
        match self.values.list(self.template.key, self.template.spelling, placeholder) {
            Ok(items) => items.into_iter().map(Personal).collect(),
            Err(missing) => {
                self.note(missing, GapProblem::Missing);
                Vec::new()
            }
        }
    }

    fn is_too_early(&self, placeholder: Placeholder) -> bool {
        let Values { date, due, extended, lifted, .. } = self.values;
        match (placeholder, due) {
            (Placeholder::Extended, Some(TemplateDue::By(due))) => extended.is_some_and(|day| day <= *due),
            // Told before it is lifted (Art. 18(3) GDPR).
            (Placeholder::Lifted, _) => {
                lifted.is_some_and(|lifted| date.is_none_or(|written| lifted <= written))
            }
            _ => false,
        }
    }
}
