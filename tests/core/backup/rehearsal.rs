//! Restoring on trial.

use std::fs;

use kartotek_core::{
    backup::{register::BackupStatus, rehearsal},
    error::BackupProblem as Bad,
};

use super::{Shop, problem};
use crate::office::{DAY, NOW};

#[test]
fn a_rehearsal_is_dated_and_a_backup_that_fails_it_counts_no_longer() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let vault = shop.office.vault().folder().to_owned();
    let inside = Shop::names_in(&vault);
    assert_eq!(rehearsal::due(&shop.office).unwrap(), Some(backup.id));

    shop.clock.advance(DAY);
    let sound = shop.rehearse(&backup).unwrap();
    assert_eq!((sound.rehearsed_at, sound.status), (Some(NOW + DAY), BackupStatus::Present));
    assert_eq!(Shop::names_in(&vault), inside, "what was restored is deleted");
    assert_eq!(rehearsal::due(&shop.office).unwrap(), None);
    shop.clock.advance(30 * DAY);
    assert_eq!(rehearsal::due(&shop.office).unwrap(), Some(backup.id));

    let mut bytes = fs::read(shop.file(&backup)).unwrap();
    let at = bytes.len() - 5000;
    bytes[at] ^= 1;
    fs::write(shop.file(&backup), bytes).unwrap();
    let failed = shop.rehearse(&backup).unwrap();
    assert_eq!((failed.rehearsed_at, failed.status), (Some(NOW + 31 * DAY), BackupStatus::Damaged));
    assert_eq!((shop.its_place().last_at, shop.its_place().due), (None, true));
    assert_eq!(Shop::names_in(&vault), inside);
}

#[test]
fn an_older_backup_in_the_place_of_a_newer_one_is_found_by_a_rehearsal() {
    let shop = Shop::new();
    let old = shop.back_up();
    shop.clock.advance(DAY);
    let new = shop.back_up();
    fs::copy(shop.file(&old), shop.file(&new)).unwrap();

    assert_eq!(shop.rehearse(&new).unwrap().status, BackupStatus::Damaged);
}

#[test]
fn a_rehearsal_that_can_not_be_held_says_why_and_condemns_nothing() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let whole = fs::read(shop.file(&backup)).unwrap();
    let other = Shop::new();
    let foreign = fs::read(other.file(&other.back_up())).unwrap();

    fs::write(shop.file(&backup), foreign).unwrap();
    assert_eq!(problem(shop.rehearse(&backup)), Bad::OtherVault);
    fs::remove_file(shop.file(&backup)).unwrap();
    assert_eq!(problem(shop.rehearse(&backup)), Bad::Missing);
    fs::rename(shop.stick(), shop.home.path().join("pulled")).unwrap();
    assert_eq!(problem(shop.rehearse(&backup)), Bad::NoFolder);

    fs::rename(shop.home.path().join("pulled"), shop.stick()).unwrap();
    fs::write(shop.file(&backup), whole).unwrap();
    let standing = shop.backups().remove(0);
    assert_eq!((standing.rehearsed_at, standing.status), (None, BackupStatus::Present));
}
