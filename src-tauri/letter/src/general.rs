//! The general letter: who writes to whom, when and about what, and then paragraphs and lists. What it says comes in whole.

use chrono::NaiveDate;
use fluent_bundle::FluentArgs;
use typst::foundations::{Dict, Str, Value};
use zeroize::Zeroizing;

use crate::{
    Failure, Language,
    font::{hyphenated, printable},
    sheet::{Sheet, template, text},
    wording::Wording,
};

const SHEET: Sheet = Sheet { template: template!("letter.typ"), prefix: "letter-", messages: MESSAGES };

/// What the template asks for by name.
const MESSAGES: &[&str] = &["letter-date", "letter-number"];

/// How many lines an address field holds; one more are set smaller, two more in the smaller type too.
const FIELD: usize = 6;
/// How many lines it holds at most: with more, the address stands in the text.
const FIELD_SMALL: usize = 8;

/// Where the address stands, so that it shows in the window of an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressWindow {
    /// On the left, 45 mm from the top, with fold marks (DIN 5008, form B).
    Left,
    /// On the right, 45 mm from the top, as in Sweden.
    Right,
    /// In no window: it stands in the text.
    None,
}

/// Who writes.
pub struct SenderPart<'a> {
    /// The organisation's name.
    pub name: &'a str,
    /// Its address, line by line.
    pub address: &'a [&'a str],
    /// How it is reached, its number in a register and the like, line by line.
    pub lines: &'a [&'a str],
}

/// A part of the letter.
pub enum BlockPart<'a> {
    /// A paragraph: its lines.
    Paragraph(&'a [&'a str]),
    /// A list: its items.
    List(&'a [&'a str]),
}

/// What a letter says.
pub struct GeneralLetter<'a> {
    /// Of the letter.
    pub language: Language,
    /// Where the address stands.
    pub window: AddressWindow,
    /// Who writes.
    pub sender: SenderPart<'a>,
    /// Whom they write to: name and address, line by line.
    pub recipient: &'a [&'a str],
    /// Of the letter.
    pub date: NaiveDate,
    /// What answers are to name; empty where there is nothing.
    pub number: &'a str,
    /// What it is about.
    pub subject: &'a str,
    /// What it says, salutation and closing included.
    pub blocks: &'a [BlockPart<'a>],
    /// Who signs, below a place for that; empty where nobody does.
    pub signed: &'a str,
}

impl GeneralLetter<'_> {
    /// Sets the letter: as many pages of A4 as it takes, each with its number.
    ///
    /// # Errors
    /// Only where the template has a bug.
    pub fn to_pdf(&self) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let organisation = printable(self.sender.name);
        let number = printable(self.number);
        let mut arguments = FluentArgs::new();
        arguments.set("subject", hyphenated(self.subject));
        let recipient = lines(self.recipient);
        let window = match self.window {
            _ if recipient.len() > FIELD_SMALL => "none",
            AddressWindow::Left => "left",
            AddressWindow::Right => "right",
            AddressWindow::None => "none",
        };
        let back: Vec<&str> =
            [self.sender.name].into_iter().chain(self.sender.address.iter().copied()).collect();
        let about = self.sender.address.iter().chain(self.sender.lines);
        let values = [
            ("window", text(window)),
            ("sender", text(&organisation)),
            ("about", text(joined(about.copied()))),
            ("back", text(joined(back))),
            ("small", Value::Bool(recipient.len() > FIELD)),
            ("recipient", array(recipient)),
            ("date", text(Wording::of(self.language).date(self.date))),
            ("number", text(&number)),
            ("blocks", Value::Array(self.blocks().collect())),
            ("signed", text(printable(self.signed))),
        ];
        let footer = if number.is_empty() { organisation } else { format!("{organisation} · {number}") };
        SHEET.set(self.language, &arguments, &footer, values)
    }

    fn blocks(&self) -> impl Iterator<Item = Value> {
        self.blocks.iter().enumerate().map(|(at, block)| {
            let (is_list, lines) = match block {
                BlockPart::Paragraph(lines) => (false, lines),
                BlockPart::List(items) => (true, items),
            };
            // What leads to a list stays with it.
            let leads = !is_list && matches!(self.blocks.get(at + 1), Some(BlockPart::List(_)));
            let members = [
                ("list", Value::Bool(is_list)),
                ("leads", Value::Bool(leads)),
                ("lines", array(lines.iter().map(|line| hyphenated(line)))),
            ];
            Value::Dict(members.into_iter().map(|(name, value)| (Str::from(name), value)).collect::<Dict>())
        })
    }
}

/// Lines with something in them.
fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().filter(|line| !line.trim().is_empty()).map(|line| printable(line)).collect()
}

/// Lines as one.
fn joined<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let lines = lines.into_iter().filter(|line| !line.trim().is_empty()).map(printable);
    lines.collect::<Vec<_>>().join(" · ")
}

fn array(lines: impl IntoIterator<Item = String>) -> Value {
    Value::Array(lines.into_iter().map(text).collect())
}

#[cfg(test)]
mod tests;
