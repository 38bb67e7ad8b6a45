//! Tags: words of the user's own on contacts and companies.

use rusqlite::{Connection, params};
use serde::Serialize;
use ts_rs::TS;

use crate::{crm::point::Owner, error::Result, personal::Personal, store::Snapshot};

/// A tag and how often it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Tag {
    /// Its name.
    pub name: Personal<String>,
    /// Contacts that carry it, those in the trash left out.
    pub contacts: u64,
    /// Companies that carry it, those in the trash left out.
    pub companies: u64,
}

/// All tags in use, by name.
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<Tag>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT name,
                (SELECT count(*) FROM contact_tag JOIN contact ON contact.id = contact_id
                 WHERE tag_id = tag.id AND trashed_at IS NULL) AS contacts,
                (SELECT count(*) FROM company_tag JOIN company ON company.id = company_id
                 WHERE tag_id = tag.id AND trashed_at IS NULL) AS companies
         FROM tag WHERE contacts + companies > 0 ORDER BY name COLLATE NOCASE",
    )?;
    let tags = statement
        .query_map([], |row| Ok(Tag { name: row.get(0)?, contacts: row.get(1)?, companies: row.get(2)? }))?;
    Ok(tags.collect::<Result<_, _>>()?)
}

/// The contacts that carry a tag, those in the trash included.
pub(crate) fn contacts(connection: &Connection, name: &str) -> Result<Vec<i64>> {
    ids(connection, "SELECT contact_id FROM contact_tag JOIN tag ON tag.id = tag_id WHERE name = ?1", name)
}

/// The companies that carry a tag, those in the trash included.
pub(crate) fn companies(connection: &Connection, name: &str) -> Result<Vec<i64>> {
    ids(connection, "SELECT company_id FROM company_tag JOIN tag ON tag.id = tag_id WHERE name = ?1", name)
}

fn ids(connection: &Connection, sql: &str, name: &str) -> Result<Vec<i64>> {
    Ok(connection.prepare_cached(sql)?.query_map([name], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The tags of an owner, by name.
pub(crate) fn get(connection: &Connection, owner: Owner) -> Result<Vec<Personal<String>>> {
    let (sql, id) = match owner {
        Owner::Contact(id) => (
            "SELECT name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id = ?1 ORDER BY name",
            id.0,
        ),
        Owner::Company(id) => (
            "SELECT name FROM company_tag JOIN tag ON tag.id = tag_id WHERE company_id = ?1 ORDER BY name",
            id.0,
        ),
    };
    Ok(connection.prepare_cached(sql)?.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Adds tags that an owner does not carry; a tag that does not exist yet is made.
pub(crate) fn add(connection: &Connection, owner: Owner, names: &[Personal<String>]) -> Result<()> {
    let (sql, id) = match owner {
        Owner::Contact(id) => {
            ("INSERT INTO contact_tag (contact_id, tag_id) SELECT ?1, id FROM tag WHERE name = ?2", id.0)
        }
        Owner::Company(id) => {
            ("INSERT INTO company_tag (company_id, tag_id) SELECT ?1, id FROM tag WHERE name = ?2", id.0)
        }
    };
    let mut add = connection.prepare_cached(sql)?;
    for name in names {
        if add.execute(params![id, name])? == 0 {
            connection.prepare_cached("INSERT INTO tag (name) VALUES (?1)")?.execute([name])?;
            add.execute(params![id, name])?;
        }
    }
    Ok(())
}

/// Replaces the tags of an owner, and drops those that nobody carries any more.
pub(crate) fn replace(
    connection: &Connection,
    owner: Owner,
    before: &[Personal<String>],
    after: &[Personal<String>],
) -> Result<()> {
    let missing = |in_list: &[Personal<String>], of: &[Personal<String>]| -> Vec<Personal<String>> {
        of.iter().filter(|name| !in_list.contains(name)).cloned().collect()
    };
    add(connection, owner, &missing(before, after))?;
    for name in missing(after, before) {
        remove(connection, owner, &name)?;
    }
    Ok(())
}

fn remove(connection: &Connection, owner: Owner, name: &str) -> Result<()> {
    let (sql, id) = match owner {
        Owner::Contact(id) => (
            "DELETE FROM contact_tag WHERE contact_id = ?1 AND tag_id = (SELECT id FROM tag WHERE name = ?2)",
            id.0,
        ),
        Owner::Company(id) => (
            "DELETE FROM company_tag WHERE company_id = ?1 AND tag_id = (SELECT id FROM tag WHERE name = ?2)",
            id.0,
        ),
    };
    connection.prepare_cached(sql)?.execute(params![id, name])?;
    connection
        .prepare_cached(
            "DELETE FROM tag WHERE name = ?1 AND NOT EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = tag.id)
                                             AND NOT EXISTS (SELECT 1 FROM company_tag WHERE tag_id = tag.id)",
        )?
        .execute([name])?;
    Ok(())
}
