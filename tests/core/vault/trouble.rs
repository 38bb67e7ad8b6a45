//! Vaults in a bad state, opened as the app does: each says what is wrong, and none shows a wrong value.

mod health;
mod process;

use std::{
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    clock::Clock,
    error::{Error, Result, StopReason, VaultProblem as Bad},
    id::ContactId,
    session::office::Office,
    store::{
        connection::{self, Access},
        migration,
    },
    vault::{self, KdfParams, VaultDraft, folder},
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::{NOW, passphrase, problem};
use crate::office::named;

/// A vault with contacts in a folder of its own, closed.
struct Shop {
    home: TempDir,
    place: PathBuf,
}

const CONTACTS: i64 = 300;

fn create(place: &Path) -> Result<Office> {
    let draft = VaultDraft {
        organisation: "Berg AB".into(),
        country: "SE".into(),
        language: "sv".into(),
        ..VaultDraft::default()
    };
    let clock = Clock::set_to(NOW);
    Ok(Office::create(place, &draft, &passphrase("right"), KdfParams::for_tests(), &clock, [8; 16])?.0)
}

fn open(place: &Path) -> Result<Office> {
    let opened = vault::open(place)?.unlock(&passphrase("right")).map_err(|(_, error)| error)?;
    Office::open(opened, &Clock::set_to(NOW), [8; 16])
}

impl Shop {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("shop.kartotek");
        let office = create(&place).unwrap();
        office.session().add_many((1..=CONTACTS).map(|number| named(&format!("Anna Berg{number}")))).unwrap();
        office.close().unwrap();
        Self { home, place }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.place.join(name)
    }

    fn problem(&self) -> Bad {
        problem(open(&self.place))
    }
}

/// Reads every contact; each that is read is the one that was written.
fn read_all(office: &Office) -> Result<()> {
    (1..=CONTACTS).try_for_each(|id| {
        let contact = office
            .session()
            .read(|connection| kartotek_core::crm::contact::get(connection, ContactId(id)))?;
        assert_eq!(*contact.draft.family_name, format!("Berg{id}"));
        Ok(())
    })
}

#[test]
fn one_damaged_copy_of_the_header_is_made_good_and_nothing_is_lost() {
    let shop = Shop::new();
    for (damaged, other) in [("vault.hdr", "vault.hdr.bak"), ("vault.hdr.bak", "vault.hdr")] {
        for damage in [Vec::new(), b"KARTOTEK".to_vec(), vec![0xff; 4096]] {
            fs::write(shop.file(damaged), damage).unwrap();

            let office = open(&shop.place).unwrap();

            assert!(read_all(&office).is_ok());
            assert_eq!(fs::read(shop.file(damaged)).unwrap(), fs::read(shop.file(other)).unwrap());
            office.close().unwrap();
        }
        fs::remove_file(shop.file(damaged)).unwrap();
        open(&shop.place).unwrap().close().unwrap();
        assert!(shop.file(damaged).exists());
    }
}

#[test]
fn two_damaged_copies_of_the_header_are_told_and_left_as_they_are() {
    let shop = Shop::new();
    for name in ["vault.hdr", "vault.hdr.bak"] {
        let mut bytes = fs::read(shop.file(name)).unwrap();
        bytes[100] ^= 1;
        fs::write(shop.file(name), bytes).unwrap();
    }
    let before = fs::read(shop.file("vault.hdr")).unwrap();

    assert_eq!(shop.problem(), Bad::DamagedHeader);
    assert_eq!(fs::read(shop.file("vault.hdr")).unwrap(), before);
}

#[test]
fn a_damaged_database_is_told_and_never_shows_another_value() {
    let shop = Shop::new();
    let whole = fs::read(shop.file(folder::DATABASE)).unwrap();
    let (mut on_opening, mut on_reading) = (0, 0);

    // A byte in every page.
    for at in (300..whole.len()).step_by(4096) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x40;
        fs::write(shop.file(folder::DATABASE), bytes).unwrap();
        match open(&shop.place) {
            Err(error) => {
                assert_eq!(problem::<()>(Err(error)), Bad::DamagedDatabase, "page {}", at / 4096);
                on_opening += 1;
            }
            Ok(office) => {
                if let Err(error) = read_all(&office) {
                    assert_eq!(problem::<()>(Err(error)), Bad::DamagedDatabase, "page {}", at / 4096);
                    on_reading += 1;
                }
            }
        }
        for rest in ["vault.db-wal", "vault.db-shm"] {
            let _ = fs::remove_file(shop.file(rest));
        }
    }
    assert!(on_opening > 5 && on_reading > 5, "{on_opening}, {on_reading}");
}

