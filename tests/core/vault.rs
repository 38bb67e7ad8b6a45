//! The vault on disk: creating, opening, unlocking, locking, changing.

mod key_file;
pub(crate) mod reader;
mod rewrap;
mod trouble;

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use kartotek_core::{
    clock::Clock,
    error::{Error, Problem, VaultProblem},
    store::{Store, StoreKeys},
    vault::{
        self, KdfParams, OpenVault, Passphrase, RecoveryCode, compartment::CompartmentKeys, folder,
        key::SecretKey,
    },
};
use tempfile::TempDir;
use zeroize::Zeroizing;

const NOW: i64 = 1_790_000_000_000;

fn passphrase(text: &str) -> Passphrase {
    Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
}

fn problem<T>(result: Result<T, Error>) -> VaultProblem {
    match result {
        Err(Error::Vault { problem }) => problem,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

/// A vault in a folder of its own.
struct Office {
    _home: TempDir,
    place: PathBuf,
    code: RecoveryCode,
}

impl Office {
    fn new() -> Self {
        Self::create().0
    }

    fn create() -> (Self, OpenVault) {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("office.kartotek");
        let (open, code) =
            vault::create(&place, &passphrase("right"), KdfParams::for_tests(), &Clock::set_to(NOW), |_| {
                Ok(())
            })
            .unwrap();
        (Self { _home: home, place, code }, open)
    }

    fn unlock(&self, typed: &str) -> Result<OpenVault, Error> {
        vault::open(&self.place)?.unlock(&passphrase(typed)).map_err(|(_, error)| error)
    }
}

#[test]
fn a_created_vault_opens_with_its_passphrase_and_with_its_recovery_code() {
    let (office, created) = Office::create();
    let (id, user) = (created.id(), created.user());
    drop(created);

    let by_passphrase = office.unlock("right").unwrap();
    assert_eq!((by_passphrase.id(), by_passphrase.user()), (id, user));
    assert_eq!((by_passphrase.created(), by_passphrase.name().as_str()), (NOW, "office"));
    drop(by_passphrase);

    let by_code = vault::open(&office.place).unwrap().unlock_with_recovery(&office.code).unwrap();
    assert_eq!(by_code.id(), id);
}

#[test]
fn a_refused_try_leaves_the_vault_locked_and_the_next_may_succeed() {
    let office = Office::new();

    let (locked, error) = vault::open(&office.place).unwrap().unlock(&passphrase("wrong")).unwrap_err();
    assert!(matches!(error, Error::Vault { problem: VaultProblem::WrongPassphrase }));
    let (locked, error) = locked.unlock_with_recovery(&RecoveryCode::generate()).unwrap_err();
    assert!(matches!(error, Error::Vault { problem: VaultProblem::WrongRecoveryCode }));

    assert!(locked.unlock(&passphrase("right")).is_ok());
}

#[test]
fn a_second_kartotek_is_told_that_the_vault_is_in_use() {
    let (office, created) = Office::create();

    let second = vault::open(&office.place);

    assert_eq!(problem(second), VaultProblem::InUse);
    drop(created);
    assert!(vault::open(&office.place).is_ok());
}

#[test]
fn a_folder_that_is_missing_or_no_vault_is_told_apart() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("file"), "").unwrap();

    assert_eq!(problem(vault::open(&home.path().join("nothing"))), VaultProblem::Missing);
    assert_eq!(problem(vault::open(home.path())), VaultProblem::NotAVault);
    assert_eq!(problem(vault::open(&home.path().join("file"))), VaultProblem::NotAVault);
}

#[test]
fn a_vault_is_never_created_over_something_else() {
    let (office, created) = Office::create();
    let taken = office.place.join("documents");
    fs::write(taken.join("kept"), "").unwrap();

    for place in [&office.place, &taken] {
        let refused =
            vault::create(place, &passphrase("right"), KdfParams::for_tests(), &Clock::set_to(NOW), |_| {
                Ok(())
            });

        assert_eq!(problem(refused), VaultProblem::Exists);
    }
    assert!(taken.join("kept").exists());
    assert_eq!(created.created(), NOW);
}

