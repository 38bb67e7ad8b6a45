//! Open lists: the ids of a query in order, kept while the user scrolls, so that any window of rows is at hand.

use std::collections::{HashMap, HashSet, VecDeque, hash_map::Entry};

use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use crate::{
    crm::{
        company::{CompanyQuery, CompanySort, CompanySummary},
        contact::{ContactQuery, ContactSort, ContactSummary},
        row, tag,
        trash::{self, Kind, TrashRow},
    },
    error::{Error, Result},
    id::{CompanyId, ContactId},
    personal::Personal,
    search::Index,
    session::{Session, lock},
    store::Touched,
    text,
};

/// How many lists stay open; the oldest is forgotten first.
const OPEN: usize = 16;
/// The most rows of one window.
const WINDOW: usize = 500;

/// A list that was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ListHandle {
    /// Names the list in later calls.
    pub handle: u32,
    /// How many rows it has.
    pub total: usize,
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
enum Content {
    Contacts(Vec<i64>),
    Companies(Vec<i64>),
    Trash(Vec<(Kind, i64)>),
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
    fn add(&mut self, content: Content) -> ListHandle {
        if self.open.len() == OPEN {
            self.open.pop_front();
        }
        self.last += 1;
        let total = match &content {
            Content::Contacts(ids) | Content::Companies(ids) => ids.len(),
            Content::Trash(rows) => rows.len(),
        };
        self.open.push_back((self.last, content));
        ListHandle { handle: self.last, total }
    }

    fn get(&self, handle: u32) -> Result<&Content> {
        self.open.iter().find(|(open, _)| *open == handle).map(|(_, content)| content).ok_or(Error::NotFound)
    }

    /// Takes rows out of the open lists that are in the index no more, and out of the trash those that came back, so
    /// that no window shows a gap.
    pub(crate) fn follow(&mut self, touched: &[Touched], contacts: &Index, companies: &Index) {
        self.orders.clear();
        let (gone, listed): (HashSet<Touched>, HashSet<Touched>) =
            touched.iter().partition(|one| match one {
                Touched::Contact(id) => contacts.sort_key_of(*id).is_none(),
                Touched::Company(id) => companies.sort_key_of(*id).is_none(),
                Touched::CompanyCount(_) => false,
            });
        for (_, content) in &mut self.open {
            match content {
                Content::Contacts(ids) => ids.retain(|id| !gone.contains(&Touched::Contact(*id))),
                Content::Companies(ids) => ids.retain(|id| !gone.contains(&Touched::Company(*id))),
                Content::Trash(rows) => rows.retain(|(kind, id)| {
                    !listed.contains(&match kind {
                        Kind::Contact => Touched::Contact(*id),
                        Kind::Company => Touched::Company(*id),
                    })
                }),
            }
        }
    }

    /// Forgets all lists and orders.
    pub(crate) fn forget(&mut self) {
        self.open.clear();
        self.orders.clear();
    }
}

impl Session {
    /// Opens the list of contacts that a query describes.
    pub fn open_contacts(&self, query: &ContactQuery) -> Result<ListHandle> {
        let index = self.contact_index();
        let filter = self.read(|connection| contact_filter(connection, query))?;
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
        Ok(lock(&self.lists).add(Content::Contacts(ids)))
    }

    /// Reads rows of an open list of contacts.
    pub fn contact_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<ContactSummary>> {
        let ids = match lock(&self.lists).get(handle)? {
            Content::Contacts(ids) => part(ids, offset, count),
            _ => return Err(Error::NotFound),
        };
        let index = self.contact_index();
        self.read(|connection| {
            ids.into_iter()
                .filter_map(|id| row::contact(connection, ContactId(id), index.sort_key_of(id)).transpose())
                .collect()
        })
    }

