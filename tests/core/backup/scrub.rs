//! Cleaning backups of people who were erased after they were made.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use chrono::NaiveDate;
use kartotek_core::{
    activity,
    backup::{
        register::{self, BackupErasedState, BackupStatus, add_place},
        scrub, witness,
    },
    crm::{contact, party::Party},
    demo, erasure,
    error::{BackupProblem as Bad, Error, Result},
    exchange::certificate,
    history,
    id::{BackupId, BackupPlaceId, ContactId},
    progress::{Progress, Silent},
    role::Role,
    session::office::Office,
    store::row_mac,
    suppression,
    vault::{self, KdfParams},
};
use rusqlite::params;

use super::{Shop, names, passphrase, problem, reader::number};
use crate::{
    clean::{
        needle::{GONE, Search, THERE},
        pages,
    },
    document::store_for_anna,
    office::{DAY, NOW, email, named},
    user::{COST, draft},
    voucher::invoice,
};

/// Adds people, every tenth of whom is to be erased; gives these, and the search for what is left of them.
fn crowd(office: &Office, count: usize) -> (Vec<ContactId>, Search) {
    let letters = |number: usize| if number.is_multiple_of(10) { GONE } else { THERE };
    let session = office.session();
    let ids: Vec<ContactId> = demo::contacts(2026, count)
        .enumerate()
        .map(|(number, draft)| session.add_contact(letters(number).mark(number, draft)).unwrap().0.id)
        .collect();
    session
        .write(|tx, _| {
            for (number, id) in ids.iter().enumerate().filter(|(number, _)| number % 10 < 2) {
                let party = Party { contact: Some(*id), company: None };
                activity::add(tx, party, letters(number).talk(number))?;
            }
            Ok(())
        })
        .unwrap();
    // Who is changed leaves what stood there before in the journal and in gaps.
    for id in ids.iter().step_by(10) {
        let found = session.read(|snapshot| contact::get(snapshot, *id)).unwrap();
        let draft = contact::ContactDraft { job_title: "Head of sales".into(), ..found.draft };
        session.change_contact(*id, found.revision, draft).unwrap();
    }
    let gone: Vec<usize> = (0..count).step_by(10).collect();
    let sort_keys: Vec<Vec<u8>> = session
        .read(|snapshot| {
            let mut statement = snapshot.prepare("SELECT sort_key FROM contact_row WHERE contact_id = ?1")?;
            let keys = gone.iter().map(|number| statement.query_row([ids[*number]], |row| row.get(0)));
            Ok(keys.collect::<Result<_, _>>()?)
        })
        .unwrap();
    (gone.iter().map(|number| ids[*number]).collect(), GONE.search(gone.iter().copied(), &sort_keys))
}

/// How often anything of whoever is searched for stands in the database of a backup, deciphered without SQLCipher.
pub(super) fn left(shop: &Shop, file: &Path, search: &Search) -> usize {
    let bytes = fs::read(file).unwrap();
    let length = |at: usize, size: usize| usize::try_from(number(&bytes[at..at + size])).unwrap();
    let start = 170 + length(10, 4) + length(14, 4);
    let database = &bytes[start..start + length(18, 8)];
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("vault.db"), database).unwrap();
    let needles = shop.office.vault().needles();
    let (_, key) = needles.iter().find(|(name, key)| *name == "database key" && key.len() == 32).unwrap();
    let mut raw = [0; 48];
    raw[..32].copy_from_slice(key);
    raw[32..].copy_from_slice(&database[..16]);
    search.count(&pages::read(folder.path(), &raw))
}