#[test]
fn a_vault_is_not_created_in_a_synced_folder() {
    let home = tempfile::tempdir().unwrap();
    let synced = home.path().join("Nextcloud").join("office");
    fs::create_dir_all(&synced).unwrap();

    let refused = vault::create(
        &synced.join("office.kartotek"),
        &passphrase("right"),
        KdfParams::for_tests(),
        &Clock::set_to(NOW),
        |_| Ok(()),
    );

    assert_eq!(problem(refused), VaultProblem::Synced);
    assert_eq!(fs::read_dir(synced).unwrap().count(), 0);
}

#[test]
fn a_vault_that_was_moved_into_a_synced_folder_is_not_opened() {
    let office = Office::new();
    let moved = office.place.parent().unwrap().join("Dropbox");
    fs::create_dir(&moved).unwrap();
    fs::rename(&office.place, moved.join("office.kartotek")).unwrap();

    assert_eq!(problem(vault::open(&moved.join("office.kartotek"))), VaultProblem::Synced);
}

#[test]
fn only_the_owner_may_read_the_vault() {
    let (office, _created) = Office::create();

    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;

    assert_eq!((mode(&office.place), mode(&office.place.join(folder::DOCUMENTS))), (0o700, 0o700));
    for name in ["vault.hdr", "vault.hdr.bak", "vault.lock", folder::BALLAST] {
        assert_eq!(mode(&office.place.join(name)), 0o600, "{name}");
    }
    assert_eq!(office.place.join(folder::BALLAST).metadata().unwrap().len(), 8 << 20);
}

