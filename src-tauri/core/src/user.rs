//! Users: who may open the vault, and as what. Their keys are in the vault's header; here are their names and roles.

pub(crate) mod signing_key;

use std::collections::HashMap;

use kartotek_journal::Uuid;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    error::{Error, Problem, Result, VaultProblem},
    history::{self, Object},
    id::UserId,
    personal::Personal,
    role::Role,
    store::{Snapshot, Tx, row_mac},
};

/// Somebody who may open the vault, or could until they were disabled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct User {
    /// The row.
    pub id: UserId,
    /// Their name, as others see it.
    pub name: Personal<String>,
    /// What they may do.
    pub role: Role,
    /// UTC milliseconds when they were added.
    pub created_at: Timestamp,
    /// UTC milliseconds since when they can't open the vault.
    pub disabled_at: Option<Timestamp>,
}

/// What is filled in about a user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UserDraft {
    /// Their name, as others see it.
    pub name: Personal<String>,
    /// What they may do.
    pub role: Role,
}

/// Characters of the longest name.
const LONGEST: usize = 200;

/// Everybody who was not removed, in the order in which they were added.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`] where a row is not as it was written last.
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<User>> {
    let mut statement = snapshot.prepare(
        "SELECT id, name, role, created_at, disabled_at FROM user WHERE removed_at IS NULL ORDER BY id",
    )?;
    let users: Vec<User> = statement.query_map([], user)?.collect::<Result<_, _>>()?;
    users.iter().try_for_each(|user| row_mac::verify(snapshot, &row_mac::USER, user.id))?;
    Ok(users)
}

/// A user who was not removed.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`] where the row is not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: UserId) -> Result<User> {
    row_mac::verify(snapshot, &row_mac::USER, id)?;
    let query =
        "SELECT id, name, role, created_at, disabled_at FROM user WHERE id = ?1 AND removed_at IS NULL";
    Ok(snapshot.query_row(query, [id], user)?)
}

/// The role of a user, also of one who was removed.
///
/// # Errors
/// As [`name`].
pub(crate) fn role(snapshot: &Snapshot<'_>, id: UserId) -> Result<Role> {
    row_mac::verify(snapshot, &row_mac::USER, id)?;
    Ok(snapshot.query_row("SELECT role FROM user WHERE id = ?1", [id], |row| row.get(0))?)
}

/// The name of a user, also of one who was removed.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`] where the row is not as it was written last.
pub(crate) fn name(snapshot: &Snapshot<'_>, id: UserId) -> Result<Personal<String>> {
    row_mac::verify(snapshot, &row_mac::USER, id)?;
    Ok(snapshot.prepare_cached("SELECT name FROM user WHERE id = ?1")?.query_row([id], |row| row.get(0))?)
}

/// The name of everybody who may open the vault or ever could, by what stands for them in the journal.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`] where a row is not as it was written last.
pub(crate) fn names(snapshot: &Snapshot<'_>) -> Result<HashMap<Uuid, Personal<String>>> {
    let mut statement = snapshot.prepare_cached("SELECT id, uuid, name FROM user")?;
    let users = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    users
        .map(|user| {
            let (id, uuid, name): (UserId, _, _) = user?;
            row_mac::verify(snapshot, &row_mac::USER, id)?;
            Ok((uuid, name))
        })
        .collect()
}

fn user(row: &Row<'_>) -> rusqlite::Result<User> {
    Ok(User {
        id: row.get(0)?,
        name: row.get(1)?,
        role: row.get(2)?,
        created_at: row.get(3)?,
        disabled_at: row.get(4)?,
    })
}

/// Adds a user's row, and journals that. What the user opens the vault with is the vault's business.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn add(tx: &Tx<'_>, draft: &UserDraft) -> Result<UserId> {
    let name = checked(tx, &draft.name, None)?;
    let uuid = crate::random::bytes();
    let id = insert(tx, uuid, name, draft.role)?;
    journal(tx, "user.add", id, &json!({ "new": { "name": name, "role": draft.role } }))?;
    Ok(id)
}

/// Adds the user who makes the vault; that the vault was made is journaled by who calls.
#[doc(hidden)]
pub fn add_first(tx: &Tx<'_>, name: &str) -> Result<()> {
    let id = insert(tx, tx.actor.uuid, name.trim(), tx.actor.role)?;
    row_mac::renew(tx, &row_mac::USER, id)
}

fn insert(tx: &Tx<'_>, uuid: [u8; 16], name: &str, role: Role) -> Result<UserId> {
    tx.execute(
        "INSERT INTO user (uuid, name, role, created_at) VALUES (?1, ?2, ?3, ?4)",
        params![uuid, name, role, tx.now],
    )?;
    Ok(UserId(tx.last_insert_rowid()))
}

/// Changes a user's name and role, and journals that.
///
/// # Errors
/// [`Error::OwnAccess`] where users would change their own role, [`Error::Invalid`], [`Error::NothingToChange`],
/// [`Error::NotFound`].
pub fn change(tx: &Tx<'_>, id: UserId, draft: &UserDraft) -> Result<()> {
    let before = get(tx, id)?;
    let name = checked(tx, &draft.name, Some(id))?;
    if before.role != draft.role {
        require_other(tx, id)?;
    } else if before.name.as_str() == name {
        return Err(Error::NothingToChange);
    }
    tx.execute("UPDATE user SET name = ?2, role = ?3 WHERE id = ?1", params![id, name, draft.role])?;
    let old = json!({ "name": before.name, "role": before.role });
    journal(tx, "user.change", id, &json!({ "old": old, "new": { "name": name, "role": draft.role } }))
}

