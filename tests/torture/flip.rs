//! Damage to every file: bits, pages and ends, and older pages put back. It is told before a value is shown.

use std::{collections::HashMap, fs, path::Path};

use fastrand::Rng;
use kartotek_core::{
    backup::{
        make, register,
        restore::{Secret, restore},
    },
    clock::Clock,
    crm::{
        company::{self, CompanyDraft},
        contact::{self, ContactDraft},
        point::{Address, Email, Phone, Website},
    },
    error::{BackupProblem, Error, Result, VaultProblem},
    health, history,
    id::{CompanyId, ContactId},
    progress::Silent,
    role::Role,
    session::office::Office,
    setting,
    user::UserDraft,
    vault::{KdfParams, folder},
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
    /// Something else than what was written last is shown.
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
fn damage_is_told_before_a_value_is_shown() {
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
    let mut told = 0;

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

            assert!(found != Found::Old, "an old value is shown");
            told += u64::from(found == Found::Told);
        }
        TIMES
    });
    println!("torture flip: {told} told");
    // Many pages belong to tables in which there is nothing, so that nothing is shown of them either.
    assert!(told > 60);
}

/// What is told of a vault one page of which was put back: on opening, on reading each contact and company, by the whole check.
fn told_of(place: &Path) -> [bool; 3] {
    let told = |result: Result<()>| result.inspect_err(|error| assert!(is_told(error), "{error:?}")).is_err();
    let office = match open(place) {
        Ok(office) => office,
        Err(error) => return [is_told(&error), true, true],
    };
    let read = office.session().read(|snapshot| {
        (1..=2).try_for_each(|id| contact::get(snapshot, ContactId(id)).map(drop))?;
        company::get(snapshot, CompanyId(1)).map(drop)
    });
    drop(office);
    // Another session: the first one stopped at the first finding.
    let office = open(place).unwrap();
    let checked = health::begin(&office).and_then(|begun| begun.run(&Silent)?.note(&office).map(drop));
    [false, told(read), told(checked)]
}

#[test]
fn an_older_page_put_back_alone_is_told_at_the_next_read_of_its_rows_and_by_the_whole_check() {
    let _quiet = trial::among_others();
    let home = trial::folder();
    let place = place(home.path());
    let mut office = shop::create(&place).unwrap();
    let draft = |note: &str| ContactDraft {
        family_name: "Berg".into(),
        notes: note.into(),
        company_name: "Alm".into(),
        emails: vec![Email { address: format!("{note}@b.example").into(), ..Email::default() }],
        phones: vec![Phone { number: format!("070-174 06 0{}", note.len()).into(), ..Phone::default() }],
        addresses: vec![Address { city: note.into(), ..Address::default() }],
        websites: vec![Website { url: format!("https://{note}.example").into(), ..Website::default() }],
        tags: vec![note.into()],
        ..ContactDraft::default()
    };
    for _ in 0..2 {
        office.session().add_contact(draft("first")).unwrap();
    }
    let other = UserDraft { name: "Bo".into(), role: Role::Sales };
    let bo = office.add_user(&other, &passphrase("bo"), KdfParams::for_tests()).unwrap();
    office.close().unwrap();
    let database = place.join(folder::DATABASE);
    let older = fs::read(&database).unwrap();

    office = open(&place).unwrap();
    let session = office.session();
    let anna = session.read(|snapshot| contact::get(snapshot, ContactId(1))).unwrap();
    session.change_contact(anna.id, anna.revision, draft("second")).unwrap();
    let alm = session.read(|snapshot| company::get(snapshot, CompanyId(1))).unwrap();
    let noted = CompanyDraft { notes: "second".into(), ..alm.draft };
    session.change_company(alm.id, alm.revision, noted).unwrap();
    let mut settings = session.read(setting::get).unwrap();
    settings.country = "DE".into();
    session.change_settings(&settings, &Silent).unwrap();
    office.change_user(bo, &UserDraft { role: Role::ReadOnly, ..other }).unwrap();
    let pages: HashMap<String, usize> = office
        .session()
        .read(|snapshot| {
            let mut roots =
                snapshot.prepare("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0")?;
            Ok(roots
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<std::result::Result<_, _>>()?)
        })
        .unwrap();
    office.close().unwrap();
    let newer = fs::read(&database).unwrap();
    assert_eq!(told_of(&place), [false; 3]);
    fs::write(&database, &newer).unwrap();
    fs::remove_file(place.join("vault.head")).unwrap();

    let look = |older: &[u8], newer: &[u8], tables: &[&str]| {
        let mut bytes = newer.to_vec();
        for table in tables {
            let page = (pages[*table] - 1) * PAGE..pages[*table] * PAGE;
            assert!(older[page.clone()] != newer[page.clone()], "{table}");
            bytes[page.clone()].copy_from_slice(&older[page]);
        }
        fs::write(&database, bytes).unwrap();
        trial::doing(tables.join(" "));
        let told = told_of(&place);
        for rest in ["vault.db-wal", "vault.db-shm", "vault.head"] {
            let _ = fs::remove_file(place.join(rest));
        }
        told
    };
    for (table, expected) in [
        ("contact", [false, true, true]),
        ("contact_tag", [false, true, true]),
        ("email", [false, true, true]),
        ("phone", [false, true, true]),
        ("address", [false, true, true]),
        ("website", [false, true, true]),
        ("company", [false, true, true]),
        ("setting", [true, true, true]),
        // The owner's own row is in the same page, and did not change.
        ("user", [false, false, true]),
        ("contact_row", [false, false, true]),
        ("journal_object", [true, true, true]),
    ] {
        assert_eq!(look(&older, &newer, &[table]), expected, "{table}");
    }

    // What reading can't tell: the page of the journal's index is as old. The whole check can.
    fs::write(&database, &newer).unwrap();
    office = open(&place).unwrap();
    office.session().trash_contacts(&[ContactId(1)], true).unwrap();
    office.close().unwrap();
    let last = fs::read(&database).unwrap();
    assert_eq!(look(&newer, &last, &["contact"]), [false, true, true]);
    assert_eq!(look(&newer, &last, &["contact", "journal_object"]), [false, false, true]);
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
