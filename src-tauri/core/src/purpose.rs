//! Purposes: what data is used for, on which lawful basis (Art. 5(1)(b), 6 and 30(1) GDPR). They are the organisation's, and
//! about nobody.

mod basis;
mod brought;
mod field;
pub mod preset;
mod ready;
mod record;

use std::collections::BTreeSet;

use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};

pub(crate) use self::brought::{add_as, remove};
pub use self::{
    basis::Basis,
    field::{FIELDS, PurposeField, fields},
    preset::{PurposeOffer, PurposePreset},
    ready::{PurposeLack, Readiness, ready},
    record::{Assessment, Purpose, PurposeDraft},
};
use crate::{
    channel::Channel,
    crm::{
        check,
        day::{day, given},
        difference,
    },
    error::{Error, Problem, Result},
    history::{self, Object},
    id::PurposeId,
    store::{Snapshot, Touched, Tx, row_mac},
    text,
};

/// The most purposes that are not removed.
const MOST: usize = 100;
/// The longest name, in characters.
const NAME: usize = 100;
/// The longest description, or part of an assessment.
const TEXT: usize = 5_000;
/// The longest list of people or recipients, and the longest period in words.
const SHORT: usize = 1_000;
/// The most months until a consent is pointed out, or lapses.
const MONTHS: u32 = 120;

/// Adds a purpose at the end of the list.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn add(tx: &Tx<'_>, mut draft: PurposeDraft, preset: Option<PurposePreset>) -> Result<PurposeId> {
    let others = list(tx)?;
    check(&others, None, &mut draft)?;
    require_room(&others)?;
    insert(tx, crate::random::bytes(), &draft, preset)
}

fn insert(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    draft: &PurposeDraft,
    preset: Option<PurposePreset>,
) -> Result<PurposeId> {
    tx.prepare_cached(
        "INSERT INTO purpose (uuid, revision, position, preset, name, description, basis, law, marketing, own_products,
                              channels, people, fields, special, exception, recipients, retention, warn_months,
                              lapse_months, assessed_purpose, assessed_necessity, assessed_balancing, created_at,
                              changed_at)
         VALUES (?1, 0, (SELECT coalesce(max(position) + 1, 0) FROM purpose), ?2, ?3, '', ?4, '', 0, 0, '[]', '', '[]', 0,
                 '', '', '', 0, 0, '', '', '', ?5, ?5)",
    )?
    .execute(params![uuid, preset, draft.name, draft.basis, tx.now])?;
    let id = PurposeId(tx.last_insert_rowid());
    write(tx, id, draft)?;
    let mut new = difference::filled(draft)?;
    new["preset"] = json!(preset);
    journal(tx, "purpose.add", id, &json!({ "new": new }))?;
    Ok(id)
}

