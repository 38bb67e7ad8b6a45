//! Power cuts: at any moment of any writer, with what was not synced lost or torn. The old state or the new, never neither.

use std::{
    fs,
    path::{Path, PathBuf},
};

use fastrand::Rng;
use kartotek_core::{
    backup::{
        make, register,
        restore::{Secret, restore},
    },
    clock::Clock,
    error::{Error, Result, VaultProblem},
    progress::Silent,
    session::office::Office,
    vault::KdfParams,
};

use crate::{
    record::{Event, Loss, Record},
    shop::{self, NOW, changes, open, open_with, passphrase},
    system,
    tap::Tap,
    trial,
};

/// How many cuts are tried of one record.
const CUTS: u64 = 30;

/// Writes down what `work` does in a folder that `prepare` filled.
fn record(prepare: impl FnOnce(&Path), work: impl FnOnce(&Path)) -> Record {
    let home = trial::folder();
    prepare(home.path());
    system::attach(Tap::on(home.path()));
    work(home.path());
    system::detach().record()
}

/// Tells the record that the user was told so much.
fn told(number: u64) {
    system::with(|tap| tap.mark(number));
}

/// Cuts a record at many moments; `check` looks at what each left, with what the user had been told by then.
fn cut(record: &Record, random: &mut Rng, check: impl Fn(&Path, u64)) -> u64 {
    assert!(record.events.len() > 10, "the work was written down");
    for _ in 0..CUTS {
        let (at, loss) = (random.usize(..=record.events.len()), Loss::any(random));
        let home = trial::folder();
        record.cut(at, loss, random, home.path());
        // Shown where the check fails.
        println!("cut after {at} of {} events, lost: {loss:?}", record.events.len());
        check(home.path(), record.told(at));
    }
    CUTS
}

fn place(home: &Path) -> PathBuf {
    home.join("shop.kartotek")
}

/// Opens a vault that is there and counts what it holds.
fn found(home: &Path) -> u64 {
    changes(&open(&place(home)).unwrap())
}

fn commits(before: u64, more: u64) -> Record {
    record(
        |home| shop::without_ballast(&shop::made(home, before)),
        |home| {
            let office = open(&place(home)).unwrap();
            for number in before + 1..=before + more {
                shop::change(&office, number).unwrap();
                told(number);
            }
            office.close().unwrap();
        },
    )
}

#[test]
fn a_commit_that_was_told_outlives_a_power_cut_and_one_that_was_not_is_whole_or_not_there() {
    trial::run("power_commit", 90, |random| {
        let before = random.u64(1..12);
        let record = commits(before, random.u64(5..25));
        cut(&record, random, |home, told| {
            let (told, found) = (told.max(before), found(home));
            assert!(found == told || found == told + 1, "{told} told, {found} found");
        })
    });
}

#[test]
fn a_disk_that_only_claims_to_sync_is_found_out() {
    let mut record = commits(5, 20);
    record.events.retain(|event| !matches!(event, Event::Sync(_)));
    let random = &mut Rng::with_seed(1);

    let lost = (0..40).filter(|_| {
        let (at, home) = (random.usize(..=record.events.len()), trial::folder());
        record.cut(at, Loss::Some, random, home.path());
        let told = record.told(at).max(5);
        std::panic::catch_unwind(|| found(home.path()) >= told).is_ok_and(|kept| kept)
    });

    assert!(lost.count() < 30, "what is not synced is lost");
}

#[test]
fn a_passphrase_is_the_old_one_or_the_new_one_after_a_power_cut() {
    for (name, exposed) in [("power_header", false), ("power_rotation", true)] {
        trial::run(name, 30, |random| {
            let record = record(
                |home| shop::without_ballast(&shop::made(home, 12)),
                |home| {
                    let mut office = open(&place(home)).unwrap();
                    for number in 1..4 {
                        let [old, new] = [number - 1, number].map(secret);
                        let (old, new) = (passphrase(&old), passphrase(&new));
                        office.change_passphrase(&old, &new, KdfParams::for_tests(), exposed).unwrap();
                        told(number);
                    }
                    office.close().unwrap();
                },
            );
            cut(&record, random, |home, told| {
                let office = match open_with(&place(home), &secret(told + 1)) {
                    Err(Error::Vault { problem: VaultProblem::WrongPassphrase }) => {
                        open_with(&place(home), &secret(told))
                    }
                    opened => opened,
                };
                assert_eq!(changes(&office.unwrap()), 12);
                for old in 0..told {
                    let refused = open_with(&place(home), &secret(old));
                    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::WrongPassphrase })));
                }
            })
        });
    }
}

