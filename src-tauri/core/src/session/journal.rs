//! The journal as the user of a session reads it: with the names of those and of that which it is about, where these are
//! still there and the role may see them.

mod names;

use data_encoding::HEXLOWER;
use kartotek_journal::{Uuid, key::PublicKey};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use self::names::{Names, users};
use crate::{
    activity,
    clock::Timestamp,
    crm::reading,
    deal, document,
    error::{Error, Result},
    history::{
        self,
        list::{self, JournalFilter, Listed, PayloadState},
        value::{JournalValue, values},
    },
    id::{ContactId, UserId},
    personal::Personal,
    request,
    role::Permission,
    session::Session,
    store::{
        Snapshot,
        checkpoint::{self, Stored},
    },
    task, voucher,
};

/// Somebody whom the journal names, also once they were removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalUser {
    /// The row.
    pub id: UserId,
    /// Their name.
    pub name: Personal<String>,
    /// Whether they were removed.
    pub removed: bool,
}

/// What an entry is about, where it is still there and the role may read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalObject {
    /// Its id among its kind.
    pub id: i64,
    /// Its name at present.
    pub name: Personal<String>,
}

/// An entry in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalRow {
    /// Its number.
    pub seq: u64,
    /// UTC milliseconds.
    pub at: Timestamp,
    /// Who did it; none where no such user is known.
    pub user: Option<JournalUser>,
    /// What was done: `contact.change`.
    pub action: String,
    /// To what kind of thing: `contact`.
    pub object_type: String,
    /// To which one.
    pub object: Option<JournalObject>,
    /// What is left of its payload.
    pub payload: PayloadState,
}

/// What an entry's payload says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
#[ts(export)]
pub enum JournalContent {
    /// Nothing: there never was one.
    None,
    /// Its key was destroyed.
    Erased,
    /// It is gone, and nobody destroyed its key.
    Missing,
    /// It is there and does not open, or is none.
    Unreadable,
    /// Only others may read it.
    Hidden,
    /// These values.
    Values {
        /// In the order of their places.
        values: Vec<JournalValue>,
    },
}

/// The checkpoint that covers an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalCheckpoint {
    /// The number of the last entry that it covers.
    pub seq: u64,
    /// UTC milliseconds when it was made.
    pub at: Timestamp,
    /// Who signed it; none where no such user is known.
    pub user: Option<JournalUser>,
    /// Whether the signature is that of one of the user's keys. Whether the key counted then, a verification says.
    pub signed: bool,
}

/// A single entry with all that its hash is made of. Ids and hashes are hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct JournalEntry {
    /// As in a list.
    pub row: JournalRow,
    /// The user's id.
    pub user_uuid: String,
    /// The computer.
    pub device: String,
    /// The version of the app.
    pub version: String,
    /// The object's id; zeroes for the vault as a whole.
    pub object_uuid: String,
    /// Pseudonym of the data subject; zeroes where it concerns nobody.
    pub subject: String,
    /// SHA-256 of the sealed payload, as the entry states it.
    pub payload_hash: Option<String>,
    /// Bytes of the sealed payload, as the entry states them.
    pub payload_length: Option<u32>,
    /// Whose key seals it; zeroes for the vault's own.
    pub payload_key: Option<String>,
    /// Whether the payload at hand has that hash; none where there is none at hand.
    pub payload_agrees: Option<bool>,
    /// The stored hash of the entry before.
    pub previous: String,
    /// The stored hash.
    pub hash: String,
    /// The hash that all of the above gives.
    pub computed: String,
    /// Whether the two are the same.
    pub agrees: bool,
    /// What the payload says.
    pub content: JournalContent,
    /// The first checkpoint that covers it; none where none does yet.
    pub checkpoint: Option<JournalCheckpoint>,
}

