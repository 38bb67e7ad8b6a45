//! The confidential note on a contact, sealed under the compartment's key and, so that erasure reaches it, under the person's.
//!
//! It is a row of its own that only this module reads: no list, search, duplicate check, draft or preview has it.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::{
    crm::{
        check, contact,
        difference::{ORIGIN, with_origin},
        rule::Rules,
    },
    error::{Error, Result},
    history::{self, Object, Subject},
    id::{ContactId, SubjectId},
    personal::Personal,
    role::Permission,
    store::{Origin, StoreKeys, Tx},
};

/// The confidential note on a contact, as far as the user may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", content = "text", rename_all = "snake_case")]
#[ts(export)]
pub enum ConfidentialNote {
    /// There is none.
    NotSet,
    /// The user holds no key to it. That says nothing about whether there is one.
    Hidden,
    /// What it says.
    Text(Personal<String>),
}

impl ConfidentialNote {
    /// What it says, empty where there is none; `None` where it is hidden.
    fn into_text(self) -> Option<Personal<String>> {
        match self {
            Self::NotSet => Some(Personal::default()),
            Self::Hidden => None,
            Self::Text(text) => Some(text),
        }
    }
}

/// Reads the note on a contact, also on one in the trash.
///
/// # Errors
/// [`Error::NotFound`] where there is no such contact.
pub fn get(connection: &Connection, keys: &StoreKeys, id: ContactId) -> Result<ConfidentialNote> {
    let place = Place::of(connection, keys, id)?;
    if keys.confidential.is_empty() {
        return Ok(ConfidentialNote::Hidden);
    }
    let Some((epoch, sealed)) = stored(connection, id)? else { return Ok(ConfidentialNote::NotSet) };
    Ok(match place.open(keys, epoch, &sealed)? {
        Some(text) => ConfidentialNote::Text(Personal(text)),
        None => ConfidentialNote::Hidden,
    })
}

/// What the note on a contact says, empty where there is none; none where these keys don't open it, or it is damaged.
pub(crate) fn opened(
    connection: &Connection,
    keys: &StoreKeys,
    id: ContactId,
) -> Result<Option<Personal<String>>> {
    let Some((epoch, sealed)) = stored(connection, id)? else { return Ok(Some(Personal::default())) };
    let text = Place::of(connection, keys, id)?.open(keys, epoch, &sealed);
    Ok(text.ok().flatten().map(Personal))
}

/// Whether there is one on a contact.
pub(crate) fn is_there(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(stored(connection, id)?.is_some())
}

