//! Reading what is known: one query for each sort of row, in the order of contacts.

use std::mem;

use chrono::NaiveDate;
use rusqlite::{CachedStatement, Row as SqlRow, params};

use super::{Detail, Firm, Firms, Known, Row, later};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::ConsentKind,
    crm::day::day_of,
    decision::country::{self, Countries},
    document::RetentionClass,
    error::Result,
    id::ContactId,
    retention::category::{RetentionCategory, RetentionEvent, RetentionItem, RetentionItemKind},
    store::{Snapshot, cursor::Cursor},
    voucher::VoucherKind,
};

/// Whose facts are read.
#[derive(Debug, Clone, Copy)]
pub(in crate::retention) enum Scope {
    /// Those of one contact.
    One(ContactId),
    /// Those of everybody.
    Everybody,
    /// Those of records that are about no contact.
    Nobody,
}

impl Scope {
    /// The contacts in SQL, by the name of their column; `?1` is one, or nobody.
    fn filter(self, column: &str) -> String {
        match self {
            Self::One(_) => format!("{column} = ?1"),
            Self::Everybody => format!("?1 IS NULL AND {column} IS NOT NULL"),
            Self::Nobody => format!("?1 IS NULL AND {column} IS NULL"),
        }
    }
}

/// What a row adds to what is known of its contact.
type Put = fn(&mut Known, &SqlRow<'_>, &mut Countries) -> rusqlite::Result<()>;

/// Reads what is known of each contact of a scope, with the companies that it has to do with, and hands it over, in the order of
/// contacts. What lies in the trash is kept, and so is a record; that it happened counts no more.
pub(in crate::retention) fn each(
    snapshot: &Snapshot<'_>,
    scope: Scope,
    mut act: impl FnMut(&Known, &Firms) -> Result<()>,
) -> Result<()> {
    let one = match scope {
        Scope::One(contact) => Some(contact),
        Scope::Everybody | Scope::Nobody => None,
    };
    let firms = firms(snapshot, one)?;
    let mut sources = sources(scope)
        .into_iter()
        .map(|(sql, put)| Ok((snapshot.prepare_cached(&sql)?, put)))
        .collect::<Result<Vec<(CachedStatement<'_>, Put)>>>()?;
    let mut cursors = sources
        .iter_mut()
        .map(|(statement, put)| Ok((Cursor::start(statement.query(params![one])?)?, *put)))
        .collect::<Result<Vec<(Cursor<'_>, Put)>>>()?;
    let (mut known, mut countries) = (Known::default(), Countries::default());
    let mut fill = |known: &mut Known| -> Result<()> {
        for (cursor, put) in &mut cursors {
            cursor.read(known.contact, |row| put(known, row, &mut countries))?;
        }
        Ok(())
    };
    if matches!(scope, Scope::Nobody) {
        fill(&mut known)?;
        return act(&known, &firms);
    }
    let people =
        format!("SELECT id, company_id, created_at FROM contact WHERE {} ORDER BY id", scope.filter("id"));
    let mut people = snapshot.prepare_cached(&people)?;
    let mut people = people.query(params![one])?;
    while let Some(row) = people.next()? {
        known.begin(row, &firms)?;
        fill(&mut known)?;
        act(&known, &firms)?;
    }
    Ok(())
}

impl Known {
    /// Forgets whoever was known before.
    fn begin(&mut self, row: &SqlRow<'_>, firms: &Firms) -> rusqlite::Result<()> {
        let Self { mut purposes, mut rows, mut holds, mut flags, .. } = mem::take(self);
        purposes.clear();
        rows.clear();
        holds.clear();
        flags.clear();
        let company: Option<i64> = row.get(1)?;
        *self = Self {
            contact: row.get(0)?,
            firm: company.and_then(|company| firms.get(company)).unwrap_or_default(),
            recorded_on: Some(day_of(row.get(2)?)),
            purposes,
            rows,
            holds,
            flags,
            ..Self::default()
        };
        Ok(())
    }

    fn add(&mut self, kind: RetentionItemKind, id: i64, category: RetentionCategory) -> &mut Row {
        self.rows.push(Row {
            item: RetentionItem { kind, id },
            category,
            event: None,
            company: None,
            detail: Detail::Nothing,
        });
        let last = self.rows.len() - 1;
        &mut self.rows[last]
    }
}

/// What is known of companies: of that of one contact, or of each.
fn firms(snapshot: &Snapshot<'_>, one: Option<ContactId>) -> Result<Firms> {
    let mut firms = Firms::default();
    let company: Option<i64> = match one {
        Some(contact) => snapshot
            .prepare_cached("SELECT company_id FROM contact WHERE id = ?1")?
            .query_row([contact], |row| row.get(0))
            .or_else(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => Ok(None),
                error => Err(error),
            })?,
        None => None,
    };
    if one.is_some() && company.is_none() {
        return Ok(firms);
    }
    let whose = if one.is_some() { "company_id = ?1" } else { "?1 IS NULL AND company_id IS NOT NULL" };
    let mut statement = snapshot.prepare_cached(&format!(
        "SELECT company_id, max(issued_on) FROM voucher
         WHERE {whose} AND kind <> 'quote' AND trashed_at IS NULL GROUP BY company_id"
    ))?;
    let mut rows = statement.query(params![company])?;
    while let Some(row) = rows.next()? {
        let firm: &mut Firm = firms.0.entry(row.get(0)?).or_default();
        firm.sold_on = firm.sold_on.max(day(row, 1)?);
    }
    let mut statement = snapshot.prepare_cached(&format!(
        "SELECT company_id, max(closed_on) FILTER (WHERE meaning = 'won'), max(closed_on IS NULL AND contact_id IS NULL)
         FROM deal JOIN deal_stage ON deal_stage.id = stage_id
         WHERE {whose} AND trashed_at IS NULL GROUP BY company_id"
    ))?;
    let mut rows = statement.query(params![company])?;
    while let Some(row) = rows.next()? {
        let firm: &mut Firm = firms.0.entry(row.get(0)?).or_default();
        firm.sold_on = firm.sold_on.max(day(row, 1)?);
        firm.has_open_deal = row.get(2)?;
    }
    Ok(firms)
}

/// What is read of people beside themselves, and in which way.
fn sources(scope: Scope) -> Vec<(String, Put)> {
    let mut sources: Vec<(String, Put)> = Vec::with_capacity(18);
    let mut add = |select: &str, and: &str, order: &str, put: Put| {
        let whose = scope.filter("contact_id");
        sources.push((format!("{select} WHERE {whose} {and} ORDER BY contact_id{order}"), put));
    };
    add(
        "SELECT contact_id, id, kind, occurred_at, direction = 'in', trashed_at IS NULL FROM activity",
        "",
        "",
        activity,
    );
    add(
        "SELECT contact_id, id, kind, issued_on, document_id, company_id, trashed_at IS NULL FROM voucher",
        "",
        "",
        voucher,
    );
    add(
        "SELECT contact_id, deal.id, meaning, closed_on, company_id, trashed_at IS NULL
         FROM deal CROSS JOIN deal_stage ON deal_stage.id = stage_id",
        "",
        "",
        deal,
    );
    add("SELECT contact_id, id, done_at FROM task", "", "", task);
    add(
        "SELECT contact_id, id, retention, dated_at, company_id,
                EXISTS (SELECT 1 FROM consent_evidence WHERE document_id = document.id)
                  OR EXISTS (SELECT 1 FROM request_evidence WHERE document_id = document.id)
         FROM document",
        "",
        "",
        document,
    );
    // Of a file that was emptied only number, kind and days are left.
    add(
        "SELECT contact_id, id, received_on, closed_on FROM request",
        "AND (contact_id IS NOT NULL OR name <> '' OR address <> '' OR detail <> '' OR closed_on IS NULL)",
        "",
        request,
    );
    add("SELECT contact_id, kind, object_id, id FROM legal_hold", "AND ended_at IS NULL", "", hold);
    add(
        "SELECT contact_id, kind, object_id, purpose_id, state, keep_until FROM retention_flag",
        "AND state <> 'done'",
        "",
        flag,
    );
    if matches!(scope, Scope::Nobody) {
        sources.push((
            "SELECT 0, id, at FROM import WHERE ?1 IS NULL AND EXISTS (SELECT 1 FROM import_fill WHERE import_id = import.id)".into(),
            import,
        ));
        return sources;
    }
    add("SELECT contact_id, at FROM collection", "", ", recorded_at, id", |known, row, _| {
        // What was said last counts.
        known.collected_on = Some(day_of(row.get(1)?));
        Ok(())
    });
    add(
        "SELECT contact_id, id, purpose_id, channel, kind, at, ends_at, used_at FROM consent_event",
        "",
        "",
        consent,
    );
    add("SELECT contact_id, at FROM objection", "", "", |known, row, _| {
        later(&mut known.from_person, day_of(row.get(1)?));
        Ok(())
    });
    add("SELECT contact_id FROM restriction", "AND ended_at IS NULL", "", |known, _, _| {
        known.is_restricted = true;
        Ok(())
    });
    add("SELECT contact_id FROM confidential", "", "", |known, _, _| {
        known.has_confidential = true;
        Ok(())
    });
    add("SELECT contact_id, country FROM address", "", "", address);
    add("SELECT contact_id, e164 FROM phone", "", "", |known, row, _| {
        known.is_german |= country::dialled(row.get_ref(1)?.as_str()?) == Some("DE");
        Ok(())
    });
    sources.push((
        format!(
            "SELECT contact.id, country FROM contact CROSS JOIN address ON address.company_id = contact.company_id
             WHERE {} ORDER BY contact.id",
            scope.filter("contact.id")
        ),
        address,
    ));
    sources
}

fn day(row: &SqlRow<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.and_then(|text| text.parse().ok()))
}

fn moment(row: &SqlRow<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<Timestamp>>(column)?.map(day_of))
}

