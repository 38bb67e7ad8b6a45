//! The proof of an erasure: after it, every place where a person could have been left is searched for all that they were recognised by.
//! In three steps, of which only the first and the last need the open vault: reading goes on and changes are made meanwhile.
//!
//! What others have too is told apart from what is left: see `docs/decisions.md`.

mod backup;
mod database;
mod folder;
mod held;
mod seek;

use std::{collections::BTreeSet, path::PathBuf};

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use self::{
    backup::Candidate,
    folder::Files,
    seek::{Seeker, Tally},
};
use crate::{
    document::{self, file},
    erasure::{
        self, ErasureProof, ProofPlace, ProvedPlace,
        job::{ErasureJob, Outstanding},
    },
    error::{Error, Result},
    id::{BackupId, ErasureId},
    progress::{Progress, Stretch},
    session::{
        Changed,
        office::{Office, database},
    },
    store::{Cleaned, decipher::Decipher, frozen::Frozen},
};

/// Milliseconds until what was found once is searched for again by itself.
const PATIENCE: i64 = 3_600_000;

/// What is searched besides the vault.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The program's own folders.
    pub program: Vec<PathBuf>,
    /// The folders of the window's runtime.
    pub window: Vec<PathBuf>,
    /// The backups that were cleaned of everybody who is erased.
    pub backups: Vec<BackupId>,
}

/// What came of a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ErasureProving {
    /// Nothing is left, or there was nothing to prove.
    Done,
    /// Somebody reads the database as it was before: it goes on later.
    Waiting,
    /// Something is left: the ledger says where. It is tried again later.
    Found,
}

/// How a proof begins.
#[derive(Debug)]
pub enum Begun {
    /// There is nothing to do, or it has to wait.
    Over(ErasureProving),
    /// What is to be searched.
    Search(Box<Search>),
}

/// How a proof goes on once something was searched.
#[derive(Debug)]
pub enum Noted {
    /// It is over, and stands in the ledger.
    Over(ErasureProving, Changed),
    /// Something was left in the database, which was wiped as a whole: it is searched once more.
    Again(Box<Search>),
}

/// A search that is to be run. While it is there, the database's file stays as it is.
pub struct Search {
    jobs: Vec<Outstanding>,
    frozen: Frozen,
    decipher: Decipher,
    backups: Vec<Candidate>,
    vault: PathBuf,
    documents: PathBuf,
    places: Places,
    /// Whether every page was wiped before.
    wiped: bool,
}

/// What a search found.
pub struct Searched {
    found: Vec<(ErasureId, Found)>,
    places: Places,
    wiped: bool,
}

/// What was found of one person.
struct Found {
    needles: u64,
    shared: u64,
    short: u64,
    places: Vec<ProvedPlace>,
}

impl std::fmt::Debug for Search {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Search")
    }
}

impl std::fmt::Debug for Searched {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Searched")
    }
}

/// Whether an erasure is to be proved, and nobody tried within the hour.
///
/// # Errors
/// Those of the store.
pub fn is_due(office: &Office) -> Result<bool> {
    let session = office.session();
    let since = session.store().clock().now() - PATIENCE;
    session.read(|snapshot| erasure::job::is_due(snapshot, since))
}

/// Does what is left to be done of each erasure, and begins to prove that nothing is left of anybody.
///
/// # Errors
/// [`Error::ReadOnly`], [`Error::Stopped`], and what writing meets: everything stays due then.
pub fn begin(office: &Office, places: Places) -> Result<Begun> {
    begin_as(office, places, false)
}

