//! The same rows in an unencrypted database, and the same questions asked of them by hand: everything that the answer needs is read, and
//! each reason is told, but nothing is checked, no law is looked up, and what stands was worked out when it was written.

use std::path::Path;

use chrono::{DateTime, Days, Months, NaiveDate};
use kartotek_core::{decision::ReasonCode, id::ContactId, id::PurposeId, session::Session};
use rusqlite::{Connection, Row, params, types::Value};

/// The columns of each table that an answer needs, and which rows.
const TABLES: &[(&str, &str)] = &[
    ("contact", "id, company_id, birthday, import_id, created_at, trashed_at"),
    ("email", "id, contact_id, position, is_primary, kind, address"),
    ("phone", "id, contact_id, position, e164"),
    ("address", "id, contact_id, company_id, position, is_primary, country"),
    (
        "consent_event",
        "id, contact_id, purpose_id, channel, point, kind, at, grade, valid_until, used_at, guardian, version_id, since, ends_at",
    ),
    ("objection", "id, contact_id, purpose_id, channel, at, recorded_at, ended_at"),
    ("restriction", "id, contact_id, at, recorded_at, ended_at"),
    ("collection", "id, contact_id, origin, at, recorded_at"),
    ("notice_shown", "id, contact_id, version_id, recorded_at"),
    ("notice_version", "id, notice_id"),
    ("notice", "id, kind"),
    ("suppression", "id, kind, scope, purpose_id, channel, at, created_at, ended_at"),
    ("suppression_hit", "contact_id, suppression_id, point"),
    ("import", "id, origin"),
    ("purpose", "id, position, name, marketing, channels, warn_months, lapse_months, removed_at"),
];

/// Those columns that hold no number.
const TEXTS: &[&str] = &[
    "address",
    "birthday",
    "channel",
    "channels",
    "country",
    "e164",
    "grade",
    "guardian",
    "kind",
    "name",
    "origin",
    "point",
    "scope",
    "valid_until",
];

/// Those that the queries want.
const INDEXES: &str = "
    CREATE INDEX email_contact ON email (contact_id, position, is_primary, kind, address);
    CREATE INDEX phone_contact ON phone (contact_id, position, e164);
    CREATE INDEX address_contact ON address (contact_id, is_primary DESC, position, country);
    CREATE INDEX address_company ON address (company_id) WHERE company_id IS NOT NULL;
    CREATE INDEX standing ON consent_event (purpose_id, channel, kind, since, ends_at, grade, valid_until, at, used_at);
    CREATE INDEX decided ON consent_event (purpose_id, channel, contact_id, point, since, ends_at, at, kind, grade,
                                           valid_until, used_at, guardian, version_id);
    CREATE INDEX event_contact ON consent_event (contact_id);
    CREATE INDEX objection_contact ON objection (contact_id);
    CREATE INDEX restriction_contact ON restriction (contact_id);
    CREATE INDEX collection_contact ON collection (contact_id, recorded_at, id, origin);
    CREATE INDEX notice_shown_contact ON notice_shown (contact_id, version_id, recorded_at);
    CREATE INDEX suppression_hit_contact ON suppression_hit (contact_id, suppression_id, point)";

#[expect(clippy::disallowed_methods, reason = "the twin is no vault")]
pub(crate) fn twin(session: &Session, path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.set_prepared_statement_cache_capacity(128);
    connection.execute_batch("BEGIN").unwrap();
    for (table, columns) in TABLES {
        let types = columns.split(", ").map(|column| match column {
            "id" => "id INTEGER PRIMARY KEY".to_owned(),
            text if TEXTS.contains(&text) => format!("{text} TEXT"),
            number => format!("{number} INTEGER"),
        });
        let typed = types.collect::<Vec<_>>().join(", ");
        connection.execute_batch(&format!("CREATE TABLE {table} ({typed})")).unwrap();
        let count = columns.split(',').count();
        let read = session.read(|snapshot| {
            let mut statement = snapshot.prepare(&format!("SELECT {columns} FROM {table}"))?;
            let mut rows = statement.query([])?;
            let marks = vec!["?"; count].join(", ");
            let mut write = connection.prepare(&format!("INSERT INTO {table} VALUES ({marks})"))?;
            while let Some(row) = rows.next()? {
                let values = (0..count).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>()?;
                write.execute(rusqlite::params_from_iter(values))?;
            }
            Ok(())
        });
        read.unwrap();
    }
    connection.execute_batch("UPDATE email SET address = lower(address); COMMIT").unwrap();
    connection.execute_batch(INDEXES).unwrap();
    connection
}

