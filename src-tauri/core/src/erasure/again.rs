//! Erasures once more: in an older state of the same vault, which a backup holds or brings back.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::{
    items::{self, KnownItem},
    run::{self, Known, replay},
    strike,
};
use crate::{
    clock::Timestamp,
    document,
    error::{Error, Result},
    id::{ErasureId, UserId},
    store::{Actor, Cleaned, Snapshot, Store, StoreKeys, Tx},
};

/// What one state of a vault knows to be erased.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ledger {
    /// Who.
    pub(crate) people: Vec<Known>,
    /// Which single records.
    pub(crate) items: Vec<KnownItem>,
}

impl Ledger {
    /// Whether nothing was erased.
    pub(crate) fn is_empty(&self) -> bool {
        self.people.is_empty() && self.items.is_empty()
    }

    /// Adds what another state knows.
    pub(crate) fn extend(&mut self, other: Self) {
        self.people.extend(other.people);
        self.items.extend(other.items);
    }

    /// The same with what another state knows besides, each once.
    pub(crate) fn merged(mut self, other: &Self) -> Self {
        let places = |(at, one): (usize, &Known)| (one.subject, at);
        let known: BTreeMap<_, _> = self.people.iter().enumerate().map(places).collect();
        for one in &other.people {
            let Some(own) = known.get(&one.subject).map(|at| &mut self.people[*at]) else {
                self.people.push(one.clone());
                continue;
            };
            own.suppressed |= one.suppressed;
            let more = one.struck.iter().filter(|uuid| !own.struck.contains(uuid));
            let more: Vec<_> = more.copied().collect();
            own.struck.extend(more);
        }
        let places = |(at, one): (usize, &KnownItem)| ((one.sort, one.uuid), at);
        let known: BTreeMap<_, _> = self.items.iter().enumerate().map(places).collect();
        for one in &other.items {
            match known.get(&(one.sort, one.uuid)) {
                Some(at) => self.items[*at].at = self.items[*at].at.max(one.at),
                None => self.items.push(*one),
            }
        }
        self
    }
}

/// How much was erased once more.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Again {
    /// How many people.
    pub(crate) people: u64,
    /// How many single records.
    pub(crate) items: u64,
    /// How many single records are here still, though nothing in this state keeps them: something went wrong with them.
    pub(crate) failed: u64,
    /// How many texts that people were struck out of are here and stay as they are.
    pub(crate) texts: u64,
}

impl Again {
    /// Whether nothing was erased.
    pub(crate) fn is_nothing(self) -> bool {
        (self.people, self.items) == (0, 0)
    }
}

/// What the vault knows to be erased, the first first.
///
/// # Errors
/// Those of the store.
pub(crate) fn ledger(snapshot: &Snapshot<'_>) -> Result<Ledger> {
    Ok(Ledger { people: run::people(snapshot)?, items: items::ledger(snapshot)? })
}

/// Whether anybody or anything was erased after an entry of the journal.
///
/// # Errors
/// Those of the store.
pub(crate) fn is_any_since(connection: &Connection, seq: u64) -> Result<bool> {
    let sql =
        "SELECT EXISTS (SELECT 1 FROM journal WHERE seq > ?1 AND action IN ('erasure.run', 'erasure.item'))";
    Ok(connection.prepare_cached(sql)?.query_row([seq], |row| row.get(0))?)
}

/// The last erasure on the ledger; 0 where there is none.
pub(crate) fn last(connection: &Connection) -> Result<ErasureId> {
    Ok(connection.query_row("SELECT coalesce(max(id), 0) FROM erasure", [], |row| row.get(0))?)
}

