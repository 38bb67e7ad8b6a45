//! A passphrase that needs a key file: right, wrong, missing, damaged; through changes, users, backups and recovery.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::Duration,
};

use kartotek_core::{
    backup::{
        self, make, register,
        restore::{Secret, restore},
    },
    clock::Clock,
    error::{Error, FileProblem, VaultProblem},
    history,
    personal::Personal,
    progress::Silent,
    role::Role,
    session::office::Office,
    user::UserDraft,
    vault::{self, KdfParams, KeyFile, OpenVault, RecoveryCode, VaultDraft},
};
use tempfile::TempDir;

use super::{NOW, passphrase, problem, reader};

const DAY: i64 = 86_400_000;

/// A vault whose owner's passphrase, `right`, needs the key file on a stick.
struct Shop {
    home: TempDir,
    place: PathBuf,
    clock: Clock,
    code: RecoveryCode,
}

impl Shop {
    fn plain() -> Self {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("shop.kartotek");
        let draft = VaultDraft {
            organisation: "Berg AB".into(),
            country: "SE".into(),
            language: "sv".into(),
            ..VaultDraft::default()
        };
        let clock = Clock::set_to(NOW);
        let (office, code) =
            Office::create(&place, &draft, &passphrase("right"), KdfParams::for_tests(), &clock, [8; 16])
                .unwrap();
        office.close().unwrap();
        fs::create_dir(home.path().join("stick")).unwrap();
        Self { home, place, clock, code }
    }

    fn new() -> Self {
        let shop = Self::plain();
        let mut office = shop.office(vault::open(&shop.place).unwrap().unlock(&passphrase("right")).unwrap());
        office.add_key_file(&passphrase("right"), &shop.stick()).unwrap();
        office.close().unwrap();
        shop
    }

    fn stick(&self) -> PathBuf {
        self.home.path().join("stick/kartotek.key")
    }

    fn office(&self, opened: OpenVault) -> Office {
        Office::open(opened, &self.clock, [8; 16]).unwrap()
    }

    fn unlock(&self, typed: &str) -> Result<OpenVault, Error> {
        vault::open(&self.place)?.unlock(&passphrase(typed)).map_err(|(_, error)| error)
    }

    fn unlock_with(&self, typed: &str, key_file: &Path) -> Result<OpenVault, Error> {
        let key_file = KeyFile::read(key_file)?;
        vault::open(&self.place)?
            .unlock_with_key_file(&passphrase(typed), &key_file)
            .map_err(|(_, error)| error)
    }

    fn open(&self) -> Office {
        self.office(self.unlock_with("right", &self.stick()).unwrap())
    }

    /// Another place on the stick.
    fn other(&self, name: &str) -> PathBuf {
        self.stick().with_file_name(name)
    }
}

fn actions(office: &Office) -> Vec<String> {
    let entries = office.session().read(history::entries).unwrap();
    entries.into_iter().map(|(entry, _)| entry.action.to_string()).collect()
}

#[test]
fn passphrase_and_key_file_open_the_vault_together_only() {
    let shop = Shop::new();
    let stranger = Shop::new();
    let flawed = shop.other("flawed.key");
    let text = fs::read_to_string(shop.stick()).unwrap();
    let digit = text.as_bytes()[30];
    let mut bytes = text.clone().into_bytes();
    bytes[30] = if digit == b'0' { b'1' } else { b'0' };
    fs::write(&flawed, bytes).unwrap();
    let picture = shop.other("picture.png");
    fs::write(&picture, b"\x89PNG\r\n\x1a\n").unwrap();

    assert!(shop.unlock_with("right", &shop.stick()).unwrap().has_key_file());
    for (typed, key_file, expected) in [
        ("wrong", shop.stick(), VaultProblem::WrongKeyFile),
        ("right", stranger.stick(), VaultProblem::WrongKeyFile),
        ("right", flawed, VaultProblem::DamagedKeyFile),
        ("right", picture, VaultProblem::NotAKeyFile),
        ("right", shop.home.path().join("stick"), VaultProblem::NotAKeyFile),
    ] {
        assert_eq!(problem(shop.unlock_with(typed, &key_file)), expected, "{}", key_file.display());
    }
    assert_eq!(problem(shop.unlock("right")), VaultProblem::NoKeyFile);
    assert_eq!(problem(shop.unlock("wrong")), VaultProblem::NoKeyFile);
    let gone = shop.unlock_with("right", &shop.other("gone.key")).unwrap_err();
    assert!(matches!(gone, Error::File { problem: FileProblem::Unreadable, .. }));
}