/// How many consents stand in which way, by purpose, channel and kind, how many people are in conflict with what they said, and how many
/// were not told; gives how many consents there are, and the latter two.
pub(crate) fn overview(connection: &Connection, at: i64) -> [u64; 3] {
    let count = |sql: &str| -> u64 {
        connection.prepare_cached(sql).unwrap().query_row([at], |row| row.get(0)).unwrap()
    };
    assert!(count("SELECT count(*) FROM contact WHERE created_at <= ?1 AND trashed_at IS NULL") > 0);
    let conflicts = count(
        "SELECT count(DISTINCT contact_id) FROM (
           SELECT event.contact_id
           FROM objection CROSS JOIN consent_event AS event ON event.contact_id = objection.contact_id
                CROSS JOIN purpose ON purpose.id = event.purpose_id AND marketing
           WHERE recorded_at <= ?1 AND (ended_at IS NULL OR ended_at > ?1)
                 AND (objection.purpose_id IS NULL OR objection.purpose_id = event.purpose_id)
                 AND (objection.channel IS NULL OR objection.channel = event.channel)
                 AND kind IN ('given', 'renewed', 'customer') AND since <= ?1 AND (ends_at IS NULL OR ends_at > ?1)
           UNION ALL
           SELECT event.contact_id
           FROM suppression_hit CROSS JOIN suppression ON suppression.id = suppression_id
                CROSS JOIN consent_event AS event ON event.contact_id = suppression_hit.contact_id
                CROSS JOIN purpose ON purpose.id = event.purpose_id AND marketing
           WHERE created_at <= ?1 AND (ended_at IS NULL OR ended_at > ?1)
                 AND (scope = 'all' OR suppression.purpose_id = event.purpose_id OR suppression.channel = event.channel)
                 AND event.channel = 'email' AND event.point IN ('', suppression_hit.point)
                 AND event.kind IN ('given', 'renewed', 'customer') AND since <= ?1 AND (ends_at IS NULL OR ends_at > ?1))",
    );
    let untold = count(
        "SELECT count(*) FROM (SELECT contact_id, origin, max(recorded_at) FROM collection WHERE recorded_at <= ?1 GROUP BY contact_id)
         WHERE origin = 'other' AND contact_id NOT IN (
           SELECT contact_id FROM notice_shown
           WHERE recorded_at <= ?1
                 AND version_id IN (SELECT notice_version.id FROM notice JOIN notice_version ON notice_id = notice.id
                                    WHERE notice.kind = 'information'))",
    );
    let mut statement = connection
        .prepare_cached(
            "SELECT purpose_id, channel, kind, count(*), sum(grade = 'd'),
                    sum(grade <> 'd' AND (valid_until < ?2 OR max(at, coalesce(used_at, at)) < ?4)),
                    sum(grade <> 'd' AND (valid_until < ?3 OR max(at, coalesce(used_at, at)) < ?5))
             FROM consent_event INDEXED BY standing WHERE since <= ?1 AND (ends_at IS NULL OR ends_at > ?1)
             GROUP BY purpose_id, channel, kind",
        )
        .unwrap();
    let today = day(at);
    let soon = today + Days::new(90);
    let before =
        |day: NaiveDate| (day - Months::new(36)).and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp_millis();
    let rows = statement
        .query_map(params![at, today.to_string(), soon.to_string(), before(today), before(soon)], |row| {
            row.get::<_, u64>(3)
        })
        .unwrap();
    [rows.map(Result::unwrap).sum(), conflicts, untold]
}

/// What was found out about somebody.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) contact: i64,
    /// The weightiest first, each with since when.
    pub(crate) reasons: Vec<(ReasonCode, Option<i64>)>,
    pub(crate) point: String,
}

impl Found {
    fn is_better(&self, other: &Self) -> bool {
        self.reasons[0].0.outcome() < other.reasons[0].0.outcome()
    }
}

