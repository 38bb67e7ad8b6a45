//! Backups on real files: made, verified, registered, rehearsed, expired, restored beside the vault.

mod again;
mod document;
mod file;
mod ledger;
mod make;
mod reader;
mod register;
mod rehearsal;
mod restore;
mod scrub;
#[cfg(target_os = "linux")]
mod stick;
mod struck;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    backup::{
        self,
        make::Written,
        register::{Backup, BackupPlace},
        rehearsal::Rehearsal,
        restore::Secret,
        scrub::Scrubbed,
    },
    clock::Clock,
    erasure::{Erasure, ErasureCause, ErasureDraft},
    error::{BackupProblem as Bad, Error, Result},
    history,
    id::{BackupPlaceId, ContactId},
    progress::{Progress, Silent},
    session::office::Office,
    vault::{KdfParams, Passphrase, RecoveryCode, VaultDraft},
};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::{
    document::stored,
    office::{NOW, named},
};

fn passphrase(text: &str) -> Passphrase {
    Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
}

fn problem<T>(result: Result<T>) -> Bad {
    match result {
        Err(Error::Backup { problem }) => problem,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

/// A vault with contacts, and a folder for backups.
struct Shop {
    home: TempDir,
    office: Office,
    code: RecoveryCode,
    clock: Clock,
    place: BackupPlaceId,
}

impl Shop {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let clock = Clock::set_to(NOW);
        let draft = VaultDraft {
            organisation: "Berg AB".into(),
            country: "SE".into(),
            language: "sv".into(),
            ..VaultDraft::default()
        };
        let vault = home.path().join("shop.kartotek");
        let kdf = KdfParams::for_tests();
        let (office, code) =
            Office::create(&vault, &draft, &passphrase("right"), kdf, &clock, [8; 16]).unwrap();
        for name in ["Anna Berg", "Bo Ek", "Cilla Dahl"] {
            office.session().add_contact(named(name)).unwrap();
        }
        let stick = home.path().join("stick");
        fs::create_dir(&stick).unwrap();
        let place = backup::register::add_place(&office, &stick).unwrap().0;
        Self { home, office, code, clock, place }
    }

    fn stick(&self) -> PathBuf {
        self.home.path().join("stick")
    }

    fn written(&self, progress: &dyn Progress) -> Result<Written> {
        backup::make::begin(&self.office, self.place, progress)?.write(progress)
    }

    fn back_up_with(&self, progress: &dyn Progress) -> Result<Backup> {
        Ok(self.written(progress)?.register(&self.office)?.0)
    }

    fn back_up(&self) -> Backup {
        self.back_up_with(&Silent).unwrap()
    }

    fn rehearse(&self, backup: &Backup) -> Result<Backup> {
        Ok(self.rehearsal(backup)?.backup)
    }

    fn rehearsal(&self, backup: &Backup) -> Result<Rehearsal> {
        let chosen = backup::rehearsal::choose(&self.office, backup.id)?;
        Ok(chosen.restore(&Silent)?.check(&self.office)?.0)
    }

    fn scrub_with(&self, backup: &Backup, progress: &dyn Progress) -> Result<Scrubbed> {
        let chosen = backup::scrub::choose(&self.office, backup.id)?;
        let erased = chosen.unpack(progress)?.erase(&self.office, progress)?;
        Ok(erased.write(progress)?.register(&self.office)?.0)
    }

    fn scrub(&self, backup: &Backup) -> Scrubbed {
        self.scrub_with(backup, &Silent).unwrap()
    }

    fn add(&self, name: &str) -> ContactId {
        self.office.session().add_contact(named(name)).unwrap().0.id
    }

    fn erase(&self, contact: ContactId, suppress: bool) -> Erasure {
        let session = self.office.session();
        let seal = session.plan_erasure(contact).unwrap().seal;
        let cause = ErasureCause::Decision;
        session
            .erase(&ErasureDraft {
                contact,
                cause,
                request: None,
                suppress,
                strike: Vec::new(),
                keep: Vec::new(),
                count: Vec::new(),
                seal,
            })
            .unwrap()
            .0
    }

    /// Puts the ledger beside the backups.
    fn put_ledgers(&self) {
        backup::ledger::Sealed::due(&self.office).unwrap().write().unwrap();
    }

    fn file(&self, backup: &Backup) -> PathBuf {
        self.stick().join(&backup.file_name)
    }

    fn backups(&self) -> Vec<Backup> {
        backup::register::read(&self.office).unwrap().backups
    }

    fn its_place(&self) -> BackupPlace {
        backup::register::read(&self.office).unwrap().places.remove(0)
    }

    fn restore(&self, file: &Path, typed: &str) -> Result<Office> {
        let place = self.home.path().join("restored.kartotek");
        let passphrase = passphrase(typed);
        backup::restore::restore(file, &place, Secret::Passphrase(&passphrase), &self.clock, [9; 16], &Silent)
    }

    /// What lies in the folder of the vault, hidden or not.
    fn names_in(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn actions(office: &Office) -> Vec<String> {
        let entries = office.session().read(history::entries).unwrap();
        entries.into_iter().map(|(entry, _)| entry.action).collect()
    }
}

/// The sealed files of documents by their names.
fn document_files(office: &Office) -> BTreeMap<String, Vec<u8>> {
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let files = stored(office.vault().folder());
    files.into_iter().map(|path| (name(&path), fs::read(path).unwrap())).collect()
}

fn names(office: &Office) -> Vec<String> {
    let list = office.session().open_contacts(&Default::default()).unwrap();
    let rows = office.session().contact_window(list.handle, 0, 500).unwrap();
    rows.into_iter().map(|row| row.name.0).collect()
}