#[test]
fn a_database_that_is_cut_off_empty_foreign_or_missing_is_told() {
    let shop = Shop::new();
    let file = shop.file(folder::DATABASE);
    let whole = fs::read(&file).unwrap();
    let foreign = fs::read(Shop::new().file(folder::DATABASE)).unwrap();
    for bytes in [&whole[..4096], &whole[..100], &[][..], &foreign, &[0; 8192]] {
        fs::write(&file, bytes).unwrap();
        assert_eq!(shop.problem(), Bad::DamagedDatabase, "{} bytes", bytes.len());
    }
    fs::remove_file(&file).unwrap();
    assert_eq!(shop.problem(), Bad::MissingDatabase);
    assert!(!file.exists(), "none is made in its place");
}

#[test]
fn what_a_newer_kartotek_made_is_told_and_left_as_it_is() {
    let shop = Shop::new();
    let opened = vault::open(&shop.place).unwrap().unlock(&passphrase("right")).unwrap();
    let file = shop.file(folder::DATABASE);
    let database = connection::open(&file, &opened.keys().database, Access::Write).unwrap();
    database.pragma_update(None, "user_version", migration::CURRENT + 1).unwrap();
    drop((database, opened));
    assert_eq!(shop.problem(), Bad::Newer);

    for name in ["vault.hdr", "vault.hdr.bak"] {
        let mut bytes = fs::read(shop.file(name)).unwrap();
        bytes[8] = 2;
        let end = bytes.len() - 32;
        let checksum = Sha256::digest(&bytes[..end]);
        bytes[end..].copy_from_slice(&checksum);
        fs::write(shop.file(name), bytes).unwrap();
    }
    let before = fs::read(shop.file("vault.hdr")).unwrap();
    assert_eq!(shop.problem(), Bad::Newer);
    assert_eq!(fs::read(shop.file("vault.hdr")).unwrap(), before);
}

#[test]
fn what_is_no_vault_is_told_apart_from_what_is_not_there() {
    let home = tempfile::tempdir().unwrap();
    let (empty, other, file) =
        (home.path().join("empty"), home.path().join("other"), home.path().join("file"));
    fs::create_dir(&empty).unwrap();
    fs::create_dir(&other).unwrap();
    fs::write(other.join("letter.txt"), "").unwrap();
    fs::write(&file, "").unwrap();

    for place in [&empty, &other, &file] {
        assert_eq!(problem(open(place)), Bad::NotAVault);
    }
    for place in
        [&home.path().join("gone"), &home.path().join("gone/shop.kartotek"), &file.join("shop.kartotek")]
    {
        assert_eq!(problem(open(place)), Bad::Missing);
    }
    assert_eq!(fs::read_dir(&empty).unwrap().count(), 0, "looking leaves nothing behind");
    assert_eq!(fs::read_dir(&other).unwrap().count(), 1);
}

#[test]
fn a_folder_that_goes_while_the_vault_is_open_is_told_and_nothing_is_written_into_the_void() {
    for gone in ["moved", "deleted", "another in its place"] {
        let shop = Shop::new();
        let office = open(&shop.place).unwrap();
        let aside = shop.home.path().join("aside");
        match gone {
            "deleted" => fs::remove_dir_all(&shop.place).unwrap(),
            _ => fs::rename(&shop.place, &aside).unwrap(),
        }
        if gone == "another in its place" {
            create(&shop.place).unwrap().close().unwrap();
        }

        assert_eq!(problem(office.session().add_contact(named("Bert Lund"))), Bad::Missing, "{gone}");
        let again = office.session().add_contact(named("Cilla Ek"));
        assert!(matches!(again, Err(Error::Stopped { reason: StopReason::Missing })), "{gone}");
        office.close().unwrap();
        if gone == "moved" {
            read_all(&open(&aside).unwrap()).unwrap();
        }
    }
}

#[test]
fn the_ballast_that_was_given_up_is_made_again_once_there_is_room() {
    let shop = Shop::new();
    fs::remove_file(shop.file(folder::BALLAST)).unwrap();

    open(&shop.place).unwrap().close().unwrap();

    assert_eq!(shop.file(folder::BALLAST).metadata().unwrap().len(), 8 << 20);
}