/// Notes that a user can't open the vault until further notice, and journals that.
///
/// # Errors
/// [`Error::OwnAccess`], [`Error::NothingToChange`], [`Error::NotFound`].
pub fn disable(tx: &Tx<'_>, id: UserId) -> Result<()> {
    require_other(tx, id)?;
    if get(tx, id)?.disabled_at.is_some() {
        return Err(Error::NothingToChange);
    }
    tx.execute("UPDATE user SET disabled_at = ?2 WHERE id = ?1", params![id, tx.now])?;
    journal(tx, "user.disable", id, &json!({}))
}

/// Notes that a disabled user can open the vault again, and journals that; gives the role.
///
/// # Errors
/// [`Error::NothingToChange`], [`Error::NotFound`].
pub fn enable(tx: &Tx<'_>, id: UserId) -> Result<Role> {
    let user = get(tx, id)?;
    if user.disabled_at.is_none() {
        return Err(Error::NothingToChange);
    }
    tx.execute("UPDATE user SET disabled_at = NULL WHERE id = ?1", [id])?;
    journal(tx, "user.enable", id, &json!({}))?;
    Ok(user.role)
}

/// Takes a user off the list, and journals that. The row stays: the journal and what the user added name it.
///
/// # Errors
/// [`Error::OwnAccess`], [`Error::NotFound`].
pub fn remove(tx: &Tx<'_>, id: UserId) -> Result<()> {
    require_other(tx, id)?;
    get(tx, id)?;
    tx.execute("UPDATE user SET removed_at = ?2 WHERE id = ?1", params![id, tx.now])?;
    journal(tx, "user.remove", id, &json!({}))
}

/// Journals that a user got a new passphrase from an owner; gives the role.
///
/// # Errors
/// [`Error::OwnAccess`]: one's own passphrase is changed by typing the old one. [`Error::NothingToChange`] for who is
/// disabled, [`Error::NotFound`].
pub fn replace_passphrase(tx: &Tx<'_>, id: UserId) -> Result<Role> {
    require_other(tx, id)?;
    let user = get(tx, id)?;
    if user.disabled_at.is_some() {
        return Err(Error::NothingToChange);
    }
    journal(tx, "user.passphrase", id, &json!({}))?;
    Ok(user.role)
}

/// Whoever signed in, as the database knows them.
pub(crate) struct SignedIn {
    pub(crate) uuid: [u8; 16],
    pub(crate) role: Role,
}

/// Reads who signed in.
///
/// # Errors
/// [`VaultProblem::Disabled`] for somebody who may not open the vault, [`VaultProblem::DamagedDatabase`].
pub(crate) fn signed_in(snapshot: &Snapshot<'_>, id: UserId) -> Result<SignedIn> {
    match row_mac::verify(snapshot, &row_mac::USER, id) {
        // The header was written, and the row was not: the user's addition was cut off.
        Err(Error::NotFound) => return Err(Error::vault(VaultProblem::Disabled)),
        verified => verified?,
    }
    let query = "SELECT uuid, role, coalesce(disabled_at, removed_at) FROM user WHERE id = ?1";
    let (who, off): (_, Option<Timestamp>) = snapshot
        .query_row(query, [id], |row| Ok((SignedIn { uuid: row.get(0)?, role: row.get(1)? }, row.get(2)?)))?;
    if off.is_some() { Err(Error::vault(VaultProblem::Disabled)) } else { Ok(who) }
}

/// Nobody changes their own role or access: so whoever changes another's remains an owner, and one always does.
fn require_other(tx: &Tx<'_>, id: UserId) -> Result<()> {
    if tx.actor.user == id { Err(Error::OwnAccess) } else { Ok(()) }
}

/// The name as it is kept, if it is one and nobody else's.
fn checked<'a>(snapshot: &Snapshot<'_>, name: &'a str, of: Option<UserId>) -> Result<&'a str> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    if name.chars().any(char::is_control) {
        return Err(Error::invalid("name", Problem::Characters));
    }
    if name.chars().count() > LONGEST {
        return Err(Error::invalid("name", Problem::TooLong));
    }
    let is_taken = |other: &User| Some(other.id) != of && other.name.to_lowercase() == name.to_lowercase();
    if list(snapshot)?.iter().any(is_taken) {
        return Err(Error::invalid("name", Problem::Duplicate));
    }
    Ok(name)
}

/// Journals a change of a user, and authenticates the row that it left.
fn journal(tx: &Tx<'_>, action: &'static str, id: UserId, payload: &serde_json::Value) -> Result<()> {
    let uuid = tx.query_row("SELECT uuid FROM user WHERE id = ?1", [id], |row| row.get(0))?;
    history::append(tx, action, Object { kind: "user", uuid }, payload)?;
    row_mac::renew(tx, &row_mac::USER, id)
}
