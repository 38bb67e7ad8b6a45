//! Restrictions of processing (Art. 18 GDPR): data is kept and not used while something is settled.

use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{brought::Ended, record::ConsentMethod};
use crate::{
    clock::Timestamp,
    crm::{check, contact, difference, party::Party},
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, RequestId, RestrictionId, UserId},
    personal::Personal,
    recipient::notice::{self, NoticeReason},
    store::{Snapshot, Touched, Tx, row_mac, word::words},
};

/// Why the use is restricted: Art. 18(1)(a) to (d) GDPR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RestrictionGround {
    /// They say that it is not accurate, which is being checked.
    Accuracy,
    /// The use is unlawful, and they would rather have it restricted than erased.
    Unlawful,
    /// It is no longer needed, but they need it for legal claims.
    Claims,
    /// They objected, and whose grounds weigh more is being checked.
    Objection,
}

words!(RestrictionGround {
    Accuracy "accuracy",
    Unlawful "unlawful",
    Claims "claims",
    Objection "objection",
});

/// What a user fills in about a restriction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RestrictionDraft {
    /// Whose data.
    pub contact: ContactId,
    /// Why.
    pub ground: RestrictionGround,
    /// Since when, in UTC milliseconds.
    pub at: Timestamp,
    /// Anything else.
    pub note: Personal<String>,
}

/// A restriction as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Restriction {
    /// Identity within the vault.
    pub id: RestrictionId,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: RestrictionDraft,
    /// Who recorded it.
    pub author: UserId,
    /// When, in UTC milliseconds.
    pub recorded_at: Timestamp,
    /// When it was lifted, if it was.
    pub ended_at: Option<Timestamp>,
    /// Why it was lifted.
    pub end_note: Personal<String>,
    /// When the person was told that it would be; none while it stands, and of one that was lifted before that was asked for.
    pub told_at: Option<Timestamp>,
    /// How they were told.
    pub told_method: Option<ConsentMethod>,
}

/// How a restriction is lifted: the person is told before (Art. 18(3) GDPR).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RestrictionEnd {
    /// When they were told, in UTC milliseconds.
    pub told_at: Timestamp,
    /// How: on paper, by mail, on the phone or face to face.
    pub told_method: ConsentMethod,
    /// Why it is lifted.
    pub note: Personal<String>,
}

/// When and how somebody was told.
pub(crate) type Told = (Timestamp, ConsentMethod);

/// The ways in which somebody can be told.
const TELLS: [ConsentMethod; 4] =
    [ConsentMethod::Paper, ConsentMethod::Email, ConsentMethod::Phone, ConsentMethod::InPerson];

/// Checks that somebody was told after their data was restricted, and before now.
fn check_told(draft: &RestrictionDraft, (at, method): Told, now: Timestamp) -> Result<()> {
    if at < draft.at || at > now {
        return Err(Error::invalid("toldAt", Problem::Date));
    }
    if TELLS.contains(&method) { Ok(()) } else { Err(Error::invalid("toldMethod", Problem::Choice)) }
}

/// Restricts the use of somebody's data; whoever got it is to be told (Art. 19 GDPR).
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where the contact is not there, or in the trash;
/// [`Error::NothingToChange`] where it is restricted on the same ground.
pub fn restrict(tx: &Tx<'_>, draft: RestrictionDraft) -> Result<RestrictionId> {
    restrict_by(tx, draft, None)
}

/// Restricts the use of somebody's data because they asked for it.
///
/// # Errors
/// As [`restrict`].
pub(crate) fn restrict_for(
    tx: &Tx<'_>,
    draft: RestrictionDraft,
    request: RequestId,
) -> Result<RestrictionId> {
    restrict_by(tx, draft, Some(request))
}

fn restrict_by(tx: &Tx<'_>, draft: RestrictionDraft, request: Option<RequestId>) -> Result<RestrictionId> {
    if stands(tx, &draft)? {
        return Err(Error::NothingToChange);
    }
    let contact = draft.contact;
    let id = insert(tx, crate::random::bytes(), draft)?;
    notice::open(tx, contact, NoticeReason::Restriction, request, &[])?;
    Ok(id)
}

/// Restricts as a package says, under the identity that it has elsewhere; and lifts it, where it was.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where the contact is not there, or in the trash.
pub(crate) fn restrict_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    draft: RestrictionDraft,
    ended: Option<Ended>,
    told: Option<Told>,
) -> Result<()> {
    let ended = ended.map(|ended| ended.checked(tx, draft.at)).transpose()?;
    if let Some(told) = told {
        check_told(&draft, told, ended.as_ref().map_or(draft.at, |ended| ended.at))?;
    }
    let id = insert(tx, uuid, draft)?;
    match ended {
        Some(ended) => close(tx, &get(tx, id)?, ended.at, &ended.note, told),
        None => Ok(()),
    }
}

