//! The ledger beside the backups: what a computer knows of who was erased that has nothing but a backup.

use std::{
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    activity::Party,
    backup::{
        carried::{LedgerState, RestoreCarried},
        ledger::{EXTENSION, Sealed},
        restore::{Secret, restore_knowing},
    },
    error::Error,
    progress::Silent,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold::LegalHoldDraft,
    },
    session::office::Office,
    suppression,
    vault::KdfParams,
};

use super::{Shop, names, passphrase};
use crate::{
    activity::note,
    office::{DAY, NOW},
    task::planned,
};

/// Another computer, with a copy of the stick and nothing else.
fn bare(shop: &Shop) -> PathBuf {
    let there = shop.home.path().join("bare");
    fs::create_dir(&there).unwrap();
    for name in Shop::names_in(&shop.stick()) {
        fs::copy(shop.stick().join(&name), there.join(&name)).unwrap();
    }
    // What the register names is on the other computer.
    fs::rename(shop.stick(), shop.home.path().join("drawer")).unwrap();
    there
}

pub(super) fn restored(shop: &Shop, file: &Path, typed: &str) -> (Office, RestoreCarried) {
    let place = shop.home.path().join("restored.kartotek");
    let _ = fs::remove_dir_all(&place);
    let passphrase = passphrase(typed);
    let secret = Secret::Passphrase(&passphrase);
    restore_knowing(file, &place, secret, &shop.clock, [9; 16], &[], &Silent).unwrap()
}

fn ledger_in(folder: &Path) -> PathBuf {
    let name = Shop::names_in(folder).into_iter().find(|name| name.ends_with(EXTENSION)).unwrap();
    folder.join(name)
}

#[test]
fn an_old_backup_on_a_computer_that_knows_nothing_else_brings_nobody_back() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let backup = shop.back_up();
    shop.put_ledgers();
    shop.clock.advance(DAY);
    shop.erase(dora, true);
    shop.put_ledgers();
    let there = bare(&shop);

    let (office, carried) = restored(&shop, &there.join(&backup.file_name), "right");

    assert_eq!((carried.erased, carried.failed), (1, false));
    assert_eq!((carried.ledger, carried.ledger_at), (LedgerState::Read, Some(NOW + DAY)));
    assert_eq!(names(&office).len(), 3);
    let session = office.session();
    assert!(matches!(session.plan_erasure(dora), Err(Error::NotFound)));
    session.read(suppression::verify_complete).unwrap();
    assert_eq!(session.erasures().unwrap()[0].summary.suppressed, 0, "she had no address");
    office.close().unwrap();
}

#[test]
fn a_ledger_that_is_missing_damaged_or_older_is_said() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    shop.back_up();
    shop.put_ledgers();
    let older = fs::read(ledger_in(&shop.stick())).unwrap();
    shop.clock.advance(DAY);
    let backup = shop.back_up();
    shop.erase(dora, false);
    shop.put_ledgers();
    let there = bare(&shop);
    let (file, ledger) = (there.join(&backup.file_name), ledger_in(&there));

    let said = |expected: LedgerState, people: usize| {
        let (office, carried) = restored(&shop, &file, "right");
        assert_eq!((carried.ledger, names(&office).len()), (expected, people));
        office.close().unwrap();
    };
    said(LedgerState::Read, 3);
    let mut bytes = fs::read(&ledger).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(&ledger, bytes).unwrap();
    said(LedgerState::Damaged, 4);
    fs::write(&ledger, older).unwrap();
    said(LedgerState::Older, 4);
    fs::remove_file(&ledger).unwrap();
    said(LedgerState::Missing, 4);
}

#[test]
fn it_opens_with_every_backup_also_after_the_keys_were_changed() {
    let mut shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let backup = shop.back_up();
    let kdf = KdfParams::for_tests();
    shop.office.change_passphrase(&passphrase("right"), &passphrase("changed"), kdf, true).unwrap();
    shop.erase(dora, false);
    shop.put_ledgers();
    let there = bare(&shop);

    let (office, carried) = restored(&shop, &there.join(&backup.file_name), "right");

    assert_eq!((carried.erased, carried.ledger), (1, LedgerState::Read));
    assert_eq!(names(&office).len(), 3);
}

#[test]
fn the_ledger_of_another_folder_counts_where_that_is_there() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let backup = shop.back_up();
    shop.erase(dora, false);
    shop.put_ledgers();
    let alone = shop.home.path().join("alone");
    fs::create_dir(&alone).unwrap();
    fs::copy(shop.file(&backup), alone.join("copied.kartotek-backup")).unwrap();

    let (office, carried) = restored(&shop, &alone.join("copied.kartotek-backup"), "right");

    assert_eq!((carried.erased, carried.ledger), (1, LedgerState::Read));
    assert_eq!(names(&office).len(), 3);
}

