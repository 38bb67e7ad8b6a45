//! A slot that has become weak is wrapped anew, in time and safely.

use std::{fs, path::PathBuf, time::Duration};

use kartotek_core::{
    clock::Clock,
    error::VaultProblem,
    history,
    session::office::Office,
    vault::{self, KdfParams, VaultDraft},
};
use tempfile::TempDir;

use super::{NOW, passphrase, problem};

const DAY: i64 = 86_400_000;
const SLOW: Duration = Duration::from_millis(900);
const QUICK: Duration = Duration::from_millis(100);

/// A vault whose slot was made at a cost, on a day.
struct Shop {
    _home: TempDir,
    place: PathBuf,
    clock: Clock,
}

impl Shop {
    fn made_at(cost: KdfParams) -> Self {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("shop.kartotek");
        let draft = VaultDraft {
            organisation: "Berg AB".into(),
            country: "SE".into(),
            language: "sv".into(),
            ..VaultDraft::default()
        };
        let clock = Clock::set_to(NOW);
        let (office, _) =
            Office::create(&place, &draft, &passphrase("right"), cost, &clock, [8; 16]).unwrap();
        office.close().unwrap();
        Self { _home: home, place, clock }
    }

    fn open(&self) -> Office {
        let opened = vault::open(&self.place).unwrap().unlock(&passphrase("right")).unwrap();
        Office::open(opened, &self.clock, [8; 16]).unwrap()
    }

    fn header(&self) -> Vec<u8> {
        fs::read(self.place.join("vault.hdr")).unwrap()
    }
}

fn rewraps(office: &Office) -> usize {
    let entries = office.session().read(history::entries).unwrap();
    entries.iter().filter(|(entry, _)| entry.action == "vault.rewrap").count()
}

#[test]
fn a_weak_slot_is_wrapped_anew_once_and_opens_with_the_same_passphrase() {
    let shop = Shop::made_at(KdfParams::for_tests());
    shop.clock.advance(31 * DAY);
    let mut office = shop.open();

    // Far below the floor: it does not matter how slow this computer is.
    let suspect = office.vault().suspect(SLOW, &shop.clock).unwrap();
    let stronger = suspect.strengthen(&passphrase("right"), KdfParams::FLOOR).unwrap().unwrap();
    office.rewrap(&stronger).unwrap();

    assert_eq!(rewraps(&office), 1);
    assert!(office.vault().verify_passphrase(&passphrase("right")).is_ok());
    office.rewrap(&stronger).unwrap();
    assert_eq!(rewraps(&office), 1, "the weak slot is gone");
    office.close().unwrap();
    assert_eq!(fs::read(shop.place.join("vault.hdr.bak")).unwrap(), shop.header());

    let refused = vault::open(&shop.place).unwrap().unlock(&passphrase("wrong"));
    assert_eq!(problem(refused.map_err(|(_, error)| error)), VaultProblem::WrongPassphrase);
    let office = shop.open();
    assert!(office.vault().suspect(QUICK, &shop.clock).is_none(), "made this month");
    shop.clock.advance(31 * DAY);
    assert!(office.vault().suspect(SLOW, &shop.clock).is_none(), "at the floor, and slow enough");
    let suspect = office.vault().suspect(QUICK, &shop.clock).unwrap();
    assert!(suspect.strengthen(&passphrase("right"), KdfParams::FLOOR).unwrap().is_none());
    assert!(suspect.strengthen(&passphrase("right"), KdfParams::START).unwrap().is_some());
}

#[test]
fn a_slot_of_this_month_of_a_read_only_vault_or_of_the_recovery_code_is_left_alone() {
    let shop = Shop::made_at(KdfParams::for_tests());
    let office = shop.open();
    assert!(office.vault().suspect(QUICK, &shop.clock).is_none());
    shop.clock.advance(29 * DAY);
    assert!(office.vault().suspect(QUICK, &shop.clock).is_none());
    shop.clock.advance(2 * DAY);
    assert!(office.vault().suspect(QUICK, &shop.clock).is_some());
    office.close().unwrap();

    let mut permissions = fs::metadata(&shop.place).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&shop.place, permissions).unwrap();
    assert!(shop.open().vault().suspect(QUICK, &shop.clock).is_none());
}

#[test]
fn a_passphrase_that_was_changed_meanwhile_stays() {
    let shop = Shop::made_at(KdfParams::for_tests());
    shop.clock.advance(31 * DAY);
    let mut office = shop.open();
    let suspect = office.vault().suspect(QUICK, &shop.clock).unwrap();
    let stronger = suspect.strengthen(&passphrase("right"), KdfParams::FLOOR).unwrap().unwrap();
    office
        .change_passphrase(&passphrase("right"), &passphrase("new"), KdfParams::for_tests(), false)
        .unwrap();
    let before = shop.header();

    office.rewrap(&stronger).unwrap();

    assert!(shop.header() == before && rewraps(&office) == 0);
    assert!(office.vault().verify_passphrase(&passphrase("new")).is_ok());
}

#[test]
fn a_rewrap_that_can_not_be_written_leaves_the_weak_slot() {
    let shop = Shop::made_at(KdfParams::for_tests());
    shop.clock.advance(31 * DAY);
    let mut office = shop.open();
    let suspect = office.vault().suspect(QUICK, &shop.clock).unwrap();
    let stronger = suspect.strengthen(&passphrase("right"), KdfParams::FLOOR).unwrap().unwrap();
    let before = shop.header();
    fs::create_dir(shop.place.join("vault.hdr.new")).unwrap();

    assert!(office.rewrap(&stronger).is_err());

    assert!(shop.header() == before && rewraps(&office) == 0);
    drop(office);
    fs::remove_dir(shop.place.join("vault.hdr.new")).unwrap();
    assert!(shop.open().vault().suspect(QUICK, &shop.clock).is_some(), "the next unlock tries again");
}
