//! Users: who may open the vault, and as what. Their keys are in the vault's header; here are their names and roles.

pub(crate) mod signing_key;

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    error::{Error, Problem, Result, VaultProblem},
    history::{self, Object},
    id::UserId,
    personal::Personal,
    role::Role,
    store::{StoreKeys, Tx},
    vault::kdf,
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
pub fn list(connection: &Connection) -> Result<Vec<User>> {
    let mut statement = connection.prepare(
        "SELECT id, name, role, created_at, disabled_at FROM user WHERE removed_at IS NULL ORDER BY id",
    )?;
    let users = statement.query_map([], user)?.collect::<Result<_, _>>()?;
    Ok(users)
}

/// A user who was not removed.
///
/// # Errors
/// [`Error::NotFound`].
pub fn get(connection: &Connection, id: UserId) -> Result<User> {
    let query =
        "SELECT id, name, role, created_at, disabled_at FROM user WHERE id = ?1 AND removed_at IS NULL";
    Ok(connection.query_row(query, [id], user)?)
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
pub(crate) fn add_first(tx: &Tx<'_>, name: &str) -> Result<()> {
    insert(tx, tx.actor.uuid, name.trim(), tx.actor.role).map(drop)
}

fn insert(tx: &Tx<'_>, uuid: [u8; 16], name: &str, role: Role) -> Result<UserId> {
    tx.execute(
        "INSERT INTO user (uuid, name, role, created_at) VALUES (?1, ?2, ?3, ?4)",
        params![uuid, name, role, tx.now],
    )?;
    let id = UserId(tx.last_insert_rowid());
    seal(tx, id)?;
    Ok(id)
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
    seal(tx, id)?;
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
    seal(tx, id)?;
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
    seal(tx, id)?;
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
    seal(tx, id)?;
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
    /// Whether the row is from before there were roles, and has to be authenticated.
    pub(crate) unsealed: bool,
}

/// Reads who signed in, and believes it only if the row's MAC holds. A row from before there were roles has none; that
/// is believed of the vault's `only` user, who made the vault.
///
/// # Errors
/// [`VaultProblem::Disabled`] for somebody who may not open the vault, [`VaultProblem::DamagedDatabase`].
pub(crate) fn signed_in(
    connection: &Connection,
    keys: &StoreKeys,
    id: UserId,
    only: bool,
) -> Result<SignedIn> {
    let found = connection.query_row(
        "SELECT mac, uuid, role, disabled_at, removed_at FROM user WHERE id = ?1",
        [id],
        |row| {
            let mac: Vec<u8> = row.get(0)?;
            let off = row.get::<_, Option<Timestamp>>(3)?.or(row.get(4)?);
            Ok((mac, row.get(1)?, row.get(2)?, off))
        },
    );
    let (mac, uuid, role, off) = match found.map_err(Error::from) {
        // The header was written, and the row was not: the user's addition was cut off.
        Err(Error::NotFound) => return Err(Error::vault(VaultProblem::Disabled)),
        found => found?,
    };
    let unsealed = mac.is_empty() && only && role == Role::Owner;
    if !unsealed && !bool::from(mac.ct_eq(&authenticate(connection, keys, id)?)) {
        return Err(Error::vault(VaultProblem::DamagedDatabase));
    }
    if off.is_some() {
        return Err(Error::vault(VaultProblem::Disabled));
    }
    Ok(SignedIn { uuid, role, unsealed })
}

/// Checks that nobody's row was changed, or taken from another user, by other means than these functions.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub(crate) fn verify(connection: &Connection, keys: &StoreKeys) -> Result<()> {
    let mut statement = connection.prepare("SELECT id, mac FROM user")?;
    let rows: Vec<(UserId, Vec<u8>)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    rows.into_iter().try_for_each(|(id, mac)| match mac.ct_eq(&authenticate(connection, keys, id)?).into() {
        true => Ok(()),
        false => Err(Error::vault(VaultProblem::DamagedDatabase)),
    })
}

/// Authenticates a user's row as it is.
pub(crate) fn seal(tx: &Tx<'_>, id: UserId) -> Result<()> {
    let mac = authenticate(tx, tx.keys, id)?;
    tx.execute("UPDATE user SET mac = ?2 WHERE id = ?1", params![id, mac])?;
    Ok(())
}

/// HMAC-SHA-256 (RFC 2104) over what decides about a user's access.
fn authenticate(connection: &Connection, keys: &StoreKeys, id: UserId) -> Result<[u8; 32]> {
    let key = kdf::expand(keys.journal.expose(), &[0; 32], &[b"kartotek row 1 user", &keys.vault]);
    let query = "SELECT uuid, role, disabled_at, removed_at FROM user WHERE id = ?1";
    connection
        .query_row(query, [id], |row| {
            let mut mac =
                Hmac::<Sha256>::new_from_slice(key.expose()).expect("HMAC takes a key of any length");
            mac.update(&id.0.to_le_bytes());
            mac.update(&row.get::<_, [u8; 16]>(0)?);
            for moment in [row.get::<_, Option<Timestamp>>(2)?, row.get(3)?] {
                mac.update(&[u8::from(moment.is_some())]);
                mac.update(&moment.unwrap_or_default().to_le_bytes());
            }
            mac.update(row.get::<_, Role>(1)?.word().as_bytes());
            Ok(mac.finalize().into_bytes().into())
        })
        .map_err(Error::from)
}

/// Nobody changes their own role or access: so whoever changes another's remains an owner, and one always does.
fn require_other(tx: &Tx<'_>, id: UserId) -> Result<()> {
    if tx.actor.user == id { Err(Error::OwnAccess) } else { Ok(()) }
}

/// The name as it is kept, if it is one and nobody else's.
fn checked<'a>(connection: &Connection, name: &'a str, of: Option<UserId>) -> Result<&'a str> {
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
    if list(connection)?.iter().any(is_taken) {
        return Err(Error::invalid("name", Problem::Duplicate));
    }
    Ok(name)
}

fn journal(tx: &Tx<'_>, action: &'static str, id: UserId, payload: &serde_json::Value) -> Result<()> {
    let uuid = tx.query_row("SELECT uuid FROM user WHERE id = ?1", [id], |row| row.get(0))?;
    history::append(tx, action, Object { kind: "user", uuid }, payload)
}