impl Session {
    /// Lists the journal, newest first: at most `limit` entries, and no more than a page, of those before `before`.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::NotFound`] where the filter names a contact that is not there.
    pub fn journal_list(
        &self,
        filter: &JournalFilter,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<JournalRow>> {
        self.actor().role.require(Permission::JournalRead)?;
        self.read(|snapshot| {
            let mut names = Names::read(snapshot, self.actor().role)?;
            let listed = list::list(snapshot, filter, before, limit)?;
            listed.iter().map(|listed| names.row(listed)).collect()
        })
    }

    /// Everything about one entry, with its hash computed anew. Where that shows values of a contact, it is journaled as if the
    /// contact had been opened, or the confidential note.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::NotFound`].
    pub fn journal_entry(&self, seq: u64) -> Result<JournalEntry> {
        let role = self.actor().role;
        role.require(Permission::JournalRead)?;
        let (entry, logged_about) = self.read(|snapshot| {
            let mut names = Names::read(snapshot, role)?;
            let listed = list::get(snapshot, seq)?;
            let row = names.row(&listed)?;
            let content = self.content(snapshot, &listed)?;
            let Listed { entry, hash, .. } = listed;
            let computed = entry.hash();
            let payload = entry.payload.as_ref();
            let stored: Option<Vec<u8>> = snapshot
                .query_row("SELECT sealed FROM journal_payload WHERE seq = ?1", [seq], |row| row.get(0))
                .optional()?;
            let payload_agrees = payload
                .zip(stored)
                .map(|(stated, stored)| <[u8; 32]>::from(Sha256::digest(&stored)) == stated.hash);
            let logged_about = match entry.object_type.as_str() {
                "activity" => activity::contact_of(snapshot, &entry.object)?,
                "document" => document::contact_of(snapshot, &entry.object)?,
                "task" => task::contact_of(snapshot, &entry.object)?,
                "voucher" => voucher::contact_of(snapshot, &entry.object)?,
                "deal" => deal::contact_of(snapshot, &entry.object)?,
                "request" => request::contact_of(snapshot, &entry.object)?,
                _ => None,
            };
            let shown = JournalEntry {
                row,
                user_uuid: HEXLOWER.encode(&entry.user),
                device: HEXLOWER.encode(&entry.device),
                object_uuid: HEXLOWER.encode(&entry.object),
                subject: HEXLOWER.encode(&entry.subject),
                payload_hash: payload.map(|payload| HEXLOWER.encode(&payload.hash)),
                payload_length: payload.map(|payload| payload.length),
                payload_key: payload.map(|payload| HEXLOWER.encode(&payload.key)),
                payload_agrees,
                previous: HEXLOWER.encode(&entry.previous),
                hash: HEXLOWER.encode(&hash),
                computed: HEXLOWER.encode(&computed),
                agrees: computed == hash,
                version: entry.version,
                content,
                checkpoint: covering(snapshot, &names, self.store().keys().vault, seq)?,
            };
            Ok((shown, logged_about))
        })?;
        let row = &entry.row;
        if let (JournalContent::Values { .. }, Some(contact)) = (&entry.content, &row.object)
            && row.action.starts_with("contact.")
        {
            let what = if row.action == CONFIDENTIAL { reading::CONFIDENTIAL } else { reading::OPEN };
            self.note_reading(what, ContactId(contact.id));
        }
        if let (JournalContent::Values { .. }, Some(contact)) = (&entry.content, logged_about) {
            self.note_reading(reading::OPEN, contact);
        }
        Ok(entry)
    }

    /// Everybody whom the journal may name, in the order in which they were added.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn journal_users(&self) -> Result<Vec<JournalUser>> {
        self.actor().role.require(Permission::JournalRead)?;
        let mut users: Vec<_> = self.read(users)?.into_values().collect();
        users.sort_by_key(|user| user.id);
        Ok(users)
    }

    /// Opens the payload, for whoever may read it.
    fn content(&self, snapshot: &Snapshot<'_>, listed: &Listed) -> Result<JournalContent> {
        match listed.payload {
            PayloadState::None => return Ok(JournalContent::None),
            PayloadState::Erased => return Ok(JournalContent::Erased),
            PayloadState::Missing => return Ok(JournalContent::Missing),
            PayloadState::Here => {}
        }
        if listed.entry.action == CONFIDENTIAL && !self.actor().role.may(Permission::ConfidentialRead) {
            return Ok(JournalContent::Hidden);
        }
        let opened = match history::payload(snapshot, self.store().keys(), listed.entry.seq) {
            Ok(Some(opened)) => opened,
            Ok(None) => return Ok(JournalContent::Erased),
            Err(Error::Internal(_)) => return Ok(JournalContent::Unreadable),
            Err(error) => return Err(error),
        };
        let Ok(payload) = serde_json::from_slice(&opened) else { return Ok(JournalContent::Unreadable) };
        Ok(match payload {
            serde_json::Value::Object(members)
                if members.contains_key("confidential") && members.len() == 1 =>
            {
                JournalContent::Hidden
            }
            payload => JournalContent::Values { values: values(&payload) },
        })
    }
}

/// The action whose payload only the holders of the compartment's key read.
const CONFIDENTIAL: &str = "contact.confidential";

/// The first checkpoint that covers an entry.
fn covering(
    snapshot: &Snapshot<'_>,
    names: &Names<'_>,
    vault: Uuid,
    seq: u64,
) -> Result<Option<JournalCheckpoint>> {
    let sql = format!("SELECT {} FROM checkpoint WHERE seq >= ?1 ORDER BY id LIMIT 1", checkpoint::COLUMNS);
    let Some(stored) = snapshot.query_row(&sql, [seq], Stored::read).optional()? else { return Ok(None) };
    let hash = snapshot
        .query_row("SELECT hash FROM journal WHERE seq = ?1", [stored.seq], |row| row.get(0))
        .optional()?
        .unwrap_or_default();
    let mut keys = snapshot.prepare("SELECT public_key FROM signing_key WHERE user = ?1")?;
    let keys: Vec<PublicKey> =
        keys.query_map(params![stored.user], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let signed = stored
        .checkpoint(vault, hash)
        .is_some_and(|checkpoint| keys.iter().any(|key| checkpoint.verify(key)));
    let user = names.users.get(&stored.user).cloned();
    Ok(Some(JournalCheckpoint { seq: stored.seq, at: stored.at, user, signed }))
}
