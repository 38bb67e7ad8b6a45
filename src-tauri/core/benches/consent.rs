//! What deciding about everybody costs in a vault of 100,000 people with consents for five purposes, beside the same rows in an
//! unencrypted database that a hand-written query reads and checks nothing. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench consent`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;

use std::path::Path;

use kartotek_core::{
    channel::Channel,
    clock::Clock,
    consent::{self, ConsentDraft, ConsentKey, ConsentKind, ConsentMethod},
    decision, demo,
    exchange::{
        gate,
        mailing::{MailingFormat, MailingQuery},
    },
    id::{ContactId, NoticeVersionId, PurposeId},
    notice::{self, NoticeDraft, NoticeKind, NoticeText},
    progress::Silent,
    purpose::{self, Basis, PurposeDraft},
    session::{Session, office::Office},
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{Took, percentiles, time};
use rusqlite::{Connection, params};
use zeroize::Zeroizing;

const CONTACTS: usize = 100_000;
const PURPOSES: usize = 5;
/// Rows of a list that a window shows at once.
const ROWS: usize = 50;
/// How often each is measured.
const TIMES: usize = 30;
const ZONE: &str = "Europe/Stockholm";
const DAY: i64 = 86_400_000;
/// 2026-09-21, UTC.
const NOW: i64 = 1_790_000_000_000;

fn main() {
    let scale = std::env::var("KARTOTEK_CONSENT_SCALE").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    let contacts = CONTACTS / scale;
    let home = tempfile::tempdir().unwrap();
    let draft = VaultDraft {
        organisation: "Office".into(),
        country: "SE".into(),
        user_name: "Clerk".into(),
        language: "sv".into(),
    };
    let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"benchmark".to_vec())).unwrap();
    let place = home.path().join("bench.kartotek");
    // The events lie in the past of the clock that decides.
    let clock = Clock::set_to(NOW - 400 * DAY);
    let made = Office::create(&place, &draft, &passphrase, KdfParams::for_tests(), &clock, [8; 16]);
    let office = made.unwrap().0;
    let session = office.session();
    session.add_many(demo::contacts(2026, contacts)).unwrap();
    let purposes = fill(session, contacts);
    clock.advance(400 * DAY);
    let plain = twin(session, &home.path().join("plain.db"));
    let ids: Vec<ContactId> = (1..=ROWS).map(|id| ContactId(i64::try_from(id * 97).unwrap())).collect();
    let past = NOW - 200 * DAY;

    println!(
        "| {contacts} people, {PURPOSES} purposes | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    report(
        "overview of all purposes, today",
        || assert_eq!(session.consent_overview(None).unwrap().purposes.len(), PURPOSES),
        || assert!(plain_overview(&plain, NOW) >= PURPOSES),
    );
    report(
        "overview as of a day half a year ago",
        || assert_eq!(session.consent_overview(Some(past)).unwrap().purposes.len(), PURPOSES),
        || assert!(plain_overview(&plain, past) >= PURPOSES),
    );
    let decided = |at| {
        session
            .read(|snapshot| decision::of_everybody(snapshot, purposes[0], Channel::Email, at))
            .unwrap()
            .len()
    };
    report(
        "mailing list decided",
        || assert_eq!(decided(NOW), contacts),
        || assert_eq!(plain_list(&plain, purposes[0], NOW), contacts),
    );
    report(
        "mailing list decided as of a day half a year ago",
        || assert_eq!(decided(past), contacts),
        || assert_eq!(plain_list(&plain, purposes[0], past), contacts),
    );
    report(
        "chips of 50 rows",
        || assert_eq!(session.consent_chips(&ids).unwrap().len(), ROWS),
        || assert!(plain_chips(&plain, &ids) > 0),
    );
    let took: Vec<Took> = (0..TIMES).map(|_| time(|| drop(session.consent_trend(None).unwrap())).1).collect();
    println!("| trend of twelve months | {} |", percentiles(&took));
    let query = MailingQuery { purpose: purposes[0], channel: Channel::Email, contacts: None };
    let written = |path: &Path| {
        let (recipient, file) = ("Print shop".into(), MailingFormat::Csv);
        gate::save_mailing(session, &query, file, &recipient, path, &Silent).unwrap()
    };
    let (count, first) = time(|| written(&home.path().join("first.csv")));
    println!("| mailing list of {count} written, the first time | {} |", percentiles(&[first]));
    let (_, again) = time(|| written(&home.path().join("again.csv")));
    println!("| the same once more | {} |", percentiles(&[again]));
}

