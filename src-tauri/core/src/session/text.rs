//! Search in long texts: notes on contacts and companies, activities, tasks, titles of documents, vouchers by number and note, deals.
//!
//! The store keeps an index of their words (`text_index`). A source joins by a number in it and a line in [`SOURCES`].

use std::cmp::Reverse;

use rusqlite::{Connection, params};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    activity::{self, ActivityKind, mention},
    clock::Timestamp,
    crm::{company, contact, kind::Kind, party::Party},
    deal, document,
    error::{Error, Result},
    id::{ActivityId, CompanyId, ContactId, DealId, DocumentId, TaskId, VoucherId},
    personal::Personal,
    session::Session,
    store::Snapshot,
    task,
    text::words,
    voucher::{self, VoucherKind},
};

/// How many a search gives at most.
const MOST: usize = 12;

/// How many rows of a source are looked at for one search: most are shown, unless what they are about is in the trash.
const LOOKED_AT: i64 = 100;

/// Words of fewer letters are not looked for: nearly every text has one that begins so.
const SHORTEST: usize = 2;

/// How many characters an excerpt has, and how many of them come before what was found.
const EXCERPT: usize = 160;
const BEFORE: usize = 32;

/// A long text that a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TextHit {
    /// What says it.
    pub source: TextSource,
    /// The contact or company on whose page it stands; none for a task about nobody.
    pub owner: Option<TextOwner>,
    /// UTC milliseconds: when it happened, or was changed last.
    pub at: Timestamp,
    /// The part of the text around the first word that was found.
    pub excerpt: Vec<ExcerptPart>,
}

/// What says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(export)]
pub enum TextSource {
    /// The notes of a contact or company.
    Notes,
    /// An activity.
    Activity {
        /// Of what sort.
        kind: ActivityKind,
    },
    /// A task.
    Task {
        /// Which.
        id: TaskId,
    },
    /// A document, by its title or the name of its file.
    Document,
    /// A voucher.
    Voucher {
        /// What it is.
        kind: VoucherKind,
    },
    /// A deal, by its title, its next step or what else is said about it.
    Deal {
        /// Which.
        id: DealId,
    },
}

/// A contact or company by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TextOwner {
    /// Which of both.
    pub kind: Kind,
    /// Its id among its kind.
    pub id: i64,
    /// Its name.
    pub name: Personal<String>,
}

/// A piece of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ExcerptPart {
    /// The text.
    pub text: Personal<String>,
    /// Whether it is a word that was looked for.
    pub found: bool,
}

/// A text that was found, the whole of it.
struct Found {
    source: TextSource,
    owner: Option<TextOwner>,
    at: Timestamp,
    text: String,
}

/// A table whose texts are in the index.
struct Source {
    /// Its number there.
    number: i64,
    /// What a row says; none where it is not to be shown, since it or whom it is about is in the trash.
    tell: fn(&Snapshot<'_>, i64) -> Result<Option<Found>>,
}

/// Every table whose texts are in the index, by the numbers that its migration gave them.
const SOURCES: [Source; 7] = [
    Source { number: 1, tell: note_of_contact },
    Source { number: 2, tell: note_of_company },
    Source { number: 3, tell: activity },
    Source { number: 4, tell: task },
    Source { number: 5, tell: document },
    Source { number: 6, tell: voucher },
    Source { number: 7, tell: deal },
];

/// Where a source's number begins in the rows of the index.
const SHIFT: u32 = 48;

impl Session {
    /// The texts that have a word that begins with each word of a query, at most 12, the latest first.
    pub fn search_texts(&self, query: &str) -> Result<Vec<TextHit>> {
        let query = words(query);
        let wanted: Vec<&str> = query.split(' ').filter(|word| word.chars().count() >= SHORTEST).collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let pattern: Vec<String> = wanted.iter().map(|word| format!("\"{word}\"*")).collect();
        let pattern = pattern.join(" ");
        self.read(|snapshot| {
            let mut found = Vec::new();
            for Source { number, tell } in SOURCES {
                let rows = rows(snapshot, &pattern, number)?;
                let told = rows.into_iter().filter_map(|id| match tell(snapshot, id) {
                    // Of somebody whose data is restricted.
                    Err(Error::NotFound) => None,
                    told => told.transpose(),
                });
                found.extend(told.take(MOST).collect::<Result<Vec<_>>>()?);
            }
            found.sort_by_key(|found| Reverse(found.at));
            found.truncate(MOST);
            let hit = |Found { source, owner, at, text }| TextHit {
                source,
                owner,
                at,
                excerpt: excerpt(&text, &wanted),
            };
            Ok(found.into_iter().map(hit).collect())
        })
    }
}

/// The rows of a source that match, the latest first.
fn rows(connection: &Connection, pattern: &str, source: i64) -> Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT rowid FROM text_index WHERE text_index MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ?4",
    )?;
    let (first, last) = (source << SHIFT, ((source + 1) << SHIFT) - 1);
    let rows = statement
        .query_map(params![pattern, first, last, LOOKED_AT], |row| Ok(row.get::<_, i64>(0)? - first))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn note_of_contact(snapshot: &Snapshot<'_>, id: i64) -> Result<Option<Found>> {
    let contact = contact::get(snapshot, ContactId(id))?;
    Ok(contact.trashed_at.is_none().then_some(Found {
        source: TextSource::Notes,
        owner: Some(TextOwner { kind: Kind::Contact, id, name: contact.display_name }),
        at: contact.changed_at,
        text: contact.draft.notes.0,
    }))
}