#[test]
fn a_read_only_folder_opens_for_reading_and_refuses_changes() {
    let office = Office::new();
    fs::set_permissions(&office.place, Permissions::from_mode(0o500)).unwrap();

    let mut opened = office.unlock("right").unwrap();

    assert!(opened.read_only());
    assert!(matches!(opened.set_anchor(1, [1; 32]), Err(Error::ReadOnly)));
    assert!(matches!(opened.begin_rotation(), Err(Error::ReadOnly)));
    assert!(matches!(opened.replace_recovery(&Clock::set_to(NOW)), Err(Error::ReadOnly)));
    fs::set_permissions(&office.place, Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_vault_that_was_not_closed_is_noticed_and_opens() {
    let office = Office::new();
    assert!(!vault::open(&office.place).unwrap().was_left_open());

    fs::write(office.place.join("vault.lock"), "host elsewhere\npid 1\n").unwrap();

    assert!(vault::open(&office.place).unwrap().was_left_open());
    assert!(!vault::open(&office.place).unwrap().was_left_open());
}

#[test]
fn both_header_copies_damaged_or_missing_is_a_damaged_header() {
    let office = Office::new();
    for name in ["vault.hdr", "vault.hdr.bak"] {
        fs::write(office.place.join(name), "KARTOTEK and then nothing").unwrap();
    }
    assert_eq!(problem(vault::open(&office.place)), VaultProblem::DamagedHeader);

    for name in ["vault.hdr", "vault.hdr.bak"] {
        fs::remove_file(office.place.join(name)).unwrap();
    }
    assert_eq!(problem(vault::open(&office.place)), VaultProblem::NotAVault);
    fs::write(office.place.join(folder::DATABASE), "").unwrap();
    assert_eq!(problem(vault::open(&office.place)), VaultProblem::DamagedHeader);
}

#[test]
fn a_changed_passphrase_replaces_the_old_one_and_the_recovery_code_stays() {
    let (office, mut opened) = Office::create();
    let (old, new, clock) = (passphrase("right"), passphrase("new"), Clock::set_to(NOW));

    let wrong = opened.change_passphrase(&new, &new, false, KdfParams::for_tests(), &clock, |_| Ok(()));
    assert_eq!(problem(wrong), VaultProblem::WrongPassphrase);
    let code =
        opened.change_passphrase(&old, &new, false, KdfParams::for_tests(), &clock, |_| Ok(())).unwrap();

    assert!(code.is_none());
    assert!(opened.verify_passphrase(&new).is_ok());
    drop(opened);
    assert_eq!(problem(office.unlock("right")), VaultProblem::WrongPassphrase);
    assert!(office.unlock("new").is_ok());
    assert!(vault::open(&office.place).unwrap().unlock_with_recovery(&office.code).is_ok());
}

#[test]
fn after_recovery_a_new_passphrase_and_a_new_code_replace_the_old_ones() {
    let office = Office::new();
    let mut opened = vault::open(&office.place).unwrap().unlock_with_recovery(&office.code).unwrap();

    let code = opened
        .replace_passphrase_and_recovery(&passphrase("new"), KdfParams::for_tests(), &Clock::set_to(NOW))
        .unwrap();

    drop(opened);
    let locked = vault::open(&office.place).unwrap();
    let (locked, error) = locked.unlock_with_recovery(&office.code).unwrap_err();
    assert_eq!(problem::<()>(Err(error)), VaultProblem::WrongRecoveryCode);
    let (locked, error) = locked.unlock(&passphrase("right")).unwrap_err();
    assert_eq!(problem::<()>(Err(error)), VaultProblem::WrongPassphrase);
    drop(locked);
    assert!(office.unlock("new").is_ok());
    assert!(vault::open(&office.place).unwrap().unlock_with_recovery(&code).is_ok());
}

#[test]
fn the_anchor_outlives_locking() {
    let (office, mut opened) = Office::create();

    opened.set_anchor(256, [7; 32]).unwrap();

    drop(opened);
    let anchor = office.unlock("right").unwrap().anchor();
    assert_eq!((anchor.seq, anchor.hash), (256, [7; 32]));
}

#[test]
fn debug_shows_nothing_but_names_of_types() {
    let (office, opened) = Office::create();

    let shown = format!("{opened:?} {:?}", office.code);
    let keys = format!("{:?}", opened.keys());
    drop(opened);
    let locked = format!("{:?}", vault::open(&office.place).unwrap());

    assert_eq!((shown.as_str(), locked.as_str()), ("OpenVault RecoveryCode", "LockedVault"));
    assert!(!keys.contains(|character: char| character.is_ascii_digit()), "{keys}");
}

#[test]
fn a_weak_passphrase_is_refused_by_its_field() {
    let refused = vault::strength::require(&passphrase("password"), &[]);

    assert!(matches!(refused, Err(Error::Invalid { field: "passphrase", problem: Problem::Weak, .. })));
}

#[test]
fn another_reader_written_from_the_specification_opens_the_vault_down_to_its_rows() {
    let (office, mut opened) = Office::create();
    opened.set_anchor(1, [1; 32]).unwrap();
    let (id, database) = (opened.id(), office.place.join(folder::DATABASE));
    let keys = StoreKeys {
        subject: SecretKey::generate(),
        journal: SecretKey::generate(),
        suppression: SecretKey::generate(),
        signing: SecretKey::generate(),
        confidential: CompartmentKeys::generate(),
        vault: id,
    };
    drop(Store::create(&database, &opened.keys().database, keys, Clock::set_to(NOW)).unwrap());
    drop(opened);
    let file = fs::read(office.place.join("vault.hdr")).unwrap();

    let by_passphrase = reader::open(&file, 1, b"right").unwrap();
    let by_code = reader::open(&file, 2, &reader::recovery_secret(&office.code.sheet().groups)).unwrap();

    assert!(reader::open(&file, 1, b"wrong").is_none());
    assert_eq!((by_passphrase.vault, by_passphrase.generation), (id, 2));
    assert_eq!(i64::try_from(by_passphrase.created).unwrap(), NOW);
    assert_eq!(by_passphrase.database_key, by_code.database_key);
    assert!(reader::count_rows(&database, &by_passphrase, "sqlite_schema") > 0);
}
