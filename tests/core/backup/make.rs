//! Making a backup: how far it is, what cuts it off, what is written meanwhile.

use std::{
    fs,
    sync::atomic::{AtomicU64, Ordering},
};

use kartotek_core::{
    backup::{
        EXTENSION, make,
        restore::{Secret, restore},
    },
    error::{Error, Result, VaultProblem},
    history,
    progress::{Progress, Silent},
};

use super::{Shop, names, passphrase};
use crate::office::{DAY, named};

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
    // Asked at least while it is copied, before and after it is checked, and while it is written.
    assert!(steps > 3, "{steps}");
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

/// Holds up either the writing or the check, so that the other is over first.
struct Slow {
    main: std::thread::ThreadId,
    holds_writing: bool,
    waited: AtomicU64,
}

impl Slow {
    fn new(holds_writing: bool) -> Self {
        Self { main: std::thread::current().id(), holds_writing, waited: AtomicU64::new(0) }
    }
}

impl Progress for Slow {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        let writes = std::thread::current().id() == self.main;
        if writes == self.holds_writing && self.waited.fetch_add(1, Ordering::Relaxed) == 0 {
            std::thread::sleep(std::time::Duration::from_secs(1));
        }
        Ok(())
    }
}

#[test]
fn what_a_slow_folder_has_not_taken_is_put_aside_until_it_has() {
    let shop = Shop::new();
    let aside = shop.office.vault().folder().join("vault.db.backup");
    let slow = Slow::new(true);

    let begun = make::begin(&shop.office, shop.place, &slow).unwrap();
    let put_aside = fs::metadata(&aside).unwrap().len();
    shop.office.session().add_contact(named("Dora Later")).unwrap();
    let written = begun.write(&slow).unwrap();

    assert!(put_aside > 100_000 && !aside.exists(), "{put_aside}");
    let backup = written.register(&shop.office).unwrap().0;
    assert_eq!(names(&shop.restore(&shop.file(&backup), "right").unwrap()).len(), 3);
}

#[test]
fn a_folder_that_keeps_up_needs_no_room_in_the_vault() {
    let shop = Shop::new();
    let begun = make::begin(&shop.office, shop.place, &Slow::new(false)).unwrap();
    let is_aside = shop.office.vault().folder().join("vault.db.backup").exists();
    begun.write(&Silent).unwrap().register(&shop.office).unwrap();
    assert!(!is_aside);
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
    // A page that nothing is read from but the whole file.
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'import_mapping'";
    let page: u64 =
        shop.office.session().read(|snapshot| Ok(snapshot.query_row(root, [], |row| row.get(0))?)).unwrap();
    std::os::unix::fs::FileExt::write_at(&file, b"xxxx", page * 4096 - 2000).unwrap();
    // Left open: closing it would release the locks of the database.
    std::mem::forget(file);

    let refused = shop.back_up_with(&Silent);

    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::DamagedDatabase })));
    assert_eq!((Shop::names_in(&shop.stick()).len(), shop.backups().len()), (0, 0));
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
