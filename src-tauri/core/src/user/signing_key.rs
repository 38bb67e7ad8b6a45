//! The keys that sign checkpoints, as the chain names them: a user's counts while they can open the vault.

use kartotek_journal::{
    Uuid,
    checkpoint::Reason,
    key::{self, PublicKey},
};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::json;

use crate::{
    error::Result,
    history::{self, Object},
    id::UserId,
    store::{Tx, checkpoint},
};

/// Has the chain name the keys of whoever can open the vault, as the header lists them, and of nobody else: introduces those that
/// it lacks, the actor's own first, withdraws the others, and lets a checkpoint vouch for that.
pub(crate) fn settle(tx: &Tx<'_>, signers: &[(UserId, PublicKey)]) -> Result<()> {
    let mut wanted = Vec::with_capacity(signers.len());
    for (id, public) in signers {
        // The header may list somebody whose row was never written: their addition was cut off.
        if let Some(user) = uuid(tx, *id)? {
            wanted.push((user, *public));
        }
    }
    wanted.sort_by_key(|(user, _)| *user != tx.actor.uuid);
    let counting = counting(tx)?;
    let added = wanted.iter().filter(|named| !counting.contains(named));
    let withdrawn = counting.iter().filter(|named| !wanted.contains(named));
    let changes = added.map(|named| (key::ADD, named)).chain(withdrawn.map(|named| (key::WITHDRAW, named)));
    for (action, (user, public)) in changes {
        let insert = "INSERT OR IGNORE INTO signing_key (user, public_key) VALUES (?1, ?2)";
        tx.execute(insert, params![user, public])?;
        let object = Object { kind: "key", uuid: key::commitment(user, public) };
        history::append(tx, action, object, &json!({}))?;
        tx.request_checkpoint(Reason::Key);
    }
    Ok(())
}

fn uuid(connection: &Connection, id: UserId) -> Result<Option<Uuid>> {
    let sql = "SELECT uuid FROM user WHERE id = ?1 AND removed_at IS NULL";
    Ok(connection.query_row(sql, [id], |row| row.get(0)).optional()?)
}

/// The keys that were introduced and not withdrawn.
fn counting(connection: &Connection) -> Result<Vec<(Uuid, PublicKey)>> {
    let mut statement =
        connection.prepare("SELECT user, public_key FROM signing_key ORDER BY user, public_key")?;
    let known = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let known: Vec<(Uuid, PublicKey)> = known.collect::<Result<_, _>>()?;
    let mut counting = Vec::with_capacity(known.len());
    for (user, public) in known {
        if checkpoint::introduced(connection, &user, &public)?.is_some() {
            counting.push((user, public));
        }
    }
    Ok(counting)
}