fn begin_as(office: &Office, places: Places, wiped: bool) -> Result<Begun> {
    let (session, store) = (office.session(), office.session().store());
    store.require_writable()?;
    let jobs = session.read(|snapshot| erasure::job::outstanding(snapshot, store.keys()))?;
    if jobs.is_empty() {
        return Ok(Begun::Over(ErasureProving::Done));
    }
    for one in &jobs {
        document::remove_files(store, &one.job.files);
    }
    if store.freeing(|| store.clean())? == Cleaned::Pending {
        return Ok(Begun::Over(ErasureProving::Waiting));
    }
    let (vault, key) = (office.vault(), &office.vault().keys().database);
    let backups = backup::candidates(office, &places.backups)?;
    let Some(frozen) = store.try_freeze(&database(vault), key)? else {
        return Ok(Begun::Over(ErasureProving::Waiting));
    };
    Ok(Begun::Search(Box::new(Search {
        jobs,
        frozen,
        decipher: Decipher::of(key),
        backups,
        vault: vault.folder().to_owned(),
        documents: store.documents()?,
        places,
        wiped,
    })))
}

/// Proves at once what is to be proved.
///
/// # Errors
/// As [`begin`]; [`Error::Cancelled`].
pub fn prove(office: &Office, places: Places, progress: &dyn Progress) -> Result<(ErasureProving, Changed)> {
    let mut search = match begin(office, places)? {
        Begun::Over(proving) => return Ok((proving, Changed::default())),
        Begun::Search(search) => search,
    };
    loop {
        match search.run(progress)?.note(office)? {
            Noted::Over(proving, changed) => return Ok((proving, changed)),
            Noted::Again(again) => search = again,
        }
    }
}

impl Search {
    /// Searches every place. Progress counts bytes.
    ///
    /// # Errors
    /// [`Error::Cancelled`]; [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where a page can't be read.
    pub fn run(self, progress: &dyn Progress) -> Result<Searched> {
        let seeker = Seeker::new(self.jobs.iter().map(|one| &one.job.needles))?;
        let mut tally = Tally::default();
        let folders = self.folders();
        let of = self.frozen.length
            + folders.iter().flat_map(|(_, _, files)| files).map(|(_, size)| size).sum::<u64>()
            + self.backups.iter().map(Candidate::length).sum::<u64>();
        let stretch = |from| Stretch { whole: progress, from, of };
        database::search(
            &self.frozen,
            &self.decipher,
            ProofPlace::Database,
            &seeker,
            &mut tally,
            &stretch(0),
        )?;
        let mut from = self.frozen.length;
        for (place, folder, files) in &folders {
            folder::search(folder, files, *place, &seeker, &mut tally, &stretch(from))?;
            from += files.iter().map(|(_, size)| size).sum::<u64>();
        }
        database::search_log(&self.frozen, &self.decipher, &seeker, &mut tally)?;
        let mut shared = self.in_own_paths(&seeker);
        let wanted = tally.needles().difference(&shared).copied().collect();
        shared.extend(held::held(self.frozen.connection(), &seeker, wanted)?);
        for backup in &self.backups {
            let stretch = stretch(from);
            shared.extend(backup.search(
                self.frozen.connection(),
                &self.jobs,
                &seeker,
                &shared,
                &mut tally,
                &stretch,
            )?);
            from += backup.length();
        }
        progress.step(of, Some(of))?;
        let found = self
            .jobs
            .iter()
            .enumerate()
            .map(|(person, one)| (one.id, self.of_person(person, &one.job, &seeker, &tally, &shared)))
            .collect();
        Ok(Searched { found, places: self.places, wiped: self.wiped })
    }

    /// The folders with plain files in them.
    fn folders(&self) -> Vec<(ProofPlace, PathBuf, Files)> {
        let own = |place, folders: &[PathBuf]| {
            folders.iter().map(|folder| (place, folder.clone(), folder::files(folder))).collect::<Vec<_>>()
        };
        let vault = (ProofPlace::Vault, self.vault.clone(), folder::files_of_vault(&self.vault));
        [
            vec![vault],
            own(ProofPlace::Program, &self.places.program),
            own(ProofPlace::Window, &self.places.window),
        ]
        .concat()
    }

    /// What the folders are called in which all of this lies says nothing of who was erased.
    fn in_own_paths(&self, seeker: &Seeker) -> BTreeSet<usize> {
        let own = [&self.vault].into_iter().chain(&self.places.program).chain(&self.places.window);
        own.flat_map(|path| seeker.which(path.as_os_str().as_encoded_bytes())).collect()
    }