    /// Opens the list of companies that a query describes.
    pub fn open_companies(&self, query: &CompanyQuery) -> Result<ListHandle> {
        let index = self.company_index();
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
        Ok(lock(&self.lists).add(Content::Companies(ids)))
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

    /// Opens the trash.
    pub fn open_trash(&self) -> Result<ListHandle> {
        let rows = self.read(trash::list)?;
        Ok(lock(&self.lists).add(Content::Trash(rows)))
    }

    /// Reads rows of the trash.
    pub fn trash_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<TrashRow>> {
        let rows = match lock(&self.lists).get(handle)? {
            Content::Trash(rows) => part(rows, offset, count),
            _ => return Err(Error::NotFound),
        };
        let now = self.store().clock().now();
        self.read(|connection| {
            rows.into_iter()
                .filter_map(|(kind, id)| trash::get(connection, now, kind, id).transpose())
                .collect()
        })
    }

    /// Where a record stands in an open list of contacts or companies.
    pub fn list_position(&self, handle: u32, id: i64) -> Result<ListPosition> {
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
        match lock(&self.lists).get(handle)? {
            Content::Contacts(ids) => Ok(ids.iter().copied().map(ContactId).collect()),
            _ => Err(Error::NotFound),
        }
    }

    /// The best contacts and companies for a text, at most 20.
    pub fn search_everything(&self, words: &str) -> Result<Vec<SearchHit>> {
        let contacts = self.contact_index().query(words).window(0, 15);
        let companies = self.company_index().query(words).window(0, 5);
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
        let ids = self.company_index().query(words).window(0, 10);
        self.read(|connection| {
            ids.into_iter().filter_map(|id| row::company(connection, CompanyId(id)).transpose()).collect()
        })
    }
}

fn part<T: Clone>(all: &[T], offset: usize, count: usize) -> Vec<T> {
    all.iter().skip(offset).take(count.min(WINDOW)).cloned().collect()
}

/// The ids that the filters of a query leave; `None` where there is no filter.
fn contact_filter(connection: &Connection, query: &ContactQuery) -> Result<Option<Vec<i64>>> {
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
    Ok(filters.into_iter().reduce(|left, right| {
        let right: HashSet<i64> = right.into_iter().collect();
        left.into_iter().filter(|id| right.contains(id)).collect()
    }))
}

/// All contacts in an order other than by name: stable, so that equal ones stay in name order. Empty values come last.
fn contact_order(
    connection: &Connection,
    session: &Session,
    sort: ContactSort,
    mut by_name: Vec<i64>,
) -> Result<Vec<i64>> {
    match sort {
        ContactSort::Name => {}
        ContactSort::Changed => {
            let changed: HashMap<i64, i64> =
                pairs(connection, "SELECT contact_id, changed_at FROM contact_row")?.into_iter().collect();
            by_name.sort_by_key(|id| std::cmp::Reverse(changed.get(id).copied()));
        }
        ContactSort::Company | ContactSort::Email | ContactSort::City => {
            let values: Vec<(i64, String)> = pairs(
                connection,
                match sort {
                    ContactSort::Company => "SELECT contact_id, company FROM contact_row",
                    ContactSort::Email => "SELECT contact_id, email FROM contact_row",
                    _ => "SELECT contact_id, city FROM contact_row",
                },
            )?;
            sort_by_text(session, &mut by_name, &values, sort == ContactSort::Email);
        }
    }
    Ok(by_name)
}

fn sort_companies(
    connection: &Connection,
    session: &Session,
    sort: CompanySort,
    ids: &mut [i64],
) -> Result<()> {
    match sort {
        CompanySort::Name => {}
        CompanySort::City => {
            let values = pairs(connection, "SELECT company_id, city FROM company_row")?;
            sort_by_text(session, ids, &values, false);
        }
        CompanySort::Contacts => {
            let counts: HashMap<i64, i64> = pairs(
                connection,
                "SELECT company_id, count(*) FROM contact
                 WHERE company_id IS NOT NULL AND trashed_at IS NULL GROUP BY company_id",
            )?
            .into_iter()
            .collect();
            ids.sort_by_key(|id| std::cmp::Reverse(counts.get(id).copied().unwrap_or_default()));
        }
        CompanySort::Changed => {
            let changed: HashMap<i64, i64> =
                pairs(connection, "SELECT company_id, changed_at FROM company_row")?.into_iter().collect();
            ids.sort_by_key(|id| std::cmp::Reverse(changed.get(id).copied()));
        }
    }
    Ok(())
}

/// Sorts ids by a text each. Each different text is compared by the language's rules once; addresses (`ascii`) go by
/// their folded letters.
fn sort_by_text(session: &Session, ids: &mut [i64], values: &[(i64, String)], ascii: bool) {
    let rules = session.rules();
    let mut distinct: Vec<&str> = values.iter().map(|(_, value)| value.as_str()).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let mut keyed: Vec<(Vec<u8>, &str)> = distinct
        .into_iter()
        .map(|value| {
            let key = if ascii && !value.is_empty() {
                text::fold(value).into_bytes()
            } else {
                rules.collation.sort_key(value)
            };
            (key, value)
        })
        .collect();
    keyed.sort_unstable();
    let ranks: HashMap<&str, usize> =
        keyed.iter().enumerate().map(|(rank, (_, value))| (*value, rank)).collect();
    let by_id: HashMap<i64, usize> = values.iter().map(|(id, value)| (*id, ranks[value.as_str()])).collect();
    ids.sort_by_key(|id| by_id.get(id).copied().unwrap_or(usize::MAX));
}

fn pairs<T: rusqlite::types::FromSql>(connection: &Connection, sql: &str) -> Result<Vec<(i64, T)>> {
    let mut statement = connection.prepare(sql)?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}
