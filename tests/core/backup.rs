//! Backups on real files: made, verified, registered, rehearsed, expired, restored beside the vault.

mod reader;
#[cfg(target_os = "linux")]
mod stick;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use kartotek_core::{
    backup::{
        self, EXTENSION,
        make::{self, Written},
        register::{self, Backup, BackupPlace, BackupStatus},
        rehearsal,
        restore::{Secret, restore},
    },
    clock::Clock,
    error::{BackupProblem as Bad, Error, Result, VaultProblem},
    history,
    id::BackupPlaceId,
    progress::{Progress, Silent},
    session::office::Office,
    vault::{self, KdfParams, Passphrase, RecoveryCode, VaultDraft},
};
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::office::{DAY, NOW, named};

fn passphrase(text: &str) -> Passphrase {
    Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
}

fn problem<T>(result: Result<T>) -> Bad {
    match result {
        Err(Error::Backup { problem }) => problem,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

/// A vault with contacts, and a folder for backups.
struct Shop {
    home: TempDir,
    office: Office,
    code: RecoveryCode,
    clock: Clock,
    place: BackupPlaceId,
}

impl Shop {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let clock = Clock::set_to(NOW);
        let draft = VaultDraft {
            organisation: "Berg AB".into(),
            country: "SE".into(),
            language: "sv".into(),
            ..VaultDraft::default()
        };
        let vault = home.path().join("shop.kartotek");
        let kdf = KdfParams::for_tests();
        let (office, code) =
            Office::create(&vault, &draft, &passphrase("right"), kdf, &clock, [8; 16]).unwrap();
        for name in ["Anna Berg", "Bo Ek", "Cilla Dahl"] {
            office.session().add_contact(named(name)).unwrap();
        }
        let stick = home.path().join("stick");
        fs::create_dir(&stick).unwrap();
        let place = register::add_place(&office, &stick).unwrap().0;
        Self { home, office, code, clock, place }
    }

    fn stick(&self) -> PathBuf {
        self.home.path().join("stick")
    }

    fn written(&self, progress: &dyn Progress) -> Result<Written> {
        make::begin(&self.office, self.place, progress)?.write(progress)
    }

    fn back_up_with(&self, progress: &dyn Progress) -> Result<Backup> {
        Ok(self.written(progress)?.register(&self.office)?.0)
    }

    fn back_up(&self) -> Backup {
        self.back_up_with(&Silent).unwrap()
    }

    fn rehearse(&self, backup: &Backup) -> Result<Backup> {
        let chosen = rehearsal::choose(&self.office, backup.id)?;
        Ok(chosen.restore(&Silent)?.check(&self.office)?.0)
    }

    fn file(&self, backup: &Backup) -> PathBuf {
        self.stick().join(&backup.file_name)
    }

    fn backups(&self) -> Vec<Backup> {
        register::read(&self.office).unwrap().backups
    }

    fn its_place(&self) -> BackupPlace {
        register::read(&self.office).unwrap().places.remove(0)
    }

    fn restore(&self, file: &Path, typed: &str) -> Result<Office> {
        let place = self.home.path().join("restored.kartotek");
        let passphrase = passphrase(typed);
        restore(file, &place, Secret::Passphrase(&passphrase), &self.clock, [9; 16], &Silent)
    }

    /// What lies in the folder of the vault, hidden or not.
    fn names_in(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn actions(office: &Office) -> Vec<String> {
        let entries = office.session().read(history::entries).unwrap();
        entries.into_iter().map(|(entry, _)| entry.action).collect()
    }
}

fn names(office: &Office) -> Vec<String> {
    let list = office.session().open_contacts(&Default::default()).unwrap();
    let rows = office.session().contact_window(list.handle, 0, 500).unwrap();
    rows.into_iter().map(|row| row.name.0).collect()
}

#[test]
fn a_backup_is_restored_beside_the_vault_with_passphrase_or_recovery_code() {
    let shop = Shop::new();
    let backup = shop.back_up();
    shop.office.session().add_contact(named("Dora Later")).unwrap();
    let head = shop.office.session().store().head();

    let restored = shop.restore(&shop.file(&backup), "right").unwrap();
    assert_eq!(names(&restored), ["Anna Berg", "Bo Ek", "Cilla Dahl"]);
    assert_eq!(restored.vault().id(), shop.office.vault().id());
    assert_eq!(&Shop::actions(&restored)[7..], ["vault.restore", "vault.unlock"]);
    restored.session().add_contact(named("Only Here")).unwrap();
    restored.close().unwrap();
    let again = vault::open(&shop.home.path().join("restored.kartotek")).unwrap();
    let again = again.unlock(&passphrase("right")).map_err(|(_, error)| error).unwrap();
    assert_eq!(names(&Office::open(again, &shop.clock, [9; 16]).unwrap()).len(), 4);

    let place = shop.home.path().join("by code.kartotek");
    let secret = Secret::Recovery(&shop.code);
    let by_code = restore(&shop.file(&backup), &place, secret, &shop.clock, [9; 16], &Silent).unwrap();
    assert_eq!(names(&by_code).len(), 3);
    assert_eq!(names(&shop.office).len(), 4);
    assert_eq!(
        shop.office.session().store().head(),
        head,
        "restoring changes nothing in the vault beside it"
    );
}

#[test]
fn a_restore_never_goes_over_something_that_is_there() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let taken = shop.home.path().join("restored.kartotek");
    fs::create_dir(&taken).unwrap();

    let refused = shop.restore(&shop.file(&backup), "right");

    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::Exists })));
    assert_eq!(fs::read_dir(&taken).unwrap().count(), 0);
}

