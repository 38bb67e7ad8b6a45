//! Facts: what the rule has to know, read of one person, or in a few scans of everybody. What is known of a moment is what was recorded
//! by then.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, ToSql, params, types::Null};

use super::{
    country::{self, Countries},
    rule::{Person, Point, Standing},
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{
        DataOrigin,
        standing::{self, Link},
    },
    error::Result,
    id::{CompanyId, ContactId, PurposeId},
    store::Snapshot,
    suppression::{self, Hit, SuppressionScope},
    text::identifier,
};

/// What is asked about people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question<'a> {
    /// For what; none for a message about their own matter.
    pub(crate) purpose: Option<PurposeId>,
    /// Whether that is direct marketing.
    pub(crate) marketing: bool,
    pub(crate) channel: Channel,
    /// The vault's own country.
    pub(crate) home: &'a str,
}

/// No purpose has it: what is kept from one purpose is not kept from somebody's own matter.
const NO_PURPOSE: PurposeId = PurposeId(0);

/// Whose facts are read, and which of them.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scope {
    /// Everything about one contact.
    One(ContactId),
    /// What one purpose and channel need, of everybody who is listed.
    All(PurposeId, Channel),
}

/// Where somebody is reached.
struct Reach {
    primary: bool,
    /// It is their home's, and not their company's.
    home: bool,
    /// In the form in which addresses are compared.
    point: String,
}

/// What is known about a person.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) contact: i64,
    company: Option<CompanyId>,
    born_on: Option<NaiveDate>,
    /// An import brought them that says no more than that it is not from them.
    foreign: bool,
    created_at: Timestamp,
    emails: Vec<Reach>,
    phones: Vec<Reach>,
    has_address: bool,
    /// Of the address, of the number, of the company.
    countries: [Option<&'static str>; 3],
    /// Every event that was known; which of them stands, [`Self::point`] says.
    events: Vec<(PurposeId, Channel, String, Standing)>,
    restricted: Option<Timestamp>,
    objections: Vec<(Option<PurposeId>, Option<Channel>, Timestamp)>,
    collected: Option<(DataOrigin, Timestamp)>,
    told: bool,
    hits: Vec<Hit>,
}

impl Known {
    /// What the rule has to know of them for a question.
    pub(crate) fn person<'q>(&self, question: &Question<'q>) -> Person<'q> {
        let country = self.countries.iter().copied().flatten().next();
        let objected = |to: Option<PurposeId>| {
            let about = |(purpose, channel, _): &&(Option<PurposeId>, Option<Channel>, Timestamp)| {
                *purpose == to && channel.is_none_or(|channel| channel == question.channel)
            };
            self.objections.iter().filter(about).map(|(.., at)| *at).min()
        };
        let (origin, collected_at) = self.collected.unwrap_or((
            // Whom a list brought, and nobody said from where, did not give the data here.
            if self.foreign { DataOrigin::Other } else { DataOrigin::Person },
            self.created_at,
        ));
        Person {
            country: country.unwrap_or(question.home),
            born_on: self.born_on,
            restricted: self.restricted,
            objected_marketing: objected(None),
            objected_purpose: question.purpose.and_then(|purpose| objected(Some(purpose))),
            origin,
            collected_at,
            told: self.told,
        }
    }

    /// The addresses that a question can be about, the one to use first.
    pub(crate) fn points(&self, question: &Question<'_>) -> Vec<Point> {
        let works = self.company.is_some();
        let of = |points: &[Reach]| {
            let primary = points.iter().filter(|reach| reach.primary);
            let mut sorted: Vec<(bool, String)> = Vec::with_capacity(points.len());
            for reach in primary.chain(points) {
                match sorted.iter_mut().find(|(_, point)| *point == reach.point) {
                    // What stands there twice is their home's where it is that once.
                    Some((business, _)) => *business &= !reach.home,
                    None => sorted.push((works && !reach.home, reach.point.clone())),
                }
            }
            sorted
        };
        let points = match question.channel {
            Channel::Email => of(&self.emails),
            Channel::Phone | Channel::Message => of(&self.phones),
            Channel::Letter if !self.has_address => Vec::new(),
            Channel::Letter | Channel::Processing => vec![(works, String::new())],
        };
        let known = |(business, point)| Point { business, ..self.point(question, point) };
        points.into_iter().map(known).collect()
    }

    /// What is known of one of their addresses.
    pub(crate) fn point(&self, question: &Question<'_>, point: String) -> Point {
        let about = |(purpose, channel, of, _): &&(PurposeId, Channel, String, Standing)| {
            Some(*purpose) == question.purpose
                && *channel == question.channel
                && (of.is_empty() || *of == point)
        };
        // What was said of every address and of this one is one story.
        let events = self.events.iter().filter(about).map(|(.., event)| event);
        let link = |event: &&Standing| Link { id: event.id, kind: event.kind, at: event.at };
        let consent = standing::standing(events, link).cloned();
        let suppressed = self
            .hits
            .iter()
            .filter(|hit| {
                let purpose = question.purpose.unwrap_or(NO_PURPOSE);
                suppression::applies(hit, purpose, question.marketing, question.channel, &point)
            })
            .map(|hit| hit.at)
            .min();
        Point { point, suppressed, consent, ..Point::default() }
    }
}