fn report(what: &str, act: impl Fn(), plainly: impl Fn()) {
    let (mut checked, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        // In turns, so that both meet the same computer.
        checked.push(time(&act).1);
        plain.push(time(&plainly).1);
    }
    println!("| {what} | {} |", percentiles(&checked));
    println!("| the same, unencrypted, by a query of its own | {} |", percentiles(&plain));
}

/// Five purposes of marketing by e-mail, each with a consent of everybody; some are withdrawn, refused, or were only asked for.
fn fill(session: &Session, contacts: usize) -> Vec<PurposeId> {
    let mut purposes: Vec<(PurposeId, NoticeVersionId)> = Vec::new();
    for number in 0..PURPOSES {
        let made = session.write(|tx, _| {
            let draft = PurposeDraft {
                name: format!("Purpose {number}").into(),
                basis: Basis::Consent,
                marketing: true,
                own_products: true,
                channels: vec![Channel::Email],
                ..PurposeDraft::default()
            };
            let id = purpose::add(tx, draft, None)?;
            let draft = NoticeDraft {
                name: format!("Notice {number}").into(),
                kind: NoticeKind::Consent,
                purpose: Some(id),
            };
            let text = NoticeText {
                language: "en".into(),
                text: "{organisation} asks for {purpose}. {withdrawal}".into(),
            };
            let notice = notice::add(tx, draft, vec![text])?;
            Ok((id, notice::texts(tx, notice, 1)?[0].id))
        });
        purposes.push(made.unwrap().0);
    }
    for some in (1..=contacts).collect::<Vec<_>>().chunks(5_000) {
        let write = session.write(|tx, _| {
            for contact in some {
                for (number, (purpose, version)) in purposes.iter().enumerate() {
                    let kind = match (contact + number) % 10 {
                        0 => ConsentKind::Withdrawn,
                        1 => ConsentKind::Refused,
                        2 => ConsentKind::Requested,
                        _ => ConsentKind::Given,
                    };
                    consent::add(tx, event(*contact, *purpose, *version, kind))?;
                }
            }
            Ok(())
        });
        write.unwrap();
    }
    purposes.into_iter().map(|(purpose, _)| purpose).collect()
}

fn event(contact: usize, purpose: PurposeId, version: NoticeVersionId, kind: ConsentKind) -> ConsentDraft {
    let key = ConsentKey {
        contact: ContactId(i64::try_from(contact).unwrap()),
        purpose,
        channel: Channel::Email,
        point: "".into(),
    };
    ConsentDraft {
        key,
        kind,
        at: NOW - 400 * DAY - i64::try_from(contact % 300).unwrap() * DAY,
        zone: ZONE.into(),
        method: ConsentMethod::Paper,
        source: "".into(),
        version: Some(version),
        valid_until: String::new(),
        guardian: "".into(),
        guardian_relation: "".into(),
        code: String::new(),
        note: "".into(),
        evidence: Vec::new(),
    }
}

/// The same rows in an unencrypted database, with the indexes that its queries want.
#[expect(clippy::disallowed_methods, reason = "the twin is no vault")]
fn twin(session: &Session, path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "CREATE TABLE contact (id INTEGER PRIMARY KEY, company_id INTEGER, birthday TEXT, import_id INTEGER,
                                   created_at INTEGER);
             CREATE TABLE email (id INTEGER PRIMARY KEY, contact_id INTEGER, address TEXT, is_primary INTEGER);
             CREATE TABLE address (id INTEGER PRIMARY KEY, contact_id INTEGER, country TEXT);
             CREATE TABLE event (id INTEGER PRIMARY KEY, contact_id INTEGER, purpose_id INTEGER, channel TEXT, point TEXT,
                                 kind TEXT, at INTEGER, grade TEXT, valid_until TEXT, used_at INTEGER, since INTEGER,
                                 ends_at INTEGER);
             CREATE TABLE objection (contact_id INTEGER PRIMARY KEY);
             BEGIN",
        )
        .unwrap();
    for (read, write, columns) in [
        (
            "SELECT id, company_id, birthday, import_id, created_at FROM contact",
            "INSERT INTO contact VALUES (?1, ?2, ?3, ?4, ?5)",
            5,
        ),
        (
            "SELECT id, contact_id, address, is_primary FROM email WHERE contact_id IS NOT NULL",
            "INSERT INTO email VALUES (?1, ?2, lower(?3), ?4)",
            4,
        ),
        (
            "SELECT id, contact_id, country FROM address WHERE contact_id IS NOT NULL",
            "INSERT INTO address VALUES (?1, ?2, ?3)",
            3,
        ),
        (
            "SELECT id, contact_id, purpose_id, channel, point, kind, at, grade, valid_until, used_at, since, ends_at
             FROM consent_event",
            "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            12,
        ),
    ] {
        session
            .read(|snapshot| {
                let mut statement = snapshot.prepare(read)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let values = (0..columns)
                        .map(|at| row.get(at))
                        .collect::<Result<Vec<rusqlite::types::Value>, _>>()?;
                    connection.prepare_cached(write)?.execute(rusqlite::params_from_iter(values))?;
                }
                Ok(())
            })
            .unwrap();
    }
    connection
        .execute_batch(
            "CREATE INDEX email_contact ON email (contact_id);
             CREATE INDEX address_contact ON address (contact_id);
             CREATE INDEX standing ON event (purpose_id, channel, kind, since, ends_at, grade, valid_until, at, used_at);
             CREATE INDEX decided ON event (purpose_id, channel, contact_id, point, since, ends_at, at, kind, grade, used_at);
             CREATE INDEX event_contact ON event (contact_id);
             COMMIT",
        )
        .unwrap();
    connection
}