#[test]
fn a_wrong_secret_restores_nothing_and_leaves_nothing() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let before = Shop::names_in(shop.home.path());

    let refused = shop.restore(&shop.file(&backup), "wrong");
    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::WrongPassphrase })));
    let (other, place) = (RecoveryCode::generate(), shop.home.path().join("restored.kartotek"));
    let secret = Secret::Recovery(&other);
    let refused = restore(&shop.file(&backup), &place, secret, &shop.clock, [9; 16], &Silent);
    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::WrongRecoveryCode })));

    assert_eq!(Shop::names_in(shop.home.path()), before);
}

#[test]
fn a_backup_that_is_altered_or_cut_anywhere_is_refused_and_leaves_nothing() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let whole = fs::read(shop.file(&backup)).unwrap();
    let before = Shop::names_in(shop.home.path());
    let file = shop.stick().join(format!("altered.{EXTENSION}"));
    let header = usize::try_from(reader::number(&whole[10..14])).unwrap();
    let manifest = usize::try_from(reader::number(&whole[14..18])).unwrap();
    let database = 162 + header + manifest;

    let front = (0..162).step_by(5);
    let parts = [162, 162 + header / 2, 162 + header - 1, 162 + header, database - 1, database];
    let pages = (database + 50..whole.len()).step_by(40_000).chain([whole.len() - 1]);
    for at in front.chain(parts).chain(pages) {
        let mut altered = whole.clone();
        altered[at] ^= 0x20;
        fs::write(&file, &altered).unwrap();

        let found = problem(shop.restore(&file, "right"));

        let expected = match at {
            0..8 => Bad::NotABackup,
            8 | 9 => Bad::Newer,
            _ => Bad::Damaged,
        };
        assert_eq!(found, expected, "byte {at} of {}", whole.len());
    }
    for length in [0, 1, 161, 162, 200, database, database + 4096, whole.len() - 1] {
        fs::write(&file, &whole[..length]).unwrap();
        let expected = if length < 162 { Bad::NotABackup } else { Bad::Damaged };
        assert_eq!(problem(shop.restore(&file, "right")), expected, "cut at {length}");
    }
    fs::write(&file, [&whole[..], b"more"].concat()).unwrap();
    assert_eq!(problem(shop.restore(&file, "right")), Bad::Damaged);
    assert_eq!(Shop::names_in(shop.home.path()), before);
}