/// The last erasure of which nothing at all is in a copy of this state: until one is proved, what is looked for lies sealed in it.
pub(crate) fn through(connection: &Connection) -> Result<ErasureId> {
    let sql =
        "SELECT coalesce((SELECT min(erasure_id) - 1 FROM erasure_job), (SELECT max(id) FROM erasure), 0)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// How many backups were not cleaned since an erasure, and when the newest of these was made.
pub(super) fn holding(connection: &Connection, id: ErasureId) -> Result<(u64, Option<Timestamp>)> {
    let sql = "SELECT count(*), max(created_at) FROM backup WHERE erased_through < ?1";
    Ok(connection.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The same of those that were cleaned, and in which a text stayed as it was that may name whom an erasure struck out of texts.
pub(super) fn naming(connection: &Connection, id: ErasureId) -> Result<(u64, Option<Timestamp>)> {
    let sql = "SELECT count(*), max(created_at) FROM erasure JOIN backup
               ON erased_through >= erasure.id AND texts_left > 0 AND created_at <= erasure.at
               WHERE erasure.id = ?1 AND summary ->> '$.struckTexts' IS NOT NULL";
    Ok(connection.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Whether anybody who was erased after another was struck out of a text that only who holds the key of confidential notes can look into
/// as a whole, and these keys have none.
///
/// # Errors
/// Those of the store.
pub(crate) fn is_closed_since(snapshot: &Snapshot<'_>, keys: &StoreKeys, through: ErasureId) -> Result<bool> {
    strike::is_named_closed(snapshot, keys, &run::struck_since(snapshot, through)?)
}

/// How many of those whom another state of this vault knows to be erased are here.
pub(crate) fn returning(snapshot: &Snapshot<'_>, known: &[Known]) -> Result<u64> {
    let mut here = snapshot.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM contact JOIN subject ON subject.id = subject_id WHERE pseudonym = ?1)",
    )?;
    let mut count = 0;
    for one in known {
        count += u64::from(here.query_row([one.subject], |row| row.get::<_, bool>(0))?);
    }
    Ok(count)
}

/// Erases once more, in another state of this vault, what the ledger knows, and leaves nothing of it; returns how much was there, or none
/// where nothing was to be done and nothing is to be told. People go first: what is about them goes with them, and what only they kept is free. Single records go after
/// them, each as its rule has it go; one that can't keeps nobody and nothing else. `tell` is told how much, does what else is to be done, and
/// journals it; where it has nothing to do, it says [`Error::NothingToChange`].
///
/// # Errors
/// Those of the store; an internal one where somebody reads what was there.
pub(crate) fn again(
    store: &Store,
    actor: &Actor,
    known: &Ledger,
    tell: impl FnOnce(&Tx<'_>, Again) -> Result<()>,
) -> Result<Option<Again>> {
    let actor = store.read(|snapshot| stand_in(snapshot, actor))?;
    let unstruck = store.read(|snapshot| run::unstruck(snapshot, store.keys(), &known.people))?;
    let people = match store.write(&actor, |tx| replay(tx, &known.people)) {
        Err(Error::NothingToChange) => Vec::new(),
        gone => gone?,
    };
    people.iter().for_each(|gone| document::remove_files(store, &gone.files));
    let items = items::again(store, &actor, &known.items)?;
    document::remove_files(store, &items.files);
    // Some of them may have gone with what was erased.
    let texts = store.read(|snapshot| strike::are_here(snapshot, &unstruck))?;
    let again = Again { people: people.len() as u64, items: items.count, failed: items.failed, texts };
    match store.write(&actor, |tx| tell(tx, again)) {
        Err(Error::NothingToChange) if again.is_nothing() && again.failed == 0 => {
            return Ok((texts > 0).then_some(again));
        }
        Ok(()) | Err(Error::NothingToChange) => {}
        Err(error) => return Err(error),
    }
    match store.clean()? {
        Cleaned::Done => Ok(Some(again)),
        Cleaned::Pending => Err(Error::internal("somebody reads what was erased")),
    }
}

/// Who did it, as rows of that state can name them: somebody who came later has none there, and an owner's stands for it. The journal
/// names who it was.
fn stand_in(connection: &Connection, actor: &Actor) -> Result<Actor> {
    let own: Option<UserId> = connection
        .query_row("SELECT id FROM user WHERE uuid = ?1", [actor.uuid], |row| row.get(0))
        .optional()?;
    let user = match own {
        Some(user) => user,
        None => {
            let sql = "SELECT id FROM user ORDER BY role = 'owner' DESC, id LIMIT 1";
            connection.query_row(sql, [], |row| row.get(0))?
        }
    };
    Ok(Actor { user, ..*actor })
}