/// A note as it is stored, with the number of the key that sealed it.
fn stored(connection: &Connection, id: ContactId) -> Result<Option<(u32, Vec<u8>)>> {
    Ok(connection
        .prepare_cached("SELECT epoch, sealed FROM confidential WHERE contact_id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Changes the note that says `old` to `new`, either empty for none; says what is stored then.
///
/// # Errors
/// [`Error::Forbidden`] to a role that may not, or without the key: then nothing can be overwritten unseen.
/// [`Error::Conflict`] where it says something else by now, [`Error::Invalid`] about `text`, [`Error::NothingToChange`],
/// [`Error::NotFound`] where the contact lies in the trash.
pub fn change(
    tx: &Tx<'_>,
    rules: &Rules,
    id: ContactId,
    old: &Personal<String>,
    mut new: Personal<String>,
) -> Result<Personal<String>> {
    tx.actor.role.require(Permission::ConfidentialChange)?;
    let contact = contact::get_listed(tx, id)?;
    let before = get(tx, tx.keys, id)?.into_text().ok_or(Error::Forbidden)?;
    if before != *old {
        return Err(Error::Conflict);
    }
    check::confidential(&mut new)?;
    if before == new {
        return Err(Error::NothingToChange);
    }
    let place = Place::of(tx, tx.keys, id)?;
    if new.is_empty() {
        tx.prepare_cached("DELETE FROM confidential WHERE contact_id = ?1")?.execute([id])?;
    } else {
        place.store(tx, id, new.as_bytes())?;
    }
    contact::touch(tx, rules, contact)?;
    let payload = with_origin(tx, &json!({ "note": { "old": before, "new": new } })).into_owned();
    history::append_confidential(
        tx,
        "contact.confidential",
        contact::object(place.uuid),
        &place.subject,
        &payload,
    )?;
    contact::authenticate(tx, id)?;
    Ok(new)
}

/// On how many others than a contact there is a confidential note.
pub(crate) fn of_others(connection: &Connection, id: ContactId) -> Result<u64> {
    let mut statement =
        connection.prepare_cached("SELECT count(*) FROM confidential WHERE contact_id <> ?1")?;
    Ok(statement.query_row([id], |row| row.get(0))?)
}

/// What the confidential notes on all contacts say; none where these keys don't open one, or it is damaged.
pub(crate) fn all(
    connection: &Connection,
    keys: &StoreKeys,
) -> Result<Vec<(ContactId, Option<Personal<String>>)>> {
    let mut statement = connection
        .prepare_cached("SELECT contact_id, epoch, sealed FROM confidential ORDER BY contact_id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Vec<u8>>(2)?)))?;
    rows.map(|row| {
        let (id, epoch, sealed): (ContactId, u32, Vec<u8>) = row?;
        if keys.confidential.is_empty() {
            return Ok((id, None));
        }
        let text = Place::of(connection, keys, id).and_then(|place| place.open(keys, epoch, &sealed));
        Ok((id, text.ok().flatten().map(Personal)))
    })
    .collect()
}

/// Puts another text in the place of the note on a contact, also of one in the trash, and journals what it says from here on; what it said
/// before is told nowhere.
///
/// # Errors
/// [`Error::Forbidden`] without the key.
pub(crate) fn overwrite(tx: &Tx<'_>, id: ContactId, text: &str, origin: Origin) -> Result<()> {
    let place = Place::of(tx, tx.keys, id)?;
    place.store(tx, id, text.as_bytes())?;
    let payload = json!({ "new": { "note": text }, ORIGIN: origin });
    history::append_confidential(
        tx,
        "contact.confidential",
        contact::object(place.uuid),
        &place.subject,
        &payload,
    )?;
    contact::authenticate(tx, id)
}

/// Seals every note anew that an older key of the compartment sealed, and journals that. What the user can't open is
/// left to somebody who can.
///
/// # Errors
/// [`Error::NothingToChange`] where each is under the newest key.
pub(crate) fn reseal(tx: &Tx<'_>) -> Result<()> {
    let Some((newest, _)) = tx.keys.confidential.newest() else { return Err(Error::NothingToChange) };
    let older: Vec<(ContactId, u32)> = tx
        .prepare("SELECT contact_id, epoch FROM confidential WHERE epoch < ?1")?
        .query_map([newest], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut count = 0;
    for (id, epoch) in older {
        let place = Place::of(tx, tx.keys, id)?;
        let sealed: Vec<u8> = tx
            .prepare_cached("SELECT sealed FROM confidential WHERE contact_id = ?1")?
            .query_row([id], |row| row.get(0))?;
        if let Some(text) = place.open(tx.keys, epoch, &sealed)? {
            place.store(tx, id, text.as_bytes())?;
            count += 1;
        }
    }
    if count == 0 {
        return Err(Error::NothingToChange);
    }
    history::append(tx, "confidential.reseal", Object::VAULT, &json!({ "epoch": newest, "count": count }))
}

/// Where a note belongs: what is sealed is bound to it.
struct Place {
    uuid: [u8; 16],
    subject: Subject,
    context: Vec<u8>,
}

impl Place {
    fn of(connection: &Connection, keys: &StoreKeys, id: ContactId) -> Result<Self> {
        let (uuid, subject): ([u8; 16], SubjectId) = connection
            .prepare_cached("SELECT uuid, subject_id FROM contact WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let subject = history::subject(connection, keys, subject)?;
        let purpose = b"kartotek row 1 confidential sealed".as_slice();
        let context = [purpose, &keys.vault, &uuid, &subject.pseudonym].concat();
        Ok(Self { uuid, subject, context })
    }

    fn open(&self, keys: &StoreKeys, epoch: u32, sealed: &[u8]) -> Result<Option<String>> {
        let damaged = || Error::internal("a confidential note does not open");
        let inner = self.subject.open(&self.context, sealed).ok_or_else(damaged)?;
        let Some(text) = keys.confidential.open(epoch, &self.context, &inner)? else { return Ok(None) };
        String::from_utf8(text.to_vec()).map(Some).map_err(|_| damaged())
    }

    fn store(&self, tx: &Tx<'_>, id: ContactId, text: &[u8]) -> Result<()> {
        let (epoch, inner) = tx.keys.confidential.seal(&self.context, text)?;
        tx.prepare_cached(
            "INSERT INTO confidential (contact_id, epoch, sealed) VALUES (?1, ?2, ?3)
             ON CONFLICT (contact_id) DO UPDATE SET epoch = ?2, sealed = ?3",
        )?
        .execute(params![id, epoch, self.subject.seal(&self.context, &inner)])?;
        Ok(())
    }
}
