//! Disclosures: what of whose data was handed to which recipient. The gate records them in the change that journals what leaves; what was
//! told or handed over past the program is recorded by hand. Nothing changes one afterwards.

use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Recipient, complete, get, get_listed};
use crate::{
    clock::Timestamp,
    crm::{check, contact, day, difference, party::Party},
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, RecipientId, UserId},
    personal::Personal,
    store::{Snapshot, Touched, Tx, row_mac, word::words},
};

/// How data was handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DisclosureKind {
    /// On a mailing list.
    Mailing,
    /// In an export of contacts.
    Export,
    /// In a package.
    Package,
    /// In a copy of a document.
    Document,
    /// By letter or mail, past the program.
    Letter,
    /// By word of mouth, past the program.
    Told,
}

words!(DisclosureKind {
    Mailing "mailing",
    Export "export",
    Package "package",
    Document "document",
    Letter "letter",
    Told "told",
});

/// What a user fills in about something that was handed over past the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DisclosureDraft {
    /// Whose data.
    pub contact: ContactId,
    /// Who got it.
    pub recipient: RecipientId,
    /// How: by letter, or by word of mouth.
    pub kind: DisclosureKind,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// What for, in a line of at most 200 characters.
    pub purpose: Personal<String>,
    /// What, in at most 1,000 characters.
    pub detail: Personal<String>,
}

/// A disclosure as stored, with the recipient's name of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Disclosed {
    /// Identity within the vault.
    pub id: i64,
    /// Who got the data.
    pub recipient: RecipientId,
    /// Its name.
    pub name: Personal<String>,
    /// How.
    pub kind: DisclosureKind,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// What for.
    pub purpose: Personal<String>,
    /// What; empty where an export says it.
    pub detail: Personal<String>,
    /// The number of the journal's entry of the export; none where it was recorded by hand.
    pub export: Option<i64>,
    /// Who recorded it.
    pub author: UserId,
}

/// A recipient that got somebody's data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedRecipient {
    /// The recipient.
    pub recipient: Recipient,
    /// When it got some first and last, in UTC milliseconds.
    pub at: (Timestamp, Timestamp),
}

/// Records what was handed over past the program.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where the contact is not there, or in the trash.
pub fn add(tx: &Tx<'_>, mut draft: DisclosureDraft) -> Result<i64> {
    contact::get_listed(tx, draft.contact)?;
    require_usable(tx, draft.recipient, draft.at, "recipient")?;
    if !matches!(draft.kind, DisclosureKind::Letter | DisclosureKind::Told) {
        return Err(Error::invalid("kind", Problem::Choice));
    }
    check::line(&mut draft.purpose, check::LINE).map_err(|problem| Error::invalid("purpose", problem))?;
    check::lines(&mut draft.detail, super::SHORT).map_err(|problem| Error::invalid("detail", problem))?;
    for (field, text) in [("purpose", &draft.purpose), ("detail", &draft.detail)] {
        if text.is_empty() {
            return Err(Error::invalid(field, Problem::Missing));
        }
    }
    if draft.at > tx.now || draft.at < 0 {
        return Err(Error::invalid("at", Problem::Date));
    }
    let uuid = crate::random::bytes();
    let id = insert(tx, uuid, &draft, None)?;
    let party = Party { contact: Some(draft.contact), company: None };
    let mut new = difference::filled(&draft)?;
    // The number of a row says nothing to who reads the journal.
    new["recipient"] = json!(get(tx, draft.recipient)?.draft.name);
    party.journal(tx, "disclosure.add", Object { kind: "disclosure", uuid }, &json!({ "new": new }))?;
    row_mac::renew(tx, &row_mac::DISCLOSURE, id)?;
    tx.touch(Touched::Consent(draft.contact.0));
    Ok(id)
}

/// Refuses a recipient that gets nothing (any more).
///
/// # Errors
/// [`Error::Invalid`] with the field.
pub(crate) fn require_usable(
    snapshot: &Snapshot<'_>,
    id: RecipientId,
    at: Timestamp,
    field: &'static str,
) -> Result<Recipient> {
    let recipient = match get_listed(snapshot, id) {
        Err(Error::NotFound) => return Err(Error::invalid(field, Problem::Choice)),
        found => found?,
    };
    let ended_on = &recipient.draft.ended_on;
    if !ended_on.is_empty() && *ended_on <= day::written(day::day_of(at)) {
        return Err(Error::invalid(field, Problem::Choice));
    }
    Ok(recipient)
}