/// Reads a purpose, also one that was removed.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written last.
pub fn get(snapshot: &Snapshot<'_>, id: PurposeId) -> Result<Purpose> {
    row_mac::verify(snapshot, &row_mac::PURPOSE, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, preset, name, description, basis, law, marketing, own_products, channels, people, fields,
                    special, exception, recipients, retention, review_on, warn_months, lapse_months, assessed_purpose,
                    assessed_necessity, assessed_balancing, assessment, assessment_review_on, created_at, changed_at,
                    removed_at
             FROM purpose WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Purpose> {
    let text = |column: usize| row.get(column).map(Option::<String>::unwrap_or_default);
    Ok(Purpose {
        id: row.get(0)?,
        revision: row.get(1)?,
        preset: row.get(2)?,
        draft: PurposeDraft {
            name: row.get(3)?,
            description: row.get(4)?,
            basis: row.get(5)?,
            law: row.get(6)?,
            marketing: row.get(7)?,
            own_products: row.get(8)?,
            channels: list_in(row, 9)?,
            people: row.get(10)?,
            fields: list_in(row, 11)?,
            special: row.get(12)?,
            exception: row.get(13)?,
            recipients: row.get(14)?,
            retention: row.get(15)?,
            review_on: text(16)?,
            warn_months: row.get(17)?,
            lapse_months: row.get(18)?,
            assessed_purpose: row.get(19)?,
            assessed_necessity: row.get(20)?,
            assessed_balancing: row.get(21)?,
            assessment: row.get(22)?,
            assessment_review_on: text(23)?,
        },
        created_at: row.get(24)?,
        changed_at: row.get(25)?,
        removed_at: row.get(26)?,
    })
}

/// Reads a list that is stored as JSON.
fn list_in<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<T>> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}

/// Reads a purpose that was not removed.
fn get_listed(snapshot: &Snapshot<'_>, id: PurposeId) -> Result<Purpose> {
    let purpose = get(snapshot, id)?;
    if purpose.removed_at.is_some() { Err(Error::NotFound) } else { Ok(purpose) }
}

/// The purposes that were not removed, in their order.
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<Purpose>> {
    order(snapshot)?.into_iter().map(|id| get(snapshot, id)).collect()
}

/// Which purposes there are, in their order.
fn order(snapshot: &Snapshot<'_>) -> Result<Vec<PurposeId>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM purpose WHERE removed_at IS NULL ORDER BY position, id")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Changes a purpose that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault, [`Error::NothingToChange`],
/// [`Error::NotFound`] where it was removed too.
pub fn change(tx: &Tx<'_>, id: PurposeId, revision: i64, draft: PurposeDraft) -> Result<PurposeDraft> {
    if get_listed(tx, id)?.revision != revision {
        return Err(Error::Conflict);
    }
    put_back(tx, id, draft)
}

/// Puts a purpose back to what it was; what it is before that is returned.
///
/// # Errors
/// As [`change`], but for the revision.
pub(crate) fn put_back(tx: &Tx<'_>, id: PurposeId, mut draft: PurposeDraft) -> Result<PurposeDraft> {
    let before = get_listed(tx, id)?.draft;
    check(&list(tx)?, Some(id), &mut draft)?;
    let changes = difference::changes(&before, &draft)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    write(tx, id, &draft)?;
    journal(tx, "purpose.change", id, &Value::Object(changes))?;
    Ok(before)
}

/// Removes a purpose, or takes it back into the list. It stays what consents are about.
///
/// # Errors
/// [`Error::NotFound`], [`Error::NothingToChange`] where it is so already; [`Error::Invalid`] about `name` where another one has it by
/// now, or the list is full.
pub fn set_removed(tx: &Tx<'_>, id: PurposeId, removed: bool) -> Result<()> {
    let purpose = get(tx, id)?;
    if purpose.removed_at.is_some() == removed {
        return Err(Error::NothingToChange);
    }
    if !removed {
        let others = list(tx)?;
        require_free(&others, Some(id), &purpose.draft.name)?;
        require_room(&others)?;
    }
    tx.prepare_cached("UPDATE purpose SET removed_at = ?2, revision = revision + 1 WHERE id = ?1")?
        .execute(params![id, removed.then_some(tx.now)])?;
    let action = if removed { "purpose.remove" } else { "purpose.restore" };
    journal(tx, action, id, &json!({ "name": purpose.draft.name }))
}

/// Moves a purpose to a place in the list, from 0; the order before is returned.
///
/// # Errors
/// [`Error::NotFound`] where it was removed too, [`Error::NothingToChange`] where it stands there.
pub fn move_to(tx: &Tx<'_>, id: PurposeId, position: usize) -> Result<Vec<PurposeId>> {
    let mut wanted = order(tx)?;
    let at = wanted.iter().position(|listed| *listed == id).ok_or(Error::NotFound)?;
    let moved = wanted.remove(at);
    wanted.insert(position.min(wanted.len()), moved);
    set_order(tx, &wanted)
}

/// Gives purposes an order; those that it does not name come last, as they stand. The order before is returned.
///
/// # Errors
/// [`Error::NothingToChange`] where they stand so.
pub(crate) fn set_order(tx: &Tx<'_>, wanted: &[PurposeId]) -> Result<Vec<PurposeId>> {
    let before = order(tx)?;
    let named = wanted.iter().filter(|id| before.contains(id));
    let after: Vec<PurposeId> =
        named.chain(before.iter().filter(|id| !wanted.contains(id))).copied().collect();
    if before == after {
        return Err(Error::NothingToChange);
    }
    for (position, id) in after.iter().enumerate() {
        let old: usize = tx
            .prepare_cached("SELECT position FROM purpose WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?;
        if old != position {
            // Verified before it is authenticated anew.
            get(tx, *id)?;
            tx.prepare_cached("UPDATE purpose SET position = ?2 WHERE id = ?1")?
                .execute(params![id, position])?;
            let changes = json!({ "position": { "old": old, "new": position } });
            journal(tx, "purpose.move", *id, &changes)?;
        }
    }
    Ok(before)
}

fn check(others: &[Purpose], id: Option<PurposeId>, draft: &mut PurposeDraft) -> Result<()> {
    let invalid = |field| move |problem| Error::invalid(field, problem);
    check::line(&mut draft.name, NAME).map_err(invalid("name"))?;
    check::line(&mut draft.law, check::LINE).map_err(invalid("law"))?;
    for (field, text, limit) in [
        ("description", &mut draft.description, TEXT),
        ("people", &mut draft.people, SHORT),
        ("recipients", &mut draft.recipients, SHORT),
        ("retention", &mut draft.retention, SHORT),
        ("assessedPurpose", &mut draft.assessed_purpose, TEXT),
        ("assessedNecessity", &mut draft.assessed_necessity, TEXT),
        ("assessedBalancing", &mut draft.assessed_balancing, TEXT),
    ] {
        check::lines(text, limit).map_err(invalid(field))?;
    }
    if draft.name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    require_free(others, id, &draft.name)?;
    if draft.basis.needs_law() && draft.law.is_empty() {
        return Err(Error::invalid("law", Problem::Missing));
    }
    draft.own_products &= draft.marketing;
    let channels: BTreeSet<Channel> = draft.channels.drain(..).collect();
    draft.channels.extend(channels);
    if draft.marketing && draft.channels.is_empty() {
        return Err(Error::invalid("channels", Problem::Missing));
    }
    check_fields(&mut draft.fields)?;
    check_exception(draft)?;
    for (field, text) in [("reviewOn", &draft.review_on), ("assessmentReviewOn", &draft.assessment_review_on)]
    {
        given(text).map(|text| day(field, text)).transpose()?;
    }
    check_assessment(draft)?;
    for (field, months) in [("warnMonths", draft.warn_months), ("lapseMonths", draft.lapse_months)] {
        if months > MONTHS {
            return Err(Error::invalid(field, Problem::Choice));
        }
    }
    // What lapsed already need not be pointed out.
    if draft.lapse_months > 0 && draft.warn_months > draft.lapse_months {
        return Err(Error::invalid("lapseMonths", Problem::Choice));
    }
    Ok(())
}

/// Refuses the name of another purpose.
fn require_free(others: &[Purpose], id: Option<PurposeId>, name: &str) -> Result<()> {
    let name = text::fold(name);
    let is_taken = |other: &Purpose| Some(other.id) != id && text::fold(&other.draft.name) == name;
    if others.iter().any(is_taken) { Err(Error::invalid("name", Problem::Duplicate)) } else { Ok(()) }
}

/// Refuses more purposes than fit.
fn require_room(others: &[Purpose]) -> Result<()> {
    if others.len() >= MOST { Err(Error::invalid("name", Problem::TooMany)) } else { Ok(()) }
}

/// Checks the names of fields, and puts each once into the order of the form.
fn check_fields(fields: &mut Vec<String>) -> Result<()> {
    if let Some(at) = fields.iter().position(|field| !FIELDS.contains(&field.as_str())) {
        return Err(Error::invalid_at("fields", at, Problem::Choice));
    }
    let needed = std::mem::take(fields);
    fields.extend(
        FIELDS.iter().filter(|field| needed.iter().any(|one| one == *field)).map(|field| (*field).to_owned()),
    );
    Ok(())
}

fn check_exception(draft: &mut PurposeDraft) -> Result<()> {
    if !draft.special {
        draft.exception.clear();
        return Ok(());
    }
    match draft.exception.as_bytes() {
        [] => Err(Error::invalid("exception", Problem::Missing)),
        [b'a'..=b'j'] => Ok(()),
        _ => Err(Error::invalid("exception", Problem::Choice)),
    }
}

/// A decision about legitimate interests needs its three parts; a draft without one may lack any of them.
fn check_assessment(draft: &PurposeDraft) -> Result<()> {
    if draft.basis != Basis::LegitimateInterests || draft.assessment.is_none() {
        return Ok(());
    }
    for (field, text) in [
        ("assessedPurpose", draft.assessed_purpose.as_str()),
        ("assessedNecessity", &draft.assessed_necessity),
        ("assessedBalancing", &draft.assessed_balancing),
    ] {
        if text.is_empty() {
            return Err(Error::invalid(field, Problem::Missing));
        }
    }
    if draft.assessment == Some(Assessment::Passed) && draft.assessment_review_on.is_empty() {
        return Err(Error::invalid("assessmentReviewOn", Problem::Missing));
    }
    Ok(())
}

/// Writes what can be filled in.
fn write(tx: &Tx<'_>, id: PurposeId, draft: &PurposeDraft) -> Result<()> {
    let json = |list: serde_json::Result<String>| list.map_err(Error::internal);
    tx.prepare_cached(
        "UPDATE purpose SET revision = revision + 1, name = :name, description = :description, basis = :basis, law = :law,
                marketing = :marketing, own_products = :own_products, channels = :channels, people = :people,
                fields = :fields, special = :special, exception = :exception, recipients = :recipients,
                retention = :retention, review_on = :review_on, warn_months = :warn_months,
                lapse_months = :lapse_months, assessed_purpose = :assessed_purpose,
                assessed_necessity = :assessed_necessity, assessed_balancing = :assessed_balancing,
                assessment = :assessment, assessment_review_on = :assessment_review_on, changed_at = :now
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":name": draft.name, ":description": draft.description, ":basis": draft.basis, ":law": draft.law,
        ":marketing": draft.marketing, ":own_products": draft.own_products,
        ":channels": json(serde_json::to_string(&draft.channels))?, ":people": draft.people,
        ":fields": json(serde_json::to_string(&draft.fields))?, ":special": draft.special, ":exception": draft.exception,
        ":recipients": draft.recipients, ":retention": draft.retention, ":review_on": given(&draft.review_on),
        ":warn_months": draft.warn_months, ":lapse_months": draft.lapse_months,
        ":assessed_purpose": draft.assessed_purpose, ":assessed_necessity": draft.assessed_necessity,
        ":assessed_balancing": draft.assessed_balancing, ":assessment": draft.assessment,
        ":assessment_review_on": given(&draft.assessment_review_on), ":now": tx.now,
    })?;
    Ok(())
}

/// Journals a change of a purpose, and authenticates the row.
fn journal(tx: &Tx<'_>, action: &'static str, id: PurposeId, payload: &Value) -> Result<()> {
    let uuid =
        tx.prepare_cached("SELECT uuid FROM purpose WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    let payload = difference::with_origin(tx, payload);
    history::append(tx, action, Object { kind: "purpose", uuid }, &payload)?;
    tx.touch(Touched::Purpose(id.0));
    row_mac::renew(tx, &row_mac::PURPOSE, id)
}
