//! Reading: the cards of a file, one by one; a damaged card is told with its line and the others are read.

use std::borrow::Cow;

use super::{
    draft,
    line::{Line, Lines, TransferEncoding, encoding},
    property::Property,
};
use crate::{
    error::{Error, FileProblem, Problem, Result},
    exchange::import::{
        layout::ImportEncoding,
        report::ImportRejection,
        row::{ParsedRow, RowOutcome},
        source::Source,
        table::MAX_ROWS,
    },
    personal::Personal,
};

/// The longest line that holds no picture, unfolded.
const MAX_LINE: usize = 1024 * 1024;

/// The largest picture.
pub const MAX_PHOTO: usize = 10 * 1024 * 1024;

/// How deep cards may lie within cards.
const MAX_DEPTH: usize = 8;

/// The text of a file as bytes; UTF-16 becomes UTF-8.
pub struct CardFile<'a>(Cow<'a, [u8]>);

/// The cards of a file.
pub struct Cards<'a> {
    lines: Lines<'a>,
    /// The line that begins the next card, where one was found before the last one's end.
    next: Option<Line<'a>>,
    row: u64,
}

/// Reads a file as vCards.
pub fn file(source: &Source) -> Result<CardFile<'_>> {
    Ok(CardFile(match source.detect_encoding() {
        utf16 @ (ImportEncoding::Utf16Le | ImportEncoding::Utf16Be) => {
            Cow::Owned(source.decode(utf16)?.into_owned().into_bytes())
        }
        // Each property may have an encoding of its own.
        _ if source.content().contains(&b'\n') => Cow::Borrowed(source.content()),
        _ => Cow::Owned(
            source.content().iter().map(|byte| if *byte == b'\r' { b'\n' } else { *byte }).collect(),
        ),
    }))
}

/// How many cards a file holds.
pub fn count(source: &Source) -> Result<u64> {
    let file = file(source)?;
    let mut cards = file.cards();
    let mut count = 0;
    while let Some(card) = cards.next_card() {
        drop(card);
        count += 1;
        if count > MAX_ROWS {
            return Err(Error::file(FileProblem::TooManyRows));
        }
    }
    Ok(count)
}

impl CardFile<'_> {
    /// The cards.
    pub fn cards(&self) -> Cards<'_> {
        Cards { lines: Lines::new(&self.0), next: None, row: 0 }
    }

    /// The text of each card, as it stands in the file, in the order and number of [`Self::cards`].
    pub fn texts(&self) -> impl Iterator<Item = String> {
        let mut cards = self.cards();
        let mut start = cards.next_card().map(|card| card.line);
        let mut physical = self.0.split(|byte| *byte == b'\n').zip(1u64..).peekable();
        std::iter::from_fn(move || {
            let first = start?;
            start = cards.next_card().map(|card| card.line);
            let mut text = Vec::new();
            while let Some((line, number)) =
                physical.next_if(|(_, number)| start.is_none_or(|next| *number < next))
            {
                if number >= first {
                    text.extend_from_slice(line);
                    text.push(b'\n');
                }
            }
            Some(String::from_utf8_lossy(&text).trim_end().to_owned())
        })
    }
}

/// The lines of one card, without `BEGIN` and `END`, or where it is damaged.
struct Card<'a> {
    line: u64,
    /// Whether it is vCard 2.1.
    is_old: bool,
    lines: std::result::Result<Vec<Line<'a>>, Fault>,
}

/// What is wrong with a card.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) line: u64,
    pub(super) field: &'static str,
    pub(super) problem: Problem,
}

impl<'a> Cards<'a> {
    fn next_card(&mut self) -> Option<Card<'a>> {
        let begin = match self.next.take() {
            Some(begin) => begin,
            None => self.lines.find(|line| is(line, "BEGIN:VCARD"))?,
        };
        self.lines.keeps_space = false;
        let lines = self.body(begin.number);
        Some(Card { line: begin.number, is_old: self.lines.keeps_space, lines })
    }

    fn body(&mut self, begin: u64) -> std::result::Result<Vec<Line<'a>>, Fault> {
        let (mut body, mut depth, mut fault, mut after_agent) = (Vec::new(), 1, None, false);
        while let Some(line) = self.lines.next() {
            if is(&line, "BEGIN:VCARD") {
                // A card within a card is the value of AGENT; anything else began before the last one ended.
                if !after_agent {
                    self.next = Some(line);
                    return Err(Fault { line: begin, field: "", problem: Problem::Damaged });
                }
                depth += 1;
                if depth > MAX_DEPTH {
                    fault.get_or_insert(Fault { line: line.number, field: "", problem: Problem::TooMany });
                }
            } else if is(&line, "END:VCARD") {
                depth -= 1;
                if depth == 0 {
                    return fault.map_or(Ok(body), Err);
                }
            } else if depth == 1 && is(&line, "VERSION:2.1") {
                self.lines.keeps_space = true;
            } else if line.bytes.len() > longest(&line.bytes) {
                fault.get_or_insert(Fault { line: line.number, field: "", problem: Problem::TooLong });
            } else {
                after_agent = starts_with(&line.bytes, "AGENT");
                if depth == 1 {
                    body.push(line);
                }
                continue;
            }
            after_agent = false;
        }
        Err(fault.unwrap_or(Fault { line: begin, field: "", problem: Problem::Damaged }))
    }
}

impl Iterator for Cards<'_> {
    type Item = Result<ParsedRow>;

    fn next(&mut self) -> Option<Self::Item> {
        let card = self.next_card()?;
        self.row += 1;
        if self.row > MAX_ROWS {
            let failed = Error::line_of_file(FileProblem::TooManyRows, card.line);
            return (self.row == MAX_ROWS + 1).then_some(Err(failed));
        }
        let read = card.lines.and_then(|lines| {
            lines
                .iter()
                .map(|line| {
                    let damaged = Fault { line: line.number, field: "", problem: Problem::Damaged };
                    Property::read(line, card.is_old).ok_or(damaged)
                })
                .collect::<std::result::Result<Vec<_>, _>>()
        });
        let (outcome, photo) = match read.map(draft::from_properties) {
            Ok(read) => read,
            Err(Fault { line, field, problem }) => {
                let (field, value) = (field.to_owned(), Personal::default());
                let rejection = ImportRejection { row: self.row, line, field, problem, value };
                (RowOutcome::Rejected(vec![rejection], None), None)
            }
        };
        Some(Ok(ParsedRow {
            row: self.row,
            line: card.line,
            outcome,
            said: crate::exchange::import::said::Said::default(),
            photo,
        }))
    }
}

/// How long a line may be: pictures in base64 or in a data URL may be longer.
fn longest(line: &[u8]) -> usize {
    let is_picture = starts_with(line, "PHOTO") || encoding(line) == TransferEncoding::Base64;
    if is_picture { MAX_PHOTO / 3 * 4 + MAX_LINE } else { MAX_LINE }
}

fn is(line: &Line<'_>, text: &str) -> bool {
    line.bytes.trim_ascii().eq_ignore_ascii_case(text.as_bytes())
}

/// Whether a line is the property of that name, in a group or not.
fn starts_with(line: &[u8], name: &str) -> bool {
    let end = line.iter().position(|byte| matches!(byte, b':' | b';')).unwrap_or(line.len());
    let full = &line[..end];
    let start = full.iter().rposition(|byte| *byte == b'.').map_or(0, |dot| dot + 1);
    full[start..].eq_ignore_ascii_case(name.as_bytes())
}
