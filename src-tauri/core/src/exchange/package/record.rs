//! A record of a package: what was filled in, with its identity and whom it is about.

use std::{collections::HashMap, hash::Hash};

use data_encoding::HEXLOWER;
use rusqlite::Connection;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{
    clock::Timestamp,
    crm::party::Party,
    error::{Error, Problem, Result},
    id::{CompanyId, ContactId, ImportId, NoticeVersionId, PurposeId},
    personal::Personal,
};

/// What something is called in the journal and in packages: 16 bytes, as 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::exchange) struct Uuid(pub(super) [u8; 16]);

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&HEXLOWER.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Uuid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| D::Error::custom("no identity"))?;
        bytes.try_into().map(Self).map_err(|_| D::Error::custom("no identity"))
    }
}

/// A record about a contact, a company or nobody.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Record<C> {
    pub(super) id: Uuid,
    #[serde(default)]
    pub(super) contact: Option<Uuid>,
    #[serde(default)]
    pub(super) company: Option<Uuid>,
    /// Who wrote it, by name.
    #[serde(default)]
    pub(super) author: Personal<String>,
    /// UTC milliseconds.
    #[serde(default)]
    pub(super) created_at: Timestamp,
    /// UTC milliseconds.
    #[serde(default)]
    pub(super) changed_at: Timestamp,
    #[serde(flatten)]
    pub(super) content: C,
}

/// What the contacts and companies of a package, and what records name, are here.
#[derive(Default)]
pub(super) struct Identities {
    pub(super) contacts: HashMap<Uuid, ContactId>,
    pub(super) companies: HashMap<Uuid, CompanyId>,
    pub(super) purposes: HashMap<Uuid, PurposeId>,
    /// None where other words stand here at the place of a wording.
    pub(super) wordings: HashMap<Uuid, Option<NoticeVersionId>>,
    /// By which import they come; none where nothing is written.
    pub(super) import: Option<ImportId>,
}

impl Identities {
    /// Whom a record is about; none where that contact does not come in, or that company of no contact.
    pub(super) fn party<C>(&self, record: &Record<C>) -> Option<Party> {
        let contact = found(&self.contacts, record.contact)?;
        let company = match (contact, found(&self.companies, record.company)) {
            (_, Some(company)) => company,
            (Some(_), None) => None,
            (None, None) => return None,
        };
        Some(Party { contact, company })
    }

    /// A purpose that a record names.
    ///
    /// # Errors
    /// [`Error::Invalid`] where the package has none of that identity.
    pub(super) fn purpose(&self, uuid: Uuid) -> Result<PurposeId> {
        self.purposes.get(&uuid).copied().ok_or(Error::invalid("purpose", Problem::Choice))
    }

    /// A wording that a record names; none where other words stand here at its place.
    ///
    /// # Errors
    /// [`Error::Invalid`] where the package has none of that identity.
    pub(super) fn wording(&self, uuid: Uuid) -> Result<Option<NoticeVersionId>> {
        self.wordings.get(&uuid).copied().ok_or(Error::invalid("version", Problem::Choice))
    }
}

/// What is known of an identity; nothing is known of one that is missing in the map.
fn found<I: Copy>(known: &HashMap<Uuid, I>, wanted: Option<Uuid>) -> Option<Option<I>> {
    wanted.map_or(Some(None), |uuid| known.get(&uuid).copied().map(Some))
}

/// The identity of a row.
pub(super) fn identity(
    connection: &Connection,
    table: &'static str,
    id: impl rusqlite::ToSql,
) -> Result<Uuid> {
    Ok(connection
        .prepare_cached(&format!("SELECT uuid FROM {table} WHERE id = ?1"))?
        .query_row([id], |row| row.get(0).map(Uuid))?)
}