fn note_of_company(snapshot: &Snapshot<'_>, id: i64) -> Result<Option<Found>> {
    let company = company::get(snapshot, CompanyId(id))?;
    Ok(company.trashed_at.is_none().then_some(Found {
        source: TextSource::Notes,
        owner: Some(TextOwner { kind: Kind::Company, id, name: company.draft.name }),
        at: company.changed_at,
        text: company.draft.notes.0,
    }))
}

fn activity(snapshot: &Snapshot<'_>, id: i64) -> Result<Option<Found>> {
    let activity = activity::get(snapshot, ActivityId(id))?;
    let Some(owner) = shown_with(snapshot, activity.party, activity.trashed_at)? else { return Ok(None) };
    let said = format!("{}\n{}", activity.draft.subject.0, activity.draft.body.0);
    let (source, at) = (TextSource::Activity { kind: activity.draft.kind }, activity.draft.occurred_at);
    Ok(Some(Found { source, owner, at, text: mention::named(snapshot, &said)? }))
}

fn task(snapshot: &Snapshot<'_>, id: i64) -> Result<Option<Found>> {
    let task = task::get(snapshot, TaskId(id))?;
    let Some(owner) = shown_with(snapshot, task.party, task.trashed_at)? else { return Ok(None) };
    let text = format!("{}\n{}", task.state.draft.title.0, task.state.draft.note.0);
    Ok(Some(Found { source: TextSource::Task { id: task.id }, owner, at: task.changed_at, text }))
}

fn document(snapshot: &Snapshot<'_>, id: i64) -> Result<Option<Found>> {
    let document = document::get(snapshot, DocumentId(id))?;
    // What shows a request of somebody unknown stands with the request, which not everybody may see.
    if document.party == Party::default() {
        return Ok(None);
    }
    let Some(owner) = shown_with(snapshot, document.party, document.trashed_at)? else { return Ok(None) };
    let (title, name) = (&document.draft.title.0, &document.file_name.0);
    let text = if title == name { title.clone() } else { format!("{title}\n{name}") };
    Ok(Some(Found { source: TextSource::Document, owner, at: document.draft.dated_at, text }))
}

fn voucher(snapshot: &Snapshot<'_>, id: i64) -> Result<Option<Found>> {
    let voucher = voucher::get(snapshot, VoucherId(id))?;
    let Some(owner) = shown_with(snapshot, voucher.party, voucher.trashed_at)? else { return Ok(None) };
    let draft = voucher.state.draft;
    let text = format!("{}\n{}", draft.number.0, draft.note.0);
    Ok(Some(Found { source: TextSource::Voucher { kind: draft.kind }, owner, at: voucher.changed_at, text }))
}

