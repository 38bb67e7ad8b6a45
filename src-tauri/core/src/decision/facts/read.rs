//! Reading what is known: one query for each kind of fact, all of them followed at once in the order of contacts, so that of everybody
//! no more than one is held.

use std::{collections::HashMap, mem};

use rusqlite::{CachedStatement, Row, ToSql, params, types::Null};

use super::{Known, Reach, Standing};
use crate::{
    channel::Channel,
    clock::Timestamp,
    decision::country::{self, Countries},
    error::{Error, Result},
    id::{CompanyId, ContactId, PurposeId},
    store::{Snapshot, cursor::Cursor},
    suppression::{Hit, SuppressionScope},
    text::identifier,
};

/// Whose facts are read, and which of them.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scope<'a> {
    /// Everything about one contact.
    One(ContactId),
    /// Everything about each of these.
    These(&'a [ContactId]),
    /// What one purpose and channel need, of everybody who is listed.
    All(PurposeId, Channel),
}

impl Scope<'_> {
    /// Whether what is only there for these channels is needed.
    fn needs(self, channels: &[Channel]) -> bool {
        match self {
            Self::One(_) | Self::These(_) => true,
            Self::All(_, channel) => channels.contains(&channel),
        }
    }

    /// The contacts in SQL, by the name of their column; `?1` is one, or a list.
    fn filter(self, column: &str) -> String {
        match self {
            Self::One(_) => format!("{column} = ?1"),
            Self::These(_) => format!("{column} IN (SELECT value FROM json_each(?1))"),
            Self::All(..) => format!("{column} IS NOT NULL"),
        }
    }
}

/// Reads what is known of a contact at a moment; `None` for who is in the trash, or was not there yet.
pub(crate) fn of(snapshot: &Snapshot<'_>, at: Timestamp, contact: ContactId) -> Result<Option<Known>> {
    let mut found = None;
    each(snapshot, at, Scope::One(contact), |known| found = Some(mem::take(known)))?;
    Ok(found)
}