    fn of_person(
        &self,
        person: usize,
        job: &ErasureJob,
        seeker: &Seeker,
        tally: &Tally,
        shared: &BTreeSet<usize>,
    ) -> Found {
        let own = || (0..seeker.people().len()).filter(|needle| seeker.people()[*needle] == person);
        let left_out = own().filter(|needle| shared.contains(needle)).count() as u64;
        let places = ProofPlace::ALL.into_iter().filter_map(|place| {
            let read = tally.reads(place)?;
            let found = own().map(|needle| tally.of(place, needle, shared.contains(&needle))).sum();
            Some(ProvedPlace { place, count: read.count, bytes: read.bytes, found, unread: read.unread })
        });
        let mut places: Vec<ProvedPlace> = places.collect();
        places.push(self.files_of(job));
        places.sort_by_key(|place| place.place);
        Found { needles: own().count() as u64 - left_out, shared: left_out, short: job.needles.short, places }
    }

    /// Whether the files of their documents are gone.
    fn files_of(&self, job: &ErasureJob) -> ProvedPlace {
        let left = job.files.iter().filter(|name| file::path(&self.documents, name).exists()).count();
        let (count, found) = (job.files.len() as u64, left as u64);
        ProvedPlace { place: ProofPlace::Documents, count, bytes: 0, found, unread: 0 }
    }
}

impl Searched {
    fn is_left_in_database(&self) -> bool {
        let places = self.found.iter().flat_map(|(_, found)| &found.places);
        places
            .filter(|place| matches!(place.place, ProofPlace::Database | ProofPlace::Log))
            .any(|place| place.found > 0)
    }

    /// Writes down what was found. Where something was left in the database, every page is wiped first, and it is searched once more.
    ///
    /// # Errors
    /// As [`begin`].
    pub fn note(self, office: &Office) -> Result<Noted> {
        let (session, store) = (office.session(), office.session().store());
        if self.is_left_in_database() && !self.wiped {
            store.freeing(|| store.clean_whole())?;
            if let Begun::Search(search) = begin_as(office, self.places.clone(), true)? {
                return Ok(Noted::Again(search));
            }
        }
        let left = self.found.iter().flat_map(|(_, found)| &found.places).any(|place| place.found > 0);
        let noted = store.freeing(|| {
            session.write(|tx, _| {
                let mut noted = false;
                for (id, found) in &self.found {
                    let backups_away = away(tx, *id, &self.places.backups)?;
                    let proof = ErasureProof {
                        at: tx.now,
                        needles: found.needles,
                        shared: found.shared,
                        short: found.short,
                        places: found.places.clone(),
                        backups_away,
                    };
                    match erasure::job::prove(tx, *id, &proof) {
                        Err(Error::NothingToChange) => {}
                        proved => noted = proved.map(|()| true)?,
                    }
                }
                if noted { Ok(()) } else { Err(Error::NothingToChange) }
            })
        });
        let changed = match noted {
            Ok(((), changed)) => Changed { erasures: true, ..changed },
            // Another was faster.
            Err(Error::NothingToChange) => Changed::default(),
            Err(error) => return Err(error),
        };
        // What was looked for went with the proof; it was sealed, and is wiped at the next chance where somebody reads.
        store.freeing(|| store.clean())?;
        Ok(Noted::Over(if left { ErasureProving::Found } else { ErasureProving::Done }, changed))
    }
}

/// How many backups may hold who was erased, and were not searched.
fn away(tx: &rusqlite::Connection, id: ErasureId, searched: &[BackupId]) -> Result<u64> {
    let mut statement = tx.prepare_cached("SELECT id FROM backup WHERE erased_through < ?1")?;
    let made = statement.query_map(params![id], |row| row.get(0))?.collect::<Result<Vec<BackupId>, _>>()?;
    Ok(made.iter().filter(|backup| !searched.contains(backup)).count() as u64)
}
