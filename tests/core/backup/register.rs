//! The register of places and backups, and what expires.

use std::fs;

use kartotek_core::{
    backup::register::{self, Backup, BackupStatus},
    error::{BackupProblem as Bad, Error},
    history,
    progress::Silent,
    vault::KdfParams,
};

use super::{Shop, passphrase, problem};
use crate::office::{DAY, NOW};

#[test]
fn the_register_says_how_each_backup_stands() {
    let shop = Shop::new();
    let first = shop.back_up();
    shop.clock.advance(DAY);
    let second = shop.back_up();
    let status = || shop.backups().iter().map(|backup| backup.status).collect::<Vec<_>>();
    assert_eq!(shop.backups(), [second.clone(), first.clone()]);
    assert_eq!((first.created_at, first.verified_at, first.rehearsed_at), (NOW, NOW, None));
    assert_eq!(shop.its_place().last_at, Some(NOW + DAY));

    fs::remove_file(shop.file(&second)).unwrap();
    assert_eq!(status(), [BackupStatus::Missing, BackupStatus::Present]);
    assert_eq!(shop.its_place().last_at, Some(NOW));
    fs::write(shop.file(&second), "short").unwrap();
    assert_eq!(status(), [BackupStatus::Damaged, BackupStatus::Present]);

    fs::rename(shop.stick(), shop.home.path().join("pulled")).unwrap();
    assert_eq!(status(), [BackupStatus::Away; 2]);
    assert!(!shop.its_place().reachable);
    assert_eq!(problem(shop.back_up_with(&Silent)), Bad::NoFolder);
    assert!(!shop.stick().exists(), "no folder is made where a stick was");
}

#[test]
fn the_journal_says_where_a_backup_went_and_how_many_people_are_in_it() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let store = shop.office.session().store();
    let entries = shop.office.session().read(history::entries).unwrap();
    let (entry, _) = entries.into_iter().rfind(|(entry, _)| entry.action == "backup.make").unwrap();

    let payload =
        store.read(|connection| history::payload(connection, store.keys(), entry.seq)).unwrap().unwrap();

    let said: serde_json::Value = serde_json::from_slice(&payload).unwrap();
    assert_eq!(said["file"], backup.file_name);
    assert_eq!(said["place"], fs::canonicalize(shop.stick()).unwrap().to_string_lossy().as_ref());
    assert_eq!((&said["contacts"], &said["bytes"]), (&3.into(), &backup.bytes.into()));
}

#[test]
fn a_place_is_due_when_its_days_are_over() {
    let shop = Shop::new();
    assert!(shop.its_place().due);

    shop.back_up();
    assert!(!shop.its_place().due);
    shop.clock.advance(7 * DAY - 1);
    assert!(!shop.its_place().due);
    shop.clock.advance(1);
    assert!(shop.its_place().due);
}

#[test]
fn places_that_can_not_be_are_refused_and_the_same_place_is_one() {
    let shop = Shop::new();
    let inside = shop.office.vault().folder().join("documents");

    assert_eq!(problem(register::add_place(&shop.office, &inside)), Bad::InVault);
    assert_eq!(problem(register::add_place(&shop.office, &shop.home.path().join("gone"))), Bad::NoFolder);
    let file = shop.home.path().join("file");
    fs::write(&file, "").unwrap();
    assert_eq!(problem(register::add_place(&shop.office, &file)), Bad::NoFolder);
    let again = shop.stick().join("..").join("stick");
    assert_eq!(register::add_place(&shop.office, &again).unwrap().0, shop.place);
    assert_eq!(register::read(&shop.office).unwrap().places.len(), 1);
    assert!(shop.its_place().same_disk);
}

#[test]
fn a_place_out_of_use_leaves_its_files_and_the_journal_says_which() {
    let shop = Shop::new();
    let backup = shop.back_up();

    register::remove_place(&shop.office, shop.place).unwrap();

    let register = register::read(&shop.office).unwrap();
    assert_eq!((register.places.len(), register.backups.len()), (0, 0));
    assert!(shop.file(&backup).exists());
    let session = shop.office.session();
    let last = session.store().head().seq;
    let payload = session
        .read(|connection| history::payload(connection, session.store().keys(), last))
        .unwrap()
        .unwrap();
    assert!(String::from_utf8_lossy(&payload).contains(&backup.file_name));
    assert!(matches!(shop.back_up_with(&Silent), Err(Error::NotFound)));
}

#[test]
fn what_has_expired_goes_with_the_next_backup_and_foreign_files_stay() {
    let shop = Shop::new();
    let old: Vec<Backup> = (0..4)
        .map(|_| {
            shop.clock.advance(DAY);
            shop.back_up()
        })
        .collect();
    // Somebody else's file under the name of an expired backup.
    fs::write(shop.file(&old[1]), vec![7; usize::try_from(old[1].bytes).unwrap()]).unwrap();

    shop.clock.advance(200 * DAY);
    let fresh = shop.back_up();

    // Three stay however old they are: the new one and the last two.
    assert!(!shop.file(&old[0]).exists());
    assert!(shop.file(&old[1]).exists(), "a file that is no backup of ours is left alone");
    let left: Vec<_> = shop.backups().into_iter().map(|backup| backup.id).collect();
    assert_eq!(left, [fresh.id, old[3].id, old[2].id]);
    assert_eq!(Shop::actions(&shop.office).iter().filter(|action| *action == "backup.expire").count(), 2);
}

#[test]
fn a_backup_that_nobody_can_be_taken_out_of_goes_on_its_day() {
    let mut shop = Shop::new();
    let contact = shop.add("Quentin Xylander");
    let old = shop.back_up();
    shop.clock.advance(DAY);
    let kdf = KdfParams::for_tests();
    shop.office.change_passphrase(&passphrase("right"), &passphrase("changed"), kdf, true).unwrap();
    shop.erase(contact, false);
    let clean = shop.back_up();
    assert!(shop.scrub_with(&old, &Silent).is_err(), "nothing at hand opens it");

    shop.clock.advance(89 * DAY);
    assert!(!register::expire(&shop.office, old.place).unwrap().1.backups, "not before");
    shop.clock.advance(DAY);
    assert!(register::expire(&shop.office, old.place).unwrap().1.backups);

    assert!(!shop.file(&old).exists());
    assert_eq!(shop.backups().into_iter().map(|backup| backup.id).collect::<Vec<_>>(), [clean.id]);
}