/// The passphrase after so many changes of it.
fn secret(number: u64) -> String {
    if number == 0 { "right".into() } else { format!("right {number}") }
}

#[test]
fn a_registered_backup_is_whole_and_the_vault_is_as_before_after_a_power_cut() {
    trial::run("power_backup", 30, |random| {
        let record = record(
            |home| {
                shop::without_ballast(&shop::made(home, 12));
                fs::create_dir(home.join("stick")).unwrap();
            },
            |home| {
                let office = open(&place(home)).unwrap();
                let folder = register::add_place(&office, &home.join("stick")).unwrap().0;
                for number in 1..3 {
                    make::begin(&office, folder, &Silent)
                        .unwrap()
                        .write(&Silent)
                        .unwrap()
                        .register(&office)
                        .unwrap();
                    told(number);
                }
            },
        );
        cut(&record, random, |home, told| {
            let office = open(&place(home)).unwrap();
            assert_eq!(changes(&office), 12);
            let backups = register::read(&office).unwrap().backups;
            assert!(backups.len() as u64 >= told);
            for (number, backup) in backups.iter().enumerate() {
                let restored = restore_to(home, &backup.file_name, &format!("restored-{number}.kartotek"));
                assert_eq!(changes(&restored.unwrap()), 12);
            }
        })
    });
}

fn restore_to(home: &Path, file: &str, name: &str) -> Result<Office> {
    let (passphrase, clock) = (passphrase("right"), Clock::set_to(NOW));
    let secret = Secret::Passphrase(&passphrase);
    restore(&home.join("stick").join(file), &home.join(name), secret, &clock, [9; 16], &Silent)
}

#[test]
fn a_restored_vault_is_whole_or_not_there_after_a_power_cut() {
    const NAME: &str = "restored.kartotek";
    trial::run("power_restore", 30, |random| {
        let record = record(
            |home| {
                let office = open(&shop::made(home, 12)).unwrap();
                fs::create_dir(home.join("stick")).unwrap();
                let folder = register::add_place(&office, &home.join("stick")).unwrap().0;
                let written = make::begin(&office, folder, &Silent).unwrap().write(&Silent).unwrap();
                let made = home.join("stick").join(written.register(&office).unwrap().0.file_name);
                fs::rename(made, home.join("stick/backup")).unwrap();
                drop(office);
                fs::remove_dir_all(place(home)).unwrap();
            },
            |home| {
                drop(restore_to(home, "backup", NAME).unwrap());
                told(1);
            },
        );
        cut(&record, random, |home, told| {
            let restored = home.join(NAME);
            assert!(restored.exists() || told == 0);
            let office = if restored.exists() { open(&restored) } else { restore_to(home, "backup", NAME) };
            assert_eq!(changes(&office.unwrap()), 12);
        })
    });
}

#[test]
fn a_new_vault_is_whole_or_not_there_after_a_power_cut() {
    trial::run("power_create", 30, |random| {
        let record = record(
            |_| (),
            |home| {
                let office = shop::create(&place(home)).unwrap();
                told(1);
                shop::change(&office, 1).unwrap();
                told(2);
            },
        );
        cut(&record, random, |home, told| {
            assert!(place(home).exists() || told == 0);
            let office = if place(home).exists() { open(&place(home)) } else { shop::create(&place(home)) };
            assert!(changes(&office.unwrap()) >= told.saturating_sub(1));
        })
    });
}

#[test]
fn an_import_is_all_there_or_not_at_all_after_a_power_cut() {
    const ROWS: u64 = 200;
    trial::run("power_import", 30, |random| {
        let record = record(
            |home| shop::without_ballast(&shop::made(home, 3)),
            |home| {
                shop::import(&open(&place(home)).unwrap(), ROWS).unwrap();
                told(1);
            },
        );
        cut(&record, random, |home, told| {
            let found = shop::contacts(&open(&place(home)).unwrap());
            assert!(found == 3 + ROWS || (found == 3 && told == 0), "{found} contacts");
        })
    });
}

#[test]
fn a_vault_of_an_older_version_opens_after_a_power_cut_while_it_was_brought_up_to_date() {
    trial::run("power_migration", 30, |random| {
        let record = record(
            |home| {
                shop::made(home, 0);
                shop::without_ballast(&place(home));
                shop::make_older(&place(home));
            },
            |home| {
                open(&place(home)).unwrap();
                told(1);
            },
        );
        cut(&record, random, |home, _| assert_eq!(found(home), 0))
    });
}
