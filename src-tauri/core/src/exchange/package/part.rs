//! The parts of a package: one for each area that keeps something with contacts and companies.

use rusqlite::{Connection, params};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    PackageKind, PackagePart,
    bring::Bringing,
    record::{Identities, Record, Uuid, identity},
};
use crate::{
    clock::Timestamp,
    crm::party::Party,
    error::{Error, Result},
    id::{ImportId, UserId},
    store::{Snapshot, Tx},
    user,
};

/// An area whose records go out and come in.
pub(super) trait Part {
    /// What was filled in.
    type Content: Serialize + DeserializeOwned;
    const KIND: PackageKind;
    /// The table of the records; they are called by it in the journal too.
    const TABLE: &'static str;
    /// Where they are in the package.
    const FILE: &'static str;
    /// Which of them go out.
    const LISTED: &'static str = "trashed_at IS NULL";
    /// Whether one, `record`, is as import `?1` brought it.
    const UNCHANGED: &'static str = "record.revision - (record.trashed_at IS NOT NULL) = 1";
    /// Whether one can be about a company alone, or nobody.
    const ALONE: bool = true;

    /// Reads a record.
    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<Self::Content>>;

    /// Gives the file of a record, if it has one, its place in the package.
    fn place(_content: &mut Self::Content, _number: usize) -> Option<String> {
        None
    }

    /// What becomes of a record whose identity is not here, about somebody who is or comes in.
    ///
    /// # Errors
    /// [`Error::Invalid`] where it names what is neither here nor in the package.
    fn fate(
        _connection: &Connection,
        _identities: &Identities,
        _party: Party,
        _content: &Self::Content,
    ) -> Result<Fate> {
        Ok(Fate::New)
    }

    /// Adds a record that came in.
    ///
    /// # Errors
    /// [`Error::Invalid`] where it breaks a rule.
    fn add(
        bringing: &mut Bringing<'_, '_, '_>,
        uuid: Uuid,
        party: Party,
        content: Self::Content,
    ) -> Result<()>;

    /// Whether something that stays needs a record.
    fn is_needed(_connection: &Connection, _id: i64) -> Result<bool> {
        Ok(false)
    }

    /// Deletes a record for good that came in by an import which is undone.
    fn remove(tx: &Tx<'_>, id: i64, undone: &mut super::undo::Undone) -> Result<()>;
}

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It comes in.
    New,
    /// What is here stands for it, and stays as it is.
    Known,
    /// It can't be about what it is about here.
    LeftOut,
}

/// A record as it is here.
pub(super) struct Stored<C> {
    pub(super) content: C,
    pub(super) party: Party,
    pub(super) author: UserId,
    pub(super) created_at: Timestamp,
    pub(super) changed_at: Timestamp,
}

/// A record as it goes out.
pub(super) fn record<P: Part>(snapshot: &Snapshot<'_>, id: i64) -> Result<(Record<P::Content>, Party)> {
    let Stored { content, party, author, created_at, changed_at } = P::read(snapshot, id)?;
    let record = Record {
        id: identity(snapshot, P::TABLE, id)?,
        contact: party.contact.map(|id| identity(snapshot, "contact", id)).transpose()?,
        company: party.company.map(|id| identity(snapshot, "company", id)).transpose()?,
        author: user::name(snapshot, author)?,
        created_at,
        changed_at,
        content,
    };
    Ok((record, party))
}

/// The records with a contact that are not in the trash.
pub(super) fn of_contact<P: Part>(
    snapshot: &Snapshot<'_>,
    contact: crate::id::ContactId,
) -> Result<Vec<i64>> {
    ids(
        snapshot,
        &format!("SELECT id FROM {} WHERE contact_id = ?1 AND {} ORDER BY id", P::TABLE, P::LISTED),
        [contact],
    )
}

/// The records that are about no contact: about a company, or nobody.
pub(super) fn of_no_contact<P: Part>(snapshot: &Snapshot<'_>) -> Result<Vec<i64>> {
    if !P::ALONE {
        return Ok(Vec::new());
    }
    let query = format!(
        "SELECT id FROM {} WHERE contact_id IS NULL AND trashed_at IS NULL
                AND (company_id IS NULL OR company_id IN (SELECT id FROM company WHERE trashed_at IS NULL))
         ORDER BY id",
        P::TABLE
    );
    ids(snapshot, &query, [])
}

fn ids(snapshot: &Snapshot<'_>, query: &str, given: impl rusqlite::Params) -> Result<Vec<i64>> {
    let mut statement = snapshot.prepare_cached(query)?;
    let ids = statement.query_map(given, |row| row.get(0))?;
    ids.collect::<rusqlite::Result<_>>().map_err(Error::from)
}

/// Whether a record is here already, in the trash too.
pub(super) fn is_there<P: Part>(connection: &Connection, uuid: Uuid) -> Result<bool> {
    Ok(connection
        .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {} WHERE uuid = ?1)", P::TABLE))?
        .query_row([uuid.0], |row| row.get(0))?)
}

/// A count of nothing yet.
pub(super) fn none(kind: PackageKind) -> PackagePart {
    PackagePart { kind, new: 0, known: 0, left_out: 0 }
}

/// Notes that an import brought a row, so that it can be taken back.
pub(super) fn note(tx: &Tx<'_>, import: ImportId, table: &'static str, uuid: Uuid) -> Result<()> {
    tx.prepare_cached("INSERT INTO import_object (import_id, kind, uuid) VALUES (?1, ?2, ?3)")?
        .execute(params![import, table, uuid.0])?;
    Ok(())
}
