//! A vault's health: damage is found before anybody reads it, nothing is written once it is known, and work is not held up.

use std::{cell::Cell, fs, sync::Mutex};

use kartotek_core::{
    error::{Error, Result, StopReason, VaultProblem as Bad},
    health::{self, Health},
    history::{self, Object},
    progress::{Progress, Silent},
    session::office::Office,
    store::{Stop, Tx},
    vault::folder,
};

use super::{NOW, Shop, open, problem, read_all};
use crate::office::{DAY, named};

fn check(office: &Office) -> Result<Health> {
    health::begin(office)?.run(&Silent)?.note(office).map(|(health, _)| health)
}

fn actions(office: &Office) -> Vec<String> {
    let entries = office.session().read(history::entries).unwrap();
    entries.into_iter().map(|(entry, _)| entry.action).collect()
}

#[test]
fn a_sound_vault_is_found_sound_while_work_goes_on_and_that_is_dated_and_journaled() {
    let shop = Shop::new();
    let office = open(&shop.place).unwrap();
    assert_eq!(health::get(&office).unwrap(), Health { checked_at: None, due: false });

    let begun = health::begin(&office).unwrap();
    office.session().add_contact(named("Bert Lund")).unwrap();
    let checked = begun.run(&Silent).unwrap();
    office.session().add_contact(named("Cilla Ek")).unwrap();
    let (health, changed) = checked.note(&office).unwrap();

    assert_eq!(health, Health { checked_at: Some(NOW), due: false });
    assert!(changed.health);
    assert_eq!(actions(&office).last().unwrap(), "vault.check");
    read_all(&office).unwrap();
    office.close().unwrap();
    assert_eq!(health::get(&open(&shop.place).unwrap()).unwrap(), health);
}

#[test]
fn a_check_is_due_a_week_after_the_last_one_and_when_the_clock_moved_back() {
    let shop = Shop::new();
    let office = open(&shop.place).unwrap();
    let clock = office.session().store().clock().clone();
    let due = || health::get(&office).unwrap().due;

    clock.advance(7 * DAY);
    assert!(due(), "it was never checked");
    check(&office).unwrap();
    clock.advance(7 * DAY - 1);
    assert!(!due());
    clock.advance(1);
    assert!(due());
    check(&office).unwrap();
    clock.advance(-1);
    assert!(due());
}

#[test]
fn damage_in_any_page_is_found_and_stops_the_vault() {
    let shop = Shop::new();
    let whole = fs::read(shop.file(folder::DATABASE)).unwrap();
    let mut found = 0;

    for at in (1000..whole.len()).step_by(3 * 4096) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x40;
        fs::write(shop.file(folder::DATABASE), bytes).unwrap();
        // Pages that opening reads are told then.
        if let Ok(office) = open(&shop.place) {
            assert_eq!(problem(check(&office)), Bad::DamagedDatabase, "page {}", at / 4096);
            let stop = office.session().store().stop().unwrap();
            assert_eq!(stop.reason, StopReason::Damaged);
            let refused = office.session().add_contact(named("Bert Lund"));
            assert!(matches!(refused, Err(Error::Stopped { reason: StopReason::Damaged })));
            assert!(matches!(check(&office), Err(Error::Stopped { .. })));
            found += 1;
        }
        for rest in ["vault.db-wal", "vault.db-shm"] {
            let _ = fs::remove_file(shop.file(rest));
        }
    }
    assert!(found > 10, "{found}");
}

#[test]
fn what_is_read_damaged_stops_writing_and_the_files_are_left_as_they_are() {
    let shop = Shop::new();
    let whole = fs::read(shop.file(folder::DATABASE)).unwrap();
    let mut stopped = 0;
    for at in (1000..whole.len()).step_by(2 * 4096) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x40;
        fs::write(shop.file(folder::DATABASE), bytes).unwrap();
        let Ok(office) = open(&shop.place) else { continue };
        if read_all(&office).is_err() {
            let files =
                || ["vault.db", "vault.db-wal", "vault.hdr"].map(|name| fs::read(shop.file(name)).ok());
            let before = files();

            let refused = office.session().add_contact(named("Bert Lund"));
            office.close().unwrap();

            assert!(matches!(refused, Err(Error::Stopped { reason: StopReason::Damaged })));
            assert!(files() == before, "page {}", at / 4096);
            stopped += 1;
        }
        for rest in ["vault.db-wal", "vault.db-shm"] {
            let _ = fs::remove_file(shop.file(rest));
        }
    }
    assert!(stopped > 3, "{stopped}");
}

#[test]
fn a_users_row_that_was_changed_by_other_means_is_found() {
    let shop = Shop::new();
    let office = open(&shop.place).unwrap();
    check(&office).unwrap();
    let forge = |tx: &Tx<'_>| {
        tx.execute("UPDATE user SET role = 'sales'", [])?;
        history::append(tx, "test.forge", Object::VAULT, &())
    };
    office.session().store().write(office.session().actor(), forge).unwrap();

    assert_eq!(problem(check(&office)), Bad::DamagedDatabase);
    assert_eq!(office.session().store().stop().unwrap().reason, StopReason::Damaged);
}

/// Asks to stop at the first step, and notes what it was told.
#[derive(Default)]
struct Impatient(Mutex<Cell<u32>>);

impl Progress for Impatient {
    fn step(&self, done: u64, total: Option<u64>) -> Result<()> {
        assert!(total.is_some_and(|total| done <= total));
        let steps = self.0.lock().unwrap();
        steps.set(steps.get() + 1);
        Err(Error::Cancelled)
    }
}

#[test]
fn a_cancelled_check_says_nothing_and_leaves_the_vault_at_work() {
    let shop = Shop::new();
    let office = open(&shop.place).unwrap();

    let cancelled = health::begin(&office).unwrap().run(&Impatient::default());

    assert!(matches!(cancelled, Err(Error::Cancelled)));
    assert_eq!(health::get(&office).unwrap().checked_at, None);
    office.session().add_contact(named("Bert Lund")).unwrap();
    check(&office).unwrap();
}

#[test]
fn a_stop_is_journaled_at_the_next_unlock_and_makes_a_check_due() {
    let shop = Shop::new();
    let office = open(&shop.place).unwrap();
    check(&office).unwrap();

    health::journal_stop(&office, Stop { reason: StopReason::DiskFull, at: NOW - DAY }).unwrap();
    assert!(!health::get(&office).unwrap().due, "a full disk damages nothing");
    health::journal_stop(&office, Stop { reason: StopReason::DiskFailed, at: NOW - DAY }).unwrap();

    assert!(health::get(&office).unwrap().due);
    assert_eq!(actions(&office).iter().filter(|action| *action == "vault.stop").count(), 2);
    check(&office).unwrap();
    assert!(!health::get(&office).unwrap().due);
}