/// Of everybody, each of their addresses with all that keeps it from being used.
const PEOPLE: &str = "
    SELECT contact.id, email.address, birthday,
           coalesce((SELECT country FROM address WHERE contact_id = contact.id AND country <> '' ORDER BY is_primary DESC, position LIMIT 1),
                    (SELECT e164 FROM phone WHERE contact_id = contact.id AND e164 <> '' ORDER BY position LIMIT 1),
                    (SELECT country FROM address WHERE address.company_id = contact.company_id AND country <> ''
                     ORDER BY is_primary DESC, position LIMIT 1), 'SE'),
           company_id IS NOT NULL AND email.kind <> 'home',
           (SELECT min(at) FROM restriction
            WHERE contact_id = contact.id AND recorded_at <= ?2 AND (ended_at IS NULL OR ended_at > ?2)),
           (SELECT min(at) FROM objection
            WHERE contact_id = contact.id AND purpose_id IS NULL AND (channel IS NULL OR channel = 'email')
                  AND recorded_at <= ?2 AND (ended_at IS NULL OR ended_at > ?2)),
           (SELECT min(suppression.at) FROM suppression_hit JOIN suppression ON suppression.id = suppression_id
            WHERE contact_id = contact.id AND (suppression.kind = 'person' OR point = email.address)
                  AND suppression.created_at <= ?2 AND (ended_at IS NULL OR ended_at > ?2)),
           coalesce((SELECT origin FROM collection WHERE contact_id = contact.id AND recorded_at <= ?2
                     ORDER BY recorded_at DESC, id DESC LIMIT 1),
                    (SELECT origin FROM import WHERE id = contact.import_id)) = 'other'
             AND NOT EXISTS (SELECT 1 FROM notice_shown JOIN notice_version ON notice_version.id = version_id
                                  JOIN notice ON notice.id = notice_id AND notice.kind = 'information'
                             WHERE contact_id = contact.id AND recorded_at <= ?2)";

/// What of it is the same for every purpose.
struct Person {
    contact: i64,
    address: Option<String>,
    birthday: Option<NaiveDate>,
    country: String,
    reasons: Vec<(ReasonCode, Option<i64>)>,
}

impl Person {
    fn read(row: &Row<'_>) -> Self {
        let address: Option<String> = row.get(1).unwrap();
        let _business: Option<bool> = row.get(4).unwrap();
        let mut reasons = Vec::new();
        for (column, code) in
            [(5, ReasonCode::Restricted), (7, ReasonCode::Suppressed), (6, ReasonCode::ObjectedMarketing)]
        {
            let since: Option<i64> = row.get(column).unwrap();
            reasons.extend(since.map(|since| (code, Some(since))));
        }
        if address.is_none() {
            reasons.push((ReasonCode::NoAddress, None));
        }
        if row.get::<_, Option<bool>>(8).unwrap() == Some(true) {
            reasons.push((ReasonCode::NoticeMissing, None));
        }
        Self {
            contact: row.get(0).unwrap(),
            address,
            birthday: row.get_ref(2).unwrap().as_str().unwrap().parse().ok(),
            country: row.get(3).unwrap(),
            reasons,
        }
    }
}

/// The last that somebody said: `kind, at, grade, valid_until, used_at, guardian, version_id` from a column on.
struct Said {
    kind: Option<String>,
    at: i64,
    grade: String,
    valid_until: Option<String>,
    used_at: Option<i64>,
    guardian: bool,
}

impl Said {
    fn read(row: &Row<'_>, first: usize) -> Self {
        Self {
            kind: row.get(first).unwrap(),
            at: row.get::<_, Option<i64>>(first + 1).unwrap().unwrap_or_default(),
            grade: row.get::<_, Option<String>>(first + 2).unwrap().unwrap_or_default(),
            valid_until: row.get(first + 3).unwrap(),
            used_at: row.get(first + 4).unwrap(),
            guardian: row.get::<_, Option<bool>>(first + 5).unwrap().unwrap_or_default(),
        }
    }

    /// What it comes to at a moment.
    fn reason(&self, person: &Person, at: i64) -> (ReasonCode, Option<i64>) {
        let (today, since) = (day(at), Some(self.at));
        let last = day(self.at.max(self.used_at.filter(|used_at| *used_at <= at).unwrap_or(self.at)));
        let code = match self.kind.as_deref() {
            None | Some("customer") => return (ReasonCode::ConsentMissing, None),
            Some("withdrawn") => ReasonCode::Withdrawn,
            Some("refused") => ReasonCode::Refused,
            Some("requested") => ReasonCode::ConsentRequested,
            Some("expired") => ReasonCode::ConsentExpired,
            Some("invalidated") => ReasonCode::ConsentInvalidated,
            _ if self.valid_until.as_ref().is_some_and(|until| *until < today.to_string()) => {
                ReasonCode::ConsentExpired
            }
            _ if last + Months::new(36) <= today => ReasonCode::ConsentLapsed,
            _ if self.grade == "d" => ReasonCode::ConsentUnproven,
            _ if !self.guardian
                && person.birthday.is_some_and(|born| is_child(born, &person.country, self.at)) =>
            {
                ReasonCode::GuardianMissing
            }
            _ => ReasonCode::ConsentGiven,
        };
        (code, since)
    }
}

fn is_child(born: NaiveDate, country: &str, at: i64) -> bool {
    let age = match country {
        "Sverige" | "United Kingdom" => 13,
        "Österreich" => 14,
        "France" => 15,
        _ => 16,
    };
    day(at).years_since(born).is_none_or(|years| years < age)
}

