//! Hits: which contacts have what is suppressed. Derived from their names and contact points, and kept with every write of them, so that
//! a list of contacts is decided by one join; what a suppression covers is a pure function.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::{Row, params};
use serde::Serialize;
use ts_rs::TS;

use super::{
    SuppressionReason, SuppressionScope, get,
    identifier::{Identifier, SuppressionKind},
    list::is_empty,
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    error::{Error, Result, VaultProblem},
    id::{ContactId, PurposeId, SuppressionId},
    personal::Personal,
    store::{Snapshot, Tx},
};

/// That a contact has what is suppressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "SuppressionHit")]
pub struct Hit {
    /// Which suppression.
    pub id: SuppressionId,
    /// What sort of identifier it is about.
    pub kind: SuppressionKind,
    /// The identifier in its one form; empty of a person, all of whose points are meant.
    pub point: Personal<String>,
    /// What it is not to be used for.
    pub scope: SuppressionScope,
    /// Why.
    pub reason: SuppressionReason,
    /// When it was asked for, in UTC milliseconds.
    pub at: Timestamp,
}

/// Whether a hit keeps somebody from being reached for a purpose in a channel at a point, an identifier in its one form, empty where the
/// channel needs none. Of an address or a number, only that is meant, in every channel that it carries; of a person, all of their points.
///
/// Keeping and using somebody's data without reaching them goes on unless it is they who are meant: then for no direct marketing
/// (Art. 21(3) GDPR), or as the scope says.
pub fn applies(hit: &Hit, purpose: PurposeId, marketing: bool, channel: Channel, point: &str) -> bool {
    let is_meant = match hit.kind {
        SuppressionKind::Email | SuppressionKind::Phone => {
            hit.kind.carries(channel) && *hit.point.as_str() == *point
        }
        SuppressionKind::Person => true,
    };
    is_meant
        && match hit.scope {
            SuppressionScope::All => channel != Channel::Processing || marketing,
            SuppressionScope::Purpose(id) => id == purpose,
            SuppressionScope::Channel(only) => only == channel,
        }
}

