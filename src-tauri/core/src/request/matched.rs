//! What searches found, as stored: each with its reasons, and the decision whether it is about who asked.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::{
    record::{list, of_list},
    search::{Found, MatchKind, MatchReason, Scope, Terms},
};
use crate::{
    activity,
    clock::Timestamp,
    crm::{check, company, contact, party::Party},
    deal, document,
    error::{Error, Problem, Result},
    id::{
        ActivityId, CompanyId, ContactId, DealId, DocumentId, RequestId, RequestMatchId, TaskId, UserId,
        VoucherId,
    },
    personal::Personal,
    store::{Snapshot, Tx},
    task, user, voucher,
};

/// Something that a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestMatch {
    /// Which.
    pub id: RequestMatchId,
    /// What it is.
    pub kind: MatchKind,
    /// Its number among its kind.
    pub object: i64,
    /// What it says: a name, a title, a subject.
    pub label: Personal<String>,
    /// With whom it is kept.
    #[serde(flatten)]
    pub party: Party,
    /// Their name; empty for a contact or company itself.
    pub owner: Personal<String>,
    /// Whether it lies in the trash.
    pub trashed: bool,
    /// Why it was found.
    pub reasons: Vec<MatchReason>,
    /// Whether it is about who asked; none: not decided.
    pub included: Option<bool>,
    /// Why.
    pub reason: Personal<String>,
}

/// A search that was done: what was looked for, when, and over how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequestSearch {
    /// What was looked for: names in their folded words, addresses and numbers in the form in which they are compared.
    pub terms: Vec<Personal<String>>,
    /// How many contacts there were.
    pub contacts: i64,
    /// Companies.
    pub companies: i64,
    /// Activities.
    pub activities: i64,
    /// Tasks.
    pub tasks: i64,
    /// Documents, by title and file name.
    pub documents: i64,
    /// Vouchers.
    pub vouchers: i64,
    /// Deals.
    pub deals: i64,
    /// How many of all these were found.
    pub found: i64,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// The name of who searched.
    pub user: Personal<String>,
}

/// Keeps what a search found, beside what earlier ones did. What was decided stays decided.
pub(super) fn keep(
    tx: &Tx<'_>,
    request: RequestId,
    found: &Found,
    terms: &Terms,
    scope: &Scope,
) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO request_match (request_id, kind, object_id, reasons, reason) VALUES (?1, ?2, ?3, ?4, '')
         ON CONFLICT (request_id, kind, object_id) DO UPDATE SET reasons = excluded.reasons",
    )?;
    for ((kind, id), reasons) in found {
        let reasons: Vec<MatchReason> = reasons.iter().copied().collect();
        statement.execute(params![request, kind, id, list(&reasons)?])?;
    }
    let [contacts, companies, activities, tasks, documents, vouchers, deals] = scope.counts;
    tx.prepare_cached(
        "INSERT INTO request_search (request_id, terms, contacts, companies, activities, tasks, documents, vouchers, deals,
                                     found, at, user_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        request,
        list(&terms.shown())?,
        contacts,
        companies,
        activities,
        tasks,
        documents,
        vouchers,
        deals,
        i64::try_from(found.len()).map_err(Error::internal)?,
        tx.now,
        tx.actor.user,
    ])?;
    Ok(())
}

/// Decides whether something is about who asked. That it is not needs a reason.
///
/// # Errors
/// [`Error::Invalid`] about `reason`, [`Error::NotFound`].
pub(super) fn decide(
    tx: &Tx<'_>,
    request: RequestId,
    ids: &[RequestMatchId],
    included: bool,
    reason: &mut Personal<String>,
) -> Result<()> {
    check::lines(reason, check::TEXT).map_err(|problem| Error::invalid("reason", problem))?;
    if !included && reason.is_empty() {
        return Err(Error::invalid("reason", Problem::Missing));
    }
    let mut statement = tx.prepare_cached(
        "UPDATE request_match SET included = ?3, reason = ?4, decided_at = ?5, decided_by = ?6
         WHERE id = ?1 AND request_id = ?2",
    )?;
    for id in ids {
        let changed = statement.execute(params![id, request, included, *reason, tx.now, tx.actor.user])?;
        if changed == 0 {
            return Err(Error::NotFound);
        }
    }
    Ok(())
}