fn plain_overview(connection: &Connection, at: i64) -> usize {
    let people: i64 = connection
        .prepare_cached("SELECT count(*) FROM contact WHERE created_at <= ?1")
        .unwrap()
        .query_row([at], |row| row.get(0))
        .unwrap();
    assert!(people > 0);
    let mut statement = connection
        .prepare_cached(
            "SELECT purpose_id, channel, kind, count(*), sum(grade = 'd'), sum(max(at, coalesce(used_at, at)) < ?2),
                    sum(max(at, coalesce(used_at, at)) < ?3)
             FROM event INDEXED BY standing WHERE since <= ?1 AND (ends_at IS NULL OR ends_at > ?1)
             GROUP BY purpose_id, channel, kind",
        )
        .unwrap();
    let rows = statement
        .query_map(params![at, at - 1096 * DAY, at - 1006 * DAY], |row| row.get::<_, i64>(3))
        .unwrap();
    rows.map(Result::unwrap).count()
}

/// Everybody with the first of their addresses and what stands for it; gives how many.
fn plain_list(connection: &Connection, purpose: PurposeId, at: i64) -> usize {
    let mut statement = connection
        .prepare_cached(
            "SELECT contact.id, company_id, birthday, import_id, email.address, address.country, event.kind, event.at,
                    event.grade, event.used_at, objection.contact_id
             FROM contact LEFT JOIN email ON email.contact_id = contact.id AND is_primary
                  LEFT JOIN address ON address.contact_id = contact.id
                  LEFT JOIN event INDEXED BY decided ON event.contact_id = contact.id AND purpose_id = ?1 AND channel = 'email'
                            AND point = '' AND since <= ?2 AND (ends_at IS NULL OR ends_at > ?2)
                  LEFT JOIN objection ON objection.contact_id = contact.id
             ORDER BY contact.id",
        )
        .unwrap();
    let mut rows = statement.query(params![purpose, at]).unwrap();
    let (mut last, mut people, mut allowed) = (0, 0, 0);
    while let Some(row) = rows.next().unwrap() {
        let contact: i64 = row.get(0).unwrap();
        if contact == last {
            continue;
        }
        last = contact;
        people += 1;
        let kind: Option<String> = row.get(6).unwrap();
        let address: Option<String> = row.get(4).unwrap();
        let country: Option<String> = row.get(5).unwrap();
        let given = kind.as_deref() == Some("given") && address.is_some();
        allowed += usize::from(given && country.as_deref() != Some("Nowhere"));
    }
    assert!(allowed > 0);
    people
}

fn plain_chips(connection: &Connection, ids: &[ContactId]) -> usize {
    let mut statement = connection
        .prepare_cached(
            "SELECT purpose_id, kind, at, grade, used_at FROM event WHERE contact_id = ?1 AND ends_at IS NULL ORDER BY purpose_id",
        )
        .unwrap();
    ids.iter()
        .map(|id| {
            statement.query_map([id], |row| row.get::<_, String>(1)).unwrap().map(Result::unwrap).count()
        })
        .sum()
}