/// Reads what is known at a moment, in the order of contacts. Who is in the trash, or was not there yet, is not in it.
pub(crate) fn load(snapshot: &Snapshot<'_>, at: Timestamp, scope: Scope) -> Result<Vec<Known>> {
    let mut loader = Loader { snapshot, at, scope, people: Vec::new() };
    loader.people()?;
    if !loader.people.is_empty() {
        loader.emails()?;
        loader.addresses()?;
        loader.phones()?;
        loader.companies()?;
        loader.consents()?;
        loader.wishes()?;
        loader.hits()?;
    }
    Ok(loader.people)
}

struct Loader<'a> {
    snapshot: &'a Snapshot<'a>,
    at: Timestamp,
    scope: Scope,
    people: Vec<Known>,
}

impl Loader<'_> {
    fn people(&mut self) -> Result<()> {
        let one = matches!(self.scope, Scope::One(_));
        let filter = if one { "AND id = ?1" } else { "" };
        let sql = format!(
            "SELECT id, company_id, birthday, import_id IN (SELECT id FROM import WHERE origin = 'other') IS TRUE, created_at FROM contact
             WHERE trashed_at IS NULL {filter} AND created_at <= ?2 ORDER BY id"
        );
        let who: &dyn ToSql = match &self.scope {
            Scope::One(contact) => contact,
            Scope::All(..) => &Null,
        };
        let people = self
            .snapshot
            .prepare_cached(&sql)?
            .query_map([who, &self.at as &dyn ToSql], |row| {
                Ok(Known {
                    contact: row.get(0)?,
                    company: row.get(1)?,
                    // A birthday without its year says no age.
                    born_on: row.get_ref(2)?.as_str()?.parse().ok(),
                    foreign: row.get(3)?,
                    created_at: row.get(4)?,
                    ..Known::default()
                })
            })?
            .collect::<Result<_, _>>()?;
        self.people = people;
        Ok(())
    }

    /// Whether what is only there for these channels is needed.
    fn needs(&self, channels: &[Channel]) -> bool {
        match self.scope {
            Scope::One(_) => true,
            Scope::All(_, channel) => channels.contains(&channel),
        }
    }

    fn emails(&mut self) -> Result<()> {
        if !self.needs(&[Channel::Email]) {
            return Ok(());
        }
        self.each(
            "SELECT contact_id, is_primary, address, kind = 'home' FROM email",
            "WHERE contact_id IS NOT NULL ORDER BY id",
            "WHERE contact_id = ?1 ORDER BY position",
            |known, row| {
                let point = identifier::email(row.get_ref(2)?.as_str()?);
                known.emails.push(Reach { primary: row.get(1)?, home: row.get(3)?, point });
                Ok(())
            },
        )
    }

    fn addresses(&mut self) -> Result<()> {
        let mut named = Countries::default();
        self.each(
            "SELECT contact_id, country, is_primary FROM address",
            "WHERE contact_id IS NOT NULL ORDER BY id",
            "WHERE contact_id = ?1 ORDER BY position",
            |known, row| {
                known.has_address = true;
                let country = named.of(row.get_ref(1)?.as_str()?);
                if country.is_some() && (known.countries[0].is_none() || row.get(2)?) {
                    known.countries[0] = country;
                }
                Ok(())
            },
        )
    }

    /// Numbers, or only the countries that they say where no address does.
    fn phones(&mut self) -> Result<()> {
        let called = self.needs(&[Channel::Phone, Channel::Message]);
        if !called && self.people.iter().all(|known| known.countries[0].is_some()) {
            return Ok(());
        }
        // Fax machines and pagers are neither called nor written to.
        self.each(
            "SELECT contact_id, is_primary, number, e164, kind IN ('fax', 'pager'), kind = 'home' FROM phone",
            "WHERE contact_id IS NOT NULL ORDER BY id",
            "WHERE contact_id = ?1 ORDER BY position",
            |known, row| {
                let e164 = row.get_ref(3)?.as_str()?;
                if known.countries[0].is_none() && known.countries[1].is_none() {
                    known.countries[1] = country::dialled(e164);
                }
                if called && !row.get::<_, bool>(4)? {
                    let point = identifier::phone(row.get_ref(2)?.as_str()?, e164);
                    known.phones.push(Reach { primary: row.get(1)?, home: row.get(5)?, point });
                }
                Ok(())
            },
        )
    }

    /// The country of the company of whom nothing else says one.
    fn companies(&mut self) -> Result<()> {
        let mut named = Countries::default();
        let mut companies: HashMap<CompanyId, Option<&'static str>> = HashMap::new();
        let mut statement = self.snapshot.prepare_cached(
            "SELECT country FROM address WHERE company_id = ?1 AND country <> '' ORDER BY is_primary DESC, position LIMIT 1",
        )?;
        for known in &mut self.people {
            let Some(company) = known.company.filter(|_| known.countries == [None; 3]) else { continue };
            let country = match companies.get(&company) {
                Some(found) => *found,
                None => {
                    let mut rows = statement.query([company])?;
                    let country = match rows.next()? {
                        Some(row) => named.of(&row.get::<_, String>(0)?),
                        None => None,
                    };
                    *companies.entry(company).or_insert(country)
                }
            };
            known.countries[2] = country;
        }
        Ok(())
    }

    fn consents(&mut self) -> Result<()> {
        let at = self.at;
        let select = "SELECT contact_id, purpose_id, channel, point, kind, at, grade, valid_until, used_at,
                             guardian <> '', version_id IS NOT NULL, id
                      FROM consent_event";
        let all = match self.scope {
            Scope::One(_) => "",
            Scope::All(..) => {
                "INDEXED BY consent_event_decision
                 WHERE purpose_id = ?3 AND channel = ?4 AND since <= ?2 ORDER BY contact_id"
            }
        };
        self.each(select, all, "WHERE contact_id = ?1 AND since <= ?2", |known, row| {
            let event = Standing {
                id: row.get(11)?,
                kind: row.get(4)?,
                at: row.get(5)?,
                grade: row.get(6)?,
                valid_until: match row.get_ref(7)?.as_str_or_null()? {
                    Some(day) => day.parse().ok(),
                    None => None,
                },
                used_at: row.get(8)?,
                guardian: row.get(9)?,
                wording: row.get(10)?,
            };
            known.events.push((row.get(1)?, row.get(2)?, row.get(3)?, event));
            Ok(())
        })?;
        self.used_before(at)
    }

    /// What was used after the moment was not yet: of those, the last use until then is looked up.
    fn used_before(&mut self, at: Timestamp) -> Result<()> {
        let mut statement = self
            .snapshot
            .prepare_cached("SELECT max(at) FROM consent_use WHERE event_id = ?1 AND at <= ?2")?;
        for (.., standing) in self.people.iter_mut().flat_map(|known| &mut known.events) {
            if standing.used_at.is_some_and(|used_at| used_at > at) {
                standing.used_at = statement.query_row(params![standing.id, at], |row| row.get(0))?;
            }
        }
        Ok(())
    }

    /// What people said about the use of their data, and were told of it. These are few.
    fn wishes(&mut self) -> Result<()> {
        let counts = "recorded_at <= ?2 AND (ended_at IS NULL OR ended_at > ?2)";
        let (all, one) = (format!("WHERE {counts}"), format!("WHERE contact_id = ?1 AND {counts}"));
        self.each("SELECT contact_id, at FROM restriction", &all, &one, |known, row| {
            let at: Timestamp = row.get(1)?;
            known.restricted = Some(known.restricted.map_or(at, |before| before.min(at)));
            Ok(())
        })?;
        self.each("SELECT contact_id, purpose_id, channel, at FROM objection", &all, &one, |known, row| {
            known.objections.push((row.get(1)?, row.get(2)?, row.get(3)?));
            Ok(())
        })?;
        let (all, one) = ("WHERE recorded_at <= ?2", "WHERE contact_id = ?1 AND recorded_at <= ?2");
        // What was said last counts.
        let by_time = |filter: &str| format!("{filter} ORDER BY contact_id, recorded_at, id");
        self.each(
            "SELECT contact_id, origin, at FROM collection",
            &by_time(all),
            &by_time(one),
            |known, row| {
                known.collected = Some((row.get(1)?, row.get(2)?));
                Ok(())
            },
        )?;
        self.each(
            "SELECT contact_id FROM notice_shown JOIN notice_version ON notice_version.id = version_id
                    JOIN notice ON notice.id = notice_id AND notice.kind = 'information'",
            all,
            one,
            |known, _| {
                known.told = true;
                Ok(())
            },
        )
    }

    fn hits(&mut self) -> Result<()> {
        let counts = "suppression.created_at <= ?2 AND (ended_at IS NULL OR ended_at > ?2)";
        let (all, one) = (format!("WHERE {counts}"), format!("WHERE contact_id = ?1 AND {counts}"));
        let select = "SELECT contact_id, suppression.id, kind, point, scope, purpose_id, channel, reason, at
                      FROM suppression_hit JOIN suppression ON suppression.id = suppression_id";
        self.each(select, &all, &one, |known, row| {
            known.hits.push(Hit {
                id: row.get(1)?,
                kind: row.get(2)?,
                point: row.get(3)?,
                scope: SuppressionScope::read(row.get(5)?, row.get(6)?),
                reason: row.get(7)?,
                at: row.get(8)?,
            });
            Ok(())
        })
    }

    /// Reads rows whose first column is the contact: of one, where `one` narrows them down to `?1`, or of everybody. `?2` is the
    /// moment, `?3` and `?4` are purpose and channel. Rows of who is not in the list are passed over.
    fn each(
        &mut self,
        select: &str,
        all: &str,
        one: &str,
        mut put: impl FnMut(&mut Known, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let at = self.at;
        let (sql, parameters): (String, [&dyn ToSql; 4]) = match &self.scope {
            Scope::One(contact) => (format!("{select} {one}"), [contact, &at, &Null, &Null]),
            Scope::All(purpose, channel) => (format!("{select} {all}"), [&Null, &at, purpose, channel]),
        };
        let mut statement = self.snapshot.prepare_cached(&sql)?;
        let count = statement.parameter_count();
        let mut rows = statement.query(&parameters[..count])?;
        let mut position = 0;
        while let Some(row) = rows.next()? {
            let contact: i64 = row.get(0)?;
            // Rows mostly come in the order of contacts.
            if self.people.get(position).is_none_or(|known| known.contact != contact) {
                position = match self.people.binary_search_by_key(&contact, |known| known.contact) {
                    Ok(found) => found,
                    Err(_) => continue,
                };
            }
            put(&mut self.people[position], row)?;
        }
        Ok(())
    }
}