#[test]
fn a_vault_that_was_restored_from_an_old_backup_takes_nobody_off_the_ledger() {
    let shop = Shop::new();
    let early = shop.back_up();
    shop.clock.advance(DAY);
    let dora = shop.add("Dora Lind");
    let late = shop.back_up();
    shop.erase(dora, false);
    shop.put_ledgers();

    let (office, carried) = restored(&shop, &shop.file(&early), "right");
    assert_eq!(carried.erased, 0, "she is not in it");
    Sealed::due(&office).unwrap().write().unwrap();
    office.close().unwrap();

    let (office, carried) = restored(&shop, &shop.file(&late), "right");
    assert_eq!((carried.ledger, carried.erased), (LedgerState::Read, 1));
    assert_eq!(names(&office).len(), 3);
    assert!(Sealed::due(&office).unwrap().is_empty(), "it knows all of it now");
}

#[test]
fn it_is_written_only_where_it_is_behind_and_names_nobody() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    shop.back_up();
    shop.put_ledgers();
    let first = fs::read(ledger_in(&shop.stick())).unwrap();
    shop.put_ledgers();
    assert!(fs::read(ledger_in(&shop.stick())).unwrap() == first, "each sealing has another nonce");

    shop.erase(dora, false);
    shop.put_ledgers();

    let second = fs::read(ledger_in(&shop.stick())).unwrap();
    assert!(second != first);
    assert_eq!(second.len(), first.len());
    assert!(!second.windows(4).any(|bytes| bytes == b"Dora" || bytes == b"subj"));
}

#[test]
fn single_records_that_were_erased_do_not_come_back_with_an_old_backup() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let session = shop.office.session();
    let about = Party { contact: Some(dora), company: None };
    let gone = session.add_activity(about, note("A needle")).unwrap().0.id;
    session.add_activity(about, note("A thread")).unwrap();
    let task = session.add_task(about, planned("Buy a needle")).unwrap().0.id;
    // It is on hold in the backup, and was no longer when it went.
    let item = RetentionItem { kind: RetentionItemKind::Task, id: task.0 };
    let hold = LegalHoldDraft { reason: "A claim".into(), review_on: "2027-01-31".into() };
    let hold = session.set_legal_hold(item, hold).unwrap().0.hold.id;
    let backup = shop.back_up();
    session.end_legal_hold(hold, 1, "settled".into()).unwrap();
    session.trash_activities(&[gone], true).unwrap();
    session.trash_tasks(&[task], true).unwrap();
    shop.clock.advance(31 * DAY);
    assert_eq!(session.empty_trash(&Silent).unwrap().0.gone, 2);
    shop.put_ledgers();

    let rehearsal = shop.rehearsal(&backup).unwrap();
    assert_eq!((rehearsal.erased, rehearsal.items), (0, 1));
    let there = bare(&shop);
    let (office, carried) = restored(&shop, &there.join(&backup.file_name), "right");

    assert_eq!((carried.erased, carried.items, carried.failed), (0, 1, false));
    assert_eq!((carried.ledger, names(&office).len()), (LedgerState::Read, 4));
    let session = office.session();
    let found = session.search_texts("needle").unwrap();
    assert_eq!(found.len(), 1, "what was on hold stays until that ends");
    assert_eq!(session.search_texts("thread").unwrap().len(), 1);
    office.close().unwrap();
}

#[test]
fn single_records_alone_leave_nothing_in_a_backup_that_is_cleaned() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let session = shop.office.session();
    let about = Party { contact: Some(dora), company: None };
    let gone = session.add_activity(about, note("A needle")).unwrap().0.id;
    let backup = shop.back_up();
    session.trash_activities(&[gone], true).unwrap();
    shop.clock.advance(31 * DAY);
    session.empty_trash(&Silent).unwrap();

    assert_eq!(shop.scrub(&backup).people, 0);
    let rehearsal = shop.rehearsal(&backup).unwrap();
    assert_eq!((rehearsal.erased, rehearsal.items), (0, 0), "it went with the cleaning");
    let (office, carried) = restored(&shop, &shop.file(&backup), "right");
    assert_eq!(carried.items, 0);
    assert!(office.session().search_texts("needle").unwrap().is_empty());
    office.close().unwrap();
}