fn activity(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    use crate::activity::ActivityKind::{Meeting, Note};
    let (kind, on) = (row.get(2)?, day_of(row.get(3)?));
    if row.get(5)? {
        if kind == Meeting || row.get(4)? {
            later(&mut known.from_person, on);
        }
        if kind != Note {
            later(&mut known.with_person, on);
        }
    }
    let category = RetentionCategory::of_activity(kind);
    known.add(RetentionItemKind::Activity, row.get(1)?, category).event =
        Some((RetentionEvent::Occurrence, on));
    Ok(())
}

fn voucher(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    let (kind, Some(on)) = (row.get(2)?, day(row, 3)?) else { return Ok(()) };
    if row.get(6)? {
        if kind == VoucherKind::Order {
            later(&mut known.from_person, on);
        }
        if kind != VoucherKind::Quote {
            later(&mut known.sold_on, on);
        }
    }
    let (file, company) = (row.get(4)?, row.get(5)?);
    let item = known.add(RetentionItemKind::Voucher, row.get(1)?, RetentionCategory::of_voucher(kind));
    item.event = Some((RetentionEvent::Issue, on));
    item.company = company;
    item.detail = Detail::Voucher(kind, on, file);
    Ok(())
}

fn deal(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    let (is_won, closed_on, listed): (bool, _, bool) =
        (row.get_ref(2)?.as_str()? == "won", day(row, 3)?, row.get(5)?);
    if listed {
        match closed_on {
            None => known.has_open_deal = true,
            Some(on) if is_won => later(&mut known.sold_on, on),
            Some(_) => {}
        }
    }
    let category = if is_won { RetentionCategory::DealWon } else { RetentionCategory::DealLost };
    let company = row.get(4)?;
    if let Some(on) = closed_on {
        let item = known.add(RetentionItemKind::Deal, row.get(1)?, category);
        item.event = Some((RetentionEvent::Closing, on));
        item.company = company;
    }
    Ok(())
}

