//! Recipients: who gets personal data, be it a processor or somebody who decides on its use (Art. 4(8) and (9), 28, 30(1)(d) GDPR); what of
//! whose data was handed to them, and what they are to be told of later (Art. 19 GDPR).

mod complete;
mod disclosure;
mod lack;
pub mod notice;
mod record;

use rusqlite::{Row, named_params, params};
use serde_json::{Value, json};

#[doc(hidden)]
pub use self::complete::verify_all as verify_disclosures;
pub(crate) use self::{
    complete::verify as verify_complete,
    disclosure::{record, require_usable},
};
pub use self::{
    disclosure::{
        Disclosed, DisclosureDraft, DisclosureKind, UsedRecipient, add as disclose, of_contact, used,
    },
    lack::{RecipientLack, is_abroad, lacks},
    record::{Recipient, RecipientDraft, RecipientKind, Safeguard},
};
use crate::{
    crm::{
        check,
        day::{day, given},
        difference,
    },
    error::{Error, Problem, Result},
    history::{self, Object},
    id::RecipientId,
    purpose,
    store::{Snapshot, Touched, Tx, row_mac},
    text,
};

/// The most recipients that are not removed.
const MOST: usize = 500;
/// The longest text of several lines, in characters.
const SHORT: usize = 1_000;
/// The longest note, in characters.
const TEXT: usize = 5_000;

/// Adds a recipient.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn add(tx: &Tx<'_>, mut draft: RecipientDraft) -> Result<RecipientId> {
    tidy(tx, None, &mut draft)?;
    require_room(tx)?;
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached(
        "INSERT INTO recipient (uuid, revision, name, kind, contact, email, country, contract, transfer, categories, note,
                                created_at, changed_at)
         VALUES (?1, 0, ?2, ?3, '', '', '', '', '', '', '', ?4, ?4)",
    )?
    .execute(params![uuid, draft.name, draft.kind, tx.now])?;
    let id = RecipientId(tx.last_insert_rowid());
    write(tx, id, &draft)?;
    journal(tx, "recipient.add", id, &json!({ "new": difference::filled(&draft)? }))?;
    Ok(id)
}

