//! Passages: where somebody stands in a text of others, for whoever decides whether they are struck out of it.

use std::ops::Range;

use serde::Serialize;
use ts_rs::TS;

use super::{
    ErasureStrike, StrikeField, form, forms,
    look::{self, Notes},
    place, texts,
};
use crate::{
    activity::mention,
    crm::contact,
    error::{Error, Result},
    id::ContactId,
    personal::Personal,
    store::{Snapshot, StoreKeys},
};

/// How many bytes of a text are told on each side of what is struck.
const AROUND: usize = 160;
/// How many bytes between two names that are told as one passage.
const BETWEEN: usize = 2 * AROUND;

/// A part of a text in which somebody stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StrikePassage {
    /// Which text of the record.
    pub field: StrikeField,
    /// What it says, in pieces.
    pub pieces: Vec<StrikePiece>,
    /// Whether the text goes on before it.
    pub cut_before: bool,
    /// Whether it goes on after it.
    pub cut_after: bool,
}

/// A piece of a passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StrikePiece {
    /// What it says; those whom it mentions by the names that they have today.
    pub text: Personal<String>,
    /// Whether a mark would stand in its place.
    pub struck: bool,
}

/// Where a contact stands in a text that the plan of their erasure lists, and whether that is a confidential note too.
///
/// # Errors
/// [`Error::NotFound`] where it speaks of them no more.
pub fn passages(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    id: ContactId,
    one: ErasureStrike,
) -> Result<Vec<StrikePassage>> {
    let forms = forms(snapshot, &contact::get(snapshot, id)?)?;
    if !look::found(snapshot, keys, id, &forms, Notes::Opened)?.texts.contains(&one) {
        return Err(Error::NotFound);
    }
    let forms = forms.sparing(&form::of_owner(snapshot, place::party(snapshot, one)?)?);
    let mut passages = Vec::new();
    for (field, text) in texts(snapshot, keys, one)? {
        for spans in grouped(field.find(&forms, &text)) {
            passages.push(passage(snapshot, field, &text, &spans)?);
        }
    }
    Ok(passages)
}

/// Whom a text is about, where that is somebody.
pub(crate) fn owner(snapshot: &Snapshot<'_>, one: ErasureStrike) -> Result<Option<ContactId>> {
    Ok(place::party(snapshot, one)?.contact)
}

/// Spans that stand close together.
fn grouped(spans: Vec<Range<usize>>) -> Vec<Vec<Range<usize>>> {
    let mut groups: Vec<Vec<Range<usize>>> = Vec::new();
    for span in spans {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| span.start - last.end <= BETWEEN) => {
                group.push(span);
            }
            _ => groups.push(vec![span]),
        }
    }
    groups
}

fn passage(
    snapshot: &Snapshot<'_>,
    field: StrikeField,
    text: &str,
    spans: &[Range<usize>],
) -> Result<StrikePassage> {
    let (first, last) = match spans {
        [first, .., last] => (first, last),
        [only] => (only, only),
        [] => return Err(Error::internal("a passage has something to strike")),
    };
    let begin = begin_of(text, first.start);
    let end = end_of(text, last.end);
    let (mut pieces, mut from) = (Vec::new(), begin);
    let mut add = |range: Range<usize>, struck| {
        if !range.is_empty() {
            let text = mention::named(snapshot, &text[range])?.into();
            pieces.push(StrikePiece { text, struck });
        }
        Ok::<_, Error>(())
    };
    for span in spans {
        add(from..span.start, false)?;
        add(span.clone(), true)?;
        from = span.end;
    }
    add(from..end, false)?;
    Ok(StrikePassage { field, pieces, cut_before: begin > 0, cut_after: end < text.len() })
}

/// Where a passage begins whose first name stands at `at`: behind a space, where one is near.
fn begin_of(text: &str, at: usize) -> usize {
    let near = text.floor_char_boundary(at.saturating_sub(AROUND));
    if near == 0 {
        return 0;
    }
    text[near..at].find(char::is_whitespace).map_or(near, |space| text.ceil_char_boundary(near + space + 1))
}

/// Where a passage ends whose last name ends at `at`: before a space, where one is near.
fn end_of(text: &str, at: usize) -> usize {
    let near = text.ceil_char_boundary((at + AROUND).min(text.len()));
    if near == text.len() {
        return near;
    }
    text[at..near].rfind(char::is_whitespace).map_or(near, |space| at + space)
}