#[test]
fn nothing_is_left_of_whoever_was_erased_in_a_backup_that_was_made_before() {
    let shop = Shop::new();
    let (gone, search) = crowd(&shop.office, 200);
    let backup = shop.back_up();
    let control = shop.home.path().join("control");
    fs::copy(shop.file(&backup), &control).unwrap();
    shop.clock.advance(DAY);
    gone.iter().for_each(|id| drop(shop.erase(*id, false)));
    let stands = shop.backups().remove(0).erased.unwrap();
    assert_eq!((stands.people, stands.state), (20, BackupErasedState::Due));
    assert_eq!(stands.until, NOW + 90 * DAY);
    assert_eq!(scrub::due(&shop.office).unwrap().len(), 1);
    let told = shop.office.session().erasures().unwrap().remove(0);
    let told = certificate::prepare(shop.office.session(), told.id).unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 12, 20);
    assert_eq!((told.backups_left, told.backups_until), (1, day), "90 days after it was made");
    let listed = || {
        let erased = shop.office.session().erasures().unwrap().remove(0);
        (erased.summary.backups, erased.backups_left, erased.backups_until)
    };
    assert_eq!(listed(), (1, 1, Some("2026-12-20".into())));
    let (inside, outside) = (Shop::names_in(shop.office.vault().folder()), Shop::names_in(&shop.stick()));

    let scrubbed = shop.scrub(&backup);

    assert_eq!(scrubbed.people, 20);
    let on_paper = || {
        let id = shop.office.session().erasures().unwrap()[0].id;
        let told = certificate::prepare(shop.office.session(), id).unwrap();
        (told.erasure.summary.backups, told.backups_left, told.backups_until)
    };
    assert_eq!(on_paper(), (1, 0, None));
    assert_eq!(listed(), (1, 0, None));
    assert!(left(&shop, &control, &search) > gone.len(), "the one that was not cleaned holds them");
    assert_eq!(left(&shop, &shop.file(&backup), &search), 0);
    let now = shop.backups().remove(0);
    assert_eq!(scrubbed.backup, now);
    assert_eq!((now.erased, now.scrubbed_at, now.status), (None, Some(NOW + DAY), BackupStatus::Present));
    assert_eq!((now.created_at, &now.file_name, now.uuid), (NOW, &backup.file_name, backup.uuid));
    assert_eq!(Shop::names_in(shop.office.vault().folder()), inside, "nothing is left beside the vault");
    assert_eq!(Shop::names_in(&shop.stick()), outside, "nor beside the backup");
    assert_eq!(shop.rehearsal(&now).unwrap().erased, 0);
    assert_eq!(shop.rehearse(&now).unwrap().status, BackupStatus::Present);
    let restored = shop.restore(&shop.file(&backup), "right").unwrap();
    assert_eq!(names(&restored).len(), 3 + 180);
    assert_eq!(restored.session().erasures().unwrap().len(), 20);
    restored.session().read(row_mac::verify_all).unwrap();
    restored.session().read(erasure::verify_complete).unwrap();
    assert!(restored.finding().is_none(), "a journal that goes its own way since was not forked by anybody");
    restored.close().unwrap();
}

#[test]
fn cleaning_twice_does_nothing_and_who_is_not_in_it_leaves_the_file_alone() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let backup = shop.back_up();
    let late = shop.add("Karl Sen");
    shop.erase(late, false);
    let whole = fs::read(shop.file(&backup)).unwrap();

    assert_eq!(shop.scrub(&backup).people, 0);
    assert!(fs::read(shop.file(&backup)).unwrap() == whole);
    assert_eq!(shop.backups()[0].erased, None);

    shop.erase(dora, false);
    assert_eq!(shop.backups()[0].erased.unwrap().people, 1, "only she came since");
    assert_eq!(shop.scrub(&backup).people, 1);
    let clean = fs::read(shop.file(&backup)).unwrap();
    assert!(clean != whole);
    assert_eq!(shop.scrub(&backup).people, 0);
    assert!(fs::read(shop.file(&backup)).unwrap() == clean);
    assert_eq!(Shop::actions(&shop.office).iter().filter(|action| *action == "backup.scrub").count(), 3);

    // Until it is shown that nothing is left of them, what is looked for lies sealed in the vault, and in a copy of it.
    let new = shop.back_up();
    assert_eq!(new.erased.unwrap().people, 2);
    let whole = fs::read(shop.file(&new)).unwrap();
    let scrubbed = shop.scrub(&new);
    assert_eq!((scrubbed.people, scrubbed.backup.erased), (0, None));
    assert!(fs::read(shop.file(&new)).unwrap() != whole);
}

