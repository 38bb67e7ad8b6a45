//! The timeline of a contact or company: what happened, the newest first, out of every area that has something to tell.
//!
//! An area joins by a line in [`SOURCES`], a kind, and a content.

mod activity;
mod deal;
mod document;
mod record;
mod request;
mod task;
mod voucher;

use std::{cmp::Reverse, collections::HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    activity::{
        Activity,
        mention::{self, Mention, Person},
    },
    clock::Timestamp,
    crm::point::Owner,
    deal::{Deal, DealMove},
    document::Document,
    error::Result,
    id::{ContactId, UserId},
    personal::Personal,
    request::list::RequestRow,
    session::Session,
    store::Snapshot,
    task::list::TaskRow,
    user,
    voucher::list::VoucherRow,
};

/// How many entries a page has at most.
pub const PAGE: usize = 200;

/// What sort of thing an entry tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "those of activities have the names of their kinds")]
pub enum TimelineKind {
    Note,
    Call,
    Meeting,
    Mail,
    Letter,
    /// A document was stored.
    Document,
    /// The record itself was added, by hand or by an import.
    Record,
    /// Something is to be done, or was.
    Task,
    /// A quote, an order, an invoice or a credit note was recorded, or its status changed.
    Voucher,
    /// A deal came into a stage.
    Deal,
    /// They asked for something about their data.
    Request,
}

/// Where an entry stands: later ones first, those of the same moment by their source and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TimelinePosition {
    /// UTC milliseconds.
    pub at: Timestamp,
    /// The source, by its place in their table.
    pub source: usize,
    /// Its number in the source.
    pub id: i64,
}

/// A page of a timeline, the newest entry first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TimelinePage {
    /// The entries.
    pub entries: Vec<TimelineEntry>,
    /// Whether there are older ones: those before the last position.
    pub more: bool,
}

/// An entry of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TimelineEntry {
    /// Where it stands, which also tells it from others.
    pub position: TimelinePosition,
    /// What it tells.
    pub content: TimelineContent,
}

/// What an entry tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum TimelineContent {
    /// Something happened.
    Activity {
        /// What.
        activity: Box<Activity>,
        /// The name of who logged it.
        author: Personal<String>,
        /// The contact whom it is about, on a page that is not theirs.
        person: Option<Person>,
        /// Whom its text mentions.
        mentions: Vec<Mention>,
        /// Whether it stands here since its text mentions the contact.
        mentioned: bool,
    },
    /// A document was stored.
    Document {
        /// Which.
        document: Box<Document>,
        /// The name of who stored it.
        author: Personal<String>,
        /// The contact whom it is about, on a page that is not theirs.
        person: Option<Person>,
    },
    /// The record was added.
    Record {
        /// The name of the file that it was imported from; none where somebody typed it in.
        file: Option<Personal<String>>,
    },
    /// Something is to be done, or was.
    Task {
        /// What.
        row: Box<TaskRow>,
    },
    /// A voucher was recorded, or its status changed.
    Voucher {
        /// Which.
        row: Box<VoucherRow>,
        /// The name of who recorded it.
        author: Personal<String>,
        /// Whether the entry tells of its status.
        status: bool,
    },
    /// A deal was added, or moved from stage to stage.
    Deal {
        /// Which.
        deal: Box<Deal>,
        /// Into which stage.
        step: Box<DealMove>,
        /// The contact whom it is about, on a page that is not theirs.
        person: Option<Person>,
    },
    /// They asked for something about their data.
    Request {
        /// What.
        row: Box<RequestRow>,
    },
}

/// The moment and number of an entry in its source.
type Place = (Timestamp, i64);

/// An area that has something to tell.
struct Source {
    /// The moments and numbers of at most `count` entries that stand before a moment and number, the latest first.
    find: fn(&Snapshot<'_>, &Search) -> Result<Vec<Place>>,
    /// What the entry of a number tells.
    tell: fn(&mut Names<'_, '_>, Owner, i64) -> Result<TimelineContent>,
}

/// Every area that has something to tell. An area keeps its place: positions name it.
const SOURCES: [Source; 8] = [
    record::SOURCE,
    activity::SOURCE,
    task::SOURCE,
    document::SOURCE,
    voucher::RECORDED,
    voucher::STATUS,
    deal::SOURCE,
    request::SOURCE,
];

/// Which entries a source is asked for.
struct Search {
    owner: Owner,
    kind: Option<TimelineKind>,
    before: Place,
    count: usize,
}

/// The names that a page asks for, each read once.
struct Names<'a, 'b> {
    snapshot: &'a Snapshot<'b>,
    users: HashMap<UserId, Personal<String>>,
    people: HashMap<ContactId, Option<Person>>,
}

impl Names<'_, '_> {
    fn user(&mut self, id: UserId) -> Result<Personal<String>> {
        if let Some(known) = self.users.get(&id) {
            return Ok(known.clone());
        }
        let name = user::name(self.snapshot, id)?;
        self.users.insert(id, name.clone());
        Ok(name)
    }

    /// A contact by name; none for one in the trash.
    fn person(&mut self, id: ContactId) -> Result<Option<Person>> {
        if let Some(known) = self.people.get(&id) {
            return Ok(known.clone());
        }
        let person = mention::person(self.snapshot, id)?;
        self.people.insert(id, person.clone());
        Ok(person)
    }
}

impl Session {
    /// A page of the timeline of a contact or company: at most `limit` entries, and no more than [`PAGE`], of those that stand
    /// before a position.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::error::Error::NotFound) where there is no such record.
    pub fn timeline(
        &self,
        owner: Owner,
        kind: Option<TimelineKind>,
        before: Option<TimelinePosition>,
        limit: usize,
    ) -> Result<TimelinePage> {
        let limit = limit.clamp(1, PAGE);
        self.read(|snapshot| {
            record::require(snapshot, owner)?;
            let mut found = Vec::new();
            for (source, Source { find, .. }) in SOURCES.iter().enumerate() {
                let search = Search { owner, kind, before: bound(before, source), count: limit + 1 };
                let entries = find(snapshot, &search)?;
                found.extend(entries.into_iter().map(|(at, id)| TimelinePosition { at, source, id }));
            }
            found.sort_unstable_by_key(|position| Reverse(*position));
            let more = found.len() > limit;
            found.truncate(limit);
            let mut names = Names { snapshot, users: HashMap::new(), people: HashMap::new() };
            let tell = |position: TimelinePosition| {
                let content = (SOURCES[position.source].tell)(&mut names, owner, position.id)?;
                Ok(TimelineEntry { position, content })
            };
            Ok(TimelinePage { entries: found.into_iter().map(tell).collect::<Result<_>>()?, more })
        })
    }
}

/// The moment and number that the entries of a source stand before, where all entries stand before a position.
fn bound(before: Option<TimelinePosition>, source: usize) -> Place {
    match before {
        None => (i64::MAX, i64::MAX),
        // Of the same moment, those of a lower source come later in the list.
        Some(position) if source < position.source => (position.at, i64::MAX),
        Some(position) if source == position.source => (position.at, position.id),
        Some(position) => (position.at, i64::MIN),
    }
}
