//! The databases of backups are searched as they lie in their files.

use std::path::Path;

use kartotek_core::{
    backup::{make, register},
    id::BackupId,
};

use super::*;

fn back_up(office: &Office, stick: &Path) -> BackupId {
    fs::create_dir_all(stick).unwrap();
    let place = register::add_place(office, stick).unwrap().0;
    make::begin(office, place, &Silent).unwrap().write(&Silent).unwrap().register(office).unwrap().0.id
}

#[test]
fn who_is_in_a_backup_is_found_there_and_not_in_one_that_was_made_later() {
    let shop = Shop::new();
    let office = office(&shop);
    let contact = add(&shop, &office, quentin());
    let stick = shop.place.with_file_name("stick");
    let before = back_up(&office, &stick);
    let id = erase(&office, contact).id;
    shop.clock.advance(60_000);
    let after = back_up(&office, &stick);

    let places = Places { backups: vec![before], ..Places::default() };
    assert_eq!(proof::prove(&office, places, &Silent).unwrap().0, ErasureProving::Found);
    let proof = proof_of(&office, id);
    assert!(matches!(found(&proof)[..], [(ProofPlace::Backups, _)]), "{proof:?}");
    assert_eq!(proof.backups_away, 1, "the later one holds what is looked for, sealed");

    let places = Places { backups: vec![after], ..Places::default() };
    assert_eq!(proof::prove(&office, places, &Silent).unwrap().0, ErasureProving::Done);
    let proof = proof_of(&office, id);
    let backups = proof.places.iter().find(|place| place.place == ProofPlace::Backups).unwrap();
    assert_eq!((backups.count, backups.unread, backups.found), (1, 0, 0));
    assert!(backups.bytes > 100_000);
    assert_eq!(proof.backups_away, 1, "the first was not searched");
    assert!(!shop.place.join("vault.db.proof").exists());
}

#[test]
fn who_is_called_the_same_and_is_only_in_the_backup_is_not_taken_for_them() {
    let shop = Shop::new();
    let office = office(&shop);
    let maria = office.session().add_contact(named("Maria Xylander")).unwrap().0;
    let stick = shop.place.with_file_name("stick");
    let before = back_up(&office, &stick);
    // Quentin came later; Maria has another name by now.
    office.session().change_contact(maria.id, maria.revision, named("Maria Ek")).unwrap();
    let id = erased(&shop, &office);

    let places = Places { backups: vec![before], ..Places::default() };
    assert_eq!(proof::prove(&office, places, &Silent).unwrap().0, ErasureProving::Done);

    assert_eq!(proof_of(&office, id).found(), 0);
}

#[test]
fn a_backup_that_can_not_be_read_is_counted() {
    let shop = Shop::new();
    let office = office(&shop);
    let stick = shop.place.with_file_name("stick");
    let backup = back_up(&office, &stick);
    let id = erased(&shop, &office);
    for file in fs::read_dir(&stick).unwrap() {
        fs::remove_file(file.unwrap().path()).unwrap();
    }

    let places = Places { backups: vec![backup], ..Places::default() };
    proof::prove(&office, places, &Silent).unwrap();

    let backups = proof_of(&office, id).places.pop().unwrap();
    assert_eq!((backups.place, backups.count, backups.unread), (ProofPlace::Backups, 0, 1));
}