#[test]
fn what_was_kept_and_suppressed_is_so_in_the_backup_and_documents_that_nobody_needs_go() {
    let shop = Shop::new();
    let session = shop.office.session();
    let content = b"an offer of several chunks ".repeat(9_000);
    store_for_anna(&shop.office, "Offer", &content);
    let mut dora = named("Dora Lind");
    dora.emails = vec![email("dora@lind.example")];
    let dora = session.add_contact(dora).unwrap().0.id;
    let about_dora = Party { contact: Some(dora), company: None };
    session.add_voucher(about_dora, invoice("2026-17")).unwrap();
    let anna = session.open_contacts(&Default::default()).unwrap();
    let anna = session.contact_window(anna.handle, 0, 10).unwrap();
    let anna = anna.into_iter().find(|row| row.name.0 == "Anna Berg").unwrap().id;
    let backup = shop.back_up();
    shop.erase(dora, true);
    assert_eq!(shop.scrub(&backup).people, 1);
    let with_document = fs::metadata(shop.file(&backup)).unwrap().len();
    assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Present);

    shop.erase(anna, false);
    assert_eq!(shop.scrub(&backup).people, 1);

    let without = fs::metadata(shop.file(&backup)).unwrap().len();
    assert!(without + content.len() as u64 <= with_document, "her document went: {with_document}, {without}");
    assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Present);
    let restored = shop.restore(&shop.file(&backup), "right").unwrap();
    let session = restored.session();
    assert_eq!(session.archive().unwrap().len(), 1, "the invoice is kept here too");
    session.read(suppression::verify).unwrap();
    let suppressed = session.read(|snapshot| {
        Ok(snapshot.query_row("SELECT count(*) FROM suppression", [], |row| row.get::<_, u64>(0))?)
    });
    assert!(suppressed.unwrap() > 0);
    assert_eq!(names(&restored), ["Bo Ek", "Cilla Dahl"]);
}

#[test]
fn a_clean_backup_raises_no_alarm_and_still_says_how_far_the_journal_went() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let backup = shop.back_up();
    shop.erase(dora, false);
    shop.scrub(&backup);
    for name in ["Emil Frisk", "Fia Holm", "Gun Alm", "Hans Ed"] {
        shop.add(name);
    }

    assert_eq!(witness::find(&shop.office).unwrap(), [], "the entries of its cleaning are its own");
    let seen = witness::seen(&shop.office).unwrap();
    let made = shop.office.session().read(|connection| {
        let sql =
            "SELECT max(seq) FROM journal WHERE seq < (SELECT seq FROM journal WHERE action = 'backup.make')";
        Ok(connection.query_row(sql, [], |row| row.get::<_, u64>(0))?)
    });
    assert_eq!(seen[0].head.seq, made.unwrap());
}

/// Cancels at one step.
struct Cancelling {
    at: usize,
    step: AtomicUsize,
}

impl Progress for Cancelling {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        if self.step.fetch_add(1, Ordering::Relaxed) == self.at { Err(Error::Cancelled) } else { Ok(()) }
    }
}

#[test]
fn cancelled_anywhere_the_old_one_stays_whole_and_the_next_try_cleans_it() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    store_for_anna(&shop.office, "Offer", &b"an offer ".repeat(300_000));
    let backup = shop.back_up();
    shop.erase(dora, false);
    let whole = fs::read(shop.file(&backup)).unwrap();
    let (inside, outside) = (Shop::names_in(shop.office.vault().folder()), Shop::names_in(&shop.stick()));

    let mut at = 0;
    loop {
        match shop.scrub_with(&backup, &Cancelling { at, step: AtomicUsize::new(0) }) {
            Err(Error::Cancelled) => {}
            done => break assert_eq!(done.unwrap().people, 1),
        }
        assert!(fs::read(shop.file(&backup)).unwrap() == whole, "step {at}");
        assert_eq!(Shop::names_in(shop.office.vault().folder()), inside, "step {at}");
        assert_eq!(Shop::names_in(&shop.stick()), outside, "step {at}");
        assert!(shop.office.session().store().stop().is_none());
        at += 1;
    }

    assert!(at > 8, "{at} steps");
    assert!(fs::read(shop.file(&backup)).unwrap() != whole);
    assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Present);
}

