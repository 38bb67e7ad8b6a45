//! Open lists: the ids of a query in order, kept while the user scrolls, so that any window of rows is at hand.

mod order;

use std::collections::{HashMap, HashSet, VecDeque, hash_map::Entry};

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use self::order::{contact_order, sort_companies};
use crate::{
    clock::Timestamp,
    consent::concern,
    crm::{
        company::{CompanyQuery, CompanySort, CompanySummary},
        contact::{ContactQuery, ContactSort, ContactSummary},
        kind::Kind,
        point::Owner,
        row, tag,
    },
    decision::Decision,
    error::{Error, Result},
    id::{CompanyId, ContactId, StageId},
    personal::Personal,
    retention::run::Found,
    search::Index,
    session::{Session, due::DuePosition, lock, trash::TrashKind},
    store::Touched,
    task::list::TaskQuery,
};

/// How many lists stay open; the oldest is forgotten first.
const OPEN: usize = 16;
/// The most rows of one window.
const WINDOW: usize = 500;

/// A list that was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListHandle {
    /// Names the list in later calls.
    pub handle: u32,
    /// How many rows it has.
    pub total: usize,
}

/// A list that was opened, with its first rows: one call less on the way from a key to the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct OpenedList<Row> {
    /// Names the list in later calls.
    pub handle: u32,
    /// How many rows it has.
    pub total: usize,
    /// The first of them.
    pub rows: Vec<Row>,
}

/// Where a record stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ListPosition {
    /// Its place, from 0; `None` where it is not in the list.
    pub position: Option<usize>,
    /// How many rows the list has.
    pub total: usize,
    /// The record before.
    pub previous: Option<i64>,
    /// The record after.
    pub next: Option<i64>,
}

/// A contact or company that a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SearchHit {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id among its kind.
    pub id: i64,
    /// Its name.
    pub name: Personal<String>,
    /// What tells it from others of that name.
    pub detail: Personal<String>,
}

/// What a list holds, in order.
pub(super) enum Content {
    /// All contacts by name, opened before their index was built.
    Everybody,
    Contacts(Vec<i64>),
    Companies(Vec<i64>),
    Trash(Vec<(TrashKind, i64)>),
    Tasks(TaskQuery, Vec<i64>),
    Vouchers(Owner, Vec<i64>),
    Due(NaiveDate, Vec<DuePosition>),
    Deals(Vec<i64>),
    /// Events of consents.
    Consents(Vec<i64>),
    /// Requests.
    Requests(Vec<i64>),
    /// What was decided about people.
    Decisions(Vec<Decision>),
    /// What is due, and what is not though its period is over, by rules.
    Retention(Vec<Found>),
    /// The deals in each column of the board.
    Board(Vec<(StageId, Vec<i64>)>),
}

/// The open lists of a session.
#[derive(Default)]
pub(crate) struct Lists {
    last: u32,
    open: VecDeque<(u32, Content)>,
    /// Contacts in other orders than by name, made once until something changes.
    orders: HashMap<ContactSort, Vec<i64>>,
}

impl Lists {
    pub(super) fn add(&mut self, content: Content, total: usize) -> ListHandle {
        if self.open.len() == OPEN {
            self.open.pop_front();
        }
        self.last += 1;
        self.open.push_back((self.last, content));
        ListHandle { handle: self.last, total }
    }

    /// Gives a list that was opened before the index of contacts was built its ids.
    pub(super) fn settle(&mut self, contacts: &Index) {
        for (_, content) in &mut self.open {
            if matches!(content, Content::Everybody) {
                *content = Content::Contacts(contacts.ids_in_name_order());
            }
        }
    }

    pub(super) fn get(&self, handle: u32) -> Result<&Content> {
        self.open.iter().find(|(open, _)| *open == handle).map(|(_, content)| content).ok_or(Error::NotFound)
    }

    /// Takes rows out of the open lists that are in the index no more, so that no window shows a gap.
    pub(crate) fn follow(&mut self, touched: &[Touched], contacts: &Index, companies: &Index) {
        self.orders.clear();
        let gone: HashSet<Touched> = touched
            .iter()
            .copied()
            .filter(|one| match one {
                Touched::Contact(id) => contacts.sort_key_of(*id).is_none(),
                Touched::Company(id) => companies.sort_key_of(*id).is_none(),
                Touched::CompanyCount(_)
                | Touched::Activity(_)
                | Touched::Document(_)
                | Touched::Task(_)
                | Touched::Voucher(_)
                | Touched::Deal(_)
                | Touched::Stage(_)
                | Touched::Purpose(_)
                | Touched::Notice(_)
                | Touched::Template(_)
                | Touched::Consent(_)
                | Touched::Request(_)
                | Touched::Suppression(_)
                | Touched::Recipient(_)
                | Touched::Retention(_)
                | Touched::Erasure(_) => false,
            })
            .collect();
        for (_, content) in &mut self.open {
            match content {
                // It gets its ids from the index as it will be then.
                Content::Everybody
                | Content::Trash(_)
                | Content::Tasks(..)
                | Content::Vouchers(..)
                | Content::Due(..)
                | Content::Deals(_)
                | Content::Consents(_)
                | Content::Requests(_)
                | Content::Decisions(_)
                | Content::Retention(_)
                | Content::Board(_) => {}
                Content::Contacts(ids) => ids.retain(|id| !gone.contains(&Touched::Contact(*id))),
                Content::Companies(ids) => ids.retain(|id| !gone.contains(&Touched::Company(*id))),
            }
        }
    }