#[test]
fn parts_of_two_backups_do_not_make_one() {
    let shop = Shop::new();
    let first = fs::read(shop.file(&shop.back_up())).unwrap();
    shop.clock.advance(DAY);
    let second = fs::read(shop.file(&shop.back_up())).unwrap();
    let header = usize::try_from(reader::number(&first[10..14])).unwrap();
    let manifest = 162 + header..162 + header + usize::try_from(reader::number(&first[14..18])).unwrap();
    let file = shop.stick().join("mixed");

    let mut mixed = second.clone();
    mixed[manifest.clone()].copy_from_slice(&first[manifest]);
    fs::write(&file, mixed).unwrap();

    assert_eq!(problem(shop.restore(&file, "right")), Bad::Damaged);
}

#[test]
fn what_is_no_backup_is_told_apart_from_what_is_not_there() {
    let shop = Shop::new();
    let file = shop.home.path().join("letter.txt");
    fs::write(&file, "x".repeat(1000)).unwrap();

    assert_eq!(problem(backup::inspect(&file)), Bad::NotABackup);
    assert_eq!(problem(backup::inspect(&shop.home.path().join("gone"))), Bad::Missing);
    assert!([Bad::NotABackup, Bad::Unreadable].contains(&problem(backup::inspect(&shop.stick()))));
    let made = shop.back_up();
    let info = backup::inspect(&shop.file(&made)).unwrap();
    assert_eq!((info.created_at, info.bytes), (NOW, made.bytes));
}

/// Stops the work at a step.
struct StopAt {
    left: AtomicU64,
}

impl Progress for StopAt {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        match self.left.fetch_sub(1, Ordering::Relaxed) {
            0 => Err(Error::Cancelled),
            _ => Ok(()),
        }
    }
}

#[test]
fn stopped_at_any_step_nothing_is_left_of_a_backup_and_of_a_restore() {
    let shop = Shop::new();
    let vault = shop.office.vault().folder().to_owned();
    let (inside, head) = (Shop::names_in(&vault), shop.office.session().store().head());

    let mut steps = 0;
    let backup = loop {
        let stop = StopAt { left: AtomicU64::new(steps) };
        match shop.back_up_with(&stop) {
            Err(Error::Cancelled) => {}
            done => break done.unwrap(),
        }
        assert_eq!(Shop::names_in(&shop.stick()), Vec::<String>::new(), "step {steps}");
        assert_eq!(Shop::names_in(&vault), inside);
        assert_eq!(shop.office.session().store().head(), head);
        steps += 1;
    };
    assert!(steps > 5, "{steps}");
    assert_eq!(Shop::names_in(&vault), inside);
    assert_eq!(Shop::names_in(&shop.stick()), [backup.file_name.as_str()]);

    let beside = Shop::names_in(shop.home.path());
    let place = shop.home.path().join("restored.kartotek");
    for steps in 0.. {
        let stop = StopAt { left: AtomicU64::new(steps) };
        let secret = passphrase("right");
        let secret = Secret::Passphrase(&secret);
        match restore(&shop.file(&backup), &place, secret, &shop.clock, [9; 16], &stop) {
            Err(Error::Cancelled) => assert_eq!(Shop::names_in(shop.home.path()), beside, "step {steps}"),
            done => {
                done.unwrap();
                assert!(steps >= 2, "{steps}");
                break;
            }
        }
    }
}

/// Notes whether what is told only grows.
struct Growing {
    last: AtomicU64,
}

impl Progress for Growing {
    fn step(&self, done: u64, total: Option<u64>) -> Result<()> {
        if let Some(total) = total {
            let last = self.last.swap(done, Ordering::Relaxed);
            assert!(done >= last && done <= total, "{last} {done} {total}");
        }
        Ok(())
    }
}

#[test]
fn progress_only_grows_and_ends_at_its_end() {
    let shop = Shop::new();
    let growing = Growing { last: AtomicU64::new(0) };

    let backup = shop.back_up_with(&growing).unwrap();

    let counted = growing.last.load(Ordering::Relaxed);
    assert!(counted > 100_000 && counted < backup.bytes, "{counted}");
}