#[test]
fn whether_a_key_file_is_asked_for_can_be_told_without_a_key() {
    let (plain, with_key_file) = (Shop::plain(), Shop::new());

    assert!(!vault::inspect(&plain.place).unwrap().key_file);
    assert!(vault::inspect(&with_key_file.place).unwrap().key_file);
    assert_eq!(problem(plain.unlock("wrong")), VaultProblem::WrongPassphrase);
    let unneeded = plain.unlock_with("right", &with_key_file.stick());
    assert_eq!(problem(unneeded), VaultProblem::WrongKeyFile);
}

#[test]
fn the_recovery_code_opens_without_the_key_file_and_ends_the_need_of_it() {
    let shop = Shop::new();

    let opened = vault::open(&shop.place).unwrap().unlock_with_recovery(&shop.code).unwrap();
    let mut office = shop.office(opened);
    office.recover(&passphrase("found"), KdfParams::for_tests()).unwrap();
    office.close().unwrap();

    assert!(!shop.unlock("found").unwrap().has_key_file());
    assert_eq!(problem(shop.unlock_with("right", &shop.stick())), VaultProblem::WrongKeyFile);
}

#[test]
fn a_changed_passphrase_needs_the_same_key_file() {
    for exposed in [false, true] {
        let shop = Shop::new();
        let mut office = shop.open();

        let (old, new) = (passphrase("right"), passphrase("other"));
        office.change_passphrase(&old, &new, KdfParams::for_tests(), exposed).unwrap();
        office.close().unwrap();

        assert_eq!(problem(shop.unlock("other")), VaultProblem::NoKeyFile);
        assert_eq!(problem(shop.unlock_with("right", &shop.stick())), VaultProblem::WrongKeyFile);
        assert!(shop.unlock_with("other", &shop.stick()).is_ok());
    }
}

#[test]
fn a_key_file_is_replaced_and_given_up_with_the_passphrase_only() {
    let shop = Shop::new();
    let mut office = shop.open();

    let refused = office.add_key_file(&passphrase("wrong"), &shop.other("new.key"));
    assert_eq!(problem(refused), VaultProblem::WrongPassphrase);
    assert!(!shop.other("new.key").exists());
    assert_eq!(problem(office.remove_key_file(&passphrase("wrong"))), VaultProblem::WrongPassphrase);
    office.add_key_file(&passphrase("right"), &shop.other("new.key")).unwrap();
    office.close().unwrap();
    assert_eq!(problem(shop.unlock_with("right", &shop.stick())), VaultProblem::WrongKeyFile);

    let mut office = shop.office(shop.unlock_with("right", &shop.other("new.key")).unwrap());
    office.remove_key_file(&passphrase("right")).unwrap();
    let actions = actions(&office);
    assert_eq!(actions.iter().filter(|action| *action == "vault.key_file").count(), 3, "{actions:?}");
    office.close().unwrap();
    assert!(shop.unlock("right").is_ok());
}

#[test]
fn a_key_file_goes_neither_into_the_vault_nor_over_another_file() {
    let shop = Shop::new();
    let mut office = shop.open();
    let before = fs::read(shop.stick()).unwrap();

    let inside = office.add_key_file(&passphrase("right"), &shop.place.join("documents/kartotek.key"));
    let over = office.add_key_file(&passphrase("right"), &shop.stick());
    let nowhere = office.add_key_file(&passphrase("right"), &shop.home.path().join("gone/kartotek.key"));
    office.close().unwrap();

    assert_eq!(problem(inside), VaultProblem::KeyFileInVault);
    assert_eq!(problem(over), VaultProblem::Exists);
    assert!(matches!(nowhere, Err(Error::File { problem: FileProblem::Unwritable, .. })));
    assert_eq!(fs::read(shop.stick()).unwrap(), before);
    assert!(shop.unlock_with("right", &shop.stick()).is_ok());
}

