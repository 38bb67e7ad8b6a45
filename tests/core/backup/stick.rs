//! A stick that is full, becomes full, can't be written to, or is pulled out: a small disk that only this test sees.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
};

use kartotek_core::{
    error::{BackupProblem as Bad, Result},
    progress::{Progress, Silent},
};

use super::{Shop, problem};
use crate::office::named;

/// The variable that tells a process of this program that it plays the inner part.
const PART: &str = "KARTOTEK_TEST_STICK";

/// Does something once the file on the stick is being written.
struct Meanwhile<Act: Fn() + Sync> {
    act: Act,
    done: AtomicBool,
}

impl<Act: Fn() + Sync> Progress for Meanwhile<Act> {
    fn step(&self, done: u64, total: Option<u64>) -> Result<()> {
        let is_writing = total.is_some_and(|total| done > total / 2 && done < total * 3 / 4);
        if is_writing && !self.done.swap(true, Ordering::Relaxed) {
            (self.act)();
        }
        Ok(())
    }
}

fn meanwhile<Act: Fn() + Sync>(act: Act) -> Meanwhile<Act> {
    Meanwhile { act, done: AtomicBool::new(false) }
}

fn run(program: &str, arguments: &[&str], folder: &Path) {
    let status = Command::new(program).args(arguments).arg(folder).status().unwrap();
    assert!(status.success(), "{program} {arguments:?}");
}

fn mount(folder: &Path) {
    run("mount", &["-t", "tmpfs", "-o", "size=8m", "kartotek"], folder);
}

#[test]
fn a_full_a_closed_and_a_pulled_stick_are_told_and_leave_nothing() {
    if std::env::var_os(PART).is_some() {
        return inside();
    }
    let apart = |command: &mut Command| {
        let mut unshare = Command::new("unshare");
        unshare.args(["--user", "--map-root-user", "--mount"]);
        unshare.arg(command.get_program()).args(command.get_args()).env(PART, "1").output()
    };
    let home = tempfile::tempdir().unwrap();
    let mut trial = Command::new("mount");
    trial.args(["-t", "tmpfs", "kartotek"]).arg(home.path());
    if !apart(&mut trial).is_ok_and(|output| output.status.success()) {
        println!("left out: this machine lets nobody but its administrator mount a disk");
        return;
    }
    let mut myself = Command::new(std::env::current_exe().unwrap());
    let name = "a_full_a_closed_and_a_pulled_stick_are_told_and_leave_nothing";
    let name = format!("{}::{name}", module_path!().split_once("::").unwrap().1);
    myself.args(["--exact", &name, "--nocapture"]);

    let output = apart(&mut myself).unwrap();

    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

fn inside() {
    let shop = Shop::new();
    // Larger than what is written at once, smaller than the stick.
    let drafts = (0..1500).map(|number| {
        let mut draft = named(&format!("Anna Berg{number}"));
        draft.notes = "x".repeat(1000).as_str().into();
        draft
    });
    shop.office.session().add_many(drafts).unwrap();
    let (stick, vault) = (shop.stick(), shop.office.vault().folder().to_owned());
    let own = Shop::names_in(&vault);
    let filler = stick.join("filler");
    let fill = |file: &PathBuf| {
        let room = rustix::fs::statvfs(&stick).unwrap();
        fs::write(file, vec![1; usize::try_from(room.f_bavail * room.f_frsize).unwrap()]).unwrap();
    };
    let stands = |expected: &[&str]| {
        assert_eq!(Shop::names_in(&stick), expected);
        assert_eq!(Shop::names_in(&vault), own);
        assert_eq!(shop.backups().len(), 0);
    };

    mount(&stick);
    fill(&filler);
    assert_eq!(problem(shop.back_up_with(&Silent)), Bad::NoRoom);
    stands(&["filler"]);

    fs::remove_file(&filler).unwrap();
    let filling = meanwhile(|| fill(&filler));
    assert_eq!(problem(shop.back_up_with(&filling)), Bad::NoRoom);
    assert!(filling.done.load(Ordering::Relaxed));
    stands(&["filler"]);

    fs::remove_file(&filler).unwrap();
    run("mount", &["-o", "remount,ro"], &stick);
    assert_eq!(problem(shop.back_up_with(&Silent)), Bad::ReadOnly);
    assert_eq!(problem(kartotek_core::backup::register::add_place(&shop.office, &stick)), Bad::ReadOnly);
    run("mount", &["-o", "remount,rw"], &stick);
    stands(&[]);

    let pulling = meanwhile(|| run("umount", &["--lazy"], &stick));
    assert_eq!(problem(shop.back_up_with(&pulling)), Bad::NoFolder);
    stands(&[]);

    mount(&stick);
    let backup = shop.back_up();
    let session = shop.office.session();
    let anna = session
        .read(|connection| Ok(connection.query_row("SELECT min(id) FROM contact", [], |row| row.get(0))?));
    shop.erase(anna.unwrap(), false);
    let whole = fs::read(shop.file(&backup)).unwrap();
    let unharmed = || {
        assert!(fs::read(shop.file(&backup)).unwrap() == whole);
        assert_eq!(Shop::names_in(&stick).iter().filter(|name| *name != "filler").count(), 1);
        assert_eq!(Shop::names_in(&vault), own);
        assert!(session.store().stop().is_none());
    };
    fill(&filler);
    assert_eq!(problem(shop.scrub_with(&backup, &Silent)), Bad::NoRoom);
    unharmed();
    fs::remove_file(&filler).unwrap();
    run("mount", &["-o", "remount,ro,size=64m"], &stick);
    assert_eq!(problem(shop.scrub_with(&backup, &Silent)), Bad::ReadOnly);
    run("mount", &["-o", "remount,rw,size=64m"], &stick);
    unharmed();
    assert_eq!(shop.scrub(&backup).people, 1);
    assert!(fs::read(shop.file(&backup)).unwrap() != whole);
}
