//! Rehearsals: a backup is restored beside the vault, checked as a restore would be, and deleted again. The result is dated
//! in the register.

use std::{collections::BTreeSet, fs, path::PathBuf};

use crate::{
    backup::{
        expiry,
        file::BackupFile,
        gate, make,
        register::{self, Backup, BackupStatus},
    },
    document::file::Name,
    error::{BackupProblem, Error, Result, VaultProblem},
    id::BackupId,
    progress::{Progress, Silent, Stretch},
    session::{Changed, office::Office},
    store::connection::{self, Access},
};

/// Days after which the newest backup of a folder is rehearsed again.
pub const EVERY_DAYS: u32 = 30;

/// The restored database's name in the vault's folder. What is left there by a crash is overwritten by the next rehearsal.
const NAME: &str = "vault.db.rehearsal";

/// A backup that is to be rehearsed.
#[derive(Debug)]
pub struct Chosen {
    id: BackupId,
    uuid: [u8; 16],
    path: PathBuf,
    restored: PathBuf,
}

/// A backup whose database was restored beside the vault. Dropped, that is gone.
#[derive(Debug)]
pub struct Restored {
    id: BackupId,
    /// None where the backup could not be read to its end.
    file: Option<BackupFile>,
    /// What its documents are called.
    documents: BTreeSet<Name>,
    restored: PathBuf,
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
    let session = office.session();
    if session.store().read_only() {
        return Err(Error::ReadOnly);
    }
    let (backup, uuid, folder) = session.read(|connection| {
        let backup = register::get(connection, id)?;
        let folder = register::place_path(connection, backup.place)?;
        Ok((backup, register::uuid(connection, id)?, folder))
    })?;
    make::require_folder(&folder)?;
    let path = folder.join(&backup.file_name);
    match BackupFile::open(&path) {
        Ok(file) if file.preamble.vault != office.vault().id() => {
            return Err(Error::backup(BackupProblem::OtherVault));
        }
        Ok(file) if !office.vault().is_own_header(&file.header) => {
            return Err(Error::backup(BackupProblem::OtherKeys));
        }
        Ok(_) => {}
        // That it is damaged is what a rehearsal finds out.
        Err(error) if is_damage(&error) => {}
        Err(error) => return Err(error),
    }
    Ok(Chosen { id, uuid, path, restored: office.vault().folder().join(NAME) })
}

impl Chosen {
    /// Restores the database beside the vault; needs no key, so that a slow stick keeps nobody from locking.
    pub fn restore(self, progress: &dyn Progress) -> Result<Restored> {
        let mut restored =
            Restored { id: self.id, file: None, documents: BTreeSet::new(), restored: self.restored };
        restored.discard();
        let unpack = || {
            let mut file = BackupFile::open(&self.path)?;
            // Another backup under this one's name is none of this one.
            if file.preamble.id != self.uuid {
                return Err(Error::backup(BackupProblem::Damaged));
            }
            let (database, length) = (file.preamble.database_length, file.preamble.file_length());
            file.unpack(&restored.restored, &Stretch { whole: progress, from: 0, of: length })?;
            // They lie in it as they do in the vault: none has to be written to see that all are there.
            let documents =
                file.unpack_documents(None, &Stretch { whole: progress, from: database, of: length })?;
            Ok((file, documents))
        };
        match unpack() {
            Ok((file, documents)) => (restored.file, restored.documents) = (Some(file), documents),
            Err(error) if is_damage(&error) => {}
            Err(error) => return Err(error),
        }
        Ok(restored)
    }
}

impl Restored {
    /// Checks what was restored and notes the result.
    pub fn check(self, office: &Office) -> Result<(Backup, Changed)> {
        let sound = match &self.file {
            None => false,
            Some(file) => match self.pass(file, office) {
                Ok(()) => true,
                Err(error) if is_damage(&error) => false,
                Err(error) => return Err(error),
            },
        };
        let session = office.session();
        session.write(|tx, _| register::rehearsed(tx, self.id, sound))?;
        let changed = Changed { backups: true, ..Changed::default() };
        Ok((session.read(|connection| register::get(connection, self.id))?, changed))
    }

    fn pass(&self, file: &BackupFile, office: &Office) -> Result<()> {
        let keys = office.vault().keys();
        let manifest = file.manifest(&keys.backup)?;
        let row_key = office.session().store().row_key().duplicate();
        gate::pass(&self.restored, &keys.database, row_key, office.vault().id(), &manifest, &Silent)?;
        let connection = connection::open(&self.restored, &keys.database, Access::ReadAlone)?;
        gate::require_documents(&connection, &self.documents)
    }

    fn discard(&self) {
        for ending in ["", "-wal", "-shm"] {
            let mut name = self.restored.as_os_str().to_owned();
            name.push(ending);
            // It was never there, or the next rehearsal tries again.
            let _ = fs::remove_file(PathBuf::from(name));
        }
    }
}

impl Drop for Restored {
    fn drop(&mut self) {
        self.discard();
    }
}

fn is_damage(error: &Error) -> bool {
    matches!(
        error,
        Error::Backup { problem: BackupProblem::Damaged | BackupProblem::NotABackup }
            | Error::Vault { problem: VaultProblem::DamagedDatabase }
    )
}