/// Reads what is known at a moment of each contact of a scope, and hands it over, in the order of contacts. Who is in the trash, or was
/// not there yet, is passed over.
pub(crate) fn each(
    snapshot: &Snapshot<'_>,
    at: Timestamp,
    scope: Scope<'_>,
    mut act: impl FnMut(&mut Known),
) -> Result<()> {
    let list;
    let (who, purpose, channel): (&dyn ToSql, &dyn ToSql, &dyn ToSql) = match &scope {
        Scope::One(contact) => (contact, &Null, &Null),
        Scope::These(contacts) => {
            list = serde_json::to_string(contacts).map_err(Error::internal)?;
            (&list, &Null, &Null)
        }
        Scope::All(purpose, channel) => (&Null, purpose, channel),
    };
    let parameters = [who, &at, purpose, channel];
    let mut people = snapshot.prepare_cached(&format!(
        "SELECT id, company_id, birthday, import_id IN (SELECT id FROM import WHERE origin = 'other') IS TRUE, created_at FROM contact
         WHERE trashed_at IS NULL AND {} AND created_at <= ?2 ORDER BY id",
        scope.filter("id")
    ))?;
    let count = people.parameter_count();
    let mut people = people.query(&parameters[..count])?;
    let mut sources = sources(scope)
        .into_iter()
        .map(|(sql, put)| Ok((snapshot.prepare_cached(&sql)?, put)))
        .collect::<Result<Vec<(CachedStatement<'_>, Put)>>>()?;
    let mut cursors = sources
        .iter_mut()
        .map(|(statement, put)| {
            let count = statement.parameter_count();
            Ok((Cursor::start(statement.query(&parameters[..count])?)?, *put))
        })
        .collect::<Result<Vec<(Cursor<'_>, Put)>>>()?;
    let (mut known, mut names) = (Known::default(), Names::default());
    while let Some(row) = people.next()? {
        known.begin(row)?;
        for (cursor, put) in &mut cursors {
            cursor.read(known.contact, |row| put(&mut known, row, &mut names))?;
        }
        names.country_of_company(snapshot, &mut known)?;
        used_before(snapshot, at, &mut known)?;
        act(&mut known);
    }
    Ok(())
}

/// What a row adds to what is known of its contact.
type Put = fn(&mut Known, &Row<'_>, &mut Names) -> rusqlite::Result<()>;

/// What is read of people beside themselves, and in which way. `?2` is the moment, `?3` and `?4` are purpose and channel.
fn sources(scope: Scope<'_>) -> Vec<(String, Put)> {
    let mut sources: Vec<(String, Put)> = Vec::with_capacity(9);
    let whose = scope.filter("contact_id");
    let mut add = |select: &str, counts: &str, order: &str, put: Put| {
        sources.push((format!("{select} WHERE {whose} {counts} ORDER BY contact_id{order}"), put));
    };
    if scope.needs(&[Channel::Email]) {
        add("SELECT contact_id, is_primary, address, kind = 'home' FROM email", "", ", position", email);
    }
    add("SELECT contact_id, country, is_primary FROM address", "", ", position", address);
    if scope.needs(&[Channel::Phone, Channel::Message]) {
        // Fax machines and pagers are neither called nor written to.
        let select =
            "SELECT contact_id, e164, is_primary, number, kind = 'home', kind IN ('fax', 'pager') FROM phone";
        add(select, "", ", position", phone);
    } else {
        // Numbers only say a country.
        add("SELECT contact_id, e164 FROM phone", "", ", position", country_of_number);
    }
    let event = "SELECT contact_id, purpose_id, channel, point, kind, at, grade, valid_until, used_at, guardian <> '',
                        version_id IS NOT NULL, id
                 FROM consent_event";
    match scope {
        Scope::One(_) | Scope::These(_) => add(event, "AND since <= ?2", "", consent),
        Scope::All(..) => add(
            &format!("{event} INDEXED BY consent_event_decision"),
            "AND purpose_id = ?3 AND channel = ?4 AND since <= ?2",
            "",
            consent,
        ),
    }
    // What people said about the use of their data, and were told of it.
    let counts = "AND recorded_at <= ?2 AND (ended_at IS NULL OR ended_at > ?2)";
    add("SELECT contact_id, at FROM restriction", counts, "", restriction);
    add("SELECT contact_id, purpose_id, channel, at FROM objection", counts, "", objection);
    // What was said last counts.
    let said = ", recorded_at, id";
    add("SELECT contact_id, origin, at FROM collection", "AND recorded_at <= ?2", said, collection);
    add(
        "SELECT contact_id FROM notice_shown",
        "AND recorded_at <= ?2
         AND version_id IN (SELECT notice_version.id FROM notice JOIN notice_version ON notice_id = notice.id
                            WHERE notice.kind = 'information')",
        "",
        |known, _, _| {
            known.told = true;
            Ok(())
        },
    );
    add(
        "SELECT contact_id, suppression.id, kind, point, scope, purpose_id, channel, reason, at
         FROM suppression_hit CROSS JOIN suppression ON suppression.id = suppression_id",
        "AND suppression.created_at <= ?2 AND (ended_at IS NULL OR ended_at > ?2)",
        "",
        hit,
    );
    sources
}

impl Known {
    /// Forgets whoever was known before.
    fn begin(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        let Self { mut emails, mut phones, mut events, mut objections, mut hits, .. } = mem::take(self);
        emails.clear();
        phones.clear();
        events.clear();
        objections.clear();
        hits.clear();
        *self = Self {
            contact: row.get(0)?,
            company: row.get(1)?,
            // A birthday without its year says no age.
            born_on: row.get_ref(2)?.as_str()?.parse().ok(),
            foreign: row.get(3)?,
            created_at: row.get(4)?,
            emails,
            phones,
            events,
            objections,
            hits,
            ..Self::default()
        };
        Ok(())
    }
}

fn email(known: &mut Known, row: &Row<'_>, _: &mut Names) -> rusqlite::Result<()> {
    let point = identifier::email(row.get_ref(2)?.as_str()?);
    known.emails.push(Reach { primary: row.get(1)?, home: row.get(3)?, point });
    Ok(())
}

fn address(known: &mut Known, row: &Row<'_>, names: &mut Names) -> rusqlite::Result<()> {
    known.has_address = true;
    let country = names.countries.of(row.get_ref(1)?.as_str()?);
    if country.is_some() && (known.countries[0].is_none() || row.get(2)?) {
        known.countries[0] = country;
    }
    Ok(())
}

/// Numbers come after addresses, which say the country where they do.
fn country_of_number(known: &mut Known, row: &Row<'_>, _: &mut Names) -> rusqlite::Result<()> {
    if known.countries[0].is_none() && known.countries[1].is_none() {
        known.countries[1] = country::dialled(row.get_ref(1)?.as_str()?);
    }
    Ok(())
}

fn phone(known: &mut Known, row: &Row<'_>, names: &mut Names) -> rusqlite::Result<()> {
    country_of_number(known, row, names)?;
    if !row.get::<_, bool>(5)? {
        let point = identifier::phone(row.get_ref(3)?.as_str()?, row.get_ref(1)?.as_str()?);
        known.phones.push(Reach { primary: row.get(2)?, home: row.get(4)?, point });
    }
    Ok(())
}

fn consent(known: &mut Known, row: &Row<'_>, _: &mut Names) -> rusqlite::Result<()> {
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
}

fn restriction(known: &mut Known, row: &Row<'_>, _: &mut Names) -> rusqlite::Result<()> {
    let at: Timestamp = row.get(1)?;
    known.restricted = Some(known.restricted.map_or(at, |before| before.min(at)));
    Ok(())
}

fn objection(known: &mut Known, row: &Row<'_>, _: &mut Names) -> rusqlite::Result<()> {
    known.objections.push((row.get(1)?, row.get(2)?, row.get(3)?));
    Ok(())
}

fn collection(known: &mut Known, row: &Row<'_>, _: &mut Names) -> rusqlite::Result<()> {
    known.collected = Some((row.get(1)?, row.get(2)?));
    Ok(())
}

fn hit(known: &mut Known, row: &Row<'_>, _: &mut Names) -> rusqlite::Result<()> {
    known.hits.push(Hit {
        id: row.get(1)?,
        kind: row.get(2)?,
        point: row.get(3)?,
        scope: SuppressionScope::read(row.get(5)?, row.get(6)?),
        reason: row.get(7)?,
        at: row.get(8)?,
    });
    Ok(())
}

/// Countries, once each is known.
#[derive(Default)]
struct Names {
    countries: Countries,
    companies: HashMap<CompanyId, Option<&'static str>>,
}

impl Names {
    /// The country of the company of whom nothing else says one.
    fn country_of_company(&mut self, snapshot: &Snapshot<'_>, known: &mut Known) -> Result<()> {
        let Some(company) = known.company.filter(|_| known.countries == [None; 3]) else { return Ok(()) };
        let country = match self.companies.get(&company) {
            Some(found) => *found,
            None => {
                let mut statement = snapshot.prepare_cached(
                    "SELECT country FROM address WHERE company_id = ?1 AND country <> ''
                     ORDER BY is_primary DESC, position LIMIT 1",
                )?;
                let mut rows = statement.query([company])?;
                let country = match rows.next()? {
                    Some(row) => self.countries.of(&row.get::<_, String>(0)?),
                    None => None,
                };
                *self.companies.entry(company).or_insert(country)
            }
        };
        known.countries[2] = country;
        Ok(())
    }
}

/// What was used after the moment was not yet: of that, the last use until then is looked up.
fn used_before(snapshot: &Snapshot<'_>, at: Timestamp, known: &mut Known) -> Result<()> {
    for (.., event) in &mut known.events {
        if event.used_at.is_some_and(|used_at| used_at > at) {
            event.used_at = snapshot
                .prepare_cached("SELECT max(at) FROM consent_use WHERE event_id = ?1 AND at <= ?2")?
                .query_row(params![event.id, at], |row| row.get(0))?;
        }
    }
    Ok(())
}