/// The hits of a contact that are in force.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`] where a suppression is not as it was written last.
pub fn hits(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<Hit>> {
    let mut hits = Vec::new();
    for (id, point) in kept(snapshot, contact)? {
        let super::Suppression { kind, scope, reason, at, ended_at, .. } = get(snapshot, id)?;
        if ended_at.is_none() {
            hits.push(Hit { id, kind, point: point.into(), scope, reason, at });
        }
    }
    Ok(hits)
}

/// What is kept of the hits of a contact.
fn kept(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<BTreeSet<(SuppressionId, String)>> {
    let mut statement =
        snapshot.prepare_cached("SELECT suppression_id, point FROM suppression_hit WHERE contact_id = ?1")?;
    let found = statement.query_map([contact], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// What the hits of a contact are by what they are recognised by.
fn derived(snapshot: &Snapshot<'_>, identifiers: &[Identifier]) -> Result<BTreeSet<(SuppressionId, String)>> {
    let mut statement = snapshot.prepare_cached("SELECT id FROM suppression WHERE hash = ?1")?;
    let mut hits = BTreeSet::new();
    for identifier in identifiers {
        for id in statement.query_map([identifier.hash(snapshot)], |row| row.get(0))? {
            hits.insert((id?, identifier.point().to_owned()));
        }
    }
    Ok(hits)
}

/// Checks that the hits of a contact are what follows from what they are recognised by, and each suppression is as it was written last.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub(crate) fn verify_hits(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    identifiers: &[Identifier],
) -> Result<()> {
    let kept = kept(snapshot, contact)?;
    let expected = if is_empty(snapshot)? { BTreeSet::new() } else { derived(snapshot, identifiers)? };
    if kept != expected {
        return Err(Error::vault(VaultProblem::DamagedDatabase));
    }
    kept.into_iter().try_for_each(|(id, _)| get(snapshot, id).map(drop))
}

/// Brings the hits of a contact up to date with what they are recognised by. Where nothing is suppressed, nothing is done.
pub(crate) fn follow(
    tx: &Tx<'_>,
    contact: ContactId,
    identifiers: impl FnOnce() -> Vec<Identifier>,
) -> Result<()> {
    if is_empty(tx)? {
        return Ok(());
    }
    drop_hits(tx, contact)?;
    derived(tx, &identifiers())?.into_iter().try_for_each(|(id, point)| insert(tx, contact, id, &point))
}

/// Forgets the hits of a contact that is no longer listed.
pub(crate) fn drop_hits(tx: &Tx<'_>, contact: ContactId) -> Result<()> {
    tx.prepare_cached("DELETE FROM suppression_hit WHERE contact_id = ?1")?.execute([contact])?;
    Ok(())
}

/// Finds the contacts who have what was suppressed just now.
pub(super) fn find(tx: &Tx<'_>, new: &[(&Identifier, SuppressionId)]) -> Result<()> {
    let sought: HashMap<&Identifier, SuppressionId> = new.iter().copied().collect();
    let kinds: HashSet<SuppressionKind> = new.iter().map(|(identifier, _)| identifier.kind()).collect();
    let mut found = Vec::new();
    for kind in kinds {
        each(tx, kind, |contact, identifier| {
            if let Some(id) = sought.get(&identifier) {
                found.push((contact, *id, identifier));
            }
        })?;
    }
    for (contact, id, identifier) in found {
        insert(tx, contact, id, identifier.point())?;
    }
    Ok(())
}

/// How many contacts, those in the trash left out, have one of these.
pub(crate) fn count_met(snapshot: &Snapshot<'_>, identifiers: &HashSet<Identifier>) -> Result<u64> {
    let mut met = HashSet::new();
    let kinds: HashSet<SuppressionKind> = identifiers.iter().map(Identifier::kind).collect();
    for kind in kinds {
        each(snapshot, kind, |contact, identifier| {
            if identifiers.contains(&identifier) {
                met.insert(contact);
            }
        })?;
    }
    Ok(met.len() as u64)
}

fn insert(tx: &Tx<'_>, contact: ContactId, id: SuppressionId, point: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO suppression_hit (contact_id, suppression_id, point) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
    )?
    .execute(params![contact, id, point])?;
    Ok(())
}

/// Tells an identifier by what a row says; its first column is the contact.
type Identify = fn(&Row<'_>) -> rusqlite::Result<Option<Identifier>>;

/// Reads what each contact that is not in the trash is recognised by.
fn each(
    snapshot: &Snapshot<'_>,
    kind: SuppressionKind,
    mut take: impl FnMut(ContactId, Identifier),
) -> Result<()> {
    let (sql, identify): (&str, Identify) = match kind {
        SuppressionKind::Email => (
            "SELECT contact_id, address FROM email JOIN contact ON contact.id = contact_id WHERE trashed_at IS NULL",
            |row| Ok(Identifier::email(&row.get::<_, Personal<String>>(1)?)),
        ),
        SuppressionKind::Phone => (
            "SELECT contact_id, number, e164 FROM phone JOIN contact ON contact.id = contact_id WHERE trashed_at IS NULL",
            |row| {
                let (number, e164): (Personal<String>, Personal<String>) = (row.get(1)?, row.get(2)?);
                Ok(Identifier::phone(&number, &e164))
            },
        ),
        SuppressionKind::Person => (
            "SELECT id, given_name, family_name, birthday FROM contact WHERE birthday <> '' AND trashed_at IS NULL",
            |row| {
                let [given, family, birthday]: [Personal<String>; 3] =
                    [row.get(1)?, row.get(2)?, row.get(3)?];
                Ok(Identifier::person(&given, &family, &birthday))
            },
        ),
    };
    let mut statement = snapshot.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(identifier) = identify(row)? {
            take(row.get(0)?, identifier);
        }
    }
    Ok(())
}

/// A row of the table of hits.
type HitRow = (ContactId, SuppressionId, String);

/// All hits, made anew from contacts and suppressions.
fn derive(snapshot: &Snapshot<'_>) -> Result<HashSet<HitRow>> {
    let mut by_hash: HashMap<[u8; 32], Vec<SuppressionId>> = HashMap::new();
    let mut statement = snapshot.prepare_cached("SELECT hash, id FROM suppression")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        by_hash.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    let mut hits = HashSet::new();
    if by_hash.is_empty() {
        return Ok(hits);
    }
    for kind in SuppressionKind::ALL {
        each(snapshot, kind, |contact, identifier| {
            for id in by_hash.get(&identifier.hash(snapshot)).into_iter().flatten() {
                hits.insert((contact, *id, identifier.point().to_owned()));
            }
        })?;
    }
    Ok(hits)
}

/// Checks that the hits are what follows from contacts and suppressions.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`].
pub fn verify(snapshot: &Snapshot<'_>) -> Result<()> {
    let mut statement =
        snapshot.prepare_cached("SELECT contact_id, suppression_id, point FROM suppression_hit")?;
    let kept: HashSet<HitRow> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    if kept == derive(snapshot)? { Ok(()) } else { Err(Error::vault(VaultProblem::DamagedDatabase)) }
}

/// Makes all hits anew, after others came from another state of the vault.
pub(super) fn rebuild(tx: &Tx<'_>) -> Result<()> {
    tx.execute("DELETE FROM suppression_hit", [])?;
    for (contact, id, point) in derive(tx)? {
        insert(tx, contact, id, &point)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWSLETTER: PurposeId = PurposeId(1);
    const CARE: PurposeId = PurposeId(2);

    fn hit(kind: SuppressionKind, point: &str, scope: SuppressionScope, reason: SuppressionReason) -> Hit {
        Hit { id: SuppressionId(1), kind, point: point.into(), scope, reason, at: 0 }
    }

    /// The channels in which a hit keeps somebody from being reached at a point.
    fn kept(hit: &Hit, purpose: PurposeId, marketing: bool, point: &str) -> Vec<Channel> {
        Channel::ALL.into_iter().filter(|&channel| applies(hit, purpose, marketing, channel, point)).collect()
    }

    #[test]
    fn an_address_is_not_used_for_what_the_scope_says_and_nothing_else_is_kept_back() {
        use Channel::{Email, Letter, Message, Phone, Processing};
        use SuppressionKind as Kind;
        use SuppressionReason::{Bounce, Erasure, Legal, List, Objection, Withdrawal};
        use SuppressionScope as Scope;
        let (mine, other) = ("a@b.example", "c@d.example");
        let (call, otherwise) = ("+46701234567", "+46707654321");
        let none: &[Channel] = &[];
        for (kind, point, scope, purpose, marketing, at, expected) in [
            // Everything that goes to the address, marketing or not, and to no other.
            (Kind::Email, mine, Scope::All, NEWSLETTER, true, mine, &[Email][..]),
            (Kind::Email, mine, Scope::All, CARE, false, mine, &[Email]),
            (Kind::Email, mine, Scope::All, NEWSLETTER, true, other, none),
            (Kind::Email, mine, Scope::All, NEWSLETTER, true, "", none),
            // A number carries calls and messages.
            (Kind::Phone, call, Scope::All, NEWSLETTER, true, call, &[Phone, Message]),
            (Kind::Phone, call, Scope::All, CARE, false, call, &[Phone, Message]),
            (Kind::Phone, call, Scope::All, NEWSLETTER, true, otherwise, none),
            // A person has all points, and is not profiled for marketing either.
            (
                Kind::Person,
                "",
                Scope::All,
                NEWSLETTER,
                true,
                mine,
                &[Email, Phone, Message, Letter, Processing],
            ),
            (Kind::Person, "", Scope::All, CARE, false, call, &[Email, Phone, Message, Letter]),
            (Kind::Person, "", Scope::All, CARE, false, "", &[Email, Phone, Message, Letter]),
            // One purpose.
            (Kind::Email, mine, Scope::Purpose(NEWSLETTER), NEWSLETTER, true, mine, &[Email]),
            (Kind::Email, mine, Scope::Purpose(NEWSLETTER), CARE, false, mine, none),
            (Kind::Email, mine, Scope::Purpose(NEWSLETTER), CARE, true, mine, none),
            (Kind::Phone, call, Scope::Purpose(CARE), CARE, false, call, &[Phone, Message]),
            (
                Kind::Person,
                "",
                Scope::Purpose(CARE),
                CARE,
                false,
                mine,
                &[Email, Phone, Message, Letter, Processing],
            ),
            (Kind::Person, "", Scope::Purpose(CARE), NEWSLETTER, true, mine, none),
            // One channel.
            (Kind::Phone, call, Scope::Channel(Message), CARE, false, call, &[Message]),
            (Kind::Phone, call, Scope::Channel(Message), CARE, false, otherwise, none),
            (Kind::Person, "", Scope::Channel(Letter), NEWSLETTER, true, "", &[Letter]),
            (Kind::Person, "", Scope::Channel(Processing), CARE, false, "", &[Processing]),
        ] {
            // The reason says why, and never widens what is meant.
            for reason in [Objection, Withdrawal, Bounce, Legal, Erasure, List] {
                let hit = hit(kind, point, scope, reason);

                assert_eq!(kept(&hit, purpose, marketing, at), expected, "{hit:?} {purpose:?} {marketing}");
            }
        }
    }
}