/// Records what leaves with the entry of the journal that was appended last: of each of these people, by their pseudonyms.
///
/// # Errors
/// [`Error::Invalid`] about `handedTo` where the recipient gets nothing (any more).
pub(crate) fn record(
    tx: &Tx<'_>,
    recipient: RecipientId,
    kind: DisclosureKind,
    purpose: &Personal<String>,
    people: impl Iterator<Item = [u8; 16]>,
) -> Result<()> {
    require_usable(tx, recipient, tx.now, "handedTo")?;
    let seq: i64 = tx.query_row("SELECT max(seq) FROM journal", [], |row| row.get(0))?;
    for pseudonym in people {
        let contact: Option<ContactId> = tx
            .prepare_cached(
                "SELECT contact.id FROM subject JOIN contact ON contact.subject_id = subject.id WHERE pseudonym = ?1",
            )?
            .query_row([pseudonym], |row| row.get(0))
            .optional()?;
        // Who was erased meanwhile has no row that could say so.
        let Some(contact) = contact else { continue };
        let draft = DisclosureDraft {
            contact,
            recipient,
            kind,
            at: tx.now,
            purpose: purpose.clone(),
            detail: Personal::default(),
        };
        let id = insert(tx, crate::random::bytes(), &draft, Some(seq))?;
        // The entry of the export is what journals it.
        row_mac::renew(tx, &row_mac::DISCLOSURE, id)?;
        tx.touch(Touched::Consent(contact.0));
    }
    Ok(())
}

fn insert(tx: &Tx<'_>, uuid: [u8; 16], draft: &DisclosureDraft, seq: Option<i64>) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO disclosure (uuid, contact_id, recipient_id, kind, at, purpose, detail, export_seq, author_id, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        uuid,
        draft.contact,
        draft.recipient,
        draft.kind,
        draft.at,
        draft.purpose,
        draft.detail,
        seq,
        tx.actor.user,
        tx.now
    ])?;
    Ok(tx.last_insert_rowid())
}

/// What of somebody's data was handed over, the latest first.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where a row is not as it was written.
pub fn of_contact(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<Disclosed>> {
    let mut statement = snapshot
        .prepare_cached("SELECT id FROM disclosure WHERE contact_id = ?1 ORDER BY at DESC, id DESC")?;
    let ids: Vec<i64> = statement.query_map([contact], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| one(snapshot, id)).collect()
}

fn one(snapshot: &Snapshot<'_>, id: i64) -> Result<Disclosed> {
    row_mac::verify(snapshot, &row_mac::DISCLOSURE, id)?;
    let mut disclosed = snapshot
        .prepare_cached(
            "SELECT id, recipient_id, kind, at, purpose, detail, export_seq, author_id FROM disclosure WHERE id = ?1",
        )?
        .query_row([id], read)?;
    disclosed.name = get(snapshot, disclosed.recipient)?.draft.name;
    Ok(disclosed)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Disclosed> {
    Ok(Disclosed {
        id: row.get(0)?,
        recipient: row.get(1)?,
        name: Personal::default(),
        kind: row.get(2)?,
        at: row.get(3)?,
        purpose: row.get(4)?,
        detail: row.get(5)?,
        export: row.get(6)?,
        author: row.get(7)?,
    })
}

/// The recipients that got somebody's data, by name (Art. 15(1)(c) GDPR), also those that ended or were removed.
///
/// # Errors
/// As [`of_contact`], also where one is missing that was recorded by hand.
pub fn used(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<UsedRecipient>> {
    complete::verify_told(snapshot, contact)?;
    let mut found: Vec<UsedRecipient> = Vec::new();
    for disclosed in of_contact(snapshot, contact)? {
        match found.iter_mut().find(|used| used.recipient.id == disclosed.recipient) {
            // The latest comes first.
            Some(used) => used.at.0 = disclosed.at,
            None => found.push(UsedRecipient {
                recipient: get(snapshot, disclosed.recipient)?,
                at: (disclosed.at, disclosed.at),
            }),
        }
    }
    found.sort_by_cached_key(|used| crate::text::fold(&used.recipient.draft.name));
    Ok(found)
}
