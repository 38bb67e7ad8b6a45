//! Documents in backups: all of them come back, and what is wrong with one is found.

use std::{fs, path::PathBuf};

use kartotek_core::{
    backup::{self, register::BackupStatus},
    error::{BackupProblem as Bad, DocumentProblem},
    progress::Silent,
    vault::KdfParams,
};

use super::{Shop, document_files, passphrase, problem, reader};
use crate::document::{document_problem, store_for_anna, stored};

fn content() -> Vec<u8> {
    b"an offer of several chunks ".repeat(9_000)
}

#[test]
fn documents_come_back_with_the_vault_they_were_backed_up_with() {
    let shop = Shop::new();
    let document = store_for_anna(&shop.office, "Offer", &content());
    let backup = shop.back_up();
    store_for_anna(&shop.office, "Later", b"later");

    assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Present);
    let restored = shop.restore(&shop.file(&backup), "right").unwrap();

    assert!(*restored.session().document_content(document).unwrap() == content());
    assert_eq!(stored(restored.vault().folder()).len(), 1);
    restored.close().unwrap();
}

#[test]
fn new_keys_of_the_vault_leave_documents_readable_and_in_later_backups() {
    let mut shop = Shop::new();
    let document = store_for_anna(&shop.office, "Offer", &content());
    let before = document_files(&shop.office);

    shop.office
        .change_passphrase(&passphrase("right"), &passphrase("changed"), KdfParams::for_tests(), true)
        .unwrap();

    assert!(*shop.office.session().document_content(document).unwrap() == content());
    assert!(document_files(&shop.office) == before);
    let backup = shop.back_up();
    let restored = shop.restore(&shop.file(&backup), "changed").unwrap();
    assert!(*restored.session().document_content(document).unwrap() == content());
}

#[test]
fn a_lost_document_keeps_nobody_from_a_backup_and_is_lost_in_it_too() {
    let shop = Shop::new();
    let lost = store_for_anna(&shop.office, "Lost", b"lost");
    let [file]: [PathBuf; 1] = stored(shop.office.vault().folder()).try_into().unwrap();
    fs::remove_file(file).unwrap();
    let kept = store_for_anna(&shop.office, "Kept", b"kept");

    let backup = shop.back_up();

    assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Present);
    let restored = shop.restore(&shop.file(&backup), "right").unwrap();
    assert_eq!(document_problem(restored.session().document_content(lost)), DocumentProblem::Missing);
    assert_eq!(*restored.session().document_content(kept).unwrap(), b"kept");
}

#[test]
fn a_document_that_is_deleted_for_good_while_a_backup_is_made_is_not_in_it() {
    let shop = Shop::new();
    let purged = store_for_anna(&shop.office, "Purged", &content());
    let kept = store_for_anna(&shop.office, "Kept", b"kept");
    let begun = backup::make::begin(&shop.office, shop.place, &Silent).unwrap();
    shop.office.session().trash_documents(&[purged], true).unwrap();
    shop.office.session().purge_document(purged).unwrap();

    let backup = begun.write(&Silent).unwrap().register(&shop.office).unwrap().0;

    let restored = shop.restore(&shop.file(&backup), "right").unwrap();
    assert_eq!(document_problem(restored.session().document_content(purged)), DocumentProblem::Damaged);
    assert_eq!(*restored.session().document_content(kept).unwrap(), b"kept");
}

#[test]
fn a_document_that_is_altered_in_a_backup_is_found_by_the_rehearsal_and_the_restore() {
    let shop = Shop::new();
    store_for_anna(&shop.office, "Offer", &content());
    let backup = shop.back_up();
    let whole = fs::read(shop.file(&backup)).unwrap();
    let documents = usize::try_from(reader::number(&whole[130..138])).unwrap();
    for at in [1, 20, 24, 5_000, documents - 33, documents - 1] {
        let mut altered = whole.clone();
        altered[whole.len() - documents + at] ^= 1;
        fs::write(shop.file(&backup), altered).unwrap();

        assert_eq!(problem(shop.restore(&shop.file(&backup), "right")), Bad::Damaged, "byte {at}");
        assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Damaged, "byte {at}");
    }
}
