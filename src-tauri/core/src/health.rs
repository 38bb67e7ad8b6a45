//! Health: whether the whole vault is sound, looked up every week and on demand, and how work goes on after it stopped.

use kartotek_journal::Head;
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::{
    backup::{
        gate::{self, Examination},
        manifest::Manifest,
    },
    clock::Timestamp,
    error::{Error, Result, StopReason},
    history::{self, Object, finding},
    progress::Progress,
    session::{Changed, office::Office},
    store::{self, Snapshot, Stop, connection::Access, copy::Depth, frozen::Frozen},
    vault::folder,
};

/// How often a vault is checked.
const EVERY: i64 = 7 * 86_400_000;

/// What is known of a vault's health.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Health {
    /// UTC milliseconds when every byte of the vault was last found sound; none where it never was checked.
    pub checked_at: Option<i64>,
    /// Whether the next check is due.
    pub due: bool,
}

/// Reads what is known.
pub fn get(office: &Office) -> Result<Health> {
    let session = office.session();
    let (checked_at, suspect) = session.read(stored)?;
    let age = session.store().clock().now() - checked_at.unwrap_or(office.vault().created());
    // A clock that was set back does not put the check off.
    Ok(Health { checked_at, due: suspect || !(0..EVERY).contains(&age) })
}

fn stored(snapshot: &Snapshot<'_>) -> Result<(Option<Timestamp>, bool)> {
    let sql = "SELECT checked_at, suspect FROM health";
    Ok(snapshot.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// A check that has begun: the database's file stays as it is until it ends, while work goes on in the log.
#[derive(Debug)]
pub struct Check {
    /// None where nobody can write to the vault.
    frozen: Option<Frozen>,
    head: Head,
    examination: Examination,
}

/// A check that went through the whole file.
#[derive(Debug)]
pub struct Checked {
    head: Head,
    found: Result<Manifest>,
}

/// Begins a check.
///
/// # Errors
/// [`Error::Stopped`].
pub fn begin(office: &Office) -> Result<Check> {
    let (vault, store) = (office.vault(), office.session().store());
    let (path, key) = (vault.folder().join(folder::DATABASE), &vault.keys().database);
    let begin = || {
        let examine = |access| {
            let row_key = store.row_key().duplicate();
            Examination::of(&path, key, access, row_key, vault.id(), Depth::Indexes)
                .map(|examination| examination.opening(store.keys().duplicate()))
        };
        if store.read_only() {
            let examination = examine(store::reading(&path))?;
            return Ok(Check { frozen: None, head: store.head(), examination });
        }
        let frozen = store.freeze(&path, key)?;
        Ok(Check { head: frozen.head, frozen: Some(frozen), examination: examine(Access::ReadAlone)? })
    };
    begin().inspect_err(|error| store.note(error))
}

impl Check {
    /// Reads every page, the structure with its indexes, every row with its MAC, the journal's chain, and who was on each
    /// mailing list. Does not need the vault, so that nobody waits for it. Progress counts the parts that are done.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn run(self, progress: &dyn Progress) -> Result<Checked> {
        let Self { frozen, head, examination } = self;
        let found = examination.run(progress);
        drop(frozen);
        if matches!(found, Err(Error::Cancelled)) {
            Err(Error::Cancelled)
        } else {
            Ok(Checked { head, found })
        }
    }
}

impl Checked {
    /// Compares with what is known of the vault elsewhere, and notes that it is sound, where it can be written to; takes the
    /// ballast back where there is room.
    ///
    /// # Errors
    /// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not, or [`Error::DiskFailed`]: the vault has stopped then.
    pub fn note(self, office: &Office) -> Result<(Health, Changed)> {
        let session = office.session();
        self.compare(office).inspect_err(|error| session.store().note(error))?;
        if session.store().read_only() {
            return Ok((get(office)?, Changed::default()));
        }
        session.write(|tx, _| {
            tx.execute("UPDATE health SET checked_at = ?1, suspect = 0", [tx.now])?;
            history::append(tx, "vault.check", Object::VAULT, &json!({ "sound": true }))
        })?;
        folder::take_ballast_back(office.vault().folder());
        Ok((get(office)?, Changed { health: true, ..Changed::default() }))
    }

    fn compare(self, office: &Office) -> Result<()> {
        let manifest = self.found.map_err(gate::in_vault)?;
        let anchor = office.vault().anchor();
        let anchor = Head { seq: anchor.seq, hash: anchor.hash };
        let store = office.session().store();
        let holds = store.read(|connection| Ok(anchor.seq == 0 || finding::holds(connection, anchor)?))?;
        if holds && manifest.ends_at(self.head) { Ok(()) } else { Err(gate::damaged_vault()) }
    }
}

/// Goes on writing after the disk was full, and journals that it had stopped. Where there is still no room, the `reserve` is
/// given up for it: enough to delete what nobody needs.
///
/// # Errors
/// [`Error::DiskFull`] where there is still no room, [`Error::Stopped`] after anything but a full disk.
pub fn resume(office: &Office, reserve: bool) -> Result<()> {
    let store = office.session().store();
    let Some(stop) = store.stop() else { return Ok(()) };
    if stop.reason != StopReason::DiskFull {
        return Err(Error::Stopped { reason: stop.reason });
    }
    if reserve {
        folder::drop_ballast(office.vault().folder()).map_err(|error| folder::failure(&error))?;
    }
    store.release();
    journal_stop(office, stop)
}

/// Journals that the vault had stopped, as soon as it can be written to again. Unless only its disk was full, a check is due.
pub fn journal_stop(office: &Office, stop: Stop) -> Result<()> {
    let write = office.session().write(|tx, _| {
        if stop.reason != StopReason::DiskFull {
            tx.execute("UPDATE health SET suspect = 1", [])?;
        }
        history::append(tx, "vault.stop", Object::VAULT, &json!({ "reason": stop.reason, "at": stop.at }))
    });
    write.map(drop)
}