/// Reads a recipient, also one that was removed.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was
/// written last.
pub fn get(snapshot: &Snapshot<'_>, id: RecipientId) -> Result<Recipient> {
    row_mac::verify(snapshot, &row_mac::RECIPIENT, id)?;
    let mut recipient = snapshot
        .prepare_cached(
            "SELECT id, revision, name, kind, contact, email, country, contract, contract_on, review_on, safeguard, transfer,
                    categories, note, ended_on, created_at, changed_at, removed_at
             FROM recipient WHERE id = ?1",
        )?
        .query_row([id], read)?;
    recipient.draft.purposes = snapshot
        .prepare_cached(
            "SELECT purpose_id FROM recipient_purpose WHERE recipient_id = ?1 ORDER BY purpose_id",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(recipient)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Recipient> {
    let text = |column: usize| row.get(column).map(Option::<String>::unwrap_or_default);
    Ok(Recipient {
        id: row.get(0)?,
        revision: row.get(1)?,
        draft: RecipientDraft {
            name: row.get(2)?,
            kind: row.get(3)?,
            contact: row.get(4)?,
            email: row.get(5)?,
            country: row.get(6)?,
            contract: row.get(7)?,
            contract_on: text(8)?,
            review_on: text(9)?,
            safeguard: row.get(10)?,
            transfer: row.get(11)?,
            categories: row.get(12)?,
            note: row.get(13)?,
            ended_on: text(14)?,
            purposes: Vec::new(),
        },
        created_at: row.get(15)?,
        changed_at: row.get(16)?,
        removed_at: row.get(17)?,
    })
}

/// The recipients that were not removed, by name.
///
/// # Errors
/// As [`get`].
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<Recipient>> {
    let mut recipients =
        order(snapshot)?.into_iter().map(|id| get(snapshot, id)).collect::<Result<Vec<_>>>()?;
    recipients.sort_by_cached_key(|recipient| (text::fold(&recipient.draft.name), recipient.id));
    Ok(recipients)
}

fn order(snapshot: &Snapshot<'_>) -> Result<Vec<RecipientId>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM recipient WHERE removed_at IS NULL ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Changes a recipient that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault, [`Error::NothingToChange`],
/// [`Error::NotFound`] where it was removed too.
pub fn change(tx: &Tx<'_>, id: RecipientId, revision: i64, draft: RecipientDraft) -> Result<RecipientDraft> {
    if get_listed(tx, id)?.revision != revision {
        return Err(Error::Conflict);
    }
    put_back(tx, id, draft)
}

/// Reads a recipient that was not removed.
fn get_listed(snapshot: &Snapshot<'_>, id: RecipientId) -> Result<Recipient> {
    let recipient = get(snapshot, id)?;
    if recipient.removed_at.is_some() { Err(Error::NotFound) } else { Ok(recipient) }
}

/// Puts a recipient back to what it was; what it is before that is returned.
///
/// # Errors
/// As [`change`], but for the revision.
pub(crate) fn put_back(tx: &Tx<'_>, id: RecipientId, mut draft: RecipientDraft) -> Result<RecipientDraft> {
    let before = get_listed(tx, id)?.draft;
    tidy(tx, Some(id), &mut draft)?;
    let changes = difference::changes(&before, &draft)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    write(tx, id, &draft)?;
    journal(tx, "recipient.change", id, &Value::Object(changes))?;
    Ok(before)
}

/// Removes a recipient, or takes it back into the register. What was disclosed to it still names it.
///
/// # Errors
/// [`Error::NotFound`], [`Error::NothingToChange`] where it is so already; [`Error::Invalid`] about `name` where another one has it by
/// now, or the register is full.
pub fn set_removed(tx: &Tx<'_>, id: RecipientId, removed: bool) -> Result<()> {
    let recipient = get(tx, id)?;
    if recipient.removed_at.is_some() == removed {
        return Err(Error::NothingToChange);
    }
    if !removed {
        require_free(tx, Some(id), &recipient.draft.name)?;
        require_room(tx)?;
    }
    tx.prepare_cached("UPDATE recipient SET removed_at = ?2, revision = revision + 1 WHERE id = ?1")?
        .execute(params![id, removed.then_some(tx.now)])?;
    let action = if removed { "recipient.remove" } else { "recipient.restore" };
    journal(tx, action, id, &json!({ "name": recipient.draft.name }))
}

fn tidy(tx: &Tx<'_>, id: Option<RecipientId>, draft: &mut RecipientDraft) -> Result<()> {
    let invalid = |field| move |problem| Error::invalid(field, problem);
    for (field, text) in
        [("name", &mut draft.name), ("email", &mut draft.email), ("contract", &mut draft.contract)]
    {
        check::line(text, check::LINE).map_err(invalid(field))?;
    }
    for (field, text, limit) in [
        ("contact", &mut draft.contact, SHORT),
        ("transfer", &mut draft.transfer, TEXT),
        ("categories", &mut draft.categories, SHORT),
        ("note", &mut draft.note, TEXT),
    ] {
        check::lines(text, limit).map_err(invalid(field))?;
    }
    if draft.name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    require_free(tx, id, &draft.name)?;
    if !draft.email.is_empty() && !check::is_email(&draft.email) {
        return Err(Error::invalid("email", Problem::Email));
    }
    let is_country = draft.country.len() == 2 && draft.country.bytes().all(|byte| byte.is_ascii_uppercase());
    if !draft.country.is_empty() && !is_country {
        return Err(Error::invalid("country", Problem::Choice));
    }
    for (field, text) in
        [("contractOn", &draft.contract_on), ("reviewOn", &draft.review_on), ("endedOn", &draft.ended_on)]
    {
        given(text).map(|text| day(field, text)).transpose()?;
    }
    // An exception has to be told: none of them holds by itself (Art. 49(1) GDPR).
    if draft.safeguard == Some(Safeguard::Derogation) && draft.transfer.is_empty() {
        return Err(Error::invalid("transfer", Problem::Missing));
    }
    draft.purposes.sort_unstable();
    draft.purposes.dedup();
    for (at, purpose) in draft.purposes.iter().enumerate() {
        match purpose::get(tx, *purpose) {
            Err(Error::NotFound) => return Err(Error::invalid_at("purposes", at, Problem::Choice)),
            found => drop(found?),
        }
    }
    Ok(())
}

/// Refuses the name of another recipient.
fn require_free(snapshot: &Snapshot<'_>, id: Option<RecipientId>, name: &str) -> Result<()> {
    let name = text::fold(name);
    let is_taken = |other: &Recipient| Some(other.id) != id && text::fold(&other.draft.name) == name;
    if list(snapshot)?.iter().any(is_taken) {
        return Err(Error::invalid("name", Problem::Duplicate));
    }
    Ok(())
}

/// Refuses more recipients than fit.
fn require_room(snapshot: &Snapshot<'_>) -> Result<()> {
    if order(snapshot)?.len() >= MOST { Err(Error::invalid("name", Problem::TooMany)) } else { Ok(()) }
}

/// Writes what can be filled in.
fn write(tx: &Tx<'_>, id: RecipientId, draft: &RecipientDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE recipient SET revision = revision + 1, name = :name, kind = :kind, contact = :contact, email = :email,
                country = :country, contract = :contract, contract_on = :contract_on, review_on = :review_on,
                safeguard = :safeguard, transfer = :transfer, categories = :categories, note = :note,
                ended_on = :ended_on, changed_at = :now
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":name": draft.name, ":kind": draft.kind, ":contact": draft.contact, ":email": draft.email,
        ":country": draft.country, ":contract": draft.contract, ":contract_on": given(&draft.contract_on),
        ":review_on": given(&draft.review_on), ":safeguard": draft.safeguard, ":transfer": draft.transfer,
        ":categories": draft.categories, ":note": draft.note, ":ended_on": given(&draft.ended_on), ":now": tx.now,
    })?;
    tx.prepare_cached("DELETE FROM recipient_purpose WHERE recipient_id = ?1")?.execute([id])?;
    for purpose in &draft.purposes {
        tx.prepare_cached("INSERT INTO recipient_purpose (recipient_id, purpose_id) VALUES (?1, ?2)")?
            .execute(params![id, purpose])?;
    }
    Ok(())
}

/// Journals a change of a recipient, and authenticates the row.
fn journal(tx: &Tx<'_>, action: &'static str, id: RecipientId, payload: &Value) -> Result<()> {
    let uuid =
        tx.prepare_cached("SELECT uuid FROM recipient WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    let payload = difference::with_origin(tx, payload);
    history::append(tx, action, Object { kind: "recipient", uuid }, &payload)?;
    tx.touch(Touched::Recipient(id.0));
    row_mac::renew(tx, &row_mac::RECIPIENT, id)
}