fn deal(snapshot: &Snapshot<'_>, id: i64) -> Result<Option<Found>> {
    let deal = deal::get(snapshot, DealId(id))?;
    let Some(owner) = shown_with(snapshot, deal.party, deal.trashed_at)? else { return Ok(None) };
    let draft = deal.state.draft;
    let said = [draft.title.0, draft.next_step.0, draft.note.0].join("\n");
    Ok(Some(Found { source: TextSource::Deal { id: deal.id }, owner, at: deal.changed_at, text: said }))
}

/// On whose page something about a party stands; nothing where it or they are in the trash.
fn shown_with(
    snapshot: &Snapshot<'_>,
    party: Party,
    trashed_at: Option<Timestamp>,
) -> Result<Option<Option<TextOwner>>> {
    let (owner, owner_trashed_at) = match (party.contact, party.company) {
        (Some(id), _) => {
            let contact = contact::get(snapshot, id)?;
            (
                Some(TextOwner { kind: Kind::Contact, id: id.0, name: contact.display_name }),
                contact.trashed_at,
            )
        }
        (None, Some(id)) => {
            let company = company::get(snapshot, id)?;
            (Some(TextOwner { kind: Kind::Company, id: id.0, name: company.draft.name }), company.trashed_at)
        }
        (None, None) => (None, None),
    };
    Ok(trashed_at.or(owner_trashed_at).is_none().then_some(owner))
}

/// The part of a text around the first word that begins with one that was looked for.
fn excerpt(text: &str, wanted: &[&str]) -> Vec<ExcerptPart> {
    let is_wanted = |piece: &str| {
        let piece = words(piece);
        !piece.is_empty() && wanted.iter().any(|word| piece.starts_with(word))
    };
    let pieces = pieces(text);
    let first = pieces.iter().position(|piece| is_wanted(piece)).unwrap_or_default();
    let length = |piece: &&str| piece.chars().count();
    let mut before = 0;
    let from = pieces[..first]
        .iter()
        .rposition(|piece| {
            before += length(piece);
            before > BEFORE
        })
        .map_or(0, |cut| cut + 1);
    let mut parts: Vec<ExcerptPart> = Vec::new();
    let mut put = |text: &str, found: bool| match parts.last_mut().filter(|last| last.found == found) {
        Some(last) => last.text.0.push_str(text),
        None => parts.push(ExcerptPart { text: text.into(), found }),
    };
    if from > 0 {
        put("…", false);
    }
    let mut left = EXCERPT;
    for piece in &pieces[from..] {
        let length = length(piece);
        if length > left {
            put("…", false);
            break;
        }
        left -= length;
        put(piece, is_wanted(piece));
    }
    parts
}

/// A text in words, and what stands between them; white space is one space.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let mut rest = bare;
        while let Some(first) = rest.chars().next() {
            let is_word = first.is_alphanumeric();
            let end = rest.find(|next: char| next.is_alphanumeric() != is_word).unwrap_or(rest.len());
            let (piece, after) = rest.split_at(end);
            pieces.push(piece);
            rest = after;
        }
        if !bare.is_empty() && bare.len() < word.len() {
            pieces.push(" ");
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, wanted: &[&str]) -> String {
        let mark = |part: ExcerptPart| if part.found { format!("<{}>", part.text.0) } else { part.text.0 };
        excerpt(text, wanted).into_iter().map(mark).collect()
    }

    #[test]
    fn an_excerpt_marks_what_was_found_and_is_cut_between_words() {
        assert_eq!(
            shown("Asked for a Größe 42,\n\n  today", &["gross", "42"]),
            "Asked for a <Größe> <42>, today"
        );
        assert_eq!(shown("nothing of it", &["zebra"]), "nothing of it");
        assert_eq!(shown("", &["zebra"]), "");

        let long = format!("{}Zebra {}", "one two ".repeat(50), "three four ".repeat(50));
        let cut = shown(&long, &["zeb"]);
        assert!(cut.starts_with("…one two") || cut.starts_with("…two one") || cut.starts_with("… "), "{cut}");
        assert!(cut.contains("two <Zebra> three") && cut.ends_with('…'), "{cut}");
        assert!(cut.chars().count() <= EXCERPT + 4, "{cut}");
    }

    #[test]
    fn a_word_that_is_longer_than_an_excerpt_is_left_out() {
        assert_eq!(shown(&"x".repeat(1000), &["xx"]), "…");
    }
}
