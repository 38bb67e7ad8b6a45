//! A write-ahead log that is gone, cut, or exchanged for an older one: opening says how much is missing.

use std::{
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    history::finding::{FindingKind, Witness},
    session::office::Office,
};

use crate::{
    record::Loss,
    shop::{self, changes, open},
    system,
    tap::Tap,
    trial,
    work::place,
};

const FRAME: usize = 24 + 4096;

/// The folder of a vault that was killed after so many changes since it was opened, and how far its journal went.
fn killed(changes: u64) -> (tempfile::TempDir, PathBuf, u64) {
    let home = trial::folder();
    shop::made(home.path(), 9);
    system::attach(Tap::on(home.path()));
    let office = open(&place(home.path())).unwrap();
    (10..10 + changes).for_each(|number| shop::change(&office, number).unwrap());
    let seq = office.session().store().head().seq;
    let record = system::detach().record();
    drop(office);
    let left = trial::folder();
    record.cut(record.events.len(), Loss::Nothing, &mut fastrand::Rng::new(), left.path());
    let place = place(left.path());
    (left, place, seq)
}

fn log(place: &Path) -> PathBuf {
    place.join("vault.db-wal")
}

/// What the journal held, and what is missing of it.
fn stands(office: &Office) -> (u64, u64) {
    // Unlocking and, where something is missing, the gap are written on opening.
    let own = if office.finding().is_some() { 2 } else { 1 };
    changes(office);
    (office.session().store().head().seq - own, lacking(office))
}

/// How many entries the vault lacks.
fn lacking(office: &Office) -> u64 {
    let Some(finding) = office.finding() else { return 0 };
    assert_eq!((finding.kind, finding.witness), (FindingKind::Cut, Witness::Folder));
    finding.missing
}

#[test]
fn a_log_that_is_gone_or_was_cut_is_told_with_how_much_is_missing() {
    let _quiet = trial::among_others();
    let (_home, place, seq) = killed(5);
    let whole = fs::read(log(&place)).unwrap();
    let copy = trial::folder();
    let frames = (whole.len() - 32) / FRAME;
    assert!(frames > 10);

    let mut alarms = 0_usize;
    let lengths = (0..=frames).map(|frame| 32 + frame * FRAME).chain([0, 31, 32 + FRAME + 1000]);
    for (number, length) in lengths.enumerate() {
        let cut = copy.path().join(format!("{number}.kartotek"));
        copy_folder(&place, &cut);
        fs::write(log(&cut), &whole[..length]).unwrap();

        let office = open(&cut).unwrap();

        let (found, missing) = stands(&office);
        assert_eq!(found + missing, seq, "after {length} bytes of the log");
        alarms += usize::from(missing > 0);
        office.close().unwrap();
        assert_eq!(lacking(&open(&cut).unwrap()), 0, "a gap is told once");
    }
    assert!(alarms > frames / 2, "{alarms} of {frames}");
    fs::remove_file(log(&place)).unwrap();
    assert!(lacking(&open(&place).unwrap()) > 5);
}

#[test]
fn an_older_log_or_database_in_the_place_of_the_newer_is_told() {
    let _quiet = trial::among_others();
    let (_home, place, seq) = killed(5);
    let older = trial::folder();
    let aside = older.path().join("shop.kartotek");
    copy_folder(&place, &aside);
    let office = open(&place).unwrap();
    (15..20).for_each(|number| shop::change(&office, number).unwrap());
    let head = office.session().store().head().seq;
    office.close().unwrap();

    fs::copy(log(&aside), log(&place)).unwrap();
    fs::copy(aside.join("vault.db"), place.join("vault.db")).unwrap();

    let office = open(&place).unwrap();
    // Locking had written one more.
    assert_eq!(stands(&office), (seq, head + 1 - seq));
}

#[test]
fn without_what_lies_beside_the_database_the_header_tells_what_it_knows() {
    let _quiet = trial::among_others();
    let (_home, place, seq) = killed(5);
    let older = trial::folder();
    copy_folder(&place, &older.path().join("shop.kartotek"));
    fs::remove_file(place.join("vault.head")).unwrap();

    let office = open(&place).unwrap();
    assert_eq!(lacking(&office), 0, "a vault of an older program has no such file");
    office.close().unwrap();
    fs::remove_file(place.join("vault.head")).unwrap();
    for name in ["vault.db", "vault.db-wal"] {
        fs::copy(older.path().join("shop.kartotek").join(name), place.join(name)).unwrap();
    }

    // Unlocking and locking had each written one.
    assert_eq!(stands(&open(&place).unwrap()), (seq, 2));
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