#[test]
fn cut_off_before_it_was_noted_it_counts_and_is_found_clean_the_next_time() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    store_for_anna(&shop.office, "Offer", b"an offer");
    let backup = shop.back_up();
    shop.erase(dora, false);
    let anna = shop.office.session().read(|connection| {
        Ok(connection.query_row("SELECT id FROM contact WHERE given_name = 'Anna'", [], |row| row.get(0))?)
    });
    shop.erase(anna.unwrap(), false);
    let chosen = scrub::choose(&shop.office, backup.id).unwrap();
    let erased = chosen.unpack(&Silent).unwrap().erase(&shop.office, &Silent).unwrap();
    drop(erased.write(&Silent).unwrap());
    let length = fs::metadata(shop.file(&backup)).unwrap().len();
    assert_ne!(length, backup.bytes, "the document went");

    let stands = shop.backups().remove(0);
    assert_eq!((stands.status, stands.bytes), (BackupStatus::Present, length));
    assert_eq!(stands.erased.unwrap().people, 2, "nobody noted it");
    assert_eq!(shop.scrub(&backup).people, 0);

    assert_eq!(shop.backups()[0].erased, None);
    assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Present);
}

#[test]
fn what_can_not_be_cleaned_is_told_with_its_day_and_can_be_deleted() {
    let mut shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let old = shop.back_up();
    shop.clock.advance(DAY);
    let kdf = KdfParams::for_tests();
    shop.office.change_passphrase(&passphrase("right"), &passphrase("changed"), kdf, true).unwrap();
    let damaged = shop.back_up();
    shop.clock.advance(DAY);
    let away = shop.back_up();
    shop.erase(dora, false);
    let mut bytes = fs::read(shop.file(&damaged)).unwrap();
    let at = bytes.len() - 5000;
    bytes[at] ^= 1;
    fs::write(shop.file(&damaged), bytes).unwrap();
    fs::rename(shop.file(&away), shop.home.path().join("away")).unwrap();

    assert_eq!(problem(shop.scrub_with(&old, &Silent)), Bad::OtherKeys);
    let refused = shop.scrub_with(&damaged, &Silent);
    assert!(refused.as_ref().is_err_and(scrub::is_damage));
    scrub::condemn(&shop.office, damaged.id).unwrap();
    assert_eq!(problem(shop.scrub_with(&away, &Silent)), Bad::Missing);
    let stands: BTreeMap<BackupId, (BackupErasedState, i64)> = shop
        .backups()
        .into_iter()
        .map(|one| (one.id, one.erased.map(|erased| (erased.state, erased.until)).unwrap()))
        .collect();
    assert_eq!(stands[&old.id], (BackupErasedState::Closed, NOW + 90 * DAY));
    assert_eq!(stands[&damaged.id], (BackupErasedState::Closed, NOW + 91 * DAY));
    assert_eq!(stands[&away.id], (BackupErasedState::Away, NOW + 92 * DAY));
    assert!(scrub::due(&shop.office).unwrap().is_empty());

    register::delete(&shop.office, old.id).unwrap();

    assert!(!shop.file(&old).exists());
    assert_eq!(shop.backups().len(), 2);
    assert_eq!(Shop::actions(&shop.office).last().unwrap(), "backup.delete");
    fs::rename(shop.stick(), shop.home.path().join("drawer")).unwrap();
    assert_eq!(problem(register::delete(&shop.office, away.id)), Bad::NoFolder);
    assert_eq!(shop.backups().len(), 2);
}

#[test]
fn a_rehearsal_of_an_older_backup_counts_who_does_not_come_back() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let backup = shop.back_up();
    shop.erase(dora, false);
    let inside = Shop::names_in(shop.office.vault().folder());

    let rehearsal = shop.rehearsal(&backup).unwrap();

    assert_eq!((rehearsal.erased, rehearsal.backup.status), (1, BackupStatus::Present));
    assert_eq!(Shop::names_in(shop.office.vault().folder()), inside);
    assert_eq!(shop.backups()[0].erased.unwrap().people, 1, "a trial cleans nothing");
}