    /// The open lists of the trash.
    pub(super) fn trashes(&mut self) -> impl Iterator<Item = &mut Vec<(TrashKind, i64)>> {
        self.open.iter_mut().filter_map(|(_, content)| match content {
            Content::Trash(rows) => Some(rows),
            _ => None,
        })
    }

    /// The open lists of tasks, with what they show.
    pub(super) fn tasks(&mut self) -> impl Iterator<Item = (&TaskQuery, &mut Vec<i64>)> {
        self.open.iter_mut().filter_map(|(_, content)| match content {
            Content::Tasks(query, ids) => Some((&*query, ids)),
            _ => None,
        })
    }

    /// The open lists of vouchers, with whose they are.
    pub(super) fn vouchers(&mut self) -> impl Iterator<Item = (Owner, &mut Vec<i64>)> {
        self.open.iter_mut().filter_map(|(_, content)| match content {
            Content::Vouchers(owner, ids) => Some((*owner, ids)),
            _ => None,
        })
    }

    /// Forgets the lists of what is told about people; those of contacts and companies follow their index.
    pub(crate) fn forget_what_is_told(&mut self) {
        self.open.retain(|(_, content)| {
            matches!(content, Content::Everybody | Content::Contacts(_) | Content::Companies(_))
        });
    }

    /// Forgets all lists and orders.
    pub(crate) fn forget(&mut self) {
        self.open.clear();
        self.orders.clear();
    }
}

impl ListHandle {
    /// Adds the first rows, as one of the sessions' windows reads them.
    pub fn with_rows<Row>(self, read: impl FnOnce(u32) -> Result<Vec<Row>>) -> Result<OpenedList<Row>> {
        let Self { handle, total } = self;
        Ok(OpenedList { handle, total, rows: read(handle)? })
    }
}

impl Session {
    /// Opens the list of contacts that a query describes.
    pub fn open_contacts(&self, query: &ContactQuery) -> Result<ListHandle> {
        if !self.contacts.is_built() && *query == ContactQuery::default() {
            // The first thing shown after an unlock does not wait for the index.
            let total = self.read(row::contact_count)?;
            return Ok(lock(&self.lists).add(Content::Everybody, total));
        }
        let index = self.contact_index()?;
        let now = self.store().clock().now();
        let filter = self.read(|connection| contact_filter(connection, query, now))?;
        let everything = filter.is_none() && query.text.trim().is_empty();
        let found = index.query(&query.text);
        let found = match filter {
            Some(ids) => found.within(&index.select(ids)),
            None => found,
        };
        let mut ids: Vec<i64> = match query.sort {
            ContactSort::Name if query.text.trim().is_empty() => found.ids_in_name_order(),
            ContactSort::Name => found.ids().collect(),
            sort => {
                let by_name = index.ids_in_name_order();
                let mut lists = lock(&self.lists);
                let order = match lists.orders.entry(sort) {
                    Entry::Occupied(made) => made.into_mut(),
                    Entry::Vacant(place) => {
                        place.insert(self.read(|connection| contact_order(connection, self, sort, by_name))?)
                    }
                };
                if everything {
                    order.clone()
                } else {
                    let members: HashSet<i64> = found.ids().collect();
                    order.iter().copied().filter(|id| members.contains(id)).collect()
                }
            }
        };
        if query.descending {
            ids.reverse();
        }
        let total = ids.len();
        Ok(lock(&self.lists).add(Content::Contacts(ids), total))
    }

    /// Reads rows of an open list of contacts.
    pub fn contact_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<ContactSummary>> {
        if !self.contacts.is_built() && matches!(lock(&self.lists).get(handle)?, Content::Everybody) {
            return self.read(|connection| row::contacts(connection, offset, count.min(WINDOW)));
        }
        let index = self.contact_index()?;
        let ids = match lock(&self.lists).get(handle)? {
            Content::Contacts(ids) => part(ids, offset, count),
            _ => return Err(Error::NotFound),
        };
        self.read(|connection| {
            ids.into_iter()
                .filter_map(|id| row::contact(connection, ContactId(id), index.sort_key_of(id)).transpose())
                .collect()
        })
    }