/// How many matches nobody decided about, and how many are about who asked.
pub(super) fn counts(snapshot: &Snapshot<'_>, request: RequestId) -> Result<(usize, usize)> {
    Ok(snapshot
        .prepare_cached(
            "SELECT count(*) FILTER (WHERE included IS NULL), count(*) FILTER (WHERE included)
             FROM request_match WHERE request_id = ?1",
        )?
        .query_row([request], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Whether it was searched.
pub(super) fn is_searched(snapshot: &Snapshot<'_>, request: RequestId) -> Result<bool> {
    Ok(snapshot
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM request_search WHERE request_id = ?1)")?
        .query_row([request], |row| row.get(0))?)
}

/// What the searches found, those that are not decided first.
pub(crate) fn of(snapshot: &Snapshot<'_>, request: RequestId) -> Result<Vec<RequestMatch>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT id, kind, object_id, reasons, included, reason FROM request_match WHERE request_id = ?1
         ORDER BY included IS NOT NULL, id",
    )?;
    let rows = statement.query_map([request], |row| {
        Ok(RequestMatch {
            id: row.get(0)?,
            kind: row.get(1)?,
            object: row.get(2)?,
            label: Personal::default(),
            party: Party::default(),
            owner: Personal::default(),
            trashed: false,
            reasons: of_list(row, 3)?,
            included: row.get(4)?,
            reason: row.get(5)?,
        })
    })?;
    rows.map(|row| named(snapshot, row?)).collect()
}

/// Fills in what a match says; what is gone since says nothing.
fn named(snapshot: &Snapshot<'_>, mut found: RequestMatch) -> Result<RequestMatch> {
    if let Some(told) = tell(snapshot, found.kind, found.object)? {
        (found.label, found.party, found.owner, found.trashed) =
            (told.label, told.party, told.owner, told.trashed);
    }
    Ok(found)
}

/// Something that speaks of somebody and is kept with others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SpokenOf {
    /// What it is.
    pub kind: MatchKind,
    /// Its number among its kind.
    pub object: i64,
    /// What it says: a name, a title, a subject.
    pub label: Personal<String>,
    /// With whom it is kept.
    #[serde(flatten)]
    pub party: Party,
    /// Their name; empty for a contact or company itself.
    pub owner: Personal<String>,
    /// Whether it lies in the trash.
    pub trashed: bool,
}

/// What something says and with whom it is kept; none where it is gone.
pub(crate) fn tell(snapshot: &Snapshot<'_>, kind: MatchKind, id: i64) -> Result<Option<SpokenOf>> {
    let told =
        match kind {
            MatchKind::Contact => contact::get(snapshot, ContactId(id)).map(|contact| {
                let party = Party { contact: Some(contact.id), company: None };
                (contact.display_name, party, contact.trashed_at)
            }),
            MatchKind::Company => company::get(snapshot, CompanyId(id)).map(|company| {
                let party = Party { contact: None, company: Some(company.id) };
                (company.draft.name, party, company.trashed_at)
            }),
            MatchKind::Activity => activity::get(snapshot, ActivityId(id))
                .map(|activity| (activity.draft.subject, activity.party, activity.trashed_at)),
            MatchKind::Task => task::get(snapshot, TaskId(id))
                .map(|task| (task.state.draft.title, task.party, task.trashed_at)),
            MatchKind::Document => document::get(snapshot, DocumentId(id))
                .map(|document| (document.draft.title, document.party, document.trashed_at)),
            MatchKind::Voucher => voucher::get(snapshot, VoucherId(id))
                .map(|voucher| (voucher.state.draft.number, voucher.party, voucher.trashed_at)),
            MatchKind::Deal => deal::get(snapshot, DealId(id))
                .map(|deal| (deal.state.draft.title, deal.party, deal.trashed_at)),
        };
    let (label, party, trashed_at) = match told {
        Err(Error::NotFound) => return Ok(None),
        told => told?,
    };
    let owner = match (kind, party.contact, party.company) {
        (MatchKind::Contact | MatchKind::Company, ..) | (_, None, None) => Personal::default(),
        (_, Some(id), _) => contact::get(snapshot, id)?.display_name,
        (_, None, Some(id)) => company::name(snapshot, id)?,
    };
    Ok(Some(SpokenOf { kind, object: id, label, party, owner, trashed: trashed_at.is_some() }))
}

/// The searches that were done, the first first.
pub(crate) fn searches(snapshot: &Snapshot<'_>, request: RequestId) -> Result<Vec<RequestSearch>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT terms, contacts, companies, activities, tasks, documents, vouchers, deals, found, at, user_id
         FROM request_search WHERE request_id = ?1 ORDER BY id",
    )?;
    let rows = statement.query_map([request], |row| {
        let search = RequestSearch {
            terms: of_list(row, 0)?,
            contacts: row.get(1)?,
            companies: row.get(2)?,
            activities: row.get(3)?,
            tasks: row.get(4)?,
            documents: row.get(5)?,
            vouchers: row.get(6)?,
            deals: row.get(7)?,
            found: row.get(8)?,
            at: row.get(9)?,
            user: Personal::default(),
        };
        Ok((search, row.get::<_, UserId>(10)?))
    })?;
    rows.map(|row| {
        let (search, id) = row?;
        Ok(RequestSearch { user: user::name(snapshot, id)?, ..search })
    })
    .collect()
}