/// Whether data is restricted on the same ground.
pub(crate) fn stands(connection: &Connection, draft: &RestrictionDraft) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM restriction WHERE contact_id = ?1 AND ground = ?2 AND ended_at IS NULL)",
        )?
        .query_row(params![draft.contact, draft.ground], |row| row.get(0))?)
}

fn insert(tx: &Tx<'_>, uuid: [u8; 16], mut draft: RestrictionDraft) -> Result<RestrictionId> {
    contact::get_listed(tx, draft.contact)?;
    check::lines(&mut draft.note, check::TEXT).map_err(|problem| Error::invalid("note", problem))?;
    if draft.at > tx.now {
        return Err(Error::invalid("at", Problem::Date));
    }
    tx.prepare_cached(
        "INSERT INTO restriction (uuid, contact_id, ground, at, note, author_id, recorded_at, end_note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '')",
    )?
    .execute(params![uuid, draft.contact, draft.ground, draft.at, draft.note, tx.actor.user, tx.now])?;
    let id = RestrictionId(tx.last_insert_rowid());
    let payload = json!({ "new": difference::filled(&draft)? });
    journal(tx, "restriction.add", id, uuid, draft.contact, &payload)?;
    Ok(id)
}

/// Lifts a restriction of somebody who was told before (Art. 18(3) GDPR).
///
/// # Errors
/// [`Error::NotFound`], [`Error::NothingToChange`] where it was lifted already, [`Error::Invalid`] where nothing says why, or they
/// were told before it began, or later than now.
pub fn lift(tx: &Tx<'_>, id: RestrictionId, mut end: RestrictionEnd) -> Result<()> {
    let restriction = get(tx, id)?;
    check::lines(&mut end.note, check::TEXT).map_err(|problem| Error::invalid("note", problem))?;
    if end.note.is_empty() {
        return Err(Error::invalid("note", Problem::Missing));
    }
    if restriction.ended_at.is_some() {
        return Err(Error::NothingToChange);
    }
    let told = (end.told_at, end.told_method);
    check_told(&restriction.draft, told, tx.now)?;
    contact::get_listed(tx, restriction.draft.contact)?;
    close(tx, &restriction, tx.now, &end.note, Some(told))?;
    notice::open(tx, restriction.draft.contact, NoticeReason::RestrictionLifted, None, &[]).map(drop)
}

fn close(
    tx: &Tx<'_>,
    restriction: &Restriction,
    at: Timestamp,
    note: &Personal<String>,
    told: Option<Told>,
) -> Result<()> {
    let id = restriction.id;
    let (told_at, told_method) = told.unzip();
    tx.prepare_cached(
        "UPDATE restriction SET ended_at = ?2, end_note = ?3, told_at = ?4, told_method = ?5 WHERE id = ?1",
    )?
    .execute(params![id, at, note, told_at, told_method])?;
    let uuid =
        tx.prepare_cached("SELECT uuid FROM restriction WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    let payload = json!({ "note": note, "toldAt": told_at, "toldMethod": told_method });
    journal(tx, "restriction.end", id, uuid, restriction.draft.contact, &payload)
}

fn journal(
    tx: &Tx<'_>,
    action: &'static str,
    id: RestrictionId,
    uuid: [u8; 16],
    contact: ContactId,
    payload: &serde_json::Value,
) -> Result<()> {
    let party = Party { contact: Some(contact), company: None };
    party.journal(tx, action, Object { kind: "restriction", uuid }, payload)?;
    row_mac::renew(tx, &row_mac::RESTRICTION, id)?;
    tx.touch(Touched::Consent(contact.0));
    // Who may not see them has them in no list any more, or again.
    tx.touch(Touched::Contact(contact.0));
    Ok(())
}

/// Reads a restriction.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub(crate) fn get(snapshot: &Snapshot<'_>, id: RestrictionId) -> Result<Restriction> {
    row_mac::verify(snapshot, &row_mac::RESTRICTION, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, contact_id, ground, at, note, author_id, recorded_at, ended_at, end_note, told_at,
                    told_method
             FROM restriction WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Restriction> {
    Ok(Restriction {
        id: row.get(0)?,
        draft: RestrictionDraft {
            contact: row.get(1)?,
            ground: row.get(2)?,
            at: row.get(3)?,
            note: row.get(4)?,
        },
        author: row.get(5)?,
        recorded_at: row.get(6)?,
        ended_at: row.get(7)?,
        end_note: row.get(8)?,
        told_at: row.get(9)?,
        told_method: row.get(10)?,
    })
}

/// Whether the use of a contact's data is restricted now.
///
/// # Errors
/// As [`restrictions`].
pub(crate) fn is_restricted(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<bool> {
    Ok(restrictions(snapshot, contact)?.iter().any(|restriction| restriction.ended_at.is_none()))
}

/// Every restriction of a contact's data, also those that were lifted, the latest first.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub fn restrictions(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<Restriction>> {
    let mut statement = snapshot
        .prepare_cached("SELECT id FROM restriction WHERE contact_id = ?1 ORDER BY at DESC, id DESC")?;
    let ids: Vec<RestrictionId> =
        statement.query_map([contact], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}
