//! Damage to every file: bits, pages and ends. It is told before a value is shown, but for an older page put back.

use std::{fs, path::Path};

use fastrand::Rng;
use kartotek_core::{
    backup::{
        make, register,
        restore::{Secret, restore},
    },
    clock::Clock,
    crm::contact,
    error::{BackupProblem, Error, Result, VaultProblem},
    history,
    id::ContactId,
    progress::Silent,
    session::office::Office,
};

use crate::{
    shop::{self, NOW, open, passphrase},
    trial,
    work::place,
};

const PAGE: usize = 4096;
const CHANGES: u64 = 30;
/// How often the same vault is damaged.
const TIMES: u64 = 25;

/// What came of damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// Told on opening, or on reading what is damaged.
    Told,
    /// Mended, or in nothing that is used.
    Harmless,
    /// What was written over later is shown as if it were the last; of a long text perhaps a part.
    Old,
}

/// Damages bytes in one of the ways that disks, and people, have. `old` is an earlier state of the file.
fn damage(bytes: &mut Vec<u8>, old: &[u8], random: &mut Rng) -> &'static str {
    let (pages, at) = (bytes.len().div_ceil(PAGE), random.usize(..bytes.len()));
    let page = |number: usize, length: usize| number * PAGE..length.min((number + 1) * PAGE);
    let first = page(at / PAGE, bytes.len());
    match random.u8(..6) {
        0 | 1 => {
            bytes[at] ^= 1 << random.u8(..8);
            "flipped"
        }
        2 => {
            bytes[first].fill(0);
            "zeroed"
        }
        3 if pages > 2 => {
            let other = page(random.usize(..pages - 1), bytes.len());
            let copy = bytes[other.clone()].to_vec();
            let kept = bytes[first.clone()].to_vec();
            let length = kept.len().min(copy.len());
            bytes[first][..length].copy_from_slice(&copy[..length]);
            bytes[other][..length].copy_from_slice(&kept[..length]);
            "swapped"
        }
        4 if first.end <= old.len() => {
            bytes[first.clone()].copy_from_slice(&old[first]);
            "older page"
        }
        _ => {
            bytes.truncate(at);
            "cut"
        }
    }
}

/// Opens a damaged vault and reads everything in it.
fn look(place: &Path) -> Result<Found> {
    let office = open(place)?;
    match read(&office)? {
        Found::Old if office.finding().is_some() => Ok(Found::Told),
        found => Ok(found),
    }
}

/// Whether an error says that something is damaged.
fn is_told(error: &Error) -> bool {
    use VaultProblem as Bad;
    match error {
        Error::DiskFailed => true,
        Error::Vault { problem } => matches!(
            problem,
            Bad::DamagedDatabase
                | Bad::DamagedHeader
                | Bad::DamagedSlot
                | Bad::AlteredHeader
                | Bad::NotAVault
                | Bad::MissingDatabase
        ),
        _ => false,
    }
}

/// Reads each contact and the journal.
fn read(office: &Office) -> Result<Found> {
    let written: Vec<_> = (1..=CHANGES).map(shop::wanted).collect();
    office.session().read(|connection| {
        history::entries(connection)?;
        let mut found = Found::Harmless;
        for id in (1..=shop::CONTACTS.cast_signed()).map(ContactId) {
            let draft = contact::get(connection, id)?.draft;
            let versions: Vec<_> = written.iter().filter(|(other, _)| *other == id).collect();
            let version = versions.iter().position(|(_, wanted)| {
                draft.family_name == wanted.family_name && draft.notes == wanted.notes
            });
            if version != Some(versions.len() - 1) {
                found = Found::Old;
            }
        }
        Ok(found)
    })
}

#[test]
fn damage_is_told_before_a_value_is_shown_but_for_an_older_page_put_back() {
    let _quiet = trial::among_others();
    let home = trial::folder();
    shop::made(home.path(), CHANGES - 7);
    let files = ["vault.hdr", "vault.hdr.bak", "vault.db", "vault.db-wal", "vault.head", "ballast"];
    let older = trial::folder();
    copy(&place(home.path()), older.path(), &files);
    let office = open(&place(home.path())).unwrap();
    (CHANGES - 6..=CHANGES).for_each(|number| shop::change(&office, number).unwrap());
    // As a killed program leaves it, with a log, and as it is closed.
    let killed = trial::folder();
    copy(&place(home.path()), killed.path(), &files);
    office.close().unwrap();
    let states = [killed.path(), &place(home.path())];
    let (mut told, mut old) = (0, 0);

    trial::run("flip", 450, |random, _| {
        for _ in 0..TIMES {
            let home = trial::folder();
            let place = place(home.path());
            fs::create_dir(&place).unwrap();
            copy(states[random.usize(..2)], &place, &files);
            // The database twice as often as the others.
            let name =
                Some(files[random.usize(..5)]).filter(|name| random.bool() && place.join(name).exists());
            let name = name.unwrap_or("vault.db");
            let before = fs::read(older.path().join(name)).unwrap_or_default();
            let mut bytes = fs::read(place.join(name)).unwrap();
            let how = damage(&mut bytes, &before, random);
            fs::write(place.join(name), bytes).unwrap();

            trial::doing(format!("{name} {how}"));
            let found = look(&place).unwrap_or_else(|error| {
                // Pages of two states that do not fit together are refused in many ways.
                assert!(is_told(&error) || how == "older page", "{error:?}");
                Found::Told
            });

            assert!(found != Found::Old || how == "older page", "an old value is shown");
            told += u64::from(found == Found::Told);
            old += u64::from(found == Found::Old);
        }
        TIMES
    });
    println!("torture flip: {told} told, {old} older pages not noticed");
    assert!(told > 100);
}

fn copy(from: &Path, to: &Path, names: &[&str]) {
    for name in names {
        if from.join(name).exists() {
            fs::copy(from.join(name), to.join(name)).unwrap();
        }
    }
}

#[test]
fn damage_to_a_backup_is_told_and_nothing_of_it_is_restored() {
    let _quiet = trial::among_others();
    let home = trial::folder();
    let office = open(&shop::made(home.path(), CHANGES)).unwrap();
    fs::create_dir(home.path().join("stick")).unwrap();
    let folder = register::add_place(&office, &home.path().join("stick")).unwrap().0;
    let [old, new] = [(); 2].map(|()| {
        let written = make::begin(&office, folder, &Silent).unwrap().write(&Silent).unwrap();
        fs::read(home.path().join("stick").join(written.register(&office).unwrap().0.file_name)).unwrap()
    });
    let (secret, clock) = (passphrase("right"), Clock::set_to(NOW));

    trial::run("flip_backup", 50, |random, _| {
        let mut bytes = new.clone();
        let how = damage(&mut bytes, &old, random);
        if bytes == new {
            return 1;
        }
        let home = trial::folder();
        fs::write(home.path().join("backup"), bytes).unwrap();

        let restored = restore(
            &home.path().join("backup"),
            &place(home.path()),
            Secret::Passphrase(&secret),
            &clock,
            [9; 16],
            &Silent,
        );

        trial::doing(format!("{how}: {:?}", restored.as_ref().err()));
        let expected = [BackupProblem::Damaged, BackupProblem::NotABackup, BackupProblem::Newer];
        assert!(matches!(restored, Err(Error::Backup { problem }) if expected.contains(&problem)));
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "nothing is left");
        1
    });
}