/// A backup that a program of the first versions made, in the register of the vault that was restored from it.
#[test]
fn a_backup_of_an_older_version_is_brought_up_to_date_and_cleaned() {
    let shop = Shop::new();
    let sample =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples/backup/hmac-sha512.kartotek-backup");
    let office = shop.restore(&sample, "right").unwrap();
    let shelf = shop.home.path().join("shelf");
    fs::create_dir(&shelf).unwrap();
    let place: BackupPlaceId = add_place(&office, &shelf).unwrap().0;
    let bytes = fs::read(&sample).unwrap();
    let before = fs::metadata(&sample).unwrap().len();
    fs::copy(&sample, shelf.join("old.kartotek-backup")).unwrap();
    let created = i64::try_from(number(&bytes[26..34])).unwrap();
    office
        .session()
        .write(|tx, _| {
            tx.execute(
                "INSERT INTO backup (uuid, place_id, file_name, created_at, bytes, seq, verified_at, rehearsed_at, sound)
                 VALUES (?1, ?2, 'old.kartotek-backup', ?3, ?4, 1, ?3, NULL, 1)",
                params![&bytes[50..66], place, created, before],
            )?;
            history::append(tx, "test.shelf", history::Object::VAULT, &())
        })
        .unwrap();
    let shop = Shop { office, place, ..shop };
    let anna = shop.office.session().read(|connection| {
        Ok(connection.query_row("SELECT id FROM contact WHERE given_name = 'Anna'", [], |row| row.get(0))?)
    });
    shop.erase(anna.unwrap(), false);
    let backup = shop.backups().remove(0);

    assert_eq!(shop.scrub(&backup).people, 1);

    assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Present);
    let place = shop.home.path().join("again.kartotek");
    let (passphrase, file) = (passphrase("right"), shelf.join("old.kartotek-backup"));
    let secret = kartotek_core::backup::restore::Secret::Passphrase(&passphrase);
    let again = kartotek_core::backup::restore::restore(&file, &place, secret, &shop.clock, [9; 16], &Silent)
        .unwrap();
    assert_eq!(names(&again), ["Bo Ek", "Cilla Dahl"]);
    again.session().read(row_mac::verify_all).unwrap();
}

#[test]
fn who_came_after_a_backup_was_made_cleans_it_as_well() {
    let mut shop = Shop::new();
    let dora = shop.add("Dora Lind");
    let backup = shop.back_up();
    shop.office.add_user(&draft("Late Comer", Role::Owner), &passphrase("late comer"), COST).unwrap();
    let late = shop.office.session().read(|snapshot| {
        Ok(snapshot.query_row("SELECT uuid FROM user WHERE name = 'Late Comer'", [], |row| {
            row.get::<_, [u8; 16]>(0)
        })?)
    });
    let Shop { home, office, code, clock, place } = shop;
    let folder = office.vault().folder().to_owned();
    office.close().unwrap();
    let opened = vault::open(&folder).unwrap().unlock(&passphrase("late comer"));
    let office = Office::open(opened.map_err(|(_, error)| error).unwrap(), &clock, [8; 16]).unwrap();
    let shop = Shop { home, office, code, clock, place };
    shop.erase(dora, false);

    assert_eq!(shop.scrub(&backup).people, 1);

    assert_eq!(shop.rehearse(&backup).unwrap().status, BackupStatus::Present);
    let restored = shop.restore(&shop.file(&backup), "right").unwrap();
    let entries = restored.session().read(history::entries).unwrap();
    let (cleaned, _) = entries.iter().find(|(entry, _)| entry.action == "backup.scrub").unwrap();
    assert_eq!(cleaned.user, late.unwrap(), "the journal names who it was");
    restored.session().read(row_mac::verify_all).unwrap();
}

#[test]
fn a_backup_from_before_this_was_noted_is_due_for_what_came_after_it_alone() {
    let shop = Shop::new();
    let (dora, emil) = (shop.add("Dora Lind"), shop.add("Emil Frisk"));
    let first = shop.back_up();
    shop.erase(dora, false);
    let second = shop.back_up();
    shop.erase(emil, false);
    let third = shop.back_up();
    let step = include_str!("../../../src-tauri/core/src/store/migrations/0028_backup_scrub.sql");
    let (_, update) = step.split_once("UPDATE").unwrap();

    shop.office
        .session()
        .write(|tx, _| {
            tx.execute("UPDATE backup SET erased_through = 0", [])?;
            tx.execute_batch(&format!("UPDATE {update}"))?;
            history::append(tx, "test.step", history::Object::VAULT, &())
        })
        .unwrap();

    let people =
        |id| shop.backups().into_iter().find(|one| one.id == id).unwrap().erased.map(|erased| erased.people);
    assert_eq!([first.id, second.id, third.id].map(people), [Some(2), Some(1), None]);
}