    /// Opens the list of companies that a query describes.
    pub fn open_companies(&self, query: &CompanyQuery) -> Result<ListHandle> {
        let index = self.company_index()?;
        let found = index.query(&query.text);
        let found = match &query.tag {
            Some(name) => {
                let ids = self.read(|connection| tag::companies(connection, name))?;
                found.within(&index.select(ids))
            }
            None => found,
        };
        let mut ids: Vec<i64> = match query.sort {
            CompanySort::Name if !query.text.trim().is_empty() => found.ids().collect(),
            _ => found.ids_in_name_order(),
        };
        if query.sort != CompanySort::Name {
            self.read(|connection| sort_companies(connection, self, query.sort, &mut ids))?;
        }
        if query.descending {
            ids.reverse();
        }
        let total = ids.len();
        Ok(lock(&self.lists).add(Content::Companies(ids), total))
    }

    /// Reads rows of an open list of companies.
    pub fn company_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<CompanySummary>> {
        let ids = match lock(&self.lists).get(handle)? {
            Content::Companies(ids) => part(ids, offset, count),
            _ => return Err(Error::NotFound),
        };
        self.read(|connection| {
            ids.into_iter().filter_map(|id| row::company(connection, CompanyId(id)).transpose()).collect()
        })
    }

    /// Where a record stands in an open list of contacts or companies.
    pub fn list_position(&self, handle: u32, id: i64) -> Result<ListPosition> {
        drop(self.contact_index()?);
        let lists = lock(&self.lists);
        let (Content::Contacts(ids) | Content::Companies(ids)) = lists.get(handle)? else {
            return Err(Error::NotFound);
        };
        let position = ids.iter().position(|&listed| listed == id);
        Ok(ListPosition {
            position,
            total: ids.len(),
            previous: position.and_then(|at| at.checked_sub(1)).map(|at| ids[at]),
            next: position.and_then(|at| ids.get(at + 1)).copied(),
        })
    }

    /// The ids of an open list of contacts, in order.
    pub fn listed_contacts(&self, handle: u32) -> Result<Vec<ContactId>> {
        drop(self.contact_index()?);
        match lock(&self.lists).get(handle)? {
            Content::Contacts(ids) => Ok(ids.iter().copied().map(ContactId).collect()),
            _ => Err(Error::NotFound),
        }
    }

    /// The best contacts and companies for a text, at most 20.
    pub fn search_everything(&self, words: &str) -> Result<Vec<SearchHit>> {
        let contacts = self.contact_index()?.query(words).window(0, 15);
        let companies = self.company_index()?.query(words).window(0, 5);
        self.read(|connection| {
            let mut hits = Vec::new();
            for id in contacts {
                if let Some(row) = row::contact(connection, ContactId(id), None)? {
                    let detail = if row.company.is_empty() { row.email } else { row.company };
                    hits.push(SearchHit { kind: Kind::Contact, id, name: row.name, detail });
                }
            }
            for id in companies {
                if let Some(row) = row::company(connection, CompanyId(id))? {
                    hits.push(SearchHit { kind: Kind::Company, id, name: row.name, detail: row.city });
                }
            }
            Ok(hits)
        })
    }

    /// The best companies for a text, at most 10.
    pub fn suggest_companies(&self, words: &str) -> Result<Vec<CompanySummary>> {
        let ids = self.company_index()?.query(words).window(0, 10);
        self.read(|connection| {
            ids.into_iter().filter_map(|id| row::company(connection, CompanyId(id)).transpose()).collect()
        })
    }
}

pub(super) fn part<T: Clone>(all: &[T], offset: usize, count: usize) -> Vec<T> {
    all.iter().skip(offset).take(count.min(WINDOW)).cloned().collect()
}

/// The ids that the filters of a query leave; `None` where there is no filter.
fn contact_filter(connection: &Connection, query: &ContactQuery, now: Timestamp) -> Result<Option<Vec<i64>>> {
    let mut filters: Vec<Vec<i64>> = Vec::new();
    if let Some(company) = query.company {
        let ids = crate::crm::company::contacts(connection, company)?;
        filters.push(ids.into_iter().map(|id| id.0).collect());
    }
    if let Some(name) = &query.tag {
        filters.push(tag::contacts(connection, name)?);
    }
    if let Some(import) = query.import {
        let mut statement = connection.prepare_cached("SELECT id FROM contact WHERE import_id = ?1")?;
        filters.push(statement.query_map([import], |row| row.get(0))?.collect::<Result<_, _>>()?);
    }
    if let Some(privacy) = query.privacy {
        filters.push(concern::contacts(connection, privacy, now)?);
    }
    Ok(filters.into_iter().reduce(|left, right| {
        let right: HashSet<i64> = right.into_iter().collect();
        left.into_iter().filter(|id| right.contains(id)).collect()
    }))
}