fn task(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    let done_on = moment(row, 2)?;
    let item = known.add(RetentionItemKind::Task, row.get(1)?, RetentionCategory::Task);
    item.event = done_on.map(|on| (RetentionEvent::Closing, on));
    Ok(())
}

fn document(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    let (class, on): (RetentionClass, _) = (row.get(2)?, day_of(row.get(3)?));
    let (company, is_evidence) = (row.get(4)?, row.get(5)?);
    let item = known.add(RetentionItemKind::Document, row.get(1)?, RetentionCategory::of_document(class));
    item.event = Some((RetentionEvent::Receipt, on));
    item.company = company;
    item.detail = Detail::Document(class, on, is_evidence);
    Ok(())
}

fn request(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    if let Some(on) = day(row, 2)? {
        later(&mut known.from_person, on);
    }
    let closed_on = day(row, 3)?;
    known.has_open_request |= closed_on.is_none();
    let item = known.add(RetentionItemKind::Request, row.get(1)?, RetentionCategory::Request);
    item.event = closed_on.map(|on| (RetentionEvent::Closing, on));
    Ok(())
}

fn consent(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    use ConsentKind::{Customer, Given, Refused, Renewed, Withdrawn};
    let (channel, kind): (Channel, ConsentKind) = (row.get(3)?, row.get(4)?);
    let (at, ended_on, used_on) = (day_of(row.get(5)?), moment(row, 6)?, moment(row, 7)?);
    let last = used_on.map_or(at, |used| used.max(at));
    if matches!(kind, Given | Renewed | Refused | Withdrawn) {
        later(&mut known.from_person, at);
    }
    if matches!(kind, Given | Renewed | Customer) {
        later(&mut known.consented, last);
    }
    let purpose = row.get(2)?;
    match known.purposes.iter_mut().find(|(of, _)| *of == purpose) {
        Some((_, on)) => *on = (*on).max(last),
        None => known.purposes.push((purpose, last)),
    }
    let called_on = (channel == Channel::Phone && kind.consents()).then_some(last);
    let item = known.add(RetentionItemKind::Consent, row.get(1)?, RetentionCategory::ConsentProof);
    item.event = Some((RetentionEvent::Consent, last));
    item.detail = Detail::Consent { ended_on, called_on };
    Ok(())
}

fn address(known: &mut Known, row: &SqlRow<'_>, countries: &mut Countries) -> rusqlite::Result<()> {
    known.is_german |= countries.of(row.get_ref(1)?.as_str()?) == Some("DE");
    Ok(())
}

fn hold(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    known.holds.push((RetentionItem { kind: row.get(1)?, id: row.get(2)? }, row.get(3)?));
    Ok(())
}

fn flag(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    let item = RetentionItem { kind: row.get(1)?, id: row.get(2)? };
    known.flags.push((item, row.get(3)?, row.get(4)?, day(row, 5)?));
    Ok(())
}

fn import(known: &mut Known, row: &SqlRow<'_>, _: &mut Countries) -> rusqlite::Result<()> {
    let on = day_of(row.get(2)?);
    known.add(RetentionItemKind::Import, row.get(1)?, RetentionCategory::ImportLeftover).event =
        Some((RetentionEvent::Collection, on));
    Ok(())
}