fn day(at: i64) -> NaiveDate {
    DateTime::from_timestamp_millis(at).unwrap().date_naive()
}

/// What is found out about an address.
fn found(person: &Person, said: &Said, at: i64) -> Found {
    let mut reasons = person.reasons.clone();
    if person.address.is_some() {
        reasons.push(said.reason(person, at));
    }
    reasons.sort_by_key(|(code, _)| (std::cmp::Reverse(code.outcome()), *code));
    Found { contact: person.contact, reasons, point: person.address.clone().unwrap_or_default() }
}

/// Everybody, each with the first of their addresses that is best.
pub(crate) fn list(connection: &Connection, purpose: PurposeId, at: i64) -> Vec<Found> {
    let mut statement = connection
        .prepare_cached(&format!(
            "{PEOPLE}, event.kind, event.at, grade, valid_until, used_at, guardian <> '', version_id
             FROM contact LEFT JOIN email ON email.contact_id = contact.id
                  LEFT JOIN consent_event AS event INDEXED BY decided
                            ON event.contact_id = contact.id AND event.purpose_id = ?1 AND event.channel = 'email'
                               AND event.point IN ('', email.address) AND since <= ?2 AND (ends_at IS NULL OR ends_at > ?2)
             WHERE trashed_at IS NULL AND created_at <= ?2
             ORDER BY contact.id, email.position"
        ))
        .unwrap();
    let mut rows = statement.query(params![purpose, at]).unwrap();
    let mut list: Vec<Found> = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let found = found(&Person::read(row), &Said::read(row, 9), at);
        match list.last_mut().filter(|last| last.contact == found.contact) {
            Some(last) if found.is_better(last) => *last = found,
            Some(_) => {}
            None => list.push(found),
        }
    }
    list
}

/// The weightiest reason of some people for each purpose of marketing.
pub(crate) fn chips(connection: &Connection, ids: &[ContactId], at: i64) -> Vec<Vec<ReasonCode>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT id, name, channels, warn_months, lapse_months FROM purpose WHERE marketing AND removed_at IS NULL ORDER BY position",
        )
        .unwrap();
    let purposes: Vec<i64> = statement
        .query_map([], |row| {
            let _name: String = row.get(1)?;
            let _channels: String = row.get(2)?;
            row.get(0)
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let window = serde_json::to_string(ids).unwrap();
    let mut people = connection
        .prepare_cached(&format!(
            "{PEOPLE} FROM contact LEFT JOIN email ON email.contact_id = contact.id
             WHERE contact.id IN (SELECT value FROM json_each(?1)) AND trashed_at IS NULL AND created_at <= ?2
             ORDER BY contact.id, email.position"
        ))
        .unwrap();
    let people = people.query_map(params![window, at], |row| Ok(Person::read(row))).unwrap();
    let people: Vec<Person> = people.map(Result::unwrap).collect();
    let mut events = connection
        .prepare_cached(
            "SELECT contact_id, purpose_id, point, kind, at, grade, valid_until, used_at, guardian <> '', version_id
             FROM consent_event
             WHERE contact_id IN (SELECT value FROM json_each(?1)) AND channel = 'email'
                   AND since <= ?2 AND (ends_at IS NULL OR ends_at > ?2)
             ORDER BY contact_id",
        )
        .unwrap();
    let events = events
        .query_map(params![window, at], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, Said::read(row, 3))))
        .unwrap();
    let events: Vec<(i64, i64, String, Said)> = events.map(Result::unwrap).collect();
    let of = |id: &ContactId| {
        let start = people.partition_point(|person| person.contact < id.0);
        let people = people[start..].iter().take_while(|person| person.contact == id.0);
        let start = events.partition_point(|(contact, ..)| *contact < id.0);
        let said = events[start..].iter().take_while(|(contact, ..)| *contact == id.0);
        let nothing = Said {
            kind: None,
            at: 0,
            grade: String::new(),
            valid_until: None,
            used_at: None,
            guardian: false,
        };
        let of = |purpose: &i64| {
            let about = |person: &Person| {
                let said = said.clone().filter(|(_, of, point, _)| {
                    of == purpose && (point.is_empty() || Some(point) == person.address.as_ref())
                });
                found(person, said.max_by_key(|(.., said)| said.at).map_or(&nothing, |(.., said)| said), at)
            };
            let best = people
                .clone()
                .map(about)
                .reduce(|best, next| if next.is_better(&best) { next } else { best });
            best.unwrap().reasons[0].0
        };
        purposes.iter().map(of).collect()
    };
    ids.iter().map(of).collect()
}