#[test]
fn only_its_owner_may_read_a_key_file() {
    let shop = Shop::new();

    assert_eq!(fs::metadata(shop.stick()).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(shop.stick().parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn other_users_open_the_vault_as_before() {
    let shop = Shop::new();
    let mut office = shop.open();
    let draft = UserDraft { name: Personal("Sven".into()), role: Role::Sales };
    office.add_user(&draft, &passphrase("sven"), KdfParams::for_tests()).unwrap();
    office.close().unwrap();

    let sven = shop.office(shop.unlock("sven").unwrap());
    assert_eq!(sven.session().actor().role, Role::Sales);
    sven.close().unwrap();
    assert_eq!(problem(shop.unlock_with("sven", &shop.stick())), VaultProblem::WrongKeyFile);
    assert!(shop.unlock_with("right", &shop.stick()).is_ok());
}

#[test]
fn a_weak_slot_is_wrapped_anew_and_still_needs_the_key_file() {
    let shop = Shop::new();
    shop.clock.advance(40 * DAY);
    let mut office = shop.open();
    let suspect = office.vault().suspect(Duration::ZERO, &shop.clock).unwrap();

    let stronger = suspect.strengthen(&passphrase("right"), KdfParams::FLOOR).unwrap().unwrap();
    office.rewrap(&stronger).unwrap();
    office.close().unwrap();

    assert_eq!(problem(shop.unlock("right")), VaultProblem::NoKeyFile);
    assert!(shop.unlock_with("right", &shop.stick()).is_ok());
}

#[test]
fn a_new_recovery_code_takes_the_passphrase_alone_while_the_vault_is_open() {
    let shop = Shop::new();
    let mut office = shop.open();

    assert!(office.replace_recovery(&passphrase("right")).is_ok());
}

#[test]
fn a_backup_is_restored_with_the_key_file_of_its_time() {
    let shop = Shop::new();
    let folder = shop.home.path().join("backups");
    fs::create_dir(&folder).unwrap();
    let mut office = shop.open();
    let (id, _) = register::add_place(&office, &folder).unwrap();
    make::begin(&office, id, &Silent).unwrap().write(&Silent).unwrap().register(&office).unwrap();
    office.add_key_file(&passphrase("right"), &shop.other("new.key")).unwrap();
    office.close().unwrap();
    let file = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let right = passphrase("right");
    let restored = |secret: Secret<'_>, name: &str| {
        let place = shop.home.path().join(name);
        restore(&file, &place, secret, &shop.clock, [8; 16], &Silent)
    };

    let (old, new) = (KeyFile::read(&shop.stick()).unwrap(), KeyFile::read(&shop.other("new.key")).unwrap());
    assert!(backup::inspect(&file).unwrap().vault.key_file);
    assert_eq!(problem(restored(Secret::Passphrase(&right), "a.kartotek")), VaultProblem::NoKeyFile);
    assert_eq!(problem(restored(Secret::KeyFile(&right, &new), "b.kartotek")), VaultProblem::WrongKeyFile);
    assert!(restored(Secret::KeyFile(&right, &old), "c.kartotek").is_ok());
    assert!(restored(Secret::Recovery(&shop.code), "d.kartotek").is_ok());
}

#[test]
fn another_reader_written_from_the_specification_opens_a_slot_with_a_key_file() {
    let shop = Shop::new();
    let file = fs::read(shop.place.join("vault.hdr")).unwrap();
    let secret = reader::key_file_secret(&fs::read_to_string(shop.stick()).unwrap());

    let opened = reader::open_with(&file, 3, b"right", &secret).unwrap();
    let by_code = reader::open(&file, 2, &reader::recovery_secret(&shop.code.sheet().groups)).unwrap();

    assert_eq!(opened.database_key, by_code.database_key);
    assert!(reader::open_with(&file, 3, b"right", &[0; 32]).is_none());
    assert!(reader::open(&file, 3, b"right").is_none());
    assert!(reader::open(&file, 1, b"right").is_none(), "no slot is left that the passphrase opens alone");
}