#[test]
fn what_is_written_while_a_backup_is_made_is_in_it_whole_or_not_at_all() {
    let shop = Shop::new();
    let (office, file) = (&shop.office, std::sync::Mutex::new(None));

    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for number in 0..200 {
                office.session().add_contact(named(&format!("New {number}"))).unwrap();
            }
        });
        for _ in 0..3 {
            *file.lock().unwrap() = Some(shop.back_up());
        }
        writer.join().unwrap();
    });

    let backup = file.into_inner().unwrap().unwrap();
    let restored = shop.restore(&shop.file(&backup), "right").unwrap();
    let entries = restored.session().read(history::entries).unwrap();
    assert!(kartotek_journal::verify_chain(Default::default(), entries.clone()).is_ok());
    let added = entries.iter().filter(|(entry, _)| entry.action == "contact.add").count();
    assert_eq!(names(&restored).len(), added);
}

#[test]
fn a_damaged_vault_gives_no_backup() {
    let shop = Shop::new();
    shop.office.session().store().empty_log().unwrap();
    let database = shop.office.vault().folder().join("vault.db");
    let file = fs::OpenOptions::new().write(true).open(&database).unwrap();
    let length = file.metadata().unwrap().len();
    std::os::unix::fs::FileExt::write_at(&file, b"xxxx", length - 2000).unwrap();
    // Left open: closing it would release the locks of the database.
    std::mem::forget(file);

    let refused = shop.back_up_with(&Silent);

    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::DamagedDatabase })));
    assert_eq!((Shop::names_in(&shop.stick()).len(), shop.backups().len()), (0, 0));
}

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

#[test]
fn after_the_keys_were_changed_an_older_backup_opens_with_the_passphrase_of_its_time() {
    let mut shop = Shop::new();
    let old = shop.back_up();
    let kdf = KdfParams::for_tests();
    shop.office.change_passphrase(&passphrase("right"), &passphrase("changed"), kdf, true).unwrap();
    let new = shop.back_up();

    assert_eq!(problem(shop.rehearse(&old)), Bad::OtherKeys);
    assert_eq!(shop.rehearse(&new).unwrap().status, BackupStatus::Present);
    let refused = shop.restore(&shop.file(&new), "right");
    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::WrongPassphrase })));
    assert_eq!(names(&shop.restore(&shop.file(&old), "right").unwrap()).len(), 3);
}

#[test]
fn what_a_cut_off_backup_left_is_swept_by_the_next_and_nothing_else_is() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let mark: String = shop.office.vault().id()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let left = [format!(".{mark}-kartotek-x.{EXTENSION}.part"), "vault.db.backup".to_owned()];
    fs::write(shop.stick().join(&left[0]), "left").unwrap();
    fs::write(shop.office.vault().folder().join(&left[1]), "left").unwrap();
    let others = format!(".0000000000000000-kartotek-x.{EXTENSION}.part");
    fs::write(shop.stick().join(&others), "another vault's").unwrap();

    shop.clock.advance(DAY);
    let next = shop.back_up();

    assert_eq!(Shop::names_in(&shop.stick()), [others, backup.file_name, next.file_name]);
    assert!(!shop.office.vault().folder().join(&left[1]).exists());
}

#[test]
fn a_backup_holds_no_plaintext_and_its_name_says_nothing_of_the_vault() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let bytes = fs::read(shop.file(&backup)).unwrap();

    for needle in ["Anna", "Berg", "shop", "journal", "contact", "CREATE", "SQLite"] {
        assert!(!bytes.windows(needle.len()).any(|window| window == needle.as_bytes()), "{needle}");
    }
    assert!(backup.file_name.starts_with("kartotek-2026-09-21-") && !backup.file_name.contains("shop"));
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(fs::metadata(shop.file(&backup)).unwrap().permissions().mode() & 0o777, 0o600);
}
