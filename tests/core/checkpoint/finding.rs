//! What the anchors find: each way to put an older or another journal in the place of a vault's.

use std::{
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    backup::{
        make, register,
        restore::{Secret, restore},
        witness,
    },
    error::Error,
    history::finding::{Finding, FindingKind, Witness},
    progress::Silent,
    session::office::{Device, Office},
};

use super::{Shop, actions, change, passphrase};
use crate::office::{DAY, named};

/// A computer that never saw the vault.
const ANOTHER: [u8; 16] = [5; 16];

impl Shop {
    /// Copies a closed vault's folder.
    fn copy(&self, from: &Path, name: &str) -> PathBuf {
        let to = self.home.path().join(name);
        fs::create_dir(&to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
        to
    }

    /// Works on the vault at a place, and gives the number of its last entry.
    fn work(&self, place: &Path, device: Device, times: usize) -> u64 {
        self.clock.advance(DAY);
        let office = self.open(place, "anna", device).unwrap();
        change(&office, times);
        let head = office.session().store().head().seq;
        office.close().unwrap();
        head + 1
    }

    /// Puts another folder in the vault's place.
    fn exchange(&self, folder: &Path) {
        fs::remove_dir_all(&self.place).unwrap();
        fs::rename(folder, &self.place).unwrap();
    }

    fn put(&self, from: &Path, names: &[&str]) {
        for name in names {
            fs::copy(from.join(name), self.place.join(name)).unwrap();
        }
    }
}

fn found(office: &Office) -> Option<(FindingKind, Witness, u64)> {
    office.finding().map(|finding| (finding.kind, finding.witness, finding.missing))
}

/// Closes the vault and opens it again: what was told is not told once more, and work goes on.
fn assert_told_once(shop: &Shop, office: Office) {
    assert_eq!(actions(&office).iter().filter(|action| *action == "vault.gap").count(), 1);
    change(&office, 1);
    office.close().unwrap();
    let office = shop.unlock("anna");
    assert_eq!(office.finding(), None);
    change(&office, 1);
    office.close().unwrap();
    assert_eq!(shop.verified().first, None);
}

#[test]
fn a_vault_that_nobody_touched_raises_no_alarm() {
    let shop = Shop::new();

    for _ in 0..3 {
        shop.work(&shop.place, shop.device(), 3);
    }

    assert_eq!(shop.unlock("anna").finding(), None);
}

#[test]
fn an_older_database_in_the_place_of_the_newer_is_cut() {
    let shop = Shop::new();
    let older = shop.copy(&shop.place, "older");
    let end = shop.verified().entries;
    let seen = shop.work(&shop.place, shop.device(), 3);
    shop.put(&older, &["vault.db"]);

    let office = shop.unlock("anna");

    let finding = office.finding().unwrap();
    assert_eq!(found(&office), Some((FindingKind::Cut, Witness::Folder, seen - end)));
    assert_eq!((finding.last_seq, finding.last_at), (end, Some(shop.clock.now() - DAY)));
    assert!(!office.read_only());
    assert_told_once(&shop, office);
}

#[test]
fn an_older_folder_put_back_is_found_by_what_the_computer_saw() {
    let shop = Shop::new();
    let end = shop.verified().entries;
    let older = shop.copy(&shop.place, "older");
    let seen = shop.work(&shop.place, shop.device(), 3);
    let at = shop.clock.now();
    shop.exchange(&older);

    let office = shop.unlock("anna");

    let Finding { kind, witness, seen_seq, seen_at, last_seq, last_at, missing, .. } =
        *office.finding().unwrap();
    assert_eq!((kind, witness), (FindingKind::Rollback, Witness::Computer));
    assert_eq!((seen_seq, seen_at, last_seq, missing), (seen, Some(at), end, seen - end));
    assert_eq!(last_at, Some(at - DAY));
    assert!(!office.read_only());
    assert_told_once(&shop, office);
}

#[test]
fn an_older_folder_is_found_by_nothing_on_a_computer_that_never_saw_the_vault() {
    let shop = Shop::new();
    let older = shop.copy(&shop.place, "older");
    shop.work(&shop.place, shop.device(), 3);

    let office = shop.open(&older, "anna", ANOTHER.into()).unwrap();

    assert_eq!(office.finding(), None);
}

#[test]
fn an_older_copy_elsewhere_is_found_and_a_folder_that_was_moved_is_not() {
    let shop = Shop::new();
    let older = shop.copy(&shop.place, "older");
    shop.work(&shop.place, shop.device(), 3);
    let copied = shop.open(&older, "anna", shop.device()).unwrap();
    assert_eq!(copied.finding().map(|finding| finding.kind), Some(FindingKind::Rollback));
    copied.close().unwrap();

    let moved = shop.home.path().join("moved.kartotek");
    fs::rename(&shop.place, &moved).unwrap();

    assert_eq!(shop.open(&moved, "anna", shop.device()).unwrap().finding(), None);
}

#[test]
fn a_folder_that_was_worked_on_elsewhere_is_a_fork_and_read_only_until_the_owner_decides() {
    let shop = Shop::new();
    let other = shop.copy(&shop.place, "other");
    shop.work(&shop.place, shop.device(), 3);
    let end = shop.work(&other, ANOTHER.into(), 5);
    shop.exchange(&other);

    let mut office = shop.unlock("anna");
    assert_eq!(found(&office), Some((FindingKind::Fork, Witness::Computer, 1)));
    assert!(office.read_only());
    assert!(matches!(office.session().add_contact(named("Berta")), Err(Error::ReadOnly)));
    let [old, new] = ["anna", "new"].map(passphrase);
    let changed = office.change_passphrase(&old, &new, super::COST, false);
    assert!(matches!(changed, Err(Error::ReadOnly)));
    assert!(matches!(office.replace_recovery(&old), Err(Error::ReadOnly)));
    assert_eq!(office.session().store().head().seq, end, "not even the unlock is written");
    office.close().unwrap();

    let mut office = shop.unlock("anna");
    assert!(office.read_only(), "it is told until somebody decides");
    office.accept_fork().unwrap();
    assert!(!office.read_only());
    assert!(matches!(office.accept_fork(), Err(Error::NothingToChange)));
    assert_told_once(&shop, office);
}

#[test]
fn a_header_that_saw_another_journal_is_a_fork() {
    let shop = Shop::new();
    let other = shop.copy(&shop.place, "other");
    shop.work(&shop.place, shop.device(), 3);
    shop.work(&other, ANOTHER.into(), 3);
    shop.put(&other, &["vault.db"]);

    let mut office = shop.unlock("anna");

    assert_eq!(found(&office).map(|(kind, ..)| kind), Some(FindingKind::Fork));
    office.accept_fork().unwrap();
    assert_told_once(&shop, office);
}

#[test]
fn what_was_restored_through_the_app_raises_no_alarm_and_neither_does_the_vault_beside_it() {
    let shop = Shop::new();
    let office = shop.unlock("anna");
    let stick = shop.home.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let (id, _) = register::add_place(&office, &stick).unwrap();
    let (backup, _) =
        make::begin(&office, id, &Silent).unwrap().write(&Silent).unwrap().register(&office).unwrap();
    office.close().unwrap();
    shop.work(&shop.place, shop.device(), 3);

    let (file, beside) = (stick.join(&backup.file_name), shop.home.path().join("restored.kartotek"));
    let restored =
        restore(&file, &beside, Secret::Passphrase(&passphrase("anna")), &shop.clock, shop.device(), &Silent);
    let restored = restored.unwrap();
    assert_eq!(restored.finding(), None);
    restored.close().unwrap();

    for place in [&shop.place, &beside, &shop.place, &beside] {
        shop.work(place, shop.device(), 2);
        assert_eq!(shop.open(place, "anna", shop.device()).unwrap().finding(), None);
    }
}

/// What is found where this computer works on after a backup, another restores that, and the restored vault takes the place;
/// with the moments of the backup and of the restore, and the last entry in the backup.
fn found_after_restore(work_after: bool) -> (Finding, (i64, i64, u64)) {
    let (shop, stick) = with_stick();
    let file = back_up(&shop, &shop.place, &stick);
    let (created, seq) = (shop.clock.now(), shop.verified().entries);
    if !work_after {
        shop.work(&shop.place, shop.device(), 9);
    }
    shop.clock.advance(DAY);
    let beside = shop.home.path().join("restored.kartotek");
    let secret = passphrase("anna");
    let restored =
        restore(&file, &beside, Secret::Passphrase(&secret), &shop.clock, ANOTHER, &Silent).unwrap();
    restored.close().unwrap();
    let at = shop.clock.now();
    if work_after {
        shop.work(&shop.place, shop.device(), 9);
    }
    shop.exchange(&beside);
    let finding = *shop.unlock("anna").finding().unwrap();
    (finding, (created, at, seq))
}

#[test]
fn a_restore_on_another_computer_explains_what_this_one_saw_before_it() {
    let (finding, (created_at, at, last)) = found_after_restore(false);

    let restored = finding.restored.unwrap();

    assert_eq!(finding.witness, Witness::Computer);
    assert_eq!((restored.at, restored.created_at), (at, created_at));
    assert!(restored.seq < finding.seen_seq && restored.seq <= last, "{restored:?} {last}");
}

#[test]
fn a_restore_does_not_explain_what_was_written_after_it_elsewhere() {
    assert_eq!(found_after_restore(true).0.restored, None);
}

/// A vault with a folder for backups, closed.
fn with_stick() -> (Shop, PathBuf) {
    let shop = Shop::new();
    let stick = shop.home.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let office = shop.unlock("anna");
    register::add_place(&office, &stick).unwrap();
    office.close().unwrap();
    (shop, stick)
}

/// Makes a backup after some changes, and gives its file.
fn back_up(shop: &Shop, place: &Path, stick: &Path) -> PathBuf {
    shop.clock.advance(DAY);
    let office = shop.open(place, "anna", ANOTHER.into()).unwrap();
    change(&office, 3);
    let place = register::read(&office).unwrap().places[0].id;
    let written = make::begin(&office, place, &Silent).unwrap().write(&Silent).unwrap();
    let (backup, _) = written.register(&office).unwrap();
    assert_eq!(witness::find(&office).unwrap(), []);
    office.close().unwrap();
    stick.join(backup.file_name)
}

#[test]
fn a_backup_shows_a_computer_that_never_saw_the_vault_that_the_folder_is_older() {
    let (shop, stick) = with_stick();
    let older = shop.copy(&shop.place, "older");
    let end = shop.verified().entries;
    back_up(&shop, &shop.place, &stick);
    shop.exchange(&older);
    shop.clock.advance(DAY);
    let mut office = shop.open(&shop.place, "anna", [6; 16].into()).unwrap();
    assert_eq!(office.finding(), None);

    let findings = witness::find(&office).unwrap();

    let [finding] = findings[..] else { panic!("{findings:?}") };
    assert_eq!((finding.kind, finding.witness), (FindingKind::Rollback, Witness::Backup));
    assert!(finding.last_seq > end && finding.missing >= 1);
    office.tell(findings).unwrap();
    assert!(office.unread_finding().is_some() && !office.read_only());
    assert_eq!(witness::find(&office).unwrap(), [], "it is told once");
}

#[test]
fn a_backup_of_a_copy_that_goes_on_elsewhere_shows_the_fork() {
    let (shop, stick) = with_stick();
    let other = shop.copy(&shop.place, "other");
    shop.work(&shop.place, shop.device(), 20);
    back_up(&shop, &other, &stick);
    let mut office = shop.unlock("anna");

    let findings = witness::find(&office).unwrap();
    office.tell(findings).unwrap();

    assert_eq!(office.finding().unwrap().kind, FindingKind::Fork);
    assert!(office.read_only());
    office.accept_fork().unwrap();
    assert!(!office.read_only());
    assert_eq!(witness::find(&office).unwrap(), []);
}

#[test]
fn a_newer_backup_does_not_alarm_a_vault_that_was_restored_from_an_older_one_on_purpose() {
    let (shop, stick) = with_stick();
    let older = back_up(&shop, &shop.place, &stick);
    back_up(&shop, &shop.place, &stick);
    shop.clock.advance(DAY);

    let (beside, passphrase) = (shop.home.path().join("restored.kartotek"), passphrase("anna"));
    let restored =
        restore(&older, &beside, Secret::Passphrase(&passphrase), &shop.clock, shop.device(), &Silent);

    assert_eq!(witness::find(&restored.unwrap()).unwrap(), []);
}
