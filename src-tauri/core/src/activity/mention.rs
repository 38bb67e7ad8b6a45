//! Mentions: contacts who are named in the text of an activity. The text holds a token, so that it shows the name that the
//! person has today, and nobody's once they are gone.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    crm::{contact, point::Owner},
    error::{Error, Result, VaultProblem},
    id::{ActivityId, ContactId},
    personal::Personal,
    store::{Snapshot, Tx},
};

/// Somebody whom a text mentions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Mention {
    /// What stands in the text, between `[[` and `]]`: the contact's uuid in 32 hexadecimal digits.
    pub token: String,
    /// The contact and the name they have; none for somebody who is gone, or in the trash.
    pub person: Option<Person>,
}

/// A contact by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Person {
    /// The contact.
    pub contact: ContactId,
    /// The name they have.
    pub name: Personal<String>,
}

/// The people whom a text mentions, each once.
pub(crate) fn of(snapshot: &Snapshot<'_>, text: &str) -> Result<Vec<Mention>> {
    tokens(text)
        .into_iter()
        .map(|uuid| {
            let person = match find(snapshot, &uuid)? {
                Some(id) => person(snapshot, id)?,
                None => None,
            };
            Ok(Mention { token: HEXLOWER.encode(&uuid), person })
        })
        .collect()
}

/// A text with the names that those whom it mentions have today; "…" for who is gone.
pub(crate) fn named(snapshot: &Snapshot<'_>, text: &str) -> Result<String> {
    let mentions = of(snapshot, text)?;
    Ok(mentions.into_iter().fold(text.to_owned(), |text, Mention { token, person }| {
        text.replace(&format!("[[{token}]]"), person.as_ref().map_or("…", |person| &person.name))
    }))
}

/// A text in which those whom it mentions by another identity are mentioned as here; a token of nobody stays text.
pub(crate) fn renamed(
    connection: &Connection,
    text: &str,
    known: impl Fn([u8; 16]) -> Option<ContactId>,
) -> Result<String> {
    tokens(text).into_iter().try_fold(text.to_owned(), |text, uuid| {
        let Some(id) = known(uuid) else { return Ok(text) };
        let there = format!("[[{}]]", HEXLOWER.encode(&uuid));
        Ok(text.replace(&there, &format!("[[{}]]", token(connection, id)?)))
    })
}

/// A text in which those whom it mentions by another identity are mentioned as here, and all else is written anew; a token of nobody is text.
pub(crate) fn rewritten(
    connection: &Connection,
    text: &str,
    rewrite: impl Fn(&str) -> String,
    known: impl Fn([u8; 16]) -> Option<ContactId>,
) -> Result<String> {
    let (mut made, mut rest) = (String::with_capacity(text.len()), text);
    let tokens = tokens(text);
    let first = |rest: &str| {
        let found = tokens.iter().filter_map(|uuid| {
            let token = format!("[[{}]]", HEXLOWER.encode(uuid));
            rest.find(&token).map(|at| (at, token.len(), *uuid))
        });
        found.min()
    };
    while let Some((at, length, uuid)) = first(rest) {
        made.push_str(&rewrite(&rest[..at]));
        made.push_str(&match known(uuid) {
            Some(id) => format!("[[{}]]", token(connection, id)?),
            None => rewrite(&rest[at..at + length]),
        });
        rest = &rest[at + length..];
    }
    made.push_str(&rewrite(rest));
    Ok(made)
}

/// Whether a text mentions a contact; of a company, none does.
pub(crate) fn names(connection: &Connection, text: &str, owner: Owner) -> Result<bool> {
    let Owner::Contact(id) = owner else { return Ok(false) };
    Ok(text.contains(&format!("[[{}]]", token(connection, id)?)))
}

/// A contact by name; none for one in the trash.
pub(crate) fn person(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Option<Person>> {
    let contact = contact::get(snapshot, id)?;
    Ok(contact.trashed_at.is_none().then_some(Person { contact: id, name: contact.display_name }))
}

/// How a contact is mentioned.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn token(connection: &Connection, id: ContactId) -> Result<String> {
    let uuid: [u8; 16] = connection
        .prepare_cached("SELECT uuid FROM contact WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(HEXLOWER.encode(&uuid))
}

/// Notes whom the text of an activity mentions. A token of nobody stays text.
pub(crate) fn replace(tx: &Tx<'_>, activity: ActivityId, text: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM activity_mention WHERE activity_id = ?1")?.execute([activity])?;
    for uuid in tokens(text) {
        tx.prepare_cached(
            "INSERT INTO activity_mention (contact_id, activity_id) SELECT id, ?2 FROM contact WHERE uuid = ?1",
        )?
        .execute(params![uuid, activity])?;
    }
    Ok(())
}

/// Checks that who is noted as mentioned is whom the texts mention.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub(crate) fn verify(connection: &Connection) -> Result<()> {
    let damaged = || Error::vault(VaultProblem::DamagedDatabase);
    let mut statement = connection.prepare("SELECT id, body FROM activity WHERE instr(body, '[[') > 0")?;
    let mut rows = statement.query([])?;
    let mut noted = 0;
    while let Some(row) = rows.next()? {
        let (id, body): (ActivityId, Personal<String>) = (row.get(0)?, row.get(1)?);
        for uuid in tokens(&body) {
            let Some(contact) = find(connection, &uuid)? else { continue };
            let is_noted: bool = connection
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM activity_mention WHERE contact_id = ?1 AND activity_id = ?2)",
                )?
                .query_row(params![contact, id], |row| row.get(0))?;
            if !is_noted {
                return Err(damaged());
            }
            noted += 1;
        }
    }
    let all: i64 = connection.query_row("SELECT count(*) FROM activity_mention", [], |row| row.get(0))?;
    if all == noted { Ok(()) } else { Err(damaged()) }
}

fn find(connection: &Connection, uuid: &[u8; 16]) -> Result<Option<ContactId>> {
    Ok(connection
        .prepare_cached("SELECT id FROM contact WHERE uuid = ?1")?
        .query_row([uuid], |row| row.get(0))
        .optional()?)
}

/// The tokens in a text.
fn tokens(text: &str) -> BTreeSet<[u8; 16]> {
    text.match_indices("[[")
        .filter_map(|(at, _)| {
            let (token, rest) = text[at + 2..].split_at_checked(32)?;
            let uuid = HEXLOWER.decode(token.as_bytes()).ok()?;
            rest.starts_with("]]").then_some(uuid.try_into().ok()?)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_32_small_hexadecimal_digits_between_brackets() {
        let one = "000102030405060708090a0b0c0d0e0f";
        let text = format!(
            "[[{one}]] and [[[{one}]]], [[{one}] [[{}]] [[0{one}]] [[ångström, who has more than 32 bytes]]",
            one.to_uppercase()
        );

        let found: Vec<_> = tokens(&text).iter().map(|uuid| HEXLOWER.encode(uuid)).collect();

        assert_eq!(found, [one]);
        assert!(tokens("[[").is_empty() && tokens(&format!("[[{one}")).is_empty());
    }
}
