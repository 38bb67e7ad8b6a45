//! Rehearsals: a backup is restored beside the vault, checked as a restore would be, and deleted again. The result is dated
//! in the register.

use std::{collections::BTreeSet, path::PathBuf};

use serde::Serialize;
use ts_rs::TS;

use crate::{
    backup::{
        beside::{self, Beside},
        expiry,
        file::BackupFile,
        gate,
        register::{self, Backup, BackupStatus},
    },
    document::file::Name,
    erasure::{self, Again},
    error::{BackupProblem, Error, Result, VaultProblem},
    history,
    id::BackupId,
    progress::{Progress, Silent, Stretch},
    session::{Changed, office::Office},
    store::connection::{self, Access},
};

/// Days after which the newest backup of a folder is rehearsed again.
pub const EVERY_DAYS: u32 = 30;

/// A backup that is to be rehearsed.
#[derive(Debug)]
pub struct Chosen {
    id: BackupId,
    uuid: [u8; 16],
    path: PathBuf,
    vault: PathBuf,
}

/// A backup whose database was restored beside the vault. Dropped, that is gone.
#[derive(Debug)]
pub struct Restored {
    id: BackupId,
    uuid: [u8; 16],
    /// None where the backup could not be read to its end.
    file: Option<BackupFile>,
    /// What its documents are called.
    documents: BTreeSet<Name>,
    beside: Beside,
}

/// How a rehearsal went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Rehearsal {
    /// As it stands in the register now.
    pub backup: Backup,
    /// How many people who were erased after it was made were in it. Nobody of them comes back: the ledger was replayed as a restore does
    /// it, and they were gone.
    pub erased: u64,
    /// How many single records that were erased after it was made were in it, and went too.
    pub items: u64,
    /// How many texts in it may still name somebody who was struck out of them since: nothing in it says whom, or they have to stay.
    pub texts: u64,
}

/// The backup that is due for a rehearsal: the newest of a folder, not rehearsed for [`EVERY_DAYS`].
pub fn due(office: &Office) -> Result<Option<BackupId>> {
    let now = office.session().store().clock().now();
    let register = register::read(office)?;
    let newest = register.places.iter().filter_map(|place| {
        register.backups.iter().find(|one| one.place == place.id && one.status == BackupStatus::Present)
    });
    Ok(newest.filter(|one| expiry::is_due(one.rehearsed_at, EVERY_DAYS, now)).map(|one| one.id).next())
}

/// Finds a backup of the register.
///
/// # Errors
/// [`Error::NotFound`], [`Error::ReadOnly`], [`BackupProblem::NoFolder`], [`BackupProblem::Missing`],
/// [`BackupProblem::OtherKeys`].
pub fn choose(office: &Office, id: BackupId) -> Result<Chosen> {
    let (path, uuid) = register::locate(office, id)?;
    match BackupFile::open(&path) {
        Ok(file) => register::require_own(office, &file)?,
        // That it is damaged is what a rehearsal finds out.
        Err(error) if is_damage(&error) => {}
        Err(error) => return Err(error),
    }
    Ok(Chosen { id, uuid, path, vault: office.vault().folder().to_owned() })
}

impl Chosen {
    /// Restores the database beside the vault; needs no key, so that a slow stick keeps nobody from locking.
    pub fn restore(self, progress: &dyn Progress) -> Result<Restored> {
        let beside = Beside::new(&self.vault, beside::REHEARSAL)?;
        let unpack = || {
            let mut file = BackupFile::open(&self.path)?;
            // Another backup under this one's name is none of this one.
            if file.preamble.id != self.uuid {
                return Err(Error::backup(BackupProblem::Damaged));
            }
            let (database, length) = (file.preamble.database_length, file.preamble.file_length());
            file.unpack(&beside.database(), &Stretch { whole: progress, from: 0, of: length })?;
            // They lie in it as they do in the vault: none has to be written to see that all are there.
            let documents =
                file.unpack_documents(None, &Stretch { whole: progress, from: database, of: length })?;
            Ok((file, documents))
        };
        let (file, documents) = match unpack() {
            Ok((file, documents)) => (Some(file), documents),
            Err(error) if is_damage(&error) => (None, BTreeSet::new()),
            Err(error) => return Err(error),
        };
        Ok(Restored { id: self.id, uuid: self.uuid, file, documents, beside })
    }
}

impl Restored {
    /// Checks what was restored, replays the ledger in it, and notes the result.
    pub fn check(self, office: &Office) -> Result<(Rehearsal, Changed)> {
        let erased = match &self.file {
            None => None,
            Some(file) => match self.pass(file, office) {
                Ok(erased) => Some(erased),
                Err(error) if is_damage(&error) => None,
                Err(error) => return Err(error),
            },
        };
        let (sound, again) = (erased.is_some(), erased.unwrap_or_default());
        let session = office.session();
        session.write(|tx, _| register::rehearsed(tx, self.id, sound, again.people))?;
        let changed = Changed { backups: true, ..Changed::default() };
        let backup = session.read(|connection| register::get(connection, self.id))?;
        let Again { people, items, texts, .. } = again;
        Ok((Rehearsal { backup, erased: people, items, texts }, changed))
    }

    /// Gives how much of what was erased was in it.
    fn pass(&self, file: &BackupFile, office: &Office) -> Result<Again> {
        let keys = office.vault().keys();
        let manifest = file.manifest(&keys.backup)?;
        let (session, database) = (office.session(), self.beside.database());
        let row_key = session.store().row_key().duplicate();
        gate::pass(&database, &keys.database, row_key, office.vault().id(), &manifest, &Silent)?;
        let connection = connection::open(&database, &keys.database, Access::ReadAlone)?;
        gate::require_documents(&connection, &self.documents)?;
        drop(connection);
        let known = session.read(erasure::ledger)?;
        if known.is_empty() {
            return Ok(Again::default());
        }
        let store = self.beside.store(office)?;
        let erased = erasure::again(&store, session.actor(), &known, |tx, again| {
            if again.is_nothing() {
                return Err(Error::NothingToChange);
            }
            history::append(
                tx,
                "backup.scrub",
                register::object(self.uuid),
                &serde_json::json!({ "erased": again.people, "items": again.items, "texts": again.texts }),
            )
        })?;
        let erased = erased.unwrap_or_default();
        if erased.failed > 0 {
            return Err(Error::internal("a single record that was erased comes back with a backup"));
        }
        match store.read(|snapshot| erasure::returning(snapshot, &known.people))? {
            0 => Ok(erased),
            _ => Err(Error::internal("somebody who was erased comes back with a backup")),
        }
    }
}

pub(super) fn is_damage(error: &Error) -> bool {
    matches!(
        error,
        Error::Backup { problem: BackupProblem::Damaged | BackupProblem::NotABackup }
            | Error::Vault { problem: VaultProblem::DamagedDatabase }
    )
}
